"""How much speaks for each kind of paper: its title, its opening sentence, and what it says.

Nothing is decided by one word. A title outweighs what the page says besides, unless that belongs to
a paper of another sort altogether (a news story under a headline on a deportation); a title that
the tables do not know, or none at all, leaves it to the parties, terms and closing of the page.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from extract.document import Kind
from extract.kind_signs import (
    EMPLOYMENT_SIGNS,
    LETTER_FORM,
    NEWS,
    OTHER_CUES,
    OTHER_POINTS,
    PLACEMENT_SIGNS,
    REMOVAL_SIGNS,
    Sign,
)
from extract.kind_titles import NOT_REMOVAL, SUBJECT, WEAK_TITLES, is_letter
from extract.title_line import CONTRACTS, Title, unspaced
from extract.untitled import text_of
from ocr.lines import Line

_TITLE: Final = 6.0
_LETTER_TITLE: Final = 3.0
"""Of a title that says no more than that the paper is some letter or list."""
_HEADLINE: Final = 4.0
"""Of words on a removal in large letters: headlines have them as well as letters."""
_WEAK_TITLE: Final = 2.0
_BESIDE_TITLE: Final = 0.5
"""The part of its worth that what else is said keeps beside a title."""
_OPENING: Final = 3.0
_FORM: Final = 1.5
_SPEAKS_OF_IT: Final = 1.5
"""What the form of a letter counts for one on a removal, of which the page speaks so much."""
_OTHER_MATTER: Final = 3.0
_SIGNS_MOST: Final = 5.5
_NEWS_LEAST: Final = 3.0
"""Points of a story from which a page that has no form of a letter is taken for one."""
_STORY: Final = 0.3
"""The part of its worth that what is said of a removal keeps in a story, which tells the same."""
_NONE: Final = 3.75
"""What it takes at least: below, the page is rather none of the papers that are read."""
_STEEP: Final = 1.6
"""How fast doubt falls with the points by which the first kind leads."""
_MOST_SURE: Final = 0.99
_HEAD_LINES: Final = 8
_HEAD_WORDS: Final = 12
"""A title that no table knows stands among so many first lines and has so many words."""
_SLIP: Final = 12.0
"""Points that a title read with slips loses, by the part of it that was misread."""

_HEAD_NOUN: Final = re.compile(
    r"\b(?:agreement|contract|perjanjian|kontrak|kesepakatan|akad|vertrag|\w+vertrag"
    r"|umowa|contrat|contrato)\b"
    r"(?!\W*(?:no\b|nomor|number|date|period|length|kerja ?sama|ini\b|is\b|was\b|between\b\W*$))",
    re.IGNORECASE,
)
_TERMS_NOUN: Final = re.compile(
    r"\b(?:particulars|terms|conditions|butir\W?butir|syarat\W?syarat|borang|formulir|statement)\b",
    re.IGNORECASE,
)
_WORK: Final = re.compile(
    r"\b(?:kerja|pekerja\w*|employ\w*|labou?r|work\w*|job|helper|maid|staff|care(?:giver|taker)"
    r"|hiring|hire|service|crew|seafarers?|pelaut|awak kapal|pembantu|majikan|perkhidmatan"
    r"|pengambilan|housekeeper|servants?|household|domestic|penyaluran|fdw|pengasuh|perawat)\b",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(
    r"\b(?:penempatan|placement|ditempatkan|pemberangkatan|keberangkatan|p3mi|pptkis|pjtki|cpmi"
    r"|ctki|calon|prospective|ke luar negeri)\b",
    re.IGNORECASE,
)
_STARTS_SENTENCE: Final = re.compile(
    r"^\W*(?:this|perjanjian ini|kontrak ini|the|\d|\(|i,|saya|yang)\b|:", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each kind, in points, and the kind that leads with how sure it is (0..1).

    `kind` None: too little speaks for any. `heading`: a title that no table knows; may be empty.
    """

    points: Mapping[Kind, float]
    kind: Kind | None
    confidence: float
    heading: str = ""


def weigh(seen: Sequence[Line], title: Title | None, opened: tuple[Kind, str] | None) -> Evidence:
    """What the page is by all that it says; `title` as found on it, `opened` by its sentences."""
    text = text_of(seen)
    by_line = "\n".join(line.text for line in seen)
    formal = LETTER_FORM.search(by_line) is not None
    news = _news(by_line)
    points = {
        Kind.EMPLOYMENT_CONTRACT: _sum(EMPLOYMENT_SIGNS, text),
        Kind.PLACEMENT_CONTRACT: _sum(PLACEMENT_SIGNS, text),
        Kind.DEPORTATION_LETTER: _sum(REMOVAL_SIGNS, text),
        Kind.OTHER: max(_other(text), news / 2 if formal else news),
    }
    if points[Kind.DEPORTATION_LETTER] >= _SPEAKS_OF_IT and formal:
        points[Kind.DEPORTATION_LETTER] += _FORM
    if opened is not None:
        points[opened[0]] += _OPENING
    story = news >= _NEWS_LEAST and not formal
    if story:
        points[Kind.DEPORTATION_LETTER] *= _STORY
    if any(_is_other_matter(line) for line in seen):
        points[Kind.OTHER] += _OTHER_MATTER
    if title is not None and title.kind is not None and title.phrase not in WEAK_TITLES:
        removal = points[Kind.DEPORTATION_LETTER]
        points = {kind: _BESIDE_TITLE * said for kind, said in points.items()}
        if _is_plain_letter(title):  # which may well be on a removal, and is no contract
            points[Kind.DEPORTATION_LETTER] = removal
        headline = story and title.kind is Kind.DEPORTATION_LETTER
        points[title.kind] += _of_title(title) * (_STORY if headline else 1.0)
        return _led(points)
    heading, more = _composed(seen)
    if title is not None and title.kind is not None:
        more[title.kind] = max(_WEAK_TITLE, more.get(title.kind, 0.0))
    for kind, worth in more.items():
        points[kind] += worth
    return replace(_led(points), heading=heading)


def _led(points: Mapping[Kind, float]) -> Evidence:
    """The kind that leads; where none does, how sure it is that the page is none of them."""
    first = max(points, key=lambda kind: points[kind])
    if points[first] < _NONE:
        first = Kind.OTHER
    least = dict(points) | {Kind.OTHER: max(_NONE, points[Kind.OTHER])}
    doubt = sum(math.exp(_STEEP * (least[kind] - least[first])) for kind in points) - 1
    sure = min(_MOST_SURE, round(1 / (1 + doubt), 3))
    return Evidence(points, first if points[first] >= _NONE else None, sure)


def _is_other_matter(line: Line) -> bool:
    """Whether a letter says that it is about something else than people who are sent back."""
    return SUBJECT.match(line.text) is not None and NOT_REMOVAL.search(line.text) is not None


def _sum(signs: Sequence[Sign], text: str) -> float:
    return min(_SIGNS_MOST, sum(sign.points for sign in signs if sign.pattern.search(text)))


def _is_plain_letter(title: Title) -> bool:
    """Whether the title says no more than that the paper is some letter; no contract does."""
    return title.kind is Kind.OTHER and is_letter(title.phrase)


def _of_title(title: Title) -> float:
    """The points of a title from the tables; slips take their part."""
    if title.kind is Kind.DEPORTATION_LETTER:
        full = _HEADLINE
    else:
        full = _LETTER_TITLE if _is_plain_letter(title) else _TITLE
    return full - _SLIP * (1 - title.score)


def _other(text: str) -> float:
    """What speaks for one of the papers that tell nothing: the sort of which most is said."""
    found = (len({m.lastindex for m in cues.finditer(text)}) for cues in OTHER_CUES)
    return OTHER_POINTS[min(len(OTHER_POINTS) - 1, max(found))]


def _news(by_line: str) -> float:
    """Points of a printed story."""
    return sum(points for points, pattern in NEWS if pattern.search(by_line))


def _composed(seen: Sequence[Line]) -> tuple[str, dict[Kind, float]]:
    """A title that no table knows, and what it says by the words of which titles are made."""
    heading = ""
    best: dict[Kind, float] = {}
    for line in seen[:_HEAD_LINES]:
        text = unspaced(line.text)
        if len(line.words) > _HEAD_WORDS or _STARTS_SENTENCE.search(text):
            continue
        noun = _HEAD_NOUN.search(text) is not None
        if not noun and not (_TERMS_NOUN.search(text) and _WORK.search(text)):
            continue
        here = dict.fromkeys(CONTRACTS, 1.5 if noun else 1.0)
        if _PLACE.search(text):
            here[Kind.PLACEMENT_CONTRACT] += 2.0
        elif _WORK.search(text):
            here[Kind.EMPLOYMENT_CONTRACT] += 1.5
        if sum(here.values()) > sum(best.values()):
            heading, best = text.lower(), here
    return heading, best
