"""What a camera held askew does to rows and columns is undone; straight pages stay as they are."""

import numpy as np
import pytest

from ocr.image import Grey, Transform, between, grey_of, warped
from ocr.pose import pose_of
from tests.ocr.drawn import letter, table

LIST = tuple(f"{n}   Wati Kadir binti {n}    P    2{n}    Kendal    Overstay" for n in range(1, 30))


def askew(pixels: Grey, corners: tuple[tuple[float, float], ...]) -> tuple[Grey, Transform]:
    """A page of which each corner, clockwise from the top left, moved by shares of its width."""
    high, wide = pixels.shape
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float64)
    matrix = between(flat, flat + np.array(corners) * wide)
    return warped(pixels, matrix, wide, high), matrix


def lean(matrix: Transform, shape: tuple[int, int]) -> tuple[float, float]:
    """The most that rows and columns of a page lean after `matrix`, in degrees."""
    high, wide = shape
    places = np.array([[x * wide, y * high, 1] for y in (0.15, 0.6) for x in (0.15, 0.85)])
    moved = places @ matrix.T
    (a, b), (c, d) = (moved[:, :2] / moved[:, 2:]).reshape(2, 2, 2)
    rows = [np.rad2deg(np.arctan2(*(end - start)[::-1])) for start, end in ((a, b), (c, d))]
    downs = [np.rad2deg(np.arctan2(*(end - start))) for start, end in ((a, c), (b, d))]
    return float(np.abs(rows).max()), float(np.abs(downs).max())


ASKEW = {
    "from above": ((0.08, 0.05), (-0.08, 0.05), (0, 0), (0, 0)),
    "from the right": ((0, 0), (-0.04, 0.1), (-0.04, -0.08), (0, 0)),
    "from a corner": ((0.05, 0.02), (-0.02, 0.08), (0, -0.04), (0, 0)),
    "leaning": ((0.06, 0), (0.06, 0), (0, 0), (0, 0)),
}


@pytest.mark.parametrize("corners", ASKEW.values(), ids=ASKEW)
def test_a_ruled_list_is_seen_straight(corners):
    flat = grey_of(table(20, 5))
    page, moved = askew(flat, corners)
    rows, columns = lean(pose_of(page).matrix @ moved, flat.shape)
    assert rows < 0.5
    assert columns < 0.8


@pytest.mark.parametrize("corners", ASKEW.values(), ids=ASKEW)
def test_rows_without_lines_are_seen_level(corners):
    flat = grey_of(letter(LIST, size=26))
    page, moved = askew(flat, corners)
    assert lean(pose_of(page).matrix @ moved, flat.shape)[0] < 0.8


STRAIGHT = [letter(), letter(LIST), *(table(rows, 3) for rows in (3, 4, 6, 9)), table(20, 5)]


@pytest.mark.parametrize("pixels", STRAIGHT)
def test_a_straight_page_stays_as_it_is(pixels):
    matrix = pose_of(grey_of(pixels)).matrix
    assert np.array_equal(matrix[2], (0, 0, 1))
    assert np.array_equal(matrix[:2, :2], np.eye(2) * matrix[0, 0])
