"""Birth dates as people and machines get them wrong, and ages."""

from collections.abc import Iterator
from datetime import date
from typing import Final

WEAK_DAYS: Final = frozenset({(1, 1), (31, 12), (1, 7)})
"""Days that stand for 'not known' on civil papers (day, month): far more common than others."""

_CONFUSED: Final = {
    "0": "689", "1": "74", "2": "7", "3": "85", "4": "91", "5": "36", "6": "058", "7": "12",
    "8": "0369", "9": "048",
}  # fmt: skip
"""Figures that are taken for one another."""


def confused(a: str, b: str) -> bool:
    """Whether two figures are easily taken for one another."""
    return b in _CONFUSED.get(a, "") or a in _CONFUSED.get(b, "")


def swapped(day: date) -> date | None:
    """The date with day and month exchanged, if there is such a date and it is another one."""
    if day.day == day.month or day.day > 12:
        return None
    return day.replace(month=day.day, day=day.month)


def other_year(read: date, held: date) -> bool:
    """Whether day and month are the same, and the years as clerks mistake them.

    One figure, the last two exchanged, one or ten more or less, another century.
    """
    if (read.day, read.month) != (held.day, held.month):
        return False
    a, b = f"{read.year:04}", f"{held.year:04}"
    wrong = [i for i in range(4) if a[i] != b[i]]
    exchanged = a[:2] == b[:2] and a[2] == b[3] and a[3] == b[2]
    return len(wrong) == 1 or exchanged or abs(read.year - held.year) in {1, 10, 100}


def figures(day: date) -> str:
    """The date as ddmmyyyy; strftime leaves years before 1000 short."""
    return f"{day.day:02}{day.month:02}{day.year:04}"


def likely_dates(day: date) -> Iterator[date]:
    """The date itself and the dates that usual slips make of it, or from which they made it."""
    yield day
    if (other := swapped(day)) is not None:
        yield other
    text = figures(day)
    for place in (0, 1, 2, 3, 6, 7):
        for figure in _CONFUSED[text[place]]:
            yield from _date(text[:place] + figure + text[place + 1 :])
    for years in (-100, -10, -1, 1, 10, 100):
        yield from _date(f"{text[:4]}{day.year + years:04}")
    if text[6] != text[7]:
        yield from _date(f"{text[:6]}{text[7]}{text[6]}")
    for step in (-10, -1, 1, 10):
        yield from _date(f"{day.day + step:02}{text[2:]}" if 0 < day.day + step < 32 else "")


def _date(text: str) -> Iterator[date]:
    """The date written ddmmyyyy, if it exists."""
    try:
        yield date(int(text[4:]), int(text[2:4]), int(text[:2]))
    except ValueError:
        return


def age_on(born: date, day: date) -> int:
    """Whole years of life on `day`."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def age_years(age: int, day: date, slack: int = 0) -> range:
    """The years of birth of somebody aged `age` on `day`, `slack` years more on both sides."""
    return range(day.year - age - 1 - slack, day.year - age + slack + 1)
