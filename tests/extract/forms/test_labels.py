"""Where values stand beside, below and around their labels."""

from dataclasses import replace

import pytest

from extract.forms.labels import find_entries
from extract.forms.lines import Break, form_page
from extract.forms.running import text_of
from extract.forms.vocabulary import Vocabulary, fold
from ingest.box import Box
from ocr.ocr_page import Direction, Rule
from tests.extract.builders import a_page
from tests.extract.forms.labelled import labelled

WORDS = Vocabulary(
    {
        "nama": "name",
        "alamat": "address",
        "alamat lengkap": "address",
        "no paspor": "passport",
        "length of time of contract": "term",
        "gaji pokok": "wage",
        "tempat lahir": "birth_place",
        "tempat tgl lahir": "birth_place",
        "tgl lahir": "birth_date",
        "alamat lengkap di tanah air": "address",
        "jabatan": "job",
        "rank": "job",
    }
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nama : SITI", [("name", "SITI")]),
        ("Nama: SITI AMINAH", [("name", "SITI AMINAH")]),
        ("1. Nama      : SITI", [("name", "SITI")]),
        ("2.1 Nama     : SITI", [("name", "SITI")]),
        ("3.Nama       : SITI", [("name", "SITI")]),
        ("C3  Nama     : SITI", [("name", "SITI")]),
        ("Section 2  Nama  : SITI", [("name", "SITI")]),
        ("Bagian B Nama      SITI", [("name", "SITI")]),
        ("\u6210\u660e Nama      SITI", [("name", "SITI")]),
        ("Nama      SITI\nAlamat    MALANG", [("name", "SITI"), ("address", "MALANG")]),
        ("Nama : SITI     No. Paspor : C1234567", [("name", "SITI"), ("passport", "C1234567")]),
        (
            "Alamat    : JL. MERPATI NO. 12\n            KAB. MALANG\nNama      : SITI",
            [("address", "JL. MERPATI NO. 12 KAB. MALANG"), ("name", "SITI")],
        ),
        (
            "4. Length of Time of : two (2) years\nContract\n5. Nama              : SITI",
            [("term", "two (2) years"), ("name", "SITI")],
        ),
        (
            "Alamat lengkap di tanah air : JL. MERPATI NO. 12 RT 001 RW\n002 DESA X KAB. MALANG",
            [("address", "JL. MERPATI NO. 12 RT 001 RW 002 DESA X KAB. MALANG")],
        ),
        (
            "Alamat : SITI WAS HERE ONE LINE LONG\nyang selanjutnya disebut",
            [("address", "SITI WAS HERE ONE LINE LONG")],
        ),
        (
            "Nama : SITI BINTI AMAT    Tempat/Tgl. Lahir : KENDAL",
            [("name", "SITI BINTI AMAT"), ("birth_place", "KENDAL")],
        ),
        ("| 1 | Nama           | SITI          |", [("name", "SITI")]),
        ("Nama\nSITI", [("name", "SITI")]),
        (  # the heading of a table is no first line of the label below it
            "Uraian / Item       Ketentuan / Term\nJabatan / Rank      ABLE SEAMAN",
            [("job", "ABLE SEAMAN")],
        ),
        ("No. Paspor / Alamat\nLengkap", [("passport", "")]),
        ("Alamat Lengkap JL. MERPATI NO. 12", [("address", "JL. MERPATI NO. 12")]),
        ("Nama PIHAK yang wajib hadir dalam sidang", []),
        ("SITI tidak memiliki alamat yang tetap", []),
    ],
    ids=[
        "colon",
        "colon_on_the_label",
        "numbered",
        "numbered_2_1",
        "number_ran_in",
        "numbered_c3",
        "section_2",
        "part_b",
        "beside_another_script",
        "columns",
        "two_on_a_line",
        "two_lines",
        "label_of_two_lines",
        "value_wraps_to_the_margin",
        "a_sentence_does_not_carry_a_value_on",
        "half_a_label_is_none_across_a_gap",
        "ruled",
        "below",
        "heading_of_a_table_over_a_label",
        "second_half_of_a_label_ends_on_the_next_line",
        "colon_lost_before_capitals",
        "sentence_begins_with_a_label",
        "label_inside_a_sentence",
    ],
)
def test_the_value_of_a_label(text: str, expected: list[tuple[str, str]]) -> None:
    assert labelled(text, WORDS) == expected


def test_a_label_at_the_middle_of_its_cell_has_the_lines_above_and_below() -> None:
    text = """
+----------------+----------------------+
|                | HAY AL-NASEEM,       |
| Alamat Lengkap | SHARI' KING FAHD,    |
|                | RIYADH               |
+----------------+----------------------+
| Nama           | SITI                 |
+----------------+----------------------+
"""
    assert labelled(text, WORDS) == [
        ("address", "HAY AL-NASEEM, SHARI' KING FAHD, RIYADH"),
        ("name", "SITI"),
    ]


def test_the_label_in_another_script_is_no_value() -> None:
    text = """
+----------------------+----------------------+
| Nama     MEE         | SITI                 |
+----------------------+----------------------+
| Alamat   aS          | KAB. MALANG          |
+----------------------+----------------------+
"""
    assert labelled(text, WORDS) == [("name", "SITI"), ("address", "KAB. MALANG")]


def test_two_labels_with_colons_share_a_ruled_line() -> None:
    text = """
+-----------------------------+----------------------+
| Nama: SITI                  | No. Paspor: C1234567 |
+-----------------------------+----------------------+
| Alamat: JL. MERPATI NO. 12, | Nama: BUDI           |
| KAB. MALANG                 |                      |
+-----------------------------+----------------------+
"""
    assert labelled(text, WORDS) == [
        ("name", "SITI"),
        ("passport", "C1234567"),
        ("address", "JL. MERPATI NO. 12, KAB. MALANG"),
        ("name", "BUDI"),
    ]


@pytest.mark.parametrize(
    ("printed", "score"),
    [("Alamat Lengkap", 1.0), ("A1amat Lengkap", 1.0), ("Alamat Lengkab", 0.9), ("Jumlah", None)],
)
def test_slips_of_the_reader_lower_the_score(printed: str, score: float | None) -> None:
    match = WORDS.match(printed)
    if score is None:
        assert match is None or match.score < 0.8
    else:
        assert match is not None
        assert match.meaning == "address"
        assert match.score == pytest.approx(score, abs=0.05)


def test_each_half_of_a_bilingual_label_counts() -> None:
    for printed in ("Name / Nama", "姓名/Nama", "Nama (Full name)"):
        match = WORDS.match(printed)
        assert match is not None
        assert match.meaning == "name"


def test_folding_makes_lookalikes_equal() -> None:
    assert fold("Nornor KONTR4K") == fold("nomor kontr4k")
    assert fold("Ja1an") == fold("JALAN") == fold("jaIan")


def test_a_page_of_noise_costs_little_and_gives_nothing() -> None:
    noise = "\n".join("| - . : ; ' = ~ :: .. || 1 l I" for _ in range(60))
    assert labelled(noise, WORDS) == []


def test_a_value_level_with_no_line_of_its_label_is_found_by_the_edge_of_the_others() -> None:
    text = """
Nama            SITI CONTOH
Jabatan         PERAWAT
No Paspor       C1234567
Gaji Pokok      RM 1500

                DESA CONTOH RT 1
Alamat
                KAB. MALANG
"""
    page = a_page(text)
    half = {5: 12.0, 7: -12.0}
    moved = tuple(
        replace(w, box=Box(w.box.left, w.box.top + dy, w.box.right, w.box.bottom + dy))
        for w in page.words
        for dy in (half.get(w.line, 0.0),)
    )
    entries = find_entries(replace(page, words=moved), WORDS)
    assert text_of(entries[-1].value) == "DESA CONTOH RT 1 KAB. MALANG"


def test_strokes_of_letters_on_a_bar_part_no_words() -> None:
    page = a_page("Nama Pekerja\nNama      SITI CONTOH\n")
    top, bottom = page.words[0].box.top - 10, page.words[0].box.bottom + 2
    lefts = [w.box.left + x * w.box.width for w in page.words[:2] for x in (0.3, 0.6)]
    lefts.append((page.words[0].box.right + page.words[1].box.left) / 2)
    bars = tuple(Rule(Direction.DOWN, Box(x, top, x + 1, bottom)) for x in lefts)
    tokens = form_page(replace(page, rules=bars)).lines[0].tokens
    assert [token.before for token in tokens] == [Break.START, Break.NONE]
