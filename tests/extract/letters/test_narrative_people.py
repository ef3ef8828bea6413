"""Workers told of in sentences, as the shipped model and the rules beside it read them."""

import hashlib

import pytest

from extract.forms.running import running
from extract.letters.narrative_language import FOLDER, entities
from extract.letters.narrative_people import told_workers
from tests.extract.builders import a_page
from tests.extract.letters.lists import manifest_of

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
    "each with an origin before the next name": (
        """
        Pada Minggu, 21 Mei 2023 akan dipulangkan sejumlah 2 PMI, masing-masing
        a.n. WAYAN BINTI JAFAR (Perempuan), kelahiran 22 Februari 2001, No. SPLP XD952577,
        daerah asal Bireuen; a.n. PAINEM ANGGRAINI (Perempuan), kelahiran 18 April 1991,
        No. Paspor A8485145, daerah asal Trenggalek.
        """,
        [
            {
                "full_name": "WAYAN BINTI JAFAR",
                "birth_date": "2001-02-22",
                "sex": "F",
                "splp_number": "XD952577",
                "origin": "BIREUEN",
            },
            {
                "full_name": "PAINEM ANGGRAINI",
                "birth_date": "1991-04-18",
                "sex": "F",
                "passport_number": "A8485145",
                "origin": "TRENGGALEK",
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
    "the sex before the name": (
        """
        3. Perempuan warganegara Indonesia bernama WAYAN ZULAIKHA, lahir pada 29 Julai 1988,
        pemegang pasport nombor B2679259, telah disabitkan kesalahan di bawah Seksyen 6(1)(c)
        Akta Imigresen 1959/63.
        """,
        [
            {
                "full_name": "WAYAN ZULAIKHA",
                "sex": "F",
                "birth_date": "1988-07-29",
                "passport_number": "B2679259",
                "offence": "SEKSYEN 6(1)(C) AKTA IMIGRESEN 1959/63",
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


def test_numbered_paragraphs_are_sentences():
    """A list of people it is not: the name is what the sentence names, not how it begins."""
    page = a_page(
        """
        2. Sukacita dimaklumkan 1 (satu) orang warganegara Indonesia akan diusir ke negara asal
        melalui pintu masuk Entikong pada 22 Oktober 2021.
        3. Lelaki warganegara Indonesia bernama KETUT BRIA, lahir pada 27 Oktober 1981, pemegang
        SPLP nombor AA507542, telah disabitkan kesalahan di bawah Seksyen 6(1)(c).
        """
    )
    assert [worker.value("full_name") for worker in manifest_of([page]).workers] == ["KETUT BRIA"]


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
