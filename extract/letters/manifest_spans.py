"""Cells that several rows of a ruled list share: one district beside all who come from it."""

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from extract.letters.manifest_columns import Column
from extract.letters.manifest_rows import Cells
from extract.values.gazetteer import is_region
from ocr.ocr_page import Word

_SHARED: Final = frozenset((Column.ORIGIN, Column.OFFENCE))
"""What several workers may have in common."""
_FEWEST: Final = 3
"""Lines across that show a list to be ruled row by row."""


def shared_cells(
    columns: Sequence[Column | None],
    rows: Sequence[Cells],
    drawn: Sequence[float],
    own: Sequence[Sequence[float]],
) -> tuple[Cells, ...]:
    """The rows, each with the whole of the cells that it shares with its neighbours.

    `drawn`: heights of the lines between rows; `own`: of those across each column.
    """
    made = [list(row) for row in rows]
    if len(drawn) < _FEWEST:
        return tuple(rows)
    for place, column in enumerate(columns):
        if column in _SHARED and 1 < len(own[place]) < len(drawn):
            _share(made, place, own[place])
    return tuple(tuple(row) for row in made)


def _share(rows: list[list[tuple[Word, ...]]], place: int, lines: Sequence[float]) -> None:
    """Give all rows between two lines across a column what stands there."""
    bands = [bisect(lines, _height(row)) for row in rows]
    for band, _ in enumerate(pairwise(lines), start=1):
        inside = [row for row, at in zip(rows, bands, strict=True) if at == band]
        filled = [row[place] for row in inside if row[place]]
        words = tuple(word for cell in filled for word in cell)
        if len(inside) < 2 or not filled:
            continue
        if len(filled) == 1 or is_region(" ".join(word.text for word in words)):
            for row in inside:
                row[place] = words


def _height(row: Sequence[Sequence[Word]]) -> float:
    """Where a row stands: the middle of its first cell that is not empty."""
    return median(word.box.middle[1] for word in next(cell for cell in row if cell))
