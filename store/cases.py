"""Cases: which papers are of one worker, what the verdict is, and which flag follows from it."""

import uuid
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from store import flags, ledger, verdicts
from store.case_facts import papers_of, register_facts
from store.same_worker import Facts, components, facts_of
from store.situation import judged, who
from store.tables import Case, VerdictRow, WorkerRow

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
    placed = _place(session, agency_id, group)
    moved = [facts.worker_id for facts in group if facts.case_id != placed[facts.worker_id]]
    for worker in session.scalars(select(WorkerRow).where(WorkerRow.id.in_(moved))):
        worker.case_id = placed[worker.id]
    session.flush()
    taken = set(placed.values())
    for case_id in sorted(touched - taken):
        close(session, case_id)
    return sorted(taken)


def judge(session: Session, case_id: uuid.UUID, today: date) -> VerdictRow | None:
    """Judge a case anew and let its flag follow; the verdict that holds now, None without papers.

    Call it after every decision: which papers belong together is asked again first, so that a
    corrected number brings its paper to the right case. Nothing is written when nothing changed.
    """
    return judge_all(session, [case_id], today).get(case_id)


def judge_all(
    session: Session, case_ids: Collection[uuid.UUID], today: date
) -> dict[uuid.UUID, VerdictRow]:
    """As `judge`, for many cases at once: the verdict by case, of every case that was touched."""
    workers = session.execute(
        select(WorkerRow.agency_id, WorkerRow.id).where(WorkerRow.case_id.in_(case_ids))
    ).all()
    verdicts: dict[uuid.UUID, VerdictRow] = {}
    for agency_id in sorted({agency_id for agency_id, _ in workers}):
        theirs = [worker_id for owner, worker_id in workers if owner == agency_id]
        verdicts |= judge_workers(session, theirs, today)
    return verdicts


def judge_workers(
    session: Session, worker_ids: Iterable[uuid.UUID], today: date
) -> dict[uuid.UUID, VerdictRow]:
    """Bring workers of one agency to their cases and judge these; the verdict by case."""
    return judge_again(session, join(session, worker_ids), today)


def due(session: Session, today: date) -> Sequence[uuid.UUID]:
    """Open cases whose verdict may read differently from today on, or that have none."""
    holds = (VerdictRow.case_id == Case.id) & VerdictRow.current
    return session.scalars(
        select(Case.id)
        .outerjoin(VerdictRow, holds)
        .where(Case.state == "open", VerdictRow.id.is_(None) | (VerdictRow.next_turn <= today))
    ).all()


def judge_again(
    session: Session, case_ids: Collection[uuid.UUID], today: date
) -> dict[uuid.UUID, VerdictRow]:
    """Judge cases whose papers have not changed, but perhaps the day or the register has."""
    rows = session.scalars(
        select(Case).where(Case.id.in_(case_ids)).order_by(Case.id).with_for_update(key_share=True)
    ).all()
    papers = papers_of(session, case_ids)
    kpjs = {kpj for held in papers.values() for paper in held for kpj in paper.kpjs}
    told = register_facts(session, kpjs)
    current = select(VerdictRow).where(VerdictRow.case_id.in_(case_ids), VerdictRow.current)
    now = {verdict.case_id: verdict for verdict in session.scalars(current)}
    made: list[flags.Made] = []
    for case in rows:
        person = who(papers[case.id], searched=told.extract is not None, humans=told.humans)
        judgement = judged(papers[case.id], person, told.cover(person.kpj), today)
        reached = verdicts.reach(judgement, told.extract)
        row = verdicts.keep(session, case, now.get(case.id), reached)
        fresh = not verdicts.too_old(row, today)
        made.append(flags.Made(row, reached.verdict, person.identity, fresh))
    session.flush()
    flags.follow(session, made)
    return {one.row.case_id: one.row for one in made}


def _place(
    session: Session, agency_id: uuid.UUID, group: Sequence[Facts]
) -> dict[uuid.UUID, uuid.UUID]:
    """The case of each worker: the oldest of these papers that is still free, else a new one."""
    held = {facts.case_id for facts in group if facts.case_id}
    oldest_first = session.scalars(
        select(Case.id).where(Case.id.in_(held)).order_by(Case.created_at, Case.id)
    ).all()
    taken: set[uuid.UUID] = set()
    placed: dict[uuid.UUID, uuid.UUID] = {}
    for same in components(group):
        theirs = {facts.case_id for facts in same} - taken
        case_id = next((known for known in oldest_first if known in theirs), None)
        if case_id is None:
            case_id = uuid.uuid4()
            session.add(Case(id=case_id, agency_id=agency_id))
        taken.add(case_id)
        placed |= dict.fromkeys((facts.worker_id for facts in same), case_id)
    session.flush()
    return placed


def close(session: Session, case_id: uuid.UUID) -> None:
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
