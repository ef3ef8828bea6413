"""Forms that set number, parties and days where others do not: one small paper for each."""

from extract.document import Kind
from tests.extract.paper import Paper

ODDITIES = {
    "a_number_behind_the_title_and_a_birth_in_a_place": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                 CONTRACT OF EMPLOYMENT
      Indonesian Domestic Worker - No. 8538/PK-PLRT/2021
THIS AGREEMENT is made on 22 February 2020 between CONTOH CONSTRUCTION SDN BHD of UNIT 7,
KIARONG COMPLEX, BANDAR SERI BEGAWAN BE1318 (hereinafter called "the Employer") and
Ms. YUNITA SARI, holder of Indonesian Passport No. B5765543, born on 10 September 2001 in
Deli Serdang, of KP. REJO RT.4 RW.7 DELI SERDANG (hereinafter called the Domestic Helper).
""",
        ),
        {
            "contract_number": "8538/PK-PLRT/2021",
            "contract_date": "2020-02-22",
            "employer_name": "CONTOH CONSTRUCTION SDN BHD",
            "employer_address": "UNIT 7, KIARONG COMPLEX, BANDAR SERI BEGAWAN BE1318",
            "job_title": "DOMESTIC HELPER",
            "destination_country": "BRN",
        },
        {
            "full_name": "YUNITA SARI",
            "birth_date": "2001-09-10",
            "birth_place": "DELI SERDANG",
            "passport_number": "B5765543",
            "address": "KP. REJO RT.4 RW.7 DELI SERDANG",
        },
    ),
    "bare_letters_number_the_rows": Paper(
        Kind.PLACEMENT_CONTRACT,
        (
            """
                 PERJANJIAN PENEMPATAN
Pada tanggal 19 Maret 2021, yang bertandatangan di bawah ini :
1   Nama P3MI                        PT. CONTOH NUSANTARA
1   Nama CPMI                        RIYANTO
2   No. Paspor                       A1207838
a   Negara tujuan penempatan         Hong Kong
b   Nama Pemberi Kerja               CHEUNG KA MAN
d   Mitra Usaha                      WELL TRUST EMPLOYMENT AGENCY
e   Jabatan                          PENATA LAKSANA RUMAH TANGGA
g   Jangka waktu perjanjian kerja    24. (dua puluh empat) bulan
h   Uang saku pelatihan              Rp 1.500.000
""",
        ),
        {
            "contract_date": "2021-03-19",
            "agency_name": "PT. CONTOH NUSANTARA",
            "foreign_agency_name": "WELL TRUST EMPLOYMENT AGENCY",
            "employer_name": "CHEUNG KA MAN",
            "job_title": "PENATA LAKSANA RUMAH TANGGA",
            "destination_country": "HKG",
            "contract_months": "24",
        },
        {"full_name": "RIYANTO", "passport_number": "A1207838"},
    ),
    "a_firm_with_an_address_of_its_own": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
             PERJANJIAN KERJA
+--------------------------------------------------------------------+
| Nama perusahaan         | CONTOH SHOKUHIN                          |
+--------------------------------------------------------------------+
| Alamat perusahaan       | 3-8-21 HIGASHI, MITO-SHI, IBARAKI        |
+--------------------------------------------------------------------+
| Nama pekerja            | DEDI BRIA                                |
+--------------------------------------------------------------------+
| No. paspor              | A0977644                                 |
+--------------------------------------------------------------------+
| Jangka waktu perjanjian | 04-05-2021 s/d 03-05-2022 (1 tahun)      |
+--------------------------------------------------------------------+

                                  2021年3月20日 / 20 Maret 2021
        Perusahaan                       Pekerja
""",
        ),
        {
            "contract_date": "2021-03-20",
            "employer_name": "CONTOH SHOKUHIN",
            "employer_address": "3-8-21 HIGASHI, MITO-SHI, IBARAKI",
            "contract_months": "12",
            "start_date": "2021-05-04",
            "end_date": "2022-05-03",
        },
        {"full_name": "DEDI BRIA", "passport_number": "A0977644"},
    ),
    "what_stands_right_of_a_label_is_its_value_though_it_reads_like_one": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
             CONTRACT OF EMPLOYMENT
+-------------------------------------------------------------------------+
| 1 | Nama Majikan / Employer's name | THERESA ANAK JUGAH                 |
+-------------------------------------------------------------------------+
| 2 | Alamat Majikan / Employer's    | 18 JALAN BUNGA TANJUNG 4, 81100    |
|   | address                        | JOHOR BAHRU, JOHOR                 |
+-------------------------------------------------------------------------+
| 3 | Nama Pekerja / Worker's name   | SRI KHOLIFAH                       |
+-------------------------------------------------------------------------+
| 4 | Jabatan / Position             | Pekerja Domestik / Domestic Worker |
+-------------------------------------------------------------------------+
""",
        ),
        {
            "employer_name": "THERESA ANAK JUGAH",
            "employer_address": "18 JALAN BUNGA TANJUNG 4, 81100 JOHOR BAHRU, JOHOR",
            "job_title": "PEKERJA DOMESTIK / DOMESTIC WORKER",
            "destination_country": "MYS",
        },
        {"full_name": "SRI KHOLIFAH"},
    ),
    "two_languages_without_a_stroke_between": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
             EMPLOYMENT CONTRACT
Name of Employer Nama Majikan              LIM CHEE KEONG
Name of Domestic Worker Nama Pekerja       YUNITA SARI
Place and Date of Issue Tempat dan Tanggal Dikeluarkan      TAWAU, 08/03/2013
Place and Date of Birth Tempat dan Tanggal Lahir            Brebes. 27/1 1/1975
Agency in Mataysia Agensi di Malaysia      AGENSI PEKERJAAN CONTOH SDN. BHD.
""",
        ),
        {
            "employer_name": "LIM CHEE KEONG",
            "foreign_agency_name": "AGENSI PEKERJAAN CONTOH SDN. BHD.",
            "destination_country": "MYS",
        },
        {"full_name": "YUNITA SARI", "birth_date": "1975-11-27", "birth_place": "BREBES"},
    ),
}
