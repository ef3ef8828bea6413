"""Placement agreements: PPTKIS wording, G to G Korea, P3MI wording."""

from extract.document import Kind
from tests.extract.paper import Paper

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
