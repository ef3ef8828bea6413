"""Whole letters: what each prints, and what a broken or hostile one does not make up."""

import pytest

from extract.document import Kind, Source
from extract.letters.deportation_letter import read
from tests.extract import letter_papers as letters
from tests.extract.builders import a_page, pages


def values(fields):
    return {field.name: field.value for field in fields}


def workers(document):
    return [values(worker.fields) for worker in document.workers]


HEADS = {
    "ruled list": (
        letters.RULED,
        {
            "letter_number": "B.704/P4MI-ETK/III/2024",
            "letter_date": "2024-03-21",
            "deportation_date": "2024-03-20",
            "issuer": "POS PELAYANAN PELINDUNGAN PMI (P4MI) ENTIKONG",
            "deported_from": "MYS",
            "depot": "DEPOT TAHANAN IMIGRESEN SEMUJA, SERIAN",
            "entry_point": "PLBN ENTIKONG",
            "stated_count": "3",
        },
    ),
    "facsimile": (
        letters.LISTED,
        {
            "letter_number": "529/KONS/FAX/01/24",
            "letter_date": "2024-01-09",
            "deportation_date": "2024-01-10",
            "issuer": "KONSULAT JENDERAL REPUBLIK INDONESIA KUCHING",
            "deported_from": "MYS",
            "depot": "DEPOT TAHANAN IMIGRESEN BEKENU, MIRI",
            "entry_point": "PLBN ARUK",
            "stated_count": "4",
        },
    ),
    "senarai": (
        letters.SENARAI,
        {
            "letter_number": "IM.101/S-TWU/E/US/2664/1-6(40)",
            "letter_date": "2023-07-07",
            "deportation_date": "2023-07-08",
            "issuer": "JABATAN IMIGRESEN MALAYSIA NEGERI SABAH",
            "deported_from": "MYS",
            "depot": "PUSAT TAHANAN SEMENTARA TAWAU",
            "stated_count": "3",
        },
    ),
    "one worker": (
        letters.ONE,
        {
            "letter_number": "1045/KDEI-TPE/PMI/III/2025",
            "letter_date": "2025-03-12",
            "deportation_date": "2025-03-14",
            "issuer": "KANTOR DAGANG DAN EKONOMI INDONESIA (KDEI) TAIPEI",
            "deported_from": "TWN",
            "entry_point": "BANDARA JUANDA",
            "stated_count": "1",
        },
    ),
    "minutes": (
        letters.MINUTES,
        {
            "letter_number": "BA-045/KCH/VIII/2024",
            "letter_date": "2024-08-15",
            "deportation_date": "2024-08-15",
            "issuer": "KONSULAT JENDERAL REPUBLIK INDONESIA DI KUCHING",
            "deported_from": "MYS",
            "depot": "DEPOT TAHANAN IMIGRESEN SEMUJA",
            "entry_point": "PLBN ENTIKONG",
            "stated_count": "2",
        },
    ),
}


@pytest.mark.parametrize(("text", "expected"), HEADS.values(), ids=HEADS)
def test_fields_of_the_letter(text, expected):
    document = read([a_page(text)])
    assert document.kind is Kind.DEPORTATION_LETTER
    assert values(document.fields) == expected


ROWS = {
    "ruled list": (
        letters.RULED,
        [
            {
                "full_name": "BAHARUDDIN RIDWAN",
                "sex": "M",
                "birth_date": "1984-06-24",
                "splp_number": "SP577355",
                "origin": "LOMBOK TIMUR",
                "offence": "SALAH GUNA PAS",
            },
            {
                "full_name": "SITI BINTI AKSA",
                "sex": "F",
                "birth_date": "2001-09-01",
                "passport_number": "C0899646",
                "origin": "SAMBAS, KALBAR",
                "offence": "OVERSTAY",
            },
            {"full_name": "MUH. SAKKA", "sex": "M", "offence": "OVERSTAY"},
        ],
    ),
    "facsimile": (
        letters.LISTED,
        [
            {
                "full_name": "MUHAMMAD BIN SULAIMAN",
                "sex": "M",
                "age": "23",
                "passport_number": "E3845090",
                "origin": "MEMPAWAH, KALBAR",
                "offence": "OVERSTAY",
            },
            {
                "full_name": "LATIFAH",
                "sex": "F",
                "age": "32",
                "origin": "PONOROGO",
                "offence": "TIDAK MEMILIKI DOKUMEN",
            },
            {
                "full_name": "BASO ALIAS WAGIMIN",
                "sex": "M",
                "age": "33",
                "splp_number": "XC417596",
                "offence": "MASUK TANPA IZIN",
            },
        ],
    ),
    "columns that are only aligned": (
        letters.SENARAI,
        [
            {
                "full_name": "HAMSINAH DAENG BINTI SAKKA",
                "sex": "F",
                "birth_date": "1984-05-05",
                "passport_number": "A6499491",
                "offence": "SEK. 6(1)(C)",
            },
            {
                "full_name": "RUSTAM BIN DALLE",
                "sex": "M",
                "birth_date": "1993-02-10",
                "offence": "SEK. 39(B)",
            },
            {
                "full_name": "AMAQ ANWAR",
                "sex": "M",
                "birth_date": "1974-07-22",
                "splp_number": "XD180679",
                "offence": "SEK. 15(1)(C)",
            },
        ],
    ),
    "one worker in labelled lines": (
        letters.ONE,
        [
            {
                "full_name": "AHMAD FAUZI HALLAN",
                "sex": "M",
                "birth_date": "1971-12-10",
                "passport_number": "C4455667",
                "origin": "BONE, SULSEL",
                "offence": "KABUR DARI MAJIKAN",
            }
        ],
    ),
    "one worker in a sentence": (
        letters.TOLD,
        [
            {
                "full_name": "SITI AMINAH",
                "sex": "F",
                "passport_number": "B1234567",
                "origin": "MALANG",
                "offence": "OVERSTAY",
            }
        ],
    ),
    "sex as a heading, officers left out": (
        letters.MINUTES,
        [
            {"full_name": "SUGENG", "sex": "M", "age": "34", "splp_number": "SP123456"},
            {"full_name": "SRI WAHYUNI", "sex": "F", "age": "29", "passport_number": "C7654321"},
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS)
def test_workers(text, expected):
    assert workers(read([a_page(text)])) == expected


def test_a_stated_number_that_is_not_listed_is_shown_not_put_right():
    document = read([a_page(letters.LISTED)])
    assert [finding.code for finding in document.findings] == ["count_mismatch"]
    assert "4" in document.findings[0].sentence.id
    assert "3" in document.findings[0].sentence.id
    assert document.value("stated_count") == "4"
    assert len(document.workers) == 3


@pytest.mark.parametrize("text", [letters.RULED, letters.SENARAI, letters.ONE, letters.MINUTES])
def test_a_letter_that_adds_up_has_no_finding(text):
    assert read([a_page(text)]).findings == ()


@pytest.mark.parametrize("header", [True, False], ids=["header repeated", "header once"])
def test_sixty_workers_over_three_pages(header):
    texts = [letters.manifest(1, 20)]
    texts += [letters.manifest(first, first + 19, header) for first in (21, 41)]
    document = read(pages(*texts))
    assert [worker.value("passport_number") for worker in document.workers] == [
        f"C{number:07d}" for number in range(1, 61)
    ]
    assert {field.page for worker in document.workers for field in worker.fields} == {1, 2, 3}
    assert document.pages == (1, 2, 3)


def test_an_aligned_list_goes_on_without_a_header():
    first, _, rest = letters.SENARAI.partition("3      AMAQ")
    document = read(pages(first, "3      AMAQ" + rest))
    assert [worker.value("full_name") for worker in document.workers][2] == "AMAQ ANWAR"
    assert document.workers[2].field("full_name").page == 2


@pytest.mark.parametrize(
    "second", ["       Komandan Depot\n       Mohd Fadzil bin Harun", ""], ids=["names", "blank"]
)
def test_a_page_of_signatures_is_no_part_of_the_last_row(second):
    first, _, _ = letters.SENARAI.partition("JUMLAH")
    document = read(pages(first, second))
    assert document.workers[2].value("full_name") == "AMAQ ANWAR"
    assert len(document.workers) == 3


HOSTILE = {
    "nothing on the page": "",
    "a table without rows": "+---+-----+---+\n|No |Nama |L/P|\n+---+-----+---+",
    "a header and an empty row": "+---+-----+---+\n|No |Nama |L/P|\n+---+-----+---+"
    "\n|   |     |   |\n+---+-----+---+",
    "lines and no words": "+---+---+\n|   |   |\n+---+---+\n|   |   |\n+---+---+",
    "signatures": "+---------------+---------------+\n|PIHAK PERTAMA  |PIHAK KEDUA    |"
    "\n+---------------+---------------+\n|Budi Santosa   |Rahmat Hidayat |"
    "\n+---------------+---------------+",
    "paragraphs with numbers": "1. Merujuk surat tersebut.\n2. Mohon bantuan.\n3. Demikian.",
    "labels without values": "Nama :\nNo. Paspor :\nTanggal :\nNomor :",
    "stray signs": "| | | ~ _ [ ] ( ) , . : ; - 1 l I |",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nobody_is_made_up(text):
    document = read([a_page(text)])
    assert document.workers == ()
    assert document.value("full_name") is None


def test_an_absurd_number_is_shown_as_it_is():
    document = read([a_page(letters.RULED.replace(": 3 orang", ": 9999 orang"))])
    assert document.value("stated_count") == "9999"
    assert [finding.code for finding in document.findings] == ["count_mismatch"]


def test_a_row_without_a_name_keeps_what_it_prints():
    document = read([a_page(letters.RULED.replace("Siti binti Aksa", " " * 15))])
    assert workers(document)[1] == {
        "sex": "F",
        "birth_date": "2001-09-01",
        "passport_number": "C0899646",
        "origin": "SAMBAS, KALBAR",
        "offence": "OVERSTAY",
    }


def test_fields_point_at_their_ink():
    document = read([a_page(letters.RULED)])
    name = document.workers[1].field("full_name")
    left, top, right, bottom = name.box
    assert 0 < left < right < 0.5
    assert 0 < top < bottom < 1
    assert name.raw == "Siti binti Aksa"
    assert name.source is Source.TABLE
    assert document.field("depot").source is Source.LABEL


def test_a_field_is_no_surer_than_its_least_sure_word():
    document = read([a_page(letters.RULED, confidence=0.41)])
    assert all(field.confidence <= 0.41 for worker in document.workers for field in worker.fields)
