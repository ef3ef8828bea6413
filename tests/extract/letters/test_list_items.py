"""Items of lists: what begins one, what it goes on with, where it ends."""

import pytest

from extract.letters.list_items import items_of
from tests.extract.builders import a_page
from tests.extract.letters.lists import listed_on

ENUMERATIONS = {
    "letters": ("a. ", "b. ", "c. "),
    "letters, points set off and a capital": ("a. ", "b . ", "C. "),
    "letters in brackets": ("(a) ", "(b) ", "(c) "),
    "numbers": ("1) ", "2) ", "3) "),
    "roman": ("i. ", "ii. ", "iii. "),
    "roman in brackets": ("(i) ", "(ii) ", "(iii) "),
    "dashes": ("- ", "- ", "- "),
    "stars": ("* ", "* ", "* "),
}
LIST = """
1. DIBERITAHUKAN OTORITAS MALAYSIA MENDEPORTASI 3 (TIGA) WNI MELALUI PLBN ENTIKONG, YAITU:
      {}SUDIRMAN
          LK, LAHIR 28-04-1978, SPLP XD421446, ASAL DOMPU, KASUS TANPA DOKUMEN
      PERJALANAN
      {}YOSEFINA BINTI JAFAR
          PR, LAHIR 22-02-1973, PASPOR A1564260, ASAL MAJALENGKA, KASUS
      OVERSTAY
      {}ASEP GUNAWAN
          LK, LAHIR 08-12-1972, SPLP XD009830, ASAL JEMBER, KASUS BEKERJA TANPA IZIN
2. DEMIKIAN, TERIMA KASIH.
"""
WORKERS = [
    ("SUDIRMAN", "M", "1978-04-28", "DOMPU", "TANPA DOKUMEN PERJALANAN"),
    ("YOSEFINA BINTI JAFAR", "F", "1973-02-22", "MAJALENGKA", "OVERSTAY"),
    ("ASEP GUNAWAN", "M", "1972-12-08", "JEMBER", "BEKERJA TANPA IZIN"),
]
FIELDS = ("full_name", "sex", "birth_date", "origin", "offence")


@pytest.mark.parametrize("marks", ENUMERATIONS.values(), ids=ENUMERATIONS)
def test_an_entry_of_any_enumeration_is_one_worker(marks):
    told = listed_on([a_page(LIST.format(*marks))])
    assert [tuple(worker.value(name) for name in FIELDS) for worker in told] == WORKERS


ITEMS = {
    "facts below a name are one item": (
        "1. HAMZAH\n- PASPOR A1234567\n- ASAL SAMBAS\n2. SITI\n- ASAL BONE",
        ["1. HAMZAH - PASPOR A1234567 - ASAL SAMBAS", "2. SITI - ASAL BONE"],
    ),
    "one letter alone is an initial": (
        "1. SITI\nA. RAHMAN, ASAL BONE",
        ["1. SITI A. RAHMAN, ASAL BONE"],
    ),
    "a lost number": ("1. HAMZAH (L), 30 THN\nSITI (P), 40 THN", None),
    "signs only": ("- - -\n* *\n>", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "expected"), ITEMS.values(), ids=ITEMS)
def test_items(text, expected):
    found = [item.run.text for item in items_of([a_page(text)])]
    assert found == (text.splitlines() if expected is None else expected)


def test_a_heading_of_the_sex_holds_for_the_items_below_it():
    text = """
A. LAKI-LAKI
1. HAMZAH, 30 THN, ASAL SAMBAS
B. PEREMPUAN
2. SITI AMINAH, 34 THN, ASAL BONE
"""
    assert [worker.value("sex") for worker in listed_on([a_page(text)])] == ["M", "F"]
