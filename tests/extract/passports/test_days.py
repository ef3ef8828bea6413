"""Days of data pages: months in two languages, figures of one run together, no day at all."""

import pytest

from extract.passports.days import day, days


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("04 JUN 1989", "1989-06-04"),
        ("25APR1980", "1980-04-25"),
        ("19.11.2005", "2005-11-19"),
        ("14 01 1973", "1973-01-14"),
        ("06/05/2014", "2014-05-06"),
        ("12 AUG/AOUT 74", "1974-08-12"),
        ("05 ŞUB/FEB 2020", "2020-02-05"),
        ("21 JUL JUL 1953", "1953-07-21"),
        ("27 SET/SEP 1956", "1956-09-27"),
        ("17 11月/NOV 1957", "1957-11-17"),
        ("1711/NOV 1957", "1957-11-17"),
        ("15 6/JUN 2019", "2019-06-15"),
        ("26 ENEIJAN 2005", "2005-01-26"),
        ("08 IOYA/JUL 2021", "2021-07-08"),
        ("03 DEZ 2001", "2001-12-03"),
        ("POCC/RUS 08.08.1982", "1982-08-08"),
        ("08 /L 2016", None),
        ("32 JAN 2016", None),
        ("UTOPIA", None),
        ("", None),
    ],
)
def test_a_day(text: str, iso: str | None) -> None:
    assert day(text) == iso


def test_two_days_on_one_line() -> None:
    assert [str(each) for each in days("05 ŞUB/FEB 2020 05 ŞUB/FEB 2025")] == [
        "2020-02-05",
        "2025-02-05",
    ]
