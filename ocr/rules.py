"""Ruling lines: the straight lines that make tables, found by opening with long thin blocks."""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from ingest.box import Box
from ocr.image import Grey, blobs, dilated, joined, opened
from ocr.ocr_page import Direction, Rule, Word

_SHORTEST = 1 / 60  # of the longer side: about 5 mm on A4; strokes of letters are shorter
_THICKEST = 1 / 150  # of the longer side: about 2 mm on A4; thicker things are bars and photos
_GAP = 1 / 150  # of the longer side: gaps of a worn line that are bridged


def rules_in(ink: Grey) -> tuple[Rule, ...]:
    """Ruling lines of `ink` (ink 255, paper 0; upright), top to bottom, then left to right."""
    longer = max(ink.shape)
    shortest, gap = max(30, int(longer * _SHORTEST)), max(5, int(longer * _GAP))
    thickest = max(4, int(longer * _THICKEST))
    found = []
    # Lines that are not quite level move by a pixel now and then: ink is thickened across them.
    for direction, long, thick, bridge in (
        (Direction.ACROSS, (shortest, 1), (1, 3), (gap, 1)),
        (Direction.DOWN, (1, shortest), (3, 1), (1, gap)),
    ):
        solid = joined(opened(dilated(ink, *thick), *long), *bridge)
        for left, top, width, height, _ in blobs(solid)[1].tolist():
            thin = height if direction is Direction.ACROSS else width
            if thin <= thickest + 2:
                found.append(Rule(direction, Box(left, top, left + width, top + height)))
    return tuple(sorted(found, key=lambda rule: (rule.box.top, rule.box.left)))


def without_letters(rules: Iterable[Rule], words: Sequence[Word]) -> tuple[Rule, ...]:
    """`rules` but those that are strokes of letters: they lie within one word for the most part."""
    if not words:
        return tuple(rules)
    boxes = np.array([(w.box.left, w.box.top, w.box.right, w.box.bottom) for w in words])
    return tuple(rule for rule in rules if not _within_a_word(rule, boxes))


def _within_a_word(rule: Rule, words: npt.NDArray[np.float64]) -> bool:
    """Whether most of `rule` runs through the middle of a word and not along its border.

    `words`: left, top, right and bottom of each.
    """
    box = rule.box
    left, top, right, bottom = words.T
    across = np.minimum(box.right, right) - np.maximum(box.left, left)
    down = np.minimum(box.bottom, bottom) - np.maximum(box.top, top)
    shared = (across > 0) & (down > 0)
    if rule.direction is Direction.DOWN:
        return bool((shared & (down > 0.6 * box.height)).any())
    border = 0.05 * (bottom - top)
    through = (top + border < box.middle[1]) & (box.middle[1] < bottom - border)
    return bool((shared & through & (across > 0.6 * box.width)).any())
