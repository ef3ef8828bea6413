"""The register in use: who a reading may mean, and what cover a person has."""

import heapq
import uuid
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, LiteralString

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from matching.decide import decide, surely_same_human
from matching.keys import keys_of_reading, nik_key, rarity_keys
from matching.match import Decision, Match
from matching.rarity import Rarity
from matching.reading import tidy_reading
from matching.record import Person, Reading
from store.database import driver_connection
from store.tables import EnrolmentRow, Extract

MOST_COMPARED: Final = 40
"""Persons compared with one reading: those whose shared keys tell most."""
ANCHORED_COMPARED: Final = 20
"""The same where a number or a birth date was read: whoever is meant then stands far in front."""
TOGETHER: Final = 100
"""Readings looked up at once."""
# Plain SQL where many rows come: converters for each array would cost more than all the rest.
PERSON: Final[LiteralString] = (
    "kpj, full_name, birth_date, birth_place, sex, nik, passport_numbers,"
    " other_names, other_birth_dates, other_niks"
)


def current(session: Session) -> Extract | None:
    """The extract in use, if any was imported."""
    return session.scalar(select(Extract).where(Extract.state == "current"))


def find(session: Session, reading: Reading) -> tuple[Person, ...]:
    """The persons a reading may mean, by keys alone: at most MOST_COMPARED, likeliest first."""
    extract = _in_use(session)
    return _find(session, extract, [tidy_reading(reading)])[0] if extract else ()


def match(session: Session, reading: Reading) -> Match:
    """Who a reading is about. With no register nobody can tell: possible, with no candidate."""
    return match_all(session, [reading])[0]


def match_all(session: Session, readings: Sequence[Reading]) -> list[Match]:
    """Who each reading is about, in their order; looked up together."""
    extract = _in_use(session)
    if extract is None:
        return [Match(Decision.POSSIBLE) for _ in readings]
    found: list[Match] = []
    for start in range(0, len(readings), TOGETHER):
        some = [tidy_reading(r) for r in readings[start : start + TOGETHER]]
        persons = _find(session, extract, some)
        rarity = _rarity(session, extract, some, persons)
        found += (decide(r, p, rarity) for r, p in zip(some, persons, strict=True))
    return found


def person(session: Session, kpj: str) -> Person | None:
    """A person of the register in use with all rows of cover, or None."""
    extract = _in_use(session)
    if extract is None:
        return None
    row = session.execute(
        text(f"SELECT {PERSON} FROM person WHERE extract_id = :extract AND kpj = :kpj"),  # noqa: S608
        {"extract": extract.id, "kpj": kpj},
    ).one_or_none()
    if row is None:
        return None
    rows = session.scalars(
        select(EnrolmentRow)
        .where(EnrolmentRow.extract_id == extract.id, EnrolmentRow.kpj == kpj)
        .order_by(EnrolmentRow.line)
    )
    return replace(_person(row), enrolments=tuple(r.as_enrolment() for r in rows))


def same_humans(session: Session, kpjs: Collection[str]) -> dict[str, frozenset[str]]:
    """By KPJ, every KPJ of the register in use that is surely of the same human, itself included.

    One human may hold several KPJ, and cover is paid under any of them. A KPJ that the register
    does not know is not among the answers.
    """
    extract = _in_use(session)
    if extract is None or not kpjs:
        return {}
    rows = session.execute(
        text(f"SELECT {PERSON} FROM person WHERE extract_id = :extract AND kpj = ANY(:kpjs)"),  # noqa: S608
        {"extract": extract.id, "kpjs": sorted(kpjs)},
    )
    asked = [_person(row) for row in rows]
    bearers = _bearers(session, extract, frozenset(nik_key(p.nik) for p in asked if p.nik))
    numbers = {number for held in bearers.values() for number in held.numbers}
    others: dict[str, list[Person]] = defaultdict(list)
    for other in _persons(session, extract, numbers).values():
        others[other.nik].append(other)
    return {
        p.kpj: frozenset({p.kpj, *(o.kpj for o in others[p.nik] if surely_same_human(p, o))})
        for p in asked
    }


@dataclass(frozen=True, slots=True)
class _InUse:
    """What a look-up needs to know of the extract in use."""

    id: uuid.UUID
    persons: int


def _in_use(session: Session) -> _InUse | None:
    rows = _rows(session, "SELECT id, persons FROM extract WHERE state = 'current'")
    return _InUse(*rows[0]) if rows else None


def _rows(session: Session, query: LiteralString, *values: object) -> list[tuple[Any, ...]]:
    """The rows of a query, asked of the driver itself: it keeps the plan and costs least."""
    return driver_connection(session).execute(query, values, prepare=True, binary=True).fetchall()


@dataclass(frozen=True, slots=True)
class _Bearers:
    """How many bear a key, and who unless they are too many."""

    persons: int
    numbers: tuple[int, ...]


def _find(
    session: Session, extract: _InUse, readings: Sequence[Reading]
) -> list[tuple[Person, ...]]:
    """For each reading the persons that share the most telling keys with it."""
    keys = [keys_of_reading(reading) for reading in readings]
    bearers = _bearers(session, extract, frozenset().union(*keys))
    rarity = Rarity(extract.persons, {key: b.persons for key, b in bearers.items()})
    chosen: list[list[int]] = []
    for reading, wanted in zip(readings, keys, strict=True):
        votes: defaultdict[int, float] = defaultdict(float)
        for key in wanted & bearers.keys():
            told = rarity.bits(key)
            for number in bearers[key].numbers:
                votes[number] += told
        anchored = reading.nik or reading.passport_number or reading.birth_date
        most = ANCHORED_COMPARED if anchored else MOST_COMPARED
        chosen.append(heapq.nlargest(most, votes, key=votes.__getitem__))
    persons = _persons(session, extract, {n for numbers in chosen for n in numbers})
    return [tuple(persons[n] for n in numbers) for numbers in chosen]


def _bearers(session: Session, extract: _InUse, keys: frozenset[str]) -> dict[str, _Bearers]:
    rows = _rows(
        session,
        "SELECT key, persons, numbers FROM person_key WHERE extract_id = %s AND key = ANY(%s)",
        extract.id,
        list(keys),
    )
    return {key: _Bearers(count, tuple(numbers or ())) for key, count, numbers in rows}


def _persons(session: Session, extract: _InUse, numbers: set[int]) -> dict[int, Person]:
    rows = _rows(
        session,
        f"SELECT number, {PERSON} FROM person WHERE extract_id = %s AND number = ANY(%s)",  # noqa: S608
        extract.id,
        list(numbers),
    )
    return {number: _person(columns) for number, *columns in rows}


def _rarity(
    session: Session,
    extract: _InUse,
    readings: Sequence[Reading],
    persons: Sequence[tuple[Person, ...]],
) -> Rarity:
    """How common the names and places of these persons are in the whole register."""
    keys = frozenset().union(*(rarity_keys(r, p) for r, p in zip(readings, persons, strict=True)))
    rows = _rows(
        session,
        "SELECT key, persons FROM person_key WHERE extract_id = %s AND key = ANY(%s)",
        extract.id,
        list(keys),
    )
    return Rarity(extract.persons, dict(rows))


def _person(columns: Sequence[Any]) -> Person:
    """The person of the columns PERSON."""
    kpj, name, birth_date, birth_place, sex, nik, passports, names, dates, niks = columns
    return Person(
        kpj=kpj,
        full_name=name,
        birth_date=birth_date,
        birth_place=birth_place,
        sex=sex,
        nik=nik,
        passport_numbers=tuple(passports),
        other_names=tuple(names),
        other_birth_dates=tuple(dates),
        other_niks=tuple(niks),
    )
