"""Ruling lines of a form: where they run across and down, and what lies between them."""

from collections.abc import Sequence
from typing import Final

from extract.forms.lines import FormPage
from ingest.box import Box
from ocr.ocr_page import Direction

_NARROW: Final = 2.0
"""Letter heights of the narrowest column; closer lines are one line drawn double."""
_SLACK: Final = 0.3
"""Letter heights by which a line that runs down may end above or below what it parts."""


def heights(form: FormPage, begins: float, reaches: float) -> list[float]:
    """Heights of the lines across that begin at an edge, or left of it, and reach another."""
    return sorted(
        rule.box.middle[1]
        for rule in form.page.rules
        if rule.direction is Direction.ACROSS
        and rule.box.left <= begins
        and rule.box.right >= reaches
    )


def closed_in(ruled: Sequence[float], middle: float) -> tuple[float, float] | None:
    """The nearest of these heights above and below another; None where one is missing."""
    top = max((y for y in ruled if y < middle), default=None)
    bottom = min((y for y in ruled if y > middle), default=None)
    return None if top is None or bottom is None else (top, bottom)


def ruled_off(form: FormPage, x: float, upper: float, lower: float) -> bool:
    """Whether a ruling line runs between two heights at `x`."""
    return any(upper < y < lower for y in heights(form, x + 2 * form.height, x))


def downs(form: FormPage, middle: float) -> list[float]:
    """Where lines run down through a height, left to right."""
    slack = _SLACK * form.height
    return sorted(
        rule.box.middle[0]
        for rule in form.page.rules
        if rule.direction is Direction.DOWN
        and rule.box.top <= middle + slack
        and rule.box.bottom >= middle - slack
    )


def cells_between(form: FormPage, label: Box, value: Box) -> bool:
    """Whether a whole column lies between a label and what stands right of it."""
    return len(_edges(form, label.middle[1], label.right, value.left)) > 1


def column_of(form: FormPage, value: Box) -> tuple[float, float]:
    """Left and right edge of the ruled column that a value stands in; the page's where none is.

    Lines across need not close the column: they may be too faint to be seen.
    """
    slack = 0.5 * form.height
    before = _edges(form, value.middle[1], 0.0, value.left + slack)
    after = _edges(form, value.middle[1], value.right - slack, float(form.page.width))
    return (before[-1] if before else 0.0, after[0] if after else float(form.page.width))


def _edges(form: FormPage, middle: float, left: float, right: float) -> list[float]:
    """Where lines run down through a height between two edges; one drawn double is one."""
    slack = _SLACK * form.height
    found: list[float] = []
    for x in downs(form, middle):
        inside = left - slack <= x <= right + slack
        if inside and (not found or x - found[-1] > _NARROW * form.height):
            found.append(x)
    return found
