"""Blocks of labels side by side, and ruled rows whose cells take several lines."""

import pytest

from extract.forms.vocabulary import Vocabulary
from tests.extract.forms.labelled import labelled

WORDS = Vocabulary(
    {
        "majikan": "employer",
        "pekerja": "worker",
        "nama": "name",
        "alamat": "address",
        "no paspor": "passport",
        "gaji": "wage",
        "name of company": "company",
        "contract no": "number",
    }
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """
MAJIKAN                        PEKERJA
Nama   : LIM CONTOH            Nama   : SITI CONTOH
Alamat : LOT 5, JALAN          Alamat : DESA X RT 1
CONTOH, TAWAU                  KAB. MALANG
Diperbuat oleh kedua belah pihak dengan sukarela dan disaksikan
""",
            [
                ("employer", ""),
                ("name", "LIM CONTOH"),
                ("address", "LOT 5, JALAN CONTOH, TAWAU"),
                ("worker", ""),
                ("name", "SITI CONTOH"),
                ("address", "DESA X RT 1 KAB. MALANG"),
            ],
        ),
        (
            """
Nama   : LIM CONTOH            Alamat    : LOT 5, TAWAU
Nama   : SITI CONTOH           Alamat    : DESA X
""",
            [
                ("name", "LIM CONTOH"),
                ("address", "LOT 5, TAWAU"),
                ("name", "SITI CONTOH"),
                ("address", "DESA X"),
            ],
        ),
        (
            """
+--------------------------------------------------------+
| Name of  | LIM      | Contract  | KR-20213380          |
| company  | FOODS    | No.       |                      |
|          | CO. LTD. |           |                      |
+--------------------------------------------------------+
| Gaji     | RM 1.500 | Alamat    | LOT 5, JALAN X,      |
|          |          |           | TAWAU                |
+--------------------------------------------------------+
""",
            [
                ("company", "LIM FOODS CO. LTD."),
                ("number", "KR-20213380"),
                ("wage", "RM 1.500"),
                ("address", "LOT 5, JALAN X, TAWAU"),
            ],
        ),
        (
            """
+--------------------------------------------------------+
| 1 | Nama     | SITI CONTOH                             |
| 2 | Alamat   | DESA X                                  |
+--------------------------------------------------------+
""",
            [("name", "SITI CONTOH"), ("address", "DESA X")],
        ),
        (
            """
+----------------------------------------------------+
|           | Nama       | LIM CONTOH                |
            +----------------------------------------+
| Majikan   | Alamat     | LOT 5, TAWAU              |
+----------------------------------------------------+
|           | Nama       | SITI CONTOH               |
            +----------------------------------------+
| Pekerja   | Alamat     | DESA X                    |
+----------------------------------------------------+
""",
            [
                ("employer", ""),
                ("name", "LIM CONTOH"),
                ("address", "LOT 5, TAWAU"),
                ("worker", ""),
                ("name", "SITI CONTOH"),
                ("address", "DESA X"),
            ],
        ),
        (
            """
+----------------------------------------------------------+
| Nama           | No.        | Alamat          | Gaji      |
|                | Paspor     |                 | (SAR)     |
+----------------------------------------------------------+
| SITI           | C1234567   | DESA X RT 1,    | 1,200     |
| CONTOH         |            | MALANG          |           |
+----------------------------------------------------------+
""",
            [
                ("name", "SITI CONTOH"),
                ("passport", "C1234567"),
                ("address", "DESA X RT 1, MALANG"),
                ("wage", "1,200"),
            ],
        ),
        (
            """
+--------------------------------------------+
| Nama           | SITI CONTOH       | o     |
| Alamat         | DESA X RT 1,      |       |
|                | MALANG            |       |
| No. Paspor     | C1234567          | j     |
| Gaji           | 1,200             |       |
| Contract No    | A-1/2024          |       |
+--------------------------------------------+
""",
            [
                ("name", "SITI CONTOH"),
                ("address", "DESA X RT 1, MALANG"),
                ("passport", "C1234567"),
                ("wage", "1,200"),
                ("number", "A-1/2024"),
            ],
        ),
    ],
    ids=[
        "boxes",
        "rows_of_two_parties",
        "cells_of_several_lines",
        "rows_without_lines_between",
        "tall_cells",
        "one_row_of_values",
        "labels_whose_lines_were_not_seen",
    ],
)
def test_where_boxes_and_cells_stand(text: str, expected: list[tuple[str, str]]) -> None:
    assert labelled(text, WORDS) == expected
