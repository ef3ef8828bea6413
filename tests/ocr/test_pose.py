"""Every page is laid upright, flat and level, and every pixel finds its way back."""

import numpy as np
import pytest

from ocr.image import Grey, grey_of, quarter_turned, warped
from ocr.ocr_page import OcrPage
from ocr.paper_edge import paper_quad
from ocr.pose import _darker_outside, pose_of
from ocr.posture import letters_of, posture_of
from tests.ocr.drawn import LETTER, letter, on_a_table


def skewed(grey: Grey, degrees: float) -> Grey:
    turn = np.deg2rad(degrees)
    cos, sin = np.cos(turn), np.sin(turn)
    high, wide = grey.shape
    middle = np.array([[1, 0, wide / 2], [0, 1, high / 2], [0, 0, 1.0]])
    spin = np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1.0]])
    return warped(grey, middle @ spin @ np.linalg.inv(middle), wide, high)


@pytest.mark.parametrize("degrees", [-12.0, -3.3, 0.0, 0.7, 5.0, 15.0])
def test_skew_is_found_to_a_fifth_of_a_degree(degrees: float) -> None:
    letters = letters_of(skewed(grey_of(letter()), degrees))
    assert letters is not None
    posture = posture_of(letters)
    assert not posture.upended
    assert posture.skew == pytest.approx(degrees, abs=0.2)


@pytest.mark.parametrize(("turned", "upended"), [(0, False), (90, True), (180, False), (270, True)])
def test_axis(turned: int, upended: bool) -> None:
    letters = letters_of(quarter_turned(grey_of(letter()), turned))
    assert letters is not None
    assert posture_of(letters).upended is upended


def test_no_letters_no_posture() -> None:
    blank = np.full((800, 600), 255, np.uint8)
    assert letters_of(blank) is None
    pose = pose_of(blank)
    assert not pose.letters
    assert (pose.width, pose.height) == (600, 800)


def test_a_sheet_on_a_table_is_laid_flat() -> None:
    photo, corners = on_a_table(letter())
    quad = paper_quad(photo)
    assert quad is not None
    assert np.abs(quad - corners).max() < 0.02 * max(photo.shape)
    pose = pose_of(photo)
    assert pose.sheet
    letters = letters_of(pose.apply(photo))
    assert letters is not None
    assert posture_of(letters).skew == pytest.approx(0.0, abs=0.3)


@pytest.mark.parametrize(
    "grey",
    [
        pytest.param(grey_of(letter()), id="scan"),
        pytest.param(np.full((400, 300), 128, np.uint8), id="even-grey"),
        pytest.param(np.random.default_rng(0).integers(0, 255, (600, 500), np.uint8), id="noise"),
        pytest.param(np.zeros((5, 5), np.uint8), id="tiny"),
    ],
)
def test_where_there_is_no_sheet_none_is_seen(grey: Grey) -> None:
    assert paper_quad(grey) is None
    assert pose_of(grey).sheet is False


def test_a_table_under_a_dark_heading_is_no_sheet() -> None:
    """Its heading and the dark rim of the scan are two dark sides; the letterhead lies outside."""
    scan = grey_of(letter(LETTER * 2, size=30)).copy()
    scan[500:590, 90:1110] = 40
    scan[590:1600, 90:94] = scan[590:1600, 1106:1110] = 40
    scan[1600:] = 60
    quad = np.array([[90, 520], [1110, 520], [1110, 1598], [90, 1598]], np.float64)
    assert not _darker_outside(scan, quad)
    assert pose_of(scan).sheet is False


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_pixels_find_their_way_back(turned: int) -> None:
    photo = quarter_turned(on_a_table(letter())[0], turned)
    pose = pose_of(photo)
    for final in (pose, pose.upside_down()):
        page = OcrPage(
            number=1,
            width=final.width,
            height=final.height,
            words=(),
            engine="",
            to_page=final.to_page,
            page_width=photo.shape[1],
            page_height=photo.shape[0],
        )
        there = final.matrix @ (photo.shape[1] / 2, photo.shape[0] / 3, 1.0)
        x, y = page._to_page(*(there[:2] / there[2]))
        assert (x, y) == pytest.approx((photo.shape[1] / 2, photo.shape[0] / 3), abs=0.01)


def test_a_small_thing_on_a_large_bed_is_cut_out() -> None:
    bed = np.full((3000, 2200), 255, np.uint8)
    card = grey_of(letter(size=16))[:600]
    bed[200 : 200 + card.shape[0], 300 : 300 + card.shape[1]] = card
    pose = pose_of(bed)
    assert pose.width < 900
    assert pose.height < 900


def test_a_huge_page_is_read_smaller() -> None:
    pose = pose_of(np.full((8000, 5000), 255, np.uint8))
    assert max(pose.width, pose.height) == 3600
