"""Who a worker is, as rows; the register is asked again when it or the paper has changed."""

import uuid
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from extract.document import Document, Field, Kind, Source, Worker
from matching.match import Decision, Match
from matching.reading import COUNTRIES, DOCUMENT_DATES, FACTS, reading_of
from matching.record import Reading
from store import ledger, register
from store.situation import known
from store.tables import CandidateRow, DocumentRow, FieldRow, WorkerRow

Matcher = Callable[[Session, Sequence[Reading]], list[Match]]
"""Finds readings in the register: `store.register.match_all`."""
ACTOR: Final = "rules"
IDENTIFYING: Final = frozenset(FACTS)
READ_FROM: Final = IDENTIFYING | frozenset((*DOCUMENT_DATES, *COUNTRIES))


def rematch(
    session: Session, worker_id: uuid.UUID, match_all: Matcher = register.match_all
) -> None:
    """Match a worker by the values that hold now and replace the candidates.

    Somebody's decision on who it is stays. A value that a person decided counts as certain.
    """
    worker = session.get_one(WorkerRow, worker_id)
    document = session.get_one(DocumentRow, worker.document_id)
    (found,) = match_all(session, _readings(session, [(worker, document)]))
    _keep(session, worker, found)
    session.flush()


def rematch_cases(
    session: Session, case_ids: Collection[uuid.UUID], match_all: Matcher = register.match_all
) -> set[uuid.UUID]:
    """Look up anew, all together, the workers of these cases whose person nobody has found.

    The cases in which something changed. When a newer extract knows a worker beyond doubt of whom
    somebody said "in no register", that is taken back and the worker waits for a person again.
    """
    unknown = session.execute(
        select(WorkerRow, DocumentRow)
        .join(DocumentRow, DocumentRow.id == WorkerRow.document_id)
        .where(WorkerRow.case_id.in_(case_ids), func.coalesce(WorkerRow.person_kpj, "") == "")
        .order_by(WorkerRow.id)
        .with_for_update(of=WorkerRow)  # what a reviewer decides meanwhile is not written over
    ).all()
    workers = [(worker, document) for worker, document in unknown]
    before = _candidates(session, [worker.id for worker, _ in workers])
    moved: set[uuid.UUID] = set()
    for (worker, _), found in zip(
        workers, match_all(session, _readings(session, workers)), strict=True
    ):
        now = worker.decision, before[worker.id]
        if now == (found.decision.value, [candidate.kpj for candidate in found.candidates]):
            continue
        _keep(session, worker, found)
        if worker.person_kpj == "" and found.decision is Decision.MATCH:
            worker.person_kpj = None
            _note_reopened(session, worker)
        if worker.case_id is not None:
            moved.add(worker.case_id)
    session.flush()
    return moved


def _candidates(
    session: Session, worker_ids: Collection[uuid.UUID]
) -> Mapping[uuid.UUID, list[str]]:
    held: dict[uuid.UUID, list[str]] = defaultdict(list)
    for worker_id, kpj in session.execute(
        select(CandidateRow.worker_id, CandidateRow.kpj)
        .where(CandidateRow.worker_id.in_(worker_ids))
        .order_by(CandidateRow.rank)
    ):
        held[worker_id].append(kpj)
    return held


def _keep(session: Session, worker: WorkerRow, found: Match) -> None:
    """Replace a worker's candidates."""
    worker.decision = found.decision.value
    session.execute(delete(CandidateRow).where(CandidateRow.worker_id == worker.id))
    session.add_all(candidate_rows(worker, found))


def _note_reopened(session: Session, worker: WorkerRow) -> None:
    ledger.append(
        session,
        actor=ACTOR,
        act="person.reopened",
        subject=f"document:{worker.document_id}",
        agency_id=worker.agency_id,
        detail={"target": str(worker.id)},
    )


def _readings(session: Session, workers: Sequence[tuple[WorkerRow, DocumentRow]]) -> list[Reading]:
    """Who each paper is about, by the values that hold now."""
    said: dict[tuple[uuid.UUID, uuid.UUID | None], list[Field]] = defaultdict(list)
    ids = [worker.id for worker, _ in workers]
    codes = register.agency_codes(session, {worker.agency_id for worker, _ in workers})
    for row in session.scalars(
        select(FieldRow).where(
            FieldRow.document_id.in_({document.id for _, document in workers}),
            FieldRow.name.in_(READ_FROM),
            FieldRow.worker_id.is_(None) | FieldRow.worker_id.in_(ids),
        )
    ):
        said[row.document_id, row.worker_id].append(_field(row))
    return [
        reading_of(
            Document(
                kind=Kind(document.kind),
                kind_confidence=document.kind_confidence,
                pages=tuple(document.pages),
                fields=tuple(said[document.id, None]),
            ),
            Worker(tuple(said[document.id, worker.id])),
            codes.get(worker.agency_id, ""),
        )
        for worker, document in workers
    ]


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
