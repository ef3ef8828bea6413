"""Reliability: how often a value is right that is said to be right with some confidence."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from specimens.scoring.counts import interval, share
from specimens.scoring.score import Mark, Outcome

EDGES: Final = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0)
"""Edges of the bins; each holds its lower edge, the last one both."""
SURE: Final = 0.95
"""From here on a value is called sure."""
PROMISES: Final = ((0.99, 0.005), (SURE, 0.02))
"""(confidence, largest share of the values from there on that may be wrong)."""
LEAST_SURE: Final = 0.70
"""Least share of all right values that should be sure."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Values whose confidence lies in `low`..`high`; wrong counts what was invented too."""

    low: float
    high: float
    values: int
    wrong: int
    confidence: float
    """Mean of their confidences; the middle of the bin where it is empty."""

    @property
    def wrong_share(self) -> float | None:
        """Share that is wrong."""
        return share(self.wrong, self.values)

    @property
    def bounds(self) -> tuple[float, float]:
        """Wilson's bounds (95 %) of that share."""
        return interval(self.wrong, self.values)


@dataclass(frozen=True, slots=True)
class Promise:
    """Of the values with at least `confidence`, at most `allowed` may be wrong."""

    confidence: float
    allowed: float
    values: int
    wrong: int

    @property
    def is_kept(self) -> bool:
        """Whether the share seen is within what is allowed."""
        return self.wrong <= self.allowed * self.values


@dataclass(frozen=True, slots=True)
class Reliability:
    """What the confidences of a set of values are worth."""

    bins: tuple[Bin, ...]
    promises: tuple[Promise, ...]
    right: int
    right_and_sure: int

    @property
    def sure_share(self) -> float | None:
        """Share of the right values that are sure."""
        return share(self.right_and_sure, self.right)


def reliability(marks: Iterable[Mark]) -> Reliability:
    """Of all values that were read with a confidence."""
    said = sorted(
        (mark.given.confidence, mark.outcome is Outcome.RIGHT)
        for mark in marks
        if mark.given is not None and mark.given.confidence is not None
    )
    right = [confidence for confidence, is_right in said if is_right]
    return Reliability(
        bins=tuple(_bin(said, low, high) for low, high in pairwise(EDGES)),
        promises=tuple(_promise(said, *promise) for promise in PROMISES),
        right=len(right),
        right_and_sure=sum(confidence >= SURE for confidence in right),
    )


def by_source_and_field(marks: Iterable[Mark]) -> dict[tuple[str, str], Reliability]:
    """The same for each (source, field), in their order."""
    return _grouped(marks, lambda mark: (_source(mark), mark.field))


def _grouped(
    marks: Iterable[Mark], key: Callable[[Mark], tuple[str, str]]
) -> dict[tuple[str, str], Reliability]:
    groups: dict[tuple[str, str], list[Mark]] = {}
    for mark in marks:
        if mark.given is not None:
            groups.setdefault(key(mark), []).append(mark)
    return {each: reliability(groups[each]) for each in sorted(groups)}


def _source(mark: Mark) -> str:
    return (mark.given.source if mark.given else None) or "-"


def _bin(said: list[tuple[float, bool]], low: float, high: float) -> Bin:
    inside = [each for each in said if low <= each[0] and (each[0] < high or high == EDGES[-1])]
    return Bin(
        low=low,
        high=high,
        values=len(inside),
        wrong=sum(not is_right for _, is_right in inside),
        confidence=sum(each for each, _ in inside) / len(inside) if inside else (low + high) / 2,
    )


def _promise(said: list[tuple[float, bool]], confidence: float, allowed: float) -> Promise:
    inside = [is_right for each, is_right in said if each >= confidence]
    return Promise(confidence, allowed, len(inside), len(inside) - sum(inside))
