from datetime import date

import pytest

from extract.passports.mrz import PARTS, Mrz, check_digit, holds, parse
from ingest.box import Box
from ocr.ocr_page import MrzLines

ICAO = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
BOXES = (Box(0, 0, 1, 1), Box(0, 1, 1, 2))


def lower(
    *, number="A1234567<", country="IDN", birth="900817", sex="M", expiry="300816", own="<" * 14
):
    """A lower line with every check digit right."""
    line = f"{number}{check_digit(number)}IDN{birth}{check_digit(birth)}{sex}"
    line += f"{expiry}{check_digit(expiry)}{own}{check_digit(own) if own.strip('<') else '<'}"
    return line + check_digit(line[:10] + line[13:20] + line[21:43])


def zone(upper, below, doubts=()):
    """MrzLines of those texts; `doubts` are (line, place, confidence)."""
    sure = [[0.99] * len(upper), [0.99] * len(below)]
    for line, place, confidence in doubts:
        sure[line][place] = confidence
    return MrzLines((upper, below), BOXES, (tuple(sure[0]), tuple(sure[1])))


def parsed(upper, below, doubts=()) -> Mrz:
    found = parse(zone(upper, below, doubts))
    assert found is not None
    return found


def upper(name):
    return ("P<IDN" + name + "<" * 44)[:44]


def test_the_icao_specimen():
    mrz = parsed(*ICAO)
    assert mrz.failed == frozenset()
    assert (mrz.primary, mrz.secondary) == ("ERIKSSON", "ANNA MARIA")
    assert mrz.passport_number == "L898902C3"
    assert mrz.birth_date == date(1974, 8, 12)
    assert mrz.expiry_date == date(2012, 4, 15)
    assert (mrz.sex, mrz.nationality, mrz.issuing_country) == ("F", "UTO", "UTO")
    assert mrz.personal_number == "ZE184226B"


@pytest.mark.parametrize(
    ("name", "full", "truncated"),
    [
        ("HERAWATI<<EUIS", "EUIS HERAWATI", False),
        ("LILIS", "LILIS", False),
        ("<<LILIS", "LILIS", False),
        ("LILIS<<", "LILIS", False),
        ("ARTAWAN<<I<MADE", "I MADE ARTAWAN", False),
        ("NUR<HASANAH<<SITI", "SITI NUR HASANAH", False),
        ("SUHARDIMAN<<SITI<NURHALIZAH<RAHMAWATI<K", "SITI NURHALIZAH RAHMAWATI K SUHARDIMAN", True),
    ],
)
def test_names(name, full, truncated):
    mrz = parsed(upper(name), lower())
    assert (mrz.full_name, mrz.truncated) == (full, truncated)


@pytest.mark.parametrize("digit", ["0", "<"])
def test_an_empty_personal_number_carries_zero_or_filler(digit):
    line = lower()
    line = line[:42] + digit + line[43:]
    line = line[:43] + check_digit(line[:10] + line[13:20] + line[21:43])
    assert all(holds(line, part) for part in PARTS)


@pytest.mark.parametrize(
    ("birth", "expiry", "meant"),
    [
        ("900817", "300816", date(1990, 8, 17)),
        ("050817", "300816", date(2005, 8, 17)),
        ("310817", "300816", date(1931, 8, 17)),
        ("901317", "300816", None),
        ("90<<<<", "300816", None),
    ],
)
def test_the_century_of_birth_lies_before_expiry(birth, expiry, meant):
    assert parsed(upper("LILIS"), lower(birth=birth, expiry=expiry)).birth_date == meant


def test_sex_may_be_a_filler():
    assert parsed(upper("LILIS"), lower(sex="<")).sex is None


def test_one_doubtful_character_is_mended_and_declared():
    right = lower(number="B1234568<")
    wrong = "8" + right[1:]
    mrz = parsed(upper("LILIS"), wrong, [(1, 0, 0.6)])
    assert mrz.lines[1] == right
    assert mrz.repair is not None
    assert (mrz.repair.place, mrz.repair.read, mrz.repair.meant) == (0, "8", "B")
    assert mrz.failed == frozenset()


def test_a_surely_read_wrong_digit_stays_as_printed():
    right = lower()
    wrong = right[:19] + str((int(right[19]) + 4) % 10) + right[20:]
    mrz = parsed(upper("LILIS"), wrong)
    assert mrz.lines[1] == wrong
    assert mrz.repair is None
    assert mrz.failed == {"birth_date", "composite"}
    assert mrz.surely_misprinted() == ("birth_date", "composite")


def test_two_misread_characters_are_never_mended():
    right = lower(birth="800810")
    wrong = right[:13] + "3" + right[14:15] + "6" + right[16:]
    mrz = parsed(upper("LILIS"), wrong, [(1, 13, 0.5), (1, 15, 0.5)])
    assert mrz.repair is None
    assert "birth_date" in mrz.failed


def test_doubtful_letters_among_the_fillers_are_cleared():
    line = upper("HERAWATI<<EUIS")
    stained = line[:30] + "K" + line[31:]
    assert parsed(stained, lower(), [(0, 30, 0.5)]).lines[0] == line
    assert parsed(stained, lower()).lines[0] == stained


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("V<IDNLILIS" + "<" * 34, lower()),
        ("P<IDNLILIS", lower()),
        (upper("LILIS"), lower()[:-1] + "?"),
        ("", ""),
    ],
    ids=["visa", "short", "foreign character", "empty"],
)
def test_other_lines_are_no_passport(above, below):
    assert parse(zone(above, below)) is None


def test_check_digit_refuses_foreign_characters():
    with pytest.raises(ValueError, match="machine readable"):
        check_digit("A?")


def test_no_mending_puts_a_letter_into_a_date():
    """B has the check value of 1: 30B816 for 301816 would hold, and be no day."""
    line = lower()
    misread = line[:23] + "3" + line[24:]
    mrz = parsed(upper("LILIS"), misread, [(1, 23, 0.5)])
    assert mrz.repair is None or mrz.repair.meant.isdigit()
    assert mrz.lines[1][21:27].isdigit()


@pytest.mark.parametrize(
    ("name", "sure", "full"),
    [
        ("HERAWATI<<EUIS<K", 0.9, "EUIS HERAWATI"),
        ("HERAWATI<<EUIS<K", 0.99, "EUIS K HERAWATI"),
        ("HERAWATI<<EUIS<K<<K<<K", 0.99, "EUIS HERAWATI"),
        ("HERAWATI<<EUIS<L", 0.9, "EUIS L HERAWATI"),
    ],
    ids=["doubtful", "an-initial", "several", "another-letter"],
)
def test_a_lone_k_between_fillers(name, sure, full):
    line = upper(name)
    doubts = [(0, at, sure) for at, c in enumerate(line) if c in "KL" and at > 15]
    assert parsed(line, lower(), doubts).full_name == full


@pytest.mark.parametrize(("sure", "told"), [(0.8, ("composite",)), (0.6, ())])
def test_a_composite_digit_that_alone_is_wrong_need_only_be_legible(sure, told):
    line = lower()
    wrong = line[:43] + str((int(line[43]) + 1) % 10)
    doubts = [(1, 30, 0.5), (1, 43, sure)]
    assert parsed(upper("LILIS"), wrong, doubts).surely_misprinted() == told
