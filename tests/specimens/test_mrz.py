"""Machine readable zones as ICAO Doc 9303 prints its own specimens."""

from datetime import date

import pytest

from specimens.mrz import check_digit, td3


@pytest.mark.parametrize(
    ("text", "digit"),
    [
        pytest.param("520727", "3", id="9303 part 3, appendix A: a date"),
        pytest.param("AB2134<<<", "5", id="9303 part 3, appendix A: a number"),
        pytest.param("L898902C3", "6", id="9303 part 4, appendix B: passport number"),
        pytest.param("ZE184226B<<<<<", "1", id="9303 part 4, appendix B: personal number"),
    ],
)
def test_check_digits_of_the_standard(text, digit):
    assert check_digit(text) == digit


@pytest.mark.parametrize(
    ("name", "upper"),
    [
        pytest.param("SITI RAHAYU", "P<IDNRAHAYU<<SITI", id="two words"),
        pytest.param("KARYONO", "P<IDNKARYONO", id="mononym"),
        pytest.param(
            "A " * 30 + "Z", "P<IDNZ<<A<A<A<A<A<A<A<A<A<A<A<A<A<A<A<A<A<A<", id="too long"
        ),
    ],
)
def test_names_fill_forty_four_characters(name, upper):
    first, second = td3(
        name, "X1234567", born=date(1990, 2, 3), sex="F", expires=date(2031, 1, 1)
    ).split("\n")
    assert first == upper.ljust(44, "<")[:44]
    assert len(second) == 44
    assert second.startswith("X1234567<") and second[10:20] == "IDN9002030"
