"""Workers told of in sentences, as the shipped model and the rules beside it read them."""

import hashlib

import pytest

from extract.forms.running import running
from extract.letters.narrative_language import FOLDER, entities
from extract.letters.narrative_people import told_workers
from tests.extract.builders import a_page

TOLD = {
    "one, everything said": (
        """
        Dengan hormat disampaikan bahwa a.n. SITI AMINAH binti KARTO, lahir di Sambas
        12-03-1985, paspor A1234567, asal Kabupaten Sambas, Kalimantan Barat, dideportasi
        dari DTI Semuja melalui PLBN Entikong pada hari Selasa tanggal 4 Maret 2025,
        karena tinggal melebihi masa izin tinggal.
        """,
        [
            {
                "full_name": "SITI AMINAH BINTI KARTO",
                "birth_date": "1985-03-12",
                "passport_number": "A1234567",
                "origin": "KABUPATEN SAMBAS, KALIMANTAN BARAT",
                "offence": "TINGGAL MELEBIHI MASA IZIN TINGGAL",
            }
        ],
    ),
    "two, one reason for both": (
        """
        Bersama ini diberitahukan bahwa KJRI Kuching memfasilitasi pemulangan dua orang PMI
        yaitu MARIA GORETI (34 tahun), asal Kabupaten Lembata, NTT, dan YOHANES KOPONG
        (41 tahun), asal Ende, NTT, melalui PLBN Entikong pada 5 Mei 2024. Keduanya
        dipulangkan karena tidak memiliki dokumen perjalanan yang sah.
        """,
        [
            {
                "full_name": "MARIA GORETI",
                "age": "34",
                "origin": "KABUPATEN LEMBATA, NTT",
                "offence": "TIDAK MEMILIKI DOKUMEN PERJALANAN YANG SAH",
            },
            {
                "full_name": "YOHANES KOPONG",
                "age": "41",
                "origin": "ENDE, NTT",
                "offence": "TIDAK MEMILIKI DOKUMEN PERJALANAN YANG SAH",
            },
        ],
    ),
    "Malay": (
        """
        Dimaklumkan bahawa seorang tahanan warganegara Indonesia bernama SUPARMAN BIN LASIM,
        No. Pasport C7654321, akan dihantar pulang dari Depot Imigresen Semuja pada
        5 Februari 2025. Beliau telah melakukan kesalahan tinggal lebih masa.
        """,
        [
            {
                "full_name": "SUPARMAN BIN LASIM",
                "passport_number": "C7654321",
                "offence": "TINGGAL LEBIH MASA",
            }
        ],
    ),
    "officials are no workers": (
        """
        Bersama ini disampaikan bahwa telah dipulangkan 52 orang PMI melalui PLBN Aruk pada
        hari Senin, 3 Maret 2025. Daftar nama terlampir.
        a.n. Konsul Jenderal
        BUDI SANTOSO
        NIP. 197001011995031001
        """,
        [],
    ),
    "nothing": ("Demikian disampaikan, terima kasih.", []),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_workers_told_of_in_sentences(text, expected):
    workers = told_workers(running([a_page(text)]))
    assert [{f.name: f.value for f in worker.fields} for worker in workers] == expected


def test_a_worker_points_at_their_words():
    run = running([a_page(TOLD["Malay"][0])])
    name = told_workers(run)[0].field("full_name")
    assert name is not None
    assert name.raw.startswith("SUPARMAN BIN LASIM")
    assert name.source == "narrative"
    assert name.confidence < 0.95


@pytest.mark.parametrize("text", ["", " ", "\x00\u202e", "( ( (", "Ａ" * 5_000, "orang " * 9_000])
def test_no_text_breaks_the_model(text):
    found = entities(text)
    assert all(text[each.start : each.end] == each.text for each in found)


def test_the_card_names_the_shipped_bytes():
    """docs/models/narrative.md states the digest that training/train_narrative.py prints."""
    total = hashlib.sha256()
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file():
            name = path.relative_to(FOLDER).as_posix().encode()
            total.update(name + b"\0" + path.read_bytes())
    card = FOLDER.parents[2] / "docs" / "models" / "narrative.md"
    assert total.hexdigest() in card.read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in FOLDER.rglob("*")) < 6_000_000
