"""Pages of one file to its documents: the last step of reading."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.calibration import CURVES, Curve, calibrated
from extract.document import Document
from extract.letters.plain_letters import plain
from extract.readers import READERS
from extract.split import split
from ocr.ocr_page import OcrPage


def extract(pages: Sequence[OcrPage], curves: Mapping[str, Curve] = CURVES) -> tuple[Document, ...]:
    """The documents on `pages`, in order; each page in at most one, blank pages in none.

    `curves` turn how sure the readers feel into how often they are right.
    """
    felt = (
        replace(READERS[stretch.kind](stretch.pages), kind_confidence=stretch.confidence)
        for stretch in split(tuple(plain(page) for page in pages))
    )
    return calibrated(tuple(felt), curves)
