"""Rows of a data page: small labels stand so near their values that both look like one line."""

from itertools import pairwise
from typing import Final

from ocr.lines import Line
from ocr.ocr_page import Word

STACKED: Final = 0.25
"""Heights of the lower of two words by which one must lie below the other to be of another row."""


def rows_of(line: Line) -> list[Line]:
    """The row of a line, or the two of one in which a word stands above another.

    Of a word above another the rows begin; every further word is of the row that goes on level
    with it.
    """
    stacked = [pair for pair in pairwise(line.words) if _over(*pair)]
    if not stacked:
        return [line]
    first = max(stacked, key=lambda pair: abs(_down(*pair)))
    if abs(_down(*first)) < STACKED * min(word.box.height for word in first):
        return [line]
    rows = [[word] for word in sorted(first, key=lambda word: word.box.middle[1])]
    for word in sorted(line.words, key=lambda each: abs(each.box.left - first[0].box.left)):
        if word not in first:
            min(rows, key=lambda row: abs(_down(word, _nearest_of(word, row)))).append(word)
    return [Line(tuple(sorted(row, key=lambda word: word.box.left))) for row in rows]


def _down(one: Word, other: Word) -> float:
    return other.box.middle[1] - one.box.middle[1]


def _nearest_of(word: Word, row: list[Word]) -> Word:
    return min(row, key=lambda each: abs(each.box.middle[0] - word.box.middle[0]))


def _over(one: Word, other: Word) -> bool:
    """Whether one word stands above the other rather than beside it."""
    shared = min(one.box.right, other.box.right) - max(one.box.left, other.box.left)
    return shared > 0.3 * min(one.box.width, other.box.width)
