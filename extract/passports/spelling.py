"""Text in the characters of a machine readable zone (ICAO 9303 part 3, section 6)."""

import re
import unicodedata
from typing import Final

_ALONE: Final = str.maketrans(
    {"Þ": "TH", "Ð": "D", "Đ": "D", "Æ": "AE", "Œ": "OE", "Ø": "O", "Ł": "L", "Ħ": "H", "Ŋ": "N"}
)
_PAIRS: Final = re.compile(r"(?<=[AOU])E|(?<=A)A|(?<=[UN])XX|(?<=D)J")
"""What a zone adds to a letter for its mark (ICAO 9303 part 3, section 6): Ä is A or AE, Ñ NXX."""


def bare(text: str) -> str:
    """Letters and figures of `text`, upper case: a number without its blanks and strokes."""
    return re.sub(r"\W", "", text.upper())


def spelt(text: str) -> str:
    """Letters A-Z of `text`, upper case, marks taken off as in a zone."""
    upper = text.upper().translate(_ALONE)
    return re.sub(r"[^A-Z]", "", unicodedata.normalize("NFD", upper))


def common(text: str) -> str:
    """The spelling that print and zone have in common: MÜLLER and MUELLER are both MULLER.

    A reader takes Þ for the P that a zone writes TH.
    """
    return _PAIRS.sub("", spelt(text)).replace("TH", "P")
