"""Ruled lists whose rows are not one worker each: workers side by side, and workers as columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from extract.document import Worker
from extract.forms.fields import run_of
from extract.forms.running import Ink, text_of
from extract.forms.strips import drawn_between, letter_height
from extract.letters.manifest_columns import DETAILS, Column, column_of
from extract.letters.manifest_list import worker_told
from extract.letters.manifest_sheet import Sheet, across, ink_of
from extract.letters.manifest_table import Entry
from extract.letters.manifest_workers import workers_of
from ocr.lines import group
from ocr.ocr_page import Direction, Word

_FEWEST_LINES: Final = 3
"""Lines of a cell that tells all of a worker."""
_FEWEST_WORKERS: Final = 2
_APART: Final = 6.0
"""Letter heights between lines drawn down of two tables, or of a table and a stray stroke."""

Grid = list[list[list[Word]]]
"""The words of each cell, row by row, of a flattened page."""


def grid_workers(sheets: Iterable[Sheet]) -> tuple[Worker, ...]:
    """Workers in ruled tables of either form, in order; empty where no table is of such a form."""
    workers: list[Worker] = []
    for sheet in sheets:
        for grid in _grids(sheet):
            workers += _turned(sheet, grid) or _abreast(sheet, grid)
    return tuple(workers)


def _grids(sheet: Sheet) -> Iterator[Grid]:
    """The cells of each table of a page, top to bottom; lines drawn down far apart are of two.

    A fold, the rim of the paper or a stray stroke is no part of a table far from it.
    """
    rules, words = sheet.flat.rules, sheet.flat.words
    if not words:
        return
    height = letter_height(words)
    downs = (rule.box for rule in rules if rule.direction is Direction.DOWN)
    spans: list[tuple[float, float]] = []
    for box in sorted(downs, key=lambda box: box.top):
        if spans and box.top - spans[-1][1] < _APART * height:
            spans[-1] = (spans[-1][0], max(spans[-1][1], box.bottom))
        else:
            spans.append((box.top, box.bottom))
    for top, bottom in spans:
        xs = drawn_between(rules, top, bottom)
        if len(xs) <= _FEWEST_WORKERS:
            continue
        slack = _APART / 2 * height  # lines drawn down are lost near corners
        ys = across(sheet, xs[0], xs[-1], height)
        yield _cells(words, xs, [y for y in ys if top - slack < y < bottom + slack])


def _cells(words: Sequence[Word], xs: Sequence[float], ys: Sequence[float]) -> Grid:
    """The words between lines drawn down at `xs` and across at `ys`."""
    grid: Grid = [[[] for _ in xs[1:]] for _ in ys[1:]]
    for word in words:
        x, y = word.box.middle
        row = next((n for n, (top, bottom) in enumerate(pairwise(ys)) if top < y < bottom), None)
        place = next((n for n, (left, right) in enumerate(pairwise(xs)) if left < x < right), None)
        if row is not None and place is not None:
            grid[row][place].append(word)
    return grid


def _lines(words: Sequence[Word]) -> list[Word]:
    """The words of a cell in reading order."""
    return [word for line in group(words) for word in line.words]


def _turned(sheet: Sheet, grid: Grid) -> tuple[Worker, ...]:
    """Workers each told in a column, beside headings in the first."""
    heads = [column_of(" ".join(word.text for word in _lines(row[0]))) for row in grid]
    known = set(heads) - {None, Column.OTHER}
    if Column.NAME not in known or len(known & DETAILS) < _FEWEST_WORKERS:
        return ()
    entries = []
    for place in range(1, len(grid[0])):
        cells: dict[Column, tuple[Ink, ...]] = {
            head: (ink_of(sheet, _lines(row[place])),)
            for head, row in zip(heads, grid, strict=True)
            if head is not None and row[place]
        }
        name = text_of(cells[Column.NAME][0]) if Column.NAME in cells else ""
        if column_of(name) is None and any(c.isalpha() for c in name):
            entries.append(Entry(None, cells))
    return workers_of(entries) if len(entries) >= _FEWEST_WORKERS else ()


def _abreast(sheet: Sheet, grid: Grid) -> tuple[Worker, ...]:
    """Workers each told in one cell of several lines, two or more of them in a row."""
    told: list[Worker] = []
    widest = 0
    for row in grid:
        found = [_in_cell(sheet, words) for words in row if len(group(words)) >= _FEWEST_LINES]
        workers = [worker for worker in found if worker is not None]
        widest = max(widest, len(workers))
        told += workers
    return tuple(told) if widest >= _FEWEST_WORKERS else ()


def _in_cell(sheet: Sheet, words: Sequence[Word]) -> Worker | None:
    """The worker whom the lines of a cell tell of, the name first."""
    ink: list[Ink] = []
    for line in group(words):
        *before, last = ink_of(sheet, line.words)
        ended = replace(last, word=replace(last.word, text=f"{last.word.text},"))
        ink.append((*before, ended))
    return worker_told(run_of(tuple(placed for part in ink for placed in part)), 0)
