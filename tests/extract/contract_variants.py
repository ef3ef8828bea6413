"""How forms put labels and values: one small paper for each manner, all about the same people."""

from extract.document import Kind
from tests.extract.paper import Paper

_HEAD = """
                        EMPLOYMENT CONTRACT
"""

VARIANTS = {
    "labels_in_two_languages_on_one_line": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            _HEAD
            + """
Contract No. / No. Kontrak             : JK/11/2023
Name of Employer / Nama Majikan        : ONG SIEW LAN
I/C No. / No. KTP                      : 700101-13-5000
Address / Alamat                       : NO. 5, JALAN DELIMA, 88300 KOTA KINABALU, SABAH
Name of Worker / Nama Pekerja          : YUNITA SARI
Date of Birth / Tanggal Lahir          : 01/02/1995
Sex / Jenis Kelamin                    : FEMALE / PEREMPUAN
Passport No. / No. Paspor              : C1234567
Address / Alamat                       : DESA SUKAJADI KEC. LUBUK KAB. SERDANG
Position / Jabatan                     : DOMESTIC WORKER / PEMBANTU RUMAH
Salary / Gaji                          : RM 1,500.00
Duration of Contract / Masa Kontrak    : 2 years / 2 tahun
""",
        ),
        {
            "contract_number": "JK/11/2023",
            "employer_name": "ONG SIEW LAN",
            "employer_address": "NO. 5, JALAN DELIMA, 88300 KOTA KINABALU, SABAH",
            "job_title": "DOMESTIC WORKER / PEMBANTU RUMAH",
            "destination_country": "MYS",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
            "contract_months": "24",
        },
        {
            "full_name": "YUNITA SARI",
            "birth_date": "1995-02-01",
            "sex": "F",
            "passport_number": "C1234567",
            "address": "DESA SUKAJADI KEC. LUBUK KAB. SERDANG",
        },
    ),
    "second_language_under_the_first": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            _HEAD
            + """
Name of Employer       : ONG SIEW LAN
Nama Majikan
Address                : NO. 5, JALAN DELIMA,
Alamat                   88300 KOTA KINABALU, SABAH
Name of Worker         : YUNITA SARI
Nama Pekerja
Passport No.           : C1234567
No. Paspor
Address                : DESA SUKAJADI KEC. LUBUK
Alamat                   KAB. SERDANG
Monthly Salary         : RM 1,500.00
Gaji per bulan
Period of Employment   : 2 years
Masa Kontrak
""",
        ),
        {
            "employer_name": "ONG SIEW LAN",
            "employer_address": "NO. 5, JALAN DELIMA, 88300 KOTA KINABALU, SABAH",
            "destination_country": "MYS",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
            "contract_months": "24",
        },
        {
            "full_name": "YUNITA SARI",
            "passport_number": "C1234567",
            "address": "DESA SUKAJADI KEC. LUBUK KAB. SERDANG",
        },
    ),
    "four_columns_ruled": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            _HEAD
            + """
+----------------+--------------------+----------------+------------------+
| Employer       | ONG SIEW LAN       | NRIC           | S7000001A        |
+----------------+--------------------+----------------+------------------+
| Address        | BLK 5 BEDOK NORTH  | Contact No.    | 91112222         |
|                | SINGAPORE 460005   |                |                  |
+----------------+--------------------+----------------+------------------+
| Helper         | YUNITA SARI        | Passport No.   | C1234567         |
+----------------+--------------------+----------------+------------------+
| Date of birth  | 01/02/1995         | Place of birth | DELI SERDANG     |
+----------------+--------------------+----------------+------------------+
| Basic salary   | S$600.00           | Contract period| 24 months        |
+----------------+--------------------+----------------+------------------+
""",
        ),
        {
            "employer_name": "ONG SIEW LAN",
            "employer_address": "BLK 5 BEDOK NORTH SINGAPORE 460005",
            "destination_country": "SGP",
            "wage_amount": "600.00",
            "wage_currency": "SGD",
            "contract_months": "24",
        },
        {
            "full_name": "YUNITA SARI",
            "birth_date": "1995-02-01",
            "birth_place": "DELI SERDANG",
            "passport_number": "C1234567",
        },
    ),
    "value_under_its_label": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            _HEAD
            + """
Name of Employer
ONG SIEW LAN

Name of Worker
YUNITA SARI

Passport No.
C1234567

Basic Salary
S$600.00

Contract Period
24 months
""",
        ),
        {
            "employer_name": "ONG SIEW LAN",
            "wage_amount": "600.00",
            "wage_currency": "SGD",
            "contract_months": "24",
        },
        {"full_name": "YUNITA SARI", "passport_number": "C1234567"},
    ),
    "columns_without_colons": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            _HEAD
            + """
Majikan                 ONG SIEW LAN
Alamat Majikan          NO. 5, JALAN DELIMA, 88300 KOTA KINABALU
Pekerja                 YUNITA SARI
No. Pasport             C1234567
Tarikh Lahir            1 Februari 1995
Jantina                 Perempuan
Jawatan                 Pembantu Rumah
Gaji Bulanan            RM1500
Tempoh Kontrak          24 bulan
""",
        ),
        {
            "employer_name": "ONG SIEW LAN",
            "employer_address": "NO. 5, JALAN DELIMA, 88300 KOTA KINABALU",
            "job_title": "PEMBANTU RUMAH",
            "destination_country": "MYS",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
            "contract_months": "24",
        },
        {
            "full_name": "YUNITA SARI",
            "birth_date": "1995-02-01",
            "sex": "F",
            "passport_number": "C1234567",
        },
    ),
    "dotted_lines": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                         PERJANJIAN KERJA
PIHAK PERTAMA
Nama ............ : ONG SIEW LAN ..............
Alamat .......... : KOTA KINABALU, SABAH ......
PIHAK KEDUA
Nama ............ : YUNITA SARI ...............
No. Paspor ...... : C1234567 ..................
NIK ............. : ...........................
Gaji ............ : RM 1.500,00 ...............
Tanggal mulai ... : ...........................
""",
        ),
        {
            "employer_name": "ONG SIEW LAN",
            "employer_address": "KOTA KINABALU, SABAH",
            "destination_country": "MYS",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
        },
        {"full_name": "YUNITA SARI", "passport_number": "C1234567"},
    ),
    "parties_side_by_side": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                    STANDARD EMPLOYMENT CONTRACT
                      Reference no. SG261685B
EMPLOYER                                      EMPLOYEE
Name: ONG SIEW LAN                            Name: YUNITA SARI
Address: BLK 214 BISHAN STREET 23,            Passport No: C1234567
SINGAPORE 570214
Agency: LION CITY MAIDS PTE. LTD.             Date of Birth: 1 February 1995
Occupation             : DOMESTIC HELPER
Date of commencement   : 21 June 2026
Signed in Singapore on 2 May 2026.
       Employer                                    Employee
     ONG SIEW LAN                                YUNITA SARI
""",
        ),
        {
            "contract_number": "SG261685B",
            "contract_date": "2026-05-02",
            "foreign_agency_name": "LION CITY MAIDS PTE. LTD.",
            "employer_name": "ONG SIEW LAN",
            "employer_address": "BLK 214 BISHAN STREET 23, SINGAPORE 570214",
            "job_title": "DOMESTIC HELPER",
            "destination_country": "SGP",
            "start_date": "2026-06-21",
        },
        {"full_name": "YUNITA SARI", "birth_date": "1995-02-01", "passport_number": "C1234567"},
    ),
    "slips_of_the_reader": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                         PERJANJ1AN KERJA
Nornor Kontrak        : SA-7190012
Narna Majikan         : ONG SIEW LAN
Alarnat Majikan       : KOTA KINABALU
Narna Pekerja         ; YUNITA SARI
Tanggal Lahlr         : 0l-02-1995
Jenls Kelarnin        . Perempuan
Nomor Paspar          : C1234S67
Gaji Pokak            : RM1.500,00
Larna Kontrak         : 2 (dua) tahun
""",
        ),
        {
            "contract_number": "SA-7190012",
            "employer_name": "ONG SIEW LAN",
            "employer_address": "KOTA KINABALU",
            "destination_country": "MYS",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
            "contract_months": "24",
        },
        {
            "full_name": "YUNITA SARI",
            "birth_date": "1995-02-01",
            "sex": "F",
            "passport_number": "C1234567",
        },
    ),
    "the_employer_was_born_too": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                         PERJANJIAN KERJA
A. MAJIKAN
Nama              : ONG SIEW LAN
Tanggal Lahir     : 7 Juli 1970
No. Paspor        : K12345678
Alamat            : KOTA KINABALU, SABAH
B. PEKERJA
Nama              : YUNITA SARI
Tanggal Lahir     : 1 Februari 1995
No. Paspor        : C1234567
Nama Ahli Waris   : SUKIRMAN
C. SYARAT KERJA
Jabatan           : PEMBANTU RUMAH
""",
        ),
        {
            "employer_name": "ONG SIEW LAN",
            "employer_address": "KOTA KINABALU, SABAH",
            "job_title": "PEMBANTU RUMAH",
            "destination_country": "MYS",
        },
        {"full_name": "YUNITA SARI", "birth_date": "1995-02-01", "passport_number": "C1234567"},
    ),
}
