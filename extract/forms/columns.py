"""Ruled columns, where the lines across are too faint to close cells."""

from typing import Final

from extract.forms.lines import FormPage
from ingest.box import Box
from ocr.ocr_page import Direction

_NARROW: Final = 2.0
"""Letter heights of the narrowest column; closer lines are one line drawn double."""


def cells_between(form: FormPage, label: Box, value: Box) -> bool:
    """Whether a whole column lies between a label and what stands right of it."""
    return len(_edges(form, label.middle[1], label.right, value.left)) > 1


def column_of(form: FormPage, value: Box) -> tuple[float, float]:
    """Left and right edge of the ruled column that a value stands in; the page's where none is."""
    slack = 0.5 * form.height
    before = _edges(form, value.middle[1], 0.0, value.left + slack)
    after = _edges(form, value.middle[1], value.right - slack, float(form.page.width))
    return (before[-1] if before else 0.0, after[0] if after else float(form.page.width))


def _edges(form: FormPage, height: float, left: float, right: float) -> list[float]:
    """Where ruling lines run down through `height` between two edges, left to right."""
    slack = 0.3 * form.height
    found: list[float] = []
    for x in sorted(
        rule.box.middle[0]
        for rule in form.page.rules
        if rule.direction is Direction.DOWN
        and left - slack <= rule.box.middle[0] <= right + slack
        and rule.box.top - slack <= height <= rule.box.bottom + slack
    ):
        if not found or x - found[-1] > _NARROW * form.height:
            found.append(x)
    return found
