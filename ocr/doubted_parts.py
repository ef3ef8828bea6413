"""The parts of a line that are worth a careful look: words with a doubted letter, cut at spaces.

A careful look costs by the width that it takes in, and most words of a doubted line are sure.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from ocr.image import Grey
from ocr.letter import Letter
from ocr.line_words import ink_of, widest

_SPACE: Final = 0.8  # share of a space that surely is one
_CLEAR: Final = 0.2  # of the line's height: a gap that surely cuts through no letter
_ALONE: Final = 3.0  # times the height: narrower words are read with those beside them
_LEAST: Final = 1.5  # times the height: what a look costs at least
_MOST: Final = 0.8  # of the line; where more is doubted, it is read whole


@dataclass(frozen=True, slots=True)
class Part:
    """Letters `first` to `last` + 1 of a line, and the columns of its crop where they stand."""

    first: int
    last: int
    left: int
    right: int


def doubted_parts(
    letters: Sequence[Letter], line: Grey, is_doubted: Callable[[Letter], bool]
) -> tuple[Part, ...]:
    """Parts of `line` around its doubted letters, left to right; the whole line for no letters."""
    high, wide = line.shape
    whole = Part(0, len(letters), 0, wide)
    if not letters:
        return (whole,)
    if not any(map(is_doubted, letters)):
        return ()
    parts = tuple(_parts(letters, line))
    merged: list[Part] = []
    doubted = [any(map(is_doubted, letters[part.first : part.last])) for part in parts]
    for at in _taken_in(parts, doubted, high):
        part = parts[at]
        if merged and merged[-1].last == part.first:
            before = merged.pop()
            merged.append(Part(before.first, part.last, before.left, part.right))
        else:
            merged.append(part)
    looked_at = sum(max(_LEAST * high, part.right - part.left) for part in merged)
    return tuple(merged) if looked_at < _MOST * wide else (whole,)


def _taken_in(parts: Sequence[Part], doubted: Sequence[bool], high: int) -> list[int]:
    """Places of the doubted parts, and of those beside one too narrow to be read alone."""
    taken: set[int] = set()
    for at, part in enumerate(parts):
        if doubted[at]:
            reach = 1 if part.right - part.left < _ALONE * high else 0
            taken.update(range(max(0, at - reach), min(len(parts), at + reach + 1)))
    return sorted(taken)


def _parts(letters: Sequence[Letter], line: Grey) -> Iterator[Part]:
    """All parts of the line that clear spaces set apart, each with the spaces on both sides."""
    high, wide = line.shape
    columns = np.asarray(ink_of(line).any(axis=0))
    cuts = [(0, (0, 0))]
    for at, (before, after) in enumerate(pairwise(letters), 1):
        if before.space_after >= _SPACE:
            gap = widest(columns, round(before.at * (wide - 1)), round(after.at * (wide - 1)))
            if gap[1] - gap[0] >= _CLEAR * high:
                cuts.append((at, gap))
    cuts.append((len(letters), (wide, wide)))
    for (first, start), (last, end) in pairwise(cuts):
        yield Part(first, last, start[0], end[1])
