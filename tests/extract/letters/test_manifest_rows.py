"""Rows: whose cells are whose, however they stand beside each other."""

from dataclasses import replace

import pytest

from extract.letters.manifest_columns import Column
from extract.letters.manifest_rows import above_first, anchors_of, rows_of, told
from tests.extract.builders import LETTER, PITCH, a_page

KINDS = (Column.NUMBER, Column.NAME, Column.AGE, Column.ORIGIN)
STARTS = (0, 6, 24, 30)
"""Where the columns of the lists below begin, in characters."""


def columns(text: str):
    """The words of `text` in its four columns."""
    held: list[list] = [[] for _ in KINDS]
    for word in a_page(text).words:
        at = (word.box.left - 100) / 12
        held[max(n for n, start in enumerate(STARTS) if at >= start)].append(word)
    return [told(kind, words) for kind, words in zip(KINDS, held, strict=True)]


def rows(text: str, drawn=()):
    found = rows_of(columns(text), drawn, LETTER)
    return [tuple(" ".join(w.text for w in cell) for cell in row) for row in found]


WHOLE = [
    ("1", "HAMZAH", "34", "SAMBAS"),
    ("2", "SITI AMINAH BINTI SALEH", "29", "LOMBOK TIMUR"),
    ("3", "LA ODE MUH. ALI", "41", "BONE"),
]
LISTS = {
    "level at the top": """
1     HAMZAH            34    SAMBAS
2     SITI AMINAH       29    LOMBOK
      BINTI SALEH             TIMUR
3     LA ODE MUH. ALI   41    BONE
""",
    "level at the middle": """
1     HAMZAH            34    SAMBAS

      SITI AMINAH             LOMBOK
2                       29
      BINTI SALEH             TIMUR

3     LA ODE MUH. ALI   41    BONE
""",
    "level at the bottom": """
1     HAMZAH            34    SAMBAS

      SITI AMINAH             LOMBOK
2     BINTI SALEH       29    TIMUR

3     LA ODE MUH. ALI   41    BONE
""",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_cells_of_several_lines(text):
    assert rows(text) == WHOLE


SEVEN = """
1     HAMZAH            34    SAMBAS
2     SITI AMINAH       29    LOMBOK
      BINTI SALEH             TIMUR
3     LA ODE MUH. ALI   41    BONE
4     BUDI              41    PATI
5     ANI               41    PATI
6     ALI               42    PATI
7     UMAR              43    PATI
"""


def test_a_lone_line_through_a_row_is_a_fold():
    words = a_page(SEVEN).words
    through = next(w.box.top for w in words if w.text == "TIMUR") - 4
    assert rows(SEVEN, [through])[:3] == WHOLE


TWO_HEIGHTS = """
1     HAMZAH            34    SAMBAS
                              19-02-1980
2     SITI AMINAH       29    BONE
      BINTI SALEH             01-05-1992
3     LA ODE MUH. ALI   41    PATI
                              13-10-1999
4     HASAN             41    PATI
                              14-10-1999
"""


def test_a_row_may_be_told_at_two_heights():
    kinds = (*KINDS[:3], Column.BIRTH_DATE)
    told_ = [replace(c, column=kind) for c, kind in zip(columns(TWO_HEIGHTS), kinds, strict=True)]
    found = [" ".join(w.text for w in row[3]) for row in rows_of(told_, (), LETTER)]
    assert found == ["SAMBAS 19-02-1980", "BONE 01-05-1992", "PATI 13-10-1999", "PATI 14-10-1999"]


def test_a_row_whose_number_was_not_read_is_a_row():
    text = LISTS["level at the top"].replace("2     SITI", "      SITI")
    assert rows(text) == [WHOLE[0], ("", *WHOLE[1][1:]), WHOLE[2]]


def test_a_row_of_which_only_the_age_was_read_is_a_row():
    text = "1     ALI      34    BONE\n".replace("ALI  ", "ALI           ")
    lost = "\n".join(text.strip() for _ in range(3)) + "\n      UMAR              29    WAJO"
    assert len(rows(lost)) == 4


def test_what_stands_below_the_last_row_is_left_out():
    text = """
1     HAMZAH            34    SAMBAS
2     SITI AMINAH       29    WAJO
3     ANDI              30    WAJO
4     LA ODE MUH. ALI   41    BONE
      YANG MENYERAHKAN        ENTIKONG
"""
    assert rows(text)[-1] == ("4", "LA ODE MUH. ALI", "41", "BONE")


def test_the_end_of_a_name_below_the_last_row_is_kept():
    text = """
1     HAMZAH            34    SAMBAS
2     SITI AMINAH       29    WAJO
3     ANDI              30    WAJO
4     LA ODE MUH. ALI   41    BONE
      BIN SULAIMAN
"""
    assert rows(text)[-1] == ("4", "LA ODE MUH. ALI BIN SULAIMAN", "41", "BONE")


def test_drawn_lines_part_rows_whatever_stands_in_them():
    text = """
1     HAMZAH            34    SAMBAS
      SITI AMINAH             LOMBOK
      BINTI SALEH             TIMUR
3     LA ODE MUH. ALI   41    BONE
"""
    tops = [120 - 6 + PITCH * n for n in (0, 1, 3, 4)]
    assert rows(text, tops)[1] == ("", "SITI AMINAH BINTI SALEH", "", "LOMBOK TIMUR")


def test_the_end_of_a_row_that_a_page_cut_stands_above_the_first():
    text = """
      BINTI SALEH
3     LA ODE MUH. ALI   41    BONE
4     ANDI              30    WAJO
"""
    held, drawn = columns(text), tuple(120 - 6 + PITCH * n for n in (0, 1, 2, 3))
    above = above_first(held, rows_of(held, drawn, LETTER), drawn, LETTER)
    assert [" ".join(w.text for w in cell) for cell in above] == ["", "BINTI SALEH", "", ""]


def test_anchors_stand_where_cells_say_so():
    ys = [anchor.y for anchor in anchors_of(columns(LISTS["level at the top"]), LETTER)]
    assert [round((y - 130) / PITCH) for y in ys] == [0, 1, 3]


def test_names_alone_are_rows_where_something_stands_beside_them():
    names = told(Column.NAME, a_page("HAMZAH\n\nSITI").words)
    places = told(Column.ORIGIN, a_page("                  SAMBAS\n\n                  BONE").words)
    assert len(rows_of([names, places], (), LETTER)) == 2
