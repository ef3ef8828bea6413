"""What lies on the desk: batches with their files, and the queue of documents that wait.

Every function reads inside the caller's transaction, so the database shows each agency only its
own. Lists come in pages: `limit` rows and the key of the last row to go on from.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Integer, Select, and_, func, or_, select, tuple_
from sqlalchemy.orm import Session

from store.states import FILE_ENDED, LIVE_FLAG
from store.tables import (
    Agency,
    Batch,
    Case,
    DocumentRow,
    FieldRow,
    File,
    Flag,
    PageRow,
    VerdictRow,
    WorkerRow,
)

DOUBTFUL_BELOW: Final = 0.85
"""A field read with less confidence than this wants a person's look."""

Key = tuple[datetime, uuid.UUID]


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One batch in a list; every number counts rows of that batch."""

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

    @property
    def key(self) -> Key:
        """Where the next page of the list goes on."""
        return self.created_at, self.id


@dataclass(frozen=True, slots=True)
class FileView:
    """One file with its pages and what it became; a duplicate shows what the first one became."""

    file: File
    pages: tuple[PageRow, ...]
    documents: tuple["DocumentLine", ...]
    children: int = 0

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen by itself."""
        return self.file.state in FILE_ENDED


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document in a list. `name` is its first worker's; `doubtful` counts fields to look at."""

    id: uuid.UUID
    kind: str
    state: str
    pages: list[int]
    workers: int
    name: str
    doubtful: int
    findings: int
    outcome: str | None
    likely: bool
    agency: str
    batch_id: uuid.UUID
    batch_label: str
    file_id: uuid.UUID
    file_name: str
    created_at: datetime
    open_persons: int

    @property
    def key(self) -> Key:
        """Where the next page of the list goes on."""
        return self.created_at, self.id


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which documents of the queue; empty text means any. order: flags | oldest | newest."""

    kind: str = ""
    agency_id: uuid.UUID | None = None
    state: str = "needs_review"
    order: str = "flags"


def agencies(session: Session) -> Sequence[Agency]:
    """All agencies this transaction may see, by name."""
    return session.scalars(select(Agency).order_by(Agency.name)).all()


def batches(session: Session, limit: int = 50, after: Key | None = None) -> list[BatchLine]:
    """Batches, newest first."""
    rows = _batch_lines()
    if after:
        rows = rows.where(tuple_(Batch.created_at, Batch.id) < after)
    rows = rows.order_by(Batch.created_at.desc(), Batch.id.desc()).limit(limit)
    return [BatchLine(*row) for row in session.execute(rows)]


def batch(session: Session, batch_id: uuid.UUID) -> BatchLine | None:
    """One batch with its numbers, or None."""
    row = session.execute(_batch_lines().where(Batch.id == batch_id)).one_or_none()
    return BatchLine(*row) if row else None


def files(session: Session, batch_id: uuid.UUID) -> list[FileView]:
    """The files of a batch in the order of their arrival, each with pages and documents."""
    return _file_views(session, File.batch_id == batch_id)


def file(session: Session, file_id: uuid.UUID) -> FileView | None:
    """One file with pages and documents, or None."""
    found = _file_views(session, File.id == file_id)
    return found[0] if found else None


def _file_views(session: Session, condition: ColumnElement[bool]) -> list[FileView]:
    rows = session.scalars(select(File).where(condition).order_by(File.created_at, File.name)).all()
    ids = [file.id for file in rows]
    read_before = [file.duplicate_of for file in rows if file.duplicate_of]
    pages: dict[uuid.UUID, list[PageRow]] = {}
    for page in session.scalars(
        select(PageRow).where(PageRow.file_id.in_(ids)).order_by(PageRow.number)
    ):
        pages.setdefault(page.file_id, []).append(page)
    documents: dict[uuid.UUID, list[DocumentLine]] = {}
    for line in _lines(session, File.id.in_([*ids, *read_before]), order=(DocumentRow.position,)):
        documents.setdefault(line.file_id, []).append(line)
    children: dict[uuid.UUID, int] = {}
    for row in rows:
        if row.parent_id:
            children[row.parent_id] = children.get(row.parent_id, 0) + 1
    return [
        FileView(
            row,
            tuple(pages.get(row.id, ())),
            tuple(documents.get(row.duplicate_of or row.id, ())),
            children.get(row.id, 0),
        )
        for row in rows
    ]


def queue(session: Session, wanted: QueueFilter, limit: int = 50) -> list[DocumentLine]:
    """Documents that wait for a person, the most pressing first."""
    return _lines(session, _waits(wanted), order=_order(wanted.order), limit=limit)


def waiting(session: Session, wanted: QueueFilter) -> int:
    """How many documents the filter leaves."""
    count = (
        select(func.count())
        .select_from(DocumentRow)
        .join(File, File.id == DocumentRow.file_id)
        .where(_waits(wanted))
    )
    return session.scalar(count) or 0


def next_document(
    session: Session, wanted: QueueFilter, but: Iterable[uuid.UUID] = ()
) -> uuid.UUID | None:
    """The document to open next, leaving out `but` (those just left or skipped)."""
    condition = and_(_waits(wanted), DocumentRow.id.not_in(list(but)))
    found = _lines(session, condition, order=_order(wanted.order), limit=1)
    return found[0].id if found else None


def _waits(wanted: QueueFilter) -> ColumnElement[bool]:
    parts: list[ColumnElement[bool]] = [DocumentRow.kind != "other"]
    if wanted.state == "identity":  # confirmed, but somebody was not sure who it is
        parts += [DocumentRow.state == "confirmed", _open_persons() > 0]
    elif wanted.state:
        parts.append(DocumentRow.state == wanted.state)
    if wanted.kind:
        parts.append(DocumentRow.kind == wanted.kind)
    if wanted.agency_id:
        parts.append(DocumentRow.agency_id == wanted.agency_id)
    return and_(*parts)


def _order(order: str) -> tuple[ColumnElement[Any], ...]:
    oldest = (File.created_at.asc(), File.id.asc(), DocumentRow.position.asc())
    if order == "newest":
        return File.created_at.desc(), File.id.asc(), DocumentRow.position.asc()
    if order == "oldest":
        return oldest
    return _likely().desc(), *oldest


def _lines(
    session: Session,
    condition: ColumnElement[bool],
    order: tuple[Any, ...],
    limit: int | None = None,
) -> list[DocumentLine]:
    rows: Select[Any] = (
        select(
            DocumentRow.id,
            DocumentRow.kind,
            DocumentRow.state,
            DocumentRow.pages,
            _workers().label("workers"),
            _first_name().label("name"),
            _doubtful().label("doubtful"),
            func.jsonb_array_length(DocumentRow.findings).label("findings"),
            _outcome().label("outcome"),
            _likely().label("likely"),
            Agency.name.label("agency"),
            Batch.id.label("batch_id"),
            Batch.label.label("batch_label"),
            File.id.label("file_id"),
            File.name.label("file_name"),
            File.created_at,
            _open_persons().label("open_persons"),
        )
        .join(File, File.id == DocumentRow.file_id)
        .join(Batch, Batch.id == File.batch_id)
        .join(Agency, Agency.id == DocumentRow.agency_id)
        .where(condition)
        .order_by(*order)
        .limit(limit)
    )
    return [DocumentLine(**row._asdict()) for row in session.execute(rows)]


def _workers() -> ColumnElement[int]:
    return select(func.count()).where(WorkerRow.document_id == DocumentRow.id).scalar_subquery()


def _first_name() -> ColumnElement[str]:
    shown = func.coalesce(FieldRow.decided_value, FieldRow.value, FieldRow.raw)
    named = (
        select(shown)
        .join(WorkerRow, WorkerRow.id == FieldRow.worker_id)
        .where(FieldRow.document_id == DocumentRow.id, FieldRow.name == "full_name")
        .order_by(WorkerRow.row)
        .limit(1)
    )
    return func.coalesce(named.scalar_subquery(), "")


def _doubtful() -> ColumnElement[int]:
    doubt = or_(FieldRow.value.is_(None), FieldRow.confidence < DOUBTFUL_BELOW)
    rows = select(func.count()).where(
        FieldRow.document_id == DocumentRow.id, FieldRow.state == "read", doubt
    )
    return rows.scalar_subquery()


def _open_persons() -> ColumnElement[int]:
    rows = select(func.count()).where(
        WorkerRow.document_id == DocumentRow.id, WorkerRow.person_kpj.is_(None)
    )
    return rows.scalar_subquery()


def _outcome() -> ColumnElement[str]:
    verdicts = (
        select(VerdictRow.outcome)
        .join(WorkerRow, WorkerRow.case_id == VerdictRow.case_id)
        .where(WorkerRow.document_id == DocumentRow.id, VerdictRow.current)
        .order_by(WorkerRow.row)
        .limit(1)
    )
    return verdicts.scalar_subquery()


def _likely() -> ColumnElement[bool]:
    flagged = (
        select(func.count())
        .select_from(Flag)
        .join(WorkerRow, WorkerRow.case_id == Flag.case_id)
        .where(WorkerRow.document_id == DocumentRow.id, Flag.state.in_(LIVE_FLAG))
    )
    return flagged.scalar_subquery() > 0


def _batch_lines() -> Select[Any]:
    one = func.count()
    of_batch = select(one).where(File.batch_id == Batch.id)
    documents = (
        select(one)
        .select_from(DocumentRow)
        .join(File, File.id == DocumentRow.file_id)
        .where(File.batch_id == Batch.id)
    )
    flags = (
        select(func.count(Flag.id.distinct()))
        .join(Case, Case.id == Flag.case_id)
        .join(WorkerRow, WorkerRow.case_id == Case.id)
        .join(DocumentRow, DocumentRow.id == WorkerRow.document_id)
        .join(File, File.id == DocumentRow.file_id)
        .where(File.batch_id == Batch.id, Flag.state.in_(LIVE_FLAG))
    )
    pages = select(func.coalesce(func.sum(File.pages), 0).cast(Integer))
    read = select(func.coalesce(func.sum(File.pages_read), 0).cast(Integer))
    return select(
        Batch.id,
        Batch.label,
        Agency.name,
        Batch.state,
        Batch.created_at,
        Batch.finished_at,
        of_batch.scalar_subquery(),
        of_batch.where(File.state.in_(FILE_ENDED)).scalar_subquery(),
        of_batch.where(File.state.in_(("failed", "refused"))).scalar_subquery(),
        pages.where(File.batch_id == Batch.id).scalar_subquery(),
        read.where(File.batch_id == Batch.id).scalar_subquery(),
        documents.scalar_subquery(),
        documents.where(DocumentRow.state == "needs_review").scalar_subquery(),
        flags.scalar_subquery(),
    ).join(Agency, Agency.id == Batch.agency_id)
