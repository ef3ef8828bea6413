"""Headings in two storeys, and headings of several lines that are none."""

import pytest

from extract.letters.manifest_columns import Column
from extract.letters.manifest_header import headers_of
from extract.letters.manifest_sheet import sheet_of
from tests.extract.builders import a_page

HEADERS = {
    "birth and document, open": (
        """
                      KELAHIRAN                  DOKUMEN
No   Nama         Tempat     Tanggal   L/P   Jenis     Nomor     Asal
""",
        {"Tanggal": Column.BIRTH_DATE, "Nomor": Column.DOCUMENT, "Tempat": Column.OTHER},
    ),
    "birth, ruled": (
        """
+----+------------+---------------------+-----+--------+
|No  |Nama        |      KELAHIRAN      |L/P  |Asal    |
|    |            |   Tempat | Tanggal  |     |        |
+----+------------+----------+----------+-----+--------+
""",
        {"Tanggal": Column.BIRTH_DATE, "L/P": Column.SEX},
    ),
    "two lines above, two below": (
        """
                        DOKUMEN
                       PERJALANAN
BIL  NAMA PENUH       NO.                       UMUR   KESALAHAN
                               NO. SPLP
                    PASPORT
""",
        {"NO. PASPORT": Column.PASSPORT, "NO. SPLP": Column.SPLP},
    ),
    "no storeys: one cell of two lines": (
        """
+-----+--------------------------+----------------------+----------+
|No.  |          Nama PMI        |Dokumen Perjalanan    |Penyebab  |
|     |Jenis Kelamin, Tgl Lahir  |Daerah Asal           |Deportasi |
+-----+--------------------------+----------------------+----------+
""",
        {
            "Nama PMI Jenis Kelamin, Tgl Lahir": Column.NAME,
            "Dokumen Perjalanan Daerah Asal": Column.DOCUMENT,
            "Penyebab Deportasi": Column.OFFENCE,
        },
    ),
    "a day of issue below a passport is no birth": (
        """
No   Nama        DOKUMEN PASPOR          L/P   Asal
                 Nomor     Tgl Keluar
""",
        {"Nomor": Column.DOCUMENT, "Tgl Keluar": Column.OTHER},
    ),
}


@pytest.mark.parametrize(("text", "expected"), HEADERS.values(), ids=HEADERS)
def test_headings(text, expected):
    sheet = sheet_of(a_page(text))
    (header,) = headers_of(sheet.lines, sheet.flat.rules)
    named = {heading.text: heading.column for heading in header.headings}
    assert {text: named.get(text) for text in expected} == expected
