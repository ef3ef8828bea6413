"""Values that stand half a line above or below their labels."""

from dataclasses import replace

import pytest

from extract.contracts.fields import contract
from extract.document import Kind
from ocr.ocr_page import OcrPage
from tests.extract.builders import PITCH, a_page

LABELS = """
       KONTRAK KERJA
MAJIKAN

ALAMAT MAJIKAN

PEKERJA

TANGGAL DAN TEMPAT LAHIR

NOMOR PASPOR

UPAH SETIAP BULAN
"""
VALUES = """
                            LIN MEI HUA

                            NO. 7, MINSHENG ROAD, TAIPEI

                            YUNITA SARI

                            11-08-1987, BREBES

                            C1234567

                            NTD 26.400
"""
READ = {
    "employer_name": "LIN MEI HUA",
    "wage_amount": "26400.00",
    "wage_currency": "TWD",
    "destination_country": "TWN",
    "full_name": "YUNITA SARI",
    "birth_date": "1987-08-11",
    "birth_place": "BREBES",
    "passport_number": "C1234567",
}


def a_form(off: float) -> OcrPage:
    """The form with its values `off` pixels below its labels."""
    labels = a_page(LABELS)
    values = a_page(VALUES, top=120.0 + PITCH + off)
    moved = tuple(replace(word, line=word.line + 100) for word in values.words)
    return replace(labels, words=(*labels.words, *moved))


def read(page: OcrPage) -> dict[str, str | None]:
    held = contract((page,), Kind.EMPLOYMENT_CONTRACT)
    return {f.name: f.value for f in (*held.fields, *held.workers[0].fields)}


@pytest.mark.parametrize("off", [-16.0, -9.0, 0.0, 9.0, 16.0])
def test_the_value_beside_a_label_is_its_own_however_high_it_stands(off: float) -> None:
    address = "NO. 7, MINSHENG ROAD, TAIPEI"
    assert read(a_form(off)) == {**READ, "employer_address": address}


def test_a_value_of_two_lines_stands_beside_its_label_with_its_middle() -> None:
    form = a_form(-16.0)
    second = a_page(" " * 28 + "CITY 807", top=120.0 + 3 * PITCH + 8.0)
    extra = tuple(replace(word, line=200) for word in second.words)
    assert read(replace(form, words=(*form.words, *extra)))["employer_address"] == (
        "NO. 7, MINSHENG ROAD, TAIPEI CITY 807"
    )


def test_columns_of_sentences_are_no_rows() -> None:
    left = "\n".join(f"{n} kalimat yang panjang di sebelah kiri ini" for n in range(10))
    right = "\n".join(" " * 60 + f"{n} a long sentence on the right side" for n in range(10))
    other = a_page(right, top=134.0)
    page = a_page(left)
    held = contract((replace(page, words=(*page.words, *other.words)),), Kind.EMPLOYMENT_CONTRACT)
    assert not held.fields
