"""Readings of papers about invented people, with the noise of the field, whose answers are known.

Classes of papers say which facts are printed; each fact then suffers what that fact suffers in the
field: NIK that lost their last figure in a spreadsheet or are a relative's, passports renewed,
dates exchanged, set to 1 January, of another century, ages counted wrongly, origins given as a
province or a village, countries other than the one insured for. Strangers are drawn so that they
resemble somebody in the register.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from bench.noise_names import HELD_BACK, TUNING, Kind, noisy
from matching.record import Person, Reading

HANDED_IN: Final = ("country", "agency")
"""What is known of a contract beside what it says of the worker."""
PAPERS: Final[Mapping[str, tuple[str, ...]]] = {
    "contract": (
        *("birth_date", "sex", "nik", "passport_number", "birth_place", "origin"),
        *HANDED_IN,
    ),
    "contract_abroad": ("passport_number", "birth_date", *HANDED_IN),
    "placement": ("birth_date", "sex", "nik", "birth_place", "origin", *HANDED_IN),
    "placement_old": ("birth_date", "sex", "birth_place", "origin", *HANDED_IN),
    "passport": ("birth_date", "sex", "passport_number", "birth_place", "agency"),
    "manifest_passport": ("sex", "passport_number", "age", "origin", "country"),
    "manifest_dob": ("birth_date", "sex", "origin", "country"),
    "manifest_age": ("sex", "age", "origin", "country"),
    "manifest_bare": ("sex", "age", "country"),
}
"""Facts that a paper prints beside the name; `country`: of the work, or deported from;
`agency`: which handed it in."""
DESTINATIONS: Final[Mapping[str, int]] = {
    "MYS": 1407, "TWN": 1044, "HKG": 1028, "SAU": 462, "SGP": 338, "ARE": 180, "KOR": 120,
    "BRN": 98, "QAT": 77, "OMN": 63,
}  # fmt: skip
"""Where people go, thousands (placements of 2007 to 2014 as the press counted them)."""
LOOK_ALIKES: Final = (
    ("stranger", 30), ("namesake", 20), ("namesake_of_the_year", 12), ("sibling", 14),
    ("twin", 6), ("born_that_day", 12), ("namesake_born_that_day", 1), ("relative", 5),
)  # fmt: skip
"""Who a stranger resembles somebody in the register as, and how often."""
_CONFUSED: Final = {
    "0": "68", "1": "7", "2": "7", "3": "8", "4": "9", "5": "6", "6": "058", "7": "12",
    "8": "036", "9": "47",
}  # fmt: skip
_PROVINCES: Final = ("JAWA TIMUR", "JATENG", "NTB", "N T T", "SULAWESI SELATAN", "LAMPUNG")
_VILLAGES: Final = ("DESA SUKAMAJU", "KEC. SUKODONO", "DSN KRAJAN RT 02/01", "KP. BARU")
_ELSEWHERE: Final = ("SURABAYA", "MEDAN", "KUPANG", "JEMBER", "PONTIANAK", "BOGOR", "PALU")


@dataclass(frozen=True, slots=True)
class Query:
    """A reading and who it is about: `kpj` is "" for somebody outside the register.

    `nik` is the human's: whoever else bears it in the register is the same one under another KPJ.
    `paper` is a key of PAPERS, `kind` tells the noise or the look-alike. `held_back`: of the half
    of the noise that is never looked at.
    """

    reading: Reading
    kpj: str
    nik: str
    paper: str
    kind: str
    held_back: bool


def query_about(rng: random.Random, person: Person, other: Person, *, held_back: bool) -> Query:
    """A noisy reading about `person`, or (three of ten) about a stranger resembling them.

    `other`: somebody outside the register, of whom the stranger is made.
    """
    paper = rng.choice(tuple(PAPERS))
    kinds = HELD_BACK if held_back else TUNING
    if rng.random() < 0.3:
        alike, stranger = _look_alike(rng, person, other)
        reading, noise = reading_about(rng, stranger, paper, kinds)
        return Query(reading, "", "", paper, f"{alike}/{noise}", held_back)
    reading, noise = reading_about(rng, person, paper, kinds)
    return Query(reading, person.kpj, person.nik, paper, noise, held_back)


def reading_about(
    rng: random.Random, person: Person, paper: str, kinds: Mapping[str, Kind]
) -> tuple[Reading, str]:
    """What a paper of this class says of the person, and the kinds of noise in the name."""
    facts = {fact for fact in PAPERS[paper] if rng.random() > 0.04}
    name, noise = noisy(rng, person.full_name, kinds)
    day = date(2022, 6, 1) + timedelta(days=rng.randrange(1600))
    born = person.birth_date
    assert born is not None
    number = rng.choice(person.passport_numbers or ("",))
    return Reading(
        full_name=name,
        birth_date=_date(rng, born) if "birth_date" in facts else None,
        sex=_sex(rng, person.sex) if "sex" in facts else "",
        nik=_nik(rng, person.nik) if "nik" in facts else "",
        passport_number=_passport(rng, number) if "passport_number" in facts else "",
        birth_place=_place(rng, person.birth_place) if "birth_place" in facts else "",
        age=_age(rng, born, day) if "age" in facts else None,
        origin=_origin(rng, person.birth_place) if "origin" in facts else "",
        document_date=day,
        agency=_agency(rng, person.agencies) if "agency" in facts else "",
        country=_country(rng, person.countries, paper) if "country" in facts else "",
    ), noise


def _look_alike(rng: random.Random, person: Person, other: Person) -> tuple[str, Person]:
    """Somebody outside the register who resembles `person`; the rest is `other`'s."""
    kinds, shares = zip(*LOOK_ALIKES, strict=True)
    alike = rng.choices(kinds, shares)[0]
    mine, own = person.birth_date, other.birth_date
    assert mine is not None and own is not None
    stranger, words = replace(other, kpj=""), other.full_name.split()
    if alike.startswith("namesake"):
        stranger = replace(stranger, full_name=person.full_name, sex=person.sex)
    if alike == "namesake_of_the_year":
        own = mine.replace(month=own.month, day=min(own.day, 28))
    if alike in {"twin", "born_that_day", "namesake_born_that_day"}:
        own = mine
    if alike in {"sibling", "twin", "relative"}:
        first, *rest = person.full_name.split()
        given = next((w for w in words if w != first), "WIDODO")  # of one family no two bear a name
        name = " ".join([given, *rest])
        stranger = replace(stranger, full_name=name, birth_place=person.birth_place)
    elif rng.random() < 0.3 and alike != "namesake_born_that_day":
        stranger = replace(stranger, birth_place=person.birth_place)
    at_home = stranger.birth_place == person.birth_place
    prefix = person.nik[:6] if at_home and person.nik else other.nik[:6]
    day = f"{own.day + 40 * (stranger.sex == 'F'):02}{own:%m%y}"
    serials = rng.sample(range(1, 60), 2)  # no two humans have one NIK
    nik = next(n for s in serials if (n := f"{prefix}{day}{s:04}") != person.nik)
    if alike == "relative":  # the clerk copied the number of somebody of the family
        nik = person.nik
    if alike in {"sibling", "twin", "relative"} and rng.random() < 0.5:  # one follows the other
        stranger = replace(stranger, countries=person.countries, agencies=person.agencies)
    return alike, replace(stranger, birth_date=own, nik=nik)


def _change(rng: random.Random, text: str, place: int) -> str:
    figure = text[place]
    return text[:place] + rng.choice(_CONFUSED.get(figure, figure)) + text[place + 1 :]


def _date(rng: random.Random, born: date) -> date:
    """The birth date as a paper has it: one of fourteen is wrong."""
    if rng.random() > 0.07:
        return born
    text = f"{born:%d%m}{born.year:04}"
    changes: tuple[Callable[[], date], ...] = (
        lambda: born.replace(day=born.month, month=born.day),
        lambda: born.replace(year=born.year + rng.choice((-10, -1, 1, 10))),
        lambda: born.replace(month=1, day=1),
        lambda: born.replace(month=12, day=31),
        lambda: _of_text(_change(rng, text, rng.choice((0, 1, 3, 7)))),
        lambda: born + timedelta(days=rng.choice((-1, 1, 7, 30))),
        lambda: born.replace(month=born.month % 12 + 1),
        lambda: born.replace(year=born.year - 100 if born.year > 1999 else born.year),
        lambda: _of_text(text[:6] + text[7] + text[6]),
    )
    try:
        return rng.choice(changes)()
    except ValueError:  # no such day: the clerk would have noticed too
        return born


def _of_text(text: str) -> date:
    return date(int(text[4:]), int(text[2:4]), int(text[:2]))


def _nik(rng: random.Random, nik: str) -> str:
    """The NIK as a paper has it: one of nine is wrong."""
    if rng.random() > 0.11 or len(nik) != 16:
        return nik
    i = rng.randrange(15)
    day = int(nik[6:8])
    wrong_sex = f"{nik[:6]}{day - 40 if day > 40 else day + 40:02}{nik[8:]}"
    return rng.choice(
        (
            _change(rng, nik, i), _change(rng, nik, rng.randrange(16)),
            _change(rng, _change(rng, nik, i), rng.randrange(16)),
            nik[:i] + nik[i + 1 :], nik[:i] + nik[i] + nik[i:], nik[:15] + "0", nik[:15] + "0",
            nik[:i] + nik[i : i + 2][::-1] + nik[i + 2 :], wrong_sex,
            f"{nik[:12]}{rng.randrange(1, 99):04}",  # a neighbour's, copied
            ".".join((nik[:6], nik[6:12], nik[12:])), nik.replace("0", "O", 2),
        )
    )  # fmt: skip


def _passport(rng: random.Random, number: str) -> str:
    """The passport number as a paper has it; one of seven papers is of another booklet."""
    kind = rng.random()
    if not number or kind < 0.06:
        return f"{rng.choice('ABCEX')}{rng.randrange(10**7):07}"
    if kind < 0.07:  # a booklet of before
        return f"{rng.choice('ABRSTUV')}{rng.choice('ABNPRST')}{rng.randrange(10**6):06}"
    if kind < 0.9:
        return number
    i = rng.randrange(1, 8)
    return rng.choice(
        (
            _change(rng, number, i), _change(rng, _change(rng, number, i), rng.randrange(1, 8)),
            number[:i] + str(rng.randrange(10)) + number[i + 1 :], number[1:], number[:-1],
            f"{number[0]} {number[1:]}", number.replace("0", "O", 1).replace("1", "I", 1),
            rng.choice("ABCEX") + number[1:], number[:i] + number[i:i + 2][::-1] + number[i + 2:],
        )
    )  # fmt: skip


def _sex(rng: random.Random, sex: str) -> str:
    return sex if rng.random() > 0.01 else {"F": "M", "M": "F"}.get(sex, "")


def destination(rng: random.Random) -> str:
    """A country, as often as people go there."""
    return rng.choices(list(DESTINATIONS), list(DESTINATIONS.values()))[0]


def agency_code(rng: random.Random) -> str:
    """The code of an agency; a few are large."""
    return f"P3MI{1 + int(400 * rng.random() ** 2):04}"


def _agency(rng: random.Random, agencies: Sequence[str]) -> str:
    """Who handed the paper in; one of eight went through another agency before."""
    return agency_code(rng) if rng.random() < 0.12 else rng.choice(agencies or ("",))


def _country(rng: random.Random, countries: Sequence[str], paper: str) -> str:
    """The country on a paper: of those on a list of deported one of eight is not insured there."""
    elsewhere = 0.12 if paper.startswith("manifest") else 0.04
    return destination(rng) if rng.random() < elsewhere else rng.choice(countries or ("",))


def _age(rng: random.Random, born: date, day: date) -> int:
    """Years of life, often counted from the years alone, now and then a year or two off."""
    exact = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return exact + rng.choices((0, 1, -1, 2, -2), (84, 8, 5, 2, 1))[0]


def _place(rng: random.Random, place: str) -> str:
    """The place of birth as another paper writes it, seldom another place."""
    kind = rng.randrange(25)
    if kind == 0:
        return rng.choice(_ELSEWHERE)
    if kind < 8:
        typo = place[:2] + place[3:]
        return rng.choice((f"KAB. {place}", f"KOTA {place}", typo, place.title(), f"KAB {place}"))
    return place


def _origin(rng: random.Random, place: str) -> str:
    """Where somebody says to come from: one of eight moved or names a province or a village."""
    kind = rng.random()
    if kind < 0.06:
        return rng.choice(_ELSEWHERE)
    if kind < 0.1:
        return rng.choice(_PROVINCES)
    if kind < 0.12:
        return rng.choice(_VILLAGES)
    if kind < 0.18:
        return f"{rng.choice(_VILLAGES)}, {place}"
    return _place(rng, place)
