"""Columns of a manifest: what the words over a column say it holds, and lines that are no rows."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from rapidfuzz import fuzz

from extract.values.sex import sex_of


class Column(StrEnum):
    """What a column of a manifest holds."""

    NUMBER = "number"
    NAME = "name"
    SEX = "sex"
    MAN = "man"
    WOMAN = "woman"
    BIRTH_DATE = "birth_date"
    AGE = "age"
    PASSPORT = "passport"
    SPLP = "splp"
    DOCUMENT = "document"
    ORIGIN = "origin"
    OFFENCE = "offence"
    NOTES = "notes"
    OTHER = "other"


DETAILS: Final = frozenset(Column) - {
    *(Column.NUMBER, Column.NAME, Column.MAN, Column.WOMAN, Column.NOTES, Column.OTHER)
}
"""Columns that tell something of a worker besides the name."""

_PASSPORT: Final = ("PASPOR", "PASPORT", "PASSPORT")
_FOREIGN: Final = (
    *("AYAH", "BAPA", "BAPAK", "IBU", "WALI", "WARIS", "SUAMI", "ISTRI", "ISTERI", "PASANGAN"),
    *("KELUARGA", "KERABAT", "FATHER", "MOTHER", "SPOUSE", "GUARDIAN", "FAMILY", "KIN", "CONTACT"),
    *("MAJIKAN", "EMPLOYER", "PERUSAHAAN", "SYARIKAT", "COMPANY", "KILANG", "AGENSI", "AGENCY"),
    *("AGEN", "P3MI", "PPTKIS", "PJTKI", "SPONSOR", "PENJAMIN", "TEKONG", "PENGURUS"),
    *("KAPAL", "FERI", "FERRY", "VESSEL", "PESAWAT", "PENERBANGAN", "FLIGHT", "TIKET", "TICKET"),
    *("KURSI", "SEAT", "DEPOT", "DEPO", "PENJARA", "PRISON", "KESEHATAN", "KESIHATAN", "HEALTH"),
    *("KONDISI", "KEADAAN", "DARAH", "BLOOD", "TELEPON", "TELEFON", "TELP", "HP", "PHONE"),
    *("KONTAK", "TANDATANGAN", "SIGNATURE", "TTD", "PARAF", "BARANG", "BAGASI", "PENERBIT"),
)
"""Words of headings over what is not the worker's own: a mother's name, an employer's address."""
_LONG: Final = 7
"""Letters of a foreign word that may have a slip: Darah is no Daerah."""
_ALIKE: Final = 87.0
_ELSE: Final = {
    Column.ORIGIN: (
        "MALAYSIA",
        "SABAH",
        "SARAWAK",
        "TAIWAN",
        "ABROAD",
        "LN",
        "SETEMPAT",
        "KERJA",
        "LUAR",
    ),
    Column.AGE: ("ANAK", "CHILD"),
    Column.PASSPORT: ("LAMA", "OLD"),
}
"""Words of headings over something else of the kind: an address abroad, an older passport."""
_DAYS: Final = ("TANGGAL", "TGL", "TARIKH", "TKH", "DATE")
_BIRTH: Final = ("LAHIR", "KELAHIRAN", "BIRTH", "DOB", "TTL", "LHR")
_RULES: Final[tuple[tuple[Column, tuple[str, ...]], ...]] = (
    (Column.SPLP, ("SPLP",)),
    (Column.PASSPORT, _PASSPORT),
    (Column.DOCUMENT, ("DOKUMEN", "DOCUMENT", "DOKUMENT", "DOK", "DOC", "DOKRI", "DOKIM")),
    (Column.BIRTH_DATE, _BIRTH),
    (Column.AGE, ("UMUR", "USIA", "AGE")),
    (Column.SEX, ("JANTINA", "KELAMIN", "SEX", "GENDER", "SEKS")),
    (Column.OFFENCE, ("KASUS", "MASALAH", "PERMASALAHAN", "KESALAHAN", "PELANGGARAN")),
    (
        Column.OFFENCE,
        ("OFFENCE", "SEKSYEN", "ALASAN", "SEBAB", "PENYEBAB", "REASON", "TUDUHAN", "KES"),
    ),
    (Column.OFFENCE, ("VIOLATION", "VIOLATIONS", "CHARGE", "CHARGES")),
    (Column.OTHER, ("NEGARA", "WARGANEGARA", "KEWARGANEGARAAN", "NATIONALITY", "PEKERJAAN")),
    (Column.OTHER, ("MAJIKAN", "EMPLOYER", "TUJUAN", "JABATAN", "NIK", "KELUAR", "BERLAKU")),
    (Column.OTHER, ("TANGGAL", "TGL", "TARIKH", "DATE", "MASUK", "TANGKAP", "AGAMA", "STATUS")),
    (Column.OTHER, ("TANGAN", "TTD", "PARAF", "TELEPON", "PENDIDIKAN", "GAJI", "KAPAL")),
    (Column.OTHER, ("BADAN", "REGISTER", "REG", "TAHANAN", "FOTO", "SIDIK", "KAMAR", "BLOK")),
    (Column.ORIGIN, ("ASAL", "ALAMAT", "KABUPATEN", "KAB", "PROVINSI", "PROPINSI", "PROV")),
    (Column.ORIGIN, ("DAERAH", "KAMPUNG", "DOMISILI", "ADDRESS", "ORIGIN", "HOMETOWN")),
    (Column.ORIGIN, ("REGENCY", "PROVINCE", "REGION", "DISTRICT")),
    (Column.NAME, ("NAMA", "NAME", "NAMES", "SURNAME")),
    (Column.OFFENCE, ("CASE", "PERKARA", "PASAL", "PUNCA", "KARENA")),  # ASAL before PASAL
    (Column.ORIGIN, ("NEGERI", "WILAYAH", "STATE", "KECAMATAN", "DESA")),
    (Column.NOTES, ("KETERANGAN", "KET", "CATATAN", "REMARKS", "REMARK", "CATITAN")),
)
_WHOLE: Final = {
    **dict.fromkeys(("NO", "BIL", "BILANGAN", "NOMOR", "NOMORURUT", "NOURUT"), Column.NUMBER),
    **dict.fromkeys(
        ("NUM", "N0", "BI1", "NQ", "URUT", "NR", "SN", "BILNO", "#", "№"), Column.NUMBER
    ),
    **dict.fromkeys(("DATADIRI", "BUTIRANDIRI", "BUTIRANPERIBADI", "MAKLUMATDIRI"), Column.NAME),
    "TEMPATTINGGAL": Column.OTHER,
    **dict.fromkeys(("HOMETOWN", "TUJUANASAL", "ASALTUJUAN", "KAMPUNGHALAMAN"), Column.ORIGIN),
    **dict.fromkeys(("LAKIWANITA", "PRIAWANITA", "LELAKIPEREMPUAN"), Column.SEX),
    **dict.fromkeys(
        ("LP", "PL", "JK", "LDPD", "LKPR", "MF", "LW", "JNSKEL", "JENISKEL", "JAN"), Column.SEX
    ),
    **dict.fromkeys(("LAKIPEREMPUAN", "LAKILAKIPEREMPUAN"), Column.SEX),
    **dict.fromkeys(("L", "LK", "LD", "LAKILAKI", "LELAKI"), Column.MAN),
    **dict.fromkeys(("P", "PR", "PD", "PEREMPUAN"), Column.WOMAN),
}
"""Headings that are known only as a whole; lists that tick the sex have a column for each."""
_PARTICULARS: Final = frozenset(
    ("IDENTITAS", "BIODATA", "PARTICULARS", "BUTIRAN", "BUTIR", "MAKLUMAT", "IDENTITY", "DETAILS")
)
_PERSONS: Final = frozenset(("TAHANAN", "DEPORTAN", "PMI", "WNI", "TKI", "PEKERJA"))
"""Whose particulars a cell may hold."""
HEADING_WORDS: Final = frozenset(
    (
        *(*_PARTICULARS, *_PERSONS),
        *(name for _, names in _RULES for name in names),
        *(*_FOREIGN, *_DAYS, *_ELSE[Column.ORIGIN]),
        *_WHOLE,
        *("PERJALANAN", "LENGKAP", "PENUH", "URUT", "JENIS", "TEMPAT", "KOTA", "TAHUN", "THN"),
        *("PMI", "WNI", "TKI", "DEPORTAN", "TAHANAN", "PEKERJA", "NOMBOR", "TRAVEL", "PLACE"),
        *("OF", "FULL", "LAKI", "JNS", "KEL", "M", "F", "LELAKI", "WANITA", "DAN", "AND", "KES"),
        *(
            "GIVEN",
            "HOME",
            "TOWN",
            "HALAMAN",
            "TYPE",
            "NUMBER",
            "ALIAS",
            "PERMASALAHAN",
            "SEBENARNYA",
            "PERSON",
            "DEPORTEE",
        ),
        *("TERAKHIR", "INDONESIA", "SESUAI", "SAH", "SERI", "BIRTH", "TH", "DI"),
    )
)
"""Words that headings are made of."""


ACCORDING: Final = frozenset(
    ("SESUAI", "MENURUT", "MENGIKUT", "DALAM", "PADA", "SEPERTI", "BERDASARKAN", "PER")
)
"""Words before the paper that what stands in a column was taken from."""
_GARBLED: Final = 70.0
"""Per cent of likeness of a heading whose cells say what it should be."""
_TOUCHING: Final = 7
"""Letters of the shortest heading that is looked through for two words."""


def column_of(header: str) -> Column | None:
    """What the words over a column say it holds; None when they say nothing known.

    What they say it was taken from (Nama sesuai paspor) says nothing of what it is.
    """
    words = [part for word in re.findall(r"[A-Z0-9]+", header.upper()) for part in parted(word)]
    words = words[: next((n for n, word in enumerate(words) if n and word in ACCORDING), None)]
    packed = "".join(words) or header.strip()
    if packed in _WHOLE:
        return _WHOLE[packed]
    if len(words) > 1 and any(len(word) == 1 for word in words):
        words.append(packed)  # a heading printed wide (N a m a) or broken in a narrow cell (Umu r)
    if (foreign := _is_foreign(words)) or _is_name(words):
        return Column.OTHER if foreign else Column.NAME  # also of more: Nama / No. Paspor
    if _has(words, _PASSPORT) and _has(words, ("SPLP", "DOKUMEN", "DOCUMENT", "PLB")):
        return Column.DOCUMENT
    column = next((column for column, names in _RULES if _has(words, names)), None)
    torn = column is Column.OTHER and len(words) == 2  # Tempat, Tgl: its Lahir was not read
    if (column is Column.BIRTH_DATE or torn) and _has(words, ("TEMPAT", "PLACE")):
        dated = _has(words, (*_DAYS, "TTL"))
        return Column.BIRTH_DATE if dated else Column.OTHER
    numbered = words[:1] in (["NO"], ["NOMOR"]) and {*words}.isdisjoint({"SEKSYEN", "PASAL"})
    foreign = (column in _ELSE and not {*words}.isdisjoint(_ELSE[column])) or (
        column is Column.OFFENCE and numbered  # the number of a case
    )
    return Column.OTHER if foreign else column


def _is_name(words: Sequence[str]) -> bool:
    """Whether a heading begins with the name, or is over all that a cell tells of a person."""
    first = words[0] if words else ""
    return first in {"NAMA", "NAME"} or (first in _PARTICULARS and {*words[1:]} <= _PERSONS)


def _is_foreign(words: Sequence[str]) -> bool:
    """Whether a heading is over what is not the worker's own, or over a day that is no birth's."""
    if any(
        word == name or (len(name) >= _LONG and fuzz.ratio(word, name) >= _ALIKE)
        for word in words
        for name in _FOREIGN
    ):
        return True
    return bool(words) and words[0] in _DAYS and not _has(words, _BIRTH)


def like_heading(heading: str, column: Column | None) -> bool:
    """Whether a heading may be one of a column, several of its letters misread: l'mur for Umur."""
    packed = re.sub(r"[^A-Z0-9]", "", heading.upper())
    names = (name for meaning, names in _RULES if meaning is column for name in names)
    return max((fuzz.ratio(packed, name) for name in names), default=0.0) >= _GARBLED


def parted(word: str) -> tuple[str, ...]:
    """The two words of headings that were read as one (DAERAHASAL, TGLLAHIR); else `word`."""
    if len(word) >= _TOUCHING and word not in HEADING_WORDS:
        for cut in range(2, len(word) - 2):
            if word[:cut] in HEADING_WORDS and word[cut:] in HEADING_WORDS:
                return word[:cut], word[cut:]
    return (word,)


def _has(words: Sequence[str], names: Sequence[str]) -> bool:
    """Whether one of the words is one of the names; longer names may have one or two slips.

    A short word with two letters less is another word: Lama is no Alamat.
    """
    return any(
        word == name
        or (
            len(name) >= 5
            and len(word) >= 4
            and abs(len(name) - len(word)) <= len(word) // 4
            and fuzz.ratio(word, name) >= 80
        )
        for word in words
        for name in names
    )


_ENDS: Final = (
    *("JUMLAH", "TOTAL", "DEMIKIAN", "MENGETAHUI", "DISEDIAKAN", "DISAHKAN", "KOORDINATOR"),
    *(
        "CATATAN",
        "PINTU",
        "HORMAT",
        "DIKELUARKAN",
        "DISEMAK",
        "YOURS",
        "SEKIAN",
        "TEMBUSAN",
        "KEPALA",
    ),
)
_SIGNED: Final = re.compile(
    r"^\W*(?:(?i:PIHAK\s+(?:PERTAMA|KEDUA|KETIGA)|YANG\s+(?:ME[NLM]\w+|BERTANDA)|PREPARED\s+BY"
    r"|PELAKSANA\s+(?:FUNGSI|TUGAS|HARIAN)|PL[TH]|ATASE|SEKRETARIS\s+(?:PERTAMA|KEDUA|KETIGA)"
    r"|STAF\s+TEKNIS|FUNGSI\s+KONSULER)\b"
    r"|(?:P(?i:ETUGAS|EJABAT|ENYIDIK|ENGARAH|EMERIKSA|ENDATA|ENANGGUNG\s+JAWAB|EMBUAT\s+\w+)"
    r"|K(?i:ONSUL|ETUA|OMANDAN)|C(?i:ONSUL)|H(?i:EAD\s+OF)|[Aa]\.?[Nn]\.?\s+K(?i:EPALA|ONSUL))\b[^\d]*,?$"
    r"|NIP\b\W*\d{4})"
)
"""Who signs below a list."""
_PLACE_DATE: Final = re.compile(r"^[A-Za-z .]{3,30},\s*\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4}\b")


def ends_list(text: str) -> bool:
    """Whether a line of text is a total or stands below a list: a closing, a place and a date."""
    words = [word.strip(" .:,") for word in text.upper().split()]
    if not words:
        return False
    first = max(fuzz.ratio(words[0], end) for end in _ENDS)
    return first >= 85 or is_place_date(text) or _SIGNED.match(text) is not None


def is_place_date(text: str) -> bool:
    """Whether a line begins with a place and a day: where a letter is signed, or a birth."""
    return _PLACE_DATE.match(text) is not None


_SEX_HEADING: Final = re.compile(
    r"^\W*(?:[A-Z0-9IVX]{1,3}\s*[.)]\s*)?(?P<what>(?:ANAK[\s-]+)?"
    r"(?:LAKI\W*LAKI|LELAKI|PRIA|PEREMPUAN|WANITA)(?:\s*DEWASA)?|MALE|FEMALE)"
    r"(?:\s*\(\s*(?:LD|PD|LK|PR|L|P|M|F|ADULTS?)\s*\))?"
    r"\W*(?:\(?\s*\d*\s*(?:ORANG|ORG)?\s*\)?)?\W*$"
)


_SPELLED: Final = 6
"""Letters of the words for the sexes that are known with a slip of the reader."""


_NAMES_MORE: Final = re.compile(r"\b(?:NAMA|NAME|LAHIR|UMUR|USIA|PASPORT?|SPLP|ASAL|TGL|KASUS)\b")
"""Words of column headings: a line that holds one is no heading of a sex."""
_OF_ONE_SEX: Final = re.compile(
    r"\(\s*(?P<what>LAKI\W*LAKI|LELAKI|PRIA|PEREMPUAN|WANITA|MALE|FEMALE)\s*\)", re.IGNORECASE
)


def listed_sex(heading: str) -> str | None:
    """The sex of all whom a column lists by its heading, 'Nama (Perempuan)'; else None."""
    named = _OF_ONE_SEX.search(heading)
    return sex_of(named["what"]) if named else None


def heading_sex(text: str) -> str | None:
    """The sex that a line across a list gives to those below it ('LAKI-LAKI DEWASA'), else None."""
    match = _SEX_HEADING.match(text.upper())
    if match:
        return sex_of(match["what"])
    if _NAMES_MORE.search(text.upper()):
        return None
    bare = re.sub(r"^\W*(?:[A-Z0-9]\W+)?|\W+$", "", text.upper())
    return sex_of(bare) if len(bare) >= _SPELLED and not re.search(r"[\d/]", bare) else None
