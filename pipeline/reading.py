"""The port to reading: the questions about hostile bytes, and what is answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.document import Document
from extract.heaps import Leaf
from ingest.errors import BadUpload, PeriksaError
from ocr.ocr_page import OcrPage
from pipeline.original import Entry, Original


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
