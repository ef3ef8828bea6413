from datetime import date

import pytest

from extract.values.identifiers import (
    clean_nik,
    clean_passport_number,
    clean_splp_number,
    nik_facts,
)


@pytest.mark.parametrize(
    ("text", "nik"),
    [
        ("3502206207780009", "3502206207780009"),
        ("NIK : 3502 2062 0778 0009", "3502206207780009"),
        ("3502.2062.0778.0009", "3502206207780009"),
        ("35O22O62O778OOO9", "3502206207780009"),
        ("350220620778000", None),
        ("35022062077800091", None),
        ("", None),
    ],
)
def test_clean_nik(text, nik):
    assert clean_nik(text) == nik


def test_nik_facts_of_a_woman_have_forty_more_days():
    facts = nik_facts("3502206207780009")
    assert facts is not None
    assert (facts.sex, facts.agrees(date(1978, 7, 22))) == ("F", True)
    assert not facts.agrees(date(1978, 7, 23))


@pytest.mark.parametrize("nik", ["3502209907780009", "3502206213780009", "12"])
def test_nik_facts_refuses_impossible_days(nik):
    assert nik_facts(nik) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A4936654", "A4936654"),
        ("X 8144017", "X8144017"),
        ("AS 123456", "AS123456"),
        ("No. Paspor: B0935396", "B0935396"),
        ("84936654", "B4936654"),
        ("A493665O", "A4936650"),
        ("E24I2292", "E2412292"),
        ("A 4936654 (asli)", "A4936654"),
        ("PASSPORT", None),
        ("12345678", None),
        ("", None),
    ],
)
def test_clean_passport_number(text, number):
    assert clean_passport_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("SPLP No. AB 123456", "AB123456"), ("XD12345O", "XD123450"), ("tidak ada", None), ("", None)],
)
def test_clean_splp_number(text, number):
    assert clean_splp_number(text) == number
