"""Columns of shares to letters (CTC)."""

import numpy as np
import pytest

from ocr.text_recogniser import Alphabet

CHARACTERS = ("A", "B", "日", "1")  # the network adds blank before and space after


def columns(*best: int, second: tuple[int, float] | None = None) -> np.ndarray:
    shares = np.zeros((len(best), len(CHARACTERS) + 2), np.float32)
    for row, column in enumerate(best):
        shares[row, column] = 0.9
        if second:
            shares[row, second[0]] = second[1]
    return shares


@pytest.mark.parametrize(
    ("best", "expected"),
    [
        pytest.param((0, 0), "", id="blank"),
        pytest.param((1, 1, 0, 2), "AB", id="repeats-fold"),
        pytest.param((1, 0, 1), "AA", id="blank-parts-doubles"),
        pytest.param((1, 5, 4), "A1", id="spaces-are-told-by-space-after"),
        pytest.param((3, 0, 4), "1", id="other-scripts-are-left-out"),
    ],
)
def test_letters(best: tuple[int, ...], expected: str) -> None:
    letters = Alphabet(CHARACTERS).letters(columns(*best), 1.0)
    assert "".join(letter.text for letter in letters) == expected


def test_a_latin_look_alike_takes_the_place_of_another_script() -> None:
    (letter,) = Alphabet(CHARACTERS).letters(columns(3, second=(2, 0.08)), 1.0)
    assert letter.text == "B"
    assert letter.confidence == pytest.approx(0.08)


def test_space_after_and_place() -> None:
    first, second = Alphabet(CHARACTERS).letters(columns(1, 5, 2, 0), 0.5)
    assert first.space_after == pytest.approx(0.9)
    assert second.space_after == 0.0
    assert first.at == pytest.approx(0.25)  # middle of column 0 of 4, of which half are padding
