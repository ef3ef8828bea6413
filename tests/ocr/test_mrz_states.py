import pytest

from extract.values.countries import alpha3_codes
from ocr.mrz_states import STATES


def test_every_country_of_the_iso_list_is_a_state():
    assert alpha3_codes() <= STATES


@pytest.mark.parametrize("code", ["D", "GBD", "UNO", "XXA", "EUE", "RKS", "XOM", "UTO"])
def test_codes_that_are_no_countries(code):
    assert code in STATES


@pytest.mark.parametrize("code", ["DEU<", "UT0", "MUN", "", "IDM"])
def test_what_is_no_code(code):
    assert code not in STATES


def test_codes_are_one_or_three_capitals():
    assert all(len(code) in {1, 3} and code.isalpha() and code.isupper() for code in STATES)
