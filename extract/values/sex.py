"""Sex as lists and forms write it, in Indonesian, Malay and English."""

import re
from typing import Final

from rapidfuzz import fuzz

_MEN: Final = frozenset(
    (
        *("L", "LK", "LD", "LA", "AL", "LAKI", "LELAKI", "LAKILAKI", "LAKI2", "M", "MALE", "PRIA"),
        *(
            "LAKILAKIDEWASA",
            "LELAKIDEWASA",
            "PRIADEWASA",
            "MALES",
            "ANAKLAKILAKI",
            "ANAKLELAKI",
        ),
    )
)
_WOMEN: Final = frozenset(
    (
        *("P", "PR", "PD", "PA", "AP", "PRP", "PEREMPUAN", "F", "FEMALE", "WANITA", "W"),
        *("PEREMPUANDEWASA", "WANITADEWASA", "FEMALES", "ANAKPEREMPUAN"),
    )
)


_FEWEST: Final = 5
"""Letters of a word with a slip; of so few only one may be lost ([elaki)."""


def sex_of(text: str) -> str | None:
    """M or F for L/P, LD/PD (adults), LK/PR, words in three languages; None when neither.

    P is perempuan, a woman, in Indonesian and Malay lists alike.
    """
    packed = "".join(re.findall(r"[A-Z0-9]+", text.upper()))
    if packed in _MEN:
        return "M"
    if packed in _WOMEN:
        return "F"
    if len(packed) >= _FEWEST:
        for sex, word in (("F", "PEREMPUAN"), ("M", "LAKILAKI"), ("M", "LELAKI"), ("F", "WANITA")):
            if fuzz.ratio(packed, word) >= (80 if len(packed) > _FEWEST else 90):
                return sex
    return None
