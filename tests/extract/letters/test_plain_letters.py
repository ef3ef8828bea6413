"""Accents that the reader invents are taken off; other scripts stay."""

from dataclasses import replace

import pytest

from extract.letters.plain_letters import plain
from ingest.box import Box
from ocr.ocr_page import MrzLines
from tests.extract.builders import a_page


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("BUANÀ", "BUANA"),
        ("CÓNTOH", "CONTOH"),
        ("Majıkan", "Majikan"),
        ("Maņıkan", "Manikan"),
        ("雇主名稱", "雇主名稱"),
        ("NT$", "NT$"),
        ("RM·5", "RM·5"),
    ],
)
def test_letters_without_what_stands_above_them(printed: str, read: str) -> None:
    assert plain(a_page(printed)).words[0].text == read


def test_a_page_without_accents_is_left_as_it_is() -> None:
    page = a_page("PERJANJIAN KERJA")
    assert plain(page) is page


@pytest.mark.parametrize(("state", "read"), [("D<<", "KÖLN"), ("IDN", "KOLN"), ("MYS", "KOLN")])
def test_passports_of_states_that_print_accents_keep_theirs(state: str, read: str) -> None:
    box = Box(0, 0, 10, 10)
    lines = (f"P<{state}MUSTER".ljust(44, "<"), "C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4")
    zone = MrzLines(lines, (box, box), ((0.99,) * 44, (0.99,) * 44))
    assert plain(replace(a_page("KÖLN"), mrz=zone)).words[0].text == read
