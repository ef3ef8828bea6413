"""Dotted leaders part a line; what only looks like one does not."""

from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.image import Grey
from ocr.leaders import leaders, pieces
from ocr.ppocr import PpocrEngine


def line(text: str, size: int = 24, wide: int = 900) -> Grey:
    picture = Image.new("L", (wide, round(size * 1.6)), 255)
    pen = ImageDraw.Draw(picture)
    pen.text((6, size // 4), text, fill=20, font=ImageFont.load_default(size))
    return np.asarray(picture)


@pytest.mark.parametrize(
    ("text", "many"),
    [
        pytest.param("Nama ................ : SITI AMINAH", 1, id="dots"),
        pytest.param("Nama _______________ : SITI AMINAH", 1, id="underscores"),
        pytest.param("Nama ........ Umur ........ tahun", 2, id="two"),
        pytest.param("PT. MAJU, Tbk. d.h. C.V. JAYA", 0, id="full-stops-of-text"),
        pytest.param("Rp. 1.200.000,-- per bulan ...", 0, id="three-dots"),
        pytest.param("Nama                 : SITI", 0, id="bare-paper"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_leaders(text: str, many: int) -> None:
    assert len(list(leaders(line(text)))) == many


def test_letters_of_a_second_row_are_no_leader() -> None:
    rows = np.vstack([line("TIDAK", 18)[:28], line("      MEMILIKI DOKUMEN", 18)[:28]])
    assert not list(leaders(rows))


def test_pieces_cover_the_line() -> None:
    crop = line("Nama ................ : SITI AMINAH")
    found = list(pieces(crop))
    assert [is_leader for *_, is_leader in found] == [False, True, False]
    assert found[0][0] == 0
    assert found[-1][1] == crop.shape[1]
    assert all(one[1] == other[0] for one, other in pairwise(found))


def test_letters_beside_dots_are_kept(ppocr: PpocrEngine) -> None:
    sheet = np.full((500, 1000), 255, np.uint8)
    for row, text in enumerate(("1. Nama PPTKIS", "2. Nama Calon TKI", "3. Penanggung jawab")):
        sheet[100 + 60 * row : 122 + 60 * row, 50:950] = line(
            f"{text} ..................... : LINA", 14
        )
    words = [word.text for word in ppocr.read(sheet)]
    assert {"PPTKIS", "Calon", "TKI", "Penanggung", "jawab"} <= set(words)
    assert words.count("LINA") == 3
