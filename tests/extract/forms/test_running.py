"""Words as running text, in the order in which they are read."""

from extract.forms.running import running, text_of
from tests.extract.builders import a_page, pages

TWO_COLUMNS = """
                              EMPLOYMENT CONTRACT / PERJANJIAN KERJA
This contract is made between ONG SIEW      Perjanjian kerja ini dibuat antara ONG
LAN of KOTA KINABALU, SABAH                 SIEW LAN dari KOTA KINABALU, SABAH
(hereinafter referred to as the             (selanjutnya disebut sebagai pihak yang
Employer) of the one part and YUNITA        bernama Majikan) di satu pihak dan YUNITA
SARI of DESA SUKAJADI (hereinafter          SARI dari DESA SUKAJADI (selanjutnya yang
referred to as the Worker) of the           disebut sebagai Pekerja) di pihak lain
other part. The employer shall pay          dengan ini sepakat bahwa Majikan membayar
wages of RM 1,500.00 per month for          upah sebesar RM 1.500,00 per bulan untuk
the whole of the contract period of         seluruh jangka waktu kontrak kerja selama
two years from the day of arrival.          dua tahun sejak hari kedatangan pekerja.
"""


def test_ink_of_a_stretch_is_the_words_it_touches() -> None:
    text = running(pages("Upah pokok KRW 2,047,930 per bulan"))
    start = text.text.index("KRW")
    assert text_of(text.ink(start, start + len("KRW 2,047,930"))) == "KRW 2,047,930"
    assert text_of(text.ink(start + 1, start + 2)) == "KRW"


def test_two_columns_of_sentences_are_read_one_after_the_other() -> None:
    text = running([a_page(TWO_COLUMNS)]).text
    assert "hereinafter referred to as the Employer) of the one part and YUNITA SARI of" in text
    assert "upah sebesar RM 1.500,00 per bulan untuk seluruh jangka waktu" in text
    assert text.index("day of arrival") < text.index("Perjanjian kerja ini")


def test_short_columns_of_sentences_are_columns_too() -> None:
    short = "\n".join(TWO_COLUMNS.strip("\n").split("\n")[:7])
    text = running([a_page(short)]).text
    assert "made between ONG SIEW LAN of KOTA KINABALU, SABAH (hereinafter referred to" in text


def test_short_rows_of_capitals_are_no_columns() -> None:
    row = "DESA CONTOH RT 001 KAB. MALANG          JALAN CONTOH NO. 5 TAMAN DESA"
    text = running([a_page("\n".join([row] * 6))]).text
    assert "KAB. MALANG JALAN CONTOH" in text


def test_labels_and_values_stay_side_by_side() -> None:
    form = "\n".join(
        f"Keterangan yang nomor {n} ini      : nilai yang nomor {n} ini" for n in range(9)
    )
    text = running([a_page(form)]).text
    assert "Keterangan yang nomor 3 ini : nilai yang nomor 3 ini" in text


def test_the_rows_of_one_list_are_no_columns_of_sentences() -> None:
    head = f"Nomor kami ini{'':48}: 12/KONS/2024 dari KJRI Kuching\n"
    rows = "\n".join(
        f"{n:2}  HAMZAH BIN SALEH MAJID{'':36}L 12-03-1980 SPLP XE123456 SAMBAS OVERSTAY"
        for n in range(1, 13)
    )
    text = running([a_page(head + rows)]).text
    assert text.startswith("Nomor kami ini : 12/KONS/2024 dari KJRI Kuching 1 HAMZAH BIN SALEH")
    assert "12 HAMZAH BIN SALEH MAJID L 12-03-1980" in text


def test_two_lists_side_by_side_are_read_one_after_the_other() -> None:
    rows = "\n".join(
        f"{n:2}. HAMZAH BIN SALEH MAJID (L/18){'':33}{n + 12:2}. SITI AMINAH HASAN NOOR (P/31)"
        for n in range(1, 13)
    )
    text = running([a_page(rows)]).text
    assert text.index("12. HAMZAH") < text.index("13. SITI")


def test_words_know_their_page() -> None:
    text = running(pages("Pasal 1", "Pasal 2"))
    assert [placed.page.number for placed in text.words] == [1, 1, 2, 2]
