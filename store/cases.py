"""Cases: which papers are of one worker, what the verdict is, and which flag follows from it."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from cover.assess import assess
from cover.verdict import Verdict
from store import flags, ledger
from store.same_worker import Facts, components, facts_of
from store.situation import Cover, Paper, Who, facts, judged, situation_json, who
from store.tables import (
    CandidateRow,
    Case,
    DocumentRow,
    EnrolmentRow,
    Extract,
    FieldRow,
    VerdictRow,
    WorkerRow,
)

ACTOR: Final = "rules"


def join(session: Session, worker_ids: Iterable[uuid.UUID]) -> list[uuid.UUID]:
    """Put each worker with the papers that are of the same one, in one case; the cases touched.

    The same: an equal passport number, an equal NIK, or an equal name and birth date, within one
    agency (`store.same_worker`). Cases are merged or split when a corrected field says so.
    """
    asked = list(worker_ids)
    if not asked:
        return []
    agency_id = session.scalars(select(WorkerRow.agency_id).where(WorkerRow.id == asked[0])).one()
    name = f"cases:{agency_id}"  # of two files with one new worker the second sees the first
    session.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name}
    )
    group = facts_of(session, agency_id, asked)
    touched = {facts.case_id for facts in group if facts.case_id}
    taken: set[uuid.UUID] = set()
    for same in components(group):
        case_id = _case_of(session, agency_id, same, taken)
        taken.add(case_id)
        session.execute(
            update(WorkerRow)
            .where(WorkerRow.id.in_([facts.worker_id for facts in same]))
            .values(case_id=case_id)
        )
    for case_id in sorted(touched - taken):
        _close(session, case_id)
    return sorted(taken)


def judge(session: Session, case_id: uuid.UUID, today: date) -> VerdictRow | None:
    """Judge a case anew and let its flag follow; the verdict that holds now, None without papers.

    Call it after every decision: which papers belong together is asked again first, so that a
    corrected number brings its paper to the right case. Nothing is written when nothing changed.
    """
    workers = session.scalars(select(WorkerRow.id).where(WorkerRow.case_id == case_id)).all()
    verdicts = {other: _judge(session, other, today) for other in join(session, workers)}
    return verdicts.get(case_id)


def stale(session: Session, today: date, limit: int = 200) -> Sequence[uuid.UUID]:
    """Open cases whose verdict is not of today or not of the current register, oldest first."""
    register = session.scalar(select(Extract.as_of).where(Extract.state == "current"))
    return session.scalars(
        select(Case.id)
        .join(VerdictRow, VerdictRow.case_id == Case.id)
        .where(
            Case.state == "open",
            VerdictRow.current,
            (VerdictRow.as_of < today) | VerdictRow.register_as_of.is_distinct_from(register),
        )
        .order_by(VerdictRow.created_at)
        .limit(limit)
    ).all()


def _judge(session: Session, case_id: uuid.UUID, today: date) -> VerdictRow | None:
    case = session.scalars(
        select(Case).where(Case.id == case_id).with_for_update(key_share=True)
    ).one()
    papers = papers_of(session, case_id)
    extract = session.scalar(select(Extract).where(Extract.state == "current"))
    person = who(papers, searched=extract is not None)
    judgement = judged(papers, person, _cover(session, extract, person), today)
    verdict = assess(judgement.situation)
    row = _keep(
        session,
        case,
        verdict,
        {
            "as_of": today,
            "register_as_of": extract.as_of if extract else None,
            "confirmed": judgement.confirmed,
            "situation": situation_json(judgement),
        },
    )
    flags.follow(session, row, verdict, person.identity)
    return row


def _keep(session: Session, case: Case, verdict: Verdict, rest: dict[str, Any]) -> VerdictRow:
    """The verdict's row: the current one when it says the same, else a new one beside the old."""
    said = rest | {
        "outcome": verdict.outcome.value,
        "gaps": [
            {
                "programme": gap.programme,
                "first": gap.first.isoformat(),
                "last": gap.last.isoformat(),
            }
            for gap in verdict.gaps
        ],
        "reasons": [
            {
                "rule": basis.rule,
                "sentence": {"id": basis.sentence.id, "en": basis.sentence.en},
                "source": basis.source,
            }
            for basis in verdict.reasons
        ],
    }
    now = session.scalar(
        select(VerdictRow).where(VerdictRow.case_id == case.id, VerdictRow.current)
    )
    if now is not None and _same(now, said):
        for name, value in said.items():  # a new day, or a newer register that says the same
            setattr(now, name, value)
        session.flush()
        return now
    if now is not None:
        now.current = False
        session.flush()
    row = VerdictRow(agency_id=case.agency_id, case_id=case.id, current=True, **said)
    session.add(row)
    session.flush()
    if now is None or (now.outcome, now.confirmed) != (row.outcome, row.confirmed):
        ledger.append(
            session,
            actor=ACTOR,
            act="verdict.made",
            subject=f"case:{case.id}",
            agency_id=case.agency_id,
            detail={"verdict": str(row.id), "outcome": row.outcome, "confirmed": row.confirmed},
        )
    return row


def _same(now: VerdictRow, said: dict[str, Any]) -> bool:
    """Whether a verdict says the same of the same facts."""
    telling = all(getattr(now, name) == said[name] for name in ("outcome", "gaps", "confirmed"))
    return telling and facts(now.situation) == facts(said["situation"])


def papers_of(session: Session, case_id: uuid.UUID) -> list[Paper]:
    """The papers of a case, those that were rejected left out, in the order they came."""
    rows = session.execute(
        select(WorkerRow, DocumentRow, CandidateRow)
        .join(DocumentRow, DocumentRow.id == WorkerRow.document_id)
        .outerjoin(
            CandidateRow, (CandidateRow.worker_id == WorkerRow.id) & (CandidateRow.rank == 1)
        )
        .where(WorkerRow.case_id == case_id, DocumentRow.state != "rejected")
        .order_by(DocumentRow.created_at, DocumentRow.id, WorkerRow.row)
    ).all()
    documents = {document.id for _, document, _ in rows}
    fields: dict[tuple[uuid.UUID, uuid.UUID | None], dict[str, FieldRow]] = {}
    workers = [worker.id for worker, _, _ in rows]
    theirs = FieldRow.worker_id.is_(None) | FieldRow.worker_id.in_(workers)  # not the whole list's
    said = select(FieldRow).where(FieldRow.document_id.in_(documents), theirs)
    for field in session.scalars(said):
        fields.setdefault((field.document_id, field.worker_id), {})[field.name] = field
    return [
        Paper(
            document,
            worker,
            fields.get((document.id, None), {}) | fields.get((document.id, worker.id), {}),
            best,
        )
        for worker, document, best in rows
    ]


def _cover(session: Session, extract: Extract | None, person: Who) -> Cover | None:
    if extract is None:
        return None
    if person.kpj is None:
        return Cover(extract.as_of)
    rows = session.scalars(
        select(EnrolmentRow)
        .where(EnrolmentRow.extract_id == extract.id, EnrolmentRow.kpj == person.kpj)
        .order_by(EnrolmentRow.line)
    )
    return Cover(extract.as_of, tuple(rows))


def _case_of(
    session: Session, agency_id: uuid.UUID, same: Sequence[Facts], taken: set[uuid.UUID]
) -> uuid.UUID:
    """The oldest case of these workers that is still free, else a new one."""
    held = {facts.case_id for facts in same if facts.case_id} - taken
    oldest = session.scalar(
        select(Case).where(Case.id.in_(held)).order_by(Case.created_at, Case.id).limit(1)
    )
    if oldest is None:
        oldest = Case(agency_id=agency_id)
        session.add(oldest)
        session.flush()
    return oldest.id


def _close(session: Session, case_id: uuid.UUID) -> None:
    """Close a case whose papers all went to others; its verdicts stay as history."""
    case = session.scalars(
        select(Case).where(Case.id == case_id).with_for_update(key_share=True)
    ).one()
    case.state = "closed"
    flags.withdraw_all(session, case_id)
    session.execute(
        update(VerdictRow)
        .where(VerdictRow.case_id == case_id, VerdictRow.current)
        .values(current=False)
    )
    session.flush()
    ledger.append(
        session,
        actor=ACTOR,
        act="case.closed",
        subject=f"case:{case_id}",
        agency_id=case.agency_id,
    )
