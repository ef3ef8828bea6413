"""Where on a raster two long, parallel, evenly printed lines lie: candidates for a TD3 zone.

Nothing is read here. A candidate is cheap and often wrong (any two lines of a paragraph may be
one); `ocr.mrz_reader` reads them and keeps what reads as a zone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ocr.image import (
    Grey,
    closed,
    joined,
    labelled,
    lit_evenly,
    opened,
    quarter_turned,
    resized,
    warped,
)
from ocr.mrz_net import CAPITAL, HEIGHT, SLOTS, WIDTH

Points = npt.NDArray[np.floating[Any]]

SIZES: Final = (1000, 1600, 2400)
"""Longer side, in px, at which a raster is searched: letters are 8 to 20 px wide in one of them."""

TILTED_SIZE: Final = 1000

TILTS: Final = (14, -14, 28, -28, 42, -42)
"""Degrees of tilt that are tried after none; each search itself bears 8 degrees."""

PAIRS_A_SEARCH: Final = 5


@dataclass(frozen=True, slots=True)
class Band:
    """One line of print: where it begins, how it runs, bends, and how tall its capitals are.

    `start` and `end`: middle of its left and right edge (x, y) in px, in reading direction.
    `bend`: how far (px) its middle sags below the straight line at half its length.
    `capital`: height of a capital in px.
    """

    start: tuple[float, float]
    end: tuple[float, float]
    bend: float
    capital: float

    @property
    def length(self) -> float:
        """Length in px."""
        return float(np.hypot(self.end[0] - self.start[0], self.end[1] - self.start[1]))

    @property
    def axis(self) -> Points:
        """Unit vector along the reading direction."""
        return np.asarray((np.array(self.end) - np.array(self.start)) / self.length)

    def flipped(self) -> "Band":
        """The same ink read upside down."""
        return Band(self.end, self.start, -self.bend, self.capital)

    def moved(self, down: float) -> "Band":
        """The band `down` px further down the page, in its own upright sense."""
        x, y = np.array([-self.axis[1], self.axis[0]]) * down
        start, end = self.start, self.end
        return Band((start[0] + x, start[1] + y), (end[0] + x, end[1] + y), self.bend, self.capital)

    def grid(self, margin: float = 0.6, taller: float = 1.0, sink: float = 0.0) -> Points:
        """Where (x, y) in px every pixel of a strip lies: HEIGHT x WIDTH x 2.

        `margin`: letters of paper left and right; `taller`: part by which the capitals are
        smaller in the strip; `sink`: capitals by which the strip lies lower.
        """
        along = np.linspace(-margin / SLOTS, 1 + margin / SLOTS, WIDTH)
        down = (np.arange(HEIGHT) - (HEIGHT - 1) / 2) / CAPITAL * taller + sink
        return self._at(along[None, :].repeat(HEIGHT, 0), down[:, None].repeat(WIDTH, 1))

    def corners(self, begin: float, finish: float) -> Points:
        """Four corners (x, y) of the capitals between two places, 0 the start and 1 the end."""
        along = np.array([begin, finish, finish, begin])
        return self._at(along, np.array([-0.5, -0.5, 0.5, 0.5]))

    def _at(self, along: Points, down: Points) -> Points:
        """Points at `along` (0..1) the line and `down` capitals below its middle."""
        sag = 4 * self.bend * along * (1 - along) + down * self.capital
        across = np.array([-self.axis[1], self.axis[0]])
        run = along[..., None] * self.length * self.axis
        return np.asarray(np.array(self.start) + run + sag[..., None] * across)


def pairs(grey: Grey) -> Iterator[tuple[Band, Band]]:
    """Candidate zones on `grey` (upper line, lower line), likely ones first, lazily.

    Both lines run left to right or top to bottom; whether they stand on their heads is for the
    reader to try.
    """
    seen: list[Points] = []
    for tilt, size in _searches(max(grey.shape)):
        scale = min(1.0, size / max(grey.shape))
        small = resized(grey, scale) if scale < 1 else grey
        for quarter in (0, 90):
            for upper, lower in _search(small, quarter, tilt):
                pair = _scaled(upper, 1 / scale), _scaled(lower, 1 / scale)
                if not _known(pair, seen):
                    yield pair


def _searches(longer: int) -> Iterator[tuple[int, int]]:
    """(tilt, size) of every search worth doing on a raster whose longer side is `longer` px."""
    for size in SIZES:
        if size == SIZES[0] or size < longer / 1.3:
            yield 0, size
    for tilt in TILTS:
        yield tilt, TILTED_SIZE


def _known(pair: tuple[Band, Band], seen: list[Points]) -> bool:
    """Whether about the same pair was offered before; notes it when not."""
    ends = np.array([pair[0].start, pair[0].end, pair[1].start, pair[1].end])
    near = pair[0].capital
    if any(np.abs(ends - other).max() < near for other in seen):
        return True
    seen.append(ends)
    return False


def _scaled(band: Band, by: float) -> Band:
    ends = [((x + 0.5) * by - 0.5, (y + 0.5) * by - 0.5) for x, y in (band.start, band.end)]
    return Band(ends[0], ends[1], band.bend * by, band.capital * by)


def _search(small: Grey, quarter: int, tilt: int) -> list[tuple[Band, Band]]:
    """Candidates among lines that run about along x once `small` is turned by both angles."""
    turn = _turning(small.shape, quarter, tilt)
    upright = quarter_turned(small, quarter) if tilt == 0 else _turned(small, turn)
    found = _pairs(_bands(upright))
    back = np.linalg.inv(turn)
    return [(_through(upper, back), _through(lower, back)) for upper, lower in found]


def _turning(shape: tuple[int, ...], quarter: int, tilt: int) -> Points:
    """3x3 matrix that turns the raster clockwise about its middle and keeps all of it in view."""
    high, wide = shape[:2]
    angle = np.deg2rad(quarter + tilt)
    cos, sin = np.cos(angle), np.sin(angle)
    spin = np.array([[cos, -sin], [sin, cos]])
    corners = np.array([[0, 0], [wide - 1, 0], [wide - 1, high - 1], [0, high - 1]]) @ spin.T
    matrix = np.eye(3)
    matrix[:2, :2], matrix[:2, 2] = spin, -corners.min(axis=0)
    return matrix


def _turned(small: Grey, turn: Points) -> Grey:
    high, wide = small.shape
    corners = np.array([[0, 0, 1], [wide, 0, 1], [wide, high, 1], [0, high, 1]]) @ turn.T
    size = np.ceil(corners.max(axis=0)).astype(int)
    return warped(small, turn.astype(np.float64), int(size[0]), int(size[1]))


def _through(band: Band, matrix: Points) -> Band:
    ends = [matrix @ np.array([x, y, 1.0]) for x, y in (band.start, band.end)]
    start, end = ((float(p[0]), float(p[1])) for p in ends)
    return Band(start, end, band.bend, band.capital)


def _bands(upright: Grey) -> list[Band]:
    """Every long thin run of letters that lies about along x."""
    even = lit_evenly(upright)
    strokes = (_depth(even) > _contrast(even)).astype(np.uint8) * 255
    bars = opened(joined(opened(strokes, 1, 2), 19, 1), 45, 1)
    labels, stats = labelled(joined(bars, 1, 3))
    long = [
        number + 1
        for number, (_, _, wide, high, area) in enumerate(stats)
        if wide > upright.shape[1] * 0.06 and wide > 3 * high and area > 200
    ]
    pieces = [
        piece
        for number in long
        if (piece := _piece(labels, strokes, number, stats[number - 1])) is not None
    ]
    return [band for band in _lined_up(pieces) if band.length > 13 * band.capital]


def _depth(even: Grey) -> npt.NDArray[np.int16]:
    """How much darker than the paper around every pixel is, for strokes thinner than a letter."""
    return closed(even, 13).astype(np.int16) - even


def _contrast(even: Grey) -> float:
    """The darkness from which a pixel is a stroke: between its typical noise and its print."""
    depth = _depth(even)
    strong = float(np.percentile(depth, 97))
    return float(np.clip(strong * 0.5, 22, 75))


def _piece(
    labels: npt.NDArray[np.int32], strokes: Grey, number: int, stat: npt.NDArray[np.int32]
) -> Points | None:
    """The stroke pixels (x, y) inside one bar; None when there are too few."""
    left, top, wide, high = (int(v) for v in stat[:4])
    part = (slice(top, top + high), slice(left, left + wide))
    ys, xs = np.nonzero((labels[part] == number) & (strokes[part] > 0))
    if len(xs) < 60:
        return None
    return np.stack([xs + left, ys + top], 1).astype(np.float64)


def _lined_up(pieces: list[Points]) -> list[Band]:
    """The pieces as bands, and the bands that pieces form when they continue one another's line."""
    fitted = [(band, piece) for piece in pieces if (band := _fitted(piece)) is not None]
    fitted.sort(key=lambda each: each[0].start[0])
    bands = [band for band, _ in fitted]
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
            bands.extend([whole] if whole else [])
    return bands


def _continues(left: Band, right: Band) -> bool:
    """Whether `right` goes on where `left` ends: same height of line, same size, a small gap."""
    gap = np.array(right.start) - np.array(left.end)
    along = float(gap @ left.axis)
    across = float(abs(gap @ np.array([-left.axis[1], left.axis[0]])))
    size = max(left.capital, right.capital)
    alike = min(left.capital, right.capital) > 0.55 * size
    return alike and -0.5 * size < along < 12 * size and across < 0.6 * size + 0.03 * along


def _fitted(points: Points) -> Band | None:
    """The line through the pixels: ends, sag of its middle, height of its capitals."""
    middle = points.mean(axis=0)
    around = points - middle
    slope = _slope(around)
    axis = np.array([1.0, slope]) / np.hypot(1.0, slope)
    along, down = around @ axis, around @ np.array([-axis[1], axis[0]])
    first, last = float(along.min()), float(along.max())
    if last - first < 30:
        return None
    bins = np.clip(((along - first) / (last - first) * 40).astype(int), 0, 39)
    order = np.argsort(bins, kind="stable")
    filled, begins = np.unique(bins[order], return_index=True)
    tops = np.minimum.reduceat(down[order], begins)
    feet = np.maximum.reduceat(down[order], begins)
    places = (filled + 0.5) / 40
    if len(places) < 8:
        return None
    high, centres = feet - tops, (feet + tops) / 2
    bend, tilt, level = _parabola(places, centres)
    start = middle + axis * first + np.array([-axis[1], axis[0]]) * level
    end = middle + axis * last + np.array([-axis[1], axis[0]]) * (level + tilt)
    capital = float(np.quantile(high, 0.6)) + 1
    return Band((start[0], start[1]), (end[0], end[1]), bend, capital)


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
        answer, *_ = np.linalg.lstsq(basis[kept], centres[kept], rcond=None)
        off = np.abs(centres - basis @ answer)
        kept = off <= max(0.7, 2.5 * float(np.median(off[kept])))
        if kept.sum() < 6:
            break
    return float(answer[0]), float(answer[1]), float(answer[2])


def _pairs(bands: list[Band]) -> list[tuple[Band, Band]]:
    """Bands that lie one below the other as the lines of a TD3 zone do, likeliest first.

    ICAO 9303 part 4, section 4.2.2: 44 letters of 2.54 mm and lines 6.35 mm apart, so the space is
    2.5 letters; look-alikes and perspective are given room.
    """
    scored: list[tuple[float, Band, Band]] = []
    for one, other in combinations(bands, 2):
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
    (a, b), (c, d) = upper.axis, lower.axis
    if alike < 0.72 or abs(a * d - b * c) > 0.08:
        return 0.0
    pitch = long / SLOTS
    offset = np.array(lower.start) - np.array(upper.start)
    shift = abs(float(offset @ upper.axis)) / long
    space = float(offset @ np.array([-upper.axis[1], upper.axis[0]])) / pitch
    capital = (upper.capital + lower.capital) / 2 / pitch
    if shift > 0.25 or not (1.4 < space < 4.2) or not (0.55 < capital < 2.0):
        return 0.0
    return alike + (1 - 2 * shift) + max(0.0, 1 - abs(space - 2.5) / 1.7)
