"""The letter's own number: labelled, or the first reference above the body.

Offices write the month in Roman figures and the year at the end (97/B/KONS/III/23). Thin strokes
are lost in copies, and the month of the letter's date says how many there were.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile
from typing import Final

from extract.document import Field, Source
from extract.forms.fields import field, line_ink, run_of
from extract.forms.running import Ink, Placed, text_of
from extract.letters.line_cells import HEAD_LINES, cells_of
from extract.values.dates import find_dates
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage, Word

_PART: Final = r"[\w.()-]+(?:\s[A-Z]+(?:\s[A-Z]+)?(?=\s?/))?"
_VOLUME: Final = r"\s*\b(?:J[LI1|]D|JILID|JIL|KLT|KLIP|BHG|VOL|BIL)\b\.?\s*\d{1,4}"
_FOLIO: Final = r"\s*[(\[{]\s*\d{1,4}\s*[)\]}]"
"""A file's volume and the sheet in it, as Malaysian offices set them behind a reference."""
_REFERENCE: Final = re.compile(
    rf"(?:{_FOLIO}\s*(?:DLM|DALAM|KLT)\b\.?\s*)?(?:\bIM\.\s?(?:\d\s)?)?"
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
_MONTH: Final = re.compile(r"(?<=/)(?P<month>[IVXUYL1T|!NHWM]{0,5})(?=/(?:20)?\d{2}$)")
"""Where the month stands, with the likenesses of its strokes (II as H, V as N)."""
_DOUBTED: Final = 0.9
_LABEL: Final = Source.LABEL


def letter_number_of(values: Iterable[Ink], pages: Sequence[OcrPage]) -> Field | None:
    """The number behind the labels whose `values` are given, else the first on the first page."""
    pointed: list[Field | None] = []
    for value in values:
        run = run_of(value)
        match = _REFERENCE.search(run.text)
        if match and sum(c.isdigit() for c in match[0]) >= 1 and match.start() <= 12:
            ink = _with_rest(value[0].page, run.ink(match.start(), _end(run.text, match)))
            ink = _gone_on(ink)
            return field("letter_number", packed(text_of(ink)), ink, _LABEL)
        if _FADED.match(run.text):
            number = packed(run.text.replace(" ", "/"))
            return field("letter_number", number, value, _LABEL, 0.8)
        match = _POINTED.match(run.text)
        if match and sum(c.isdigit() for c in match[0]) >= 2:
            ink = _gone_on(run.ink(0, match.end()))
            pointed.append(field("letter_number", packed(text_of(ink)), ink, _LABEL, 0.96))
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


_OPEN: Final = re.compile(r"[/\\-]$")
"""How a reference ends that goes on below."""
_TAIL: Final = re.compile(r"/?[\w.-]*\d?[/(][\w./()-]*\d[\w./()-]*|\(\d{1,4}\)")
"""A word of a reference that goes on: '228/11/23', '/VI/2024', '(65)'."""
_NEAR: Final = 2.5
"""Letter heights to the line on which a reference goes on."""


def _gone_on(ink: Ink) -> Ink:
    """A reference with what stands right below it, where it ends open or without a figure.

    The rest stands under the reference, or at the left edge of its cell.
    """
    page, first, last = ink[0].page, ink[0].word, ink[-1].word
    seen = lines(page)
    at = next((at for at, line in enumerate(seen) if last in line.words), len(seen))
    cells = (cell for line in seen[at : at + 1] for cell in cells_of(page, line))
    cell = next((cell for cell in cells if last in cell.words), None)
    if cell is None or (cell.words[-1] != last and not _OPEN.search(last.text)):
        return ink
    height = last.box.height
    for line in seen[at + 1 : at + 4]:
        for part in cells_of(page, line):
            under = min(abs(part.box.left - x.box.left) for x in (first, cell)) < 2 * height
            if under and part.box.top - last.box.bottom < _NEAR * height:
                rest = tuple(Placed(page, word) for word in _rest_in(last.text, part))
                return _gone_on((*ink, *rest)) if rest else ink
    return ink


def _rest_in(end: str, part: Line) -> tuple[Word, ...]:
    """The words of a line with which a reference that ends with `end` goes on; often none."""
    first = part.words[0].text
    if _OPEN.search(end):
        return part.words[:1] if ":" not in part.text else ()
    whole = end[-1:].isdigit() or end[-1:] in ")]" or find_dates(part.text)
    if whole and not first.startswith("/"):
        return ()
    return tuple(takewhile(lambda word: _TAIL.fullmatch(word.text), part.words))


def _unlabelled(first: OcrPage) -> Field | None:
    """The first reference above the body that is not that of another letter."""
    for line in (cell for row in lines(first)[:HEAD_LINES] for cell in cells_of(first, row)):
        run = run_of(line_ink(first, line))
        match = _REFERENCE.search(run.text)
        if match is None or (_CITED.search(run.text.upper()) and not _ENCLOSED.match(run.text)):
            continue
        if find_dates(match[0]):
            continue
        if match[0].count("/") >= _STROKES_AT_LEAST and sum(c.isdigit() for c in match[0]) >= 3:
            ink = _gone_on(run.ink(match.start(), match.end()))
            named = _NUMBERED.fullmatch(run.text[: match.start()])
            return field("letter_number", packed(text_of(ink)), ink, _LABEL, 1.0 if named else 0.8)
    return None


_ENCLOSED: Final = re.compile(r"\W*(?:LAMPIRAN|LAMP|ENCLOSURE)\b", re.IGNORECASE)
"""How a list begins that is enclosed with the letter of this number."""
_NUMBERED: Final = re.compile(r"\W*(?:NO|NOMOR|NOMBOR|RUJ(?:UKAN)?|REF)\b\W*", re.IGNORECASE)
"""A label right before a reference, in a cell that begins beside other words."""


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
    made = re.sub(r"^W\.?(\d{1,2})\.?IMI\.?IMI\.?(?=\d)", r"W.\1.IMI.IMI.", made)
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
