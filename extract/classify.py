"""What a page is, by its title line and its parties; never by counting keywords.

A placement agreement speaks of the employment contract and the other way round, so the earliest
title phrase decides, and a lead-in sentence only where no title was read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Final

from rapidfuzz import fuzz

from extract.document import Kind
from extract.forms.vocabulary import fold
from extract.kind_titles import (
    BIO_LABELS,
    CONTINUED,
    LEAD_INS,
    REMOVED,
    SIGNED,
    SUBJECT,
    TITLES,
    TO_THE_LETTER,
    WITHOUT_WORKER,
    WORKER_WORDS,
    is_letter,
)
from extract.passports.mrz import parse
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage

_ALIKE: Final = 86.0
"""Per cent of likeness from which a phrase is read in spite of slips."""
_ALIKE_SHORT: Final = 92.0
"""The same for phrases of at most twelve letters, which other words resemble sooner."""
_FEW_WORDS: Final = 45
"""A page of signatures holds no more."""
_TOP: Final = 0.62
"""Titles stand in this upper part of the page."""
_PASAL: Final = re.compile(r"\b(?:pasal|article|perkara|fasal|clause)\s+(\d{1,2})\b", re.IGNORECASE)
_PAGE_OF: Final = re.compile(
    r"(?:\b(?:page|halaman|hal|muka surat|lembar)\b\.?\s*:?\s*(\d{1,2})\b"
    r"\W*(?:(?:of|dari|daripada|/)\s*\d{1,2}\W*)?$"
    r"|^\W*(?:page|halaman|hal|muka surat|lembar)\b\.?\s*:?\s*(\d{1,2})\b"
    r"|^\W*(\d{1,2})\s*(?:/|of|dari|daripada)\s*\d{1,2}\W*$|^\s*[-–]\s*(\d{1,2})\s*[-–]\s*$)",
    re.IGNORECASE,
)
_PARTIES_SIGN: Final = re.compile(r"pihak (?:pertama|kesatu)\W+pihak kedua", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"^\W*(?:\(?\d{1,3}[.)]?|\(?[a-z][.)])\s")
_IDENTITY_CARD: Final = re.compile(
    r"provinsi\b.{0,300}\bnik\b.{0,600}(?:gol\W{0,3}darah|berlaku hingga)", re.IGNORECASE
)
_NUMBER_LABEL: Final = re.compile(r"^\W*(?:nomor|no|ruj|rujukan|ref)\b.{0,3}[:.]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KindGuess:
    """What one page seems to be.

    `kind` None: it tells nothing by itself. `starts`: a document begins here. `continues`: it
    carries on the page before. `title` is the phrase that decided. `confidence` 0..1.
    """

    kind: Kind | None
    confidence: float
    starts: bool
    continues: bool
    title: str
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class _Title:
    kind: Kind | None
    phrase: str
    score: float
    at: int


def classify(page: OcrPage) -> KindGuess:
    """What `page` is, and whether a document begins on it."""
    seen = lines(page)
    if (sure := _zone(page)) >= 0.9:
        return KindGuess(Kind.PASSPORT, sure, True, False, "mrz")
    title = _title(page, seen)
    if title is None and (sure or _is_passport(seen)):
        return KindGuess(Kind.PASSPORT, max(sure, 0.8), True, False, "bio page")
    later = _is_later_page(page, seen)
    numbered = any(_NUMBER_LABEL.match(line.text) for line in seen[:15])
    if title is not None and title.kind is not None and not later:
        kind = Kind.OTHER if _has_no_worker(title, seen) else title.kind
        return KindGuess(kind, _confidence(title.score), True, False, title.phrase, numbered)
    if title is None and not later and (lead := _lead_in(seen)) is not None:
        return KindGuess(lead.kind, 0.85 * lead.score, True, False, lead.phrase, numbered)
    if title is not None and title.kind is not None:
        return KindGuess(title.kind, 0.9, False, True, title.phrase, numbered)
    continues = later or title is not None or _runs_on(seen)
    return KindGuess(None, 0.5, False, continues, title.phrase if title else "", numbered)


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


def _is_passport(seen: tuple[Line, ...]) -> bool:
    """A bio page whose machine readable zone was not read: its title and three of its labels."""
    text = fold(" ".join(line.text for line in seen))
    if "paspor" not in text and "passport" not in text:
        return False
    found = sum(fuzz.partial_ratio(label, text) >= 88 for label in BIO_LABELS)
    return (
        found >= 4
        or re.search(r"p ?< ?idn|<<<<<", " ".join(ln.text for ln in seen).lower()) is not None
    )


def _title(page: OcrPage, seen: tuple[Line, ...]) -> _Title | None:
    """The first title phrase from the top; on one line the earliest, then the longest.

    A letter is what it is about: "Surat Pengantar" is, when deportees are named under it, theirs.
    """
    heights = [word.box.height for line in seen for word in line.words if len(word.text) > 2]
    usual = median(heights) if heights else 1.0
    first: _Title | None = None
    for line in seen:
        if line.box.top > _TOP * page.height:
            break
        found = _on_line(line, usual, page.width)
        if first is None and found is not None and not is_letter(found.phrase):
            return found
        if found is not None and found.kind is Kind.DEPORTATION_LETTER:
            return found
        first = first or found
    return first


def _on_line(line: Line, usual: float, width: int) -> _Title | None:
    """The title phrase of one line; on the line that says what a letter is about, removal only."""
    if SUBJECT.match(line.text):
        about = REMOVED.search(line.text)
        return _Title(Kind.DEPORTATION_LETTER, about[0].lower(), 1.0, 0) if about else None
    if not _looks_like_title(line, usual, width):
        return None
    found = list(_phrases_in(fold(line.text)))
    removed = [t for t in found if t.kind is Kind.DEPORTATION_LETTER]
    best = min(found, key=_precedence, default=None)
    return removed[0] if removed and best and is_letter(best.phrase) else best


def _precedence(title: _Title) -> tuple[bool, int, float, int]:
    """What was read to the letter comes first, then what stands first, is surer and longer."""
    return title.score < 0.95, title.at, -title.score, -len(title.phrase)


def _looks_like_title(line: Line, usual: float, width: int) -> bool:
    """Capitals, larger letters, or a short line that stands in the middle of the page."""
    letters = [c for c in line.text if c.isalpha()]
    if len(letters) < 4 or len(line.words) > 22:
        return False
    if sum(c.isupper() for c in letters) >= 0.7 * len(letters):
        return True
    tall = median(word.box.height for word in line.words) >= 1.3 * usual
    box = line.box
    centred = abs(box.middle[0] - width / 2) < 0.06 * width and box.left > 0.2 * width
    return tall or (centred and len(line.words) <= 8)


def _phrases_in(text: str) -> Iterator[_Title]:
    """Title phrases that stand in `text` (folded), each from the beginning of a word."""
    for phrase, kind in TITLES:
        if len(phrase) < 8 or phrase in TO_THE_LETTER:
            match = re.search(rf"\b{re.escape(phrase)}\b", text)
            if match:
                yield _Title(kind, phrase, 1.0, match.start())
            continue
        if len(phrase) > len(text) + 2:
            continue
        alike = _ALIKE_SHORT if len(phrase) <= 12 else _ALIKE
        place = fuzz.partial_ratio_alignment(phrase, text, score_cutoff=alike)
        if place is None:
            continue
        start = place.dest_start
        if start > 0 and " " not in text[max(0, start - 2) : start + 1]:
            continue
        yield _Title(kind, phrase, place.score / 100, start if start > 2 else 0)


def _has_no_worker(title: _Title, seen: tuple[Line, ...]) -> bool:
    """Agreements between agencies, or with an employer, carry contract titles but no worker."""
    if title.kind is not Kind.PLACEMENT_CONTRACT:
        return False
    block: list[str] = []
    for at, line in enumerate(seen):
        if fuzz.partial_ratio(title.phrase, fold(line.text)) >= _ALIKE:
            block = [other.text for other in seen[at : at + 4]]
            break
    text = " ".join(block)
    with_whom = WITHOUT_WORKER.search(text)
    return with_whom is not None and WORKER_WORDS.search(text[with_whom.start() :]) is None


def _lead_in(seen: tuple[Line, ...]) -> _Title | None:
    """A sentence that opens a contract, for pages whose title was lost; cards have none."""
    text = " ".join(line.text for line in seen)
    if _IDENTITY_CARD.search(text):
        return _Title(Kind.OTHER, "identity card", 1.0, 0)
    for kind, pattern in LEAD_INS:
        if match := pattern.search(text):
            return _Title(kind, match.group()[:40].lower(), 0.9, match.start())
    return None


def _is_later_page(page: OcrPage, seen: tuple[Line, ...]) -> bool:
    """A page number above 1, or articles that begin above 1."""
    for line in seen:
        edge = line.box.top < 0.08 * page.height or line.box.bottom > 0.9 * page.height
        match = _PAGE_OF.search(line.text) if edge else None
        if match and int(next(g for g in match.groups() if g)) > 1:
            return True
    text = " ".join(line.text for line in seen)
    if sum(len(line.words) for line in seen) <= _FEW_WORDS and _PARTIES_SIGN.search(text):
        return True
    articles = (_PASAL.search(line.text) for line in seen if len(line.words) <= 4)
    first = next((match for match in articles if match), None)
    return first is not None and int(first[1]) > 1


def _runs_on(seen: tuple[Line, ...]) -> bool:
    """Clauses, articles or the parties' signatures, without a beginning."""
    text = " ".join(line.text for line in seen)
    if _PASAL.search(text) or CONTINUED.search(text):
        return True
    if sum(len(line.words) for line in seen) <= _FEW_WORDS and SIGNED.search(text):
        return True
    return sum(bool(_CLAUSE.match(line.text)) for line in seen) >= 3
