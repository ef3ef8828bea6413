"""Dates of letters: labelled, signed at a place, alone; births are none of them."""

import pytest

from extract.letters.head import read_head
from tests.extract.builders import a_page, pages

DATES = {
    "labelled": ("Tarikh : 7 Julai 2023", "letter_date", "2023-07-07"),
    "place and date": ("Entikong, 16 Januari 2023", "letter_date", "2023-01-16"),
    "weekday and date": ("Jumat, 24 Januari 2025", "letter_date", None),
    "arrival": ("Tanggal Kedatangan : 16 Januari 2023", "deportation_date", "2023-01-16"),
    "arrival is not the date of the letter": (
        "Tanggal Kedatangan : 16 Januari 2023",
        "letter_date",
        None,
    ),
    "the comma read as a point": ("Kuching. 20 Februari 2022", "letter_date", "2022-02-20"),
    "a label of two lines": (
        "Tanggal    : 18 Mei 2024\nKedatangan",
        "deportation_date",
        "2024-05-18",
    ),
    "alone at the right": (f"{'':65}28 Agustus 2023\nYth. Bupati", "letter_date", "2023-08-28"),
    "departure": (
        "Departure: 27/02/2023 via Pasir Gudang Ferry Terminal to Dumai.",
        "deportation_date",
        "2023-02-27",
    ),
    "the day of the week before it": (
        "Hari / Tanggal : Minggu, 18 Januari 2026",
        "deportation_date",
        "2026-01-18",
    ),
    "of issue": ("Date of issue : 14 October 2022", "letter_date", "2022-10-14"),
    "signed on a day": ("Entikong pada tanggal 3 Mei 2024", "letter_date", "2024-05-03"),
    "issued at a place, the day below": (
        "Dikeluarkan di : Nunukan\nPada tanggal   : 3 Mei 2024",
        "letter_date",
        "2024-05-03",
    ),
    "under the letterhead": (
        "EMBASSY OF THE REPUBLIC OF INDONESIA\n31 July 2025\nRef. 716/PEN/VII/2025",
        "letter_date",
        "2025-07-31",
    ),
    "the rest of a title": (
        "DAFTAR DEPORTASI MELALUI PLBN ENTIKONG TANGGAL\n31 Juli 2025",
        "letter_date",
        None,
    ),
    "born in a town": ("Tempat/Tgl Lahir : Sambas, 3 Mei 2010", "letter_date", None),
    "a plan": (
        "Rencana Deportasi : 8 Agustus 2025 melalui Pelabuhan Tunon Taka",
        "deportation_date",
        "2025-08-08",
    ),
    "in a row of several labels": (
        "Negara : Malaysia Tanggal Tiba : 8 Juni 2024 Jumlah : 18",
        "deportation_date",
        "2024-06-08",
    ),
    "of a memo": ("Tarikh Memo : 26 September 2025", "letter_date", "2025-09-26"),
    "behind the port": (
        "Tiba di : Bandara Internasional Lombok, 5 Desember 2023",
        "deportation_date",
        "2023-12-05",
    ),
    "behind the number": (
        "S.416/UPT-RIAU/PL.02/VII/2024 Pekanbaru, 17 Juli 2024",
        "letter_date",
        "2024-07-17",
    ),
    "in a title, without a colon": (
        "DATA DEPORTASI\nTANGGAL KEDATANGAN 19 JANUARI 2023 MELALUI PELABUHAN NUNUKAN",
        "deportation_date",
        "2023-01-19",
    ),
    "in a title, with the town": (
        "SENARAI TAHANAN\nTARIKH HANTAR PULANG KE NUNUKAN 5 MEI 2024",
        "deportation_date",
        "2024-05-05",
    ),
    "of coming in": ("Tgl. masuk : 14-09-2022", "deportation_date", "2022-09-14"),
    "a column of days of coming in": (
        "NO  NAMA     TGL MASUK    KASUS\n1   HAMZAH   14-09-2022   OVERSTAY",
        "deportation_date",
        None,
    ),
    "a speck in the month": ("Tanggal : 14 Sep.tember 2023", "letter_date", "2023-09-14"),
    "a speck behind the day": ("Kuching, 7'Desember 2022", "letter_date", "2022-12-07"),
    "a label that a copy has spoilt": ("Tankh : 26 Julai 2023", "letter_date", "2023-07-26"),
    "a day of departure": (
        "Tanggal berangkat : 21 Oktober 2021",
        "letter_date",
        None,
    ),
    "a day in figures and words": (
        "Tanggal : 21 (dua puluh satu) Februari 2024",
        "letter_date",
        "2024-02-21",
    ),
    "the letter it is enclosed with": (
        "Lampiran Surat KJRI Kota Kinabalu No. 1420/KONS/X/2024 tanggal 7 Oktober 2024",
        "letter_date",
        "2024-10-07",
    ),
    "below its label": (
        "TARIKH     :    13\n                DISEMBER 2023",
        "letter_date",
        "2023-12-13",
    ),
    "another label": ("Kapal : 26 Julai 2023", "letter_date", None),
    "birth": ("Tanggal Lahir : 16 Januari 1990", "letter_date", None),
}


@pytest.mark.parametrize(("text", "name", "day"), DATES.values(), ids=DATES)
def test_dates(text, name, day):
    found = read_head([a_page(text)]).fields.get(name)
    assert (found.value if found else None) == day


def test_a_date_that_goes_on_below():
    text = """
Nomor : 842/PEN/VI/2024                               Kuching,
                                                      12 Juni
                                                      2024
Perihal : Deportasi WNI dari Sarawak
"""
    assert read_head([a_page(text)]).fields["letter_date"].value == "2024-06-12"


@pytest.mark.parametrize(
    "text",
    [
        "No. 018/MNF      Tanggal Tiba : 16 April      Nakhoda : Danu\n"
        "04/2025          2025                         Laksmana",
        "No. 040/MNF      Tanggal Tiba : 16            Nakhoda : Danu\n"
        "01/2023          April 2025                   Laksmana",
    ],
    ids=["the year", "month and year"],
)
def test_a_date_that_goes_on_below_in_its_cell(text):
    assert read_head([a_page(text)]).fields["deportation_date"].value == "2025-04-16"


def test_a_birth_in_a_list_is_not_when_the_letter_was_written():
    upper = """
NO  NAMA                L/P   TEMPAT, TANGGAL LAHIR      MASALAH
1   YASINTA USFINIT     P     Adonara, 08-06-2008        Overstay
2   SABRI SUHARTO       L     Singkawang, 23-05-1991     Narkoba
"""
    lower = """
                                    Entikong, 18 Januari 2026
                                    Koordinator P4MI Entikong
"""
    written = read_head(pages(upper, lower)).fields["letter_date"]
    assert written.value == "2026-01-18"
    assert "letter_date" not in read_head(pages(upper)).fields


def test_a_birth_below_a_name_is_earlier_than_the_letter():
    text = """
YASINTA USFINIT
Adonara, 8 Juni 2008
Nunukan, 18-01-2026
"""
    written = read_head([a_page(text)]).fields["letter_date"]
    assert (written.value, written.confidence < 0.95) == ("2026-01-18", True)
