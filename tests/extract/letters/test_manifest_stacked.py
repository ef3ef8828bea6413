"""Lists whose rows are several lines tall, and lines among their rows that are none."""

import pytest

from extract.letters.manifest_table import table_entries
from extract.letters.manifest_workers import workers_of
from tests.extract.builders import a_page

SEX_LINES = """
No   NAMA / TTL / JENIS KELAMIN     PASPOR / SPLP   ALAMAT ASAL          PELANGGARAN

1    GREGORIUS SERAN                -               Kab. Malaka, NTT     Bekerja tanpa
     Malaka, 2 Agustus 2002                                              izin
     Laki-laki

2    HAMSINAH SANGNGA               C4205668        Kab. Pinrang,        Overstay
     Pinrang, 26 Oktober 1976                       SULSEL
     Perempuan

3    LA NUR                         E2809735        Kab. Pinrang,        Overstay
     Pinrang, 17 Mei                                SULSEL
     1992
     Laki-laki
"""
LABELLED_SEX = """
+----+--------------------------+-----------+-------------+---------+
|NO  |IDENTITAS                 |DOKUMEN    |ALAMAT ASAL  |KASUS    |
+----+--------------------------+-----------+-------------+---------+
|1   |Nama : YOSEPH OLA         |SPLP       |ALOR         |Overstay |
|    |TTL : Bone, 23-06-        |XD889470   |             |         |
|    |1998                      |           |             |         |
|    |JK : Laki-laki            |           |             |         |
+----+--------------------------+-----------+-------------+---------+
|2   |Nama : ENI PURWANTI       |Tidak ada  |BLITAR       |Overstay |
|    |TTL : Blitar, 01-07-1989  |           |             |         |
|    |JK : Perempuan            |           |             |         |
+----+--------------------------+-----------+-------------+---------+
"""
RULED_INSIDE = """
+----+---------------------------------+--------------------------+------------+
|No. |Nama PMI                         |Dokumen Perjalanan        |Penyebab    |
|    |Jenis Kelamin, Tgl Lahir         |Daerah Asal               |Deportasi   |
+----+---------------------------------+--------------------------+------------+
|1   |SUKRI SUHARDI                    |SPLP: XE127235            |Overstay    |
     +---------------------------------+--------------------------+
|    |Laki-laki, Tgl lahir 13-07-2005  |Asal : Lombok Timur, NTB  |            |
+----+---------------------------------+--------------------------+------------+
|2   |BAIQ RASYID                      |Tanpa dokumen             |Overstay    |
     +---------------------------------+--------------------------+
|    |Perempuan, Tgl lahir 08-06-1995  |Asal:-                    |            |
+----+---------------------------------+--------------------------+------------+
"""
PROVINCES = """
+----+----------------+---+------------+-------------+
|No  |Nama            |L/P|No Paspor   |Kasus        |
+----+----------------+---+------------+-------------+
|A   |JAWA BARAT      |   |            |             |
+----+----------------+---+------------+-------------+
|1   |SITI AMINAH     |P  |A0000001    |Overstay     |
+----+----------------+---+------------+-------------+
|2   |BASRI AKSA      |L  |A0000002    |Overstay     |
+----+----------------+---+------------+-------------+
|B   |NTB             |   |            |             |
+----+----------------+---+------------+-------------+
|1   |NASIR           |L  |A0000003    |Overstay     |
+----+----------------+---+------------+-------------+
"""
HOLDERS = """
+----+----------------+---+------------+-------------+
|No  |Nama            |L/P|No Dokumen  |Asal         |
+----+----------------+---+------------+-------------+
|I   |PEMEGANG PASPOR |   |            |             |
+----+----------------+---+------------+-------------+
|1   |SITI AMINAH     |P  |A0000001    |BONE         |
+----+----------------+---+------------+-------------+
|II  |PEMEGANG SPLP   |   |            |             |
+----+----------------+---+------------+-------------+
|2   |BASRI AKSA      |L  |XD000002    |SAMBAS       |
+----+----------------+---+------------+-------------+
"""
PAGES = {
    "sex on the third line": (
        SEX_LINES,
        ("full_name", "sex", "birth_date"),
        [
            ("GREGORIUS SERAN", "M", "2002-08-02"),
            ("HAMSINAH SANGNGA", "F", "1976-10-26"),
            ("LA NUR", "M", "1992-05-17"),
        ],
    ),
    "sex behind a label": (
        LABELLED_SEX,
        ("full_name", "sex", "birth_date"),
        [("YOSEPH OLA", "M", "1998-06-23"), ("ENI PURWANTI", "F", "1989-07-01")],
    ),
    "a line drawn inside each row": (
        RULED_INSIDE,
        ("full_name", "sex", "birth_date", "origin"),
        [
            ("SUKRI SUHARDI", "M", "2005-07-13", "LOMBOK TIMUR, NTB"),
            ("BAIQ RASYID", "F", "1995-06-08", None),
        ],
    ),
    "provinces as rows": (
        PROVINCES,
        ("full_name", "origin"),
        [("SITI AMINAH", "JAWA BARAT"), ("BASRI AKSA", "JAWA BARAT"), ("NASIR", "NTB")],
    ),
    "holders of a document as rows": (
        HOLDERS,
        ("full_name", "origin"),
        [("SITI AMINAH", "BONE"), ("BASRI AKSA", "SAMBAS")],
    ),
}


@pytest.mark.parametrize(("text", "names", "expected"), PAGES.values(), ids=PAGES)
def test_workers(text, names, expected):
    workers = workers_of(table_entries([a_page(text)]))
    assert [tuple(worker.value(name) for name in names) for worker in workers] == expected
