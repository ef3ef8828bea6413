"""Comparisons fact by fact: ordered levels, and silence where one side says nothing."""

from dataclasses import replace
from datetime import date

import pytest

from matching import compare, policy
from matching.compare_names import compare_names
from matching.explain import sentence
from matching.identifiers import compare_nik, compare_passport, tidy_nik, tidy_passport
from matching.names import fold
from matching.places import compare_places, place, same_place
from matching.rarity import Rarity
from matching.record import Person, Reading

SOMEBODY = Person(
    kpj="10000000001",
    full_name="SITI AMINAH",
    birth_date=date(1990, 3, 7),
    birth_place="INDRAMAYU",
    sex="F",
    nik="3212044703900012",
    passport_numbers=("B1234567",),
)
NIK = SOMEBODY.nik

NIKS = {
    "the same": (NIK, "exact"),
    "8 for 3 in the district": ("8212044703900012", "misread"),
    "another figure in the date": ("3212044703950012", "slip"),
    "a man's day": ("3212040703900012", "slip"),
    "neighbours exchanged": ("3212404703900012", "slip"),
    "a figure lost": ("321204470390012", "slip"),
    "a figure added": ("32120447039000122", "slip"),
    "a spreadsheet's last 0": ("3212044703900010", "slip"),
    "two misread": ("3212644763900012", "two"),
    "0 for 6 in the serial": ("3212044703900612", "slip"),
    "the neighbour in the register": ("3212044703900013", "serial"),
    "somebody else": ("3507131501880003", "differs"),
}


@pytest.mark.parametrize(("read", "level"), NIKS.values(), ids=NIKS)
def test_nik(read, level):
    assert compare_nik(read, NIK) == level


def test_a_register_kept_in_a_spreadsheet_has_lost_the_last_figure():
    assert compare_nik(NIK, f"{NIK[:15]}0") == "slip"


PASSPORTS = {
    "the same": ("B1234567", "exact"),
    "7 for 1": ("B7234567", "misread"),
    "another letter": ("E1234567", "misread"),
    "another figure": ("B1294567", "slip"),
    "neighbours exchanged": ("B1324567", "slip"),
    "the letter lost": ("1234567", "slip"),
    "two misread": ("B7234561", "two"),
    "the next booklet": ("E7654321", "differs"),
}


@pytest.mark.parametrize(("read", "level"), PASSPORTS.values(), ids=PASSPORTS)
def test_passport_number(read, level):
    assert compare_passport(read, "B1234567") == level


def test_numbers_are_tidied_before_they_are_compared():
    assert tidy_nik("321204.470390.OO12") == NIK
    assert tidy_nik("3212 0447 0390 0O1Z") == NIK
    assert tidy_passport("b 12345 67") == "B1234567"
    assert tidy_passport("B123456I") == "B1234561"


DATES = {
    "the same": (date(1990, 3, 7), date(1990, 3, 7), "same"),
    "1 January says little": (date(1990, 1, 1), date(1990, 1, 1), "same_weak"),
    "clerk wrote month first": (date(1990, 7, 3), date(1990, 3, 7), "swapped"),
    "one figure of the day": (date(1990, 3, 17), date(1990, 3, 7), "typed"),
    "3 for 8 in the day": (date(1990, 3, 13), date(1990, 3, 18), "figure"),
    "3 for 8 in the year": (date(1993, 3, 7), date(1998, 3, 7), "figure"),
    "another year": (date(1992, 3, 7), date(1990, 3, 7), "other_year"),
    "ten years": (date(2000, 3, 7), date(1990, 3, 7), "other_year"),
    "figures of the year exchanged": (date(1987, 3, 7), date(1978, 3, 7), "other_year"),
    "another century": (date(1903, 3, 7), date(2003, 3, 7), "other_year"),
    "day not known": (date(1990, 1, 1), date(1990, 3, 7), "weak_year"),
    "same month": (date(1990, 3, 28), date(1990, 3, 7), "month_year"),
    "same year": (date(1990, 11, 28), date(1990, 3, 7), "year"),
    "nothing": (date(1981, 11, 28), date(1990, 3, 7), "differs"),
    "31 is no month": (date(1990, 3, 31), date(1984, 12, 4), "differs"),
}


@pytest.mark.parametrize(("read", "held", "level"), DATES.values(), ids=DATES)
def test_birth_date(read, held, level):
    assert compare.compare_dates(read, held) == level


def test_the_date_inside_the_nik_counts_where_the_register_has_another():
    person = replace(SOMEBODY, birth_date=date(1971, 12, 30))
    assert compare.birth_date(Reading(birth_date=date(1990, 3, 7)), person) == "in_nik"


def test_any_of_several_values_held_will_do():
    person = replace(
        SOMEBODY, other_niks=("3507131501880003",), other_birth_dates=(date(1988, 1, 15),)
    )
    reading = Reading(nik="3507131501880003", birth_date=date(1988, 1, 15))
    assert compare.nik(reading, person) == "exact"
    assert compare.birth_date(reading, person) == "same"


AGES = {
    "right": (33, "same"),
    "years subtracted only": (34, "one_off"),
    "two": (31, "two_off"),
    "far": (51, "differs"),
}


@pytest.mark.parametrize(("age", "level"), AGES.values(), ids=AGES)
def test_age_on_the_day_of_the_paper(age, level):
    reading = Reading(age=age, document_date=date(2024, 1, 15))
    assert compare.age(reading, SOMEBODY) == level


def test_silence_is_not_disagreement():
    nobody = Person("1", "", None, "", "", "", ())
    for fact in (compare.nik, compare.passport_number, compare.birth_date, compare.age,
                 compare.sex, compare.birth_place, compare.origin):  # fmt: skip
        assert fact(Reading(), SOMEBODY) is None
        full = Reading("A", date(1990, 1, 1), "F", NIK, "B1234567", "X", 3, "Y", date(2024, 1, 1))
        assert fact(full, nobody) is None
    assert compare_names("", ("SITI",), Rarity(10)) is None


PLACES = {
    "kind left out": ("KAB. INDRAMAYU", "INDRAMAYU", "same"),
    "a slip": ("INDRAMAYV", "INDRAMAYU", "same"),
    "province after a comma": ("Sambas, Kalimantan Barat", "SAMBAS", "same"),
    "short form": ("LOTIM", "LOMBOK TIMUR", "same"),
    "only a part": ("LOMBOK", "LOMBOK TIMUR", "near"),
    "a direction is not a place": ("LAMPUNG TIMUR", "FLORES TIMUR", "other"),
    "another": ("KENDAL", "SAMBAS", "other"),
}


@pytest.mark.parametrize(("read", "held", "level"), PLACES.values(), ids=PLACES)
def test_places(read, held, level):
    assert same_place(place(read), place(held)) == level


ORIGINS = {
    "a village and its regency": ("KEC. SUKODONO, KAB. SAMBAS", "SAMBAS", "same"),
    "a village alone is silent": ("DESA SUKAMAJU RT 02/01", "SAMBAS", None),
    "a province is silent": ("NTB", "LOMBOK TIMUR", None),
    "a village elsewhere": ("DESA SUKAMAJU, KENDAL", "SAMBAS", "other"),
    "a letter of a short name": ("BOE", "BONE", "near"),
    "an old name": ("UJUNG PANDANG", "MAKASSAR", "same"),
    "marks alone": ("-", "SAMBAS", None),
}


@pytest.mark.parametrize(("read", "held", "level"), ORIGINS.values(), ids=ORIGINS)
def test_origins(read, held, level):
    assert compare_places(read, held) == level


# Counts of a register of 100,000: t + the sound of a word, w + all words
WORDS = {
    "SITI": 4000,
    "AMINAH": 300,
    "RAHAYU": 900,
    "SALEH": 250,
    "MUHAMMAD": 3000,
    "YUSUF": 500,
    "HARTINI": 40,
}
COUNTS = Rarity(
    100_000,
    {
        **{f"t{fold(name)}": count for name, count in WORDS.items()},
        "wAMINA SITI": 60,
        "wSITI": 500,
    },
)
NAME_LEVELS = {
    "the same": ("SITI AMINAH", "SITI AMINAH", "same"),
    "class": ("ST. AMINAH", "SITI AMINAH", "same"),
    "other order": ("AMINAH SITI", "SITI AMINAH", "same"),
    "spelling": ("SITI AMINA", "SITI AMINAH", "folded"),
    "misread": ("SITI AMLNAH", "SITI AMINAH", "ink"),
    "mistyped": ("SITI AMIUNAH", "SITI AMINAH", "near"),
    "ran together": ("SITIAMINAH", "SITI AMINAH", "joined"),
    "ran together with binti": ("SITIBINTI SALEH", "SITI BINTI SALEH", "joined"),
    "taken apart": ("SITI AMI NAH", "SITI AMINAH", "joined"),
    "blank in the wrong place": ("SITIA MINAHYATI", "SITI AMINAHYATI", "near"),
    "father added": ("SITI AMINAH BINTI SALEH", "SITI AMINAH", "part"),
    "father left out": ("SITI AMINAH", "SITI AMINAH BINTI SALEH", "part"),
    "first word left out": ("AMINAH", "SITI AMINAH", "first_missing"),
    "given name left out": ("SITI", "SITI AMINAH", "first_missing"),
    "cut": ("SITI AMI", "SITI AMINAH", "cut"),
    "initial of the given name": ("SITI A", "SITI AMINAH", "given_initial"),
    "initial behind": ("AMINAH R", "AMINAH RAHAYU", "initial"),
    "another father": ("SITI AMINAH BINTI SALEH", "SITI AMINAH BINTI YUSUF", "clash"),
    "another given name": ("SITI AMINAH", "SITI RAHAYU", "given_clash"),
    "a light word is no sister's name": ("SITI SALEH", "HARTINI SALEH", "given_clash"),
    "nothing": ("YUSUF", "SITI AMINAH", "other"),
    "last word first, with a comma": ("AMINAH, SITI", "SITI AMINAH", "same"),
    "titles behind commas": ("SITI AMINAH, S.E., MM", "SITI AMINAH", "same"),
    "another name in brackets": ("SITI AMINAH (NENG)", "SITI AMINAH", "same"),
    "a row's number before it": ("12. SITI AMINAH", "SITI AMINAH", "same"),
    "a word for no family name": ("FNU YUSUF", "YUSUF", "same"),
    "alias": ("NENG ALIAS SITI AMINAH", "SITI AMINAH", "same"),
}


@pytest.mark.parametrize(("read", "held", "level"), NAME_LEVELS.values(), ids=NAME_LEVELS)
def test_name_levels(read, held, level):
    found = compare_names(read, (held,), COUNTS)
    assert found is not None
    assert found.level == level


def bits(read: str, held: str) -> float:
    found = compare_names(read, (held,), COUNTS)
    assert found is not None
    return found.bits


def test_common_names_are_hardly_evidence_and_rare_ones_are():
    assert 0 < bits("SITI", "SITI") < 8
    assert bits("MUHAMMAD YUSUF", "MUHAMMAD SALEH") < 0
    assert bits("HARTINI", "HARTINI") > bits("RAHAYU", "RAHAYU") + 3


def test_weaker_agreement_never_weighs_more():
    ladder = ["SITI AMINAH", "SITI AMINA", "SITI AMLNAH", "SITI AMI", "SITI A", "SITI RAHAYU"]
    weights = [bits(read, "SITI AMINAH") for read in ladder]
    assert weights == sorted(weights, reverse=True)
    assert bits("SITI AMINAH BINTI SALEH", "SITI AMINAH") < bits("SITI AMINAH", "SITI AMINAH")


def test_every_level_has_a_weight_and_words():
    for level in policy.LEVELS:
        assert 0 < level.m <= 1
        assert 0 < level.u <= 1
        said = sentence(level.fact, level.level, 3 if level.fact == "full_name" else None)
        assert said.id
        assert said.en
    for fact in ("nik", "passport_number", "birth_date", "age", "sex"):
        assert sum(row.m for row in policy.LEVELS if row.fact == fact) <= 2.0
    for level in policy.WORD_SHARE:
        assert sentence("full_name", level, 0)
    for fact in policy.PLACE_SHARE:
        assert sentence(fact, "same")
    for level in ("part", "first_missing", "clash"):
        assert sentence("full_name", level, 1)
