"""Perspective: how rows and columns of a page run together, as under a camera held askew.

Rows of letters, ruling lines that run down and the edges of columns are sharp once a page is seen
straight on: what makes their profiles sharpest is undone. Nothing is done to a page that lies
straight already, or that shows no clear rows and columns.
"""

import math
from typing import Final

import numpy as np
import numpy.typing as npt

from ocr.image import Grey, Transform, blobs, dilated, joined, opened
from ocr.posture import Points, moved

Bend = npt.NDArray[np.float64]
"""Lean, fan, sag and swing of rows: by how much they fall per width of the page, by how much less
so further down, and how they curve."""

_SAMPLES: Final = 5_000  # points; more tell no more
_COARSE: Final = 1_500  # of them are enough for the first look
_FEWEST: Final = 30  # pieces of lines that tell something
_EDGES: Final = 2  # of a column: left and right
_RULED: Final = 20.0  # letter heights of lines down, from which they tell more than words do
_ROWS: Final = 1.03  # times as sharp, from which rows are taken to run together
_LINES: Final = 1.2  # and columns between ruling lines
_COLUMNS: Final = 1.6  # and those of words
_LEAST: Final = 0.5  # letter heights by which ink moves at least; less is not undone
_HIGHEST: Final = 2.0  # widths of the page above its middle: no row lies there
_FIRST: Final = tuple(
    np.array([lean, fan, 0.0, 0.0])
    for lean in np.linspace(-0.06, 0.06, 9)
    for fan in np.linspace(-0.3, 0.3, 13)
)
_ROUNDS: Final = (1.0, 0.4, 0.15)
_STEPS: Final = (0.015, 0.04, 0.06, 0.12)  # of each part of a bend, in the first round


def straightened(rows: Points, mask: Grey, height: float) -> Transform | None:
    """The homography that lays ink where it would stand on a page that is seen straight on.

    `rows`: points n x 2 on letters; `mask`: all ink (not 0), its lines about level. In pixels of
    `mask`, on which letters are `height` tall. None where nothing is to be undone.
    """
    if len(rows) < _FEWEST:
        return None
    columns = _columns(mask, height, rows.min(axis=0), rows.max(axis=0))
    if not columns:
        return None
    size = float(max(mask.shape))
    middle = np.array([[size, 0, mask.shape[1] / 2], [0, size, mask.shape[0] / 2], [0, 0, 1]])
    about: Transform = np.linalg.inv(middle)
    fine = height / 4 / size
    letters = moved(_thinned(rows, _SAMPLES), about)
    lean, fan = _converging(letters, fine, parts=4)
    level: Transform = np.array([[1.0, 0, 0], [lean, 1, 0], [fan, 0, 1]])
    shown = [
        moved(_thinned(points, _SAMPLES), np.linalg.inv(level) @ about)[:, ::-1]
        for points in columns
    ]
    lean, fan = _agreed(shown, fine)
    flat: Transform = np.linalg.inv(level @ np.array([[1.0, lean, 0], [0, 1, 0], [0, fan, 1]]))
    edges = letters.min(axis=0), letters.max(axis=0)
    corners = np.array(
        [[x, y] for x in (edges[0][0], edges[1][0]) for y in (edges[0][1], edges[1][1])]
    )
    if np.abs(moved(corners, flat) - corners).max() < _LEAST * height / size:
        return None
    whole: Transform = middle @ flat @ about
    return whole


def _thinned(points: Points, most: int) -> Points:
    """Not many more than so many of the points."""
    return points[:: max(1, len(points) // most)]


def _columns(mask: Grey, height: float, first: Points, last: Points) -> list[Points]:
    """Points on ruling lines that run down among the letters, and on both edges of columns.

    Nothing on a page of a few words, which tells little. Letters lie between `first` and `last`;
    what lies around them is not looked at.
    """
    (left, top), (right, bottom) = (np.clip(each, 0, None).astype(int) for each in (first, last))
    mask = mask[top:bottom, left:right]
    down = opened(dilated(mask, 3, 1), 1, max(12, round(1.6 * height)))
    labels, stats = blobs(down)
    thin = (stats[:, 3] > 3 * height) & (stats[:, 4] < 0.5 * height * stats[:, 3])
    ys, xs = np.nonzero(np.concatenate([[False], thin])[labels])
    phrases = blobs(joined(mask & ~down, max(3, round(1.1 * height)), 1))[1].astype(np.float64)
    x, y, wide, high = phrases[(phrases[:, 3] > 0.6 * height)][:, :4].T
    found = [np.column_stack([edge, y + high / 2]) for edge in (x, x + wide)]
    if stats[thin, 3].sum() > _RULED * height:
        found.insert(0, np.column_stack([xs, ys]).astype(np.float64))
    return [points + np.array([left, top]) for points in found] if len(x) >= _FEWEST else []


def _agreed(columns: list[Points], fine: float) -> tuple[float, float]:
    """How columns lean and run together, on which all that shows columns agrees best."""
    ruled = len(columns) > _EDGES
    tries = [_converging(points, fine, parts=2) for points in columns[: 1 if ruled else None]]
    plain = [sharpness(points, np.zeros(4), fine) for points in columns]

    def gain(found: tuple[float, float]) -> float:
        bend = np.array([found[0], -found[1], 0.0, 0.0])
        sharp = (sharpness(points, bend, fine) for points in columns)
        return math.prod(a / b for a, b in zip(sharp, plain, strict=True))

    best = max(tries, key=gain)
    return best if gain(best) > (_LINES if ruled else _COLUMNS) else (0.0, 0.0)


def _converging(points: Points, fine: float, *, parts: int) -> tuple[float, float]:
    """How rows lean, and how they run together to the right; 0, 0 where that is not clear.

    `parts`: 4 where rows may curve as well, which is not to be taken for the others.
    """
    some = _thinned(points, _COARSE)
    known = max(_FIRST, key=lambda bend: sharpness(some, bend, 2 * fine))
    for reach in _ROUNDS:
        for part in range(parts):
            steps = np.zeros((9, 4))
            steps[:, part] = np.linspace(-reach, reach, 9) * _STEPS[part]
            known = max(known + steps, key=lambda bend: sharpness(points, bend, fine))
    curve = known * (0, 0, 1, 1)
    if sharpness(points, known, fine) < _ROWS * sharpness(points, curve, fine):
        return 0.0, 0.0
    return float(known[0]), -float(known[1])


def sharpness(points: Points, bend: Bend, fine: float) -> float:
    """How unevenly points fall into rows `fine` high once a bend is undone.

    Rows begin at every third of that height, so that it does not matter where they begin.
    """
    x, y = points[:, 0], points[:, 1]
    lean, fan, sag, swing = bend
    rows = (y - x * (lean + x * (sag + x * swing))) / (1 + fan * x)
    counts = np.bincount(((rows + _HIGHEST) * (3 / fine)).astype(np.int64))
    held = counts[:-2] + counts[1:-1] + counts[2:]
    return float(held @ held)
