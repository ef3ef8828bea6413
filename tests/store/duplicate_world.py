"""A register of five numbers, of which some are of one human, for tests of decided pairs."""

import uuid
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import select

from matching.record import Person
from store import register, register_duplicates
from store.database import STAFF, Database
from store.decided_pairs import PairDecision
from store.duplicate_steps import decide
from store.register_duplicates import Pair
from store.register_import import import_extract
from store.tables import (
    Account,
    RegisterDuplicate,
)
from tests.store.case_world import TODAY
from tests.store.test_register import rows_of, text_of

SAME, DIFFERENT, UNSURE, OPEN = (
    *(PairDecision.SAME, PairDecision.DIFFERENT),
    *(PairDecision.UNSURE, PairDecision.OPEN),
)
NEXT_DAY = TODAY + timedelta(1)
CONTRACT = {"start_date": "2026-01-15", "end_date": "2027-12-31", "destination_country": "HKG"}


def who(number: int, name: str, born: date, nik: str = "", passport: str = "") -> Person:
    return Person(
        kpj=f"{number:011}",
        full_name=name,
        birth_date=born,
        birth_place="CILACAP",
        sex="F",
        nik=nik,
        passport_numbers=(passport or f"C{number:07}",),
    )


# A and B may be one human, C is a third; D and E are surely one by their NIK and birth date.
A = who(11, "SITI RAHAYU CONTOH", date(1990, 3, 31))
B = replace(who(12, "SITI RAHAJU CONTOH", date(1990, 3, 31)), birth_place="SAMBAS")
C = who(13, "SITI RAHAYU", date(1990, 3, 13))
D = who(14, "RATNA WULAN", date(1985, 2, 11), "3301015102850001")
E = replace(who(15, "RATNA WULANDARI", date(1985, 2, 11)), nik=D.nik)
EVERYBODY = (A, B, C, D, E)


def bring(database: Database, path: Path, persons: tuple[Person, ...], day: date = TODAY) -> None:
    rows = []
    for person in persons:
        period = {"period_start": "2025-12-01", "period_end": "2027-12-31", "paid_at": "2025-11-16"}
        if person.kpj in {A.kpj, D.kpj}:
            period = {
                "period_start": "2018-01-01",
                "period_end": "2020-01-31",
                "paid_at": "2017-12-20",
            }
        rows += rows_of(person, **period)
    path.write_text(text_of(rows), "utf-8")
    import_extract(database, path, day, as_of=day)


def search(database: Database, *pairs: Pair) -> None:
    """Keep pairs as a search would have found them."""
    with database.transaction(STAFF) as session:
        extract = register.in_use(session)
        register_duplicates.keep(session, extract, list(pairs))


def pair_id(database: Database, one: Person, other: Person) -> uuid.UUID:
    with database.transaction(STAFF) as session:
        return session.scalars(
            select(RegisterDuplicate.id).where(
                RegisterDuplicate.kpj == one.kpj, RegisterDuplicate.other_kpj == other.kpj
            )
        ).one()


def say(database: Database, one: Person, other: Person, decision: PairDecision) -> int | None:
    """Decide on the version that holds now."""
    wanted = pair_id(database, one, other)
    with database.transaction(STAFF) as session:
        version = session.scalars(
            select(RegisterDuplicate.version).where(RegisterDuplicate.id == wanted)
        ).one()
        account = session.scalars(select(Account.id)).one()
        return decide(session, account, wanted, version, decision, today=TODAY)


def human(database: Database, person: Person) -> set[str]:
    with database.transaction(STAFF) as session:
        return set(register.same_humans(session, [person.kpj])[person.kpj])


def kpjs(*persons: Person) -> set[str]:
    return {person.kpj for person in persons}
