"""Several passports on one page: which words belong to which data page."""

from dataclasses import replace
from typing import Final

from ingest.box import Box, around
from ocr.ocr_page import MrzLines, OcrPage

ABOVE: Final = 0.81
"""Height of a data page from the paper below its zone, in lengths of the zone.

A data page is 88 mm high and its zone, 112 mm long, stands at its foot (ICAO 9303 part 4, 4.2.1).
"""

MARGIN: Final = 0.06
"""Paper left, right and below of a zone, in its lengths."""


def booklets(page: OcrPage) -> tuple[OcrPage, ...]:
    """`page` as one page for each zone on it, in reading order; with less than two, as it is.

    Every word goes to the data page on which it stands, or to which it stands nearest. Of a data
    page that lies on its side or its head, only the zone was read rightly: it gets no words.
    """
    zones = page.mrz.zones() if page.mrz else ()
    if len(zones) < 2:
        return (page,)
    sheets = [(_data_page(zone), zone) for zone in zones]
    sheets.sort(key=lambda each: (round(each[0].top / each[0].height), each[0].left))
    areas = [area for area, _ in sheets]
    homes = [_nearest(word.box, areas) for word in page.words]
    return tuple(
        replace(
            page,
            words=tuple(
                word
                for word, home in zip(page.words, homes, strict=True)
                if home == at and _is_upright(zone)
            ),
            mrz=zone,
        )
        for at, (_, zone) in enumerate(sheets)
    )


def _steps(zone: MrzLines) -> tuple[float, float]:
    """How far right of and below the upper line the lower one lies, in working pixels."""
    (upper_x, upper_y), (lower_x, lower_y) = (box.middle for box in zone.boxes)
    return lower_x - upper_x, lower_y - upper_y


def _is_upright(zone: MrzLines) -> bool:
    along, down = _steps(zone)
    return down >= abs(along)


def _data_page(zone: MrzLines) -> Box:
    """The page at whose foot the zone stands, in working pixels, by quarters turned any way."""
    lines = around(zone.boxes)
    long = max(lines.width, lines.height)
    along, down = _steps(zone)
    left, top = lines.left - MARGIN * long, lines.top - MARGIN * long
    right, bottom = lines.right + MARGIN * long, lines.bottom + MARGIN * long
    if abs(down) >= abs(along):
        top, bottom = (bottom - ABOVE * long, bottom) if down > 0 else (top, top + ABOVE * long)
    else:
        left, right = (right - ABOVE * long, right) if along > 0 else (left, left + ABOVE * long)
    return Box(left, top, right, bottom)


def _nearest(box: Box, areas: list[Box]) -> int:
    """The area in which the middle of a box lies, or to whose border it is nearest."""
    x, y = box.middle

    def away(at: int) -> tuple[float, float]:
        area = areas[at]
        aside = max(area.left - x, x - area.right, 0.0)
        over = max(area.top - y, y - area.bottom, 0.0)
        middle_x, middle_y = area.middle
        return aside + over, abs(middle_x - x) + abs(middle_y - y)

    return min(range(len(areas)), key=away)
