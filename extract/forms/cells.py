"""Cells of ruled tables, as far as the values of labels need them."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from extract.forms.lines import FormPage, Token
from ingest.box import Box
from ocr.ocr_page import Direction

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
    edges = [0.0, *_downs(form, label.middle[1]), float(form.page.width)]
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
    across = [
        rule.box.middle[1]
        for rule in form.page.rules
        if rule.direction is Direction.ACROSS
        and rule.box.left <= left + 2 * height
        and rule.box.right >= reach
    ]
    top = max((y for y in across if y < label.middle[1]), default=None)
    bottom = min((y for y in across if y > label.middle[1]), default=None)
    if top is None or bottom is None or bottom - top > _TALLEST * height:
        return None
    end = right if inline else left
    if any(top < box.middle[1] < bottom and box.left < end for box in others):
        return None
    return Box(max(0.0, left), top, max(right, left + 1), bottom)


def tokens_of_label_cell(form: FormPage, first: Token) -> tuple[Token, ...]:
    """All tokens of the ruled cell that `first` opens, line by line."""
    box, height = first.word.box, form.height
    edges = [0.0, *_downs(form, box.middle[1])]
    left, right = next(((a, b) for a, b in pairwise(edges) if a <= box.middle[0] < b), (0.0, 0.0))
    reach = min(box.right, right)
    across = [
        rule.box.middle[1]
        for rule in form.page.rules
        if rule.direction is Direction.ACROSS
        and rule.box.left <= box.left + 2 * height
        and rule.box.right >= reach
    ]
    top = max((y for y in across if y < box.middle[1]), default=None)
    bottom = min((y for y in across if y > box.middle[1]), default=None)
    if not right or top is None or bottom is None or bottom - top > _TALLEST * height:
        return ()
    held = inside(form, Box(left, top, right, bottom), set())
    return held if held and held[0] is first and len(held) <= _MOST_WORDS else ()


def _downs(form: FormPage, middle: float) -> list[float]:
    """Where lines run down through this height, left to right."""
    slack = 0.3 * form.height
    return sorted(
        rule.box.middle[0]
        for rule in form.page.rules
        if rule.direction is Direction.DOWN
        and rule.box.top <= middle + slack
        and rule.box.bottom >= middle - slack
    )


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


def ruled_off(form: FormPage, x: float, upper: float, lower: float) -> bool:
    """Whether a ruling line runs between two heights at `x`."""
    return any(
        rule.direction is Direction.ACROSS
        and upper < rule.box.middle[1] < lower
        and rule.box.left <= x + 2 * form.height
        and rule.box.right >= x
        for rule in form.page.rules
    )
