"""What a second reading makes of a first one: surer, less sure, mended, parted anew."""

import numpy as np
import pytest

from ingest.errors import ToolFailed
from ocr.image import grey_of
from ocr.line_words import Stretch
from ocr.ppocr import PpocrEngine
from ocr.second_reader import MOST, Doubted, asked, weighed
from ocr.tesseract import TesseractEngine
from tests.ocr.drawn import LETTER, letter


def word(text: str, left: int = 0, sure: float = 0.8, lowest: float = 0.4) -> Stretch:
    """A word whose letters are ten pixels wide."""
    return Stretch(text, sure, left, 0, left + 10 * len(text), 20, lowest)


def line(*words: Stretch) -> Doubted:
    return Doubted(np.full((30, 300), 255, np.uint8), words)


@pytest.mark.parametrize(
    ("first", "is_asked"),
    [
        pytest.param(word("AMINAH"), True, id="a-name"),
        pytest.param(word("B1234567"), True, id="a-passport"),
        pytest.param(word("12-03-1985"), True, id="a-date"),
        pytest.param(word("AMINAH", lowest=0.95), False, id="not-doubted"),
        pytest.param(word("bahwa"), False, id="no-name"),
        pytest.param(word("-"), False, id="a-sign"),
    ],
)
def test_which_lines_are_asked_for(first: Stretch, is_asked: bool) -> None:
    assert bool(asked([line(first)])) is is_asked


def test_the_most_doubtful_lines_are_asked_for_first_and_not_too_many() -> None:
    lines = [line(word("AMINAH", lowest=0.48 - 0.01 * n)) for n in range(MOST + 10)]
    places = asked(lines)
    assert len(places) == MOST
    assert places[0] == MOST + 9


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        pytest.param(word("81234567"), word("B1234567", sure=0.4), "B1234567", id="passport"),
        pytest.param(word("B1234567"), word("81234567", sure=0.9), "B1234567", id="passport-first"),
        pytest.param(word("12.O3-1985"), word("12-03-1985"), "12-03-1985", id="date"),
        pytest.param(word("12-03-1985"), word("12-08-1985", sure=0.9), "12-03-1985", id="no-rule"),
        pytest.param(
            word("31O2125203850001"), word("3102125203850001"), "3102125203850001", id="nik"
        ),
        pytest.param(word("Pereapuan"), word("Perempuan", sure=0.9), "Perempuan", id="letters"),
        pytest.param(word("Pereapuan"), word("Perempuan", sure=0.5), "Pereapuan", id="unsure"),
        pytest.param(word("AMINAH", lowest=0.99), word("AMINAN", sure=0.9), "AMINAH", id="sure"),
        pytest.param(word("AMINAH"), word("SULASTRI", sure=0.9), "AMINAH", id="far-away"),
    ],
)
def test_where_both_differ(first: Stretch, second: Stretch, text: str) -> None:
    (seen,) = weighed([first], [second])
    assert seen.text == text
    assert seen.confidence < first.confidence


def test_where_both_agree() -> None:
    (seen,) = weighed([word("AMINAH,")], [word("Aminah", sure=0.3)])
    assert seen.text == "AMINAH,"
    assert seen.confidence == pytest.approx(0.93)


def test_what_only_the_first_has_read_stays_as_it_is() -> None:
    first = [word("AMINAH")]
    assert list(weighed(first, [])) == first
    assert list(weighed(first, [word("SITI", left=200)])) == first


@pytest.mark.parametrize(
    ("first", "second", "texts"),
    [
        pytest.param(
            [word("HAL"), word("IMAH", 30)], [word("HALIMAH", sure=0.9)], ["HALIMAH"], id="joined"
        ),
        pytest.param(
            [word("SITIAMINAH")],
            [word("SITI", sure=0.9), word("AMINAH", 40, 0.9)],
            ["SITI", "AMINAH"],
            id="parted",
        ),
        pytest.param(
            [word("SITI"), word("AMINAH", 40)],
            [word("SITIAMINAH", sure=0.5)],
            ["SITI", "AMINAH"],
            id="not-believed",
        ),
    ],
)
def test_where_words_part(first: list[Stretch], second: list[Stretch], texts: list[str]) -> None:
    assert [each.text for each in weighed(first, second)] == texts


def test_lines_are_read_in_one_call(tesseract: TesseractEngine) -> None:
    page = grey_of(letter())
    crops = [page[5 * 30 - 10 + 60 * n : 5 * 30 + 45 + 60 * n, 100:1150] for n in (0, 3, 4)]
    read = [" ".join(each.text for each in found) for found in tesseract.read_lines(crops)]
    assert [text.replace(" ", "") for text in read] == [
        LETTER[n].replace(" ", "") for n in (0, 3, 4)
    ]
    assert tesseract.read_lines([]) == ()


class Doubter(PpocrEngine):
    """Every line is asked for, since every letter is doubted."""

    def _words(self, line, seen):
        for each in super()._words(line, seen):
            yield Stretch(each.text, 0.8, each.left, each.top, each.right, each.bottom, 0.4)


class NoReader:
    """A second reader that always fails."""

    name = "nobody"

    def read_lines(self, lines):
        raise ToolFailed


def test_both_readers_make_a_page_surer(tesseract: TesseractEngine) -> None:
    page = grey_of(letter())
    alone, both = Doubter().read(page), Doubter(second=tesseract).read(page)
    assert "".join(each.text for each in alone) == "".join(each.text for each in both)
    assert sum(each.confidence > 0.8 for each in both) > 0.6 * len(both)


def test_a_second_reader_that_fails_changes_nothing() -> None:
    page = grey_of(letter(LETTER[:3]))
    assert Doubter(second=NoReader()).read(page) == Doubter().read(page)
