"""Ruling lines: the straight lines that make tables, found by opening with long thin blocks."""

from ingest.box import Box
from ocr.image import Grey, blobs, opened
from ocr.ocr_page import Direction, Rule

_SHORTEST = 1 / 40  # of the longer side: about 7 mm on A4; letters are shorter
_THICKEST = 1 / 150  # of the longer side: about 2 mm on A4; thicker things are bars and photos


def rules_in(ink: Grey) -> tuple[Rule, ...]:
    """Ruling lines of `ink` (ink 255, paper 0; upright), top to bottom, then left to right."""
    longer = max(ink.shape)
    shortest, thickest = max(20, int(longer * _SHORTEST)), max(4, int(longer * _THICKEST))
    found = []
    for direction, wide, high in (
        (Direction.ACROSS, shortest, 1),
        (Direction.DOWN, 1, shortest),
    ):
        for left, top, width, height, _ in blobs(opened(ink, wide, high)):
            thick = height if direction is Direction.ACROSS else width
            if thick <= thickest:
                box = Box(int(left), int(top), int(left + width), int(top + height))
                found.append(Rule(direction, box))
    return tuple(sorted(found, key=lambda rule: (rule.box.top, rule.box.left)))
