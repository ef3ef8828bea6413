"""Cells of ruled tables, as far as the values of labels need them."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from extract.forms.lines import FormPage, Token
from extract.forms.ruling import closed_in, downs, heights
from ingest.box import Box

_TALLEST: Final = 10
"""Letter heights of the tallest cell whose whole content is one value."""

_MOST_WORDS: Final = 14
"""Words of the longest label of a cell."""


def cell_of_value(
    form: FormPage, label: Box, value: Box | None, others: Iterable[Box]
) -> Box | None:
    """The cell that holds the value of the label at `label`; None if lines do not close one.

    It is the cell right of the label, or the label's own cell where a `value` behind a colon
    begins in it: what else stands beside a label may be the label in another script.
    A cell in which another label (`others`) stands is not the value's alone.
    """
    height = form.height
    edges = [0.0, *downs(form, label.middle[1]), float(form.page.width)]
    spans = [(a, b) for a, b in pairwise(edges) if b - a > 2 * height]
    own = next((at for at, (a, b) in enumerate(spans) if a <= label.middle[0] < b), None)
    if own is None or len(spans) < 2:
        return None
    inline = value is not None and value.left < spans[own][1]
    if not inline and own + 1 >= len(spans):
        return None
    left, right = spans[own] if inline else spans[own + 1]
    if inline and left == 0.0:
        left = label.left - height
    reach = left + min(4 * height, (right - left) / 2)
    ruled = _closed(form, label.middle[1], left, reach)
    if ruled is None:
        return None
    top, bottom = ruled
    end = right if inline else left
    if any(top < box.middle[1] < bottom and box.left < end for box in others):
        return None
    return Box(max(0.0, left), top, max(right, left + 1), bottom)


def tokens_of_label_cell(form: FormPage, first: Token) -> tuple[Token, ...]:
    """All tokens of the ruled cell that `first` opens, line by line."""
    box = first.word.box
    edges = [0.0, *downs(form, box.middle[1])]
    left, right = next(((a, b) for a, b in pairwise(edges) if a <= box.middle[0] < b), (0.0, 0.0))
    ruled = _closed(form, box.middle[1], box.left, min(box.right, right)) if right else None
    if ruled is None:
        return ()
    held = inside(form, Box(left, ruled[0], right, ruled[1]), set())
    return held if held and held[0] is first and len(held) <= _MOST_WORDS else ()


def _closed(form: FormPage, middle: float, left: float, reach: float) -> tuple[float, float] | None:
    """Top and bottom of a cell around a height, by lines from its left edge as far as `reach`."""
    ruled = closed_in(heights(form, left + 2 * form.height, reach), middle)
    return ruled if ruled and ruled[1] - ruled[0] <= _TALLEST * form.height else None


def inside(form: FormPage, cell: Box, taken: set[int]) -> tuple[Token, ...]:
    """Free tokens whose middles lie in the cell, line by line."""
    slack = 0.5 * form.height
    return tuple(
        token
        for line in form.lines
        for token in line.tokens
        if id(token) not in taken
        and cell.left - slack <= token.word.box.left
        and token.word.box.middle[0] <= cell.right
        and cell.top <= token.word.box.middle[1] <= cell.bottom
    )
