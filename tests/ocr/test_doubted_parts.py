"""Which words of a line are looked at with care."""

import numpy as np
import pytest

from ocr.doubted_parts import doubted_parts
from ocr.letter import Letter

HIGH, PITCH, SPACE = 20, 15, 12


def line_of(text: str, doubted: str) -> tuple[tuple[Letter, ...], np.ndarray]:
    """Letters as bars on a crop; those in `doubted` are unsure."""
    line = np.full((HIGH, len(text) * PITCH + 10), 255, np.uint8)
    letters = []
    for at, sign in enumerate(text):
        left = 5 + at * PITCH
        if sign == " ":
            continue
        line[4:16, left : left + 12] = 0
        after = 0.95 if text[at + 1 : at + 2] == " " else 0.0
        sure = 0.5 if sign in doubted else 0.999
        letters.append(Letter(sign, (left + 6) / line.shape[1], sure, after))
    return tuple(letters), line


@pytest.mark.parametrize(
    ("text", "doubted", "expected"),
    [
        pytest.param("NAMA LENGKAP PEKERJA", "", [], id="nothing"),
        pytest.param("NAMA LENGKAP PEKERJB", "B", ["PEKERJB"], id="one-word"),
        pytest.param("KETERANGAN UMUM X", "X", ["UMUMX"], id="a-short-word-with-its-neighbour"),
        pytest.param("ABCDE FGHIJ KLMNO PQRST", "FK", ["FGHIJKLMNO"], id="neighbours-are-one"),
        pytest.param("ABCDE FG HIJKL", "AH", ["ABCDEFGHIJKL"], id="most-is-all"),
        pytest.param("", "", [""], id="no-letters"),
    ],
)
def test_parts(text: str, doubted: str, expected: list[str]) -> None:
    letters, line = line_of(text, doubted)
    parts = doubted_parts(letters, line, lambda letter: letter.confidence < 0.9)
    read = ["".join(letter.text for letter in letters[p.first : p.last]) for p in parts]
    assert read == expected
    for part in parts:
        assert 0 <= part.left < part.right <= line.shape[1]
        assert line[:, part.left].min() == 255  # no letter is cut through


def test_a_space_without_a_gap_is_no_place_to_cut() -> None:
    letters, line = line_of("ABCDE FGHIJ KLMNO", "K")
    line[8:12] = 0
    parts = doubted_parts(letters, line, lambda letter: letter.confidence < 0.9)
    assert [(part.first, part.last) for part in parts] == [(0, 15)]
