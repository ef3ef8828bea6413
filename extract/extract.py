"""Pages of one file to its documents: the last step of reading."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from extract.calibration import WEIGHTS, Weights, calibrated
from extract.document import Document, Field, Finding, Severity, Worker
from extract.letters.plain_letters import plain
from extract.passports.booklets import booklets
from extract.readers import READERS
from extract.split import Stretch, as_one, split
from ingest.errors import Sentence
from ocr.ocr_page import OcrPage

OUT_OF_ORDER: Final = Finding(
    "pages_out_of_order",
    Severity.INFO,
    Sentence(
        "Halaman dokumen ini tidak berurutan di dalam berkas; dibaca menurut nomor halamannya.",
        "The pages of this document lie out of order in the file; they were read by their numbers.",
    ),
)


def extract(pages: Sequence[OcrPage], weights: Weights = WEIGHTS) -> tuple[Document, ...]:
    """The documents on `pages`, in order; each page in at most one, blank pages in none.

    Only passports may share a page: there is a document for each.

    A document names its pages in the order in which they are read. `weights` turn how sure the
    readers feel into how often they are right.
    """
    sheets = tuple(sheet for page in pages for sheet in booklets(plain(page)))
    return calibrated(tuple(_read(stretch) for stretch in split(sheets)), pages, weights)


def extract_as_one(pages: Sequence[OcrPage], weights: Weights = WEIGHTS) -> Document:
    """The one document on `pages`, which are known to be one paper, in the order of reading."""
    read = _read(as_one(tuple(plain(page) for page in pages)))
    return calibrated((read,), pages, weights)[0]


def _read(stretch: Stretch) -> Document:
    """The document of a stretch. Its reader sees pages that are numbered as they are read."""
    numbers = [page.number for page in stretch.pages]
    if all(one < other for one, other in pairwise(numbers)):
        found = READERS[stretch.kind](stretch.pages)
        return replace(found, kind_confidence=stretch.confidence)
    ordered = [replace(page, number=at) for at, page in enumerate(stretch.pages, 1)]
    found = READERS[stretch.kind](ordered)
    return replace(
        found,
        kind_confidence=stretch.confidence,
        pages=tuple(numbers[at - 1] for at in found.pages),
        fields=_renumbered(found.fields, numbers),
        workers=tuple(Worker(_renumbered(worker.fields, numbers)) for worker in found.workers),
        findings=(*found.findings, OUT_OF_ORDER),
    )


def _renumbered(fields: Sequence[Field], numbers: Sequence[int]) -> tuple[Field, ...]:
    """Fields on pages of the file instead of pages in reading order."""
    return tuple(replace(each, page=numbers[each.page - 1]) for each in fields)
