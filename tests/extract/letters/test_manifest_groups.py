"""Lines across a list that tell of all below them, and lines that do not."""

import pytest

from extract.forms.running import text_of
from extract.letters.manifest_columns import Column
from extract.letters.manifest_groups import Group, group_of
from extract.letters.manifest_workers import workers_of
from tests.extract.builders import a_page
from tests.extract.letters.lists import entries_of

MEN, WOMEN = Group(Column.SEX, "M"), Group(Column.SEX, "F")
LINES = {
    "LAKI-LAKI DEWASA (5 ORANG)": MEN,
    "Kelompok Pria": MEN,
    "Kelompok Wanita Wanita": WOMEN,
    "B. Golongan: Perempuan = 12 orang": WOMEN,
    "Kasus: OVERSTAY": Group(Column.OFFENCE, "OVERSTAY"),
    "II. Jenis Pelanggaran : Masuk tanpa izin (4 orang)": Group(Column.OFFENCE, "MASUK TANPA IZIN"),
    "B. OVERSTAY": Group(Column.OFFENCE, "OVERSTAY"),
    "KABUPATEN SAMBAS (3 orang)": Group(Column.ORIGIN, "KABUPATEN SAMBAS"),
    "Daerah asal: Lombok Timur, NTB": Group(Column.ORIGIN, "LOMBOK TIMUR, NTB"),
    "III. ANAK-ANAK (2 orang)": Group(Column.SEX, ""),
    "Depot: SEMUJA": None,
    "Kasus:": None,
    "SITI AMINAH": None,
    "1. SITI AMINAH P": None,
    "": None,
}


@pytest.mark.parametrize(("line", "group"), LINES.items(), ids=LINES)
def test_group_of(line, group):
    assert group_of(line) == group


GROUPED = """
No   Nama              L/P   No Paspor     Asal

Kasus: OVERSTAY
1    BASRI AKSA        L     A0000001      LOMBOK TIMUR
2    SITI AMINAH       P     A0000002      SAMBAS
Jumlah: 2 orang
Kasus: MASUK TANPA IZIN
3    MUH. SAKKA        L     A0000003      BONE
     ALAMSYAH
Jumlah: 1 orang

Demikian disampaikan, atas perhatian diucapkan terima kasih yang sebesar-besarnya.
"""


def test_each_row_shares_what_stands_over_its_group():
    entries = entries_of([a_page(GROUPED)])
    assert [
        (text_of(entry.ink(Column.NAME)), entry.shared[Column.OFFENCE][0]) for entry in entries
    ] == [
        ("BASRI AKSA", "OVERSTAY"),
        ("SITI AMINAH", "OVERSTAY"),
        ("MUH. SAKKA ALAMSYAH", "MASUK TANPA IZIN"),
    ]


WRAPPED = """
No   Nama              L/P   No Paspor     Kasus
1    BASRI AKSA        L     A0000001      MASUK
                                           TANPA IZIN
2    SITI AMINAH       P     A0000002      OVERSTAY
"""


def test_the_second_line_of_a_cell_is_no_heading():
    entries = entries_of([a_page(WRAPPED)])
    assert [text_of(entry.ink(Column.OFFENCE)) for entry in entries] == [
        "MASUK TANPA IZIN",
        "OVERSTAY",
    ]
    assert not any(entry.shared for entry in entries)


LAST_ON_ITS_PAGE = """
+----+----------------+--------+-----------+
|No  |Nama            |Umur    |No Paspor  |
+----+----------------+--------+-----------+
|1   |BASRI AKSA      |34      |A0000001   |
+----+----------------+--------+-----------+
II. PEREMPUAN DEWASA (PD)
"""
GOES_ON = """
+----+----------------+--------+-----------+
|No  |Nama            |Umur    |No Paspor  |
+----+----------------+--------+-----------+
|1   |SITI AMINAH     |28      |A0000002   |
+----+----------------+--------+-----------+
III. ANAK-ANAK
+----+----------------+--------+-----------+
|No  |Nama            |Umur    |No Paspor  |
+----+----------------+--------+-----------+
|1   |BAYU            |3       |A0000003   |
+----+----------------+--------+-----------+
"""


def test_the_last_line_of_a_page_stands_over_the_list_of_the_next():
    entries = entries_of([a_page(LAST_ON_ITS_PAGE, 1), a_page(GOES_ON, 2)])
    assert [worker.value("sex") for worker in workers_of(entries)] == [None, "F", None]
