"""Options of which one is marked."""

import pytest

from extract.contracts.marks import filled, marked


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


def test_a_blank_between_brackets() -> None:
    assert filled("(SITI CONTOH), residing at (VILLA 14)") == "SITI CONTOH"
    assert filled("[SITI CONTOH]") == "SITI CONTOH"
    assert filled("(24) months") == "(24) months"
    assert filled("CONTOH (M) SDN. BHD.") == "CONTOH (M) SDN. BHD."
