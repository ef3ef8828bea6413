"""Where on a raster two long, parallel, evenly printed lines lie: candidates for a TD3 zone.

Nothing is read here. A candidate is cheap and often wrong (any two lines of a paragraph may be
one); `ocr.mrz_reader` reads them and keeps what reads as a zone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
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
    dilated,
    grey_of,
    lit_evenly,
    quarter_turned,
    resized,
    softened,
    stretched,
    warped,
)
from ocr.mrz_band import Band, Points
from ocr.mrz_net import SLOTS
from ocr.mrz_print import bands

SIZES: Final = (1000, 1600, 2400)
"""Longer side, in px, at which a raster is searched: letters are 8 to 20 px wide in one of them."""

ANGLES: Final = tuple(range(-45, 135, 3))
"""Degrees by which print may have to be turned to lie level, up to half a turn."""

DIRECTIONS: Final = 3
"""Directions of print that are searched; a photograph of a passport on a form has two."""

BORNE: Final = 8
"""Degrees of tilt at which a line of print is still found."""

_EVENED: Final = (1.0, 2.0, 3.0, 2.0, 1.0)
"""Weights over neighbouring rows: pixels in a slanting row do not lie one a row."""

SOFT: Final = 0.7
"""Pixels of blur in which hair-lines of security paper fade before letters do."""

PAIRS_A_SEARCH: Final = 3

MANY_PAIRS: Final = 8
"""The same where several zones are sought: four passports fill a sheet of A4."""

MOST_BANDS: Final = 150
"""The longest so many lines of a search are paired; a page of noise has thousands."""

WIDEST: Final = 13
"""Pixels across the widest stroke of print that is searched for."""

SLENDER: Final = 7
"""The same where a SAMPLE is printed across the zone, in letters several times as large."""

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
    and pages whose print has faded into colour are looked at in grey as well; then without what is
    printed across it in large letters. Then come all strokes however pale: slower, and only for
    what a stamp or a shadow outdoes.
    """
    seen: list[Points] = []
    black = brightest(pixels)
    yield from _aslant(_boldest(black, SIZES[0]), (), seen)
    if pixels.ndim == 3:
        yield from _aslant(_boldest(grey_of(pixels), SIZES[0]), (), seen)
    yield from _aslant(_boldest(black, SIZES[0], SLENDER), (), seen, 1)
    yield from _level(black, seen)
    if _two_toned(black):
        yield from _level(despeckled(black), seen)
    yield from _aslant(_strokes(black, SIZES[0]), (0, 90), seen)


def bold_pairs(pixels: Rgb) -> Iterator[tuple[Band, Band]]:
    """The first of those candidates, among the boldest strokes alone; more of each direction."""
    yield from _aslant(_boldest(brightest(pixels), SIZES[0]), (), [], MANY_PAIRS)


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
            yield from _new(_search(small, quarter), seen)


def _aslant(
    small: _Small, done: tuple[int, ...], seen: list[Points], most: int = PAIRS_A_SEARCH
) -> Iterator[tuple[Band, Band]]:
    """Candidates in the directions in which print runs, but those that are `done`."""
    for degrees in _directions(small.strokes):
        if degrees not in done:
            yield from _new(_search(small, degrees, most), seen)


def _directions(strokes: Grey) -> list[int]:
    """Degrees by which print must be turned to lie level, likeliest first.

    Along its direction print is rows with white between them: there the profile is uneven.
    """
    ys, xs = np.nonzero(strokes[::2, ::2])
    if not len(ys):
        return []
    uneven = np.zeros(len(ANGLES))
    for place, angle in enumerate(np.deg2rad(ANGLES)):
        down = (xs * np.sin(angle) + ys * np.cos(angle)).astype(np.int64)
        counts = np.convolve(np.bincount(down - down.min()), _EVENED)
        uneven[place] = ((counts[2:] - counts[:-2]) ** 2).sum()
    found = []
    for _ in range(DIRECTIONS):
        best = ANGLES[int(uneven.argmax())]
        found.append(best)
        uneven[np.abs((np.array(ANGLES) - best + 90) % 180 - 90) <= BORNE] = 0
    return found


def _strokes(grey: Grey, size: int) -> _Small:
    """The strokes of print on `grey`, its longer side shrunk to `size` px where it is longer."""
    scale = min(1.0, size / max(grey.shape))
    even = lit_evenly(resized(grey, scale) if scale < 1 else grey)
    depth = darker(even, closed(even, WIDEST))
    return _Small((depth > _contrast(depth)).astype(np.uint8) * 255, 1 / scale)


def _contrast(depth: Grey) -> float:
    """The darkness from which a pixel is a stroke: between its typical noise and its print."""
    counts = np.cumsum(np.bincount(depth.ravel(), minlength=256))
    strong = int(np.searchsorted(counts, 0.97 * depth.size))
    return float(np.clip(strong * 0.5, FAINTEST, 75))


def _boldest(grey: Grey, size: int, widest: int = WIDEST) -> _Small:
    """Strokes at least half as dark as the darkest near them: print on a pattern of fine lines.

    What is wider than `widest` px is no stroke.
    """
    scale = min(1.0, size / max(grey.shape))
    soft = softened(resized(grey, scale) if scale < 1 else grey, SOFT)
    depth = darker(soft, closed(soft, widest))
    near = softened(dilated(np.ascontiguousarray(dilated(depth, 8, 8)[::8, ::8]), 9, 9), 3)
    near = stretched(near, depth.shape[1], depth.shape[0])
    bold = (depth > near // 2) & (depth > FAINTEST)
    return _Small(bold.astype(np.uint8) * 255, 1 / scale)


def _new(found: list[tuple[Band, Band]], seen: list[Points]) -> Iterator[tuple[Band, Band]]:
    """Those pairs of which about the same was not offered before; notes them."""
    for pair in found:
        ends = np.array([pair[0].start, pair[0].end, pair[1].start, pair[1].end])
        near = pair[0].capital
        if not any(np.abs(ends - other).max() < near for other in seen):
            seen.append(ends)
            yield pair


def _search(small: _Small, degrees: int, most: int = PAIRS_A_SEARCH) -> list[tuple[Band, Band]]:
    """Candidates among lines that run about along x once `small` is turned."""
    turn = turning(small.strokes.shape, degrees)
    if degrees % 90:
        upright = (_turned(small.strokes, turn) > 127).astype(np.uint8) * 255
    else:
        upright = quarter_turned(small.strokes, degrees)
    back = np.linalg.inv(turn)
    return [
        (upper.through(back).scaled(small.larger), lower.through(back).scaled(small.larger))
        for upper, lower in _pairs(bands(upright), most)
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


def _pairs(found: list[Band], most: int) -> list[tuple[Band, Band]]:
    """Bands that lie one below the other as the lines of a TD3 zone do, the likeliest `most`."""
    bands = sorted(found, key=lambda band: -band.length)[:MOST_BANDS]
    if not bands:
        return []
    scores = _zone_scores(bands)
    order = np.argsort(-scores, axis=None, kind="stable")[:most]
    places = np.stack(np.unravel_index(order, scores.shape), 1).tolist()
    return [(bands[upper], bands[lower]) for upper, lower in places if scores[upper, lower] > 0]


def _zone_scores(bands: list[Band]) -> Points:
    """How much each band (row) above each other one (column) looks like a zone; 0: not at all.

    ICAO 9303 part 4, section 4.2.2: 44 letters of 2.54 mm and lines 6.35 mm apart, so the space is
    2.5 letters; look-alikes and perspective are given room.
    """
    starts = np.array([band.start for band in bands])
    run = np.array([band.end for band in bands]) - starts
    length = np.hypot(run[:, 0], run[:, 1])
    capitals = np.array([band.capital for band in bands])
    along, down = (run / length[:, None]).T
    long = np.maximum(length[:, None], length)
    alike = np.minimum(length[:, None], length) / long
    pitch = long / SLOTS
    dx, dy = (starts[None, :, each] - starts[:, None, each] for each in (0, 1))
    shift = np.abs(dx * along[:, None] + dy * down[:, None]) / long
    space = (dy * along[:, None] - dx * down[:, None]) / pitch
    capital = (capitals[:, None] + capitals) / 2 / pitch
    skew = np.abs(along[:, None] * down - down[:, None] * along)
    fits = (alike >= 0.72) & (skew <= 0.08) & (shift <= 0.25)
    fits &= (space > 1.4) & (space < 4.2) & (capital > 0.55) & (capital < 2.0)
    scores = (
        alike
        + (1 - 2 * shift)
        + 2 * long / long.max()
        + np.maximum(0.0, 1 - np.abs(space - 2.5) / 1.7)
    )
    return np.asarray(np.where(fits, scores, 0.0))
