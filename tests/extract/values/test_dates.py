from datetime import date

import pytest

from extract.values.dates import find_dates, month_number, parse_date

CASES = [
    ("17 Agustus 1990", date(1990, 8, 17)),
    ("12-05-1988", date(1988, 5, 12)),
    ("12/05/88", date(1988, 5, 12)),
    ("12.5.1988", date(1988, 5, 12)),
    ("31/12/24", date(2024, 12, 31)),
    ("12 APR 1988", date(1988, 4, 12)),
    ("12APR1988", date(1988, 4, 12)),
    ("26 JUN / JUN 2024", date(2024, 6, 26)),
    ("17 Pebruari 2001", date(2001, 2, 17)),
    ("8 Nopember 2023", date(2023, 11, 8)),
    ("8 Agt 2023", date(2023, 8, 8)),
    ("1 Okt 2019", date(2019, 10, 1)),
    ("1 Des 2019", date(2019, 12, 1)),
    ("03 Mac 2020", date(2020, 3, 3)),
    ("5 Julai 2022", date(2022, 7, 5)),
    ("3 Ogos 2021", date(2021, 8, 3)),
    ("8 haribulan Disember 2023", date(2023, 12, 8)),
    ("15th day of July 2025", date(2025, 7, 15)),
    ("July 15, 2025", date(2025, 7, 15)),
    ("2024 5 21 May 21, 2024", date(2024, 5, 21)),
    ("2024-05-06", date(2024, 5, 6)),
    ("114年5月6日", date(2025, 5, 6)),
    ("2025年 5月 6日", date(2025, 5, 6)),
    ("BANDUNG, 17-08-1990", date(1990, 8, 17)),
    ("Belu, 23 Maret 1990", date(1990, 3, 23)),
    ("P&I Jakarta, 30 Mei 2026", date(2026, 5, 30)),
    ("this 5th day of March in the year 2021", date(2021, 3, 5)),
    ("tanggal delapan bulan Desember tahun dua ribu dua puluh tiga", date(2023, 12, 8)),
    ("tanggal delapan belas bulan Mei tahun dua ribu dua puluh lima", date(2025, 5, 18)),
    ("Senin tanggal 8 bulan Nopember tahun 2023", date(2023, 11, 8)),
    ("delapan Desember dua ribu dua puluh tiga", date(2023, 12, 8)),
    ("12 05 1988", date(1988, 5, 12)),
    ("12051988", date(1988, 5, 12)),
    ("18.111988", date(1988, 11, 18)),
    ("1811.1988", date(1988, 11, 18)),
    ("I2/O5/1988", date(1988, 5, 12)),
    ("1l-I2-2O2l", date(2021, 12, 11)),
    ("O3 0kt 2021", date(2021, 10, 3)),
    ("17 Agusius 1990", date(1990, 8, 17)),
    ("12/31/2024", None),
    ("31-02-2024", None),
    ("519/MEN/2012", None),
    ("085/02/2014", None),
    ("0812-3456-7890", None),
    ("SO-LO-SOLO", None),
    ("24 (dua puluh empat) bulan", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] or "empty" for c in CASES])
def test_parse_date(text, expected):
    assert parse_date(text) == expected


def test_find_dates_tells_where_they_stand():
    text = "Tgl 03 Mac 2020 s/d 5 Julai 2022"
    found = find_dates(text)
    assert [f.date for f in found] == [date(2020, 3, 3), date(2022, 7, 5)]
    assert all(text[f.start : f.end] == f.text for f in found)


def test_two_digit_years_turn_at_the_pivot():
    assert parse_date("01-01-45") == date(2045, 1, 1)
    assert parse_date("01-01-46") == date(1946, 1, 1)


@pytest.mark.parametrize(
    ("word", "number"), [("Pebruari", 2), ("0KT", 10), ("AGUSTU5", 8), ("Jum", None), ("xyz", None)]
)
def test_month_number(word, number):
    assert month_number(word) == number
