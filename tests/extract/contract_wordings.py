"""How sentences of contracts tell what labels do not: one small paper for each wording."""

from extract.document import Kind
from tests.extract.paper import Paper

WORDINGS = {
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
    "two_languages_in_two_columns": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                          EMPLOYMENT CONTRACT / PERJANJIAN KERJA
This contract is made on 3 July 2023 between      Perjanjian kerja ini dibuat tanggal 3 Juli
ONG SIEW LAN I/C No. 700101-13-5000 of NO. 5,     2023 antara ONG SIEW LAN I/C No.
JALAN DELIMA, 88300 KOTA KINABALU, SABAH          700101-13-5000 dari NO. 5, JALAN DELIMA,
(hereinafter referred to as the Employer) and     88300 KOTA KINABALU, SABAH (selanjutnya
YUNITA SARI Holder of Indonesian Passport No.     disebut pengguna) dan YUNITA SARI Pemegang
C 1234567 of DESA SUKAJADI KAB. SAMBAS            Paspor Indonesia No. C 1234567 berasal dari
(hereinafter referred to as the Domestic          DESA SUKAJADI KAB. SAMBAS (selanjutnya
Worker). The Employer shall employ the worker     disebut pekerja domestik). Pengguna akan
for a period of two (2) years from arrival.       mempekerjakan selama dua (2) tahun sejak
The Employer shall pay a monthly wage of RM       kedatangan. Pengguna membayar upah sebulan
1,500.00 by bank transfer each month.             sebesar RM 1.500,00 melalui bank tiap bulan.
""",
        ),
        {
            "contract_date": "2023-07-03",
            "employer_name": "ONG SIEW LAN",
            "employer_address": "NO. 5, JALAN DELIMA, 88300 KOTA KINABALU, SABAH",
            "job_title": "PEKERJA DOMESTIK",
            "destination_country": "MYS",
            "wage_amount": "1500.00",
            "wage_currency": "MYR",
            "contract_months": "24",
        },
        {
            "full_name": "YUNITA SARI",
            "passport_number": "C1234567",
            "address": "DESA SUKAJADI KAB. SAMBAS",
        },
    ),
    "an_agency_known_by_its_letterhead": Paper(
        Kind.PLACEMENT_CONTRACT,
        (
            """
              PT. BUANA MIGRAN LESTARI
     SIP3MI Nomor 91202006114570001 - Jl. Raya Condet No. 114
                 PERJANJIAN PENEMPATAN
1. Nama          : SUBEKTI RAHARJO
   NIK           : 3573020507680004
   Jabatan       : Direktur Utama
   selanjutnya disebut PIHAK PERTAMA
2. Nama          : YUNITA SARI
   Nama Orang Tua: SUKIRMAN
   Nomor KTP     : 3504114102950001
   Alamat        : DESA SUKAJADI KAB. TULUNGAGUNG
   selanjutnya disebut PIHAK KEDUA
""",
        ),
        {"agency_name": "PT. BUANA MIGRAN LESTARI", "agency_licence": "91202006114570001"},
        {
            "full_name": "YUNITA SARI",
            "nik": "3504114102950001",
            "address": "DESA SUKAJADI KAB. TULUNGAGUNG",
        },
    ),
}
