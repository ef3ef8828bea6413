"""Pairs: which document that was read is which true one, and which row is which worker."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from specimens.scoring.answer import AnsweredDocument, Givens
from specimens.scoring.truth import TrueDocument, Values
from specimens.scoring.values import likeness

_SAME_ROW: Final = 0.5
"""Least likeness of two names that may be one worker."""

Rank = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Places of what belongs together, and of what is left over on either side."""

    both: tuple[tuple[int, int], ...]
    lost: tuple[int, ...]
    extra: tuple[int, ...]


def pair_documents(truth: Sequence[TrueDocument], read: Sequence[AnsweredDocument]) -> Pairs:
    """Documents that share pages; the greatest share first, then those of the same kind."""
    ranks = []
    for i, true in enumerate(truth):
        for j, given in enumerate(read):
            shared = len(set(true.pages) & set(given.pages))
            if shared:
                share = shared / len(set(true.pages) | set(given.pages))
                ranks.append(((share, float(true.kind == given.kind)), i, j))
    return _best_first(ranks, len(truth), len(read))


def pair_rows(truth: Sequence[Values], read: Sequence[Givens]) -> Pairs:
    """Rows with like names, the likest first, then the nearest; an only worker needs no name."""
    if len(truth) == len(read) == 1:
        return Pairs(((0, 0),), (), ())
    names = [given["full_name"].value if "full_name" in given else "" for given in read]
    ranks = []
    for i, true in enumerate(truth):
        for j, name in enumerate(names):
            alike = likeness(true.get("full_name", ""), name)
            if alike >= _SAME_ROW:
                ranks.append(((alike, -float(abs(i - j))), i, j))
    return _best_first(ranks, len(truth), len(read))


def _best_first(ranks: Iterable[tuple[Rank, int, int]], wanted: int, given: int) -> Pairs:
    """One to one; of equal ranks the earlier."""
    left, right, both = set(range(wanted)), set(range(given)), []
    for _, i, j in sorted(ranks, key=lambda each: (*(-part for part in each[0]), *each[1:])):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            both.append((i, j))
    return Pairs(tuple(sorted(both)), tuple(sorted(left)), tuple(sorted(right)))
