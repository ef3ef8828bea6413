"""Labels that belong together."""

import pytest

from extract.contracts.labels import CONTRACT_LABELS
from extract.contracts.meanings import What
from extract.contracts.twin_labels import told_once, with_trades
from extract.forms.labels import find_entries
from extract.forms.running import text_of
from tests.extract.builders import a_page

OTHER_LANGUAGE = """
Name      : TAN CONTOH
Nama
Address   : NO. 7, LORONG CONTOH 3E,
Alamat      KUCHING, SARAWAK
"""
ASKED_AGAIN = """
Address   : NO. 7, LORONG CONTOH 3E
Alamat    : KUCHING, SARAWAK
"""
RULED = """
+--------------------------------+
|Profession | DOMESTIC HELPER    |
+--------------------------------+
|Monthly Wage | AED 1,300        |
+--------------------------------+
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OTHER_LANGUAGE, ["NO. 7, LORONG CONTOH 3E, KUCHING, SARAWAK"]),
        (ASKED_AGAIN, ["NO. 7, LORONG CONTOH 3E", "KUCHING, SARAWAK"]),
        ("", []),
    ],
    ids=["other language", "asked again", "nothing"],
)
def test_one_thing_in_two_languages(text: str, expected: list[str]) -> None:
    found = told_once(find_entries(a_page(text), CONTRACT_LABELS))
    assert [text_of(e.value) for e in found if e.meaning.what is What.ADDRESS] == expected


def test_a_trade_that_is_a_word_for_the_worker() -> None:
    found = list(with_trades(find_entries(a_page(RULED), CONTRACT_LABELS)))
    told = {entry.meaning.what: text_of(entry.value) for entry in found}
    assert told == {What.JOB: "DOMESTIC HELPER", What.WAGE: "AED 1,300"}


def test_an_open_question_stays_where_no_trade_answers() -> None:
    found = list(with_trades(find_entries(a_page("Profession :\nHelper : SITI"), CONTRACT_LABELS)))
    assert [entry.meaning.what for entry in found] == [What.JOB, What.NAME]
