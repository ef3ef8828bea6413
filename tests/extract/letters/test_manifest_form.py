"""Workers whose particulars stand in labelled lines."""

import pytest

from extract.letters.manifest_form import form_workers, most_told
from tests.extract.builders import pages
from tests.extract.letters.lists import manifest_of

BLOCKS = """
1.
Nama                  KADEK SUARDANA
Jenis kelamin         Laki-laki
Tanggal lahir         20 Desember 1997
Nomor paspor          E7788335
2.
Nama                  PATTA LOLO BIN MADE
Jenis kelamin         Laki-laki
Tanggal lahir         1 Januari 1984
Nomor paspor          B8958233
"""


def test_a_value_that_is_a_label_elsewhere_stays_a_value() -> None:
    told = [
        (worker.value("full_name"), worker.value("sex"), worker.value("passport_number"))
        for worker in form_workers(pages(BLOCKS))
    ]
    assert told == [
        ("KADEK SUARDANA", "M", "E7788335"),
        ("PATTA LOLO BIN MADE", "M", "B8958233"),
    ]


def test_the_closing_sentence_is_no_part_of_the_last_value() -> None:
    block = """
Nama                  KADEK SUARDANA
Nomor paspor          E7788335
Kasus                 BEKERJA TANPA IZIN
                      Demikian, terima kasih.
"""
    assert [worker.value("offence") for worker in form_workers(pages(block))] == [
        "BEKERJA TANPA IZIN"
    ]


COLUMNS = """
1.   Nama          : NURHAYATI DAENG      Dokumen     : Paspor No. A7268847
                     JUMRIAH              Daerah Asal : Sinjai
     Jenis Kelamin : Perempuan            Kasus       : Salah guna pas
     Tanggal Lahir : 30 Oktober 1972
2.   Nama          : SLAMET SAPUTRA       Dokumen     : SPLP No. XD321456
     Jenis Kelamin : Laki-laki            Daerah Asal : Kediri
     Tanggal Lahir : 22 Juni 1994         Kasus       : Overstay
3.   Nama          : MURNI                Dokumen     : SPLP No. AA939172
     Jenis Kelamin : Perempuan            Daerah Asal : Bima
     Tanggal Lahir : 3 Juli 1995          Kasus       : Overstay
"""


def test_particulars_in_two_columns_are_of_one_worker() -> None:
    names = "full_name", "sex", "passport_number", "splp_number", "origin", "offence"
    told = [tuple(map(worker.value, names)) for worker in form_workers(pages(COLUMNS))]
    assert told == [
        ("NURHAYATI DAENG JUMRIAH", "F", "A7268847", None, "SINJAI", "SALAH GUNA PAS"),
        ("SLAMET SAPUTRA", "M", None, "XD321456", "KEDIRI", "OVERSTAY"),
        ("MURNI", "F", None, "AA939172", "BIMA", "OVERSTAY"),
    ]


def test_labels_name_nobody() -> None:
    told = [worker.value("full_name") for worker in manifest_of(pages(COLUMNS)).workers]
    assert told == ["NURHAYATI DAENG JUMRIAH", "SLAMET SAPUTRA", "MURNI"]


def test_a_name_goes_on_left_of_the_labels_of_another_column() -> None:
    text = """
10 Nama          : AGUS UTOMO           Dokumen     : tidak ada
                   BIN HAMZAH           Daerah Asal : Cilacap
   Jenis Kelamin : Laki-laki            Kasus       : Overstay
11 Nama          : HAERUNI SUHARTINI    Dokumen     : Paspor No. A2100557
                   HASANAH BT           Daerah Asal : Bima
                   SULAIMAN             Kasus       : Overstay
   Jenis Kelamin : Perempuan
"""
    told = [
        (worker.value("full_name"), worker.value("sex")) for worker in form_workers(pages(text))
    ]
    assert told == [("AGUS UTOMO BIN HAMZAH", "M"), ("HAERUNI SUHARTINI HASANAH BT SULAIMAN", "F")]


LETTERED = {
    "the name among the labels": """
     a. Nama                 : SITI AMINAH
     b. Tempat/tgl lahir     : Sambas, 3 Mei 1990
     c. No. Paspor           : C1234567
     d. Alamat               : Desa Sebawi, Kab. Sambas
     e. Kasus                : Overstay
""",
    "the name above them": """
1. SITI AMINAH
     a. Tempat/tgl lahir     : Sambas, 3 Mei 1990
     b. No. Paspor           : C1234567
     c. Alamat               : Desa Sebawi, Kab. Sambas
     d. Kasus                : Overstay
""",
}


@pytest.mark.parametrize("text", LETTERED.values(), ids=LETTERED)
def test_lettered_labels_are_of_one_worker(text: str) -> None:
    (worker,) = manifest_of(pages(text)).workers
    assert {each.name: each.value for each in worker.fields} == {
        "full_name": "SITI AMINAH",
        "birth_date": "1990-05-03",
        "passport_number": "C1234567",
        "origin": "DESA SEBAWI, KAB. SAMBAS",
        "offence": "OVERSTAY",
    }


def test_never_less_is_expected_of_labelled_lines_than_they_tell():
    for text in (BLOCKS, COLUMNS):
        told = sum(1 + len(worker.fields) for worker in form_workers(pages(text)))
        assert told < most_told(pages(text))
