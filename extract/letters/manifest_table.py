"""Manifests drawn as tables: which table is one, what its columns hold, and its rows as entries."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from extract.forms.running import Ink, Placed
from extract.forms.tables import Row, Table, lines_as_rows, merged, ruled_tables
from extract.letters.manifest_columns import DETAILS, Column, ends_list, is_header
from extract.letters.manifest_grid import Columns, begins, single_rows, text_in, understood
from extract.letters.manifest_unruled import body_of, header_of
from extract.values.sex import sex_of
from ocr.lines import lines
from ocr.ocr_page import OcrPage


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
            state.heading = _heading_over(page, table) or state.heading
            _walk(page, table, columns, body, state)
            last = (table, columns)
    return tuple(state.entries)


def _manifests(
    page: OcrPage, last: tuple[Table, Columns] | None
) -> Iterable[tuple[Table, Columns, tuple[Row, ...]]]:
    """Tables of `page` that list workers: drawn ones, else one that is only aligned."""
    found = []
    for drawn in ruled_tables(page):
        table, columns, body = understood(page, drawn, last)
        if Column.NAME in columns and DETAILS & set(columns) and body:
            columns = _either_document(columns, body)
            found.append((table, columns, body))
            last = (table, columns)
    if not found and (aligned := header_of(page)) is not None:
        columns = _either_document(aligned.columns, aligned.table.rows)
        found.append((aligned.table, columns, aligned.table.rows))
    if not found and last is not None and not last[0].ruled:
        rows = lines_as_rows(page, body_of(page, 0.0), last[0].edges, last[0].slope)
        if any(begins(row, last[1], False) for row in rows):
            found.append((replace(last[0], page=page.number, rows=rows), last[1], rows))
    return found


_PASSPORT: Final = re.compile(r"[A-Z]\d{7}")


def _either_document(columns: Columns, body: Sequence[Row]) -> Columns:
    """A lone column of SPLP numbers in which passports stand too holds either document."""
    if Column.SPLP not in columns or {Column.PASSPORT, Column.DOCUMENT} & set(columns):
        return columns
    place = columns.index(Column.SPLP)
    if not any(_PASSPORT.fullmatch(row.cells[place].text.strip()) for row in body):
        return columns
    return (*columns[:place], Column.DOCUMENT, *columns[place + 1 :])


def _walk(page: OcrPage, table: Table, columns: Columns, body: Sequence[Row], state: _Open) -> None:
    """Add the rows of one table to the entries so far."""
    current: Row | None = None
    for row in single_rows(page, table, columns, body):
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
        elif begins(row, columns, table.ruled):
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


def _entry(page: OcrPage, columns: Columns, row: Row, heading: tuple[str, Ink] | None) -> Entry:
    """The row's cells by what their columns hold."""
    cells: dict[Column, tuple[Ink, ...]] = {}
    for column, cell in zip(columns, row.cells, strict=True):
        if column is not None and cell.words:
            ink = tuple(Placed(page, word) for word in cell.words)
            cells[column] = (*cells.get(column, ()), ink)
    digits = re.sub(r"\D", "", text_in(columns, row, Column.NUMBER))
    number = int(digits) if digits and len(digits) <= 3 else None
    return Entry(number, cells, heading)


def _continued(entry: Entry, rest: Entry) -> Entry:
    """An entry whose row was cut by the end of a page: each cell goes on in the next piece."""
    cells = dict(entry.cells)
    for column, parts in rest.cells.items():
        held = cells.get(column)
        cells[column] = (*held[:-1], held[-1] + parts[0]) if held else parts
    return replace(entry, cells=cells)


_SEX_HEADING: Final = re.compile(
    r"^\W*(?:[A-Z0-9IVX]{1,3}\s*[.)]\s*)?(?P<what>(?:ANAK[\s-]+)?(?:LAKI\W*LAKI|LELAKI|PRIA|PEREMPUAN|WANITA)"
    r"(?:\s+DEWASA)?|LD|PD|MALE|FEMALE)\W*(?:\(?\s*\d*\s*(?:ORANG|ORG)?\s*\)?)?\W*$"
)


def _heading(row: Row, columns: Columns) -> str | None:
    """The sex that a row across the table gives to those below ('LAKI-LAKI DEWASA'), else None."""
    match = _SEX_HEADING.match(row.text.upper())
    if match is None or text_in(columns, row, Column.SEX) == row.text:
        return None
    return sex_of(match["what"])


_OVER: Final = 5.0
"""Letter heights between the first row of a table and a heading over it, at most."""


def _heading_over(page: OcrPage, table: Table) -> tuple[str, Ink] | None:
    """The sex that a line just above the table gives to all in it ('A. LAKI-LAKI')."""
    words = [word for row in table.rows[:1] for word in row.words]
    if not words:
        return None
    top, height = min(w.box.top for w in words), max(w.box.height for w in words)
    for line in lines(page):  # the headings of the columns may stand between
        match = _SEX_HEADING.match(line.text.upper())
        if match and 0 < top - line.box.middle[1] < _OVER * height:
            sex = sex_of(match["what"])
            return (sex, tuple(Placed(page, w) for w in line.words)) if sex else None
    return None


def _ends(row: Row, columns: Columns) -> bool:
    """Whether the row is a total or stands below the list."""
    if re.search(r"\d", text_in(columns, row, Column.NUMBER)) or not row.words:
        return False
    return ends_list(row.text)
