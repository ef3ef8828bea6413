"""Situations for the tests: a contract abroad with both programmes paid, changed case by case."""

from dataclasses import replace
from datetime import date
from typing import Any

from cover.verdict import Contract, Identity, Route, Situation
from matching.record import Enrolment


def day(text: str) -> date:
    return date.fromisoformat(text)


def row(  # noqa: PLR0917 - the columns of the register in their order
    programme: str,
    phase: str,
    start: str,
    end: str,
    paid: str | None = "",
    status: str = "AKTIF",
) -> Enrolment:
    """A row of the register; paid on its first day unless said otherwise."""
    paid_at = day(start) if paid == "" else (day(paid) if paid else None)
    return Enrolment(programme, phase, day(start), day(end), paid_at, status)


def both(phase: str, start: str, end: str, paid: str | None = "") -> tuple[Enrolment, ...]:
    return row("JKK", phase, start, end, paid), row("JKM", phase, start, end, paid)


def contract(
    start: str | None = None,
    end: str | None = None,
    months: int | None = None,
    signed: str | None = None,
) -> Contract:
    days = [day(d) if d else None for d in (start, end, signed)]
    return Contract(days[0], days[1], months, days[2])


ABROAD = Situation(
    as_of=day("2025-06-01"),
    route=Route.AGENCY,
    contract=contract("2024-03-10", "2026-03-09", 24, "2024-02-20"),
    departure=day("2024-03-10"),
    returned=None,
    deported=False,
    identity=Identity.CONFIRMED,
    enrolments=both("during_after", "2024-03-10", "2026-04-09", "2024-03-01"),
)
AT_HOME = replace(ABROAD, departure=None, enrolments=both("before", "2025-03-01", "2025-08-01"))


def given(base: Situation, **changes: Any) -> Situation:
    """`base` with changes; days may be given as text."""
    for name in ("as_of", "departure", "returned"):
        if isinstance(changes.get(name), str):
            changes[name] = day(changes[name])
    return replace(base, **changes)
