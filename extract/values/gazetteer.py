"""Places and offices that letters about deported workers name, and the spelling they share.

Kept by hand: regions of Indonesia (names only, current and common old ones), offices that sign
such letters, depots that workers are sent from, and border posts that they come home through.
A gazetteer repairs the spelling of what was read; it never adds a place that is not on the paper.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from extract.values.identifiers import letters


def _names(block: str) -> tuple[str, ...]:
    """Names parted by bars and line ends."""
    return tuple(name.strip() for name in re.split(r"[|\n]", block) if name.strip())


PROVINCES: Final = _names(
    """
    ACEH|NAD|SUMATERA UTARA|SUMUT|SUMATERA BARAT|SUMBAR|RIAU|KEPULAUAN RIAU|KEPRI|JAMBI|BENGKULU
    SUMATERA SELATAN|SUMSEL|BANGKA BELITUNG|KEPULAUAN BANGKA BELITUNG|BABEL|LAMPUNG|BANTEN
    DKI JAKARTA|DKI|JAKARTA|JAWA BARAT|JABAR|JAWA TENGAH|JATENG|DI YOGYAKARTA|DIY|YOGYAKARTA
    JAWA TIMUR|JATIM|BALI|NUSA TENGGARA BARAT|NTB|NUSA TENGGARA TIMUR|NTT|KALIMANTAN BARAT
    KALBAR|KALIMANTAN TENGAH|KALTENG|KALIMANTAN SELATAN|KALSEL|KALIMANTAN TIMUR|KALTIM
    KALIMANTAN UTARA|KALTARA|SULAWESI UTARA|SULUT|GORONTALO|SULAWESI TENGAH|SULTENG
    SULAWESI BARAT|SULBAR|SULAWESI SELATAN|SULSEL|SULAWESI TENGGARA|SULTRA|MALUKU|MALUKU UTARA
    MALUT|PAPUA|PAPUA BARAT|PAPUA SELATAN|PAPUA TENGAH
    """
)

REGENCIES: Final = _names(
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
    """
)

REGIONS: Final = (*PROVINCES, *REGENCIES)

OFFENCES: Final = _names(
    """
    OVERSTAY|OVER STAY|OVERSTAYER|TINGGAL LEBIH MASA|TINGGAL MELEBIHI MASA|LEBIH MASA
    MELEBIHI IZIN TINGGAL|MELEBIHI MASA IZIN TINGGAL|HABIS MASA IZIN TINGGAL|IZIN TINGGAL HABIS
    SALAH GUNA PAS|MENYALAHGUNAKAN PAS|PENYALAHGUNAAN PAS|PENYALAHGUNAAN IZIN TINGGAL
    PENYALAHGUNAAN VISA|TIDAK MEMILIKI DOKUMEN|TIDAK MEMILIKI DOKUMEN PERJALANAN
    TIDAK MEMILIKI PASPOR|TIDAK BERDOKUMEN|TANPA DOKUMEN|MASUK TANPA IZIN|MASUK SECARA ILEGAL
    MASUK ILEGAL|MASUK JALUR TIKUS|JALUR TIKUS|MASUK TANPA KEBENARAN|TIADA PAS|TIADA PERMIT
    TIADA DOKUMEN|TIADA DOKUMEN PERJALANAN|TANPA PERMIT|TANPA PAS|TIDAK MEMILIKI PERMIT
    TIDAK MEMILIKI IZIN KERJA|BEKERJA TANPA IZIN|BEKERJA TANPA PERMIT|BEKERJA SECARA ILEGAL
    KERJA ILEGAL|KABUR DARI MAJIKAN|LARI DARI MAJIKAN|NARKOBA|DADAH|KASUS NARKOBA|KRIMINAL
    KASUS KRIMINAL|JENAYAH|PENCURIAN|PERJUDIAN|PENGANIAYAAN|PEMBUNUHAN|PELANGGARAN KEIMIGRASIAN
    KEIMIGRASIAN|KESALAHAN IMIGRESEN|NON PROSEDURAL|UNPROSEDURAL|ILEGAL|SAKIT|KORBAN TPPO|TPPO
    PEKERJA ANAK|ILLEGAL ENTRY|ILLEGAL WORK|WORKING ILLEGALLY|ABSCONDING|RUNAWAY|MELARIKAN DIRI
    BREACH OF CONDITION OF STAY|IZIN TINGGAL KADALUARSA|PASPOR HABIS MASA BERLAKU
    IZIN TINGGAL HABIS BERLAKU|MASUK LEWAT JALUR TIKUS|MASUK TIDAK RESMI|MASUK TIDAK SAH
    MISUSE OF PASS|NO VALID PASS|NO VALID DOCUMENT|NARCOTICS|UNDOCUMENTED|IMMIGRATION OFFENCE
    TERLIBAT KASUS PENCURIAN|KASUS PENCURIAN|KRIMINAL UMUM|REPATRIASI SUKARELA|PERKELAHIAN
    TIDAK PUNYA DOKUMEN|TIDAK PUNYA DOKUMEN PERJALANAN|TIDAK PUNYA PASPOR|TANPA PASPOR
    PERMIT MATI|PASPOR MATI|PENDATANG TANPA IZIN|PENDATANG ASING TANPA IZIN|PROSTITUSI
    KORBAN PERDAGANGAN ORANG|PENYELUNDUPAN|MELEBIHI MASA TINGGAL|BEKERJA TANPA IZIN KERJA
    MENIKAH TIDAK RESMI|TINDAK PIDANA|TINDAK PIDANA RINGAN|TINDAK KEKERASAN|KASUS PIDANA|PENIPUAN
    PEMALSUAN DOKUMEN|KABURAN
    """
)

DEPOTS: Final = _names(
    """
    SEMUJA, SERIAN|SEMUJA|BEKENU, MIRI|BEKENU|TAWAU|KEMANIS, PAPAR|KEMANIS|PAPAR
    KIMANIS, PAPAR|KIMANIS
    SIBUGA, SANDAKAN|SIBUGA|SANDAKAN|MENGGATAL|KOTA KINABALU|JURU|PEKAN NENAS|PEKAN NANAS
    LENGGENG|SEMENYIH|BUKIT JALIL|BELANTIK|AJIL|MACHAP UMBOO|TANAH MERAH|LANGKAP|PUTRAJAYA|KLIA
    BERANANG|SETIA TROPIKA|MIRI|SIBU|KUCHING|BINTULU|LIMBANG|SHUMAISI|TARHIL|SANXIA|YILAN|NANTOU
    HSINCHU|CASTLE PEAK BAY|MA TAU KOK
    """
)

ENTRY_POINTS: Final = _names(
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


_PARTED: Final = re.compile(r"\s*[,;]\s*|(?<=[A-Z]{4})(?<!PROV)(?<!KOTA)(?<!DESA)\s*\.\s+")
"""Between district and province: a comma, or the point that it was read as."""


def _lettered(word: str) -> str:
    """A word of letters with the figures in it that are misread letters put right (NT8, 5ULBAR)."""
    figures = sum(c.isdigit() for c in word)
    numbered = re.search(r"\d[/.-]|[/.-]\d", word)  # RT 01/RW 02
    return letters(word) if 0 < figures < len(word) / 2 and not numbered else word


_TITLED: Final = re.compile(r"\b(KAB|KEC|PROV|DS)\s?[:;,]\s?(?=\w)")
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
        bare = _KIND.sub("", part)
        kind = part[: len(part) - len(bare)]
        known = nearest(bare, REGIONS, 88.0)
        spelled.append(kind + (known if known and abs(len(known) - len(bare)) <= 2 else bare))
    return ", ".join(spelled)


_SECTION: Final = re.compile(
    r"^(?P<word>S[EF][KC]?(?:SYEN|TION)?|SEKSYEN|SECTION|S|PASAL|AKTA)\s*[.,:]?\s*"
    r"(?P<number>[0-9OILSB]{1,3})\s*(?P<rest>(?:[({\[]\s*\w{1,3}[¢©€]?\s*[)}\]]\s*|[({\[][¢©€][)}\]]\s*)*)"
    r"(?P<tail>.*)$"
)


def is_offence(text: str) -> bool:
    """Whether `text` reads as the reason of a deportation."""
    folded = fold(text)
    section = _SECTION.match(folded)
    return bool(
        (section and re.search(r"\d", section["number"] + section["rest"]))
        or nearest(folded, OFFENCES, 80.0)
        or re.search(
            r"\b(TANPA IZIN|IZIN TINGGAL|OVERSTAY|ILEGAL|SEKSYEN|AKTA|SECTION|MASUK TANPA"
            r"|BEKERJA TANPA|SALAH GUNA|TIDAK MEMILIKI|LEBIH MASA|NARKOBA|DADAH|JENAYAH"
            r"|KRIMINAL)\b",
            folded,
        )
    )


_OFFENCE_WORDS: Final = frozenset(
    word for offence in OFFENCES for word in offence.split() if len(word) >= 5
) | {"PASPORT", "IMIGRESEN", "PERJALANAN", "PENYALAHGUNAAN", "VISA", "KEIMIGRASIAN"}


def _spelled_word(word: "re.Match[str]") -> str:
    """A word of an offence; a slip of one letter is put right, never the wording."""
    if word[0] in _OFFENCE_WORDS or word[0] in _ALSO_PRINTED:
        return word[0]
    for seen, printed in _PAIRS:
        if (put := word[0].replace(seen, printed, 1)) in _OFFENCE_WORDS:
            return put
    near = nearest(word[0], _OFFENCE_WORDS, 80.0)
    return near if near and Levenshtein.distance(near, word[0]) <= _slips(word[0]) else word[0]


_PAIRS: Final = (("RI", "N"), ("RN", "M"), ("VV", "W"), ("CL", "D"), ("II", "N"), ("LI", "U"))
"""Two letters as which one is read."""
_ALSO_PRINTED: Final = frozenset(
    ("IMIGRASI", "PEKERJA", "PASSPORT", "PENCURI", "ILLEGAL", "LEGAL", "VISAS", "KASUS", "TINGGI")
)
"""Words one or two letters from those of offences that papers print too."""


def _slips(word: str) -> int:
    """Letters of a word that may be misread: one, and each figure that stands in it."""
    return 1 + sum(c.isdigit() or c == "|" for c in word)


def spelled_offence(text: str, *, exact: bool = False) -> str:
    """`text` (an offence as printed) in upper case, misread words and sections put right.

    Sections of the Malaysian Immigration Act 1959/63 are printed as "Sek. 6(1)(c)", whose point
    is lost in reading; `exact`: the text was not read from an image.
    """
    text = re.sub(r"[¢©€]", "c", text)
    folded = " ".join(plain(text).upper().split()).strip(" .,;:-|_")
    if re.match(r"S[EF][KC]|SEKSYEN|SECTION|S\b|AKTA|PASAL", folded):
        lost = "[.,:]" if exact else "[.,:]?"
        folded = re.sub(rf"^S[EF]([KC])\b\s*{lost}\s*", r"SE\1. ", folded)
        return _BRACKETED.sub(_spelled_section, folded)
    return folded if exact else re.sub(r"[A-Z0-9|]{5,}", _spelled_word, folded)


_BRACKETED: Final = re.compile(
    r"(?P<number>\b[0-9OILSB]{1,3})\s*(?P<rest>(?:\s*[({\[]\s*[0-9A-Z]{1,2}\s*[)}\]]?|[0-9A-Z][)}\]])+)"
)


def _spelled_section(section: "re.Match[str]") -> str:
    """Section, paragraph and letter with the brackets of print: 15(1)(C)."""
    figures = str.maketrans("OILSB", "01158")
    inner = re.findall(r"[A-Z0-9]+", section["rest"])
    first, *others = inner
    if len(inner) > 1 or first in {"I", "L", "O"}:
        first = first.translate(figures)
    return section["number"].translate(figures) + "".join(f"({p})" for p in (first, *others))


def country_of_place(text: str) -> tuple[str, str] | None:
    """(place, country code) of the first city or state abroad that `text` names, else None."""
    folded = fold(text)
    for place, country in CITIES_ABROAD.items():
        if re.search(rf"\b{place}\b", folded):
            return place, country
    return None


OFFICE_WORDS: Final = _names(
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
