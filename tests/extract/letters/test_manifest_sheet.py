"""Where lists begin and end on a page: rows that read like sentences, strokes like lines."""

from dataclasses import replace

import pytest

from extract.forms.running import text_of
from extract.letters.manifest_columns import Column
from extract.letters.manifest_workers import workers_of
from ingest.box import Box
from ocr.ocr_page import Direction, Rule
from tests.extract.builders import a_page
from tests.extract.letters.lists import entries_of

CLOSE_COLUMNS = """
+----+----------------+---+-------------+--------------------+
|Urut|Nama Lengkap    |Sex|SPLP/Paspor  |Sebab               |
+----+----------------+---+-------------+--------------------+
|1   |SITI BINTI AKSA |P  |Pspr A0000001|Bekerja tanpa permit|
+----+----------------+---+-------------+--------------------+
|2   |MUH. SAKKA BASRI|L  |Pspr A0000002|Masuk secara ilegal |
+----+----------------+---+-------------+--------------------+
"""


def test_rows_whose_cells_nearly_touch_are_no_sentences():
    entries = entries_of([a_page(CLOSE_COLUMNS)])
    assert [text_of(entry.ink(Column.OFFENCE)) for entry in entries] == [
        "Bekerja tanpa permit",
        "Masuk secara ilegal",
    ]


def test_strokes_of_light_letters_are_no_lines_of_a_table():
    page = a_page(CLOSE_COLUMNS)
    struck = [w.box for w in page.words if w.text in {"Urut", "Nama", "Lengkap", "SPLP/Paspor"}]
    strokes = tuple(
        Rule(Direction.DOWN, Box(box.middle[0], box.top, box.middle[0] + 3, box.bottom))
        for box in struck
    )
    assert len(entries_of([replace(page, rules=(*page.rules, *strokes))])) == 2


WITHOUT_LINES = str.maketrans("|+-", "   ")


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
def test_an_address_that_runs_on_below_its_row_is_no_sentence(ruled):
    text = """
+----+------------+---+-----------+-----------------------------------------+
|No  |Nama        |JK |No Paspor  |Alamat Lengkap                           |
+----+------------+---+-----------+-----------------------------------------+
|1   |SITI AMINAH |P  |A0000001   |Dsn. Krajan RT 01/RW 02 Ds. Suka Maju    |
|    |            |   |           |Kec. Tegal Kab. Flores Timur Prov. NTT   |
+----+------------+---+-----------+-----------------------------------------+
|2   |BASRI AKSA  |L  |A0000002   |Dsn. Krajan RT 03/RW 04 Ds. Suka Maju    |
|    |            |   |           |Kec. Tegal Kab. Cilacap Prov. Jawa Tengah|
+----+------------+---+-----------+-----------------------------------------+
"""
    drawn = text if ruled else text.translate(WITHOUT_LINES)
    workers = workers_of(entries_of([a_page(drawn)]))
    assert [worker.value("origin") for worker in workers] == [
        "DSN. KRAJAN RT 01/RW 02 DS. SUKA MAJU KEC. TEGAL KAB. FLORES TIMUR PROV. NTT",
        "DSN. KRAJAN RT 03/RW 04 DS. SUKA MAJU KEC. TEGAL KAB. CILACAP PROV. JAWA TENGAH",
    ]


CELL_OF_ITS_OWN = """
No   Nama               Jenis       Usia   No. Paspor   Asal

1.   SITI AKSA          Perempuan   30     A0000001     Sambas

2.   ANI BASRI                      40     A0000002     Bone
                        Perempuan

3.   BUDI SAKKA                     41     A0000003     Pati
                        Laki-laki

4.   RINI AKSA          Perempuan   33     A0000004     Pati

5.   HASAN ALI          Laki-laki   23     A0000005     Kudus

6.   UMAR ALI           Laki-laki   24     A0000006     Kudus

7.   ALI UMAR                       25     A0000007     Kudus
"""


def test_a_sex_below_those_of_other_rows_is_a_cell_and_heads_no_group():
    workers = workers_of(entries_of([a_page(CELL_OF_ITS_OWN)]))
    assert [worker.value("sex") for worker in workers] == ["F", "F", "M", "F", "M", "M", None]
