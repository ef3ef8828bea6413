"""Blank pages cost nothing: a look at 1/8 scale."""

from ocr.image import Grey, shade

_INK = 240  # of 255 beside the paper around it; at 1/8 scale faint letters are nearly white
_LEAST = 0.0008  # share of the page: a line of ten words has twice as much
_MARGIN = 0.04  # of each side: shadows and punch holes


def blank(grey: Grey) -> bool:
    """Whether nothing is written on the page but specks and the shadows of its borders."""
    light = shade(grey)
    high, wide = light.shape
    down, across = round(_MARGIN * high), round(_MARGIN * wide)
    inner = light[down : high - down, across : wide - across]
    return bool((inner < _INK).mean() < _LEAST) if inner.size else True
