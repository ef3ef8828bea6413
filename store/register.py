"""The register in use: who a reading may mean, and what cover a person has."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from matching.decide import decide, surely_same_human
from matching.keys import nik_key
from matching.match import Decision, Match
from matching.reading import tidy_reading
from matching.record import Person, Reading
from store.register_lookup import (
    PERSON,
    bearers_of,
    in_use,
    look_up,
    person_of_columns,
    persons_by_number,
    rows,
)
from store.tables import EnrolmentRow, Extract

TOGETHER: Final = 100
"""Readings looked up at once."""


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
            pairs = zip(some, looked.persons, strict=True)
            found += (decide(reading, persons, looked.rarity) for reading, persons in pairs)
    return found


def person(session: Session, kpj: str) -> Person | None:
    """A person of the register in use with all rows of cover, or None."""
    extract = in_use(session)
    if extract is None:
        return None
    found = rows(
        session,
        f"SELECT {PERSON} FROM person WHERE extract_id = %s AND kpj = %s",  # noqa: S608
        extract.id,
        kpj,
    )
    if not found:
        return None
    cover = session.scalars(
        select(EnrolmentRow)
        .where(EnrolmentRow.extract_id == extract.id, EnrolmentRow.kpj == kpj)
        .order_by(EnrolmentRow.line)
    )
    return replace(person_of_columns(found[0]), enrolments=tuple(r.as_enrolment() for r in cover))


def same_humans(session: Session, kpjs: Collection[str]) -> dict[str, frozenset[str]]:
    """By KPJ, every KPJ of the register in use that is surely of the same human, itself included.

    One human may hold several KPJ, and cover is paid under any of them. A KPJ that the register
    does not know is not among the answers.
    """
    extract = in_use(session)
    if extract is None or not kpjs:
        return {}
    found = rows(
        session,
        f"SELECT {PERSON} FROM person WHERE extract_id = %s AND kpj = ANY(%s)",  # noqa: S608
        extract.id,
        sorted(kpjs),
    )
    asked = [person_of_columns(columns) for columns in found]
    numbers = bearers_of(session, {nik_key(p.nik) for p in asked if p.nik})
    others: dict[str, list[Person]] = defaultdict(list)
    for other in persons_by_number(session, extract, numbers).values():
        others[other.nik].append(other)
    return {
        p.kpj: frozenset({p.kpj, *(o.kpj for o in others[p.nik] if surely_same_human(p, o))})
        for p in asked
    }
