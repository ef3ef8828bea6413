"""Words to visual lines and their segments."""

import pytest

from ingest.box import Box
from ocr.lines import group
from ocr.ocr_page import Word


def word(text: str, left: float, top: float, width: float = 50, height: float = 20) -> Word:
    return Word(text, Box(left, top, left + width, top + height), 1.0, 0)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param((), (), id="nothing"),
        pytest.param((word("B", 100, 0), word("A", 0, 2)), ("A B",), id="left-to-right"),
        pytest.param((word("A", 0, 30), word("B", 0, 0)), ("B", "A"), id="top-to-bottom"),
        pytest.param(
            (word("A", 0, 0), word("x", 60, 8, height=9), word("B", 120, 0)),
            ("A x B",),
            id="small-letters-on-the-line",
        ),
        pytest.param(
            tuple(word(str(n), 60 * n, 2 * n) for n in range(9)),
            ("0 1 2 3 4 5 6 7 8",),
            id="a-line-that-sinks-by-its-own-height",
        ),
        pytest.param(
            (word("tall", 0, 0, height=60), word("one", 80, 0), word("two", 80, 40)),
            ("one", "tall", "two"),
            id="a-stamp-beside-two-lines-joins-neither",
        ),
        pytest.param(
            (
                word("12", -40, 4),
                word("BURHANUDDIN", 0, 0, 130, 30),
                word("BIN", 140, 0, 40, 30),
                word("RAHIM", 0, 14, 50, 30),
                word("2004", 300, 16, 50, 28),
            ),
            ("12 BURHANUDDIN BIN", "RAHIM 2004"),
            id="boxes-cut-too-tall-one-above-the-other",
        ),
        pytest.param(
            (word("SITI", 0, 0), word("SITI", 4, 2), word("AMINAH", 70, 0)),
            ("SITI SITI AMINAH",),
            id="ink-boxed-twice-stays-on-its-line",
        ),
    ],
)
def test_lines(words: tuple[Word, ...], expected: tuple[str, ...]) -> None:
    found = tuple(line.text for line in group(words))
    assert sorted(found) == sorted(expected)
    if "tall" not in found:
        assert found == expected


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        pytest.param(1.5, ("Nama", "SITI AMINAH"), id="a-column-is-further-than-a-space"),
        pytest.param(9.0, ("Nama SITI AMINAH",), id="wide-gap-asked-for"),
        pytest.param(0.2, ("Nama", "SITI", "AMINAH"), id="every-space"),
    ],
)
def test_segments(gap: float, expected: tuple[str, ...]) -> None:
    (line,) = group((word("Nama", 0, 0), word("SITI", 150, 0), word("AMINAH", 210, 0)))
    assert tuple(segment.text for segment in line.segments(gap)) == expected


def test_box_of_a_line_holds_its_words() -> None:
    (line,) = group((word("a", 0, 0), word("b", 60, 4)))
    assert line.box == Box(0, 0, 110, 24)
