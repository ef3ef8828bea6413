"""Rasters in and out: the only importer of Pillow here."""

import io
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Raster = npt.NDArray[np.uint8]
Corners = Sequence[tuple[float, float]]
_EPOCH: Final = time.gmtime(0)


def lettering(text: str, font: Path | None, pitch: int = 40) -> bytes:
    """Lines of text as a PNG, one character each `pitch` pixels: OCR-B needs its fixed pitch."""
    rows = text.split("\n")
    face = _face(font, pitch)
    picture = Image.new("L", (pitch * max(map(len, rows)), round(pitch * 2.5 * len(rows))), 255)
    pen = ImageDraw.Draw(picture)
    for row, line in enumerate(rows):
        for column, character in enumerate(line):
            place = ((column + 0.5) * pitch, (row + 0.7) * pitch * 2.5)
            pen.text(place, character, 0, face, anchor="ms")
    return _clear(picture)


def writing(text: str, font: Path, height: int = 60) -> tuple[bytes, float]:
    """One line in any script as a PNG, and its width as a multiple of its height."""
    face = ImageFont.truetype(font, round(height * 0.8))
    width = max(1, round(face.getlength(text)))
    picture = Image.new("L", (width, height), 255)
    ImageDraw.Draw(picture).text((0, round(height * 0.8)), text, 0, face, anchor="ls")
    return _clear(picture), width / height


def grey(pixels: Raster) -> Raster:
    """RGB as one channel."""
    return np.asarray(Image.fromarray(pixels).convert("L"))


def blurred(pixels: Raster, radius: float) -> Raster:
    """Softened; radius in pixels."""
    return np.asarray(Image.fromarray(pixels).filter(ImageFilter.BoxBlur(radius)))


def resized(pixels: Raster, width: int, height: int) -> Raster:
    """Resampled to the size."""
    return np.asarray(Image.fromarray(pixels).resize((width, height), Image.Resampling.BICUBIC))


def leaned(pixels: Raster, degrees: float, paper: int = 255) -> Raster:
    """Turned by a small angle about its middle; corners become paper."""
    picture = Image.fromarray(pixels)
    fill = paper if picture.mode == "L" else (paper,) * 3
    return np.asarray(picture.rotate(degrees, Image.Resampling.BILINEAR, fillcolor=fill))


def warped(pixels: Raster, size: tuple[int, int], corners: Corners) -> tuple[Raster, Raster]:
    """The picture laid with its corners (clockwise from top-left) where `corners` say.

    Gives the raster of `size` (width, height) and a mask, 255 where the picture lies.
    """
    height, width = pixels.shape[:2]
    own = ((0, 0), (width, 0), (width, height), (0, height))
    way = _homography(corners, own)
    how = (size, Image.Transform.PERSPECTIVE, way, Image.Resampling.BICUBIC)
    laid = Image.fromarray(pixels).transform(*how)
    mask = Image.new("L", (width, height), 255).transform(*how)
    return np.asarray(laid), np.asarray(mask)


def jpeg(pixels: Raster, quality: int, dpi: float | None, orientation: int = 1) -> bytes:
    """A JPEG; `orientation` is written as EXIF where it is not 1."""
    exif = Image.Exif()
    if orientation != 1:
        exif[0x0112] = orientation
    out = io.BytesIO()
    more = {"dpi": (dpi, dpi)} if dpi else {}
    Image.fromarray(pixels).save(out, "JPEG", quality=quality, exif=exif, **more)
    return out.getvalue()


def png(pixels: Raster, dpi: float) -> bytes:
    """A PNG with few colours, to stay small."""
    picture = Image.fromarray(pixels)
    if picture.mode == "RGB":
        picture = picture.quantize(64, dither=Image.Dither.NONE)
    out = io.BytesIO()
    picture.save(out, "PNG", dpi=(dpi, dpi), optimize=True)
    return out.getvalue()


def tiff(pages: Sequence[Raster], dpi: tuple[float, float], bilevel: bool) -> bytes:
    """A TIFF of one or several pages, Group 4 when `bilevel`, JPEG inside otherwise."""
    made = [_bilevel(page) if bilevel else Image.fromarray(page) for page in pages]
    out = io.BytesIO()
    packing = {"compression": "group4"} if bilevel else {"compression": "jpeg", "quality": 70}
    made[0].save(out, "TIFF", save_all=True, append_images=made[1:], dpi=dpi, **packing)
    return out.getvalue()


def pdf(pages: Sequence[Raster], dpi: float, bilevel: bool, quality: int = 60) -> bytes:
    """A PDF that holds nothing but pictures, as scanners write it."""
    made = [_bilevel(page) if bilevel else Image.fromarray(page) for page in pages]
    out = io.BytesIO()
    made[0].save(
        out,
        "PDF",
        save_all=True,
        append_images=made[1:],
        resolution=dpi,
        creationDate=_EPOCH,
        modDate=_EPOCH,
        **({} if bilevel else {"quality": quality}),
    )
    return out.getvalue()


def _face(font: Path | None, pitch: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    if font is None:
        return ImageFont.load_default(pitch * 1.3)
    trial = ImageFont.truetype(font, 100)
    return ImageFont.truetype(font, round(100 * pitch / trial.getlength("0")))


def _clear(ink: Image.Image) -> bytes:
    """Black whose opacity is the ink's darkness."""
    made = Image.new("LA", ink.size, 0)
    made.putalpha(Image.fromarray(255 - np.asarray(ink)))
    out = io.BytesIO()
    made.convert("RGBA").save(out, "PNG")
    return out.getvalue()


def _bilevel(pixels: Raster) -> Image.Image:
    return Image.fromarray(pixels).convert("L").point(lambda v: 255 * (v > 127), mode="1")


def _homography(source: Corners, target: Corners) -> tuple[float, ...]:
    """The eight numbers that take `source` points to `target` points."""
    rows, values = [], []
    for (x, y), (u, v) in zip(source, target, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return tuple(float(n) for n in np.linalg.solve(np.array(rows), np.array(values)))
