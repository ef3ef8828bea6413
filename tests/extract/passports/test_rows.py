"""Rows of a line in which labels and values stand one above the other."""

import pytest

from extract.passports.rows import rows_of
from ingest.box import Box
from ocr.lines import Line
from ocr.ocr_page import Word


def word(text: str, left: float, top: float) -> Word:
    return Word(text, Box(left, top, left + 10 * len(text), top + 12), 0.99, 0)


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (
            [("Name", 0, 0), ("THOMAS", 2, 6), ("in", 44, 0), ("full", 66, 0), ("LEE", 70, 7)],
            ["Name in full", "THOMAS LEE"],
        ),
        ([("Name", 0, 0), ("THOMAS", 60, 5)], ["Name THOMAS"]),
        ([("Name", 0, 0), ("Nane", 2, 1)], ["Name Nane"]),
    ],
    ids=["stacked", "beside", "printed-twice"],
)
def test_rows(words: list[tuple[str, float, float]], rows: list[str]) -> None:
    assert [row.text for row in rows_of(Line(tuple(word(*each) for each in words)))] == rows
