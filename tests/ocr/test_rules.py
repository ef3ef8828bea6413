"""Ruling lines of tables."""

import numpy as np
import pytest

from ingest.box import Box
from ocr.image import grey_of, ink
from ocr.ocr_page import Direction, Rule, Word
from ocr.rules import rules_in, without_letters
from tests.ocr.drawn import letter, table


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (4, 3), (12, 5)])
def test_a_table_has_one_rule_more_than_cells(rows: int, columns: int) -> None:
    rules = rules_in(ink(grey_of(table(rows, columns))))
    across = [rule for rule in rules if rule.direction is Direction.ACROSS]
    down = [rule for rule in rules if rule.direction is Direction.DOWN]
    assert (len(across), len(down)) == (rows + 1, columns + 1)
    assert across[0].box.top == pytest.approx(100, abs=3)
    assert across[0].box.width == pytest.approx(columns * 300, abs=8)


def test_a_worn_line_is_one_rule() -> None:
    grey = np.full((1000, 1000), 255, np.uint8)
    grey[500:503, 100:900] = 0
    grey[:, 400:404] = 255
    (rule,) = rules_in(ink(grey))
    assert rule.box.width == pytest.approx(800, abs=6)


@pytest.mark.parametrize(
    "grey",
    [
        pytest.param(np.full((900, 900), 255, np.uint8), id="blank"),
        pytest.param(grey_of(letter()), id="letters"),
    ],
)
def test_nothing_else_is_a_rule(grey: np.ndarray) -> None:
    assert rules_in(ink(grey)) == ()


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        pytest.param(Rule(Direction.ACROSS, Box(10, 20, 90, 22)), False, id="bar-of-a-letter"),
        pytest.param(Rule(Direction.DOWN, Box(50, 12, 52, 38)), False, id="stem-of-a-letter"),
        pytest.param(Rule(Direction.ACROSS, Box(0, 41, 100, 43)), True, id="underline"),
        pytest.param(Rule(Direction.ACROSS, Box(0, 20, 600, 22)), True, id="crossed-out"),
        pytest.param(Rule(Direction.DOWN, Box(50, 0, 52, 400)), True, id="border-of-a-column"),
    ],
)
def test_strokes_of_letters_are_left_out(rule: Rule, kept: bool) -> None:
    word = Word("WORD", Box(0, 10, 100, 40), 1.0, 0)
    assert bool(without_letters((rule,), (word,))) is kept
