"""Plain picture arithmetic. The only file that imports cv2, so that its oddities stay here.

All rasters are uint8 numpy arrays, height x width (grey) or height x width x 3 (RGB), origin
top-left. Every function returns a new raster and leaves its arguments alone.
"""

from typing import cast

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]
Rgb = npt.NDArray[np.uint8]
Transform = npt.NDArray[np.float64]  # 3 x 3 homography
Quad = npt.NDArray[np.float64]  # 4 x 2 corners, clockwise from top-left

cv2.setNumThreads(1)  # one page, one core: the workers are the parallelism


def grey_of(pixels: Rgb) -> Grey:
    """RGB (or grey already) to luminance."""
    if pixels.ndim == 2:
        return pixels
    return cast(Grey, cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY))


def resized(grey: Grey, scale: float) -> Grey:
    """`grey` at `scale` of its size (> 0), at least one pixel each way."""
    size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return cast(Grey, cv2.resize(grey, size, interpolation=how))


def warped(grey: Grey, matrix: Transform, width: int, height: int, *, beyond: int = 255) -> Grey:
    """`grey` through the 3x3 homography `matrix` (old to new pixels); `beyond` it paper white."""
    return cast(
        Grey,
        cv2.warpPerspective(
            grey, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=(beyond,) * 3
        ),
    )


def lifted(grey: Grey, downs: npt.NDArray[np.float64]) -> Grey:
    """`grey` with what lies below its place by `downs` pixels put there; `downs` on a coarse grid.

    The grid lies evenly over the raster, its outermost points half a step inside.
    """
    high, wide = grey.shape
    down = cv2.resize(downs.astype(np.float32), (wide, high), interpolation=cv2.INTER_LINEAR)
    xs = np.broadcast_to(np.arange(wide, dtype=np.float32), (high, wide))
    ys = down + np.arange(high, dtype=np.float32)[:, None]
    return cast(
        Grey,
        cv2.remap(
            grey,
            np.ascontiguousarray(xs),
            ys,
            interpolation=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        ),
    )


def quarter_turned(grey: Grey, degrees: int) -> Grey:
    """`grey` turned clockwise by 0, 90, 180 or 270 degrees."""
    return cast(Grey, np.ascontiguousarray(np.rot90(grey, k=-(degrees // 90) % 4)))


def paper(grey: Grey) -> Grey:
    """The brightness of the bare paper at every pixel: dilate and median at 1/8 scale."""
    small = resized(grey, 1 / 8)
    light = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 21)
    full = cv2.resize(light, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return cast(Grey, full)


def lit_evenly(grey: Grey) -> Grey:
    """`grey` divided by its paper: shadows and yellowed paper become white."""
    return cast(Grey, cv2.divide(grey, paper(grey), scale=255))


def ink(grey: Grey) -> Grey:
    """Ink 255, paper 0, by Otsu's threshold."""
    _, mask = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    return cast(Grey, mask)


def opened(mask: Grey, width: int, height: int) -> Grey:
    """What of `mask` holds a solid `width` x `height` block."""
    return cast(Grey, cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((height, width), np.uint8)))


def dilated(mask: Grey, width: int, height: int) -> Grey:
    """`mask` grown by a `width` x `height` block."""
    return cast(Grey, cv2.dilate(mask, np.ones((height, width), np.uint8)))


def despeckled(grey: Grey) -> Grey:
    """`grey` through a 3 x 3 median."""
    return cast(Grey, cv2.medianBlur(grey, 3))


def blobs(mask: Grey) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """Connected parts of `mask`: labels per pixel (0 = none), and a row for each label from 1.

    A row holds left, top, width, height and area in pixels. Grana's algorithm gives what OpenCV's
    own choice gives, on one thread in a fifteenth of the time.
    """
    number, labels = cv2.connectedComponentsWithAlgorithm(mask, 8, cv2.CV_32S, cv2.CCL_GRANA)
    found = cast(npt.NDArray[np.int32], labels)
    return found, _extents(mask, found, number - 1)


def _extents(mask: Grey, labels: npt.NDArray[np.int32], number: int) -> npt.NDArray[np.int32]:
    """Left, top, width, height and area of the parts 1..`number`, from their runs along rows.

    OpenCV looks at every pixel for that, bare paper too, and takes seven times as long.
    """
    inked = mask != 0
    beside = np.zeros_like(inked)
    beside[:, 1:] = inked[:, :-1]
    starts = np.flatnonzero(inked > beside)
    beside[:, :-1], beside[:, -1] = inked[:, 1:], False
    lengths = np.flatnonzero(inked > beside) - starts + 1
    tops, lefts = np.divmod(starts, mask.shape[1])
    which = labels.ravel()[starts] - 1
    low = np.full((2, number), max(mask.shape), np.intp)
    high = np.zeros((2, number), np.intp)
    np.minimum.at(low[0], which, lefts)
    np.minimum.at(low[1], which, tops)
    np.maximum.at(high[0], which, lefts + lengths)
    np.maximum.at(high[1], which, tops + 1)
    areas = np.bincount(which, weights=lengths, minlength=number)
    return np.stack([*low, *(high - low), areas.astype(np.intp)], axis=1).astype(np.int32)


def sharpness(grey: Grey, written: Grey) -> float:
    """Variance of the Laplacian where `written` (mask) is set: low means blurred; 0 for nothing."""
    values = cv2.Laplacian(grey, cv2.CV_32F)[written > 0]
    return float(values.var()) if len(values) else 0.0


def stretched(grey: Grey, width: int, height: int) -> Grey:
    """`grey` at exactly `width` x `height` pixels."""
    smaller = width * height < grey.shape[0] * grey.shape[1]
    how = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    return cast(Grey, cv2.resize(grey, (width, height), interpolation=how))


def tight_quads(mask: Grey, most: int) -> tuple[Quad, ...]:
    """The smallest turned rectangle around each of the first `most` parts of `mask`.

    Corners run clockwise from the one that is top-left on a page that stands about upright.
    """
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    boxes = (cv2.boxPoints(cv2.minAreaRect(contour)) for contour in contours[:most])
    return tuple(_clockwise(np.asarray(box, np.float64)) for box in boxes)


def _clockwise(corners: Quad) -> Quad:
    """Four corners as top-left, top-right, bottom-right, bottom-left."""
    by_x = corners[np.argsort(corners[:, 0], kind="stable")]
    left = by_x[:2][np.argsort(by_x[:2, 1], kind="stable")]
    right = by_x[2:][np.argsort(by_x[2:, 1], kind="stable")]
    return np.array([left[0], right[0], right[1], left[1]])


def mean_inside(values: npt.NDArray[np.float32], quad: Quad) -> float:
    """The mean of `values` inside `quad`."""
    low = np.maximum(np.floor(quad.min(axis=0)).astype(int), 0)
    high = np.ceil(quad.max(axis=0)).astype(int) + 1
    part = values[low[1] : high[1], low[0] : high[0]]
    mask = np.zeros(part.shape, np.uint8)
    cv2.fillPoly(mask, [np.round(quad - low).astype(np.int32)], 1)
    return float(cv2.mean(part, mask)[0])


def between(old: Quad, new: Quad) -> Transform:
    """The homography that takes the four corners `old` to `new`."""
    matrix = cv2.getPerspectiveTransform(old.astype(np.float32), new.astype(np.float32))
    return cast(Transform, np.asarray(matrix, np.float64))


def cut_out(grey: Grey, matrix: Transform, width: int, height: int) -> Grey:
    """Like `warped`, but what lies beyond the raster repeats its border."""
    return cast(
        Grey,
        cv2.warpPerspective(
            grey, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        ),
    )


def closed(grey: Grey, size: int) -> Grey:
    """`grey` with everything dark and thinner than `size` pixels (letters, lines) filled in."""
    return cast(Grey, cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((size, size), np.uint8)))


def edges(grey: Grey) -> Grey:
    """Borders between light and dark: 255 on them, 0 elsewhere (Canny, gently smoothed first)."""
    smooth = cv2.GaussianBlur(grey, (5, 5), 0)
    return cast(Grey, cv2.Canny(smooth, 15, 45))


def straight_lines(mask: Grey, least: int, most: int) -> npt.NDArray[np.float64]:
    """Up to `most` straight lines with at least `least` pixels of `mask`, strongest first.

    One row of distance to the origin (px) and direction of the normal (radians) each (Hough).
    """
    found = cv2.HoughLines(mask, 1, np.pi / 360, least)
    if found is None:
        return np.empty((0, 2))
    return np.asarray(found, np.float64).reshape(-1, np.shape(found)[-1])[:most, :2]


def joined(mask: Grey, width: int, height: int) -> Grey:
    """`mask` with gaps up to `width` x `height` filled."""
    return cast(Grey, cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((height, width), np.uint8)))


def shade(grey: Grey) -> Grey:
    """How light the page is beside the paper around, at 1/8 scale; 255 is bare paper."""
    small = resized(grey, 1 / 8)
    light = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 21)
    return cast(Grey, cv2.divide(small, light, scale=255))


def bright_parts(grey: Grey, level: int) -> npt.NDArray[np.int32]:
    """Connected parts at `level` or brighter at 1/8 scale; rows as of `blobs`, in its pixels."""
    small = resized(grey, 1 / 8)
    return blobs((small >= level).astype(np.uint8))[1]


def sampled(grey: Grey, xs: npt.NDArray[np.float32], ys: npt.NDArray[np.float32]) -> Grey:
    """The brightness of `grey` at the points (xs, ys); beyond the raster its border repeats."""
    return cast(
        Grey,
        cv2.remap(grey, xs, ys, interpolation=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
    )


def softened(grey: Grey, sigma: float) -> Grey:
    """`grey` through a Gaussian of `sigma` pixels."""
    return cast(Grey, cv2.GaussianBlur(grey, (0, 0), sigma))


def brightest(pixels: Rgb) -> Grey:
    """The brightest of the three colours of every pixel: coloured ink fades, black ink stays."""
    if pixels.ndim == 2:
        return pixels
    red, green, blue = cv2.split(pixels)
    return cast(Grey, cv2.max(cv2.max(red, green), blue))


def darker(grey: Grey, than: Grey) -> Grey:
    """How much darker `grey` is than the other raster; 0 where it is not."""
    return cast(Grey, cv2.subtract(than, grey))
