"""Tables of workers, whole and with what scans take from them."""

from dataclasses import replace

import pytest

from extract.forms.running import text_of
from extract.letters.manifest_columns import Column
from extract.letters.manifest_workers import workers_of
from ocr.ocr_page import Direction, OcrPage
from tests.extract.builders import a_page, pages
from tests.extract.letters.lists import entries_of

LIST = """
+----+------------------+---+-----------+---------------+
|No  |Nama              |L/P|No Paspor  |Asal           |
+----+------------------+---+-----------+---------------+
|1   |BAHARUDDIN        |L  |A0000001   |LOMBOK         |
|    |RIDWAN            |   |           |TIMUR          |
+----+------------------+---+-----------+---------------+
|2   |SITI BINTI AKSA   |P  |A0000002   |SAMBAS         |
+----+------------------+---+-----------+---------------+
|3   |MUH. SAKKA        |L  |A0000003   |BONE           |
+----+------------------+---+-----------+---------------+
"""
ROWS = [
    ("BAHARUDDIN RIDWAN", "L", "A0000001", "LOMBOK TIMUR"),
    ("SITI BINTI AKSA", "P", "A0000002", "SAMBAS"),
    ("MUH. SAKKA", "L", "A0000003", "BONE"),
]


def told(entries, *columns):
    return [tuple(text_of(entry.ink(column)) for column in columns) for entry in entries]


def rows(*seen: OcrPage):
    columns = (Column.NAME, Column.SEX, Column.PASSPORT, Column.ORIGIN)
    return told(entries_of(seen), *columns)


def without_across(page: OcrPage, *lost: int) -> OcrPage:
    """The page without its nth lines across."""
    across = [rule for rule in page.rules if rule.direction is Direction.ACROSS]
    gone = [across[place] for place in lost]
    return replace(page, rules=tuple(rule for rule in page.rules if rule not in gone))


def without_down(page: OcrPage, *lost: int) -> OcrPage:
    """The page without its nth lines down, counted from the left."""
    lefts = sorted({rule.box.left for rule in page.rules if rule.direction is Direction.DOWN})
    gone = {lefts[place] for place in lost}
    kept = tuple(
        rule
        for rule in page.rules
        if rule.direction is Direction.ACROSS or rule.box.left not in gone
    )
    return replace(page, rules=kept)


def without_words(page: OcrPage, *texts: str) -> OcrPage:
    """The page on which these words were not read."""
    return replace(page, words=tuple(word for word in page.words if word.text not in texts))


DAMAGED = {
    "whole": a_page(LIST),
    "line below the header lost": without_across(a_page(LIST), 1),
    "line between two rows lost": without_across(a_page(LIST), 2),
    "all lines between rows lost": without_across(a_page(LIST), 2, 3),
    "outer lines lost": without_down(without_across(a_page(LIST), 0, 4), 0, 5),
    "line between two columns lost": without_down(a_page(LIST), 2),
    "two lines between columns lost": without_down(a_page(LIST), 2, 4),
    "no lines at all": replace(a_page(LIST), rules=()),
    "numbers not read": without_words(a_page(LIST), "1", "2", "3"),
    "a number not read, a line lost": without_words(without_across(a_page(LIST), 2), "2"),
    "a heading not read": without_words(a_page(LIST), "L/P"),
    "the name's heading not read": without_words(a_page(LIST), "Nama"),
}


@pytest.mark.parametrize("page", DAMAGED.values(), ids=DAMAGED)
def test_damaged_tables(page):
    assert rows(page) == ROWS


def test_a_header_that_was_not_read_is_guessed_from_the_cells():
    page = without_words(a_page(LIST), "No", "Nama", "L/P", "Paspor", "Asal")
    columns = (Column.NAME, Column.SEX, Column.DOCUMENT, Column.ORIGIN)
    assert told(entries_of([page]), *columns) == ROWS


def test_a_row_cut_by_the_end_of_a_page_is_one_worker():
    first, _, rest = LIST.partition("|2   |")
    second = (
        "+----+------------------+---+-----------+---------------+\n"
        "|    |BIN LATIF         |   |           |               |\n"
        "+----+------------------+---+-----------+---------------+\n|2   |" + rest
    )
    assert rows(*pages(first, second))[0] == (
        "BAHARUDDIN RIDWAN BIN LATIF",
        "L",
        "A0000001",
        "LOMBOK TIMUR",
    )


def test_two_origin_columns_are_both_kept():
    text = """
+----+------------+-----+------------+---------+
|No  |Nama        |JK   |Kabupaten   |Provinsi |
+----+------------+-----+------------+---------+
|1   |SITI AMINAH |P    |SAMBAS      |KALBAR   |
+----+------------+-----+------------+---------+
"""
    (entry,) = entries_of([a_page(text)])
    assert [text_of(part) for part in entry.cells[Column.ORIGIN]] == ["SAMBAS", "KALBAR"]


def test_sex_ticked_in_two_columns():
    text = """
+----+------------+---+---+-----------+
|No  |Nama        |L  |P  |No Paspor  |
+----+------------+---+---+-----------+
|1   |SITI AMINAH |   |V  |A0000001   |
+----+------------+---+---+-----------+
|2   |BUDI        |V  |   |A0000002   |
+----+------------+---+---+-----------+
"""
    assert told(entries_of([a_page(text)]), Column.MAN, Column.WOMAN) == [("", "V"), ("V", "")]


def test_a_row_that_counts_the_columns_is_no_worker():
    text = """
+----+------------+---+-----------+
|No  |Nama        |L/P|No Paspor  |
+----+------------+---+-----------+
|(1) |(2)         |(3)|(4)        |
+----+------------+---+-----------+
|1   |SITI AMINAH |P  |A0000001   |
+----+------------+---+-----------+
"""
    assert told(entries_of([a_page(text)]), Column.NAME) == [("SITI AMINAH",)]


def test_headings_of_one_sex_hold_for_the_rows_below_each():
    text = """
+----+----------------+-----------+
|No  |Nama (Lelaki)   |No Paspor  |
+----+----------------+-----------+
|1   |BUDI SANTOSO    |A0000001   |
+----+----------------+-----------+

+----+----------------+-----------+
|No  |Nama (Perempuan)|No Paspor  |
+----+----------------+-----------+
|1   |SITI AMINAH     |A0000002   |
+----+----------------+-----------+
"""
    entries = entries_of([a_page(text)])
    assert [entry.shared[Column.SEX][0] for entry in entries if entry.shared] == ["M", "F"]


def test_cells_that_read_like_headings_are_cells():
    text = """
+----+------------+---+-----------+----------+----------+
|No  |Nama        |L/P|No Paspor  |Asal      |Kasus     |
+----+------------+---+-----------+----------+----------+
|1   |SALEH BIN   |L  |A0000001   |PRINGSEWU,|TIDAK ADA |
|    |TAHIR       |   |           |LAMPUNG   |DOKUMEN   |
+----+------------+---+-----------+----------+----------+
"""
    (entry,) = entries_of([a_page(text)])
    assert text_of(entry.ink(Column.NAME)) == "SALEH BIN TAHIR"


def test_a_table_of_totals_lists_nobody():
    text = """
+-----------------+----+----+--------+
|Provinsi         |L   |P   |Jumlah  |
+-----------------+----+----+--------+
|Kalimantan Barat |5   |3   |8       |
+-----------------+----+----+--------+
"""
    assert entries_of([a_page(text)]) == ()


def test_a_total_below_the_rows_is_no_worker():
    text = LIST + "|Jumlah 3 orang                                         |\n"
    text += "+----+------------------+---+-----------+---------------+\n"
    assert len(entries_of([a_page(text)])) == 3


def test_ditto_marks_stand_for_the_row_above():
    text = LIST.replace("SAMBAS", "s.d.a.").replace("BONE  ", "idem  ")
    workers = workers_of(entries_of([a_page(text)]))
    assert [worker.value("origin") for worker in workers] == ["LOMBOK TIMUR"] * 3


def test_ditto_marks_of_district_and_province_stand_for_their_own_column():
    text = """
No   Nama           No Paspor    Kab./Kota       Provinsi    Kasus
1    SITI AMINAH    A0000001     LOMBOK BARAT    NTB         Overstay
2    BASRI AKSA     A0000002     BIMA            s.d.a       -"-
3    MUH. SAKKA     A0000003     s.d.a           s.d.a       Narkoba
"""
    workers = workers_of(entries_of([a_page(text)]))
    assert [(w.value("origin"), w.value("offence")) for w in workers] == [
        ("LOMBOK BARAT, NTB", "OVERSTAY"),
        ("BIMA, NTB", "OVERSTAY"),
        ("BIMA, NTB", "NARKOBA"),
    ]


def test_totals_and_signatures_below_a_list_are_no_workers():
    text = (
        LIST
        + """
     JENIS KELAMIN      JUMLAH
     PEREMPUAN          1
     TOTAL              3
                                      Petugas, NIP. 19911001 201511
"""
    )
    workers = workers_of(entries_of([a_page(text)]))
    assert len(workers) == 3


def test_signatures_on_the_page_after_a_numbered_list_are_no_workers():
    signed = """
             Nakhoda                    Kepala KSOP Kelas III

             Danu Wiratama              Budi Subroto
"""
    assert len(workers_of(entries_of([a_page(LIST, 1), a_page(signed, 2)]))) == 3


def test_the_only_row_of_the_last_page_keeps_its_words_together():
    text = """
No   Nama                 No Paspor    Alamat Asal
1    NURLINA JUMRIAH      A0000001     Ds. Suka Kec. Maju Kab. Luwu Utara Prov. Sulsel
"""
    entries = entries_of([a_page(text)])
    address = "Ds. Suka Kec. Maju Kab. Luwu Utara Prov. Sulsel"
    assert told(entries, Column.NAME, Column.ORIGIN) == [("NURLINA JUMRIAH", address)]


def test_a_single_ruled_row_without_headings():
    text = """
+----+----------+---+------------+---------------+--------------+
|1.  |NURLAELA  |P  |18-07-1975  |SPLP XC013751  |FLORES TIMUR  |
+----+----------+---+------------+---------------+--------------+
"""
    (worker,) = workers_of(entries_of([a_page(text)]))
    assert (worker.value("full_name"), worker.value("sex")) == ("NURLAELA", "F")


def test_dates_under_another_heading_are_no_birth_dates():
    text = """
+----+------------+-----+---------------+-----------+
|No  |Nama        |JK   |Kedatangan     |No Paspor  |
+----+------------+-----+---------------+-----------+
|1   |SITI AMINAH |P    |12-03-2024     |A0000001   |
+----+------------+-----+---------------+-----------+
|2   |BUDI        |L    |12-03-2024     |A0000002   |
+----+------------+-----+---------------+-----------+
"""
    entries = entries_of([a_page(text)])
    assert told(entries, Column.BIRTH_DATE) == [("",), ("",)]
    assert told(entries, Column.NAME) == [("SITI AMINAH",), ("BUDI",)]


def workers(text: str) -> list[dict[str, str | None]]:
    listed = workers_of(entries_of(pages(text)))
    return [{field.name: field.value for field in worker.fields} for worker in listed]


def test_a_heading_in_two_rows_stands_wider_than_its_column() -> None:
    text = """
                                               NO. PASPORT /
BIL  NAMA               JANTINA  TARIKH LAHIR      SPLP       KESALAHAN
1    FITRIANI           P        13/01/1988    C4383800       SEK 15(1)(C)
2    YOHANES BERE       L        09/01/1993    SP947317       SEK 6(1)(C)
"""
    first, second = workers(text)
    assert (first["passport_number"], second["splp_number"]) == ("C4383800", "SP947317")
    assert "splp_number" not in first


def test_rows_whose_numbers_were_not_read_are_rows() -> None:
    text = """
BIL  NAMA               JANTINA  TARIKH LAHIR  NO. PASPORT    KESALAHAN
     FITRIANI                    13/01/1988    C4383800       OVERSTAY
     SITI MARYAM                 21/05/1981                   OVERSTAY
3    IWAN SETIAWAN      L        04/10/1995    X2019123       OVERSTAY
"""
    assert [w["full_name"] for w in workers(text)] == ["FITRIANI", "SITI MARYAM", "IWAN SETIAWAN"]


def test_remarks_on_the_offence_are_one_column() -> None:
    text = """
+----+--------------+-------+--------------------+
|No  |Nama          |LD/PD  |Keterangan Kasus    |
+----+--------------+-------+--------------------+
|1   |SITI AKSA     |PD     |BEKERJA TANPA IZIN  |
+----+--------------+-------+--------------------+
|2   |MUH. SAKKA    |LD     |MASUK TANPA IZIN    |
+----+--------------+-------+--------------------+
"""
    assert [w["offence"] for w in workers(text)] == ["BEKERJA TANPA IZIN", "MASUK TANPA IZIN"]


def test_a_heading_over_each_table_gives_the_sex() -> None:
    table = """
+----+--------------+-------+---------------+
|No  |Nama          |Umur   |Asal           |
+----+--------------+-------+---------------+
|{}   |{:14}|30     |SAMBAS         |
+----+--------------+-------+---------------+
"""
    text = "A. LAKI-LAKI" + table.format(1, "MUH. SAKKA") + "\nB. PEREMPUAN"
    text += table.format(2, "SITI AKSA")
    assert [w["sex"] for w in workers(text)] == ["M", "F"]


def test_headings_across_a_ruled_table_give_the_sex() -> None:
    text = """
+----+--------------+-------+---------------+
|No  |Nama          |Umur   |Asal           |
+----+--------------+-------+---------------+
|LAKI-LAKI DEWASA (LD)                      |
+----+--------------+-------+---------------+
|1   |MUH. SAKKA    |30     |SAMBAS         |
+----+--------------+-------+---------------+
|PEREMPUAN DEWASA (PD)                      |
+----+--------------+-------+---------------+
|2   |SITI AKSA     |30     |SAMBAS         |
+----+--------------+-------+---------------+
"""
    assert [w["sex"] for w in workers(text)] == ["M", "F"]


def test_a_page_without_headings_whose_words_reach_less_far() -> None:
    first = """
No  Nama              Paspor     SPLP       Asal          Kasus
1   HAMZAH            A1234567              SAMBAS        OVERSTAY
2   SITI AKSA                    XD421446   BONE          OVERSTAY
3   HASAN             A1234568              WAJO          OVERSTAY
4   BEDDU             A1234569              PATI          OVERSTAY
"""
    second = """
5   MUH. SAKKA        A1234570              SAMBAS        NARKOBA
6   ANDI              A1234571              WAJO          NARKOBA
                                                               Petugas di Pos
"""
    found = told(entries_of(pages(first, second)), Column.PASSPORT, Column.ORIGIN)
    assert found[-2:] == [("A1234570", "SAMBAS"), ("A1234571", "WAJO")]


def test_parted_headings_may_stand_apart_from_those_over_them():
    drawn = """
No   Nama           JENIS KELAMIN   DOKUMEN PERJALANAN   Asal

                    L       P       PASPOR      SPLP
1    BASRI AKSA     X               A0000001             SAMBAS
2    SITI AMINAH            X                   XD000002 BLITAR
"""
    entries = entries_of([a_page(drawn)])
    assert told(entries, Column.NAME, Column.MAN, Column.WOMAN, Column.SPLP) == [
        ("BASRI AKSA", "X", "", ""),
        ("SITI AMINAH", "", "X", "XD000002"),
    ]
