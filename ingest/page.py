"""Page: one side of paper as a raster, with its text layer where the file was born digital."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ingest.box import Box
from ingest.errors import BadUpload

Raster = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class TextWord:
    """One word of a born-digital text layer; box in pixels of the page's raster."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One page, upright as far as EXIF tells.

    `number` is 1-based in its file. `pixels` is RGB, uint8, height x width x 3, origin top-left.
    `dpi` is pixels per inch where the file says so, else None. `text` holds the words of a text
    layer that passed the gate for born-digital pages, in the file's order; empty for scans.
    """

    number: int
    pixels: Raster
    dpi: float | None
    text: tuple[TextWord, ...] = ()

    @property
    def width(self) -> int:
        """Width of the raster in pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Height of the raster in pixels."""
        return int(self.pixels.shape[0])


@dataclass(frozen=True, slots=True)
class LostPage:
    """A page of a readable file that could not be read: its 1-based number and why."""

    number: int
    error: BadUpload
