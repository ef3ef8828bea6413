"""Paper that curls is laid level before it is read, and what is read finds its way back."""

import numpy as np
import pytest

from ingest.box import Box
from ocr.bend import Bend
from ocr.image import Grey, grey_of, ink, sampled
from ocr.ocr_page import OcrPage, curled
from ocr.pose import pose_of
from ocr.rules import rules_in
from tests.ocr.drawn import letter, table

LIST = tuple(f"{n}   Wati Kadir binti {n}    P    2{n}    Kendal    Overstay" for n in range(1, 30))
GENTLE = Bend((600, 800), 1600, np.array([4.0, 60, -90, 10, 30, 50, -20]), 0.0)


def bent(grey: Grey, pixels: float, turns: float) -> Grey:
    """`grey` on paper whose rows rise and fall by so many pixels."""
    high, wide = grey.shape
    ys, xs = np.mgrid[0:high, 0:wide].astype(np.float32)
    down = pixels * np.sin(turns * np.pi * xs / wide)
    return sampled(grey, xs, (ys - down).astype(np.float32))


def sag(grey: Grey) -> float:
    """By how much the ruling lines that run across most of a page sag, in pixels."""
    wide = [rule.box for rule in rules_in(ink(grey)) if rule.box.width > 0.5 * grey.shape[1]]
    assert len(wide) > 15
    return max(box.height for box in wide)


@pytest.mark.parametrize(("pixels", "turns"), [(40, 1.0), (-30, 1.0), (20, 1.8), (60, 0.7)])
def test_rows_of_curled_paper_are_laid_level(pixels: float, turns: float) -> None:
    page = bent(grey_of(table(20, 5)), pixels, turns)
    pose = pose_of(page)
    assert pose.bend is not None
    assert sag(pose.flat(page)) < 12


@pytest.mark.parametrize("pixels", [letter(), letter(LIST), table(20, 5), table(3, 2)])
def test_flat_paper_stays_as_it_is(pixels: np.ndarray) -> None:
    pose = pose_of(grey_of(pixels))
    assert pose.bend is None
    assert np.array_equal(pose.flat(grey_of(pixels)), pose.apply(grey_of(pixels)))


def test_a_place_bent_and_laid_level_is_the_same() -> None:
    for x, y in ((100, 100), (600, 800), (1100, 1500)):
        assert GENTLE.level(x, GENTLE.bent(x, y)) == pytest.approx(y, abs=0.5)


def test_a_bend_turned_over_bends_the_other_way() -> None:
    over = GENTLE.turned_over(1200, 1600)
    down = GENTLE.bent(300, 500) - 500
    assert over.bent(1199 - 300, 1599 - 500) - (1599 - 500) == pytest.approx(-down, abs=0.5)


def test_boxes_of_curled_paper_find_their_ink() -> None:
    page = curled(OcrPage(1, 1200, 1600, (), "test"), GENTLE)
    left, top, right, bottom = page.on_page(Box(100, 100, 200, 130))
    down = GENTLE.bent(150, 115) - 115
    assert (top + bottom) / 2 * 1600 == pytest.approx(115 + down, abs=3)
    assert page.off_page((left, top, right, bottom)) == pytest.approx((100, 100, 200, 130), abs=6)
