"""Bend: how far skew and curl of a sheet move ink down, smoothly over the page."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ingest.box import Box

Values = npt.NDArray[np.float64]

_FEW: Final = 5  # terms of a gentle bend
_OVER: Final = np.array([1, -1, 1, -1, 1, -1, 1])  # of terms of a page turned over
_SETTLED: Final = 3  # rounds after which a place that is bent comes to rest


@dataclass(frozen=True, slots=True, eq=False)
class Bend:
    """How far skew and curl moved ink down, as weights of the terms of its place.

    `middle`: x and y, working pixels, about which places are counted, in units of `scale` pixels.
    `lean`: how far columns move to the left per pixel down.
    """

    middle: tuple[float, float]
    scale: float
    weights: Values
    lean: float

    def undone(self, box: Box) -> Box:
        """`box` where it would lie without the bend."""
        down = float(self._down(np.array([box.middle]))[0])
        aside = -self.lean * (box.middle[1] - self.middle[1])
        return Box(box.left - aside, box.top - down, box.right - aside, box.bottom - down)

    def downs(self, places: Values) -> Values:
        """How far below each place (x, y) of a level page its ink lies; of bends without a lean."""
        down = np.zeros(len(places))
        for _ in range(_SETTLED):
            down = self._down(places + np.stack([np.zeros(len(places)), down], axis=1))
        return down

    def _down(self, places: Values) -> Values:
        down: Values = terms_of(places, self.middle, self.scale, len(self.weights)) @ self.weights
        return down

    def level(self, x: float, y: float) -> float:
        """The height at which ink that lies at (x, y) lies on a level page."""
        return y - float(self._down(np.array([(x, y)]))[0])

    def bent(self, x: float, y: float) -> float:
        """The height at which ink at (x, y) of a level page lies."""
        return y + float(self.downs(np.array([(x, y)]))[0])

    def enlarged(self, by: float) -> "Bend":
        """The bend on a raster `by` times as large."""
        middle = self.middle[0] * by, self.middle[1] * by
        return Bend(middle, self.scale * by, self.weights * by, self.lean)

    def turned_over(self, width: int, height: int) -> "Bend":
        """The bend of the page, `width` x `height` pixels, turned by 180 degrees."""
        middle = width - 1 - self.middle[0], height - 1 - self.middle[1]
        return Bend(middle, self.scale, self.weights * _OVER[: len(self.weights)], self.lean)


def terms_of(
    places: Values, middle: tuple[float, float], scale: float, count: int = _FEW
) -> Values:
    """What a bend is made of, for each place: skew, how it changes, curl; and sharper curl."""
    u, v = (places[:, 0] - middle[0]) / scale, (places[:, 1] - middle[1]) / scale
    terms = (u, u * u, u * u * u, u * v, u * u * v, u**4, u**3 * v)
    return np.stack(terms[:count], axis=1)
