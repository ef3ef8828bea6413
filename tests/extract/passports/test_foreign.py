"""Passports of other States: their codes, their labels in English and French, their zones."""

from dataclasses import replace

import pytest

from extract.passports.passport import read
from extract.passports.states import state_code
from ocr.ocr_page import OcrPage
from tests.extract.builders import a_page
from tests.extract.passports.test_mrz import ICAO
from tests.extract.passports.test_passport import ABOVE, codes, values, with_zone

UTOPIA = """
UTOPIA                    PASSPORT / PASSEPORT

Type / Type               Code of issuing State / Code du pays     Passport No. / Passeport No.
P                         UTO                                      L898902C3

Surname / Nom
ERIKSSON

Given names / Prenoms
ANNA MARIA

Nationality / Nationalite
UTOPIA

Date of birth / Date de naissance        Sex / Sexe
12 AUG/AOUT 74                           F

Place of birth / Lieu de naissance
ZENITH

Date of issue / Date de delivrance       Authority / Autorite
16 APR/AVR 2007                          MINISTRY OF PEACE

Date of expiry / Date d'expiration
15 APR/AVR 2012
"""


@pytest.mark.parametrize("zone", [True, False], ids=["with zone", "zone cut off"])
def test_labels_in_english_and_french(zone: bool) -> None:
    page = a_page(UTOPIA)
    document = read([with_zone(page, ICAO)] if zone else [page])
    expected = {
        "full_name": "ANNA MARIA ERIKSSON",
        "passport_number": "L898902C3",
        "birth_date": "1974-08-12",
        "birth_place": "ZENITH",
        "sex": "F",
        "nationality": "UTO",
        "issue_date": "2007-04-16",
        "expiry_date": "2012-04-15",
        "issuing_country": "UTO",
        "issuing_office": "MINISTRY OF PEACE",
    }
    assert values(document) == expected | ({"mrz": "\n".join(ICAO)} if zone else {})
    assert codes(document) == []


def test_half_a_name_is_no_name() -> None:
    page = a_page(UTOPIA.replace("Given names / Prenoms", "").replace("ANNA MARIA", ""))
    assert "full_name" not in values(read([page]))


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("D<<", "DEU"),
        ("IDN", "IDN"),
        ("GBD", "GBD"),
        ("UNO", "UNO"),
        ("XXA", "XXA"),
        ("RKS", "RKS"),
        ("EUE", "EUE"),
        ("XOM", "XOM"),
        ("MUN", None),
        ("<<<", None),
        ("", None),
        (None, None),
    ],
)
def test_codes_of_states(printed: str | None, code: str | None) -> None:
    assert state_code(printed) == code


def bare(upper: str, lower: str, sure: float = 0.99) -> OcrPage:
    """A page of nothing but a zone."""
    return replace(with_zone(a_page(""), (upper, lower), sure), words=())


def test_a_german_passport() -> None:
    upper = ICAO[0].replace("UTO", "D<<")
    document = read([bare(upper, ICAO[1].replace("UTO", "D<<"))])
    assert values(document)["issuing_country"] == "DEU"
    assert values(document)["nationality"] == "DEU"
    assert codes(document) == []


def test_a_code_that_is_nobodys_is_told_and_lowers_the_trust() -> None:
    document = read([bare(ICAO[0].replace("UTO", "MUN"), ICAO[1])])
    assert "issuing_country" not in values(document)
    assert codes(document) == ["mrz_unknown_state"]
    mrz = document.field("mrz")
    assert mrz is not None
    assert mrz.confidence < 0.95


@pytest.mark.parametrize("name", ["full_name", "sex", "nationality", "issuing_country", "mrz"])
def test_what_no_digit_vouches_for_is_never_certain(name: str) -> None:
    document = read([bare(*ICAO, sure=1.0)])
    field = next(f for f in (*document.fields, *document.workers[0].fields) if f.name == name)
    assert field.confidence <= 0.97


def test_a_doubtful_upper_line_is_not_vouched_for_by_the_lower() -> None:
    page = bare(*ICAO)
    assert page.mrz is not None
    above = (*[0.99] * 10, 0.83, *[0.99] * 33)
    document = read([replace(page, mrz=replace(page.mrz, characters=(above, (0.99,) * 44)))])
    mrz = document.field("mrz")
    assert mrz is not None
    assert mrz.confidence == 0.83


def test_labels_of_other_languages_take_nothing_from_an_indonesian_page() -> None:
    assert values(read([a_page(ABOVE)]))["full_name"] == "SITI NUR HASANAH"


def test_the_sex_is_no_place() -> None:
    page = a_page("REPUBLIK INDONESIA\n\nTempat Lahir / Place of Birth\nP/F\n\nPASPOR A1234567")
    assert "birth_place" not in values(read([page]))


GERMAN = """
BUNDESREPUBLIK DEUTSCHLAND   REISEPASS / PASSPORT / PASSEPORT
Typ/Type/Type     Kode/Code/Code      Pass-Nr./Passport No./Passeport No
P                 D                   C01X0006H
1. Name / Surname / Nom
MUSTERFRAU
2. Vornamen / Given names / Prenoms
ERIKA
3. Geburtstag / Date of birth / Date de naissance    4. Geschlecht / Sex / Sexe
12.08.1983                                           F
5. Geburtsort / Place of birth / Lieu de naissance
BERLIN
6. Staatsangehoerigkeit / Nationality / Nationalite
DEUTSCH
7. Ausstellungsdatum / Date of issue / Date de delivrance
01.11.2017
8. Gueltig bis / Date of expiry / Date d'expiration
31.10.2027
9. Behoerde / Authority / Autorite
STADT KOELN
"""

PHILIPPINE = """
REPUBLIKA NG PILIPINAS        PASAPORTE / PASSPORT
URI/TYPE    KODIGO NG BANSA/COUNTRY CODE     PASAPORTE BLG./PASSPORT NO.
P           PHL                              P1234567A
APELYIDO / SURNAME
DELA CRUZ
PANGALAN / GIVEN NAMES
MARIA
PANGGITNANG APELYIDO / MIDDLE NAME
SANTOS
PETSA NG KAPANGANAKAN / DATE OF BIRTH     NASYONALIDAD / NATIONALITY
16 MAR 1985                               FILIPINO
KASARIAN / SEX     LUGAR NG KAPANGANAKAN / PLACE OF BIRTH
F                  MANILA
PETSA NG PAGKAKALOOB / DATE OF ISSUE
27 JUN 2016
PETSA NG PAGKAWALANG BISA / DATE OF EXPIRY       NAGKALOOB / ISSUING AUTHORITY
26 JUN 2021                                      DFA MANILA
"""


TURKISH = """
TÜRKIYE CUMHURIYETI          PASSPORT

P            TUR                  F64943356
TIP/TYPE     ÜLKE KODU/CODE       PASAPORT NO./PASSPORT NO.

ÖZTÜRK
SOYADI/SURNAME

GÜL
ADI/GIVEN NAMES

T.C./TUR                          K/F
UYRUGU/NATIONALITY                CINSIYET/SEX

02 MAY/MAY 2002                   IZMIR
DOGUM TARIHI/DATE OF BIRTH        DOGUM YERI/PLACE OF BIRTH

05 SUB/FEB 2020                   05 SUB/FEB 2025
DUZENLEME TARIHI/DATE OF ISSUE    GECERLILIK TARIHI/DATE OF EXPIRY

BORNOVA
DUZENLEYEN MAKAM/AUTHORITY
"""


def test_labels_below_their_values_are_known_by_what_the_zone_says() -> None:
    zone = (
        "P<TUROEZTUERK<<GUEL".ljust(44, "<"),
        "F649433567TUR0205023F2502058<<<<<<<<<<<<<<<6",
    )
    document = read([with_zone(a_page(TURKISH, confidence=1.0), zone)])
    found = values(document)
    assert (found["birth_place"], found["issuing_office"]) == ("IZMIR", "BORNOVA")
    assert (found["birth_date"], found["issue_date"]) == ("2002-05-02", "2020-02-05")
    assert found["full_name"] == "GÜL ÖZTÜRK"
    assert "mrz_viz_mismatch" not in codes(document)


SINGAPOREAN = """
PASSPORT                  REPUBLIC OF SINGAPORE

Type                                         Passport No.
PA                  SGP                      P8801040N
Name
TAN AH KOW
Nationality
SINGAPORE CITIZEN
Date of birth                                Sex
06 NOV 2000                                  M
Place of birth
SINGAPORE
Date of issue                                Date of expiry
20 NOV 2014                                  20 NOV 2019
Authority
MINISTRY OF HOME AFFAIRS
"""


@pytest.mark.parametrize("code", ["SGP", "   "], ids=["code", "title"])
def test_a_page_without_a_zone_tells_its_state(code: str) -> None:
    found = values(read([a_page(SINGAPOREAN.replace("SGP", code))]))
    assert found["issuing_country"] == found["nationality"] == "SGP"
    assert found["passport_number"] == "P8801040N"
    assert found["issuing_office"] == "MINISTRY OF HOME AFFAIRS"


def test_a_sentence_on_the_page_above_holds_no_label() -> None:
    prose = "The competent authority requests all whom it may concern to allow the bearer"
    assert values(read([a_page(prose + "\nto pass freely without let or hindrance")])) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            GERMAN,
            {
                "full_name": "ERIKA MUSTERFRAU",
                "passport_number": "C01X0006H",
                "birth_date": "1983-08-12",
                "birth_place": "BERLIN",
                "sex": "F",
                "nationality": "DEU",
                "issue_date": "2017-11-01",
                "expiry_date": "2027-10-31",
                "issuing_country": "DEU",
                "issuing_office": "STADT KOELN",
            },
        ),
        (
            PHILIPPINE,
            {
                "full_name": "MARIA DELA CRUZ",
                "passport_number": "P1234567A",
                "birth_date": "1985-03-16",
                "birth_place": "MANILA",
                "sex": "F",
                "nationality": "PHL",
                "issue_date": "2016-06-27",
                "expiry_date": "2021-06-26",
                "issuing_country": "PHL",
                "issuing_office": "DFA MANILA",
            },
        ),
    ],
    ids=["three-languages", "capitals"],
)
def test_unknown_languages_are_joined_to_the_english_by_strokes(text, expected) -> None:
    assert values(read([a_page(text)])) == expected
