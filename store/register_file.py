"""A register extract as lines of cells: CSV or XLSX, plain or gzip, told by content not by name."""

import csv
import gzip
import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any, Final, cast

import openpyxl

from ingest.errors import BadUpload, Sentence

MOST_CELL: Final = 4096  # characters of one cell
MOST_BYTES: Final = 8 * 1024**3  # of a file once inflated
MOST_XLSX_BYTES: Final = 2 * 1024**3
DELIMITERS: Final = ",;\t|"


class BadRegisterFile(BadUpload):
    """The file is no table that can be read."""

    code = "U321"
    sentence = Sentence(
        "Berkas data peserta tidak dapat dibaca. Simpan sebagai CSV (UTF-8) atau XLSX.",
        "The register file cannot be read. Save it as CSV (UTF-8) or XLSX.",
    )


@contextmanager
def open_lines(path: Path) -> Iterator[Iterator[tuple[int, list[str]]]]:
    """The lines of a file with their numbers (1 = heading). Raises BadRegisterFile."""
    with path.open("rb") as plain:
        if _peek(plain, 2) != b"\x1f\x8b":
            yield _guarded(plain)
            return
        with gzip.open(plain) as inflated:
            yield _guarded(cast(IO[bytes], inflated))


def _guarded(stream: IO[bytes]) -> Iterator[tuple[int, list[str]]]:
    """The lines, with every error of the readers as ours."""
    try:
        if _peek(stream, 4) == b"PK\x03\x04":
            yield from _xlsx(stream)
        else:
            yield from _csv(stream)
    except BadUpload:
        raise
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise BadRegisterFile(type(error).__name__) from error


def _peek(stream: IO[bytes], size: int) -> bytes:
    start = stream.read(size)
    stream.seek(0)
    return start


def _csv(stream: IO[bytes]) -> Iterator[tuple[int, list[str]]]:
    head = stream.read(65536)
    stream.seek(0)
    limited = io.BufferedReader(_Limited(stream), 1 << 20)
    # a byte that is no letter spoils its cell, not the file
    text = io.TextIOWrapper(limited, encoding=_encoding(head), errors="replace", newline="")
    first = head.split(b"\n", 1)[0].decode("latin-1")
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader((line.replace("\0", "") for line in text), delimiter=delimiter)
    csv.field_size_limit(MOST_CELL)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield line, []
        else:
            if any(cells):
                yield line, cells
        line = reader.line_num + 1


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
    try:
        head[: max(0, len(head) - 4)].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _xlsx(stream: IO[bytes]) -> Iterator[tuple[int, list[str]]]:
    with tempfile.TemporaryFile() as plain:  # a table of contents at the end: to seek is needed
        shutil.copyfileobj(cast(IO[bytes], _Limited(stream)), plain, 1 << 20)
        with zipfile.ZipFile(plain) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_XLSX_BYTES:
                raise BadRegisterFile("too large")
        yield from _rows_of_book(plain)


def _rows_of_book(data: IO[bytes]) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet, one at a time."""
    book = openpyxl.load_workbook(data, read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        for line, values in enumerate(sheet.iter_rows(values_only=True), start=1):
            cells = [_cell(value) for value in values]
            if any(cells):
                yield line, cells
    finally:
        book.close()


def _cell(value: object) -> str:
    """A cell as text: days as ISO, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:MOST_CELL]
