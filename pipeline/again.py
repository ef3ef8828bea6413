"""Looking again: what a new day or a new register extract says of workers already read."""

import uuid
from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from extract.document import Document, Field, Kind, Source, Worker
from matching.reading import reading_of
from pipeline.results import Matcher, candidates
from store.situation import known
from store.tables import CandidateRow, DocumentRow, FieldRow, WorkerRow


def match_again(session: Session, case_id: uuid.UUID, match: Matcher) -> None:
    """Search the register anew for the workers of a case on whom nobody has decided."""
    rows = session.execute(
        select(WorkerRow, DocumentRow)
        .join(DocumentRow, DocumentRow.id == WorkerRow.document_id)
        .where(WorkerRow.case_id == case_id, WorkerRow.person_kpj.is_(None))
    ).all()
    for worker, document in rows:
        fields = session.scalars(select(FieldRow).where(FieldRow.document_id == document.id)).all()
        found = match(session, reading_of(*_as_read(document, worker.id, fields)))
        session.execute(delete(CandidateRow).where(CandidateRow.worker_id == worker.id))
        worker.decision = found.decision.value
        session.add_all(candidates(worker, found))
    session.flush()


def _as_read(
    document: DocumentRow, worker_id: uuid.UUID, fields: Sequence[FieldRow]
) -> tuple[Document, Worker]:
    """A document and one of its workers as they hold now: a decided value is certain."""
    worker = Worker(tuple(_field(f) for f in fields if f.worker_id == worker_id))
    whole = Document(
        kind=Kind(document.kind),
        kind_confidence=document.kind_confidence,
        pages=tuple(document.pages),
        fields=tuple(_field(f) for f in fields if f.worker_id is None),
        workers=(worker,),
    )
    return whole, worker


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
