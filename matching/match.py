"""Match: the persons a reading may be, with the reasons, and the decision."""

from dataclasses import dataclass
from enum import StrEnum

from ingest.errors import Sentence


class Decision(StrEnum):
    """`match`: surely this person. `possible`: a person must look. `none`: nobody fits."""

    MATCH = "match"
    POSSIBLE = "possible"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Reason:
    """One fact that spoke: its ordered level and its weight in bits (positive: for)."""

    fact: str
    level: str
    weight: float
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person of the register who may be meant; `score` in bits, higher is likelier."""

    kpj: str
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """The decision and its candidates, best first: one for a match, up to five for possible."""

    decision: Decision
    candidates: tuple[Candidate, ...] = ()
