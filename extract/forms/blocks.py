"""Blocks of labels side by side, such as a box for each party: read one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, TypeVar

from extract.forms.label_hits import NUMBERING
from extract.forms.lines import Break, FormLine, FormPage, Token, words_of
from extract.forms.ruling import ruled_off
from extract.forms.vocabulary import Vocabulary

M = TypeVar("M")

_FEWEST: Final = 2
"""Labels that each of two blocks holds at least."""
_EDGE: Final = 1.2
"""Letter heights by which the lines of a block may begin off its edge."""


def blocks_apart(form: FormPage, vocabulary: Vocabulary[M]) -> FormPage:
    """The page with each block of labels that stands right of another one below it.

    A line that runs across both ends them. A label that comes twice in one block shows rows to be
    read across: "Nama majikan, alamat" over "Nama pekerja, alamat"; so do lines that all hold two
    labels with their values, under no heading, and lines with ruling lines between them.
    """
    lines = list(form.lines)
    at = 0
    while at < len(lines):
        edge = _edge(lines[at], vocabulary)
        stretch = _stretch(lines, at, edge, form.height, vocabulary) if edge is not None else None
        if edge is None or stretch is None:
            at += 1
            continue
        first, end = stretch
        if _is_ruled(form, lines[first:end], edge):
            at += 1
            continue
        parts = [_parted(line, edge - _EDGE * form.height) for line in lines[first:end]]
        left = [tokens for tokens, _ in parts if tokens]
        right = [tokens for _, tokens in parts if tokens]
        blocks = _is_block(left, vocabulary) and _is_block(right, vocabulary)
        if blocks and not all(_label(tokens, vocabulary) for tokens in (*left, *right)):
            lines[first:end] = [_line(form, tokens) for tokens in (*left, *right)]
            at = first + len(left) + len(right)
        else:
            at += 1
    return replace(form, lines=tuple(lines))


def _edge(line: FormLine, vocabulary: Vocabulary[M]) -> float | None:
    """Where a second label with its value begins on a line; None where none does."""
    if _label(line.tokens, vocabulary) is None:
        return None
    for at, token in enumerate(line.tokens[1:], 1):
        if token.before in (Break.GAP, Break.RULE) and _label(line.tokens[at:], vocabulary):
            return token.word.box.left
    return None


def _label(tokens: Sequence[Token], vocabulary: Vocabulary[M]) -> str | None:
    """The label that tokens begin with, if a colon, a gap or a ruling line follows it."""
    start = 1 if len(tokens) > 1 and NUMBERING.fullmatch(tokens[0].word.text.strip(" :")) else 0
    for end in range(start + 1, len(tokens)):
        if tokens[end].before is not Break.NONE:
            match = vocabulary.sure(words_of(tokens[start:end]))
            return match.phrase if match is not None else None
    return None


def _stretch(
    lines: Sequence[FormLine], at: int, edge: float, height: float, vocabulary: Vocabulary[M]
) -> tuple[int, int] | None:
    """First line and end of the lines around `at` that an edge parts, the last one on the right.

    A heading on the left alone ends them: rows to be read across follow it.
    """
    first, end = at, at + 1
    while first > 0 and _right_of(lines[first - 1], edge, height):
        first -= 1
    last = end
    while end < len(lines) and not _crosses(lines[end], edge, height):
        if not _right_of(lines[end], edge, height) and vocabulary.sure(lines[end].text):
            break
        end += 1
        last = end if _right_of(lines[end - 1], edge, height) else last
    return (first, last) if last - first >= _FEWEST else None


def _is_ruled(form: FormPage, lines: Sequence[FormLine], edge: float) -> bool:
    """Whether ruling lines run across both blocks between their lines: rows of a table."""
    ruled = sum(ruled_off(form, edge, a.middle, b.middle) for a, b in pairwise(lines))
    return ruled >= _FEWEST


def _right_of(line: FormLine, edge: float, height: float) -> bool:
    """Whether a part of a line begins at the edge, or further right, after a gap before it."""
    _, right = _parted(line, edge - _EDGE * height)
    return bool(right) and not _crosses(line, edge, height)


def _crosses(line: FormLine, edge: float, height: float) -> bool:
    """Whether text runs over the edge."""
    left, right = _parted(line, edge - _EDGE * height)
    if left and left[-1].word.box.right > edge - 0.3 * height:
        return True
    return bool(left and right) and right[0].before not in (Break.GAP, Break.RULE, Break.COLUMN)


def _parted(line: FormLine, x: float) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    left = tuple(token for token in line.tokens if token.word.box.left < x)
    return left, line.tokens[len(left) :]


def _is_block(parts: Sequence[Sequence[Token]], vocabulary: Vocabulary[M]) -> bool:
    """Whether the lines of one side hold several labels, each of them once."""
    labels = list(_labels(parts, vocabulary))
    return len(labels) >= _FEWEST and len(set(labels)) == len(labels)


def _labels(parts: Sequence[Sequence[Token]], vocabulary: Vocabulary[M]) -> Iterator[str]:
    for tokens in parts:
        if label := _label(tokens, vocabulary):
            yield label


def _line(form: FormPage, tokens: Sequence[Token]) -> FormLine:
    first = replace(tokens[0], before=Break.START)
    return FormLine((first, *tokens[1:]), form.height)
