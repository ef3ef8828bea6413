"""What papers, clerks, missions and scans make of a name: kinds of noise, each a function.

Written from what is known of the field (names of Indonesian workers on passports, contracts and
Malaysian lists), not from any sample of readings. Half of the kinds may be looked at while weights
and rules are worked on (`TUNING`), the other half is only ever measured (`HELD_BACK`).
"""

import random
import re
from collections.abc import Callable, Mapping
from typing import Final

Kind = Callable[[random.Random, str], str]

_SHAPES: Final = {
    "I": "1LT", "L": "I1", "O": "0QD", "S": "5", "B": "8R", "E": "FC", "M": "N", "N": "MH",
    "U": "V", "V": "Y", "G": "6C", "C": "GO", "H": "N", "T": "IY", "R": "KA", "A": "R4", "P": "F",
    "D": "O", "Y": "V", "K": "X", "J": "I", "W": "VV",
}  # fmt: skip
_BLOTS: Final = (("M", "RN"), ("N", "RI"), ("W", "VV"), ("D", "CL"), ("RN", "M"), ("LI", "U"),
                 ("H", "LI"), ("U", "LI"))  # fmt: skip
_REFORM: Final = (("J", "DJ"), ("C", "TJ"), ("U", "OE"), ("SY", "SJ"), ("NY", "NJ"), ("Y", "J"))
_SOUNDS: Final = (
    ("F", "P"), ("P", "F"), ("V", "F"), ("Z", "J"), ("J", "Z"), ("KH", "H"), ("H", ""), ("I", "Y"),
    ("Y", "I"), ("AI", "AE"), ("K", "Q"), ("TH", "T"), ("T", "TH"), ("D", "DH"), ("IY", "I"),
    ("AH", "A"), ("AT", "AD"), ("OH", "AH"), ("I", "IE"), ("EE", "I"), ("Q", "K"), ("UK", "U"),
)  # fmt: skip
_MALAY: Final = (
    ("MUHAMMAD", "MOHD"), ("NUR", "NOR"), ("YUSUF", "YUSOF"), ("ISMAIL", "ESMAIL"), ("SY", "SH"),
    ("ZAINAL", "ZAINOL"), ("U", "OO"), ("C", "CH"), ("ABDUL", "ABD"), ("AISYAH", "AISHAH"),
    ("HASAN", "HASSAN"), ("USMAN", "OSMAN"), ("UMAR", "OMAR"), ("RAHMAT", "RAHMAD"), ("I", "EE"),
    ("RUS", "ROS"), ("SUL", "SOL"), ("JAM", "ZAM"), ("ALI", "ALLI"), ("AHMAD", "AHAMAD"),
)  # fmt: skip
_CLASSES: Final = {
    "MUHAMMAD": ("MOHAMAD", "MOHD.", "MUH.", "M.", "MOCH.", "MOHAMMED", "MHD", "MUHAMAD"),
    "SITI": ("ST.", "STI", "SITTI"), "NUR": ("NOOR", "NOER", "NUR'"), "SRI": ("SRIE",),
    "AHMAD": ("ACHMAD", "AKHMAD", "ACH."), "ABDUL": ("ABD.", "ABDOEL", "A."),
}  # fmt: skip
_TITLES: Final = (
    "H. {}", "HJ. {}", "{}, S.E.", "{} S.PD", "DRS. {}", "HAJI {}", "TN. {}", "NY. {}", "SDR. {}",
    "MR {}", "MS. {}", "UST. {}", "{}, A.MD.", "{} SH",
)  # fmt: skip
_FATHERS: Final = (
    "KARTO", "SUWITO", "ABDULLAH", "WAGIMAN", "PAIMIN", "RAJAN", "SALEH", "SAMSUDIN", "DULLAH",
    "MATSANI", "NGATIMIN", "AMAQ", "TARSIM", "WASTA", "RASMAD", "JUHRI", "KASAN", "LALU", "BUANG",
    "HAMZAH", "DAUD", "TASRIP",
)  # fmt: skip
_OTHER_NAMES: Final = (
    "UJANG", "AMBO", "NENG", "DAENG", "MAMAT", "UDIN", "INEM", "TUTI", "BEDU", "LINA", "RIA",
)  # fmt: skip
_KEYS: Final = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
MRZ_ROOM: Final = 39


def plain(_: random.Random, name: str) -> str:
    """As the register has it."""
    return name


def misread(rng: random.Random, name: str) -> str:
    """One to three letters taken for letters or figures of like shape."""
    for _ in range(rng.choice((1, 1, 2, 3))):
        places = [i for i, letter in enumerate(name) if letter in _SHAPES]
        if places:
            i = rng.choice(places)
            name = name[:i] + rng.choice(_SHAPES[name[i]]) + name[i + 1 :]
    return name


def blotted(rng: random.Random, name: str) -> str:
    """Letters that ran into each other or fell apart."""
    return _replaced(rng, name, _BLOTS, 1)


def reform_spelling(rng: random.Random, name: str) -> str:
    """The spelling of before 1972, for every letter that it changes or for one."""
    return _replaced(rng, name, _REFORM, rng.choice((1, 9)))


def sounds(rng: random.Random, name: str) -> str:
    """As another clerk hears it."""
    for _ in range(rng.choice((1, 1, 2))):
        name = _replaced(rng, name, _SOUNDS, 1)
    return name


def malay(rng: random.Random, name: str) -> str:
    """As a Malaysian clerk writes it."""
    for _ in range(rng.choice((1, 2))):
        name = _replaced(rng, name, _MALAY, 1)
    return name


def doubled_letters(rng: random.Random, name: str) -> str:
    """A letter doubled, or a double one made single."""
    pairs = [m.start() for m in re.finditer(r"(.)\1", name)]
    i = rng.choice(pairs) if pairs else rng.randrange(len(name))
    return name[:i] + name[i + 1 :] if pairs else name[: i + 1] + name[i:]


def classed(rng: random.Random, name: str) -> str:
    """Muhammad, Siti, Nur, Abdul in a short or another form."""
    return " ".join(
        rng.choice(_CLASSES[word]) if word in _CLASSES else word for word in name.split()
    )


def titled(rng: random.Random, name: str) -> str:
    """With a title before or behind."""
    return rng.choice(_TITLES).format(name)


def patronymic(rng: random.Random, name: str) -> str:
    """The father's name behind bin or binti, which may be shortened, joined or misread."""
    words = ("BIN", "B.", "BIN.", "BIN", "B1N") if rng.random() < 0.5 else (
        "BINTI", "BT", "BTE", "BT.", "BINTE", "B1NTI", "BTI", "BINII")  # fmt: skip
    return f"{name} {rng.choice(words)} {rng.choice(_FATHERS)}"


def father_behind(rng: random.Random, name: str) -> str:
    """The father's name behind without bin, as Malaysian lists and visas for Arabia do."""
    return f"{name} {' '.join(rng.sample(_FATHERS, rng.choice((1, 1, 2))))}"


def without_father(_: random.Random, name: str) -> str:
    """The register's bin or binti and what follows are not on the paper, or bin alone is not."""
    head = re.split(r"\s(?:BIN|BINTI)\s", name)
    return head[0]


def aliased(rng: random.Random, name: str) -> str:
    """With another name beside it."""
    other = rng.choice(_OTHER_NAMES)
    forms = (f"{name} ALIAS {other}", f"{other} ALS {name}", f"{name} @ {other}",
             f"{name} ({other})", f"{other} ALIAS {name}", f"{name} AKA {other}")  # fmt: skip
    return rng.choice(forms)


def joined(rng: random.Random, name: str) -> str:
    """Two words run together, or all."""
    words = name.split()
    if len(words) < 2:
        return name
    i = rng.randrange(len(words) - 1)
    some = [*words[:i], words[i] + words[i + 1], *words[i + 2 :]]
    return "".join(words) if rng.random() < 0.2 else " ".join(some)


def split_word(rng: random.Random, name: str) -> str:
    """A blank in the midst of a word."""
    longest = max(name.split(), key=len)
    if len(longest) < 5:
        return name
    i = rng.randrange(2, len(longest) - 1)
    return name.replace(longest, f"{longest[:i]} {longest[i:]}", 1)


def machine_zone(_: random.Random, name: str) -> str:
    """As the machine zone holds it: the last word first, marks gone, cut at 39 characters."""
    words = re.sub(r"[^A-Z ]", "", name).split()
    zone = f"{words[-1]}<<{'<'.join(words[:-1])}" if len(words) > 1 else words[0]
    return zone[:MRZ_ROOM].replace("<", " ").strip()


def cut_short(rng: random.Random, name: str) -> str:
    """A narrow column cuts the end of the name off."""
    return name[: max(5, len(name) - rng.randint(2, max(2, len(name) // 3)))].strip()


def last_first(rng: random.Random, name: str) -> str:
    """The last word before the others, sometimes with a comma as airlines and visas do."""
    words = name.split()
    if len(words) < 2:
        return name
    return f"{words[-1]}{rng.choice((',', '', '', '/'))} {' '.join(words[:-1])}"


def initials(rng: random.Random, name: str) -> str:
    """A word cut to its first letter."""
    words = name.split()
    if len(words) < 2:
        return name
    i = rng.choice((0, len(words) - 1, len(words) - 1))
    words[i] = words[i][0] + rng.choice((".", ""))
    return " ".join(words)


def word_missing(rng: random.Random, name: str) -> str:
    """One word left out."""
    words = name.split()
    if len(words) < 2:
        return name
    words.pop(rng.randrange(len(words)))
    return " ".join(w for w in words if w not in {"BIN", "BINTI"}) or name


def mistyped(rng: random.Random, name: str) -> str:
    """A slip on the keyboard: a neighbour's key, a letter lost, exchanged with the next."""
    places = [i for i, letter in enumerate(name) if letter.isalpha()]
    i = rng.choice(places)
    row = next((r for r in _KEYS if name[i] in r), _KEYS[0])
    beside = row[max(0, row.find(name[i]) + rng.choice((-1, 1))) % len(row)]
    lost, other = name[:i] + name[i + 1 :], name[:i] + beside + name[i + 1 :]
    exchanged = name[:i] + name[i : i + 2][::-1] + name[i + 2 :]
    return rng.choice((lost, other, exchanged))


def said_twice(rng: random.Random, name: str) -> str:
    """A one-word name doubled, or with a mark for 'no family name', as visas need two words."""
    words = name.split()
    if len(words) > 1:
        return f"{name} {words[-1]}"
    return rng.choice((f"{name} {name}", f"FNU {name}", f"{name} LNU", f"{name} XXX"))


def with_marks(rng: random.Random, name: str) -> str:
    """Points, dashes, apostrophes, small letters; a row number before it."""
    marked = name.replace(" ", rng.choice((".", "-", "  ", " . ")), 1)
    forms = (marked, name.title(), f"{rng.randint(1, 99)}. {name}", name.lower(), f"'{name}'")
    return rng.choice(forms)


def _replaced(rng: random.Random, name: str, pairs: tuple[tuple[str, str], ...], times: int) -> str:
    some = [pair for pair in pairs if pair[0] in name]
    for old, new in rng.sample(some, min(times, len(some))):
        name = name.replace(old, new, 1)
    return name if name.strip() else "X"


TUNING: Final[Mapping[str, Kind]] = {
    kind.__name__: kind
    for kind in (
        plain, misread, reform_spelling, sounds, classed, titled, patronymic, aliased, joined,
        machine_zone, word_missing, father_behind,
    )
}  # fmt: skip
HELD_BACK: Final[Mapping[str, Kind]] = {
    kind.__name__: kind
    for kind in (
        plain, blotted, malay, doubled_letters, without_father, split_word, cut_short, last_first,
        initials, mistyped, said_twice, with_marks,
    )
}  # fmt: skip


def noisy(rng: random.Random, name: str, kinds: Mapping[str, Kind]) -> tuple[str, str]:
    """The name as a paper may have it, and the kinds of noise in it: a third are plain."""
    count = rng.choices((0, 1, 2), (35, 50, 15))[0]
    some = rng.sample([kind for kind in kinds if kind != "plain"], count)
    for kind in some:
        name = kinds[kind](rng, name)
    return name, "+".join(some) or "plain"
