import pytest

from extract.values.gazetteer import (
    REGIONS,
    country_of_place,
    is_offence,
    is_region,
    nearest,
    spelled_offence,
    spelled_origin,
)


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
        ("-", ""),
    ],
)
def test_spelled_origin(text, origin):
    assert spelled_origin(text) == origin


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Sek. 15(1)(c)", "SEK. 15(1)(C)"),
        ("Sek. l5(1)(¢)", "SEK. 15(1)(C)"),
        ("Sek 6(1){c)", "SEK. 6(1)(C)"),
        ("Sek. 39(b)", "SEK. 39(B)"),
        ("Sek. 15(1(c)", "SEK. 15(1)(C)"),
        ("Sek. 15(1) (c", "SEK. 15(1)(C)"),
        ("Sec. 6(1)(c)", "SEC. 6(1)(C)"),
        ("Sek. 6(1)(c) & 15(1)(c)", "SEK. 6(1)(C) & 15(1)(C)"),
        ("Kabur darí majikan", "KABUR DARI MAJIKAN"),
        ("Tanpa dokumen perjalanan", "TANPA DOKUMEN PERJALANAN"),
        ("Seksyen 6(1)(c) Akta Imigresen", "SEKSYEN 6(1)(C) AKTA IMIGRESEN"),
        ("Overstay", "OVERSTAY"),
        ("Tindak pidana", "TINDAK PIDANA"),
        ("Bekerja tampa izin", "BEKERJA TANPA IZIN"),
        ("Kesalahan imigrasi", "KESALAHAN IMIGRASI"),
        ("Kesalahan keimigrasían", "KESALAHAN KEIMIGRASIAN"),
        ("Izin tiriggal habis", "IZIN TINGGAL HABIS"),
        ("Terlibat pencuri", "TERLIBAT PENCURI"),
        ("Permit tamat", "PERMIT TAMAT"),
        ("Membawa barang terlarang", "MEMBAWA BARANG TERLARANG"),
    ],
)
def test_spelled_offence(text, offence):
    assert spelled_offence(text) == offence


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
