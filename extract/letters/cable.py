"""Letters sent by wire: their spelled marks (KMA, TTK, TTKDUA, GRSMRNG) as the marks they mean."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ingest.box import around
from ocr.ocr_page import OcrPage, Word

_MARKS: Final = {
    "KMA": ",",
    "TTK": ".",
    "TTKDUA": ":",
    "TTKKMA": ";",
    "GRSMRNG": "/",
    "GRSMIRING": "/",
}
"""Marks as the wire services of Indonesian offices spell them."""
_FEWEST: Final = 3
"""Spelled marks of a letter that was sent by wire."""


def unspelled(pages: Sequence[OcrPage]) -> tuple[OcrPage, ...]:
    """The pages with marks for spelled marks; as they are where hardly any is spelled."""
    spelled = sum(word.text in _MARKS for page in pages for word in page.words)
    if spelled < _FEWEST:
        return tuple(pages)
    return tuple(replace(page, words=_marked(page.words)) for page in pages)


def _marked(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, each mark at the end of the word before it."""
    made: list[Word] = []
    for word in words:
        mark = _MARKS.get(word.text)
        if mark is None:
            made.append(word)
        elif made and made[-1].line == word.line:
            box = around((made[-1].box, word.box))
            made[-1] = replace(made[-1], text=made[-1].text + mark, box=box)
    return tuple(made)
