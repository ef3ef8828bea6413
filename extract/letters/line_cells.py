"""What stands apart from other words on a line of a letter's head."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from ingest.box import Box
from ocr.lines import Line
from ocr.ocr_page import Direction, OcrPage, Word

HEAD_LINES: Final = 16
"""Lines that may stand above the body of a letter."""
_APART: Final = 2.0
"""Letter heights between a letterhead and what stands in a cell beside it."""


def is_fax_mark(line: Line) -> bool:
    """Whether a fax machine set a line: when, from whom, to whom, which page."""
    return len(_FAX_MARKS.findall(line.text)) >= _MARKS


_FAX_MARKS: Final = re.compile(
    r"\b(?:FROM|TO|FAX|FAKS|TEL)\b|\b\d{1,2}[:.]\d{2}(?=\s|$)|\b\d{1,2}[-/][A-Z]{3}[-/]\d{2,4}\b"
    r"|\bP(?:AGE|G)?[. ]{0,2}\d{1,2}(?:/\d{1,2})?$"
)
_MARKS: Final = 3
"""Marks of a machine from which a line is its own: "FROM: KONSULER FAX NO. 0607 P.1"."""


def cells_of(page: OcrPage, line: Line) -> tuple[Line, ...]:
    """A line parted at wide gaps and ruling lines; letters set wide apart stay one cell."""
    downs = [rule.box for rule in page.rules if rule.direction is Direction.DOWN]
    wide = _APART * median(word.box.height for word in line.words)
    runs: list[list[Word]] = [[line.words[0]]]
    for word, after in pairwise(line.words):
        if after.box.left - word.box.right >= wide or _ruled_apart(word.box, after.box, downs):
            runs.append([])
        runs[-1].append(after)
    spaced = len(runs) == len(line.words) > 2 and all(len(w.text) == 1 for w in line.words)
    return (line,) if spaced else tuple(Line(tuple(run)) for run in runs)


def _ruled_apart(one: Box, other: Box, downs: Sequence[Box]) -> bool:
    """Whether a ruling line runs down between two words."""
    middle = (one.middle[1] + other.middle[1]) / 2
    return any(
        one.right <= rule.middle[0] <= other.left and rule.top <= middle <= rule.bottom
        for rule in downs
    )
