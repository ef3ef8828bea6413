"""Which pages of a file are one paper."""

import pytest

from extract.document import Kind
from extract.split import split
from ocr.ocr_page import OcrPage
from tests.extract.builders import a_bio_page, a_page

CONTRACT = """
                 PERJANJIAN KERJA
Nomor : 1/PK/2024
Majikan : ONG SIEW LAN
Pekerja : YUNITA SARI
"""
NEXT_ARTICLES = """
                     Pasal 4
PIHAK KEDUA berkewajiban menaati peraturan.
                     Pasal 5
Perselisihan diselesaikan secara musyawarah.
"""
PERMISSION = "        SURAT IZIN SUAMI\nSaya yang bertanda tangan di bawah ini memberi izin."
LIST = """
      DAFTAR KEDATANGAN WNI/PMI BERMASALAH (DEPORTASI)
Nomor : B.704/P4MI/III/2024
No Nama L/P
"""
LIST_GOES_ON = "17 HERI SANTOSO L 25-12-1990\n18 ST. RAHMA P 25-11-2003\n19 MUHSIN L 08-07-1970"
LETTER = """
KONSULAT JENDERAL REPUBLIK INDONESIA
Nomor : 12/KONS/2024
Perihal : Pemulangan WNI
"""
SIGNATURES = "Nunukan, 8 November 2026\nKoordinator P4MI\nBAGUS TRENGGONO"
STAMP = "DITERIMA"
IDENTITY_CARD = """
PROVINSI JAWA TIMUR
KABUPATEN BLITAR
NIK : 3505114403990002
Nama : SITI AMINAH
Jenis kelamin : PEREMPUAN   Gol. Darah : O
Berlaku Hingga : SEUMUR HIDUP
"""
BANK_BOOK = (
    "BUKU TABUNGAN\nNo. Rekening 123 456\nSaldo awal 1.000.000 pada 3 Maret 2024 oleh teller"
)


def _page(text: str, number: int) -> OcrPage:
    return a_bio_page(number) if text == "passport" else a_page(text, number)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([CONTRACT, NEXT_ARTICLES], [("employment_contract", (1, 2))]),
        (
            [PERMISSION, CONTRACT, NEXT_ARTICLES, "passport"],
            [("other", (1,)), ("employment_contract", (2, 3)), ("passport", (4,))],
        ),
        ([CONTRACT, CONTRACT], [("employment_contract", (1,)), ("employment_contract", (2,))]),
        (["passport", "passport"], [("passport", (1,)), ("passport", (2,))]),
        ([LIST, LIST_GOES_ON], [("deportation_letter", (1, 2))]),
        ([LETTER, LIST, LIST_GOES_ON], [("deportation_letter", (1, 2, 3))]),
        (
            [LIST, LIST_GOES_ON, LIST],
            [("deportation_letter", (1, 2)), ("deportation_letter", (3,))],
        ),
        ([LIST, SIGNATURES], [("deportation_letter", (1, 2))]),
        ([CONTRACT, "", NEXT_ARTICLES], [("employment_contract", (1, 3))]),
        ([CONTRACT, STAMP], [("employment_contract", (1,)), ("other", (2,))]),
        ([CONTRACT, IDENTITY_CARD], [("employment_contract", (1,)), ("other", (2,))]),
        ([CONTRACT, BANK_BOOK], [("employment_contract", (1,)), ("other", (2,))]),
        (["passport", NEXT_ARTICLES], [("passport", (1,)), ("other", (2,))]),
        (["", ""], [("other", (1, 2))]),
    ],
    ids=[
        "articles_go_on",
        "a_batch_in_one_file",
        "two_contracts",
        "two_passports",
        "a_list_goes_on",
        "letter_and_list_are_one",
        "two_lists",
        "signatures_alone",
        "blank_back_side",
        "a_stamp_alone",
        "an_identity_card_has_no_title",
        "what_speaks_of_no_contract",
        "nothing_goes_on_a_passport",
        "all_blank",
    ],
)
def test_pages_that_are_one_paper(
    texts: list[str], expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    pages = [_page(text, number) for number, text in enumerate(texts, 1)]
    found = [(str(s.kind), tuple(page.number for page in s.pages)) for s in split(pages)]
    assert found == expected


def test_no_pages_are_no_papers() -> None:
    assert split([]) == ()


def test_kinds_are_those_of_the_readers() -> None:
    from extract.readers import READERS

    assert set(READERS) == set(Kind)
