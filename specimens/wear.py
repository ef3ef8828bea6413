"""What offices do to paper: scanners, copiers, faxes and telephones. Rasters in, files out."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
import numpy.typing as npt

from specimens import picture
from specimens.picture import Raster

Values = npt.NDArray[np.float32]
_FAX_DPI: Final = (204.0, 98.0)  # ITU-T T.4, standard resolution
_FLATBED: Final = (148.0, 105.0)  # millimetres around a passport on the glass


class Source(StrEnum):
    """Where a file comes from."""

    BORN = "born-digital"
    CLEAN = "clean"
    SCAN = "scan"
    GREY = "grey scan"
    COPY = "copy"
    FAX = "fax"
    PHOTO = "photo"


DIFFICULTY: Final = {
    Source.BORN: 0,
    Source.CLEAN: 0,
    Source.SCAN: 1,
    Source.GREY: 1,
    Source.COPY: 2,
    Source.FAX: 2,
    Source.PHOTO: 3,
}


@dataclass(frozen=True, slots=True)
class Wear:
    """How one file was made; `ending` names its format, `turned` degrees clockwise."""

    source: Source
    ending: str
    turned: int = 0
    by_exif: bool = False  # the turn is only told, as telephones do


def worn(pages: Sequence[Raster], wear: Wear, dpi: float, rng: random.Random) -> bytes:
    """The file that comes of these pages. Every page is worn on its own."""
    chance = np.random.default_rng(rng.getrandbits(32))
    made = [_page(page, wear, chance) for page in pages]
    if wear.turned and not wear.by_exif:
        made = [np.ascontiguousarray(np.rot90(page, -wear.turned // 90)) for page in made]
    bilevel = wear.source in {Source.COPY, Source.FAX}
    if wear.ending == "pdf":
        return picture.pdf(made, dpi, bilevel)
    if wear.ending == "tif":
        return picture.tiff(made, _FAX_DPI if wear.source is Source.FAX else (dpi, dpi), bilevel)
    if wear.ending == "png":
        return picture.png(made[0], dpi)
    told = None if wear.source is Source.PHOTO else dpi
    if wear.by_exif:  # orientation 6: turn a quarter clockwise to see it upright
        lying = np.ascontiguousarray(np.rot90(made[0], 1))
        return picture.jpeg(lying, 68, told, orientation=6)
    return picture.jpeg(made[0], 68, told)


def on_the_glass(page: Raster, dpi: float, rng: random.Random) -> Raster:
    """A small booklet somewhere on the white of a scanner's glass."""
    height, width = page.shape[:2]
    wide = max(width, round(_FLATBED[0] / 25.4 * dpi)) + 80
    high = max(height, round(_FLATBED[1] / 25.4 * dpi)) + 80
    glass = np.full((high, wide, 3), 246, np.uint8)
    top, left = rng.randint(20, high - height - 20), rng.randint(20, wide - width - 20)
    glass[top : top + height, left : left + width] = page
    return glass


def _page(page: Raster, wear: Wear, chance: np.random.Generator) -> Raster:
    match wear.source:
        case Source.SCAN:
            return _scanned(page, chance)
        case Source.GREY:
            return _scanned(picture.grey(page), chance)
        case Source.COPY:
            return _copied(page, chance)
        case Source.FAX:
            copied = _copied(page, chance)
            height, width = copied.shape
            ratio = _FAX_DPI[1] / _FAX_DPI[0]
            return picture.resized(copied, width, round(height * ratio))
        case Source.PHOTO:
            return _photographed(page, chance)
        case _:
            return page


def _scanned(page: Raster, chance: np.random.Generator) -> Raster:
    """A little askew (which softens), on paper that is not quite white."""
    soft = picture.leaned(page, chance.uniform(-1.3, 1.3))
    paper = np.array([252, 250, 245] if soft.ndim == 3 else 248) / 255
    shade = 1 - 0.08 * np.linspace(0, 1, soft.shape[1]) ** 6  # the lid does not close at the edge
    tint = (paper * (shade[None, :, None] if soft.ndim == 3 else shade[None, :])).astype(np.float32)
    return _whole(soft * tint + _noise(soft.shape[:2] + (1,) * (soft.ndim - 2), 2.0, chance))


def _copied(page: Raster, chance: np.random.Generator) -> Raster:
    """Black and white: skewed, strokes thickened or broken, specks, a dark edge."""
    grey = picture.blurred(picture.leaned(picture.grey(page), chance.uniform(-2.0, 2.0)), 0.9)
    height, width = grey.shape
    toner = _noise(grey.shape, 9.0, chance)
    black = grey + toner < 150 + chance.uniform(-14, 10)
    specks = chance.random(grey.shape, np.float32) < 0.00012
    black |= specks | np.roll(specks, 1, 0) | np.roll(specks, 1, 1)
    black[:, width - round(width * 0.008) :] |= chance.random((height, round(width * 0.008))) < 0.7
    return np.where(black, 0, 255).astype(np.uint8)


def _photographed(page: Raster, chance: np.random.Generator) -> Raster:
    """On a desk, from an angle, under one lamp, a shadow across, not quite sharp."""
    height, width = page.shape[:2]
    upright = height >= width
    size = (1700, 2300) if upright else (2000, 1500)
    room = 0.90 if upright else 0.84
    scale = min(size[0] * room / width, size[1] * room / height)
    wide, high = width * scale, height * scale
    left, top = (size[0] - wide) / 2, (size[1] - high) / 2
    slack = 0.028 * min(size)
    corners = [
        (x + chance.uniform(-slack, slack), y + chance.uniform(-slack, slack))
        for x, y in ((left, top), (left + wide, top), (left + wide, top + high), (left, top + high))
    ]
    laid, mask = picture.warped(page, size, corners)
    desk = _desk(size, chance)
    seen = np.where(mask[:, :, None] > 127, laid, desk)
    lit = seen * _light(size, chance)[:, :, None]
    soft = picture.blurred(_whole(lit), chance.uniform(0.7, 1.1))
    return _whole(soft + _noise((*soft.shape[:2], 1), 2.5, chance))


def _noise(shape: tuple[int, ...], deviation: float, chance: np.random.Generator) -> Values:
    return chance.standard_normal(shape, np.float32) * np.float32(deviation)


def _desk(size: tuple[int, int], chance: np.random.Generator) -> Raster:
    """A brownish surface with a grain."""
    grain = chance.normal(0, 14, (size[1] // 40 + 1, size[0] // 4 + 1))
    grain8 = _whole(np.repeat(grain[:, :, None] + 128, 3, 2))
    wood = picture.resized(grain8, *size).astype(np.float32) - 128
    brown = chance.uniform((95, 75, 55), (150, 125, 100)).astype(np.float32)
    return _whole(brown + wood)


def _light(size: tuple[int, int], chance: np.random.Generator) -> Values:
    """Brightness over the picture: falls off from a lamp, and half a shadow."""
    x = np.linspace(0, 1, size[0], dtype=np.float32)[None, :]
    y = np.linspace(0, 1, size[1], dtype=np.float32)[:, None]
    lamp_x, lamp_y = chance.uniform(0.2, 0.8, 2)
    light = 1.03 - 0.28 * np.hypot(x - lamp_x, y - lamp_y)
    slope, place = chance.uniform(-0.8, 0.8), chance.uniform(0.55, 0.95)
    shadow = 1 / (1 + np.exp(-(x + slope * (y - 0.5) - place) * 25))
    return np.asarray(light * (1 - chance.uniform(0.08, 0.22) * shadow), np.float32)


def _whole(values: Values) -> Raster:
    return values.clip(0, 255).astype(np.uint8)
