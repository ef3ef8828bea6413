"""Papers of one worker beside each other: what contradicts, and what must not be called so."""

import pytest

from cover.contradictions import SENTENCES, Paper, contradictions
from extract.document import Kind

PASSPORT = {
    "full_name": "SITI AMINAH",
    "birth_date": "1990-05-02",
    "sex": "F",
    "passport_number": "C1234567",
    "issue_date": "2023-01-10",
    "expiry_date": "2028-01-10",
}
AGREEMENT = {
    "full_name": "SITI AMINAH",
    "birth_date": "1990-05-02",
    "nik": "3212104205900001",
    "contract_date": "2024-02-01",
    "destination_country": "MYS",
    "wage_amount": "1500.00",
    "wage_currency": "MYR",
    "contract_months": "24",
}
CONTRACT = {
    "full_name": "SITI AMINAH BINTI KARTO",
    "passport_number": "C1234567",
    "contract_date": "2024-02-20",
    "start_date": "2024-03-10",
    "end_date": "2026-03-09",
    "destination_country": "MYS",
    "wage_amount": "1500.00",
    "wage_currency": "MYR",
    "contract_months": "24",
}
LETTER = {"full_name": "SITI AMINAH", "deported_from": "MYS", "deportation_date": "2025-05-10"}


def passport(**changes):
    return Paper("p", Kind.PASSPORT, PASSPORT | changes)


def agreement(**changes):
    return Paper("a", Kind.PLACEMENT_CONTRACT, AGREEMENT | changes)


def contract(**changes):
    return Paper("c", Kind.EMPLOYMENT_CONTRACT, CONTRACT | changes)


def letter(**changes):
    return Paper("l", Kind.DEPORTATION_LETTER, LETTER | changes)


@pytest.mark.parametrize(
    ("papers", "codes"),
    [
        pytest.param((passport(), agreement(), contract(), letter()), [], id="all agree"),
        pytest.param((), [], id="no paper"),
        pytest.param((passport(), contract(full_name="SITI AMINA")), [], id="a letter less"),
        pytest.param(
            (passport(), contract(full_name="DEWI LESTARI")), ["full_name"], id="a stranger"
        ),
        pytest.param(
            (passport(), agreement(birth_date="1990-02-05")), ["birth_date"], id="born otherwise"
        ),
        pytest.param((passport(), contract(sex="M")), ["sex"], id="sex"),
        pytest.param((agreement(), contract(nik="3212104205900002")), ["nik"], id="nik"),
        pytest.param((agreement(), contract(nik="3212.1042 05900001")), [], id="nik with dots"),
        pytest.param(
            (passport(issue_date="2020-01-10"), contract(passport_number="B7654321")),
            ["passport_number"],
            id="another passport",
        ),
        pytest.param(
            (passport(issue_date="2025-01-10"), contract(passport_number="B7654321")),
            ["passport_renewed"],
            id="a newer booklet",
        ),
        pytest.param(
            (passport(expiry_date="2025-12-31"), contract()),
            ["passport_ends_first"],
            id="passport ends",
        ),
        pytest.param(
            (passport(expiry_date="2025-12-31"), contract(end_date="", start_date="2024-03-10")),
            ["passport_ends_first"],
            id="passport ends, months only",
        ),
        pytest.param(
            (passport(expiry_date="2026-03-09"), contract(end_date="")),
            [],
            id="passport ends on the very last day of the months",
        ),
        pytest.param(
            (agreement(), contract(wage_amount="1200.00")), ["wage_lower"], id="wage lower"
        ),
        pytest.param((agreement(), contract(wage_amount="NaN")), [], id="a wage that is no number"),
        pytest.param(
            (passport(), contract(end_date="", contract_months="9" * 5000)),
            [],
            id="a length beyond all lengths",
        ),
        pytest.param((agreement(), contract(wage_amount="1800.00")), [], id="wage higher"),
        pytest.param(
            (agreement(), contract(wage_amount="900.00", wage_currency="SGD")), [], id="other money"
        ),
        pytest.param(
            (agreement(), contract(destination_country="SGP")),
            ["destination_country"],
            id="country",
        ),
        pytest.param(
            (contract(), letter(deported_from="BRN")), ["deported_elsewhere"], id="elsewhere"
        ),
        pytest.param(
            (contract(), letter(deportation_date="2023-05-10")),
            ["deported_before_start"],
            id="before",
        ),
        pytest.param((agreement(birth_date="2008-05-02"),), ["under_age"], id="under age"),
        pytest.param(
            (passport(), passport(sex="M"), passport(sex="M")),
            ["sex"],
            id="three papers, told once",
        ),
        pytest.param(
            (passport(expiry_date="soon", birth_date="x"), contract(wage_amount="many")),
            [],
            id="values that are none",
        ),
    ],
)
def test_contradictions(papers, codes):
    found = contradictions(papers)
    assert [c.code for c in found] == codes
    for one in found:
        assert len(one.sides) == 2 and all(side.value for side in one.sides)


def test_every_code_has_words_in_both_languages_and_no_value():
    for _, sentence in SENTENCES.values():
        assert sentence.id and sentence.en and "{" not in sentence.id + sentence.en
