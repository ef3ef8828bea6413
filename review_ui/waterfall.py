"""The waterfall of a match as numbers; templates draw it, since pages forbid styles in markup."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from review_ui.messages import Language, say


@dataclass(frozen=True, slots=True)
class Step:
    """One reason of a candidate: where its bar starts and how long it is (0..100)."""

    text: str
    weight: float
    strength: str
    x: float
    width: float
    zero: float


def waterfall(reasons: Sequence[Mapping[str, Any]], language: Language) -> list[Step]:
    """The reasons one after the other, each bar starting where the sum before it stood."""
    running, sums = 0.0, [0.0]
    for reason in reasons:
        running += float(reason.get("weight", 0.0))
        sums.append(running)
    low, high = min(sums), max(sums)
    scale = 100 / (high - low) if high > low else 0.0
    steps = []
    for reason, before, after in zip(reasons, sums, sums[1:], strict=False):
        left = (min(before, after) - low) * scale
        steps.append(
            Step(
                text=say(reason, language) or str(reason.get("fact", "")),
                weight=after - before,
                strength=strength(after - before),
                x=round(left, 1),
                width=round(max(1.0, abs(after - before) * scale), 1),
                zero=round(-low * scale, 1),
            )
        )
    return steps


def strength(weight: float) -> str:
    """A weight in bits as a word: how much it speaks for (+) or against (-)."""
    if abs(weight) < 0.5:
        return "nothing"
    size = "strong" if abs(weight) >= 6 else "some" if abs(weight) >= 2.5 else "weak"
    return f"{size}_{'for' if weight > 0 else 'against'}"
