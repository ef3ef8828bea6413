"""The cells of a letter's head, and which of them are its letterhead.

A letterhead stands above everything else, or in a cell of its own left of number, date and title.
What stands below an addressee, a number or a date, or right of a label, is none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from extract.forms.labels import Entry
from extract.letters.head_labels import Part, is_beside
from extract.letters.letter_number import behind_reference
from extract.letters.line_cells import HEAD_LINES, cells_of, is_fax_mark
from extract.values.dates import find_dates
from extract.values.gazetteer import fold
from ingest.box import Box
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage

_FIRST: Final = 10
"""Lines below which no office is that of the letterhead."""
_HEAD_PART: Final = 0.3
"""Part of the page that is the head where no label ends it."""


class Standing(IntEnum):
    """Where a cell stands, from the least to the most likely place of a letterhead."""

    BODY = 0
    BESIDE = 1
    ABOVE = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """Words that stand together on line `row` of the page, apart from others on that line."""

    line: Line
    row: int
    standing: Standing

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return self.line.text

    @property
    def box(self) -> Box:
        """The smallest box around the words, in working pixels."""
        return self.line.box


def head_cells(page: OcrPage, entries: Sequence[Entry[Part]]) -> tuple[Cell, ...]:
    """The cells in which the letterhead of `page` may stand, top to bottom, left to right.

    `entries`: the page's labels; what they name is left out.
    """
    mine = [entry for entry in entries if entry.page is page]
    values = {id(e.value[0].word) for e in mine if e.value and _names(e)}
    lowest = min((e.label.top for e in mine if e.colon), default=page.height * _HEAD_PART)
    ends: list[Box] = []
    found: list[Cell] = []
    for row, line in enumerate(lines(page)[:HEAD_LINES]):
        if is_fax_mark(line):
            continue
        within = row < _FIRST and line.box.top < lowest + 0.8 * line.box.height
        for part in cells_of(page, line):
            standing = _standing(part.box, ends)
            if any(id(word) in values for word in part.words[:2]):
                continue
            labelled = [e.label for e in mine if e.colon and _holds(part.box, e.label)]
            ends += labelled
            if (standing or within) and not labelled:
                found.append(Cell(part, row, standing))
            if _ends_letterhead(part.text, first=row == 0):
                ends.append(part.box)
    return tuple(found)


def _names(entry: Entry[Part]) -> bool:
    """Whether a value beside its label is no office that the paper calls its own."""
    return entry.meaning is not Part.OFFICE and is_beside(entry)


def _holds(box: Box, label: Box) -> bool:
    x, y = label.middle
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _standing(box: Box, ends: Sequence[Box]) -> Standing:
    """Where a cell stands to what no letterhead stands below or right of."""
    if not ends:
        return Standing.ABOVE
    return Standing.BESIDE if all(end.left >= box.right for end in ends) else Standing.BODY


_BODY: Final = re.compile(
    r"^(?:KEPADA|YTH|YANG TERHORMAT|TUAN\b|PUAN\b|DEAR\b|DENGAN (?:HORMAT|INI)|BERSAMA INI"
    r"|(?:SURAT|BERITA ACARA|NOTA DINAS|LAPORAN|SENARAI|DAFTAR|MANIFES\w*|REKAP\w*)\b)"
)
"""How what stands below a letterhead begins: the addressee, a greeting, a title."""
_HOLDER: Final = re.compile(
    r"(?:KONSUL(?: JENDERAL| MUDA)?|DUTA BESAR|KEPALA|KETUA|PENGARAH|GUBERNUR|BUPATI|WALI ?KOTA"
    r"|KOMANDAN|DIREKTUR|THE CONSUL(?: GENERAL)?)\b"
)
"""Who holds an office; alone on a line: letters that begin without 'Kepada' are for them."""


def holder_in(text: str) -> bool:
    """Whether a line (upper case) begins with who holds an office, as no letterhead does."""
    return _HOLDER.match(text) is not None


def _ends_letterhead(text: str, *, first: bool) -> bool:
    """Whether no letterhead stands below a cell; the title of a paper may stand above its own."""
    folded = fold(text)
    if _HOLDER.fullmatch(folded) or behind_reference(text):
        return True
    return not first and bool(_BODY.match(folded) or find_dates(text))
