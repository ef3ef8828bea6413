"""The lines of a register file: CSV or XLSX, plain or in gzip; limits on what it may unpack to.

Numbers of lines are those a text editor or a spreadsheet shows; those of a later sheet count on
from the sheet before it.
"""

import codecs
import csv
import gzip
import io
import shutil
import tempfile
import zipfile
import zlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final, cast

from ingest.errors import BadUpload
from store.register_columns import BadRegisterFile, Problem, heading_of
from store.register_workbook import MOST_CELL, sheets_of

MOST_BYTES: Final = 8 * 1024**3  # of a file once inflated
MOST_XLSX_BYTES: Final = 2 * 1024**3
MOST_LINE: Final = 1 << 20
MOST_BROKEN: Final = 10_000
"""Lines with an open quotation mark: with each, some are read twice."""
HEAD: Final = 30
"""Lines among which the heading is looked for."""
DELIMITERS: Final = ",;\t|"
_NO_TABLES: Final = {
    b"\xd0\xcf\x11\xe0": "an old Excel file (.xls), or one with a password: save it as .xlsx",
    b"%PDF": "a PDF",
    b"<": "a web page or XML, whatever its name says: save it as .xlsx or .csv",
    b"{": "JSON",
}
# What the readers raise on broken bytes; that of workbooks does not look before it leaps.
_BROKEN: Final = (
    *(OSError, EOFError, ValueError, ArithmeticError, zlib.error, zipfile.BadZipFile),
    *(LookupError, TypeError, AttributeError, SyntaxError, RuntimeError),
)
_WINDOWS: Final = "periksa-windows-1252"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """What is no UTF-8 was written by an old spreadsheet."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_WINDOWS, _as_windows)

Lines = Iterator[tuple[int, list[str]]]
Warn = Callable[[Problem], None]


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of a file, or of one sheet of a workbook."""

    lines: Lines
    sheet: int = 0
    hidden: bool = False


@contextmanager
def open_parts(path: Path, warn: Warn) -> Iterator[Iterator[Part]]:
    """The parts of a file; `warn` hears of lines that cannot be read. Raises BadRegisterFile."""
    with path.open("rb") as plain:
        if _peek(plain, 2) != b"\x1f\x8b":
            yield _guarded(plain, warn)
            return
        with gzip.open(plain) as inflated:
            yield _guarded(cast(IO[bytes], inflated), warn)


def _guarded(stream: IO[bytes], warn: Warn) -> Iterator[Part]:
    """The parts, with every error of the readers as ours."""
    with _ours():
        if _peek(stream, 4) != b"PK\x03\x04":
            yield Part(_guarded_lines(_csv(stream, warn)))
            return
        with tempfile.TemporaryFile() as plain:  # a table of contents at its end: to seek is needed
            shutil.copyfileobj(cast(IO[bytes], _Limited(stream)), plain, 1 << 20)
            _check_size(plain)
            for sheet in sheets_of(plain):
                yield Part(_guarded_lines(sheet.lines), sheet.number, sheet.hidden)


def _guarded_lines(lines: Lines) -> Lines:
    with _ours():
        yield from lines


@contextmanager
def _ours() -> Iterator[None]:
    try:
        yield
    except BadUpload:
        raise
    except _BROKEN as error:
        raise BadRegisterFile(type(error).__name__) from error


def _peek(stream: IO[bytes], size: int) -> bytes:
    start = stream.read(size)
    stream.seek(0)
    return start


def _check_size(book: IO[bytes]) -> None:
    with zipfile.ZipFile(book) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_XLSX_BYTES:
            raise BadRegisterFile("too large")


def _csv(stream: IO[bytes], warn: Warn) -> Lines:
    head = stream.read(65536)
    stream.seek(0)
    for start, what in _NO_TABLES.items():
        if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(start):
            raise BadRegisterFile(what)
    limited = io.BufferedReader(_Limited(stream), 1 << 20)
    encoding = _encoding(head)
    csv.field_size_limit(MOST_CELL)
    text = io.TextIOWrapper(
        limited, encoding, errors=_WINDOWS if encoding == "utf-8-sig" else "replace", newline=""
    )
    delimiter = _delimiter(head.decode(encoding, "replace"))
    lines = _PhysicalLines(text)
    reader = csv.reader(lines, delimiter=delimiter)
    number, width, broken = 1, 0, 0
    while True:
        lines.taken.clear()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = []
        count = len(lines.taken)
        if (not cells and lines.taken[0].strip()) or (
            count > 1 and width and lines.swallowed(cells, width, delimiter)
        ):
            if (broken := broken + 1) > MOST_BROKEN:
                raise BadRegisterFile("too many quotation marks that are not closed")
            warn(Problem(number, "line", "a quotation mark that is not closed, or a cell too long"))
            lines.put_back_all_but_one()
            reader = csv.reader(lines, delimiter=delimiter)
            count = 1
        elif any(cells):
            width = len(cells) if count == 1 else width
            yield number, cells
        number += count


class _PhysicalLines:
    """The lines of a text; those since `taken` was emptied can be read once more."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self._again: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._text.readline(MOST_LINE)
        if not line:
            raise StopIteration
        self.taken.append(line)
        return line.replace("\0", "")

    def swallowed(self, cells: Sequence[str], width: int, delimiter: str) -> bool:
        """Whether a cell over several lines holds what is whole rows of `width` cells."""
        found = sum(line.count(delimiter) for line in self.taken)
        return len(cells) != width or found >= 2 * (width - 1)

    def put_back_all_but_one(self) -> None:
        """An open quotation mark has swallowed all lines but the first."""
        self._again.extendleft(reversed(self.taken[1:]))


def _delimiter(head: str) -> str:
    """The one that makes most titles of a line; if none makes any, the most frequent."""

    def known_titles(delimiter: str) -> tuple[int, int]:
        rows = csv.reader(head.splitlines(keepends=True), delimiter=delimiter)
        found = [0]
        with suppress(csv.Error):
            found += [len(heading_of(cells).found) for cells in islice(rows, HEAD)]
        return max(found), head.count(delimiter)

    return max(DELIMITERS, key=known_titles)


class _Limited(io.RawIOBase):
    """A stream with an end: a few kilobytes of gzip may inflate to terabytes."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._left = stream, MOST_BYTES

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer. Raises BadRegisterFile past the limit."""
        data = self._stream.read(len(buffer))
        self._left -= len(data)
        if self._left < 0:
            raise BadRegisterFile("too large")
        buffer[: len(data)] = data
        return len(data)


def _encoding(head: bytes) -> str:
    """UTF-8 unless the start of the file says otherwise; old spreadsheets write Windows-1252."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if zeros.count(0) * 2 > len(zeros):
            return encoding
    try:
        head[: max(0, len(head) - 4)].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"
