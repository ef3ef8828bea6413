"""What Tesseract needs before it reads: no ruling lines, no specks, letters of a middling height.

Each step is for a page that needs it; a clean page goes through untouched. Measured in
docs/ocr.md: each of them makes clean letters worse, so each has its gate.
"""

from dataclasses import dataclass

import numpy as np

from ocr.image import Grey, blobs, despeckled, ink, resized
from ocr.ocr_page import Direction, Rule
from ocr.posture import letters_of
from ocr.rules import rules_in

_TALL = 24.0  # px of a letter (median of capitals and small ones); more is only slower
_LOW = 18.0  # px; below it letters are enlarged
_MOST = 3.0  # times; what is smaller cannot be saved
_PIXELS = 20_000_000  # of the enlarged raster
_SPECKS = 0.4  # share of blobs that are one to three pixels: a fax or a noisy copy


@dataclass(frozen=True, slots=True, eq=False)
class Cleaned:
    """A raster for the engine; its pixels are `scale` times as many as the working raster's."""

    grey: Grey
    scale: float


def cleaned(grey: Grey) -> Cleaned:
    """`grey` (working raster) as Tesseract reads it best."""
    mask = ink(grey)
    areas = blobs(mask)[1][:, 4]
    noisy = len(areas) > 200 and float((areas <= 3).mean()) > _SPECKS
    calm = despeckled(grey) if noisy else grey
    scale = _scale(calm)
    plain = _without(calm, rules_in(ink(calm)))
    return Cleaned(plain if scale == 1.0 else resized(plain, scale), scale)


def _scale(grey: Grey) -> float:
    """By how much small letters are enlarged; 1 for the rest."""
    letters = letters_of(grey)
    if letters is None or letters.height >= _LOW:
        return 1.0
    room = float(np.sqrt(_PIXELS / grey.size))
    return max(1.0, min(_TALL / letters.height, _MOST, room))


def _without(grey: Grey, rules: tuple[Rule, ...]) -> Grey:
    """`grey` with its longer ruling lines painted white."""
    plain = grey.copy()
    long = max(grey.shape) / 30
    for rule in rules:
        box = rule.box
        if (box.width if rule.direction is Direction.ACROSS else box.height) < long:
            continue
        top, left = max(0, int(box.top) - 1), max(0, int(box.left) - 1)
        plain[top : int(box.bottom) + 1, left : int(box.right) + 1] = 255
    return plain
