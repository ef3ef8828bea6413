"""Further labels of contracts: other words, in Indonesian, Malay and English, for the same fields.

Rows as in `phrases`; where both tables hold a phrase, the other table's meaning counts. There are
many and some are short: only a near reading of one counts.
"""

from typing import Final

from extract.contracts.meanings import Party, What

SYNONYMS: Final[tuple[tuple[What, Party | None, str], ...]] = (
    (
        What.NUMBER,
        None,
        "contract reference | contract reference number | reference number | transaction number"
        " | transaction no | agreement reference | document no | document number | no dokumen"
        " | nomor dokumen | nomor transaksi | no transaksi | mol contract no | no akad"
        " | nomor akad | no perjanjian kontrak | registration number of contract | file no"
        " | contract registration no | contract serial no | serial no of contract"
        " | nombor perjanjian | no perjanjian penggajian | nombor siri kontrak | no siri kontrak",
    ),
    (
        What.DATE,
        None,
        "tgl perjanjian | tgl kontrak | tgl | date of the contract | date of the agreement"
        " | tanggal penandatanganan perjanjian | tanggal penandatanganan kontrak"
        " | tanggal perjanjian kerja | tanggal perjanjian penempatan | tanggal kontrak kerja"
        " | signing date | date of signature | contract signing date | signed on | tarikh"
        " kontrak kerja | ditandatangani pada | ditandatangani tanggal | tgl ttd | tanggal akad"
        " | date of execution | tarikh tandatangan | tarikh menandatangani",
    ),
    (
        What.NAME,
        Party.AGENCY,
        "placement company | name of placement company | placement company in indonesia"
        " | indonesian placement company | indonesian manpower agency | agen indonesia"
        " | manpower agency in indonesia | recruitment office in indonesia | pt penempatan"
        " | perusahaan penempatan di indonesia | agen pengirim | agensi pengirim"
        " | indonesian recruitment office | agency in jakarta | nama perusahaan penempatan p3mi"
        " | indonesian agency p3mi | indonesian company | lembaga penempatan"
        " | agensi penempatan di indonesia | placement office | sending company"
        " | sending organization | sending organisation | nama pt | recruitment agency indonesia"
        " | recruitment office indonesia | employment agency indonesia | dikirim oleh"
        " | employment agency in indonesia | dikirim oleh pptkis | dikirim oleh p3mi"
        " | ditempatkan oleh | ditempatkan oleh p3mi | diberangkatkan oleh | pptkis pengirim"
        " | dikirim melalui | dihantar oleh",
    ),
    (
        What.LICENCE,
        Party.AGENCY,
        "nomor surat izin p3mi | no izin p3mi | p3mi licence no | p3mi license no"
        " | nomor izin perusahaan penempatan | sip3mi number | no surat izin | izin sip3mi"
        " | licence no of p3mi | license no of p3mi | nomor surat izin perusahaan",
    ),
    (
        What.LICENCE,
        None,
        "izin | izin no | izin nomor | no izin usaha | licence | license | nombor lesen"
        " | perizinan",
    ),
    (
        What.NAME,
        Party.EMPLOYER,
        "organisasi penerima | accepting organization"
        " | establishment | establishment name | name of establishment | employing establishment"
        " | nama pemberi kerja di negara penempatan | pemberi kerja di negara penempatan"
        " | hirer | nama tuan rumah | kafil | kafeel | nama kafil | nama pengguna majikan"
        " | sponsor name | employer sponsor | employer full name | employer name in full"
        " | nama penuh majikan | perusahaan tempat bekerja | perusahaan pemberi kerja",
    ),
    (
        What.ADDRESS,
        Party.EMPLOYER,
        "alamat pemberi kerja di negara penempatan | alamat majikan di negara penempatan"
        " | establishment address | address of establishment | alamat tempat kerja"
        " | sponsor address | address of sponsor | alamat kerja | alamat tempat bekerja"
        " | employer address abroad | kediaman majikan | alamat kediaman majikan"
        " | residence of employer | employer residence",
    ),
    (
        What.NAME,
        Party.WORKER,
        "prospective migrant worker | name of prospective migrant worker | candidate"
        " | nama calon | nama lengkap pekerja migran indonesia | name of candidate"
        " | candidate name | indonesian migrant worker | name of indonesian migrant worker"
        " | prospective worker | name of prospective worker | calon pekerja | nama calon pekerja"
        " | nama pembantu rumah | name of maid | name of housemaid | nama perawat"
        " | name of caregiver | nama pekerja migran | nama pmi cpmi | nama cpmi pmi"
        " | nama peserta | expatriate worker | nama pekerja rumah tangga | nama tka",
    ),
    (
        What.NAME,
        None,
        "nama sesuai paspor ktp | nama sesuai ktp paspor | name in full | name in passport",
    ),
    (
        What.ADDRESS,
        None,
        "alamat lengkap sesuai ktp | alamat ktp | alamat menurut ktp | alamat sekarang"
        " | current address | present address | kediaman | residing at | beralamat di | bertempat"
        " tinggal di | alamat domisili | location | head office | place of business"
        " | kantor pusat | lokasi perusahaan | registered office",
    ),
    (
        What.BIRTH,
        Party.WORKER,
        "tempat tgl lahir umur | birth place and date | birth place date | birthplace date"
        " | place and date of birth of the worker | tempat dan tanggal kelahiran | born"
        " | tarikh tempat lahir | tempat tarikh kelahiran | lahir di | ttl umur | lahir",
    ),
    (
        What.BIRTH_DATE,
        Party.WORKER,
        "tarikh kelahiran | born on | date of birth dd mm yyyy | tgl kelahiran | lahir pada"
        " | dilahirkan pada | worker date of birth",
    ),
    (
        What.BIRTH_PLACE,
        Party.WORKER,
        "kota kelahiran | city of birth | born at | born in | kabupaten kelahiran",
    ),
    (What.SEX, Party.WORKER, "j k | jk | jns kel | jenis kel | male female | l atau p"),
    (
        What.NIK,
        None,
        "nik e ktp | national id | national id no | identity number nik | nomor nik ktp"
        " | nik sesuai ktp | no induk kependudukan | nomor induk kependudukan nik",
    ),
    (
        What.PASSPORT,
        None,
        "nomor paspor republik indonesia | no paspor republik indonesia | travel document no"
        " | passport details | pasport antarabangsa | nombor paspor | nomor dokumen perjalanan"
        " | nomor paspor ri | paspor ri | paspor ri no | indonesian passport number"
        " | travel document | passport num | passport id | pasport nombor | passport nr"
        " | passport no of holder",
    ),
    (
        What.JOB,
        None,
        "jawatan pekerjaan | jenis jawatan | designation | job role | role | post held"
        " | job classification | engaged as | position offered | posisi jabatan"
        " | jabatan yang ditempati | tugas | profession job | profesi | bidang tugas"
        " | jenis pekerjaan yang dilakukan | pekerjaan yang dilakukan | jobs category | bekerja di"
        " bidang | diambil bekerja sebagai | kategori jabatan",
    ),
    (
        What.COUNTRY,
        None,
        "negara tempat kerja | country of assignment | working country | place of placement"
        " | negara penerima | negara penempatan pmi | negara tempat penempatan | job country"
        " | negara tujuan kerja | country of deployment",
    ),
    (
        What.WAGE,
        None,
        "salary per month basic | pay | monthly pay | monthly remuneration | gross wage"
        " | gross remuneration | basic remuneration | gaji upah per bulan | gaji upah pokok"
        " | upah yang diterima | gaji yang diterima | gaji ditawarkan | gaji kotor | gaji bersih"
        " | penghasilan per bulan | gaji pokok bulan | gaji bulan | upah bulan | salary month"
        " | basic salary per month | basic wage per month | wage per month | agreed wage"
        " | agreed salary | amount of wages | besaran gaji | besaran upah | nilai upah"
        " | imbalan kerja | kadar upah | kadar gaji bulanan | rate of pay",
    ),
    (
        What.TERM,
        None,
        "period | period of engagement | durasi | durasi kontrak | durasi perjanjian"
        " | jangka masa | jangka masa kontrak | lama waktu | jangka waktu perjanjian kerja"
        " | validity | period of service | term of agreement | period of agreement"
        " | agreement period | term of the contract | period of the contract | engagement period"
        " | term of engagement | contract validity | lamanya kontrak | lama kerja"
        " | periode kontrak | periode kontrak kerja | periode kerja | periode perjanjian"
        " | waktu kontrak | duration of agreement | duration of this contract"
        " | duration of engagement | tempoh kontrak kerja | tempoh bekerja | length of service",
    ),
    (
        What.START,
        None,
        "tgl mulai | tgl mulai kerja | mulai kerja | commencement | date of commencement of work"
        " | commencing | contract commencement date | joining date | date of joining"
        " | tarikh kuat kuasa | tarikh mula kontrak | tarikh mula bekerja | tarikh mula berkhidmat"
        " | awal kontrak | tanggal awal kontrak | from | dari tanggal | employment start date"
        " | tanggal mulai berlaku perjanjian | tanggal mulai perjanjian | first day of work"
        " | tanggal efektif | tgl berlaku",
    ),
    (
        What.END,
        None,
        "tgl berakhir | tgl selesai | selesai | akhir kontrak | tanggal akhir | ending date"
        " | tarikh berakhir | tarikh akhir | tarikh luput kontrak | date of expiry of contract"
        " | contract completion date | contract expiry | berakhir pada | tanggal habis kontrak"
        " | habis kontrak | termination date | tarikh tamat perkhidmatan | s d tanggal"
        " | tanggal berakhir perjanjian | last day of work | employment end date",
    ),
    (
        What.NAME,
        Party.ABROAD,
        "mitra usaha luar negeri | partner | overseas partner | business partner"
        " | mitra kerja | foreign recruitment office | saudi recruitment office"
        " | recruitment company | agensi pekerjaan swasta | private employment agency"
        " | foreign agent | overseas agent | overseas employment agency | agen luar negeri"
        " | agen pekerjaan | nama mitra usaha di luar negeri | licensed recruitment agency"
        " | office of recruitment | perantara",
    ),
    (
        What.OTHER,
        None,
        "uen | uen no | fin no | company no | ssm no | roc no | unified no"
        " | establishment no | establishment number | no siup majikan | weight and height"
        " | gender of employer | number of family members | jumlah anggota keluarga",
    ),
    (
        What.NUMBER,
        None,
        "serial | serial no | serial number | no siri | nombor siri | agreement ref"
        " | kontrak no | kontrak nomor | perjanjian no | agreement reference no"
        " | nomor urut perjanjian",
    ),
    (
        What.DATE,
        None,
        "made on | tarikh perjanjian dibuat | tanggal ttd | executed on | agreed on"
        " | contract made on | tempat dan tanggal | tempat tanggal | date of conclusion"
        " | conclusion date | signature date",
    ),
    (
        What.NAME,
        Party.AGENCY,
        "agensi pengerah | agensi pengerah di indonesia | agensi pengerah indonesia"
        " | agensi perekrut di indonesia | agensi penghantar | agensi penghantar indonesia"
        " | sending agent | agen penghantar"
        " | agensi penghantar di indonesia | agensi sumber | source agency"
        " | indonesian broker | broker in indonesia | p3mi yang menempatkan"
        " | penyalur di indonesia | p3mi penyalur | perusahaan p3mi | pt p3mi"
        " | p3mi asal | indonesian sending agency",
    ),
    (
        What.ADDRESS,
        Party.EMPLOYER,
        "residence | alamat premis | premises address | business address"
        " | alamat perniagaan | alamat usaha",
    ),
    (
        What.NAME,
        Party.WORKER,
        "cpmi yang ditempatkan | pmi yang ditempatkan | calon yang ditempatkan"
        " | contractor | contractor worker | caregiver | nama tenaga kerja indonesia"
        " | tenaga kerja yang ditempatkan | tenaga kerja",
    ),
    (
        What.BIRTH,
        Party.WORKER,
        "kelahiran | birth | birth details | lahir di tanggal"
        " | tempat lahir dan tanggal | lahir tempat tanggal | tempat lahir tanggal",
    ),
    (
        What.JOB,
        None,
        "duty | duties | work | trade | job offered | jawatan ditawarkan"
        " | pekerjaan yang ditawarkan | tugas pekerjaan | kerja",
    ),
    (
        What.COUNTRY,
        None,
        "tujuan | negara kerja | country of posting | placement country | tujuan penempatan",
    ),
    (
        What.WAGE,
        None,
        "upah bln | gaji bln | gaji per bln | upah per bln | upah kerja | total salary"
        " | pay rate | wage rate | base pay | basic monthly pay | starting salary"
        " | starting wage",
    ),
    (
        What.TERM,
        None,
        "lama penempatan | masa penempatan | jangka waktu penempatan | lama bekerja"
        " | tenure | period of work | waktu perjanjian | lama | lamanya | kontrak | masa"
        " | tempoh sah | tempoh penggajian | jangka waktu bekerja",
    ),
    (
        What.START,
        None,
        "start | starting | period begins | begins | begins on | period starts | starts"
        " | starts on | mula | mula pada | work begins | contract begins | contract starts | sejak",
    ),
    (
        What.END,
        None,
        "period ends | ends | ends on | tamat | tamat pada | contract ends | work ends | hingga",
    ),
    (
        What.NAME,
        Party.ABROAD,
        "broker | intermediary | broker in taiwan | taiwan broker"
        " | perantara di luar negeri | rekan usaha | mitra di luar negeri"
        " | manpower company",
    ),
    (
        What.OFFICER,
        None,
        "representative | legal representative | authorised representative"
        " | authorized representative | name of representative | wakil perusahaan",
    ),
    (What.NAME, Party.WORKER, "full name as in passport | full name as per passport"),
    (What.BIRTH, Party.WORKER, "t t l"),
    (What.NIK, None, "n i k"),
    (What.NAME, Party.FIRST, "party 1 | party a | name of first party"),
    (What.NAME, Party.SECOND, "party 2 | party b | name of second party"),
)
