"""Data pages whose labels are ruined, far from their values, or read apart from one another."""

from dataclasses import replace

import pytest

from extract.document import Kind
from extract.extract import extract
from extract.passports.parsers import parse_sex
from extract.passports.passport import read
from extract.values.identifiers import clean_passport_number
from tests.extract.builders import a_page
from tests.extract.passports.test_passport import ABOVE, EXPECTED, codes, values

FAR = """
REPUBLIK INDONESIA
PASPOR / PASSPORT

No. Paspor / Passport No.                           : A1234567
Nama / Name                                         : SITI NUR HASANAH
Kewarganegaraan / Nationality                       : INDONESIA
Tgl. Lahir / Date of Birth                          : 17 08 1990
Kelamin / Sex                                       : PEREMPUAN / FEMALE
Tempat Lahir / Place of Birth                       : LOMBOK TENGAH
Tgl. Pengeluaran / Date of Issue                    : 16 08 2020
Tgl. Habis Berlaku / Date of Expiry                 : 16 08 2030
Kantor Yang Mengeluarkan / Issuing Office           : KJRI JOHOR BAHRU
"""

ILLEGIBLE = """
REPUBLIK INDONESIA
PASPOR

             Jmis               Knode Negat         Nmo oapee
             P                  IDN                 A1234567

             Nrva Leuxep
             SITI NUR HASANAH

             Kawrgeguan
             INDONESIA

             Ima Nriasie                            Kam
             17-08-1990                             P/F

             Tomgd Lxhie
             LOMBOK TENGAH

             Tenge                                  Eg
             16-08-2020                             16-08-2030

             Kxtue Pmcxbit
             KJRI JOHOR BAHRU
"""

APART = """
REPUBLIK INDONESIA / REPUBLIC OF INDONESIA
PASPOR

             Jenis              Kode Negara         Nomor Paspor
             Type               Country Code        Passport Number
             P                  IDN                 A1234567

             Nama Lengkap
             Full Name
             SITI NUR HASANAH

             Kewarganegaraan                        Jenis Kelamin
             Nationality                            Sex
             INDONESIA                              P/F

             Tgl. Lahir                             Tempat Lahir
             Date of Birth                          of Birth
             17 AUG 1990                            LOMBOK TENGAH

             Tgl. Pengeluaran                       Tgl. Habis Berlaku
             Date of Issue                          Date of Expiry
             16 AUG 2020                            16 AUG 2030

             Kantor Penerbit
             Issuing Authority
             KJRI JOHOR BAHRU
"""


@pytest.mark.parametrize(
    "text", [FAR, ILLEGIBLE, APART], ids=["values-far", "labels-illegible", "labels-read-apart"]
)
def test_a_data_page_without_its_zone(text: str) -> None:
    (document,) = extract([a_page(text)])
    assert document.kind is Kind.PASSPORT
    assert values(document) == EXPECTED
    assert codes(document) == []


def test_what_only_its_form_tells_is_less_sure() -> None:
    document = read([a_page(ILLEGIBLE)])
    assert all(field.confidence < 0.85 for field in document.workers[0].fields)


def test_two_numbers_of_one_form_tell_nothing() -> None:
    twice = ILLEGIBLE.replace("Kawrgeguan", "B7654321  ")
    assert "passport_number" not in values(read([a_page(twice)]))


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("KJRI JOHORBAHRU", "KJRI JOHOR BAHRU"),
        ("KBRI KUALALUMPUR", "KBRI KUALA LUMPUR"),
        ("KDEI TAIPEI", "KDEI TAIPEI"),
    ],
)
def test_a_mission_stands_in_a_town_abroad(printed: str, meant: str) -> None:
    document = read([a_page(ABOVE.replace("KJRI JOHOR BAHRU", printed))])
    assert document.value("issuing_office") == meant


def test_the_country_below_the_name_is_no_name() -> None:
    text = (
        "PASPOR\n\nNama Lengkap / Full Name\nINDONESIA\n\nTgl. Lahir / Date of Birth\n17 AUG 1990"
    )
    assert "full_name" not in values(read([a_page(text)]))


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("PEREMPUAN / FEMALE", "F"),
        ("LAKI-LAKI / MALE", "M"),
        ("PEMERINTAH REPUBLIK", None),
    ],
)
def test_a_sex_in_both_languages(text: str, sex: str | None) -> None:
    assert parse_sex(text) == sex


@pytest.mark.parametrize(
    ("text", "number"), [("BO776527", "B0776527"), ("AT123456", "AT123456"), ("PASPOR", None)]
)
def test_no_series_has_an_o(text: str, number: str | None) -> None:
    assert clean_passport_number(text) == number


@pytest.mark.parametrize(
    ("name", "sure"), [("SITINURHASANAHDEWI", False), ("KUSUMANINGRUM", True), ("SITI NUR", True)]
)
def test_words_of_a_name_that_may_have_run_together_are_less_sure(name: str, sure: bool) -> None:
    (worker,) = read([a_page(ABOVE.replace("SITI NUR HASANAH", name))]).workers
    found = worker.field("full_name")
    assert found is not None
    assert (found.confidence > 0.9) is sure


RUINED_BESIDE = """
REPUBLIK INDONESIA
PASPOR

             P                  IDN                 A1234567

                   Place of Birth                   kres Aelumin Yi
   LOMBOK TENGAH                                    P/F

             17-08-1990

             Kxtue Pmcxbit
             KJRI JOHOR BAHRU
"""


@pytest.mark.parametrize(
    ("sure", "place"), [(0.5, "LOMBOK TENGAH"), (0.96, "KRES AELUMIN YI")], ids=["ruin", "plain"]
)
def test_the_ruins_of_a_label_are_no_place(sure: float, place: str) -> None:
    page = a_page(RUINED_BESIDE)
    words = tuple(
        replace(word, confidence=sure) if word.text in {"kres", "Aelumin", "Yi"} else word
        for word in page.words
    )
    assert values(read([replace(page, words=words)]))["birth_place"] == place
