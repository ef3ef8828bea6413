"""What many cases rest on, each kind of row fetched once for all of them."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import register
from store.situation import JUDGED_BY, Cover, Paper
from store.tables import CandidateRow, DocumentRow, EnrolmentRow, Extract, FieldRow, WorkerRow


@dataclass(frozen=True, slots=True)
class RegisterFacts:
    """The extract in use (None: none was imported), who is one human, and rows of cover by KPJ."""

    extract: Extract | None
    humans: Mapping[str, frozenset[str]]
    rows: Mapping[str, Sequence[EnrolmentRow]]

    def cover(self, kpj: str | None) -> Cover | None:
        """What it says of one person, under all numbers that are surely theirs."""
        if self.extract is None:
            return None
        kpjs = sorted(self.humans.get(kpj, {kpj})) if kpj else []
        rows = sorted((row for k in kpjs for row in self.rows.get(k, ())), key=lambda r: r.line)
        return Cover(self.extract.as_of, tuple(kpjs), tuple(rows))


def papers_of(session: Session, cases: Collection[uuid.UUID]) -> dict[uuid.UUID, list[Paper]]:
    """The papers of each case in the order they came, with what verdicts rest on of their fields.

    Those that were rejected are left out.
    """
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
        FieldRow.document_id.in_({document.id for _, document, _ in found}),
        FieldRow.name.in_(JUDGED_BY),
        theirs,
    )
    for field in session.scalars(said):
        fields[field.document_id, field.worker_id][field.name] = field
    papers: dict[uuid.UUID, list[Paper]] = {case_id: [] for case_id in cases}
    for worker, document, best in found:
        held = fields[document.id, None] | fields[document.id, worker.id]
        if worker.case_id is not None:
            papers[worker.case_id].append(Paper(document, worker, held, best))
    return papers


def register_facts(session: Session, kpjs: Collection[str]) -> RegisterFacts:
    """What the register in use says of everybody under these KPJ."""
    extract = register.current(session)
    rows: dict[str, list[EnrolmentRow]] = defaultdict(list)
    if extract is None or not kpjs:
        return RegisterFacts(extract, {}, rows)
    humans = register.same_humans(session, kpjs)
    for row in session.scalars(
        select(EnrolmentRow)
        .where(
            EnrolmentRow.extract_id == extract.id,
            EnrolmentRow.kpj.in_({*kpjs, *(kpj for same in humans.values() for kpj in same)}),
        )
        .order_by(EnrolmentRow.line)
    ):
        rows[row.kpj].append(row)
    return RegisterFacts(extract, humans, rows)
