"""Values of a manifest's cells: documents, ages, dates, places, offences, as printed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from extract.values.gazetteer import fold, nearest
from extract.values.gazetteer import plain as ascii_of
from extract.values.identifiers import clean_passport_number, clean_splp_number, letters
from extract.values.names import clean_name
from extract.values.numbers import SLIP_CLASS, SLIPS, digits

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


_PASSPORT: Final = r"(?:P[A4]S+[PF]?[O0]R?T?(?:\s+ANTARABANGSA)?|PASP|PSPT?|PP)"
_SPLP: Final = rf"(?:S[\s.]?P[\s.]?[LI1][\s.]?P|SURAT\s+PERJALANAN\s+LAKSANA\s+{_PASSPORT})"
_OR: Final = r"\s*(?:/|\bATAU\b|\bOR\b)\s*"
_LABEL: Final = re.compile(
    rf"(?<![A-Z])(?:(?P<either>{_PASSPORT}{_OR}{_SPLP}|{_SPLP}{_OR}{_PASSPORT}|TD|ICE)"
    rf"|(?P<splp_number>{_SPLP})|(?P<passport_number>{_PASSPORT}))"
    r"(?:(?![A-Z])|(?=[A-Z]{1,2}\d{6}))[\s.:=]*(?:R\.?I\.?\b[\s.:]*)?(?:N[O0](?:MOR)?\b[\s.:]*)?",
    re.IGNORECASE,
)
"""The words for the kinds of document, with what stands between them and a number."""
_LETTER: Final = re.compile(r"(?<![A-Z])(?:\(\s*([PS])\s*\)|([PS])\s*[:=.)])\s*$", re.IGNORECASE)
_LETTER_BEHIND: Final = re.compile(r"\s*(?:\(\s*([PS])\s*\)|/\s*([PS])\s*$)", re.IGNORECASE)
"""The kinds by their first letters, as the heading of the column explains them (P=Paspor)."""
_KINDS: Final = {"P": "passport_number", "S": "splp_number"}
_WITHOUT: Final = re.compile(
    r"(?:TANPA|TIADA|TIDAK\s+\w+|TDK\s+\w+|BUKAN|BELUM)\W*$", re.IGNORECASE
)
_GONE: Final = re.compile(
    r"\W*(?:\w+\s+)?(?:HILANG|MATI|RUSAK|EXPIRED|TAMAT|HABIS|TIADA|DITAHAN|LAMA)\b", re.IGNORECASE
)
"""What says of a kind of document that the number beside it is none of that kind."""
_BEHIND: Final = re.compile(r"[\s(\[/-]*")
"""What may stand between a number and the word for its kind behind it."""
_RUN: Final = re.compile(
    r"(?:(?<!\w)|(?<=P[A4]S[PF][O0]R)(?!T[A-Z])|(?<=P[A4]S[PF][O0]RT))"
    r"(?:[A-Za-z0-9]{1,2}[\s.-]{1,2}[0-9OoIlSBZ|]{6,7}|[A-Za-z0-9|!?]{7,12})(?!\w)"
    r"|(?<!\w)[(<¢€©]\d{7}(?![\w)])|(?<!\w)[A-Za-z]{1,2}[\s.-]?\d{2,4}[\s.-]\d{2,4}(?!\w)",
    re.IGNORECASE,
)
_TRAVEL_SERIES: Final = frozenset({"SP", "XC", "XD"})
_NEAR: Final = 30
"""Letters between a number and the word for its kind, where a cell holds no other number."""


def travel_documents(
    text: str, name: str | None = None, series: frozenset[str] = frozenset()
) -> tuple[TravelDocument, ...]:
    """Every passport and SPLP number in `text`.

    The word for its kind tells what a number is, before or behind it ("SPLP XC250276",
    "XC250276 (SPLP)", "S: XC250276"). `name` is what an unlabelled number is ("passport_number",
    "splp_number"), unless it begins with letters with which the SPLP of its list begin (`series`).
    None leaves it to the number's shape: a letter and seven figures is a passport; two letters and
    six figures are an SPLP, for passports of that shape ran out before 2020.
    """
    found: list[TravelDocument] = []
    runs = [run for run in _RUN.finditer(text) if sum(c.isdigit() for c in run[0]) >= 4]
    for run in runs:
        labelled = _kind(text, run, runs)
        labelled = _label_inside(run[0]) if labelled is None else labelled
        told = labelled or name or not text[: run.start()].strip()
        if not told and run[0][0] in _LIKE_C:
            continue
        if not (labelled or name) and _PARTED.search(run[0]):
            continue
        read = _number(run[0], labelled, name, series)
        if read is not None:
            packed = re.sub(r"[^A-Z0-9]", "", run[0].upper())
            kind, number = read
            repaired = not packed.endswith(number)
            found.append(TravelDocument(kind, number, repaired, run.start(), run.end()))
    return tuple(found)


_PARTED: Final = re.compile(r"\d[\s.-]\d")
"""A blank inside the figures of a number; of what has no label, an address (RT 004 002)."""


def splp_series(texts: Iterable[str]) -> frozenset[str]:
    """The two letters with which the numbers begin that a list itself calls SPLP."""
    return frozenset(
        each.number[:2]
        for text in texts
        if any(label["splp_number"] for label in _LABEL.finditer(text))
        for each in travel_documents(text, "passport_number")
        if each.name == "splp_number" and each.number[:2].isalpha()
    )


def _kind(text: str, run: re.Match[str], runs: Sequence[re.Match[str]]) -> str | None:
    """What the words of `text` call a number: those right before or behind it, or its only ones.

    "" where they say that it is one of either document; None where they say nothing.
    """
    labels = [each for each in _LABEL.finditer(text) if not _WITHOUT.search(text[: each.start()])]
    before = [each for each in labels if _leads(text, each, run)]
    if before:
        return _named(before[-1])
    if letter := _LETTER.search(text[: run.start()]) or _LETTER_BEHIND.match(text, run.end()):
        return _KINDS[(letter[1] or letter[2]).upper()]
    own = [each for each in labels if not any(_leads(text, each, other) for other in runs)]
    behind = [each for each in own if _BEHIND.fullmatch(text, run.end(), each.start())]
    if behind:
        return _named(behind[0])
    near = [
        each
        for each in own
        if max(each.start() - run.end(), run.start() - each.end()) <= _NEAR
        and not _GONE.match(text, each.end())
    ]
    return _named(near[0]) if len(runs) == 1 and len({_named(each) for each in near}) == 1 else None


def _leads(text: str, label: re.Match[str], run: re.Match[str]) -> bool:
    """Whether a label stands right before a number."""
    return re.fullmatch(r"[\s(#-]{0,2}", text[label.end() : run.start()]) is not None and (
        label.end() <= run.start()
    )


def _named(label: re.Match[str]) -> str:
    """The field that a label names; "" where it names either."""
    return "" if label["either"] else label.lastgroup or ""


def _label_inside(run: str) -> str | None:
    """SPLP written together with its number."""
    return "splp_number" if re.match(r"SP[LI1]P", run.upper()) else None


_LIKE_C: Final = "(<¢€©"
"""What the first letter of a passport is read as, the C of a worn copy."""


def _number(
    run: str, labelled: str | None, name: str | None, series: frozenset[str]
) -> tuple[str, str] | None:
    """(field, number) of one run of letters and figures; None when it is no such number."""
    if run[0] in _LIKE_C:
        run = f"C{run[1:]}"
    packed = re.sub(r"[^A-Z0-9|!?]", "", run.upper())
    packed = re.sub(r"^SP[LI1]P", "", packed)
    if not labelled and packed[:2] in series and _two_and_six(packed):
        name = "splp_number"
    elif labelled is not None:
        name = labelled or None
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
_FIGURES: Final = re.compile(
    r"(?<=[A-Za-z.])\s+(?:\d{2,3}[A-Z]?|[A-Z]\d{2,3}|\d|SALINAN|ARSIP|TEMBUSAN|LEGALISIR)\s*$"
)
"""Figures behind a name, an age or a piece of a stamp, and words that stamps are made of."""


def without_number(text: str, due: int | None) -> str:
    """A name without the number of its row that was read as one word with it: 15MUZAKIR.

    Only the number that is due goes, and only where a figure of it was read as one.
    """
    size = len(str(due))
    first = re.match(rf"\W*(?P<read>[{SLIP_CLASS}A]{{{size}}})\W{{0,2}}(?=[A-Za-z])", text)
    if due is None or first is None or not any(c.isdigit() for c in first["read"]):
        return text
    return text[first.end() :] if digits(first["read"].replace("A", "4")) == str(due) else text


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
    name = _BIN.sub(" BIN ", " ".join(_GLUED.sub(r"\1 BINTI \2", name).split()))
    return re.sub(r"^[L1|] (?=(?:WAYAN|MADE|NYOMAN|KETUT|GEDE|PUTU|KADEK|KOMANG)\b)", "I ", name)


_GLUED: Final = re.compile(r"\b([A-Z]{3,})BINTI\b ?|\bBINTI([A-Z]{3,})\b")
"""BINTI run together with the name before or after it; no name ends or begins so by itself."""
_BIN: Final = re.compile(r"(?<=[A-Z]{5}[AEIOU])BIN (?=[A-Z]{3})")
"""BIN run together with a long name before it: Robin and Muhibbin are names themselves."""
_AGE: Final = re.compile(
    r"(?<![A-Za-z0-9])([0-9OIlSBZ|]{1,3})(?![0-9])\s*(?:TH|YR|YEAR|$|\b)", re.I
)


_MONTHS: Final = re.compile(r"\d\s*(?:BLN|BULAN|MONTHS?|MOS?)\b", re.IGNORECASE)
"""The age of a child that is not a year old."""


def age_of(text: str) -> str | None:
    """Whole years 0..120 in `text` ("34", "34 THN"), else None."""
    if _MONTHS.search(text):
        return None
    match = _AGE.search(re.sub(r"^(\W*\d) (\d\W*)$", r"\1\2", text))
    read = digits(match[1]) if match and any(c.isdigit() for c in match[1]) else None
    return str(int(read)) if read and int(read) <= 120 else None
