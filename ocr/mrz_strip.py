"""A strip of a raster along one line of print, as the line network looks at it."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ocr.image import Grey, brightest, closed, darker, grey_of, resized, sampled, softened
from ocr.mrz_band import Band
from ocr.mrz_net import HEIGHT, SLOTS, WIDTH

Raster = npt.NDArray[np.uint8]
"""Grey or RGB."""

MARGIN: Final = 0.6  # letters of paper left and right of a strip
_AROUND: Final = 8  # px beyond the strip that softening may look at
_FINEST: Final = 2.0  # pixels of the raster for one of the strip; a finer raster is made smaller
_COARSE: Final = 0.5  # the same; a coarser raster is enlarged first, so that O is no D
_STROKE: Final = 0.5  # letters' widths; strokes are a fifth wide, and bold ones a third


@dataclass(frozen=True, slots=True)
class View:
    """How a strip is cut: its capitals smaller by `taller`, the strip `sink` capitals lower.

    `brightest`: of every pixel its brightest colour, in which coloured stamps and tints fade.
    `slender`: what is wider than a stroke of the line, as a SAMPLE across it, becomes paper.
    """

    taller: float
    sink: float
    brightest: bool = False
    slender: bool = False


def strip(pixels: Raster, band: Band, view: View) -> Grey:
    """The network's view of `band`.

    A fine raster is softened first, so that no stroke is lost; a coarse one is enlarged.
    """
    xs, ys = band.grid(MARGIN, view.taller, view.sink)
    left, top = (max(0, int(np.floor(each.min())) - _AROUND) for each in (xs, ys))
    right, foot = (max(0, int(np.ceil(each.max())) + _AROUND + 1) for each in (xs, ys))
    part = pixels[top : max(foot, top + 1), left : max(right, left + 1)]
    if part.size == 0:
        return np.full((HEIGHT, WIDTH), 255, np.uint8)
    part = np.ascontiguousarray(part)
    part = brightest(part) if view.brightest else grey_of(part)
    if view.slender:
        widest = max(5, round(_STROKE * band.length / SLOTS) | 1)
        part = np.asarray(255 - darker(part, closed(part, widest)), np.uint8)
    xs, ys = xs - np.float32(left), ys - np.float32(top)
    coarse = band.length / WIDTH
    wanted = _FINEST if coarse > _FINEST else 2 * coarse if coarse < _COARSE else coarse
    if wanted != coarse:
        scale, half = np.float32(wanted / coarse), np.float32(0.5)
        part = resized(part, float(scale))
        xs, ys, coarse = (xs + half) * scale - half, (ys + half) * scale - half, wanted
    if coarse > 1.2:
        part = softened(part, 0.45 * coarse)
    return sampled(part, xs, ys)
