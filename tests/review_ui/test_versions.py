"""Versions in If-Match, good and hostile."""

import pytest

from review_ui.versions import NONE, version_of


@pytest.mark.parametrize(
    ("header", "version"),
    [
        ('"7"', 7),
        ("7", 7),
        (' "7" ', 7),
        ("", NONE),
        ("*", NONE),
        ('W/"7"', NONE),
        ("-1", NONE),
        ("9" * 9, 999_999_999),
        ("9" * 10, NONE),
        ("9" * 5000, NONE),
    ],
)
def test_version_of(header: str, version: int) -> None:
    assert version_of(header) == version
