"""What a page is, by the sum of what speaks for each kind, and whether a document begins on it."""

import re
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz import fuzz

from extract.document import Kind
from extract.forms.vocabulary import fold
from extract.kind_evidence import weigh
from extract.kind_titles import (
    CONTINUED,
    GOES_ON,
    NEEDS_REMOVAL,
    PARTY,
    RETURNED,
    SIGNED,
    WITHOUT_WORKER,
    WORKER_WORDS,
)
from extract.letters.manifest_header import headed
from extract.page_cues import numbering, page_mark
from extract.passports.mrz import parse
from extract.title_line import CONTRACTS, WHOLE_LINE, Title, title_of
from extract.untitled import is_bio_page, names_someone, opening, text_of
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage

_ALIKE: Final = 86.0
"""Per cent of likeness from which a phrase is read in spite of slips."""
_FEW_WORDS: Final = 45
"""A page of signatures holds no more."""
_LEANS: Final = 0.55
"""How sure a page without title and parties has to be of a kind, if it is to be read as one."""
_FEW_TO_TELL: Final = 8
_UNTOLD: Final = 0.6
"""A page of fewer words tells nothing by itself: how sure it is that it is some other paper."""
_SCRAP: Final = re.compile(r"[\d\W]*\d[\d\W]*")
"""What runs over the end of a page: the rest of a date or a number; words may be a stamp's."""
_PARTIES_NAMED: Final = 2
"""How often a later page names a party at least."""
_PASAL: Final = re.compile(r"\b(?:pasal|article|perkara|fasal|clause)\s+\d{1,2}\b", re.IGNORECASE)
_PARTIES_SIGN: Final = re.compile(r"pihak (?:pertama|kesatu)\W+pihak kedua", re.IGNORECASE)
_SIGNED_AT: Final = re.compile(r"\W*[A-Z][A-Za-z ]{2,24}, \d{1,2} [A-Za-z]{3,9} \d{4}\W*$")
"""Place and day over a signature."""
_CLAUSE: Final = re.compile(r"^\W*(?:\(?\d{1,3}[.)]?|\(?[a-z][.)])\s")
_IN_LIEU: Final = fold("laksana paspor")
"""How the title of a travel letter ends: its data page says much that deportation letters say."""
_NUMBER_LABEL: Final = re.compile(r"^\W*(?:nomor|no|ruj|rujukan|ref)\b.{0,3}[:.]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KindGuess:
    """What one page seems to be.

    `kind` None: it tells nothing by itself. `starts`: a document begins here. `continues`: it
    carries on the page before. `title` is the phrase that decided. `confidence` 0..1. `opens`: it
    bears a number of its own, or labels of a person, as first pages do. `leaning`: what a page of
    kind None is rather than any other, if it lies alone. `is_scrap`: it bears no more than the last
    figures of something.
    """

    kind: Kind | None
    confidence: float
    starts: bool
    continues: bool
    title: str
    opens: bool = False
    leaning: Kind = Kind.OTHER
    is_scrap: bool = False


def classify(page: OcrPage) -> KindGuess:
    """What `page` is, and whether a document begins on it."""
    seen = lines(page)
    title = title_of(page, seen)
    if (booklet := _data_page(page, seen, title)) is not None:
        return booklet
    later = _is_later_page(page, seen, titled=title is not None)
    if later and title is not None and title.kind is Kind.OTHER and title.covers < WHOLE_LINE:
        title = None  # words of a clause
    opened = opening(seen)
    opens = (
        opened is not None
        or names_someone(seen)
        or any(_NUMBER_LABEL.match(line.text) for line in seen[:15])
    )
    if title is not None and title.kind is not None and not later:
        if _is_about_others(title, seen):
            title = replace(title, kind=Kind.OTHER)
        evidence = weigh(seen, title, opened)
        kind = evidence.kind or Kind.OTHER
        return KindGuess(kind, evidence.confidence, True, False, title.phrase, opens)
    if title is not None and title.kind is not None:
        return KindGuess(title.kind, 0.9, False, True, title.phrase, opens)
    if title is None and not later:
        return _untitled(page, seen, opened, opens=opens)
    if title is None or later:
        return KindGuess(None, 0.5, False, True, title.phrase if title else "", opens)
    annex = weigh(seen, title, opened)  # which lies alone where its letter was not sent along
    leaning = annex.kind if annex.kind is not None and annex.confidence >= _LEANS else Kind.OTHER
    sure = annex.confidence if leaning is not Kind.OTHER else 0.5
    return KindGuess(None, sure, False, True, title.phrase, opens, leaning)


def _data_page(page: OcrPage, seen: tuple[Line, ...], title: Title | None) -> KindGuess | None:
    """A passport's data page by its zone or its labels, or a travel letter's by its title."""
    if (sure := _zone(page)) >= 0.9:
        return KindGuess(Kind.PASSPORT, sure, True, False, "mrz")
    if title is None and (sure or is_bio_page(seen)):
        return KindGuess(Kind.PASSPORT, max(sure, 0.8), True, False, "bio page")
    if title is not None and title.phrase.endswith(_IN_LIEU) and is_bio_page(seen):
        return KindGuess(Kind.OTHER, 0.9, True, False, title.phrase)
    return None


def _untitled(
    page: OcrPage, seen: tuple[Line, ...], opened: tuple[Kind, str] | None, *, opens: bool
) -> KindGuess:
    """A page without a known title or a page mark: what it says, else that it goes on, or not.

    Without a heading and a sentence that opens a paper, it may as well go on from another page.
    """
    runs_on = _runs_on(seen)
    evidence = weigh(seen, None, opened)
    kind, sure = evidence.kind, evidence.confidence
    begins = evidence.heading if opened is None else opened[1]
    if kind is Kind.OTHER and not runs_on:
        return KindGuess(kind, sure, True, False, "by its words", opens)
    if kind is not None and begins:
        return KindGuess(kind, sure, True, False, begins, opens)
    if kind is Kind.DEPORTATION_LETTER or (kind in CONTRACTS and names_someone(seen)):
        return KindGuess(kind, sure, False, True, "", opens)
    goes_on = runs_on or _lists_workers(page)
    if sum(len(line.words) for line in seen) < _FEW_TO_TELL:
        sure = _UNTOLD
    is_scrap = _SCRAP.fullmatch(text_of(seen)) is not None
    leaning = kind if kind is not None and sure >= _LEANS else Kind.OTHER
    return KindGuess(None, sure, False, goes_on, "", opens, leaning, is_scrap)


def _lists_workers(page: OcrPage) -> bool:
    """Whether headings of a list of workers stand on the page: it goes on from the page before."""
    return any(each.headers for each in headed((page,)))


def _zone(page: OcrPage) -> float:
    """How surely the page bears a passport's zone: by its check digits, else by its looks."""
    zone = parse(page.mrz) if page.mrz is not None else None
    if zone is not None and len(zone.failed) <= 2:
        return 0.99
    if page.mrz is None:
        return 0.0
    fillers = sum(line.count("<") for line in page.mrz.lines)
    return 0.9 if zone is not None and zone.issuing_country and fillers >= 8 else 0.6


def _is_about_others(title: Title, seen: tuple[Line, ...]) -> bool:
    """Agreements between agencies or with an employer, and lists of people who do not return."""
    if title.phrase in NEEDS_REMOVAL:
        text = text_of(seen)
        return GOES_ON.search(text) is not None or RETURNED.search(text) is None
    return title.kind is Kind.PLACEMENT_CONTRACT and _has_no_worker(title, seen)


def _has_no_worker(title: Title, seen: tuple[Line, ...]) -> bool:
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
    signed = SIGNED.search(text) or any(_SIGNED_AT.match(line.text) for line in seen)
    if signed and sum(len(line.words) for line in seen) <= _FEW_WORDS:
        return True
    return sum(bool(_CLAUSE.match(line.text)) for line in seen) >= 3
