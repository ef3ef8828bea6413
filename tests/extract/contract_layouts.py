"""Contracts in the layouts of offices that the standard forms do not show; all invented."""

from extract.document import Kind
from tests.extract.paper import Paper

_BORN = {"birth_date": "1990-02-01", "birth_place": "KENDAL"}

LAYOUTS: dict[str, Paper] = {
    "values_below_their_labels": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                       EMPLOYMENT CONTRACT
Name of Employer:
   TAN AI LING
Employer's Full Address:
   NO. 27, JALAN SS 3/59, 47300 PETALING JAYA, SELANGOR
Name of Domestic Worker:
   SITI AMINAH
Place and Date of Birth / Tempat/Tanggal Lahir:
   KENDAL, 1 February 1990
Monthly Salary:
   RM 1,500.00
""",
        ),
        {
            "employer_name": "TAN AI LING",
            "employer_address": "NO. 27, JALAN SS 3/59, 47300 PETALING JAYA, SELANGOR",
            "destination_country": "MYS",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
        },
        {"full_name": "SITI AMINAH", **_BORN},
    ),
    "dotted_leaders_without_colons": Paper(
        Kind.PLACEMENT_CONTRACT,
        (
            """
                     PERJANJIAN PENEMPATAN
Nama Direktur . . . . . . . . . . . . . BUDI HARTONO
No. KTP . . . . . . . . . . . . . . . . 3578010101700001
Nama PPTKIS . . . . . . . . . . . . . . PT. CONTOH KARYA
Selanjutnya disebut PIHAK PERTAMA
Nama Calon TKI . . . . . . . . . . . . SITI AMINAH
Tempat & Tanggal Lahir . . . . . . . . KENDAL / 01-02-1990
Selanjutnya disebut PIHAK KEDUA
""",
        ),
        {"agency_name": "PT. CONTOH KARYA"},
        {"full_name": "SITI AMINAH", **_BORN},
    ),
    "parties_told_by_number": Paper(
        Kind.PLACEMENT_CONTRACT,
        (
            """
                     PERJANJIAN PENEMPATAN
Yang bertanda tangan di bawah ini:
1. BUDI HARTONO, selaku Direktur, bertindak mewakili PT. CONTOH KARYA, selanjutnya disebut PIHAK
PERTAMA.
2. SITI AMINAH, perempuan, lahir di KENDAL pada tanggal 1 Februari 1990, pemegang KTP/NIK
3324014102900001, selanjutnya disebut PIHAK KEDUA.
PIHAK PERTAMA menempatkan PIHAK KEDUA di Hongkong pada majikan bernama LAM WAI CHING dengan jabatan
PENGASUH ANAK.
Apabila dalam 5 (lima) bulan PIHAK KEDUA belum berangkat, perjanjian ini batal.
""",
        ),
        {
            "agency_name": "PT. CONTOH KARYA",
            "employer_name": "LAM WAI CHING",
            "job_title": "PENGASUH ANAK",
            "destination_country": "HKG",
        },
        {"full_name": "SITI AMINAH", "sex": "F", "nik": "3324014102900001", **_BORN},
    ),
    "headings_of_particulars": Paper(
        Kind.PLACEMENT_CONTRACT,
        (
            """
                     PERJANJIAN PENEMPATAN
DATA CALON PEKERJA MIGRAN
Nama                : SITI AMINAH
DATA PEMBERI KERJA
Nama                : CHANG LI-
                      CHUN
Alamat              : NO. 12, LANE 45, TAIPEI CITY
Gaji / bulan        : NT$ 20,000 bonus NT$ 500
""",
        ),
        {
            "employer_name": "CHANG LI-CHUN",
            "employer_address": "NO. 12, LANE 45, TAIPEI CITY",
            "destination_country": "TWN",
            "wage_amount": "20000.00",
            "wage_currency": "TWD",
        },
        {"full_name": "SITI AMINAH"},
    ),
    "centred_parties_and_numbered_terms": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                     PERJANJIAN PEKERJAAN
Ruj. Kami : CW/HR/2019/626
PERJANJIAN ini dimeterai pada 5 haribulan Mac 2019
                     ANTARA
              CONTOH MAJU SDN BHD
                   (123456-X)
        KM 14, JALAN APAS, 91000 TAWAU, SABAH
          (Selepas ini dinamakan Majikan)
                     DENGAN
                  JOKO PURNOMO
   Warganegara Indonesia, No. Pasport C1234567
          (Selepas ini dinamakan Pekerja)
1. JAWATAN : PEKERJA AM
2. TEMPOH KONTRAK : 2 TAHUN
3. GAJI : RM 1,500.00 sebulan
Majikan                       SETIABEKERJA
""",
        ),
        {
            "contract_number": "CW/HR/2019/626",
            "contract_date": "2019-03-05",
            "employer_name": "CONTOH MAJU SDN BHD",
            "employer_address": "KM 14, JALAN APAS, 91000 TAWAU, SABAH",
            "job_title": "PEKERJA AM",
            "destination_country": "MYS",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
            "contract_months": "24",
        },
        {"full_name": "JOKO PURNOMO", "passport_number": "C1234567"},
    ),
    "a_comma_in_a_name": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                                                       D.H. Contract No. P356992
                     EMPLOYMENT CONTRACT
This contract is made between HO YUK LAN, IRENE (the "Employer") and SITI AMINAH (the "Helper") on
21 March 2024 and has the following terms:
""",
        ),
        {
            "contract_number": "P356992",
            "contract_date": "2024-03-21",
            "employer_name": "HO YUK LAN, IRENE",
        },
        {"full_name": "SITI AMINAH"},
    ),
    "a_day_on_a_line_of_its_own": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                     STANDARD LABOR CONTRACT
+----------------------------+------------------------------------+
| Name of the enterprise     | CONTOH FISHERY                     |
+----------------------------+------------------------------------+
| Name of the employee       | JOKO PURNOMO                       |
+----------------------------+------------------------------------+
| 6. Payment: monthly wage   | 2,010,580 won                      |
+----------------------------+------------------------------------+
| Probation period wage      | none; bonus 200,000 won per year   |
+----------------------------+------------------------------------+
2019-12-21
Employer              Employee
""",
        ),
        {
            "contract_date": "2019-12-21",
            "employer_name": "CONTOH FISHERY",
            "wage_amount": "2010580.00",
            "wage_currency": "KRW",
        },
        {"full_name": "JOKO PURNOMO"},
    ),
}
"""Name of the case -> contract."""
