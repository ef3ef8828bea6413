"""The numbers of the scheme by the day they took effect: who changes one changes this table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from cover.verdict import Route

JKK: Final = "JKK"  # work accident
JKM: Final = "JKM"  # death
JHT: Final = "JHT"  # old age, optional: never changes verdict or gaps (R1)
PROGRAMMES: Final = (JKK, JKM)

BEFORE: Final = "before"
DURING_AFTER: Final = "during_after"


@dataclass(frozen=True, slots=True)
class Terms:
    """The numbers of the scheme from `effective_from` on. Months are calendar months (D2)."""

    effective_from: date
    source: str
    first_day: date  # before it private insurance, not this scheme (V1)
    needed_before: Mapping[Route, tuple[str, ...]]  # programmes that must run before departure (V5)
    before_months: Mapping[Route, int]  # longest cover of a `before` row (R3)
    early_cover: Mapping[Route, tuple[str, int]]  # programme and months from payment (R4)
    after_contract_months: int  # protected after the contract's end (D6)
    after_work_days: int  # protected after arrival (D3)
    renewal_months: int  # an unsigned contract starting later than this is a renewal


# Newest last. Permenaker 4/2023 kept the periods of its predecessors, so one row holds for all.
TERMS: Final[tuple[Terms, ...]] = (
    Terms(
        effective_from=date(2017, 8, 1),
        source="Permenaker 7/2017, 18/2018, 4/2023 pasal 6, 10, 16",
        first_day=date(2017, 8, 1),
        needed_before={
            Route.AGENCY: (JKK, JKM),
            Route.CREW: (JKK, JKM),
            Route.INDIVIDUAL: (JKM,),
        },
        before_months={Route.AGENCY: 5, Route.CREW: 5, Route.INDIVIDUAL: 1},
        early_cover={Route.INDIVIDUAL: (JKM, 1)},
        after_contract_months=1,
        after_work_days=30,
        renewal_months=3,
    ),
)


def terms_on(day: date, table: tuple[Terms, ...] = TERMS) -> Terms:
    """The terms in force on that day; before the first ones, the first ones."""
    return next((t for t in reversed(table) if t.effective_from <= day), table[0])
