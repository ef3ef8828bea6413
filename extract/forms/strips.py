"""Strips: the columns of a table as the words show them, with or without ruling lines.

Gaps that run through all lines part the words into strips; headings then tell which strips are one
column (a date of three words) and where two columns share a strip (a long word lies across both).
All words and rules are those of a flattened page (ocr.layout); lengths are its pixels.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from statistics import median
from typing import Final

from ingest.box import Box
from ocr.ocr_page import Direction, Rule, Word

_GAP: Final = 0.3
"""Letter heights of the narrowest gap between two strips."""
_WIDE: Final = 0.75
"""Letter heights; words of one column hardly ever stand so far apart on every line."""
_CLEAR: Final = 0.6
"""Letter heights of a gap that a word or two may lie across."""
_BLANK: Final = 0.35
"""Of a letter's width, on either side of a place where two words touch."""
_FEW: Final = 2  # words across two columns that a stamp may leave
_ALONE: Final = 3.0  # the cost of a strip without a heading
_UNHEADED: Final = 2.2  # the same in a list that has no headings
_EMPTY: Final = 2.0  # that of a heading over nothing
_DRAWN: Final = 20.0  # that of one column on both sides of a drawn line, or of running numbers


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where something reaches across the page."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Half way."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Strip:
    """A column of words; `heading`: the place of its heading among those given, if it has one."""

    span: Span
    heading: int | None = None


def letter_height(words: Sequence[Word]) -> float:
    """The height of the letters, told by their widths where boxes hold ruling lines too."""
    if not words:
        return 1.0
    wide = median(word.box.width / len(word.text) for word in words)
    return max(1.0, min(median(word.box.height for word in words), 2.2 * wide))


def drawn_between(rules: Sequence[Rule], top: float, bottom: float) -> tuple[float, ...]:
    """Where lines are drawn down through most of what lies between two heights."""
    near = 0.01 * max((rule.box.right for rule in rules), default=0.0)
    groups: list[list[Rule]] = []
    downs = (rule for rule in rules if rule.direction is Direction.DOWN)
    for rule in sorted(downs, key=lambda rule: rule.box.middle[0]):
        if groups and rule.box.middle[0] - groups[-1][-1].box.middle[0] < near:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    found = []
    for group in groups:
        inside = (min(bottom, r.box.bottom) - max(top, r.box.top) for r in group)
        covered = sum(max(0.0, each) for each in inside)
        if covered > 0.5 * (bottom - top):
            found.append(median(rule.box.middle[0] for rule in group))
    return tuple(found)


def strips_of(
    words: Sequence[Word], headings: Sequence[Span], drawn: Sequence[float], lines: int
) -> tuple[Strip, ...]:
    """Columns of `words`, left to right, with the headings that stand over them.

    `drawn`: where lines are drawn down; `lines`: on how many lines the words stand, about.
    """
    height = letter_height(words)
    words = _unstuck(words, height)
    spans = _parted(words, drawn, height)
    spans = [part for span in spans for part in _loosened(words, span, height, lines)]
    return _headed(words, spans, headings, drawn, height)


def valley(words: Sequence[Word], left: float, right: float) -> tuple[float, int]:
    """The x between two edges that fewest words cross (middle of the widest such), and how many."""
    steps = max(2, min(120, int(right - left)))
    xs = [left + (right - left) * step / steps for step in range(steps + 1)]
    near = [w.box for w in words if w.box.right > left and w.box.left < right]
    crossed = [sum(box.left < x < box.right for box in near) for x in xs]
    fewest = min(crossed)
    best, start = (0, 0), None
    for place, count in enumerate([*crossed, fewest + 1]):
        if count == fewest and start is None:
            start = place
        elif count != fewest and start is not None:
            best = max(best, (start, place), key=lambda run: run[1] - run[0])
            start = None
    return (xs[best[0]] + xs[best[1] - 1]) / 2, fewest


def _unstuck(words: Sequence[Word], height: float) -> list[Word]:
    """The words with a blank where boxes touch: of a blurred line a reader knows no gaps."""
    rows: dict[int, list[Word]] = {}
    for word in words:
        rows.setdefault(word.line, []).append(word)
    made: list[Word] = []
    for row in rows.values():
        row.sort(key=lambda word: word.box.left)
        edges = (
            [float("-inf"), *(w.box.right for w in row[:-1])],
            [
                *(w.box.left for w in row[1:]),
                float("inf"),
            ],
        )
        for word, before, after in zip(row, *edges, strict=True):
            box, blank = word.box, _BLANK * word.box.width / max(2, len(word.text))
            left = box.left + blank if box.left - before < 0.1 * height else box.left
            right = box.right - blank if after - box.right < 0.1 * height else box.right
            made.append(replace(word, box=Box(left, box.top, right, box.bottom)))
    return made


def _parted(words: Sequence[Word], drawn: Sequence[float], height: float) -> list[Span]:
    """Spans between gaps that no word crosses, and between drawn lines."""
    spans: list[Span] = []
    edges = [float("-inf"), *drawn, float("inf")]
    for left, right in pairwise(edges):
        inside = sorted(
            (w.box for w in words if left < w.box.middle[0] <= right), key=lambda box: box.left
        )
        reach: Span | None = None
        for box in inside:
            if reach is not None and box.left - reach.right < _GAP * height:
                reach = Span(reach.left, max(reach.right, box.right))
                spans[-1] = reach
            else:
                reach = Span(box.left, box.right)
                spans.append(reach)
    return spans


def _loosened(words: Sequence[Word], span: Span, height: float, lines: int) -> list[Span]:
    """`span` cut where a wide gap runs that hardly a word crosses: one long word, a stamp."""
    inside = [w for w in words if span.left <= w.box.middle[0] <= span.right]
    allowed = max(1, round(0.06 * lines))
    if lines < 8 or len(inside) < 0.6 * lines:
        return [span]
    best: tuple[float, float, float] | None = None
    edges = sorted({w.box.right for w in inside})
    for edge in edges:
        gap = edge + _CLEAR * height
        if gap >= span.right:
            break
        crossing = sum(w.box.left < gap and w.box.right > edge + 1 for w in inside)
        before = sum(w.box.right <= edge + 1 for w in inside)
        after = len(inside) - before - crossing
        if crossing <= allowed and min(before, after) >= 0.3 * lines:
            score = -crossing
            if best is None or score > best[0]:
                best = score, edge, gap
    if best is None:
        return [span]
    cut = (best[1] + best[2]) / 2
    rest = _loosened(words, Span(cut, span.right), height, lines)
    return [Span(span.left, cut), *rest]


def _headed(
    words: Sequence[Word],
    spans: Sequence[Span],
    headings: Sequence[Span],
    drawn: Sequence[float],
    height: float,
) -> tuple[Strip, ...]:
    """Spans joined and parted so that they go best with the headings, both left to right."""
    alone = _ALONE if headings else _UNHEADED
    numbered = not headings and bool(spans) and _counts(words, spans[0])

    def joined(first: int, last: int) -> float:
        """The cost of taking several spans for one column."""
        cost = _DRAWN if numbered and first == 0 and last > 1 else 0.0
        for one, other in pairwise(spans[first:last]):
            cost += 4 * max(0.0, (other.left - one.right) / height - _WIDE)
            if any(one.right - 2 <= x <= other.left + 2 for x in drawn):
                cost += _DRAWN
        return cost

    @cache
    def best(at: int, head: int) -> tuple[float, tuple[Strip, ...]]:
        """The least cost of spans from `at` on under headings from `head` on."""
        if at == len(spans):
            return _EMPTY * (len(headings) - head), ()
        options = []
        for last in range(at + 1, min(at + 6, len(spans)) + 1):
            cost, rest = best(last, head)
            whole = Span(spans[at].left, spans[last - 1].right)
            options.append((alone + joined(at, last) + cost, (Strip(whole), *rest)))
        if head < len(headings):
            cost, rest = best(at, head + 1)
            options.append((cost + _EMPTY, rest))
            for last in range(at + 1, min(at + 6, len(spans)) + 1):
                whole = Span(spans[at].left, spans[last - 1].right)
                own = joined(at, last) + _apart(whole, headings[head], height)
                cost, rest = best(last, head + 1)
                options.append((own + cost, (Strip(whole, head), *rest)))
        for more in (2, 3):
            if head + more <= len(headings):
                shared = headings[head : head + more]
                parts = _shared(words, spans[at], shared, height)
                if parts is not None:
                    cost, rest = best(at + 1, head + more)
                    own, cut = parts
                    held = tuple(Strip(s, head + i) for i, s in enumerate(cut))
                    options.append((own + cost, (*held, *rest)))
        return min(options, key=lambda option: option[0])

    return best(0, 0)[1]


def _counts(words: Sequence[Word], span: Span) -> bool:
    """Whether nothing but running numbers stands in `span`."""
    inside = [w.text for w in words if span.left <= w.box.middle[0] <= span.right]
    return all(re.fullmatch(r"\W*\d{1,3}\W*", text) for text in inside)


def _apart(span: Span, heading: Span, height: float) -> float:
    """How badly a heading goes with a column: 0 where one edge or the middles are level."""
    off = min(
        abs(span.left - heading.left),
        abs(span.middle - heading.middle),
        abs(span.right - heading.right),
    )
    gap = max(span.left - heading.right, heading.left - span.right, 0.0)
    return min(1.5, 0.15 * off / height) + 1.5 * gap / height


def _shared(
    words: Sequence[Word], span: Span, headings: Sequence[Span], height: float
) -> tuple[float, list[Span]] | None:
    """`span` cut below the gaps between headings, and what that costs; None if it cannot be."""
    inside = [w for w in words if span.left <= w.box.middle[0] <= span.right]
    cuts, crossed = [], 0
    for one, other in pairwise(headings):
        if other.middle - one.middle < 2:
            return None
        cut, crossing = valley(inside, one.middle, other.middle)
        cuts.append(cut)
        crossed += crossing
    edges = [span.left, *cuts, span.right]
    if sorted(edges) != edges:
        return None
    parts = [Span(a, b) for a, b in pairwise(edges)]
    held = [[w for w in inside if p.left <= w.box.middle[0] <= p.right] for p in parts]
    if not all(held) or crossed > max(_FEW, 0.5 * min(map(len, held))):
        return None
    cost = 1.0 + 10 * crossed / len(inside)
    tight = [Span(min(w.box.left for w in part), max(w.box.right for w in part)) for part in held]
    cost += sum(_apart(t, h, height) for t, h in zip(tight, headings, strict=True))
    return cost, parts
