"""Employment contracts for Hong Kong, crews, Saudi Arabia, Singapore and Brunei."""

from extract.document import Kind
from tests.extract.paper import Paper

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
