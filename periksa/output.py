"""The JSON of `periksa read`; its shape is documented in docs/output.md."""

from typing import Any

from extract.document import Document, Field, Finding
from ingest.errors import PeriksaError


def _field_json(field: Field) -> dict[str, Any]:
    return {
        "value": field.value,
        "raw": field.raw,
        "confidence": round(field.confidence, 4),
        "page": field.page,
        "box": [round(edge, 5) for edge in field.box],
        "source": field.source.value,
    }


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.sentence.id,
        "message_en": finding.sentence.en,
        "fields": list(finding.fields),
    }


def document_json(document: Document) -> dict[str, Any]:
    """One document as docs/output.md describes it."""
    return {
        "kind": document.kind.value,
        "kind_confidence": round(document.kind_confidence, 4),
        "pages": list(document.pages),
        "fields": {field.name: _field_json(field) for field in document.fields},
        "workers": [
            {field.name: _field_json(field) for field in worker.fields}
            for worker in document.workers
        ],
        "findings": [_finding_json(finding) for finding in document.findings],
    }


def error_json(error: PeriksaError) -> dict[str, str]:
    """An error as code and sentence; never text from the file."""
    return {
        "code": error.code,
        "message": error.sentence.id,
        "message_en": error.sentence.en,
    }
