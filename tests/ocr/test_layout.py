"""Words laid flat: what skew and curl moved is put back, and straight pages stay as they are."""

import math
from collections.abc import Callable

import pytest

from ingest.box import Box
from ocr.layout import bend_of, flattened
from ocr.lines import lines
from ocr.ocr_page import Direction, OcrPage, Rule, Word

WIDE, HIGH = 1600, 2200
Move = Callable[[float, float], tuple[float, float]]


def turned(degrees: float) -> Move:
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    return lambda x, y: (
        WIDE / 2 + (x - WIDE / 2) * cosine - (y - HIGH / 2) * sine,
        HIGH / 2 + (x - WIDE / 2) * sine + (y - HIGH / 2) * cosine,
    )


def curled(pixels: float) -> Move:
    return lambda x, y: (x, y + pixels * math.sin(math.pi * x / WIDE))


def a_list(move: Move, rows: int = 20) -> OcrPage:
    """Rows of six words with wide gaps, 30 pixels apart, every word moved by `move`."""
    words = []
    for row in range(rows):
        for column in range(6):
            x, y = move(150 + column * 250, 200 + row * 30)
            words.append(Word(f"r{row}c{column}", Box(x - 50, y - 12, x + 50, y + 12), 1.0, row))
    return OcrPage(1, WIDE, HIGH, tuple(words), "test")


BENDS = {
    "straight": turned(0),
    "leaning left": turned(-2),
    "leaning right": turned(2),
    "curled up": curled(-25),
    "curled down": curled(25),
}


@pytest.mark.parametrize("move", BENDS.values(), ids=BENDS)
def test_rows_of_a_bent_page_are_lines(move):
    told = [line.text for line in lines(a_list(move))]
    assert told == [" ".join(f"r{row}c{column}" for column in range(6)) for row in range(20)]


@pytest.mark.parametrize("move", BENDS.values(), ids=BENDS)
def test_words_of_a_row_lie_level_when_flattened(move):
    flat = flattened(a_list(move))
    for row in range(20):
        heights = [word.box.middle[1] for word in flat.words if word.text.startswith(f"r{row}c")]
        assert max(heights) - min(heights) < 6


@pytest.mark.parametrize("degrees", [-2, 2])
def test_columns_of_a_turned_page_stand_upright_when_flattened(degrees):
    flat = flattened(a_list(turned(degrees)))
    for column in range(6):
        xs = [word.box.middle[0] for word in flat.words if word.text.endswith(f"c{column}")]
        assert max(xs) - min(xs) < 6


def test_a_straight_page_has_no_bend():
    page = a_list(turned(0))
    assert bend_of(page.words) is None
    assert flattened(page) is page


def test_few_words_tell_of_no_bend():
    assert bend_of(a_list(turned(3), rows=1).words) is None


def test_rules_are_flattened_with_the_words():
    page = a_list(turned(2))
    x, y = turned(2)(WIDE / 2, 300)
    rule = Rule(Direction.ACROSS, Box(x - 700, y - 1, x + 700, y + 1))
    page = OcrPage(1, WIDE, HIGH, page.words, "test", rules=(rule,))
    (flat,) = flattened(page).rules
    level = [w.box.middle[1] for w in flattened(page).words if w.text.startswith(("r3c", "r4c"))]
    assert min(level) - 6 < flat.box.middle[1] < max(level) + 6


def test_words_that_stand_anyhow_tell_of_no_bend():
    """Stamps and scribbles: nothing is level with anything."""
    words = tuple(
        Word(
            f"w{n}",
            Box(37 * n % 1500, 91 * n % 2000, 37 * n % 1500 + 60, 91 * n % 2000 + 20),
            1.0,
            n,
        )
        for n in range(40)
    )
    bend = bend_of(words)
    moved = 0.0 if bend is None else max(abs(bend.undone(w.box).top - w.box.top) for w in words)
    assert moved < 0.08 * WIDE


def test_more_words_than_any_paper_has_are_left_as_they_are():
    """Every word is held against every other: a hundred thousand would take all memory."""
    assert bend_of(a_list(turned(2), rows=501).words) is None


def test_words_of_no_height_do_no_harm():
    """A text layer may claim anything."""
    words = tuple(
        Word(f"w{n}", Box(n % 40 * 200, n * 2.0, n % 40 * 200 + 90, n * 2.0 + 1e-9), 1.0, n)
        for n in range(2000)
    )
    assert len(lines(OcrPage(1, 8000, 9000, words, "test"))) > 0
