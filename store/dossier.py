"""Everything about one document, and everything about one case, as somebody decides on it."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cover.contradictions import Contradiction, Paper, contradictions
from extract.document import FIELD_ORDER, Kind
from store.case_facts import register_facts
from store.desk import DOUBTFUL_BELOW
from store.situation import Cover
from store.states import LIVE_FLAG
from store.tables import (
    Agency,
    Batch,
    CandidateRow,
    Case,
    DocumentRow,
    EnrolmentRow,
    Extract,
    FieldRow,
    File,
    Flag,
    LedgerLine,
    PageRow,
    PersonRow,
    VerdictRow,
    WorkerRow,
)


class Need(IntEnum):
    """How much a field wants a person's look; the lower, the sooner."""

    UNREADABLE = 0
    FINDING = 1
    LOW = 2
    NAME = 3
    """Names have no check digit: a person always reads them."""
    NONE = 4


NAMES: Final = frozenset({"full_name"})


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field with how much it needs a look, and the findings that speak of it."""

    row: FieldRow
    need: Need
    findings: tuple[dict[str, Any], ...] = ()

    @property
    def shown(self) -> str:
        """The value that holds now: what a person decided, else what was read."""
        decided = self.row.state in {"confirmed", "corrected"}
        value = self.row.decided_value if decided else self.row.value
        return value or ""

    @property
    def open(self) -> bool:
        """Whether it still waits for a look."""
        return self.row.state == "read" and self.need is not Need.NONE


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person of the register with the rows of cover, and the day of the extract.

    `kpjs`: every number that is surely theirs; the rows are those of all of them.
    """

    row: PersonRow
    enrolments: tuple[EnrolmentRow, ...]
    extract: Extract
    kpjs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CandidateView:
    """A candidate beside their register entry (None when the newest extract has them no more)."""

    row: CandidateRow
    person: PersonView | None


@dataclass(frozen=True, slots=True)
class WorkerView:
    """One worker of a document: fields, candidates, and what follows for their case."""

    row: WorkerRow
    fields: tuple[FieldView, ...]
    candidates: tuple[CandidateView, ...]
    verdict: VerdictRow | None
    flags: tuple[Flag, ...]

    @property
    def unsure(self) -> bool:
        """Whether somebody looked and could not tell who this is."""
        return self.row.unsure

    @property
    def undecided(self) -> bool:
        """Whether nobody has said yet who this is."""
        return self.row.person_kpj is None and not self.unsure

    @property
    def name(self) -> str:
        """The name as it holds now, else as it was read."""
        named = next((f for f in self.fields if f.row.name == "full_name"), None)
        return (named.shown or named.row.raw) if named else ""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document with its pages, fields, workers, and where it came from."""

    row: DocumentRow
    file: File
    batch: Batch
    agency: Agency
    pages: tuple[PageRow, ...]
    fields: tuple[FieldView, ...]
    workers: tuple[WorkerView, ...]

    @property
    def every_field(self) -> tuple[FieldView, ...]:
        """The document's own fields, then those of each worker."""
        return (*self.fields, *(f for worker in self.workers for f in worker.fields))

    @property
    def flagged(self) -> bool:
        """Whether a live flag hangs on any worker of this document."""
        return any(f.state in LIVE_FLAG for worker in self.workers for f in worker.flags)

    @property
    def remaining(self) -> int:
        """How many looks and choices are left before the document can be confirmed."""
        return sum(f.open for f in self.every_field) + sum(w.undecided for w in self.workers)


@dataclass(frozen=True, slots=True)
class CasePaper:
    """One paper of a case: the document, where it lies, and the worker on it."""

    document: DocumentRow
    file: File
    worker: WorkerRow
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class CaseView:
    """One worker's papers, person, verdicts (newest first), flags and the acts on them."""

    row: Case
    agency: Agency
    papers: tuple[CasePaper, ...]
    person: PersonView | None
    verdicts: tuple[VerdictRow, ...]
    flags: tuple[Flag, ...]
    ledger: tuple[LedgerLine, ...]

    @property
    def current(self) -> VerdictRow | None:
        """The verdict that holds now."""
        return next((v for v in self.verdicts if v.current), None)

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Where the papers that were not rejected contradict each other."""
        held = (p for p in self.papers if p.document.state != "rejected")
        return contradictions(
            [
                Paper(
                    str(p.document.id),
                    Kind(p.document.kind),
                    {f.row.name: f.shown for f in p.fields if f.shown},
                )
                for p in held
            ]
        )

    @property
    def name(self) -> str:
        """The worker's name from the first paper that has one."""
        names = (f for p in self.papers for f in p.fields if f.row.name == "full_name")
        return next((f.shown or f.row.raw for f in names), "")


def document(session: Session, document_id: uuid.UUID) -> DocumentView | None:
    """One document as a reviewer sees it, or None when this transaction has no such document."""
    found = session.execute(
        select(DocumentRow, File, Batch, Agency)
        .join(File, File.id == DocumentRow.file_id)
        .join(Batch, Batch.id == File.batch_id)
        .join(Agency, Agency.id == DocumentRow.agency_id)
        .where(DocumentRow.id == document_id)
    ).one_or_none()
    if found is None:
        return None
    row, file, batch, agency = found
    pages = session.scalars(
        select(PageRow)
        .where(PageRow.file_id == file.id, PageRow.number.in_(row.pages))
        .order_by(PageRow.number)
    ).all()
    fields = fields_of(session, row)
    return DocumentView(
        row=row,
        file=file,
        batch=batch,
        agency=agency,
        pages=tuple(pages),
        fields=fields.get(None, ()),
        workers=_workers(session, row, fields),
    )


def fields_of(session: Session, row: DocumentRow) -> dict[uuid.UUID | None, tuple[FieldView, ...]]:
    """The fields of a document by worker (None: the document's own), most needing first."""
    views: dict[uuid.UUID | None, list[FieldView]] = {}
    for field in session.scalars(
        select(FieldRow).where(FieldRow.document_id == row.id).order_by(FieldRow.page, FieldRow.id)
    ):
        views.setdefault(field.worker_id, []).append(_field(field, row.findings))
    return {
        worker: tuple(sorted(held, key=lambda f: (f.need, f.row.page, f.row.box[1:2], f.row.name)))
        for worker, held in views.items()
    }


def _field(row: FieldRow, findings: Iterable[dict[str, Any]]) -> FieldView:
    about = tuple(f for f in findings if row.name in f.get("fields", ()))
    if row.value is None:
        need = Need.UNREADABLE
    elif any(f.get("severity") != "info" for f in about):
        need = Need.FINDING
    elif row.confidence < DOUBTFUL_BELOW:
        need = Need.LOW
    else:
        need = Need.NAME if row.name in NAMES else Need.NONE
    return FieldView(row, need, about)


def _workers(
    session: Session,
    row: DocumentRow,
    fields: dict[uuid.UUID | None, tuple[FieldView, ...]],
) -> tuple[WorkerView, ...]:
    workers = session.scalars(
        select(WorkerRow).where(WorkerRow.document_id == row.id).order_by(WorkerRow.row)
    ).all()
    ids = [w.id for w in workers]
    candidates: dict[uuid.UUID, list[CandidateRow]] = {}
    for candidate in session.scalars(
        select(CandidateRow).where(CandidateRow.worker_id.in_(ids)).order_by(CandidateRow.rank)
    ):
        candidates.setdefault(candidate.worker_id, []).append(candidate)
    persons = persons_of(session, {c.kpj for held in candidates.values() for c in held})
    case_ids = [w.case_id for w in workers if w.case_id]
    verdicts = {
        v.case_id: v
        for v in session.scalars(
            select(VerdictRow).where(VerdictRow.case_id.in_(case_ids), VerdictRow.current)
        )
    }
    flags: dict[uuid.UUID, list[Flag]] = {}
    for flag in session.scalars(select(Flag).where(Flag.case_id.in_(case_ids))):
        flags.setdefault(flag.case_id, []).append(flag)
    return tuple(
        WorkerView(
            row=worker,
            fields=fields.get(worker.id, ()),
            candidates=_one_per_human(worker, candidates.get(worker.id, ()), persons),
            verdict=verdicts.get(worker.case_id) if worker.case_id else None,
            flags=tuple(flags.get(worker.case_id, ())) if worker.case_id else (),
        )
        for worker in workers
    )


def _one_per_human(
    worker: WorkerRow, candidates: Iterable[CandidateRow], persons: Mapping[str, PersonView]
) -> tuple[CandidateView, ...]:
    """The candidates, of those who are one human the best; whom somebody chose is always shown."""
    shown: list[CandidateView] = []
    seen: set[str] = set()
    for row in candidates:
        person = persons.get(row.kpj)
        if row.kpj not in seen or row.kpj == worker.person_kpj:
            shown.append(CandidateView(row, person))
        seen |= set(person.kpjs) if person else {row.kpj}
    return tuple(shown)


def persons_of(session: Session, kpjs: Iterable[str]) -> dict[str, PersonView]:
    """The persons of the current extract under these KPJ, with their rows of cover."""
    wanted = sorted(set(kpjs))
    told = register_facts(session, wanted)
    if told.extract is None or not wanted:
        return {}
    persons = session.scalars(
        select(PersonRow).where(PersonRow.extract_id == told.extract.id, PersonRow.kpj.in_(wanted))
    )
    found = {}
    for row in persons:
        cover = told.cover(row.kpj) or Cover(told.extract.as_of)
        by_day = sorted(cover.rows, key=lambda e: (e.period_start, e.programme, e.line))
        found[row.kpj] = PersonView(row, tuple(by_day), told.extract, cover.kpjs)
    return found


def case(session: Session, case_id: uuid.UUID, *, with_person: bool = True) -> CaseView | None:
    """One case whole, or None when this transaction has no such case.

    `with_person` False: without the register's entry, which agencies have no right to.
    """
    found = session.execute(
        select(Case, Agency).join(Agency, Agency.id == Case.agency_id).where(Case.id == case_id)
    ).one_or_none()
    if found is None:
        return None
    row, agency = found
    papers = _papers(session, case_id)
    flags = session.scalars(
        select(Flag).where(Flag.case_id == case_id).order_by(Flag.opened_at.desc())
    ).all()
    verdicts = session.scalars(
        select(VerdictRow)
        .where(VerdictRow.case_id == case_id)
        .order_by(VerdictRow.current.desc(), VerdictRow.created_at.desc())
        .limit(20)
    ).all()
    kpj = _kpj(papers, verdicts) if with_person else None
    subjects = [f"case:{case_id}", *(f"flag:{f.id}" for f in flags)]
    subjects += [f"document:{p.document.id}" for p in papers]
    lines = session.scalars(
        select(LedgerLine)
        .where(LedgerLine.subject.in_(subjects))
        .order_by(LedgerLine.id.desc())
        .limit(60)
    ).all()
    return CaseView(
        row=row,
        agency=agency,
        papers=papers,
        person=persons_of(session, [kpj]).get(kpj) if kpj else None,
        verdicts=tuple(verdicts),
        flags=tuple(flags),
        ledger=tuple(lines),
    )


def _kpj(papers: Iterable[CasePaper], verdicts: Iterable[VerdictRow]) -> str | None:
    """The person decided on, else the one the current verdict took."""
    decided = next((p.worker.person_kpj for p in papers if p.worker.person_kpj), None)
    judged = next((v for v in verdicts if v.current), None)
    return decided or (judged.situation.get("sources", {}).get("kpj") if judged else None)


def _papers(session: Session, case_id: uuid.UUID) -> tuple[CasePaper, ...]:
    rows: Sequence[Any] = session.execute(
        select(DocumentRow, File, WorkerRow)
        .join(WorkerRow, WorkerRow.document_id == DocumentRow.id)
        .join(File, File.id == DocumentRow.file_id)
        .where(WorkerRow.case_id == case_id)
        .order_by(File.created_at, DocumentRow.position)
    ).all()
    papers = []
    for document_row, file, worker in rows:
        fields = fields_of(session, document_row)
        held = (*fields.get(worker.id, ()), *fields.get(None, ()))
        in_order = sorted(held, key=lambda f: FIELD_ORDER.index(f.row.name))
        papers.append(CasePaper(document_row, file, worker, tuple(in_order)))
    return tuple(papers)
