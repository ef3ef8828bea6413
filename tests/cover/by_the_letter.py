"""docs/coverage_rules.md read to the letter and day by day, slow and plain, to check the real one.

It shares nothing with cover/ but the data types, so a slip would have to be made twice.
"""

import calendar
from collections.abc import Iterable
from datetime import date, timedelta

from cover.verdict import Identity, Outcome, Route, Situation
from matching.record import Enrolment

DAY = timedelta(1)
SCHEME = date(2017, 8, 1)
BOTH = ("JKK", "JKM")
Ranges = dict[str, list[tuple[date, date]]]


def later(day: date, months: int) -> date:
    """D2."""
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


class Letter:
    """One situation; every method is a line of the specification."""

    def __init__(self, given: Situation) -> None:
        self.given, self.as_of, self.contract = given, given.as_of, given.contract
        self.departed = given.departure is not None and given.departure <= self.as_of
        self.back = given.returned if given.returned and given.returned <= self.as_of else None
        self.rows = [r for r in given.enrolments if self.counts(r)]
        self.abroad = [r for r in self.rows if r.phase == "during_after"]

    def counts(self, row: Enrolment) -> bool:
        """R1, R2."""
        paid = row.paid_at is not None and row.paid_at <= self.as_of
        dead = row.status in {"BELUM BAYAR", "BATAL"}
        return row.programme in BOTH and paid and not dead and row.start <= row.end

    def first(self, row: Enrolment) -> date:
        """F of R3."""
        return max(row.start, row.paid_at or row.start)

    def last(self, row: Enrolment) -> date:
        """L of R3."""
        months = 1 if self.given.route is Route.INDIVIDUAL else 5
        before = row.phase == "before"
        return min(row.end, later(self.first(row), months)) if before else row.end

    @property
    def end(self) -> date | None:
        """C of D5."""
        if self.contract is None or self.contract.end is not None:
            return self.contract.end if self.contract else None
        base = self.contract.start or self.given.departure
        if base is None or self.contract.months is None:
            return None
        return later(base, self.contract.months) - DAY

    @property
    def protected(self) -> date | None:
        """E of D6."""
        return later(self.end, 1) if self.end else None

    @property
    def renewal(self) -> bool:
        """Renewal."""
        if self.contract is None or not self.departed or self.given.departure is None:
            return False
        if self.contract.signed is not None:
            return self.contract.signed > self.given.departure
        start = self.contract.start
        return start is not None and start > later(self.given.departure, 3)

    def scope(self) -> date | None:
        """S of V1."""
        if self.contract is None:
            return None
        if self.renewal:
            return self.contract.signed or self.contract.start
        return self.given.departure or self.contract.start or self.contract.signed

    def outcome(self) -> Outcome:
        """V1 to V4, then V5 or V6."""
        given, contract = self.given, self.contract
        scope = self.scope()
        if scope is not None and scope < SCHEME:
            return Outcome.NOT_IN_SCOPE
        if contract is None and given.deported and given.identity is not Identity.UNCERTAIN:
            return Outcome.NO_PLACEMENT_RECORD
        if given.identity is not Identity.CONFIRMED or contract is None:
            return Outcome.UNKNOWN
        if given.departure and given.returned and given.returned < given.departure:
            return Outcome.UNKNOWN
        if contract.start and contract.end and contract.end < contract.start:
            return Outcome.UNKNOWN
        return self.abroad_outcome() if self.departed or self.back else self.home_outcome()

    def home_outcome(self) -> Outcome:
        """V5."""
        alone = self.given.route is Route.INDIVIDUAL
        needed = ("JKM",) if alone else BOTH
        covers = [
            (r.programme, self.first(r), self.last(r)) for r in self.rows if r.phase == "before"
        ]
        if alone:
            paid = [r.paid_at for r in self.abroad if r.programme == "JKM" and r.paid_at]
            covers += [("JKM", day, later(day, 1)) for day in paid]
        held = [p for p in needed if any(q == p and a <= self.as_of <= b for q, a, b in covers)]
        if len(held) == len(needed):
            return Outcome.INSURED
        if held:
            return Outcome.PARTIAL
        if any(q in needed and a <= self.as_of and b < self.as_of for q, a, b in covers):
            return Outcome.BEFORE_WORK_EXPIRED
        return Outcome.UNINSURED

    def covered(self, programme: str, day: date) -> bool:
        """Whether a counting row of the phase during and after work contains the day."""
        rows = (r for r in self.abroad if r.programme == programme)
        return any(self.first(r) <= day <= self.last(r) for r in rows)

    def window(self) -> tuple[date, date] | None:
        """W of the gaps."""
        contract = self.contract.start if self.contract else None
        start = self.given.departure if self.departed else contract
        if start is None or self.protected is None:
            return None
        last = min(self.back, self.protected) if self.back else self.protected
        return max(start, SCHEME), last

    def abroad_outcome(self) -> Outcome:  # noqa: PLR0911 - one return a rule
        """V6."""
        if self.window() is None or self.protected is None:
            return Outcome.UNKNOWN
        test = self.back or self.as_of
        held = [p for p in BOTH if self.covered(p, test)]
        if self.back and self.as_of > self.back + timedelta(30):
            return Outcome.ENDED
        if len(held) == 2:
            return Outcome.AFTER_WORK if self.back else Outcome.INSURED
        if held:
            return Outcome.PARTIAL
        if test > self.protected:
            return Outcome.ENDED
        if not self.abroad and any(r.phase == "before" for r in self.rows):
            return Outcome.LAPSED_BEFORE_WORK
        if self.renewal and any(self.first(r) <= test for r in self.abroad):
            return Outcome.EXTENSION_GAP
        return Outcome.UNINSURED

    def gaps(self) -> Ranges:
        """Every day of the window looked at by itself."""
        window = self.window() if self.departed or self.back else None
        if window is None or self.outcome() in _NO_GAPS:
            return {p: [] for p in BOTH}
        days = [window[0] + timedelta(n) for n in range((window[1] - window[0]).days + 1)]
        return {p: _runs(d for d in days if not self.covered(p, d)) for p in BOTH}


_NO_GAPS = {Outcome.NOT_IN_SCOPE, Outcome.NO_PLACEMENT_RECORD, Outcome.UNKNOWN}


def _runs(days: Iterable[date]) -> list[tuple[date, date]]:
    runs: list[tuple[date, date]] = []
    for day in days:
        if runs and runs[-1][1] + DAY == day:
            runs[-1] = runs[-1][0], day
        else:
            runs.append((day, day))
    return runs
