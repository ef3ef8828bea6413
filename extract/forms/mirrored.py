"""Tables that hold their labels in the right column: read as though they stood left."""

from dataclasses import replace
from typing import Final, TypeVar

from extract.forms.lines import Break, FormLine, FormPage, words_of
from extract.forms.vocabulary import Vocabulary

M = TypeVar("M")

_ROWS: Final = 4
"""Rows with a label on the right from which a table is such a one."""


def labels_first(form: FormPage, vocabulary: Vocabulary[M]) -> FormPage:
    """The page with each row "value | label" turned round, where most rows are such ones."""
    turned = [_turned(line, vocabulary) for line in form.lines]
    ruled = [line.cells[0] for line in form.lines if len(line.cells) > 1]
    usual = sum(vocabulary.sure(words_of(cell)) is not None for cell in ruled)
    count = sum(line is not None for line in turned)
    if count < _ROWS or usual >= count:
        return form
    lines = tuple(new or old for new, old in zip(turned, form.lines, strict=True))
    return replace(form, lines=lines)


def _turned(line: FormLine, vocabulary: Vocabulary[M]) -> FormLine | None:
    """The row with its label first; None for any other line."""
    if len(line.cells) != len(("value", "label")):
        return None
    value, label = line.cells
    if vocabulary.sure(words_of(value)) or not vocabulary.sure(words_of(label)):
        return None
    first = replace(label[0], before=Break.START)
    return replace(
        line, tokens=(first, *label[1:], replace(value[0], before=Break.RULE), *value[1:])
    )
