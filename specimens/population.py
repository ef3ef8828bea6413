"""An invented population: skewed names, siblings and look-alikes, every outcome of the rules."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from specimens.days import plus_months
from specimens.words import (
    AGENCIES,
    DISTRICTS,
    FATHERS,
    NAMES,
    OWNER,
    REGIONS,
    STREETS,
    VESSELS,
    VILLAGES,
    WORKS,
    Region,
)
from specimens.worker import Cover, Placement, Term, Worker

_SHARE_OF_MONONYMS: Final = 0.15


@dataclass(frozen=True, slots=True)
class Fate:
    """What is to become of one worker, relative to the day of the batch."""

    name: str
    country: str
    cover: Cover
    began: int  # months ago; negative: in the future
    months: int = 24
    renewed: int | None = None  # months ago
    returned: int | None = None  # days ago
    individual: bool = False
    crew: bool = False
    on: date | None = None  # a fixed first day, instead of `began`


# Every outcome of the coverage rules at least once; the order is the order of the papers.
FATES: Final = (
    Fate("insured at home in Hong Kong", "HKG", Cover.FULL, 9),
    Fate("insured in a factory", "MYS", Cover.FULL, 6),
    Fate("extension without cover", "TWN", Cover.FULL, 27, renewed=3),
    Fate("never paid for the time abroad", "SAU", Cover.BEFORE, 8),
    Fate("twelve months paid of thirty-six", "KOR", Cover.SHORT, 20, months=36),
    Fate("death not covered", "MYS", Cover.HALF, 7),
    Fate("not departed, covered", "TWN", Cover.BEFORE, -1),
    Fate("not departed, five months are over", "HKG", Cover.BEFORE, -2),
    Fate("registered and never paid", "SAU", Cover.UNPAID, 5),
    Fate("not in the register", "MYS", Cover.ABSENT, 11),
    Fate("crew, insured", "CREW", Cover.FULL, 4, months=12, crew=True),
    Fate("individual route, insured", "SGP", Cover.FULL, 5, individual=True),
    Fate("contract over", "TWN", Cover.FULL, 40, months=36),
    Fate("old scheme", "TWN", Cover.ABSENT, 0, months=36, on=date(2016, 10, 3)),
    Fate("deported, after-work cover runs", "MYS", Cover.FULL, 10, returned=12),
    Fate("deported without cover", "MYS", Cover.BEFORE, 14, returned=12),
    Fate("deported long ago", "MYS", Cover.FULL, 20, returned=75),
    Fate("insured in Korea", "KOR", Cover.FULL, 12, months=36),
)


class Maker:
    """Makes workers one by one from one stream of chance; numbers are never given twice."""

    def __init__(self, rng: random.Random, today: date) -> None:
        self.rng, self.today = rng, today
        self._given: set[str] = set()

    def worker(self, fate: Fate, region: Region | None = None) -> Worker:
        """A worker to whom happens what `fate` says."""
        rng = self.rng
        region = region or rng.choice(REGIONS)
        sex = "M" if fate.crew or fate.country == "KOR" else rng.choice("FFFM")
        if fate.country in {"HKG", "TWN", "SAU", "SGP"}:
            sex = "F"
        born = self.today - timedelta(days=rng.randint(21 * 365, 47 * 365))
        term = self._term(fate)
        issued = term.signed - timedelta(days=rng.randint(30, 700))
        return Worker(
            full_name=self.name(region, sex),
            sex=sex,
            birth_date=born,
            region=region,
            nik=self.nik(region, born, sex),
            passport_number=self.fresh(rng.choice("ABCEX"), 7),
            passport_issued=issued,
            kpj=self.fresh("1", 10),
            address=self._address(region),
            father=rng.choice(FATHERS),
            placement=self._placement(fate),
            term=term,
            cover=fate.cover,
            renewal=self._renewal(fate, term),
            returned=self.today - timedelta(days=fate.returned) if fate.returned else None,
        )

    def name(self, region: Region, sex: str) -> str:
        """One, two or three words; the first words of the lists come more often."""
        firsts, others = NAMES[region.people][sex]
        first = self._skewed(firsts)
        if self.rng.random() < _SHARE_OF_MONONYMS and " " not in first:
            return self._skewed(others).split()[0]
        words = [first, self._skewed(others)]
        if self.rng.random() < 0.2:
            words.append(self._skewed(others))
        return " ".join(dict.fromkeys(words))

    def nik(self, region: Region, born: date, sex: str) -> str:
        """Region, birth date with 40 added to a woman's day, serial (domain: NIK)."""
        day = born.day + (40 if sex == "F" else 0)
        stem = f"{region.code}{self.rng.randint(1, 25):02}{day:02}{born:%m%y}"
        return self.fresh(stem, 4)

    def fresh(self, stem: str, digits: int) -> str:
        """`stem` and so many digits, never the same twice."""
        while True:
            made = stem + "".join(self.rng.choice("0123456789") for _ in range(digits - 1))
            made += self.rng.choice("123456789")
            if made not in self._given:
                self._given.add(made)
                return made

    def _skewed(self, words: tuple[str, ...]) -> str:
        weights = [1 / (place + 1) for place in range(len(words))]
        return self.rng.choices(words, weights)[0]

    def _term(self, fate: Fate) -> Term:
        start = plus_months(self.today, -fate.began) + timedelta(days=self.rng.randint(-4, 4))
        start = fate.on or start
        ahead = 240 if fate.began <= -2 else 50  # days between signature and departure
        return Term(start - timedelta(days=ahead), start, fate.months)

    def _renewal(self, fate: Fate, term: Term) -> Term | None:
        if fate.renewed is None:
            return None
        start = term.end + timedelta(days=1)
        return Term(start - timedelta(days=20), start, 24)

    def _placement(self, fate: Fate) -> Placement:
        rng = self.rng
        work = WORKS["SGP" if fate.crew else fate.country]
        return Placement(
            work=work,
            employer=OWNER if fate.crew else rng.choice(work.employers),
            job=rng.choice(work.jobs),
            wage=rng.choice(work.wages),
            agency=None if fate.individual else rng.choice(AGENCIES),
            number=rng.randint(1000, 9999),
            vessel=rng.choice(VESSELS) if fate.crew else None,
        )

    def _address(self, region: Region) -> str:
        rng = self.rng
        return (
            f"{rng.choice(STREETS)} RT {rng.randint(1, 9):03} RW {rng.randint(1, 7):03}"
            f" DESA {rng.choice(VILLAGES)} KEC. {rng.choice(DISTRICTS)} KAB. {region.name}"
        )


def cast(maker: Maker) -> tuple[Worker, ...]:
    """The workers of FATES in order, with the oddities that matching must bear."""
    made = [maker.worker(fate) for fate in FATES]
    made[1] = replace(made[1], register_name=_other_spelling(made[1].full_name))
    return tuple(made)


def bystanders(maker: Maker, cast_: tuple[Worker, ...], many: int) -> Iterator[Worker]:
    """People who are only in the register: a sibling, a look-alike, and `many` others."""
    sibling = maker.worker(FATES[0], cast_[0].region)
    yield replace(sibling, address=cast_[0].address, father=cast_[0].father)
    alike = maker.worker(FATES[0], cast_[3].region)
    born = cast_[3].birth_date - timedelta(days=3)
    nik = maker.nik(alike.region, born, cast_[3].sex)
    yield replace(alike, full_name=cast_[3].full_name, sex=cast_[3].sex, birth_date=born, nik=nik)
    usual = [fate for fate in FATES if fate.cover is not Cover.ABSENT and not fate.returned]
    for _ in range(many):
        yield maker.worker(maker.rng.choice(usual))


def _other_spelling(name: str) -> str:
    """As another clerk writes the same name."""
    for one, other in (("MUHAMMAD", "MOHAMAD"), ("SITI", "ST."), ("NUR", "NOOR"), ("DJ", "J")):
        if one in name:
            return name.replace(one, other)
    return name.replace("U", "OE", 1)
