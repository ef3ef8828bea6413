"""JPEG, PNG and TIFF to pages: the only importer of Pillow, and the home of its oddities."""

import io
import math
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import numpy as np
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from ingest.errors import BadUpload
from ingest.limits import LIMITS, Limits
from ingest.page import LostPage, Page, Raster
from ingest.refusals import Corrupted, TooManyPages, TooManyPixels, Truncated

# The size a picture claims is checked here, against Limits, before anything is decoded; Pillow's
# own check only warns, and warns about sizes that we refuse.
Image.MAX_IMAGE_PIXELS = None

_FORMATS: Final = ("JPEG", "PNG", "TIFF")
_PLAUSIBLE_DPI: Final = (90.0, 1200.0)  # 72 is what telephones and editors write when not asked
_SQUARE: Final = 1.15  # pixels longer than this in one direction are a fax's: make them square
_LYING: Final = (5, 6, 7, 8)  # EXIF orientations that swap width and height
_FAULTS: Final = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    AttributeError,
    ArithmeticError,
    struct.error,
    MemoryError,
    RuntimeError,
)


def count(data: bytes, limits: Limits = LIMITS) -> int:
    """Pages of a picture file, without decoding. Raises `BadUpload` as `pages` does."""
    with _opened(data) as picture:
        return _frames(picture, limits)


def pages(
    data: bytes, limits: Limits = LIMITS, only: int | None = None
) -> Iterator[Page | LostPage]:
    """The pages of a picture file in order (a TIFF may hold several), or `only` that one (from 1).

    Each is RGB on white, turned as EXIF says, with square pixels, scaled down to
    `limits.page_pixels`. Raises `BadUpload` when the file cannot be opened at all.
    """
    with _opened(data) as picture:
        for number in range(1, _frames(picture, limits) + 1):
            if only not in (None, number):
                continue
            try:
                yield _page(picture, number, limits)
            except BadUpload as error:
                yield LostPage(number, error)


def encode_jpeg(pixels: Raster, quality: int = 80, side: int | None = None) -> bytes:
    """`pixels` (RGB or grey) as a fresh JPEG without any metadata, fit to show in a browser.

    A longer side than `side` pixels is scaled down to it.
    """
    out = io.BytesIO()
    picture = Image.fromarray(pixels)
    if side is not None:
        picture.thumbnail((side, side), Image.Resampling.BICUBIC)
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def decode(data: bytes, limits: Limits = LIMITS) -> Raster:
    """The first page's pixels. Raises `BadUpload`."""
    first = next(pages(data, limits))
    if isinstance(first, LostPage):
        raise first.error
    return first.pixels


def fitting(width: int, height: int, limits: Limits) -> float:
    """The factor, at most 1, that brings a raster of this size within the limits of a page."""
    by_area = math.sqrt(limits.page_pixels / (width * height))
    return min(1.0, by_area, limits.page_side / max(width, height))


def _opened(data: bytes) -> Image.Image:
    try:
        with _quiet():
            return Image.open(io.BytesIO(data), formats=_FORMATS)
    except UnidentifiedImageError as error:
        raise Corrupted from error
    except _FAULTS as error:
        raise Corrupted(type(error).__name__) from error


def _frames(picture: Image.Image, limits: Limits) -> int:
    """Pages of an opened picture; a TIFF's chain of directories is followed to the limit only.

    A chain that breaks counts one page more: the one that will be lost.
    """
    if picture.format != "TIFF":
        return 1  # of an animation or a picture with previews, the first is the page
    for frame in range(1, limits.pages + 1):
        try:
            with _quiet():
                picture.seek(frame)
        except EOFError:
            return frame
        except _FAULTS:
            return frame + 1
    raise TooManyPages


def _page(picture: Image.Image, number: int, limits: Limits) -> Page:
    try:
        with _quiet():
            seen, dpi = _seen(picture, number, limits)
    except BadUpload:
        raise
    except _FAULTS as error:
        raise _named(error) from error
    return Page(number, np.asarray(seen), dpi)


def _seen(picture: Image.Image, number: int, limits: Limits) -> tuple[Image.Image, float | None]:
    """One frame, upright, on white, within the limits of a page; and its dots per inch."""
    picture.seek(number - 1)
    _check_size(picture.size, limits)
    longest, dpi = max(picture.size), _dpi(picture)
    factor = fitting(*picture.size, limits)
    if factor < 1 and picture.format in {"JPEG", "MPO"}:  # libjpeg shrinks by halves while decoding
        picture.draft("RGB", (int(picture.width * factor), int(picture.height * factor)))
    picture.load()
    drafted = max(picture.size) / longest
    seen = _on_white(_square(ImageOps.exif_transpose(picture), dpi))
    factor = fitting(*seen.size, limits)
    if factor < 1:
        size = max(1, int(seen.width * factor)), max(1, int(seen.height * factor))
        seen = seen.resize(size, Image.Resampling.BOX)
    return seen, max(dpi) * drafted * factor if dpi else None


@contextmanager
def _quiet() -> Iterator[None]:
    """Pillow warns about every oddity of a file; what matters comes as an error as well."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _check_size(untrusted_size: tuple[int, int], limits: Limits) -> None:
    width, height = untrusted_size
    if width < 1 or height < 1:
        raise Corrupted
    if width * height > limits.picture_pixels or max(width, height) > limits.picture_side:
        raise TooManyPixels


def _named(error: BaseException) -> BadUpload:
    told = str(error).lower()
    cut_off = any(word in told for word in ("truncated", "not enough", "eof", "broken data"))
    return Truncated() if cut_off else Corrupted(type(error).__name__)


def _dpi(picture: Image.Image) -> tuple[float, float] | None:
    """Pixels per inch across and down as it stands upright, where a scanner would say so."""
    try:
        across, down = (float(side) for side in picture.info["dpi"])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    if picture.getexif().get(ExifTags.Base.Orientation, 1) in _LYING:
        across, down = down, across
    low, high = _PLAUSIBLE_DPI
    return (across, down) if low <= across <= high and low <= down <= high else None


def _square(picture: Image.Image, dpi: tuple[float, float] | None) -> Image.Image:
    """A fax has 204 x 98 dots per inch: stretched so that letters have their shape."""
    if dpi is None or max(dpi) / min(dpi) < _SQUARE:
        return picture
    width = round(picture.width * max(dpi) / dpi[0])
    height = round(picture.height * max(dpi) / dpi[1])
    return _eight_bit(picture).resize((width, height), Image.Resampling.BICUBIC)


def _eight_bit(picture: Image.Image) -> Image.Image:
    """Bilevel and deeper than eight bits as grey; everything else as it is."""
    if picture.mode == "1":
        return picture.convert("L")
    if picture.mode == "F" or picture.mode.startswith("I"):
        deep = np.asarray(picture, dtype=np.float64).clip(0)
        top = float(deep.max(initial=0.0))
        full = 255.0 if top <= 255.0 else 65_535.0 if top <= 65_535.0 else top
        return Image.fromarray((deep * (255.0 / full)).astype(np.uint8))
    return picture


def _on_white(picture: Image.Image) -> Image.Image:
    """RGB; what is transparent shows white paper."""
    flat = _eight_bit(picture)
    if flat.has_transparency_data:
        inked = flat.convert("RGBA")
        paper = Image.new("RGBA", inked.size, "white")
        return Image.alpha_composite(paper, inked).convert("RGB")
    return flat.convert("RGB")
