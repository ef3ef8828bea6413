"""Labels of a passport's data page, however badly they were read, and what else stands there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import Final

from rapidfuzz import fuzz, process

from extract.passports.rows import rows_of
from extract.passports.wordings import FORMS, HOME, WORDS, fold
from extract.values.gazetteer import REGIONS
from ingest.box import Box, around
from ocr.lines import lines
from ocr.ocr_page import OcrPage, Word

TITLED: Final = 80.0
"""Likeness that a title needs: 'REPUBLIC OF' alone is no 'republic of indonesia'."""

TALLEST: Final = 3.5
"""Heights of a usual word from which a word is no print: portraits read as letters."""

PROSE: Final = 4
"""Words in small letters that are of no label, from which a run of words is prose."""

LONGEST: Final = 9
"""Words of a label at most; a longer run of words is prose."""

_KEYS: Final = list(FORMS)
_PLACES: Final = frozenset(fold(region) for region in REGIONS)
"""MAJALENGKA is no 'nama lengkap'."""


@dataclass(frozen=True)
class Piece:
    """Words that stand together on one line of a page (`number` is the page's, 1-based)."""

    words: tuple[Word, ...]
    number: int

    @cached_property
    def text(self) -> str:
        """The words with single blanks, without a leading colon."""
        return " ".join(word.text for word in self.words).lstrip(" :;.")

    @cached_property
    def box(self) -> Box:
        """Around the words, in working pixels."""
        return around(word.box for word in self.words)

    @property
    def confidence(self) -> float:
        """Least confidence of the words, 0..1."""
        return min(word.confidence for word in self.words)


@dataclass(frozen=True)
class Label:
    """A label: what it names, how alike (0..100) it is, and the words it is made of."""

    name: str
    score: float
    piece: Piece


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page parted into labels and other pieces, both in reading order.

    `rows`: the words that stand together, whatever they are, from the top.
    """

    page: OcrPage
    labels: tuple[Label, ...]
    values: tuple[Piece, ...]
    rows: tuple[tuple[Word, ...], ...] = ()


def sheet(page: OcrPage) -> Sheet:
    """`page` parted into labels and values; the machine readable zone is left out."""
    labels: list[Label] = []
    values: list[Piece] = []
    found: list[tuple[Word, ...]] = []
    tall = TALLEST * median(word.box.height for word in page.words) if page.words else 0.0
    zones = [box for box in (page.mrz.boxes if page.mrz else ()) if box.height <= tall]
    for row in (each for line in lines(page) for each in rows_of(line)):
        for segment in row.segments(1.4):
            words = tuple(
                word
                for word in segment.words
                if word.box.height <= tall and not _is_zone(word) and not _lies_in(word, zones)
            )
            if words:
                found.append(words)
                _part(Piece(words, page.number), labels, values)
    for label in [each for each in labels if _is_value_of(each, labels)]:
        labels.remove(label)
        values.append(label.piece)
    return Sheet(page, tuple(labels), tuple(values), tuple(found))


def _is_value_of(label: Label, labels: Sequence[Label]) -> bool:
    """Whether capitals below a label of the same name are its value: AUTHORITY COLOMBO."""
    box = label.piece.box
    above = (each.piece.box for each in labels if each.name == label.name and each is not label)
    return label.piece.text.isupper() and any(
        0 < box.top - other.bottom < 2 * box.height and abs(box.left - other.left) < box.height
        for other in above
    )


def _lies_in(word: Word, zones: Sequence[Box]) -> bool:
    """Whether the middle of a word lies on a line of a zone that was read by itself.

    Boxes of zones that lay aslant are taller than their lines, and tell nothing.
    """
    x, y = word.box.middle
    return any(box.left <= x <= box.right and box.top <= y <= box.bottom for box in zones)


def _is_zone(word: Word) -> bool:
    """Whether the word belongs to a machine readable zone."""
    return word.text.count("<") >= 3 or (len(word.text) > 30 and "<" in word.text)


def _part(piece: Piece, labels: list[Label], values: list[Piece]) -> None:
    """Sort the words of a piece into labels and what stands between them."""
    if len(piece.words) > LONGEST + 6:
        return
    found = sorted(_windows(piece), key=lambda each: -each[0])
    if _is_prose(piece, found):
        return
    taken: set[int] = set()
    kept: list[tuple[int, int, str, float]] = []
    for _, start, end, name, score in found:
        if name == "title" and not _stands_alone(piece.words, start, end):
            continue
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept.append((start, end, name, score))
    for start, end, name, score in kept:
        begin, finish = _with_translations(piece.words, start, end, taken)
        taken.update(range(begin, finish))
        labels.append(Label(name, score, Piece(piece.words[begin:finish], piece.number)))
    run: list[Word] = []
    for place, word in enumerate(piece.words):
        if place in taken:
            values.extend(_value(run, piece.number))
            run = []
        else:
            run.append(word)
    values.extend(_value(run, piece.number))


def _stands_alone(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether no word in capitals goes on beside a title: PASSPORT OFFICE is an office."""
    return not any(word.text.isupper() for word in (*words[:start], *words[end:]))


def _is_prose(piece: Piece, found: Sequence["_Window"]) -> bool:
    """Whether a sentence runs on around what may be a label: 'the competent authority requests'."""
    held = {place for _, start, end, _, _ in found for place in range(start, end)}
    bare = [word.text for place, word in enumerate(piece.words) if place not in held]
    return "/" not in piece.text and sum(text.islower() for text in bare) >= PROSE


def _with_translations(
    words: Sequence[Word], start: int, end: int, taken: set[int]
) -> tuple[int, int]:
    """First word and word after the last of a label with what strokes join to it.

    "Geburtsort / Place of birth / Lieu de naissance" is known by its English. Before a label stands
    no value; behind a stroke may stand one, in capitals.
    """
    begin, finish = start, end
    while begin > 0 and begin - 1 not in taken and not re.search(r"\d{2}", words[begin - 1].text):
        begin -= 1
    if begin == start or not (words[start - 1].text + words[start].text[:-1]).count("/"):
        begin = start
    joined = words[end - 1].text.endswith("/")
    while finish < len(words) and finish not in taken and _is_wording(words[finish].text):
        joined = joined or words[finish].text.startswith("/")
        finish += 1
    return begin, finish if joined else end


def _is_wording(text: str) -> bool:
    """Whether a word may be of a label: a stroke, or letters that are not all capitals."""
    return text == "/" or (text.upper() != text and not re.search(r"\d", text))


def _value(run: Sequence[Word], number: int) -> Iterator[Piece]:
    """The words as a piece, unless nothing but marks, or but words of labels, is left of them."""
    words = [word for word in run if re.search(r"[^\W_]", word.text) and not _counts(word.text)]
    if words and not all(fold(word.text) in WORDS for word in words):
        yield Piece(tuple(words), number)


_Window = tuple[float, int, int, str, float]


def _counts(text: str) -> bool:
    """Whether a word is the number before a label: '4.', '12.'."""
    return re.fullmatch(r"\d{1,2}\.+", text) is not None


def _windows(piece: Piece) -> Iterator[_Window]:
    """(weight, first word, word after the last, name, score) of every run that may be a label."""
    texts = [word.text for word in piece.words]
    for start in range(len(texts)):
        for end in range(start + 1, min(len(texts), start + LONGEST) + 1):
            for text in _wordings(texts[start:end]):
                if len(text) < 3 or text in _PLACES:
                    continue
                best = process.extractOne(text, _KEYS, scorer=fuzz.ratio, score_cutoff=_least(text))
                if best is not None and (FORMS[best[0]] != "title" or best[1] >= TITLED):
                    weight = (best[1] - 50) * len(text)
                    yield weight, start, end, FORMS[best[0]], best[1]


def _wordings(texts: list[str]) -> set[str]:
    """What the words may say as a label: all of them, or the language between two strokes."""
    first, last = fold(texts[0]), fold(texts[-1])
    if not first or not last:
        return set()
    if len(texts) == 1:
        return {first, *(fold(part) for part in texts[0].split("/"))}
    middle = "".join(map(fold, texts[1:-1]))
    heads = {first, fold(texts[0].rpartition("/")[2])} - {""}
    tails = {last, fold(texts[-1].partition("/")[0])} - {""}
    return {head + middle + tail for head in heads for tail in tails}


def _least(text: str) -> float:
    """Likeness that a run of letters needs to be a label: short runs must be nearly right."""
    if len(text) < 6:
        return 90.0
    return 80.0 if len(text) < 10 else 68.0


def likeness(piece: Piece, name: str) -> float:
    """How alike (0..100) a piece is to the best Indonesian writing of the label of that name."""
    keys = [form for form, meant in HOME.items() if meant == name]
    best = process.extractOne(fold(piece.text), keys, scorer=fuzz.ratio)
    return float(best[1]) if best else 0.0
