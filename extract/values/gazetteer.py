"""Places and offices that letters about deported workers name, and the spelling they share.

Kept by hand: regions of Indonesia (names only, current and common old ones), offices that sign
such letters, depots that workers are sent from, and border posts that they come home through.
A gazetteer repairs the spelling of what was read; it never adds a place that is not on the paper.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from extract.values.identifiers import letters


def names_of(block: str) -> tuple[str, ...]:
    """Names parted by bars and line ends."""
    return tuple(name.strip() for name in re.split(r"[|\n]", block) if name.strip())


PROVINCES: Final = names_of(
    """
    ACEH|NAD|SUMATERA UTARA|SUMUT|SUMATERA BARAT|SUMBAR|RIAU|KEPULAUAN RIAU|KEPRI|JAMBI|BENGKULU
    SUMATERA SELATAN|SUMSEL|BANGKA BELITUNG|KEPULAUAN BANGKA BELITUNG|BABEL|LAMPUNG|BANTEN
    DKI JAKARTA|DKI|JAKARTA|JAWA BARAT|JABAR|JAWA TENGAH|JATENG|DI YOGYAKARTA|DIY|YOGYAKARTA
    JAWA TIMUR|JATIM|BALI|NUSA TENGGARA BARAT|NTB|NUSA TENGGARA TIMUR|NTT|KALIMANTAN BARAT
    KALBAR|KALIMANTAN TENGAH|KALTENG|KALIMANTAN SELATAN|KALSEL|KALIMANTAN TIMUR|KALTIM
    KALIMANTAN UTARA|KALTARA|SULAWESI UTARA|SULUT|GORONTALO|SULAWESI TENGAH|SULTENG
    SULAWESI BARAT|SULBAR|SULAWESI SELATAN|SULSEL|SULAWESI TENGGARA|SULTRA|MALUKU|MALUKU UTARA
    MALUT|PAPUA|PAPUA BARAT|PAPUA BARAT DAYA|PAPUA SELATAN|PAPUA TENGAH|PAPUA PEGUNUNGAN
    """
)

REGENCIES: Final = names_of(
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
    JEMBRANA|BANGLI|KLUNGKUNG|LOMBOK BARAT|LOMBOK TENGAH|LOMBOK TIMUR|LOMBOK UTARA|MATARAM
    SUMBAWA|SUMBAWA BARAT|DOMPU|BIMA|KUPANG|TIMOR TENGAH SELATAN|TIMOR TENGAH UTARA|BELU|MALAKA
    ALOR|LEMBATA|FLORES TIMUR|SIKKA|ENDE|NGADA|NAGEKEO|MANGGARAI|MANGGARAI BARAT|MANGGARAI TIMUR
    SUMBA TIMUR|SUMBA BARAT|SUMBA BARAT DAYA|SUMBA TENGAH|ROTE NDAO|SABU RAIJUA|SAMBAS|MEMPAWAH
    SANGGAU|KETAPANG|SINTANG|KAPUAS HULU|BENGKAYANG|LANDAK|SEKADAU|MELAWI|KAYONG UTARA|KUBU RAYA
    PONTIANAK|SINGKAWANG|ENTIKONG|KAPUAS|BARITO KUALA|BANJAR|BANJARMASIN|BANJARBARU|TABALONG
    HULU SUNGAI SELATAN|HULU SUNGAI TENGAH|HULU SUNGAI UTARA|TANAH LAUT|TANAH BUMBU|KOTABARU
    TAPIN|KOTAWARINGIN TIMUR|KOTAWARINGIN BARAT|PALANGKA RAYA|BALIKPAPAN|SAMARINDA|BONTANG|BERAU
    PASER|KUTAI KARTANEGARA|KUTAI TIMUR|KUTAI BARAT|PENAJAM PASER UTARA|NUNUKAN|TARAKAN|BULUNGAN
    MALINAU|TANA TIDUNG|SEBATIK|MANADO|MINAHASA|MINAHASA UTARA|MINAHASA SELATAN|BITUNG|TOMOHON
    SANGIHE|KEPULAUAN SANGIHE|KEPULAUAN TALAUD|BOLAANG MONGONDOW|POSO|PALU|DONGGALA
    PARIGI MOUTONG|TOLITOLI|BUOL|BANGGAI|MOROWALI|SIGI|MAMUJU|MAJENE|MAMASA|POLEWALI MANDAR
    POLMAN|PASANGKAYU|MAMUJU UTARA|MAKASSAR|GOWA|TAKALAR|JENEPONTO|BANTAENG|BULUKUMBA|SINJAI
    BONE|SOPPENG|WAJO|BARRU|PANGKEP|MAROS|PANGKAJENE DAN KEPULAUAN|PAREPARE|PARE-PARE|PINRANG
    SIDRAP|SIDENRENG RAPPANG|ENREKANG|TANA TORAJA|TORAJA UTARA|LUWU|LUWU UTARA|LUWU TIMUR|PALOPO
    SELAYAR|KEPULAUAN SELAYAR|KENDARI|BAUBAU|BUTON|BUTON SELATAN|BUTON TENGAH|BUTON UTARA|MUNA
    MUNA BARAT|WAKATOBI|KOLAKA|KOLAKA UTARA|KONAWE|KONAWE SELATAN|BOMBANA|AMBON
    SERAM BAGIAN BARAT|SERAM BAGIAN TIMUR|BURU|MALUKU TENGAH|MALUKU TENGGARA|TERNATE
    HALMAHERA UTARA|HALMAHERA SELATAN|SULA|JAYAPURA|MERAUKE|SORONG|MANOKWARI|MIMIKA|BIAK NUMFOR
    BENGKULU UTARA|BENGKULU SELATAN|REJANG LEBONG|JAKARTA UTARA|JAKARTA BARAT|JAKARTA TIMUR
    JAKARTA SELATAN|JAKARTA PUSAT
    ACEH BARAT|ACEH BARAT DAYA|ACEH JAYA|ACEH SELATAN|ACEH SINGKIL|ACEH TENGAH|ACEH TENGGARA
    BENER MERIAH|GAYO LUES|NAGAN RAYA|PIDIE JAYA|SIMEULUE|SUBULUSSALAM|HUMBANG HASUNDUTAN
    LABUHANBATU SELATAN|LABUHANBATU UTARA|MANDAILING NATAL|NIAS BARAT|NIAS SELATAN|NIAS UTARA
    PADANG LAWAS|PADANG LAWAS UTARA|PAKPAK BHARAT|SAMOSIR|TOBA SAMOSIR|GUNUNGSITOLI
    PADANGSIDIMPUAN|PEMATANGSIANTAR|SIBOLGA|TEBING TINGGI|DHARMASRAYA|KEPULAUAN MENTAWAI
    LIMA PULUH KOTA|PASAMAN BARAT|SIJUNJUNG|SOLOK SELATAN|TANAH DATAR|PADANG PANJANG|PARIAMAN
    PAYAKUMBUH|SAWAHLUNTO|INDRAGIRI HULU|KEPULAUAN MERANTI|KUANTAN SINGINGI|PELALAWAN|ROKAN HULU
    KEPULAUAN ANAMBAS|BATANGHARI|BUNGO|SAROLANGUN|TEBO|SUNGAI PENUH|EMPAT LAWANG|MUARA ENIM
    MUSI RAWAS|MUSI RAWAS UTARA|OGAN KOMERING ULU|OGAN KOMERING ULU SELATAN
    OGAN KOMERING ULU TIMUR|PENUKAL ABAB LEMATANG ILIR|LUBUKLINGGAU|PAGAR ALAM|PRABUMULIH|BANGKA
    BANGKA BARAT|BANGKA SELATAN|BANGKA TENGAH|BELITUNG|BELITUNG TIMUR|PANGKALPINANG
    BENGKULU TENGAH|KEPAHIANG|LEBONG|MUKOMUKO|SELUMA|PESISIR BARAT|KEPULAUAN SERIBU
    TANGERANG SELATAN|CIMAHI|BARITO SELATAN|BARITO TIMUR|BARITO UTARA|GUNUNG MAS|KATINGAN
    LAMANDAU|MURUNG RAYA|PULANG PISAU|SUKAMARA|SERUYAN|BALANGAN|MAHAKAM ULU
    BOLAANG MONGONDOW SELATAN|BOLAANG MONGONDOW TIMUR|BOLAANG MONGONDOW UTARA
    KEPULAUAN SIAU TAGULANDANG BIARO|MINAHASA TENGGARA|KOTAMOBAGU|BOALEMO|BONE BOLANGO
    GORONTALO UTARA|POHUWATO|BANGGAI KEPULAUAN|BANGGAI LAUT|MOROWALI UTARA|TOJO UNA-UNA
    MAMUJU TENGAH|KOLAKA TIMUR|KONAWE KEPULAUAN|KONAWE UTARA|BURU SELATAN|KEPULAUAN ARU
    KEPULAUAN TANIMBAR|MALUKU BARAT DAYA|MALUKU TENGGARA BARAT|HALMAHERA BARAT|HALMAHERA TENGAH
    HALMAHERA TIMUR|KEPULAUAN SULA|PULAU MOROTAI|PULAU TALIABU|TIDORE|TIDORE KEPULAUAN
    BOVEN DIGOEL|FAKFAK|JAYAWIJAYA|KAIMANA|KEEROM|KEPULAUAN YAPEN|LANNY JAYA|MAMBERAMO RAYA
    MAMBERAMO TENGAH|MANOKWARI SELATAN|NABIRE|PEGUNUNGAN ARFAK|PEGUNUNGAN BINTANG|PUNCAK JAYA
    RAJA AMPAT|SORONG SELATAN|TELUK BINTUNI|TELUK WONDAMA|WAROPEN|YAHUKIMO
    """
)

_ALSO_WRITTEN: Final = names_of(
    """
    BATUBARA|LABUHAN BATU|LABUHAN BATU SELATAN|LABUHAN BATU UTARA|KULONPROGO|GUNUNG KIDUL
    TULANGBAWANG|TULANGBAWANG BARAT|PALANGKARAYA|KOTA BARU|TANJUNGBALAI|TANJUNGPINANG
    TANJUNG PANDAN|BAU-BAU|BAU BAU|TOLI-TOLI|TOLI TOLI|FAK-FAK|MUARA JAMBI|PANGKAL PINANG
    PEMATANG SIANTAR|PADANG SIDIMPUAN|GUNUNG SITOLI|LUBUK LINGGAU|LHOK SEUMAWE|LIMAPULUH KOTA
    BATANG HARI|MUKO-MUKO|BANJAR BARU|KARANG ASEM|SOLO|PURWOKERTO|MAUMERE|LARANTUKA|ATAMBUA
    WAINGAPU|SINGARAJA|SENGKANG|WATAMPONE|SAMPIT|PANGKALAN BUN|SAWAH LUNTO|KOTA MOBAGU
    """
)
"""Regencies in the other spelling of two, and towns by which papers name them."""

REGIONS: Final = (*PROVINCES, *REGENCIES, *_ALSO_WRITTEN)

DEPOTS: Final = names_of(
    """
    SEMUJA, SERIAN|SEMUJA|BEKENU, MIRI|BEKENU|TAWAU|KEMANIS, PAPAR|KEMANIS|PAPAR
    KIMANIS, PAPAR|KIMANIS
    SIBUGA, SANDAKAN|SIBUGA|SANDAKAN|MENGGATAL|KOTA KINABALU|JURU|PEKAN NENAS|PEKAN NANAS
    LENGGENG|SEMENYIH|BUKIT JALIL|BELANTIK|AJIL|MACHAP UMBOO|TANAH MERAH|LANGKAP|PUTRAJAYA|KLIA
    BERANANG|SETIA TROPIKA|MIRI|SIBU|KUCHING|BINTULU|LIMBANG|SHUMAISI|TARHIL|SANXIA|YILAN|NANTOU
    HSINCHU|CASTLE PEAK BAY|MA TAU KOK
    """
)

ENTRY_POINTS: Final = names_of(
    """
    PLBN ENTIKONG|PLBN ARUK|PLBN BADAU|PLBN NANGA BADAU|PLBN JAGOI BABANG|PLBN SEI NYAMUK
    PLBN SEBATIK|PLBN LABANG|PLBN SEI PANCANG|PLBN TERPADU ENTIKONG|PLBN TERPADU ARUK
    PLBN TERPADU BADAU|PELABUHAN TUNON TAKA NUNUKAN|PELABUHAN TUNON TAKA
    PELABUHAN TUNON TAKA, NUNUKAN|PELABUHAN NUNUKAN|PELABUHAN BATAM CENTRE
    PELABUHAN BATAM CENTER|PELABUHAN INTERNASIONAL BATAM CENTRE|PELABUHAN SRI BINTAN PURA
    PELABUHAN SRI BINTAN PURA TANJUNG PINANG|PELABUHAN DUMAI|PELABUHAN BELAWAN
    PELABUHAN TANJUNG BALAI KARIMUN|PELABUHAN MALUNDUNG TARAKAN|BANDARA SOEKARNO-HATTA
    BANDARA INTERNASIONAL SOEKARNO-HATTA|BANDARA JUANDA|BANDARA INTERNASIONAL JUANDA
    BANDARA INTERNASIONAL LOMBOK|BANDARA KUALANAMU|BANDARA KUALA NAMU|BANDARA SUPADIO
    BANDARA AHMAD YANI|BANDARA NGURAH RAI|BANDARA I GUSTI NGURAH RAI|BANDARA YOGYAKARTA
    BANDARA SULTAN HASANUDDIN|BANDARA MINANGKABAU|BANDARA HANG NADIM
    """
)

CITIES_ABROAD: Final = {
    "KUCHING": "MYS",
    "KOTA KINABALU": "MYS",
    "JOHOR BAHRU": "MYS",
    "PENANG": "MYS",
    "PULAU PINANG": "MYS",
    "TAWAU": "MYS",
    "KUALA LUMPUR": "MYS",
    "SERIAN": "MYS",
    "MIRI": "MYS",
    "PAPAR": "MYS",
    "SANDAKAN": "MYS",
    "SABAH": "MYS",
    "SARAWAK": "MYS",
    "SEMUJA": "MYS",
    "BEKENU": "MYS",
    "KEMANIS": "MYS",
    "KIMANIS": "MYS",
    "TAIPEI": "TWN",
    "HONG KONG": "HKG",
    "HONGKONG": "HKG",
    "JEDDAH": "SAU",
    "RIYADH": "SAU",
    "SHUMAISI": "SAU",
    "SINGAPURA": "SGP",
    "BANDAR SERI BEGAWAN": "BRN",
    "ABU DHABI": "ARE",
    "DUBAI": "ARE",
    "DOHA": "QAT",
    "KUWAIT": "KWT",
    "MUSCAT": "OMN",
    "AMMAN": "JOR",
    "SEOUL": "KOR",
    "TOKYO": "JPN",
    "OSAKA": "JPN",
}
"""Cities and states abroad that name a mission or a depot, and the country they lie in."""


def plain(text: str) -> str:
    """`text` in ASCII, accents that the reader saw in specks removed."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def fold(text: str) -> str:
    """Upper case, single spaces, end punctuation and reader's ruling-line marks gone."""
    text = re.sub(r"[|_~=\[\]{}«»“”\"]+", " ", plain(text).upper())
    return " ".join(text.split()).strip(" .,;:-–—'`*")


def nearest(text: str, names: Iterable[str], at_least: float = 86.0) -> str | None:
    """The one of `names` that `text` is, letters wrong by the reader allowed; None when unsure.

    `at_least` is rapidfuzz's ratio, 0..100. Short names must be read exactly.
    """
    folded = fold(text)
    if not folded:
        return None
    known = tuple(names)
    if same := _by_shape(known).get(folded.translate(_SHAPES)):
        return same
    bar = 100.0 if len(folded) <= 3 else at_least
    found = process.extractOne(folded, known, scorer=fuzz.ratio, score_cutoff=bar)
    return found[0] if found else None


_SHAPES: Final = str.maketrans({"1": "I", "L": "I", "!": "I", "0": "O", "8": "B", "5": "S"})
"""Letters and figures that a reader of pixels confuses, as one of them."""


@lru_cache(maxsize=32)
def _by_shape(names: tuple[str, ...]) -> dict[str, str]:
    """The names by what they look like to a reader that confuses letters of one shape."""
    return {name.translate(_SHAPES): name for name in names}


_KIND: Final = re.compile(
    r"^(?:KABUPATEN|KAB|KOTA|KOTAMADYA|PROVINSI|PROPINSI|PROV|KEC|DESA)\b[. ]*"
)


def is_region(text: str) -> bool:
    """Whether `text` names a region of Indonesia, alone or with KAB./KOTA/PROV. before it."""
    folded = fold(text)
    bare = _KIND.sub("", folded)
    return bare != folded or nearest(bare, REGIONS, 84.0) is not None


_PARTED: Final = re.compile(r"\s*[,;]\s*|(?<=[A-Z]{4})(?<!PROV)(?<!KOTA)(?<!DESA)(?<!INGK)\s*\.\s+")
"""Between district and province: a comma, or the point that it was read as."""


def _lettered(word: str) -> str:
    """A word of letters with the figures in it that are misread letters put right (NT8, 5ULBAR)."""
    word = re.sub(r"[$§]", "S", word)
    figures = sum(c.isdigit() for c in word)
    numbered = re.search(r"\d[/.-]|[/.-]\d", word)  # RT 01/RW 02
    return letters(word) if 0 < figures < len(word) / 2 and not numbered else word


_TITLED: Final = re.compile(r"\b(KAB|KEC|KEL|PROV|DS|DSN|LINGK|JL|JLN|KP|GG)\s?[:;,]\s?(?=\w)")
"""A point behind a shortened word that was read as another mark."""


_GLUED: Final = re.compile(r"^(?:KABUPATEN|KOTA|KAB\.?)(?=[A-Z]{4})")
"""A kind of region that was read as one word with its name."""


def _unglued(text: str) -> str:
    """KOTASINGKAWANG as KOTA SINGKAWANG; KOTABARU and KOTAWARINGIN are names."""
    kind = _GLUED.match(text)
    if kind is None or nearest(text, REGIONS, 88.0) or not is_region(text[kind.end() :]):
        return text
    return f"{kind[0]} {text[kind.end() :]}"


def _dashed(text: str) -> str:
    """District and province with blanks on either side of the dash between them."""
    first, dash, last = (
        part.strip() for part in re.sub(r"\s-|-\s", "~", text, count=1).partition("~")
    )
    if not dash or nearest(f"{first}-{last.lstrip('- ')}", REGIONS, 95.0):
        return text
    return f"{first} - {last.lstrip('- ')}"


def spelled_origin(text: str) -> str:
    """`text` (an origin as printed) in upper case, with regions that are nearly right put right."""
    text = _TITLED.sub(r"\1. ", text.upper())
    parts = [p for p in (_dashed(fold(part)) for part in _PARTED.split(text)) if p]
    spelled = []
    for each in parts:
        part = _unglued(" ".join(_lettered(word) for word in each.split()))
        bare = part if part in REGIONS else _KIND.sub("", part)
        kind = part[: len(part) - len(bare)]
        known = nearest(bare, REGIONS, 88.0)
        spelled.append(kind + (known if known and abs(len(known) - len(bare)) <= 2 else bare))
    return _in_order(spelled)


def _in_order(parts: Sequence[str]) -> str:
    """District and province as one text, in their order where the lines of a cell lost it.

    ENDE, TIMUR NUSA TENGGARA: its words make one district and one province only.
    """
    read = ", ".join(parts)
    if len(parts) != 2 or all(_KIND.sub("", part) in REGIONS for part in parts):
        return read
    words = read.replace(",", "").split()
    found: set[str] = set()
    for province in (each for each in PROVINCES if " " in each):
        rest = list(reversed(words))
        for word in province.split():
            if word in rest:
                rest.remove(word)
        district = " ".join(reversed(rest))
        whole = len(rest) + len(province.split()) == len(words)
        if whole and _KIND.sub("", district) in REGENCIES:
            found.add(f"{district}, {province}")
    return found.pop() if len(found) == 1 else read


def country_of_place(text: str) -> tuple[str, str] | None:
    """(place, country code) of the first city or state abroad that `text` names, else None."""
    folded = fold(text)
    for place, country in CITIES_ABROAD.items():
        if re.search(rf"\b{place}\b", folded):
            return place, country
    return None


OFFICE_WORDS: Final = names_of(
    """
    KONSULAT|JENDERAL|JENERAL|REPUBLIK|INDONESIA|KEDUTAAN|BESAR|KANTOR|DAGANG|EKONOMI|TAIPEI|JABATAN
    IMIGRESEN|IMIGRASI|MALAYSIA|NEGERI|SABAH|SARAWAK|KEMENTERIAN|PELINDUNGAN|PERLINDUNGAN|PEKERJA
    MIGRAN|BALAI|PELAYANAN|SATUAN|TUGAS|PEMULANGAN|KALIMANTAN|BARAT|UTARA|TIMUR|ENTIKONG|NUNUKAN
    KUCHING|KINABALU|JOHOR|BAHRU|PENANG|TAWAU|KUALA|LUMPUR|DEPOT|TAHANAN|PUSAT|SEMENTARA|SEMUJA
    SERIAN|BEKENU|KEMANIS|KIMANIS|PAPAR|PELABUHAN|BANDARA|INTERNASIONAL|TUNON|RIYADH|JEDDAH
    SINGAPURA|BADAN
    DINAS|SOSIAL|PROVINSI|KABUPATEN|BERMASALAH
    """
)
"""Words of offices, depots and border posts."""


def spelled_office(text: str) -> str:
    """`text` (an office or a depot, upper case) with its well-known words put right."""
    return re.sub(
        r"[A-Z0-9|]{5,}", lambda word: nearest(word[0], OFFICE_WORDS, 85.0) or word[0], text
    )
