"""Worker: one invented migrant worker, the work abroad, the cover paid, and what became of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from specimens.days import plus_months
from specimens.words import Agency, Region, Work


class Cover(StrEnum):
    """What was paid to the register."""

    FULL = "full"  # before and during work, both programmes
    SHORT = "short"  # twelve months of a longer contract
    HALF = "half"  # work accident paid, death cancelled
    BEFORE = "before"  # never paid for the time abroad
    UNPAID = "unpaid"  # registered, never paid
    ABSENT = "absent"  # not in the register


@dataclass(frozen=True, slots=True)
class Term:
    """One contract period."""

    signed: date
    start: date
    months: int

    @property
    def end(self) -> date:
        """Last day of the contract (coverage rule D5)."""
        return date.fromordinal(plus_months(self.start, self.months).toordinal() - 1)


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the worker goes, sent by whom; `agency` is None on the individual route."""

    work: Work
    employer: tuple[str, str]
    job: tuple[str, str]
    wage: int
    agency: Agency | None
    number: int
    vessel: tuple[str, str, str] | None = None


@dataclass(frozen=True, slots=True)
class Worker:
    """Everything papers and register tell of one worker. Names are upper case."""

    full_name: str
    sex: str
    birth_date: date
    region: Region
    nik: str
    passport_number: str
    passport_issued: date
    kpj: str
    address: str
    father: str
    placement: Placement
    term: Term
    cover: Cover
    renewal: Term | None = None
    returned: date | None = None
    register_name: str = ""  # as the register spells it, where that differs

    @property
    def passport_expires(self) -> date:
        """Five years for booklets issued before October 2022, ten after."""
        years = 10 if self.passport_issued >= date(2022, 10, 12) else 5
        return plus_months(self.passport_issued, 12 * years)

    @property
    def birth_place(self) -> str:
        """The regency of the NIK."""
        return self.region.name


@dataclass(frozen=True, slots=True)
class Told:
    """What one document prints, in the names and forms of docs/output.md.

    `alternatives` lists other right readings; `optional` values may be given or left out.
    """

    kind: str
    layout: str
    fields: dict[str, str]
    workers: tuple[dict[str, str], ...]
    alternatives: dict[str, list[str]] = field(default_factory=dict)
    optional: dict[str, str] = field(default_factory=dict)
    findings: tuple[str, ...] = ()
