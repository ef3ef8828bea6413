"""Running text: the words of pages as one string that can still point at its ink."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from ingest.box import Box
from ocr.lines import Line, lines
from ocr.ocr_page import Direction, OcrPage, Word


@dataclass(frozen=True, slots=True)
class Placed:
    """A word and the page it stands on."""

    page: OcrPage
    word: Word


Ink = tuple[Placed, ...]

_POINTS: Final = re.compile(r"[.…_·]+")
_DOTS: Final = re.compile(r"^[.…_·]{3,}|[.…_·]{3,}$")
_NUMBER: Final = re.compile(r"\d{1,3}[.)]?")
_FILLER: Final = 3
"""Points in a row from which they are a filler."""
_LEVEL: Final = 0.35
"""Letter heights by which the middles of one line's halves may differ."""
_SENTENCE: Final = 4
"""Words that a line of a column has at least, by the median."""
_CLEAR: Final = 0.55
"""Letter heights that are clear on either side of a gutter in the middle of the page."""
_CLEAR_ASIDE: Final = 0.8
"""The same for one elsewhere: a form has its labels on the left third."""
_BARELY: Final = 0.15
"""Letter heights between columns that nearly touch."""
_EDGE: Final = 0.5
"""Letter heights by which a line of the right column may begin off its edge."""
_MIDDLE: Final = 8
"""Per cent of the width around its half that are the middle."""
_COLUMN_LINES: Final = 8
"""Lines that two columns have at least."""
_SHORT_COLUMN: Final = 5
"""The same where both are running text and their lines begin at one edge each."""
_ALIGNED: Final = 0.8
"""Part of the lines of a short column that begin at its edge, at least."""


@dataclass(frozen=True, slots=True)
class Running:
    """`text`: every word, with single blanks; `starts[i]`: where word i begins in it."""

    text: str
    starts: tuple[int, ...]
    words: Ink

    def ink(self, start: int, end: int) -> Ink:
        """The words that text[start:end] touches."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_right(self.starts, max(start, end - 1))
        return self.words[first:last]


def running(pages: Sequence[OcrPage]) -> Running:
    """The words of `pages` in reading order, column after column where text runs in two."""
    return run_on((page, line) for page in pages for line in reading_order(page))


def reading_order(page: OcrPage, colons: bool = False) -> tuple[Line, ...]:
    """Lines as they are read: between lines that cross the gutter, left column before right.

    Dotted and underscored fillers of blanks are left out: what they lead to stays. With `colons`
    the first one of a line is a colon: the words before it are the label of those behind it.
    """
    bare = (_without_fillers(line, colons) for line in lines(page))
    seen = _level([line for line in bare if line.words])
    downs = [rule.box for rule in page.rules if rule.direction is Direction.DOWN]
    rows = frozenset(at for at, line in enumerate(seen) if _is_row(line, downs))
    return _in_columns(seen, rows, page.width)


def _is_row(line: Line, downs: Sequence[Box]) -> bool:
    """Whether ruling lines part a line into three cells or more: a table's, and no column's."""
    middle = _middle(line)
    edges = sorted(
        box.middle[0]
        for box in downs
        if box.top <= middle <= box.bottom
        and line.words[0].box.right <= box.middle[0] <= line.words[-1].box.left
    )
    apart = [x for one, x in pairwise(edges) if x - one > _letters(line)]
    return bool(edges) and bool(apart)


def _level(seen: Sequence[Line]) -> tuple[Line, ...]:
    """Lines that stand side by side at one height are one, whatever their size of letters."""
    joined: list[Line] = []
    for line in seen:
        last = joined[-1] if joined else None
        if last and _same_height(last, line) and not _one_over_the_other(last, line):
            words = sorted((*last.words, *line.words), key=lambda word: word.box.left)
            joined[-1] = Line(tuple(words))
        else:
            joined.append(line)
    return tuple(joined)


def _same_height(one: Line, other: Line) -> bool:
    apart = abs(_middle(one) - _middle(other))
    return apart < _LEVEL * min(_letters(one), _letters(other))


def _one_over_the_other(one: Line, other: Line) -> bool:
    """Whether a word of the one stands over or under a word of the other."""
    return any(
        a.box.left < b.box.right and b.box.left < a.box.right
        for a in one.words
        for b in other.words
    )


def _middle(line: Line) -> float:
    return median(word.box.middle[1] for word in line.words)


def _letters(line: Line) -> float:
    return median(word.box.height for word in line.words)


def _without_fillers(line: Line, colons: bool) -> Line:
    """The line without "......", "____" and rows of single points."""
    words: list[Word] = []
    for dots, run in groupby(line.words, key=lambda word: _POINTS.fullmatch(word.text) is not None):
        members = list(run)
        if not dots:
            words.extend(_without_dots(members))
        elif sum(len(word.text) for word in members) < _FILLER:
            words.extend(members)
        elif colons and words and ":" not in line.text:
            words.append(replace(members[0], text=":"))
    return Line(tuple(words))


def _without_dots(words: Iterable[Word]) -> Iterator[Word]:
    """The words without the dots that run into them; the ink stays the same."""
    for word in words:
        bare = _DOTS.sub("", word.text)
        yield word if not bare or bare == word.text else replace(word, text=bare)


def _in_columns(seen: Sequence[Line], rows: frozenset[int], width: int) -> tuple[Line, ...]:
    """Columns of sentences one after the other, between the lines that cross the gutter.

    `rows`: which lines are rows of a table, to be read across.
    """
    gutter = _gutter([line for at, line in enumerate(seen) if at not in rows], width)
    if gutter is None:
        return tuple(seen)
    order: list[Line] = []
    right: list[Line] = []
    begins = [
        word.box.left
        for line in seen
        if not _crosses(line, gutter)
        for word in [w for w in line.words if w.box.left >= gutter][:1]
    ]
    begin = median(begins) if begins else gutter
    for at, line in enumerate(seen):
        first = tuple(w for w in line.words if w.box.middle[0] < gutter)
        second = line.words[len(first) :]
        if at in rows or (_crosses(line, gutter) and not _begins_at(second, begin, first)):
            order += [*right, line]
            right = []
        else:
            order += [Line(first)] if first else []
            right += [Line(second)] if second else []
    return (*order, *right)


def _begins_at(second: Sequence[Word], begin: float, first: Sequence[Word]) -> bool:
    """Whether the right column's words begin at its left edge, and the left column's end before."""
    if not first or not second:
        return False
    height = median(word.box.height for word in second)
    clear = second[0].box.left - first[-1].box.right > _BARELY * height
    return clear and abs(second[0].box.left - begin) < _EDGE * height


def _gutter(seen: Sequence[Line], width: int) -> float | None:
    """The middle of the gap between two columns of sentences; None where there are none.

    A form has labels on its left side; sentences have many words on both sides and no colons.
    """
    two = [line for line in seen if len(line.words) >= 2 * _SENTENCE]
    if len(two) < _SHORT_COLUMN:
        return None
    best = (0, 0.0)
    for step in range(35, 66):
        x = width * step / 100
        middle = abs(step - 50) <= _MIDDLE
        apart = [line for line in two if not _crosses(line, x, middle)]
        short = _are_columns(apart, x)
        if len(apart) < max(_SHORT_COLUMN if short else _COLUMN_LINES, 0.6 * len(two)):
            continue
        left = [sum(w.box.middle[0] < x for w in line.words) for line in apart]
        right = [len(line.words) - count for line, count in zip(apart, left, strict=True)]
        colons = sum(
            count < len(line.words) and line.words[count].text.startswith(":")
            for line, count in zip(apart, left, strict=True)
        )
        listed = sum(_is_listed(line, count) for line, count in zip(apart, left, strict=True))
        sentences = min(median(left), median(right)) >= _SENTENCE and 2 * listed <= len(apart)
        if sentences and colons <= 0.2 * len(apart) and len(apart) > best[0]:
            best = len(apart), x
    return best[1] or None


def _are_columns(apart: Sequence[Line], x: float) -> bool:
    """Whether lines are running text on both sides of `x`, each side with one left edge."""
    sides = [
        [tuple(w for w in line.words if (w.box.left < x) is left) for line in apart]
        for left in (True, False)
    ]
    if not apart or not all(part for parts in sides for part in parts):
        return False
    height = median(_letters(line) for line in apart)
    for parts in sides:
        edge = median(part[0].box.left for part in parts)
        level = sum(abs(part[0].box.left - edge) < _EDGE * height for part in parts)
        words = [word.text for part in parts for word in part]
        small = sum(text[0].islower() for text in words)
        if level < _ALIGNED * len(parts) or 3 * small < len(words):
            return False
    return True


def _is_listed(line: Line, count: int) -> bool:
    """Whether a line is numbered at its left edge alone, as the rows of one list are."""
    return _NUMBER.fullmatch(line.words[0].text) is not None and not (
        count < len(line.words) and _NUMBER.fullmatch(line.words[count].text)
    )


def _crosses(line: Line, x: float, middle: bool = True) -> bool:
    """Whether a word, or a gap no wider than between words, lies over `x`."""
    clear = (_CLEAR if middle else _CLEAR_ASIDE) * median(w.box.height for w in line.words)
    return any(w.box.left - clear < x < w.box.right + clear for w in line.words)


def run_on(seen: Iterable[tuple[OcrPage, Line]]) -> Running:
    """The words of these lines, one after the other."""
    text: list[str] = []
    starts: list[int] = []
    words: list[Placed] = []
    at = 0
    for page, line in seen:
        for word in line.words:
            starts.append(at)
            text.append(word.text)
            words.append(Placed(page, word))
            at += len(word.text) + 1
    return Running(" ".join(text), tuple(starts), tuple(words))


def text_of(ink: Ink) -> str:
    """The words of `ink` with single blanks."""
    return " ".join(placed.word.text for placed in ink)
