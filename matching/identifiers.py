"""NIK and passport numbers as they are misread and mistyped: ordered levels of agreement."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from matching.dates import confused

_TO_FIGURE: Final = str.maketrans("OQDILZSGBT", "0001125687")
_CONFUSABLE: Final = {
    "0": "68", "1": "7", "2": "7", "3": "8", "4": "9", "5": "6", "6": "058", "7": "1",
    "8": "036", "9": "4",
}  # fmt: skip


class Likeness(StrEnum):
    """How alike two numbers are, best first."""

    EXACT = "exact"
    MISREAD = "misread"  # one figure, of a pair that readers confuse
    SLIP = "slip"  # one other figure, two neighbours exchanged, one figure lost or added
    SERIAL = "serial"  # only the serial differs: so do those of people born there that day
    TWO = "two"  # two figures, both of confused pairs
    DIFFERS = "differs"


ORDER: Final = {likeness: rank for rank, likeness in enumerate(Likeness)}


def tidy(number: str) -> str:
    """Upper case, letters and figures only."""
    return re.sub(r"[^A-Z0-9]", "", number.upper())


def tidy_nik(number: str) -> str:
    """A NIK as figures: blanks and dots gone, misread letters undone."""
    return tidy(number).translate(_TO_FIGURE)


def tidy_passport(number: str) -> str:
    """A passport number with misread letters among its figures undone."""
    number = tidy(number)
    return number[:2] + number[2:].translate(_TO_FIGURE)


def likely_niks(nik: str) -> Iterator[str]:
    """The NIK with one figure of a confused pair exchanged; nothing of an empty one."""
    for place, figure in enumerate(nik):
        for other in _CONFUSABLE.get(figure, ""):
            yield nik[:place] + other + nik[place + 1 :]


def likely_passports(number: str) -> Iterator[str]:
    """The number with one figure of a confused pair exchanged."""
    for place, figure in enumerate(number):
        for other in _CONFUSABLE.get(figure, ""):
            yield number[:place] + other + number[place + 1 :]


def compare_nik(read: str, held: str) -> Likeness:
    """How alike two NIK are. The last four figures are a serial: neighbours differ there too."""
    places = _different_places(read, held)
    if places is None or not places:
        return _lost_or_same(read, held)
    if len(places) == 1:
        return _one_figure(read, held, places[0])
    return _two_figures(read, held, places) if min(places) < 12 else Likeness.SERIAL


def _one_figure(read: str, held: str, place: int) -> Likeness:
    """One figure of a NIK differs."""
    if place == 6 and abs(int(read[6]) - int(held[6])) == 4:
        return Likeness.SLIP  # the 40 that is added to a woman's day
    alike = confused(read[place], held[place])
    if place < 12:
        return Likeness.MISREAD if alike else Likeness.SLIP
    # a spreadsheet keeps fifteen figures and makes the last one 0, at the desk or at the register
    cut = "0" in {read[15], held[15]}
    return Likeness.SLIP if alike or cut else Likeness.SERIAL


def compare_passport(read: str, held: str) -> Likeness:
    """How alike two passport numbers are; a lost first letter counts as a lost figure."""
    places = _different_places(read, held)
    if places is None or not places:
        return _lost_or_same(read, held)
    if len(places) == 1:
        alike = confused(read[places[0]], held[places[0]])
        return Likeness.MISREAD if alike or places[0] == 0 else Likeness.SLIP
    return _two_figures(read, held, places)


def _lost_or_same(a: str, b: str) -> Likeness:
    """Numbers that differ in no place, or in length."""
    if a == b:
        return Likeness.EXACT
    return Likeness.SLIP if _one_lost(a, b) else Likeness.DIFFERS


def _two_figures(a: str, b: str, places: list[int]) -> Likeness:
    """Neighbours exchanged, or two figures that are easily confused."""
    if len(places) != 2:
        return Likeness.DIFFERS
    if _exchanged(a, b, places):
        return Likeness.SLIP
    return Likeness.TWO if all(confused(a[p], b[p]) for p in places) else Likeness.DIFFERS


def _different_places(a: str, b: str) -> list[int] | None:
    """Where two texts of one length differ; None when their lengths differ."""
    if len(a) != len(b):
        return None
    return [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]


def _exchanged(a: str, b: str, places: list[int]) -> bool:
    """Two neighbours exchanged."""
    i, j = places
    return j == i + 1 and a[i] == b[j] and a[j] == b[i]


def _one_lost(a: str, b: str) -> bool:
    """One character lost or added."""
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) != 1 or len(short) < 6:
        return False
    i = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[i:] == long[i + 1 :]
