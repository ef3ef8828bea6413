"""Fingers that hold the paper and hide a part of it: blobs of skin, or dark ones, from its border.

Looked for on the flat sheet, so that the desk around it is no hand. Bands, shadows, black edges of
copies and corners of the desk run along a border or lie in a corner; a fingertip points inwards.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from ingest.box import Box
from ocr.image import Grey, Rgb, Transform, blobs, opened, resized, warped

_SCALE: Final = 1 / 8
_EDGE: Final = 0.02  # of the shorter side, left out: what is seen of the desk, edges of scans
_DEEP: Final = (0.05, 0.4)  # of the shorter side: how far a finger reaches in
_WIDE: Final = (0.03, 0.22)  # of it: how wide a finger is where it comes in
_POINTED: Final = 0.6  # depth by width, at least
_FULL: Final = (0.5, 0.93)  # of its box: a tip is round
_DARK: Final = 0.4  # of the paper's light: ink and gloves; no shadow is so deep
_SKIN: Final = (0.18, 0.92)  # of the paper's green: between which skin of any colour lies
_WARM: Final = 0.16  # red above blue, in the paper's light

Mask = npt.NDArray[np.uint8]


def finger(pixels: Rgb, matrix: Transform, width: int, height: int) -> Box | None:
    """The largest fingertip on the sheet, in working pixels, if there is one.

    `pixels`: the page as it came; `matrix` takes its pixels to the working raster, `width` x
    `height`.
    """
    small = resized(pixels, _SCALE)
    scale = np.diag([_SCALE, _SCALE, 1.0])
    sheet = warped(
        small,
        scale @ matrix @ np.linalg.inv(scale),
        max(1, round(width * _SCALE)),
        max(1, round(height * _SCALE)),
    )
    edge = round(_EDGE * min(sheet.shape[:2]))
    inner = sheet[edge : sheet.shape[0] - edge, edge : sheet.shape[1] - edge]
    if min(inner.shape[:2]) < 40:
        return None
    found = [box for box in blobs(_hand(inner))[1].tolist() if _is_tip(box, inner[:, :, 0])]
    if not found:
        return None
    left, top, wide, high, _ = max(found, key=lambda box: int(box[4]))
    return Box(
        (left + edge) / _SCALE,
        (top + edge) / _SCALE,
        (left + edge + wide) / _SCALE,
        (top + edge + high) / _SCALE,
    )


def _hand(sheet: Rgb) -> Mask:
    """Where skin or something dark lies on the sheet; thin things such as letters are left out."""
    paper = np.percentile(sheet.reshape(-1, 3), 75, axis=0).astype(np.float32)
    red, green, blue = np.moveaxis(sheet.astype(np.float32) / np.maximum(paper, 1), 2, 0)
    skin = (red - blue > _WARM) & (red >= green) & (green > blue - 0.02)
    skin &= (green > _SKIN[0]) & (green < _SKIN[1])
    dark = (red + green + blue) / 3 < _DARK
    return opened(((skin | dark) * 255).astype(np.uint8), 5, 5)


def _is_tip(box: list[int], sheet: Grey) -> bool:
    """Whether a blob comes in from one border and points inwards, as wide as a finger."""
    left, top, wide, high, area = box
    rows, columns = sheet.shape
    touched = (left <= 1, top <= 1, left + wide >= columns - 1, top + high >= rows - 1)
    if sum(touched) != 1:
        return False
    deep, across = (wide, high) if touched[0] or touched[2] else (high, wide)
    side = min(rows, columns)
    return (
        _DEEP[0] * side <= deep <= _DEEP[1] * side
        and _WIDE[0] * side <= across <= _WIDE[1] * side
        and deep >= _POINTED * across
        and _FULL[0] <= area / (wide * high) <= _FULL[1]
    )
