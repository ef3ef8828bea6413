"""Cells of a row as values of a worker."""

import pytest

from extract.forms.running import Placed
from extract.letters.manifest_columns import Column
from extract.letters.manifest_table import Entry
from extract.letters.manifest_workers import numbers_due, worker_of, workers_of
from tests.extract.builders import a_page


def ink(text, confidence=0.96):
    page = a_page(text, confidence=confidence)
    return tuple(Placed(page, word) for word in page.words)


CELLS = {
    "name": (Column.NAME, "Siti binti Aksa", {"full_name": "SITI BINTI AKSA"}),
    "name and passport in one cell": (
        Column.NAME,
        "SITI AMINAH (P) C1234567",
        {"full_name": "SITI AMINAH", "sex": "F", "passport_number": "C1234567"},
    ),
    "name and sex in one cell": (
        Column.NAME,
        "WIWIN HANDAYANI / P",
        {"full_name": "WIWIN HANDAYANI", "sex": "F"},
    ),
    "birth date and age in one cell": (
        Column.BIRTH_DATE,
        "28-11-1993 / 29",
        {"birth_date": "1993-11-28", "age": "29"},
    ),
    "no document below the name": (
        Column.NAME,
        "SAMSUL BIN RAHMAT Tanpa dokumen",
        {"full_name": "SAMSUL BIN RAHMAT"},
    ),
    "the age before the birth date": (
        Column.BIRTH_DATE,
        "(58) 21/12/1966",
        {"birth_date": "1966-12-21", "age": "58"},
    ),
    "a separator of the date lost": (Column.BIRTH_DATE, "18.111988", {"birth_date": "1988-11-18"}),
    "an L whose foot came off": (Column.SEX, "I.", {"sex": "M"}),
    "a lone L read as a figure": (Column.SEX, "1.", {"sex": "M"}),
    "a point alone in the column of the sex": (Column.SEX, ".", {}),
    "sex and age in one cell": (Column.SEX, "L/34", {"sex": "M", "age": "34"}),
    "sex and age in words": (
        Column.SEX,
        "Perempuan (28 th)",
        {"sex": "F", "age": "28"},
    ),
    "sex and age under the heading of the age": (Column.AGE, "L/ 58", {"sex": "M", "age": "58"}),
    "a document among the remarks": (
        Column.NOTES,
        "SPLP No. XE697928",
        {"splp_number": "XE697928"},
    ),
    "a section in figures": (Column.OFFENCE, "15(4)", {"offence": "15(4)"}),
    "a number that is no section": (Column.OFFENCE, "15", {}),
    "ticked with a stroke": (Column.WOMAN, "/", {"sex": "F"}),
    "nothing behind a label": (Column.ORIGIN, "Asal:-", {}),
    "ticked with a sign": (Column.MAN, "✓", {"sex": "M"}),
    "name and age in one cell": (Column.NAME, "BUDI / 34 THN", {"full_name": "BUDI"}),
    "no name": (Column.NAME, "–", {}),
    "sex": (Column.SEX, "P", {"sex": "F"}),
    "sex misread": (Column.SEX, "I", {"sex": "M"}),
    "sex unreadable": (Column.SEX, "#", {}),
    "birth date": (Column.BIRTH_DATE, "24-06- 1984", {"birth_date": "1984-06-24"}),
    "place and date": (Column.BIRTH_DATE, "Sambas, 3 Mei 1990", {"birth_date": "1990-05-03"}),
    "a speck in the date": (Column.BIRTH_DATE, "18-10-. 1974", {"birth_date": "1974-10-18"}),
    "a stroke behind the place": (
        Column.BIRTH_DATE,
        "Bone/12-03-1990",
        {"birth_date": "1990-03-12"},
    ),
    "the sex behind the date": (
        Column.BIRTH_DATE,
        "Bone, 12 Maret 1990 (L)",
        {"sex": "M", "birth_date": "1990-03-12"},
    ),
    "a colon for a point": (Column.BIRTH_DATE, "12.10:2005", {"birth_date": "2005-10-12"}),
    "a date that cannot be": (Column.BIRTH_DATE, "31-02-1990", {"birth_date": None}),
    "no date": (Column.BIRTH_DATE, "TIADA", {}),
    "age": (Column.AGE, "34 THN", {"age": "34"}),
    "age and sex": (Column.AGE, "21/P", {"sex": "F", "age": "21"}),
    "age and sex, the stroke apart": (Column.SEX, "34 thn / L", {"sex": "M", "age": "34"}),
    "passport": (Column.PASSPORT, "C1234567", {"passport_number": "C1234567"}),
    "SPLP in the passport's column": (
        Column.PASSPORT,
        "SPLP XD123456",
        {"splp_number": "XD123456"},
    ),
    "a number that cannot be read": (Column.PASSPORT, "C12345", {"passport_number": None}),
    "no passport": (Column.PASSPORT, "TIADA", {}),
    "origin": (Column.ORIGIN, "Lombok Timur , NTB", {"origin": "LOMBOK TIMUR, NTB"}),
    "no origin": (Column.ORIGIN, "–", {}),
    "offence": (Column.OFFENCE, "Sek. 15(1)(c)", {"offence": "SEK. 15(1)(C)"}),
    "no offence": (Column.OFFENCE, "NIHIL", {}),
    "remarks that are an offence": (Column.NOTES, "Overstay", {"offence": "OVERSTAY"}),
    "other remarks": (Column.NOTES, "Sakit gigi", {}),
    "ticked": (Column.WOMAN, "V", {"sex": "F"}),
    "not ticked": (Column.WOMAN, "–", {}),
}


def test_kind_and_number_in_two_cells_are_one_document():
    worker = worker_of(Entry(1, {Column.DOCUMENT: (ink("SPLP"), ink("XD116012"))}))
    assert {field.name: field.value for field in worker.fields} == {"splp_number": "XD116012"}


@pytest.mark.parametrize(("column", "text", "expected"), CELLS.values(), ids=CELLS)
def test_cell(column, text, expected):
    worker = worker_of(Entry(1, {column: (ink(text),)}))
    assert {field.name: field.value for field in worker.fields} == expected


def test_a_speck_beside_a_name_is_no_part_of_it():
    cells = {Column.NAME: (ink("SITI AMINAH") + ink("i", confidence=0.2),)}
    assert worker_of(Entry(1, cells)).value("full_name") == "SITI AMINAH"


def test_the_column_of_the_row_is_surer_than_the_heading_above():
    worker = worker_of(Entry(1, {Column.SEX: (ink("P"),)}, {Column.SEX: ("M", ink("LAKI-LAKI"))}))
    assert worker.value("sex") == "F"


def test_an_unlikely_birth_date_is_unsure():
    likely = worker_of(Entry(1, {Column.BIRTH_DATE: (ink("01-01-1990"),)}))
    unlikely = worker_of(Entry(1, {Column.BIRTH_DATE: (ink("01-01-1901"),)}))
    assert unlikely.fields[0].confidence < likely.fields[0].confidence


@pytest.mark.parametrize(
    ("numbers", "due"),
    [
        ((1, 2, None, None, 5, None), (None, None, 3, 4, None, 6)),
        ((None, 2), (1, None)),
        ((1, None, 4), (None, None, None)),
        ((None, None), (None, None)),
        ((), ()),
    ],
)
def test_the_numbers_beside_it_tell_that_of_a_row(numbers, due):
    assert numbers_due(numbers) == due


def test_a_number_read_as_one_word_with_the_name_is_no_part_of_it():
    rows = [(14, "AMIR HAMZAH"), (None, "15MUZAKIR BIN LAMBA"), (16, "SITI AMINAH")]
    entries = [Entry(n, {Column.NAME: (ink(text),), Column.SEX: (ink("L"),)}) for n, text in rows]
    names = [worker.value("full_name") for worker in workers_of(entries)]
    assert names == ["AMIR HAMZAH", "MUZAKIR BIN LAMBA", "SITI AMINAH"]


def test_the_regency_comes_before_its_province_whichever_column_is_first():
    cells = {Column.ORIGIN: (ink("NTB"), ink("LOMBOK TIMUR"))}
    assert worker_of(Entry(1, cells)).value("origin") == "LOMBOK TIMUR, NTB"
