"""Names: what is one name in all its spellings, and what is another."""

import pytest

from matching.names import fold, ink, names

SAME_SOUND = [
    ("SOEHARTO", "SUHARTO"),
    ("DJOKO", "JOKO"),
    ("TJUT", "CUT"),
    ("SJAFRI", "SYAFRI"),
    ("ACHMAD", "AHMAD"),
    ("KHAIRUL", "CHAIRUL"),
    ("JUSUF", "YUSUF"),
    ("YUSUF", "YUSUP"),
    ("ZAENAL", "ZAINAL"),
    ("ZAENAL", "JAENAL"),
    ("WAHJUNI", "WAHYUNI"),
    ("AISYAH", "AISAH"),
    ("NURHALIMAH", "NUR HALIMA".replace(" ", "")),
    ("RACHMAWATI", "RAHMAWATI"),
    ("SAIFUL", "SAEFUL"),
    ("SOLEHA", "SOLEHAH"),
    ("SITTI", "SITI"),
    ("MUHAMAD", "MUHAMMAD"),
    ("SOUHAIMI", "SUHAIMI"),
    ("FAUZIAH", "PAUJIAH"),
]


@pytest.mark.parametrize(("one", "other"), SAME_SOUND, ids=lambda w: w)
def test_spellings_of_one_sound(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("SITI", "SRI"), ("BUDI", "RUDI"), ("SUMIATI", "SUMARNI"), ("JOKO", "EKO"), ("ANI", "INA")],
    ids=lambda w: w,
)
def test_other_names_sound_different(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("printed", "read"),
    [("SUMIATI", "SUMIAII"), ("SRI", "SRL"), ("HAMID", "HAMLO"), ("SUFNO", "SUENO")],
    ids=lambda w: w,
)
def test_shapes_that_a_poor_scan_makes_alike(printed, read):
    assert ink(printed) == ink(read)


def words(text: str) -> list[list[str]]:
    return [[w.text for w in name.words] for name in names(text)]


NAMES = {
    "titles before": ("H. AHMAD DAHLAN", [["AHMAD", "DAHLAN"]]),
    "titles after a comma": ("SRI RAHAYU, S.Pd., M.M.", [["SRI", "RAHAYU"]]),
    "titles after a blank": ("SRI RAHAYU S.PD", [["SRI", "RAHAYU"]]),
    "forms of address": ("TN. BUDI", [["BUDI"]]),
    "a title alone is a name": ("HAJI", [["HAJI"]]),
    "Muhammad class": ("MOH. YUSUF", [["MUHAMMAD", "YUSUF"]]),
    "Muhammad by its sound": ("MUHAMMAT ALI", [["MUHAMMAD", "ALI"]]),
    "Siti class": ("ST. AMINAH", [["SITI", "AMINAH"]]),
    "Abdul joined": ("ABDURRAHMAN", [["ABDUL", "RAHMAN"]]),
    "Abdul joined with its l": ("ABDULKARIM", [["ABDUL", "KARIM"]]),
    "Abdul short": ("ABD. KARIM", [["ABDUL", "KARIM"]]),
    "Abdullah is a name of its own": ("ABDULLAH", [["ABDUL", "LAH"]]),
    "bin": ("YUSUF BIN SALEH", [["YUSUF", "SALEH"]]),
    "binti misread": ("FATIMAH BINII KURI", [["FATIMAH", "KURI"]]),
    "bt.": ("FATIMAH BT. KURI", [["FATIMAH", "KURI"]]),
    "figures are letters": ("S1TI N0R", [["SITI", "NUR"]]),
    "apostrophes": ("SA'DIYAH", [["SADIYAH"]]),
    "said twice": ("SUNAH NGAJAN BINTI NGAJAN", [["SUNAH", "NGAJAN"]]),
    "alias": ("YUSUF ALIAS UJANG", [["YUSUF"], ["UJANG"]]),
    "als.": ("YUSUF ALS. UJANG", [["YUSUF"], ["UJANG"]]),
    "@": ("YUSUF @ UJANG", [["YUSUF"], ["UJANG"]]),
    "accents": ("RENÉ", [["RENE"]]),
    "nothing": ("", []),
    "marks alone": (" .-, ", []),
    "other scripts": ("王小明", []),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_words_of_a_name(text, expected):
    assert words(text) == expected


def test_the_father_stands_apart():
    (name,) = names("SITI AMINAH BINTI SALEH")
    assert [(w.text, w.father) for w in name.words] == [
        ("SITI", False),
        ("AMINAH", False),
        ("SALEH", True),
    ]
