"""A second reader for the lines that the first doubts: where both agree, a value is all but sure.

Two engines of different making seldom err alike: what both read was wrong in 0.7 % of lines, what
they read differently in 12 %. Only lines that matter are asked: those with a doubted letter in a
word that may be a name, a number or a date. Agreement makes a word surer and difference less sure;
the other reading is taken only where it decides: by its form (an identity number of 16 digits with
a date of birth in it, a passport number, a date) where the first has no such form, or by sureness
in a word of letters, of which the second reader knows a dictionary.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Protocol

from ocr.image import Grey
from ocr.line_words import Stretch

DOUBT: Final = 0.5
"""Lowest confidence of a letter below which its line is asked for again."""
MOST: Final = 16
"""Lines of one page that are asked for, the most doubtful first."""
_SURER: Final = 0.35  # of the doubt that is left where both agree
_DIFFERS: Final = 0.5  # times the confidence where they do not
_DECIDED: Final = 0.75  # confidence of the second reading where it is taken
_SURE: Final = 0.8  # of the second reader, to be believed against the first
_NEAR: Final = 2  # letters
_SAME_INK: Final = 0.5  # of the narrower of two words
_TELLING: Final = re.compile(r"[A-Z][A-Za-z.'-]{2,}|\d[\d./-]{2,}|[A-Z]{1,2}\d{3,}")
_PASSPORT: Final = re.compile(r"[A-Z]\d{7}|[A-Z]{2}\d{6}")
_DATE: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_NIK: Final = re.compile(r"\d{6}(\d{2})(\d{2})\d{6}")


class LineReader(Protocol):
    """Reads crops of single lines. The same crops give the same words. Raises ToolFailed."""

    @property
    def name(self) -> str:
        """Engine, version and languages."""
        ...

    def read_lines(self, lines: Sequence[Grey]) -> tuple[tuple[Stretch, ...], ...]:
        """The words of each crop, left to right, in its pixels."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Doubted:
    """One line as first read: its crop, and its words in the crop's pixels."""

    crop: Grey
    words: tuple[Stretch, ...]

    @property
    def lowest(self) -> float:
        """Confidence of its most doubted letter; 1 for no letters."""
        return min((word.lowest for word in self.words), default=1.0)


def asked(lines: Sequence[Doubted]) -> tuple[int, ...]:
    """Which lines are worth a second look, most doubtful first."""
    worth = [at for at, line in enumerate(lines) if any(map(_is_telling, line.words))]
    return tuple(sorted(worth, key=lambda at: lines[at].lowest)[:MOST])


def _is_telling(word: Stretch) -> bool:
    """Whether a doubted letter stands in what may be a name, a number or a date."""
    return word.lowest < DOUBT and _TELLING.search(word.text) is not None


def weighed(first: Sequence[Stretch], second: Sequence[Stretch]) -> Iterator[Stretch]:
    """The words of one line as first read, with what the second reading makes of them.

    Of words that both read alike, the second reader knows better where they part.
    """
    for mine, others in _side_by_side(first, second):
        one, other = ("".join(each.text for each in words) for words in (mine, others))
        sure = min((each.confidence for each in others), default=0.0)
        if not other:
            yield from mine
        elif _plain(one) == _plain(other):
            parted_anew = len(mine) != len(others) and sure >= _SURE
            doubt = _SURER * max(1 - word.confidence for word in mine)
            for word in others if parted_anew else mine:
                yield replace(word, confidence=1 - doubt, lowest=mine[0].lowest)
        elif len(mine) == len(others) == 1 and _decides(mine[0], others[0]):
            yield replace(mine[0], text=other, confidence=_DECIDED)
        else:
            for word in mine:
                yield replace(word, confidence=_DIFFERS * word.confidence)


def _side_by_side(
    first: Sequence[Stretch], second: Sequence[Stretch]
) -> Iterator[tuple[list[Stretch], list[Stretch]]]:
    """Words of both readings that stand on the same ink, left to right."""
    waiting = sorted(second, key=lambda word: word.left)
    groups: list[tuple[list[Stretch], list[Stretch]]] = []
    for word in sorted(first, key=lambda word: word.left):
        others = [other for other in waiting if _share(word, other) > _SAME_INK]
        known = [other for other in others if groups and other in groups[-1][1]]
        if known:
            groups[-1][0].append(word)
            groups[-1][1].extend(other for other in others if other not in known)
        else:
            groups.append(([word], others))
    yield from groups


def _share(word: Stretch, other: Stretch) -> float:
    """How much of the narrower of both stands below the other, 0..1."""
    both = min(word.right, other.right) - max(word.left, other.left)
    return both / max(1, min(word.right - word.left, other.right - other.left))


def _plain(text: str) -> str:
    """Letters and digits only, as one case."""
    return "".join(filter(str.isalnum, text)).casefold()


def _decides(word: Stretch, other: Stretch) -> bool:
    """Whether `other` is but a letter or two away from `word`, and its form or sureness decides.

    The second reader knows the words of the language, so it is the better judge of letters.
    """
    near = abs(len(word.text) - len(other.text)) <= _NEAR
    near = near and _alike(word.text, other.text) >= min(len(word.text), len(other.text)) - _NEAR
    if not near or _is_formed(word.text):
        return False
    letters = other.text.strip(".,:;()").isalpha()
    return _is_formed(other.text) or (letters and word.lowest < DOUBT and other.confidence >= _SURE)


def _alike(text: str, other: str) -> int:
    """How many characters stand in both at the same place from the left or from the right."""
    ahead = sum(a == b for a, b in zip(text, other, strict=False))
    back = sum(a == b for a, b in zip(reversed(text), reversed(other), strict=False))
    return max(ahead, back)


def _is_formed(text: str) -> bool:
    """Whether `text` is a passport number, a date that exists, or an identity number with one."""
    if _PASSPORT.fullmatch(text):
        return True
    if found := _DATE.fullmatch(text):
        day, _, month, year = found.groups()
        return _exists(int(day), int(month), int(year))
    if found := _NIK.fullmatch(text):  # women's days are counted from 41: Permendagri 39/2015
        day, month = map(int, found.groups())
        return _exists(day - 40 if day > 40 else day, month, 2000)
    return False


def _exists(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
