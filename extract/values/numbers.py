"""Numbers in figures and words (Indonesian, Malay, English) and lengths of time in months."""

import re
from typing import Final

from rapidfuzz.distance import Levenshtein

SLIPS: Final = str.maketrans(
    {
        **dict.fromkeys("OoDQ", "0"),
        **dict.fromkeys("Il|!i]", "1"),
        **dict.fromkeys("Zz", "2"),
        **dict.fromkeys("Ss", "5"),
        **dict.fromkeys("Gb", "6"),
        **dict.fromkeys("?", "7"),
        **dict.fromkeys("B", "8"),
        **dict.fromkeys("gq", "9"),
    }
)
"""Letters that a reader of pixels takes for figures, by shape."""

SLIP_CLASS: Final = r"0-9OoDQIl|!iZzSsGbBgq"
"""Inside of a regular expression class: figures and what is misread for them."""

_UNITS: Final = {
    **dict.fromkeys(("nol", "kosong", "sifar", "zero"), 0),
    **dict.fromkeys(("satu", "one", "first", "pertama"), 1),
    **dict.fromkeys(("dua", "two", "second"), 2),
    **dict.fromkeys(("tiga", "three", "third"), 3),
    **dict.fromkeys(("empat", "four", "fourth"), 4),
    **dict.fromkeys(("lima", "five", "fifth"), 5),
    **dict.fromkeys(("enam", "six", "sixth"), 6),
    **dict.fromkeys(("tujuh", "seven", "seventh"), 7),
    **dict.fromkeys(("delapan", "lapan", "eight", "eighth"), 8),
    **dict.fromkeys(("sembilan", "nine", "ninth"), 9),
    **dict.fromkeys(("sepuluh", "ten", "tenth"), 10),
    **dict.fromkeys(("sebelas", "eleven", "eleventh"), 11),
    **dict.fromkeys(("twelve", "twelfth"), 12),
    **dict.fromkeys(("thirteen", "thirteenth"), 13),
    **dict.fromkeys(("fourteen", "fourteenth"), 14),
    **dict.fromkeys(("fifteen", "fifteenth"), 15),
    **dict.fromkeys(("sixteen", "sixteenth"), 16),
    **dict.fromkeys(("seventeen", "seventeenth"), 17),
    **dict.fromkeys(("eighteen", "eighteenth"), 18),
    **dict.fromkeys(("nineteen", "nineteenth"), 19),
    **dict.fromkeys(("twenty", "twentieth"), 20),
    **dict.fromkeys(("thirty", "thirtieth"), 30),
    **dict.fromkeys(("forty", "fourty"), 40),
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SCALES: Final = {
    "belas": 0,
    "puluh": 10,
    "ratus": 100,
    "hundred": 100,
    "ribu": 1_000,
    "thousand": 1_000,
    "juta": 1_000_000,
    "million": 1_000_000,
}
_ONE_SCALES: Final = {"seratus": 100, "seribu": 1_000, "sejuta": 1_000_000}
_JOINERS: Final = frozenset({"dan", "and", "of"})
_VOCABULARY: Final = (*_UNITS, *_SCALES, *_ONE_SCALES)


def digits(text: str) -> str | None:
    """`text` as figures, slips of the reader undone; None when something else remains."""
    fixed = text.translate(SLIPS)
    return fixed if fixed.isascii() and fixed.isdigit() else None


def number_word(word: str) -> str | None:
    """The known number word that `word` is, at most one letter wrong in five or more."""
    low = word.lower()
    if low in _UNITS or low in _SCALES or low in _ONE_SCALES or low in _JOINERS:
        return low
    if len(low) < 5:
        return None
    near = [known for known in _VOCABULARY if Levenshtein.distance(low, known, score_cutoff=1) <= 1]
    return near[0] if len(near) == 1 else None


def parse_number_words(text: str) -> int | None:
    """Number spelled out in `text` ("dua ribu dua puluh tiga", "twenty-four"), None if it is none.

    Every word must be a number word; Indonesian glued writings such as "duapuluh" are taken apart.
    """
    words = _separate(text)
    if not words or all(word in _JOINERS for word in words):
        return None
    total = group = last = 0
    for word in words:
        if word in _JOINERS:
            continue
        if word in _ONE_SCALES:
            total, group, last = _scaled(total, group, 1, _ONE_SCALES[word])
        elif word == "belas":
            group, last = group + last + 10, 0
        elif word in _SCALES:
            total, group, last = _scaled(total, group, last, _SCALES[word])
        else:
            group, last = group + last, _UNITS[word]
    return total + group + last


def _scaled(total: int, group: int, last: int, scale: int) -> tuple[int, int, int]:
    """What is counted once `scale` has followed `last`: (total, group below it, last unit)."""
    if scale >= 1_000:
        return total + (group + last or 1) * scale, 0, 0
    return total, group + (last or 1) * scale, 0


def _separate(text: str) -> list[str]:
    """Words of `text` as known number words; empty when any word is none."""
    found: list[str] = []
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        known = number_word(word)
        if known is not None:
            found.append(known)
            continue
        parts = re.findall("|".join(sorted(_VOCABULARY, key=len, reverse=True)), word)
        if not parts or "".join(parts) != word:
            return []
        found.extend(parts)
    return found


_YEAR: Final = r"tahun|tahunan|thn|(?<=\s)th|years?|yrs?|年"
_MONTH: Final = r"bulan|bln|months?|mths?|mos?|個月|个月|月"
_WORDS: Final = r"[^\W\d_]+(?:[\s-]+[^\W\d_]+){0,3}?"
_SPAN: Final = re.compile(
    rf"(?<![\w.,/-])(?:(?P<figures>[{SLIP_CLASS}]{{1,3}})\s*(?:[(\[{{]?\s*(?P<inner>{_WORDS})\s*[)\]}}])?"
    rf"|(?P<words>{_WORDS})\s*(?:[(\[{{]\s*(?P<infigures>[{SLIP_CLASS}]{{1,3}})\s*[)\]}}])?)"
    rf"[\s-]*(?P<unit>{_YEAR}|{_MONTH})(?![^\W\d_])",
    re.IGNORECASE,
)


def parse_months(text: str) -> int | None:
    """Length of time in whole months ("2 (dua) tahun", "1 tahun 6 bulan"); None if there is none.

    Figures and words in brackets are both read; the words win where they differ, because one
    misread figure is likelier than one misread word. 0 and more than 600 months are refused.
    """
    total: int | None = None
    end = 0
    text = re.sub(r"[·•]", " ", text)
    for match in _spans(text):
        count = _count(match)
        if count is None:
            continue
        years = re.match(r"(?:t|y|年)", match["unit"], re.IGNORECASE) is not None
        if total is None:
            total, end = count * 12 if years else count, match.end()
            if not years:
                break
        elif not years and re.fullmatch(r"[\s,]*(?:dan|and|&)?\s*", text[end : match.start()]):
            total += count
            break
        else:
            break
    return total if total and total <= 600 else None


def _spans(text: str) -> list["re.Match[str]"]:
    """Every place in `text` that reads as a count and a unit; words before a count are skipped."""
    found, at = [], 0
    while match := _SPAN.search(text, at):
        if _count(match) is None:
            following = re.compile(r"\s+").search(text, match.start())
            at = following.end() if following else match.end()
            continue
        found.append(match)
        at = match.end()
    return found


def _count(match: "re.Match[str]") -> int | None:
    """How many units the match names."""
    figures = match["figures"] or match["infigures"]
    words = match["inner"] or match["words"]
    spelled = parse_number_words(words) if words else None
    if spelled:
        return spelled
    if figures and any(c.isdigit() for c in figures):
        read = digits(figures)
        return int(read) if read else None
    return None
