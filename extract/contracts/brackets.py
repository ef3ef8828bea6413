"""Sentences with their blanks in brackets: "passport no. (C1234567), date of birth (...)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from extract.contracts.labels import CONTRACT_LABELS
from extract.contracts.meanings import Meaning
from extract.forms.labels import Entry
from extract.forms.running import Running, running
from ingest.box import Box, around
from ocr.ocr_page import OcrPage

_BLANK: Final = re.compile(
    r"(?P<label>[^\W\d][^():;,]{2,60}?)[\s:]*\((?P<value>[^()]{2,160})\)"
    r"(?=\s*(?:[,;.]|$|\d{1,2}\s?[.)]|[a-z]+\s*\(|[A-Z][^():;,\d]{2,40}[(:]))"
)
"""A label, its value in brackets, and nothing of the value behind them."""
_WORDS: Final = 8
"""Words of the longest label: what stands before them is another sentence."""
_SURE: Final = 0.85
"""Score of a label before brackets: where there are brackets there are blanks."""
_FEWEST: Final = 4
"""Such blanks from which a page is a form of them."""


def with_brackets(page: OcrPage, entries: Sequence[Entry[Meaning]]) -> Sequence[Entry[Meaning]]:
    """`entries` of `page`; on a form with blanks in brackets each blank is one of its own."""
    text = running((page,))
    blanks = list(_blanks(page, text))
    if len(blanks) < _FEWEST:
        return entries
    taken = {id(placed.word) for blank in blanks for placed in blank.value}
    told = [blank.label.middle for blank in blanks]
    kept = [
        entry if all(id(placed.word) not in taken for placed in entry.value) else _headed(entry)
        for entry in entries
        if not any(_holds(entry.label, x, y) for x, y in told)
    ]
    return sorted((*kept, *blanks), key=lambda entry: _place(entry.label, text))


def _headed(entry: Entry[Meaning]) -> Entry[Meaning]:
    """A label before blanks of their own: a heading, "First Party (Employer): Name (...)"."""
    return replace(entry, value=())


def _holds(label: Box, x: float, y: float) -> bool:
    return label.left <= x <= label.right and label.top <= y <= label.bottom


def _place(label: Box, text: Running) -> int:
    """Where a label begins in the running text."""
    words = zip(text.starts, text.words, strict=True)
    held = (start for start, placed in words if _holds(label, *placed.word.box.middle))
    return next(held, len(text.text))


def _blanks(page: OcrPage, text: Running) -> Iterator[Entry[Meaning]]:
    """Every known label with its value in brackets."""
    for found in _BLANK.finditer(text.text):
        words = found["label"].split()
        ends = (" ".join(words[at:]) for at in range(max(0, len(words) - _WORDS), len(words)))
        known = [(match.score, end, match) for end in ends if (match := CONTRACT_LABELS.match(end))]
        score, printed, match = max(
            known, key=lambda each: (each[0], len(each[1])), default=(0.0, "", None)
        )
        if match is None or score < _SURE:
            continue
        label = text.ink(found.end("label") - len(printed), found.end("label"))
        yield Entry(
            match.meaning,
            score,
            page,
            around(placed.word.box for placed in label),
            text.ink(*found.span("value")),
            colon=True,
            numbered=False,
            in_cell=False,
            phrase=match.phrase,
            printed=printed,
        )
