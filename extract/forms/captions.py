"""Forms whose labels stand below their values, small or in brackets: read as if they stood left.

"SITI AMINAH" over "(Name of worker)", and perhaps "C1234567" over "(Passport No.)" beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import Final, TypeVar

from extract.forms.lines import Break, FormLine, FormPage, Token, words_of
from extract.forms.vocabulary import Vocabulary

M = TypeVar("M")

_FEWEST: Final = 3
"""Lines of captions from which a page is such a form."""
_SMALL: Final = 0.85
"""Height of the letters of captions, by those of the values, at most."""
_NEARER: Final = 0.85
"""From a value to its caption, by the way from there to the next value, at most."""
_LINES: Final = 3
"""Lines of a value at most."""
_NEAR: Final = 2.2
"""Letter heights from one line of a value to the next, or to its caption, at most."""

Part = tuple[Token, ...]


def values_first(form: FormPage, vocabulary: Vocabulary[M]) -> FormPage:
    """The page with a line "label: value" for each value and the caption below it.

    Captions in brackets stand below; others do where letters and gaps show it.
    """
    rows = range(len(form.lines))
    known = {at: parts for at in rows if (parts := _captions(form, at, vocabulary))}
    marked = {at for at, parts in known.items() if all(map(_in_brackets, parts))}
    told = {
        at: parts
        for at, parts in known.items()
        if at and (at in marked or not _is_told(form.lines[at - 1], vocabulary))
    }
    bracketed = marked.issuperset(told)
    if len(told) < _FEWEST or not (bracketed or _are_below(form, tuple(told))):
        return form
    lines: list[FormLine] = []
    fresh = 0
    for at, line in enumerate(form.lines):
        if at not in told:
            lines.append(line)
            continue
        first, below = len(lines), line
        while first > max(fresh, len(lines) - _LINES) and _is_near(form, lines[first - 1], below):
            first -= 1
            below = lines[first]
        lines[first:] = _pairs(told[at], lines[first:], form.height)
        fresh = len(lines)
    return replace(form, lines=tuple(lines))


def _captions(form: FormPage, at: int, vocabulary: Vocabulary[M]) -> tuple[Part, ...]:
    """The labels of a line on which nothing else stands; () for any other line."""
    line = form.lines[at]
    if any(token.before is Break.COLON for token in line.tokens):
        return ()
    parts = _parts(line)
    return tuple(parts) if all(vocabulary.sure(words_of(part)) for part in parts) else ()


def _is_told(line: FormLine, vocabulary: Vocabulary[M]) -> bool:
    """Whether a line asks or tells something by itself: a label stands on it."""
    asks = line.open or any(token.before is Break.COLON for token in line.tokens)
    return asks or any(vocabulary.sure(words_of(part)) for part in _parts(line))


def _parts(line: FormLine) -> list[Part]:
    """What wide gaps and ruling lines part."""
    starts = [at for at, token in enumerate(line.tokens) if token.before >= Break.GAP]
    return [line.tokens[a:b] for a, b in pairwise([*starts, len(line.tokens)])]


def _in_brackets(part: Part) -> bool:
    return part[0].text.startswith("(") and part[-1].text.endswith(")")


def _is_near(form: FormPage, upper: FormLine, lower: FormLine) -> bool:
    return lower.middle - upper.middle < _NEAR * form.height


def _are_below(form: FormPage, captions: Sequence[int]) -> bool:
    """Whether lines of captions are smaller than those above them, and nearer to them."""
    small, near = [], []
    for at in captions:
        line, above = form.lines[at], form.lines[at - 1]
        small.append(_letters(line) / _letters(above))
        if at + 1 < len(form.lines):
            below = form.lines[at + 1].middle - line.middle
            near.append((line.middle - above.middle) / max(1.0, below))
    return median(small) < _SMALL and bool(near) and median(near) < _NEARER


def _letters(line: FormLine) -> float:
    return median(token.word.box.height for token in line.tokens)


def _pairs(
    captions: Sequence[Part], value: Sequence[FormLine], height: float
) -> Iterator[FormLine]:
    """Each caption, and behind a colon the words of the value that stand above it."""
    lefts = [part[0].word.box.left - height for part in captions]
    for part, left, end in zip(captions, lefts, [*lefts[1:], float("inf")], strict=True):
        begin = left if left > lefts[0] else float("-inf")
        held = [t for line in value for t in line.tokens if begin <= t.word.box.left < end]
        words = [replace(t, before=Break.COLON if t is held[0] else Break.NONE) for t in held]
        yield FormLine((replace(part[0], before=Break.START), *part[1:], *words), height)
