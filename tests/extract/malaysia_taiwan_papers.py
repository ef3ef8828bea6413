"""Employment contracts for Malaysia and Taiwan."""

from extract.document import Kind
from tests.extract.paper import Paper

MALAYSIA_DOMESTIC = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
                            EMPLOYMENT CONTRACT
                  Between Employer with Domestic Worker
                              PERJANJIAN KERJA
                 Antara Majikan dan Pekerja Domestik
                        Contract No. : MY/DW/2219/2023
This Contract is made on this 3rd day of July in the year 2023 between FARIDAH BINTI OSMAN
I/C No. 720315-13-5028 of NO. 44, LORONG SETIA 9, TAMAN SETIA, 93250 KUCHING, SARAWAK
(hereinafter referred to as the Employer) of the one part and WINARTI BINTI SAMSURI Holder
of Indonesian Passport No. C 7654321 of DUSUN TANGGUL RT 004 RW 002 DESA SEKURA KAB. SAMBAS
(hereinafter referred to as the Domestic Worker) of the other part.
Perjanjian Kerja ini dibuat pada hari Senin tanggal 3 Juli 2023 antara FARIDAH BINTI OSMAN
I/C No. 720315-13-5028 dari NO. 44, LORONG SETIA 9, TAMAN SETIA, 93250 KUCHING, SARAWAK
(selanjutnya disebut pengguna) sebagai pihak pertama dan WINARTI BINTI SAMSURI Pemegang
Paspor Indonesia No. C 7654321 Berasal dari DUSUN TANGGUL RT 004 RW 002 DESA SEKURA KAB.
SAMBAS (selanjutnya disebut pekerja domestik) sebagai pihak kedua.
It is hereby agreed as follows / Kedua belah pihak menyetujui hal-hal sebagai berikut :
1.  Duration of the Contract / Masa Perjanjian
(a) The Employer shall employ the Domestic Worker for a period of two (2) years from the
    date of arrival of the Domestic Worker in Malaysia.
(b) Pengguna akan mempekerjakan Pekerja Domestik selama dua (2) tahun.
2.  Place of Work / Tempat Kerja
    The Domestic Worker shall work and reside only at the Employer's residence.
""",
        """
7.  Payment of Wages / Pembayaran Upah
(a) The Employer shall pay the Domestic Worker a monthly wage of RM 1,500.00 (one thousand
    five hundred ringgit) by bank transfer.
(b) Overtime shall be paid at RM 10.00 per hour.
12. Termination by either party by giving one month's notice.
    Signature of the Employer               Signature of the Domestic Worker
    FARIDAH BINTI OSMAN                     WINARTI BINTI SAMSURI
""",
    ),
    {
        "contract_number": "MY/DW/2219/2023",
        "contract_date": "2023-07-03",
        "employer_name": "FARIDAH BINTI OSMAN",
        "employer_address": "NO. 44, LORONG SETIA 9, TAMAN SETIA, 93250 KUCHING, SARAWAK",
        "job_title": "PEKERJA DOMESTIK",
        "destination_country": "MYS",
        "wage_amount": "1500.00",
        "wage_currency": "MYR",
        "contract_months": "24",
    },
    {
        "full_name": "WINARTI BINTI SAMSURI",
        "passport_number": "C7654321",
        "address": "DUSUN TANGGUL RT 004 RW 002 DESA SEKURA KAB. SAMBAS",
    },
)

MALAYSIA_COMPANY = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
                           PERJANJIAN PEKERJAAN
Perjanjian ini dibuat pada 12 Ogos 2022 diantara PELITA JAYA SERVICES SDN BHD yang
beralamat di No. 8, Jalan 19/1, Seksyen 19, 46300 Petaling Jaya, Selangor (Selepas ini
dinamakan "Majikan") dan JUMADI BIN RASYID Warganegara Indonesia, No. Pasport B 9876543
(selepas ini dinamakan "Pekerja").
Dengan ini adalah dipersetujui syarat-syarat yang berikut :
1.  JAWATAN          :  Cleaner
2.  TEMPOH KONTRAK   :  2 TAHUN
    Tambahan tempoh kontrak kerja boleh disambung dengan persetujuan majikan dan
    kelulusan daripada Kerajaan Malaysia.
3.  TEMPAT KERJA     :  Projek yang diusahakan oleh syarikat di seluruh Semenanjung Malaysia
4.  GAJI             :  RM 1,500.00 sebulan
5.  KERJA LEBIH MASA :  RM 10.82 sejam
6.  TUGAS DAN TANGGUNGJAWAB
a)  Pekerja mestilah menunjukkan mutu kerja yang baik.
b)  Pekerja mestilah bekerja untuk majikan sahaja.
""",
    ),
    {
        "contract_date": "2022-08-12",
        "employer_name": "PELITA JAYA SERVICES SDN BHD",
        "employer_address": "NO. 8, JALAN 19/1, SEKSYEN 19, 46300 PETALING JAYA, SELANGOR",
        "job_title": "CLEANER",
        "destination_country": "MYS",
        "wage_amount": "1500.00",
        "wage_currency": "MYR",
        "contract_months": "24",
    },
    {"full_name": "JUMADI BIN RASYID", "passport_number": "B9876543"},
)

MALAYSIA_OLDER = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
                     CONTRACT OF EMPLOYMENT
                        Ref: EC/0777/21
This contract of employment is entered into this 5 March 2021 by and between :
Employer            : LIM AH KOW
ID Card No          : 650101-13-5555
Address             : LOT 221, JALAN ARANG, 93250 KUCHING,
                      SARAWAK
                         - and -
Employee            : ROSDIANA
Passport No         : AU 123456
Date of Birth       : 20 October 1985
Sex                 : FEMALE
Home Address        : DUSUN KRAJAN RT 001 RW 002 DESA PEMANGKAT KAB. SAMBAS
voluntarily binding themselves to the following terms and conditions :
1. Place of Work         : 93250 KUCHING, SARAWAK
2. Position              : DOMESTIC HELPER
3. Basic Monthly Salary  : RM1,200.00
4. Length of Time of     : one year from the date of arrival
Contract
5. Rest Day              : one day per week
6. Free transportation to the place of employment.
Agency in Indonesia : PT. BUMI KARYA SENTOSA
Agency in Malaysia  : AGENSI PEKERJAAN MUTIARA SDN. BHD.

   LIM AH KOW                                   ROSDIANA

    Employer                                    Employee
                  KJRI KUCHING
             SEEN AND ACKNOWLEDGED
                 3995/PK/2021
""",
    ),
    {
        "contract_number": "EC/0777/21",
        "contract_date": "2021-03-05",
        "agency_name": "PT. BUMI KARYA SENTOSA",
        "foreign_agency_name": "AGENSI PEKERJAAN MUTIARA SDN. BHD.",
        "employer_name": "LIM AH KOW",
        "employer_address": "LOT 221, JALAN ARANG, 93250 KUCHING, SARAWAK",
        "job_title": "DOMESTIC HELPER",
        "destination_country": "MYS",
        "wage_amount": "1200.00",
        "wage_currency": "MYR",
        "contract_months": "12",
    },
    {
        "full_name": "ROSDIANA",
        "birth_date": "1985-10-20",
        "sex": "F",
        "passport_number": "AU123456",
        "address": "DUSUN KRAJAN RT 001 RW 002 DESA PEMANGKAT KAB. SAMBAS",
    },
)

TAIWAN_CAREGIVER = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
                         勞動契約 監護工
                        PERJANJIAN KERJA ANTARA
             MAJIKAN DENGAN Perawat Orang Sakit (Care Giver)
雇主名稱 (以下簡稱為甲方)
Nama Majikan                       : CHEN YU TING
地址
Alamat                             : NO. 6, ALLEY 12, ZHONGZHENG ROAD, BANQIAO DIST., NEW TAIPEI
電話
Nomor Telepon                      : 02-29601234
SELANJUTNYA DISEBUT PIHAK PERTAMA
勞工姓名 (以下簡稱乙方)
Nama Pekerja                       : SULISTIYOWATI
在印尼住址
Alamat di Indonesia                : DSN. KEDUNG RT 05 RW 01 DS. SAWOO KAB. PONOROGO
護照號碼,簽發日期及地點
Nomor paspor, tanggal dan tempat pengeluaran : C 4455667, 12-01-2020, KANIM PONOROGO
出生日期                  出生地點                  性別
Tanggal Lahir : 04-09-1991    Tempat Lahir : PONOROGO    Jenis Kelamin : P
婚姻狀況
Status Perkawinan                  : Menikah
受益人姓名
Nama ahli waris                    : SUWARNO
如遇意外時通知
Nama                               : SUWARNO
Alamat                             : DSN. KEDUNG RT 05 RW 01
SELANJUTNYA DISEBUT PIHAK KEDUA
Kedua belah pihak setuju mengadakan perjanjian kerja sebagai berikut :
1. Jangka waktu kontrak : 3 (tiga) tahun terhitung sejak tanggal kedatangan di Taiwan.
2. Gaji : PIHAK PERTAMA membayar gaji NT$ 20.000 setiap bulan kepada PIHAK KEDUA.
3. Apabila PIHAK KEDUA tidak mengambil hari libur diganti uang NT$ 667 per hari.
""",
    ),
    {
        "employer_name": "CHEN YU TING",
        "employer_address": "NO. 6, ALLEY 12, ZHONGZHENG ROAD, BANQIAO DIST., NEW TAIPEI",
        "destination_country": "TWN",
        "wage_amount": "20000.00",
        "wage_currency": "TWD",
        "contract_months": "36",
    },
    {
        "full_name": "SULISTIYOWATI",
        "birth_date": "1991-09-04",
        "birth_place": "PONOROGO",
        "sex": "F",
        "passport_number": "C4455667",
        "address": "DSN. KEDUNG RT 05 RW 01 DS. SAWOO KAB. PONOROGO",
    },
)
