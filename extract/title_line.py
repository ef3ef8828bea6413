"""The title of a page: the phrase from the tables, or the words of which titles are made.

A placement agreement speaks of the employment contract and the other way round, so the earliest
phrase that stands as a title counts, and no phrase in running text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Final

from rapidfuzz import fuzz

from extract.document import Kind
from extract.forms.vocabulary import fold
from extract.kind_titles import (
    FORM_OF,
    NOT_REMOVAL,
    REMOVAL_WORDS,
    REMOVED,
    SUBJECT,
    SUBJECT_LABELS,
    TITLES,
    TO_THE_LETTER,
    is_letter,
)
from extract.untitled import text_of
from ocr.lines import Line
from ocr.ocr_page import OcrPage

_ALIKE: Final = 86.0
"""Per cent of likeness from which a phrase is read in spite of slips."""
_ALIKE_SHORT: Final = 92.0
"""The same for phrases of at most twelve letters, which other words resemble sooner."""
_ALIKE_LABEL: Final = 80.0
_ALIKE_WORD: Final = 75.0
"""The same for each single word of a phrase."""
_PART_OF_LINE: Final = 0.45
"""A title takes at least this part of its line's letters; in a letterhead it takes less."""
WHOLE_LINE: Final = 0.6
"""A line that is a title and little else."""
_SOME_OF_LINE: Final = 0.25
_ALL_OF_LINE: Final = 0.9
_LONG_TITLE: Final = 22
_PLAIN_TITLE: Final = 5
_BROKEN_TITLE: Final = 3
"""Words of a title at most, of one in plain letters, and of the first line of a broken one."""
CONTRACTS: Final = (Kind.PLACEMENT_CONTRACT, Kind.EMPLOYMENT_CONTRACT)
_SPACED: Final = re.compile(r"\b(?:[A-Za-z] ){3,}[A-Za-z]\b")
_TOP: Final = 0.62
"""Titles stand in this upper part of the page."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title phrase: the kind it is of (None: the page carries on), how well it was read (0..1).

    `at` is its place on the line in letters, `covers` the part of the line's letters it takes.
    """

    kind: Kind | None
    phrase: str
    score: float
    at: int
    covers: float = 1.0


def title_of(page: OcrPage, seen: Sequence[Line]) -> Title | None:
    """The first title phrase from the top; on one line the earliest, then the longest.

    A letter is what it is about: "Surat Pengantar" is, when deportees are named under it, theirs.
    A phrase in the middle of a letterhead gives way to a line that is nothing but a title.
    """
    heights = [word.box.height for line in seen for word in line.words if len(word.text) > 2]
    usual = median(heights) if heights else 1.0
    top = [line for line in seen if line.box.top <= _TOP * page.height and "<<" not in line.text]
    return _first_title(top, usual, page.width) or _first_title(_pairs(top), usual, page.width)


def _pairs(top: Sequence[Line]) -> list[Line]:
    """Short lines with the line below: large titles are broken ("SURAT / PERJANJIAN KERJA")."""
    return [
        Line((*one.words, *two.words))
        for one, two in pairwise(top)
        if len(one.words) <= _BROKEN_TITLE and len(two.words) <= _PLAIN_TITLE
    ]


def _first_title(candidates: Sequence[Line], usual: float, width: int) -> Title | None:
    first: Title | None = None
    for line in candidates:
        found = _on_line(line, usual, width)
        if found is None:
            continue
        if found.kind is Kind.DEPORTATION_LETTER and (first is None or is_letter(first.phrase)):
            return found
        if first is None and not is_letter(found.phrase) and found.covers >= _PART_OF_LINE:
            return found
        if first is not None and _is_rather_the_title(found, first):
            return found
        first = first or found
    return first


def _is_rather_the_title(found: Title, first: Title) -> bool:
    """Whether a later line is the title, and the phrase found before stands in a letterhead."""
    if first.kind not in (None, Kind.OTHER) or is_letter(first.phrase):
        return False
    if first.covers >= _PART_OF_LINE:
        return False
    return found.kind not in (None, Kind.OTHER) and found.covers >= WHOLE_LINE


def _on_line(line: Line, usual: float, width: int) -> Title | None:
    """The title phrase of one line; on the line that says what a letter is about, removal only."""
    other_matter = NOT_REMOVAL.search(line.text) is not None
    if _is_subject(line):
        about = _removal_in(line)
        kind = Kind.OTHER if other_matter else Kind.DEPORTATION_LETTER
        return replace(about, kind=kind) if about is not None else None
    if len(line.words) > _LONG_TITLE:
        return None
    stands_out = _stands_out(line, usual, width)
    if not stands_out and len(line.words) > _PLAIN_TITLE:
        return None
    text = FORM_OF.sub("", fold(unspaced(line.text)))
    said = list(_phrases_in(text)) or list(_joined_phrases_in(text))
    found = [title for title in said if title.covers >= _least_cover(title, line, stands_out)]
    removed = [t for t in found if t.kind is Kind.DEPORTATION_LETTER]
    if removed and other_matter:
        return replace(removed[0], kind=Kind.OTHER)
    best = min(found, key=_precedence, default=None)
    if best is None or best.kind is not Kind.OTHER or not is_letter(best.phrase) or other_matter:
        return best
    return removed[0] if removed else (_removal_in(line) or best)


def _is_subject(line: Line) -> bool:
    """Whether the line begins with the label of what a letter is about, slips and all."""
    if SUBJECT.match(line.text):
        return True
    label = fold(line.words[0].text)
    return any(fuzz.ratio(label, known) >= _ALIKE_LABEL for known in SUBJECT_LABELS)


def _removal_in(line: Line) -> Title | None:
    """What a subject line says of a removal."""
    text = text_of((line,))
    if (said := REMOVED.search(text)) is not None:
        return Title(Kind.DEPORTATION_LETTER, said[0].lower(), 1.0, 0)
    folded = fold(text)
    for word in REMOVAL_WORDS:
        if (score := fuzz.partial_ratio(word, folded)) >= _ALIKE:
            return Title(Kind.DEPORTATION_LETTER, word, score / 100, 0)
    return None


def _precedence(title: Title) -> tuple[bool, int, float, int]:
    """What was read to the letter comes first, then what stands first, is surer and longer."""
    return title.score < 0.95, title.at, -title.score, -len(title.phrase)


def _stands_out(line: Line, usual: float, width: int) -> bool:
    """Capitals, larger letters, or a short line that stands in the middle of the page."""
    tall = median(word.box.height for word in line.words) >= 1.3 * usual
    box = line.box
    centred = abs(box.middle[0] - width / 2) < 0.06 * width and box.left > 0.2 * width
    return _in_capitals(line) or tall or (centred and len(line.words) <= 8)


def _in_capitals(line: Line) -> bool:
    letters = [c for c in line.text if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) >= 0.7 * len(letters)


def _least_cover(title: Title, line: Line, stands_out: bool) -> float:
    """Which part of its line a title takes at least: all of a plain line, little of capitals."""
    if not stands_out:
        return _ALL_OF_LINE if title.kind in CONTRACTS else 2.0
    return 0.0 if title.kind in CONTRACTS or _in_capitals(line) else _SOME_OF_LINE


def unspaced(text: str) -> str:
    """Text in which letters are set wide apart ("K O N T R A K   K E R J A") as words.

    Where one word ends is lost; `_joined_phrases_in` does without.
    """
    return _SPACED.sub(lambda run: run[0].replace(" ", ""), text)


def _phrases_in(text: str) -> Iterator[Title]:
    """Title phrases that stand in `text` (folded), each from the beginning of a word."""
    words = text.split()
    for phrase, kind in TITLES:
        covers = len(phrase) / max(1, len(text))
        if len(phrase) < 8 or phrase in TO_THE_LETTER:
            match = re.search(rf"\b{re.escape(phrase)}\b", text)
            if match and (match.start() == 0 or covers >= _SOME_OF_LINE or len(phrase) >= 8):
                yield Title(kind, phrase, 1.0, match.start(), covers)
            continue
        if len(phrase) > len(text) + 2:
            continue
        alike = _ALIKE_SHORT if len(phrase) <= 12 else _ALIKE
        place = fuzz.partial_ratio_alignment(phrase, text, score_cutoff=alike)
        if place is None or (place.score < 100 and not _all_words_in(phrase, words)):
            continue
        start = place.dest_start
        if start > 0 and " " not in text[max(0, start - 2) : start + 1]:
            continue
        yield Title(kind, phrase, place.score / 100, start if start > 2 else 0, covers)


def _all_words_in(phrase: str, words: list[str]) -> bool:
    """Whether each word of a phrase is on the line, slips and all: "kredit" is no "kerja"."""
    return all(
        len(word) < 4 or max(fuzz.ratio(word, other) for other in words) >= _ALIKE_WORD
        for word in phrase.split()
    )


def _joined_phrases_in(text: str) -> Iterator[Title]:
    """Title phrases at the beginning of a line whose words ran together."""
    joined = text.replace(" ", "")
    for phrase, kind in TITLES:
        bare = phrase.replace(" ", "")
        if len(bare) >= 7 and fuzz.ratio(bare, joined[: len(bare)]) >= _ALIKE_SHORT:
            yield Title(kind, phrase, 0.95, 0, len(bare) / len(joined))
