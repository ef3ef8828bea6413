"""Invented pages, drawn here: letters, tables, photos of paper on a table."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ingest.page import Page
from ocr.image import Grey, Rgb, between, grey_of, warped

LETTER = (
    "SURAT KETERANGAN CONTOH",
    "Nomor : 123/ABC/IV/2024",
    "Yang bertanda tangan di bawah ini menerangkan bahwa",
    "Nama : SITI AMINAH",
    "Tempat lahir : LOMBOK TENGAH",
    "Alamat : Dusun Melati RT 002 RW 005 Desa Contoh",
    "telah bekerja di Malaysia selama dua tahun dan akan",
    "dipulangkan melalui Pelabuhan Tunon Taka Nunukan.",
    "Demikian surat ini dibuat untuk dipergunakan dengan",
    "sebaik-baiknya oleh yang bersangkutan.",
)

PLACES = ("Medan", "Bogor", "Kendal", "Malang", "Bone", "Dompu", "Ende", "Sambas")


def letter(lines: Sequence[str] = LETTER, size: int = 30, paper: int = 255) -> Rgb:
    """A sheet with `lines` in a font of `size` px."""
    picture = Image.new("RGB", (40 * size, 56 * size), (paper,) * 3)
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(size)
    for number, line in enumerate(lines):
        pen.text((4 * size, (5 + 2 * number) * size), line, fill=(20, 20, 20), font=font)
    return np.asarray(picture)


def table(rows: int = 4, columns: int = 3, cell: tuple[int, int] = (300, 60)) -> Rgb:
    """A ruled table with a word in each cell."""
    wide, high = cell
    picture = Image.new("RGB", (columns * wide + 200, rows * high + 900), "white")
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(28)
    for row in range(rows + 1):
        pen.line((100, 100 + row * high, 100 + columns * wide, 100 + row * high), "black", 3)
    for column in range(columns + 1):
        pen.line((100 + column * wide, 100, 100 + column * wide, 100 + rows * high), "black", 3)
    for row in range(rows):
        for column in range(columns):
            at = (115 + column * wide, 113 + row * high)
            pen.text(at, cell_text(row, column), fill="black", font=font)
    return np.asarray(picture)


def cell_text(row: int, column: int) -> str:
    """What the table says in one cell."""
    return f"{PLACES[row % len(PLACES)]}{'ABC'[column % 3]}"


def on_a_table(pixels: Rgb, slant: float = 0.05) -> tuple[Grey, np.ndarray]:
    """`pixels` photographed on dark wood, and where its corners came to lie."""
    high, wide = pixels.shape[:2]
    grown = (int(wide * 1.2), int(high * 1.2))
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float64)
    seen = flat + np.array([wide, high]) * 0.1
    seen += np.array([[slant, 0], [-slant, slant], [0, -slant], [slant, slant]]) * wide / 2
    matrix = between(flat, seen)
    sheet = warped(grey_of(pixels), matrix, *grown)
    covered = 255 - warped(np.zeros((high, wide), np.uint8), matrix, *grown)
    wood = np.random.default_rng(1).integers(60, 80, (grown[1], 1)).repeat(grown[0], 1)
    return np.where(covered > 127, sheet, wood).astype(np.uint8), seen


def page(pixels: Rgb | Grey, number: int = 1) -> Page:
    """`pixels` as a scanned page."""
    rgb = pixels if pixels.ndim == 3 else np.repeat(pixels[:, :, None], 3, axis=2)
    return Page(number=number, pixels=np.ascontiguousarray(rgb), dpi=None)
