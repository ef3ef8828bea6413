"""Pairs of KPJ that may be one human, side by side, as people look at them to decide.

Deciding is in `store.duplicate_steps`, what follows from it in `store.register.same_humans`.
"""

import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from matching.match import Reason
from matching.pairs import keys_of_pair, why_one_human
from matching.record import Person
from store.decided_pairs import PairDecision
from store.register import current, same_humans
from store.register_lookup import persons_by_kpj, rarity_of
from store.tables import (
    Account,
    DuplicateDecision,
    EnrolmentRow,
    Extract,
    RegisterDuplicate,
)

Key = tuple[float, uuid.UUID]
"""Where a list goes on: after this chance and this pair."""


@dataclass(frozen=True, slots=True)
class Period:
    """Paid or promised cover: one phase, both days included, and its programmes."""

    phase: str
    first: date
    last: date
    programmes: tuple[str, ...]
    paid: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One KPJ of a pair; `person` None: the extract in use does not know it."""

    kpj: str
    person: Person | None
    rows: int
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair as somebody decides on it; `together`: their cover is counted as of one human now."""

    row: RegisterDuplicate
    sides: tuple[Side, Side]
    reasons: tuple[Reason, ...]
    together: bool
    decided_by: str
    decided_at: datetime | None

    @property
    def key(self) -> Key:
        """Where the next page of the list goes on."""
        return self.row.chance, self.row.id


def count(session: Session, decision: PairDecision = PairDecision.OPEN) -> int:
    """How many pairs stand so."""
    asked = select(func.count()).where(RegisterDuplicate.decision == decision.value)
    return session.scalars(asked).one()


def pairs(
    session: Session, decision: PairDecision, limit: int, after: Key | None = None
) -> list[PairView]:
    """Pairs that stand so, the likeliest first."""
    asked = (
        select(RegisterDuplicate)
        .where(RegisterDuplicate.decision == decision.value)
        .order_by(RegisterDuplicate.chance.desc(), RegisterDuplicate.id)
        .limit(limit)
    )
    if after:
        chance, last = after
        tied = (RegisterDuplicate.chance == chance) & (RegisterDuplicate.id > last)
        asked = asked.where(or_(RegisterDuplicate.chance < chance, tied))
    return _views(session, session.scalars(asked).all())


def pair(session: Session, pair_id: uuid.UUID) -> PairView | None:
    """One pair, or None when there is none."""
    asked = select(RegisterDuplicate).where(RegisterDuplicate.id == pair_id)
    return next(iter(_views(session, session.scalars(asked).all())), None)


def _views(session: Session, found: Sequence[RegisterDuplicate]) -> list[PairView]:
    """The pairs with both persons, their cover, and why; asked for together."""
    kpjs = {kpj for row in found for kpj in (row.kpj, row.other_kpj)}
    extract = current(session)
    if extract is None or not kpjs:
        persons, cover = dict[str, Person](), dict[str, list[EnrolmentRow]]()
    else:
        persons, cover = persons_by_kpj(session, extract.id, kpjs), _cover(session, extract, kpjs)
    humans = same_humans(session, kpjs)
    made = _made(session, [row.id for row in found if row.decision != PairDecision.OPEN])
    views = []
    for row in found:
        one, other = (
            _side(kpj, persons.get(kpj), cover.get(kpj, ())) for kpj in (row.kpj, row.other_kpj)
        )
        by, at = made.get(row.id, ("", None))
        views.append(
            PairView(
                row=row,
                sides=(one, other),
                reasons=_why(session, one.person, other.person),
                together=row.other_kpj in humans.get(row.kpj, ()),
                decided_by=by,
                decided_at=at,
            )
        )
    return views


def _why(session: Session, one: Person | None, other: Person | None) -> tuple[Reason, ...]:
    if one is None or other is None:
        return ()
    return why_one_human(one, other, rarity_of(session, keys_of_pair(one, other)))


def _made(
    session: Session, pair_ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, tuple[str, datetime]]:
    """Who decided last on each pair, and when."""
    asked = (
        select(DuplicateDecision.duplicate_id, Account.display_name, DuplicateDecision.decided_at)
        .join(Account, Account.id == DuplicateDecision.decided_by)
        .where(DuplicateDecision.duplicate_id.in_(pair_ids))
        .order_by(DuplicateDecision.version)
    )
    return {pair_id: (by, at) for pair_id, by, at in session.execute(asked)}


def _cover(
    session: Session, extract: Extract, kpjs: Collection[str]
) -> dict[str, list[EnrolmentRow]]:
    held: dict[str, list[EnrolmentRow]] = {}
    for row in session.scalars(
        select(EnrolmentRow)
        .where(EnrolmentRow.extract_id == extract.id, EnrolmentRow.kpj.in_(kpjs))
        .order_by(EnrolmentRow.period_start, EnrolmentRow.programme, EnrolmentRow.line)
    ):
        held.setdefault(row.kpj, []).append(row)
    return held


def _side(kpj: str, person: Person | None, cover: Iterable[EnrolmentRow]) -> Side:
    """Rows of one period under one heading, the earliest first."""
    held: dict[tuple[str, date, date, bool], list[str]] = {}
    counted = 0
    for row in cover:
        counted += 1
        when = row.phase, row.period_start, row.period_end, row.paid_at is not None
        programmes = held.setdefault(when, [])
        if row.programme not in programmes:
            programmes.append(row.programme)
    periods = (
        Period(phase, first, last, tuple(programmes), paid)
        for (phase, first, last, paid), programmes in held.items()
    )
    return Side(kpj, person, counted, tuple(periods))
