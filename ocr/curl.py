"""Curl: how paper that does not lie flat bends the lines of text and the ruling lines on it.

Every stretch of a line tells how steep the page is there; one smooth bend is fitted to all.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from ocr.bend import Bend, terms_of
from ocr.image import Grey, blobs, dilated, joined, opened
from ocr.perspective import sharpness
from ocr.posture import Points

_STRETCH: Final = 12.0  # letter heights: a longer line is told of in several stretches
_SHORTEST: Final = 3.0  # letter heights of a stretch
_TALLEST: Final = 2.2  # letter heights of a line of text
_FEWEST: Final = 40  # stretches that tell something of a page
_STEEPEST: Final = 0.12  # slope; what is steeper is no line
_MISSES: Final = (0.06, 0.04, 0.025, 0.015, 0.012, 0.012)  # of slopes, round by round
_FIRM: Final = 0.05  # how much a bend is held against
_CLEARLY: Final = 1.05  # times as sharp as before are rows laid level
_LEAST: Final = 0.4  # letter heights by which ink moves
_SAMPLES: Final = 20_000  # points on text, and as many on ruling lines
_ROWS: Final = 5_000  # points on letters that show whether rows lie level
_THICKEST: Final = 0.6  # letter heights
_LINES: Final = 4.0  # times the weight of text: ruling lines have no tails


def curl_of(rows: Points, mask: Grey, height: float) -> Bend | None:
    """The bend of a page whose ink is `mask` (not 0), and letters `height` tall.

    `rows`: points n x 2 on letters. None where the page is flat, or shows too few lines.
    """
    long = max(12, round(2 * height))
    lines = opened(dilated(mask, 1, 3), long, 1)
    text = mask & ~lines & ~opened(dilated(mask, 3, 1), 1, long)
    phrases = joined(text, max(3, round(1.1 * height)), 1)
    told = _slopes(phrases, text, height, _TALLEST, 1.0)
    if len(told[0]) < _FEWEST:
        return None
    rows = rows[:: max(1, len(rows) // _ROWS)]
    bend = _bend(told, mask.shape)
    if np.ptp(_downs(bend, rows)) < _LEAST / 2 * height:
        return None  # most pages are flat, and are known by their text alone
    ruled = _slopes(lines, lines, height, _THICKEST, _LINES)
    bend = _bend([np.concatenate(each) for each in zip(told, ruled, strict=True)], mask.shape)
    down, fine = _downs(bend, rows), height / 4 / bend.scale
    flat = np.column_stack([rows[:, 0], rows[:, 1] - down])
    before, after = (
        sharpness((each - bend.middle) / bend.scale, np.zeros(4), fine) for each in (rows, flat)
    )
    if np.ptp(down) < _LEAST * height or after < _CLEARLY * before:
        return None
    return bend


def _bend(told: Sequence[Points], shape: tuple[int, ...]) -> Bend:
    """The bend that middles, slopes and weights of stretches tell of, on a raster of that shape."""
    middle, scale = (shape[1] / 2, shape[0] / 2), float(max(shape))
    places, slopes, votes = told
    weights = scale * _fitted((places - middle) / scale, slopes, votes)
    return Bend(middle, scale, weights, 0.0)


def _downs(bend: Bend, rows: Points) -> Points:
    return terms_of(rows, bend.middle, bend.scale, len(bend.weights)) @ bend.weights


def _slopes(
    lines: Grey, ink: Grey, height: float, tallest: float, vote: float
) -> tuple[Points, Points, Points]:
    """Middles, slopes and weights of the stretches of `lines`, by their `ink`."""
    labels, stats = blobs(lines)
    wide, high = stats[:, 2], stats[:, 3]
    likely = (wide > _SHORTEST * height) & (high < tallest * height + _STEEPEST * wide)
    ys, xs = np.nonzero(np.where(ink > 0, np.concatenate([[False], likely])[labels], False))
    step = max(1, len(ys) // _SAMPLES)
    ys, xs = ys[::step], xs[::step]
    cut = _STRETCH * height
    _, own = np.unique(labels[ys, xs] * 1000 + (xs / cut).astype(np.int64), return_inverse=True)
    count = np.maximum(1, np.bincount(own)).astype(np.float64)
    x, y = (np.bincount(own, each) / count for each in (xs, ys))
    off, up = xs - x[own], ys - y[own]
    spread = np.bincount(own, off * off) / count
    slopes = np.bincount(own, off * up) / count / np.maximum(spread, 1e-6)
    length = np.sqrt(12 * spread)
    thick = np.sqrt(12 * np.maximum(0, np.bincount(own, (up - slopes[own] * off) ** 2) / count))
    kept = (length > _SHORTEST * height) & (np.abs(slopes) < _STEEPEST) & (thick < tallest * height)
    votes = vote * length / (_STRETCH * height)
    return np.column_stack([x, y])[kept], slopes[kept], votes[kept]


def _fitted(places: Points, slopes: Points, votes: Points) -> Points:
    """Weights of the terms of a bend whose slopes come nearest to `slopes`; few far ones count."""
    u, v = places.T
    zero = np.zeros_like(u)
    steep = np.stack([zero + 1, 2 * u, 3 * u * u, v, 2 * u * v, 4 * u**3, 3 * u * u * v], axis=1)
    firm = np.diag([1e-3, *([_FIRM] * 6)])
    sure = np.ones(len(slopes))
    for miss in _MISSES:
        held = steep * (votes * sure)[:, None]
        weights = np.linalg.solve(held.T @ steep + firm, held.T @ slopes)
        sure = 1 / (1 + ((slopes - steep @ weights) / miss) ** 2)
    return weights
