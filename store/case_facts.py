"""What many cases rest on, each kind of row fetched once for all of them."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import register
from store.situation import Cover, Paper, Who
from store.tables import CandidateRow, DocumentRow, EnrolmentRow, Extract, FieldRow, WorkerRow


@dataclass(frozen=True, slots=True)
class RegisterFacts:
    """The extract in use (None: none was imported) and its rows of cover by KPJ."""

    extract: Extract | None
    rows: Mapping[str, tuple[EnrolmentRow, ...]]

    def cover(self, person: Who) -> Cover | None:
        """What the register says of one person."""
        if self.extract is None:
            return None
        return Cover(self.extract.as_of, self.rows.get(person.kpj or "", ()))


def papers_of(session: Session, cases: Collection[uuid.UUID]) -> dict[uuid.UUID, list[Paper]]:
    """The papers of each case in the order they came; those that were rejected are left out."""
    found = session.execute(
        select(WorkerRow, DocumentRow, CandidateRow)
        .join(DocumentRow, DocumentRow.id == WorkerRow.document_id)
        .outerjoin(
            CandidateRow, (CandidateRow.worker_id == WorkerRow.id) & (CandidateRow.rank == 1)
        )
        .where(WorkerRow.case_id.in_(cases), DocumentRow.state != "rejected")
        .order_by(DocumentRow.created_at, DocumentRow.id, WorkerRow.row)
    ).all()
    fields: dict[tuple[uuid.UUID, uuid.UUID | None], dict[str, FieldRow]] = defaultdict(dict)
    workers = [worker.id for worker, _, _ in found]
    theirs = FieldRow.worker_id.is_(None) | FieldRow.worker_id.in_(workers)  # not the whole list's
    said = select(FieldRow).where(
        FieldRow.document_id.in_({document.id for _, document, _ in found}), theirs
    )
    for field in session.scalars(said):
        fields[field.document_id, field.worker_id][field.name] = field
    papers: dict[uuid.UUID, list[Paper]] = {case_id: [] for case_id in cases}
    for worker, document, best in found:
        held = fields[document.id, None] | fields[document.id, worker.id]
        if worker.case_id is not None:
            papers[worker.case_id].append(Paper(document, worker, held, best))
    return papers


def register_facts(session: Session, papers: Iterable[Paper]) -> RegisterFacts:
    """What the register in use says of everybody that these papers may mean."""
    extract = register.current(session)
    kpjs = {kpj for paper in papers for kpj in paper.kpjs}
    if extract is None or not kpjs:
        return RegisterFacts(extract, {})
    rows: dict[str, list[EnrolmentRow]] = defaultdict(list)
    for row in session.scalars(
        select(EnrolmentRow)
        .where(EnrolmentRow.extract_id == extract.id, EnrolmentRow.kpj.in_(kpjs))
        .order_by(EnrolmentRow.line)
    ):
        rows[row.kpj].append(row)
    return RegisterFacts(extract, {kpj: tuple(held) for kpj, held in rows.items()})
