"""How many people letters say there are."""

import pytest

from extract.letters.counts import Totals, count_in, shares_in
from extract.letters.deportation_letter import read
from extract.letters.head import read_head
from tests.extract.builders import a_page

COUNTS = {
    "24 orang": 24,
    "12 (dua belas) orang": 12,
    "1l (sebelas) orang": 11,
    "15 ORANG": 15,
    "dua puluh orang": 20,
    "35 orang (L: 29, P: 4)": 35,
    ": 7": 7,
    "L = 20, P = 8, Total = 28 orang": 28,
    "A + B = 17 orang": 17,
    "12 + 5 = 17": 17,
    "43 tahun": None,
    "orang": None,
    "": None,
    "12/KONS/2024": None,
    "20-07-1980": None,
    "20.07.1980": None,
}


@pytest.mark.parametrize(("text", "count"), COUNTS.items(), ids=COUNTS)
def test_count_in(text, count):
    assert count_in(text) == count


def test_totals_by_sex():
    head = read_head([a_page("Jumlah : 45 orang\nLaki-laki : 30 orang\nPerempuan : 15 orang")])
    assert (head.totals.men, head.totals.women, head.totals.children) == (30, 15, None)


ROWS = {
    "the birth date beside the sex": """
Jumlah : 2 orang
NO  NAMA         SEX        TGL LAHIR
1   HAMZAH       Laki-laki  20-07-1980
2   SITI AMINAH  Perempuan  01-02-1990
LAKI-LAKI DEWASA (LD)
3   HASAN        Laki-laki  30-07-1981
""",
    "the age beside the sex, between lines": """
+------------------------------------------+
|1 | HAMZAH      | Laki-laki | 42 | Batang |
+------------------------------------------+
|2 | SITI AMINAH | Perempuan | 30 | Malaka |
+------------------------------------------+
""",
    "a row that begins with the sex": """
+--------------------------------+
| Laki-laki | 42 | SUTARMAN      |
+--------------------------------+
| Perempuan | 30 | YUSTINA MATTA |
+--------------------------------+
""",
    "a date in words beside the sex": """
+------------------------------------+
| Perempuan | 28 Juli 1994 | SAMPANG |
+------------------------------------+
| Laki-laki | 18 Maret 1978 | SEKADAU|
+------------------------------------+
""",
}


@pytest.mark.parametrize("text", ROWS.values(), ids=ROWS)
def test_the_sex_of_a_worker_is_no_total(text):
    assert read_head([a_page(text)]).totals == Totals()


STATED = {
    "a name that looks like the label": ("12   NURHAYATI\n     JUMRIAH   1985", None),
    "a year": ("Jumlah : 1985", None),
    "a year's worth of people": ("Jumlah : 1985 orang", "1985"),
    "the parts and the whole": ("Jumlah : 12\nJumlah : 5\nJumlah : 17", "17"),
    "a grand total below": ("Jumlah : 12\nJumlah : 5\nJumlah Seluruhnya : 17", "17"),
    "men and women behind the total's label": ("Total (L : 24, P : 9)", "33"),
    "men and women before the whole": ("Jumlah : L 24, P 9 = 33", "33"),
    "the whole before men and women": ("Jumlah : 33 orang (24 L, 9 P)", "33"),
    "men and women by a stroke": ("Jumlah L/P : 21/10", "31"),
    "men and women in words": ("Jumlah : 14 laki-laki dan 9 perempuan", "23"),
    "grown-ups and children": ("JUMLAH : LD 10, PD 4, ANAK 2", "16"),
    "English": ("Total : 12 male, 5 female", "17"),
    "a whole that differs": ("Jumlah : 35 orang (L: 29, P: 4)", "35"),
    "a label that says more": ("Jumlah yang diserahkan : 90 orang", "90"),
    "a number of pages": ("Jumlah lembar seluruh berkas : 3", None),
    "a sum of letters": ("Jumlah : 12 orang\nJumlah : 5 orang\nTotal A + B = 17 orang", "17"),
}


@pytest.mark.parametrize(("text", "count"), STATED.values(), ids=STATED)
def test_stated_count(text, count):
    head = read_head([a_page(text)])
    assert (head.fields["stated_count"].value if "stated_count" in head.fields else None) == count


def test_numbers_of_parts_add_up():
    assert read_head([a_page("Jumlah : 12 orang\nLain\nJumlah : 5 orang")]).parts.labelled == 17
    assert read_head([a_page("Jumlah : 12 orang")]).parts.labelled is None


def test_a_table_of_totals():
    text = """
+-----------------+
| Laki-laki |  9  |
+-----------------+
| Perempuan |  12 |
+-----------------+
"""
    totals = read_head([a_page(text)]).totals
    assert (totals.men, totals.women) == (9, 12)


def test_an_english_head():
    text = """
Ref: 234/PEN/IX/2025
Issued by: CONSULATE OF THE REPUBLIC OF INDONESIA TAWAU
Vessel: MV LABUAN EXPRESS V Date of deportation: 28 September 2025
From: TAWAU IMMIGRATION DEPOT, Malaysia
To: NUNUKAN
Total: 10 persons
"""
    fields = read_head([a_page(text)]).fields
    expected = {
        "issuer": "CONSULATE OF THE REPUBLIC OF INDONESIA TAWAU",
        "deportation_date": "2025-09-28",
        "depot": "TAWAU IMMIGRATION DEPOT",
        "deported_from": "MYS",
        "entry_point": "NUNUKAN",
        "stated_count": "10",
    }
    assert {name: fields[name].value for name in expected} == expected


def test_to_whom_a_letter_goes_is_no_entry_point():
    assert "entry_point" not in read_head([a_page("To: Kepala BP3MI Kalimantan Utara")]).fields


def test_an_empty_page_has_no_head():
    assert read_head([a_page("")]).fields == {}


SHARES = {
    "L : 24, P : 9": Totals(24, 9),
    "lk 10, pr 6": Totals(10, 6),
    "10 lk dan 6 pr": Totals(10, 6),
    "LD 10 PD 4 ANAK 2": Totals(10, 4, 2),
    "24 laki-laki dewasa, 9 orang perempuan, 1 anak": Totals(24, 9, 1),
    "L/P : 21/10": Totals(21, 10),
    "laki-laki saja 24": None,
    "L 12-03-1980, P 04-05-1990": None,
    "24 orang": None,
}


@pytest.mark.parametrize(("text", "shares"), SHARES.items(), ids=SHARES)
def test_shares_in(text, shares):
    assert shares_in(text) == shares


PEOPLE = {
    "headings of parts": (
        "A. LAKI-LAKI DEWASA (10 ORANG)\n1. HAMZAH\nB. PEREMPUAN DEWASA (2 ORANG)\n1. SITI",
        "12",
    ),
    "headings of parts and the whole": (
        "sebanyak 14 orang WNI\nA. LELAKI (10 ORANG)\n1. HAMZAH\nB. PEREMPUAN (4 ORANG)\n1. SITI",
        "14",
    ),
    "figures behind words": ("Senarai seramai lapan (8) orang tahanan dikemukakan", "8"),
    "a one read as a letter": ("bersama ini disampaikan l6 orang WNI yang dideportasi", "16"),
    "brackets that a copy has spoilt": ("daftar nama 24 /dua puluh empat/ orang WNI", "24"),
}


@pytest.mark.parametrize(("text", "count"), PEOPLE.values(), ids=PEOPLE)
def test_stated_count_of_running_text(text, count):
    found = read([a_page("BERITA ACARA\nNomor : 1/A/2024\n" + text)]).field("stated_count")
    assert (found.value if found else None) == count
