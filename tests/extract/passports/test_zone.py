"""Zones among an engine's words keep to the grammar of TD3."""

import pytest

from extract.passports.zone import zone_in_words
from tests.extract.builders import a_page
from tests.extract.passports.test_mrz import ICAO

UPPER, LOWER = ICAO


def changed(line: str, place: int, text: str) -> str:
    return line[:place] + text + line[place + len(text) :]


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        pytest.param(UPPER, LOWER, ICAO, id="as-printed"),
        pytest.param(
            changed(UPPER, 15, "9"), LOWER, (changed(UPPER, 15, "G"), LOWER), id="figure-in-a-name"
        ),
        pytest.param(
            UPPER, changed(LOWER, 20, "B"), (UPPER, changed(LOWER, 20, "<")), id="no-such-sex"
        ),
        pytest.param(UPPER, changed(LOWER, 23, "W"), None, id="letter-in-a-date"),
        pytest.param(
            UPPER, changed(LOWER, 13, "<<"), (UPPER, changed(LOWER, 13, "<<")), id="birth-unknown"
        ),
        pytest.param("PASSPORT", LOWER, None, id="no-upper-line"),
    ],
)
def test_a_zone_in_words(upper: str, lower: str, expected: tuple[str, str] | None) -> None:
    found = zone_in_words(a_page(f"PASSPORT\n{upper}\n{lower}"))
    assert (found.lines if found else None) == expected
