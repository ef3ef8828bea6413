"""What `periksa read` asks its reading processes.

Each question loads its own tools, in the process that is asked: the command itself starts at once,
and a process that only counts pages loads no networks. Hostile bytes are opened here.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pipeline.original import Entry, Original

if TYPE_CHECKING:
    from extract.document import Document
    from ocr.engine import Engine
    from ocr.ocr_page import OcrPage

ZONES: Final = "mrz"
"""In place of an engine's name: only machine readable zones are read."""


def count_pages(given: Original) -> int:
    """How many pages the file has. Raises BadUpload."""
    from ingest.cut import count

    return count(given.upload())


def read_page(given: Original, number: int, engine: str) -> "OcrPage":
    """One page (from 1), read by the engine of that name, or only its zone.

    Raises BadUpload, ToolFailed.
    """
    from ingest.cut import cut
    from ingest.page import LostPage

    page = next(cut(given.upload(), only=number))
    if isinstance(page, LostPage):
        raise page.error
    if engine == ZONES:
        from ocr.zone import read_zone

        return read_zone(page)
    from ocr.read import read

    return read(page, _engine(engine))


def find_documents(pages: "Sequence[OcrPage]") -> "tuple[Document, ...]":
    """The documents on these pages."""
    from extract.extract import extract

    return extract(pages)


def unpack_into(given: Original, folder: Path) -> tuple[Entry, ...]:
    """The files of an archive, laid into `folder` under names of ours. Raises BadUpload."""
    from pipeline import reader

    return reader.unpack_into(given, folder)


@lru_cache
def _engine(name: str) -> "Engine":
    """The engine of that name, made once in this process, when a page needs it."""
    from ocr.engines import OnDemand

    return OnDemand(name)
