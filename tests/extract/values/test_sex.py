"""Sex as lists write it."""

import pytest

from extract.values.sex import sex_of

SEXES = {
    "L": "M",
    "P": "F",
    "LD": "M",
    "(PD)": "F",
    "Lk.": "M",
    "Pr": "F",
    "LELAKI": "M",
    "Laki-laki": "M",
    "PEREMPUAN": "F",
    "PEREMPUAM": "F",
    "M": "M",
    "F": "F",
    "WANITA": "F",
    "[elaki": "M",
    "SALEH": None,
    "WATI": None,
    "": None,
    "X": None,
    "SITI": None,
}


@pytest.mark.parametrize(("text", "sex"), SEXES.items(), ids=SEXES)
def test_sex_of(text, sex):
    assert sex_of(text) == sex
