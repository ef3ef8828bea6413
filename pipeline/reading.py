"""The port to reading: the questions about hostile bytes, and what is answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.document import Document
from extract.heaps import Leaf
from ingest.errors import BadUpload, PeriksaError
from ingest.upload import MediaType, Upload
from ocr.ocr_page import OcrPage


@dataclass(frozen=True, slots=True)
class Original:
    """An upload that lies as a file, byte for byte, where a reading process can open it."""

    path: Path
    name: str
    sha256: str
    media_type: MediaType

    def upload(self) -> Upload:
        """With its bytes."""
        return Upload(self.name, self.path.read_bytes(), self.sha256, self.media_type)


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page that was read, and its picture for people: a JPEG that we encoded ourselves.

    `width`, `height`: pixels of the page as ingested; the picture shows the same, perhaps smaller.
    """

    ocr: OcrPage
    width: int
    height: int
    jpeg: bytes


@dataclass(frozen=True, slots=True)
class UnseenPage:
    """A page that could not be read, and the stable code of why.

    `bad_upload`: the page itself is at fault, and its sender can mend it; else a tool failed.
    """

    number: int
    code: str
    bad_upload: bool = False

    @classmethod
    def because(cls, number: int, error: PeriksaError) -> "UnseenPage":
        """The page was lost to `error`."""
        return cls(number, error.code, isinstance(error, BadUpload))


@dataclass(frozen=True, slots=True)
class Entry:
    """One file out of an archive: it lies as `original`, or was refused with `code`."""

    name: str
    original: Original | None
    code: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """The questions a reading process answers, each a function that can be imported there.

    `count` and `unpack` raise BadUpload. `version` grows when the same file would give other
    results. `leaves` tells what each page says of its place; `paper` reads pages that are known to
    be one paper, in the order of reading.
    """

    version: str
    count: Callable[[Original], int]
    page: Callable[[Original, int], SeenPage | UnseenPage]
    documents: Callable[[Sequence[OcrPage]], tuple[Document, ...]]
    unpack: Callable[[Original, Path], tuple[Entry, ...]]
    leaves: Callable[[Sequence[OcrPage]], tuple[Leaf, ...]]
    paper: Callable[[Sequence[OcrPage]], Document]
