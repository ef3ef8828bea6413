"""Sentences with their blanks in brackets: "passport no. (C1234567), date of birth (...)"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.contracts.labels import CONTRACT_LABELS
from extract.contracts.meanings import Meaning
from extract.forms.labels import Entry
from extract.forms.running import running, text_of
from ingest.box import around
from ocr.ocr_page import OcrPage

_BLANK: Final = re.compile(
    r"(?P<label>[^\W\d][^():;,]{2,60}?)[\s:]*\((?P<value>[^()]{2,160})\)"
    r"(?=\s*(?:[,;.]|$|\d{1,2}\s?[.)]|[a-z]+\s*\())"
)
"""A label, its value in brackets, and nothing of the value behind them."""
_NUMBERING: Final = re.compile(r"\b\d{1,2}\s?[.)]\s")
_SURE: Final = 0.85
"""Score of a label before brackets: where there are brackets there are blanks."""
_FEWEST: Final = 4
"""Such blanks from which a page is a form of them."""


def with_brackets(page: OcrPage, entries: Sequence[Entry[Meaning]]) -> Sequence[Entry[Meaning]]:
    """`entries` of `page`; on a form with blanks in brackets each blank is one of its own."""
    blanks = list(_blanks(page))
    if len(blanks) < _FEWEST:
        return entries
    taken = {id(placed.word) for blank in blanks for placed in blank.value}
    kept = [e for e in entries if all(id(placed.word) not in taken for placed in e.value)]
    return sorted((*kept, *blanks), key=lambda e: (round(e.label.middle[1]), e.label.left))


def _blanks(page: OcrPage) -> Iterator[Entry[Meaning]]:
    """Every known label with its value in brackets."""
    text = running((page,))
    for found in _BLANK.finditer(text.text):
        words = _NUMBERING.split(found["label"])[-1]
        match = CONTRACT_LABELS.match(words)
        if match is not None and match.score >= _SURE:
            label = text.ink(found.end("label") - len(words), found.end("label"))
            yield Entry(
                match.meaning,
                match.score,
                page,
                around(placed.word.box for placed in label),
                text.ink(*found.span("value")),
                colon=True,
                numbered=False,
                in_cell=False,
                phrase=match.phrase,
                printed=text_of(label),
            )
