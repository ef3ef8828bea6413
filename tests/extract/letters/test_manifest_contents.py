"""What values are by their form, and columns by their values."""

import pytest

from extract.letters.manifest_columns import Column
from extract.letters.manifest_contents import (
    believed,
    charged,
    forms_of,
    guessed,
    papers_by_content,
)

FORMS = {
    "SPLP XD123456": (Column.DOCUMENT,),
    "Paspor: C1234567": (Column.DOCUMENT,),
    "Paspor": (Column.DOCUMENT,),
    "Tidak ada": (Column.DOCUMENT,),
    "29-01-2003": (Column.BIRTH_DATE,),
    "Sambas, 3 Mei 1990": (Column.BIRTH_DATE,),
    "Laki-laki": (Column.SEX,),
    "(P)": (Column.SEX,),
    "34 thn": (Column.AGE,),
    "34": (),
    "Overstay": (Column.OFFENCE,),
    "Sek. 15(1)(c)": (Column.OFFENCE,),
    "Tidak memiliki dokumen": (Column.DOCUMENT, Column.OFFENCE),
    "LOMBOK TIMUR": (Column.ORIGIN,),
    "Dusun Suka Maju RT 02": (Column.ORIGIN,),
    "SITI AMINAH": (),
    "KOPONG": (),
    "-": (),
    "": (),
}


@pytest.mark.parametrize(("text", "columns"), FORMS.items(), ids=FORMS)
def test_forms_of(text, columns):
    assert forms_of(text) == columns


def test_columns_are_guessed_from_their_cells():
    cells = [
        ["1", "2", "3"],
        ["SITI AMINAH", "SLAMET RIYADI", "BASO BIN LATIF"],
        ["P", "L", "L"],
        ["12-03-1990", "01.02.1988", ""],
        ["C1234567", "-", "SPLP XD123456"],
        ["SAMBAS, KALBAR", "BONE", "MALANG"],
        ["Overstay", "Sek. 15(1)(c)", "Masuk tanpa izin"],
        ["34", "41", "29"],
        ["", "", ""],
    ]
    assert guessed(cells) == [
        Column.NUMBER,
        Column.NAME,
        Column.SEX,
        Column.BIRTH_DATE,
        Column.DOCUMENT,
        Column.ORIGIN,
        Column.OFFENCE,
        Column.AGE,
        None,
    ]


@pytest.mark.parametrize(
    ("heading", "column"),
    [("l'mur", Column.AGE), ("Umr", Column.AGE), ("Lama", Column.OTHER), ("Kolam", Column.OTHER)],
)
def test_a_heading_that_nearly_says_so_lets_its_cells_tell(heading, column):
    assert guessed([["34", "41", "29"]], [heading])[0] is column


def test_a_column_of_kinds_and_one_of_numbers_both_hold_the_document():
    columns = (Column.NAME, Column.DOCUMENT, Column.NUMBER)
    cells = (("SITI",), ("PASPOR", "SPLP"), ("C1234567", "XD123456"))
    assert papers_by_content(columns, cells) == (Column.NAME, Column.DOCUMENT, Column.DOCUMENT)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        (["C1234567", "XD298042", "SP793393"], Column.DOCUMENT),
        (["C1234567", "XD298042", "X0793393"], Column.PASSPORT),
        (["C1234567", "AT298042", "-"], Column.PASSPORT),
    ],
)
def test_travel_papers_among_passports_are_known_by_their_series(cells, column):
    assert papers_by_content((Column.PASSPORT,), [cells]) == (column,)


def test_a_column_without_a_meaning_that_holds_kinds_alone_is_one_of_documents():
    cells = [["SPLP", "SPLP"], ["XD298042", "XB793393"]]
    both = papers_by_content((Column.NAME, None, Column.DOCUMENT), [["A", "B"], *cells])
    assert both == (Column.NAME, Column.DOCUMENT, Column.DOCUMENT)


@pytest.mark.parametrize(
    ("columns", "first"),
    [
        ([Column.WOMAN, Column.NAME], Column.SEX),
        ([Column.WOMAN, Column.MAN], Column.WOMAN),
    ],
)
def test_a_lone_column_of_one_sex_that_holds_letters_is_that_of_the_sex(columns, first):
    assert believed(columns, [["L", "P", "L"], ["SITI", "BUDI", "ANI"]])[0] is first


def test_a_column_of_kinds_without_numbers_beside_it_stays():
    columns = (Column.NAME, Column.DOCUMENT, Column.ORIGIN)
    cells = (("SITI",), ("PASPOR", "SPLP"), ("SAMBAS", "BLITAR"))
    assert papers_by_content(columns, cells) == columns


def test_what_plainly_stands_in_a_column_outweighs_its_heading():
    columns = (Column.SPLP, None, Column.NUMBER, Column.AGE)
    cells = (
        ["1", "2", "3"],
        ["SITI AMINAH", "BASRI AKSA", "MUH. SAKKA"],
        ["A5062883", "SP589254", "E2593299"],
        ["34", "41", "29"],
    )
    assert believed(columns, cells) == [None, None, Column.DOCUMENT, Column.AGE]


def test_names_with_a_date_below_them_are_names():
    cells = (["SITI AMINAH 01-02-1990", "BASRI AKSA 03-04-1988", "MUH. SAKKA 05-06-1979"],)
    assert believed((Column.NAME,), cells) == [Column.NAME]


@pytest.mark.parametrize(
    ("remarks", "column"),
    [
        (["Terlibat perkara lain", "Overstay", "Narkoba"], Column.OFFENCE),
        (["Sehat", "Sehat", "Rujuk ke RS"], Column.NOTES),
    ],
    ids=["reasons", "health"],
)
def test_remarks_that_tell_why_each_was_sent_home_are_the_reasons(remarks, column):
    assert charged((Column.NAME, Column.NOTES), (["SITI"], remarks)) == (Column.NAME, column)
