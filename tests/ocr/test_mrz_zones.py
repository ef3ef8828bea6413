"""Every zone of a raster: two booklets beside, above or against one another, and one alone."""

import numpy as np
import pytest

from ocr.image import quarter_turned
from ocr.mrz_zones import find_zones
from tests.ocr.drawn import letter
from training.passport_pages import holder, page

HOLDERS = [holder(np.random.default_rng(seed)) for seed in (5, 8)]
FIRST, SECOND = (
    np.asarray(page(np.random.default_rng(seed), who, "ocr-b"))
    for seed, who in zip((5, 8), HOLDERS, strict=True)
)


def together(one: np.ndarray, other: np.ndarray, axis: int) -> np.ndarray:
    """Two rasters on grey paper, beside (1) or above (0) one another."""
    high, wide = (max(a, b) for a, b in zip(one.shape[:2], other.shape[:2], strict=True))
    sheets = []
    for each in (one, other):
        sheet = np.full((high + 60, wide + 60, 3), 235, np.uint8)
        sheet[30 : 30 + each.shape[0], 30 : 30 + each.shape[1]] = each
        sheets.append(sheet)
    return np.concatenate(sheets, axis=axis)


@pytest.mark.parametrize(
    "pixels",
    [
        pytest.param(together(FIRST, SECOND, 1), id="beside"),
        pytest.param(together(FIRST, SECOND, 0), id="above"),
        pytest.param(together(FIRST, quarter_turned(SECOND, 180), 0), id="head-to-head"),
        pytest.param(together(FIRST, quarter_turned(SECOND, 90), 1), id="one-turned"),
    ],
)
def test_each_passport_has_its_zone(pixels: np.ndarray) -> None:
    assert {zone.lines.lines for zone in find_zones(pixels)} == {who.zone() for who in HOLDERS}


@pytest.mark.parametrize(
    ("pixels", "zones"),
    [
        pytest.param(FIRST, 1, id="a-page-alone"),
        pytest.param(together(FIRST, np.full_like(FIRST, 235), 0), 1, id="room-for-another"),
        pytest.param(together(FIRST, FIRST, 1), 1, id="copied-twice"),
        pytest.param(together(FIRST, SECOND[::5, ::5], 1), 1, id="beside-a-speck"),
        pytest.param(letter(), 0, id="a-letter"),
    ],
)
def test_no_zone_is_made_up_nor_told_twice(pixels: np.ndarray, zones: int) -> None:
    assert len(find_zones(pixels)) == zones
