"""Readings as papers, clerks and scans make them of a person: the kinds of noise of the field.

For tests and measurements; written from docs/matching.md, not from any sample of readings.
"""

import random
from collections.abc import Callable
from datetime import date, timedelta

from matching.record import Person, Reading

SOUNDS = [
    ("J", "DJ"), ("C", "TJ"), ("U", "OE"), ("SY", "SJ"), ("Y", "J"), ("F", "P"), ("P", "F"),
    ("V", "F"), ("Z", "J"), ("J", "Z"), ("KH", "CH"), ("H", ""), ("I", "IE"), ("DH", "D"),
    ("Y", "I"), ("I", "Y"), ("AI", "AE"), ("K", "Q"), ("TH", "T"), ("U", "OU"), ("UW", "U"),
]  # fmt: skip
SHAPES = {
    "I": "1L", "L": "I1", "O": "0D", "S": "5", "B": "8", "E": "F", "M": "N", "N": "M", "U": "V",
    "V": "Y", "A": "R", "R": "A", "T": "I", "G": "6C", "C": "G", "D": "O", "H": "N", "P": "F",
    "K": "X", "W": "VV", "Y": "V",
}  # fmt: skip
CLASSES = {
    "MUHAMMAD": ["MOHAMMAD", "MOHAMAD", "MOHD", "MUH.", "MOH.", "M.", "MD", "MUHAMAD", "MOCHAMAD"],
    "MOH": ["MUHAMMAD", "MOHAMAD", "MOHD"],
    "SITI": ["ST.", "ST", "SITTI"],
    "NUR": ["NOOR", "NUR."],
    "AHMAD": ["ACHMAD", "AKHMAD", "ACH."],
    "ABDUL": ["ABD.", "ABD"],
}
TITLES = ["H. {}", "HJ. {}", "{}, S.E.", "{} S.PD", "DRS. {}", "HAJI {}", "TN. {}", "NY. {}"]
FATHERS = ["KARTO", "SUWITO", "ABDULLAH", "WAGIMAN", "LA ODE", "PAIMIN", "RAJAN", "SALEH"]
FIGURES = {
    "0": "68", "1": "7", "2": "7", "3": "8", "4": "9", "5": "6", "6": "05", "7": "1", "8": "30",
    "9": "4",
}  # fmt: skip


def _one(rng: random.Random, text: str, change: Callable[[str], str]) -> str:
    """Change one character that can be changed."""
    places = [i for i in range(len(text)) if change(text[i]) != text[i]]
    if not places:
        return text
    i = rng.choice(places)
    return text[:i] + change(text[i]) + text[i + 1 :]


def spelled(rng: random.Random, name: str) -> str:
    some = [pair for pair in SOUNDS if pair[0] in name]
    if not some:
        return name
    old, new = rng.choice(some)
    return name.replace(old, new, 1)


def classed(rng: random.Random, name: str) -> str:
    words = name.replace(".", "").split()
    return " ".join(rng.choice(CLASSES[w]) if w in CLASSES else w for w in words)


def misread(rng: random.Random, name: str) -> str:
    for _ in range(rng.choice((1, 1, 2))):
        name = _one(rng, name, lambda c: rng.choice(SHAPES.get(c, c)))
    return name


def mistyped(rng: random.Random, name: str) -> str:
    i = rng.randrange(len(name))
    head, tail = name[:i], name[i + 1 :]
    lost, doubled, other = "", name[i] * 2, rng.choice("AEIOUNTRS")
    exchanged = head + name[i : i + 2][::-1] + name[i + 2 :]
    return rng.choice((head + lost + tail, head + doubled + tail, head + other + tail, exchanged))


def joined(rng: random.Random, name: str) -> str:
    words = name.split()
    if len(words) < 2:
        return name
    i = rng.randrange(len(words) - 1)
    return " ".join([*words[:i], words[i] + words[i + 1], *words[i + 2 :]])


def parted(rng: random.Random, name: str) -> str:
    longest = max(name.split(), key=len)
    if len(longest) < 6:
        return name
    i = rng.randrange(2, len(longest) - 2)
    return name.replace(longest, f"{longest[:i]} {longest[i:]}", 1)


def reordered(rng: random.Random, name: str) -> str:
    words = name.split()
    return " ".join([words[-1], *words[:-1]])


def shortened(rng: random.Random, name: str) -> str:
    words = name.split()
    if len(words) > 2 and rng.random() < 0.4:
        return " ".join(words[:1] + words[2:])
    if len(words) > 1:
        return " ".join(words[:-1]) if rng.random() < 0.5 else " ".join([*words[:-1], words[-1][0]])
    return name[: max(4, len(name) - 2)]


def lengthened(rng: random.Random, name: str) -> str:
    father = rng.choice(FATHERS)
    return rng.choice(
        (
            f"{name} {father}",
            f"{name} BIN {father}",
            f"{name} BINTI {father}",
            f"{name} BT {father}",
        )
    )


def aliased(rng: random.Random, name: str) -> str:
    other = rng.choice(("UJANG", "AMBO", "NENG", "DAENG", "MAMAT"))
    return rng.choice((f"{name} ALIAS {other}", f"{other} ALS {name}", f"{name} @ {other}"))


def titled(rng: random.Random, name: str) -> str:
    return rng.choice(TITLES).format(name)


NAME_NOISE = (
    spelled, spelled, classed, misread, misread, mistyped, joined, parted, reordered, shortened,
    lengthened, aliased, titled,
)  # fmt: skip


def noisy_name(rng: random.Random, name: str) -> str:
    for _ in range(rng.choices((0, 1, 2), (40, 47, 13))[0]):
        name = rng.choice(NAME_NOISE)(rng, name)
    return name


def noisy_date(rng: random.Random, day: date) -> date:
    if rng.random() > 0.05:
        return day
    changes: list[Callable[[], date]] = [
        lambda: day.replace(day=day.month, month=day.day),
        lambda: day.replace(year=day.year + rng.choice((-10, -1, 1, 10))),
        lambda: day.replace(month=1, day=1),
        lambda: day.replace(day=int(_one(rng, f"{day.day:02}", lambda c: rng.choice(FIGURES[c])))),
        lambda: day + timedelta(days=rng.choice((-1, 1, 7, 30))),
    ]
    try:
        return rng.choice(changes)()
    except ValueError:  # no such day: the clerk would have noticed too
        return day


def noisy_nik(rng: random.Random, nik: str) -> str:
    if rng.random() > 0.08 or not nik:
        return nik
    i = rng.randrange(16)
    return rng.choice(
        (
            _one(rng, nik, lambda c: rng.choice(FIGURES[c])),
            nik[:i] + str(rng.randrange(10)) + nik[i + 1 :],
            nik[:i] + nik[i + 1 :],
            nik[:15] + "0",
            nik[:i] + nik[i : i + 2][::-1] + nik[i + 2 :],
            ".".join((nik[:6], nik[6:12], nik[12:])),
            nik.replace("0", "O", 1),
        )
    )


def noisy_passport(rng: random.Random, number: str) -> str:
    if not number or rng.random() < 0.12:  # a newer booklet, that the register does not know
        return rng.choice("ABCEX") + f"{rng.randrange(10**7):07}"
    if rng.random() > 0.08:
        return number
    i = rng.randrange(1, 8)
    return rng.choice(
        (
            number[0] + _one(rng, number[1:], lambda c: rng.choice(FIGURES.get(c, c))),
            number[:i] + str(rng.randrange(10)) + number[i + 1 :],
            number[1:],
            f"{number[0]} {number[1:]}",
            number.replace("0", "O", 1).replace("1", "I", 1),
        )
    )


def noisy_place(rng: random.Random, place: str) -> str:
    kind = rng.randrange(12)
    if kind == 0:
        return rng.choice(("SURABAYA", "MEDAN", "KUPANG", "JEMBER", "PONTIANAK"))
    if kind < 5:
        return rng.choice(
            (f"KAB. {place}", f"KABUPATEN {place}", misread(rng, place), place.title())
        )
    return place


CLASSES_OF_READING = {
    # facts that the paper prints, in the order of how papers come
    "contract": ("birth_date", "sex", "nik", "passport_number", "birth_place", "origin"),
    "placement": ("birth_date", "sex", "nik", "birth_place", "origin"),
    "passport": ("birth_date", "sex", "passport_number", "birth_place"),
    "manifest_passport": ("sex", "passport_number", "age", "origin"),
    "manifest_dob": ("birth_date", "sex", "origin"),
    "manifest_age": ("sex", "age", "origin"),
    "manifest_bare": ("sex", "age"),
}


def reading_of_person(rng: random.Random, person: Person, kind: str) -> Reading:
    """A noisy reading of a paper of this class about the person; some facts unreadable."""
    facts = {f for f in CLASSES_OF_READING[kind] if rng.random() > 0.04}
    day = date(2023, 1, 1) + timedelta(days=rng.randrange(1400))
    born = person.birth_date
    assert born is not None
    age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    age += rng.choices((0, 1, -1, 2), (85, 7, 7, 1))[0]
    passport = noisy_passport(rng, rng.choice(person.passport_numbers or ("",)))
    sex = person.sex if rng.random() > 0.005 else {"F": "M", "M": "F"}.get(person.sex, "")
    return Reading(
        full_name=noisy_name(rng, person.full_name),
        birth_date=noisy_date(rng, born) if "birth_date" in facts else None,
        sex=sex if "sex" in facts else "",
        nik=noisy_nik(rng, person.nik) if "nik" in facts else "",
        passport_number=passport if "passport_number" in facts else "",
        birth_place=noisy_place(rng, person.birth_place) if "birth_place" in facts else "",
        age=age if "age" in facts else None,
        origin=noisy_place(rng, person.birth_place) if "origin" in facts else "",
        document_date=day,
    )


def look_alike(rng: random.Random, person: Person, other: Person) -> tuple[str, Person]:
    """Somebody outside the register who looks like `person`; numbers and the rest from `other`."""
    kind = rng.choice(("namesake", "of_the_year", "sibling", "same_birth", "stranger", "stranger"))
    born, own = person.birth_date, other.birth_date
    assert born is not None and own is not None
    name, place = other.full_name, other.birth_place
    if kind in {"namesake", "of_the_year"}:
        name = person.full_name
    if kind == "of_the_year":
        own = born.replace(month=own.month, day=min(own.day, 28))
    if kind == "sibling":
        name = " ".join([other.full_name.split()[0], *person.full_name.split()[1:]])
    if kind == "same_birth":
        own = born
    if kind in {"sibling", "same_birth"} or rng.random() < 0.3:
        place = person.birth_place
    prefix = person.nik[:6] if place == person.birth_place and person.nik else "999901"
    day = own.day + (40 if person.sex == "F" else 0)
    nik = f"{prefix}{day:02}{own:%m%y}{rng.randrange(1, 99):04}"
    passport = rng.choice("ABCEX") + f"{rng.randrange(10**7):07}"
    return kind, Person("", name, own, place, person.sex, nik, (passport,))
