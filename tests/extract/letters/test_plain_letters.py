"""Accents that the reader invents are taken off; other scripts stay."""

import pytest

from extract.letters.plain_letters import plain
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
