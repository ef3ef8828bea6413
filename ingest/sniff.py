"""What bytes are, by the bytes alone."""

from typing import Final

from ingest import refusals
from ingest.errors import BadUpload
from ingest.upload import MediaType

_STARTS: Final[tuple[tuple[bytes, MediaType], ...]] = (
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"II*\x00", MediaType.TIFF),
    (b"MM\x00*", MediaType.TIFF),
    (b"II+\x00", MediaType.TIFF),  # BigTIFF
    (b"MM\x00+", MediaType.TIFF),
    (b"PK\x03\x04", MediaType.ZIP),
    (b"PK\x05\x06", MediaType.ZIP),  # an empty zip
)
_REFUSED: Final[tuple[tuple[bytes, type[BadUpload]], ...]] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", refusals.OfficeDocument),  # doc, xls, ppt
    (b"{\\rtf", refusals.OfficeDocument),
    (b"GIF8", refusals.OtherPicture),
    (b"BM", refusals.OtherPicture),
    (b"\x00\x00\x01\x00", refusals.OtherPicture),  # ico
    (b"\xff\x0a", refusals.OtherPicture),  # JPEG XL
    (b"\x00\x00\x00\x0cJXL ", refusals.OtherPicture),
    (b"\x00\x00\x00\x0cjP  ", refusals.OtherPicture),  # JPEG 2000
    (b"8BPS", refusals.OtherPicture),
    (b"Rar!\x1a\x07", refusals.OtherArchive),
    (b"7z\xbc\xaf\x27\x1c", refusals.OtherArchive),
    (b"\x1f\x8b", refusals.OtherArchive),
    (b"BZh", refusals.OtherArchive),
    (b"\xfd7zXZ\x00", refusals.OtherArchive),
)
_HEIF_BRANDS: Final = (b"hei", b"hev", b"mif", b"msf", b"avi")
# Names that every file of the kind holds in its directory (ECMA-376 part 2; ODF 1.3 part 2).
_OFFICE_MARKS: Final = (
    b"[Content_Types].xml",
    b"mimetypeapplication/vnd.oasis",
    b"mimetypeapplication/epub",
)
_PDF_WINDOW: Final = 1024  # readers look for the header in the first 1024 bytes (ISO 32000, H.3)
_DIRECTORY_WINDOW: Final = 65_536


def sniff(data: bytes) -> MediaType:
    """The type of `data`. Raises a `BadUpload` that names what else it is, where that is known.

    The start decides before anything further in, so a polyglot is read as what it begins with.
    """
    for start, media_type in _STARTS:
        if data.startswith(start):
            if media_type is MediaType.ZIP and _is_office(data):
                raise refusals.OfficeDocument
            return media_type
    for start, refusal in _REFUSED:
        if data.startswith(start):
            raise refusal
    if data[4:8] == b"ftyp" and data[8:11] in _HEIF_BRANDS:
        raise refusals.HeicPicture
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise refusals.OtherPicture
    if b"%PDF-" in data[:_PDF_WINDOW]:
        return MediaType.PDF
    raise refusals.UnknownType


def _is_office(data: bytes) -> bool:
    """Office Open XML and OpenDocument are zips; their directory tells."""
    ends = data[:_DIRECTORY_WINDOW], data[-_DIRECTORY_WINDOW:]
    return any(mark in end for end in ends for mark in _OFFICE_MARKS)
