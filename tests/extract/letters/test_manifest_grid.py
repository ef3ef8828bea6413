"""Ruled lists that do not tell one worker a row: side by side, and as columns."""

from dataclasses import replace

import pytest

from extract.letters.manifest_grid import grid_workers
from extract.letters.manifest_header import headed
from ingest.box import Box
from ocr.ocr_page import Direction, Rule
from tests.extract.builders import a_page
from tests.extract.letters.lists import manifest_of

ABREAST = """
+---+----------------------+---+----------------------+
|1  |WIWIN BT SATTU        |2  |IIS BAIQ RAHAYU       |
|   |P, 06-07-1998         |   |P, 30-05-1975         |
|   |SPLP XC916783         |   |SPLP XC089757         |
|   |LAMPUNG SELATAN       |   |ASAHAN                |
+---+----------------------+---+----------------------+
|3  |ABDURRAHMAN NAHAK     |   |                      |
|   |L, 20-06-1987         |   |                      |
|   |Paspor C2499722       |   |                      |
|   |MAMUJU                |   |                      |
+---+----------------------+---+----------------------+
"""
TURNED = """
+------------+--------------+--------------+
|            |1             |2             |
+------------+--------------+--------------+
|Nama        |WAYAN         |SALEH ZAINURI |
|            |NURHAYATI     |              |
+------------+--------------+--------------+
|L/P         |P             |L             |
+------------+--------------+--------------+
|Tgl lahir   |09-03-1982    |20-06-1986    |
+------------+--------------+--------------+
|Paspor/SPLP |SPLP XD025678 |-             |
+------------+--------------+--------------+
|Asal        |LANDAK        |JENEPONTO     |
+------------+--------------+--------------+
"""
ROWS = """
+----+------------+---+-----------+
|No  |Nama        |L/P|No Paspor  |
+----+------------+---+-----------+
|1   |SITI AMINAH |P  |A0000001   |
+----+------------+---+-----------+
|2   |BUDI        |L  |A0000002   |
+----+------------+---+-----------+
"""
GRIDS = {
    "side by side": (
        ABREAST,
        [
            ("WIWIN BT SATTU", "F", "1998-07-06", "XC916783", "LAMPUNG SELATAN"),
            ("IIS BAIQ RAHAYU", "F", "1975-05-30", "XC089757", "ASAHAN"),
            ("ABDURRAHMAN NAHAK", "M", "1987-06-20", None, "MAMUJU"),
        ],
    ),
    "as columns": (
        TURNED,
        [
            ("WAYAN NURHAYATI", "F", "1982-03-09", "XD025678", "LANDAK"),
            ("SALEH ZAINURI", "M", "1986-06-20", None, "JENEPONTO"),
        ],
    ),
    "one worker a row": (ROWS, []),
    "no lines": ("NAMA SITI", []),
}
FIELDS = ("full_name", "sex", "birth_date", "splp_number", "origin")


@pytest.mark.parametrize(("text", "expected"), GRIDS.values(), ids=GRIDS)
def test_grid_workers(text, expected):
    workers = grid_workers(each.sheet for each in headed([a_page(text)]))
    assert [tuple(worker.value(name) for name in FIELDS) for worker in workers] == expected


STRAY = Rule(Direction.DOWN, Box(300, 1400, 304, 1424))


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param((STRAY,), id="a-stroke-at-the-foot"),
        pytest.param((replace(STRAY, box=Box(20, 900, 23, 1500)),), id="the-rim-of-the-paper"),
    ],
)
def test_strokes_far_from_a_table_are_no_part_of_it(rules):
    page = a_page(ABREAST)
    stroked = replace(page, height=1600, rules=(*page.rules, *rules))
    workers = grid_workers(each.sheet for each in headed([stroked]))
    assert len(workers) == 3


def test_two_tables_of_a_page_are_read_one_after_the_other():
    twice = a_page(ABREAST + "\n" * 8 + TURNED)
    names = [w.value("full_name") for w in grid_workers(each.sheet for each in headed([twice]))]
    expected = [values[0] for _, rows in list(GRIDS.values())[:2] for values in rows]
    assert names == expected


@pytest.mark.parametrize(("text", "count"), [(ABREAST, 3), (TURNED, 2), (ROWS, 2)])
def test_the_form_of_a_table_is_chosen_by_what_it_tells(text, count):
    assert len(manifest_of([a_page(text)]).workers) == count
