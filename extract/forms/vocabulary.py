"""Vocabulary: phrases of labels, looked up in spite of slips of OCR."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from rapidfuzz import fuzz, process

M = TypeVar("M")

_LOOKALIKES: Final = str.maketrans({"0": "o", "1": "i", "l": "i", "|": "i", "!": "i", "5": "s"})
_IN_BRACKETS: Final = re.compile(r"\([^)\d]*\)?")
_NOT_LETTERS: Final = re.compile(r"[\W_]+")

SURE: Final = 0.90
"""From here a phrase counts even where nothing else says that it is a label."""
LIKELY: Final = 0.80
"""From here a phrase of five letters or more counts before a colon, a ruling line or a column."""
SHORT: Final = 4
"""Phrases of up to so many letters may have one wrong letter, and only before a colon."""


def fold(text: str) -> str:
    """Letters and figures only, small, with what OCR confuses made equal; single blanks."""
    plain = _NOT_LETTERS.sub(" ", text.lower().translate(_LOOKALIKES)).strip()
    return plain.replace("rn", "m").replace("vv", "w")


@dataclass(frozen=True, slots=True)
class Match(Generic[M]):
    """What a phrase means and how surely (0..1) it is the phrase."""

    meaning: M
    score: float
    phrase: str


class Vocabulary(Generic[M]):
    """Phrases in any language and what each means; looked up in spite of slips of OCR."""

    def __init__(self, phrases: Mapping[str, M]) -> None:
        """Keep the folded form of every phrase; of equal forms the first stays."""
        self._meanings: dict[str, M] = {}
        for phrase, meaning in phrases.items():
            self._meanings.setdefault(fold(phrase), meaning)
        self._phrases = list(self._meanings)

    def match(self, text: str) -> Match[M] | None:
        """The nearest phrase to `text`, or to one half of a label in two languages ("A / B")."""
        best: Match[M] | None = None
        whole, halves = _forms(text)
        for form in (*whole, *halves):
            if form in halves and best is not None and best.score >= SURE:
                break
            if (exact := self._meanings.get(form)) is not None:
                return Match(exact, 1.0, form)
            if len(form) < 3:
                continue
            found = process.extractOne(form, self._phrases, scorer=fuzz.ratio, score_cutoff=74)
            if found and (best is None or found[1] / 100 > best.score):
                best = Match(self._meanings[found[0]], found[1] / 100, found[0])
        return best


def _forms(text: str) -> tuple[Iterable[str], Iterable[str]]:
    """The folded label: whole and without what stands in brackets; and its halves around '/'."""
    bare = _IN_BRACKETS.sub(" ", text)
    whole = dict.fromkeys(form for each in (text, bare) if (form := fold(each)))
    parts = bare.split("/") if "/" in bare else ()
    halves = dict.fromkeys(form for each in parts if (form := fold(each)) and form not in whole)
    return whole, halves
