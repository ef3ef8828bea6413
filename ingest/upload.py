"""Upload: one file as it came through the door, named by its content."""

from dataclasses import dataclass
from enum import StrEnum

from ingest.errors import BadUpload


class MediaType(StrEnum):
    """What the bytes are, decided by the bytes and never by the name."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    TIFF = "image/tiff"
    PDF = "application/pdf"
    ZIP = "application/zip"


@dataclass(frozen=True, slots=True)
class Upload:
    """Bytes with their SHA-256 (lower-case hex), sniffed type, and the name as given (for eyes)."""

    name: str
    data: bytes
    sha256: str
    media_type: MediaType


@dataclass(frozen=True, slots=True)
class Refused:
    """One entry of an archive that was not let in: its name (for eyes) and why."""

    name: str
    error: BadUpload
