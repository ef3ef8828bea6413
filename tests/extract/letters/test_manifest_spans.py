"""Ruled lists in which neighbours share a cell."""

from dataclasses import replace

import pytest

from extract.letters.manifest_workers import workers_of
from ingest.box import Box
from ocr.ocr_page import Direction, OcrPage, Rule
from tests.extract.builders import a_page
from tests.extract.letters.lists import entries_of

SHARED = """
+----+---------------+--------------+---+------------+
|No  |Asal Kab/Kota  |Nama          |L/P|No Paspor   |
+----+---------------+--------------+---+------------+
|1   |BLITAR         |SITI AMINAH   |P  |A0000001    |
+----+---------------+--------------+---+------------+
|2   |               |BASRI AKSA    |L  |A0000002    |
|    | LOMBOK BARAT  |              |   |            |
|3   |               |NASIR         |L  |A0000003    |
+----+---------------+--------------+---+------------+
|4   |BONE           |RATNA DEWI    |P  |A0000004    |
+----+---------------+--------------+---+------------+
"""
EMPTY = SHARED.replace("LOMBOK BARAT", "~           ")


def ruled_beside(page: OcrPage) -> OcrPage:
    """The page with a line between the second row and the third, but for the shared cell."""
    y = next(word.box.middle[1] for word in page.words if word.text in {"LOMBOK", "~"})
    names, asal = (next(w for w in page.words if w.text == text) for text in ("Nama", "Asal"))
    edges = sorted({r.box.left for r in page.rules if r.direction is Direction.DOWN})
    pieces = (Box(edges[0], y - 1, edges[1], y + 1), Box(edges[2], y - 1, edges[-1], y + 1))
    assert asal.box.left < edges[2] < names.box.left
    return replace(page, rules=(*page.rules, *(Rule(Direction.ACROSS, box) for box in pieces)))


CASES = {
    "a district of two rows": (SHARED, ["BLITAR", "LOMBOK BARAT", "LOMBOK BARAT", "BONE"]),
    "none is told": (EMPTY, ["BLITAR", None, None, "BONE"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_origins(text, expected):
    workers = workers_of(entries_of([ruled_beside(a_page(text))]))
    assert [worker.value("origin") for worker in workers] == expected
