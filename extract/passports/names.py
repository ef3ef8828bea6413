"""The holder's name as the page prints it, found by what the machine readable zone says it is.

Labels of names are many and small: the next row, another script beside Latin, or a neighbour's
label is soon taken for a name. The zone tells which words to look for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Levenshtein

from extract.passports.labels import Sheet
from extract.passports.mrz import Mrz
from extract.passports.spelling import common, spelt
from extract.values.names import clean_name
from ingest.box import Box, around
from ocr.ocr_page import Word

NEAR: Final = 0.85
"""Likeness of letters from which words are the zone's name with misread letters."""

SHORTEST: Final = 5
"""Letters of a name at least of which one may be misread."""

MARKED: Final = 0.99
"""Confidence of words from which their marks are believed: below it É, È and E are all one."""

_Atom = tuple[str, Word]


@dataclass(frozen=True, slots=True)
class Printed:
    """What the page prints of a name: `value`, as read, how surely (0..1), and where.

    `exact`: every letter is the zone's, but for its mark. `whole`: no part of the name is missing.
    """

    value: str
    raw: str
    confidence: float
    box: Box
    exact: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class _Match:
    """Words that are one part of the name; `value` in the spelling that is to be believed."""

    words: tuple[Word, ...]
    value: str
    exact: bool


def printed_name(mrz: Mrz, part: Sheet) -> Printed | None:
    """The zone's name where the page prints it, in print's order; None where no part is found.

    A part that is not found, and a spelling whose marks were not read surely, is the zone's.
    """
    parts = _parts(mrz, part)
    found = [match for _, match in parts if match]
    if not found:
        return None
    whole = len(found) == len(parts)
    plain = all(match.value.isascii() for match in found)
    marked = whole and (plain or all(_sure(match) >= MARKED for match in found))
    words = [word for match in found for word in match.words]
    return Printed(
        " ".join(
            match.value if match and (marked or mrz.truncated) else name for name, match in parts
        ),
        " ".join(word.text for word in words),
        min(word.confidence for word in words),
        around(word.box for word in words),
        exact=all(match.exact for match in found),
        whole=whole,
    )


def _parts(mrz: Mrz, part: Sheet) -> list[tuple[str, _Match | None]]:
    """The zone's name, in one or in two parts, each with the words that print it."""
    rows = [*part.rows, *_wrapped(part.rows)]
    names = [name for name in (mrz.secondary, mrz.primary) if name]
    whole, turned = " ".join(names), " ".join(reversed(names))
    level, aside = _sought(whole, rows), _sought(turned, part.rows)
    if level and level.exact:
        return [(whole, level)]
    if aside and aside.exact:
        return [(turned, aside)]
    cut = mrz.truncated
    parts = [(name, _sought(name, rows, cut, last=name == names[0])) for name in names]
    likely = level and not all(match and match.exact for _, match in parts)
    return [(whole, level)] if likely else parts


def _sought(
    name: str, rows: Sequence[tuple[Word, ...]], cut: bool = False, last: bool = False
) -> _Match | None:
    """The words that print `name`, the exact before the likely.

    With `cut`, also words of which the zone shows the beginnings; those first for the name's `last`
    part, after which the zone ends.
    """
    plain = [match for row in rows for match in _in_row(name, row)]
    longer = [match for row in rows for match in _longer(name, row)] if cut else []
    for found in (longer, plain) if last else (plain, longer):
        if found:
            return max(found, key=lambda each: (each.exact, _sure(each)))
    return None


def _sure(match: _Match) -> float:
    return min(word.confidence for word in match.words)


def _atoms(row: tuple[Word, ...]) -> list[_Atom]:
    """The words of a row with their letters; of words joined by a stroke each by itself."""
    return [(text, word) for word in row for text in word.text.split("/") if spelt(text)]


def _in_row(name: str, row: tuple[Word, ...]) -> Iterator[_Match]:
    """Runs of words of a row that print `name`."""
    atoms, key = _atoms(row), common(name)
    keys = [spelt(text) for text, _ in atoms]
    for start in range(len(atoms)):
        text = ""
        for end in range(start, len(atoms)):
            text += keys[end]
            run = atoms[start : end + 1]
            if common(text) == key:
                yield _Match(_words(run), _spelling(name, run), exact=True)
            elif len(key) >= SHORTEST and alike(common(text), key):
                yield _Match(_words(run), name, exact=False)
            if len(text) > 1.5 * len(key) + 2:
                break


def alike(one: str, other: str) -> bool:
    """Whether two names are one with misread letters."""
    return Levenshtein.normalized_similarity(one, other) >= NEAR


def _words(run: list[_Atom]) -> tuple[Word, ...]:
    return tuple(dict.fromkeys(word for _, word in run))


def _spelling(name: str, run: list[_Atom]) -> str:
    """The printed spelling, or the zone's where print has lost its marks or its blanks."""
    value = clean_name(" ".join(text for text, _ in run))
    lost = value.isascii() and spelt(value) != spelt(name)
    glued = value.count(" ") < name.count(" ") and not re.search(r"[^A-Z ]", value)
    return name if lost or glued else value


def _longer(name: str, row: tuple[Word, ...]) -> Iterator[_Match]:
    """Words of which the zone shows the beginnings, to the end of their row.

    Where a name is too long its words are shortened, or left out at the end (part 4, 4.2.3).
    """
    short = [common(token) for token in name.split()]
    atoms = _atoms(row)
    for start in range(len(atoms) - len(short) + 1 if len(spelt(name)) > 1 else 0):
        run = atoms[start:]
        begun = zip(short, run, strict=False)
        if all(common(text).startswith(token) for token, (text, _) in begun):
            value = clean_name(" ".join(text for text, _ in run))
            if not re.search(r"\d", value):
                yield _Match(_words(run), value, exact=True)


def _wrapped(rows: Sequence[tuple[Word, ...]]) -> Iterator[tuple[Word, ...]]:
    """Each row with the row that begins right below it: long names take two."""
    boxed = [(row, around(word.box for word in row)) for row in rows]
    for row, box in boxed:
        tall = box.height
        for below, lower in boxed:
            flush = abs(lower.left - box.left) < tall and 0.7 < lower.height / tall < 1.4
            if flush and -0.3 * tall < lower.top - box.bottom < 0.95 * tall:
                yield (*row, *below)
