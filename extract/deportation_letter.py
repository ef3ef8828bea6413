"""Letters, minutes and lists about deported workers: pages to one Document with many workers."""

from collections.abc import Sequence

from extract.document import Document, Kind
from extract.letter_head import read_head
from extract.manifest import read_manifest
from ocr.ocr_page import OcrPage


def read(pages: Sequence[OcrPage]) -> Document:
    """The letter on `pages`: its own fields, the workers it lists, and what does not add up."""
    manifest = read_manifest(pages)
    head = read_head(pages)
    return Document(
        Kind.DEPORTATION_LETTER,
        1.0,
        tuple(page.number for page in pages),
        tuple(head.fields.values()),
        manifest.workers,
        (),
    )
