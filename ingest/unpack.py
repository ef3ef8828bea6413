"""Zip to uploads: one level deep, counted while inflating; one bad entry never sinks the rest.

Only the directory is read with the standard library; entries are inflated here, so that what an
entry claims about itself is checked against what it is.
"""

import io
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ingest import refusals
from ingest.errors import BadUpload
from ingest.limits import LIMITS, Limits
from ingest.receive import display_name, receive
from ingest.upload import MediaType, Refused, Upload

__all__ = ["Refused", "unpack"]

_ENTRY_MARK: Final = b"PK\x01\x02"  # APPNOTE.TXT 4.3.12: begins every entry of the directory
_LOCAL_MARK: Final = b"PK\x03\x04"  # APPNOTE.TXT 4.3.7: begins every entry's own header
_LOCAL: Final = struct.Struct("<4s5H3I2H")
_ENCRYPTED: Final = 0x1 | 0x40 | 0x2000  # APPNOTE.TXT 4.4.4: plain, strong, masked directory
_STORED, _DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
_UNIX: Final = 3  # APPNOTE.TXT 4.4.2: the high half of the attributes is a Unix mode
_LITTER: Final = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_CHUNK: Final = 1024 * 1024


def unpack(upload: Upload, limits: Limits = LIMITS) -> Iterator[Upload | Refused]:
    """The files of a zip in its own order; what is not let in comes as `Refused`.

    Folders and the litter of desktops (`__MACOSX`, `.DS_Store`, `Thumbs.db`) are passed over.
    Raises a `BadUpload` when the zip itself cannot be opened, is empty, or has too many entries.
    """
    entries = _entries(upload.data, limits)
    meter = _Meter(len(upload.data), limits)
    names: set[str] = set()
    overlapping = _overlapping(entries)
    for place, entry in enumerate(entries):
        name = display_name(_path(entry.info.filename), limits)
        try:
            key = unicodedata.normalize("NFC", entry.info.filename).casefold()
            if key in names:
                raise refusals.DuplicateName
            names.add(key)
            if place in overlapping:
                raise refusals.OverlappingEntries
            yield _received(name, _inflated(upload.data, entry, meter), limits)
        except BadUpload as error:
            yield Refused(name, error)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of the directory; `start`:`end` are its packed bytes.

    `start` is None when its own header is not where the directory says.
    """

    info: zipfile.ZipInfo
    start: int | None
    end: int


def _entries(data: bytes, limits: Limits) -> tuple[_Entry, ...]:
    # Counted before the directory is parsed: it may claim any number of entries.
    if data.count(_ENTRY_MARK) > limits.archive_entries:
        raise refusals.TooManyEntries
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, NotImplementedError) as error:
        cut_off = data.startswith(_LOCAL_MARK) and b"PK\x05\x06" not in data[-66_000:]
        raise (refusals.Truncated() if cut_off else refusals.Corrupted()) from error
    if len(infos) > limits.archive_entries:
        raise refusals.TooManyEntries
    files = tuple(_entry(data, info) for info in infos if not _passed_over(info))
    if not files:
        raise refusals.EmptyArchive
    return files


def _passed_over(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.replace("\\", "/").split("/")
    last = parts[-1].casefold()
    is_folder = bool(info.filename) and not last
    return is_folder or "__MACOSX" in parts or last in _LITTER


def _entry(data: bytes, info: zipfile.ZipInfo) -> _Entry:
    header = data[info.header_offset : info.header_offset + _LOCAL.size]
    if len(header) < _LOCAL.size or not header.startswith(_LOCAL_MARK):
        return _Entry(info, None, info.header_offset)
    name_length, extra_length = _LOCAL.unpack(header)[-2:]
    start = info.header_offset + _LOCAL.size + name_length + extra_length
    return _Entry(info, start, start + info.compress_size)


def _overlapping(entries: tuple[_Entry, ...]) -> set[int]:
    """Places of entries that share bytes with an entry that begins before them."""
    found: set[int] = set()
    reached = -1
    by_offset = sorted(range(len(entries)), key=lambda place: entries[place].info.header_offset)
    for place in by_offset:
        if entries[place].info.header_offset < reached:
            found.add(place)
        reached = max(reached, entries[place].end)
    return found


class _Meter:
    """Counts every byte inflated out of one archive, those of refused entries too."""

    def __init__(self, archive_bytes: int, limits: Limits) -> None:
        self._archive_bytes = archive_bytes
        self._inflated = 0
        self.limits = limits

    def take(self, inflated: int, entry_inflated: int, entry_packed: int) -> None:
        """Books `inflated` more bytes. Raises `ArchiveBomb` beyond the total or the ratio."""
        self._inflated += inflated
        if self._inflated > self.limits.archive_total_bytes:
            raise refusals.ArchiveBomb
        for plain, packed in (
            (entry_inflated, entry_packed),
            (self._inflated, self._archive_bytes),
        ):
            if plain > self.limits.ratio_from_bytes and plain > self.limits.archive_ratio * packed:
                raise refusals.ArchiveBomb


def _inflated(data: bytes, entry: _Entry, meter: _Meter) -> bytes:
    info = entry.info
    _check_kind(info)
    if entry.start is None or entry.end > len(data):
        raise refusals.BrokenEntry
    if info.file_size > meter.limits.file_bytes:
        raise refusals.TooManyBytes
    packed = data[entry.start : entry.end]
    if info.compress_type == _STORED:
        meter.take(len(packed), len(packed), len(packed))
        plain = packed
    else:
        plain = _deflated(packed, info.file_size, meter)
    if len(plain) != info.file_size:
        raise refusals.LyingSize
    if zlib.crc32(plain) != info.CRC:
        raise refusals.BrokenEntry
    return plain


def _check_kind(info: zipfile.ZipInfo) -> None:
    """Only ordinary, unlocked files, packed as every program can."""
    if info.flag_bits & _ENCRYPTED:
        raise refusals.EncryptedEntry
    mode = stat.S_IFMT(info.external_attr >> 16) if info.create_system == _UNIX else 0
    if mode not in {0, stat.S_IFREG}:
        raise refusals.LinkEntry
    if info.compress_type not in {_STORED, _DEFLATED}:
        raise refusals.OtherPacking


def _deflated(packed: bytes, untrusted_size: int, meter: _Meter) -> bytes:
    """Inflates piece by piece; what the entry claims is a bound, never a promise."""
    plain = bytearray()
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    rest = packed
    try:
        while not inflater.eof:
            piece = inflater.decompress(rest, _CHUNK)
            if not piece and not inflater.eof:
                raise refusals.BrokenEntry  # nothing left to read, and no end was seen
            rest = inflater.unconsumed_tail
            plain += piece
            meter.take(len(piece), len(plain), len(packed))
            if len(plain) > untrusted_size:
                raise refusals.LyingSize
    except zlib.error as error:
        raise refusals.BrokenEntry from error
    if inflater.unused_data:
        raise refusals.LyingSize
    return bytes(plain)


def _received(name: str, data: bytes, limits: Limits) -> Upload:
    try:
        upload = receive(name, data, limits)
    except refusals.OtherArchive as error:
        raise refusals.NestedArchive from error
    if upload.media_type is MediaType.ZIP:
        raise refusals.NestedArchive
    return upload


def _path(untrusted_name: str) -> str:
    """Folders stay visible, as words: `SITI/paspor.jpg` is shown as `SITI › paspor.jpg`."""
    parts = untrusted_name.replace("\\", "/").split("/")
    return " › ".join(part for part in parts if part not in {"", ".", ".."})
