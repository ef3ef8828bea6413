"""The port to a reader of pages. A second engine is one more file that fulfils it."""

from typing import Protocol

import numpy as np
import numpy.typing as npt

from ocr.ocr_page import Word


class Engine(Protocol):
    """Turns a cleaned, upright grey raster (uint8, height x width) into words.

    The same raster gives the same words. Raises `ingest.errors.ToolFailed`, never a vendor error.
    """

    @property
    def name(self) -> str:
        """Engine, version and languages, kept with every result."""
        ...

    def read(self, grey: npt.NDArray[np.uint8]) -> tuple[Word, ...]:
        """Words in reading order, boxes in pixels of `grey`."""
        ...
