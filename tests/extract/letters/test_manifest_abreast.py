"""Two lists side by side, and lists that only look like two."""

import pytest

from extract.letters.manifest_workers import workers_of
from tests.extract.builders import a_page
from tests.extract.letters.lists import entries_of

OPEN = """
No   Nama            L/P   Umur      No   Nama            L/P   Umur
1    SITI AMINAH     P     31        4    NASIR LAMA      L     40
2    BASRI AKSA      L     25        5    RATNA DEWI      P     22
3    DEWI CARMI      P     47
"""
RULED = """
+----+--------------+----+------+    +----+--------------+----+------+
|No  |Nama          |L/P |Umur  |    |No  |Nama          |L/P |Umur  |
+----+--------------+----+------+    +----+--------------+----+------+
|1   |SITI AMINAH   |P   |31    |    |4   |NASIR LAMA    |L   |40    |
+----+--------------+----+------+    +----+--------------+----+------+
|2   |BASRI AKSA    |L   |25    |    |5   |RATNA DEWI    |P   |22    |
+----+--------------+----+------+    +----+--------------+----+------+
|3   |DEWI CARMI    |P   |47    |    |    |              |    |      |
+----+--------------+----+------+    +----+--------------+----+------+
""".replace("+    +", "+----+")
ONE = """
No   Nama            L/P   Umur      Nama Majikan    Asal
1    SITI AMINAH     P     31        LADANG JAYA     BONE
2    BASRI AKSA      L     25        KILANG MAJU     SAMBAS
"""
FIVE = [
    ("SITI AMINAH", "F", "31"),
    ("BASRI AKSA", "M", "25"),
    ("DEWI CARMI", "F", "47"),
    ("NASIR LAMA", "M", "40"),
    ("RATNA DEWI", "F", "22"),
]
TOLD = (
    "Bersama ini kami laporkan telah tiba di Pelabuhan Internasional Batam Centre pada hari ini\n"
    f"PMI deportasi sebanyak 5 orang:\n{OPEN}\n"
    "Seluruh PMI dalam keadaan sehat dan ditampung di shelter sambil menunggu pemulangan ke daerah"
)
PAGES = {
    "open": (OPEN, FIVE),
    "between sentences": (TOLD, FIVE),
    "ruled": (RULED, FIVE),
    "one list": (ONE, FIVE[:2]),
}


@pytest.mark.parametrize(("text", "expected"), PAGES.values(), ids=PAGES)
def test_workers(text, expected):
    workers = workers_of(entries_of([a_page(text)]))
    names = ("full_name", "sex", "age")
    assert [tuple(worker.value(name) for name in names) for worker in workers] == expected
