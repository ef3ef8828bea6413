"""Manifests drawn as tables: which table is one, what its columns hold, and its rows as entries."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from extract.manifest_columns import (
    DETAILS,
    Column,
    column_of,
    ends_list,
    guessed,
    is_header,
    sex_of,
)
from extract.manifest_unruled import header_of
from extract.running import Ink, Placed
from extract.tables import Row, Table, lines_as_rows, merged, ruled_tables
from ocr.lines import group
from ocr.ocr_page import OcrPage

Columns = tuple[Column | None, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed worker: the ink in each column, and the sex that a heading above the row gave."""

    number: int | None
    cells: dict[Column, tuple[Ink, ...]]
    heading: tuple[str, Ink] | None = None

    def ink(self, column: Column) -> Ink:
        """All ink of that column; a manifest may have two columns of one meaning (origin)."""
        return tuple(placed for part in self.cells.get(column, ()) for placed in part)


@dataclass(slots=True)
class _Open:
    """What is known while walking down the rows of all pages."""

    entries: list[Entry] = field(default_factory=list)
    heading: tuple[str, Ink] | None = None


def table_entries(pages: Sequence[OcrPage]) -> tuple[Entry, ...]:
    """The workers listed in tables on `pages`, in order; empty where no table lists workers."""
    state, last = _Open(), None
    for page in pages:
        for table, columns, body in _manifests(page, last):
            _walk(page, table, columns, body, state)
            last = (table, columns)
    return tuple(state.entries)


def _manifests(
    page: OcrPage, last: tuple[Table, Columns] | None
) -> Iterable[tuple[Table, Columns, tuple[Row, ...]]]:
    """Tables of `page` that list workers: drawn ones, else one that is only aligned."""
    found = []
    for table in ruled_tables(page):
        columns, body = _columns(table, last)
        if Column.NAME in columns and DETAILS & set(columns) and body:
            found.append((table, columns, body))
            last = (table, columns)
    if not found and (aligned := header_of(page)) is not None:
        found.append((aligned.table, aligned.columns, aligned.table.rows))
    if not found and last is not None and not last[0].ruled:
        rows = lines_as_rows(page, page.words, last[0].edges, last[0].slope)
        found.append((replace(last[0], page=page.number, rows=rows), last[1], rows))
    return found


def _columns(table: Table, last: tuple[Table, Columns] | None) -> tuple[Columns, tuple[Row, ...]]:
    """What the columns of a drawn table hold, and its rows below the header."""
    columns: list[Column | None] = [None] * table.columns
    start = 0
    for place, row in enumerate(table.rows[:4]):
        texts = [cell.text for cell in row.cells]
        known = [column_of(text) for text in texts]
        if is_header(texts) or (
            start and sum(k is not None for k in known) >= 2 and not _figures(row)
        ):
            columns = [new or old for new, old in zip(known, columns, strict=True)]
            start = place + 1
    body = table.rows[start:]
    if not start and last is not None and len(last[1]) == table.columns:
        return last[1], body
    by_content = guessed([[row.cells[i].text for row in body] for i in range(table.columns)])
    taken = set(columns)
    for place, guess in enumerate(by_content):
        if (
            columns[place] is None
            and guess not in taken
            and (start == 0 or guess is not Column.NAME)
        ):
            columns[place] = guess
            taken.add(guess)
    return tuple(columns), body


def _figures(row: Row) -> bool:
    """Whether more than a stray figure stands in the row."""
    return sum(c.isdigit() for c in row.text) > 2


def _walk(page: OcrPage, table: Table, columns: Columns, body: Sequence[Row], state: _Open) -> None:
    """Add the rows of one table to the entries so far."""
    current: Row | None = None
    for row in _single(page, table, columns, body):
        texts = [cell.text for cell in row.cells]
        if not row.words or is_header(texts):
            continue
        if _ends(row, columns):
            if table.ruled:
                continue
            break
        if (sex := _heading(row, columns)) is not None:
            _close(page, columns, current, state)
            current, state.heading = None, (sex, tuple(Placed(page, w) for w in row.words))
        elif _begins(row, columns, table.ruled):
            _close(page, columns, current, state)
            current = row
        elif current is not None:
            current = merged(current, row)
        elif state.entries:
            state.entries[-1] = _continued(state.entries[-1], _entry(page, columns, row, None))
    _close(page, columns, current, state)


def _close(page: OcrPage, columns: Columns, row: Row | None, state: _Open) -> None:
    """The row is whole: keep it as an entry unless it holds nothing but a number."""
    if row is None:
        return
    entry = _entry(page, columns, row, state.heading)
    if any(entry.ink(column) for column in (Column.NAME, *DETAILS)):
        state.entries.append(entry)


def _single(page: OcrPage, table: Table, columns: Columns, body: Sequence[Row]) -> Iterable[Row]:
    """Rows with one worker each at most: a band that holds several numbers is cut into lines."""
    if not table.ruled:
        yield from _gathered(body, columns)
        return
    at = columns.index(Column.NUMBER) if Column.NUMBER in columns else None
    for row in body:
        lines = group(row.cells[at].words) if at is not None else ()
        numbered = [line for line in lines if re.fullmatch(r"\D?\d{1,3}\D?", line.text)]
        if len(numbered) >= 2:
            cut = lines_as_rows(page, row.words, table.edges, table.slope)
            yield from _gathered(cut, columns)
        else:
            yield row


def _gathered(rows: Sequence[Row], columns: Columns) -> Iterable[Row]:
    """Lines of a table without lines across as rows: each line joins the row that it is part of.

    That is the row above, unless the line reaches into the first line of the row below: a reader
    of pixels does not set the words of one line at quite the same height.
    """
    begins = [_begins(row, columns, False) for row in rows]
    waiting: Row | None = None
    for place, row in enumerate(rows):
        below = rows[place + 1] if place + 1 < len(rows) and begins[place + 1] else None
        if begins[place]:
            yield merged(waiting, row) if waiting is not None else row
            waiting = None
        elif below is not None and _reaches(row, below):
            waiting = row
        else:
            yield row


def _reaches(row: Row, below: Row) -> bool:
    """Whether the words of `row` stand beside those of `below` by a third of their height."""
    if not row.words or not below.words:
        return False
    bottom = max(word.box.bottom for word in row.words)
    top = min(word.box.top for word in below.words)
    height = max(word.box.height for word in row.words)
    return bottom - top > height / 3


def _entry(page: OcrPage, columns: Columns, row: Row, heading: tuple[str, Ink] | None) -> Entry:
    """The row's cells by what their columns hold."""
    cells: dict[Column, tuple[Ink, ...]] = {}
    for column, cell in zip(columns, row.cells, strict=True):
        if column is not None and cell.words:
            ink = tuple(Placed(page, word) for word in cell.words)
            cells[column] = (*cells.get(column, ()), ink)
    digits = re.sub(r"\D", "", _text(columns, row, Column.NUMBER))
    number = int(digits) if digits and len(digits) <= 3 else None
    return Entry(number, cells, heading)


def _continued(entry: Entry, rest: Entry) -> Entry:
    """An entry whose row was cut by the end of a page: each cell goes on in the next piece."""
    cells = dict(entry.cells)
    for column, parts in rest.cells.items():
        held = cells.get(column)
        cells[column] = (*held[:-1], held[-1] + parts[0]) if held else parts
    return replace(entry, cells=cells)


def _text(columns: Columns, row: Row, column: Column) -> str:
    """Text of the row's cells in columns of that meaning."""
    return " ".join(
        cell.text for kind, cell in zip(columns, row.cells, strict=True) if kind is column
    ).strip()


_TELLING: Final = DETAILS - {Column.ORIGIN, Column.OFFENCE}
"""Columns that hold no text which may run on below its row."""


def _begins(row: Row, columns: Columns, ruled: bool) -> bool:
    """Whether the row begins a worker, rather than going on with the one above."""
    number = _text(columns, row, Column.NUMBER)
    named = re.search(r"[A-Za-z]{2}", _text(columns, row, Column.NAME)) is not None
    told = sum(bool(re.search(r"\w", _text(columns, row, column))) for column in _TELLING)
    if Column.NUMBER in columns and not ruled:
        return re.fullmatch(r"\W?\w{1,3}\W?", number) is not None or (named and told >= 2)
    if re.search(r"\d", number) or (named and told > 0):
        return True
    return named and ruled and bool(_text(columns, row, Column.OFFENCE))


_SEX_HEADING: Final = re.compile(
    r"^\W*(?:[A-Z0-9IVX]{1,3}\s*[.)]\s*)?(?P<what>(?:ANAK[\s-]+)?(?:LAKI\W*LAKI|LELAKI|PRIA|PEREMPUAN|WANITA)"
    r"(?:\s+DEWASA)?|LD|PD|MALE|FEMALE)\W*(?:\(?\s*\d*\s*(?:ORANG|ORG)?\s*\)?)?\W*$"
)


def _heading(row: Row, columns: Columns) -> str | None:
    """The sex that a row across the table gives to those below ('LAKI-LAKI DEWASA'), else None."""
    match = _SEX_HEADING.match(row.text.upper())
    if match is None or _text(columns, row, Column.SEX) == row.text:
        return None
    return sex_of(match["what"])


def _ends(row: Row, columns: Columns) -> bool:
    """Whether the row is a total or stands below the list."""
    if re.search(r"\d", _text(columns, row, Column.NUMBER)) or not row.words:
        return False
    return ends_list(row.text)
