"""Dates as Indonesian, Malay, English and Chinese papers print them. Never month before day."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from rapidfuzz.distance import Levenshtein

from extract.values.numbers import SLIP_CLASS, digits, parse_number_words

_MONTHS: Final = {
    1: "januari january jan januar jänner",
    2: "februari pebruari february feb peb febuari pebuari",
    3: "maret march mar mac mrt",
    4: "april apr",
    5: "mei may",
    6: "juni june jun",
    7: "juli july jul julai juh",
    8: "agustus august agt agu ags agst aug ogos ogo agus",
    9: "september sept sep",
    10: "oktober october okt oct",
    11: "november nopember nov nop",
    12: "desember december disember des dec dis",
}
_MONTH_OF: Final = {name: number for number, names in _MONTHS.items() for name in names.split()}
_LETTERS: Final = str.maketrans({"0": "o", "1": "l", "5": "s", "8": "b", "|": "l", "!": "l"})

PIVOT: Final = 45
"""Two-digit years up to this are 20yy, later ones 19yy: papers of workers run from 1946 to 2045."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands in the text: `text` is text[start:end] of what was searched."""

    date: date
    start: int
    end: int
    text: str


def month_number(word: str) -> int | None:
    """Number 1..12 of the month that `word` names in any of the languages, slips undone."""
    low = re.sub(r"(?<=[a-z])[.'’·](?=[a-z])", "", word.lower().strip(".,"))
    low = low if low.isalpha() else low.translate(_LETTERS)
    if low in _MONTH_OF:
        return _MONTH_OF[low]
    if len(low) < 5:
        return None
    allowed = 1 if len(low) < 7 else 2
    near = {
        number
        for name, number in _MONTH_OF.items()
        if len(name) >= 5 and Levenshtein.distance(low, name, score_cutoff=allowed) <= allowed
    }
    return near.pop() if len(near) == 1 else None


def parse_date(text: str) -> date | None:
    """The first date in `text`, also as eight figures or with blanks for separators; else None."""
    found = find_dates(text)
    if found:
        return found[0].date
    bare = _BARE.fullmatch(text.strip())
    return _day(bare[1], bare[2], bare[3]) if bare else _year_first(text)


_BARE: Final = re.compile(
    r"\D{0,3}(\d{2})[\s_.,/-]{0,3}(\d{2})[\s_.,/-]{0,3}((?:19|20)\d{2})\D{0,3}"
)
"""Day, month and year in full, separators between them lost: 18.111988."""


def _year_first(text: str) -> date | None:
    """Year, month and day in figures that ran together, where only one day can be meant.

    Readers without Chinese characters leave 2021616 of a Chinese date.
    """
    bare = re.fullmatch(r"\D{0,3}((?:19|20)\d{2})(\d{2,4})\D{0,3}", text.strip())
    if bare is None:
        return None
    rest = bare[2]
    days = {_day(rest[at:], rest[:at], bare[1]) for at in (1, 2) if len(rest[at:]) in (1, 2)}
    whole = {day for day in days if day is not None}
    return whole.pop() if len(whole) == 1 else None


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Every date in `text`, in order; where two readings overlap the earlier, longer one stays."""
    found = [each for pattern, meaning in _FORMS for each in _read(pattern, meaning, text)]
    kept: list[FoundDate] = []
    for each in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def _read(
    pattern: "re.Pattern[str]", meaning: Callable[["re.Match[str]"], date | None], text: str
) -> Iterator[FoundDate]:
    """Dates of one form; where one makes no sense, another may begin at its next character."""
    at = 0
    while match := pattern.search(text, at):
        day = meaning(match)
        if day is not None:
            yield FoundDate(day, match.start(), match.end(), match.group())
        at = match.end() if day is not None else match.start() + 1


def _year(text: str) -> int | None:
    """Year of two or four figures (or number words); None outside 1900..2099."""
    read = digits(text)
    if read is None:
        year = parse_number_words(text)
    elif len(read) == 2:
        year = int(read) + (2000 if int(read) <= PIVOT else 1900)
    else:
        year = int(read)
    return year if year is not None and 1900 <= year <= 2099 else None


def _day(day: str, month: str, year: str) -> date | None:
    """The calendar day, when there is one; `month` in figures or words."""
    number = month_number(month)
    if number is None and len(month) <= 2 and (figures := digits(month)):
        number = int(figures)
    which = int(d) if len(day) <= 2 and (d := digits(day)) else parse_number_words(day)
    when = _year(year)
    if number is None or which is None or when is None:
        return None
    try:
        return date(when, number, which)
    except ValueError:
        return None


def _numeric(match: "re.Match[str]") -> date | None:
    """dd-mm-yyyy with slips; at least half of its characters must be true figures."""
    parts = match["d"] + match["m"] + match["y"]
    if sum(c.isdigit() for c in parts) * 2 < len(parts):
        return None
    return _day(match["d"], match["m"], match["y"])


def _named(match: "re.Match[str]") -> date | None:
    """Dd month yyyy; the month may be printed in two languages ("APR/AVR")."""
    if not any(c.isdigit() for c in match["y"]):
        return None
    if month_number(match["m"]) is None and match.groupdict().get("m2"):
        return _day(match["d"], match["m2"], match["y"])
    return _day(match["d"], match["m"], match["y"])


def _iso(match: "re.Match[str]") -> date | None:
    return _day(match["d"], match["m"], match["y"])


def _chinese(match: "re.Match[str]") -> date | None:
    """Year of the common era, or of the Republic (民國), which began in 1912."""
    year = int(match["y"])
    return _day(match["d"], match["m"], str(year + 1911 if year < 200 else year))


def _spelled(match: "re.Match[str]") -> date | None:
    """'tanggal delapan bulan Desember tahun dua ribu dua puluh tiga' and its kin."""
    words = match["y"].split()
    for count in range(len(words), 0, -1):
        if (found := _day(match["d"].strip(), match["m"], " ".join(words[:count]))) is not None:
            return found
    return None


_D: Final = rf"[{SLIP_CLASS}]"
_GAP: Final = r"\s*[-/.,–—_~]\s*"
_WORD: Final = r"[^\W_]{3,10}"
_IN_WORDS: Final = r"(?:\((?:[^\W\d_]+[ -]?){1,4}\)\s*)?"
"""A day again in words: '21 (dua puluh satu) Februari'."""
_SPECKED: Final = r"(?:[^\W\d_]{1,8}[.'’·][^\W\d_]{1,8})"
"""A month with a speck in it: 'Sep.tember'."""
_FORMS: Final[tuple[tuple["re.Pattern[str]", Callable[["re.Match[str]"], date | None]], ...]] = (
    (
        re.compile(
            rf"(?<![\w/])(?P<d>{_D}{{1,2}}){_GAP}(?P<m>{_D}{{1,2}}){_GAP}(?P<y>{_D}{{4}}|{_D}{{2}})(?![\w/])"
        ),
        _numeric,
    ),
    (
        re.compile(
            rf"(?<!\w)(?P<d>{_D}{{1,2}})(?:(?<=\d)|(?!\w))\s*{_IN_WORDS}(?:st|nd|rd|th|hb|haribulan)?(?:\s+day)?[\s.,'’/-]*(?:of\s+|bulan\s+)?"
            rf"(?P<m>{_WORD}?|{_SPECKED})\.?(?:\s*/\s*(?P<m2>{_WORD}))?[\s.,/-]*(?:(?:tahun|(?:in\s+the\s+)?year)\s+)?"
            rf"(?P<y>(?=\w{{0,3}}\d){_D}{{4}}|(?=\w?\d){_D}{{2}}(?!\s*,\s*(?:19|20)\d\d))(?!\w)",
            re.IGNORECASE,
        ),
        _named,
    ),
    (
        re.compile(
            rf"(?<!\w)(?P<m>{_WORD})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(?P<y>\d{{4}})(?!\w)",
            re.IGNORECASE,
        ),
        _named,
    ),
    (re.compile(r"(?<!\d)(?P<y>(?:19|20)\d{2})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"), _iso),
    (
        re.compile(r"(?<!\d)(?P<y>\d{2,4})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*日?"),
        _chinese,
    ),
    (
        re.compile(
            rf"(?:tanggal|tarikh|tgl\.?|the)\s+(?P<d>[^\W\d_]+(?:[\s-]+[^\W\d_]+){{0,2}}?|{_D}{{1,2}})\s+"
            rf"(?:hari\s*bulan|day of|bulan)\s+(?P<m>{_WORD})\s*,?\s*(?:tahun|(?:in the )?year)?\s*"
            r"(?P<y>\d{4}|[^\W\d_]+(?:[\s-]+[^\W\d_]+){0,6})",
            re.IGNORECASE,
        ),
        _spelled,
    ),
    (
        re.compile(
            rf"(?<!\w)(?P<d>[^\W\d_]+(?:[\s-]+[^\W\d_]+)?)\s+(?:day\s+of\s+)?(?P<m>{_WORD})\s+(?:tahun\s+)?"
            r"(?P<y>(?:dua|two|seribu|nineteen)[\s-]+(?:ribu|thousand|sembilan)[^\W\d_]*(?:[\s-]+[^\W\d_]+){0,5})",
            re.IGNORECASE,
        ),
        _spelled,
    ),
)
