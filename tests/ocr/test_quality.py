"""Findings on the picture of a page: raised when a clerk should act, and not otherwise."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

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


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_is_there_in_both_languages(code: str) -> None:
    sentence = SENTENCES[code]
    assert sentence.id.endswith(".")
    assert sentence.en.endswith(".")
    assert sentence.id != sentence.en
