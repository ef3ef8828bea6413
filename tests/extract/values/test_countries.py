import pytest

from extract.values.countries import alpha3_codes, country_code

CASES = [
    ("Taiwan (R.O.C.)", "TWN"),
    ("HONGKONG", "HKG"),
    ("Hong Kong SAR", "HKG"),
    ("HK", "HKG"),
    ("Arab Saudi", "SAU"),
    ("KSA", "SAU"),
    ("Jeddah, Saudi Arabia", "SAU"),
    ("Korea Selatan", "KOR"),
    ("Persatuan Emirat Arab", "ARE"),
    ("UEA", "ARE"),
    ("Brunei Darussalam", "BRN"),
    ("SINGAPURA", "SGP"),
    ("Jepang", "JPN"),
    ("INDONESIA", "IDN"),
    ("WNI", "IDN"),
    ("Warganegara Indonesia", "IDN"),
    ("1NDONES1A", "IDN"),
    ("Malaysia / Sabah", "MYS"),
    ("MALAYSlA", "MYS"),
    ("KJRI Kuching", "MYS"),
    ("Konsulat Republik Indonesia Tawau", "MYS"),
    ("KDEI Taipei", "TWN"),
    ("Negara Tujuan : TAIWAN", "TWN"),
    ("Depot Imigresen Semuja, Serian, Sarawak", "MYS"),
    ("Germany", "DEU"),
    ("台灣", "TWN"),
    ("foo bar", None),
    ("D", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "code"), CASES, ids=[c[0] or "empty" for c in CASES])
def test_country_code(text, code):
    assert country_code(text) == code


def test_alpha3_codes_are_of_three_letters():
    assert {"IDN", "MYS", "UTO"} <= alpha3_codes()
    assert all(len(code) == 3 for code in alpha3_codes())
