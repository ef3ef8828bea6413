"""Columns of shares to letters (CTC)."""

import numpy as np
import pytest

from ocr.letter import Letter
from ocr.text_recogniser import Alphabet, Recogniser, is_latin

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


class Answers:
    """A network that says one letter with one confidence, and counts how often it is asked."""

    def __init__(self, letter: int, confidence: float) -> None:
        self.columns = np.zeros((1, 4, len(CHARACTERS) + 2), np.float32)
        self.columns[0, :, 0] = 1.0
        self.columns[0, 1, 0] = 0.0
        self.columns[0, 1, letter] = confidence
        self.asked = 0

    def note(self, key: str) -> str:
        return "\n".join(CHARACTERS)

    def run(self, batch: np.ndarray) -> np.ndarray:
        self.asked += 1
        return self.columns


def read(recogniser: Recogniser) -> tuple[Letter, ...]:
    """What it reads on a bare line."""
    line = np.full((20, 80), 255, np.uint8)
    return recogniser.checked(recogniser.seen(line), line)


@pytest.mark.parametrize(
    ("confidence", "expected", "asked"),
    [
        pytest.param(0.999, "A", 0, id="sure"),
        pytest.param(0.5, "B", 1, id="doubted"),
        pytest.param(0.0, "B", 1, id="nothing-seen"),
    ],
)
def test_a_line_is_read_with_care_where_the_quick_network_doubts(
    confidence: float, expected: str, asked: int
) -> None:
    quick, careful = Answers(1, confidence), Answers(2, 0.95)
    letters = read(Recogniser(careful, quick))
    assert "".join(letter.text for letter in letters) == expected
    assert (quick.asked, careful.asked) == (1, asked)


def test_without_a_quick_network_the_careful_one_reads() -> None:
    careful = Answers(2, 0.99)
    (letter,) = read(Recogniser(careful))
    assert letter.text == "B"


@pytest.mark.parametrize(
    ("character", "expected"),
    [("A", True), ("é", True), ("ō", True), ("<", True), ("€", True), ("Ａ", False), ("日", False)],
)
def test_is_latin(character: str, expected: bool) -> None:
    assert is_latin(character) is expected


@pytest.mark.parametrize(
    ("confidence", "asked"),
    [
        pytest.param(0.95, 1, id="sure"),
        pytest.param(0.4, 2, id="unsure"),
        pytest.param(0.0, 1, id="nothing-is-not-looked-for"),
    ],
)
def test_what_stays_in_doubt_is_looked_at_softly(confidence: float, asked: int) -> None:
    careful = Answers(1, confidence)
    read(Recogniser(careful))
    assert careful.asked == asked


def test_a_first_look_is_one_look() -> None:
    quick, careful = Answers(1, 0.5), Answers(2, 0.95)
    (letter,) = Recogniser(careful, quick).seen(np.full((20, 80), 255, np.uint8))
    assert (letter.text, quick.asked, careful.asked) == ("A", 1, 0)
