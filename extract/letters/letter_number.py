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
from extract.forms.fields import field, line_ink, run_of
from extract.forms.running import Ink, Placed, text_of
from extract.values.dates import find_dates
from ocr.lines import lines
from ocr.ocr_page import OcrPage

HEAD_LINES: Final = 16
"""Lines that may stand above the body of a letter."""
_PART: Final = r"[\w.()-]+(?:\s[A-Z]+(?:\s[A-Z]+)?(?=\s?/))?"
_VOLUME: Final = r"\s*\b(?:J[LI1|]D|JILID|JIL|KLT|KLIP|BHG|VOL|BIL)\b\.?\s*\d{1,4}"
_FOLIO: Final = r"\s*[(\[{]\s*\d{1,4}\s*[)\]}]"
"""A file's volume and the sheet in it, as Malaysian offices set them behind a reference."""
_REFERENCE: Final = re.compile(
    rf"(?:{_FOLIO}\s*(?:DLM|DALAM|KLT)\b\.?\s*)?(?:\bIM\.\s)?"
    rf"[A-Z0-9][\w.()-]*(?:\s*[/\\]{{1,2}}\s*{_PART}){{1,12}}(?:{_VOLUME})?(?:{_FOLIO})?",
    re.IGNORECASE,
)
_POINTED: Final = re.compile(
    r"[A-Z][A-Z0-9]*(?:[.-][A-Z0-9]+){2,}|[A-Z]{1,5}[.-]\d{3,6}(?![^\n])",
    re.IGNORECASE,
)
"""A reference without strokes, parted by points and dashes: W.16.IMI-GR.03.02-1952, B-1234."""
_FADED: Final = re.compile(
    r"[A-Z0-9.-]*\d[A-Z0-9.-]*(?:\s[A-Z][A-Z0-9.-]+){1,3}\s[IVX]{1,4}\s(?:20)?\d{2}$"
)
"""A reference whose strokes were not read: B.81 P4MI-NNK V 2024."""
_OFFICE_BEHIND: Final = re.compile(r"(?:\s[A-Z][A-Za-z]+){1,3}\s*$")
"""An office's name whose first word ends a reference: R/LI-59/IX/2026/Sek Entikong."""
_CITED: Final = re.compile(r"\b(?:SURAT|MERUJUK|MENUNJUK|BERDASARKAN|UNDANG|SESUAI|JL|JALAN)\b")
_MONTHS: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MONTH: Final = re.compile(r"(?<=/)(?P<month>[IVXUYL1T|!]{0,5})(?=/(?:20)?\d{2}$)")
"""Where the month stands, with the likenesses of its strokes."""
_DOUBTED: Final = 0.9


def letter_number_of(values: Iterable[Ink], pages: Sequence[OcrPage]) -> Field | None:
    """The number behind the labels whose `values` are given, else the first on the first page."""
    pointed: list[Field | None] = []
    for value in map(_with_line_below, values):
        run = run_of(value)
        match = _REFERENCE.search(run.text)
        if match and sum(c.isdigit() for c in match[0]) >= 1 and match.start() <= 12:
            ink = _with_rest(value[0].page, run.ink(match.start(), _end(run.text, match)))
            return field("letter_number", packed(text_of(ink)), ink, Source.LABEL)
        if _FADED.match(run.text):
            number = packed(run.text.replace(" ", "/"))
            return field("letter_number", number, value, Source.LABEL, 0.8)
        match = _POINTED.match(run.text)
        if match and sum(c.isdigit() for c in match[0]) >= 2:
            ink = run.ink(0, match.end())
            pointed.append(field("letter_number", packed(match[0]), ink, Source.LABEL, 0.96))
    return next(iter(pointed), None) or _unlabelled(pages[0])


_STROKES_AT_LEAST: Final = 2
"""Strokes of a reference that no label names."""


def behind_reference(text: str) -> int:
    """Where a text goes on behind the reference that it begins with; 0 where it does not."""
    match = _REFERENCE.match(text)
    return match.end() if match and match[0].count("/") >= _STROKES_AT_LEAST else 0


def reference_in(text: str) -> bool:
    """Whether a text holds the reference of a letter: parts between strokes, some of figures."""
    return any(
        match[0].count("/") >= _STROKES_AT_LEAST and re.search(r"\d.*\d", match[0]) is not None
        for match in _REFERENCE.finditer(text)
    )


def _with_line_below(value: Ink) -> Ink:
    """A value that ends with a stroke, with what stands right below it: the number goes on."""
    page, first, last = value[0].page, value[0].word.box, value[-1].word
    if not last.text.endswith("/"):
        return value
    for line in lines(page):
        if not 0 < line.box.middle[1] - last.box.middle[1] < 2.5 * last.box.height:
            continue
        for part in line.segments(2.5):
            if abs(part.box.left - first.left) < 2 * last.box.height and ":" not in part.text:
                return (*value, Placed(page, part.words[0]))
    return value


def _unlabelled(first: OcrPage) -> Field | None:
    """The first reference above the body that is not that of another letter."""
    for line in lines(first)[:HEAD_LINES]:
        run = run_of(line_ink(first, line))
        match = _REFERENCE.search(run.text)
        if match is None or _CITED.search(run.text.upper()):
            continue
        if find_dates(match[0]):
            continue
        if match[0].count("/") >= _STROKES_AT_LEAST and sum(c.isdigit() for c in match[0]) >= 3:
            ink = run.ink(match.start(), match.end())
            return field("letter_number", packed(match[0]), ink, Source.LABEL, 0.8)
    return None


def _end(text: str, match: "re.Match[str]") -> int:
    """Where a reference ends: with the words of an office whose first one it ends with."""
    last = re.search(r"[/\\]\s*[A-Za-z]{2,}$", match[0])
    behind = _OFFICE_BEHIND.match(text, match.end()) if last else None
    return behind.end() if behind else match.end()


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
    made = re.sub(r"(?<=\d)J[I1|]D(?=[.\d])", "JLD", made)
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
    if written and written.month == 11 and read == "II":  # in November these are figures
        value = _around(number.value, found, "11")
        return replace(number, value=value, confidence=round(_DOUBTED * number.confidence, 3))
    known = read in _MONTHS[1:]
    made = due if due and (not known or _one_stroke(read, due)) else read
    if known and made == found["month"] and (not due or made == due):
        return number
    value = _around(number.value, found, made)
    return replace(number, value=value, confidence=round(_DOUBTED * number.confidence, 3))


def _around(value: str, found: "re.Match[str]", month: str) -> str:
    """`value` with `month` where its month was found."""
    return value[: found.start()] + month + value[found.end() :]


_STROKES: Final = str.maketrans(
    {"1": "I", "|": "I", "!": "I", "T": "I", "L": "I", "U": "V", "Y": "V"}
)


def _one_stroke(read: str, due: str) -> bool:
    """Whether a stroke was lost or doubled: II for III."""
    return read.replace("I", "") == due.replace("I", "") and abs(len(read) - len(due)) == 1
