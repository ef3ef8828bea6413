"""Places that labels and heads of letters name."""

import pytest

from extract.letters.head import read_head
from tests.extract.builders import a_page


def test_a_sentence_that_begins_a_line_with_a_depot_is_no_letterhead():
    head = read_head([a_page("BERITA ACARA\nDepot Imigresen Semuja, Serian dengan rincian")])
    assert "depot" not in head.fields


def test_a_depot_ends_where_the_next_cell_begins():
    head = read_head(
        [a_page("Depot Imigresen Machap Umboo, Melaka               Date: 25/02/2023")]
    )
    assert head.fields["depot"].value == "DEPOT IMIGRESEN MACHAP UMBOO, MELAKA"


@pytest.mark.parametrize(
    ("text", "depot"),
    [
        ("Place of detention : PTS TAWAU", "PTS TAWAU"),
        ("Asal Depo : Semuja", "SEMUJA"),
        ("Eks Depot : Pekan Nenas", "PEKAN NENAS"),
        ("NATIONAL IMMIGRATION AGENCY\nYilan Detention Center", "YILAN DETENTION CENTER"),
        ("Asal : Sampang, Jawa Timur", None),
        (
            "ASAL : MALAYSIA, DEPOT IMIGRESEN PEKAN NENAS, JOHOR",
            "DEPOT IMIGRESEN PEKAN NENAS, JOHOR",
        ),
        ("sebanyak dua WNI dari Depot Tahanan: Imigresen Semuja melalui PLBN Aruk", None),
        ("Daerah Asal : Sampang", None),
    ],
)
def test_labelled_depots(text, depot):
    found = read_head([a_page(text)]).fields.get("depot")
    assert (found.value if found else None) == depot


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ASAL : MALAYSIA, DEPOT IMIGRESEN PEKAN NENAS", "MYS"),
        ("Asal : PTS Kuching / Malaysia", "MYS"),
        ("Negara Asal : Arab Saudi", "SAU"),
        ("Asal : Sampang, Jawa Timur", None),
        ("Asal : Indonesia", None),
    ],
)
def test_labelled_countries(text, code):
    found = read_head([a_page(text)]).fields.get("deported_from")
    assert (found.value if found else None) == code


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("To / Tujuan : NUNUKAN, INDONESIA", "NUNUKAN"),
        ("Destinasi : Batam", "BATAM"),
        ("Tujuan : Pelabuhan Dumai", "PELABUHAN DUMAI"),
        ("Tujuan : Pemberitahuan deportasi", None),
    ],
)
def test_labelled_posts(text, post):
    found = read_head([a_page(text)]).fields.get("entry_point")
    assert (found.value if found else None) == post


def test_what_a_fax_machine_set_is_no_head():
    text = (
        "24-MAY-2024 09:12  FROM : KJRI KUCHING   TO : 0561   P.01/03\nP4MI SAMBAS\nNomor : 1/A/24"
    )
    head = read_head([a_page(text)])
    assert head.fields["issuer"].value == "P4MI SAMBAS"


def test_a_heading_of_a_list_is_no_place():
    text = "Tujuan Kepulangan:\nNo. Paspor / SPLP"
    assert "entry_point" not in read_head([a_page(text)]).fields
