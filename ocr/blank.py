"""Blank pages cost nothing: a look at 1/8 scale."""

import numpy as np

from ocr.image import Grey, shade

_FAINTEST = 5.0  # of 255 below the paper: a pencil's grey, thinned by the scale
_GRAIN = 6.0  # times the grain of the paper: what its texture never reaches
_CLEAR = 30.0  # below the paper is written on, however grainy what surrounds the sheet
_LEAST = 0.0008  # share of the page: a line of ten words has twice as much
_MARGIN = 0.04  # of each side: shadows and punch holes


def blank(grey: Grey) -> bool:
    """Whether nothing is written on the page but specks and the shadows of its borders.

    In doubt a page is not blank: reading it for nothing costs little, a lost page much.
    """
    light = shade(grey).astype(np.float32)
    high, wide = light.shape
    down, across = round(_MARGIN * high), round(_MARGIN * wide)
    inner = light[down : high - down, across : wide - across]
    if not inner.size:
        return True
    paper = float(np.median(inner))
    grain = 1.48 * float(np.median(np.abs(inner - paper)))
    written = inner < paper - min(max(_FAINTEST, _GRAIN * grain), _CLEAR)
    return bool(written.mean() < _LEAST)
