"""Findings on the picture of a page: raised when a clerk should act, and not otherwise."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from ocr.fingers import finger
from ocr.image import Rgb
from ocr.ppocr import PpocrEngine
from ocr.quality import SENTENCES
from ocr.read import read
from tests.ocr.drawn import LETTER, letter, on_a_table, page


def dark(pixels: Rgb) -> Rgb:
    return (pixels * 0.2).astype(np.uint8)


def blurred(pixels: Rgb) -> Rgb:
    return np.asarray(Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(6.5)))


def shrunk(pixels: Rgb) -> Rgb:
    return np.asarray(Image.fromarray(pixels).reduce(5))


def glaring(pixels: Rgb) -> Rgb:
    dull = Image.fromarray((pixels * 0.7).astype(np.uint8))
    ImageDraw.Draw(dull).ellipse((330, 250, 670, 590), fill="white")
    return np.asarray(dull)


def cut(pixels: Rgb) -> Rgb:
    return np.ascontiguousarray(pixels[:, 180:])


def half_in_shadow(pixels: Rgb) -> Rgb:
    shaded = pixels.copy()
    shaded[:, 500:] = (shaded[:, 500:] * 0.5).astype(np.uint8)
    return shaded


def turned(pixels: Rgb) -> Rgb:
    return np.rot90(pixels)


def same(pixels: Rgb) -> Rgb:
    return pixels


def photo(pixels: Rgb) -> Rgb:
    return on_a_table(pixels)[0]


@pytest.mark.parametrize(
    ("spoil", "codes"),
    [
        pytest.param(same, set(), id="good-scan"),
        pytest.param(photo, set(), id="good-photo"),
        pytest.param(half_in_shadow, set(), id="shadow-that-reads-well"),
        pytest.param(dark, {"too_dark"}, id="dark"),
        pytest.param(blurred, {"blurred"}, id="blurred"),
        pytest.param(shrunk, {"too_small"}, id="small"),
        pytest.param(glaring, {"glare"}, id="glare"),
        pytest.param(cut, {"cut_off"}, id="cut-off"),
        pytest.param(turned, {"turned"}, id="turned"),
    ],
)
def test_findings(spoil, codes: set[str], ppocr: PpocrEngine) -> None:
    found = read(page(spoil(letter((*LETTER, *LETTER[1:])))), ppocr).findings
    assert {finding.code for finding in found} == codes


SKIN = (205, 150, 125)


def with_shape(pixels: Rgb, shape: str, box: tuple[float, ...], colour: tuple[int, ...]) -> Rgb:
    """A shape over a page; `box` in shares of its width and height."""
    picture = Image.fromarray(pixels)
    wide, high = picture.size
    place = (box[0] * wide, box[1] * high, box[2] * wide, box[3] * high)
    pen = ImageDraw.Draw(picture)
    {"ellipse": pen.ellipse, "rectangle": pen.rectangle}[shape](place, fill=colour)
    return np.asarray(picture)


HOLDING = [
    pytest.param((-0.16, 0.4, 0.16, 0.5), SKIN, id="from-the-left"),
    pytest.param((0.86, 0.3, 1.2, 0.4), SKIN, id="from-the-right"),
    pytest.param((0.45, 0.9, 0.6, 1.2), (120, 80, 62), id="from-below-brown"),
    pytest.param((-0.16, 0.4, 0.16, 0.5), (30, 30, 32), id="dark"),
]


def finger_on(pixels: Rgb) -> tuple[float, ...] | None:
    """Where a finger is seen on a flat page, in shares of its width and height."""
    high, wide = pixels.shape[:2]
    found = finger(pixels, np.eye(3), wide, high)
    if found is None:
        return None
    return found.left / wide, found.top / high, found.right / wide, found.bottom / high


@pytest.mark.parametrize(("box", "colour"), HOLDING)
def test_a_finger_is_seen_where_it_lies(box, colour) -> None:
    seen = finger_on(with_shape(letter(paper=235), "ellipse", box, colour))
    assert seen == pytest.approx([min(1.0, max(0.0, share)) for share in box], abs=0.04)


def test_a_finger_on_a_photo_is_told_of(ppocr: PpocrEngine) -> None:
    held = with_shape(letter(paper=235), "ellipse", (-0.16, 0.6, 0.16, 0.7), SKIN)
    (found,) = read(page(held), ppocr).findings
    assert found.code == "fingers"
    assert found.box is not None


@pytest.mark.parametrize(
    ("shape", "box", "colour"),
    [
        pytest.param("rectangle", (0, 0, 1, 0.06), (200, 120, 60), id="band-of-a-letterhead"),
        pytest.param("rectangle", (0, 0, 0.03, 1), (10, 10, 10), id="black-edge-of-a-copy"),
        pytest.param("ellipse", (0.1, 0.7, 0.3, 0.8), (180, 60, 60), id="stamp"),
        pytest.param("ellipse", (-0.1, -0.1, 0.1, 0.1), (60, 50, 40), id="corner-of-the-desk"),
        pytest.param("ellipse", (-0.01, 0.5, 0.02, 0.52), (0, 0, 0), id="punch-hole"),
        pytest.param("ellipse", (-0.2, 0.2, 0.2, 0.6), (200, 198, 195), id="shadow"),
    ],
)
def test_what_is_no_finger(shape: str, box, colour) -> None:
    assert finger_on(with_shape(letter(paper=235), shape, box, colour)) is None


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_is_there_in_both_languages(code: str) -> None:
    sentence = SENTENCES[code]
    assert sentence.id.endswith(".")
    assert sentence.en.endswith(".")
    assert sentence.id != sentence.en
