import numpy as np
import pytest
from PIL import Image

from ocr.image import grey_of
from ocr.mrz_band import Band
from ocr.mrz_locate import pairs
from training.passport_pages import holder, page, shrunk, turned


def pages(seed=4):
    rng = np.random.default_rng(seed)
    return rng, page(rng, holder(rng))


def near(band: Band, start, end, within: float) -> bool:
    ends = np.array([band.start, band.end]) - np.array([start, end])
    return bool(np.abs(ends).max() < within)


def test_the_first_candidate_is_the_zone():
    _, picture = pages()
    upper, lower = next(pairs(grey_of(np.asarray(picture))))
    assert near(upper, (54, 722), (1171, 722), 14)
    assert near(lower, (54, 786), (1171, 786), 14)
    assert 18 < upper.capital < 36


@pytest.mark.parametrize("degrees", [90, 180, 270, 6, 22, 68])
def test_a_turned_zone_is_among_the_candidates(degrees):
    rng, picture = pages()
    pixels = np.asarray(turned(degrees)(rng, picture))
    lengths = [(u.length, v.length) for u, v in pairs(grey_of(pixels))]
    assert any(abs(a - 1117) < 60 and abs(b - 1117) < 60 for a, b in lengths)


def test_a_small_zone_is_found():
    rng, picture = pages()
    pixels = np.asarray(shrunk(6)(rng, picture))
    upper, _ = next(pairs(grey_of(pixels)))
    assert abs(upper.length - 44 * 6) < 16


@pytest.mark.parametrize("shade", [0, 128, 255])
def test_an_empty_raster_has_no_candidates(shade):
    assert list(pairs(np.full((600, 800), shade, np.uint8))) == []


def test_noise_ends_soon():
    noise = np.random.default_rng(1).integers(0, 256, (900, 1200), dtype=np.uint8)
    assert len(list(pairs(noise))) < 60


def test_flipping_twice_is_the_same_band():
    band = Band((10.0, 20.0), (110.0, 25.0), 2.0, 9.0)
    assert band.flipped().flipped() == band
    here, there = band.grid(), band.flipped().grid()
    assert all(np.allclose(a[0, 0], b[-1, -1], atol=1e-3) for a, b in zip(here, there, strict=True))


def test_print_is_found_over_a_pattern_of_fine_lines_on_a_tilted_page():
    rng, picture = pages()
    pixels = np.asarray(picture).copy()
    y, x = np.mgrid[0 : pixels.shape[0], 0 : pixels.shape[1]]
    waves = (y + 6 * np.sin(x / 40)) % 9 < 2
    pixels[waves] = np.minimum(pixels[waves], 150)
    tilted = np.asarray(turned(11)(rng, Image.fromarray(pixels)))
    upper, lower = next(pairs(tilted))
    assert abs(upper.length - 1117) < 60
    assert abs(lower.length - 1117) < 60
