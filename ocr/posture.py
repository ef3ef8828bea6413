"""How text lies on a page: its axis and its skew, from a projection profile of the letters.

Turn the letters a little; when lines of text lie level, the number of letter pixels per row swings
between full (lines) and none (between them), and the sum of its squares is largest.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ocr.image import Grey, Transform, blobs, ink, lit_evenly, resized

Points = npt.NDArray[np.float64]  # n x 2, x and y

_SURVEY = 1600  # px of the longer side: letters of small print still hang together
_SAMPLES = 20_000
_MOST_BLOBS = 8_000  # letters of one page; more is noise, and a sample of it will do
_CLEARLY = 0.75  # of the letters agree on the axis; text has 0.85 and more
_WIDEST = 20.0  # degrees of skew that are looked for on either side


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """Ink of what looks like letters: `points` in pixels of the page, letters `height` tall.

    `mask`: all ink of the page as it came, at `scale` of its size. `beside`: the share of letters
    whose nearest neighbour stands beside them and not above or below. Letters of a line stand
    closer together than lines do.
    """

    points: Points
    height: float
    mask: Grey
    scale: float
    beside: float = 1.0


@dataclass(frozen=True, slots=True)
class Posture:
    """`upended`: lines run up and down the raster. `skew`: degrees clockwise that lines descend.

    `peak` tells how clearly rows of text stand out; it compares postures of the same letters.
    """

    upended: bool
    skew: float
    peak: float


def moved(points: Points, matrix: Transform) -> Points:
    """`points` through a homography."""
    held = np.column_stack([points, np.ones(len(points))]) @ matrix.T
    through: Points = held[:, :2] / held[:, 2:]
    return through


def letters_of(grey: Grey) -> Letters | None:
    """The letters of a page, None when there are too few to tell anything."""
    scale = min(1.0, _SURVEY / max(grey.shape))
    mask = ink(lit_evenly(resized(grey, scale)))
    labels, stats = blobs(mask)
    tall = np.maximum(stats[:, 2], stats[:, 3])
    likely = (stats[:, 4] >= 8) & (tall >= 5) & (tall <= 60)
    if likely.sum() < 20:
        return None
    height = float(np.median(tall[likely]))
    kept = likely & (tall >= 0.5 * height) & (tall <= 3 * height)
    kept[np.flatnonzero(kept)[_MOST_BLOBS:]] = False
    rows, columns = np.nonzero(np.concatenate([[False], kept])[labels])
    step = max(1, len(rows) // _SAMPLES)
    points = np.column_stack([columns[::step], rows[::step]]).astype(np.float64)
    beside = _beside(stats[kept].astype(np.float32), height)
    return Letters(points / scale, height / scale, mask, scale, beside)


def _beside(stats: npt.NDArray[np.float32], height: float) -> float:
    """The share of (up to 300) letters whose nearest neighbour within reach stands beside them."""
    middles, halves = stats[:, :2] + stats[:, 2:4] / 2, stats[:, 2:4] / 2
    asked = np.arange(0, len(stats), max(1, len(stats) // 300))
    apart = np.abs(middles[asked, None] - middles[None]) - halves[asked, None] - halves[None]
    distance = np.maximum(apart, 0).sum(axis=2)
    distance[np.arange(len(asked)), asked] = np.inf
    nearest = distance.argmin(axis=1)
    near = distance[np.arange(len(asked)), nearest] < 2 * height
    off = np.abs(middles[asked] - middles[nearest])[near]
    return float((off[:, 0] > off[:, 1]).mean()) if len(off) else 0.5


def posture_of(letters: Letters, widest: float = _WIDEST) -> Posture:
    """The axis along which letters stand together, and the skew that makes the clearest rows."""
    if letters.beside > _CLEARLY or letters.beside < 1 - _CLEARLY:
        return _best(letters, letters.beside < 0.5, widest)
    return max((_best(letters, upended, widest) for upended in (False, True)), key=_peak)


def _peak(posture: Posture) -> float:
    return posture.peak


def _best(letters: Letters, upended: bool, widest: float) -> Posture:
    """The best skew on one axis: coarse steps of a degree, then of a tenth."""
    points = letters.points[:, ::-1] * (-1, 1) if upended else letters.points
    found = 0.0
    for reach, step in ((widest, 1.0), (1.0, 0.1)):
        tries = np.arange(found - reach, found + reach + step / 2, step)
        found = float(max(tries, key=lambda skew: _rows_peak(points, skew, letters.height)))
    return Posture(upended, found, _rows_peak(points, found, letters.height))


def _rows_peak(points: Points, skew: float, height: float) -> float:
    """How unevenly the points fall into rows once `skew` degrees are taken out; 1 = evenly."""
    turn = np.deg2rad(skew)
    rows = (points[:, 1] * np.cos(turn) - points[:, 0] * np.sin(turn)) / (height / 4)
    counts = np.bincount((rows - rows.min()).astype(np.int64)).astype(np.float64)
    return float((counts**2).sum() * len(counts) / counts.sum() ** 2)
