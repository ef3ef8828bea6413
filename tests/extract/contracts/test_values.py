"""Values of contracts that their place or their label completes."""

import pytest

from extract.contracts.values import date_value, labelled_money, name_value, period_end


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("1500", "Basic Salary (AED)", "1500.00 AED"),
        ("RM 1.200,00", "Gaji (AED)", "1200.00 MYR"),
        ("1500", "Basic Salary", None),
        ("", "Basic Salary (AED)", None),
    ],
)
def test_the_label_may_tell_the_currency(text: str, label: str, expected: str | None) -> None:
    assert labelled_money(text, label) == expected


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("36 months 2024.11.01 2027.10.31", "2024-11-01", "2027-10-31"),
        ("12/12/2022 - 11/12/2024", "2022-12-12", "2024-12-11"),
        ("11/12/2024 - 12/12/2022", None, None),
        ("12/12/2022", None, None),
        ("2 (dua) tahun", None, None),
        ("From 2024 4 1 to 2027 3 31", "2024-04-01", "2027-03-31"),
        ("2024 4 1", None, None),
        ("9 months to completion", None, None),
    ],
)
def test_the_ends_of_a_period(text: str, begins: str | None, ends: str | None) -> None:
    assert (period_end(text, first=True), period_end(text, first=False)) == (begins, ends)


def test_a_date_in_boxes() -> None:
    assert date_value("2 6 1 2 1 9 7 4") == "1974-12-26"
    assert date_value("9 9 9 9 1 9 7 4") is None


def test_a_date_in_blanks() -> None:
    assert date_value("2025 3 1") == "2025-03-01"
    assert date_value("2025 . 03 . 15") == "2025-03-15"
    assert date_value("2025 13 1") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/ HSU CHIH CONTOH", "HSU CHIH CONTOH"),
        ("MATEUS CONTOH 26/09/1990", "MATEUS CONTOH"),
        ("and", None),
        ("dan", None),
    ],
    ids=["half_in_another_script", "the_row_below", "a_joining_word", "another"],
)
def test_names(text: str, expected: str | None) -> None:
    assert name_value(text) == expected


def test_who_signs_is_no_part_of_a_firms_name() -> None:
    assert name_value("PT ADIL MAKMUR diwakili Wisnu") == "PT ADIL MAKMUR"
