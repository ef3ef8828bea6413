"""The name as printed, found by the zone: other scripts, other rows, lost marks, cut names."""

import pytest

from extract.passports.labels import sheet
from extract.passports.names import printed_name
from extract.passports.passport import read
from extract.passports.spelling import common, spelt
from tests.extract.builders import a_page
from tests.extract.passports.test_foreign import UTOPIA
from tests.extract.passports.test_mrz import ICAO, lower, parsed
from tests.extract.passports.test_passport import codes, values, with_zone

SPECIMEN = """
UTOPIA                    PASSPORT / PASSEPORT

Surname / Nom
{surname}

Given names / Prenoms
{given}

Date of birth / Date de naissance        Sex / Sexe
17 AUG/AOUT 1990                         F

Date of expiry / Date d'expiration
16 AUG/AOUT 2030
"""


def upper(name: str) -> str:
    return f"P<UTO{name}".ljust(44, "<")[:44]


@pytest.mark.parametrize(
    ("surname", "given", "coded", "name"),
    [
        pytest.param("ERIKSSON", "ANNA", "ERIKSSON<<ANNA", "ANNA ERIKSSON", id="plain"),
        pytest.param("MÜLLER", "JÖRG", "MUELLER<<JOERG", "JÖRG MÜLLER", id="marks-of-two-letters"),
        pytest.param("MULLER", "JORG", "MUELLER<<JOERG", "JOERG MUELLER", id="marks-lost"),
        pytest.param("PORDARSON", "JON", "THORDARSON<<JON", "JON THORDARSON", id="thorn-misread"),
        pytest.param("ΠAΠΠA / PAPPA", "EAENH / ELENI", "PAPPA<<ELENI", "ELENI PAPPA", id="script"),
        pytest.param("D'AUBIGNY LEE", "EVE", "DAUBIGNY<LEE<<EVE", "EVE D'AUBIGNY LEE", id="mark"),
        pytest.param("CIBULKOVA UTOPIA", "EVE", "CIBULKOVA<<EVE", "EVE CIBULKOVA", id="country"),
        pytest.param(
            "MINISTRY OF PEACE", "EVE ERIKSSON", "ERIKSSON<<EVE", "EVE ERIKSSON", id="row"
        ),
        pytest.param(
            "NGUYN TH ÁNH", "TUYET", "NGUYEN<THI<ANH<<TUYET", "TUYET NGUYEN THI ANH", id="lost"
        ),
        pytest.param("ERIKSS0N", "ANNA", "ERIKSSON<<ANNA", "ANNA ERIKSSON", id="figure-for-letter"),
    ],
)
def test_words_that_the_zone_explains_are_the_name(
    surname: str, given: str, coded: str, name: str
) -> None:
    page = a_page(SPECIMEN.format(surname=surname, given=given), confidence=1.0)
    document = read([with_zone(page, (upper(coded), lower(sex="F")))])
    assert values(document)["full_name"] == name
    assert codes(document) == []


def test_marks_that_were_not_read_surely_are_left_to_the_zone() -> None:
    page = a_page(SPECIMEN.format(surname="MÜLLER", given="ZOÉ"), confidence=0.95)
    document = read([with_zone(page, (upper("MUELLER<<ZOE"), lower(sex="F")))])
    assert values(document)["full_name"] == "ZOE MUELLER"


def test_a_name_of_which_a_part_is_lost_is_the_zones() -> None:
    text = SPECIMEN.format(surname="ERIKSSON", given="")
    document = read([with_zone(a_page(text), (upper("ERIKSSON<<ANNA"), lower(sex="F")))])
    assert values(document)["full_name"] == "ANNA ERIKSSON"


def test_a_word_that_may_have_lost_a_mark_makes_the_whole_name_the_zones() -> None:
    page = a_page(SPECIMEN.format(surname="PEÑA", given="BEGONA"), confidence=0.98)
    document = read([with_zone(page, (upper("PENA<<BEGONA"), lower(sex="F")))])
    assert values(document)["full_name"] == "BEGONA PENA"


def test_another_holders_name_contradicts_the_zone() -> None:
    text = UTOPIA.replace("ANNA MARIA", "BERTA SOFIA").replace("ERIKSSON", "LINDQVIST")
    document = read([with_zone(a_page(text), ICAO)])
    assert codes(document) == ["mrz_viz_mismatch"]
    assert values(document)["full_name"] == "BERTA SOFIA LINDQVIST"


def test_a_name_that_the_zone_cuts_is_as_long_as_printed() -> None:
    text = SPECIMEN.format(surname="GONCALVES ARAUJO DE ALBUQUERQUE", given="JOAO SEBASTIAO")
    zone = (upper("GONCALVES<ARAUJO<DE<ALBUQUERQUE<<JOAO<S"), lower(sex="F"))
    document = read([with_zone(a_page(text), zone)])
    name = "JOAO SEBASTIAO GONCALVES ARAUJO DE ALBUQUERQUE"
    assert values(document)["full_name"] == name


def test_no_part_of_the_name_on_the_page_is_no_name() -> None:
    mrz = parsed(upper("ERIKSSON<<ANNA"), lower(sex="F"))
    assert printed_name(mrz, sheet(a_page("UTOPIA\nPASSPORT"))) is None


@pytest.mark.parametrize(
    ("printed", "coded"),
    [
        ("Müller", "MUELLER"),
        ("ØDEGÅRD", "OEDEGAARD"),
        ("Łęcka-Śliwa", "LECKASLIWA"),
        ("PEÑARRUBIA", "PENXXARRUBIA"),
        ("ĐORĐEVIĆ", "DJORDJEVIC"),
        ("ÆGIR ÞÓR", "AEGIRTHOR"),
        ("MANUEL", "MANUEL"),
    ],
)
def test_print_and_zone_have_a_spelling_in_common(printed: str, coded: str) -> None:
    assert common(printed) == common(coded)


@pytest.mark.parametrize(
    ("text", "letters"), [("İĞDIR", "IGDIR"), ("O'NEILL", "ONEILL"), ("七", "")]
)
def test_letters_of_a_zone(text: str, letters: str) -> None:
    assert spelt(text) == letters
