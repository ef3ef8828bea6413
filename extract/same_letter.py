"""Whether two beginnings tell of one handover: its letter, its minutes, its list; or of two."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Final

from extract.forms.running import running
from extract.letters.head import read_head
from extract.letters.narrative import read_story
from extract.page_cues import copied, cues, same_number, serial
from ocr.lines import lines
from ocr.ocr_page import OcrPage

_MINUTES: Final = re.compile(r"\b(?:berita acara|minutes|serah terima|penyerahan)\b", re.IGNORECASE)
_LIST: Final = re.compile(
    r"^\W*(?:daftar|senarai|lampiran|list|annex|lampiran [a-z0-9]+)\b", re.IGNORECASE
)
_HEAD: Final = 12
"""Lines from the top among which a paper says what it is."""
_DAYS: Final = 10
"""Letter, minutes and list of one handover are written within so many days."""
_SAID: Final = frozenset({"depot", "deported_from", "entry_point", "stated_count"})
"""What all papers of one handover say alike; many handovers go the same way."""
_DATED: Final = {"deportation_date": (2, 3), "letter_date": (1, 3)}
"""The same for dates, with what it counts to be near and what to be far from each other."""


class _Role(StrEnum):
    LETTER = "letter"
    MINUTES = "minutes"
    LIST = "list"


def same_letter(before: Sequence[OcrPage], page: OcrPage) -> bool:
    """Whether `page`, on which a letter, minutes or a list begin, belongs to the paper `before`.

    One number, or the one citing the other's, makes them one; a copy of a page is one more paper.
    Two numbers on two papers of a sort make them two; else what both say of the handover decides.
    """
    if any(copied(cues(each), cues(page)) for each in before):
        return False
    first, second = _said(before), _said((page,))
    one, other = serial(first.get("letter_number", "")), serial(second.get("letter_number", ""))
    if one and other and same_number(one, other):
        return True
    if _cites(page, one) or any(_cites(each, other) for each in before):
        return True
    alike = _agreement(first, second)
    if _role(page) not in {_role(each) for each in before}:
        return alike >= 0
    return alike > 0 and not (one and other) and not (_lists(before) and _lists((page,)))


def _said(pages: Sequence[OcrPage]) -> dict[str, str]:
    """What the pages say of a handover, by the names of a letter's fields."""
    said = {name: read.value for name, read in read_head(pages).fields.items() if read.value}
    story = read_story(running(pages).text)
    told = {
        "depot": story.depot and story.depot.name,
        "entry_point": story.entry_point and story.entry_point.name,
        "deportation_date": story.deported and story.deported.date.isoformat(),
        "letter_date": story.written and story.written.date.isoformat(),
        "stated_count": story.count and str(story.count.count),
        "deported_from": story.country and story.country.code,
    }
    return {name: value for name, value in told.items() if value} | said


def _lists(pages: Sequence[OcrPage]) -> bool:
    """Whether the pages count people from the first on."""
    counted = [found.numbering for found in map(cues, pages) if found.numbering]
    return any(not run.articles and run.first == 1 and run.last > 1 for run in counted)


def _cites(page: OcrPage, number: str) -> bool:
    return bool(number) and any(same_number(number, found) for found in cues(page).serials)


def _role(page: OcrPage) -> _Role:
    """What sort of paper the top of the page says it is."""
    head = [line.text for line in lines(page)[:_HEAD]]
    if any(_MINUTES.search(text) for text in head):
        return _Role.MINUTES
    return _Role.LIST if any(_LIST.match(text) for text in head) else _Role.LETTER


def _agreement(first: Mapping[str, str], second: Mapping[str, str]) -> int:
    """What both say alike of the handover, less what speaks against its being one."""
    alike = 0
    for name in _SAID & first.keys() & second.keys():
        alike += 1 if first[name] == second[name] else -1
    for name in _DATED.keys() & first.keys() & second.keys():
        near, far = _DATED[name]
        days = date.fromisoformat(first[name]) - date.fromisoformat(second[name])
        alike += near if abs(days.days) <= _DAYS else -far
    return alike
