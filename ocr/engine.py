"""The port to a reader of pages. A second engine is one more file that fulfils it."""

from typing import Protocol

import numpy as np
import numpy.typing as npt

from ocr.ocr_page import Word


class Look(Protocol):
    """A raster at which an engine has looked once."""

    @property
    def words(self) -> tuple[Word, ...]:
        """What was seen, coarsely and in part: enough to tell whether the raster is upright."""
        ...

    def turned_over(self) -> tuple[Word, ...]:
        """What is seen, as coarsely, on as much of the raster when it is turned by 180 degrees."""
        ...

    def finished(self) -> tuple[Word, ...]:
        """Words in reading order, each read with all care, boxes in pixels of the raster."""
        ...


class Engine(Protocol):
    """Turns a cleaned grey raster (uint8, height x width) into words.

    The same raster gives the same words. Raises `ingest.errors.ToolFailed`, never a vendor error.
    """

    @property
    def name(self) -> str:
        """Engine, version and languages, kept with every result."""
        ...

    def look(self, grey: npt.NDArray[np.uint8]) -> Look:
        """A first look at `grey`, which may be upside down; no more is done than that needs."""
        ...

    def read(self, grey: npt.NDArray[np.uint8]) -> tuple[Word, ...]:
        """Words of `grey`, which stands upright: a look, finished."""
        ...
