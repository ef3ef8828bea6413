"""Flags follow verdicts: raised, confirmed, doubted and withdrawn by rule, never by hand here.

A flag never rests on an unconfirmed identity. It is `likely` while it rests on what a machine read
or matched, `open` once people have confirmed all of it.
"""

import uuid
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cover.verdict import Identity, Outcome, Verdict
from store import ledger
from store.situation import facts
from store.states import FLAG_LIVE, FLAG_STEPS, FlagAct, FlagState, step
from store.tables import Flag, LedgerLine, VerdictRow

ACTOR: Final = "rules"
NEEDS_SOMEBODY: Final = frozenset(
    {
        Outcome.UNINSURED,
        Outcome.PARTIAL,
        Outcome.BEFORE_WORK_EXPIRED,
        Outcome.LAPSED_BEFORE_WORK,
        Outcome.EXTENSION_GAP,
        Outcome.NO_PLACEMENT_RECORD,
    }
)
_CONFIRMING: Final = {
    (FlagState.LIKELY, True): FlagAct.CONFIRM,
    (FlagState.OPEN, False): FlagAct.DOUBT,
}


def follow(session: Session, row: VerdictRow, verdict: Verdict, identity: Identity) -> None:
    """Bring the flags of the verdict's case in line with it."""
    wanted = identity is Identity.CONFIRMED and verdict.outcome in NEEDS_SOMEBODY
    live = None
    for flag in _live(session, row.case_id):
        if wanted and flag.outcome == verdict.outcome:
            live = flag
        else:
            _take(session, flag, FlagAct.WITHDRAW)
    rule = verdict.reasons[0].rule if verdict.reasons else ""
    if live is not None:
        live.verdict_id, live.rule = row.id, rule
        act = _CONFIRMING.get((FlagState(live.state), row.confirmed))
        if act is not None:
            _take(session, live, act)
    elif wanted and not _settled(session, row):
        _raise(session, row, rule)


def withdraw_all(session: Session, case_id: uuid.UUID) -> None:
    """Withdraw every live flag of a case."""
    for flag in _live(session, case_id):
        _take(session, flag, FlagAct.WITHDRAW)


def _live(session: Session, case_id: uuid.UUID) -> list[Flag]:
    found = select(Flag).where(
        Flag.case_id == case_id, Flag.state.in_([str(state) for state in FLAG_LIVE])
    )
    return list(session.scalars(found.with_for_update(key_share=True)))


def _settled(session: Session, row: VerdictRow) -> bool:
    """Whether people closed a flag of the same outcome that rested on the very same facts."""
    by_people = select(LedgerLine.id).where(
        LedgerLine.subject == func.concat("flag:", Flag.id),
        LedgerLine.act == f"flag.{FlagAct.WITHDRAW}",
        LedgerLine.actor != ACTOR,
    )
    closed = session.scalars(
        select(VerdictRow.situation)
        .join(Flag, Flag.verdict_id == VerdictRow.id)
        .where(
            Flag.case_id == row.case_id,
            Flag.outcome == row.outcome,
            (Flag.state == FlagState.RESOLVED)
            | ((Flag.state == FlagState.WITHDRAWN) & by_people.exists()),
        )
    )
    return any(facts(situation) == facts(row.situation) for situation in closed)


def _raise(session: Session, row: VerdictRow, rule: str) -> None:
    flag = Flag(
        agency_id=row.agency_id,
        case_id=row.case_id,
        verdict_id=row.id,
        outcome=row.outcome,
        rule=rule,
        state=FlagState.OPEN if row.confirmed else FlagState.LIKELY,
    )
    session.add(flag)
    session.flush()
    _note(session, flag, "flag.raised")


def _take(session: Session, flag: Flag, act: FlagAct) -> None:
    flag.state = step(FLAG_STEPS, FlagState(flag.state), act)
    if act is FlagAct.WITHDRAW:
        flag.closed_at = session.scalar(select(func.clock_timestamp()))
    session.flush()
    _note(session, flag, f"flag.{act}")


def _note(session: Session, flag: Flag, act: str) -> None:
    ledger.append(
        session,
        actor=ACTOR,
        act=act,
        subject=f"flag:{flag.id}",
        agency_id=flag.agency_id,
        detail={"case": str(flag.case_id), "rule": flag.rule, "outcome": flag.outcome},
    )
