"""Workers whose particulars stand in labelled lines."""

from extract.letters.manifest_form import form_workers
from tests.extract.builders import pages

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
