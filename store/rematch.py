"""Who a worker is, as rows; the register is asked again when it or the paper has changed."""

import uuid
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from extract.document import Document, Field, Kind, Source, Worker
from matching.match import Match
from matching.reading import DOCUMENT_DATES, FACTS, reading_of
from matching.record import Reading
from store import register
from store.situation import known
from store.tables import CandidateRow, DocumentRow, FieldRow, WorkerRow

Matcher = Callable[[Session, Sequence[Reading]], list[Match]]
"""Finds readings in the register: `store.register.match_all`."""
IDENTIFYING: Final = frozenset(FACTS)
READ_FROM: Final = IDENTIFYING | frozenset(DOCUMENT_DATES)


def rematch(
    session: Session, worker_id: uuid.UUID, match_all: Matcher = register.match_all
) -> None:
    """Match a worker by the values that hold now and replace the candidates.

    Somebody's decision on who it is stays. A value that a person decided counts as certain.
    """
    worker = session.get_one(WorkerRow, worker_id)
    _match(session, [(worker, session.get_one(DocumentRow, worker.document_id))], match_all)


def rematch_cases(
    session: Session, case_ids: Collection[uuid.UUID], match_all: Matcher = register.match_all
) -> None:
    """Match anew, all at once, the workers of these cases on whom nobody has decided."""
    undecided = session.execute(
        select(WorkerRow, DocumentRow)
        .join(DocumentRow, DocumentRow.id == WorkerRow.document_id)
        .where(WorkerRow.case_id.in_(case_ids), WorkerRow.person_kpj.is_(None))
    ).all()
    _match(session, [(worker, document) for worker, document in undecided], match_all)


def _match(
    session: Session, workers: Sequence[tuple[WorkerRow, DocumentRow]], match_all: Matcher
) -> None:
    said: dict[tuple[uuid.UUID, uuid.UUID | None], list[Field]] = defaultdict(list)
    ids = [worker.id for worker, _ in workers]
    for row in session.scalars(
        select(FieldRow).where(
            FieldRow.document_id.in_({document.id for _, document in workers}),
            FieldRow.name.in_(READ_FROM),
            FieldRow.worker_id.is_(None) | FieldRow.worker_id.in_(ids),
        )
    ):
        said[row.document_id, row.worker_id].append(_field(row))
    readings = [
        reading_of(
            Document(
                kind=Kind(document.kind),
                kind_confidence=document.kind_confidence,
                pages=tuple(document.pages),
                fields=tuple(said[document.id, None]),
            ),
            Worker(tuple(said[document.id, worker.id])),
        )
        for worker, document in workers
    ]
    session.execute(delete(CandidateRow).where(CandidateRow.worker_id.in_(ids)))
    for (worker, _), found in zip(workers, match_all(session, readings), strict=True):
        worker.decision = found.decision.value
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
