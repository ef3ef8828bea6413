"""Columns from the gaps between words, and the headings that stand over them."""

import pytest

from extract.forms.strips import Span, drawn_between, letter_height, strips_of, valley
from ingest.box import Box
from ocr.ocr_page import Direction, Rule, Word
from tests.extract.builders import a_page

LIST = """
1.  HAMZAH            12 Mei 1990       SAMBAS
2.  SITI AMINAH       3 Juni 1988       LOMBOK TIMUR
3.  LA ODE MUH. ALI   21 Maret 2001     BONE
4.  WATI              30 Agustus 1979   FLORES TIMUR
"""


def words_of(text: str) -> tuple[Word, ...]:
    return a_page(text).words


def over(text: str) -> list[Span]:
    """Where the words of a heading line stand; `~` joins words of one heading."""
    return [Span(word.box.left, word.box.right) for word in words_of(text)]


def columns(text: str, headings: list[Span], drawn: tuple[float, ...] = ()) -> list[str]:
    """What the words of the first line are, column by column."""
    words = words_of(text)
    found = strips_of(words, headings, drawn, len(text.strip().splitlines()))
    first = [word for word in words if word.line == words[0].line]
    inside = [
        [w.text for w in first if strip.span.left <= w.box.middle[0] <= strip.span.right]
        for strip in found
    ]
    return [" ".join(part) for part in inside]


HEADINGS = {
    "level with their columns": "No  Nama              Tgl_Lahir        Asal",
    "centred": "No       Nama               Tgl_Lahir       Asal",
    "one wider than its column": "No  Nama_Lengkap_PMI  Tanggal_Lahir    Asal",
}


@pytest.mark.parametrize("line", HEADINGS.values(), ids=HEADINGS)
def test_words_of_one_heading_are_one_column(line):
    assert columns(LIST, over(line)) == ["1.", "HAMZAH", "12 Mei 1990", "SAMBAS"]


def test_without_headings_wide_gaps_part_columns():
    assert columns(LIST, []) == ["1.", "HAMZAH", "12 Mei 1990", "SAMBAS"]


def test_a_heading_over_nothing_takes_no_column():
    line = "No  Nama              Tgl_Lahir        Asal                  Ket"
    assert columns(LIST, over(line)) == ["1.", "HAMZAH", "12 Mei 1990", "SAMBAS"]


def test_a_drawn_line_parts_what_no_gap_parts():
    text = "A1 B1\nA2 B2\nA3 B3"
    cut = words_of(text)[0].box.right + 6
    assert columns(text, [], (cut,)) == ["A1", "B1"]


def test_a_word_that_lies_across_two_columns_does_not_join_them():
    text = "\n".join([f"NAMA{n}      SAMBAS{n}" for n in range(9)] + ["STEMPELDITERIMA"])
    assert columns(text, over("Nama       Asal")) == ["NAMA0", "SAMBAS0"]


@pytest.mark.parametrize(
    ("text", "at", "crossing"),
    [("AB  CD\nAB  CD", 136.0, 0), ("ABCDEF\nAB  CD", 136.0, 1)],
    ids=["a gap on every line", "one word across"],
)
def test_valley(text, at, crossing):
    middle, crossed = valley(words_of(text), 112, 160)
    assert (abs(middle - at) < 14, crossed) == (True, crossing)


def test_letters_are_not_as_tall_as_boxes_that_hold_ruling_lines():
    tall = [Word("NAMA", Box(0, 0, 48, 60), 1.0, 0)]
    assert letter_height(tall) < 30
    assert letter_height([]) == 1.0


def test_lines_drawn_through_most_of_a_height():
    rules = (
        Rule(Direction.DOWN, Box(100, 0, 103, 100)),
        Rule(Direction.DOWN, Box(200, 0, 203, 30)),
        Rule(Direction.DOWN, Box(300, 0, 303, 40)),
        Rule(Direction.DOWN, Box(300, 45, 303, 100)),
        Rule(Direction.ACROSS, Box(0, 50, 400, 53)),
    )
    assert drawn_between(rules, 0, 100) == (101.5, 301.5)
