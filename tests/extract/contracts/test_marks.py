"""Options of which one is marked."""

import pytest

from extract.contracts.marks import marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("☐ Malaysia ☐ Hong Kong ☑ Singapura ☐ Taiwan", "Singapura"),
        ("☒ 2 tahun ☐ 3 tahun", "2 tahun"),
        ("[ ] L [X] P", "P"),
        ("( ) Laki-laki (X) Perempuan", "Perempuan"),
        ("L [ ] P [X]", "P"),
        ("☐ Malaysia ☐ Taiwan", ""),
        ("[ SITI AMINAH ]", "  SITI AMINAH  "),
        ("SITI AMINAH", "SITI AMINAH"),
        ("[X]", ""),
        ("", ""),
    ],
)
def test_the_marked_option_is_taken(text: str, expected: str) -> None:
    assert marked(text) == expected
