import pytest

from extract.values.names import clean_name

CASES = [
    ("siti  nurhaliza", "SITI NURHALIZA"),
    ("R0SDIANA B1NTI CAMBANG", "ROSDIANA BINTI CAMBANG"),
    ("Sdri. SITI AMINAH,", "SITI AMINAH"),
    ("PT. WIRA SAMUDERA INSANI", "PT. WIRA SAMUDERA INSANI"),
    ("AL WAHAT MANPOWER CO.", "AL WAHAT MANPOWER CO."),
    (": I MADE ARTAWAN _", "I MADE ARTAWAN"),
    ("SITI M.", "SITI M."),
    ("SITI AMINAH.", "SITI AMINAH"),
    ("Hj. Nur’aini", "HJ. NUR'AINI"),
    ("SUTINI)", "SUTINI"),
    ("TOKO (PUSAT)", "TOKO (PUSAT)"),
    ("BACO ALIA$ HA$AN", "BACO ALIAS HASAN"),
    ("  ", ""),
]


@pytest.mark.parametrize(("text", "name"), CASES, ids=[c[0] for c in CASES])
def test_clean_name(text, name):
    assert clean_name(text) == name
