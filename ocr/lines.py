"""Lines: words that stand side by side on the paper, in reading order."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median

from ingest.box import Box, around
from ocr.layout import bend_of
from ocr.ocr_page import OcrPage, Word

_PAGES = 8  # whose lines are kept; a paper of more pages is grouped more often
_SAME_SIZE = 0.4  # smaller beside taller: below it one of them is a stamp or a headline
_ABOVE = 0.3  # how far the middles of such words lie apart, of the smaller height


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one visual line, left to right; at least one."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        """The smallest box around the words, in working pixels."""
        return around(word.box for word in self.words)

    def segments(self, gap: float = 1.5) -> tuple["Line", ...]:
        """Runs of words whose gaps are narrower than `gap` times the height of the letters."""
        wide = gap * median(word.box.height for word in self.words)
        runs: list[list[Word]] = []
        for word in self.words:
            if runs and word.box.left - runs[-1][-1].box.right < wide:
                runs[-1].append(word)
            else:
                runs.append([word])
        return tuple(Line(tuple(run)) for run in runs)


def lines(page: OcrPage) -> tuple[Line, ...]:
    """The page's words as visual lines, top to bottom. Columns side by side share a line."""
    return _lines(page.words)


@lru_cache(maxsize=_PAGES)
def _lines(words: tuple[Word, ...]) -> tuple[Line, ...]:
    """Every reader of a paper asks for the lines of its pages anew: they are grouped once."""
    bend = bend_of(words)
    if bend is None:
        return group(words)
    flat = {replace(word, box=bend.undone(word.box)): word for word in words}
    return tuple(Line(tuple(flat[word] for word in line.words)) for line in group(flat))


def group(words: Iterable[Word]) -> tuple[Line, ...]:
    """Words whose middles lie within half a letter's height of each other form a line."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.box.middle[1]):
        row = _row_of(word, rows)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    rows.sort(key=lambda row: median(word.box.middle[1] for word in row))
    return tuple(Line(tuple(sorted(row, key=lambda w: w.box.left))) for row in rows)


def _row_of(word: Word, rows: list[list[Word]]) -> list[Word] | None:
    """The latest row that `word` stands in, looking at its neighbours there."""
    middle = word.box.middle[0]
    for row in reversed(rows[-4:]):
        near = min(row, key=lambda w: abs(w.box.middle[0] - middle))
        low = max(near.box.top, word.box.top)
        shared = min(near.box.bottom, word.box.bottom) - low
        small, tall = sorted((near.box.height, word.box.height))
        if shared > 0.5 * small and small > _SAME_SIZE * tall and not _is_above(near.box, word.box):
            return row
    return None


def _is_above(one: Box, other: Box) -> bool:
    """Whether two boxes, cut too tall, are of words one above the other: no line holds both."""
    shared = min(one.right, other.right) - max(one.left, other.left)
    apart = abs(one.middle[1] - other.middle[1])
    return shared > 0.5 * min(one.width, other.width) and apart > _ABOVE * min(
        one.height, other.height
    )
