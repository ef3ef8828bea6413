"""Groups of a list: lines across it that say of all below what they have in common.

'LAKI-LAKI DEWASA (5 ORANG)', 'Kelompok Wanita', 'Kasus: OVERSTAY', 'B. MASUK TANPA IZIN',
'KABUPATEN SAMBAS (3 orang)'.
"""

import re
from dataclasses import dataclass
from typing import Final

from extract.letters.manifest_columns import Column, column_of, heading_sex
from extract.values.gazetteer import fold, is_region, nearest, spelled_origin
from extract.values.offences import OFFENCES, is_offence, spelled_offence

_LONGEST: Final = 60
"""Characters of a heading."""
_BEFORE: Final = re.compile(
    r"^\W*(?:(?:[A-Z]|[IVX]{1,4}|\d{1,2})\s?[.)]\s+)?"
    r"(?:(?:KELOMPOK|GOLONGAN|GRUP|GROUP|ROMBONGAN|KUMPULAN|BAGIAN|KATEGORI|DAFTAR)\b\s*(?::\s*)?)?",
    re.IGNORECASE,
)
"""How headings are counted, and what they call a group."""
_MANY: Final = re.compile(
    r"[\s:=,–-]*[(\[]?\s*(?:(?:SEBANYAK|SEJUMLAH|JUMLAH|TOTAL)\W*)?\d{1,3}\s*"
    r"(?:ORANG|ORG|PMI|WNI|PERSONS?|PEOPLE)?\s*[)\]]?\W*$",
    re.IGNORECASE,
)
"""How many a heading says that there are."""


_CHILDREN: Final = re.compile(
    r"(?:ANAK\W{1,3}ANAK|KANAK\W{1,3}KANAK|ANAK|BALITA|BAYI|CHILDREN|INFANTS?)"
    r"(?:\s*\(\w{1,4}\))?\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Group:
    """What all below a heading share: `value` of a column (SEX, OFFENCE, ORIGIN).

    The sex "" is that of children, of whom a heading does not tell it.
    """

    column: Column
    value: str


def group_of(text: str) -> Group | None:
    """What a line across a list says of those below it; None where it is no such heading."""
    bare = _MANY.sub("", _BEFORE.sub("", text)).strip()
    sex = heading_sex(text) or heading_sex(_once(bare))
    if sex is not None:
        return Group(Column.SEX, sex)
    if _CHILDREN.fullmatch(bare):
        return Group(Column.SEX, "")
    if not bare or len(bare) > _LONGEST:
        return None
    return _labelled(bare) if ":" in bare else _unlabelled(bare)


def _labelled(text: str) -> Group | None:
    """A reason for the deportation, or a region, behind the word for it."""
    label, _, value = text.partition(":")
    column = column_of(label)
    if column is Column.OFFENCE and sum(c.isalpha() for c in value) > 2:
        return Group(column, spelled_offence(value))
    if column is Column.ORIGIN and is_region(value.split(",")[0]):
        return Group(column, spelled_origin(value))
    return None


def _once(text: str) -> str:
    """The text without its last word where that only says it again ('Kelompok Pria   Pria')."""
    words = text.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] == words[-2] else text


def _unlabelled(text: str) -> Group | None:
    """A reason for the deportation, or a region, as the whole of a heading."""
    if is_offence(text) and nearest(fold(text), OFFENCES, 80.0):
        return Group(Column.OFFENCE, spelled_offence(text))
    if all(is_region(part) for part in text.split(",")):
        return Group(Column.ORIGIN, spelled_origin(text))
    return None
