"""Grids of ruling lines and of alignment, whole and damaged."""

from dataclasses import replace

import pytest

from extract.forms.tables import gutter, lines_as_rows, recut, ruled_tables, slope_of, valley
from ingest.box import Box
from ocr.ocr_page import Direction, OcrPage, Rule
from tests.extract.builders import a_page

GRID = """
+----+-----------------+---+
|NO  |NAMA             |L/P|
+----+-----------------+---+
|1   |SITI AMINAH      |P  |
|    |BINTI BEDDU      |   |
+----+-----------------+---+
|2   |SLAMET           |L  |
+----+-----------------+---+
"""
WHOLE = [["NO", "NAMA", "L/P"], ["1", "SITI AMINAH BINTI BEDDU", "P"], ["2", "SLAMET", "L"]]


def texts(page):
    return [
        [[cell.text for cell in row.cells] for row in table.rows] for table in ruled_tables(page)
    ]


def without(page: OcrPage, *places: int) -> OcrPage:
    kept = tuple(rule for place, rule in enumerate(page.rules) if place not in places)
    return replace(page, rules=kept)


def broken(page: OcrPage) -> OcrPage:
    """Each line across in six pieces, the third one lost."""
    pieces = []
    for rule in page.rules:
        if rule.direction is Direction.DOWN:
            pieces.append(rule)
            continue
        box, step = rule.box, rule.box.width / 6
        pieces += [
            Rule(
                rule.direction,
                Box(box.left + n * step, box.top, box.left + (n + 1) * step, box.bottom),
            )
            for n in range(6)
            if n != 2
        ]
    return replace(page, rules=tuple(pieces))


def leaning(page: OcrPage, slope: float) -> OcrPage:
    """The page with a remnant of skew."""

    def lean(box: Box) -> Box:
        x, y = box.middle
        return Box(
            box.left - slope * y + 100,
            box.top + slope * x + 100,
            box.right - slope * y + 100,
            box.bottom + slope * x + 100,
        )

    def swell(rule: Rule) -> Rule:
        box = lean(rule.box)
        across = rule.direction is Direction.ACROSS
        extra = abs(slope) * (rule.box.width if across else rule.box.height) / 2
        return Rule(
            rule.direction,
            Box(box.left, box.top - extra, box.right, box.bottom + extra)
            if across
            else Box(box.left - extra, box.top, box.right + extra, box.bottom),
        )

    words = tuple(replace(word, box=lean(word.box)) for word in page.words)
    return replace(page, words=words, rules=tuple(map(swell, page.rules)))


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(a_page(GRID), id="whole"),
        pytest.param(broken(a_page(GRID)), id="broken lines"),
        pytest.param(leaning(a_page(GRID), 0.01), id="leaning right"),
        pytest.param(leaning(a_page(GRID), -0.01), id="leaning left"),
    ],
)
def test_cells_of_a_ruled_table(page):
    assert texts(page) == [WHOLE]


def test_a_lost_top_line_is_closed_by_the_lines_down():
    page = a_page(GRID)
    first = next(i for i, rule in enumerate(page.rules) if rule.direction is Direction.ACROSS)
    assert texts(without(page, first)) == [WHOLE]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Nomor : 12/A/2024", id="no lines"),
        pytest.param("+------------+\nJUDUL", id="an underlined title"),
        pytest.param("+-----+\n|KOTAK|\n+-----+", id="one box"),
    ],
)
def test_no_table(text):
    assert texts(a_page(text)) == []


def test_ruling_lines_read_as_characters_are_cut_out():
    page = a_page("1|SITI    [L]")
    page = replace(page, words=(replace(page.words[0], text="1|SITI"), *page.words[1:]))
    (row,) = lines_as_rows(page, page.words, (0.0, 112.0 + 12, 600.0), 0.0)
    assert [cell.text for cell in row.cells] == ["1", "SITI"] or row.text.split()[0] == "1"


def test_words_are_recut_to_other_edges():
    page = a_page("1    SITI        P")
    (row,) = lines_as_rows(page, page.words, (0, 140, 900), 0.0)
    assert [cell.text for cell in row.cells] == ["1", "SITI P"]
    assert [c.text for c in recut(row, (0, 140, 280, 900), 0.0).cells] == ["1", "SITI", "P"]


def test_valley_lies_where_no_word_stands():
    page = a_page("SITI AMINAH     SAMBAS\nSLAMET          BONE")
    assert 232 < valley(page.words, 150, 320) < 292


def test_gutter_needs_words_on_both_sides():
    page = a_page("SITI     P\nBUDI     L")
    assert 148 < gutter(page.words, 90, 300, 40, 0.0) < 208
    assert gutter(page.words, 90, 180, 40, 0.0) == 0.0


def test_slope_of_an_empty_page():
    assert slope_of(a_page("")) == 0.0


@pytest.mark.parametrize("end", ["top", "bottom"])
def test_a_border_that_lost_an_end_does_not_lean_the_page(end):
    page = a_page(GRID)
    last = max(
        (rule for rule in page.rules if rule.direction is Direction.DOWN),
        key=lambda rule: rule.box.left,
    )
    lost = 0.18 * last.box.height * (1 if end == "top" else -1)
    box = replace(last.box, **{end: getattr(last.box, end) + lost})
    rules = tuple(replace(last, box=box) if rule == last else rule for rule in page.rules)
    short = replace(page, rules=rules)
    assert abs(slope_of(short)) < 0.001
    assert texts(short) == [WHOLE]
