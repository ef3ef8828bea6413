"""The words that invented letters of deportation are made of: names, places, offices, offences.

Names are frequent given and family names of many regions, joined at random: nobody is meant.
"""

from typing import Final


def _words(block: str) -> tuple[str, ...]:
    """Entries parted by bars and line ends."""
    return tuple(each.strip() for each in block.replace("\n", "|").split("|") if each.strip())


WOMEN: Final = _words(
    """
    Siti|Sri|Nur|Dewi|Endang|Sumiyati|Kasmini|Tutik|Wartini|Lestari|Puji|Yuliana|Sulastri|Suryani
    Rumini|Marsinah|Ngatini|Tukiyem|Sutinah|Parti|Warsini|Kartini|Ani|Rina|Eka|Dwi|Tri|Wahyuni
    Neng|Titin|Iis|Castini|Tarsinih|Dasinah|Cucu|Nani|Euis|Imas|Wiwin|Elis|Yeni|Aan|Rokayah
    Baiq|Inaq|Saknah|Huriah|Raehan|Mariani|Nurhayati|Zohriah|Hasanah|Suhaerni|Muliani|Jumenah
    Dayang|Uray|Halimah|Juliana|Rosmala|Fatimah|Salbiah|Aisyah|Mastura|Ernawati|Zubaidah|Masnah
    Andi|Sitti|Hasnawati|Rahmatia|Sunarti|Nurliah|Marwah|Hajrah|Rosdiana|Jumriani|Hasmah|Mardiana
    Maria|Yohana|Theresia|Kristina|Agnes|Elisabeth|Yasinta|Yustina|Katarina|Margareta|Bernadeta
    Rosalina|Paulina|Veronika|Mariana|Novita|Debora|Ester|Rut|Marta|Dorkas|Ludia|Yuliance
    Ni Luh|Ni Made|Ni Ketut|Ni Wayan|Ni Nyoman|Kadek|Komang|Putu|Desak|Made|Wayan|Ketut
    Tiur|Rotua|Lamria|Nurmaida|Rismawati|Dermina|Roslina|Yulianti|Rahmi|Yusnidar|Nurbaiti|Elvi
    Cut|Nurul|Mutia|Salamah|Khadijah|Mariam|Nurma|Rohana|Saadiah|Jamilah|Latifah|Aminah|Maimunah
    Mutmainah|Musrifah|Khotimah|Rodiyah|Sumarni|Hosniah|Misnati|Sahriya|Buniti|Rohmah|Ummi|Alfiah
    Fransiska|Natalia|Mei Ling|Lie|Chin|Suzana|Norma|Nuraini|Wati|Lilis|Lina|Susi|Yanti|Ratna
    """
)
MEN: Final = _words(
    """
    Agus|Muhammad|Muhamad|Mohammad|Slamet|Eko|Budi|Wagiman|Heri|Sugiono|Bambang|Poniman|Suparman
    Triyono|Sutrisno|Mulyono|Suyanto|Paijo|Tukiman|Karyono|Supri|Darmin|Wahyudi|Joko|Rudi|Anton
    Asep|Ujang|Dedi|Carsim|Taryono|Wahyu|Karsono|Yayan|Cecep|Dadang|Tatang|Warsito|Rasidi|Kusnadi
    Lalu|Amaq|Sahrun|Jumadil|Muhlisin|Haerudin|Saepul|Saparudin|Zulkarnaen|Awaludin|Makrip|Sahnan
    Uray|Abang|Hamdan|Sabri|Junaidi|Ramli|Fadli|Iskandar|Syahrul|Bujang|Jamhari|Mulyadi|Hasbi
    Andi|Baso|Amiruddin|Syamsul|Ambo|Kaharuddin|Aswar|Ridwan|Tahir|Sudirman|Jufri|Hamzah|Lukman
    Yohanes|Petrus|Fransiskus|Kornelis|Marselinus|Yosef|Antonius|Paulus|Stefanus|Aloysius|Blasius
    Simon|Markus|Lukas|Thomas|Daniel|Yakobus|Melkianus|Oktovianus|Benyamin|Frengki|Soleman|Elias
    I Made|I Ketut|I Wayan|I Nyoman|I Putu|I Gede|Gede|Kadek|Komang|Ida Bagus|Nengah|Dewa
    Parlindungan|Saut|Togar|Hotman|Jhonson|Binsar|Maruli|Rinto|Fadhlan|Afrizal|Yusrizal|Syafri
    Teuku|Zulfikar|Munawar|Safrizal|Marzuki|Fauzi|Mukhtar|Ibrahim|Ismail|Yusuf|Idris|Zainal|Usman
    Moh|Mohd|Abd|Abdul|Ahmad|Achmad|Akhmad|Syaiful|Misnawi|Hosen|Sahrul|Matsuri|Buhari|Jamal|Rofik
    Nasrun|Jainal|Sapri|Samsudin|Arifin|Anwar|Hendra|Dian|Rahmat|Firman|Irwan|Dodi|Ferdi|Robi
    """
)
FAMILY: Final = _words(
    """
    Rahayu|Lestari|Rohmah|Handayani|Wulandari|Utami|Munawaroh|Astutik|Kusumawati|Prihatin|Susanti
    Santoso|Widodo|Prasetiyo|Setiawan|Hidayat|Purnomo|Susilo|Kurniawan|Riyadi|Wijaya|Nugroho
    Nurjanah|Suhartini|Rosita|Komariah|Maryati|Sopiah|Supriatna|Sopandi|Rukmana|Permana|Sunarya
    Nurmala|Rahmawati|Hamdani|Suryadi|Hadi|Wardani|Zaini|Azhari|Fathurrahman|Jayadi|Satriawan
    Aswar|Mappa|Patta|Arsyad|Tenri|Palallo|Daeng Ngalle|Dg. Sitaba|Rauf|Lagga|Saing|Palinrungi
    Lado|Wungo|Kopong|Dhae|Bala|Goreti|Wea|Lero|Nona|Kewa|Tupen|Ola|Boli|Lamak|Muda|Ratu|Ndun|Tefa
    Taneo|Nabu|Benu|Leki|Bria|Seran|Nahak|Manek|Bere|Mau|Wora|Bili|Dapa|Malo|Umbu|Rambu|Hunggu
    Simanjuntak|Siregar|Hutapea|Nainggolan|Harahap|Lubis|Ginting|Tarigan|Sembiring|Zebua|Lase|Gea
    Piliang|Chaniago|Koto|Tanjung|Sikumbang|Suardana|Sudiarta|Artini|Suastini|Wirawan|Sukerti
    Wattimena|Latuconsina|Tuasikal|Rumbewas|Kogoya|Wenda|Mandosir|Mamonto|Pangemanan|Lumentut
    Kusuma|Saputra|Saputri|Maulana|Firdaus|Anggraini|Puspita|Aprilia|Oktaviani|Fitriani|Ramadhani
    Yahya|Umar|Saleh|Kadir|Latif|Rahman|Rahim|Aziz|Ghofur|Wahid|Majid|Syukur|Hakim|Karim|Hasan
    """
)
FATHERS: Final = _words(
    """
    Karto|Abdullah|Sarkawi|Mansur|Saleh|Tahir|Mursidin|Kasim|Usman|Sudin|Talib|Amat|Samad|Salim
    Kadir|Jumat|Haji Ali|Lasim|Rusdi|Bakri|Mahmud|Ismail|Yunus|Mat Nor|Sanusi|Parto|Sapii|Lamusu
    Wakijan|Durasid|Sahibu|Laupe|Makka|Puasa|Jafar|Nawawi|Hasyim|Sulaiman|Daud|Atma|Surip|Kromo
    """
)
SYLLABLES: Final = _words(
    "ba|be|bu|ca|da|di|du|fa|ha|hi|ja|jo|ka|ki|ku|la|li|lu|ma|mi|mu|na|ni|nu|pa|ra|ri|ro|ru|sa|si"
    "|su|ta|ti|tu|wa|wi|ya|yu|za|sri|tri|ngat|gus|jar|kar|mar|nur|par|sam|sul|tar|war|yan|min|man"
    "|nah|roh|sih|ton|wat|din|lah|nem|yem|jan|rul|sin|pon|dar|hen|ros|les|ran"
)
DEPOTS: Final = _words(
    """
    Semuja|Semuja, Serian|Bekenu|Bekenu, Miri|Tawau|Kemanis|Kemanis, Papar|Sibuga|Sibuga, Sandakan
    Menggatal|Menggatal, Kota Kinabalu|Juru|Pekan Nenas|Lenggeng|Semenyih|Bukit Jalil|Belantik|Ajil
    Machap Umboo|Tanah Merah|Langkap|Putrajaya|Beranang|Setia Tropika|Miri|Sibu|Kuching|Bintulu
    Limbang|Serian|Kimanis Papar|Sandakan|Kota Kinabalu|Air Panas Tawau|Kuala Lumpur|Johor Bahru
    Batu Kawa|Lundu|Lawas|Mukah|Keningau|Lahad Datu|Semporna|Kudat|Beaufort|Muar|Kluang|Bidor
    """
)
DEPOTS_FAR: Final = _words(
    "Tarhil Shumaisi|Tarhil Jeddah|Tarhil Riyadh|Sumaisi|Pusat Detensi Yilan|Pusat Detensi Nantou"
    "|Pusat Detensi Sanxia|Castle Peak Bay Immigration Centre|Shelter KJRI Jeddah|Penjara Tapah"
    "|Penjara Puncak Borneo|Penjara Kajang|Penjara Miri|Penjara Sungai Buloh|Shelter KBRI Doha"
)
BORDER_POSTS: Final = _words(
    "Entikong|Aruk|Badau|Nanga Badau|Jagoi Babang|Sebatik|Labang|Sei Pancang|Sei Nyamuk|Long Midang"
)
PORTS: Final = _words(
    """
    Tunon Taka|Tunon Taka Nunukan|Tunon Taka, Nunukan|Nunukan|Batam Center|Batam Centre|Harbour Bay
    Citra Tri Tunas Batam|Sri Bintan Pura|Sri Bintan Pura Tanjung Pinang|Dumai|Belawan|Bandar Deli
    Tanjung Balai Karimun|Malundung Tarakan|Tengkayu Tarakan|Sekupang|Pelindo Dumai|Nongsa Pura
    Teluk Nibung|Parepare|Nusantara Parepare|Lembar|Tanjung Priok|Bitung|Bandar Bentan Telani
    """
)
AIRPORTS: Final = _words(
    "Soekarno-Hatta|Soekarno Hatta|Juanda|Juanda Surabaya|Lombok|Kualanamu|Kualanamu Deli Serdang"
    "|Supadio|Supadio Pontianak|Ahmad Yani|I Gusti Ngurah Rai|Sultan Hasanuddin|Minangkabau"
    "|Hang Nadim|Zainuddin Abdul Madjid|Adi Soemarmo|Yogyakarta|El Tari Kupang|Sultan Iskandar Muda"
)
MISSIONS: Final = _words(
    """
    KJRI Kuching|KJRI Kota Kinabalu|KJRI Johor Bahru|KJRI Penang|Konsulat RI Tawau|KRI Tawau
    KBRI Kuala Lumpur|KJRI Jeddah|KBRI Riyadh|KDEI Taipei|KJRI Hong Kong|KBRI Singapura|KBRI Doha
    KBRI Bandar Seri Begawan|KBRI Abu Dhabi|KJRI Dubai|KBRI Muscat|KBRI Kuwait|KBRI Amman|KBRI Seoul
    Konsulat Jenderal Republik Indonesia Kuching|Konsulat Jenderal RI di Kota Kinabalu
    Konsulat Jenderal Republik Indonesia Johor Bahru|Konsulat Republik Indonesia Tawau
    Kedutaan Besar Republik Indonesia Kuala Lumpur|Kedutaan Besar RI Bandar Seri Begawan
    Konsulat Jenderal RI Penang|Konsulat Republik Indonesia di Tawau|Perwakilan RI Kuching
    Kedutaan Besar Republik Indonesia di Riyadh|Kantor Dagang dan Ekonomi Indonesia di Taipei
    """
)
HOME_OFFICES: Final = _words(
    """
    BP3MI Kalimantan Barat|BP3MI Kalbar|BP3MI Kalimantan Utara|BP3MI Kepulauan Riau|BP3MI Jawa Timur
    BP3MI Nusa Tenggara Barat|BP3MI Sumatera Utara|BP3MI Sulawesi Selatan|BP3MI Riau|BP3MI Banten
    P4MI Entikong|P4MI Nunukan|P4MI Sambas|P4MI Batam|P4MI Dumai|P4MI Tanjung Pinang|P4MI Sanggau
    Pos Pelayanan Pelindungan Pekerja Migran Indonesia (P4MI) Entikong|P4MI Badau|P4MI Lombok Timur
    Balai Pelayanan Pelindungan Pekerja Migran Indonesia Kalimantan Barat|BP3MI Nusa Tenggara Timur
    Satgas Pemulangan PMI Bermasalah Kabupaten Sambas|Satgas Pemulangan Nunukan|Satgas Pamtas
    Satuan Tugas Pemulangan WNI/PMI Bermasalah Provinsi Kalimantan Barat|Satgas TPPO Entikong
    Dinas Sosial Provinsi Kalimantan Barat|Dinas Sosial Kabupaten Sanggau|Dinas Sosial P3AP2KB
    Dinas Tenaga Kerja dan Transmigrasi Provinsi NTB|Dinas Tenaga Kerja Kabupaten Lombok Timur
    Kantor Imigrasi Kelas II TPI Entikong|Kantor Imigrasi Kelas II TPI Nunukan|Imigrasi Entikong
    Kantor Imigrasi Kelas I TPI Pontianak|Polsek Entikong|Polres Nunukan|Kantor SAR Pontianak
    Balai Kekarantinaan Kesehatan Pontianak|Karantina Kesehatan Pelabuhan Nunukan|Pos Lintas Batas
    Direktorat Pelindungan WNI|Direktorat Pelindungan WNI dan BHI|Kementerian Luar Negeri
    Direktorat Jenderal Imigrasi|Rudenim Pontianak|RPTC Tanjung Pinang|Pemerintah Kabupaten Sanggau
    """
)
MALAY_OFFICES: Final = _words(
    """
    Jabatan Imigresen Malaysia|Jabatan Imigresen Malaysia Negeri Sarawak|Jabatan Imigresen Sabah
    Jabatan Imigresen Malaysia Negeri Sabah|Jabatan Imigresen Malaysia, Sarawak|Imigresen Sarawak
    Jabatan Imigresen Malaysia Negeri Johor|Jabatan Imigresen Malaysia Pulau Pinang
    Bahagian Penguatkuasa Imigresen|Pejabat Imigresen Tawau|Pejabat Imigresen Bahagian Miri
    Polis Diraja Malaysia|Jabatan Penjara Malaysia|Ibu Pejabat Imigresen Putrajaya|Imigresen Sabah
    Jabatan Imigresen Negeri Melaka|Jabatan Imigresen Malaysia Selangor|Pejabat Imigresen Sibu
    """
)
OFFENCES: Final = _words(
    """
    overstay|tinggal melebihi masa izin tinggal|melebihi izin tinggal|habis masa izin tinggal
    habis masa izin tinggal (overstay)|izin tinggal telah habis masa berlakunya|overstay visa
    tidak memiliki dokumen perjalanan|tidak memiliki dokumen perjalanan yang sah|tanpa dokumen
    tidak memiliki paspor|tidak dapat menunjukkan dokumen perjalanan yang sah|tidak berdokumen
    tidak memiliki izin tinggal yang sah|tidak memiliki permit kerja|tidak memiliki izin kerja
    masuk tanpa izin|masuk secara ilegal|masuk ke Malaysia tanpa izin|masuk melalui jalur tikus
    masuk wilayah Sarawak melalui jalan tidak resmi|masuk tanpa melalui pemeriksaan imigrasi
    bekerja tanpa izin|bekerja tanpa permit|bekerja secara ilegal|bekerja dengan visa kunjungan
    menyalahgunakan pas lawatan|menyalahgunakan izin tinggal|penyalahgunaan visa kunjungan
    kabur dari majikan|melarikan diri dari majikan|meninggalkan majikan tanpa izin|narkoba
    terlibat kasus narkoba|penyalahgunaan narkoba|terlibat perkara pencurian|perjudian|kriminal
    terlibat tindak kriminal|kasus pencurian|kasus penganiayaan|menikah tanpa izin|sakit
    pelanggaran keimigrasian|melanggar ketentuan keimigrasian|korban TPPO|non prosedural
    pas lawatan kerja tamat tempoh|pelanggaran izin tinggal|berangkat secara nonprosedural
    """
)
OFFENCES_MS: Final = _words(
    """
    tinggal lebih masa|tinggal melebihi tempoh yang dibenarkan
    tidak memiliki pas atau permit yang sah
    tiada dokumen perjalanan yang sah|tiada pas yang sah|masuk tanpa kebenaran|masuk tanpa izin
    tidak memiliki sebarang dokumen pengenalan diri|salah guna pas|menyalahgunakan pas lawatan
    salah guna pas lawatan sosial|bekerja tanpa permit|lari daripada majikan|tamat tempoh pas
    kesalahan dadah|kesalahan jenayah|tinggal di Malaysia tanpa pas yang sah|tiada permit kerja
    melanggar syarat pas|pasport tamat tempoh|memasuki Malaysia dengan cara yang tidak sah
    """
)
FIRMS: Final = _words(
    """
    Sdn. Bhd.|Sdn Bhd|Enterprise|Plantation Sdn. Bhd.|Holdings Berhad|Trading|Timber Sdn. Bhd.
    Construction Sdn Bhd|Palm Oil Mill|Furniture Industries Sdn. Bhd.|Seafood Sdn Bhd
    Cleaning Services
    """
)
FIRM_HEADS: Final = _words(
    "Rimba|Mega|Jaya|Sinar|Kota|Harapan|Borneo|Delima|Maju|Usaha|Bintang|Lestari|Timur|Mewah|Utama"
    "|Tropika|Angsana|Kenyalang|Baram|Niah|Lambir|Sawit|Perkasa|Megah|Setia|Damai|Gemilang|Wawasan"
)
EMPLOYERS: Final = _words(
    """
    Tan Siew Ling|Lim Kok Wai|Wong Mei Yee|Chong Ah Kaw|Ling Hui Sing|Encik Rosli bin Ahmad
    Lau Teck Hua|Puan Noraini binti Osman|Ngu Sie Kiong|Voon Chin Fah|Haji Awang Sulong
    Chin Vui Kiong|Ting Lee Ngo|Ahmad Fauzi bin Daud|Liew Yoke Fong|Abu Khalid Al Otaibi
    Fahad Al Harbi|Chen Mei-Hua|Madam Kiu
    """
)
TOWNS: Final = _words(
    "Kuching|Miri|Sibu|Bintulu|Serian|Tawau|Sandakan|Lahad Datu|Kota Kinabalu|Keningau|Johor Bahru"
    "|Penang|Kuala Lumpur|Klang|Muar|Melaka|Ipoh|Jeddah|Riyadh|Dubai|Doha|Taichung|Taoyuan|Tebedu"
)
COUNTRIES: Final = _words(
    "Malaysia|Malaysia|Malaysia|Malaysia|Sarawak|Sabah|Arab Saudi|Taiwan|Hong Kong|Singapura"
    "|Brunei Darussalam|Uni Emirat Arab|Qatar|Kuwait|Oman|Yordania|Korea Selatan|Jepang"
)
VILLAGES: Final = _words(
    "Sukaharja|Tanjungrejo|Sebawi|Batunyala|Karanganyar|Bontobahari|Watulangit|Mekarwangi|Pemangkat"
    "|Tebas|Jawai|Selakau|Sekura|Praya|Pujut|Kopang|Masbagik|Aikmel|Losarang|Juntinyuat|Kalirejo"
)
RANKS: Final = _words(
    "Konsul Jenderal|Konsul|Pelaksana Fungsi Konsuler|Kepala BP3MI|Kepala Satgas|Koordinator P4MI"
    "|Penata Muda Tk. I|Atase Ketenagakerjaan|Kepala Kantor|Staf Teknis Imigrasi|Kasi Pelindungan"
    "|Komandan Depot|Pegawai Penguatkuasa|Timbalan Pengarah|Pengarah|Sekretaris Pertama|Ketua Tim"
)
JOBS: Final = _words(
    "buruh ladang|pekerja ladang sawit|pembantu rumah|penata laksana rumah tangga|buruh bangunan"
    "|pekerja restoran|pelayan kedai|pekerja kilang|buruh kebun|nelayan|asisten rumah tangga|sopir"
)
PROVINCES: Final = _words(
    """
    ACEH|NAD|SUMATERA UTARA|SUMUT|SUMATERA BARAT|SUMBAR|RIAU|KEPULAUAN RIAU|KEPRI|JAMBI|BENGKULU
    SUMATERA SELATAN|SUMSEL|BANGKA BELITUNG|KEPULAUAN BANGKA BELITUNG|BABEL|LAMPUNG|BANTEN
    DKI JAKARTA|DKI|JAKARTA|JAWA BARAT|JABAR|JAWA TENGAH|JATENG|DI YOGYAKARTA|DIY|YOGYAKARTA
    JAWA TIMUR|JATIM|BALI|NUSA TENGGARA BARAT|NTB|NUSA TENGGARA TIMUR|NTT|KALIMANTAN BARAT|KALBAR
    KALIMANTAN TENGAH|KALTENG|KALIMANTAN SELATAN|KALSEL|KALIMANTAN TIMUR|KALTIM|KALIMANTAN UTARA
    KALTARA|SULAWESI UTARA|SULUT|GORONTALO|SULAWESI TENGAH|SULTENG|SULAWESI BARAT|SULBAR
    SULAWESI SELATAN|SULSEL|SULAWESI TENGGARA|SULTRA|MALUKU|MALUKU UTARA|MALUT|PAPUA|PAPUA BARAT
    PAPUA SELATAN|PAPUA TENGAH
    """
)
"""As the gazetteer had them when the model was trained: a recipe does not change by itself."""
REGENCIES: Final = _words(
    """
    LANGKAT|DELI SERDANG|MEDAN|BINJAI|ASAHAN|TANJUNG BALAI|BATU BARA|SERDANG BEDAGAI|SIMALUNGUN
    LABUHANBATU|TAPANULI TENGAH|TAPANULI SELATAN|TAPANULI UTARA|NIAS|KARO|DAIRI|ACEH UTARA
    ACEH TIMUR|ACEH TAMIANG|LHOKSEUMAWE|LANGSA|BIREUEN|PIDIE|ACEH BESAR|BANDA ACEH|PADANG
    PADANG PARIAMAN|PASAMAN|PESISIR SELATAN|AGAM|SOLOK|BUKITTINGGI|BENGKALIS|DUMAI|PEKANBARU
    ROKAN HILIR|INDRAGIRI HILIR|MERANTI|KAMPAR|SIAK|BATAM|BINTAN|KARIMUN|TANJUNG PINANG|NATUNA
    LINGGA|MUARO JAMBI|KERINCI|MERANGIN|TANJUNG JABUNG TIMUR|TANJUNG JABUNG BARAT|PALEMBANG
    OGAN ILIR|OGAN KOMERING ILIR|BANYUASIN|MUSI BANYUASIN|OKU TIMUR|LAHAT|LAMPUNG TENGAH
    LAMPUNG TIMUR|LAMPUNG SELATAN|LAMPUNG UTARA|LAMPUNG BARAT|TULANG BAWANG|TULANG BAWANG BARAT
    WAY KANAN|PRINGSEWU|PESAWARAN|TANGGAMUS|METRO|BANDAR LAMPUNG|MESUJI|SERANG|TANGERANG|LEBAK
    PANDEGLANG|CILEGON|INDRAMAYU|CIREBON|MAJALENGKA|KUNINGAN|SUBANG|KARAWANG|PURWAKARTA|BEKASI
    BOGOR|DEPOK|SUKABUMI|CIANJUR|BANDUNG|BANDUNG BARAT|GARUT|TASIKMALAYA|CIAMIS|PANGANDARAN
    SUMEDANG|BREBES|TEGAL|PEMALANG|PEKALONGAN|BATANG|KENDAL|SEMARANG|DEMAK|KUDUS|JEPARA|PATI
    REMBANG|BLORA|GROBOGAN|SRAGEN|KARANGANYAR|WONOGIRI|SUKOHARJO|KLATEN|BOYOLALI|SURAKARTA
    SALATIGA|MAGELANG|TEMANGGUNG|WONOSOBO|PURWOREJO|KEBUMEN|PURBALINGGA|BANJARNEGARA|BANYUMAS
    CILACAP|SLEMAN|BANTUL|KULON PROGO|GUNUNGKIDUL|PACITAN|PONOROGO|TRENGGALEK|TULUNGAGUNG|BLITAR
    KEDIRI|MALANG|LUMAJANG|JEMBER|BANYUWANGI|BONDOWOSO|SITUBONDO|PROBOLINGGO|PASURUAN|SIDOARJO
    MOJOKERTO|JOMBANG|NGANJUK|MADIUN|MAGETAN|NGAWI|BOJONEGORO|TUBAN|LAMONGAN|GRESIK|BANGKALAN
    SAMPANG|PAMEKASAN|SUMENEP|SURABAYA|BATU|BULELENG|KARANGASEM|GIANYAR|BADUNG|DENPASAR|TABANAN
    JEMBRANA|BANGLI|KLUNGKUNG|LOMBOK BARAT|LOMBOK TENGAH|LOMBOK TIMUR|LOMBOK UTARA|MATARAM|SUMBAWA
    SUMBAWA BARAT|DOMPU|BIMA|KUPANG|TIMOR TENGAH SELATAN|TIMOR TENGAH UTARA|BELU|MALAKA|ALOR
    LEMBATA|FLORES TIMUR|SIKKA|ENDE|NGADA|NAGEKEO|MANGGARAI|MANGGARAI BARAT|MANGGARAI TIMUR
    SUMBA TIMUR|SUMBA BARAT|SUMBA BARAT DAYA|SUMBA TENGAH|ROTE NDAO|SABU RAIJUA|SAMBAS|MEMPAWAH
    SANGGAU|KETAPANG|SINTANG|KAPUAS HULU|BENGKAYANG|LANDAK|SEKADAU|MELAWI|KAYONG UTARA|KUBU RAYA
    PONTIANAK|SINGKAWANG|ENTIKONG|KAPUAS|BARITO KUALA|BANJAR|BANJARMASIN|BANJARBARU|TABALONG
    HULU SUNGAI SELATAN|HULU SUNGAI TENGAH|HULU SUNGAI UTARA|TANAH LAUT|TANAH BUMBU|KOTABARU|TAPIN
    KOTAWARINGIN TIMUR|KOTAWARINGIN BARAT|PALANGKA RAYA|BALIKPAPAN|SAMARINDA|BONTANG|BERAU|PASER
    KUTAI KARTANEGARA|KUTAI TIMUR|KUTAI BARAT|PENAJAM PASER UTARA|NUNUKAN|TARAKAN|BULUNGAN|MALINAU
    TANA TIDUNG|SEBATIK|MANADO|MINAHASA|MINAHASA UTARA|MINAHASA SELATAN|BITUNG|TOMOHON|SANGIHE
    KEPULAUAN SANGIHE|KEPULAUAN TALAUD|BOLAANG MONGONDOW|POSO|PALU|DONGGALA|PARIGI MOUTONG
    TOLITOLI|BUOL|BANGGAI|MOROWALI|SIGI|MAMUJU|MAJENE|MAMASA|POLEWALI MANDAR|POLMAN|PASANGKAYU
    MAMUJU UTARA|MAKASSAR|GOWA|TAKALAR|JENEPONTO|BANTAENG|BULUKUMBA|SINJAI|BONE|SOPPENG|WAJO|BARRU
    PANGKEP|MAROS|PANGKAJENE DAN KEPULAUAN|PAREPARE|PARE-PARE|PINRANG|SIDRAP|SIDENRENG RAPPANG
    ENREKANG|TANA TORAJA|TORAJA UTARA|LUWU|LUWU UTARA|LUWU TIMUR|PALOPO|SELAYAR|KEPULAUAN SELAYAR
    KENDARI|BAUBAU|BUTON|BUTON SELATAN|BUTON TENGAH|BUTON UTARA|MUNA|MUNA BARAT|WAKATOBI|KOLAKA
    KOLAKA UTARA|KONAWE|KONAWE SELATAN|BOMBANA|AMBON|SERAM BAGIAN BARAT|SERAM BAGIAN TIMUR|BURU
    MALUKU TENGAH|MALUKU TENGGARA|TERNATE|HALMAHERA UTARA|HALMAHERA SELATAN|SULA|JAYAPURA|MERAUKE
    SORONG|MANOKWARI|MIMIKA|BIAK NUMFOR|BENGKULU UTARA|BENGKULU SELATAN|REJANG LEBONG
    JAKARTA UTARA|JAKARTA BARAT|JAKARTA TIMUR|JAKARTA SELATAN|JAKARTA PUSAT
    """
)
