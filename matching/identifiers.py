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
    SERIAL = "serial"  # as SLIP, but where neighbours in the register differ too
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
    if places is None:
        return Likeness.SLIP if _one_lost(read, held) else Likeness.DIFFERS
    if not places:
        return Likeness.EXACT
    in_serial = min(places) >= 12
    if len(places) == 1:
        if confused(read[places[0]], held[places[0]]):
            return Likeness.SLIP if in_serial else Likeness.MISREAD
        # a spreadsheet keeps fifteen figures and makes the last one 0
        return Likeness.SERIAL if in_serial and read[15] != "0" else Likeness.SLIP
    if len(places) == 2 and not in_serial:
        if _exchanged(read, held, places):
            return Likeness.SLIP
        if all(confused(read[p], held[p]) for p in places):
            return Likeness.TWO
    if places == [6] and abs(int(read[6]) - int(held[6])) == 4:
        return Likeness.SLIP  # the 40 added to a woman's day
    return Likeness.DIFFERS


def compare_passport(read: str, held: str) -> Likeness:
    """How alike two passport numbers are; a lost first letter counts as a lost figure."""
    places = _different_places(read, held)
    if places is None:
        return Likeness.SLIP if _one_lost(read, held) else Likeness.DIFFERS
    if not places:
        return Likeness.EXACT
    if len(places) == 1:
        alike = confused(read[places[0]], held[places[0]])
        return Likeness.MISREAD if alike or places[0] == 0 else Likeness.SLIP
    if len(places) == 2:
        if _exchanged(read, held, places):
            return Likeness.SLIP
        if all(confused(read[p], held[p]) for p in places):
            return Likeness.TWO
    return Likeness.DIFFERS


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
