"""Which pages of a file are one paper."""

import pytest

from extract.document import Kind
from extract.split import split
from ocr.ocr_page import OcrPage
from tests.extract.builders import a_bio_page, a_page
from tests.extract.two_contracts import A_FIRST, A_LAST, B_FIRST, B_LAST

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
PARTIES_SIGN = """
Majikan                     Pekerja
ONG SIEW LAN                YUNITA SARI
"""
SIGNED_UNDER_A_STAMP = """
DIIAK PERTAMN               RIIAK KEDUN
     60.E84 WM
ONG SIEW LAN                YUNITA SARI
"""
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
        ([CONTRACT, PARTIES_SIGN], [("employment_contract", (1, 2))]),
        ([CONTRACT, SIGNED_UNDER_A_STAMP], [("employment_contract", (1, 2))]),
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
        "parties_alone",
        "names_of_parties_under_a_stamp",
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


def test_a_speck_read_as_a_word_is_no_paper() -> None:
    pages = (a_page(CONTRACT, 1), a_page("asmuolod", 2, confidence=0.6))
    assert [page.number for (paper,) in [split(pages)] for page in paper.pages] == [1]


def test_print_that_shines_through_is_no_paper() -> None:
    back = "W V RVIV\n2' BrvAY ppas bouanbup\nEZHERA CO TLD\nLVBEXKEAC  P 91"
    pages = (a_page(CONTRACT, 1), a_page(back, 2, confidence=0.64))
    assert [page.number for (paper,) in [split(pages)] for page in paper.pages] == [1]


KUCHING = """
KONSULAT JENDERAL REPUBLIK INDONESIA KUCHING
Nomor : 12/KONS/III/2024
Tanggal : 4 Maret 2024
Perihal : Deportasi 2 orang WNI dari Depot Imigresen Semuja pada tanggal 5 Maret 2024
"""
KUCHING_MINUTES = """
                BERITA ACARA SERAH TERIMA WNI DEPORTASI
Nomor : BA.4/PLBN-ETK/III/2024
Pada hari ini tanggal 5 Maret 2024 telah diserahkan 2 orang WNI dideportasi dari Depot Semuja
"""
TAWAU = """
KONSULAT REPUBLIK INDONESIA TAWAU
Nomor : 88/KONS/IX/2024
Tanggal : 1 September 2024
Perihal : Pemulangan 3 orang WNI dari Tawau pada tanggal 2 September 2024
"""
ROWS_FIRST = """
         DAFTAR NAMA WNI DEPORTASI
No Nama L/P
1 HERI SANTOSO L
2 MUHSIN L
3 RAHMA P
"""
ROWS_NEXT = "No Nama L/P\n4 SITI P SPLP\n5 AGUS L SPLP\n6 DEWI P SPLP"
ROWS_LAST = "No Nama L/P\n7 BAIQ P SPLP\n8 LALU L SPLP\nJumlah : 8 orang"
ONE_OF_THREE = "      KONTRAK KERJA\nNomor : 5/KK/2024\nMajikan : TAN\n\nHalaman 1 dari 3"
TWO_OF_THREE = "Pekerja dan majikan sepakat.\n\nHalaman 2 dari 3"
THREE_OF_THREE = "Pekerja dan majikan menandatangani.\n\nHalaman 3 dari 3"
NUMBERED_HEAD = """
                 PERJANJIAN PENEMPATAN
Nomor : 12/PP/I/2024
PIHAK KEDUA mengikuti pelatihan sebelum berangkat ke NEGARA TUJUAN PENEMPATAN.
"""
RUNNING_HEAD = "             PERJANJIAN KERJA\nMajikan menyediakan makan dan tempat tinggal."


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([A_LAST, A_FIRST], [("placement_contract", (2, 1))]),
        (
            [A_FIRST, B_FIRST, A_LAST, B_LAST],
            [("placement_contract", (1, 3)), ("placement_contract", (2, 4))],
        ),
        (
            [A_FIRST, IDENTITY_CARD, A_LAST],
            [("placement_contract", (1, 3)), ("other", (2,))],
        ),
        ([KUCHING, TAWAU], [("deportation_letter", (1,)), ("deportation_letter", (2,))]),
        ([KUCHING, KUCHING_MINUTES], [("deportation_letter", (1, 2))]),
        (
            [KUCHING, KUCHING_MINUTES, TAWAU],
            [("deportation_letter", (1, 2)), ("deportation_letter", (3,))],
        ),
        ([ROWS_LAST, ROWS_FIRST, ROWS_NEXT], [("deportation_letter", (2, 3, 1))]),
        ([ROWS_FIRST, ROWS_LAST, ROWS_NEXT], [("deportation_letter", (1, 3, 2))]),
        ([THREE_OF_THREE, ONE_OF_THREE, TWO_OF_THREE], [("employment_contract", (2, 3, 1))]),
        ([CONTRACT, RUNNING_HEAD], [("employment_contract", (1, 2))]),
        ([RUNNING_HEAD, CONTRACT], [("employment_contract", (1, 2))]),
        ([A_FIRST, NUMBERED_HEAD, A_LAST], [("placement_contract", (1, 2, 3))]),
        (
            [A_FIRST, A_LAST, A_FIRST, A_LAST],
            [("placement_contract", (1, 2)), ("placement_contract", (3, 4))],
        ),
    ],
    ids=[
        "last_page_first",
        "fronts_before_backs",
        "a_card_between",
        "two_letters",
        "letter_and_minutes_of_one_handover",
        "and_another_letter",
        "rows_out_of_order_before_the_head",
        "rows_out_of_order",
        "page_marks_out_of_order",
        "a_running_head_begins_nothing",
        "a_cover_begins_with_its_contract",
        "a_running_head_with_the_number",
        "a_second_copy",
    ],
)
def test_pages_go_where_they_belong(
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


def test_particulars_before_a_title_page_that_names_nobody() -> None:
    particulars = """
PARTICULARS
Party A (Employer)    CHEN MEI-HUI
Address               NO. 88, LANE 205, NEW TAIPEI CITY
Party B (Caregiver)   UMI PERMATASARI
Passport No.          C6475946
Monthly salary        NTD 27,470
Contract length       3 years
"""
    title = (
        "      LABOR CONTRACT FOR CAREGIVER\nParty A employs Party B to take care of the patient."
    )
    (stretch,) = split([a_page(particulars, 1), a_page(title, 2)])
    assert stretch.kind is Kind.EMPLOYMENT_CONTRACT
    assert {page.number for page in stretch.pages} == {1, 2}


def test_the_last_word_of_a_list_on_a_page_of_its_own() -> None:
    letter = "KJRI KUCHING\nNomor : 1/2024\nPerihal : Deportasi WNI\n1  AGUS SALIM  L  12-03-"
    (stretch,) = split([a_page(letter, 1), a_page("1990", 2)])
    assert {page.number for page in stretch.pages} == {1, 2}


LAST_PAGES = {
    "totals_and_closing": """
JUMLAH : LELAKI : 7   PEREMPUAN : 10   KESELURUHAN : 17 ORANG
Sekian, terima kasih.
Saya yang menjalankan amanah,
(MOHD AZIZAN BIN DRAHMAN)
Ketua Unit Operasi Jabatan Imigresen Negeri
s.k
1. Konsulat Jenderal Republik Indonesia, Kuching
2. Fail Pejabat Pengarah Jabatan Imigresen Negeri Sarawak Kuching
""",
    "a_signature": "Pelaksana Fungsi Konsuler\nNyoman Malik",
    "a_name_in_brackets": "(AZLAN BIN MOHD NOOR)\nTimbalan Pengarah\nb.p. Pengarah Negeri",
    "an_attache": "Total: 24 pax (Male: 17, Female: 7)\nConsular Attache\nMujiono Wiratama",
    "place_and_day": "Riyadh, 5 May 2022\nMujiono Wiratama",
    "a_carbon_copy": "Tembusan :\n1. Direktur Pelindungan WNI\n2. Arsip",
}


@pytest.mark.parametrize("last", LAST_PAGES.values(), ids=LAST_PAGES.keys())
def test_the_closing_of_a_letter_on_a_page_of_its_own(last: str) -> None:
    letter = "KJRI KUCHING\nNomor : 1/2024\nPerihal : Deportasi WNI\n1  AGUS SALIM  L  12-03-1990"
    (stretch,) = split([a_page(letter, 1), a_page(last, 2)])
    assert {page.number for page in stretch.pages} == {1, 2}


ANNEX = """
                LAMPIRAN BERITA ACARA
DAFTAR WNI DEPORTASI MALAYSIA YANG DITERIMA DI PLBN BADAU DARI P4MI
No  Nama             L/P  Umur  Nomor      Kasus
1   ABDUL HASAN      L    55    XD560801   Tanpa dokumen
2   HIKMAH NURAINI   P    45    XD560802   Masuk tanpa izin
"""


@pytest.mark.parametrize(
    "pages", [(ANNEX,), (LETTER, ANNEX)], ids=["an_annex_alone", "with_its_letter"]
)
def test_the_annex_of_a_letter(pages: tuple[str, ...]) -> None:
    (stretch,) = split([a_page(text, number) for number, text in enumerate(pages, start=1)])
    assert stretch.kind is Kind.DEPORTATION_LETTER
