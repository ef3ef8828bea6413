"""What a page says of its place among other pages: page marks, numbering, numbers it goes under."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from extract.values.dates import find_dates
from extract.values.numbers import SLIPS
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage

_ALIKE: Final = 85.0
"""Per cent of likeness of two numbers that are one, read twice."""
_PAGE: Final = r"(?:page|halaman|hlm|hal|muka ?surat|m/s|lembar|pg)"
_OF: Final = r"(?:of|dari|daripada|drp|/)"
_MARK_ANYWHERE: Final = re.compile(
    rf"\b(?:page|halaman|hlm|hal|muka ?surat|pg)\b\.?\s*:?\s*(\d{{1,2}})\s*{_OF}\s*(\d{{1,2}})\b"
    r"(?!\s*[/.-]\s*\d)",
    re.IGNORECASE,
)
_MARKS_AT_EDGE: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_PAGE}\b\.?\s*:?\s*(\d{{1,2}})\b\W*(?:{_OF}\s*(\d{{1,2}})\W*)?$",
        rf"^\W*{_PAGE}\b\.?\s*:?\s*(\d{{1,2}})\b(?!\s*[.,:/-])",
        r"^\s*[-–—]\s*(\d{1,2})\s*[-–—]\s*$",
    )
)
_FRACTION: Final = re.compile(rf"^\W*(\d{{1,2}})\s*{_OF}\s*(\d{{1,2}})\W*$", re.IGNORECASE)
_ARTICLE: Final = re.compile(
    r"^\W*(?:pasal|article|perkara|fasal|clause|section)\s+(\d{1,2}|[lI])\b(?!\s*(?:ayat|huruf|jo|dan"
    r"|undang|uu|peraturan|of|and|\())(?!,)",
    re.IGNORECASE,
)
_ITEM: Final = re.compile(r"^\W{0,2}(\d{1,3})(?:[.)]\s*|\s+)(?=[^\W\d])")
_NUMBER_LABEL: Final = re.compile(
    r"(?:^|\b(?:surat|kontrak|perjanjian|contract|agreement)\s+)"
    r"(?:nomor|nombor|no|number|ruj|rujukan|ref|our ref)\b[^\w]{1,4}"
    r"(?P<number>[A-Za-z0-9][\w./()-]*(?:\s?[/.-]\s?[\w./()-]+)*)",
    re.IGNORECASE,
)
_SERIAL: Final = re.compile(r"[A-Z0-9][A-Z0-9./()-]{5,}")
_HEAD: Final = 15
"""Lines from the top among which a paper's own number stands."""
_COPIED: Final = 0.8
"""The part of their words in capitals that two scans of a page have in common."""
_SKIPPED: Final = 3
"""Numbers of a list that may be lost between two that were read."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """The first and last number of what a page counts: articles, or clauses and rows of a list."""

    articles: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Cues:
    """What one page says of its place.

    `mark`, `total`: "page 2 of 3". `own`: the number under which the paper goes, as this page
    prints it near its top. `serials`: everything on it that looks like a number of a paper or of
    a person. `days`: ISO dates. `names`: words in capitals. All folded so that slips of the
    reader do not part them.
    """

    mark: int | None
    total: int | None
    numbering: Numbering | None
    own: str
    serials: frozenset[str]
    days: frozenset[str]
    names: frozenset[str]


NO_CUES: Final = Cues(None, None, None, "", frozenset(), frozenset(), frozenset())
"""Of a page that has no others to lie among."""


def cues(page: OcrPage) -> Cues:
    """The cues of `page`."""
    seen = lines(page)
    mark, total = page_mark(page, seen)
    text = "\n".join(line.text for line in seen)
    own = (_NUMBER_LABEL.search(line.text) for line in seen[:_HEAD])
    number = next((folded for found in own if found and (folded := serial(found["number"]))), "")
    return Cues(
        mark,
        total,
        numbering(page, seen),
        number,
        frozenset(filter(None, map(serial, _SERIAL.findall(text.upper())))),
        frozenset(found.date.isoformat() for found in find_dates(text)),
        frozenset(_names(seen)),
    )


def copied(one: Cues, other: Cues) -> bool:
    """Whether two pages print the same names and words in capitals: two scans of one page."""
    both = one.names & other.names
    return len(both) >= _COPIED * max(1, len(one.names | other.names))


def page_mark(page: OcrPage, seen: Sequence[Line]) -> tuple[int | None, int | None]:
    """The page's printed number and the printed number of pages, where they can be read."""
    found = [_in_order(mark) for line in seen if (mark := _MARK_ANYWHERE.search(line.text))]
    for line in seen:
        if line.box.top < 0.08 * page.height or line.box.bottom > 0.9 * page.height:
            found.extend(_edge_marks(line))
    whole = [mark for mark in found if mark[1] is not None]
    return next(iter(whole or found), (None, None))


def numbering(page: OcrPage, seen: Sequence[Line]) -> Numbering | None:
    """What the page counts: its articles, else the longest run of numbers down its left edge."""
    articles = [
        int(match[1].translate(SLIPS))
        for line in seen
        if len(line.words) <= 12 and (match := _ARTICLE.match(line.text))
    ]
    if articles:
        return Numbering(True, articles[0], max(articles))
    items = [(int(match[1]), line.box.left) for line in seen if (match := _ITEM.match(line.text))]
    if not items:
        return None
    left = min(left for _, left in items)
    counted = [number for number, at in items if at < left + 0.06 * page.width]
    run = max(_runs(counted), key=len)
    return Numbering(False, run[0], run[-1])


def serial(text: str) -> str:
    """A number without what readers confuse or lose: letters as the digits they resemble.

    Empty when it has fewer than four digits: too little to tell papers apart.
    """
    bare = re.sub(r"\W", "", text.upper()).translate(SLIPS)
    return bare if len(bare) >= 5 and sum(c.isdigit() for c in bare) >= 4 else ""


def same_number(one: str, other: str) -> bool:
    """Whether two serials are one, read twice: letters may be misread, a figure tells two apart.

    Contracts of one office often differ in one figure only.
    """
    if fuzz.ratio(one, other) < _ALIKE:
        return False
    return not any(
        one[edit.src_pos].isdigit() and other[edit.dest_pos].isdigit()
        for edit in Levenshtein.editops(one, other)
        if edit.tag == "replace"
    )


def _edge_marks(line: Line) -> Iterator[tuple[int | None, int | None]]:
    for pattern in _MARKS_AT_EDGE:
        if match := pattern.search(line.text):
            numbers = [int(group) for group in match.groups() if group]
            yield numbers[0], numbers[1] if len(numbers) > 1 else None
    for part in line.segments():
        if (fraction := _FRACTION.match(part.text)) and _in_order(fraction)[0]:
            yield _in_order(fraction)


def _in_order(match: re.Match[str]) -> tuple[int | None, int | None]:
    mark, total = int(match[1]), int(match[2])
    return (mark, total) if 1 <= mark <= total else (None, None)


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """The numbers in runs that go up, a few of which may be missing."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and 0 < number - runs[-1][-1] <= _SKIPPED:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _names(seen: Sequence[Line]) -> Iterator[str]:
    for line in seen:
        for word in line.words:
            bare = re.sub(r"[\W\d]", "", word.text)
            if len(bare) >= 4 and bare.isupper():
                yield bare
