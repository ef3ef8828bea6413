"""Tables with a column for each party."""

from dataclasses import replace

import pytest

from extract.contracts.labels import CONTRACT_LABELS
from extract.contracts.meanings import Party, What
from extract.contracts.party_columns import with_party_columns
from extract.forms.labels import find_entries
from extract.forms.running import text_of
from ingest.box import Box
from ocr.ocr_page import Direction, OcrPage, Rule
from tests.extract.builders import a_page

ROWS = (
    "                  PIHAK PERTAMA (P3MI)          PIHAK KEDUA (CPMI)\n"
    "Nama              PT ADIL MAKMUR                YOSEFINA LASMI\n"
    "NIK               3578191703740067              3213166804730024\n"
    "Nomor izin/paspor 218/SIP3MI/2020               E0122012\n"
    "Negara penempatan : TAIWAN"
)


def in_columns(text: str, rules: bool) -> OcrPage:
    """The page with lines down before each column, and across between the rows."""
    page = a_page(text)
    if not rules:
        return page
    words = page.words
    first = next(word for word in words if word.text == "PIHAK").box
    second = [word for word in words if word.text == "PIHAK"][1].box
    last = next(word for word in words if word.text == "E0122012").box
    edges = (first.left - 2, second.left - 2, float(page.width) - 2)
    downs = [Rule(Direction.DOWN, Box(x, first.top - 4, x + 1, last.bottom + 2)) for x in edges]
    tops = sorted({word.box.top for word in words if word.box.top <= last.top})
    across = [Rule(Direction.ACROSS, Box(0, y - 2, page.width, y - 1)) for y in tops]
    return replace(page, rules=(*downs, *across))


@pytest.mark.parametrize("rules", [True, False])
def test_each_party_has_its_column(rules: bool) -> None:
    page = in_columns(ROWS, rules)
    before = find_entries(page, CONTRACT_LABELS)
    found = with_party_columns(page, before)
    worker = {
        entry.meaning.what: text_of(entry.value)
        for entry in found
        if entry.meaning.whose is Party.WORKER and entry.value
    }
    if not rules:
        assert found == before
        return
    assert worker[What.NAME] == "YOSEFINA LASMI"
    assert worker[What.NIK] == "3213166804730024"
    assert worker[What.PASSPORT] == "E0122012"
    agency = {e.meaning.what: text_of(e.value) for e in found if e.meaning.whose is Party.AGENCY}
    assert agency[What.NAME] == "PT ADIL MAKMUR"
    assert What.NIK not in agency
    assert any(entry.meaning.what is What.COUNTRY for entry in found)
