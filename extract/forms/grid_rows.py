"""Rows of ruled tables: what a row's cells hold stands on one line, cell by cell."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from extract.forms.lines import Break, FormLine, FormPage, Token
from extract.forms.ruling import closed_in, heights
from ocr.ocr_page import Direction

_CELLS: Final = 3
"""Cells of a row from which its lines cannot be read across."""
_MOST: Final = 7
"""Lines of the tallest row of such a table."""
_LABELS: Final = 5
"""Lines of the first cell from which it is a column of labels, and not one cell of a row."""
_DRAWN: Final = 0.6
"""Part of a row's height that a line runs down at least."""
_ASKING: Final = 2
"""Colons from which the cells of a row are forms of their own."""

Row = tuple[float, float, tuple[float, ...]]
"""Top and bottom of a ruled row, and where lines run down through it."""


def rows_by_cells(form: FormPage) -> FormPage:
    """The page with the lines of each ruled row of several cells put together to one line."""
    lines: list[FormLine] = []
    for row, run in groupby(form.lines, key=lambda line: _row(form, line)):
        members = list(run)
        lines += [_joined(members, row[2])] if row and _is_torn(members, row) else members
    return replace(form, lines=tuple(lines))


def _row(form: FormPage, line: FormLine) -> Row | None:
    """The ruled row that holds a line; None for a line outside of tables."""
    left, right = line.tokens[0].word.box.left, line.tokens[-1].word.box.right
    whole = heights(form, left + form.height, right - form.height)
    ruled = closed_in(whole, line.middle)
    if ruled is None or ruled[1] - ruled[0] > 2 * _MOST * form.height:
        return None
    top, bottom = ruled
    apart = _edges(form, top, bottom)
    return (top, bottom, tuple(apart)) if len(apart) >= _CELLS else None


def _edges(form: FormPage, top: float, bottom: float) -> list[float]:
    """Where lines, whole or in pieces, run down most of the way between two heights."""
    run: dict[float, float] = {}
    for rule in form.page.rules:
        held = min(bottom, rule.box.bottom) - max(top, rule.box.top)
        if rule.direction is Direction.DOWN and held > 0:
            x = rule.box.middle[0]
            near = next((known for known in run if abs(known - x) < form.height), x)
            run[near] = run.get(near, 0.0) + held
    return sorted(x for x, held in run.items() if held > _DRAWN * (bottom - top))


def _is_torn(lines: Sequence[FormLine], row: Row) -> bool:
    """Whether several lines are one row: some of its cells take more of them than others do.

    Where every line fills every cell, or begins with a number of its own, or the first cell is a
    whole column of labels, the ruling lines between rows were not seen.
    """
    cells = [cell for cell in _cells(lines, row[2]) if cell]
    if len(lines) < len(("first", "second")) or len(cells) < _CELLS:
        return False
    colons = sum(token.before is Break.COLON for line in lines for token in line.tokens)
    numbers = sum(token.text.strip(".)").isdigit() for token in cells[0])
    full = all(sum(map(bool, _cells([line], row[2]))) == len(cells) for line in lines)
    asks = sum(line.tokens[0] in cells[0] for line in lines)
    return colons < _ASKING and numbers < _ASKING and asks < _LABELS and not full


def _cells(lines: Sequence[FormLine], downs: Sequence[float]) -> Iterator[list[Token]]:
    """The tokens of each cell of a row, line by line."""
    for left, right in pairwise([float("-inf"), *downs, float("inf")]):
        yield [t for line in lines for t in line.tokens if left < t.word.box.middle[0] < right]


def _joined(lines: Sequence[FormLine], downs: Sequence[float]) -> FormLine:
    """One line of all cells, parted by ruling lines."""
    tokens: list[Token] = []
    for cell in _cells(lines, downs):
        for at, token in enumerate(cell):
            first = Break.RULE if tokens else Break.START
            inner = Break.NONE if token.before is not Break.COLON else Break.COLON
            tokens.append(replace(token, before=inner if at else first))
    return replace(lines[0], tokens=tuple(tokens), open=lines[-1].open)
