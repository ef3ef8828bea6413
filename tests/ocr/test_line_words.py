"""Letters to words by ink and by what the network says."""

import numpy as np
import pytest

from ocr.letter import Letter
from ocr.line_words import ink_of, stretches


def line(*columns: tuple[int, int]) -> np.ndarray:
    """A white line 40 px high with black letters between rows 10 and 30."""
    grey = np.full((40, 300), 255, np.uint8)
    for left, right in columns:
        grey[10:30, left:right] = 0
    return grey


def letter(text: str, x: float, space_after: float = 0.0) -> Letter:
    return Letter(text, x / 299, 0.9, space_after)


LETTERS = ((20, 30), (35, 45), (70, 80), (85, 95))


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        pytest.param(
            (letter("A", 25), letter("B", 40, 0.9), letter("C", 75), letter("D", 90)),
            [("AB", 20, 45), ("CD", 70, 95)],
            id="network-says-space",
        ),
        pytest.param(
            (letter("A", 25), letter("B", 40, 0.02), letter("C", 75), letter("D", 90)),
            [("AB", 20, 45), ("CD", 70, 95)],
            id="a-hint-and-a-wide-gap",
        ),
        pytest.param(
            (letter("A", 25), letter("B", 40), letter("C", 75), letter("D", 90)),
            [("ABCD", 20, 95)],
            id="a-wide-gap-alone-is-no-space",
        ),
        pytest.param(
            (letter("A", 25), letter("B", 40, 0.3), letter("C", 75), letter("D", 90)),
            [("AB", 20, 45), ("CD", 70, 95)],
            id="half-a-space-and-a-gap",
        ),
        pytest.param(
            (letter("A", 25, 0.3), letter("B", 40), letter("C", 75, 0.9), letter("D", 90)),
            [("ABC", 20, 80), ("D", 85, 95)],
            id="half-a-space-and-no-gap",
        ),
        pytest.param(
            (letter("1", 25), letter("1", 40, 0.05), letter("8", 75), letter("0", 90)),
            [("1180", 20, 95)],
            id="a-hint-in-a-number",
        ),
        pytest.param(
            (letter("1", 25), letter("5", 40, 0.7), letter("(", 75), letter("1", 90)),
            [("15(1", 20, 95)],
            id="brackets-stand-off",
        ),
        pytest.param(
            (letter("A", 25), letter("B", 40), letter("·", 57), letter("C", 75), letter("D", 90)),
            [("AB", 20, 45), ("CD", 70, 95)],
            id="a-speck-in-a-blank",
        ),
        pytest.param(
            (letter("a", 25), letter(":", 40), letter("C", 75), letter("D", 90)),
            [("a:", 20, 45), ("CD", 70, 95)],
            id="colon-after-a-letter",
        ),
        pytest.param(
            (letter("1", 25), letter(":", 40), letter("3", 75), letter("0", 90)),
            [("1:30", 20, 95)],
            id="colon-in-a-time",
        ),
        pytest.param((), [], id="nothing"),
    ],
)
def test_words(letters: tuple[Letter, ...], expected: list[tuple[str, int, int]]) -> None:
    found = list(stretches(letters, line(*LETTERS)))
    assert [word.text for word in found] == [text for text, _, _ in expected]
    for word, (_, left, right) in zip(found, expected, strict=True):
        assert abs(word.left - left) <= 1
        assert abs(word.right - right) <= 1
        assert (word.top, word.bottom) == (10, 30)
        assert word.confidence == pytest.approx(0.9)


def test_letters_without_ink_keep_the_height_of_their_line() -> None:
    (word,) = stretches((letter("x", 100),), np.full((40, 300), 255, np.uint8))
    assert (word.top, word.bottom) == (0, 40)
    assert word.left < word.right


def test_a_ruling_line_in_the_crop_does_not_fill_the_blanks() -> None:
    ruled = line(*LETTERS)
    ruled[2:4, :] = 0
    letters = (letter("S", 25), letter("A", 40, 0.45), letter("R", 75), letter("I", 90, 0.9))
    assert [word.text for word in stretches(letters, ruled)] == ["SA", "RI"]
    narrow = line((20, 30), (35, 45), (52, 62), (67, 77))
    narrow[36:38, :] = 0
    letters = (letter("S", 25), letter("A", 40, 0.45), letter("R", 57), letter("I", 72))
    assert [word.text for word in stretches(letters, narrow)] == ["SARI"]


LETTERS_OF_ONE_WORD = (letter("A", 25), letter("B", 40), letter("C", 57), letter("D", 72))


@pytest.mark.parametrize(
    ("rows", "columns", "grey"),
    [
        pytest.param((36, 40), (10, 120), 0, id="tops-of-the-value-below-a-label"),
        pytest.param((0, 3), (10, 120), 150, id="feet-of-a-pale-label-above"),
        pytest.param((3, 5), (25, 60), 0, id="specks-at-the-rim"),
        pytest.param((0, 40), (0, 3), 0, id="side-of-a-cell"),
        pytest.param((33, 36), (2, 298), 0, id="ruling-short-of-the-rim"),
    ],
)
@pytest.mark.parametrize("paleness", [0, 110])
def test_ink_beside_a_line_is_none_of_its_letters(
    rows: tuple[int, int], columns: tuple[int, int], grey: int, paleness: int
) -> None:
    drawn = np.maximum(line((20, 30), (35, 45), (52, 62), (67, 77)), np.uint8(paleness))
    step = 1 if rows[1] - rows[0] == 40 or columns[1] > 200 else 2
    drawn[rows[0] : rows[1], columns[0] : columns[1] : step] = grey
    (word,) = stretches(LETTERS_OF_ONE_WORD, drawn)
    assert (word.top, word.bottom) == (10, 30)
    assert abs(word.left - 20) <= 1
    assert abs(word.right - 77) <= 1


def test_a_line_of_strokes_at_the_rim_only_keeps_its_ink() -> None:
    drawn = np.full((40, 300), 255, np.uint8)
    drawn[:4, 20:80] = 0
    (word,) = stretches((letter("-", 50),), drawn)
    assert word.left < word.right
    assert word.top < word.bottom


@pytest.mark.parametrize(
    ("text", "blank", "expected"),
    [
        pytest.param("MEMORANDUM", 12, ["MEMORANDUM"], id="spaced-out"),
        pytest.param("SURATTUGAS", 24, ["SURAT", "TUGAS"], id="spaced-out-with-a-blank"),
        pytest.param("1234567890", 12, ["12345", "67890"], id="numbers-part-as-seen"),
        pytest.param("SITI", 12, ["SI", "TI"], id="too-short-to-tell"),
    ],
)
def test_letters_set_wide_apart(text: str, blank: int, expected: list[str]) -> None:
    """The network sees a blank in the middle, and the ink says whether it is one."""
    half = len(text) // 2
    lefts = [10 + 20 * at + (blank - 12 if at >= half else 0) for at in range(len(text))]
    letters = [
        letter(each, left + 4, 0.6 if at == half - 1 else 0.0)
        for at, (each, left) in enumerate(zip(text, lefts, strict=True))
    ]
    drawn = line(*((left, left + 8) for left in lefts))
    assert [word.text for word in stretches(letters, drawn)] == expected


@pytest.mark.parametrize(
    ("high", "wide", "most"),
    [
        pytest.param(1, 1, 256, id="one-pixel"),
        pytest.param(3, 4, 256, id="few-pixels"),
        pytest.param(48, 300, 256, id="line"),
        pytest.param(48, 300, 3, id="few-levels"),
    ],
)
def test_ink_lies_below_the_middle_of_two_percentiles(high: int, wide: int, most: int) -> None:
    grey = np.random.default_rng(high).integers(0, most, (high, wide), np.uint8)
    dark, light = np.percentile(grey, (2, 90))
    assert np.array_equal(ink_of(grey), grey < (dark + light) / 2)
