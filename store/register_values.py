"""What a cell of a register says, also where a spreadsheet has been at it.

Spreadsheets make numbers of numbers' names: they lose zeros in front and figures at the end, write
powers of ten, and count days. What can be undone is undone and said; what is lost is never guessed.
"""

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from extract.values.dates import find_dates
from matching.identifiers import tidy_nik

NOTHING: Final = frozenset(
    {"-", "--", "–", "—", "NULL", "null", "(null)", r"\N"}
    | {"0000-00-00", "0000-00-00 00:00:00", "00/00/0000", "00-00-0000"}
)
"""How databases and people write that there is nothing."""
SPOILED: Final = frozenset(
    ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#GETTING_DATA"]
)
"""What spreadsheets write where a formula failed: nobody knows what was there."""
POWERS: Final = "powers of ten: a spreadsheet has lost figures"
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Of a day of birth, of cover, or of payment."""
_POWERS_OF_TEN: Final = re.compile(r"\d(?:[.,]\d*)?[eE][+-]?\d+")
_GROUPED: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_CLOCK: Final = re.compile(
    r"[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?(?:Z|[+-]\d{2}:?\d{2})?"
)
_DAYS: Final = (
    re.compile(r"(?P<year>\d{4})([/.-])(?P<month>\d{1,2})\2(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})([/. -])(?P<month>\d{1,2})\2(?P<year>\d{4})"),
    re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})"),
)
_SERIAL: Final = re.compile(r"(\d{5})(?:[.,]\d+)?")
_DAY_ZERO: Final = date(1899, 12, 30)
"""Spreadsheets count days from here (those of 1900 too many by the 29 February it never had)."""
_SERIALS: Final = range(14_000, 73_051)  # 1938 to 2099


@lru_cache(maxsize=65536)
def day_of(text: str) -> tuple[date | None, str]:
    """The one date in a cell, day before month, and what is wrong or was undone; '' for nothing."""
    bare = text.removeprefix("'")
    if clock := _CLOCK.search(bare):
        bare = bare if bare[clock.end() :].strip() else bare[: clock.start()]
    day, doubt = _day(bare.strip())
    if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None, "a year that cannot be"
    return day, doubt


def _day(text: str) -> tuple[date | None, str]:
    if not text:
        return None, ""
    for form in _DAYS:
        if found := form.fullmatch(text):
            return _made(found)
    if (found := _SERIAL.fullmatch(text)) and int(found[1]) in _SERIALS:
        return _DAY_ZERO + timedelta(int(found[1])), "a spreadsheet's count of days, from 1900"
    dates = find_dates(text)
    if len(dates) == 1 and not re.search(r"\d", text.replace(dates[0].text, "", 1)):
        return dates[0].date, ""
    return None, "more than one date" if len(dates) > 1 else "no date"


def _made(found: "re.Match[str]") -> tuple[date | None, str]:
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])), ""
    except ValueError:
        return None, "no date"


@lru_cache(maxsize=4096)
def nik_of(text: str) -> tuple[str, str]:
    """The sixteen figures of a NIK, '' when they are not there, and what is wrong with them."""
    if _POWERS_OF_TEN.fullmatch(text):
        return "", POWERS
    whole = text.removesuffix(".0").removesuffix(",0")
    number = tidy_nik(_plain_figures(whole))
    if number and not (len(number) == 16 and number.isdecimal()):
        return "", "not 16 figures"
    if number and whole != text:
        return number, "was a number: a spreadsheet keeps 15 figures, the last may be lost"
    if number.endswith("0000"):
        return number, "ends in 0000: figures may be lost"
    return number, ""


def kpj_of(text: str) -> tuple[str, str]:
    """The eleven figures of a KPJ, '' when they are not there, and what is wrong or was undone."""
    if len(text) == 11 and text.isascii() and text.isdecimal():
        return text, ""
    if not text:
        return "", "empty"
    if _POWERS_OF_TEN.fullmatch(text):
        return "", POWERS
    figures = re.sub(r"[.,]0+$", "", re.sub(r"[\s'\"=-]", "", _plain_figures(text)))
    if _GROUPED.fullmatch(figures):
        figures = re.sub(r"[.,]", "", figures)
    if not (figures.isascii() and figures.isdecimal()) or not 8 <= len(figures) <= 11:
        return "", "not 11 figures"
    undone = "a spreadsheet has lost zeros in front: put back" if len(figures) < 11 else ""
    return figures.zfill(11), undone


def passport_of(text: str) -> tuple[str, str]:
    """What stands in the cell of a passport, '' when a spreadsheet has spoiled it."""
    return ("", POWERS) if _POWERS_OF_TEN.fullmatch(text) else (text.removesuffix(".0"), "")


@lru_cache(maxsize=4096)
def amount_of(text: str) -> tuple[int | None, str]:
    """Whole rupiah; None when nothing or no number is there."""
    if _POWERS_OF_TEN.fullmatch(text):
        return None, POWERS
    figures = re.sub(r"(?:[.,]0{1,2})?$", "", re.sub(r"[^0-9.,]", "", text))
    figures = re.sub(r"[.,]", "", figures)
    return (int(figures) if figures and len(figures) <= 15 else None), ""


def _plain_figures(text: str) -> str:
    """Figures of other scripts and widths as ours."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)
