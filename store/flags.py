"""Flags follow verdicts: raised, confirmed, doubted and withdrawn by rule, never by hand here.

A flag never rests on an unconfirmed identity. It is `likely` while it rests on what a machine read
or matched, `open` once people have confirmed all of it; an extract that is too old opens none.
"""

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cover.outlook import NOT_COVERED
from cover.verdict import Identity, Verdict
from store import ledger
from store.situation import facts
from store.states import FLAG_STEPS, LIVE_FLAG, FlagAct, FlagState, step
from store.tables import Flag, LedgerLine, VerdictRow

ACTOR: Final = "rules"


@dataclass(frozen=True, slots=True)
class Made:
    """A verdict that was made: its row, what it says, and how sure it is who it is about.

    `fresh`: the register it rests on is not too old.
    """

    row: VerdictRow
    verdict: Verdict
    identity: Identity
    fresh: bool

    @property
    def firm(self) -> bool:
        """Whether it may open a flag: people confirmed it, and the register is not too old."""
        return self.row.confirmed and self.fresh

    @property
    def needs_somebody(self) -> bool:
        """Whether a flag follows; never from an unconfirmed identity."""
        return self.identity is Identity.CONFIRMED and self.verdict.outcome in NOT_COVERED


def follow(session: Session, made: Sequence[Made]) -> None:
    """Bring the flags of these verdicts' cases in line with them."""
    live: dict[uuid.UUID, list[Flag]] = defaultdict(list)
    for flag in _live(session, [one.row.case_id for one in made]):
        live[flag.case_id].append(flag)
    for one in made:
        _follow(session, one, live[one.row.case_id])


def _follow(session: Session, made: Made, flags: Sequence[Flag]) -> None:
    row, wanted = made.row, made.needs_somebody
    live = None
    for flag in flags:
        if wanted and flag.outcome == made.verdict.outcome:
            live = flag
        else:
            _take(session, flag, FlagAct.WITHDRAW)
    rule = made.verdict.reasons[0].rule if made.verdict.reasons else ""
    if live is not None:
        live.verdict_id, live.rule = row.id, rule
        if live.state == FlagState.LIKELY and made.firm:
            _take(session, live, FlagAct.CONFIRM)
        elif live.state == FlagState.OPEN and not row.confirmed:
            _take(session, live, FlagAct.DOUBT)
    elif wanted and not _settled(session, row):
        _raise(session, made, rule)


def withdraw_all(session: Session, case_id: uuid.UUID) -> None:
    """Withdraw every live flag of a case."""
    for flag in _live(session, [case_id]):
        _take(session, flag, FlagAct.WITHDRAW)


def _live(session: Session, case_ids: Sequence[uuid.UUID]) -> list[Flag]:
    found = (
        select(Flag).where(Flag.case_id.in_(case_ids), Flag.state.in_(LIVE_FLAG)).order_by(Flag.id)
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


def _raise(session: Session, made: Made, rule: str) -> None:
    row = made.row
    flag = Flag(
        id=uuid.uuid4(),
        agency_id=row.agency_id,
        case_id=row.case_id,
        verdict_id=row.id,
        outcome=row.outcome,
        rule=rule,
        state=FlagState.OPEN if made.firm else FlagState.LIKELY,
    )
    session.add(flag)
    _note(session, flag, "flag.raised")


def _take(session: Session, flag: Flag, act: FlagAct) -> None:
    flag.state = step(FLAG_STEPS, FlagState(flag.state), act)
    if act is FlagAct.WITHDRAW:
        flag.closed_at = session.scalar(select(func.clock_timestamp()))
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
