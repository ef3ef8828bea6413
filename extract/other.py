"""Papers that travel with the batch but tell nothing that is asked: their pages only."""

from collections.abc import Sequence

from extract.document import Document, Kind
from ocr.ocr_page import OcrPage


def read(pages: Sequence[OcrPage]) -> Document:
    """A document without fields."""
    return Document(Kind.OTHER, 1.0, tuple(page.number for page in pages))
