"""What cover costs, by the day it took effect: who changes a contribution changes this table.

Amounts are rupiah for JKK and JKM together. Permenaker 4/2023 art 18 names three lengths and a sum
for each further month; how it is meant for lengths between the named ones is open, and an amount
that is not certain is not said (docs/coverage_rules.md, Contributions).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from cover.verdict import Route


@dataclass(frozen=True, slots=True)
class Tariff:
    """The contributions from `effective_from` on, in rupiah."""

    effective_from: date
    source: str
    before_work: Mapping[Route, int]
    by_months: Mapping[int, int]  # during and after work, by the contract's length
    further_month: int  # each month beyond the longest named length, paid at once
    extension_month: int  # each month by which a membership is extended (art 20)


# Newest last; in force from the day Permenaker 4/2023 was promulgated. Earlier ones: not held.
TARIFFS: Final[tuple[Tariff, ...]] = (
    Tariff(
        effective_from=date(2023, 2, 22),
        source="Permenaker 4/2023 pasal 18, 20",
        before_work={Route.AGENCY: 37_500, Route.CREW: 37_500},
        by_months={6: 108_000, 12: 189_000, 24: 332_500},
        further_month=13_500,
        extension_month=13_500,
    ),
)


def tariff_on(day: date, table: tuple[Tariff, ...] = TARIFFS) -> Tariff | None:
    """The contributions in force on that day; None before the first that are known."""
    return next((t for t in reversed(table) if t.effective_from <= day), None)


def during_work(tariff: Tariff, months: int) -> int | None:
    """The contribution for a contract of so many months; None where the rule leaves it open."""
    longest = max(tariff.by_months)
    if months > longest:
        return tariff.by_months[longest] + (months - longest) * tariff.further_month
    return tariff.by_months.get(months)
