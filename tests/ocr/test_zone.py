"""Zones without a general engine: whole pages, strips, turned ones, and pages that hold none."""

import numpy as np
import pytest

from ingest.errors import ToolFailed
from ingest.page import Page
from ocr.engine import Look
from ocr.image import Grey
from ocr.mrz_reader import may_hold_zone
from ocr.ocr_page import Word
from ocr.read import read
from ocr.zone import ENGINE, read_zone, within, zone_alone, zone_beside
from tests.ocr.drawn import letter
from tests.ocr.test_mrz_reader import drawn

STRIP = slice(690, 830)  # rows of the drawn page: both lines and the paper around them


class NoEngine:
    """An engine that must not be asked."""

    name = "none"

    def look(self, grey: Grey) -> Look:
        raise ToolFailed("asked to read")

    def read(self, grey: Grey) -> tuple[Word, ...]:
        raise ToolFailed("asked to read")


def page_of(pixels: np.ndarray) -> Page:
    return Page(number=1, pixels=np.ascontiguousarray(pixels), dpi=None)


@pytest.mark.parametrize(
    ("way", "turned"), [("clean", 0), ("turned 90", 270), ("upside down", 180)]
)
def test_the_zone_of_a_whole_page_stands_upright(way: str, turned: int) -> None:
    who, pixels = drawn(way)
    seen = read_zone(page_of(pixels))
    assert seen.mrz is not None
    assert seen.mrz.lines == who.zone()
    assert seen.turned == turned
    assert seen.words == ()
    upper, lower = seen.mrz.boxes
    assert upper.width > 5 * upper.height
    assert upper.bottom <= lower.top + 2


def test_white_print_on_black_is_read() -> None:
    who, pixels = drawn("clean")
    seen = read_zone(page_of(255 - pixels))
    assert seen.mrz is not None
    assert seen.mrz.lines == who.zone()


def test_boxes_lie_on_the_page_as_it_came() -> None:
    _, pixels = drawn("upside down")
    seen = read_zone(page_of(pixels))
    assert seen.mrz is not None
    left, top, right, bottom = seen.on_page(seen.mrz.boxes[1])
    assert (left, right) == pytest.approx((79 / 1250, 1197 / 1250), abs=0.02)
    assert (top, bottom) == pytest.approx((81 / 880, 107 / 880), abs=0.02)


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_strip_needs_no_engine(turn: int) -> None:
    who, pixels = drawn("clean")
    seen = read(page_of(np.rot90(pixels[STRIP], turn)), NoEngine())
    assert seen.engine == ENGINE
    assert seen.mrz is not None
    assert seen.mrz.lines == who.zone()
    assert seen.turned == 90 * turn


@pytest.mark.parametrize(
    "part",
    {
        "a whole page": (slice(0, 880), slice(0, 1250)),
        "half a page, with what it prints": (slice(400, 880), slice(0, 1250)),
        "a flat piece without a zone": (slice(100, 300), slice(400, 1250)),
    }.items(),
    ids=lambda case: case[0],
)
def test_what_is_more_than_a_strip_is_left_to_the_engine(part) -> None:
    _, pixels = drawn("clean")
    assert zone_alone(page_of(pixels[part[1]])) is None


def test_a_page_without_a_zone_has_none() -> None:
    assert read_zone(page_of(letter())).mrz is None


def test_words_that_rule_a_zone_out_spare_the_search() -> None:
    _, pixels = drawn("clean")
    word = Word("keterangan", read_zone(page_of(pixels)).mrz.boxes[0], 0.99, 0)
    prose, fillers = (word,) * 10, (word,) * 10 + (Word("P<IDN<<", word.box, 0.9, 1),)
    assert not may_hold_zone(prose)
    assert may_hold_zone(fillers)
    assert zone_beside(page_of(pixels), np.eye(3), prose) is None
    assert zone_beside(page_of(pixels), np.eye(3), fillers) is not None


def test_a_coloured_stamp_over_the_print_is_looked_through() -> None:
    who, pixels = drawn("clean")
    stamped = pixels.copy()
    stamped[700:812, 300:520, 1:] = 40  # a red bar: as dark as print once it is grey
    seen = read_zone(page_of(stamped))
    assert seen.mrz is not None
    assert seen.mrz.lines == who.zone()


def test_a_zone_beside_the_sheet_lies_beyond_its_raster() -> None:
    _, pixels = drawn("clean")
    away = np.array([[1.0, 0, -2000], [0, 1, 0], [0, 0, 1]])
    for matrix, inside in ((np.eye(3), True), (away, False)):
        zones = zone_beside(page_of(pixels), matrix, ())
        assert zones is not None
        assert within(zones, 1250, 880) is inside
