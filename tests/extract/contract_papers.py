"""Contracts of every form in use, drawn on the typewriter; all people and firms are invented.

Each paper is (kind, texts of its pages, fields of the document, fields of the worker). A field
that the paper does not print must not be read, so the expected fields are all there are.
"""

from dataclasses import dataclass

from extract.document import Kind


@dataclass(frozen=True)
class Paper:
    """One contract and what must be read from it."""

    kind: Kind
    texts: tuple[str, ...]
    fields: dict[str, str]
    worker: dict[str, str]


TAIWAN_PPTKIS = Paper(
    Kind.PLACEMENT_CONTRACT,
    (
        """
                         PERJANJIAN PENEMPATAN ANTARA
        PELAKSANA PENEMPATAN TENAGA KERJA INDONESIA SWASTA (PPTKIS)
                    DENGAN CALON TENAGA KERJA INDONESIA
                    Nomor : 077/PP/CBT/VI/2014
                    NEGARA PENEMPATAN : TAIWAN

Pada hari Senin tanggal 16 bulan Juni tahun 2014 telah diadakan Perjanjian Penempatan
antara :
1.  Nama Penanggung Jawab      : HARTONO WIJAYA
    No KTP                     : 3573020507680004
    Jabatan                    : DIREKTUR UTAMA
    Nama PPTKIS                : PT. CAHAYA BAHARI TIMUR
    Nomor SIPPTKI              : KEP.512/MEN/2012
    Alamat                     : Jl. Raya Singosari No. 18 Malang
    No. Telepon / Fax / E-mail : (0341) 555123
Selanjutnya disebut PIHAK PERTAMA
2.  Nama Calon TKI             : SITI NURJANAH
    Tempat & Tanggal Lahir     : Tulungagung, 14-03-1989
    Jenis Kelamin              : Perempuan
    Alamat (sesuai E-KTP)      : Dusun Sumber RT 002 RW 005 Desa Ngunut
                                 Kec. Ngunut Kab. Tulungagung
    No. Telepon / HP           : 081200000123
    Pendidikan Terakhir        : SMP
    Status Perkawinan          : Menikah
    Nama Orang Tua / Wali      : SUKIRMAN
    Alamat Orang Tua / Wali    : Dusun Kidul RT 001 RW 001 Desa Boyolangu
    No. Telepon / HP           : 081200000456
    Nama Suami / Istri         : BAMBANG SUTEJO
    Alamat Suami / Istri       : Dusun Sumber RT 002 RW 005
Selanjutnya disebut PIHAK KEDUA
PIHAK PERTAMA dan PIHAK KEDUA sepakat untuk melaksanakan perjanjian penempatan dengan
ketentuan dan syarat-syarat sebagai berikut.
                                   BAB I
                     HAK DAN KEWAJIBAN PIHAK PERTAMA
                                  Pasal 1
(1) PIHAK PERTAMA sanggup menempatkan PIHAK KEDUA untuk bekerja pada :
a.  Negara Tempat Bekerja      : TAIWAN
b.  Nama Pengguna              : LIN CHENG FOOD CO., LTD.
c.  ID Pengguna                : 28456190
d.  No. Telp Pengguna          : 04-26301777
e.  Alamat Pengguna            : No. 21, Ln. 88, Gongye Rd., Dali Dist., Taichung City
f.  Jabatan Pekerjaan          : Operator Produksi
g.  Gaji Pokok                 : 20.008 NT
h.  Lembur                     : NT$ 133 per jam
i.  Lama Kontrak Kerja         : 2 (dua) Tahun
j.  Hari Libur                 : 1 (satu) hari per minggu
""",
        """
                                BAB III
                               PEMBIAYAAN
                                Pasal 9
Biaya penempatan yang dibebankan kepada PIHAK KEDUA sebesar Rp.9.895.400,- terdiri dari :
a.  Paspor                     : Rp. 255.000,-
b.  Pemeriksaan kesehatan      : Rp. 750.000,-
                                Pasal 19
Perjanjian ini berlaku sampai dengan 3 (tiga) bulan atau sampai PIHAK KEDUA bekerja ke
Luar Negeri.
                                                Malang, 16 Juni 2014
       PIHAK KEDUA                                   PIHAK PERTAMA


      SITI NURJANAH                                 HARTONO WIJAYA
""",
    ),
    {
        "contract_number": "077/PP/CBT/VI/2014",
        "contract_date": "2014-06-16",
        "agency_name": "PT. CAHAYA BAHARI TIMUR",
        "agency_licence": "KEP.512/MEN/2012",
        "employer_name": "LIN CHENG FOOD CO., LTD.",
        "employer_address": "NO. 21, LN. 88, GONGYE RD., DALI DIST., TAICHUNG CITY",
        "job_title": "OPERATOR PRODUKSI",
        "destination_country": "TWN",
        "wage_amount": "20008.00",
        "wage_currency": "TWD",
        "contract_months": "24",
    },
    {
        "full_name": "SITI NURJANAH",
        "birth_date": "1989-03-14",
        "birth_place": "TULUNGAGUNG",
        "sex": "F",
        "address": "DUSUN SUMBER RT 002 RW 005 DESA NGUNUT KEC. NGUNUT KAB. TULUNGAGUNG",
    },
)

KOREA_G_TO_G = Paper(
    Kind.PLACEMENT_CONTRACT,
    (
        """
                BADAN PELINDUNGAN PEKERJA MIGRAN INDONESIA
            PERJANJIAN PENEMPATAN PEKERJA MIGRAN INDONESIA
                      PROGRAM G TO G KE KOREA SELATAN
                     NOMOR : 20117/PP-GTOG/III/2024
Pada hari ini, Rabu tanggal enam bulan Maret tahun dua ribu dua puluh empat, yang
bertanda tangan di bawah ini :
1. Nama                      : Gunawan Saputro
   Jabatan                   : Direktur Penempatan Pemerintah Kawasan Asia
dalam hal ini bertindak untuk dan atas nama Badan Pelindungan Pekerja Migran Indonesia,
selanjutnya disebut PIHAK KESATU.
2. Nama                      : TEGUH PRIYANTO
   Tempat dan tanggal lahir  : KENDAL, 30 Agustus 1996
   Jenis Kelamin             : Laki-laki
   Status                    : Belum Kawin
   KTP : a. NIK              : 3324053008960001
         b. Tanggal          : 12 Mei 2018
         c. Dikeluarkan di   : Kabupaten Kendal
   Pendidikan                : SMK
   Alamat                    : Dusun Krajan RT 003 RW 001 Desa Weleri Kab. Kendal
dalam hal ini bertindak untuk dan atas nama diri sendiri, selanjutnya disebut PIHAK KEDUA.
Para pihak sepakat mengadakan Perjanjian Penempatan dengan ketentuan sebagai berikut :
                                   Pasal 1
PIHAK KESATU menempatkan PIHAK KEDUA pada Pengguna HANIL METAL CO., LTD. sebagai
PEKERJA MANUFAKTUR dengan upah pokok KRW 2,060,740 per bulan.
                                   Pasal 2
PIHAK KEDUA bekerja dengan menggunakan Visa E-9 dengan jangka waktu 3 (tiga) tahun.
""",
        """
                                   Pasal 6
Dalam hal PIHAK KEDUA mengundurkan diri setelah menerima visa, PIHAK KEDUA tidak dapat
mengikuti kembali program ini selama 2 (dua) tahun.
                                                     Jakarta, 6 Maret 2024
      PIHAK KEDUA                                     PIHAK KESATU
     TEGUH PRIYANTO                                  Gunawan Saputro
""",
    ),
    {
        "contract_number": "20117/PP-GTOG/III/2024",
        "contract_date": "2024-03-06",
        "agency_name": "BADAN PELINDUNGAN PEKERJA MIGRAN INDONESIA",
        "employer_name": "HANIL METAL CO., LTD.",
        "job_title": "PEKERJA MANUFAKTUR",
        "destination_country": "KOR",
        "wage_amount": "2060740.00",
        "wage_currency": "KRW",
        "contract_months": "36",
    },
    {
        "full_name": "TEGUH PRIYANTO",
        "birth_date": "1996-08-30",
        "birth_place": "KENDAL",
        "sex": "M",
        "nik": "3324053008960001",
        "address": "DUSUN KRAJAN RT 003 RW 001 DESA WELERI KAB. KENDAL",
    },
)

P3MI = Paper(
    Kind.PLACEMENT_CONTRACT,
    (
        """
                    PT. MITRA NUSA GEMILANG
            Jl. Basuki Rahmat No. 77 Surabaya  Telp. 031-5550123
                       PERJANJIAN PENEMPATAN
     ANTARA PERUSAHAAN PENEMPATAN PEKERJA MIGRAN INDONESIA (P3MI)
              DENGAN CALON PEKERJA MIGRAN INDONESIA (CPMI)
                  No. Perjanjian : 0134/MNG/PP/IX/2023
Pada hari ini Kamis tanggal 14 September 2023 bertempat di Surabaya, kami yang bertanda
tangan di bawah ini :
I.   Nama            : RATNA KUSUMAWARDANI
     NIK             : 3578014507750002
     Jabatan         : Direktur
     Nama P3MI       : PT. MITRA NUSA GEMILANG
     No. SIP3MI      : 91203004512340007
     Alamat          : Jl. Basuki Rahmat No. 77 Surabaya
     selanjutnya disebut sebagai PIHAK PERTAMA
II.  Nama CPMI       : SRI WAHYUNINGSIH
     NIK             : 3504116203940003
     Tempat, Tanggal Lahir : TULUNGAGUNG, 22 Maret 1994
     Jenis Kelamin   : P
     Alamat          : DSN. GONDANG RT 01 RW 02 DS. BENDUNGAN KEC. GONDANG
                       KAB. TULUNGAGUNG
     No. Paspor      : E 1234567
     selanjutnya disebut sebagai PIHAK KEDUA
Kedua belah pihak sepakat mengadakan perjanjian dengan ketentuan sebagai berikut :
                               Pasal 1
PIHAK PERTAMA menempatkan PIHAK KEDUA dengan data sebagai berikut :
1.   Negara Tujuan        : Hongkong
2.   Nama Pengguna        : CHAN MEI LING
3.   Alamat               : FLAT 12C, BLOCK 3, KWAI FONG GARDEN, KWAI CHUNG, N.T.
4.   Jabatan              : Penata Laksana Rumah Tangga
5.   Mitra Usaha          : GOLDEN STAR EMPLOYMENT AGENCY LTD.
6.   Gaji per bulan       : HK$ 4.870,-
7.   Jangka Waktu Perjanjian Kerja : 24 (dua puluh empat) bulan
8.   Jaminan Sosial       : BPJS Ketenagakerjaan
Biaya penempatan dibebankan kepada Pengguna sebesar Rp 23.100.000,-
Dibuat di Surabaya
         PIHAK KEDUA                         PIHAK PERTAMA
      SRI WAHYUNINGSIH                   RATNA KUSUMAWARDANI
""",
    ),
    {
        "contract_number": "0134/MNG/PP/IX/2023",
        "contract_date": "2023-09-14",
        "agency_name": "PT. MITRA NUSA GEMILANG",
        "agency_licence": "91203004512340007",
        "foreign_agency_name": "GOLDEN STAR EMPLOYMENT AGENCY LTD.",
        "employer_name": "CHAN MEI LING",
        "employer_address": "FLAT 12C, BLOCK 3, KWAI FONG GARDEN, KWAI CHUNG, N.T.",
        "job_title": "PENATA LAKSANA RUMAH TANGGA",
        "destination_country": "HKG",
        "wage_amount": "4870.00",
        "wage_currency": "HKD",
        "contract_months": "24",
    },
    {
        "full_name": "SRI WAHYUNINGSIH",
        "birth_date": "1994-03-22",
        "birth_place": "TULUNGAGUNG",
        "sex": "F",
        "nik": "3504116203940003",
        "passport_number": "E1234567",
        "address": "DSN. GONDANG RT 01 RW 02 DS. BENDUNGAN KEC. GONDANG KAB. TULUNGAGUNG",
    },
)

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

HONG_KONG = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
                          EMPLOYMENT CONTRACT
           (For A Domestic Helper recruited from abroad)        D.H. Contract No. : P887123
This contract is made between WONG KA MAN ("the Employer") and LINDA SUSANTI ("the
Helper") on 21 November 2023 and has the following terms :
1. The Helper's place of origin for the purpose of this contract is DUSUN PLOSO RT 03 RW 04
DESA JATIREJO KAB. KEDIRI, INDONESIA.
2. (A) The Helper shall be employed by the Employer as a domestic helper for a period of
two years commencing on the date on which the Helper arrives in Hong Kong.
3. The Helper shall work and reside in the Employer's residence at FLAT B, 15/F, TOWER 2,
HARBOUR VIEW, TSUEN WAN, NEW TERRITORIES.
4. (a) The Helper shall only perform domestic duties as per the attached Schedule.
5. (a) The Employer shall pay the Helper wages of HK$ 4,870 per month. The amount of wages
shall not be less than the minimum allowable wage.
(b) In the absence of food, a food allowance of HK$ 1,236 a month shall be paid.
Passport No. : E2233445
""",
        """
10. Either party may terminate this contract by giving one month's notice in writing.
            SCHEDULE OF ACCOMMODATION AND DOMESTIC DUTIES
1. Both the Employer and the Helper should sign to acknowledge.
""",
    ),
    {
        "contract_number": "P887123",
        "contract_date": "2023-11-21",
        "employer_name": "WONG KA MAN",
        "employer_address": "FLAT B, 15/F, TOWER 2, HARBOUR VIEW, TSUEN WAN, NEW TERRITORIES",
        "job_title": "DOMESTIC HELPER",
        "destination_country": "HKG",
        "wage_amount": "4870.00",
        "wage_currency": "HKD",
        "contract_months": "24",
    },
    {
        "full_name": "LINDA SUSANTI",
        "passport_number": "E2233445",
        "address": "DUSUN PLOSO RT 03 RW 04 DESA JATIREJO KAB. KEDIRI",
    },
)

CREW = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
                       PERJANJIAN KERJA LAUT (PKL)
                  SEAFARER EMPLOYMENT AGREEMENT
                       Nomor : PKL-0456/SBM/II/2024
Yang bertanda tangan di bawah ini :
Pemberi Kerja / Prinsipal   : HAI FENG FISHERY CO., LTD.
Alamat Prinsipal            : NO. 102, YUGANG EAST 2ND RD., QIANZHEN DIST., KAOHSIUNG
P3MI                        : PT. SAMUDERA BINA MARITIM
Nomor SIUPPAK               : 214.15/DN-24
Nama Lengkap                : YOHANES PAULUS TAENA
Tanggal Lahir / Usia        : 17 Juli 1995 / 28 tahun
Tempat Lahir                : KUPANG
Nomor Dokumen Identitas Pelaut / Kode Pelaut : 6211998877
Nomor Paspor                : X 1122334
Alamat                      : JL. TIMOR RAYA KM 9 KEL. OESAPA KOTA KUPANG
Nama Kapal                  : HAI FENG NO. 68
No. Pendaftaran / IMO       : 9123456
Bendera                     : Taiwan
Jabatan / Rank              : Able Bodied Seaman
Upah                        : USD 550 per bulan
Jangka Waktu PKL            : 12 (dua belas) bulan, mulai tanggal 1 Maret 2024 sampai
                              dengan 28 Februari 2025
Jaminan Sosial dan asuransi : BPJS Ketenagakerjaan dan P&I
Tempat dan tanggal penandatanganan : Tegal, 20 Februari 2024
                 Disahkan oleh Syahbandar
""",
    ),
    {
        "contract_number": "PKL-0456/SBM/II/2024",
        "contract_date": "2024-02-20",
        "agency_name": "PT. SAMUDERA BINA MARITIM",
        "agency_licence": "214.15/DN-24",
        "employer_name": "HAI FENG FISHERY CO., LTD.",
        "employer_address": "NO. 102, YUGANG EAST 2ND RD., QIANZHEN DIST., KAOHSIUNG",
        "job_title": "ABLE BODIED SEAMAN",
        "wage_amount": "550.00",
        "wage_currency": "USD",
        "contract_months": "12",
        "start_date": "2024-03-01",
        "end_date": "2025-02-28",
    },
    {
        "full_name": "YOHANES PAULUS TAENA",
        "birth_date": "1995-07-17",
        "birth_place": "KUPANG",
        "passport_number": "X1122334",
        "address": "JL. TIMOR RAYA KM 9 KEL. OESAPA KOTA KUPANG",
    },
)

SAUDI = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
                             PERJANJIAN KERJA
            ANTARA PENGGUNA JASA DAN PEKERJA MIGRAN INDONESIA
                      Nomor Kontrak : SA-5550001
Ditandatangani di Cirebon pada tanggal 11-07-2022 oleh dan antara :
A. PENGGUNA JASA
+---+----------------------+-------------------------------------------------+
| 1 | Nama Pengguna Jasa   | MOHAMMED SALEM AL-HARBI                         |
+---+----------------------+-------------------------------------------------+
|   |                      | HAY AL-NASEEM, SHARI' KING FAHD NO. 101,        |
| 2 | Alamat Lengkap       |                                                 |
|   |                      | RIYADH 11564                                    |
+---+----------------------+-------------------------------------------------+
| 3 | No. Telepon          | 01-4443322                                      |
+---+----------------------+-------------------------------------------------+
| 4 | Agency / Syarikah    | DAR AL KHALEEJ RECRUITMENT EST.                 |
+---+----------------------+-------------------------------------------------+
B. PEKERJA MIGRAN INDONESIA
+---+----------------------+-------------------------------------------------+
| 1 | Nama PMI             | KHOLIFAH                                        |
+---+----------------------+-------------------------------------------------+
| 2 | Tempat/Tanggal Lahir | INDRAMAYU, 12-09-1990                           |
+---+----------------------+-------------------------------------------------+
| 3 | Jenis Kelamin        | PEREMPUAN                                       |
+---+----------------------+-------------------------------------------------+
| 4 | Nomor Paspor         | E5550001                                        |
+---+----------------------+-------------------------------------------------+
| 5 | Alamat di Indonesia  | BLOK PASAR RT 007 RW 005 DESA KERTASEMAYA       |
|   |                      | KAB. INDRAMAYU                                  |
+---+----------------------+-------------------------------------------------+
| 6 | P3MI Pengirim        | PT. ANUGERAH BUMI PERTIWI                       |
+---+----------------------+-------------------------------------------------+
| 7 | Ahli Waris           | CASMADI                                         |
+---+----------------------+-------------------------------------------------+
C. SYARAT-SYARAT KERJA
+---+----------------------+-------------------------------------------------+
| 1 | Jenis Pekerjaan      | PENGURUS RUMAH TANGGA                           |
+---+----------------------+-------------------------------------------------+
| 2 | Negara Penempatan    | Arab Saudi                                      |
+---+----------------------+-------------------------------------------------+
| 3 | Upah per Bulan       | SAR 1.500,00                                    |
+---+----------------------+-------------------------------------------------+
| 4 | Jangka Waktu         | 2 (dua) tahun sejak tiba di negara penempatan   |
+---+----------------------+-------------------------------------------------+
     Pengguna Jasa                         Pekerja Migran Indonesia
   MOHAMMED SALEM AL-HARBI                       KHOLIFAH
""",
    ),
    {
        "contract_number": "SA-5550001",
        "contract_date": "2022-07-11",
        "agency_name": "PT. ANUGERAH BUMI PERTIWI",
        "foreign_agency_name": "DAR AL KHALEEJ RECRUITMENT EST.",
        "employer_name": "MOHAMMED SALEM AL-HARBI",
        "employer_address": "HAY AL-NASEEM, SHARI' KING FAHD NO. 101, RIYADH 11564",
        "job_title": "PENGURUS RUMAH TANGGA",
        "destination_country": "SAU",
        "wage_amount": "1500.00",
        "wage_currency": "SAR",
        "contract_months": "24",
    },
    {
        "full_name": "KHOLIFAH",
        "birth_date": "1990-09-12",
        "birth_place": "INDRAMAYU",
        "sex": "F",
        "passport_number": "E5550001",
        "address": "BLOK PASAR RT 007 RW 005 DESA KERTASEMAYA KAB. INDRAMAYU",
    },
)

SINGAPORE = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
              STANDARD EMPLOYMENT CONTRACT FOR INDONESIAN DOMESTIC WORKER
                              Reference No. : SG/2024/03/1188
Date of contract : 18 March 2024
EMPLOYER
Name                      : TAN WEI LING
NRIC No.                  : S7712345D
Address                   : BLK 512 JURONG WEST ST 52 #08-121 SINGAPORE 640512
Contact No.               : 91234567
DOMESTIC WORKER
Full Name                 : ENI SETYAWATI
Passport No.              : C9988776
Place and date of birth   : CILACAP, 2 FEBRUARY 1993
Address in Indonesia      : DUSUN KARANG RT 02 RW 03 DESA KROYA KAB. CILACAP
EMPLOYMENT AGENCY
Name                      : HOMECARE SUPPLY PTE LTD
EA Licence No.            : 12C3456
TERMS OF EMPLOYMENT
1. Contract Period        : 24 months
2. Commencement Date      : 01/04/2024
3. Expiry of contract     : 31/03/2026
4. Basic Salary           : S$ 550 per month
5. Rest days              : 4 days per month
6. Indonesian Agency      : PT. JAYA ABADI MIGRAN
""",
    ),
    {
        "contract_number": "SG/2024/03/1188",
        "contract_date": "2024-03-18",
        "agency_name": "PT. JAYA ABADI MIGRAN",
        "foreign_agency_name": "HOMECARE SUPPLY PTE LTD",
        "employer_name": "TAN WEI LING",
        "employer_address": "BLK 512 JURONG WEST ST 52 #08-121 SINGAPORE 640512",
        "destination_country": "SGP",
        "wage_amount": "550.00",
        "wage_currency": "SGD",
        "contract_months": "24",
        "start_date": "2024-04-01",
        "end_date": "2026-03-31",
    },
    {
        "full_name": "ENI SETYAWATI",
        "birth_date": "1993-02-02",
        "birth_place": "CILACAP",
        "passport_number": "C9988776",
        "address": "DUSUN KARANG RT 02 RW 03 DESA KROYA KAB. CILACAP",
    },
)

BRUNEI = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
                            KONTRAK KERJA
                       No. Kontrak: BN-0098/KK/2023
Pada hari ini Jumat, 6 Oktober 2023, kami yang bertanda tangan di bawah ini:
1. Nama Majikan      : HAJI ROSLAN BIN HAJI MATUSIN
   No. K/P           : 01-034567
   Alamat            : NO. 12, SIMPANG 88, KAMPONG KIARONG, BE1318 BRUNEI DARUSSALAM
   dalam hal ini disebut PIHAK PERTAMA
2. Nama Pekerja      : MUHAMMAD IQBAL
   Tempat/Tgl. Lahir : Lombok Timur, 09/11/1992
   Jantina           : Lelaki
   No. Paspor        : E7766554
   Alamat            : Dusun Timba RT 01 Desa Aikmel Kab. Lombok Timur
   dalam hal ini disebut PIHAK KEDUA
Pasal 1
PIHAK PERTAMA mempekerjakan PIHAK KEDUA sebagai PEKERJA KEBUN dengan gaji pokok sebesar
B$ 450.00 (empat ratus lima puluh dolar Brunei) setiap bulan.
Pasal 2
Perjanjian ini berlaku selama 2 (dua) tahun mulai tanggal 15 Oktober 2023 sampai dengan
tanggal 14 Oktober 2025.
Pasal 3
Masa percobaan selama 3 (tiga) bulan.
""",
    ),
    {
        "contract_number": "BN-0098/KK/2023",
        "contract_date": "2023-10-06",
        "employer_name": "HAJI ROSLAN BIN HAJI MATUSIN",
        "employer_address": "NO. 12, SIMPANG 88, KAMPONG KIARONG, BE1318 BRUNEI DARUSSALAM",
        "job_title": "PEKERJA KEBUN",
        "destination_country": "BRN",
        "wage_amount": "450.00",
        "wage_currency": "BND",
        "contract_months": "24",
        "start_date": "2023-10-15",
        "end_date": "2025-10-14",
    },
    {
        "full_name": "MUHAMMAD IQBAL",
        "birth_date": "1992-11-09",
        "birth_place": "LOMBOK TIMUR",
        "sex": "M",
        "passport_number": "E7766554",
        "address": "DUSUN TIMBA RT 01 DESA AIKMEL KAB. LOMBOK TIMUR",
    },
)

PAPERS = {
    "taiwan_pptkis": TAIWAN_PPTKIS,
    "korea_g_to_g": KOREA_G_TO_G,
    "p3mi": P3MI,
    "malaysia_domestic": MALAYSIA_DOMESTIC,
    "malaysia_company": MALAYSIA_COMPANY,
    "malaysia_older": MALAYSIA_OLDER,
    "taiwan_caregiver": TAIWAN_CAREGIVER,
    "hong_kong": HONG_KONG,
    "crew": CREW,
    "saudi": SAUDI,
    "singapore": SINGAPORE,
    "brunei": BRUNEI,
}
