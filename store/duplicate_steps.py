"""Deciding whether two KPJ are one human.

A decision is about two numbers, so it outlives extracts and searches. It counts from the moment it
is made: cover paid under either number is cover of the one human, or is kept apart
(`store.register.same_humans`), and every open case that rests on one of them is judged again.
"""

import uuid
from collections.abc import Collection
from datetime import date
from typing import Final

from sqlalchemy import or_, select, text
from sqlalchemy.orm import Session

from ingest.errors import ForbiddenStep, Sentence
from store import cases, ledger
from store.decided_pairs import PairDecision, pair_of, told_of
from store.register import same_humans
from store.rematch import rematch_cases
from store.tables import CandidateRow, Case, DuplicateDecision, RegisterDuplicate, WorkerRow

COUNTED: Final = frozenset({PairDecision.SAME.value, PairDecision.DIFFERENT.value})
"""Decisions that have an effect."""
_LOCK: Final = 0x50414952
"""Advisory lock under which pairs are decided on: two decisions may contradict each other."""


class PairLostRace(ForbiddenStep):
    """Somebody else decided on this pair in the meantime."""

    code = "S130"
    sentence = Sentence(
        "Pasangan ini baru saja diputuskan orang lain. Lihat keadaan terbarunya, lalu putuskan.",
        "Somebody else has just decided on this pair. Look at it as it is now, then decide.",
    )


class AgainstOthers(ForbiddenStep):
    """Other decisions say the opposite: A is B and B is C, so A and C cannot be two."""

    code = "S131"
    sentence = Sentence(
        "Keputusan ini bertentangan dengan keputusan lain tentang nomor-nomor ini. Ubah dulu yang"
        " lain itu.",
        "This contradicts other decisions about these numbers. Change those first.",
    )


def decide(
    session: Session,
    account_id: uuid.UUID,
    pair_id: uuid.UUID,
    version: int,
    decision: PairDecision,
    *,
    today: date,
) -> int | None:
    """Decide on a pair and return its new version; None: no such pair.

    Open cases that rest on either number are looked up and judged again. Raises PairLostRace when
    `version` is not the one that holds, AgainstOthers.
    """
    session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    row = session.scalar(
        select(RegisterDuplicate).where(RegisterDuplicate.id == pair_id).with_for_update()
    )
    if row is None:
        return None
    if row.version != version:
        raise PairLostRace
    if _against_others(session, row, decision):
        raise AgainstOthers
    counted = {row.decision, decision.value} & COUNTED
    kpjs = _humans(session, row) if counted else set()
    row.decision, row.version = decision.value, version + 1
    session.add(
        DuplicateDecision(
            duplicate_id=row.id,
            version=row.version,
            decision=decision.value,
            decided_by=account_id,
        )
    )
    session.flush()
    touched = _resting_on(session, kpjs | _humans(session, row)) if counted else []
    rematch_cases(session, touched)
    cases.judge_all(session, touched, today)
    ledger.append(
        session,
        actor=f"account:{account_id}",
        act=f"duplicate.{decision.value}",
        subject=f"duplicate:{row.id}",
        detail={"version": row.version, "cases": len(touched)},
    )
    return row.version


def _humans(session: Session, row: RegisterDuplicate) -> set[str]:
    """Both numbers, and all that are one human with either."""
    kpjs = {row.kpj, row.other_kpj}
    return kpjs.union(*same_humans(session, kpjs).values())


def _resting_on(session: Session, kpjs: Collection[str]) -> list[uuid.UUID]:
    """Open cases with a paper whose person, decided or possible, is under one of these KPJ."""
    found = select(CandidateRow.worker_id).where(CandidateRow.kpj.in_(kpjs))
    mine = or_(WorkerRow.person_kpj.in_(kpjs), WorkerRow.id.in_(found))
    asked = select(WorkerRow.case_id).join(Case, Case.id == WorkerRow.case_id)
    return sorted({c for c in session.scalars(asked.where(Case.state == "open", mine)) if c})


def _against_others(session: Session, row: RegisterDuplicate, decision: PairDecision) -> bool:
    """Whether what people said of other pairs rules this decision out."""
    if decision.value not in COUNTED:
        return False
    this = row.kpj, row.other_kpj
    one, apart = _said_same(session, row.kpj, this)
    if decision is PairDecision.DIFFERENT:
        return row.other_kpj in one
    other, apart_too = _said_same(session, row.other_kpj, this)
    return any(pair_of(a, b) in apart | apart_too for a in one for b in other)


def _said_same(
    session: Session, kpj: str, but: tuple[str, str]
) -> tuple[set[str], set[tuple[str, str]]]:
    """All that people said are one human with this KPJ, in any number of steps, and who are not.

    Pairs that were told apart from one of them come second; the pair `but` does not count.
    """
    human, apart, new = {kpj}, set[tuple[str, str]](), {kpj}
    while new:
        told = {p: same for p, same in told_of(session, new).items() if p != but}
        apart |= {p for p, same in told.items() if not same}
        new = {one for p, same in told.items() if same for one in p} - human
        human |= new
    return human, apart
