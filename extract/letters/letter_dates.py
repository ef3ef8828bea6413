"""The dates of a letter: when it was written and when its people were sent."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extract.document import Field, Source
from extract.forms.fields import field, line_ink, run_of
from extract.forms.labels import Entry
from extract.forms.running import Ink, Placed
from extract.letters.head_labels import Part, about, line_of
from extract.letters.letter_number import behind_reference
from extract.letters.line_cells import HEAD_LINES, cells_of
from extract.values.dates import FoundDate, find_dates
from extract.values.gazetteer import nearest
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage, Word


def _right_of(entry: Entry[Part]) -> Ink:
    """Everything on the line of the value right of its label: a day may look like a colon."""
    words = tuple(word for word in line_of(entry) if word.box.left >= entry.label.right - 1)
    return tuple(Placed(entry.page, word) for word in words) or entry.value


def dated(entries: Sequence[Entry[Part]], part: Part, name: str) -> Field | None:
    """The date on the first labelled line about `part` that holds one, as the field `name`."""
    for entry in about(entries, part):
        if _ISSUED_COLUMN.search(entry.phrase) and not entry.colon:
            continue  # the heading of a column of passports
        run = run_of(_right_of(entry))
        if not find_dates(run.text):
            run = run_of(_gone_on(entry))
        found = find_dates(run.text)
        if found:
            ink = run.ink(found[0].start, found[0].end)
            return field(name, found[0].date.isoformat(), ink, Source.LABEL)
    return None


def _gone_on(entry: Entry[Part]) -> Ink:
    """The value of a label with what of its date stands below, in a cell that is too narrow."""
    seen = lines(entry.page)
    first = entry.value[0].word
    at = next((at for at, line in enumerate(seen) if first in line.words), len(seen))
    for line in seen[at : at + 1]:
        for cell in cells_of(entry.page, line):
            if first in cell.words:
                words = _within(line, entry.label.left - 1, cell.box.right)
                rest = _rest_below(Line(words), seen[at + 1 : at + 3])
                value = words[words.index(first) :]
                return tuple(Placed(entry.page, word) for word in (*value, *rest))
    return ()


def _within(line: Line, left: float, right: float) -> tuple[Word, ...]:
    """The words of a line between two edges."""
    return tuple(w for w in line.words if w.box.left >= left and w.box.right <= right)


_ISSUED_COLUMN: Final = re.compile(r"issue|dikeluarkan|masuk", re.IGNORECASE)
_DATED: Final = re.compile(r"\b(?:TARIKH|TANGGAL|TGL|DATE)\s*:\s*(?=\d)", re.IGNORECASE)
_ENCLOSED: Final = re.compile(
    r"^\W*(?:LAMPIRAN|LAMP|ENCLOSURE)\b.*\b(?:TANGGAL|TGL|TERTANGGAL|DATED)\W+(?=\d)", re.IGNORECASE
)
"""The letter that a list is enclosed with, up to its day."""
_REMOVED: Final = re.compile(
    r"\b(?:TARIKH|TANGGAL|TGL|DATE\s+OF)[\s.]+(?:(?:PEN)?DEPORTA\w+|REMOVAL|REPATRIA\w+|PENGUSIRAN"
    r"|TIBA|KEDATANGAN|PEMULANGAN|KEPULANGAN|KEBERANGKATAN|KETIBAAN|PENYERAHAN|PENJEMPUTAN"
    r"|PENERIMAAN|PENGIRIMAN|PENGHANTARAN|HANTAR|SERAH|PELEPASAN|BERTOLAK|BERLEPAS|ARRIVAL|DEPARTURE"
    r"|MASUK(?=\s*:))(?:\s+[A-Z/-]+){0,3}?\s*[:;.]?\s*(?=\d)",
    re.IGNORECASE,
)
"""A label or a title that tells the day of the removal right behind it."""


def removal_date(entries: Sequence[Entry[Part]], pages: Sequence[OcrPage]) -> Field | None:
    """The day on which the people were sent, as labels tell it."""
    name = "deportation_date"
    return (
        dated(entries, Part.ARRIVAL, name)
        or _dated_beside(pages[0], _REMOVED, name)
        or _dated_behind_port(entries, name)
    )


def _dated_behind_port(entries: Sequence[Entry[Part]], name: str) -> Field | None:
    """The day behind the place of arrival: 'Tiba di : Bandara Lombok, 5 Desember 2023'."""
    for entry in about(entries, Part.ENTRY):
        run = run_of(entry.value)
        for found in find_dates(run.text):
            if found.start and entry.colon:
                ink = run.ink(found.start, found.end)
                return field(name, found.date.isoformat(), ink, Source.LABEL, 0.97)
    return None


def letter_date(entries: Sequence[Entry[Part]], pages: Sequence[OcrPage]) -> Field | None:
    """The labelled date, else the date after a place where letters are signed: 'Place, date'."""
    return (
        dated(entries, Part.DATE, "letter_date")
        or _dated_beside(pages[0], _DATED, "letter_date")
        or _signed(pages)
        or _issued(pages)
        or _alone(pages[0])
        or _behind_misread_label(pages[0])
        or _dated_beside(pages[0], _ENCLOSED, "letter_date")
    )


def _dated_beside(first: OcrPage, named: re.Pattern[str], name: str) -> Field | None:
    """The date that its label (`named`) names though other words stand before that."""
    for line in lines(first)[:HEAD_LINES]:
        run = run_of(line_ink(first, line))
        label = named.search(run.text)
        found = find_dates(run.text[label.end() :]) if label else ()
        if label and found and found[0].start == 0:
            ink = run.ink(label.end(), label.end() + found[0].end)
            return field(name, found[0].date.isoformat(), ink, Source.LABEL, 0.97)
    return None


_PLACE: Final = re.compile(
    r"^\W*(?!(?:SENIN|SELASA|RABU|KAMIS|JUM|SABTU|MINGGU|AHAD|ISNIN|KHAMIS|MON|TUE|WED|THU|FRI|SAT|SUN)"
    r"[A-Z'’]*\s*,)[A-Z][A-Za-z.' -]{2,40}(?:[,.]\W*|\sPADA\s+)(?:TANGGAL|TGL|TARIKH)?\W*$",
    re.IGNORECASE,
)
"""What stands before the date of a letter: the town, and no day of the week."""
_FIRST_YEAR: Final = 2007
"""No letter is older than the agency that began these lists; older dates are of birth."""
_BORN: Final = re.compile(r"\b(?:LAHIR|KELAHIRAN|TTL|BORN|BIRTH)\b", re.IGNORECASE)
_ROW: Final = 4
"""Cells of a row of a list, in which a place and a date are those of a birth."""


@dataclass(frozen=True, slots=True)
class _Signed:
    """A date behind a place, its words and whether its month is written out."""

    found: FoundDate
    ink: Ink
    spelled: bool


def _signed(pages: Sequence[OcrPage]) -> Field | None:
    """The date behind a place: the latest, for people are born before letters are written."""
    told = [each for page in pages for each in _behind_places(page)]
    if not told:
        return None
    best = max(told, key=lambda each: (each.found.date.year, each.spelled))
    sure = 0.97 if len({each.found.date.year for each in told}) == 1 else 0.93
    return field("letter_date", best.found.date.isoformat(), best.ink, Source.LABEL, sure)


def _behind_places(page: OcrPage) -> Iterator[_Signed]:
    """Every 'Place, date' on a page that is not of a birth."""
    seen = lines(page)
    for place, line in enumerate(seen):
        parts = line.segments(2.5)
        if len(parts) >= _ROW and parts[0].text[:1].isdigit():
            continue
        for at, part in enumerate(parts):
            if any(_BORN.search(before.text) for before in parts[: at + 1]):
                break
            words = (*part.words, *_rest_below(part, seen[place + 1 : place + 3]))
            run = run_of(tuple(Placed(page, word) for word in words))
            for found in find_dates(run.text):
                recent = found.date.year >= _FIRST_YEAR and len(run.text) - found.end <= 3
                if recent and _PLACE.match(run.text[behind_reference(run.text) : found.start]):
                    spelled = any(c.isalpha() for c in found.text)
                    yield _Signed(found, run.ink(found.start, found.end), spelled)


_ISSUES: Final = re.compile(
    r"\b(?:DIKELUARKAN|DITETAPKAN|DIBUAT|DITANDATANGANI|ISSUED|SIGNED)\s*(?:DI|AT|IN)\b",
    re.IGNORECASE,
)


def _issued(pages: Sequence[OcrPage]) -> Field | None:
    """The date on or right below 'Dikeluarkan di PLACE': 'Pada tanggal : 3 Mei 2024'."""
    for page in pages:
        seen = lines(page)
        for place, line in enumerate(seen):
            part = next((p for p in line.segments(2.5) if _ISSUES.search(p.text)), None)
            if part is None:
                continue
            below = (p for after in seen[place + 1 : place + 3] for p in after.segments(2.5))
            under = (p for p in below if abs(p.box.left - part.box.left) < 4 * part.box.height)
            for each in (line, *under):
                run = run_of(line_ink(page, each))
                if (found := find_dates(run.text)) and found[0].date.year >= _FIRST_YEAR:
                    ink = run.ink(found[0].start, found[0].end)
                    day = found[0].date.isoformat()
                    return field("letter_date", day, ink, Source.LABEL, 0.97)
    return None


_BROKEN: Final = re.compile(r"(?:^[A-Z][A-Za-z ]+,|\d{1,2}\s+[A-Za-z]{3,9}|:\s*\d{1,2})$")
"""A place, or a day and month, whose date goes on below."""
_REST: Final = re.compile(
    r"\d{1,2}\s+[A-Za-z]{3,9}(?:\s+\d{4})?|(?:[A-Za-z]{3,9}\s+)?(?:19|20)\d{2}[.,]?"
)


def _rest_below(part: Line, below: Sequence[Line]) -> tuple[Word, ...]:
    """The rest of a date that did not fit on its line: it stands right below, by itself."""
    rest: list[Word] = []
    last = part
    for line in below:
        if not _BROKEN.search(last.text):
            break
        for piece in line.segments(2.5):
            near = piece.box.top - last.box.bottom < last.box.height
            under = piece.box.left < part.box.right and piece.box.right > part.box.left
            if near and under and _REST.fullmatch(piece.text):
                rest += piece.words
                last = piece
    return tuple(rest)


_UPPER_LINES: Final = 8
"""Lines in which a date at the left edge, alone on its line, is that of the letter."""
_OPEN: Final = re.compile(
    r"(?:\b(?:PADA|HARI|TANGGAL|TARIKH|TGL|ON|DATED|LAHIR|DENGAN|DAN|S\W?D|SAMPAI)|[,:/-])\W*$",
    re.IGNORECASE,
)


def _alone(first: OcrPage) -> Field | None:
    """A date that fills a line above the body, as letters without a place.

    It stands in the right half, or alone at the left edge of one of the first lines.
    """
    head = lines(first)[:HEAD_LINES]
    edge = min((line.box.left for line in head), default=0.0)
    for place, line in enumerate(head):
        parts = line.segments(2.5)
        before = head[place - 1].text if place else ""
        for part in parts:
            run = run_of(line_ink(first, part))
            found = find_dates(run.text)
            if not found or found[0].date.year < _FIRST_YEAR:
                continue
            if found[0].start > 1 or len(run.text) - found[0].end > 1:
                continue
            at_edge = place < _UPPER_LINES and part.box.left < edge + 2 * part.box.height
            upper = len(parts) == 1 and at_edge and not _OPEN.search(before)
            if part.box.left >= first.width / 2 or upper:
                day, sure = found[0].date.isoformat(), 0.9 if upper else 0.95
                return field("letter_date", day, line_ink(first, part), Source.LABEL, sure)
    return None


_SOME_LABEL: Final = re.compile(r"\W*(?P<label>[A-Za-z]+(?: [a-z]+)?)\s*[:;]\s*(?=\d)")
_LABELS: Final = ("TARIKH", "TANGGAL", "DATE")
_LONGEST: Final = 8
"""Letters of the longest of these, with one that a speck makes."""
_LIKE: Final = 70.0
"""How near (rapidfuzz's ratio) a label is to one of a date, which a poor copy has spoilt."""


def _behind_misread_label(first: OcrPage) -> Field | None:
    """The date that fills the rest of a cell behind a label like 'Tankh :'."""
    for line in lines(first)[:HEAD_LINES]:
        for cell in cells_of(first, line):
            run = run_of(line_ink(first, cell))
            label = _SOME_LABEL.match(run.text)
            found = find_dates(run.text[label.end() :]) if label else ()
            if not label or len(found) != 1 or found[0].date.year < _FIRST_YEAR:
                continue
            word = label["label"].replace(" ", "")
            like = len(word) <= _LONGEST and nearest(word, _LABELS, _LIKE)
            if like and found[0].start == 0:
                ink = run.ink(label.end(), label.end() + found[0].end)
                return field("letter_date", found[0].date.isoformat(), ink, Source.LABEL, 0.9)
    return None
