"""Days as papers write them, and months as contracts count them."""

import calendar
from datetime import date
from typing import Final

MONTHS: Final = {
    "id": (
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "ms": (
        "Januari",
        "Februari",
        "Mac",
        "April",
        "Mei",
        "Jun",
        "Julai",
        "Ogos",
        "September",
        "Oktober",
        "November",
        "Disember",
    ),
}
WEEKDAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_UNITS: Final = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)


def long(day: date, language: str = "id") -> str:
    """`5 Maret 2024`, with the months of `language` (id, en, ms)."""
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"


def short(day: date, mark: str = "-") -> str:
    """`05-03-2024`: day, month, year, as everywhere in these papers."""
    return mark.join((f"{day.day:02}", f"{day.month:02}", str(day.year)))


def plus_months(day: date, months: int) -> date:
    """The same day number months later; the last day of a shorter month (coverage rule D2)."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def spelled(number: int) -> str:
    """A number below 100 in Indonesian words."""
    if number < 12:
        return _UNITS[number]
    if number < 20:
        return f"{_UNITS[number - 10]} belas"
    tens, rest = divmod(number, 10)
    return f"{_UNITS[tens]} puluh" + (f" {_UNITS[rest]}" if rest else "")
