"""The sheet of paper on a photo: four straight borders, found by voting, checked by their edges.

Letters are filled in first, so that only large things have borders. Every pair of borders across
and pair of borders down makes a quad; the one whose four sides lie best on real edges wins, and
larger wins over smaller. A page that fills the picture (a scan) has no such borders.
"""

from itertools import combinations

import numpy as np
import numpy.typing as npt

from ocr.image import Grey, Quad, closed, dilated, edges, resized, straight_lines

_SIDE = 480  # px of the longer side; borders of paper need no more
_LEAST = 0.25  # of the shorter side: the shortest border that may vote
_MOST = 60  # lines that are looked at
_KEPT = 9  # borders per direction that make quads
_TILT = 25.0  # degrees by which a border may leave the axes
_ON_EDGE = 0.55  # each side lies on real edges for at least this share
_AREA = 0.3  # of the picture: a smaller quad is a thing on the page

Line = tuple[float, float]  # distance to the origin (px), direction of the normal (radians)


def paper_quad(grey: Grey) -> Quad | None:
    """Corners of the sheet in pixels of `grey`, clockwise from top-left; None when unsure."""
    scale = min(1.0, _SIDE / max(grey.shape))
    small = closed(resized(grey, scale), 9)
    mask = edges(small)
    high, wide = mask.shape
    found = straight_lines(mask, int(_LEAST * min(high, wide)), _MOST)
    across = _distinct([line for line in found if _tilt(line, 90.0) < _TILT])
    down = _distinct([line for line in found if _tilt(line, 0.0) < _TILT])
    near = dilated(mask, 5, 5)
    best, best_score = None, 0.0
    for top, bottom in combinations(across, 2):
        for left, right in combinations(down, 2):
            quad = _corners(top, bottom, left, right)
            score = _score(quad, near)
            if score > best_score:
                best, best_score = quad, score
    return None if best is None else best / scale


def _tilt(line: npt.NDArray[np.float64], normal: float) -> float:
    """Degrees between a line's normal and `normal`."""
    off = abs(np.rad2deg(line[1]) - normal) % 180
    return float(min(off, 180 - off))


def _distinct(found: list[npt.NDArray[np.float64]]) -> list[Line]:
    """Strongest lines first, without near copies of a stronger one."""
    kept: list[Line] = []
    for line in found:
        distance, normal = float(line[0]), float(line[1])
        if normal > np.pi * 3 / 4:  # the same line, with its normal the other way
            distance, normal = -distance, normal - np.pi
        if all(abs(distance - d) > 8 or abs(normal - n) > 0.1 for d, n in kept):
            kept.append((distance, normal))
    return kept[:_KEPT]


def _corners(one: Line, two: Line, three: Line, four: Line) -> Quad | None:
    """The four meetings of two lines across and two lines down, clockwise; None if they cross."""
    points = np.array([[_meeting(a, d) for d in (three, four)] for a in (one, two)])
    points = points[np.argsort(points[:, :, 1].mean(axis=1))]
    points = points[:, np.argsort(points[:, :, 0].mean(axis=0))]
    quad: Quad = np.array([points[0, 0], points[0, 1], points[1, 1], points[1, 0]])
    sides = np.roll(quad, -1, axis=0) - quad
    turns = sides[:, 0] * np.roll(sides[:, 1], -1) - sides[:, 1] * np.roll(sides[:, 0], -1)
    return quad if (turns > 0).all() else None


def _meeting(one: Line, two: Line) -> npt.NDArray[np.float64]:
    """Where two lines that are not parallel meet."""
    normals = np.array([[np.cos(n), np.sin(n)] for _, n in (one, two)])
    return np.linalg.solve(normals, np.array([one[0], two[0]]))


def _score(quad: Quad | None, near: Grey) -> float:
    """How well a quad fits: its weakest side on edges, and its size; 0 = not at all."""
    if quad is None:
        return 0.0
    high, wide = near.shape
    x, y = quad[:, 0], quad[:, 1]
    area = abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2 / (high * wide)
    if area < _AREA or (x < -0.1 * wide).any() or (x > 1.1 * wide).any():
        return 0.0
    if (y < -0.1 * high).any() or (y > 1.1 * high).any():
        return 0.0
    shares = [_on_edge(quad[n], quad[(n + 1) % 4], near) for n in range(4)]
    if min(shares) < _ON_EDGE:
        return 0.0
    return float(min(shares) + sum(shares) / 4 + area)


def _on_edge(start: npt.NDArray[np.float64], end: npt.NDArray[np.float64], near: Grey) -> float:
    """The share of the side from `start` to `end`, as far as the picture shows it, on edges."""
    points = np.round(start + (end - start) * np.linspace(0.02, 0.98, 60)[:, None]).astype(int)
    high, wide = near.shape
    inside = ((points >= 0) & (points < (wide, high))).all(axis=1)
    if inside.sum() < 20:
        return 0.0
    seen = points[inside]
    return float((near[seen[:, 1], seen[:, 0]] > 0).mean())
