"""Ruling lines: the straight lines that make tables, found by opening with long thin blocks."""

from ingest.box import Box
from ocr.image import Grey, blobs, dilated, joined, opened
from ocr.ocr_page import Direction, Rule

_SHORTEST = 1 / 60  # of the longer side: about 5 mm on A4; strokes of letters are shorter
_THICKEST = 1 / 150  # of the longer side: about 2 mm on A4; thicker things are bars and photos
_GAP = 1 / 150  # of the longer side: gaps of a worn line that are bridged


def rules_in(ink: Grey) -> tuple[Rule, ...]:
    """Ruling lines of `ink` (ink 255, paper 0; upright), top to bottom, then left to right."""
    longer = max(ink.shape)
    shortest, gap = max(20, int(longer * _SHORTEST)), max(5, int(longer * _GAP))
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
