"""The machine readable zone from a page's words, where no zone was read from its pixels."""

import re
from itertools import pairwise
from typing import Final

from extract.passports.mrz import FILLER, LENGTH
from ingest.box import Box, around
from ocr.lines import Line, lines
from ocr.ocr_page import MrzLines, OcrPage

TRUST: Final = 0.85
"""A general engine reads this print less surely than its word confidences say."""

_FIGURES: Final = str.maketrans("ODQILZSGBA", "0001125684")
_LETTERS: Final = str.maketrans("0123456789", "OIZBASGTBG")
_SEX: Final = 20
_FIGURE_PLACES: Final = (9, *range(13, 20), *range(21, 28), 43)
_LETTER_PLACES: Final = range(10, 13)


def zone_in_words(page: OcrPage) -> MrzLines | None:
    """Two lines of words that are a TD3 zone, slips undone by place; None where there are none."""
    rows = [(line, text) for line in lines(page) if (text := _packed(line))]
    for (upper, first), (lower, second) in pairwise(rows):
        if (
            first.startswith("P")
            and len(second) == LENGTH
            and second[13:19].translate(_FIGURES).strip(FILLER).isdigit()
        ):
            texts = (_upper(first), _lower(second))
            if not _is_grammatical(texts[1]):
                continue
            return MrzLines(texts, (_box(upper), _box(lower)), (_sure(upper), _sure(lower)))
    return None


def _packed(line: Line) -> str:
    """The line's characters without blanks, if they can be a line of a zone; else empty.

    Fillers are easily lost or doubled, and only the upper line ends in nothing else.
    """
    text = "".join(word.text for word in line.words).upper().replace("«", FILLER * 2)
    text = re.sub(r"[^0-9A-Z<]", "", text)
    if not 40 <= len(text) <= 48 or text.count(FILLER) < 1:
        return ""
    if len(text) == LENGTH:
        return text
    name = text.rstrip(FILLER)
    fillers = len(text) - len(name)
    padded = text.startswith("P") and fillers > 4 and len(name) < LENGTH
    return name.ljust(LENGTH, FILLER) if padded else ""


def _upper(text: str) -> str:
    return text[:2] + text[2:].translate(_LETTERS)


def _lower(text: str) -> str:
    places = list(text)
    for place in _FIGURE_PLACES:
        places[place] = places[place].translate(_FIGURES)
    for place in _LETTER_PLACES:
        places[place] = places[place].translate(_LETTERS)
    if places[_SEX] not in "MF":
        places[_SEX] = FILLER
    if "".join(places[10:13]) == "IDN":  # a letter, and figures from the third place at the latest
        places[0] = places[0].translate(_LETTERS)
        places[2:8] = list("".join(places[2:8]).translate(_FIGURES))
    return "".join(places)


def _is_grammatical(lower: str) -> bool:
    """Whether dates and check digits are figures, or the fillers of an unknown birth."""
    figures = "".join(lower[place] for place in _FIGURE_PLACES)
    return re.fullmatch(r"\d[\d<]{6}\d{9}", figures) is not None


def _sure(line: Line) -> tuple[float, ...]:
    return (TRUST * min(word.confidence for word in line.words),) * LENGTH


def _box(line: Line) -> Box:
    return around(word.box for word in line.words)
