"""Tables that hold their labels in the right column: read as though they stood left."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, TypeVar

from extract.forms.lines import Break, FormLine, FormPage, Token
from extract.forms.vocabulary import SURE, Vocabulary

M = TypeVar("M")

_ROWS: Final = 4
"""Rows with a label on the right from which a table is such a one."""


def labels_first(form: FormPage, vocabulary: Vocabulary[M]) -> FormPage:
    """The page with each row "value | label" turned round, where most rows are such ones."""
    turned = [_turned(line, vocabulary) for line in form.lines]
    usual = sum(_is_label(cells[0], vocabulary) for line in form.lines if (cells := _cells(line)))
    count = sum(line is not None for line in turned)
    if count < _ROWS or usual >= count:
        return form
    lines = tuple(new or old for new, old in zip(turned, form.lines, strict=True))
    return replace(form, lines=lines)


def _turned(line: FormLine, vocabulary: Vocabulary[M]) -> FormLine | None:
    """The row with its label first; None for any other line."""
    cells = _cells(line)
    if len(cells) != 2 or _is_label(cells[0], vocabulary) or not _is_label(cells[1], vocabulary):
        return None
    value, label = cells
    first = replace(label[0], before=Break.START)
    return replace(
        line, tokens=(first, *label[1:], replace(value[0], before=Break.RULE), *value[1:])
    )


def _cells(line: FormLine) -> list[tuple[Token, ...]]:
    """What ruling lines part; () for a line that none crosses."""
    starts = [at for at, token in enumerate(line.tokens) if token.before is Break.RULE]
    edges = [0, *starts, len(line.tokens)]
    parts = [line.tokens[a:b] for a, b in pairwise(edges)]
    return parts if starts else []


def _is_label(cell: Sequence[Token], vocabulary: Vocabulary[M]) -> bool:
    match = vocabulary.match(" ".join(token.text for token in cell))
    return match is not None and match.score >= SURE
