import pytest

from extract.values.numbers import digits, parse_months, parse_number_words

MONTHS = [
    ("2 (dua) tahun", 24),
    ("24 (dua puluh empat) bulan", 24),
    ("two years", 24),
    ("3 tahun", 36),
    ("1 tahun 6 bulan", 18),
    ("1 (satu) tahun dan 6 (enam) bulan", 18),
    ("2 years (24 months)", 24),
    ("Lama kontrak selama 2 (dua) tahun", 24),
    ("TEMPOH KONTRAK : 2 TAHUN", 24),
    ("dua (2) tahun", 24),
    ("duapuluh empat bulan", 24),
    ("selama dua puluh empat bulan", 24),
    ("one-year", 12),
    ("3年", 36),
    ("Z4 bulan", 24),
    ("3 (dua) tahun", 24),
    ("tahun 2024", None),
    ("15th day of July", None),
    ("24", None),
    ("0 bulan", None),
    ("8 jam sehari", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "months"), MONTHS, ids=[m[0] or "empty" for m in MONTHS])
def test_parse_months(text, months):
    assert parse_months(text) == months


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("dua ribu dua puluh tiga", 2023),
        ("seribu sembilan ratus sembilan puluh", 1990),
        ("dua belas", 12),
        ("duapuluh empat", 24),
        ("delapn", 8),
        ("twenty-four", 24),
        ("two thousand and twenty three", 2023),
        ("seratus lima juta dua ratus ribu", 105_200_000),
        ("lapan", 8),
        ("rumah", None),
        ("dan", None),
    ],
)
def test_parse_number_words(text, number):
    assert parse_number_words(text) == number


def test_digits_undoes_slips_and_refuses_the_rest():
    assert digits("l9O5") == "1905"
    assert digits("19-5") is None
