"""Lone letters that no line holds are found; specks, strokes and textures are not."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.image import Grey, Quad
from ocr.ppocr import PpocrEngine
from ocr.stray_ink import blobs_of, stray_quads

LINE = "DAFTAR NAMA YANG DIPULANGKAN"


def quad(left: float, top: float, right: float, bottom: float) -> Quad:
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]])


def sheet(*marks: tuple[int, int, str]) -> Grey:
    """A line of text that was found, and marks elsewhere."""
    picture = Image.new("L", (700, 400), 255)
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(24)
    pen.text((20, 20), LINE, fill=0, font=font)
    for x, y, text in marks:
        pen.text((x, y), text, fill=0, font=font)
    return np.asarray(picture)


def strays(page: Grey) -> list[Quad]:
    return list(stray_quads(blobs_of(page), [quad(10, 15, 500, 55)]))


@pytest.mark.parametrize(
    ("marks", "many"),
    [
        pytest.param(((300, 200, "L"), (300, 260, "P")), 2, id="letters-of-a-column"),
        pytest.param(((300, 200, "42"),), 1, id="a-number-is-one-word"),
        pytest.param(((300, 200, "."), (320, 200, ",")), 0, id="specks"),
        pytest.param((), 0, id="nothing"),
    ],
)
def test_strays(marks: tuple[tuple[int, int, str], ...], many: int) -> None:
    assert len(strays(sheet(*marks))) == many


def test_a_stray_stands_where_its_ink_is() -> None:
    (found,) = strays(sheet((300, 200, "L")))
    assert 290 < found[0, 0] < 305
    assert 195 < found[0, 1] < 212


def test_a_ruling_line_is_no_word() -> None:
    ruled = sheet().copy()
    ruled[200:203, 50:650] = 0
    assert not strays(ruled)


def test_a_texture_is_no_words() -> None:
    grained = np.full((1000, 1000), 255, np.uint8)
    grained[:400, :700] = sheet()
    for x in range(10, 960, 50):
        for y in range(420, 960, 40):
            grained[y : y + 17, x : x + 12] = 0
    assert not strays(grained)


def test_a_page_without_lines_has_no_strays() -> None:
    assert not list(stray_quads(blobs_of(sheet((300, 200, "L"))), []))


def test_the_sexes_of_a_list_are_read(ppocr: PpocrEngine) -> None:
    picture = Image.new("L", (1654, 2339), 255)
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(22)
    for row in range(20):
        for x, text in (
            (120, str(row + 1)),
            (200, "SITI AMINAH"),
            (620, "LP"[row % 2]),
            (760, "KENDAL"),
        ):
            pen.text((x, 300 + 48 * row), text, fill=0, font=font)
    words = [word.text for word in ppocr.read(np.asarray(picture))]
    assert (words.count("L"), words.count("P")) == (10, 10)
