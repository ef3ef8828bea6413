"""The register in use: who a reading may mean, and what cover a person has."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from matching.decide import (
    Scored,
    decide_weighed,
    in_doubt,
    is_clear,
    ranked,
    rivals,
    surely_same_human,
    weigh,
    with_circumstances,
)
from matching.keys import nik_key
from matching.match import Decision, Match
from matching.rarity import Rarity
from matching.reading import tidy_reading
from matching.record import Person, Reading
from store.decided_pairs import Told, pair_of, told_of, told_or_evident
from store.register_lookup import (
    Looked,
    bearers_of,
    circumstances,
    in_use,
    look_up,
    persons_by_kpj,
    persons_by_number,
)
from store.tables import Agency, EnrolmentRow, Extract

TOGETHER: Final = 100
"""Readings looked up at once."""
FIRST: Final = 3
"""Persons weighed at first: the likeliest by their keys."""


def current(session: Session) -> Extract | None:
    """The extract in use, if any was imported."""
    return session.scalar(select(Extract).where(Extract.state == "current"))


def find(session: Session, reading: Reading) -> tuple[Person, ...]:
    """The persons a reading may mean, by keys alone, likeliest first."""
    looked = look_up(session, [tidy_reading(reading)])
    return looked.persons[0] if looked else ()


def match(session: Session, reading: Reading) -> Match:
    """Who a reading is about. With no register nobody can tell: possible, with no candidate."""
    return match_all(session, [reading])[0]


def match_all(session: Session, readings: Sequence[Reading]) -> list[Match]:
    """Who each reading is about, in their order; looked up together."""
    found: list[Match] = []
    for start in range(0, len(readings), TOGETHER):
        some = [tidy_reading(r) for r in readings[start : start + TOGETHER]]
        looked = look_up(session, some)
        if looked is None:
            found += (Match(Decision.POSSIBLE) for _ in some)
        else:
            weighed = _weighed(session, some, looked)
            told = told_of(session, {s.person.kpj for one in weighed for s in rivals(one)})
            one_human = told_or_evident(told)
            found += (decide_weighed(one, looked.rarity, one_human) for one in weighed)
    return found


def _weighed(session: Session, readings: Sequence[Reading], looked: Looked) -> list[list[Scored]]:
    """The persons each reading may mean, best first; country and agency where they may tell."""
    pairs = zip(readings, looked.persons, strict=True)
    weighed = [_weigh(reading, them, looked.rarity) for reading, them in pairs]
    doubted = [
        in_doubt(r, some, looked.rarity.persons) for r, some in zip(readings, weighed, strict=True)
    ]
    went = circumstances(session, looked.extract, {s.person.kpj for some in doubted for s in some})
    if not went:
        return weighed

    def again(reading: Reading, scored: Scored) -> Scored:
        countries, agencies = went.get(scored.person.kpj, ((), ()))
        known = replace(scored.person, countries=countries, agencies=agencies)
        return with_circumstances(replace(scored, person=known), reading, looked.rarity)

    return [
        ranked((*(again(r, s) for s in some), *them[len(some) :])) if some else them
        for r, some, them in zip(readings, doubted, weighed, strict=True)
    ]


def _weigh(reading: Reading, persons: Sequence[Person], rarity: Rarity) -> list[Scored]:
    """The persons, best first; of those that share least with the reading only if need be."""
    first = weigh(reading, persons[:FIRST], rarity)
    if is_clear(first, rarity.persons):
        return first
    return ranked((*first, *weigh(reading, persons[FIRST:], rarity)))


def agency_codes(session: Session, agency_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, str]:
    """The codes of these agencies, as the register writes them too."""
    found = select(Agency.id, Agency.code).where(Agency.id.in_(agency_ids))
    return {row.id: row.code for row in session.execute(found)}


def person(session: Session, kpj: str) -> Person | None:
    """A person of the register in use with all rows of cover, or None."""
    extract = in_use(session)
    if extract is None:
        return None
    found = persons_by_kpj(session, extract.id, [kpj]).get(kpj)
    if found is None:
        return None
    cover = session.scalars(
        select(EnrolmentRow)
        .where(EnrolmentRow.extract_id == extract.id, EnrolmentRow.kpj == kpj)
        .order_by(EnrolmentRow.line)
    )
    return replace(found, enrolments=tuple(r.as_enrolment() for r in cover))


def same_humans(session: Session, kpjs: Collection[str]) -> dict[str, frozenset[str]]:
    """By KPJ, every KPJ of the register in use that is of the same human, itself included.

    One human may hold several KPJ, and cover is paid under any of them. Two are of one human when
    people said so (`store.duplicates`), or surely by their facts; and so is who is one with either.
    Each KPJ of an answer is one with the KPJ asked for, both ways. Two of them need not be with
    each other: of two that people told apart a third with the same facts may be either, so it is
    one with both, and each of the two with it alone. A KPJ that the register does not know is not
    among the answers.
    """
    extract = in_use(session)
    if extract is None or not kpjs:
        return {}
    humans = _Humans()
    asked = set(kpjs)
    while asked:
        found = [*persons_by_kpj(session, extract.id, asked).values()]
        bearers = bearers_of(session, {nik_key(p.nik) for p in found if p.nik})
        found += persons_by_number(session, extract, bearers).values()
        humans.learn(found, told_of(session, asked | {p.kpj for p in found}))
        humans.seen |= asked
        asked = humans.same.keys() - humans.seen
    return {kpj: humans.of(kpj) for kpj in kpjs if kpj in humans.persons}


@dataclass(slots=True)
class _Humans:
    """Persons and what people said of pairs of them; `seen`: the KPJ that were asked for."""

    persons: dict[str, Person] = field(default_factory=dict)
    by_nik: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    same: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    apart: set[tuple[str, str]] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)

    def learn(self, persons: Iterable[Person], told: Told) -> None:
        """Take in persons, and decisions on pairs."""
        for p in persons:
            self.persons[p.kpj] = p
            self.by_nik[p.nik].add(p.kpj)
        for (kpj, other), same in told.items():
            if same:
                self.same[kpj].add(other)
                self.same[other].add(kpj)
            else:
                self.apart.add((kpj, other))

    def of(self, kpj: str) -> frozenset[str]:
        """All that are one human with this KPJ, as it is with them."""
        return frozenset(other for other in self._reached(kpj) if kpj in self._reached(other))

    def _reached(self, kpj: str) -> set[str]:
        """All that this KPJ leads to, over any number of steps, without who was told from it."""
        human, todo = {kpj}, [kpj]
        while todo:
            beside = self._beside(todo.pop()) - human
            new = {other for other in beside if pair_of(kpj, other) not in self.apart}
            human |= new
            todo += new
        return human & self.persons.keys()

    def _beside(self, kpj: str) -> set[str]:
        """Who is one human with this KPJ in one step."""
        p = self.persons.get(kpj)
        bearers = self.by_nik[p.nik] if p and p.nik else set[str]()
        sure = {
            other
            for other in bearers
            if p and surely_same_human(p, self.persons[other])
            if pair_of(kpj, other) not in self.apart
        }
        return sure | self.same.get(kpj, set())
