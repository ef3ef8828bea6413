"""Employment contracts (perjanjian kerja): employer and worker."""

from collections.abc import Sequence

from extract.contracts.fields import contract
from extract.contracts.findings import findings
from extract.document import Document, Kind
from ocr.ocr_page import OcrPage


def read(pages: Sequence[OcrPage]) -> Document:
    """The employment contract on `pages`, its confidence of kind still 1."""
    held = contract(pages, Kind.EMPLOYMENT_CONTRACT)
    return Document(
        kind=Kind.EMPLOYMENT_CONTRACT,
        kind_confidence=1.0,
        pages=tuple(page.number for page in pages),
        fields=held.fields,
        workers=held.workers,
        findings=findings(held.fields, held.workers),
    )
