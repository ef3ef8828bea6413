from datetime import date

import pytest

from extract.document import Field, Source
from extract.evidence.shape import looks_wrong, sex_contradicted, signs

DAY = date(2024, 5, 1)


def a_field(name, value, raw=None, source=Source.TABLE):
    return Field(name, value, value if raw is None else raw, 0.99, 1, (0.0, 0.0, 1.0, 1.0), source)


AGAINST = {
    "a label in a name": ("full_name", "NURHAYATI DAENG DOKUMEN", "label"),
    "a heading as a name": ("full_name", "KELOMPOK PRIA", "label"),
    "a sentence as an issuer": ("issuer", "KJRI JOHOR BAHRU MENERANGKAN BAHWA", "label"),
    "an offence in an origin": ("origin", "LOMBOK TENGAH NARKOBA", "label"),
    "a name that breaks off": ("full_name", "SALEH BIN", "ends"),
    "an offence that breaks off": ("offence", "BEKERJA TANPA", "ends"),
    "an address that breaks off": ("address", "DUSUN KRAJAN RT 005 RW 007 KEC.", "ends"),
    "a firm that ends in a slash": ("employer_name", "SAWIT MAKMUR /", "ends"),
    "a value that begins with a mark": ("employer_name", "/ HSU CHIH-MING", "begins"),
    "an offence without its verb": ("offence", "MEMILIKI PASPOR", "begins"),
    "a name with the sex behind it": ("full_name", "PONIDI YOHANIS MUNANDAR L", "lone"),
    "the same behind a slash": ("full_name", "UJANG NAHAK / L", "lone"),
    "a running number in a name": ("full_name", "AGNES LASMI 2. CARMI", "odd"),
    "a running number as an origin": ("origin", "14", "odd"),
    "one half of brackets": ("job_title", "(DOMESTIC WORKER", "brackets"),
    "brackets around nothing": ("offence", "SEK. 56(1) ()", "brackets"),
    "a dash with one blank": ("origin", "CIREBON- JABAR", "blanks"),
    "a place as a name": ("full_name", "JAWA TENGAH", "unknown"),
    "a place that nobody knows": ("origin", "SUMBAJAYA BARU", "unknown"),
    "two people in one name": ("full_name", "LATIFATUL SARTIKA MURDAN SUPARLAN", "long"),
    "a border post with its village": (
        *("entry_point", "PLBN ENTIKONG DESA ENTIKONG KECAMATAN ENTIKONG"),
        "long",
    ),
    "a word twice": ("entry_point", "PELABUHAN PELABUHAN SRI BINTAN PURA", "odd"),
    "half a firm": ("agency_name", "PT. GRAHA", "brief"),
    "an address without a region": ("address", "DUSUN LOR RT 005 RW 008", "brief"),
    "a number of an SPLP as a passport": ("passport_number", "XC971763", "odd"),
    "a passport as an SPLP": ("splp_number", "A8200496", "odd"),
    "a child of two": ("birth_date", "2022-05-03", "odd"),
    "somebody of a hundred": ("birth_date", "1924-05-03", "odd"),
    "an age of a hundred": ("age", "100", "odd"),
    "a contract of seven months": ("contract_months", "7", "odd"),
}
FOR = {
    "a name": ("full_name", "SITI MARYAM BINTI SALEH"),
    "a name of a mononym": ("full_name", "SUKARNI"),
    "an origin": ("origin", "KAB. LOMBOK TIMUR, NTB"),
    "an offence of sections": ("offence", "SEK. 15(1)(C)"),
    "an offence in words": ("offence", "TIDAK MEMILIKI DOKUMEN"),
    "a firm": ("agency_name", "PT. TRITAMA INTI SAKTI"),
    "an office": ("issuer", "KONSULAT JENDERAL REPUBLIK INDONESIA JOHOR BAHRU"),
    "a passport": ("passport_number", "A8200496"),
    "an SPLP": ("splp_number", "XC971763"),
    "a NIK": ("nik", "5203014107900001"),
    "a birth": ("birth_date", "1990-07-01"),
    "an age": ("age", "34"),
    "two years": ("contract_months", "24"),
    "a wage": ("wage_amount", "1500.00"),
}


@pytest.mark.parametrize(("name", "value", "sign"), AGAINST.values(), ids=AGAINST)
def test_what_no_such_field_holds_is_seen(name, value, sign):
    assert signs(a_field(name, value), DAY)[sign] > 0


@pytest.mark.parametrize(("name", "value"), FOR.values(), ids=FOR)
def test_nothing_is_said_against_what_looks_right(name, value):
    found = signs(a_field(name, value), DAY)
    assert not any(found.values())
    assert looks_wrong(found) == 0.0


@pytest.mark.parametrize(
    ("name", "value", "raw", "repaired", "respelt"),
    [
        ("offence", "OVERSTAY", "OVERSTAYING", 0, 0),  # cut off: other signs tell
        ("offence", "KABURAN", "KABUR", 1, 1),
        ("offence", "SEK. 5(2)", "SEK 5(2)", 0, 1),
        ("passport_number", "A0282833", "AO282833", 1, None),
        ("full_name", "SITI MARYAM", "siti  maryam", 0, 0),
    ],
)
def test_what_was_put_right_is_told(name, value, raw, repaired, respelt):
    found = signs(a_field(name, value, raw), DAY)
    assert (found["repaired"], found.get("respelt")) == (repaired, respelt)


def test_what_follows_from_other_ink_is_not_held_against_it():
    found = signs(a_field("depot", "DEPOT X", "KUALA LUMPUR", Source.DERIVED), DAY)
    assert (found["repaired"], found["respelt"]) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("value", "day", "odd"),
    [("1990-01-01", None, 0.0), ("2020-01-01", None, 1.0), ("1900-01-01", None, 1.0)],
)
def test_without_a_day_births_are_held_against_their_century(value, day, odd):
    assert signs(a_field("birth_date", value), day)["odd"] == odd


@pytest.mark.parametrize(
    ("name", "sex", "is_unlike"),
    [
        ("AHMAD BIN SALEH", "F", True),
        ("SITI BINTI SALEH", "M", True),
        ("SITI BINTI SALEH", "F", False),
        ("SRI ABDUL RAHMAN", "F", False),
        ("SUPARMAN", "M", False),
        ("SUPARMAN", None, False),
        (None, "F", False),
    ],
)
def test_names_that_are_plainly_of_one_sex(name, sex, is_unlike):
    values = {k: v for k, v in (("full_name", name), ("sex", sex)) if v}
    assert sex_contradicted(values) is is_unlike
