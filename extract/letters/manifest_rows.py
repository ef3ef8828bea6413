"""Rows of a manifest: which lines of its columns tell of the same worker.

Cells that never wrap (running numbers, the sex, dates, ages, numbers of papers) show where each
worker stands; the lines of the other cells go to the worker beside whom they stand, be the cells
of a row level at the top or at the middle. All words are those of a flattened page.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from extract.letters.manifest_columns import Column
from extract.letters.manifest_values import is_nothing
from extract.values.dates import find_dates
from extract.values.sex import sex_of
from ocr.lines import Line, group
from ocr.ocr_page import Word

Cells = tuple[tuple[Word, ...], ...]
"""The words of one row, column by column."""

_FOREIGN: Final = 1.6
"""The cost of leaving a line to no row, in lines that others stand off their row."""
_UNUSUAL: Final = (0.0, 0.5, 2.0)
"""That of cells level at their top, their middle, their bottom."""
_MORE: Final = 0.3
"""That of each line more in a cell: a line beside a row belongs to it, not to the row above."""
_PAST: Final = 0.25
"""Lines past where the next worker stands that no line of a row lies."""
_MOST_LINES: Final = 6
_TO_COMPARE: Final = 4
"""Rows of a list that tell how many lines a cell has."""
_CHIEF: Final = (Column.NUMBER, Column.SEX, Column.AGE)
"""Columns of one line a row, which show best where rows stand."""
_TALL: Final = 1.4
"""Lines of a row in lists whose cells wrap."""
_WITHIN: Final = 2.5
"""Lines between the parts of a row at most."""
_NEXT: Final = 1.35
"""Leads from one line of a cell to the next at most."""
_RULED: Final = 0.25
"""Of the places between rows, those that a line marks where lines part rows at all."""
_LEVEL: Final = 0.5
"""Heights by which the lines of a cell stand off its left edge."""
_REST: Final = 2.5
"""Lines above the first row of a page where the end of the row before may stand."""


@dataclass(frozen=True, slots=True)
class Told:
    """A column: what it holds, and its words as lines from the top."""

    column: Column | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a worker stands: `y`, and how many cells say so; cells that may wrap count half."""

    y: float
    strength: float
    told: frozenset[Column | None] = frozenset()


def told(column: Column | None, words: Sequence[Word]) -> Told:
    """The words of one column as lines."""
    return Told(column, group(words))


def rows_of(columns: Sequence[Told], drawn: Sequence[float], height: float) -> tuple[Cells, ...]:
    """The rows, from the top; `drawn`: heights of lines drawn across, `height`: of the letters."""
    anchors = anchors_of(columns, height)
    lead = _lead(columns, height)
    edges = [float("-inf"), *_between_rows(drawn, anchors), float("inf")]
    rows: list[Cells] = []
    for top, bottom in pairwise(edges):
        inside = [
            Told(c.column, tuple(line for line in c.lines if top <= _middle(line) < bottom))
            for c in columns
        ]
        within = [anchor for anchor in anchors if top <= anchor.y < bottom]
        closed = top > edges[0] and bottom < edges[-1]
        if not within and closed and _is_row(inside):
            within = [Anchor(median(_middle(x) for c in inside for x in c.lines), 1)]
        if closed and within and not _several(inside):
            rows.append(tuple(_words(told.lines) for told in inside))
        elif within:
            rows += _shared_out(inside, [anchor.y for anchor in within], lead)
    return tuple(rows)


def _between_rows(drawn: Sequence[float], anchors: Sequence[Anchor]) -> list[float]:
    """The lines across that may part rows: where hardly any are, a fold or a streak is one."""
    if len(anchors) < _TO_COMPARE:
        return list(drawn)
    inside = [y for y in drawn if anchors[0].y < y < anchors[-1].y]
    if len(inside) >= _RULED * (len(anchors) - 1):
        return list(drawn)
    return [y for y in drawn if y not in inside]


def _lead(columns: Sequence[Told], height: float) -> float:
    """From one line of a cell to the next: the lines of columns hardly ever stand closer."""
    steps = sorted(_middle(b) - _middle(a) for told in columns for a, b in pairwise(told.lines))
    return min(max(steps[len(steps) // 7], 0.8 * height), 2 * height) if steps else height


def above_first(
    columns: Sequence[Told], rows: Sequence[Cells], drawn: Sequence[float], height: float
) -> Cells:
    """What stands right above the first row and belongs to none: the end of a row cut by a page."""
    top = min(word.box.middle[1] for words in rows[0] for word in words)
    over = [y for y in drawn if y < top][-2:]
    start = over[0] if len(over) == 2 else top - _REST * _lead(columns, height)
    held = {word for row in rows for words in row for word in words}
    made: list[tuple[Word, ...]] = []
    for each in columns:
        words: list[Word] = []
        for line in each.lines:
            if start < _middle(line) < top and not held & set(line.words):
                words += line.words
        made.append(tuple(words))
    return tuple(made)


def _several(columns: Sequence[Told]) -> bool:
    """Whether a band between drawn lines holds several workers: some cell then tells it twice.

    Number and sex may stand level with the first line of a tall row, dates and papers below.
    """
    return any(sum(_tells(c.column, line.text) for line in c.lines) > 1 for c in columns)


def _is_row(columns: Sequence[Told]) -> bool:
    """Whether a band between drawn lines tells of a worker though no cell of it is an anchor."""
    filled = {told.column for told in columns if told.lines}
    return Column.NAME in filled and len(filled) >= 2


def _words(lines: Sequence[Line]) -> tuple[Word, ...]:
    return tuple(word for line in lines for word in line.words)


def _middle(line: Line) -> float:
    return median(word.box.middle[1] for word in line.words)


def anchors_of(columns: Sequence[Told], height: float) -> tuple[Anchor, ...]:
    """Where workers stand, from the top: heights at which enough cells say so."""
    seen = sorted(
        (
            (_middle(line), told.column, line.text)
            for told in columns
            for line in told.lines
            if _tells(told.column, line.text)
        ),
        key=lambda each: each[0],
    )
    groups: list[list[tuple[float, Column | None, str]]] = []
    for each in seen:
        if groups and each[0] - groups[-1][0][0] < 0.6 * height:
            groups[-1].append(each)
        else:
            groups.append([each])
    found = [_anchor(group, columns, height) for group in groups]
    if not found:
        return _by_names(columns, height)
    usual = median(anchor.strength for anchor in found)
    strong = [a for a in found if a.strength >= max(1.0, 0.34 * usual)]
    return _spaced(_joined(strong, _lead(columns, height)), height)


def _joined(anchors: Sequence[Anchor], lead: float) -> list[Anchor]:
    """Anchors without those that tell more of a worker whose row is told at another height, too.

    Number and sex may stand level with the first line of a row, date and paper with the second:
    then one column tells where rows are, and what stands between and repeats nothing belongs to
    the nearer of them.
    """
    counted = Counter(column for anchor in anchors for column in anchor.told)
    chief = next((c for c in _CHIEF if 2 * counted[c] >= max(counted.values())), None)
    ys = [anchor.y for anchor in anchors if chief in anchor.told]
    pitches = [b - a for a, b in pairwise(ys)]
    fewest = 1 if chief is Column.NUMBER else _TO_COMPARE
    if len(ys) < fewest or (pitches and median(pitches) < _TALL * lead):
        return list(anchors)
    kept = []
    for anchor in anchors:
        if chief not in anchor.told:
            near = min((a for a in anchors if chief in a.told), key=lambda a: abs(a.y - anchor.y))
            if abs(near.y - anchor.y) < _WITHIN * lead and not near.told & anchor.told:
                continue
        kept.append(anchor)
    return kept


def _anchor(
    group: Sequence[tuple[float, Column | None, str]], columns: Sequence[Told], height: float
) -> Anchor:
    """The anchor of cells at one height; a running number counts twice."""
    y = median(y for y, _, _ in group)
    told = {column for _, column, _ in group}
    beside = sum(
        each.column not in told
        and any(abs(_middle(line) - y) < 0.4 * height for line in each.lines)
        for each in columns
    )
    return Anchor(y, len(told) + (Column.NUMBER in told) + 0.5 * beside, frozenset(told))


def _spaced(anchors: Sequence[Anchor], height: float) -> tuple[Anchor, ...]:
    """Anchors without those that stand too near another, or near a much stronger one."""
    pitches = [b.y - a.y for a, b in pairwise(anchors) if min(a.strength, b.strength) > 1]
    near = 0.75 * median(pitches) if pitches else 0.9 * height
    kept: list[Anchor] = []
    for anchor in anchors:
        last = kept[-1] if kept else Anchor(float("-inf"), 0)
        apart = anchor.y - last.y
        weak, strong = sorted((anchor.strength, last.strength))
        if apart >= 0.75 * height and (apart >= near or 2 * weak >= strong):
            kept.append(anchor)
        elif anchor.strength > last.strength:
            kept[-1] = anchor
    return tuple(kept)


def _by_names(columns: Sequence[Told], height: float) -> tuple[Anchor, ...]:
    """Anchors of a list that has none but names: lines of names with something beside them."""
    names = [line for told in columns if told.column is Column.NAME for line in told.lines]
    others = [_middle(x) for told in columns if told.column is not Column.NAME for x in told.lines]
    return tuple(
        Anchor(y, 1)
        for y in map(_middle, names)
        if any(abs(y - other) < 0.4 * height for other in others)
    )


def _tells(column: Column | None, text: str) -> bool:
    """Whether a line of a cell shows that a worker stands there."""
    return column in _TELLING and _TELLING[column](text)


_TELLING: Final[dict[Column | None, Callable[[str], bool]]] = {
    Column.NUMBER: lambda text: re.fullmatch(r"\W*\w{1,3}\W*", text) is not None,
    Column.SEX: lambda text: (
        sex_of(text) is not None or re.fullmatch(r"\W?\w\W?", text) is not None
    ),
    Column.BIRTH_DATE: lambda t: bool(find_dates(t)) or sum(c.isdigit() for c in t) >= 5,
    Column.AGE: lambda text: re.search(r"(?<!\w)\d{2}(?!\d)", text) is not None,
    **dict.fromkeys((Column.MAN, Column.WOMAN), lambda text: len(text) <= 2),
    **dict.fromkeys(
        (Column.PASSPORT, Column.SPLP, Column.DOCUMENT),
        lambda text: sum(c.isdigit() for c in text) >= 4 or is_nothing(text),
    ),
}
"""What shows it in the columns whose cells never wrap."""


Off = Callable[[float, float, float], float]
"""How far lines from one height to another stand off the row at a third."""
_WAYS: Final[tuple[Off, ...]] = (
    lambda first, last, at: abs(first - at),
    lambda first, last, at: abs((first + last) / 2 - at),
    lambda first, last, at: abs(last - at),
)
"""Cells level at their top, their middle, their bottom."""


def _shared_out(columns: Sequence[Told], ys: Sequence[float], lead: float) -> list[Cells]:
    """The lines of each column shared out to the rows at `ys`, the way that goes best."""
    best: tuple[float, list[list[tuple[Line, ...]]]] | None = None
    for way, off in enumerate(_WAYS):
        tried = [_assigned(told.lines, ys, lead, off) for told in columns]
        cost = sum(each[0] for each in tried) + _UNUSUAL[way]
        if best is None or cost < best[0] - 0.01:
            best = cost, [each[1] for each in tried]
    if best is None:
        return []
    shared = _ended(best[1], lead)
    return [tuple(_words(held[row]) for held in shared) for row in range(len(ys))]


def _ended(
    columns: Sequence[Sequence[tuple[Line, ...]]], lead: float
) -> Sequence[Sequence[tuple[Line, ...]]]:
    """The rows of each column, the last no taller than the tallest: the rest is not the list's.

    One line more in one column, as near and as far left as lines of a cell stand, is the cell's.
    """
    if not columns or len(columns[0]) < _TO_COMPARE:
        return columns
    mosts = [max(1, *(len(lines) for lines in rows[:-1])) for rows in columns]
    taller = [place for place, rows in enumerate(columns) if len(rows[-1]) > mosts[place]]
    if len(taller) == 1:
        last, most = columns[taller[0]][-1], mosts[taller[0]]
        apart = _middle(last[most]) - _middle(last[most - 1])
        aside = abs(last[most].box.left - last[0].box.left)
        mosts[taller[0]] += apart < _NEXT * lead and aside < _LEVEL * last[0].box.height
    return [[*rows[:-1], rows[-1][:most]] for rows, most in zip(columns, mosts, strict=True)]


def _assigned(
    lines: Sequence[Line], ys: Sequence[float], lead: float, off: Off
) -> tuple[float, list[tuple[Line, ...]]]:
    """The lines of one column as one run for each row at the least cost, and that cost.

    A line that goes with no row (a stamp, what stands below the list) is left out.
    """
    middles = [_middle(line) for line in lines]
    count = len(lines)
    costs = [_FOREIGN * n for n in range(count + 1)]
    runs: list[list[tuple[int, int]]] = []
    bounds = zip([float("-inf"), *ys], ys, [*ys[1:], float("inf")], strict=False)
    for above, y, below in bounds:
        after = list(costs)
        run = [(end, end) for end in range(count + 1)]  # lines from .. to of this row, by end
        for end in range(1, count + 1):
            if after[end - 1] + _FOREIGN < after[end]:
                after[end] = after[end - 1] + _FOREIGN
                run[end] = run[end - 1]
            if abs(middles[end - 1] - y) > 5 * lead or middles[end - 1] > below + _PAST * lead:
                continue
            for start in range(max(0, end - _MOST_LINES), end):
                if middles[start] < above - _PAST * lead:
                    continue
                own = off(middles[start], middles[end - 1], y) / lead
                own += sum(
                    _MORE + 1.5 * max(0.0, (b - a) / lead - 1.3)
                    for a, b in pairwise(middles[start:end])
                )
                if costs[start] + own < after[end]:
                    after[end] = costs[start] + own
                    run[end] = (start, end)
        runs.append(run)
        costs = after
    held: list[tuple[Line, ...]] = [()] * len(ys)
    end = count
    for row in range(len(ys) - 1, -1, -1):
        start, stop = runs[row][end]
        held[row] = tuple(lines[start:stop])
        end = start
    return costs[count], held
