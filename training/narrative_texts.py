"""Invented letters of deportation as running text, with their entities, as a poor reader sees them.

`letters(seed)` is an endless stream; the same seed gives the same letters. Text is one line with
single blanks, as `extract.forms.running` makes it of a page.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final
from zlib import crc32

from specimens.days import MONTHS, ROMAN
from training import narrative_words as words

Piece = tuple[str, str]
"""Text and the label of the entity that it is part of; "" for none."""


def _rules(text: str) -> dict[str, tuple[str, ...]]:
    """Alternatives by name, as the head of narrative_grammar.txt explains."""
    rules: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if line.endswith(":") and not line.startswith(" "):
            name = line[:-1]
            rules[name] = ()
        elif line.startswith("    "):
            rules[name] = (*rules[name], line.strip() if line.strip() != "-" else "")
    return rules


RULES: Final = _rules(Path(__file__).with_name("narrative_grammar.txt").read_text(encoding="utf-8"))
_SLOT: Final = re.compile(r"<(?P<name>\w+)(?::(?P<label>\w+))?(?P<maybe>\?)?>")
_MONTHS: Final = MONTHS["id"]
_MONTHS_MS: Final = MONTHS["ms"]
_LISTS: Final = {
    "mission": words.MISSIONS,
    "home": words.HOME_OFFICES,
    "malay_office": words.MALAY_OFFICES,
    "offence_ms": words.OFFENCES_MS,
    "town": words.TOWNS,
    "country": words.COUNTRIES,
    "village": words.VILLAGES,
    "rank": words.RANKS,
    "job": words.JOBS,
    "spelled": ("dua", "tiga", "lima", "sepuluh", "dua belas", "dua puluh satu", "tiga puluh"),
    "weekday": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Jum'at", "Sabtu", "Minggu"),
    "weekday_ms": ("Isnin", "Selasa", "Rabu", "Khamis", "Jumaat", "Sabtu", "Ahad"),
}
HELD_OUT_IN: Final = 5
"""One given or family name in so many is kept for measuring and never trained on."""


@dataclass(frozen=True, slots=True)
class Letter:
    """Running text and its entities as (start, end, label)."""

    text: str
    entities: tuple[tuple[int, int, str], ...]


def letters(seed: int) -> Iterator[Letter]:
    """Letters without end."""
    rng = random.Random(seed)  # noqa: S311 - invents letters
    while True:
        yield letter(rng)


def letter(rng: random.Random) -> Letter:
    """One letter: its words, then what printing and reading did to them."""
    case = rng.choices(("names", "printed", "all"), (5, 3, 2))[0]
    pieces = [_cased(piece, case) for piece in _expanded("letter", rng)]
    worn = _worn(pieces, rng.choice((0.0, 0.0, 0.004, 0.01, 0.02, 0.04)), rng)
    return assembled(_interrupted(worn, rng))


def kept(names: Sequence[str], held_out: bool) -> tuple[str, ...]:
    """The names to train on, or those that are kept for measuring."""
    return tuple(n for n in names if (crc32(n.encode()) % HELD_OUT_IN == 0) == held_out)


def person_name(rng: random.Random, held_out: bool = False) -> str:
    """A name of one to five words: given, family, father's; some of syllables nobody bears."""
    women = rng.random() < 0.5
    given = rng.choice(kept(words.WOMEN if women else words.MEN, held_out))
    parts = [_coined(rng) if rng.random() < 0.2 else given]
    if rng.random() < 0.75:
        family = rng.choice(kept(words.FAMILY, held_out))
        parts.append(_coined(rng) if rng.random() < 0.25 else family)
    if rng.random() < 0.12:
        parts.append(rng.choice(kept(words.FAMILY, held_out)))
    if rng.random() < 0.3:
        parts += [_patronymic(women, rng), rng.choice(words.FATHERS)]
    if rng.random() < 0.03:
        parts.insert(0, rng.choice(("H.", "Hj.", "M.", "St.")))
    return " ".join(parts)


def _patronymic(women: bool, rng: random.Random) -> str:
    return rng.choice(("binti", "Binti", "bt", "Bt.") if women else ("bin", "Bin", "B.", "bin"))


def _coined(rng: random.Random) -> str:
    return "".join(rng.choice(words.SYLLABLES) for _ in range(rng.randint(2, 3))).capitalize()


def _expanded(name: str, rng: random.Random, label: str = "") -> list[Piece]:
    """A phrase with all its slots filled."""
    if name not in RULES:
        return [(_word(name, rng), label)]
    pieces: list[Piece] = []
    phrase, at = rng.choice(RULES[name]), 0
    for slot in _SLOT.finditer(phrase):
        pieces.append((phrase[at : slot.start()], label))
        at = slot.end()
        if not slot["maybe"] or rng.random() < 0.5:
            pieces += _expanded(slot["name"], rng, slot["label"] or label)
    return [*pieces, (phrase[at:], label)]


def _word(name: str, rng: random.Random) -> str:
    """A word or value that the grammar leaves to chance."""
    if name in _LISTS:
        return rng.choice(_LISTS[name])
    return _MAKERS[name](rng)


def _date(rng: random.Random, months: Sequence[str] = _MONTHS) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1955, 2026)
    return rng.choice(
        (
            f"{day} {months[month - 1]} {year}",
            f"{day} {months[month - 1]} {year}",
            f"{day:02}-{month:02}-{year}",
            f"{day:02}/{month:02}/{year}",
            f"{day:02}.{month:02}.{year}",
            f"{day} {months[month - 1][:3]} {year}",
        )
    )


def _origin(rng: random.Random) -> str:
    regency, province = rng.choice(words.REGENCIES).title(), rng.choice(words.PROVINCES)
    province = province if len(province) <= 6 else province.title()
    kind = rng.choice(("Kabupaten ", "Kab. ", "Kota ", "", "", ""))
    village = rng.choice(words.VILLAGES)
    return rng.choice(
        (
            f"{kind}{regency}",
            f"{kind}{regency}",
            f"{kind}{regency}, {province}",
            f"{kind}{regency} {province}",
            f"{kind}{regency}, Provinsi {province}",
            f"Desa {village}, Kec. {rng.choice(words.VILLAGES)}, Kab. {regency}",
            f"Dusun {village}, {kind}{regency}, {province}",
            f"Provinsi {province}",
        )
    )


def _depot(rng: random.Random) -> str:
    place = rng.choice(words.DEPOTS)
    if rng.random() < 0.15:
        return rng.choice(words.DEPOTS_FAR)
    kind = rng.choice(
        (
            *("Depot Tahanan Imigresen", "Depot Imigresen", "DTI", "DTI", "DIT", "Depo Tahanan"),
            *("Pusat Tahanan Sementara", "PTS", "Depot", "Depot Tahanan Imigrasi", "Depoh"),
            *("Depot Tahanan Imigresen (DTI)", "Pusat Tahanan Sementara (PTS)", "Rumah Tahanan"),
            *("Immigration Detention Centre", "Tahanan Imigresen", "Pusat Tahanan Imigresen"),
        )
    )
    return f"{kind} {place}"


def _post(rng: random.Random) -> str:
    border, port, airport = (
        rng.choice(each) for each in (words.BORDER_POSTS, words.PORTS, words.AIRPORTS)
    )
    return rng.choice(
        (
            *(f"PLBN {border}", f"PLBN {border}", f"Pos Lintas Batas Negara {border}"),
            *(f"Pos Lintas Batas Negara (PLBN) {border}", f"PLBN Terpadu {border}"),
            *(f"Pelabuhan {port}", f"Pelabuhan {port}", f"Pelabuhan Internasional {port}"),
            *(f"Pelabuhan Ferry {port}", f"Pelabuhan Laut {port}", f"Terminal Ferry {port}"),
            *(f"Bandara {airport}", f"Bandara Internasional {airport}", f"Bandar Udara {airport}"),
            *(f"Border {border}", f"perbatasan {border}", f"Pos {border}"),
        )
    )


def _section(rng: random.Random) -> str:
    number = rng.choice(("6(1)(c)", "15(1)(c)", "15(4)", "55B", "56(1)(d)", "39(b)", "5(2)"))
    act = rng.choice(("", " Akta Imigresen 1959/63", " Akta Imigresen", " Akta Imigresen 1959"))
    return f"{rng.choice(('Seksyen', 'Sek.', 'Pasal', 'Sec.'))} {number}{act}"


def _employer(rng: random.Random) -> str:
    if rng.random() < 0.5:
        return rng.choice(words.EMPLOYERS)
    heads = " ".join(rng.sample(words.FIRM_HEADS, 2))
    return f"{heads} {rng.choice(words.FIRMS)}"


def _ref(rng: random.Random) -> str:
    number, year = rng.randint(1, 9999), rng.randint(2018, 2026)
    code = rng.choice(("KONS", "PK", "PWNI", "BP3MI", "S-KK", "DEP", "SATGAS", "DTI", "FAX"))
    month = rng.choice(ROMAN)
    return rng.choice(
        (
            f"{number}/{code}/{month}/{year}",
            f"B-{number:05}/{rng.choice(words.TOWNS).upper()}/{rng.randint(100000, 269999)}",
            f"IM.101/{code}/E/US/{number}/{rng.randint(1, 12)}({rng.randint(1, 90)})",
            f"B.{number}/{code}/PK.02.03/{month}/{year}",
        )
    )


_MAKERS: Final = {
    "name": person_name,
    "official": person_name,
    "official_ms": lambda rng: f"{rng.choice(words.MEN)} bin {rng.choice(words.FATHERS)}",
    "given": lambda rng: rng.choice(words.MEN),
    "origin": _origin,
    "regency": lambda rng: rng.choice(words.REGENCIES).title(),
    "region": lambda rng: rng.choice(words.PROVINCES).title(),
    "depot": _depot,
    "post": _post,
    "offence_word": lambda rng: rng.choice(words.OFFENCES),
    "section": _section,
    "employer": _employer,
    "ref": _ref,
    "date": _date,
    "date_ms": lambda rng: _date(rng, _MONTHS_MS),
    "year": lambda rng: str(rng.randint(2008, 2025)),
    "int": lambda rng: str(rng.choice((1, 2, 3, rng.randint(4, 99), rng.randint(100, 99999)))),
    "age": lambda rng: str(rng.randint(17, 64)),
    "nip": lambda rng: "".join(str(rng.randint(0, 9)) for _ in range(18)),
    "passport": lambda rng: f"{rng.choice('ABCEX')}{rng.randint(0, 9999999):07}",
    "splp": lambda rng: f"{rng.choice(('XD', 'SP', 'XC', 'AA'))}{rng.randint(0, 999999):06}",
}


def _cased(piece: Piece, case: str) -> Piece:
    """Names in capitals, as most letters print them; all in capitals; or as it comes."""
    text, label = piece
    if case == "all" or (case == "names" and label in {"PERSON", "OFFICIAL"}):
        return text.upper(), label
    return piece


_LOOKS: Final = {
    **{"a": "oe@", "b": "h6", "c": "eo(", "e": "co", "g": "q9", "h": "bn", "i": "l1j!", "l": "1I|"},
    **{"m": "nrn", "n": "mhr", "o": "0ca", "q": "g", "r": "nt", "s": "5z", "t": "fl", "u": "vn"},
    **{"A": "4R", "B": "8R", "C": "GO(", "D": "O0", "E": "FB", "G": "C6", "H": "NK", "I": "l1|T"},
    **{"K": "X", "L": "I1", "M": "NH", "N": "MH", "O": "0QD", "P": "FR", "R": "PK", "S": "58"},
    **{
        "T": "7I",
        "U": "VJ",
        "Z": "2",
        "0": "OD",
        "1": "lI",
        "5": "S",
        "8": "B",
        ",": ".;",
        ".": ",",
    },
}
_SPECKS: Final = ".,'`-_|:~"


def _worn(pieces: Sequence[Piece], rate: float, rng: random.Random) -> list[Piece]:
    """Letters taken for others or lost, blanks lost and made, words broken at line ends."""
    worn: list[Piece] = []
    for text, label in pieces:
        made = []
        for at, char in enumerate(text):
            inside = 0 < at < len(text) - 1
            if char == " ":
                made.append("" if inside and rng.random() < rate * 1.5 else char)
            elif rng.random() < rate:
                slip = rng.choices(("look", "lost", "speck", "blank"), (6, 1, 1, 1))[0]
                made.append(_slipped(char, slip, rng))
            elif inside and char.isalpha() and rng.random() < 0.002:
                made.append(f"{char}- ")
            else:
                made.append(char)
        worn.append(("".join(made), label))
    return worn


def _slipped(char: str, slip: str, rng: random.Random) -> str:
    """What is read in place of `char`."""
    match slip:
        case "look":
            return rng.choice(_LOOKS.get(char, char))
        case "lost":
            return ""
        case "speck":
            return char + rng.choice(_SPECKS)
        case _:
            return f"{char} "


_MARGIN: Final = (
    "CONTOH", "2", "Halaman 2", "- 2 -", "KJRI", "SALINAN", "o", "|", "~", "DITERIMA", "ft", "_ .",
    "TERIMA", "RAHASIA", "SEGERA", ". ,", "Paraf", "Hal 1 dari 2",
)  # fmt: skip
"""What stands between two lines of a letter without being part of either: page numbers, stamps."""


def _interrupted(pieces: Sequence[Piece], rng: random.Random) -> list[Piece]:
    """The pieces with marginal words between some of them."""
    rate = rng.choice((0.0, 0.0, 0.01, 0.03))
    made: list[Piece] = []
    for text, label in pieces:
        made.append((text, label))
        if not label and text.endswith(" ") and rng.random() < rate:
            made.append((f"{rng.choice(_MARGIN)} ", ""))
    return made


def assembled(pieces: Sequence[Piece]) -> Letter:
    """Pieces as one line with single blanks; neighbours with one label are one entity."""
    text, entities = "", []
    for label, group in groupby(pieces, key=lambda piece: piece[1]):
        part = re.sub(r"\s+", " ", "".join(each for each, _ in group))
        if text.endswith(" ") or not text:
            part = part.lstrip()
        start = len(text) + len(part) - len(part.lstrip(" ,.;:'`|~_-"))
        text += part
        end = len(text.rstrip(" ,;:'`|~_-"))
        if label and end > start:
            entities.append((start, end, label))
    return Letter(text.rstrip(), tuple(e for e in entities if e[1] <= len(text.rstrip())))
