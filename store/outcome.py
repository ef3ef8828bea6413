"""What became of one batch, counted: the table the demo and `periksa batch status` print."""

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from store.states import LIVE_FLAG
from store.tables import (
    Batch,
    DocumentRow,
    File,
    Flag,
    PageRow,
    VerdictRow,
    WorkerRow,
)

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class FlagCount:
    """Live flags with the same outcome, state and rule, and one rule sentence in each language."""

    outcome: str
    state: str
    rule: str
    count: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """Counts over one batch; `problems` are (file name, reason code) of refused and failed files.

    `pages`: pages that were read; `seconds`: reading time summed over processes.
    """

    files: Counts
    documents: Counts
    workers: Counts
    verdicts: Counts
    flags: tuple[FlagCount, ...]
    problems: tuple[tuple[str, str], ...]
    pages: int
    lost_pages: int
    seconds: float


def outcome(session: Session, batch_id: uuid.UUID) -> Outcome:
    """Count what became of a batch, as far as this transaction may see."""
    files = select(File.id).where(File.batch_id == batch_id)
    documents = select(DocumentRow.id).where(DocumentRow.file_id.in_(files))
    cases = select(WorkerRow.case_id).where(WorkerRow.document_id.in_(documents))
    pages, lost, seconds = session.execute(
        select(
            func.count().filter(PageRow.failure.is_(None)),
            func.count().filter(PageRow.failure.is_not(None)),
            select(func.coalesce(func.sum(File.seconds), 0.0))
            .where(File.batch_id == batch_id)
            .scalar_subquery(),
        ).where(PageRow.file_id.in_(files))
    ).one()
    return Outcome(
        files=_counts(session, File.state, File.batch_id == batch_id),
        documents=_counts(session, DocumentRow.kind, DocumentRow.file_id.in_(files)),
        workers=_counts(session, WorkerRow.decision, WorkerRow.document_id.in_(documents)),
        verdicts=_counts(
            session,
            VerdictRow.outcome,
            VerdictRow.case_id.in_(cases) & VerdictRow.current,
        ),
        flags=_flags(session, cases),
        problems=_problems(session, batch_id),
        pages=pages,
        lost_pages=lost,
        seconds=float(seconds),
    )


def finished(session: Session, batch_id: uuid.UUID) -> bool:
    """Whether every file of the batch is at its end."""
    return session.scalar(select(Batch.state).where(Batch.id == batch_id)) == "finished"


def _counts(
    session: Session, column: InstrumentedAttribute[str], *where: ColumnElement[bool]
) -> Counts:
    number = func.count()
    counted = select(column, number).where(*where).group_by(column).order_by(number.desc(), column)
    return tuple((row[0], row[1]) for row in session.execute(counted))


def _flags(session: Session, cases: Select[Any]) -> tuple[FlagCount, ...]:
    rows = session.execute(
        select(Flag.outcome, Flag.state, Flag.rule, func.count())
        .where(Flag.case_id.in_(cases), Flag.state.in_(LIVE_FLAG))
        .group_by(Flag.outcome, Flag.state, Flag.rule)
        .order_by(func.count().desc(), Flag.outcome)
    ).all()
    return tuple(FlagCount(*row) for row in rows)


def _problems(session: Session, batch_id: uuid.UUID) -> tuple[tuple[str, str], ...]:
    rows = session.execute(
        select(File.name, File.reason)
        .where(File.batch_id == batch_id, File.reason.is_not(None))
        .order_by(File.name)
    ).all()
    return tuple((row[0], row[1] or "") for row in rows)
