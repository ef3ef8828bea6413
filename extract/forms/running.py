"""Running text: the words of pages as one string that can still point at its ink."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage, Word


@dataclass(frozen=True, slots=True)
class Placed:
    """A word and the page it stands on."""

    page: OcrPage
    word: Word


Ink = tuple[Placed, ...]

_SENTENCE: Final = 4
"""Words that a line of a column has at least, by the median."""
_CLEAR: Final = 0.55
"""Letter heights that are clear on either side of a gutter in the middle of the page."""
_CLEAR_ASIDE: Final = 0.8
"""The same for one elsewhere: a form has its labels on the left third."""
_MIDDLE: Final = 8
"""Per cent of the width around its half that are the middle."""
_COLUMN_LINES: Final = 8
"""Lines that two columns have at least."""


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
    return run_on((page, line) for page in pages for line in reading_order(lines(page), page.width))


def reading_order(seen: Sequence[Line], width: int) -> tuple[Line, ...]:
    """Lines as they are read: between lines that cross the gutter, left column before right."""
    gutter = _gutter(seen, width)
    if gutter is None:
        return tuple(seen)
    order: list[Line] = []
    right: list[Line] = []
    for line in seen:
        first = tuple(w for w in line.words if w.box.middle[0] < gutter)
        second = line.words[len(first) :]
        if _crosses(line, gutter):
            order += [*right, line]
            right = []
        else:
            order += [Line(first)] if first else []
            right += [Line(second)] if second else []
    return (*order, *right)


def _gutter(seen: Sequence[Line], width: int) -> float | None:
    """The middle of the gap between two columns of sentences; None where there are none.

    A form has labels on its left side; sentences have many words on both sides and no colons.
    """
    two = [line for line in seen if len(line.words) >= 2 * _SENTENCE]
    if len(two) < _COLUMN_LINES:
        return None
    best = (0, 0.0)
    for step in range(35, 66):
        x = width * step / 100
        middle = abs(step - 50) <= _MIDDLE
        apart = [line for line in two if not _crosses(line, x, middle)]
        if len(apart) < max(_COLUMN_LINES, 0.6 * len(two)):
            continue
        left = [sum(w.box.middle[0] < x for w in line.words) for line in apart]
        right = [len(line.words) - count for line, count in zip(apart, left, strict=True)]
        colons = sum(
            count < len(line.words) and line.words[count].text.startswith(":")
            for line, count in zip(apart, left, strict=True)
        )
        sentences = min(median(left), median(right)) >= _SENTENCE
        if sentences and colons <= 0.2 * len(apart) and len(apart) > best[0]:
            best = len(apart), x
    return best[1] or None


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
