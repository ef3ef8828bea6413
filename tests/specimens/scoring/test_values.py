import pytest

from specimens.scoring.values import is_near, is_same

SAME = {
    "a text in other case and blanks": (
        "address",
        " Jl.  Melati 3,Blitar. ",
        "JL. MELATI 3, BLITAR",
    ),
    "blanks inside brackets": ("employer_name", "ABC ( M ) SDN BHD", "ABC (M) SDN BHD"),
    "a number of a paper with blanks": ("nik", "3505 0112 3456 7890", "3505011234567890"),
    "a whole number with a leading zero": ("age", "07", "7"),
    "nought": ("stated_count", "00", "0"),
    "money written otherwise": ("wage_amount", "1500", "1500.00"),
    "a zone with blanks and an empty line": ("mrz", "P<IDN A<<\n\nA 1", "P<IDNA<<\nA1"),
}
OTHER = {
    "a date that only looks like it": ("birth_date", "1990-3-7", "1990-03-07"),
    "a dot inside a text": ("address", "JL MELATI 3", "JL. MELATI 3"),
    "one digit of a number": ("passport_number", "A1234567", "A1234568"),
    "money that is no number": ("wage_amount", "lima ratus", "500.00"),
    "zone lines run together": ("mrz", "P<IDNA<<A1", "P<IDNA<<\nA1"),
}
NEAR = {
    "one letter of a name": ("full_name", "SITI AMINAN", "SITI AMINAH", True),
    "two letters of a name": ("full_name", "SITI AMIMAN", "SITI AMINAH", False),
    "a tenth of a text": ("offence", "TIDAK BERDOKUMAN", "TIDAK BERDOKUMEN", True),
    "half of a text": ("offence", "TIDAK", "TIDAK BERDOKUMEN", False),
    "one digit of a date": ("birth_date", "1990-03-08", "1990-03-07", False),
    "one digit of money": ("wage_amount", "15000000.00", "16000000.00", False),
}


@pytest.mark.parametrize(("field", "given", "wanted"), SAME.values(), ids=SAME)
def test_is_the_same(field, given, wanted):
    assert is_same(field, given, [wanted])


@pytest.mark.parametrize(("field", "given", "wanted"), OTHER.values(), ids=OTHER)
def test_is_another(field, given, wanted):
    assert not is_same(field, given, [wanted])


@pytest.mark.parametrize(("field", "given", "wanted", "expected"), NEAR.values(), ids=NEAR)
def test_is_near(field, given, wanted, expected):
    assert is_near(field, given, [wanted]) is expected


def test_any_of_several_values_will_do():
    assert is_same("origin", "Malang", ["KAB. MALANG", "MALANG"])
