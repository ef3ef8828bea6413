"""Lists whose rows are several lines tall, and lines among their rows that are none."""

from dataclasses import replace

import pytest

from extract.letters.manifest_workers import workers_of
from ocr.ocr_page import OcrPage
from tests.extract.builders import a_page
from tests.extract.letters.lists import entries_of

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
DEPOT_DAY = """
No   Nama / No. Paspor       L/P   Tarikh Masuk Depot   Kesalahan
1    SITI AMINAH             P     12-01-2024           Overstay
     A0000001
2    BASRI AKSA              L     15-02-2024           Overstay
     A0000002
"""
NUMBER_OF_SPLP = """
No   Nama            L/P   Nomor (SPLP)   Asal
1    SITI AMINAH     P     XD116012       BONE
2    BASRI AKSA      L     XE116013       SAMBAS
"""
DASHED = """
No   Nama            L/P   Asal
1    SITI AMINAH     P     KEDIRI - JATIM
2    BASRI AKSA      L     SAMBAS - KALBAR
"""
ACROSS = """
+----+--------------+----+---------+----------+
|No  |Nama          |L/P |Umur     |Kasus     |
+----+--------------+----+---------+----------+
|     KAB. LOMBOK TIMUR (2 ORANG)             |
+----+--------------+----+---------+----------+
|1   |SITI AMINAH   |P   |31       |Overstay  |
+----+--------------+----+---------+----------+
|2   |BASRI AKSA    |L   |25       |Overstay  |
+----+--------------+----+---------+----------+
|     KAB. SAMBAS (1 ORANG)                   |
+----+--------------+----+---------+----------+
|3   |DEWI CARMI    |P   |47       |Overstay  |
+----+--------------+----+---------+----------+
"""
ACROSS_NAMES = ACROSS.replace("|     KAB.", "|    |KAB.").replace("ORANG)  ", "ORANG)   ")
OPEN_PROVINCES = """
NO   NAMA            L/P   UMUR   KASUS
     SULAWESI SELATAN
1.   SITI AMINAH     P     31     OVERSTAY
2.   BASRI AKSA      L     25     OVERSTAY
     SULAWESI BARAT
3.   DEWI CARMI      P     47     OVERSTAY
"""
SLASHED = """
No   Nama/TTL                 L/P   Paspor/SPLP   Asal
1    SITI AMINAH              P     A0000001      Kab. Bone, Sulsel
     Bone / 12-03-1990
2    BASRI AKSA               L     XD000002      Kab. Sinjai, Sulsel
     Sinjai / 15-04-1991
"""
AGE_BY_SEX = """
No   Nama           Umur             Daerah Asal              Kasus
                   L     P        Kab/Kota      Provinsi
1    SITI AMINAH         31       Bone          Sulsel        Overstay
2    BASRI AKSA    25             Lombok        NTB           Overstay
                                  Tengah
"""
PAGES = {
    "regencies across": (
        ACROSS,
        ("full_name", "origin"),
        [
            ("SITI AMINAH", "KAB. LOMBOK TIMUR"),
            ("BASRI AKSA", "KAB. LOMBOK TIMUR"),
            ("DEWI CARMI", "KAB. SAMBAS"),
        ],
    ),
    "regencies across from the names on": (
        ACROSS_NAMES,
        ("full_name", "origin"),
        [
            ("SITI AMINAH", "KAB. LOMBOK TIMUR"),
            ("BASRI AKSA", "KAB. LOMBOK TIMUR"),
            ("DEWI CARMI", "KAB. SAMBAS"),
        ],
    ),
    "provinces over the names of an open list": (
        OPEN_PROVINCES,
        ("full_name", "origin"),
        [
            ("SITI AMINAH", "SULAWESI SELATAN"),
            ("BASRI AKSA", "SULAWESI SELATAN"),
            ("DEWI CARMI", "SULAWESI BARAT"),
        ],
    ),
    "a stroke between place and day of birth": (
        SLASHED,
        ("full_name", "birth_date"),
        [("SITI AMINAH", "1990-03-12"), ("BASRI AKSA", "1991-04-15")],
    ),
    "the age in a column of its sex": (
        AGE_BY_SEX,
        ("full_name", "sex", "age", "origin"),
        [
            ("SITI AMINAH", "F", "31", "BONE, SULSEL"),
            ("BASRI AKSA", "M", "25", "LOMBOK TENGAH, NTB"),
        ],
    ),
    "the day of entry to a depot is no birth": (
        DEPOT_DAY,
        ("full_name", "birth_date", "passport_number"),
        [("SITI AMINAH", None, "A0000001"), ("BASRI AKSA", None, "A0000002")],
    ),
    "the kind of document in the heading": (
        NUMBER_OF_SPLP,
        ("full_name", "splp_number"),
        [("SITI AMINAH", "XD116012"), ("BASRI AKSA", "XE116013")],
    ),
    "a dash between district and province": (
        DASHED,
        ("full_name", "origin"),
        [("SITI AMINAH", "KEDIRI - JATIM"), ("BASRI AKSA", "SAMBAS - KALBAR")],
    ),
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


def with_flat_dashes(page: OcrPage) -> OcrPage:
    """The page with dashes whose boxes hold their ink alone, as text layers give them."""
    boxed = (
        replace(word, box=replace(word.box, top=word.box.middle[1], bottom=word.box.middle[1] + 2))
        if word.text == "-"
        else word
        for word in page.words
    )
    return replace(page, words=tuple(boxed))


@pytest.mark.parametrize(("text", "names", "expected"), PAGES.values(), ids=PAGES)
def test_workers(text, names, expected):
    workers = workers_of(entries_of([with_flat_dashes(a_page(text))]))
    assert [tuple(worker.value(name) for name in names) for worker in workers] == expected
