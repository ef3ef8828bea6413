"""Numbers of letters whose Roman month was misread."""

from dataclasses import replace
from datetime import date

import pytest

from extract.document import Field, Source
from extract.letters.letter_number import packed, with_month
from ingest.box import Box

MARCH, APRIL, JANUARY = date(2023, 3, 27), date(2021, 4, 2), date(2025, 1, 20)
MONTHS = {
    "as dated": ("97/B/KONS/III/23", MARCH, "97/B/KONS/III/23", 1.0),
    "a stroke was lost": ("97/B/KONS/II/23", MARCH, "97/B/KONS/III/23", 0.9),
    "a figure": ("133/B/KONS/1V/21", APRIL, "133/B/KONS/IV/21", 0.9),
    "nothing was read": ("154/B/KONS//25", JANUARY, "154/B/KONS/I/25", 0.9),
    "no month at all": ("B-893/PD.03/VV/2025", date(2025, 6, 1), "B-893/PD.03/VI/2025", 0.9),
    "another month": ("97/B/KONS/X/23", MARCH, "97/B/KONS/X/23", 0.9),
    "November in figures": (
        "214/BAST/P4MI/II/2023",
        date(2023, 11, 6),
        "214/BAST/P4MI/11/2023",
        0.9,
    ),
    "read as another letter": ("BA.47/BP3MI/N/2022", date(2022, 5, 10), "BA.47/BP3MI/V/2022", 0.9),
    "no date": ("133/B/KONS/1V/21", None, "133/B/KONS/IV/21", 0.9),
    "no date, a month": ("133/B/KONS/IV/21", None, "133/B/KONS/IV/21", 1.0),
    "months in figures": ("529/KONS/FAX/01/24", MARCH, "529/KONS/FAX/01/24", 1.0),
    "no year at the end": ("IM.101/S-M/II/22(9)", MARCH, "IM.101/S-M/II/22(9)", 1.0),
}


@pytest.mark.parametrize(("number", "day", "value", "sure"), MONTHS.values(), ids=MONTHS)
def test_with_month(number, day, value, sure):
    read = Field("letter_number", number, number, 1.0, 1, Box(0, 0, 1, 1), Source.LABEL)
    assert with_month(read, day) == replace(read, value=value, confidence=sure)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("b-893 / BP3ML.12/VI/2025.", "B-893/BP3MI.12/VI/2025"),
        ("04/P4Ml-NNK/2024", "04/P4MI-NNK/2024"),
        ("1\\2", "1/2"),
    ],
)
def test_packed(reference, expected):
    assert packed(reference) == expected
