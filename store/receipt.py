"""The receipt of a batch: what became of each file, page, paper and worker in it."""

import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from store.situation import known
from store.states import FILE_ENDS, LIVE_FLAG
from store.tables import (
    Agency,
    Batch,
    DocumentRow,
    FieldRow,
    File,
    Flag,
    PageRow,
    VerdictRow,
    WorkerRow,
)


@dataclass(frozen=True, slots=True)
class WorkerLine:
    """One worker on a paper. `decision`: match | possible | none; verdict and flags of the case."""

    name: str | None
    decision: str
    verdict: str | None
    confirmed: bool
    gaps: list[Any]
    reasons: list[Any]
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper found in a file."""

    id: uuid.UUID
    kind: str
    state: str
    pages: tuple[int, ...]
    fields: int
    findings: tuple[str, ...]
    workers: tuple[WorkerLine, ...]


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file. `reason`: code of a failure or refusal; `lost`: code by page number."""

    id: uuid.UUID
    name: str
    sha256: str
    state: str
    reason: str | None
    pages: int | None
    seconds: float | None
    duplicate_of: uuid.UUID | None
    lost: dict[int, str]
    papers: tuple[PaperLine, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """One batch with all its files in the order they came."""

    batch_id: uuid.UUID
    agency: str
    label: str
    state: str
    files: tuple[FileLine, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is; `states` counts its files by state."""

    state: str
    files: int
    ended: int
    pages: int
    pages_read: int
    states: Counter[str] = field(default_factory=Counter)

    @property
    def troubled(self) -> int:
        """Files that were refused or failed."""
        return self.states["refused"] + self.states["failed"]


def progress(session: Session, batch_id: uuid.UUID) -> Progress | None:
    """How far the batch is; None when there is no such batch."""
    state = session.scalar(select(Batch.state).where(Batch.id == batch_id))
    if state is None:
        return None
    rows = session.execute(
        select(
            File.state,
            func.count(),
            func.sum(File.pages),
            func.sum(File.pages_read),
        )
        .where(File.batch_id == batch_id)
        .group_by(File.state)
    ).all()
    states = Counter({str(name): number for name, number, _, _ in rows})
    return Progress(
        state=state,
        files=states.total(),
        ended=sum(states[end] for end in FILE_ENDS),
        pages=sum(pages or 0 for _, _, pages, _ in rows),
        pages_read=sum(read or 0 for _, _, _, read in rows),
        states=states,
    )


def receipt(session: Session, batch_id: uuid.UUID) -> Receipt | None:
    """The receipt of the batch; None when there is no such batch."""
    found = session.execute(
        select(Batch, Agency).join(Agency, Agency.id == Batch.agency_id).where(Batch.id == batch_id)
    ).one_or_none()
    if found is None:
        return None
    batch, agency = found
    files = session.scalars(
        select(File).where(File.batch_id == batch_id).order_by(File.created_at, File.name)
    ).all()
    ids = [file.id for file in files]
    lost: dict[uuid.UUID, dict[int, str]] = {}
    for page in session.scalars(
        select(PageRow).where(PageRow.file_id.in_(ids), PageRow.failure.is_not(None))
    ):
        lost.setdefault(page.file_id, {})[page.number] = page.failure or ""
    papers = _papers(session, ids)
    return Receipt(
        batch_id=batch.id,
        agency=agency.code,
        label=batch.label,
        state=batch.state,
        files=tuple(
            FileLine(
                id=file.id,
                name=file.name,
                sha256=file.sha256,
                state=file.state,
                reason=file.reason,
                pages=file.pages,
                seconds=file.seconds,
                duplicate_of=file.duplicate_of,
                lost=lost.get(file.id, {}),
                papers=tuple(papers.get(file.id, ())),
            )
            for file in files
        ),
    )


def _papers(session: Session, file_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[PaperLine]]:
    documents = session.scalars(
        select(DocumentRow).where(DocumentRow.file_id.in_(file_ids)).order_by(DocumentRow.position)
    ).all()
    ids = [document.id for document in documents]
    read = (FieldRow.document_id.in_(ids), FieldRow.value.is_not(None))
    counted = select(FieldRow.document_id, func.count()).where(*read).group_by(FieldRow.document_id)
    fields = {uuid.UUID(str(owner)): int(number) for owner, number in session.execute(counted)}
    workers = _workers(session, ids)
    papers: dict[uuid.UUID, list[PaperLine]] = {}
    for document in documents:
        line = PaperLine(
            id=document.id,
            kind=document.kind,
            state=document.state,
            pages=tuple(document.pages),
            fields=fields.get(document.id, 0),
            findings=tuple(finding["code"] for finding in document.findings),
            workers=tuple(workers.get(document.id, ())),
        )
        papers.setdefault(document.file_id, []).append(line)
    return papers


def _workers(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[WorkerLine]]:
    named = select(FieldRow).where(FieldRow.document_id.in_(ids), FieldRow.name == "full_name")
    names = {field.worker_id: known(field) for field in session.scalars(named)}
    rows = session.execute(
        select(WorkerRow, VerdictRow)
        .outerjoin(VerdictRow, (VerdictRow.case_id == WorkerRow.case_id) & VerdictRow.current)
        .where(WorkerRow.document_id.in_(ids))
        .order_by(WorkerRow.row)
    ).all()
    flags: dict[uuid.UUID, list[str]] = {}
    cases = {worker.case_id for worker, _ in rows if worker.case_id}
    for flag in session.scalars(
        select(Flag).where(Flag.case_id.in_(cases), Flag.state.in_(LIVE_FLAG))
    ):
        flags.setdefault(flag.case_id, []).append(f"{flag.rule} {flag.state}")
    lines: dict[uuid.UUID, list[WorkerLine]] = {}
    for worker, verdict in rows:
        line = WorkerLine(
            name=names.get(worker.id),
            decision=worker.decision,
            verdict=verdict.outcome if verdict else None,
            confirmed=verdict.confirmed if verdict else False,
            gaps=verdict.gaps if verdict else [],
            reasons=verdict.reasons if verdict else [],
            flags=tuple(flags.get(worker.case_id, ())) if worker.case_id else (),
        )
        lines.setdefault(worker.document_id, []).append(line)
    return lines
