"""Days on data pages: two languages for a month, and which day is which by what the zone says."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from extract.passports.wordings import fold
from extract.values.dates import find_dates, month_number, parse_date

_LOCAL: Final = {
    1: "ene enero janv janvier gen gennaio janeiro oca sty led ian tammi jaanuar",
    2: "fev fevr fevrier febrero febbraio fevereiro sub lut uno feb helmi veebr",
    3: "mars marzo marco mart marz mrt maart nis bre ozu maalis marts",
    4: "avr avril abr abril aprile nisan kwi dub tra huhti apr",
    5: "mai mayo maggio mag maio maj mayis kve touko svi",
    6: "juin junio giu giugno junho haz cze czerwiec cvn kesa jun",
    7: "juil juillet julio lug luglio julho tem cvc heina jul",
    8: "aout agosto ago agu sie elo kol augusti",
    9: "sept septiembre settembre set setembro eyl wrz zar syys ruj szept",
    10: "octobre octubre ottobre ott outubro out eki paz rij loka",
    11: "novembre noviembre novembro kas marras stu",
    12: "dicembre dic diciembre dezembro dez decembre ara gru joulu dezember",
}
_MONTH_OF: Final = {word: month for month, words in _LOCAL.items() for word in words.split()}
"""Months as booklets abbreviate them in their own languages; words of two meanings are left out."""

_BOTH: Final = re.compile(
    r"(?<!\d)(?P<d>\d{1,2}(?: ?\d{1,2})?)(?!\d)(?P<m>[^\d,;:]{2,24}?)(?P<y>(?:19|20)\d{2})(?!\d)"
)
"""Day, month in any words, year; figures of a Chinese or Japanese month may stand by the day."""


def days(text: str) -> tuple[date, ...]:
    """The days that `text` prints, in order."""
    found = tuple(day for match in _BOTH.finditer(text) if (day := _worded(match)) is not None)
    if found:
        return found
    plain = tuple(each.date for each in find_dates(text))
    if plain:
        return plain
    whole = parse_date(text)
    return (whole,) if whole else ()


def day(text: str) -> str | None:
    """The first day in `text`, ISO 8601; None where there is none."""
    return next((each.isoformat() for each in days(text)), None)


def _worded(match: "re.Match[str]") -> date | None:
    """'17 11 /NOV 1957', '21 ENE/JAN 2005', '04 JUN 1989': English, printed second, decides."""
    month = next(iter(_months(match["m"])), None)
    if month is None:
        return None
    figures = match["d"].replace(" ", "")
    if len(figures) > 2 or " " in match["d"]:
        figures = figures.removesuffix(str(month))
    try:
        return date(int(match["y"]), month, int(figures))
    except ValueError:
        return None


def _months(text: str) -> Iterator[int]:
    """Months that the words name, from the last; of letters run together by their end."""
    for word in reversed(re.findall(r"[^\W\d_]+", text)):
        known = fold(word)
        month = month_number(known) or _MONTH_OF.get(known)
        if month is None and len(known) > 5:
            month = month_number(known[-3:])
        if month is not None:
            yield month
