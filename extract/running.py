"""Running text: the words of pages as one string that can still point at its ink."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage, Word


@dataclass(frozen=True, slots=True)
class Placed:
    """A word and the page it stands on."""

    page: OcrPage
    word: Word


Ink = tuple[Placed, ...]


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
    """The words of `pages` in reading order."""
    return run_on((page, line) for page in pages for line in lines(page))


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
