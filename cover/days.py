"""Calendar days: months, ranges and what a set of ranges leaves open (rules D1 to D3)."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """A run of days, first and last included (D1). Empty when `last` is before `first`."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def empty(self) -> bool:
        """Whether no day is in it."""
        return self.last < self.first


def plus_months(day: date, months: int) -> date:
    """The same day number `months` later, or the last day of a shorter month (D2).

    Past the end of the calendar (year 9999, year 1) the nearest day that exists.
    """
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    length = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, length))


def plus_days(day: date, days: int) -> date:
    """The day `days` later (D3); past the end of the calendar the nearest day that exists."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def uncovered(window: Days, covers: Iterable[Days]) -> tuple[Days, ...]:
    """The maximal runs of days of `window` that no cover contains, in time order."""
    open_runs: list[Days] = []
    next_day = window.first
    for cover in sorted(covers, key=lambda c: c.first):
        if cover.empty or cover.last < next_day:
            continue
        if cover.first > window.last:
            break
        if cover.first > next_day:
            open_runs.append(Days(next_day, cover.first - ONE_DAY))
        if cover.last >= window.last:
            return tuple(open_runs)
        next_day = cover.last + ONE_DAY
    if next_day <= window.last:
        open_runs.append(Days(next_day, window.last))
    return tuple(open_runs)
