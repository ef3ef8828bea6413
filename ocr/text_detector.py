"""Where text stands on a page: turned rectangles around lines, by a segmentation network.

The network (PP-OCRv6, differentiable binarisation) says for each pixel how sure it is that text
stands there, shrunk to the cores of lines; the cores are grown back to whole lines here.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from ocr.image import Grey, Quad, dilated, mean_inside, stretched, tight_quads
from ocr.onnx import Array, Network

LONGER_SIDE = 960  # px; letters lose nothing at it, 640 loses small print
_LOW = 5.8  # px of a letter (median) at that side; below it rows run together
_WANTED = 8.0  # px; to which such pages are enlarged
_LONGEST = 1600  # px
_CORE = 0.3  # a pixel of a core is at least this sure
_SURE = 0.35  # mean over a core; what is texture after all, the recogniser leaves out
_GROW = 1.6  # cores are grown by area x this / perimeter, as they were shrunk in training
_MOST = 1000  # lines of one page: a cap on the work that noise can cause


def text_quads(network: Network, grey: Grey, longer_side: int = LONGER_SIDE) -> tuple[Quad, ...]:
    """Quads around lines of text, in pixels of `grey`, in no order. Raises NetworkFailed."""
    high, wide = grey.shape
    scale = min(1.0, longer_side / max(high, wide))
    height, width = (max(32, round(side * scale / 32) * 32) for side in (high, wide))
    batch = _batch(stretched(grey, width, height))
    sure = network.run(batch, give_back=longer_side > LONGER_SIDE)[0, 0]
    back = np.array([wide / width, high / height])
    return tuple(quad * back for quad in _grown_cores(sure))


def longer_side(grey: Grey, blobs: npt.NDArray[np.int32]) -> int:
    """The size at which the network sees `grey`: larger for small print.

    `blobs`: rows of left, top, width, height and area of its ink.
    """
    scale = min(1.0, LONGER_SIDE / max(grey.shape))
    tall = np.maximum(blobs[:, 2], blobs[:, 3])
    letters = blobs[(blobs[:, 4] >= 8) & (tall >= 5) & (tall * scale <= 30), 3]
    if len(letters) < 200 or (low := float(np.median(letters)) * scale) >= _LOW:
        return LONGER_SIDE
    return min(_LONGEST, int(LONGER_SIDE * _WANTED / low))


def _batch(grey: Grey) -> Array:
    """Grey as a batch of one RGB picture, -1..1."""
    plane = grey.astype(np.float32) / 127.5 - 1.0
    return np.ascontiguousarray(np.broadcast_to(plane, (1, 3, *plane.shape)))


def _grown_cores(sure: Array) -> Iterator[Quad]:
    """Quads of the cores that are sure enough, grown to their lines."""
    cores = dilated((sure > _CORE).astype(np.uint8), 2, 2)
    for quad in tight_quads(cores, _MOST):
        wide = float(np.linalg.norm(quad[1] - quad[0]))
        high = float(np.linalg.norm(quad[3] - quad[0]))
        if min(wide, high) < 3 or mean_inside(sure, quad) < _SURE:
            continue
        by = wide * high * _GROW / (2 * (wide + high))
        yield _grown(quad, by, wide, high)


def _grown(quad: Quad, by: float, wide: float, high: float) -> Quad:
    """`quad` with every side moved outwards `by` pixels."""
    across = (quad[1] - quad[0]) / wide * by
    down = (quad[3] - quad[0]) / high * by
    moves: Quad = np.array([-across - down, across - down, across + down, -across + down])
    return quad + moves
