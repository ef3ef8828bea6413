"""What the API sends and takes: every field is listed here, so no row leaves by accident."""

import uuid
from datetime import date, datetime
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from store.desk import BatchLine, DocumentLine, FileView
from store.dossier import CaseView, DocumentView, FieldView, WorkerView
from store.tables import VerdictRow
from store.watch import FlagLine


def api(tag: str) -> APIRouter:
    """A router of the API."""
    return APIRouter(prefix="/api/v1", tags=[tag])


class Shape(BaseModel):
    """Base of all shapes: built from our own objects, nothing unlisted."""

    model_config = ConfigDict(from_attributes=True, extra="forbid")


class BatchOut(Shape):
    """One batch with its numbers."""

    id: uuid.UUID
    label: str
    agency: str
    state: str
    created_at: datetime
    finished_at: datetime | None
    files: int
    ended: int
    troubled: int
    pages: int
    pages_read: int
    documents: int
    to_review: int
    flags: int


class DocumentBrief(Shape):
    """One document in a list."""

    id: uuid.UUID
    kind: str
    state: str
    pages: list[int]
    workers: int
    outcome: str | None


class FileOut(Shape):
    """One file and what it became."""

    id: uuid.UUID
    name: str
    sha256: str
    size: int
    state: str
    reason: str | None
    pages: int | None
    pages_read: int
    duplicate_of: uuid.UUID | None
    documents: list[DocumentBrief]


class BatchWhole(BatchOut):
    """One batch with its files."""

    contents: list[FileOut]


class ReceivedOut(Shape):
    """What became of one file at the door."""

    file_id: uuid.UUID
    name: str
    state: str
    reason: str | None
    sentence: dict[str, str] | None
    duplicate_of: uuid.UUID | None
    new: bool


class FieldOut(Shape):
    """One field: what was read, with its ink, and what a person decided."""

    id: uuid.UUID
    name: str
    value: str | None
    raw: str
    confidence: float
    page: int
    box: list[float]
    source: str
    state: str
    decided_value: str | None


class WorkerOut(Shape):
    """One worker of a document."""

    id: uuid.UUID
    row: int
    decision: str
    person_kpj: str | None
    unsure: bool
    case_id: uuid.UUID | None
    fields: list[FieldOut]
    candidates: list[dict[str, Any]]
    outcome: str | None


class DocumentOut(Shape):
    """One document whole; `version` is also its ETag."""

    id: uuid.UUID
    file_id: uuid.UUID
    kind: str
    kind_confidence: float
    pages: list[int]
    state: str
    version: int
    remaining: int
    findings: list[dict[str, Any]]
    fields: list[FieldOut]
    workers: list[WorkerOut]


class VerdictOut(Shape):
    """One verdict with its gaps and reasons."""

    id: uuid.UUID
    as_of: date
    register_as_of: date | None
    outcome: str
    confirmed: bool
    current: bool
    gaps: list[dict[str, Any]]
    reasons: list[dict[str, Any]]
    lack: str | None
    covered_until: date | None
    next_turn: date | None
    stale_from: date | None
    ahead: dict[str, Any]
    created_at: datetime


class FlagOut(Shape):
    """One flag."""

    id: uuid.UUID
    case_id: uuid.UUID
    outcome: str
    rule: str
    state: str
    opened_at: datetime
    closed_at: datetime | None
    agency: str
    as_of: date
    register_as_of: date | None
    confirmed: bool
    lack: str | None
    stale_from: date | None
    gaps: list[dict[str, Any]]
    reasons: list[dict[str, Any]]
    name: str
    destination: str


class ExpiringOut(Shape):
    """One worker whose cover runs out."""

    case_id: uuid.UUID
    covered_until: date
    outcome: str
    confirmed: bool
    gap_follows: bool
    lack: str | None
    stale_from: date | None
    register_as_of: date | None
    agency: str
    name: str
    destination: str


class CaseOut(Shape):
    """One case with its verdicts and flags, and where its papers disagree."""

    id: uuid.UUID
    agency: str
    state: str
    name: str
    documents: list[uuid.UUID]
    verdicts: list[VerdictOut]
    flags: list[dict[str, Any]]
    contradictions: list[dict[str, Any]]


class Page(Shape):
    """Where a list goes on: give `next` as `cursor`; None at the end."""

    next: str | None


class Batches(Page):
    """A page of batches."""

    items: list[BatchOut]


class Flags(Page):
    """A page of flags."""

    items: list[FlagOut]


class Expiring(Page):
    """A page of workers whose cover runs out."""

    items: list[ExpiringOut]


def batch_out(line: BatchLine) -> BatchOut:
    """A batch as the API tells it."""
    return BatchOut.model_validate(line)


def file_out(view: FileView) -> FileOut:
    """A file as the API tells it."""
    file = view.file
    return FileOut(
        id=file.id,
        name=file.name,
        sha256=file.sha256,
        size=file.size,
        state=file.state,
        reason=file.reason,
        pages=file.pages,
        pages_read=file.pages_read,
        duplicate_of=file.duplicate_of,
        documents=[_brief(line) for line in view.documents],
    )


def _brief(line: DocumentLine) -> DocumentBrief:
    return DocumentBrief(
        id=line.id,
        kind=line.kind,
        state=line.state,
        pages=line.pages,
        workers=line.workers,
        outcome=line.outcome,
    )


def document_out(view: DocumentView) -> DocumentOut:
    """A document as the API tells it."""
    row = view.row
    return DocumentOut(
        id=row.id,
        file_id=row.file_id,
        kind=row.kind,
        kind_confidence=row.kind_confidence,
        pages=row.pages,
        state=row.state,
        version=row.version,
        remaining=view.remaining,
        findings=row.findings,
        fields=[_field(field) for field in view.fields],
        workers=[_worker(worker) for worker in view.workers],
    )


def _field(view: FieldView) -> FieldOut:
    return FieldOut.model_validate(view.row)


def _worker(view: WorkerView) -> WorkerOut:
    return WorkerOut(
        id=view.row.id,
        row=view.row.row,
        decision=view.row.decision,
        person_kpj=view.row.person_kpj,
        unsure=view.row.unsure,
        case_id=view.row.case_id,
        fields=[_field(field) for field in view.fields],
        candidates=[
            {"kpj": c.row.kpj, "rank": c.row.rank, "score": c.row.score, "reasons": c.row.reasons}
            for c in view.candidates
        ],
        outcome=view.verdict.outcome if view.verdict else None,
    )


def case_out(view: CaseView) -> CaseOut:
    """A case as the API tells it."""
    return CaseOut(
        id=view.row.id,
        agency=view.agency.name,
        state=view.row.state,
        name=view.name,
        documents=[paper.document.id for paper in view.papers],
        verdicts=[_verdict(row) for row in view.verdicts],
        flags=[{"id": str(f.id), "outcome": f.outcome, "state": f.state} for f in view.flags],
        contradictions=[
            {
                "code": c.code,
                "severity": c.severity.value,
                "sentence": c.sentence.both(),
                "sides": [{"document": s.paper, "field": s.field} for s in c.sides],
            }
            for c in view.contradictions
        ],
    )


def _verdict(row: VerdictRow) -> VerdictOut:
    return VerdictOut.model_validate(row)


def flag_out(line: FlagLine) -> FlagOut:
    """A flag as the API tells it."""
    return FlagOut.model_validate(line)
