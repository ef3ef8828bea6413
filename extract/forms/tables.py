"""Tables: rows and columns of cells, from ruling lines where there are any, else from alignment.

Nothing here knows what a table is about. All lengths are working pixels of the page. Pages are
straight up to a remnant of skew, which is measured on the table itself and undone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from statistics import median
from typing import Final

from ingest.box import Box, around
from ocr.lines import group
from ocr.ocr_page import Direction, OcrPage, Rule, Word

NEAR: Final = 0.006
"""Rules closer than this share of the page's width are one line, drawn or found twice."""
COVERED: Final = 0.3
"""Share of a table's width or height that pieces of a line must cover to count as its line."""
_MARKS: Final = "|[]{}_=~¦"
"""Characters that a ruling line is read as."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one cell in reading order; none when it is empty."""

    words: tuple[Word, ...] = ()

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: as many cells as its table has columns; `page` is the 1-based page number."""

    page: int
    cells: tuple[Cell, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """All words of the row, cell by cell."""
        return tuple(word for cell in self.cells for word in cell.words)

    @property
    def text(self) -> str:
        """All words of the row with single spaces."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Table:
    """A table on one page. `edges`: left edge of each column, then the right edge of the last."""

    page: int
    edges: tuple[float, ...]
    rows: tuple[Row, ...]
    ruled: bool
    slope: float = 0.0
    bottom: float = 0.0

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.edges) - 1


def ruled_tables(page: OcrPage) -> tuple[Table, ...]:
    """Tables of two columns or more whose columns are drawn, from top to bottom."""
    slope = slope_of(page)
    words = tuple(piece for word in page.words for piece in _pieces(word))
    found = []
    for rules in _touching(page.rules, page.width):
        downs = _lines(rules, Direction.DOWN, slope, page.width * NEAR)
        across = _lines(rules, Direction.ACROSS, slope, page.width * NEAR)
        if len(downs) >= 2:
            table = _grid(page, words, downs, across, slope)
            if table is not None:
                found.append(table)
    return tuple(sorted(found, key=lambda table: table.bottom))


def lines_as_rows(
    page: OcrPage, words: Iterable[Word], edges: Sequence[float], slope: float
) -> tuple[Row, ...]:
    """Each visual line of `words` as a row of the columns that `edges` part."""
    pieces = [piece for word in words for piece in _pieces(word)]
    straight = {_straight(word, slope): word for word in pieces}
    return tuple(
        _row(page.number, (straight[word] for word in line.words), edges, slope)
        for line in group(straight)
    )


def banded(
    page: OcrPage, words: Iterable[Word], edges: Sequence[float], slope: float, top: float
) -> tuple[Row, ...]:
    """Rows that lines drawn across part, below `top`; empty where fewer than three are drawn."""
    held = tuple(piece for word in words for piece in _pieces(word))
    if not held:
        return ()
    left, right = min(w.box.left for w in held), max(w.box.right for w in held)
    across = _lines(page.rules, Direction.ACROSS, slope, page.width * NEAR)
    drawn = [line.at for line in across if line.drawn >= 2 * COVERED * (right - left)]
    middles = [_straight(word, slope).box.middle[1] for word in held]
    cuts = [top, *(y for y in drawn if top < y < max(middles)), max(middles) + 1]
    if len(cuts) < 5:
        return ()
    bands: list[list[Word]] = [[] for _ in cuts[1:]]
    for word, y in zip(held, middles, strict=True):
        for band, (upper, lower) in zip(bands, pairwise(cuts), strict=True):
            if upper <= y < lower:
                band.append(word)
    return tuple(_row(page.number, band, edges, slope) for band in bands if band)


def gutter(words: Iterable[Word], left: float, right: float, wide: float, slope: float) -> float:
    """The middle of a gap of `wide` pixels or more that no word between the edges crosses.

    0 where there is none, or where hardly anything stands on one of its sides.
    """
    inside = [w.box for w in (_straight(word, slope) for word in words)]
    inside = [box for box in inside if left < box.middle[0] < right]
    reach, best = left, (0.0, 0.0)
    for box in sorted(inside, key=lambda box: box.left):
        if reach > left and box.left - reach > max(wide, best[0]):
            best = box.left - reach, (box.left + reach) / 2
        reach = max(reach, box.right)
    if not best[1]:
        return 0.0
    fewer = min(
        sum(box.middle[0] < best[1] for box in inside),
        sum(box.middle[0] > best[1] for box in inside),
    )
    return best[1] if fewer * 5 >= len(inside) else 0.0


def recut(row: Row, edges: Sequence[float], slope: float) -> Row:
    """The row's words in the columns that other edges part."""
    return _row(row.page, row.words, edges, slope)


def extent(row: Row, slope: float) -> tuple[float, float]:
    """Top and bottom of the row's words, skew undone. Raises ValueError for an empty row."""
    boxes = [_straight(word, slope).box for word in row.words]
    return min(box.top for box in boxes), max(box.bottom for box in boxes)


def merged(first: Row, second: Row) -> Row:
    """One row of two whose cells continue each other."""
    pairs = zip(first.cells, second.cells, strict=True)
    return replace(first, cells=tuple(Cell(a.words + b.words) for a, b in pairs))


def valley(words: Iterable[Word], left: float, right: float, slope: float = 0.0) -> float:
    """The x from `left` to `right` that fewest words cross: the middle of the widest such gap."""
    spans = [(word.box.left, word.box.right) for word in (_straight(w, slope) for w in words)]
    steps = max(2, min(200, int(right - left)))
    xs = [left + (right - left) * step / steps for step in range(steps + 1)]
    crossed = [sum(a < x < b for a, b in spans) for x in xs]
    fewest = min(crossed)
    best, start = (0, 0), None
    for place, count in enumerate([*crossed, fewest + 1]):
        if count == fewest and start is None:
            start = place
        elif count != fewest and start is not None:
            if place - start > best[1] - best[0]:
                best = (start, place)
            start = None
    return (xs[best[0]] + xs[best[1] - 1]) / 2


def slope_of(page: OcrPage) -> float:
    """What is left of skew: how far a line sinks per pixel to the right."""
    tall = [rule.box for rule in page.rules if rule.direction is Direction.DOWN]
    tall = [box for box in tall if box.height > 0.8 * max(b.height for b in tall)]
    if len(tall) >= 3 and max(b.left for b in tall) - min(b.left for b in tall) > 0.3 * page.width:
        # of all pairs and both ends: a line that lost an end is outvoted
        sinks = [
            sink / (b.left - a.left)
            for a, b in combinations(sorted(tall, key=lambda box: box.left), 2)
            if b.left - a.left > 0.1 * page.width
            for sink in (b.top - a.top, b.bottom - a.bottom)
        ]
        return _small(median(sinks))
    rows: dict[int, list[Word]] = {}
    for word in page.words:
        rows.setdefault(word.line, []).append(word)
    slopes = [
        (row[-1].box.bottom - row[0].box.bottom) / (row[-1].box.left - row[0].box.left)
        for row in rows.values()
        if len(row) >= 3 and row[-1].box.left - row[0].box.left > 0.25 * page.width
    ]
    return _small(median(slopes)) if len(slopes) >= 3 else 0.0


def _small(slope: float) -> float:
    """`slope` where it can be a remnant (up to three degrees), else 0: something was misread."""
    return slope if abs(slope) < 0.05 else 0.0


def _straight(word: Word, slope: float) -> Word:
    """`word` where it would stand on a page without the slope."""
    if not slope:
        return word
    x, y = word.box.middle
    across, down = slope * y, -slope * x
    box = word.box
    return replace(
        word,
        box=Box(box.left + across, box.top + down, box.right + across, box.bottom + down),
    )


def _pieces(word: Word) -> tuple[Word, ...]:
    """`word` without ruling lines read as characters; cut where a line stood inside it."""
    text = word.text.strip(_MARKS)
    if not text:
        return ()
    if text == word.text and not any(mark in text for mark in "|¦"):
        return (word,)
    total, box, pieces, at = len(word.text), word.box, [], 0
    for part in word.text.replace("¦", "|").split("|"):
        inner = part.strip(_MARKS)
        if inner:
            left = box.left + box.width * (at + part.index(inner)) / total
            right = left + box.width * len(inner) / total
            pieces.append(replace(word, text=inner, box=Box(left, box.top, right, box.bottom)))
        at += len(part) + 1
    return tuple(pieces)


def _touching(rules: Sequence[Rule], width: int) -> list[list[Rule]]:
    """Rules in groups that touch, or that lie so near each other that a gap is damage."""
    reach = 0.012 * width
    groups: list[list[Rule]] = []
    for rule in rules:
        near = [g for g in groups if any(_meet(rule.box, other.box, reach) for other in g)]
        joined = [rule, *(each for g in near for each in g)]
        groups = [g for g in groups if all(g is not n for n in near)] + [joined]
    return _rejoined(groups, width)


def _rejoined(groups: list[list[Rule]], width: int) -> list[list[Rule]]:
    """Groups that lie inside or right below each other joined: pieces of one table that broke.

    What is narrow and stands apart (an underlined signature, a stamp) stays apart.
    """
    kept = [(around(rule.box for rule in rules), rules) for rules in groups]
    kept.sort(key=lambda pair: -pair[0].width)
    at = 0
    while at < len(kept):
        box, rules = kept[at]
        for other in range(at):
            if _one_table(kept[other][0], box, width):
                kept[other] = around((kept[other][0], box)), kept[other][1] + rules
                del kept[at]
                at = 0
                break
        else:
            at += 1
    return [rules for _, rules in kept]


def _one_table(wide: Box, box: Box, width: int) -> bool:
    """Whether what lies in `box` belongs to the table whose lines fill `wide`."""
    inside = min(box.right, wide.right) - max(box.left, wide.left)
    apart = max(box.top, wide.top) - min(box.bottom, wide.bottom)
    level = abs(box.top - wide.top) + abs(box.bottom - wide.bottom) < 0.03 * width
    if level and -inside < 0.15 * width:
        return True  # two ends of a table all of whose lines across broke at one place
    if inside < 0.6 * box.width:
        return False
    return apart < 0 or (apart < 0.03 * width and box.width > 0.5 * wide.width)


def _meet(a: Box, b: Box, reach: float) -> bool:
    """Whether the boxes overlap or stand within `reach` of each other."""
    return (
        a.left - reach < b.right
        and b.left - reach < a.right
        and a.top - reach < b.bottom
        and b.top - reach < a.bottom
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """Pieces of one straight line: where it stands, from where to where, and how much is drawn."""

    at: float
    start: float
    end: float
    drawn: float


def _lines(
    rules: Iterable[Rule], direction: Direction, slope: float, near: float
) -> tuple[_Line, ...]:
    """The lines of one direction, pieces of the same line joined, in order."""
    pieces = []
    for rule in rules:
        if rule.direction is direction:
            x, y = rule.box.middle
            if direction is Direction.DOWN:
                pieces.append(
                    (x + slope * y, rule.box.top - slope * x, rule.box.bottom - slope * x)
                )
            else:
                pieces.append(
                    (y - slope * x, rule.box.left + slope * y, rule.box.right + slope * y)
                )
    pieces.sort()
    clusters: list[list[tuple[float, float, float]]] = []
    for piece in pieces:
        if clusters and piece[0] - clusters[-1][-1][0] < near:
            clusters[-1].append(piece)
        else:
            clusters.append([piece])
    return tuple(
        _Line(
            median(p[0] for p in cluster),
            min(p[1] for p in cluster),
            max(p[2] for p in cluster),
            sum(p[2] - p[1] for p in cluster),
        )
        for cluster in clusters
    )


def _grid(
    page: OcrPage,
    words: Sequence[Word],
    downs: Sequence[_Line],
    across: Sequence[_Line],
    slope: float,
) -> Table | None:
    """Words in the cells that the lines draw; None when fewer than two columns come of it."""
    top, bottom = min(d.start for d in downs), max(d.end for d in downs)
    left, right = downs[0].at, downs[-1].at
    if across:
        left, right = min(left, *(a.start for a in across)), max(right, *(a.end for a in across))
    edges = _closed(
        [d.at for d in downs if d.drawn >= COVERED * (bottom - top)],
        left,
        right,
        0.02 * page.width,
    )
    cuts = [a.at for a in across if a.drawn >= COVERED * (right - left)]
    if cuts:
        top, bottom = min(top, cuts[0]), max(bottom, cuts[-1])
    cuts = _closed(cuts, top, bottom, 0.01 * page.width)
    if len(edges) < 3 or len(cuts) < 2:
        return None
    bands: list[list[Word]] = [[] for _ in cuts[1:]]
    for word in words:
        x, y = _straight(word, slope).box.middle
        if edges[0] - 5 < x < edges[-1] + 5:
            for band, (upper, lower) in zip(bands, pairwise(cuts), strict=True):
                if upper <= y < lower:
                    band.append(word)
    rows = tuple(_row(page.number, band, edges, slope) for band in bands)
    return Table(page.number, tuple(edges), rows, True, slope, bottom)


def _closed(cuts: Sequence[float], start: float, end: float, room: float) -> list[float]:
    """`cuts` with the outer edges added where the paper leaves them open."""
    closed = list(cuts)
    if not closed or closed[0] - start > room:
        closed.insert(0, start)
    if end - closed[-1] > room:
        closed.append(end)
    return closed


def _row(page: int, words: Iterable[Word], edges: Sequence[float], slope: float) -> Row:
    """`words` in the cells between `edges`, each cell in reading order."""
    cells: list[dict[Word, Word]] = [{} for _ in edges[1:]]
    for word in words:
        straight = _straight(word, slope)
        cells[_column(straight.box.middle[0], edges)][straight] = word
    return Row(
        page,
        tuple(
            Cell(tuple(cell[word] for line in group(cell) for word in line.words)) for cell in cells
        ),
    )


def _column(x: float, edges: Sequence[float]) -> int:
    """Index of the column in which `x` lies; the outer columns reach to the page's edge."""
    for index, edge in enumerate(edges[1:-1]):
        if x < edge:
            return index
    return len(edges) - 2
