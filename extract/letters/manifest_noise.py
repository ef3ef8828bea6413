"""Noise in cells: print of the other side, ink of stamps, read as words beside a value."""

from collections.abc import Callable
from typing import Final

from rapidfuzz import fuzz, process

from extract.forms.running import Ink, Placed, text_of
from extract.values.gazetteer import REGIONS, fold, is_region, nearest
from extract.values.offences import OFFENCES

_DOUBTED: Final = 0.85
"""Confidence of a word below which it may be noise."""
_SURE: Final = 0.95
"""That of every word beside it."""
_ALIKE: Final = 70.0
"""Per cent of likeness to a word of a value from which it may be that word."""
_WHOLE: Final = 95.0
"""Per cent of likeness to a known reason from which a text is that reason alone."""
_WORDS: Final = tuple({word for value in (*REGIONS, *OFFENCES) for word in value.split()})


def without_noise(ink: Ink, is_value: Callable[[str], bool]) -> Ink:
    """A cell without words at its ends that are no part of its value.

    Such words are much less sure than the others, like no word of a value, and behind no comma;
    and what is left is a value as a whole (`is_value`).
    """
    sure = [place for place, each in enumerate(ink) if each.word.confidence >= _DOUBTED]
    if not sure or len(sure) == len(ink):
        return ink
    kept = ink[sure[0] : sure[-1] + 1]
    ends = (*ink[: sure[0]], *ink[sure[-1] + 1 :])
    whole = is_value(text_of(kept)) and not kept[-1].word.text.endswith(",")
    plain = min(each.word.confidence for each in kept) >= _SURE
    return kept if whole and plain and not any(map(_is_of_value, ends)) else ink


def _is_of_value(placed: Placed) -> bool:
    """Whether a word may be one of a value, misread."""
    text = fold(placed.word.text)
    return process.extractOne(text, _WORDS, scorer=fuzz.ratio, score_cutoff=_ALIKE) is not None


def is_origin(text: str) -> bool:
    """Whether a text is one region or several, with nothing beside them."""
    return all(is_region(part) for part in text.split(","))


def is_reason(text: str) -> bool:
    """Whether a text is a known reason for a deportation, with nothing beside it."""
    return nearest(fold(text), OFFENCES, _WHOLE) is not None


_LINKS: Final = frozenset(("bin", "binti", "bt", "bte", "alias", "als", "al", "a/l", "a/p", "ak"))
"""Words of names that may be written small."""
_SPECK: Final = 2
"""Characters of dirt."""
_DIRT: Final = 0.4
_FIGURES: Final = 0.98
"""Confidences below which a sign or two are dirt, and figures are no part of a name."""


def named(ink: Ink) -> Ink:
    """A cell of a name without words at its ends that are none of a name."""
    kept = ink
    while len(kept) > 1 and _is_no_name(kept[-1], kept[0]):
        kept = kept[:-1]
    while len(kept) > 1 and _is_no_name(kept[0], kept[-1]):
        kept = kept[1:]
    return kept


def _is_no_name(placed: Placed, other: Placed) -> bool:
    """Whether a word is dirt, figures, or small letters beside an `other` word in capitals."""
    sure, text = placed.word.confidence, placed.word.text.strip(".,:;'-")
    figures = sum(c.isdigit() for c in text)
    if (sure < _DIRT and len(text) <= _SPECK) or (sure < _FIGURES and 2 * figures >= len(text) > 0):
        return True
    small = text[:1].islower() and other.word.text[:1].isupper()
    return sure < _DOUBTED and small and text.lower() not in _LINKS
