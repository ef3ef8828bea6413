"""Headers of lists: their lines, their headings, and what the columns below hold."""

from dataclasses import replace

import pytest

from extract.letters.manifest_header import headed, headers_of
from ocr.lines import lines
from tests.extract.builders import a_page

HEADERS = {
    "one line": (
        "No   Nama Lengkap    L/P   Umur   Asal",
        "number name sex age origin",
    ),
    "two lines, centred": (
        """
     No                  Jenis
          Nama Lengkap            Umur
     Urut                Kelamin
""",
        "number name sex age",
    ),
    "a heading over two columns": (
        """
No   Nama           Jenis Kelamin    Asal
                      L       P
""",
        "number name man woman origin",
    ),
    "papers below one heading": (
        """
No   Nama           Dokumen Perjalanan       Asal
                 No. Paspor      No. SPLP
""",
        "number name passport splp origin",
    ),
    "papers below one heading that stands over the first": (
        """
No   Nama           Dokumen                Asal
                    Paspor         SPLP
""",
        "number name passport splp origin",
    ),
    "one heading of two words set wide": (
        "No   Nama           Usia     Keterangan   Kasus",
        "number name age offence",
    ),
    "two things in a cell": (
        "No   Nama / Tgl Lahir   L/P   Asal   Kasus",
        "number name sex origin offence",
    ),
    "two things joined by a word": (
        "No   Nama dan Umur   Kelamin   Asal",
        "number name sex origin",
    ),
    "numbers of papers": (
        "S/N   Full Name   Passport No   SPLP No   Origin",
        "number name passport splp origin",
    ),
    "a name below it": (
        """
No   Nama           Usia     Asal
     NASIR LAMA
1                   41       BONE
     ALIAS ODE
""",
        "number name age origin",
    ),
    "Malay": (
        "BIL   NAMA TAHANAN    JANTINA   TARIKH LAHIR   NO. PASPORT   KESALAHAN",
        "number name sex birth_date passport offence",
    ),
    "a date of three words set wide": (
        "NO   NAME     DATE  OF  BIRTH    SEX",
        "number name birth_date sex",
    ),
    "slips of the reader": (
        "N0   Nama Lengkop    JANT1NA   Dokunen   Kesalahar",
        "number name sex document offence",
    ),
    "a name as on a document": (
        "#   Nama sesuai dokumen    JK    Lahir        No. SPLP",
        "number name sex birth_date splp",
    ),
    "headings that go on below, as near as words of one": (
        """
No   Nama           Jenis Tanggal Lahir   Nomor   Asal
                    Kel.                  Dokumen
""",
        "number name sex birth_date document origin",
    ),
    "a number that goes on below": (
        """
No   Nama           Tanggal Lahir Nomor     Kasus
                                  Dokumen
""",
        "number name birth_date document offence",
    ),
    "a name as on an older document, a word below": (
        """
#   Nama menurut dokumen    JK    Lahir     No. SPLP    No. Paspor
                                                        lama
""",
        "number name sex birth_date splp passport",
    ),
    "drawn lines between near headings": (
        "|No|Nama     |L/P|Tgl    |Asal  |\n|  |         |   |Lahir  |      |",
        "number name sex birth_date origin",
    ),
}


@pytest.mark.parametrize(("text", "expected"), HEADERS.values(), ids=HEADERS)
def test_headings(text, expected):
    page = a_page(text)
    (header,) = headers_of(lines(page), page.rules)
    assert " ".join(str(heading.column) for heading in header.headings) == expected


NONE = {
    "a sentence": "Bersama ini disampaikan nama dan alamat yang bersangkutan untuk diketahui",
    "labels of a form": "Nama : SITI AMINAH\nUmur : 34\nAlamat : Sambas",
    "totals": "Provinsi     L    P    Jumlah",
    "a heading of the sex": "LAKI-LAKI DEWASA",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_no_header(text):
    page = a_page(text)
    assert not headers_of(lines(page), page.rules)


def test_a_row_without_figures_is_not_part_of_the_header():
    page = a_page("No   Nama     L/P   Asal\n1    SITI     P     SAMBAS\n2    ALI      L     BONE")
    (header,) = headers_of(lines(page), page.rules)
    assert header.last == 0


@pytest.mark.parametrize(
    ("below", "last"),
    [
        ("KABUPATEN LUMAJANG", 0),
        ("Kab. Ngawi", 0),
        ("                                    Desa/Kel   Kec   Kab", 1),
    ],
    ids=["a regency of rows", "a short word for it", "headings of a second storey"],
)
def test_the_region_of_the_first_rows_is_no_part_of_the_header(below, last):
    page = a_page(
        f"No   Nama     JK   Usia   Masalah   Asal\n{below}\n1    SITI     P    30     Overstay  -"
    )
    (header,) = headers_of(lines(page), page.rules)
    assert header.last == last


SHOWN_THROUGH = """
No   Nama PMI tuolirsd tafteL   Tgl Lahir   NoS le(nedNo   SPLP      Asalestgiml toqsCI
1    SITI AMINAH                14/01/1975                 SP167306  Sambas
"""
NOISE = {"tuolirsd", "tafteL", "NoS", "le(nedNo", "Asalestgiml", "toqsCI"}


def test_print_that_shows_through_hides_no_header():
    page = a_page(SHOWN_THROUGH)
    assert not any(each.headers for each in headed([page]))
    words = tuple(replace(w, confidence=0.7) if w.text in NOISE else w for w in page.words)
    (each,) = headed([replace(page, words=words)])
    assert not NOISE & {word.text for word in each.sheet.flat.words}
    assert [str(heading.column) for heading in each.headers[0].headings] == [
        *("number", "name", "birth_date", "splp")
    ]


@pytest.mark.parametrize("faint", [0.95, 0.7], ids=["a faint page", "one that is hard to read"])
def test_words_of_a_page_that_is_faint_all_over_are_kept(faint):
    page = a_page("No   Nama     L/P   Asal\n1    SITI     P     SAMBAS\n2    ALI      L     BONE")
    words = tuple(
        replace(word, confidence=0.7 if place % 3 else faint)
        for place, word in enumerate(page.words)
    )
    (each,) = headed([replace(page, words=words)])
    assert len(each.sheet.flat.words) == len(words)
