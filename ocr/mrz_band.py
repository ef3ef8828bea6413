"""One line of print on a raster: where it runs, and the strip that is cut along it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ocr.mrz_net import CAPITAL, HEIGHT, SLOTS, WIDTH

Points = npt.NDArray[np.floating[Any]]


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
        (ax, ay), (x, y), (u, v) = self.axis, self.start, self.end
        start, end = (x - ay * down, y + ax * down), (u - ay * down, v + ax * down)
        return Band(
            (float(start[0]), float(start[1])),
            (float(end[0]), float(end[1])),
            self.bend,
            self.capital,
        )

    def scaled(self, by: float) -> "Band":
        """The band on a raster `by` times as large."""
        ends = [((x + 0.5) * by - 0.5, (y + 0.5) * by - 0.5) for x, y in (self.start, self.end)]
        return Band(ends[0], ends[1], self.bend * by, self.capital * by)

    def through(self, matrix: Points) -> "Band":
        """The band after the 3x3 matrix of a turn or a shift."""
        ends = [matrix @ np.array([x, y, 1.0]) for x, y in (self.start, self.end)]
        start, end = ((float(p[0]), float(p[1])) for p in ends)
        return Band(start, end, self.bend, self.capital)

    def between(self, begin: float, finish: float, capital: float) -> "Band":
        """The part between two places (0 its start, 1 its end; beyond is allowed)."""
        run = np.array(self.end) - np.array(self.start)
        start, end = np.array(self.start) + run * begin, np.array(self.start) + run * finish
        whole = begin == 0 and finish == 1
        bend = self.bend if whole else self.bend * (finish - begin) ** 2
        ends = (float(start[0]), float(start[1])), (float(end[0]), float(end[1]))
        return Band(*ends, bend, capital)

    def grid(
        self, margin: float = 0.6, taller: float = 1.0, sink: float = 0.0
    ) -> tuple[Points, Points]:
        """Where every pixel of a strip lies: x and y in px, HEIGHT x WIDTH each.

        `margin`: letters of paper left and right; `taller`: part by which the capitals are
        smaller in the strip; `sink`: capitals by which the strip lies lower.
        """
        along = np.linspace(-margin / SLOTS, 1 + margin / SLOTS, WIDTH)
        down = (np.arange(HEIGHT) - (HEIGHT - 1) / 2) / CAPITAL * taller + sink
        (ax, ay), sag = self.axis, 4 * self.bend * along * (1 - along)
        x = self.start[0] + along * self.length * ax - sag * ay
        y = self.start[1] + along * self.length * ay + sag * ax
        down = down[:, None] * self.capital
        return (x - down * ay).astype(np.float32), (y + down * ax).astype(np.float32)

    def corners(self, begin: float, finish: float) -> Points:
        """Four corners (x, y) of the capitals between two places, 0 the start and 1 the end."""
        along, down = np.array([begin, finish, finish, begin]), np.array([-0.5, -0.5, 0.5, 0.5])
        sag = 4 * self.bend * along * (1 - along) + down * self.capital
        across = np.array([-self.axis[1], self.axis[0]])
        run = along[:, None] * self.length * self.axis
        return np.asarray(np.array(self.start) + run + sag[:, None] * across)
