"""Who a worker is, as rows; the register is asked again when it or the paper has changed."""

import uuid
from collections.abc import Callable
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from extract.document import Document, Field, Kind, Source, Worker
from matching.match import Match
from matching.reading import FACTS, reading_of
from matching.record import Reading
from store import register
from store.situation import known
from store.tables import CandidateRow, DocumentRow, FieldRow, WorkerRow

Matcher = Callable[[Session, Reading], Match]
"""Finds a reading in the register: `store.register.match`."""
IDENTIFYING: Final = frozenset(FACTS)


def rematch(session: Session, worker_id: uuid.UUID, match: Matcher = register.match) -> None:
    """Match a worker by the values that hold now and replace the candidates.

    Somebody's decision on who it is stays. A value that a person decided counts as certain.
    """
    worker = session.get_one(WorkerRow, worker_id)
    document = session.get_one(DocumentRow, worker.document_id)
    fields = session.scalars(
        select(FieldRow).where(
            FieldRow.document_id == document.id,
            FieldRow.worker_id.is_(None) | (FieldRow.worker_id == worker_id),
        )
    ).all()
    said = Document(
        kind=Kind(document.kind),
        kind_confidence=document.kind_confidence,
        pages=tuple(document.pages),
        fields=tuple(_field(f) for f in fields if f.worker_id is None),
    )
    theirs = Worker(tuple(_field(f) for f in fields if f.worker_id == worker_id))
    found = match(session, reading_of(said, theirs))
    worker.decision = found.decision.value
    session.execute(delete(CandidateRow).where(CandidateRow.worker_id == worker_id))
    session.add_all(candidate_rows(worker, found))
    session.flush()


def rematch_case(session: Session, case_id: uuid.UUID, match: Matcher = register.match) -> None:
    """Match anew the workers of a case on whom nobody has decided."""
    undecided = select(WorkerRow.id).where(
        WorkerRow.case_id == case_id, WorkerRow.person_kpj.is_(None)
    )
    for worker_id in session.scalars(undecided).all():
        rematch(session, worker_id, match)


def candidate_rows(worker: WorkerRow, match: Match) -> list[CandidateRow]:
    """The candidates of a match as rows, best first."""
    return [
        CandidateRow(
            worker_id=worker.id,
            agency_id=worker.agency_id,
            rank=rank,
            kpj=candidate.kpj,
            score=candidate.score,
            reasons=[
                {
                    "fact": reason.fact,
                    "level": reason.level,
                    "weight": reason.weight,
                    "sentence": reason.sentence.both(),
                }
                for reason in candidate.reasons
            ],
        )
        for rank, candidate in enumerate(match.candidates, start=1)
    ]


def _field(row: FieldRow) -> Field:
    left, top, right, bottom = row.box
    return Field(
        name=row.name,
        value=known(row),
        raw=row.raw,
        confidence=row.confidence if row.state == "read" else 1.0,
        page=row.page,
        box=(left, top, right, bottom),
        source=Source(row.source),
    )
