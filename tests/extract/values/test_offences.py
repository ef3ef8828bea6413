import pytest

from extract.values.offences import spelled_offence


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
        ("Bekerja tampa izin", "BEKERJA TANPA IZIN"),
        ("Kesalahan imigrasi", "KESALAHAN IMIGRASI"),
        ("Kesalahan keimigrasían", "KESALAHAN KEIMIGRASIAN"),
        ("Izin tiriggal habis", "IZIN TINGGAL HABIS"),
        ("Terlibat pencuri", "TERLIBAT PENCURI"),
        ("Permit tamat", "PERMIT TAMAT"),
        ("Membawa barang terlarang", "MEMBAWA BARANG TERLARANG"),
        ("Tindak pidana", "TINDAK PIDANA"),
        ("15(4)", "15(4)"),
        ("6(.i)(c)", "6(1)(C)"),
        ("15(D(C)", "15(1)(C)"),
        ("S. 15 (1) (c)", "S. 15(1)(C)"),
        ("Sek. .15(1)(c)", "SEK. 15(1)(C)"),
        ("Seksyen 6(1)(c) AL 1959/63", "SEKSYEN 6(1)(C) AI 1959/63"),
        ("Seksyen 6(1)(c) Akta lmigresen 1959/63", "SEKSYEN 6(1)(C) AKTA IMIGRESEN 1959/63"),
        ("Per. 39(b) PP 1963", "PER. 39(B) PPI 1963"),
        ("Per. 39(b) PPl 1963", "PER. 39(B) PPI 1963"),
        ("PP 10/1966", "PP 10/1966"),
        ("AL WAHAT", "AL WAHAT"),
        ("REG.39(b)", "REG. 39(B)"),
        ("R.39(b)", "R.39(B)"),
    ],
)
def test_spelled_offence(text, offence):
    assert spelled_offence(text) == offence


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("HABIS MASAIZIN TINGGAL", "HABIS MASA IZIN TINGGAL"),
        ("BEKERJA TANPAIZIN", "BEKERJA TANPA IZIN"),
        ("MASUKTANPAIZIN", "MASUK TANPA IZIN"),
        ("TIDAKMEMILIKI DOKUMENPERJALANAN", "TIDAK MEMILIKI DOKUMEN PERJALANAN"),
        *((text, text) for text in ("NONPROSEDURAL", "OVERSTAYER", "ORANGTUA SAKIT")),
        *((text, text) for text in ("PASPORHILANG", "MENYALAHGUNAKAN PAS", "KEIMIGRASIAN")),
    ],
)
def test_known_words_that_lost_their_blank_are_parted(text, offence):
    assert spelled_offence(text) == offence


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("BEKERJA TANPA ISIN", "BEKERJA TANPA IZIN"),
        ("MASUK TANPA I2IN", "MASUK TANPA IZIN"),
        ("SAAH GUNA PAS", "SALAH GUNA PAS"),
        *((text, text) for text in ("BEKERJA TANPA IJIN", "MASUK TANPA PASS", "SALAH GUNA VISA")),
        *((text, text) for text in ("TANPA IQAMAH", "KERJA LAIN", "TINDAK KEKERASAN", "IZIN")),
    ],
)
def test_short_words_are_put_right_only_in_known_wordings(text, offence):
    assert spelled_offence(text) == offence


@pytest.mark.parametrize("text", ["AL 1959/63", "PP 1963", "TANPAIZIN", "BEKERJA TANPA ISIN"])
def test_what_was_not_read_from_an_image_stays(text):
    assert spelled_offence(text, exact=True) == text
