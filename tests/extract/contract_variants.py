"""How forms put labels and values: one small paper for each manner, all about the same people."""

from extract.document import Kind
from tests.extract.contract_papers import Paper

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
    "an_officer_signs_for_the_employer": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                         PERJANJIAN KERJA
Nomor : 88/PK/2024                            Tanggal : 2 Januari 2024
1. Nama      : WANG DA MING
   Jabatan   : General Manager
   dalam hal ini bertindak untuk dan atas nama FORMOSA TEXTILE CO., LTD. berkedudukan di
   Taoyuan, selanjutnya disebut PIHAK PERTAMA
2. Nama      : AGUS SALIM
   Jabatan   : Calon Pekerja
   TTL       : Brebes / 05-05-1999
   L/P       : Laki-laki
   selanjutnya disebut PIHAK KEDUA
PIHAK KEDUA dipekerjakan sebagai OPERATOR TENUN dengan upah sebesar NT$ 27,470 per bulan
dan uang lembur NT$ 153 per jam, untuk jangka waktu kontrak 3 tahun.
Agency       : PT. KARYA MULIA MANDIRI
""",
        ),
        {
            "contract_number": "88/PK/2024",
            "contract_date": "2024-01-02",
            "agency_name": "PT. KARYA MULIA MANDIRI",
            "employer_name": "FORMOSA TEXTILE CO., LTD.",
            "job_title": "OPERATOR TENUN",
            "wage_amount": "27470.00",
            "wage_currency": "TWD",
            "contract_months": "36",
        },
        {
            "full_name": "AGUS SALIM",
            "birth_date": "1999-05-05",
            "birth_place": "BREBES",
            "sex": "M",
        },
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
    "days_beside_the_length": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                 PERJANJIAN KERJA
Nama Majikan   : LIN MEI HUA
Nama Pekerja   : YUNITA SARI
Masa Kontrak   : 2 (dua) tahun, 19 Agustus 2024 s.d. 18 Agustus 2026
Masa berlaku paspor : 1 Juni 2029
""",
        ),
        {
            "employer_name": "LIN MEI HUA",
            "contract_months": "24",
            "start_date": "2024-08-19",
            "end_date": "2026-08-18",
        },
        {"full_name": "YUNITA SARI"},
    ),
    "clauses_under_headings": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                    PERJANJIAN PEKERJAAN
No. Rujukan : HR/PP-7028/2026
Perjanjian ini dibuat pada 26 Februari 2026 di antara LADANG MURNI SDN. BHD. yang
beralamat di BATU 12, JALAN APAS, 91000 TAWAU, SABAH (selepas ini dinamakan "Majikan")
dengan YUNITA, Warganegara Indonesia, No. Pasport C1234567 (selepas ini dinamakan "Pekerja").
1. JAWATAN
     Pekerja diambil bekerja sebagai PLANTATION WORKER.
2. TEMPOH KONTRAK
     2 TAHUN bermula dari 17 April 2026.
3. GAJI
     Gaji pokok sebanyak RM 1800.00 sebulan, dibayar sebelum 7 haribulan.
4. TEMPAT TINGGAL
     Majikan menyediakan asrama dengan bayaran RM 50.00 sebulan.
5. PENAMATAN
     Mana-mana pihak boleh menamatkan perjanjian ini dengan notis 4 minggu.
""",
        ),
        {
            "contract_number": "HR/PP-7028/2026",
            "contract_date": "2026-02-26",
            "employer_name": "LADANG MURNI SDN. BHD.",
            "employer_address": "BATU 12, JALAN APAS, 91000 TAWAU, SABAH",
            "job_title": "PLANTATION WORKER",
            "destination_country": "MYS",
            "wage_amount": "1800.00",
            "wage_currency": "MYR",
            "contract_months": "24",
            "start_date": "2026-04-17",
        },
        {"full_name": "YUNITA", "passport_number": "C1234567"},
    ),
    "placed_through_a_partner": Paper(
        Kind.PLACEMENT_CONTRACT,
        (
            """
                 PERJANJIAN PENEMPATAN PEKERJA MIGRAN INDONESIA
                        Nomor: 2392/PP/901/X1/2026
Pada hari ini Senin tanggal 9 November 2026, kami yang bertanda tangan di bawah ini:
I.  PERUSAHAAN PENEMPATAN (P3MI)
    Nama perusahaan  : PT. BUANA MIGRAN LESTARI
    Nomor SIP3MI     : 91202006114570001
    Diwakili oleh    : H. SUBEKTI RAHARJO, Direktur Utama
    Alamat kantor    : JL. RAYA CONDET NO. 114, JAKARTA TIMUR
selanjutnya disebut PIHAK PERTAMA;
II. CALON PEKERJA MIGRAN INDONESIA
    Nama lengkap     : YUNITA SARI
    Nomor Induk Kependudukan : 3504114102950001
    Alamat sesuai KTP-el     : DESA SUKAJADI KAB. TULUNGAGUNG
selanjutnya disebut PIHAK KEDUA,
                                 Pasal 1
PIHAK PERTAMA menempatkan PIHAK KEDUA di negara tujuan Hong Kong pada pemberi kerja
CHAN LAI YEE melalui mitra usaha BRIGHT HOME AGENCY LTD.
                                 Pasal 2
PIHAK KEDUA bekerja sebagai PENATA LAKSANA RUMAH TANGGA dengan upah pokok sebesar
HK$ 4,870.00 setiap bulan.
                                 Pasal 3
Perjanjian kerja berlaku selama 24 (dua puluh empat) bulan.
Perjanjian ini berlaku selama 3 (tiga) bulan sejak ditandatangani.
""",
        ),
        {
            "contract_number": "2392/PP/901/XI/2026",
            "contract_date": "2026-11-09",
            "agency_name": "PT. BUANA MIGRAN LESTARI",
            "agency_licence": "91202006114570001",
            "foreign_agency_name": "BRIGHT HOME AGENCY LTD",
            "employer_name": "CHAN LAI YEE",
            "job_title": "PENATA LAKSANA RUMAH TANGGA",
            "destination_country": "HKG",
            "wage_amount": "4870.00",
            "wage_currency": "HKD",
            "contract_months": "24",
        },
        {
            "full_name": "YUNITA SARI",
            "nik": "3504114102950001",
            "address": "DESA SUKAJADI KAB. TULUNGAGUNG",
        },
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
}
