"""Employment contracts for the Emirates, Korea and Japan."""

from extract.document import Kind
from tests.extract.paper import Paper

EMIRATES = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
        PERJANJIAN KONTRAK KERJA ANTARA PENGGUNA JASA TENAGA KERJA
               DENGAN TENAGA KERJA INDONESIA
   SEKTOR : PERORANGAN, NEGARA TUJUAN : UNITED ARAB EMIRATES (UAE)
Pada hari ini, tanggal      : 31/01/2017            wl xs
Yang bertanda tangan di bawah ini                   xks
(1) Nama Pengguna Jasa      : SALEM RASHID ALMANSOORI      : ew
Alamat Rumah                : VILLA 22 AL JIMI, AL AIN              : swe
Alamat Kantor               :                              : wl
No Telp Rumah               : 0501112223                   : ws
No ID Card/Identitas        : 784-1969-1111111-9           : sw
Alamat lain yang dapat dihubungi                           : wl
Nama                        : noor services est            : ew
Alamat                      : PO BOX 1111 AL AIN           : sw
Selanjutnya dalam Perjanjian Kerja ini disebut sebagai PIHAK PERTAMA
(2) Nama TKI                : ELIYAH BT NAPSIN             : we
Tanggal Lahir               : 12/02/1974                   : we
Jenis Kelamin               : Perempuan                    : wq
Nama Orang Tua              : NAPSIN                       : wq
Nama kerabat lainnya        : SARTIKA                      : wq
Nomor KTP                   : 3202114202740001             : wq
Nomor SK PLN                : 77/2017                      : wq
No Paspor                   : AS 123456                    : wq
Alamat Lengkap              : KP. NYALINDUNG RT.05/03 SUKABUMI       : wq
Selanjutnya dalam Perjanjian Kerja ini disebut sebagai PIHAK KEDUA.
                     Pasal 1 (Satu)
Pembayaran Gaji
PIHAK PERTAMA membayar gaji kepada PIHAK KEDUA sebesar AED 1.200 setiap bulan.
                     Pasal 7
Perjanjian kerja ini berlaku untuk jangka waktu 2 (dua) tahun sejak tanggal kedatangan.
""",
    ),
    {
        "contract_date": "2017-01-31",
        "employer_name": "SALEM RASHID ALMANSOORI",
        "employer_address": "VILLA 22 AL JIMI, AL AIN",
        "destination_country": "ARE",
        "wage_amount": "1200.00",
        "wage_currency": "AED",
        "contract_months": "24",
    },
    {
        "full_name": "ELIYAH BT NAPSIN",
        "birth_date": "1974-02-12",
        "sex": "F",
        "nik": "3202114202740001",
        "passport_number": "AS123456",
        "address": "KP. NYALINDUNG RT.05/03 SUKABUMI",
    },
)

KOREA_STANDARD = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
                      STANDARD LABOR CONTRACT
The following parties to the contract agree to fully comply with the terms.
Employer   Name of the enterprise : SEOJIN INDUSTRY CO., LTD.     Phone number : 031-1112222
           Location of the enterprise : 21, GONGDAN-RO, ANSAN-SI, GYEONGGI-DO
           Name of the employer : KIM MIN HO     Identification number : 134-81-11111
Employee   Name of the employee : AGUS SETIAWAN     Birthdate : 1996-08-30
           Address(Home Country) : DUSUN KRAJAN RT 01 KAB. KENDAL
1. Term of Labor contract : 36 month(s)
   Period : from ( 2024-03-01 ) to ( 2027-02-28 )
2. Place of Employment : 21, GONGDAN-RO, ANSAN-SI
3. Description of work : MANUFACTURING
6. Payment : 1) Monthly normal wages ( 2,060,740 ) won
""",
    ),
    {
        "employer_name": "SEOJIN INDUSTRY CO., LTD.",
        "employer_address": "21, GONGDAN-RO, ANSAN-SI, GYEONGGI-DO",
        "job_title": "MANUFACTURING",
        "wage_amount": "2060740.00",
        "wage_currency": "KRW",
        "contract_months": "36",
        "start_date": "2024-03-01",
        "end_date": "2027-02-28",
    },
    {
        "full_name": "AGUS SETIAWAN",
        "birth_date": "1996-08-30",
        "address": "DUSUN KRAJAN RT 01 KAB. KENDAL",
    },
)

JAPAN_SKILLED = Paper(
    Kind.EMPLOYMENT_CONTRACT,
    (
        """
        EMPLOYMENT CONTRACT FOR SPECIFIED SKILLED WORKER
The organization FUJI CARE CO., LTD. (hereinafter referred to as "the Employer") and RINA
ASTUTI (hereinafter referred to as "the Employee") enter into this contract on 5 June 2024.
1. Contract period : from 1 July 2024 to 30 June 2027
2. Place of employment : 3-1-5 SAKAE, NAGOYA, AICHI
3. Occupation : CAREGIVER
4. Basic salary : JPY 180,000 per month
""",
    ),
    {
        "contract_date": "2024-06-05",
        "employer_name": "FUJI CARE CO., LTD.",
        "job_title": "CAREGIVER",
        "destination_country": "JPN",
        "wage_amount": "180000.00",
        "wage_currency": "JPY",
        "start_date": "2024-07-01",
        "end_date": "2027-06-30",
    },
    {"full_name": "RINA ASTUTI"},
)
