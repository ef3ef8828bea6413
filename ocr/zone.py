"""A page's machine readable zones without a general engine: alone, or beside what one has read."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from ingest.box import Box
from ingest.page import Page
from ocr.image import Transform, brightest
from ocr.mrz_locate import turning
from ocr.mrz_reader import FoundMrz, find_mrz, may_hold_zone
from ocr.mrz_zones import find_zones
from ocr.ocr_page import MrzLines, OcrPage, Word

ENGINE: Final = "mrz"

FLATTEST: Final = 2.4
"""Sides of a raster to one another from which it may be a strip of nothing but a zone."""

BARE: Final = 2.9
"""Heights of a zone's two lines across which nothing else is printed: 23.2 mm for 8.8 mm.

ICAO 9303 part 4, section 4.2.1: the zone is a strip of its own along the page's long edge.
"""

BLACK: Final = 80
"""Grey level of the middle pixel below which a page may be a negative."""

ACROSS: Final = 0.75
"""Part of a strip's longer side that its zone must fill."""


def read_zone(page: Page) -> OcrPage:
    """The zones on `page` and nothing else, turned by quarters so that the clearest stands upright.

    Raises NetworkFailed.
    """
    found = _zones_of(page)
    return _upright(page, found) if found else _empty(page)


def _zones_of(page: Page) -> tuple[FoundMrz, ...]:
    """The zones on `page`; on a negative, those printed in white."""
    found = find_zones(page.pixels)
    if not found and _is_negative(page):
        return find_zones(np.asarray(255 - page.pixels, np.uint8))
    return found


def _is_negative(page: Page) -> bool:
    """Whether most of the page is nearly black: print is white there."""
    return bool(np.median(brightest(page.pixels[::4, ::4])) < BLACK)


def zone_alone(page: Page) -> OcrPage | None:
    """`read_zone` of a raster that is a strip of nothing but a zone; None of any other.

    Raises NetworkFailed.
    """
    long, short = max(page.width, page.height), min(page.width, page.height)
    found = find_mrz(page.pixels) if long > FLATTEST * short else None
    if found is None:
        return None
    read = _upright(page, (found,))
    upper, lower = (read.mrz or found.lines).boxes
    tall = lower.bottom - upper.top
    wide = max(upper.right, lower.right) - min(upper.left, lower.left)
    alone = read.height <= BARE * tall and wide >= ACROSS * read.width
    return read if alone else None


def zone_beside(page: Page, matrix: Transform, words: Sequence[Word]) -> MrzLines | None:
    """The zones on `page`, unless the `words` that were read there rule one out.

    `matrix` takes pixels of the page to the working pixels in which the boxes are wanted. The page
    is looked at as it came: in colour, and not made smaller. Raises NetworkFailed.
    """
    found = _zones_of(page) if may_hold_zone(words) else ()
    return _moved(found, matrix) if found else None


def within(zones: MrzLines, width: int, height: int) -> bool:
    """Whether every zone lies on a working raster of that size."""
    middles = [box.middle for box in zones.boxes]
    return all(0 <= x < width and 0 <= y < height for x, y in middles)


def _upright(page: Page, found: Sequence[FoundMrz]) -> OcrPage:
    turned = -90 * round(found[0].degrees / 90) % 360
    matrix = turning((page.height, page.width), turned)
    wide, high = (page.width, page.height)[:: -1 if turned % 180 else 1]
    back = np.linalg.inv(matrix).tolist()
    return replace(
        _empty(page),
        width=wide,
        height=high,
        mrz=_moved(found, matrix),
        turned=turned,
        to_page=(tuple(back[0]), tuple(back[1]), tuple(back[2])),
    )


def _moved(found: Sequence[FoundMrz], matrix: Transform) -> MrzLines:
    """The lines of all zones, with their boxes taken through `matrix`."""
    return MrzLines(
        tuple(line for zone in found for line in zone.lines.lines),
        tuple(_through(box, matrix) for zone in found for box in zone.lines.boxes),
        tuple(sure for zone in found for sure in zone.lines.characters),
    )


def _through(box: Box, matrix: Transform) -> Box:
    """The upright box around the four corners of `box` after `matrix`.

    It lies beyond the raster where a second passport lies beside the sheet that was laid flat.
    """
    xs, ys = [box.left, box.right] * 2, [box.top, box.top, box.bottom, box.bottom]
    x, y, part = matrix @ np.array([xs, ys, [1.0] * 4])
    x, y = x / part, y / part
    left, top = float(x.min()), float(y.min())
    return Box(left, top, float(max(x.max(), left + 1)), float(max(y.max(), top + 1)))


def _empty(page: Page) -> OcrPage:
    return OcrPage(
        number=page.number,
        width=page.width,
        height=page.height,
        words=(),
        engine=ENGINE,
        page_width=page.width,
        page_height=page.height,
    )
