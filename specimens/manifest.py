"""Row: one deported worker as a manifest lists them, with or without a placement behind."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from specimens.population import Maker
from specimens.words import FATHERS, OFFENCES, REGIONS, SECTIONS
from specimens.worker import Worker

_WITHOUT_BIN: Final = ("flores",)  # Christian names carry no father's name this way
_PAPERS: Final = (("passport", 4), ("splp", 4), ("none", 2))  # share of what rows carry


@dataclass(frozen=True, slots=True)
class Row:
    """What any manifest may print of one worker; at most one of the two numbers is given."""

    full_name: str
    sex: str
    birth_date: date
    origin: str
    offence: str
    section: str
    passport_number: str = ""
    splp_number: str = ""

    @property
    def paper(self) -> str:
        """The number as columns for both kinds print it; empty when there is none."""
        return self.passport_number or (f"SPLP {self.splp_number}" if self.splp_number else "")

    def age(self, day: date) -> int:
        """Completed years on `day`."""
        before = (day.month, day.day) < (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - before

    def told(self, day: date, printed: Sequence[str]) -> dict[str, str]:
        """The truth of this row where `printed` stands on the paper; `section` is an offence."""
        every = {
            "birth_date": self.birth_date.isoformat(),
            "age": str(self.age(day)),
            "passport_number": self.passport_number,
            "splp_number": self.splp_number,
            "origin": self.origin,
            "offence": self.offence,
            "section": self.section,
        }
        shown = {name: every[name] for name in printed if every[name]}
        if "section" in shown:
            shown["offence"] = shown.pop("section")
        return {"full_name": self.full_name, "sex": self.sex, **shown}


def row_of(worker: Worker, rng: random.Random, lost: bool = False) -> Row:
    """A worker of the register as a manifest lists them; `lost`: without the passport."""
    return Row(
        full_name=worker.full_name,
        sex=worker.sex,
        birth_date=worker.birth_date,
        origin=f"{worker.region.name}, {worker.region.province}",
        offence=rng.choice(OFFENCES),
        section=rng.choice(SECTIONS),
        passport_number="" if lost else worker.passport_number,
    )


def stranger(maker: Maker, today: date) -> Row:
    """Somebody who left without papers: in no register; often with the father's name behind."""
    rng = maker.rng
    region = rng.choice(REGIONS)
    sex = rng.choice("MMF")
    name = maker.name(region, sex)
    if region.people not in _WITHOUT_BIN and rng.random() < 0.35:
        name += f" {'BIN' if sex == 'M' else 'BINTI'} {rng.choice(FATHERS)}"
    row = Row(
        full_name=name,
        sex=sex,
        birth_date=today - timedelta(days=rng.randint(19 * 365, 55 * 365)),
        origin=f"{region.name}, {region.province}",
        offence=rng.choice(OFFENCES),
        section=rng.choice(SECTIONS),
    )
    paper = rng.choices([kind for kind, _ in _PAPERS], [share for _, share in _PAPERS])[0]
    if paper == "passport":
        return replace(row, passport_number=maker.fresh(rng.choice("ABCE"), 7))
    if paper == "splp":
        return replace(row, splp_number=maker.fresh(rng.choice(("XD", "SP", "AA")), 6))
    return row
