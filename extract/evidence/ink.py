"""Whose ink a word is: which words of a page a value was read from, and which no value took."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from extract.document import Field, Source
from ocr.ocr_page import Direction, OcrPage

Key = tuple[int, str]
"""Whose a value is: the worker's place from 0, `OWN` for the document's own; and its name."""
OWN: Final = -1
Extent = tuple[int, float, float, float, float]
"""Page, left, top, right, bottom of words, in working pixels of the page."""

_BESIDE: Final = 1.3
"""Heights of a letter up to which a word beside another goes on with it."""
_BELOW: Final = 1.0
"""Heights between two lines of one cell, at most."""
_LEVEL: Final = 0.5
"""Heights by which words of one line may lie apart."""
_IDENTIFIER: Final = re.compile(r"(?:[A-Z]{1,2}\d{6,7}|\d{16})\W*", re.IGNORECASE)
_TOGETHER: Final = (
    frozenset({"birth_place", "birth_date", "age"}),
    frozenset({"wage_amount", "wage_currency"}),
    frozenset({"contract_months", "start_date", "end_date", "contract_date"}),
    frozenset({"depot", "deported_from", "entry_point"}),
)
"""Values that papers print in one breath: they share their words by right."""


class PageWords:
    """A page whose words are found by their height on it."""

    def __init__(self, page: OcrPage) -> None:
        """Sorts the words of `page` once."""
        self.page = page
        self.texts = [packed(word.text) for word in page.words]
        middles = [(word.box.top + word.box.bottom) / 2 for word in page.words]
        self._order = sorted(range(len(middles)), key=middles.__getitem__)
        self._middles = [middles[at] for at in self._order]

    def between(self, top: float, bottom: float) -> Sequence[int]:
        """The words whose middle lies at these heights."""
        low, high = bisect_left(self._middles, top), bisect_right(self._middles, bottom)
        return self._order[low:high]

    def words_of(self, field: Field) -> tuple[int, ...]:
        """The words in the box of a value whose text is part of what was read, or the reverse."""
        x1, y1, x2, y2 = self.page.off_page(field.box)
        raw = packed(field.raw)
        return tuple(
            at
            for at in self.between(y1, y2)
            if x1 <= (self.page.words[at].box.left + self.page.words[at].box.right) / 2 <= x2
            and (text := self.texts[at])
            and (text in raw or raw in text)
        )


@dataclass(frozen=True, slots=True)
class Claims:
    """The values that claim the words of some pages."""

    pages: Mapping[int, PageWords]
    words: Mapping[Key, tuple[int, tuple[int, ...]]]
    """The page and the words of each value that was read from words."""
    owners: Mapping[tuple[int, int], Sequence[Key]]
    """The values that claim a word (page, place on it)."""

    def around(self, key: Key) -> dict[str, float]:
        """What tells against a value in the words it was read from and those around, 0..1."""
        page, words = self.words.get(key, (0, ()))
        if not words:
            return {}
        owners = [self.owners.get((page, word), ()) for word in words]
        shared = sum(any(_is_stranger(o[1], key[1]) for o in each) for each in owners)
        twice = sum(any(o[1] == key[1] and o != key for o in each) for each in owners)
        beside, below = self._goes_on(page, words)
        return {
            "beside": float(beside),
            "below": float(below),
            "shared": shared / len(words),
            "twice": twice / len(words),
        }

    def extent(self, key: Key) -> Extent | None:
        """Where the words of a value lie."""
        page, words = self.words.get(key, (0, ()))
        if not words:
            return None
        boxes = [self.pages[page].page.words[at].box for at in words]
        return (
            page,
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        )

    def identifiers_left(self) -> int:
        """Words that look like a number of a passport, SPLP or NIK and that no value took."""
        return sum(
            (number, at) not in self.owners
            for number, each in self.pages.items()
            for at, word in enumerate(each.page.words)
            if _IDENTIFIER.fullmatch(word.text)
        )

    def _goes_on(self, number: int, words: Sequence[int]) -> tuple[bool, bool]:
        """Whether words that nobody claims go on beside, or below, the words of a value."""
        seen = self.pages[number]
        boxes = [seen.page.words[at].box for at in words]
        height = sorted(box.bottom - box.top for box in boxes)[len(boxes) // 2]
        last = max(boxes, key=lambda box: (box.top + box.bottom, box.right))
        level = (last.top + last.bottom) / 2
        left, right = min(box.left for box in boxes), max(box.right for box in boxes)
        beside = below = False
        for at in seen.between(level - _LEVEL * height, level + (1 + _BELOW) * height):
            if (number, at) in self.owners or not _is_worded(seen.texts[at]):
                continue
            box = seen.page.words[at].box
            lower = (box.top + box.bottom) / 2 - level
            if abs(lower) < _LEVEL * height:
                beside |= -0.3 * height <= box.left - last.right < _BESIDE * height
            elif lower > 0.6 * height and left - 1.5 * height < box.left < right:
                below |= not _is_ruled(seen.page, last.bottom, box.top, box.left, box.right)
        return beside, below


def claims(pages: Sequence[OcrPage], fields: Mapping[Key, Field]) -> Claims:
    """Which words of `pages` the values of one document were read from.

    A value that follows from another's ink, and the machine readable zone, claim no words.
    """
    seen = {page.number: PageWords(page) for page in pages}
    words: dict[Key, tuple[int, tuple[int, ...]]] = {}
    owners: dict[tuple[int, int], list[Key]] = {}
    for key, field in fields.items():
        page = seen.get(field.page)
        if page is None or field.source is Source.MRZ:
            continue
        mine = page.words_of(field)
        words[key] = (field.page, mine)
        if field.source is not Source.DERIVED:
            for word in mine:
                owners.setdefault((field.page, word), []).append(key)
    return Claims(seen, words, owners)


def packed(text: str) -> str:
    """The letters and figures of a text, in capitals."""
    return "".join(c for c in text.upper() if c.isalnum())


def _is_stranger(one: str, other: str) -> bool:
    return one != other and not any(one in group and other in group for group in _TOGETHER)


def _is_worded(text: str) -> bool:
    return sum(c.isalpha() for c in text) >= 2


def _is_ruled(page: OcrPage, top: float, bottom: float, left: float, right: float) -> bool:
    """Whether a ruling line runs between two heights."""
    return any(
        rule.direction is Direction.ACROSS
        and top - 4 <= (rule.box.top + rule.box.bottom) / 2 <= bottom + 4
        and rule.box.left < right
        and rule.box.right > left
        for rule in page.rules
    )
