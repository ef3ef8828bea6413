"""What the text of one value tells against it: words and marks that its field never has.

A layout that is misread gives clean characters in wrong places. Such a value looks like something
else: it holds a label, breaks off in the middle, is another field's kind. Each sign is 0..1.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from extract.document import Field, Source
from extract.evidence.ink import packed
from extract.values.gazetteer import is_region
from extract.values.offences import is_offence

NAMES: Final = frozenset(
    {"full_name", "agency_name", "employer_name", "foreign_agency_name", "issuer"}
)
PLACES: Final = frozenset({"birth_place", "origin", "depot", "entry_point", "issuing_office"})
TEXTS: Final = (
    NAMES | PLACES | {"address", "employer_address", "job_title", "offence", "agency_licence"}
)
NUMBERS: Final = frozenset({"passport_number", "splp_number", "nik"})
LOOKS: Final = ("label", "ends", "begins", "lone", "brackets", "odd")
"""Signs that a value is not what its field holds; the others only make that likelier."""

_LABEL: Final = re.compile(
    r"\b(?:TANGGAL|TGL|TARIKH|LAHIR|KELAMIN|NOMOR|NOMBOR|UMUR|USIA|ALAMAT|ADDRESS|NAMA|NAME|TEMPAT"
    r"|ASAL|KASUS|KETERANGAN|KET|JABATAN|PEKERJAAN|GAJI|SALARY|WAGES?|DATE|BIRTH|SEX|GENDER|AGE"
    r"|PRIA|WANITA|PEREMPUAN|LAKI|LELAKI|KELOMPOK|PETUGAS|JUMLAH|TOTAL|TERIMA|DEMIKIAN|DIWAKILI"
    r"|REPRESENTED|RESIDING|LICEN[CS]E|YAITU|BAHWA|ADALAH|TERSEBUT|BERIKUT|PEMEGANG|HOLDER|DATA"
    r"|PIHAK|SELANJUTNYA|DISEBUT|HEREINAFTER|MENERANGKAN|DENGAN|KEPADA|OLEH|DARI|UNTUK|YANG|JENIS"
    r"|NATIONALITY|KEWARGANEGARAAN|TELP|TELEPON|TEL|PHONE|FAX|EMAIL|HALAMAN|PAGE|LAMPIRAN|PERIHAL)"
    r"\b|:"
)
"""Words of labels, headings and sentences in three languages."""
_BY_RIGHT: Final = {
    "offence": re.compile(r"\b(?:DENGAN|OLEH|DARI|YANG|UNTUK|TEMPAT|ASAL|DATA|DATE|JENIS)\b"),
    "issuer": re.compile(r"\b(?:DATA|JENIS|ASAL|PIHAK)\b"),
}
"""Of those, the words that a field may hold."""
_OF_OFFENCES: Final = re.compile(
    r"\b(?:PASPOR|PASSPORT|PASPORT|SPLP|DOKUMEN|PERMIT|NIK|KTP|RESMI|OVERSTAY\w*|NARKOBA|TANPA|IZIN"
    r"|ILEGAL|ILLEGAL|KABUR\w*|PASAL|SEK(?:SYEN)?|PIDANA|PELANGGARAN|PENYALAHGUNAAN|KRIMINAL|DADAH)"
    r"\b"
)
"""Words of papers and offences, which only an offence holds."""
_ENDS: Final = re.compile(
    r"(?:^|[\s(])(?:BIN|BINTI|BT|BTE|AL|TANPA|TIDAK|MEMILIKI|BEKERJA|DAN|AND|OF|THE|OR|ATAU|DI|NO"
    r"|KEC|KAB|DESA|DUSUN|DS|DSN|KEL|KOTA|PROV|JL|RT|RW|PT|CV|DEPOT|IMIGRESEN|MASUK|DENGAN|IN)\W*$"
    r"|[-/,(&]\s*$"
)
"""An end that asks for more."""
_BEGINS: Final = re.compile(
    r"\s*(?:[^\w('\"#]|(?:BIN|BINTI|DAN|AND|OF|MEMILIKI|IZIN|DOKUMEN|PASPOR|SYAH|DIRI|NO)\b)"
)
"""A beginning that something stood before."""
_LONE: Final = re.compile(r"^[LPMF]\s|[\s/,(-][LPMF]\)?\W*$|^\W*\w\W*$")
"""One letter by itself: the sex, from the next column."""
_ODD_IN_NAME: Final = re.compile(r"[0-9;*|=<>\[\]{}_]|\b(\w{4,}) \1\b")
"""Marks that no name has, or a word twice."""
_BRACKETS: Final = re.compile(r"[^()]*(?:\([^()]+\)[^()]*)*")
"""Brackets that open, hold something and close."""
_BLANKS: Final = re.compile(r"\w- \w|\w -\w|\w ,|,\w")
"""Blanks as nobody types them."""
_BORN_OF: Final = re.compile(r"\b(?:BIN|BINTI|BT|BTE|ALIAS)\b.*|@.*")
_LONGEST: Final = {
    "full_name": 3,
    "depot": 4,
    "origin": 5,
    "entry_point": 5,
    "job_title": 5,
    "agency_name": 5,
    "employer_name": 5,
    "issuer": 9,
}
"""Words up to which such a text is not odd; of a name those before a parent's."""
_SHORTEST: Final = {
    "agency_name": 3,
    "foreign_agency_name": 2,
    "employer_name": 2,
    "employer_address": 4,
    "address": 6,
    "issuer": 2,
    "depot": 2,
    "entry_point": 2,
}
"""Words that such a text has at least."""
_NUMBER_SHAPES: Final = {
    "passport_number": re.compile(r"[A-Z]\d{6,8}|[A-Z]{2}\d{7}"),
    "splp_number": re.compile(r"[A-Z]{2}\d{6,7}"),
    "nik": re.compile(r"\d{16}"),
}
_MONTHS: Final = frozenset({"6", "12", "18", "24", "30", "36", "48", "58", "60"})
_YOUNGEST, _OLDEST = 14, 80
"""Ages of workers, and of those deported with them, in years."""
_BIRTHS: Final = (1930, 2012)
"""Years of birth where the paper's day is not known."""
_MAN: Final = re.compile(r"\b(?:BIN|MUHAMM?AD|MOHAMM?AD|MUH|MOH|AHMAD|ABDUL|ABD)\b")
_WOMAN: Final = re.compile(r"\b(?:BINTI|BT|BTE|SITI|DEWI|SRI|NURUL|NI|NUR|\w+WATI|\w+NINGSIH)\b")
_SURELY_WOMAN: Final = re.compile(r"\b(?:BINTI|BT|BTE|SITI)\b")


def signs(field: Field, day: date | None) -> dict[str, float]:
    """What the text of a value tells against it; `day` is that of the paper."""
    value = field.value or ""
    found: dict[str, float] = {}
    if field.name in TEXTS:
        found = _of_text(field.name, value.upper()) | {"respelt": _respelt(field)}
    elif field.name in NUMBERS:
        found["odd"] = float(_NUMBER_SHAPES[field.name].fullmatch(value) is None)
    elif field.name == "birth_date":
        found["odd"] = float(_is_odd_birth(date.fromisoformat(value), day))
    elif field.name == "age":
        found["odd"] = float(not (value.isdigit() and _YOUNGEST <= int(value) <= _OLDEST))
    elif field.name == "contract_months":
        found["odd"] = float(value not in _MONTHS)
    if field.name in TEXTS or field.name in NUMBERS:
        found["repaired"] = _repaired(field)
    return found


def looks_wrong(found: Mapping[str, float]) -> float:
    """Whether a value is not what its field holds, by the signs in its text."""
    return max(found.get(name, 0.0) for name in LOOKS)


def sex_contradicted(values: Mapping[str, str]) -> bool:
    """Whether a worker's name is plainly one of the other sex."""
    name, sex = values.get("full_name", "").upper(), values.get("sex")
    if sex == "F":
        return _MAN.search(name) is not None and _WOMAN.search(name) is None
    return sex == "M" and _SURELY_WOMAN.search(name) is not None


def _of_text(name: str, upper: str) -> dict[str, float]:
    bare = _BY_RIGHT[name].sub(" ", upper) if name in _BY_RIGHT else upper
    is_label = _LABEL.search(bare) or (name != "offence" and _OF_OFFENCES.search(upper))
    found = {
        "label": float(bool(is_label)),
        "ends": float(_ENDS.search(upper) is not None),
        "begins": float(_BEGINS.match(upper) is not None),
        "lone": float(_LONE.search(upper) is not None),
        "brackets": float(_BRACKETS.fullmatch(upper) is None),
        "blanks": float(_BLANKS.search(upper) is not None),
        "brief": float(_is_brief(name, upper)),
    }
    if name in NAMES or name in PLACES:
        found["odd"] = float(_ODD_IN_NAME.search(upper) is not None)
    if name in _LONGEST:
        more = len(_BORN_OF.sub(" ", upper).split()) - _LONGEST[name]
        found["long"] = min(1.0, max(0, more) / 3)
    if name == "full_name":
        found["unknown"] = float(_is_place(upper))
    elif name in ("origin", "birth_place"):
        found["unknown"] = float(not _is_place(upper))
    elif name == "offence":
        found["unknown"] = float(not _is_offence(upper))
    return found


@lru_cache(maxsize=4096)
def _is_place(value: str) -> bool:
    return is_region(value)


@lru_cache(maxsize=4096)
def _is_offence(value: str) -> bool:
    return is_offence(value)


def _is_brief(name: str, upper: str) -> bool:
    """Whether a text has fewer words than one of its kind, or an address no known region."""
    words = re.findall(r"\w+", upper)
    if name == "address" and not any(_is_place(word) for word in words[-4:]):
        return True
    return len(words) < _SHORTEST.get(name, 1)


def _repaired(field: Field) -> float:
    """Whether a value has other letters or figures than what was read."""
    if field.source in (Source.MRZ, Source.DERIVED):
        return 0.0
    return float(packed(field.value or "") not in packed(field.raw))


def _respelt(field: Field) -> float:
    """Whether letters, marks or blanks of a text were put right."""
    if field.source is Source.DERIVED:
        return 0.0
    value, raw = (" ".join(each.upper().split()) for each in (field.value or "", field.raw))
    return float(value not in raw)


def _is_odd_birth(born: date, day: date | None) -> bool:
    if day is None:
        return not _BIRTHS[0] <= born.year <= _BIRTHS[1]
    return not _YOUNGEST <= day.year - born.year <= _OLDEST
