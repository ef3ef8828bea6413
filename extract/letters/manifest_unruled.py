"""Manifests whose columns are only aligned: found by the words of their header."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extract.forms.tables import Row, Table, banded, gutter, lines_as_rows, slope_of, valley
from extract.letters.manifest_columns import DETAILS, Column, column_of, ends_list, guessed
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage, Word

_FAR = 4.0
"""A gap of more than this many line heights ends a list."""
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
        split += headings(words)
    for near in (place - 1, place + 1):
        if 0 <= near < len(seen):
            _add_line(split, seen[place], seen[near])
    return split


_PAPERS = frozenset((Column.PASSPORT, Column.SPLP, Column.DOCUMENT))


def headings(words: list[Word]) -> list[list[Word]]:
    """The headings that stand so close in `words` that they look like one ('No Nama L/P')."""
    for cut in range(1, len(words)):
        first = column_of(" ".join(word.text for word in words[:cut]))
        rest = column_of(" ".join(word.text for word in words[cut:]))
        known = first not in (None, Column.OTHER) and rest not in (None, Column.OTHER)
        numbered = first is Column.NUMBER and rest is not Column.NAME
        noted = first is Column.NOTES  # "Keterangan Kasus" is one heading
        if (
            known
            and first is not rest
            and not numbered
            and not noted
            and not {first, rest} <= _PAPERS
        ):
            return [words[:cut], *headings(words[cut:])]
    return [words]


def _add_line(groups: list[list[Word]], line: Line, other: Line) -> None:
    """Add the words of a line next to the header: to the headings they stand under or over.

    A word that stands under none is a heading of its own if it reads like one. Nothing is added
    when a word fits nowhere: the line belongs to something else.
    """
    height = line.box.height
    apart = max(other.box.top - line.box.bottom, line.box.top - other.box.bottom)
    if apart > height or any(c.isdigit() for c in other.text):
        return
    homes: list[list[Word]] = []
    new: list[list[Word]] = []
    for word in other.words:
        home = next((g for g in groups if _over(g, word, height / 2)), None)
        home = home or _home_of_heading(groups, other, word)
        if home is None and column_of(word.text) in (None, Column.OTHER):
            return
        if home is None:
            home = [word]
            new.append(home)
        homes.append(home)
    if len(other.words) >= len(groups):
        return
    for home in list(groups):
        under = [w for w, each in zip(other.words, homes, strict=True) if each is home]
        parts = headings(under) if len(under) > 1 else []
        if len(parts) > 1 and other.box.top > line.box.top:
            groups.remove(home)
            new += parts
        else:
            home.extend(under)
    groups += [home for home in new if home]
    groups.sort(key=lambda words: min(word.box.left for word in words))


def _home_of_heading(groups: list[list[Word]], other: Line, word: Word) -> list[Word] | None:
    """The one heading that the words printed together with `word` stand over ("No. Paspor /")."""
    segment = next(s for s in other.segments(_GAP) if word in s.words)
    covered = [g for g in groups if any(_over(g, each, 0.0) for each in segment.words)]
    return covered[0] if len(covered) == 1 and len(segment.words) > 1 else None


def _over(group: Sequence[Word], word: Word, reach: float) -> bool:
    """Whether `word` stands under or over the words of `group`."""
    left, right = min(w.box.left for w in group), max(w.box.right for w in group)
    return word.box.left < right + reach and word.box.right > left - reach


def _aligned(
    page: OcrPage,
    groups: Sequence[Sequence[Word]],
    columns: Sequence[Column | None],
    bottom: float,
) -> Aligned:
    """The table below the header; columns part where fewest words of the body cross."""
    slope = slope_of(page)
    body = body_of(page, bottom)
    spans = [(min(w.box.left for w in g), max(w.box.right for w in g)) for g in groups]
    edges = [0.0]
    for (left, right), (other_left, other_right) in pairwise(spans):
        edges.append(valley(body, (left + right) / 2, (other_left + other_right) / 2, slope))
    edges.append(float(page.width))
    edges, known = split_at_gutters(body, edges, columns, slope)
    rows = banded(page, body, edges, slope, bottom)
    ruled = bool(rows)
    rows = rows or lines_as_rows(page, body, edges, slope)
    known = _moved(known, rows)
    if None in known:
        guesses = guessed([[row.cells[i].text for row in rows] for i in range(len(known))])
        known = [
            guess if kind is None and guess not in known else kind
            for kind, guess in zip(known, guesses, strict=True)
        ]
    return Aligned(Table(page.number, tuple(edges), rows, ruled, slope, bottom), tuple(known))


def _moved(columns: Sequence[Column | None], rows: Sequence[Row]) -> list[Column | None]:
    """Headings that stand over nothing given to the column beside them that has none."""
    moved = list(columns)
    full = [any(row.cells[place].words for row in rows) for place in range(len(moved))]
    for place, kind in enumerate(moved):
        if kind is not None and not full[place]:
            for beside in (place - 1, place + 1):
                if 0 <= beside < len(moved) and moved[beside] is None and full[beside]:
                    moved[beside], moved[place] = kind, None
                    break
    return moved


def body_of(page: OcrPage, top: float) -> list[Word]:
    """Words of `page` below `top` down to the end of the list."""
    body: list[Word] = []
    far = _FAR * median([word.box.height for word in page.words] or [0.0])
    bottom: float | None = None
    for line in lines(page):
        if line.box.middle[1] <= top:
            continue
        if ends_list(line.text) or (bottom is not None and line.box.top - bottom > far):
            break
        body += line.words
        bottom = line.box.bottom
    return body


def split_at_gutters(
    body: Sequence[Word],
    edges: Sequence[float],
    columns: Sequence[Column | None],
    slope: float,
) -> tuple[list[float], list[Column | None]]:
    """Columns cut in two where a wide gutter runs through them: a heading was not read."""
    if not body:
        return list(edges), list(columns)
    wide = 1.2 * median(word.box.height for word in body)
    new_edges, new_columns = [edges[0]], []
    for column, (left, right) in zip(columns, pairwise(edges), strict=True):
        new_columns.append(column)
        if column is not Column.NUMBER and (at := gutter(body, left, right, wide, slope)):
            new_edges.append(at)
            new_columns.append(None)
        new_edges.append(right)
    return new_edges, new_columns
