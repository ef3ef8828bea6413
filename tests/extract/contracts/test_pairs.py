"""Two labels in one place."""

import pytest

from extract.contracts.labels import CONTRACT_LABELS
from extract.contracts.meanings import What
from extract.contracts.pairs import apart, with_expiry
from extract.forms.labels import find_entries
from extract.forms.running import text_of
from tests.extract.builders import a_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nama / Tgl. Lahir : SITI AMINAH / 12-03-1990",
            [(What.NAME, "SITI AMINAH"), (What.BIRTH_DATE, "12-03-1990")],
        ),
        (
            "Mulai / Berakhir : 25-06-2025 / 24-06-2027",
            [(What.START, "25-06-2025"), (What.END, "24-06-2027")],
        ),
        (
            "NIK / Paspor CPMI : 6104156008030007 / E3333762",
            [(What.NIK, "6104156008030007"), (What.PASSPORT, "E3333762")],
        ),
        ("Tempat / Tgl Lahir : KENDAL / 12-03-1990", [(What.BIRTH, "KENDAL / 12-03-1990")]),
        ("Jabatan / Position : TUKANG LAS / WELDER", [(What.JOB, "TUKANG LAS / WELDER")]),
        ("Nama / Tgl. Lahir : SITI AMINAH", [(What.BIRTH_DATE, "SITI AMINAH")]),
        ("Mulai / Berakhir : / 24-06-2027", [(What.START, "/ 24-06-2027")]),
    ],
)
def test_each_label_has_its_value(text: str, expected: list[tuple[What, str]]) -> None:
    found = apart(find_entries(a_page(text), CONTRACT_LABELS))
    assert [(entry.meaning.what, text_of(entry.value)) for entry in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Commencement date : 28/01/2022\nExpiry date : 27/01/2024",
            [(What.START, "28/01/2022"), (What.END, "27/01/2024")],
        ),
        (
            "Passport no : C1234567\nExpiry date : 27/01/2024",
            [(What.PASSPORT, "C1234567"), (What.OTHER, "27/01/2024")],
        ),
    ],
)
def test_a_contract_expires_after_it_began(text: str, expected: list[tuple[What, str]]) -> None:
    found = with_expiry(find_entries(a_page(text), CONTRACT_LABELS))
    assert [(entry.meaning.what, text_of(entry.value)) for entry in found] == expected
