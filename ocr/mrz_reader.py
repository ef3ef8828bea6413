"""Read the machine readable zone of a passport (TD3) wherever and however it lies on a raster."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ingest.box import Box
from ocr.image import Grey, grey_of, resized, sampled, softened
from ocr.mrz_decode import Matrix, beliefs, clarity, placed, roughly, spelled
from ocr.mrz_locate import Band, pairs
from ocr.mrz_net import SLOTS, WIDTH, look
from ocr.ocr_page import MrzLines, Word

SURE: Final = 0.90
"""Mean clarity of both lines from which no further candidate is tried."""

ENOUGH: Final = 0.75
"""Mean clarity below which what was read is no zone, or ruined beyond reading."""

PROMISING: Final = 0.30
"""Clarity of a first look from which a candidate is read with care."""

TOLD: Final = 60
"""Letters from which the words of a page tell whether it may hold a zone."""

READABLE: Final = 0.9
"""Mean confidence from which an engine would have seen a zone, if only as one long word."""

LONG: Final = 20
"""Characters of a word without a space or a stroke that no paper has but in a zone."""

DOUBTFUL: Final = 0.9
"""Confidence below which a letter may be wrong, or not be there at all: docs/models/mrz.md."""

MOST_DOUBTS: Final = 16
"""Doubtful letters of the 88 beyond which letters were laid over something else, or over ruins."""

MARGIN: Final = 0.6  # letters of paper left and right of a strip
_LOOKS: Final = ((1.0, 0.0), (1.0, -0.06), (0.92, 0.03), (1.08, 0.03))
"""Stretch and shift (in capitals) of the strips whose beliefs are averaged."""


@dataclass(frozen=True, slots=True)
class FoundMrz:
    """A zone as read; `degrees`: how far its reading direction is turned clockwise from level."""

    lines: MrzLines
    degrees: float
    clarity: float


def read_mrz(pixels: npt.NDArray[np.uint8]) -> MrzLines | None:
    """The TD3 zone on `pixels` (grey or RGB), None where there is none; boxes in its pixels.

    Any rotation and scale from about five pixels a letter. Raises NetworkFailed.
    """
    found = find_mrz(pixels)
    return found.lines if found else None


def zone_among(pixels: npt.NDArray[np.uint8], words: Sequence[Word]) -> MrzLines | None:
    """`read_mrz`, spared on pages whose `words` (as read from the same raster) rule a zone out.

    Where an engine reads a page well, a zone shows among the words: fillers, or one long word.
    """
    letters = sum(len(word.text) for word in words)
    sure = sum(len(word.text) * word.confidence for word in words)
    readable = letters > TOLD and sure > READABLE * letters
    if readable and not any(_like_a_zone(word.text) for word in words):
        return None
    return read_mrz(pixels)


def _like_a_zone(text: str) -> bool:
    return "<<" in text or (len(text) >= LONG and "/" not in text)


def find_mrz(pixels: npt.NDArray[np.uint8]) -> FoundMrz | None:
    """Like `read_mrz`, with the direction in which the zone runs."""
    grey = grey_of(pixels)
    best: FoundMrz | None = None
    for upper, lower in pairs(grey):
        found = _read(grey, upper, lower)
        if found is not None and (best is None or found.clarity > best.clarity):
            best = found
        if best is not None and best.clarity >= SURE:
            break
    return best


def _read(grey: Grey, upper: Band, lower: Band) -> FoundMrz | None:
    """What two bands say as a zone, the right way up; None when they say nothing like it."""
    upper, lower = _squared(upper, lower)
    turned = lower.flipped(), upper.flipped()
    views = [(upper, lower), turned]
    shares = look([_strip(grey, band, 1.0, 0.0) for view in views for band in view])
    seen = [beliefs(each, roughly(each, place % 2)) for place, each in enumerate(shares)]
    each_clear = [clarity(belief, place % 2) for place, belief in enumerate(seen)]
    clear = [sum(each_clear[:2]) / 2, sum(each_clear[2:]) / 2]
    view = int(np.argmax(clear))
    if clear[view] < PROMISING:
        return None
    return _careful(grey, views[view])


def _careful(grey: Grey, bands: tuple[Band, Band]) -> FoundMrz | None:
    """Both lines read from several strips, cut by where the letters were seen to stand."""
    read = [_line(grey, band, number) for number, band in enumerate(bands)]
    clear = float(np.mean([clarity(belief, n) for n, (_, belief) in enumerate(read)]))
    if clear < ENOUGH:
        return None
    upper = spelled(read[0][1], 0)
    if not upper[0][2:5].strip("<"):
        # The issuing State is never empty (ICAO 9303 part 4, 4.2.2.1); ruling lines read so.
        return None
    lower = spelled(read[1][1], 1, country=upper[0][2:5])
    bands_read = read[0][0], read[1][0]
    doubts = sum(known < DOUBTFUL for known in (*upper[1], *lower[1]))
    if doubts > MOST_DOUBTS or _cut_off(grey, bands_read, (upper[1], lower[1])):
        return None
    boxes = [_box(band, grey) for band in bands_read]
    axis = read[1][0].axis
    lines = MrzLines((upper[0], lower[0]), (boxes[0], boxes[1]), (upper[1], lower[1]))
    return FoundMrz(lines, float(np.degrees(np.arctan2(axis[1], axis[0]))), clear)


def _cut_off(
    grey: Grey, bands: tuple[Band, Band], sure: tuple[tuple[float, ...], tuple[float, ...]]
) -> bool:
    """Whether the raster ends inside the zone: letters that are not there must not be made up.

    Where a line runs to the raster's edge, doubtful letters are ones that were squeezed in; and a
    line there that is lower than the other has lost its feet.
    """
    ended = any(
        _at_edge(grey, end, 0.6 * band.length / SLOTS)
        for band in bands
        for end in (band.start, band.end)
    )
    ends_known = min(letters[place] for letters in sure for place in (0, -1))
    doubts = sum(known < DOUBTFUL for letters in sure for known in letters)
    if ended and (ends_known < DOUBTFUL or doubts >= 2):
        return True
    for band, other in (bands, bands[::-1]):
        feet = band.corners(0.5, 0.5)
        touching = any(_at_edge(grey, (x, y), 0.2 * band.capital) for x, y in feet)
        if touching and band.capital < 0.92 * other.capital:
            return True
    return False


def _at_edge(grey: Grey, point: tuple[float, float], within: float) -> bool:
    """Whether the point lies beyond the raster, or nearer than `within` px to its edge."""
    x, y = point
    high, wide = grey.shape
    return bool(min(x, y, wide - x, high - y) < within)


def _line(grey: Grey, band: Band, number: int) -> tuple[Band, Matrix]:
    """The band cut anew by its letters' places, and the mean belief of several strips of it."""
    first = look([_strip(grey, band, 1.0, 0.0)])[0]
    band = _recut(band, placed(first, number).middles)
    strips = [_strip(grey, band, taller, sink) for taller, sink in _LOOKS]
    views = [(shares, placed(shares, number)) for shares in look(strips)]
    weights = np.array([np.exp(3 * slots.fit) for _, slots in views])
    each = np.stack([beliefs(shares, slots) for shares, slots in views])
    return band, np.asarray((each * (weights / weights.sum())[:, None, None]).sum(axis=0))


def _strip(grey: Grey, band: Band, taller: float, sink: float) -> Grey:
    """The network's view of `band`; a fine raster is softened first so that no stroke is lost."""
    grid = band.grid(MARGIN, taller, sink)
    low = np.floor(grid.min(axis=(0, 1))).astype(int) - 8
    high = np.ceil(grid.max(axis=(0, 1))).astype(int) + 9
    low = np.maximum(low, 0)
    part = grey[low[1] : max(high[1], low[1] + 1), low[0] : max(high[0], low[0] + 1)]
    if part.size == 0:
        return np.full(grid.shape[:2], 255, np.uint8)
    points = (grid - low).astype(np.float32)
    coarse = band.length / SLOTS / 16
    if coarse > 2:
        scale = 2 / coarse
        part = resized(np.ascontiguousarray(part), scale)
        points, coarse = (points + 0.5) * np.float32(scale) - np.float32(0.5), 2.0
    if coarse > 1.2:
        part = softened(part, 0.45 * coarse)
    return sampled(part, points[..., 0].copy(), points[..., 1].copy())


def _squared(upper: Band, lower: Band) -> tuple[Band, Band]:
    """Both bands between the same ends and of the taller's capitals.

    One may have been found shorter than the other, or lower: fillers alone show less than capitals.
    """
    axis = (upper.axis + lower.axis) / 2
    axis = axis / np.hypot(*axis)
    long = max(upper.length, lower.length)
    starts = [float(np.array(b.start) @ axis) for b in (upper, lower)]
    ends = [float(np.array(b.end) @ axis) for b in (upper, lower)]
    low, tall = sorted((upper.capital, lower.capital))
    capital = tall if low < 0.8 * tall else (low + tall) / 2
    fixed = []
    for band, start, end in zip((upper, lower), starts, ends, strict=True):
        before = (start - min(starts)) / band.length
        after = (max(ends) - end) / band.length
        begin = -before if before * band.length > 0.04 * long else 0.0
        finish = 1 + after if after * band.length > 0.04 * long else 1.0
        fixed.append(_between(band, begin, finish, capital))
    return fixed[0], fixed[1]


def _recut(band: Band, middles: Matrix) -> Band:
    """The band from half a letter before its first letter to half a letter after its last."""
    slope, level = np.polyfit(np.arange(SLOTS), middles, 1)
    scale = (1 + 2 * MARGIN / SLOTS) / WIDTH
    begin = (level - slope / 2) * scale - MARGIN / SLOTS
    finish = (level + slope * (SLOTS - 0.5)) * scale - MARGIN / SLOTS
    return _between(band, float(begin), float(finish), band.capital)


def _between(band: Band, begin: float, finish: float, capital: float) -> Band:
    """The part of `band` between two places (0 its start, 1 its end; beyond is allowed)."""
    run = np.array(band.end) - np.array(band.start)
    start, end = np.array(band.start) + run * begin, np.array(band.start) + run * finish
    bend = band.bend if begin == 0 and finish == 1 else band.bend * (finish - begin) ** 2
    return Band((float(start[0]), float(start[1])), (float(end[0]), float(end[1])), bend, capital)


def _box(band: Band, grey: Grey) -> Box:
    """The upright box around a line's capitals, inside the raster."""
    corners = band.corners(0.0, 1.0)
    left, top = np.maximum(corners.min(axis=0), 0.0)
    right, bottom = np.minimum(corners.max(axis=0), (grey.shape[1], grey.shape[0]))
    return Box(float(left), float(top), float(max(right, left + 1)), float(max(bottom, top + 1)))
