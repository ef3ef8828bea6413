"""Read the machine readable zone of a passport (TD3) wherever and however it lies on a raster."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

import numpy as np
import numpy.typing as npt

from ingest.box import Box
from ocr.mrz_band import Band
from ocr.mrz_decode import LOOSE, MEASURED, Matrix, beliefs, clarity, placed, spelled
from ocr.mrz_locate import pairs
from ocr.mrz_net import SLOTS, WIDTH, look
from ocr.mrz_strip import MARGIN, Raster, View, strip
from ocr.ocr_page import MrzLines, Word

SURE: Final = 0.90
"""Mean clarity of both lines from which no further candidate is tried."""

TRIED: Final = 12
"""Candidates that are read at most; a zone that is there is nearly always the first."""

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

MISSING: Final = 0.4
"""Belief in 'none' from which a place at the raster's end holds no letter; half a letter shows."""

LOST: Final = 0.1
"""Part of a capital's height beyond the raster's end from which its head or feet were cut off."""

UNLIKE: Final = 0.1
"""By how much a line's clarity must stay behind for its band to be sought beside the other's."""

SPACES: Final = (2.5, 2.3, 2.7)
"""Letters' widths between the middles of both lines: 6.35 mm to 2.54 mm, and booklets askew."""

TALLEST: Final = 1.35
"""Letters' widths that a capital is tall at most; more is print and a mark upon it."""

LEAST_TALL: Final = 0.95
"""Letters' widths that a capital is tall at least (2.4 mm of OCR-B for 2.54 mm, ISO 1073-2).

On a coarse raster its head and feet are too pale to be measured.
"""

UPRIGHT: Final = 0.85
"""Clarity of a first look from which the zone is not looked at upside down as well."""

SETTLED: Final = 0.97
"""Least confidence of all letters from which two views of each line are enough."""

QUICK: Final = (View(1.0, -0.03), View(1.0, 0.0, brightest=True))
SLOW: Final = (
    View(0.92, 0.03),
    View(1.08, 0.03),
    View(0.92, 0.0, brightest=True),
    View(1.08, -0.06, brightest=True),
)
SLENDER: Final = (
    View(1.0, -0.03, slender=True),
    View(1.0, 0.0, brightest=True, slender=True),
    View(0.92, 0.03, slender=True),
)
"""Views of each line whose beliefs are averaged: always, where letters are in doubt, and where they
stay in doubt, most often under a SAMPLE printed across them."""

_Belief = tuple[tuple[Matrix, float], tuple[Matrix, float]]
"""Of each line in one view: what is believed of its letters, and how well their places fit."""


@dataclass(frozen=True, slots=True)
class FoundMrz:
    """A zone as read: how far its reading direction is turned clockwise from level, its length.

    `degrees` -180..180; `length` in px of the raster; `clarity` 0..1: mean belief in its letters.
    """

    lines: MrzLines
    degrees: float
    length: float
    clarity: float


def read_mrz(pixels: npt.NDArray[np.uint8]) -> MrzLines | None:
    """The TD3 zone on `pixels` (grey or RGB), None where there is none; boxes in its pixels.

    Any rotation and scale from about five pixels a letter. Raises NetworkFailed.
    """
    found = find_mrz(pixels)
    return found.lines if found else None


def may_hold_zone(words: Sequence[Word]) -> bool:
    """Whether a page on which an engine read these `words` may hold a zone.

    Where an engine reads a page well, a zone shows among the words: fillers, or one long word.
    """
    letters = sum(len(word.text) for word in words)
    sure = sum(len(word.text) * word.confidence for word in words)
    readable = letters > TOLD and sure > READABLE * letters
    return not readable or any(_like_a_zone(word.text) for word in words)


def _like_a_zone(text: str) -> bool:
    return "<<" in text or (len(text) >= LONG and "/" not in text)


def find_mrz(pixels: npt.NDArray[np.uint8]) -> FoundMrz | None:
    """Like `read_mrz`, with the direction in which the zone runs."""
    best: FoundMrz | None = None
    for upper, lower in islice(pairs(pixels), TRIED):
        found = read_pair(pixels, upper, lower)
        if found is not None and (best is None or found.clarity > best.clarity):
            best = found
        if best is not None and best.clarity >= SURE:
            break
    return best


def read_pair(pixels: Raster, upper: Band, lower: Band) -> FoundMrz | None:
    """What two bands say as a zone, the right way up; None when they say nothing like it.

    Raises NetworkFailed.
    """
    upper, lower = _squared(upper, lower)
    first = _first_look(pixels, upper, lower)
    if first.clarity < UPRIGHT:
        over = _first_look(pixels, lower.flipped(), upper.flipped())
        first = over if over.clarity > first.clarity else first
    if first.clarity < PROMISING:
        return None
    if max(first.clear) > SURE > min(first.clear) + UNLIKE:
        first = _beside(pixels, first)
    bands = _recut(first.bands[0], first.middles[0]), _recut(first.bands[1], first.middles[1])
    views = _seen(pixels, bands, QUICK)
    found = _told(pixels, bands, _mean(views))
    if found is not None and _least(found) >= SETTLED:
        return found
    views += _seen(pixels, bands, SLOW)
    found = _told(pixels, bands, _mean(views)) or found
    if found is None or _least(found) >= DOUBTFUL:
        return found
    views += _seen(pixels, bands, SLENDER)
    return _told(pixels, bands, _mean(views)) or found


def _least(found: FoundMrz) -> float:
    """The confidence of the zone's most doubtful letter."""
    return min(map(min, found.lines.characters))


@dataclass(frozen=True, slots=True)
class _Look:
    """One strip of each line: where its letters stand (px of the strip), and mean clarity."""

    bands: tuple[Band, Band]
    middles: tuple[Matrix, Matrix]
    clear: tuple[float, float]

    @property
    def clarity(self) -> float:
        """Mean clarity of both lines."""
        return sum(self.clear) / 2


def _beside(pixels: Raster, seen: _Look) -> _Look:
    """The look at the clear line and at where the other must lie beside it, if that is clearer.

    A stamp or a pattern bends the other line's band; the standard tells the space between them.
    """
    good = int(np.argmax(seen.clear))
    sure = _recut(seen.bands[good], seen.middles[good])
    space = sure.length / SLOTS * (1 - 2 * good)
    best = seen
    for letters in SPACES:
        other = sure.moved(letters * space)
        look_there = _first_look(pixels, *((sure, other) if good == 0 else (other, sure)))
        best = max(best, look_there, key=lambda each: each.clarity)
    return best


def _first_look(pixels: Raster, upper: Band, lower: Band) -> _Look:
    shares = look([strip(pixels, upper, QUICK[0]), strip(pixels, lower, QUICK[0])])
    slots = placed(shares, (0, 1), LOOSE)
    clear = [
        clarity(beliefs(each, where), line)
        for line, (each, where) in enumerate(zip(shares, slots, strict=True))
    ]
    return _Look((upper, lower), (slots[0].middles, slots[1].middles), (clear[0], clear[1]))


def _seen(pixels: Raster, bands: tuple[Band, Band], views: tuple[View, ...]) -> list[_Belief]:
    """Both lines in each of these views."""
    strips = [strip(pixels, band, view) for view in views for band in bands]
    shares = look(strips)
    slots = placed(shares, (0, 1) * len(views), MEASURED)
    each = [(beliefs(one, where), where.fit) for one, where in zip(shares, slots, strict=True)]
    return list(zip(each[::2], each[1::2], strict=True))


def _mean(views: Sequence[_Belief]) -> tuple[Matrix, Matrix]:
    """What is believed of the letters of both lines: the mean of several views of each."""
    upper, lower = zip(*views, strict=True)
    return _weighed(upper), _weighed(lower)


def _weighed(line: Sequence[tuple[Matrix, float]]) -> Matrix:
    """The mean of what views of one line show; of those whose letters fit better, more."""
    weights = np.exp(3 * np.array([fit for _, fit in line]))
    weights = weights / weights.sum()
    return np.asarray((np.stack([shown for shown, _ in line]) * weights[:, None, None]).sum(axis=0))


def _told(
    pixels: Raster, bands: tuple[Band, Band], belief: tuple[Matrix, Matrix]
) -> FoundMrz | None:
    """The zone that these beliefs spell; None when they spell none, or one that is cut off."""
    clear = (clarity(belief[0], 0) + clarity(belief[1], 1)) / 2
    if clear < ENOUGH:
        return None
    upper = spelled(belief[0], 0)
    if not upper[0].startswith("P") or not upper[0][2:5].strip("<"):
        # Visas are laid out alike but begin with V (part 7, 4.2). The issuing State is never
        # empty (ICAO 9303 part 4, 4.2.2.1); ruling lines read so.
        return None
    lower = spelled(belief[1], 1, country=upper[0][2:5])
    doubts = sum(known < DOUBTFUL for known in (*upper[1], *lower[1]))
    empty = float(max(each[:, -1].max() for each in belief))
    if doubts > MOST_DOUBTS or _cut_off(pixels, bands, empty):
        return None
    boxes = [_box(band, pixels) for band in bands]
    axis = bands[1].axis
    lines = MrzLines((upper[0], lower[0]), (boxes[0], boxes[1]), (upper[1], lower[1]))
    degrees = float(np.degrees(np.arctan2(axis[1], axis[0])))
    return FoundMrz(lines, degrees, bands[1].length, clear)


def _cut_off(pixels: Raster, bands: tuple[Band, Band], empty: float) -> bool:
    """Whether the raster ends inside the zone: letters that are not there must not be made up.

    Where a line runs to the raster's edge, all 44 places must hold letters; `empty` is the greatest
    belief that one holds none. No capital may stand out of the raster with its head or feet.
    """
    ended = any(
        _at_edge(pixels, end, 0.6 * band.length / SLOTS)
        for band in bands
        for end in (band.start, band.end)
    )
    if ended and empty > MISSING:
        return True
    halves = [point for band in bands for point in band.corners(0.5, 0.5)]
    lost = LOST * max(band.capital for band in bands)
    return any(_at_edge(pixels, (float(x), float(y)), -lost) for x, y in halves)


def _at_edge(pixels: Raster, point: tuple[float, float], within: float) -> bool:
    """Whether the point lies beyond the raster, or nearer than `within` px to its edge."""
    x, y = point
    high, wide = pixels.shape[:2]
    return bool(min(x, y, wide - x, high - y) < within)


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
    capital = min(capital, TALLEST * long / SLOTS)
    fixed = []
    for band, start, end in zip((upper, lower), starts, ends, strict=True):
        before = (start - min(starts)) / band.length
        after = (max(ends) - end) / band.length
        begin = -before if before * band.length > 0.04 * long else 0.0
        finish = 1 + after if after * band.length > 0.04 * long else 1.0
        fixed.append(band.between(begin, finish, capital))
    return fixed[0], fixed[1]


def _recut(band: Band, middles: Matrix) -> Band:
    """The band from half a letter before its first letter to half a letter after its last."""
    slope, level = np.polyfit(np.arange(SLOTS), middles, 1)
    scale = (1 + 2 * MARGIN / SLOTS) / WIDTH
    begin = (level - slope / 2) * scale - MARGIN / SLOTS
    finish = (level + slope * (SLOTS - 0.5)) * scale - MARGIN / SLOTS
    least = LEAST_TALL * slope * scale * band.length
    return band.between(float(begin), float(finish), max(band.capital, float(least)))


def _box(band: Band, pixels: Raster) -> Box:
    """The upright box around a line's capitals, inside the raster."""
    corners = band.corners(0.0, 1.0)
    left, top = np.maximum(corners.min(axis=0), 0.0)
    right, bottom = np.minimum(corners.max(axis=0), (pixels.shape[1], pixels.shape[0]))
    return Box(float(left), float(top), float(max(right, left + 1)), float(max(bottom, top + 1)))
