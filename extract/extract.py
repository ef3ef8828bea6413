"""Pages of one file to its documents: the last step of reading."""

from collections.abc import Sequence
from dataclasses import replace

from extract.document import Document
from extract.readers import READERS
from extract.split import split
from ocr.ocr_page import OcrPage


def extract(pages: Sequence[OcrPage]) -> tuple[Document, ...]:
    """The documents on `pages`, in order; each page in at most one, blank pages in none."""
    return tuple(
        replace(READERS[stretch.kind](stretch.pages), kind_confidence=stretch.confidence)
        for stretch in split(pages)
    )
