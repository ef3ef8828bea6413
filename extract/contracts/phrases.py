"""The labels of contracts, phrase by phrase, in Indonesian, Malay and English.

One row per subject; `|` parts phrases; of a phrase in two rows the first counts. Sources: the
standard forms of placement agreements (PPTKIS and P3MI wording, G to G Korea), contracts for
Malaysia, Taiwan, Hong Kong (ID 407), Saudi Arabia, Singapore and Brunei, and crew agreements
under PP 22/2022 article 17.
"""

from typing import Final

from extract.contracts.meanings import Party, What

PHRASES: Final[tuple[tuple[What, Party | None, str], ...]] = (
    (
        What.NUMBER,
        None,
        "nomor | no | nomor kontrak | no kontrak | nomor perjanjian | no perjanjian"
        " | nomor perjanjian kerja | no perjanjian kerja | nomor perjanjian penempatan"
        " | no perjanjian penempatan | nomor kontrak kerja | no kontrak kerja | nomor pkl"
        " | no pkl | nomor pk | no pk | nomor pp | contract no | contract number | agreement no"
        " | agreement number | ref | ref no | our ref | reference | reference no | contract ref"
        " | contract reference no | dh contract no | d h contract no | employment contract no"
        " | no rujukan | rujukan | ruj | nombor rujukan | nombor kontrak | no ruj"
        " | no kontrak kami | nomor surat perjanjian | nomor registrasi kontrak | sea no"
        " | contract id | ruj kami | rujukan kami | our reference | bil kami | no ruj kami"
        " | d h contract number",
    ),
    (
        What.DATE,
        None,
        "tanggal | tanggal perjanjian | tanggal kontrak | date | date of contract | contract date"
        " | date of agreement | agreement date | tarikh | tarikh perjanjian | tarikh kontrak"
        " | dated | tanggal penandatanganan | tanggal tanda tangan | date of signing"
        " | date signed | tempat dan tanggal penandatanganan | tempat tanggal tanda tangan"
        " | signed at | tempat dan tanggal tanda tangan | tempat tanggal penandatanganan"
        " | tempat dan tanggal perjanjian | place and date of signing | tarikh ditandatangani"
        " | place and date | tempat dan tanggal ditandatangani | tanggal dibuat | hari tanggal",
    ),
    (
        What.NAME,
        Party.AGENCY,
        "nama pptkis | pptkis | nama pjtki | pjtki | nama p3mi | p3mi | p3mi pengirim"
        " | nama perusahaan p3mi | nama perusahaan penempatan | perusahaan penempatan"
        " | perusahaan penempatan pekerja migran indonesia | pelaksana penempatan | nama pl"
        " | agency in indonesia | agensi di indonesia | agen di indonesia | agency indonesia"
        " | indonesian agency | indonesian employment agency | indonesian recruitment agency"
        " | sending agency | recruitment agency in indonesia | indonesian placement agency"
        " | nama p3mi pengirim | manning agency | manning agent | perusahaan keagenan awak kapal"
        " | nama perusahaan keagenan | name of p3mi | p3mi pelaksana | nama pptkis pengirim"
        " | agensi indonesia | placement agency | nama agensi di indonesia | p3mi penempat"
        " | p3mi in indonesia | indonesian agent | pt pengirim | perusahaan pengirim"
        " | diwakili oleh p3mi | p3mi yang mewakili",
    ),
    (
        What.LICENCE,
        Party.AGENCY,
        "nomor sipptki | no sipptki | sipptki | nomor sip3mi | no sip3mi | sip3mi | siupptki"
        " | nomor izin p3mi | nomor siuppak | no siuppak | siuppak | nomor siukak | no siukak"
        " | siukak | nomor surat izin | sip3mi no | no siup | nomor siup | izin p3mi"
        " | surat izin perusahaan penempatan | nomor sip pptkis | no izin sip3mi | nomor siupptki",
    ),
    (
        What.LICENCE,
        None,
        "license no | licence no | no lesen | license number | licence number | nomor izin"
        " | no izin | nomor izin usaha | agency licence no | ea licence no | ea license no"
        " | lesen no",
    ),
    (
        What.OFFICER,
        None,
        "nama penanggung jawab | penanggung jawab | nama direktur | direktur | nama pimpinan"
        " | nama direktur utama | diwakili oleh | represented by | nama penandatangan"
        " | nama wakil | wakil | pimpinan | person in charge | contact person | direktur utama",
    ),
    (
        What.COMPANY,
        None,
        "nama perusahaan | perusahaan | name of the enterprise | name of enterprise | enterprise"
        " | name of organization | name of the organization | company | company name"
        " | name of company | nama syarikat | syarikat | bertindak untuk dan atas nama"
        " | bertindak atas nama | on behalf of | mewakili | nama lembaga | nama instansi"
        " | instansi | perusahaan pelayaran",
    ),
    (
        What.NAME,
        Party.EMPLOYER,
        "nama pengguna | nama pengguna jasa | pengguna | pengguna jasa | nama majikan | majikan"
        " | employer | the employer | name of employer | name of the employer | employer name"
        " | employers name | employer s name | nama pemberi kerja | pemberi kerja | prinsipal"
        " | principal | nama prinsipal | nama principal | pemberi kerja prinsipal | shipowner"
        " | nama pemilik kapal | pemilik kapal | nama perusahaan pengguna | pihak majikan"
        " | sponsor | nama sponsor | full name of employer | nama penuh majikan | ship owner"
        " | nama pengguna perseorangan | nama pengguna perusahaan | employer company"
        " | nama pemberi kerja prinsipal | name of principal | nama pengguna tenaga kerja"
        " | name of the enterprise | name of enterprise | name of company | employing company"
        " | bertindak untuk dan atas nama prinsipal | atas nama prinsipal | name of the company"
        " | 雇主名稱 | 甲方"
        " | pengguna tenaga kerja | pengguna perseorangan | nama perusahaan majikan",
    ),
    (
        What.ADDRESS,
        Party.EMPLOYER,
        "alamat pengguna | alamat pengguna jasa | alamat majikan | alamat pemberi kerja"
        " | employers address | employer s address | address of employer | employer address"
        " | alamat prinsipal | alamat perusahaan pengguna | address of the employer"
        " | alamat pemberi kerja prinsipal | employers residence | employer s residence"
        " | employers residential address | alamat syarikat | company address | principal address"
        " | location of the enterprise | location of enterprise | address of the enterprise"
        " | employer s address in full | address of company | address of the company"
        " | residential address of employer | alamat rumah majikan | alamat lengkap pengguna",
    ),
    (
        What.OTHER,
        Party.EMPLOYER,
        "no syarikat | no pendaftaran perusahaan | ic no"
        " | id pengguna | no telp pengguna | no telepon pengguna | telepon pengguna | i c no"
        " | no k p | no kp | no kad pengenalan | id card no | hkid no | hkid card no | nric no"
        " | nric | no ic | hong kong identity card no | business registration no"
        " | telepon majikan | nric fin no | no pendaftaran syarikat | company registration no"
        " | kad pengenalan | no kad pengenalan majikan | no ic majikan"
        " | no id | no identitas pengguna | no id card identitas"
        " | nomor identitas pengguna | iqama no",
    ),
    (
        What.NAME,
        Party.WORKER,
        "nama calon tki | nama tki | nama cpmi | nama calon pmi | nama pmi | nama pekerja"
        " | pekerja | nama pekerja migran indonesia | nama calon pekerja migran indonesia"
        " | employee | worker | pekerja migran indonesia | calon pekerja migran indonesia"
        " | helper | domestic worker | name of employee | name of worker | employee name"
        " | worker name | name of helper | name of domestic worker | helper s name | helpers name"
        " | pekerja domestik | the worker | nama pekerja domestik | nama awak kapal | awak kapal"
        " | nama pelaut | pelaut | seafarer | name of seafarer | seafarer name"
        " | nama tenaga kerja | tenaga kerja indonesia | tki | nama akp | nama awak kapal migran"
        " | employee s name | employees name | worker s name | workers name | name of the worker"
        " | name of the employee | name of the helper | the helper"
        " | nama penata laksana rumah tangga | domestic helper | name of the domestic worker"
        " | pmi | name of crew | crew name | nama buruh | calon tki | cpmi | calon pmi"
        " | the employee | nama pekerja asing | nama awak kapal perikanan | migrant worker"
        " | nama penuh pekerja | foreign worker | foreign domestic worker"
        " | name of migrant worker | nama lengkap pmi | name of fdw | fdw | name of mdw | mdw"
        " | nama lengkap sesuai ktp | nama sesuai ktp | nama sesuai paspor | nama di paspor"
        " | name as in passport | nama lengkap sesuai paspor | 勞工姓名 | 乙方",
    ),
    (
        What.NAME,
        None,
        "nama | name | nama lengkap | full name | nama penuh | nama jelas | complete name",
    ),
    (
        What.ADDRESS,
        None,
        "alamat | address | alamat lengkap | full address | alamat rumah | alamat tempat tinggal"
        " | residential address | alamat kantor | office address | domisili | alamat tinggal"
        " | complete address | tempat tinggal | alamat surat | registered address"
        " | alamat perusahaan",
    ),
    (
        What.ADDRESS,
        Party.WORKER,
        "alamat di indonesia | address in indonesia | home address | address home country"
        " | address in home country | alamat asal | permanent address | alamat pekerja"
        " | place of origin | alamat di daerah asal | alamat pmi | alamat tki | alamat tetap"
        " | home address in indonesia | alamat calon tki | alamat cpmi | alamat sesuai ktp"
        " | alamat sesuai e ktp | address of worker | worker address | daerah asal"
        " | helper s address | alamat di negara asal | address in country of origin"
        " | alamat awak kapal | alamat sesuai ktp kk | alamat di tanah air",
    ),
    (
        What.BIRTH,
        Party.WORKER,
        "tempat tanggal lahir | tempat dan tanggal lahir | tempat tgl lahir | ttl"
        " | tempat dan tgl lahir | place and date of birth | place date of birth | tempat tgl lhr"
        " | tempat tarikh lahir | tempat dan tarikh lahir | date and place of birth | place dob"
        " | tanggal dan tempat lahir | tanggal tempat lahir | tarikh dan tempat lahir"
        " | date place of birth | tanggal lahir usia dan tempat lahir"
        " | tempat lahir tanggal lahir",
    ),
    (
        What.BIRTH_DATE,
        Party.WORKER,
        "tanggal lahir | tgl lahir | date of birth | tarikh lahir | birth date | dob | d o b"
        " | tanggal lahir usia | tgl lhr | birthdate | tanggal kelahiran | lahir tanggal",
    ),
    (
        What.BIRTH_PLACE,
        Party.WORKER,
        "tempat lahir | place of birth | birth place | birthplace | kota lahir | tempat kelahiran",
    ),
    (
        What.SEX,
        Party.WORKER,
        "jenis kelamin | l p | sex | gender | jantina | kelamin | jns kelamin | jenis kelamin l p",
    ),
    (
        What.NIK,
        None,
        "nik | no ktp | nomor ktp | ktp | no nik | nomor nik | nomor induk kependudukan"
        " | no ktp nik | nik ktp | nik no ktp | no e ktp | nomor e ktp | ktp nik | no identitas"
        " | nomor identitas | indonesian id no | indonesian identity card no | nik nomor ktp"
        " | identity card no ktp | ktp nik no | identity card no | id number",
    ),
    (
        What.PASSPORT,
        None,
        "nomor paspor | no paspor | passport no | passport number | no passport | paspor no"
        " | no pasport | nombor pasport | pasport no | indonesian passport no | nomor passport"
        " | holder of indonesian passport no | pemegang paspor indonesia no | paspor | passport"
        " | paspor nomor | pasport | no paspor pmi | no paspor ri | number of passport"
        " | nomor paspor tanggal dan tempat pengeluaran"
        " | indonesian passport | no pasport indonesia | passport no indonesia"
        " | nomor paspor tanggal pengeluaran dan tempat | passport no date and place of issue",
    ),
    (
        What.PASSPORT,
        Party.WORKER,
        "passport no of helper | passport no of worker | passport no of employee"
        " | passport no of the helper | passport no of the worker | nomor paspor pmi"
        " | nomor paspor pekerja | worker s passport no | helper s passport no"
        " | employee s passport no | no paspor pekerja | passport number of worker",
    ),
    (
        What.JOB,
        None,
        "jabatan pekerjaan | job description work | description of work | sektor dan jabatan"
        " | jenis pekerjaan | pekerjaan | jabatan | jawatan | position | job title | job"
        " | occupation | nature of work | type of work | jenis jabatan | jabatan rank | rank"
        " | jabatan di kapal | kategori pekerjaan | jenis kerja | posisi | job position | jobs"
        " | profession | jabatan posisi | capacity | jenis pekerjaan jabatan | pangkat | rating"
        " | position job | jabatan di atas kapal | kind of work | job description"
        " | jabatan atau jenis pekerjaan | sebagai | employed as | bekerja sebagai | job category"
        " | nature of employment | industry | business category | specified industry field"
        " | field of work | bidang pekerjaan | bidang kerja | contents of work",
    ),
    (
        What.COUNTRY,
        None,
        "negara penempatan | negara tujuan | negara tempat bekerja | country | destination"
        " | country of destination | destination country | country of placement | host country"
        " | country of employment | negara tujuan penempatan | negara | negara penempatan kerja"
        " | country of work | negara bekerja | negara tujuan bekerja | receiving country",
    ),
    (
        What.WORKPLACE,
        None,
        "tempat kerja | tempat bekerja | place of work | place of employment | lokasi kerja"
        " | work place | workplace | lokasi pekerjaan | location of work | work location | site",
    ),
    (
        What.WAGE,
        None,
        "gaji pokok | monthly normal wage | normal wage | base salary | gross salary | net salary"
        " | gaji | upah | upah pokok | upah per bulan | gaji per bulan | salary | wages | wage"
        " | gaji pokok per bulan | basic salary | monthly salary | basic monthly salary"
        " | basic wage | monthly wage | basic wages | gaji bulanan | gaji sebulan | monthly wages"
        " | gaji pokok sebulan | kadar gaji | upah gaji | gaji upah | besar upah | besar gaji"
        " | salary per month | remuneration | basic pay | upah pokok per bulan | gaji asas"
        " | gaji pokok bulanan | upah bulanan | jumlah gaji | wages per month | gaji asas bulanan"
        " | monthly basic salary | monthly basic wage | upah sebulan | besarnya upah"
        " | besarnya gaji | basic monthly wage | gaji pokok setiap bulan | wages and payment"
        " | agreed monthly salary",
    ),
    (
        What.TERM,
        None,
        "lama kontrak kerja | term of labor contract | term of labour contract"
        " | contract period from | lama kontrak | masa kontrak | masa kontrak kerja"
        " | masa perjanjian | jangka waktu | jangka waktu kontrak | jangka waktu perjanjian"
        " | jangka waktu pkl | jangka waktu perjanjian kerja | tempoh kontrak | tempoh"
        " | tempoh perkhidmatan | duration | duration of the contract | duration of contract"
        " | contract duration | contract period | period of contract | period of employment"
        " | term of contract | length of time of contract | contract term | term | masa kerja"
        " | employment period | masa berlaku kontrak | masa berlaku perjanjian"
        " | jangka waktu kerja | length of contract | duration of employment | term of employment"
        " | lama perjanjian | lama bekerja | jangka waktu penempatan | contract length"
        " | masa berlaku pkl | lama perjanjian kerja | masa perjanjian kerja | tempoh perjanjian"
        " | tempoh pekerjaan | validity of contract",
    ),
    (
        What.START,
        None,
        "tanggal mulai | tanggal mulai kerja | start date | commencement date | tarikh mula"
        " | date of commencement | tarikh mula kerja | mulai tanggal | berlaku mulai"
        " | mulai berlaku | tanggal mulai berlaku | tanggal mulai kontrak | effective date"
        " | tanggal berlaku | mulai bekerja | starting date | commencing date"
        " | tanggal mulai bekerja | mulai kontrak | contract start | contract start date"
        " | berlaku sejak | terhitung mulai tanggal | mulai",
    ),
    (
        What.END,
        None,
        "tanggal berakhir | end date | tarikh tamat | tanggal selesai | sampai tanggal"
        " | berakhir tanggal | tanggal berakhir kontrak | tanggal akhir kontrak | completion date"
        " | contract end | contract end date | tanggal berakhirnya kontrak | expiry of contract"
        " | sampai dengan | sampai dengan tanggal | date of completion | tanggal selesai kontrak"
        " | contract expiry date | until | berakhir | tarikh tamat kontrak"
        " | berakhir pada tanggal",
    ),
    (
        What.NAME,
        Party.ABROAD,
        "agency | agensi | agen | nama agency | nama agensi | nama agen | mitra usaha | agent"
        " | nama mitra usaha | foreign agency | agency abroad | agency luar negeri | tma"
        " | syarikah | agensi luar negeri | overseas agency | employment agency | local agency"
        " | maktab | agency syarikah | nama mitra usaha agency | agensi pekerjaan"
        " | recruitment agency | recruitment office | kantor perekrutan | perusahaan perekrutan"
        " | recruitment agency abroad"
        " | mitra usaha di luar negeri | nama agency mitra usaha | agency name | partner agency"
        " | nama agency luar negeri | nama agensi luar negeri | pjtka | pjta | nama syarikah"
        " | kantor syarikah | agensi mitra usaha | name of agency | name of agent",
    ),
    (
        What.OTHER,
        Party.KIN,
        "ahli waris | nama ahli waris | heir | next of kin | beneficiary | name of beneficiary"
        " | nama orang tua | nama orang tua wali | orang tua wali | nama ayah | nama ibu | penama"
        " | nama suami | nama istri | nama suami istri | emergency contact | nama isteri | waris"
        " | in case of emergency | in case of emergency notify | nama kerabat lainnya | nama wali"
        " | alamat orang tua | alamat orang tua wali | alamat suami istri | alamat ahli waris"
        " | kontak darurat | nama kerabat | beneficiary name | jika terjadi sesuatu hubungi"
        " | nama orang tua wali suami istri | nama suami isteri orang tua | orang tua | ayah"
        " | ibu | name of next of kin | alamat orang tua wali suami istri | nama keluarga"
        " | hubungan | alamat lain yang dapat dihubungi | saksi | witness | saksi saksi"
        " | nama saksi",
    ),
    (
        What.NAME,
        Party.FIRST,
        "pihak pertama | pihak kesatu | pihak i | first party | party i | the first party"
        " | pihak 1",
    ),
    (
        What.NAME,
        Party.SECOND,
        "pihak kedua | pihak ii | second party | party ii | the second party | pihak 2",
    ),
    (
        What.OTHER,
        Party.TERMS,
        "pasal 1 | bab i | syarat syarat kerja | syarat kerja | terms and conditions | fasal 1"
        " | terms of employment | ketentuan kerja | kondisi kerja | data pekerjaan | article 1"
        " | informasi pekerjaan | job details | particulars of employment | syarat dan ketentuan"
        " | keterangan pekerjaan | syarat syarat perjanjian | employment terms | ketentuan umum"
        " | data penempatan | data kontrak | informasi kontrak | data perjanjian kerja"
        " | rincian pekerjaan | details of employment | employment details | conditions of work",
    ),
    (
        What.OTHER,
        None,
        "no telepon | no telp | no telepon hp | telepon | telp | no hp | hp | telephone | phone"
        " | telephone no | phone no | tel | tel no | contact no | no tel | no telefon | telefon"
        " | fax | no telepon fax e mail | email | fax no | e mail | mobile no | nomor telepon"
        " | nomor hp | no telepon fax | telp fax | no telp hp | handphone | hp wa"
        " | contact number | npwp | nib | pendidikan | pendidikan terakhir | education | status"
        " | status perkawinan | agama | marital status | taraf perkahwinan | jumlah anak"
        " | religion | umur | usia | age | kewarganegaraan | nationality | warganegara"
        " | citizenship | kebangsaan | warga negara | dikeluarkan di | date of issue"
        " | place and date of issue | date and place of issue | tempat dan tanggal dikeluarkan"
        " | tempat tanggal dikeluarkan | tempat dan tanggal pengeluaran"
        " | place of issue | tanggal dikeluarkan | issued at | tanggal pengeluaran"
        " | tempat pengeluaran | tempat dikeluarkan | expiry date | berlaku s d"
        " | tanggal dan tempat pengeluaran | tanggal tempat pengeluaran | valid until"
        " | date of expiry | tanggal habis berlaku | masa berlaku paspor | jam kerja"
        " | working hours | waktu kerja | waktu istirahat | rest day | rest days | hari libur"
        " | hari istirahat | cuti | annual leave | lembur | overtime | upah lembur | uang lembur"
        " | overtime pay | kerja lembur | kerja lebih | overtime rate | hours of work | asuransi"
        " | insurance | insurans | jaminan sosial | jaminan sosial dan asuransi | social security"
        " | makanan dan akomodasi | akomodasi | accommodation | food | makan | makanan"
        " | biaya penempatan | biaya | total biaya | potongan | deductions | tunjangan"
        " | allowance | food allowance | uang makan | tiket | transportasi | fasilitas"
        " | facilities | biaya yang dibebankan | komponen biaya | potongan gaji | nama kapal"
        " | vessel | name of vessel | ship name | bendera | flag | bendera kapal | nomor imo"
        " | imo no | imo number | no pendaftaran | no pendaftaran imo | kode pelaut"
        " | nomor pendaftaran kapal | no pendaftaran kapal imo | nomor dokumen identitas pelaut"
        " | buku pelaut | no buku pelaut | seaman book no | seafarer code | jenis kapal | gt"
        " | nomor dokumen identitas pelaut kode pelaut | wilayah operasi | visa | jenis visa"
        " | visa no | height | weight | tinggi badan | berat badan"
        " | id pmi | golongan darah | lampiran | perihal | hal"
        " | keterangan | catatan | signature | signature of employer | signature of the employer"
        " | tanda tangan | signature of worker | signature of the worker"
        " | signature of domestic worker | signature of the domestic worker"
        " | tanda tangan majikan | tanda tangan pekerja | signature of employee"
        " | signature of the employee | signature of the helper | makan dan tempat tinggal"
        " | perumahan | housing | medical | kesihatan | levy | sektor | nomor bpjs"
        " | no bpjs ketenagakerjaan | nomor kpj | kpj | no kepesertaan | id siapkerja | jumlah"
        " | masa percobaan | probation | cara pembayaran | payment method | bank | no rekening"
        " | nomor visa | work permit no | permit no | sip2mi | nomor sip2mi | job order"
        " | no job order",
    ),
)
ABROAD: Final = (
    "malaysia | taiwan | hong kong | hongkong | singapore | singapura | brunei"
    " | brunei darussalam | saudi arabia | arab saudi | korea | jepang | japan | uae"
    " | qatar | kuwait | oman | jordan | ksa | bahrain | jerman | germany | luar negeri"
    " | negara penempatan | negara tujuan | destination country | host country"
)
"""Where an agency abroad may be: "Agency in ..." and its kin."""
