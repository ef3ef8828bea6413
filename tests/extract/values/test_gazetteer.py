import pytest

from extract.values.gazetteer import (
    REGIONS,
    country_of_place,
    is_region,
    nearest,
    spelled_origin,
)
from extract.values.offences import is_offence


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Mempawah, Kalbar", "MEMPAWAH, KALBAR"),
        ("POLEWAL1 MANDAR", "POLEWALI MANDAR"),
        ("KAB. SAMBAS", "KAB. SAMBAS"),
        ("LOMBOK TENGAH ,NTB", "LOMBOK TENGAH, NTB"),
        ("DUSUN TAK DIKENAL", "DUSUN TAK DIKENAL"),
        ("BONE", "BONE"),
        ("INDRAMAYU. JABAR", "INDRAMAYU, JABAR"),
        ("TIMOR TENGAH SELATAN. NTT", "TIMOR TENGAH SELATAN, NTT"),
        ("SAMBAS, KAIBAR", "SAMBAS, KALBAR"),
        ("B0NE, SUISEI", "BONE, SULSEL"),
        ("PROV. NTB", "PROV. NTB"),
        ("MALAKA- NTT", "MALAKA - NTT"),
        ("Bone - Sulawesi Selatan", "BONE - SULAWESI SELATAN"),
        ("PARE-PARE", "PARE-PARE"),
        ("KAB: LOMBOK TIMUR", "KAB. LOMBOK TIMUR"),
        ("KOTASINGKAWANG", "KOTA SINGKAWANG"),
        ("KOTABARU", "KOTABARU"),
        ("Kota Baru", "KOTA BARU"),
        ("$ambas, KALBAR", "SAMBAS, KALBAR"),
        ("LINGK, KARANG", "LINGK. KARANG"),
        ("-", ""),
    ],
)
def test_spelled_origin(text, origin):
    assert spelled_origin(text) == origin


@pytest.mark.parametrize(
    "text", ["BATUBARA", "KAB. BATU BARA", "LABUHAN BATU", "KULONPROGO", "TOLI-TOLI", "PARE-PARE"]
)
def test_a_regency_keeps_the_spelling_of_two_that_is_printed(text):
    assert spelled_origin(text) == text


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Ende, Timur Nusa Tenggara", "ENDE, NUSA TENGGARA TIMUR"),
        ("Selatan Pinrang, Sulawesi", "PINRANG, SULAWESI SELATAN"),
        ("TULUNGAGUNG, TIMUR JAWA", "TULUNGAGUNG, JAWA TIMUR"),
        ("KAB. SAMBAS, BARAT KALIMANTAN", "KAB. SAMBAS, KALIMANTAN BARAT"),
        ("BARAT LOMBOK TIMUR, NUSA TENGGARA", "LOMBOK TIMUR, NUSA TENGGARA BARAT"),
        ("FLORES TIMUR, NUSA TENGGARA TIMUR", "FLORES TIMUR, NUSA TENGGARA TIMUR"),
        ("TIMUR ENTAH, JAWA", "TIMUR ENTAH, JAWA"),
        ("DESA SUKA, TIMUR KEC. MAJU", "DESA SUKA, TIMUR KEC. MAJU"),
    ],
)
def test_words_of_a_known_district_and_province_find_their_order(text, origin):
    assert spelled_origin(text) == origin


@pytest.mark.parametrize(
    ("text", "offence", "region"),
    [
        ("Overstay", True, False),
        ("Sek. 6(1)(c)", True, False),
        ("masuk secara ilegal", True, False),
        ("KALBAR", False, True),
        ("Kab. Entah", False, True),
        ("SITI AMINAH", False, False),
    ],
)
def test_kinds_of_words(text, offence, region):
    assert is_offence(text) is offence
    assert is_region(text) is region


@pytest.mark.parametrize(
    ("text", "name"),
    [("NTB", "NTB"), ("NTD", None), ("SAMBAS.", "SAMBAS"), ("", None), ("|", None)],
)
def test_short_names_are_read_exactly(text, name):
    assert nearest(text, REGIONS) == name


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("KJRI KUCHING", "MYS"),
        ("KDEI TAIPEI", "TWN"),
        ("TARHIL SHUMAISI", "SAU"),
        ("P4MI ENTIKONG", None),
    ],
)
def test_country_of_place(text, country):
    found = country_of_place(text)
    assert (found[1] if found else None) == country
