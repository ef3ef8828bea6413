import pytest

from extract.letters.manifest_values import (
    age_of,
    is_nothing,
    printed_name,
    splp_series,
    travel_documents,
    without_number,
)

DOCUMENTS = {
    "passport": ("C9507598", None, [("passport_number", "C9507598")]),
    "labelled SPLP": ("SPLP AA004469", None, [("splp_number", "AA004469")]),
    "SPLP by its series": ("XD773255", None, [("splp_number", "XD773255")]),
    "the column says SPLP": ("AA004469", "splp_number", [("splp_number", "AA004469")]),
    "the column says passport": ("AT 123456", "passport_number", [("passport_number", "AT123456")]),
    "letter O for nought": ("CO269617", "passport_number", [("passport_number", "C0269617")]),
    "B for 8": ("EB938372", "passport_number", [("passport_number", "E8938372")]),
    "I for 1 in SPLP": ("SPLP XCI45663", None, [("splp_number", "XC145663")]),
    "label misread": ("SPIP SP433240", None, [("splp_number", "SP433240")]),
    "both": (
        "Paspor C1234567 / SPLP XC551129",
        None,
        [("passport_number", "C1234567"), ("splp_number", "XC551129")],
    ),
    "passport with number sign": ("PASPOR No. A6499491", None, [("passport_number", "A6499491")]),
    "age before": ("39 THN, PASPOR X3863150", None, [("passport_number", "X3863150")]),
    "a label of either, passport": (
        "NO. PASPORT/SPLP : C2518579",
        None,
        [("passport_number", "C2518579")],
    ),
    "a label of either, SPLP": ("PASPOR/SPLP : AA752558", None, [("splp_number", "AA752558")]),
    "an SPLP by the brackets behind it": (
        "SP416908 (SPLP)",
        "passport_number",
        [("splp_number", "SP416908")],
    ),
    "a passport by the brackets behind it": (
        "XE100856 (Paspor RI)",
        None,
        [("passport_number", "XE100856")],
    ),
    "a passport in brackets": ("E4570411 (paspor)", None, [("passport_number", "E4570411")]),
    "two letters are no slip where the word behind says SPLP": (
        "XD448622 (SPLP)",
        "passport_number",
        [("splp_number", "XD448622")],
    ),
    "the letter for a passport": ("P: C2806542", None, [("passport_number", "C2806542")]),
    "the letter for an SPLP": ("S: XD486752", "passport_number", [("splp_number", "XD486752")]),
    "the letter behind": ("XD486752 (S)", "passport_number", [("splp_number", "XD486752")]),
    "words behind, two numbers": (
        "XC250276 SPLP, C1234567 Paspor",
        None,
        [("splp_number", "XC250276"), ("passport_number", "C1234567")],
    ),
    "SPLP written out": (
        "Surat Perjalanan Laksana Paspor No. XD123456",
        "passport_number",
        [("splp_number", "XD123456")],
    ),
    "SPLP with points": ("S.P.L.P. XD448622", None, [("splp_number", "XD448622")]),
    "a kind a few words before": (
        "SPLP KJRI Kuching XB448622",
        "passport_number",
        [("splp_number", "XB448622")],
    ),
    "a lost passport is not the number": (
        "Paspor hilang, XD448622",
        None,
        [("splp_number", "XD448622")],
    ),
    "no passport is not the number": (
        "TIDAK ADA PASPOR, XD123456",
        None,
        [("splp_number", "XD123456")],
    ),
    "shortened": ("PP. AS123456", None, [("passport_number", "AS123456")]),
    "glued": ("PASPORC8397100", None, [("passport_number", "C8397100")]),
    "glued, with its t": ("PASPORTC8397100", None, [("passport_number", "C8397100")]),
    "a bracket for C": ("(1032900", "passport_number", [("passport_number", "C1032900")]),
    "a bracket for C behind its label": (
        "Paspor (1032900",
        None,
        [("passport_number", "C1032900")],
    ),
    "a word for any travel document": (
        "TD XC448622",
        "passport_number",
        [("splp_number", "XC448622")],
    ),
    "figures in groups": ("SP 967 306", "splp_number", [("splp_number", "SP967306")]),
    "figures in groups behind a label": (
        "Paspor C 1234 567",
        None,
        [("passport_number", "C1234567")],
    ),
    "a number in brackets": ("(1032900)", "passport_number", []),
    "a bracket behind other words": ("SITI (1032900", None, []),
    "no number of an address": ("RT 004 002", None, []),
    "the brackets undo a slip": ("X0062049 (SPLP)", None, [("splp_number", "XD062049")]),
    "nothing": ("TIADA", None, []),
    "dash": ("-", "passport_number", []),
    "words": ("TIDAK MEMILIKI DOKUMEN", None, []),
    "too short": ("C12345", None, []),
    "empty": ("", None, []),
}


@pytest.mark.parametrize(("text", "name", "expected"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_travel_documents(text, name, expected):
    assert [(d.name, d.number) for d in travel_documents(text, name)] == expected


def test_numbers_of_a_series_that_the_list_calls_splp_are_splp():
    series = splp_series(["SPLP AA004469", "Paspor C1234567", "BB123456", "-"])
    assert series == {"AA"}
    read = [
        travel_documents(text, "passport_number", series)[0] for text in ("AA653443", "AS123456")
    ]
    assert [each.name for each in read] == ["splp_number", "passport_number"]


def test_a_repaired_number_says_so():
    assert travel_documents("CO269617", "passport_number")[0].repaired
    assert not travel_documents("C0269617", "passport_number")[0].repaired


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, True) for text in ("", "-", "—", "TIADA", "Nihil", "TLADA", "tidak ada", ". .")),
        *((text, False) for text in ("SITI", "C1234567", "0")),
    ],
)
def test_is_nothing(text, expected):
    assert is_nothing(text) is expected


@pytest.mark.parametrize("name", ["KOPONG", "GILANG", "NIHAL", "TIADI"])
def test_a_name_one_letter_from_nothing_is_a_name(name):
    assert not is_nothing(name, exactly=True)
    assert is_nothing("TIADA", exactly=True)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("34", "34"),
        ("54 / Th", "54"),
        ("(54)", "54"),
        ("5 4", "54"),
        ("8 bln", None),
        ("34 THN", "34"),
        ("umur 7 tahun", "7"),
        ("4l thn", "41"),
        ("-", None),
        ("999", None),
        ("", None),
    ],
)
def test_age_of(text, age):
    assert age_of(text) == age


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rosdiana AIs. Saknah", "ROSDIANA ALS. SAKNAH"),
        ("KAMARÚDDIN DALLE", "KAMARUDDIN DALLE"),
        ("Baso bin Latif", "BASO BIN LATIF"),
        ("AISYAH", "AISYAH"),
        ("YOHANES WUNGO.LADO", "YOHANES WUNGO LADO"),
        ("MUH.SAKKA", "MUH. SAKKA"),
        ("L WAYAN SUDARMA", "I WAYAN SUDARMA"),
        ("HASNAH BINTL TANG", "HASNAH BINTI TANG"),
        ("RUDI BLN AKSA", "RUDI BIN AKSA"),
        ("HJ. RAHMATIA SALINAN", "HJ. RAHMATIA"),
        ("SALINAN", "SALINAN"),
    ],
)
def test_printed_name(text, name):
    assert printed_name(text) == name


@pytest.mark.parametrize(
    ("read", "due", "name"),
    [
        ("27MARZUKI BIN PAULUS", 27, "MARZUKI BIN PAULUS"),
        ("13H. ASMUNI BORO", 13, "H. ASMUNI BORO"),
        ("I9MUH. JUMADI", 19, "MUH. JUMADI"),
        ("1A. YUSUF", 14, "YUSUF"),
        ("9AHMAD SYARIF", 9, "AHMAD SYARIF"),
        ("ISMAIL", 15, "ISMAIL"),
        ("I RAHMAWATI", 1, "I RAHMAWATI"),
        ("I GEDE PUTRA", 1, "I GEDE PUTRA"),
        ("8AMBANG", 9, "8AMBANG"),
        ("15MAIL", None, "15MAIL"),
        ("", 3, ""),
    ],
)
def test_only_the_number_that_is_due_goes_from_a_name(read, due, name):
    assert without_number(read, due) == name


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("SITI WULANDARIBINTI ABDULLAH", "SITI WULANDARI BINTI ABDULLAH"),
        ("SUNARTI HAJRAH BINTIKASIM", "SUNARTI HAJRAH BINTI KASIM"),
        ("ROBIN BIN ALBIN", "ROBIN BIN ALBIN"),
        ("SUTRISNOBIN NAHAK", "SUTRISNO BIN NAHAK"),
        *(
            (name, name)
            for name in ("MUHIBBIN NUR", "AROBIN AHMAD", "SUTRISNOBIN", "JUFRI BINTANG")
        ),
        ("BINTI", "BINTI"),
    ],
)
def test_binti_stands_alone(read, name):
    assert printed_name(read) == name
