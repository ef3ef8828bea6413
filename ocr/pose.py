"""Pose: from the page as it came to the upright, flat, cropped working raster, in one warp."""

from dataclasses import dataclass, replace

import numpy as np

from ocr.bend import Bend
from ocr.curl import curl_of
from ocr.image import Grey, Quad, Transform, between, lifted, warped
from ocr.ocr_page import Matrix
from ocr.paper_edge import paper_quad
from ocr.perspective import straightened
from ocr.posture import Letters, Points, Posture, letters_of, moved, posture_of

_LONGEST = 3600  # px of the working raster's longer side: A4 at 300 dpi
_MARGIN = 0.01  # of the sheet, kept around it: its borders are found to a few pixels only
_STRAY = 0.03  # share of the letters that may lie outside the sheet
_LEVEL = 0.15  # degrees of skew that are left alone
_GRID = 32  # px between points at which curled paper is measured
_HALF = 127  # grey between paper and ink of a mask
_CROP_BELOW = 0.7  # of both sides: letters that fill less than this are cut out


@dataclass(frozen=True, slots=True, eq=False)
class Pose:
    """`matrix` takes pixels of the page to pixels of a working raster `width` x `height`.

    `turned`: degrees clockwise (0, 90, 180, 270) that are part of it. `letters` says whether any
    were found: without letters, nothing is known of direction and skew. `bend`: how paper that
    curls bends the lines of the working raster; None where it lies flat.
    """

    matrix: Transform
    width: int
    height: int
    turned: int = 0
    letters: bool = True
    sheet: bool = False
    bend: Bend | None = None

    def flat(self, grey: Grey) -> Grey:
        """The working raster, its lines level where the paper curls."""
        raster = self.apply(grey)
        if self.bend is None:
            return raster
        rows, columns = self.height // _GRID + 1, self.width // _GRID + 1
        ys = (np.arange(rows) + 0.5) * self.height / rows
        xs = (np.arange(columns) + 0.5) * self.width / columns
        places = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
        return lifted(raster, self.bend.downs(places).reshape(rows, columns))

    def apply(self, grey: Grey) -> Grey:
        """The working raster."""
        if self.turned == 0 and np.array_equal(self.matrix, np.eye(3)):
            return grey
        return warped(grey, self.matrix, self.width, self.height)

    @property
    def to_page(self) -> Matrix:
        """The homography from working pixels back to the page's."""
        a, b, c = np.linalg.inv(self.matrix).tolist()
        return (tuple(a), tuple(b), tuple(c))

    def upside_down(self) -> "Pose":
        """The same pose turned by another 180 degrees."""
        over = np.array([[-1.0, 0, self.width - 1], [0, -1.0, self.height - 1], [0, 0, 1]])
        turned = (self.turned + 180) % 360
        bend = self.bend.turned_over(self.width, self.height) if self.bend else None
        return replace(self, matrix=over @ self.matrix, turned=turned, bend=bend)


def pose_of(grey: Grey, *, whole: bool = False) -> Pose:
    """The pose that lays the page flat with level lines: upright, or else upside down.

    `whole`: more than one sheet lies on the page, and nothing of it is cut off.
    """
    high, wide = grey.shape
    letters = letters_of(grey)
    flat = Pose(np.eye(3), wide, high, letters=letters is not None)
    if letters is None:
        return _fitted(flat)
    sheet = None if whole else _sheet(grey, letters)
    if sheet is not None:
        flat = sheet
        letters = _moved(letters, flat.matrix)
    levelled = _levelled(flat, posture_of(letters, widest=5.0 if sheet else 20.0))
    letters = _moved(letters, _between_poses(flat, levelled))
    if whole:
        return _fitted(levelled)
    seen = _seen_straight(levelled, letters)
    fitted = _fitted(_cropped(seen, _moved(letters, _between_poses(levelled, seen))))
    return replace(fitted, bend=_bend(fitted, _moved(letters, _between_poses(levelled, fitted))))


def _bend(pose: Pose, letters: Letters) -> Bend | None:
    """How the paper curls on the working raster of `pose`."""
    held, ink = _laid(pose, letters)
    bend = curl_of(held * letters.scale, ink, letters.height * letters.scale)
    return None if bend is None else bend.enlarged(1 / letters.scale)


def _laid(pose: Pose, letters: Letters) -> tuple[Points, Grey]:
    """The points of `letters` on the raster of `pose`, and all ink (1) there at their scale."""
    size = (pose.width - 1, pose.height - 1)
    held = letters.points[((letters.points >= 0) & (letters.points <= size)).all(axis=1)]
    small = np.diag([letters.scale, letters.scale, 1.0])
    wide, high = round(pose.width * letters.scale), round(pose.height * letters.scale)
    laid = small @ pose.matrix @ np.linalg.inv(small)
    mask = warped(letters.mask, laid, wide, high, beyond=0)
    return held, (mask > _HALF).astype(np.uint8)


def _seen_straight(pose: Pose, letters: Letters) -> Pose:
    """`pose`, whose lines are level, without the perspective that is left on it."""
    held, ink = _laid(pose, letters)
    found = straightened(held * letters.scale, ink, letters.height * letters.scale)
    if found is None:
        return pose
    small = np.diag([letters.scale, letters.scale, 1.0])
    straight = np.linalg.inv(small) @ found @ small
    size = (pose.width - 1, pose.height - 1)
    (left, top), (right, bottom) = _frame(size, straight, held, 4 * letters.height)
    move = np.array([[1.0, 0, -left], [0, 1, -top], [0, 0, 1]])
    matrix = move @ straight @ pose.matrix
    return replace(pose, matrix=matrix, width=round(right - left), height=round(bottom - top))


def _frame(
    size: tuple[int, int], straight: Transform, held: Points, room: float
) -> tuple[Points, Points]:
    """Top-left and bottom-right of a raster once it is seen straight.

    Its sides lie where their middles come to lie, or `room` beyond the letters that it `held`.
    """
    ink, middles = moved(held, straight), np.array([(0, 0.5), (0.5, 0), (1, 0.5), (0.5, 1)])
    left, top, right, bottom = moved(middles * size, straight)
    first = np.minimum((left[0], top[1]), ink.min(axis=0) - room)
    last = np.maximum((right[0], bottom[1]), ink.max(axis=0) + room)
    return first, last


def _between_poses(old: Pose, new: Pose) -> Transform:
    """From pixels of one working raster to pixels of another."""
    matrix: Transform = new.matrix @ np.linalg.inv(old.matrix)
    return matrix


def _sheet(grey: Grey, letters: Letters) -> Pose | None:
    """The sheet of paper laid flat, if one is seen, holds the letters and straightens them."""
    quad = paper_quad(grey)
    if quad is None:
        return None
    top, right, bottom, left = np.linalg.norm(np.roll(quad, -1, axis=0) - quad, axis=1)
    wide, high = (top + bottom) / 2, (left + right) / 2
    x, y = _MARGIN * wide, _MARGIN * high
    whole: Quad = np.array([[x, y], [x + wide, y], [x + wide, y + high], [x, y + high]])
    matrix = between(quad, whole)
    laid = _moved(letters, matrix)
    width, height = round(wide + 2 * x), round(high + 2 * y)
    inside = ((laid.points >= 0) & (laid.points < (width, height))).all(axis=1)
    if (~inside).mean() > _STRAY and not _darker_outside(grey, quad):
        return None
    if inside.sum() < 500:
        return None
    before = posture_of(replace(letters, points=letters.points[inside]))
    after = posture_of(replace(laid, points=laid.points[inside]), widest=5.0)
    if after.peak < 0.95 * before.peak:
        return None
    return Pose(matrix, width, height, sheet=True)


def _darker_outside(grey: Grey, quad: Quad) -> bool:
    """Whether the sheet lies on something clearly darker than paper, on all sides but one.

    A table under a dark heading, at the dark rim of a scan, has paper on its other sides.
    """
    high, wide = grey.shape
    middle = quad.mean(axis=0)
    along = np.linspace(0.05, 0.95, 31)[:, None]
    darker = []
    for one, other in zip(quad, np.roll(quad, -1, axis=0), strict=True):
        side = one + (other - one) * along
        out = (middle + (side - middle) * 1.04).astype(int)
        into = (middle + (side - middle) * 0.94).astype(int)
        seen = ((out >= 0) & (out < (wide, high)) & (into >= 0) & (into < (wide, high))).all(axis=1)
        if seen.sum() < len(along) // 3:
            continue  # this side of the sheet lies at the rim of the picture, or beyond
        around = float(np.median(grey[out[seen, 1], out[seen, 0]]))
        darker.append(around < 0.8 * float(np.median(grey[into[seen, 1], into[seen, 0]])))
    return len(darker) >= 2 and sum(darker) >= len(darker) - 1


def _moved(letters: Letters, matrix: Transform) -> Letters:
    """Letters through a homography; their height by how much it stretches the page."""
    stretch = float(np.sqrt(abs(np.linalg.det(matrix[:2, :2]))))
    points = moved(letters.points, matrix)
    return replace(letters, points=points, height=letters.height * stretch)


def _levelled(pose: Pose, posture: Posture) -> Pose:
    """`pose` with its lines level; the raster grows so that no corner is lost."""
    width, height, turned = pose.width, pose.height, 0
    matrix = np.eye(3)
    if posture.upended:
        matrix = np.array([[0.0, -1, height - 1], [1, 0, 0], [0, 0, 1]])
        width, height, turned = height, width, 90
    if abs(posture.skew) >= _LEVEL:
        angle = np.deg2rad(-posture.skew)
        cos, sin = float(np.cos(angle)), float(np.sin(angle))
        grown = (
            round(width * cos + height * abs(sin)),
            round(width * abs(sin) + height * cos),
        )
        shift = np.array([[1.0, 0, (grown[0] - 1) / 2], [0, 1, (grown[1] - 1) / 2], [0, 0, 1]])
        spin = np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1.0]])
        centre = np.array([[1.0, 0, -(width - 1) / 2], [0, 1, -(height - 1) / 2], [0, 0, 1]])
        matrix = shift @ spin @ centre @ matrix
        width, height = grown
    return Pose(matrix @ pose.matrix, width, height, turned, True, pose.sheet)


def _cropped(pose: Pose, letters: Letters) -> Pose:
    """`pose` cut to its letters when they fill a small part only, as a passport on an A4 bed."""
    low = letters.points.min(axis=0) - 4 * letters.height
    high = letters.points.max(axis=0) + 4 * letters.height
    left, top = np.maximum(low, 0)
    right, bottom = np.minimum(high, (pose.width, pose.height))
    if right - left > _CROP_BELOW * pose.width or bottom - top > _CROP_BELOW * pose.height:
        return pose
    move = np.array([[1.0, 0, -left], [0, 1, -top], [0, 0, 1]])
    width, height = round(right - left), round(bottom - top)
    return Pose(move @ pose.matrix, width, height, pose.turned, True, pose.sheet)


def _fitted(pose: Pose) -> Pose:
    """`pose` made smaller where its raster would be needlessly large."""
    scale = _LONGEST / max(pose.width, pose.height)
    if scale >= 1:
        return pose
    matrix = np.diag([scale, scale, 1.0]) @ pose.matrix
    width, height = round(pose.width * scale), round(pose.height * scale)
    return Pose(matrix, width, height, pose.turned, pose.letters, pose.sheet)
