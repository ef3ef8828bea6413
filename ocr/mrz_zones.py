"""Every machine readable zone on a raster: several passports may lie on one page or photograph."""

from typing import Final

import numpy as np
import numpy.typing as npt

from ingest.box import around
from ocr.mrz_band import Band
from ocr.mrz_locate import bold_pairs
from ocr.mrz_reader import SURE, FoundMrz, find_mrz, read_pair

ROOM: Final = 1.5
"""Area of a raster, in squares of a zone's length, from which it may show two data pages.

One is 125 x 88 mm (ISO/IEC 7810, ID-3) and its zone 112 mm long: 0.88 such squares.
"""

ALIKE: Final = 0.6
"""Length of one zone to another's on the same raster at least: all zones are 112 mm long."""

NUMBER: Final = slice(0, 9)
"""Places of the document's number in the lower line (ICAO 9303 part 4, section 4.2.2.2)."""


def find_zones(pixels: npt.NDArray[np.uint8]) -> tuple[FoundMrz, ...]:
    """The zones on `pixels` (grey or RGB), the clearest first; none twice. Raises NetworkFailed.

    Further ones are only taken where they are clear, and only sought where there is room for them.
    """
    first = find_mrz(pixels)
    if first is None:
        return ()
    found = [first]
    if _has_room(pixels, first):
        for upper, lower in bold_pairs(pixels):
            alike = min(upper.length, first.length) >= ALIKE * max(upper.length, first.length)
            if not alike or any(_lies_on(band, zone) for band in (upper, lower) for zone in found):
                continue
            other = read_pair(pixels, upper, lower)
            if other is not None and other.clarity >= SURE and not _known(other, found):
                found.append(other)
    return tuple(found)


def _has_room(pixels: npt.NDArray[np.uint8], found: FoundMrz) -> bool:
    high, wide = pixels.shape[:2]
    return bool(high * wide >= ROOM * found.length**2)


def _lies_on(band: Band, zone: FoundMrz) -> bool:
    """Whether the middle of a band lies on one of the zone's lines, or between them."""
    x = (band.start[0] + band.end[0]) / 2
    y = (band.start[1] + band.end[1]) / 2
    box = around(zone.lines.boxes)
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _known(zone: FoundMrz, found: list[FoundMrz]) -> bool:
    """Whether a zone of that number was found before: a second copy of one passport."""
    numbers = {other.lines.lines[1][NUMBER] for other in found}
    return zone.lines.lines[1][NUMBER] in numbers
