"""What is watched: the list of flags, and the figures over all cases this account may see."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, tuple_
from sqlalchemy.orm import Session

from store.desk import Key
from store.states import LIVE_FLAG
from store.tables import (
    Agency,
    DocumentRow,
    Extract,
    FieldRow,
    File,
    Flag,
    VerdictRow,
    WorkerRow,
)


@dataclass(frozen=True, slots=True)
class FlagFilter:
    """Which flags; empty means any. state `live` = likely, open or disputed."""

    state: str = "live"
    outcome: str = ""
    agency_id: uuid.UUID | None = None
    destination: str = ""
    opened_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class FlagLine:
    """One flag in a list; `destination` is ISO 3166-1 alpha-3, from the newest contract."""

    id: uuid.UUID
    case_id: uuid.UUID
    outcome: str
    rule: str
    state: str
    opened_at: datetime
    closed_at: datetime | None
    agency: str
    as_of: date
    register_as_of: date | None
    confirmed: bool
    lack: str | None
    stale_from: date | None
    gaps: list[dict[str, Any]]
    reasons: list[dict[str, Any]]
    name: str
    destination: str

    @property
    def key(self) -> Key:
        """Where the next page of the list goes on."""
        return self.opened_at, self.id


@dataclass(frozen=True, slots=True)
class Share:
    """One bar: what it is of, and how many."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over everything this transaction may see."""

    outcomes: tuple[Share, ...]
    agencies: tuple[Share, ...]
    destinations: tuple[Share, ...]
    documents: tuple[Share, ...]
    document_states: tuple[Share, ...]
    matches: tuple[Share, ...]
    flag_states: tuple[Share, ...]
    coverage: tuple[tuple[str, str, int], ...]
    """(agency, outcome, cases)"""
    oldest_waiting: datetime | None
    register: Extract | None


def flags(
    session: Session, wanted: FlagFilter, limit: int = 50, after: Key | None = None
) -> list[FlagLine]:
    """Flags, newest first."""
    rows = _flags(wanted)
    if after:
        rows = rows.where(tuple_(Flag.opened_at, Flag.id) < after)
    rows = rows.order_by(Flag.opened_at.desc(), Flag.id.desc()).limit(limit)
    return [FlagLine(*row) for row in session.execute(rows)]


def every_flag(session: Session, wanted: FlagFilter) -> Iterator[FlagLine]:
    """All flags that the filter leaves, a page at a time, for an export."""
    after: Key | None = None
    while page := flags(session, wanted, limit=500, after=after):
        yield from page
        after = page[-1].key


def flag(session: Session, flag_id: uuid.UUID) -> FlagLine | None:
    """One flag, or None."""
    row = session.execute(_flags(FlagFilter(state="")).where(Flag.id == flag_id)).one_or_none()
    return FlagLine(*row) if row else None


def _flags(wanted: FlagFilter) -> Any:
    rows: Any = (
        select(
            Flag.id,
            Flag.case_id,
            Flag.outcome,
            Flag.rule,
            Flag.state,
            Flag.opened_at,
            Flag.closed_at,
            Agency.name,
            VerdictRow.as_of,
            VerdictRow.register_as_of,
            VerdictRow.confirmed,
            VerdictRow.lack,
            VerdictRow.stale_from,
            VerdictRow.gaps,
            VerdictRow.reasons,
            said(Flag.case_id, "full_name", of_worker=True),
            said(Flag.case_id, "destination_country", of_worker=False),
        )
        .join(Agency, Agency.id == Flag.agency_id)
        .join(VerdictRow, VerdictRow.id == Flag.verdict_id)
    )
    if wanted.state == "live":
        rows = rows.where(Flag.state.in_(LIVE_FLAG))
    elif wanted.state:
        rows = rows.where(Flag.state == wanted.state)
    if wanted.outcome:
        rows = rows.where(Flag.outcome == wanted.outcome)
    if wanted.agency_id:
        rows = rows.where(Flag.agency_id == wanted.agency_id)
    if wanted.destination:
        where_to = said(Flag.case_id, "destination_country", of_worker=False)
        rows = rows.where(where_to == wanted.destination)
    if wanted.opened_before:
        rows = rows.where(Flag.opened_at < wanted.opened_before)
    return rows


def said(case_id: ColumnElement[Any] | Any, name: str, *, of_worker: bool) -> ColumnElement[str]:
    """What the newest paper of a case says of `name`, or ""."""
    shown = func.coalesce(FieldRow.decided_value, FieldRow.value)
    found = (
        select(shown)
        .join(WorkerRow, WorkerRow.document_id == FieldRow.document_id)
        .join(DocumentRow, DocumentRow.id == WorkerRow.document_id)
        .where(WorkerRow.case_id == case_id, FieldRow.name == name, shown.is_not(None))
        .where(FieldRow.worker_id == WorkerRow.id if of_worker else FieldRow.worker_id.is_(None))
        .order_by(DocumentRow.created_at.desc())
        .limit(1)
    )
    return func.coalesce(found.scalar_subquery(), "")


def destinations(session: Session) -> list[str]:
    """Every country to which some paper sends a worker."""
    shown = func.coalesce(FieldRow.decided_value, FieldRow.value)
    rows = select(shown).where(FieldRow.name == "destination_country", shown.is_not(None))
    return sorted(session.scalars(rows.distinct()))


def figures(session: Session) -> Figures:
    """Everything the dashboard counts."""
    one = func.count()
    live = Flag.state.in_(LIVE_FLAG)
    where_to = said(Flag.case_id, "destination_country", of_worker=False)
    coverage = session.execute(
        select(Agency.name, VerdictRow.outcome, one)
        .join(Agency, Agency.id == VerdictRow.agency_id)
        .where(VerdictRow.current)
        .group_by(Agency.name, VerdictRow.outcome)
        .order_by(Agency.name)
    ).all()
    flagged = select(where_to.label("what")).where(live).subquery()
    return Figures(
        outcomes=_shares(session, VerdictRow.outcome, VerdictRow.current),
        agencies=_shares(
            session, Agency.name, live & (Agency.id == Flag.agency_id), (Agency, Flag)
        ),
        destinations=_shares(session, flagged.c.what, flagged.c.what != ""),
        documents=_shares(session, DocumentRow.kind, DocumentRow.id.is_not(None)),
        document_states=_shares(session, DocumentRow.state, DocumentRow.kind != "other"),
        matches=_shares(session, WorkerRow.decision, WorkerRow.id.is_not(None)),
        flag_states=_shares(session, Flag.state, Flag.id.is_not(None)),
        coverage=tuple((row[0], row[1], row[2]) for row in coverage),
        oldest_waiting=session.scalar(
            select(func.min(File.created_at))
            .join(DocumentRow, DocumentRow.file_id == File.id)
            .where(DocumentRow.state == "needs_review", DocumentRow.kind != "other")
        ),
        register=session.scalar(select(Extract).where(Extract.state == "current")),
    )


def _shares(
    session: Session, what: Any, condition: Any, tables: tuple[Any, ...] = ()
) -> tuple[Share, ...]:
    count = func.count()
    rows = select(what, count).where(condition).group_by(what).order_by(count.desc(), what)
    if tables:
        rows = rows.select_from(*tables)
    return tuple(Share(row[0], row[1]) for row in session.execute(rows))
