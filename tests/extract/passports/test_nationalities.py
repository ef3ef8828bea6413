"""States by the words of their own passports."""

import pytest

from extract.passports.nationalities import state_named


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("MAGYAR", "HUN"),
        ("ÖSTERREICH", "AUT"),
        ("REPUBLIK ÖSTERREICH", "AUT"),
        ("MEXICANA", "MEX"),
        ("SUOMI/FINLAND", "FIN"),
        ("EAAHNIKH/HELLENIC", "GRC"),
        ("SINGAPORE CITIZEN", "SGP"),
        ("BRITISH OVERSEAS CITIZEN", "GBO"),
        ("REPUBLIC OF CHINA", "TWN"),
        ("INDONESIA", "IDN"),
        ("REPUBLIC OF ARMENIA", "ARM"),
        ("XWVQ", None),
        ("", None),
    ],
)
def test_a_state(text: str, code: str | None) -> None:
    assert state_named(text) == code
