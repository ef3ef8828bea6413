"""Numbers of letters: where they stand, and months that were misread."""

from dataclasses import replace
from datetime import date

import pytest

from extract.document import Field, Source
from extract.letters.head import read_head
from extract.letters.letter_number import packed, with_month
from ingest.box import Box
from tests.extract.builders import a_page

MARCH, APRIL, JANUARY = date(2023, 3, 27), date(2021, 4, 2), date(2025, 1, 20)
MONTHS = {
    "as dated": ("97/B/KONS/III/23", MARCH, "97/B/KONS/III/23", 1.0),
    "a stroke was lost": ("97/B/KONS/II/23", MARCH, "97/B/KONS/III/23", 0.9),
    "a figure": ("133/B/KONS/1V/21", APRIL, "133/B/KONS/IV/21", 0.9),
    "nothing was read": ("154/B/KONS//25", JANUARY, "154/B/KONS/I/25", 0.9),
    "no month at all": ("B-893/PD.03/VV/2025", date(2025, 6, 1), "B-893/PD.03/VI/2025", 0.9),
    "another month": ("97/B/KONS/X/23", MARCH, "97/B/KONS/X/23", 0.9),
    "November in figures": (
        "214/BAST/P4MI/II/2023",
        date(2023, 11, 6),
        "214/BAST/P4MI/11/2023",
        0.9,
    ),
    "read as another letter": ("BA.47/BP3MI/N/2022", date(2022, 5, 10), "BA.47/BP3MI/V/2022", 0.9),
    "no date": ("133/B/KONS/1V/21", None, "133/B/KONS/IV/21", 0.9),
    "no date, a month": ("133/B/KONS/IV/21", None, "133/B/KONS/IV/21", 1.0),
    "months in figures": ("529/KONS/FAX/01/24", MARCH, "529/KONS/FAX/01/24", 1.0),
    "no year at the end": ("IM.101/S-M/II/22(9)", MARCH, "IM.101/S-M/II/22(9)", 1.0),
}


@pytest.mark.parametrize(("number", "day", "value", "sure"), MONTHS.values(), ids=MONTHS)
def test_with_month(number, day, value, sure):
    read = Field("letter_number", number, number, 1.0, 1, Box(0, 0, 1, 1), Source.LABEL)
    assert with_month(read, day) == replace(read, value=value, confidence=sure)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("b-893 / BP3ML.12/VI/2025.", "B-893/BP3MI.12/VI/2025"),
        ("04/P4Ml-NNK/2024", "04/P4MI-NNK/2024"),
        ("1\\2", "1/2"),
    ],
)
def test_packed(reference, expected):
    assert packed(reference) == expected


NUMBERS = {
    "it goes on below a stroke": (
        "Nomor : 274/P4MI-NNK/\n        VI/2024",
        "274/P4MI-NNK/VI/2024",
    ),
    "it goes on below without a stroke": (
        "                    Ruj. Kami : IM.101/S-M(DIT)/SMJ\n"
        "                                228/11/23 (65)",
        "IM.101/S-M(DIT)/SMJ228/11/23(65)",
    ),
    "it goes on below twice": (
        "Nomor : 274/P4MI-NNK/\n        PMI-B/\n        VI/2024",
        "274/P4MI-NNK/PMI-B/VI/2024",
    ),
    "the next line begins with a stroke": (
        "Nomor : 274/P4MI-NNK\n        /VI/2024",
        "274/P4MI-NNK/VI/2024",
    ),
    "a date below it": (
        "Ruj. Kami : IM.101/S-M(DIT)/SMJ\n            12/05/2023",
        "IM.101/S-M(DIT)/SMJ",
    ),
    "its cell goes on at the left": (
        "No. Manifest : 040/MNF-DPT/    Nakhoda : Danu\n01/2023                        Laksmana",
        "040/MNF-DPT/01/2023",
    ),
    "of the letter it is enclosed with": (
        "Lampiran Surat KJRI Kota Kinabalu No. 1420/KONS/X/2024 tanggal 7 Oktober 2024",
        "1420/KONS/X/2024",
    ),
    "right of an address": (
        "Jl. Pelabuhan, Nunukan                 No. 139/MNF/P4MI-NNK/VI/2024",
        "139/MNF/P4MI-NNK/VI/2024",
    ),
    "a figure set apart": ("IM.1 12/S-SEM/SIR38/05/23(73)", "IM.112/S-SEM/SIR38/05/23(73)"),
    "lost points of an immigration office": (
        "Nomor : W18.IMIIMI.4-GR.03.66-2604",
        "W.18.IMI.IMI.4-GR.03.66-2604",
    ),
    "labelled": ("Nomor : B.704/P4MI-ETK/III/2024", "B.704/P4MI-ETK/III/2024"),
    "blanks around the strokes": ("No. : 529 / KONS / FAX / 01 / 24", "529/KONS/FAX/01/24"),
    "a number in brackets behind it": (
        "Ruj. Kami : IM.101/S-TWU/E/US/7018/1-6 (19)",
        "IM.101/S-TWU/E/US/7018/1-6(19)",
    ),
    "ours, not theirs": (
        "Ruj. Tuan : 221/KONS/2025\nRuj. Kami : IM.101/S-M/02/22",
        "IM.101/S-M/02/22",
    ),
    "a town with a blank": (
        "Nomor : B-00247/JOHOR BAHRU/220424",
        "B-00247/JOHORBAHRU/220424",
    ),
    "a blank behind IM": ("Ruj. Kami : IM. 101/S-MIRI/6015/9(26)", "IM.101/S-MIRI/6015/9(26)"),
    "letter O": ("NOMOR : 947/K0NS/FAX/06/26", "947/KONS/FAX/06/26"),
    "a volume and a sheet": (
        "Ruj. Kami : IM.101/S-DTS/19/2 Jld.2 (34)",
        "IM.101/S-DTS/19/2JLD.2(34)",
    ),
    "a volume spelled out": ("No. Fail : IM.107/LK/3/7 Jilid 4", "IM.107/LK/3/7JILID4"),
    "the sheet before the file": (
        "Ruj. Kami : (12) dlm. IM.101/S-MRI/8/2",
        "(12)DLM.IM.101/S-MRI/8/2",
    ),
    "an office of two words at its end": (
        "Nomor : R/LI-59/IX/2026/Sek Entikong",
        "R/LI-59/IX/2026/SEKENTIKONG",
    ),
    "no town behind a year": ("Nomor : 884/PK/VIII/2021 Penang", "884/PK/VIII/2021"),
    "offices of two words inside": (
        "Nomor : 12/POLSEK SEI NYAMUK/V/2024",
        "12/POLSEKSEINYAMUK/V/2024",
    ),
    "parted by points": (
        "No. Surat : W.16.IMI.IMI.4-GR.03.02-1952",
        "W.16.IMI.IMI.4-GR.03.02-1952",
    ),
    "strokes that were not read": ("Nomor : B.81 P4MI-NNK V 2024", "B.81/P4MI-NNK/V/2024"),
    "a point and a word": ("Nomor : B.81 PUSAT", None),
    "a dash alone": ("Nomor : B-1234", "B-1234"),
    "a reference before points": (
        "No. Agenda : AG-1234\nNomor : 12/KONS/2024",
        "12/KONS/2024",
    ),
    "a date is none": ("No. : 20.07.1980", None),
    "no label": ("BERITA ACARA\n045/BAST/VIII/2024", "045/BAST/VIII/2024"),
    "cited only": ("Menunjuk surat 221/KONS/IX/2025 perihal deportasi", None),
    "an address": ("Jl. Raya 12/14/16", None),
}


@pytest.mark.parametrize(("text", "number"), NUMBERS.values(), ids=NUMBERS)
def test_letter_number(text, number):
    head = read_head([a_page(text)])
    found = head.fields.get("letter_number")
    assert (found.value if found else None) == number


def test_a_stroke_that_stands_for_the_month_is_none():
    number = read_head([a_page("Nomor : S.350/UPT-RIAU/PL.02//2021")]).fields["letter_number"]
    assert number.value == "S.350/UPT-RIAU/PL.02//2021"
