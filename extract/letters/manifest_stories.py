"""Headings in two storeys: KELAHIRAN over TEMPAT and TANGGAL, DOKUMEN over JENIS and NOMOR."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extract.forms.strips import Span
from ingest.box import Box
from ocr.ocr_page import Word

_SHARED: Final = 0.15
"""Of the narrower of two headings, what stands below the other where they are of one column."""
_SHELF: Final = 1.5
"""Letter heights below a heading at which the line drawn under it lies at most."""
_WIDER: Final = 1.1
"""Times its own width that the line under a heading in two storeys is long at least."""
_LEAST: Final = 2
"""Columns below a heading of two storeys."""
_LINES: Final = 4
"""Lines drawn down at one height that part all columns of a table."""

Part = tuple[int, list[Word]]
"""Words of a header that stand together, and the line they are on, counted from the top."""


@dataclass(frozen=True, slots=True)
class Story:
    """A heading over several columns, top line first, and the parts right below it."""

    parts: tuple[Part, ...]
    below: tuple[Part, ...]


def stories_of(
    parts: Sequence[Part], shelves: Sequence[Box], downs: Sequence[Box]
) -> tuple[Story, ...]:
    """The upper headings among the parts of a header.

    `shelves`, `downs`: lines drawn across and down the page. Where lines part the columns, what no
    line parts is one heading in several lines, not two below a third.
    """
    below = [_parted(_below(part, parts, shelves), downs) for part in parts]
    made: list[Story] = []
    for place in reversed(range(len(parts))):
        part, under = parts[place], below[place]
        story = next((s for s in made if under == (s.parts[0],)), None)
        if story is not None:
            made[made.index(story)] = Story((part, *story.parts), story.below)
        elif len(under) > 1:
            made.append(Story((part,), under))
    return tuple(reversed(made))


def _below(part: Part, parts: Sequence[Part], shelves: Sequence[Box]) -> tuple[Part, ...]:
    """The parts that stand under `part` side by side, each the first of its column."""
    span = span_of(part[1])
    lower = [other for other in parts if other[0] > part[0]]
    shelf = _shelf(part[1], shelves)
    if shelf is not None:
        inside = [p for p in lower if shelf.left < span_of(p[1]).middle < shelf.right]
        under = [p for p in inside if p[1][0].box.middle[1] > shelf.top]
    else:
        under = [p for p in lower if overlaps(span, p) or _astride(span, p, lower)]
    first: list[Part] = []
    for other in under:
        if not any(overlaps(span_of(each[1]), other) for each in first):
            first.append(other)
    return tuple(first)


def _parted(below: tuple[Part, ...], downs: Sequence[Box]) -> tuple[Part, ...]:
    """`below` without those that no line parts from the first, where lines part headings."""
    if len(below) < _LEAST:
        return below
    y = max(words[0].box.middle[1] for _, words in below)
    lines = [box.middle[0] for box in downs if box.top < y < box.bottom]
    if len(lines) < _LINES:
        return below
    ends = sorted((span_of(part[1]) for part in below), key=lambda span: span.left)
    drawn = any(one.middle < x < other.middle for one, other in pairwise(ends) for x in lines)
    return below if drawn else below[:1]


def _shelf(words: Sequence[Word], shelves: Sequence[Box]) -> Box | None:
    """The line drawn under a heading alone: wider than it, and not through the whole table."""
    span, height = span_of(words), max(word.box.height for word in words)
    low = max(word.box.bottom for word in words) - 0.3 * height
    width = span.right - span.left
    widest = max((box.width for box in shelves), default=0.0)
    return next(
        (
            box
            for box in shelves
            if low < box.middle[1] < low + _SHELF * height
            and box.left < span.left + 0.3 * height
            and span.right - 0.3 * height < box.right
            and _WIDER * width < box.width < 0.6 * widest
        ),
        None,
    )


def _astride(span: Span, part: Part, lower: Sequence[Part]) -> bool:
    """Whether `part` is one of two neighbours over whose gap the middle of `span` stands."""
    level = sorted((span_of(p[1]) for p in lower if p[0] == part[0]), key=lambda s: s.left)
    own = span_of(part[1])
    return any(
        own in (one, other)
        and one.right < span.middle < other.left
        and span.left < one.right
        and other.left < span.right
        for one, other in pairwise(level)
    )


def overlaps(span: Span, part: Part) -> bool:
    """Whether what fills `span` stands over or under the part."""
    other = span_of(part[1])
    shared = min(span.right, other.right) - max(span.left, other.left)
    return shared > _SHARED * min(span.right - span.left, other.right - other.left)


def span_of(words: Sequence[Word]) -> Span:
    """From where to where words reach."""
    return Span(min(w.box.left for w in words), max(w.box.right for w in words))
