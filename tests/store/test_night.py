"""The night after a new extract: who is judged again, who is not, and what one bad case costs."""

import csv
import uuid
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import OperationalError

from store import night
from store.database import STAFF
from store.night import judge_stale
from store.register_import import import_extract
from store.rematch import rematch
from store.tables import Case, EnrolmentRow, Extract, LedgerLine, PersonKey, PersonRow, VerdictRow
from store.tables import WorkerRow as Worker
from store.touched import Touched, touched
from tests.store.case_world import TODAY, World
from tests.store.test_cases import CONTRACT

COLUMNS = (
    "kpj,nik,full_name,birth_date,birth_place,sex,passport_number,segment,agency_code,agency_name,"
    "destination_country,programme,phase,period_start,period_end,paid_at,status,amount"
)
SITI = ("10000000017", "SITI RAHAYU WIDURI", "1990-03-31", "C1234567", "3301017103900001")
DEWI = ("10000000025", "DEWI LESTARI KARTIKA", "1988-08-17", "C7654321", "3302015708880002")
LONG, SHORT = ("2025-12-01", "2027-12-31"), ("2025-12-01", "2026-06-30")


class Register:
    """Extracts made of persons and what they paid for; each import is another file."""

    def __init__(self, database, folder):
        self.database, self.folder, self.number = database, folder, 0

    def take(self, *persons, as_of=TODAY):
        """Import an extract; each person is (who, period) or (who, None) for an unpaid one."""
        self.number += 1
        path = self.folder / f"extract-{self.number}.csv"
        with path.open("w", newline="", encoding="utf-8") as stream:
            writer = csv.writer(stream)
            writer.writerow(COLUMNS.split(","))
            for (kpj, name, born, passport, nik), period in persons:
                first, last = period or LONG
                paid = first if period else ""
                for programme in ("JKK", "JKM"):
                    who = [kpj, nik, name, born, "CILACAP", "F", passport, "PMI", "P3MI0001"]
                    cover = [programme, "during_after", first, last, paid, "AKTIF", self.number]
                    writer.writerow([*who, "PT CONTOH", "MYS", *cover])
        return import_extract(self.database, path, TODAY, as_of=as_of, older=True)

    def current(self):
        """The extract in use."""
        with self.database.transaction(STAFF) as session:
            return session.scalar(select(Extract.id).where(Extract.state == "current"))


@pytest.fixture
def register(database, tmp_path):
    with database.transaction(STAFF) as session:
        session.execute(text("SET LOCAL ROLE periksa_worker"))
    made = Register(database, tmp_path)
    yield made
    with database.transaction(STAFF) as session:
        session.execute(update(Case).values(state="closed"))
        for table in (PersonKey, EnrolmentRow, PersonRow, Extract):
            session.execute(delete(table))


@pytest.fixture
def world(database):
    return World(database)


def contract(world, who, decided=False):
    """A contract of this person, looked up in the register as the pipeline does."""
    _, name, born, passport, _ = who
    worker = world.paper(
        "employment_contract", CONTRACT, full_name=name, birth_date=born, passport_number=passport
    )
    with world.database.transaction(STAFF) as session:
        rematch(session, worker)
    world.decide(worker, **({"person": who[0]} if decided else {}))
    return worker


def told(world, worker):
    verdict = world.verdict(worker)
    return verdict.outcome, verdict.as_of


NIGHT = TODAY + timedelta(1)


@pytest.mark.parametrize("decided", [True, False], ids=["chosen by people", "found by machine"])
@pytest.mark.parametrize(
    ("after", "outcome", "again"),
    [
        pytest.param([(SITI, LONG)], ("INSURED", TODAY), 0, id="nothing new"),
        pytest.param([(SITI, LONG), (DEWI, LONG)], ("INSURED", TODAY), 0, id="somebody else"),
        pytest.param([(SITI, SHORT)], ("UNINSURED", NIGHT), 1, id="shorter cover"),
        pytest.param([(SITI, None)], ("UNINSURED", NIGHT), 1, id="payment taken back"),
    ],
)
def test_only_whom_the_extract_touches_is_judged_again(  # noqa: PLR0917 - fixtures and cases
    world, register, decided, after, outcome, again
):
    register.take((SITI, LONG))
    worker = contract(world, SITI, decided)
    assert told(world, worker) == ("INSURED", TODAY)
    extract = register.take(*after)
    assert judge_stale(world.database, NIGHT) == again
    assert told(world, worker) == outcome
    assert world.verdict(worker).extract_id == extract.extract_id
    assert judge_stale(world.database, NIGHT) == 0, "the same night has nothing left to do"


def test_two_extracts_in_one_day_lose_nothing(world, register):
    register.take((SITI, LONG))
    worker = contract(world, SITI, decided=True)
    register.take((SITI, SHORT))
    register.take((SITI, SHORT), (DEWI, LONG))  # the second one changes nothing for her
    assert judge_stale(world.database, NIGHT) == 1
    assert told(world, worker) == ("UNINSURED", NIGHT)


def test_cover_under_a_new_number_of_the_same_human_is_found(world, register):
    register.take((SITI, SHORT))
    worker = contract(world, SITI, decided=True)
    assert told(world, worker) == ("UNINSURED", TODAY)
    again = ("10000000099", *SITI[1:])
    register.take((SITI, SHORT), (again, LONG))
    assert judge_stale(world.database, NIGHT) == 1
    assert told(world, worker) == ("INSURED", NIGHT)
    assert world.flags() == [("UNINSURED", "withdrawn")]


@pytest.mark.parametrize(
    ("said", "acts"),
    [({}, []), ({"person": ""}, ["person.reopened"])],
    ids=["nobody had decided", "somebody had said: in no register"],
)
def test_who_enrolled_since_is_found(world, register, said, acts):
    register.take((DEWI, LONG))
    worker = contract(world, SITI)
    world.decide(worker, **said)
    register.take((DEWI, LONG), (SITI, LONG))
    judge_stale(world.database, NIGHT)
    assert told(world, worker) == ("INSURED", NIGHT)
    assert not world.verdict(worker).confirmed
    with world.database.transaction(STAFF) as session:
        assert session.get_one(Worker, worker).person_kpj is None
        lines = select(LedgerLine.act).where(LedgerLine.detail["target"].astext == str(worker))
        assert list(session.scalars(lines)) == acts


def test_a_fresh_extract_opens_what_an_old_one_could_not(world, register):
    register.take((SITI, SHORT), as_of=date(2026, 8, 1))
    worker = contract(world, SITI, decided=True)
    assert world.flags() == [("UNINSURED", "likely")]
    register.take((SITI, SHORT))
    judge_stale(world.database, NIGHT)
    assert world.flags() == [("UNINSURED", "open")]
    assert world.verdict(worker).confirmed


def test_one_bad_case_keeps_no_other_from_its_verdict(world, register, caplog):
    register.take((SITI, LONG), (DEWI, LONG))
    bad, good = contract(world, SITI, decided=True), contract(world, DEWI, decided=True)
    with world.database.transaction(STAFF) as session:
        row = session.get_one(VerdictRow, world.verdict(bad).id)
        row.situation = {"sources": []}  # no such thing is ever written
        old = row.extract_id
    register.take(((SITI[0], "SITI RAHAYU", *SITI[2:]), LONG), (DEWI, SHORT))
    judge_stale(world.database, NIGHT)
    assert told(world, good) == ("UNINSURED", NIGHT)
    assert world.verdict(bad).extract_id == old, "it will be tried again"
    assert "could not be judged again" in caplog.text
    assert SITI[1] not in caplog.text


def test_what_is_judged_by_the_old_extract_during_the_night_waits_for_the_next(
    world, register, monkeypatch
):
    """A file's results may have been underway when the extract came into use."""
    register.take((SITI, LONG))
    worker = contract(world, SITI, decided=True)
    register.take((SITI, SHORT))
    looked = iter((Touched(register.current(), frozenset(), frozenset()),))
    monkeypatch.setattr(night, "touched", lambda session: next(looked, None) or touched(session))
    assert judge_stale(world.database, NIGHT) == 0
    assert judge_stale(world.database, NIGHT) == 1
    assert told(world, worker) == ("UNINSURED", NIGHT)


def test_a_database_that_is_gone_ends_the_night_at_once(world, register, monkeypatch):
    register.take((SITI, LONG), (DEWI, LONG))
    for who in (SITI, DEWI):
        contract(world, who, decided=True)
    register.take((SITI, SHORT), (DEWI, SHORT))
    asked = []

    def gone(session, lot, today):
        asked.append(lot)
        raise OperationalError("", {}, Exception())

    monkeypatch.setattr(night.cases, "judge_again", gone)
    with pytest.raises(OperationalError):
        judge_stale(world.database, NIGHT)
    assert len(asked) == 1


def test_a_verdict_that_stays_moves_on_whole(world, register):
    """The day in its words is the day judged."""
    register.take((SITI, SHORT))
    worker = contract(world, SITI, decided=True)
    first = world.verdict(worker)
    with world.database.transaction(STAFF) as session:
        session.get_one(VerdictRow, first.id).next_turn = NIGHT
    assert judge_stale(world.database, NIGHT) == 1
    verdict = world.verdict(worker)
    assert (verdict.id, verdict.as_of) == (first.id, NIGHT)
    assert verdict.situation["as_of"] == NIGHT.isoformat()
    assert str(verdict.ahead["changes"]) != str(first.ahead["changes"]), "paid on that day"


def test_without_a_register_the_night_has_nothing_to_do(world):
    world.paper("passport", full_name="SITI", passport_number=str(uuid.uuid4())[:8])
    assert judge_stale(world.database, NIGHT) == 0
