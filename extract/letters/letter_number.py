"""The letter's own number: labelled, or the first reference above the body.

Offices write the month in Roman figures and the year at the end (97/B/KONS/III/23). Thin strokes
are lost in copies, and the month of the letter's date says how many there were.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from extract.document import Field, Source
from extract.forms.fields import field, run_of
from extract.forms.running import Ink, Placed, text_of
from extract.values.dates import find_dates
from ocr.lines import lines
from ocr.ocr_page import OcrPage

HEAD_LINES: Final = 16
"""Lines that may stand above the body of a letter."""
_REFERENCE: Final = re.compile(
    r"(?:\bIM\.\s)?[A-Z0-9][\w.()-]*(?:\s*[/\\]\s*[\w.()-]+(?:\s[A-Z]+(?=/))?){1,12}"
    r"(?:\s*\(\s*\d+\s*\))?",
    re.IGNORECASE,
)
_CITED: Final = re.compile(r"\b(?:SURAT|MERUJUK|MENUNJUK|BERDASARKAN|UNDANG|SESUAI|JL|JALAN)\b")
_MONTHS: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MONTH: Final = re.compile(r"(?<=/)(?P<month>[IVXUYL1T|!]{0,5})(?=/(?:20)?\d{2}$)")
"""Where the month stands, with the likenesses of its strokes."""
_DOUBTED: Final = 0.9


def letter_number_of(values: Iterable[Ink], pages: Sequence[OcrPage]) -> Field | None:
    """The number behind the labels whose `values` are given, else the first on the first page."""
    for value in values:
        run = run_of(value)
        match = _REFERENCE.search(run.text)
        if match and sum(c.isdigit() for c in match[0]) >= 1 and match.start() <= 12:
            ink = _with_rest(value[0].page, run.ink(match.start(), match.end()))
            return field("letter_number", packed(text_of(ink)), ink, Source.LABEL)
    for line in lines(pages[0])[:HEAD_LINES]:
        run = run_of(tuple(Placed(pages[0], word) for word in line.words))
        match = _REFERENCE.search(run.text)
        if match is None or _CITED.search(run.text.upper()):
            continue
        if find_dates(match[0]):
            continue
        if match[0].count("/") >= 2 and sum(c.isdigit() for c in match[0]) >= 3:
            ink = run.ink(match.start(), match.end())
            return field("letter_number", packed(match[0]), ink, Source.LABEL, 0.8)
    return None


def _with_rest(page: OcrPage, ink: Ink) -> Ink:
    """A reference with the number in brackets that Malaysian offices set behind it: '1-6 (19)'."""
    last = ink[-1].word
    for line in lines(page):
        if last in line.words[:-1]:
            after = line.words[line.words.index(last) + 1]
            if re.fullmatch(r"[(\[{]\d{1,4}[)\]}]", after.text):
                return (*ink, Placed(page, after))
    return ink


def packed(reference: str) -> str:
    """Upper case without blanks and end points; slips in the short names of offices put right."""
    made = "".join(reference.upper().replace("\\", "/").split()).strip(".,;:-")
    made = re.sub(r"\b(BP3M|P4M|BP2M|PM)[L1|](?=\b|-)", r"\1I", made)
    return re.sub(r"(?<=[A-Z])0(?=[A-Z]{2})|(?<=[A-Z]{2})0(?=[A-Z]|/|$)", "O", made)


def with_month(number: Field, written: date | None) -> Field:
    """`number` with its Roman month as the date of the letter has it, where strokes were misread.

    A month that is none, or one stroke off, was misread; one that differs more is the letter's
    own. Either way the number is no longer certain.
    """
    found = _MONTH.search(number.value or "")
    if found is None or number.value is None:
        return number
    read, due = found["month"].translate(_STROKES), _MONTHS[written.month] if written else ""
    known = read in _MONTHS[1:]
    made = due if due and (not known or _one_stroke(read, due)) else read
    if known and made == found["month"] and (not due or made == due):
        return number
    value = number.value[: found.start()] + made + number.value[found.end() :]
    return replace(number, value=value, confidence=round(_DOUBTED * number.confidence, 3))


_STROKES: Final = str.maketrans(
    {"1": "I", "|": "I", "!": "I", "T": "I", "L": "I", "U": "V", "Y": "V"}
)


def _one_stroke(read: str, due: str) -> bool:
    """Whether a stroke was lost or doubled: II for III."""
    return read.replace("I", "") == due.replace("I", "") and abs(len(read) - len(due)) == 1
