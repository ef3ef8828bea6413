"""Asking the register again who a worker is, once a person has changed what the paper says."""

import uuid
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from extract.document import Document, Field, Kind, Source, Worker
from matching.match import Match
from matching.reading import FACTS, reading_of
from store import register
from store.situation import known
from store.tables import CandidateRow, DocumentRow, FieldRow, WorkerRow

IDENTIFYING: Final = frozenset(FACTS)


def rematch(session: Session, worker_id: uuid.UUID) -> None:
    """Match a worker by the values that hold now and replace the candidates.

    Somebody's decision on who it is stays. A value that a person decided counts as certain.
    """
    worker = session.get_one(WorkerRow, worker_id)
    document = session.get_one(DocumentRow, worker.document_id)
    fields = session.scalars(select(FieldRow).where(FieldRow.document_id == document.id)).all()
    said = Document(
        kind=Kind(document.kind),
        kind_confidence=document.kind_confidence,
        pages=tuple(document.pages),
        fields=tuple(_field(f) for f in fields if f.worker_id is None),
    )
    reading = reading_of(said, Worker(tuple(_field(f) for f in fields if f.worker_id == worker_id)))
    found = register.match(session, reading)
    worker.decision = found.decision.value
    session.execute(delete(CandidateRow).where(CandidateRow.worker_id == worker_id))
    session.add_all(candidate_rows(worker, found))
    session.flush()


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
                    "sentence": {"id": reason.sentence.id, "en": reason.sentence.en},
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
