"""What a reading process does: hostile bytes are opened here and nowhere else.

These functions run in processes of their own (`pipeline.processes`), one page at a time. They know
no database, no object store and no secret; what they are given lies in a folder for this one file.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Final

from extract.document import Document
from extract.extract import extract, extract_as_one
from extract.heaps import Leaf
from extract.letters.plain_letters import plain
from extract.split import leaves_of
from ingest.cut import count, cut
from ingest.errors import BadUpload, ToolFailed
from ingest.page import LostPage
from ingest.picture import encode_jpeg
from ingest.unpack import unpack
from ingest.upload import Refused
from ocr.engine import Engine
from ocr.engine_names import AUTO, NAMES
from ocr.engines import OnDemand
from ocr.ocr_page import OcrPage
from ocr.read import read
from pipeline.original import Entry, Original
from pipeline.reading import Reading, SeenPage, UnseenPage

PICTURE_SIDE: Final = 2400
"""Pixels of the longer side of a page's picture for people, at most: A4 at 200 dpi is 2339."""


def count_pages(original: Original) -> int:
    """How many pages the file has. Raises BadUpload."""
    return count(original.upload())


def read_page(original: Original, number: int, name: str = AUTO) -> SeenPage | UnseenPage:
    """One page (from 1) of the file, read by the engine of that name.

    Whatever a page does, only this page is lost by it.
    """
    try:
        page = next(cut(original.upload(), only=number))
        if isinstance(page, LostPage):
            return UnseenPage.because(number, page.error)
        jpeg = encode_jpeg(page.pixels, side=PICTURE_SIDE)
        return SeenPage(read(page, engine(name)), page.width, page.height, jpeg)
    except (BadUpload, ToolFailed) as error:
        return UnseenPage.because(number, error)


def find_documents(pages: Sequence[OcrPage]) -> tuple[Document, ...]:
    """The documents on these pages."""
    return extract(pages)


def find_leaves(pages: Sequence[OcrPage]) -> tuple[Leaf, ...]:
    """What each page is and says of its place."""
    return leaves_of(tuple(plain(page) for page in pages))


def read_paper(pages: Sequence[OcrPage]) -> Document:
    """The one document on these pages, which lie in the order of reading."""
    return extract_as_one(pages)


def unpack_into(original: Original, folder: Path) -> tuple[Entry, ...]:
    """The files of an archive, laid into `folder` under names of ours. Raises BadUpload."""
    entries = []
    for number, found in enumerate(unpack(original.upload())):
        if isinstance(found, Refused):
            entries.append(Entry(found.name, None, found.error.code))
            continue
        path = folder / f"entry-{number}"
        path.write_bytes(found.data)
        kept = Original(path, found.name, found.sha256, found.media_type)
        entries.append(Entry(found.name, kept, None))
    return tuple(entries)


@lru_cache(maxsize=len(NAMES))
def engine(name: str) -> Engine:
    """The engine of that name, made once in this process, when a page needs it."""
    return OnDemand(name)


READING: Final = Reading(
    "2", count_pages, read_page, find_documents, unpack_into, find_leaves, read_paper
)


def reading_by(name: str) -> Reading:
    """Reading by the engine of that name (`ocr.engines.NAMES`)."""
    return replace(READING, version=f"{READING.version} {name}", page=partial(read_page, name=name))
