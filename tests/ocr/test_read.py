"""One page, from pixels to words."""

import numpy as np
import pytest

from ingest.box import Box
from ingest.errors import ToolFailed
from ingest.page import Page, TextWord
from ocr.blank import blank
from ocr.engine import Look
from ocr.image import Grey, Rgb
from ocr.lines import lines
from ocr.ocr_page import OcrPage, Word
from ocr.ppocr import PpocrEngine
from ocr.read import TEXT_LAYER, read
from ocr.tesseract import TesseractEngine
from tests.ocr.drawn import LETTER, cell_text, letter, on_a_table, page, table


class NoEngine:
    """An engine that must not be asked."""

    name = "none"

    def look(self, grey: Grey) -> Look:
        raise ToolFailed("asked to read")

    def read(self, grey: Grey) -> tuple[Word, ...]:
        raise ToolFailed("asked to read")


def name_box(seen: OcrPage) -> tuple[float, ...]:
    (word,) = (word for word in seen.words if word.text == "AMINAH")
    return seen.on_page(word.box)


def test_text_layer_needs_no_engine() -> None:
    words = (
        TextWord("KONTRAK", Box(100, 50, 200, 70)),
        TextWord("2024", Box(500, 52, 560, 70)),
        TextWord("Nama", Box(100, 90, 160, 110)),
    )
    seen = read(Page(number=3, pixels=table(), dpi=150.0, text=words), NoEngine())
    assert seen.engine == TEXT_LAYER
    assert [(word.text, word.line, word.confidence) for word in seen.words] == [
        ("KONTRAK", 0, 1.0),
        ("2024", 0, 1.0),
        ("Nama", 1, 1.0),
    ]
    assert len(seen.rules) == 9
    assert seen.number == 3


@pytest.mark.parametrize(
    "pixels",
    [
        pytest.param(np.full((1700, 1200, 3), 255, np.uint8), id="white"),
        pytest.param(np.full((1700, 1200, 3), 200, np.uint8), id="grey-paper"),
        pytest.param(letter(("- 2 -",)), id="page-number"),
        pytest.param(
            np.random.default_rng(0).integers(225, 255, (1700, 1200, 3), np.uint8), id="grain"
        ),
    ],
)
def test_blank_pages_cost_nothing(pixels: Rgb) -> None:
    seen = read(page(pixels), NoEngine())
    assert seen.blank
    assert [finding.code for finding in seen.findings] == ["blank"]


def test_a_sheet_on_a_grainy_desk_is_not_blank() -> None:
    desk = np.random.default_rng(2).normal(90, 40, (212, 300)).clip(0, 255).astype(np.uint8)
    picture = np.kron(desk, np.ones((8, 8), np.uint8))[:1700, :2400]
    sheet = letter()[:1200, :1200, 0]
    picture[200 : 200 + sheet.shape[0], 600:1800] = sheet
    assert not blank(picture)


def test_faint_writing_is_not_blank(ppocr: PpocrEngine) -> None:
    faint = (255 - (255 - letter()) * 0.2).astype(np.uint8)
    seen = read(page(faint), ppocr)
    assert not seen.blank
    assert "AMINAH" in {word.text for word in seen.words}


@pytest.fixture(scope="module")
def upright_name(ppocr: PpocrEngine) -> tuple[float, ...]:
    """Where the name stands on the letter as drawn."""
    return name_box(read(page(letter()), ppocr))


@pytest.mark.parametrize("engine", ["ppocr", "tesseract"])
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_every_way_up(
    turned: int, engine: str, upright_name: tuple[float, ...], request: pytest.FixtureRequest
) -> None:
    """`turned` clockwise on the scanner needs 360 - turned to stand upright."""
    pixels = np.rot90(letter(), -turned // 90)
    seen = read(page(pixels), request.getfixturevalue(engine))
    assert seen.turned == (360 - turned) % 360
    assert [line.words[0].text.strip(":") for line in lines(seen)][:3] == ["SURAT", "Nomor", "Yang"]
    left, top, right, bottom = upright_name
    corners = {
        0: (left, top, right, bottom),
        90: (1 - bottom, left, 1 - top, right),
        180: (1 - right, 1 - bottom, 1 - left, 1 - top),
        270: (top, 1 - right, bottom, 1 - left),
    }
    assert name_box(seen) == pytest.approx(corners[turned], abs=0.01)


def test_a_photo_is_read_and_its_boxes_lie_on_the_ink(ppocr: PpocrEngine) -> None:
    photo, _ = on_a_table(letter())
    seen = read(page(photo), ppocr)
    assert [line.text.replace(" :", ":") for line in lines(seen)][:2] == [
        LETTER[0],
        LETTER[1].replace(" :", ":"),
    ]
    left, top, right, bottom = name_box(seen)
    high, wide = photo.shape
    ink = photo[round(top * high) : round(bottom * high), round(left * wide) : round(right * wide)]
    assert 0.1 < (ink < 100).mean() < 0.6


def test_an_engine_that_fails_fails_the_page(tesseract: TesseractEngine) -> None:
    with pytest.raises(ToolFailed):
        read(page(letter()), NoEngine())


def test_tables_have_rules_and_rows(ppocr: PpocrEngine) -> None:
    seen = read(page(table(rows=6)), ppocr)
    assert len(seen.rules) == 7 + 4
    assert [line.text for line in lines(seen)] == [
        " ".join(cell_text(row, column) for column in range(3)) for row in range(6)
    ]
