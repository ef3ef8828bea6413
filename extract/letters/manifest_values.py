"""Values of a manifest's cells: documents, ages, dates, places, offences, as printed."""

import re
from dataclasses import dataclass
from typing import Final

from extract.values.gazetteer import fold, nearest
from extract.values.gazetteer import plain as ascii_of
from extract.values.identifiers import clean_passport_number, clean_splp_number, letters
from extract.values.names import clean_name
from extract.values.numbers import SLIPS, digits

_NOTHING: Final = (
    "TIADA",
    "TIDAK ADA",
    "TDK ADA",
    "NIHIL",
    "NIL",
    "NA",
    "N/A",
    "NONE",
    "KOSONG",
    "TANPA",
    "TANPA DOKUMEN",
    "TANPA PASPOR",
    "TANPA PASPORT",
    "TIADA DOKUMEN",
    "TIADA DOKUMEN PERJALANAN",
    "TANPA DOKUMEN PERJALANAN",
    "NON DOK",
    "NON DOKUMEN",
    "TIADA PASPORT",
    "TIDAK ADA DOKUMEN",
    "TIDAK MEMILIKI DOKUMEN",
    "TIDAK DIKETAHUI",
    "BELUM ADA",
    "HILANG",
)


def is_nothing(text: str, *, exactly: bool = False) -> bool:
    """Whether a cell says that there is nothing: a dash, TIADA, NIHIL, TANPA DOKUMEN.

    `exactly`: no letter may differ; names (Kopong, Gilang) stand one letter from such words.
    """
    if not re.search(r"[A-Za-z0-9]", text):
        return True
    return fold(text) in _NOTHING if exactly else nearest(fold(text), _NOTHING, 80.0) is not None


_DITTO: Final = re.compile(
    r"\W*(?:S\W?D\W?A|SDA|IDEM|ID\.|SAMA(?:\s+DENGAN)?(?:\s+(?:DI)?\s*ATAS)?|DITTO|DO\."
    r'|["”“″〃]|\'\'|,,)\W*',
    re.IGNORECASE,
)


def is_ditto(text: str) -> bool:
    """Whether a cell only says that it holds what the one above holds: s.d.a., idem, ditto."""
    return _DITTO.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class TravelDocument:
    """A number as printed on a list: `name` is passport_number or splp_number.

    `repaired`: letters or figures were put right; `start`, `end`: where in the text it stands.
    """

    name: str
    number: str
    repaired: bool
    start: int
    end: int


_SPLP: Final = re.compile(r"\bS\s?P\s?[LI1]\s?P\b[\s.:]*(?:N[O0](?:MOR)?\b[\s.:]*)?", re.IGNORECASE)
_PASSPORT: Final = re.compile(
    r"\bP[A4]S+[PF]?[O0]R[T]?\b[\s.:]*(?:R\.?I\.?\b[\s.:]*)?(?:N[O0](?:MOR)?\b[\s.:]*)?",
    re.IGNORECASE,
)
_RUN: Final = re.compile(
    r"(?<!\w)(?:[A-Za-z0-9]{1,2}[\s.-]{1,2}[0-9OoIlSBZ|]{6,7}|[A-Za-z0-9|!?]{7,12})(?!\w)"
)
_TRAVEL_SERIES: Final = frozenset({"SP", "XC", "XD"})


def travel_documents(text: str, name: str | None = None) -> tuple[TravelDocument, ...]:
    """Every passport and SPLP number in `text`.

    `name` is what an unlabelled number is ("passport_number", "splp_number"); None leaves it to
    the number's shape: a letter and seven figures is a passport; two letters and six figures are
    an SPLP, for passports of that shape ran out before 2020.
    """
    found: list[TravelDocument] = []
    for match in _RUN.finditer(text):
        if sum(c.isdigit() for c in match[0]) < 4:
            continue
        before = text[: match.start()]
        labelled = _label(before) or _label_inside(match[0]) or _label_behind(text, match.end())
        read = _number(match[0], labelled or name)
        if read is not None:
            packed = re.sub(r"[^A-Z0-9]", "", match[0].upper())
            kind, number = read
            repaired = not packed.endswith(number)
            found.append(TravelDocument(kind, number, repaired, match.start(), match.end()))
    return tuple(found)


_EITHER: Final = re.compile(
    r"(?:\bPAS+PO?R?T?\s*(?:/|\bATAU\b|\bOR\b)\s*SPLP|\bSPLP\s*(?:/|\bATAU\b|\bOR\b)\s*PAS+PO?R?T?)"
    r"\b[\s.:]*(?:N[O0](?:MOR)?\b[\s.:]*)?$",
    re.IGNORECASE,
)
"""A label of either document: the number's own form tells which it is."""


def _label(before: str) -> str | None:
    """The kind of document that the words right before a number name; None: they name either."""
    if _EITHER.search(before):
        return None
    for name, pattern in (("splp_number", _SPLP), ("passport_number", _PASSPORT)):
        if any(len(before) - label.end() <= 2 for label in pattern.finditer(before)):
            return name
    return None


_BEHIND: Final = re.compile(
    r"\s{0,2}[(\[]\s*(?:(?P<splp>S\s?P\s?[LI1]\s?P)|P[A4]S+[PF]?[O0]R[T]?)\b[\s\w.]{0,4}[)\]]",
    re.IGNORECASE,
)


def _label_behind(text: str, end: int) -> str | None:
    """The kind of document in brackets behind its number: 'SP416908 (SPLP)'."""
    named = _BEHIND.match(text, end)
    return None if named is None else "splp_number" if named["splp"] else "passport_number"


def _label_inside(run: str) -> str | None:
    """SPLP written together with its number."""
    return "splp_number" if re.match(r"SP[LI1]P", run.upper()) else None


def _number(run: str, name: str | None) -> tuple[str, str] | None:
    """(field, number) of one run of letters and figures; None when it is no such number."""
    packed = re.sub(r"[^A-Z0-9|!?]", "", run.upper())
    packed = re.sub(r"^SP[LI1]P", "", packed)
    if name == "splp_number":
        pair = _two_and_six(packed)
        number = pair.replace("XO", "XD") if pair else clean_splp_number(packed)
        return (name, number) if number else None
    pair = _two_and_six(packed) if name is None else None
    if pair is not None and (pair[:2] in _TRAVEL_SERIES or not _like_passport(packed)):
        return "splp_number", pair
    passport = _passport(packed)
    return ("passport_number", passport) if passport else None


def _like_passport(packed: str) -> bool:
    """Whether two letters in front may be one letter and a misread figure (CO269617)."""
    return packed[1] in "OQDIL0123456789" or packed[0].isdigit()


def _two_and_six(packed: str) -> str | None:
    """Two letters and six figures, slips undone by place."""
    if len(packed) != 8 or sum(c.isdigit() for c in packed[2:]) < 3:
        return None
    head, tail = letters(packed[:2]), digits(packed[2:])
    return head + tail if head.isalpha() and tail else None


def _passport(packed: str) -> str | None:
    """A passport number; a second letter that is the likeness of a figure is that figure.

    Booklets with two letters are of before 2014; among these O, Q, D, I and L cannot be told from
    figures, and B, C, E and X never began a pair.
    """
    if re.fullmatch(r"[A-Z]{2}\d{6}", packed):
        second = packed[1].translate(SLIPS)
        if second.isdigit() and (packed[1] in "OQDIL" or packed[0] in "BCEX"):
            return packed[0] + second + packed[2:]
    return clean_passport_number(packed)


_SHORTENED: Final = re.compile(
    r"\b(MUHD|MOHD|MUH|MOH|ABD|ALS|AHM|ST|HJ|DRS)\.(?=[A-Z])", re.IGNORECASE
)
"""Shortened names and titles whose blank was lost; any other point inside a name is dirt."""


_COUNTED: Final = re.compile(r"^\W*\d{1,3}\s*[.)]?\s+(?=[A-Za-z])")
"""The number of a row before the name in its cell."""
_FIGURES: Final = re.compile(r"(?<=[A-Za-z])\s+(?:\d{2,3}[A-Z]?|[A-Z]\d{2,3}|\d)\s*$")
"""Figures behind a name: an age, a piece of a stamp."""


def printed_name(text: str) -> str:
    """`text` as the name of a worker: upper case, ASCII as lists print it.

    Slips in the little words that all such names share (Als., bin, binti, I Wayan) are put right.
    """
    plain = ascii_of(text).replace("!", "I")
    plain = re.sub(r"\bA[Iil1|][sS]\.|\bA[I1|]s\b", "Als.", plain).replace("Als..", "Als.")
    plain = _SHORTENED.sub(r"\1. ", plain)
    plain = _COUNTED.sub("", _FIGURES.sub("", plain))
    name = clean_name(re.sub(r"(?<=[A-Za-z]{2})\.(?=[A-Za-z]{2})", " ", plain))
    name = re.sub(r"\bB[LI1]NT[LI1]\b", "BINTI", re.sub(r"\bB[L1]N\b", "BIN", name))
    name = " ".join(_GLUED.sub(r"\1 BINTI \2", name).split())
    return re.sub(r"^[L1|] (?=(?:WAYAN|MADE|NYOMAN|KETUT|GEDE|PUTU|KADEK|KOMANG)\b)", "I ", name)


_GLUED: Final = re.compile(r"\b([A-Z]{3,})BINTI\b ?|\bBINTI([A-Z]{3,})\b")
"""BINTI run together with the name before or after it; no name ends or begins so by itself."""
_AGE: Final = re.compile(
    r"(?<![A-Za-z0-9])([0-9OIlSBZ|]{1,3})(?![0-9])\s*(?:TH|YR|YEAR|$|\b)", re.I
)


def age_of(text: str) -> str | None:
    """Whole years 0..120 in `text` ("34", "34 THN"), else None."""
    match = _AGE.search(text)
    read = digits(match[1]) if match and any(c.isdigit() for c in match[1]) else None
    return str(int(read)) if read and int(read) <= 120 else None


_SECTION: Final = re.compile(
    r"\b(?P<number>\d{1,2})[\s.]*[(\[{]?\s*[1IlDi|]\s*[)\]}]?\s*[)\]}(\[{]+\s*(?P<letter>[CcDd])\s*[)\]}]"
)


def with_sections(text: str) -> str:
    """`text` with the brackets of an act's sections put right: 15(D(C), 6(1C), 15 (1)(c).

    Deportees are charged under sections of this form: s.6(1)(c), s.15(1)(c), s.56(1)(d) of the
    Immigration Act 1959/63.
    """
    return _SECTION.sub(r"\g<number>(1)(\g<letter>)", text)
