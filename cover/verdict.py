"""Verdict: is this worker covered on this day. Specification: docs/coverage_rules.md."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ingest.errors import Sentence
from matching.record import Enrolment


class Route(StrEnum):
    """How the worker goes abroad."""

    AGENCY = "agency"
    INDIVIDUAL = "individual"
    CREW = "crew"


class Identity(StrEnum):
    """How sure it is who, in the register, this worker is."""

    CONFIRMED = "confirmed"
    UNCERTAIN = "uncertain"
    NONE = "none"


class Outcome(StrEnum):
    """The word of a verdict."""

    NOT_IN_SCOPE = "NOT_IN_SCOPE"
    NO_PLACEMENT_RECORD = "NO_PLACEMENT_RECORD"
    UNKNOWN = "UNKNOWN"
    INSURED = "INSURED"
    PARTIAL = "PARTIAL"
    UNINSURED = "UNINSURED"
    BEFORE_WORK_EXPIRED = "BEFORE_WORK_EXPIRED"
    LAPSED_BEFORE_WORK = "LAPSED_BEFORE_WORK"
    EXTENSION_GAP = "EXTENSION_GAP"
    AFTER_WORK = "AFTER_WORK"
    ENDED = "ENDED"


@dataclass(frozen=True, slots=True)
class Contract:
    """The newest contract held; `months` is its length when no end date is printed."""

    start: date | None = None
    end: date | None = None
    months: int | None = None
    signed: date | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything one verdict looks at. `as_of` is the day that is judged."""

    as_of: date
    route: Route
    contract: Contract | None
    departure: date | None
    returned: date | None
    deported: bool
    identity: Identity
    enrolments: tuple[Enrolment, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without cover in one programme, first and last day included."""

    programme: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Basis:
    """A rule that spoke: its id (V6g, R3, ...), what it found, and the source of the rule."""

    rule: str
    sentence: Sentence
    source: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The word for the day `as_of`, the gaps in the whole required window, and why."""

    outcome: Outcome
    gaps: tuple[Gap, ...]
    reasons: tuple[Basis, ...]
