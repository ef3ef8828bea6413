"""The sheets of an XLSX workbook as lines of text."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import IO, Final

import openpyxl
from openpyxl.utils.datetime import CALENDAR_WINDOWS_1900
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from store.register_columns import BadRegisterFile

MOST_CELL: Final = 4096
"""Characters of one cell."""
MOST_COLUMNS: Final = 256
_EXACT: Final = 10**15
"""A spreadsheet keeps 15 figures of a number."""
_BLOCK: Final = 1 << 20
_OVERLAP: Final = 1 << 14
_NO_VALUE: Final = re.compile(
    rb"<c(?P<about>[^>]*)><f[^>]*?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>"
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its place from 1, whether it is hidden, its lines."""

    number: int
    hidden: bool
    lines: Iterator[tuple[int, list[str]]]


def sheets_of(data: IO[bytes]) -> Iterator[Sheet]:
    """The sheets one after the other, each to be read before the next. Raises BadRegisterFile."""
    _check_formulas(data)
    book = openpyxl.load_workbook(data, read_only=True, data_only=True)
    try:
        if book.epoch != CALENDAR_WINDOWS_1900:
            raise BadRegisterFile("days counted from 1904: save it with those from 1900")
        before = [0]
        for number, sheet in enumerate(book.worksheets, start=1):
            if isinstance(sheet, ReadOnlyWorksheet):
                hidden = sheet.sheet_state != "visible"
                yield Sheet(number, hidden, _lines(sheet, before))
    finally:
        book.close()


def _lines(sheet: ReadOnlyWorksheet, before: list[int]) -> Iterator[tuple[int, list[str]]]:
    """The lines that hold something, counted on from `before`, which then holds the last one."""
    sheet.reset_dimensions()  # what a sheet says of its size may be a million empty columns
    start = before[0]
    rows: Iterator[tuple[object, ...]] = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)  # type: ignore[misc] # its stub takes another sheet
    for line, values in enumerate(rows, start=start + 1):
        before[0] = line
        cells = [_cell(value) for value in values]
        if any(cells):
            yield line, cells


def _cell(value: object) -> str:
    """A cell as text: days as ISO, whole numbers without a point, too long ones with `.0`."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool) and value == value // 1:
        return f"{int(value)}.0" if value >= _EXACT else str(int(value))
    return str(value)[:MOST_CELL]


def _check_formulas(data: IO[bytes]) -> None:
    """Programs write formulas without what they come to: a day of payment would seem empty."""
    with zipfile.ZipFile(data) as archive:
        for entry in archive.infolist():
            if re.fullmatch(r"xl/worksheets/[^/]*\.xml", entry.filename):
                with archive.open(entry) as stream:
                    kept = b""
                    while block := stream.read(_BLOCK):
                        for found in _NO_VALUE.finditer(kept + block):
                            if b't="str"' not in found["about"]:
                                raise BadRegisterFile(
                                    "formulas without values: open it in a spreadsheet and save it"
                                )
                        kept = (kept + block)[-_OVERLAP:]
