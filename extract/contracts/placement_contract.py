"""Placement agreements (perjanjian penempatan): agency and worker, signed before departure."""

from collections.abc import Sequence

from extract.contracts.fields import contract
from extract.contracts.findings import findings
from extract.document import Document, Kind
from ocr.ocr_page import OcrPage


def read(pages: Sequence[OcrPage]) -> Document:
    """The placement contract on `pages`, its confidence of kind still 1."""
    held = contract(pages, Kind.PLACEMENT_CONTRACT)
    return Document(
        kind=Kind.PLACEMENT_CONTRACT,
        kind_confidence=1.0,
        pages=tuple(page.number for page in pages),
        fields=held.fields,
        workers=held.workers,
        findings=findings(held.fields, held.workers),
    )
