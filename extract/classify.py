"""What a page is, by its title line and its parties; never by counting keywords.

A placement agreement speaks of the employment contract and the other way round, so the earliest
title phrase decides, and a lead-in sentence only where no title was read.
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
    CONTINUED,
    EMPLOYS,
    FORM_OF,
    GOES_ON,
    HAS_PASSPORT,
    IS_EMPLOYED,
    NEEDS_PARTIES,
    NEEDS_REMOVAL,
    NOT_REMOVAL,
    PARTY,
    REMOVAL_WORDS,
    REMOVED,
    RETURNED,
    SIGNED,
    SUBJECT,
    SUBJECT_LABELS,
    TITLES,
    TO_THE_LETTER,
    WITHOUT_WORKER,
    WORKER_WORDS,
    is_letter,
)
from extract.letters.manifest_header import headers_of
from extract.letters.manifest_sheet import sheet_of
from extract.page_cues import numbering, page_mark
from extract.passports.mrz import parse
from extract.untitled import is_bio_page, is_news, names_someone, opening, text_of, told_by_signs
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage

_ALIKE: Final = 86.0
"""Per cent of likeness from which a phrase is read in spite of slips."""
_ALIKE_SHORT: Final = 92.0
"""The same for phrases of at most twelve letters, which other words resemble sooner."""
_ALIKE_LABEL: Final = 80.0
_ALIKE_WORD: Final = 60.0
"""The same for each single word of a phrase."""
_PART_OF_LINE: Final = 0.45
"""A title takes at least this part of its line's letters; in a letterhead it takes less."""
_WHOLE_LINE: Final = 0.6
"""A line that is a title and little else."""
_SOME_OF_LINE: Final = 0.25
_ALL_OF_LINE: Final = 0.9
_LONG_TITLE: Final = 22
_PLAIN_TITLE: Final = 5
_BROKEN_TITLE: Final = 3
"""Words of a title at most, of one in plain letters, and of the first line of a broken one."""
CONTRACTS: Final = (Kind.PLACEMENT_CONTRACT, Kind.EMPLOYMENT_CONTRACT)
_SPACED: Final = re.compile(r"\b(?:[A-Za-z] ){3,}[A-Za-z]\b")
_FEW_WORDS: Final = 45
"""A page of signatures holds no more."""
_PARTIES_NAMED: Final = 2
"""How often a later page names a party at least."""
_TOP: Final = 0.62
"""Titles stand in this upper part of the page."""
_PASAL: Final = re.compile(r"\b(?:pasal|article|perkara|fasal|clause)\s+\d{1,2}\b", re.IGNORECASE)
_PARTIES_SIGN: Final = re.compile(r"pihak (?:pertama|kesatu)\W+pihak kedua", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"^\W*(?:\(?\d{1,3}[.)]?|\(?[a-z][.)])\s")
_NUMBER_LABEL: Final = re.compile(r"^\W*(?:nomor|no|ruj|rujukan|ref)\b.{0,3}[:.]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KindGuess:
    """What one page seems to be.

    `kind` None: it tells nothing by itself. `starts`: a document begins here. `continues`: it
    carries on the page before. `title` is the phrase that decided. `confidence` 0..1. `opens`: it
    bears a number of its own, or labels of a person, as first pages do.
    """

    kind: Kind | None
    confidence: float
    starts: bool
    continues: bool
    title: str
    opens: bool = False


@dataclass(frozen=True, slots=True)
class _Title:
    kind: Kind | None
    phrase: str
    score: float
    at: int
    covers: float = 1.0


def classify(page: OcrPage) -> KindGuess:
    """What `page` is, and whether a document begins on it."""
    seen = lines(page)
    if (sure := _zone(page)) >= 0.9:
        return KindGuess(Kind.PASSPORT, sure, True, False, "mrz")
    title = _title(page, seen)
    if title is None and (sure or is_bio_page(seen)):
        return KindGuess(Kind.PASSPORT, max(sure, 0.8), True, False, "bio page")
    later = _is_later_page(page, seen, titled=title is not None)
    if later and title is not None and title.kind is Kind.OTHER and title.covers < _WHOLE_LINE:
        title = None  # words of a clause
    opened = opening(seen)
    opens = (
        opened is not None
        or names_someone(seen)
        or any(_NUMBER_LABEL.match(line.text) for line in seen[:15])
    )
    if title is not None and title.kind is not None and not later:
        kind = Kind.OTHER if _is_about_others(title, seen) else title.kind
        return KindGuess(kind, _confidence(title.score), True, False, title.phrase, opens)
    if title is not None and title.kind is not None:
        return KindGuess(title.kind, 0.9, False, True, title.phrase, opens)
    if title is None and not later:
        return _untitled(page, seen, opened, opens=opens)
    return KindGuess(None, 0.5, False, True, title.phrase if title else "", opens)


def _untitled(
    page: OcrPage, seen: tuple[Line, ...], opened: tuple[Kind, str] | None, *, opens: bool
) -> KindGuess:
    """A page without title or page mark: what its sentences say, else that it goes on, or not."""
    if is_news(seen):
        return KindGuess(Kind.OTHER, 0.8, True, False, "news", opens)
    if opened is not None:
        return KindGuess(opened[0], 0.765, True, False, opened[1], opens)
    if (kind := told_by_signs(seen)) is not None:
        return KindGuess(kind, 0.7, False, True, "", opens)
    return KindGuess(None, 0.5, False, _runs_on(seen) or _lists_workers(page), "", opens)


def _lists_workers(page: OcrPage) -> bool:
    """Whether headings of a list of workers stand on the page: it goes on from the page before."""
    sheet = sheet_of(page)
    return bool(headers_of(sheet.lines, sheet.flat.rules))


def _zone(page: OcrPage) -> float:
    """How surely the page bears a passport's zone: by its check digits, else by its looks."""
    zone = parse(page.mrz) if page.mrz is not None else None
    if zone is not None and len(zone.failed) <= 2:
        return 0.99
    if page.mrz is None:
        return 0.0
    fillers = sum(line.count("<") for line in page.mrz.lines)
    return 0.9 if zone is not None and zone.issuing_country and fillers >= 8 else 0.6


def _confidence(score: float) -> float:
    """A title read to the letter is next to certain; each slip takes its part."""
    return 0.99 if score >= 0.999 else round(0.75 + 0.2 * score, 3)


def _title(page: OcrPage, seen: tuple[Line, ...]) -> _Title | None:
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


def _first_title(candidates: Sequence[Line], usual: float, width: int) -> _Title | None:
    first: _Title | None = None
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


def _is_rather_the_title(found: _Title, first: _Title) -> bool:
    """Whether a later line is the title, and the phrase found before stands in a letterhead."""
    if first.kind not in (None, Kind.OTHER) or is_letter(first.phrase):
        return False
    if first.covers >= _PART_OF_LINE:
        return False
    return found.kind not in (None, Kind.OTHER) and found.covers >= _WHOLE_LINE


def _on_line(line: Line, usual: float, width: int) -> _Title | None:
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
    return removed[0] if removed and best and is_letter(best.phrase) else best


def _is_subject(line: Line) -> bool:
    """Whether the line begins with the label of what a letter is about, slips and all."""
    if SUBJECT.match(line.text):
        return True
    label = fold(line.words[0].text)
    return any(fuzz.ratio(label, known) >= _ALIKE_LABEL for known in SUBJECT_LABELS)


def _removal_in(line: Line) -> _Title | None:
    """What a subject line says of a removal."""
    text = text_of((line,))
    if (said := REMOVED.search(text)) is not None:
        return _Title(Kind.DEPORTATION_LETTER, said[0].lower(), 1.0, 0)
    folded = fold(text)
    for word in REMOVAL_WORDS:
        if (score := fuzz.partial_ratio(word, folded)) >= _ALIKE:
            return _Title(Kind.DEPORTATION_LETTER, word, score / 100, 0)
    return None


def _precedence(title: _Title) -> tuple[bool, int, float, int]:
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


def _least_cover(title: _Title, line: Line, stands_out: bool) -> float:
    """Which part of its line a title takes at least: all of a plain line, little of capitals."""
    if not stands_out:
        return _ALL_OF_LINE if title.kind in CONTRACTS else 2.0
    return 0.0 if title.kind in CONTRACTS or _in_capitals(line) else _SOME_OF_LINE


def unspaced(text: str) -> str:
    """Text in which letters are set wide apart ("K O N T R A K   K E R J A") as words.

    Where one word ends is lost; `_joined_phrases_in` does without.
    """
    return _SPACED.sub(lambda run: run[0].replace(" ", ""), text)


def _phrases_in(text: str) -> Iterator[_Title]:
    """Title phrases that stand in `text` (folded), each from the beginning of a word."""
    words = text.split()
    for phrase, kind in TITLES:
        covers = len(phrase) / max(1, len(text))
        if len(phrase) < 8 or phrase in TO_THE_LETTER:
            match = re.search(rf"\b{re.escape(phrase)}\b", text)
            if match and (match.start() == 0 or covers >= _SOME_OF_LINE or len(phrase) >= 8):
                yield _Title(kind, phrase, 1.0, match.start(), covers)
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
        yield _Title(kind, phrase, place.score / 100, start if start > 2 else 0, covers)


def _all_words_in(phrase: str, words: list[str]) -> bool:
    """Whether each word of a phrase is on the line, slips and all: "kredit" is no "kerja"."""
    return all(
        len(word) < 4 or max(fuzz.ratio(word, other) for other in words) >= _ALIKE_WORD
        for word in phrase.split()
    )


def _joined_phrases_in(text: str) -> Iterator[_Title]:
    """Title phrases at the beginning of a line whose words ran together."""
    joined = text.replace(" ", "")
    for phrase, kind in TITLES:
        bare = phrase.replace(" ", "")
        if len(bare) >= 7 and fuzz.ratio(bare, joined[: len(bare)]) >= _ALIKE_SHORT:
            yield _Title(kind, phrase, 0.95, 0, len(bare) / len(joined))


def _is_about_others(title: _Title, seen: tuple[Line, ...]) -> bool:
    """Agreements between agencies or with an employer, and lists of people who do not return."""
    if title.phrase in NEEDS_REMOVAL:
        text = text_of(seen)
        return GOES_ON.search(text) is not None or RETURNED.search(text) is None
    if title.phrase in NEEDS_PARTIES:
        text = text_of(seen)
        return not all(sign.search(text) for sign in (EMPLOYS, IS_EMPLOYED, HAS_PASSPORT))
    if title.kind is Kind.DEPORTATION_LETTER:
        return is_news(seen) and not any(_NUMBER_LABEL.match(line.text) for line in seen)
    return title.kind is Kind.PLACEMENT_CONTRACT and _has_no_worker(title, seen)


def _has_no_worker(title: _Title, seen: tuple[Line, ...]) -> bool:
    """Whether the parties that follow on a placement title are firms."""
    block: list[str] = []
    for at, line in enumerate(seen):
        if fuzz.partial_ratio(title.phrase, fold(line.text)) >= _ALIKE:
            block = [other.text for other in seen[at : at + 4]]
            break
    text = " ".join(block)
    with_whom = WITHOUT_WORKER.search(text)
    return with_whom is not None and WORKER_WORDS.search(text[with_whom.start() :]) is None


def _is_later_page(page: OcrPage, seen: tuple[Line, ...], *, titled: bool) -> bool:
    """A page number above 1, or articles that begin above 1 (above 2 below a title)."""
    mark, _ = page_mark(page, seen)
    if mark is not None and mark > 1:
        return True
    text = " ".join(line.text for line in seen)
    if sum(len(line.words) for line in seen) <= _FEW_WORDS and _PARTIES_SIGN.search(text):
        return True
    counted = numbering(page, seen)
    return counted is not None and counted.articles and counted.first > 1 + titled


def _runs_on(seen: tuple[Line, ...]) -> bool:
    """Clauses, articles or the parties' signatures, without a beginning."""
    text = " ".join(line.text for line in seen)
    if _PASAL.search(text) or CONTINUED.search(text):
        return True
    if len(PARTY.findall(text)) >= _PARTIES_NAMED:
        return True
    if sum(len(line.words) for line in seen) <= _FEW_WORDS and SIGNED.search(text):
        return True
    return sum(bool(_CLAUSE.match(line.text)) for line in seen) >= 3
