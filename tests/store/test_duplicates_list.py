"""Pairs that may be one human: the list that people decide from, and who may ask."""

# ruff: noqa: F811 - `world` is a fixture, found by its name

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from matching.record import Person
from store import duplicates, register
from store.database import STAFF, WORKER, Access, Database
from tests.store.case_world import World
from tests.store.test_duplicates import (
    OPEN,
    SAME,
    UNSURE,
    A,
    B,
    kpjs,
    say,
    world,  # noqa: F401 - a fixture
)


@pytest.mark.parametrize(
    ("access", "statement"),
    [
        ("agency", "SELECT 1 FROM register_duplicate"),
        ("agency", "SELECT 1 FROM duplicate_decision"),
        ("worker", "UPDATE register_duplicate SET decision = 'same'"),
        ("worker", "DELETE FROM register_duplicate"),
        ("worker", "SELECT 1 FROM duplicate_decision"),
        ("staff", "UPDATE duplicate_decision SET decision = 'same'"),
        ("staff", "DELETE FROM duplicate_decision"),
    ],
)
def test_who_has_no_right(world: World, access: str, statement: str) -> None:
    roles = {"agency": Access("agency", world.agency_id), "worker": WORKER, "staff": STAFF}
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        world.database.transaction(roles[access]) as session,
    ):
        session.execute(text(statement))


def test_the_pipeline_may_ask_who_is_one_human(world: World) -> None:
    say(world.database, A, B, SAME)
    with world.database.transaction(WORKER) as session:
        assert register.same_humans(session, [A.kpj]) == {A.kpj: kpjs(A, B)}


def test_the_list(world: World) -> None:
    database = world.database
    with database.transaction(STAFF) as session:
        first = duplicates.pairs(session, OPEN, 2)
        rest = duplicates.pairs(session, OPEN, 2, first[-1].key)
        assert [view.row.chance for view in (*first, *rest)] == [0.9999, 0.99, 0.95, 0.91]
        assert duplicates.pairs(session, OPEN, 2, rest[-1].key) == []
    surely, likely = first
    assert surely.together
    assert not likely.together
    one, other = likely.sides
    assert (one.person.full_name, other.person.full_name) == (A.full_name, B.full_name)
    assert (one.rows, len(one.periods), one.periods[0].programmes) == (2, 1, ("JKK", "JKM"))
    levels = {reason.fact: reason.level for reason in likely.reasons}
    assert levels["birth_date"] == "same"
    assert levels["passport_number"] == "slip"
    say(database, A, B, UNSURE)
    with database.transaction(STAFF) as session:
        (unsure,) = duplicates.pairs(session, UNSURE, 5)
    assert (unsure.decided_by, unsure.row.version) == ("Ayu", 2)
    assert unsure.decided_at is not None


def test_without_a_register_the_pairs_have_no_persons(world: World) -> None:
    with world.database.transaction(STAFF) as session:
        session.execute(text("UPDATE extract SET state = 'superseded'"))
        views = duplicates.pairs(session, OPEN, 5)
    assert [side.person for view in views for side in view.sides] == [None] * 8
    assert {view.reasons for view in views} == {()}
    assert human_or_none(world.database, A) is None


def human_or_none(database: Database, person: Person) -> frozenset[str] | None:
    with database.transaction(STAFF) as session:
        return register.same_humans(session, [person.kpj]).get(person.kpj)
