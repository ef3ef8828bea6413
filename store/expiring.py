"""Cover that runs out soon, the nearest first: to be extended before there is a gap."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session

from cover.outlook import SOON
from store.desk import Key
from store.tables import Agency, Case, VerdictRow
from store.watch import said


@dataclass(frozen=True, slots=True)
class ExpiringLine:
    """One worker whose cover runs out; `gap_follows`: cover is still due after that day."""

    case_id: uuid.UUID
    covered_until: date
    outcome: str
    confirmed: bool
    gap_follows: bool
    lack: str | None
    stale_from: date | None
    register_as_of: date | None
    agency: str
    name: str
    destination: str

    @property
    def key(self) -> Key:
        """Where the next page of the list goes on."""
        return datetime.combine(self.covered_until, time.min), self.case_id


def expiring(
    session: Session,
    today: date,
    within: int = SOON[-1],
    *,
    agency_id: uuid.UUID | None = None,
    limit: int = 50,
    after: Key | None = None,
) -> list[ExpiringLine]:
    """Open cases whose cover ends within so many days, today included, soonest first."""
    rows = (
        _soon(today, within)
        .add_columns(
            VerdictRow.case_id,
            VerdictRow.covered_until,
            VerdictRow.outcome,
            VerdictRow.confirmed,
            func.coalesce(VerdictRow.ahead["gap_follows"].as_boolean(), False),
            VerdictRow.lack,
            VerdictRow.stale_from,
            VerdictRow.register_as_of,
            Agency.name,
            said(VerdictRow.case_id, "full_name", of_worker=True),
            said(VerdictRow.case_id, "destination_country", of_worker=False),
        )
        .join(Agency, Agency.id == VerdictRow.agency_id)
        .order_by(VerdictRow.covered_until, VerdictRow.case_id)
        .limit(limit)
    )
    if agency_id:
        rows = rows.where(VerdictRow.agency_id == agency_id)
    if after:
        last = after[0].date(), after[1]
        rows = rows.where(tuple_(VerdictRow.covered_until, VerdictRow.case_id) > last)
    return [ExpiringLine(*row) for row in session.execute(rows)]


def counts(session: Session, today: date, windows: Sequence[int] = SOON) -> dict[int, int]:
    """How many run out within each number of days; the larger include the smaller."""
    asked = _soon(today, max(windows)).add_columns(VerdictRow.covered_until, func.count())
    by_day = session.execute(asked.group_by(VerdictRow.covered_until)).all()
    return {
        days: sum(many for day, many in by_day if day <= today + timedelta(days))
        for days in windows
    }


def _soon(today: date, within: int) -> Select[tuple[()]]:
    return (
        select()
        .select_from(VerdictRow)
        .join(Case, Case.id == VerdictRow.case_id)
        .where(
            VerdictRow.current,
            Case.state == "open",
            VerdictRow.covered_until.between(today, today + timedelta(within)),
        )
    )
