"""The grid of a drawn manifest put right: lost lines, headers in the first row, rows run together.

Scans lose ruling lines. What the headings say, where gutters run, and how often a column that
never wraps is filled tell where the lines were.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from extract.forms.tables import Row, Table, extent, lines_as_rows, merged, recut, valley
from extract.letters.manifest_columns import DETAILS, Column, column_of, guessed, is_header
from extract.letters.manifest_unruled import headings, split_at_gutters
from extract.values.dates import find_dates
from extract.values.sex import sex_of
from ocr.lines import group
from ocr.ocr_page import OcrPage

Columns = tuple[Column | None, ...]
Understood = tuple[Table, Columns, tuple[Row, ...]]

_TELLING: Final = DETAILS - {Column.ORIGIN, Column.OFFENCE}
"""Columns that hold no text which may run on below its row."""


def understood(page: OcrPage, table: Table, last: tuple[Table, Columns] | None) -> Understood:
    """The table with lost columns found again, what its columns hold, and its body's rows.

    `last` is the manifest's table before this one: its columns hold where no header is repeated.
    """
    table = _header_cut(page, table)
    table = _columns_cut(table)
    columns: list[Column | None] = [None] * table.columns
    start = 0
    for place, row in enumerate(table.rows[:4]):
        texts = [cell.text for cell in row.cells]
        known = [column_of(text) for text in texts]
        if is_header(texts) or (start == place > 0 and _is_second(row, known)):
            columns = [new or old for new, old in zip(known, columns, strict=True)]
            start = place + 1
    body = table.rows[start:]
    if not start and last is not None:
        if not _as_wide(table, last[0], page.width):
            return table, tuple(columns), ()
        if len(last[1]) == table.columns:
            return table, last[1], body
        return _like(table, last)
    headings_read = [
        " ".join(row.cells[place].text for row in table.rows[:start])
        for place in range(table.columns)
    ]
    columns = [
        old or column_of(heading) for old, heading in zip(columns, headings_read, strict=True)
    ]
    cells = [[row.cells[place].text for row in body] for place in range(table.columns)]
    by_content = guessed(cells, headings_read)
    taken = set(columns)
    for place, guess in enumerate(by_content):
        free = columns[place] is None and guess not in taken
        if free:
            columns[place] = guess
            taken.add(guess)
    return table, tuple(columns), body


def _as_wide(table: Table, before: Table, width: int) -> bool:
    """Whether a table without header can go on with the one before: its outer edges are alike.

    Signatures and stamps make small tables of their own.
    """
    ends = (table.edges[0] - before.edges[0], table.edges[-1] - before.edges[-1])
    return all(abs(end) < 0.05 * width for end in ends)


def _like(table: Table, last: tuple[Table, Columns]) -> Understood:
    """A table without header whose lines are not those of the one before: it keeps its columns."""
    before, columns = last
    rows = tuple(recut(row, before.edges, table.slope) for row in table.rows)
    return replace(table, edges=before.edges, rows=rows), columns, rows


def _is_second(row: Row, known: Sequence[Column | None]) -> bool:
    """Whether the row right below a header is its second row: headings, and hardly a figure."""
    headings_read = sum(column not in {None, Column.MAN, Column.WOMAN} for column in known)
    return headings_read >= 2 and sum(c.isdigit() for c in row.text) <= 2


def _header_cut(page: OcrPage, table: Table) -> Table:
    """The table with its header parted from the first row where the line between them is lost."""
    for place, row in enumerate(table.rows[:2]):
        if is_header([cell.text for cell in row.cells]):
            return table
        lines = lines_as_rows(page, row.words, table.edges, table.slope)
        head: Row | None = None
        best: tuple[Row, int] | None = None
        for count, line in enumerate(lines[:4], 1):
            head = merged(head, line) if head is not None else line
            if is_header([cell.text for cell in head.cells]):
                best = head, count
        if best is not None and best[1] < len(lines):
            rest = lines[best[1] :]
            rows = (*table.rows[:place], best[0], *_joined(rest), *table.rows[place + 1 :])
            return replace(table, rows=rows)
    return table


def _joined(lines: Sequence[Row]) -> tuple[Row, ...]:
    """Lines as the one row that they were before the header was cut off."""
    whole = lines[0]
    for line in lines[1:]:
        whole = merged(whole, line)
    return (whole,)


def _columns_cut(table: Table) -> Table:
    """The table with a column cut in two where two headings stand over it, or a gutter runs."""
    header = next(
        (row for row in table.rows[:3] if is_header([cell.text for cell in row.cells])), None
    )
    words = [word for row in table.rows if row is not header for word in row.words]
    edges = [table.edges[0]]
    known: list[Column | None] = []
    for place, right in enumerate(table.edges[1:]):
        parts = headings(list(header.cells[place].words)) if header is not None else []
        for one, other in pairwise(parts):
            middle = sum(w.box.middle[0] for w in one) / len(one)
            after = sum(w.box.middle[0] for w in other) / len(other)
            if middle + 1 < after:
                edges.append(valley(words, middle, after, table.slope))
        known += [None] * max(1, len(parts))
        edges.append(right)
    if header is not None and len(edges) - 1 == len(known):
        edges, _ = split_at_gutters(words, edges, known, table.slope)
    if len(edges) == len(table.edges) or sorted(edges) != edges:
        return table
    rows = tuple(recut(row, edges, table.slope) for row in table.rows)
    return replace(table, edges=tuple(edges), rows=rows)


def single_rows(
    page: OcrPage, table: Table, columns: Columns, body: Sequence[Row]
) -> Iterator[Row]:
    """Rows with one worker each at most: a band that holds several is cut into its lines."""
    if not table.ruled:
        yield from _gathered(body, columns, table.slope)
        return
    for row in body:
        if _workers(row, columns) >= 2:
            lines = lines_as_rows(page, row.words, table.edges, table.slope)
            yield from _gathered(lines, columns, table.slope)
        else:
            yield row


def _workers(row: Row, columns: Columns) -> int:
    """How many workers share the band, by the columns whose cells never wrap."""
    counts = [1]
    for column, cell in zip(columns, row.cells, strict=True):
        lines = [line.text for line in group(cell.words)]
        if column is Column.NUMBER:
            counts.append(sum(bool(re.fullmatch(r"\W?\d{1,3}\W?", line)) for line in lines))
        elif column is Column.SEX:
            counts.append(sum(sex_of(line) is not None for line in lines))
        elif column in {Column.PASSPORT, Column.SPLP, Column.DOCUMENT}:
            counts.append(sum(sum(c.isdigit() for c in line) >= 5 for line in lines))
        elif column is Column.BIRTH_DATE:
            counts.append(sum(bool(find_dates(line)) for line in lines))
    return max(counts)


def _gathered(rows: Sequence[Row], columns: Columns, slope: float) -> Iterator[Row]:
    """Lines of a table without lines across as rows: each line joins the row that it is part of.

    That is the row above, unless the line reaches into the first line of the row below (a reader
    of pixels does not set the words of one line at quite the same height) or stands nearer to it
    than to what is above (cells centred in their row).
    """
    rows = [row for row in rows if row.words]
    firsts = [place for place, row in enumerate(rows) if begins(row, columns, False)]
    if not firsts:
        yield from rows
        return
    spans = [extent(row, slope) for row in rows]
    starts = [_start(spans, before, first) for before, first in pairwise([-1, *firsts])]
    yield from rows[: starts[0]]
    for start, end in pairwise([*starts, len(rows)]):
        yield from _joined(rows[start:end])


def _start(spans: Sequence[tuple[float, float]], before: int, first: int) -> int:
    """Where the row begins whose number stands in line `first`; the one above began at `before`.

    `spans`: top and bottom of each line. -1 for `before`: nothing is above.
    """
    height = spans[first][1] - spans[first][0]
    low = max(before, 0)
    gaps = {
        place: spans[place][0] - max(bottom for _, bottom in spans[low:place])
        for place in range(low + 1, first + 1)
    }
    reaching = (p for p in range(before + 1, first) if spans[p][1] - spans[first][0] > height / 3)
    start = next(reaching, first)
    if start == first and before < 0:
        if not gaps:
            return first
        return 0 if gaps[first] < 0.6 * height else max(gaps, key=lambda place: gaps[place])
    if start == first:
        widest = max(gaps, key=lambda place: gaps[place])
        return widest if gaps[widest] > gaps[first] + 0.25 * height else first
    while start - 1 in gaps and gaps[start] < gaps[start - 1] - 0.25 * height:
        start -= 1
    return start


def begins(row: Row, columns: Columns, ruled: bool) -> bool:
    """Whether the row begins a worker, rather than going on with the one above."""
    number = text_in(columns, row, Column.NUMBER)
    named = re.search(r"[A-Za-z]{2}", text_in(columns, row, Column.NAME)) is not None
    told = sum(bool(re.search(r"\w", text_in(columns, row, column))) for column in _TELLING)
    if Column.NUMBER in columns and not ruled:
        born = bool(find_dates(text_in(columns, row, Column.BIRTH_DATE)))
        placed = bool(text_in(columns, row, Column.OFFENCE) or text_in(columns, row, Column.ORIGIN))
        whole = told >= 2 or (born and placed)  # its number was not read
        return re.fullmatch(r"\W?\w{1,3}\W?", number) is not None or (named and whole)
    if re.search(r"\d", number) or (named and told > 0):
        return True
    return named and ruled and bool(text_in(columns, row, Column.OFFENCE))


def text_in(columns: Columns, row: Row, column: Column) -> str:
    """Text of the row's cells in columns of that meaning."""
    return " ".join(
        cell.text for kind, cell in zip(columns, row.cells, strict=True) if kind is column
    ).strip()
