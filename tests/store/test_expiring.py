"""Cover that runs out: which workers are listed, in which order, for whom."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from store.database import STAFF, Access
from store.expiring import counts, expiring
from store.tables import VerdictRow
from tests.store.case_world import World, lay_register
from tests.store.test_cases import CONTRACT

ENDS = date(2027, 12, 31)


@pytest.fixture(scope="module", autouse=True)
def register(database):
    lay_register(database)


@pytest.fixture
def world(database):
    return World(database)


def lines(world, today, within=90, access=STAFF, **options):
    with world.database.transaction(access) as session:
        return expiring(session, today, within, agency_id=world.agency_id, **options)


@pytest.mark.parametrize(
    ("days_before", "within", "listed"),
    [
        (0, 30, True),
        (30, 30, True),
        (31, 30, False),
        (31, 60, True),
        (91, 90, False),
        (-1, 90, False),
    ],
    ids=["last day", "thirty days", "a day too early", "sixty", "later", "over"],
)
def test_who_is_listed_when(world, days_before, within, listed):
    world.paper("employment_contract", CONTRACT, kpj="1", full_name="SITI CONTOH")
    world.paper("employment_contract", CONTRACT, kpj="3", full_name="TANPA")  # nothing runs
    found = lines(world, ENDS - timedelta(days_before), within)
    assert [(line.name, line.covered_until) for line in found] == [("SITI CONTOH", ENDS)] * listed


def test_soonest_first_and_the_list_goes_on_where_it_ended(world):
    workers = [world.paper("employment_contract", CONTRACT, kpj="1") for _ in range(3)]
    with world.database.transaction(STAFF) as session:
        for nearer, case_id in enumerate(world.case_of(*workers)):
            row = session.scalars(select(VerdictRow).where(VerdictRow.case_id == case_id)).one()
            row.covered_until = ENDS - timedelta(nearer)
    today = ENDS - timedelta(10)
    whole = lines(world, today)
    assert [line.covered_until for line in whole] == [ENDS - timedelta(n) for n in (2, 1, 0)]
    first = lines(world, today, limit=2)
    assert lines(world, today, after=first[-1].key) == whole[2:]


def test_an_agency_sees_its_own_and_the_windows_hold_each_other(world):
    world.paper("employment_contract", CONTRACT, kpj="1")
    other = World(world.database)
    theirs = Access("agency", other.agency_id)
    assert lines(world, ENDS, access=theirs) == []
    with world.database.transaction(Access("agency", world.agency_id)) as session:
        assert counts(session, ENDS - timedelta(45)) == {30: 0, 60: 1, 90: 1}
