"""Layouts of contracts that no standard form shows: boxes, two languages abreast, headed tables."""

import pytest

from extract.contracts.fields import contract
from extract.document import Kind
from tests.extract.builders import pages

PLACEMENT, WORK = Kind.PLACEMENT_CONTRACT, Kind.EMPLOYMENT_CONTRACT

LAYOUTS: dict[str, tuple[Kind, str, dict[str, str]]] = {
    "boxes with a label over each value, one row of them": (
        WORK,
        """
              STANDARD EMPLOYMENT CONTRACT
+----------------------------------+----------------------+
| Name of Employer                 | NRIC No.             |
| TAN AI LING                      | S7115461D            |
+----------------------------------+----------------------+
Nama Pekerja : SITI AMINAH
Gaji         : S$ 600
""",
        {
            "employer_name": "TAN AI LING",
            "wage_amount": "600.00",
            "wage_currency": "SGD",
            "full_name": "SITI AMINAH",
        },
    ),
    "boxes with a label over each value, two and three a row": (
        PLACEMENT,
        """
              PERJANJIAN PENEMPATAN
+----------------------------------+----------------------+
| Nama P3MI                        | Nomor SIP3MI         |
| PT. CONTOH KARYA                 | 210/2021             |
+----------------------------------+----------------------+
| Nama Calon PMI                   | Nomor Paspor         |
| SITI AMINAH                      | C1234567             |
+----------------------------------+----------------------+
| Tempat, Tanggal Lahir            | Jenis Kelamin        |
| BLITAR, 12-03-1990               | Perempuan            |
+----------------------------------+----------------------+
| Nama Pengguna                    | Negara Tujuan        |
| CHEN CONTOH                      | Taiwan               |
+----------------------------------+----------------------+
| Jabatan        | Gaji Pokok      | Masa Kontrak         |
| PERAWAT        | NT$ 20.000      | 36 bulan             |
+----------------+-----------------+----------------------+
""",
        {
            "agency_name": "PT. CONTOH KARYA",
            "agency_licence": "210/2021",
            "employer_name": "CHEN CONTOH",
            "job_title": "PERAWAT",
            "destination_country": "TWN",
            "wage_amount": "20000.00",
            "wage_currency": "TWD",
            "contract_months": "36",
            "full_name": "SITI AMINAH",
            "birth_date": "1990-03-12",
            "birth_place": "BLITAR",
            "sex": "F",
            "passport_number": "C1234567",
        },
    ),
    "boxes whose values take two lines": (
        WORK,
        """
+----------------------------------+----------------------+
| Employer Name                    | Passport/IC No.      |
| LIM CONTOH BIN                   | 800101-01-5555       |
| ABDULLAH                         |                      |
+----------------------------------+----------------------+
| Employer Address                 | Telephone            |
| NO. 5, JALAN CONTOH 3,           | 03-8888              |
| 47300 PETALING JAYA, SELANGOR    |                      |
+----------------------------------+----------------------+
| Worker Name                      | Passport No.         |
| SITI AMINAH                      | C1234567             |
+----------------------------------+----------------------+
""",
        {
            "employer_name": "LIM CONTOH BIN ABDULLAH",
            "employer_address": "NO. 5, JALAN CONTOH 3, 47300 PETALING JAYA, SELANGOR",
            "destination_country": "MYS",
            "full_name": "SITI AMINAH",
            "passport_number": "C1234567",
        },
    ),
    "numbered clauses in two languages side by side": (
        WORK,
        """
            EMPLOYMENT CONTRACT
Name of Employer / Nama Majikan : LIM CONTOH
Name of Worker / Nama Pekerja : SITI AMINAH
1. Position                               1. Jabatan
Caregiver                                 Perawat Lansia
2. Wages                                  2. Gaji
The wage is RM 1500.00 a month.           Gaji sebesar RM 1500.00 sebulan.
3. Duration of the Contract               3. Masa Kontrak
Two (2) years from arrival                Dua (2) tahun sejak tiba
""",
        {
            "employer_name": "LIM CONTOH",
            "job_title": "CAREGIVER",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
            "contract_months": "24",
            "full_name": "SITI AMINAH",
        },
    ),
    "articles in two languages side by side": (
        WORK,
        """
            EMPLOYMENT CONTRACT
Name of Worker / Nama Pekerja : SITI AMINAH
Article 1 Position                        Pasal 1 Jabatan
Caregiver                                 Perawat Lansia
Article 2 Salary                          Pasal 2 Gaji
The salary is RM 1500.00 a month.         Gaji sebesar RM 1500.00 sebulan.
""",
        {
            "job_title": "CAREGIVER",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
            "full_name": "SITI AMINAH",
        },
    ),
    "headings in two languages side by side": (
        WORK,
        """
            EMPLOYMENT CONTRACT
Name of Employer / Nama Majikan : LIM CONTOH
Name of Worker / Nama Pekerja : SITI AMINAH
Position                                  Jabatan
Caregiver                                 Perawat Lansia
Wages                                     Gaji
RM 1500.00 a month                        RM 1500.00 sebulan
""",
        {
            "employer_name": "LIM CONTOH",
            "job_title": "CAREGIVER",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
            "full_name": "SITI AMINAH",
        },
    ),
    "a row of headings over a ruled table": (
        PLACEMENT,
        """
A. CALON PEKERJA MIGRAN INDONESIA (PIHAK KEDUA)
+--------------------+--------------------------+
| Uraian             | Data                     |
+--------------------+--------------------------+
| Nama CPMI          | SITI AMINAH              |
+--------------------+--------------------------+
| NIK                | 3507200212940008         |
+--------------------+--------------------------+
| Alamat             | DESA X RT 1 RW 2 KAB. MALANG |
+--------------------+--------------------------+
""",
        {
            "full_name": "SITI AMINAH",
            "nik": "3507200212940008",
            "address": "DESA X RT 1 RW 2 KAB. MALANG",
        },
    ),
    "a row of headings below a party": (
        WORK,
        """
              EMPLOYMENT CONTRACT
Worker
Item                 Details
Name                 SITI AMINAH
Passport No.         C1234567
Employer
Item                 Details
Name                 LIM CONTOH
""",
        {
            "employer_name": "LIM CONTOH",
            "full_name": "SITI AMINAH",
            "passport_number": "C1234567",
        },
    ),
    "a firm among the rows of the worker": (
        WORK,
        """
     PERJANJIAN KERJA DAN SYARAT-SYARAT KERJA
+----+---------------------+--------------------------------------+
| 1  | Nama Pekerja        | TONO BIN RAMLI                       |
+----+---------------------+--------------------------------------+
| 2  | No. Paspor          | C1234567                             |
+----+---------------------+--------------------------------------+
| 3  | Nama Perusahaan     | MIDORI CONTOH CO., LTD.              |
+----+---------------------+--------------------------------------+
| 4  | Alamat Perusahaan   | 2-14-5 HIGASHI-CHO, SAITAMA 332-0012 |
+----+---------------------+--------------------------------------+
| 5  | Jabatan             | PERAWAT LANSIA                       |
+----+---------------------+--------------------------------------+
""",
        {
            "employer_name": "MIDORI CONTOH CO., LTD.",
            "employer_address": "2-14-5 HIGASHI-CHO, SAITAMA 332-0012",
            "job_title": "PERAWAT LANSIA",
            "full_name": "TONO BIN RAMLI",
            "passport_number": "C1234567",
        },
    ),
    "agency and worker abreast over one row of names": (
        PLACEMENT,
        """
                 PERJANJIAN PENEMPATAN
              Nomor : 12/PP/2024
P3MI                               CPMI
PT. CONTOH KARYA                   SITI AMINAH
Negara Tujuan : Taiwan
Jabatan : PERAWAT
""",
        {
            "contract_number": "12/PP/2024",
            "agency_name": "PT. CONTOH KARYA",
            "job_title": "PERAWAT",
            "destination_country": "TWN",
            "full_name": "SITI AMINAH",
        },
    ),
    "employer and worker abreast over one row of names": (
        WORK,
        """
                 KONTRAK KERJA
MAJIKAN                            PEKERJA
LIM CONTOH BIN ALI                 SITI AMINAH
Jawatan : PEMBANTU RUMAH
Gaji : RM 1500
""",
        {
            "employer_name": "LIM CONTOH BIN ALI",
            "job_title": "PEMBANTU RUMAH",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
            "full_name": "SITI AMINAH",
        },
    ),
    "agencies with their countries, sex in a clause": (
        WORK,
        """
This contract is made between CHEUNG CONTOH ("the Employer") and SITI AMINAH ("the Helper")
on 9 September 2025.
The Helper is a female national of Indonesia, born on 2 August 1984 at Ponorogo.
This contract was arranged by GOLDEN CONTOH SERVICES LTD. in Hong Kong and by PT. CONTOH KARYA
in Indonesia.
""",
        {
            "contract_date": "2025-09-09",
            "agency_name": "PT. CONTOH KARYA",
            "foreign_agency_name": "GOLDEN CONTOH SERVICES LTD.",
            "employer_name": "CHEUNG CONTOH",
            "destination_country": "HKG",
            "full_name": "SITI AMINAH",
            "birth_date": "1984-08-02",
            "birth_place": "PONOROGO",
            "sex": "F",
        },
    ),
    "employer and job in clauses": (
        PLACEMENT,
        """
PIHAK PERTAMA menempatkan PIHAK KEDUA pada perusahaan (syarikah) AL CONTOH COMPANY sebagai
pemberi kerja, yang beralamat di KING FAHD ROAD, RIYADH 12271.
Jabatan PIHAK KEDUA adalah HOUSEKEEPER.
""",
        {
            "employer_name": "AL CONTOH COMPANY",
            "employer_address": "KING FAHD ROAD, RIYADH 12271",
            "job_title": "HOUSEKEEPER",
            "destination_country": "SAU",
        },
    ),
    "the number in the right box of a letterhead": (
        PLACEMENT,
        """
+------------------------------+-------------------------------+
| PT. CONTOH KARYA             |  PERJANJIAN PENEMPATAN PMI    |
| SIP3MI No. 912698059         |  No. PP.8197/SBY/II/2025      |
| Jl. Rungkut 12, Surabaya     |                               |
+------------------------------+-------------------------------+
Nama CPMI : SITI AMINAH
""",
        {
            "contract_number": "PP.8197/SBY/II/2025",
            "agency_name": "PT. CONTOH KARYA",
            "agency_licence": "912698059",
            "full_name": "SITI AMINAH",
        },
    ),
    "an agency before another sentence": (
        WORK,
        """
Nama Majikan : LIM CONTOH
Agensi pengerah di Indonesia: PT. CONTOH UTAMA. Pihak-pihak menurunkan tandatangan
pada tarikh tersebut di atas.
""",
        {
            "agency_name": "PT. CONTOH UTAMA",
            "employer_name": "LIM CONTOH",
        },
    ),
    "the address in the letterhead of the employer": (
        WORK,
        """
SAWIT CONTOH SDN. BHD. (Co. No. 201801035375)
Batu 12, Jalan Silam, 91121 Lahad Datu, Sabah
             KONTRAK PEKERJAAN
Kontrak ini diperbuat pada 10 Ogos 2024 di antara SAWIT CONTOH SDN. BHD. (selepas ini
disebut "Majikan") dan pekerja yang butir-butirnya seperti berikut (selepas ini disebut "Pekerja") :
Nama Pekerja : SITI AMINAH
""",
        {
            "contract_date": "2024-08-10",
            "employer_name": "SAWIT CONTOH SDN. BHD.",
            "employer_address": "BATU 12, JALAN SILAM, 91121 LAHAD DATU, SABAH",
            "destination_country": "MYS",
            "full_name": "SITI AMINAH",
        },
    ),
    "a year of the Republic of China": (
        WORK,
        """
Nama Majikan : CHEN CONTOH
Nama Pekerja : SITI AMINAH
Tanggal Lahir : 79 5 17
""",
        {
            "employer_name": "CHEN CONTOH",
            "full_name": "SITI AMINAH",
            "birth_date": "1990-05-17",
        },
    ),
    "labels with the ordinals of the parties": (
        PLACEMENT,
        """
Nama PIHAK PERTAMA : PT. CONTOH KARYA
Alamat PIHAK PERTAMA : Jl. Rungkut 12, Surabaya
Nama PIHAK KEDUA : SITI AMINAH
Alamat PIHAK KEDUA : DESA X RT 1 RW 2 KAB. MALANG
NIK PIHAK KEDUA : 3507200212940008
""",
        {
            "agency_name": "PT. CONTOH KARYA",
            "full_name": "SITI AMINAH",
            "nik": "3507200212940008",
            "address": "DESA X RT 1 RW 2 KAB. MALANG",
        },
    ),
    "parties in a sentence below a title like a label": (
        PLACEMENT,
        """
PERJANJIAN PENEMPATAN PEKERJA MIGRAN INDONESIA
Pada hari ini Kamis, 8 Februari 2024, bertempat di Batam, telah dibuat perjanjian antara PT.
CONTOH JAYA, pemegang SIP3MI nomor 81233502062737526, yang diwakili Yohana
selaku Direktur (selanjutnya "Perusahaan"), dengan SAHABUDIN HADI, laki-laki, lahir
di Lombok Barat tanggal 1 Agustus 1976, beralamat di
DSN. CONTOH RT 001 RW 003 KAB. LOMBOK BARAT (selanjutnya "CPMI").
""",
        {
            "contract_date": "2024-02-08",
            "agency_name": "PT. CONTOH JAYA",
            "agency_licence": "81233502062737526",
            "full_name": "SAHABUDIN HADI",
            "birth_date": "1976-08-01",
            "birth_place": "LOMBOK BARAT",
            "sex": "M",
            "address": "DSN. CONTOH RT 001 RW 003 KAB. LOMBOK BARAT",
        },
    ),
}


@pytest.mark.parametrize(("kind", "text", "expected"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_what_is_printed_is_read_and_nothing_else(
    kind: Kind, text: str, expected: dict[str, str]
) -> None:
    held = contract(pages(text), kind)
    fields = (*held.fields, *(field for worker in held.workers for field in worker.fields))
    assert {field.name: field.value for field in fields} == expected
