"""Manifests whose columns are only aligned: found by the words of their header."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.manifest_columns import DETAILS, Column, column_of
from extract.tables import Table, lines_as_rows, slope_of, valley
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage, Word

_GAP = 0.9
"""Words of one heading stand closer than this many letter heights."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """An aligned table: each of its rows is one visual line below the header."""

    table: Table
    columns: tuple[Column | None, ...]


def header_of(page: OcrPage) -> Aligned | None:
    """The first aligned table on `page` whose headings name workers and their details."""
    seen = lines(page)
    for place, line in enumerate(seen):
        groups = _groups(seen, place)
        columns = tuple(column_of(" ".join(word.text for word in words)) for words in groups)
        known = [column for column in columns if column is not None]
        if Column.NAME not in known or len(known) < 3 or not DETAILS & set(known):
            continue
        if sum(c.isdigit() for c in line.text) > 2 or ":" in line.text:
            continue
        bottom = max(word.box.bottom for words in groups for word in words)
        return _aligned(page, groups, columns, bottom)
    return None


def _groups(seen: Sequence[Line], place: int) -> list[list[Word]]:
    """Words of each heading on this line, with the words of a second line that stand below them."""
    groups = [list(segment.words) for segment in seen[place].segments(_GAP)]
    split: list[list[Word]] = []
    for words in groups:
        if len(words) > 1 and column_of(words[0].text) is Column.NUMBER:
            rest = " ".join(word.text for word in words[1:])
            if column_of(rest) is Column.NAME:
                split += [words[:1], words[1:]]
                continue
        split.append(words)
    if place + 1 < len(seen):
        _add_second_line(split, seen[place], seen[place + 1])
    return split


def _add_second_line(groups: list[list[Word]], first: Line, second: Line) -> None:
    """Add words of `second` to the headings they stand under, if all of them stand under one."""
    height = first.box.height
    if second.box.top - first.box.bottom > height or any(c.isdigit() for c in second.text):
        return
    homes = []
    for word in second.words:
        home = next(
            (
                g
                for g in groups
                if word.box.left < g[-1].box.right + height / 2
                and word.box.right > g[0].box.left - height / 2
            ),
            None,
        )
        if home is None:
            return
        homes.append(home)
    if len(second.words) >= len(groups):
        return
    for word, home in zip(second.words, homes, strict=True):
        home.append(word)


def _aligned(
    page: OcrPage,
    groups: Sequence[Sequence[Word]],
    columns: tuple[Column | None, ...],
    bottom: float,
) -> Aligned:
    """The table below the header; columns part where fewest words of the body cross."""
    slope = slope_of(page)
    body = [word for word in page.words if word.box.middle[1] > bottom]
    near = body[: 60 * len(groups)]
    spans = [(min(w.box.left for w in g), max(w.box.right for w in g)) for g in groups]
    edges = [0.0]
    for (left, right), (other_left, other_right) in pairwise(spans):
        edges.append(valley(near, (left + right) / 2, (other_left + other_right) / 2, slope))
    edges.append(float(page.width))
    rows = lines_as_rows(page, body, edges, slope)
    return Aligned(Table(page.number, tuple(edges), rows, False, slope, bottom), columns)
