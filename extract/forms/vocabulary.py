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
_OTHER_SCRIPT: Final = re.compile("[^\\x00-\\u024f]+")
"""Letters of another script beside which a label stands in Latin ones."""

_REMEMBERED: Final = 20_000
"""Texts whose phrase is remembered: papers of a batch hold the same words again and again."""
_SERIAL: Final = 3
"""Figures from which a text with '/' is a number and not a label in two languages."""
_HALF: Final = 0.3
"""Part of a label in two languages that one language takes at least."""
_MOST_PARTS: Final = 6
"""Parts between '/' of the longest label in two languages."""

_TWO_LABELS: Final = 3
"""Words of the shortest label that is there in two languages without a stroke between."""

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

    def __init__(self, phrases: Mapping[str, M], made: Mapping[str, M] | None = None) -> None:
        """Keep the folded form of every phrase; of equal forms the first stays.

        `made`: phrases put together by rule. There are so many that only a near reading of one
        counts, where a phrase proper may have several slips.
        """
        self._meanings: dict[str, M] = {}
        for phrase, meaning in phrases.items():
            self._meanings.setdefault(fold(phrase), meaning)
        self._phrases = list(self._meanings)
        for phrase, meaning in (made or {}).items():
            self._meanings.setdefault(fold(phrase), meaning)
        self._made = list(self._meanings)[len(self._phrases) :]
        self._known: dict[str, Match[M] | None] = {}

    def match(self, text: str) -> Match[M] | None:
        """The nearest phrase to `text`, or to one half of a label in two languages ("A / B")."""
        if text not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[text] = self._match(text)
        return self._known[text]

    def sure(self, text: str) -> Match[M] | None:
        """The phrase that `text` surely is; None where it may be something else."""
        match = self.match(text)
        return match if match is not None and match.score >= SURE else None

    def _match(self, text: str) -> Match[M] | None:
        whole, halves = _forms(text)
        for form in (*whole, *(half for half in halves if len(half) >= _HALF * len(text))):
            if (exact := self._meanings.get(form)) is not None:
                return Match(exact, 1.0, form)
        if (twice := self._twice(next(iter(whole), ""))) is not None:
            return twice
        best: Match[M] | None = None
        for form in (*whole, *halves):
            if form in halves and best is not None and best.score >= SURE:
                break
            if (exact := self._meanings.get(form)) is not None:
                return Match(exact, 1.0, form)
            if len(form) < 3:
                continue
            for phrases, enough in ((self._phrases, 74.0), (self._made, 92.0)):
                least = max(enough, 100 * best.score + 0.01) if best else enough
                found = process.extractOne(form, phrases, scorer=fuzz.ratio, score_cutoff=least)
                if found:
                    best = Match(self._meanings[found[0]], found[1] / 100, found[0])
        return best

    def _twice(self, form: str) -> Match[M] | None:
        """A label in two languages of which nobody read the stroke between; one half may slip."""
        words = form.split()
        for at in range(1, len(words)) if len(words) >= _TWO_LABELS else ():
            halves = " ".join(words[:at]), " ".join(words[at:])
            for half, other in (halves, halves[::-1]):
                meaning = self._meanings.get(half)
                if meaning is None or len(other) <= SHORT:
                    continue
                if self._meanings.get(other) == meaning:
                    return Match(meaning, 1.0, half)
                near = process.extractOne(
                    other, self._phrases, scorer=fuzz.ratio, score_cutoff=100 * SURE
                )
                if near and self._meanings[near[0]] == meaning:
                    return Match(meaning, near[1] / 100, half)
        return None


def _forms(text: str) -> tuple[Iterable[str], Iterable[str]]:
    """The folded label: whole and without what stands in brackets; and its halves around '/'.

    A label in two languages may hold a '/' in either half ("Place/Date of Birth / Tempat/Tanggal
    Lahir"): every '/' is tried as the one between them.
    """
    bare = _IN_BRACKETS.sub(" ", text)
    latin = _OTHER_SCRIPT.sub(" ", bare)
    whole = dict.fromkeys(form for each in (text, bare, latin) if (form := fold(each)))
    parts = bare.split("/") if sum(c.isdigit() for c in bare) < _SERIAL else [bare]
    cuts = range(1, len(parts)) if len(parts) <= _MOST_PARTS else ()
    sides = [side for at in cuts for side in ("/".join(parts[:at]), "/".join(parts[at:]))]
    halves = dict.fromkeys(
        form
        for each in (*sides, *(parts if len(parts) > 1 else ()))
        if (form := fold(each)) and form not in whole
    )
    return whole, halves
