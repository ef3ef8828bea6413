"""Tables with labels on the right, values in boxes, and labels inside a value."""

import pytest

from extract.forms.lines import Break, Token, form_page
from extract.forms.mirrored import labels_first
from extract.forms.spelled import spelled
from ingest.box import Box
from ocr.ocr_page import Word
from tests.extract.builders import a_page
from tests.extract.forms.labelled import labelled
from tests.extract.forms.test_labels import WORDS


def boxes(text: str, before: Break = Break.RULE) -> tuple[Token, ...]:
    word = Word("0", Box(0, 0, 1, 1), 1.0, 0)
    return tuple(Token(word, sign, before) for sign in text.split())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1 2 3 4 5 6 7", 7),
        ("1 2 3 4 5", 0),
        ("12 3 4 5 6 7 8", 0),
        ("1 2 3 4 5 6 SITI", 6),
        ("", 0),
    ],
)
def test_letters_in_boxes_are_one_value(text: str, count: int) -> None:
    assert len(spelled(boxes(text))) == count


def test_letters_set_wide_are_no_boxes() -> None:
    assert spelled(boxes("S I T I A M", Break.NONE)) == ()


def test_a_page_with_labels_on_the_left_stays_as_it_is() -> None:
    form = form_page(a_page("Nama : SITI\nAlamat : MALANG\nJabatan : COOK\nGaji pokok : RM 1"))
    assert labels_first(form, WORDS) is form


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nama : SITI AMINAH No. Paspor: C1234567",
            [("name", "SITI AMINAH"), ("passport", "C1234567")],
        ),
        (
            "Nama : SAWIT MAKMUR PLANTATIONS     Nama : FIRMAN HAKIM\nSDN. BHD.\nJabatan : COOK",
            [
                ("name", "SAWIT MAKMUR PLANTATIONS SDN. BHD."),
                ("name", "FIRMAN HAKIM"),
                ("job", "COOK"),
            ],
        ),
        ("Nama : SITI AMINAH no. paspor C1234567", [("name", "SITI AMINAH no. paspor C1234567")]),
    ],
)
def test_a_label_inside_a_value_ends_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert labelled(text, WORDS) == expected
