"""Where on a raster two long, parallel, evenly printed lines lie: candidates for a TD3 zone.

Nothing is read here. A candidate is cheap and often wrong (any two lines of a paragraph may be
one); `ocr.mrz_reader` reads them and keeps what reads as a zone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np

from ocr.image import (
    Grey,
    Rgb,
    Transform,
    brightest,
    closed,
    darker,
    despeckled,
    grey_of,
    lit_evenly,
    quarter_turned,
    resized,
    warped,
)
from ocr.mrz_band import Band, Points
from ocr.mrz_net import SLOTS
from ocr.mrz_print import bands

SIZES: Final = (1000, 1600, 2400)
"""Longer side, in px, at which a raster is searched: letters are 8 to 20 px wide in one of them."""

TILTS: Final = (14, -14, 28, -28, 42, -42)
"""Degrees of tilt that are tried after none, at the smallest size; each bears 8 degrees more."""

PAIRS_A_SEARCH: Final = 5

FAINTEST: Final = 22
"""Grey levels below the paper from which a pixel may be a stroke, however pale the print is."""


@dataclass(frozen=True, slots=True, eq=False)
class _Small:
    """The strokes (255) of a raster at one size, and how many times larger the raster is."""

    strokes: Grey
    larger: float


def pairs(pixels: Rgb) -> Iterator[tuple[Band, Band]]:
    """Candidate zones on `pixels` (upper line, lower line), likely ones first, lazily.

    Both lines run left to right or top to bottom; whether they stand on their heads is for the
    reader to try. A zone is printed in black: coloured stamps and tints are looked through first,
    and pages whose print has faded into colour are looked at in grey as well.
    """
    seen: list[Points] = []
    black = brightest(pixels)
    yield from _level(black, seen)
    if pixels.ndim == 3:
        yield from _level(grey_of(pixels), seen)
    if _two_toned(black):
        yield from _level(despeckled(black), seen)
    yield from _tilted(black, seen)


def _two_toned(grey: Grey) -> bool:
    """Whether nearly every pixel is black or white, as after a copier's threshold."""
    part = grey[:: max(1, grey.shape[0] // 300), :: max(1, grey.shape[1] // 300)]
    return float(((part < 40) | (part > 215)).mean()) > 0.95


def _level(grey: Grey, seen: list[Points]) -> Iterator[tuple[Band, Band]]:
    """Candidates that lie level or upright, at every size."""
    for size in SIZES:
        if size > SIZES[0] and size >= max(grey.shape) / 1.3:
            continue
        small = _strokes(grey, size)
        for quarter in (0, 90):
            yield from _new(_search(small, quarter, 0), seen)


def _tilted(grey: Grey, seen: list[Points]) -> Iterator[tuple[Band, Band]]:
    """Candidates at every tilt, at the smallest size."""
    small = _strokes(grey, SIZES[0])
    for tilt in TILTS:
        for quarter in (0, 90):
            yield from _new(_search(small, quarter, tilt), seen)


def _strokes(grey: Grey, size: int) -> _Small:
    """The strokes of print on `grey`, its longer side shrunk to `size` px where it is longer."""
    scale = min(1.0, size / max(grey.shape))
    even = lit_evenly(resized(grey, scale) if scale < 1 else grey)
    depth = darker(even, closed(even, 13))
    return _Small((depth > _contrast(depth)).astype(np.uint8) * 255, 1 / scale)


def _contrast(depth: Grey) -> float:
    """The darkness from which a pixel is a stroke: between its typical noise and its print."""
    counts = np.cumsum(np.bincount(depth.ravel(), minlength=256))
    strong = int(np.searchsorted(counts, 0.97 * depth.size))
    return float(np.clip(strong * 0.5, FAINTEST, 75))


def _new(found: list[tuple[Band, Band]], seen: list[Points]) -> Iterator[tuple[Band, Band]]:
    """Those pairs of which about the same was not offered before; notes them."""
    for pair in found:
        ends = np.array([pair[0].start, pair[0].end, pair[1].start, pair[1].end])
        near = pair[0].capital
        if not any(np.abs(ends - other).max() < near for other in seen):
            seen.append(ends)
            yield pair


def _search(small: _Small, quarter: int, tilt: int) -> list[tuple[Band, Band]]:
    """Candidates among lines that run about along x once `small` is turned by both angles."""
    turn = turning(small.strokes.shape, quarter + tilt)
    if tilt:
        upright = (_turned(small.strokes, turn) > 127).astype(np.uint8) * 255
    else:
        upright = quarter_turned(small.strokes, quarter)
    back = np.linalg.inv(turn)
    return [
        (upper.through(back).scaled(small.larger), lower.through(back).scaled(small.larger))
        for upper, lower in _pairs(bands(upright))
    ]


def turning(shape: tuple[int, ...], degrees: float) -> Transform:
    """3x3 matrix that turns a raster clockwise and keeps all of it in view, from 0, 0 on."""
    high, wide = shape[:2]
    angle = np.deg2rad(degrees)
    cos, sin = float(np.cos(angle)), float(np.sin(angle))
    spin = np.array([[cos, -sin], [sin, cos]])
    corners = np.array([[0, 0], [wide - 1, 0], [wide - 1, high - 1], [0, high - 1]]) @ spin.T
    matrix = np.eye(3)
    matrix[:2, :2], matrix[:2, 2] = spin, -corners.min(axis=0)
    return matrix


def _turned(strokes: Grey, turn: Transform) -> Grey:
    """Turned strokes; nothing beyond the raster."""
    high, wide = strokes.shape
    corners = np.array([[0, 0, 1], [wide, 0, 1], [wide, high, 1], [0, high, 1]]) @ turn.T
    size = np.ceil(corners.max(axis=0)).astype(int)
    bare = np.asarray(255 - strokes, np.uint8)
    return np.asarray(255 - warped(bare, turn, int(size[0]), int(size[1])))


def _pairs(found: list[Band]) -> list[tuple[Band, Band]]:
    """Bands that lie one below the other as the lines of a TD3 zone do, likeliest first.

    ICAO 9303 part 4, section 4.2.2: 44 letters of 2.54 mm and lines 6.35 mm apart, so the space is
    2.5 letters; look-alikes and perspective are given room.
    """
    scored: list[tuple[float, Band, Band]] = []
    for one, other in combinations(found, 2):
        upper, lower = (one, other) if one.start[1] < other.start[1] else (other, one)
        score = _zone_score(upper, lower)
        if score > 0:
            scored.append((score, upper, lower))
    scored.sort(key=lambda each: -each[0])
    return [(upper, lower) for _, upper, lower in scored[:PAIRS_A_SEARCH]]


def _zone_score(upper: Band, lower: Band) -> float:
    """0 when the two cannot be one zone, else how much they look like one (at most about 3)."""
    long = max(upper.length, lower.length)
    alike = min(upper.length, lower.length) / long
    if alike < 0.72:
        return 0.0
    (a, b), (c, d) = upper.axis, lower.axis
    pitch = long / SLOTS
    dx, dy = lower.start[0] - upper.start[0], lower.start[1] - upper.start[1]
    shift = abs(dx * a + dy * b) / long
    space = (dy * a - dx * b) / pitch
    capital = (upper.capital + lower.capital) / 2 / pitch
    if abs(a * d - b * c) > 0.08 or shift > 0.25:
        return 0.0
    if not (1.4 < space < 4.2) or not (0.55 < capital < 2.0):
        return 0.0
    return float(alike + (1 - 2 * shift) + max(0.0, 1 - abs(space - 2.5) / 1.7))
