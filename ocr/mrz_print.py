"""Runs of print on a mask of strokes: long, thin, and straight or evenly curved."""

from typing import Final

import numpy as np

from ocr.image import Grey, blobs, joined, opened
from ocr.mrz_band import Band, Points

SHORTEST: Final = 13.0
"""Length of a line of print in heights of its capitals, from which it may be a zone's."""

_BINS: Final = 40  # places along a run at which its height is measured


def bands(strokes: Grey) -> list[Band]:
    """Every long thin run of letters that lies about along x; `strokes` is 255 where ink is."""
    bars = opened(joined(opened(strokes, 1, 2), 19, 1), 45, 1)
    labels, stats = blobs(joined(bars, 1, 3))
    least = strokes.shape[1] * 0.06
    wide, high, area = stats[:, 2], stats[:, 3], stats[:, 4]
    long = np.flatnonzero((wide > least) & (wide > 3 * high) & (area > 200))
    pieces = []
    for number in long:
        left, top, right, foot = _sides(stats[number])
        part = (slice(top, foot), slice(left, right))
        inside = (labels[part] == number + 1) & (strokes[part] > 0)
        if int(np.count_nonzero(inside)) >= 60:
            pieces.append(_outline(inside) + np.array([left, top]))
    return [band for band in _lined_up(pieces) if band.length > SHORTEST * band.capital]


def _sides(stat: Points) -> tuple[int, int, int, int]:
    left, top, wide, high = (int(v) for v in stat[:4])
    return left, top, left + wide, top + high


def _outline(inside: Points) -> Points:
    """The highest and the lowest stroke pixel (x, y) of every column that has any."""
    columns = np.flatnonzero(inside.any(axis=0))
    held = inside[:, columns]
    tops = held.argmax(axis=0)
    feet = len(held) - 1 - held[::-1].argmax(axis=0)
    ends = [np.stack([columns, rows], 1) for rows in (tops, feet)]
    return np.concatenate(ends).astype(np.float64)


def _lined_up(pieces: list[Points]) -> list[Band]:
    """The pieces as bands, and the bands that pieces form when they continue one another's line."""
    fitted = [(band, piece) for piece in pieces if (band := _fitted(piece)) is not None]
    fitted.sort(key=lambda each: each[0].start[0])
    found = [band for band, _ in fitted]
    used: set[int] = set()
    for first in range(len(fitted)):
        if first in used:
            continue
        run = [first]
        for other in range(first + 1, len(fitted)):
            if other not in used and _continues(fitted[run[-1]][0], fitted[other][0]):
                run.append(other)
        if len(run) > 1:
            used.update(run)
            whole = _fitted(np.concatenate([fitted[place][1] for place in run]))
            found.extend([whole] if whole else [])
    return found


def _continues(left: Band, right: Band) -> bool:
    """Whether `right` goes on where `left` ends: same height of line, same size, a small gap."""
    size = max(left.capital, right.capital)
    dx, dy = right.start[0] - left.end[0], right.start[1] - left.end[1]
    if not -size < dx < 14 * size or min(left.capital, right.capital) <= 0.55 * size:
        return False
    ax, ay = left.axis
    along, across = dx * ax + dy * ay, abs(dy * ax - dx * ay)
    return bool(-0.5 * size < along < 12 * size and across < 0.6 * size + 0.03 * along)


def _fitted(points: Points) -> Band | None:
    """The line through an outline: ends, sag of its middle, height of its capitals."""
    middle = points.mean(axis=0)
    around = points - middle
    slope = _slope(around)
    axis = np.array([1.0, slope]) / np.hypot(1.0, slope)
    along, down = around @ axis, around @ np.array([-axis[1], axis[0]])
    first, last = float(along.min()), float(along.max())
    if last - first < 30:
        return None
    bins = np.clip(((along - first) / (last - first) * _BINS).astype(int), 0, _BINS - 1)
    order = np.argsort(bins, kind="stable")
    filled, begins = np.unique(bins[order], return_index=True)
    tops = np.minimum.reduceat(down[order], begins)
    feet = np.maximum.reduceat(down[order], begins)
    places = (filled + 0.5) / _BINS
    if len(places) < 8:
        return None
    high, centres = feet - tops, (feet + tops) / 2
    bend, tilt, level = _parabola(places, centres)
    start = middle + axis * first + np.array([-axis[1], axis[0]]) * level
    end = middle + axis * last + np.array([-axis[1], axis[0]]) * (level + tilt)
    capital = float(np.quantile(high, 0.6)) + 1
    ends = (float(start[0]), float(start[1])), (float(end[0]), float(end[1]))
    return Band(*ends, bend, capital)


def _slope(around: Points) -> float:
    """Slope of the main direction of centred points, by least squares."""
    spread = float((around[:, 0] ** 2).sum())
    return float((around[:, 0] * around[:, 1]).sum() / spread) if spread else 0.0


def _parabola(places: Points, centres: Points) -> tuple[float, float, float]:
    """Robust fit of `centres` = level + tilt*t + 4*bend*t*(1-t): (bend, tilt, level)."""
    basis = np.stack([4 * places * (1 - places), places, np.ones_like(places)], 1)
    kept = np.ones(len(places), bool)
    answer: Points = np.zeros(3)
    for _ in range(3):
        used = basis[kept]
        answer = np.linalg.solve(used.T @ used + 1e-9 * np.eye(3), used.T @ centres[kept])
        off = np.abs(centres - basis @ answer)
        close = off <= max(0.7, 2.5 * float(np.median(off[kept])))
        if close.sum() < 6 or (close == kept).all():
            break
        kept = close
    return float(answer[0]), float(answer[1]), float(answer[2])
