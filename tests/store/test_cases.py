"""Cases: papers joined, verdicts kept, flags that follow what people decide."""

from datetime import date

import pytest
from sqlalchemy import select, update

from store import cases, dossier
from store.database import STAFF
from store.flags import FlagState
from store.ledger import verify
from store.tables import (
    Case,
    Extract,
    FieldRow,
    Flag,
    VerdictRow,
)
from store.verdicts import lack_of
from tests.store.case_world import TODAY, World, lay_register

CONTRACT = {"start_date": "2025-12-01", "end_date": "2027-11-30", "contract_date": "2025-11-01"}
HOME = {"deportation_date": "2026-11-10"}


@pytest.fixture(scope="module", autouse=True)
def register(database):
    lay_register(database)


@pytest.fixture
def world(database):
    return World(database)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({"passport_number": "A1"}, {"passport_number": "A1"}, True),
        ({"passport_number": "A1"}, {"passport_number": "A2"}, False),
        ({"nik": "3"}, {"nik": "3"}, True),
        (
            {"full_name": "SITI  CONTOH", "birth_date": "1990-03-31"},
            {"full_name": "Siti Contoh", "birth_date": "1990-03-31"},
            True,
        ),
        ({"full_name": "SITI CONTOH"}, {"full_name": "SITI CONTOH"}, False),
        ({"birth_date": "1990-03-31"}, {"birth_date": "1990-03-31"}, False),
        ({}, {}, False),
    ],
    ids=["passport", "other passport", "nik", "name and birth", "name", "birth", "nothing"],
)
def test_which_papers_are_of_one_worker(world, first, second, same):
    one, two = world.case_of(world.paper("passport", **first), world.paper("passport", **second))
    assert (one == two) is same


def test_agencies_never_share_a_case(world):
    mine = world.paper("passport", passport_number="A1")
    theirs = World(world.database).paper("passport", passport_number="A1")
    one, two = world.case_of(mine, theirs)
    assert one != two


def test_a_third_paper_brings_two_cases_together(world):
    one = world.paper("passport", passport_number="A1")
    two = world.paper("placement_contract", nik="3")
    assert len(set(world.case_of(one, two))) == 2
    three = world.paper("employment_contract", passport_number="A1", nik="3")
    assert len(set(world.case_of(one, two, three))) == 1
    assert sorted(case.state for case in world.rows(Case)) == ["closed", "open"]
    assert len([row for row in world.rows(VerdictRow) if row.current]) == 1


def test_a_bare_row_of_a_list_joins_when_people_choose_the_same_person(world):
    contract = world.paper("employment_contract", CONTRACT, kpj="3", passport_number="A1")
    row = world.paper("deportation_letter", HOME, kpj="3", decision="possible", full_name="SITI")
    assert len(set(world.case_of(contract, row))) == 2, "a machine's guess joins nothing"
    world.decide(row, person="3")
    world.decide(contract, person="3")
    assert len(set(world.case_of(contract, row))) == 1
    assert world.verdict(row).situation["deported"] is True
    world.decide(row, person="")
    assert len(set(world.case_of(contract, row))) == 2


def test_a_corrected_number_takes_a_paper_to_its_own_case(world):
    one = world.paper("passport", passport_number="A1")
    two = world.paper("placement_contract", passport_number="A1")
    world.decide(two, passport_number="A7")
    assert len(set(world.case_of(one, two))) == 2
    world.decide(two, passport_number="A1")
    assert len(set(world.case_of(one, two))) == 1


@pytest.mark.parametrize(
    ("kpj", "outcome", "flagged"),
    [("1", "INSURED", False), ("2", "PARTIAL", True), ("3", "UNINSURED", True)],
)
def test_the_verdict_follows_the_register(world, kpj, outcome, flagged):
    worker = world.paper("employment_contract", CONTRACT, kpj=kpj, passport_number="A1")
    verdict = world.verdict(worker)
    assert (verdict.outcome, verdict.confirmed) == (outcome, False)
    assert world.flags() == ([(outcome, "likely")] if flagged else [])
    sources = verdict.situation["sources"]
    assert (sources["kpj"], sources["register_as_of"]) == (kpj, "2026-11-20")
    assert verdict.situation["departure"] == "2025-12-01"
    assert verdict.reasons[0]["rule"].startswith("V6")
    assert {*verdict.reasons[0]} == {"rule", "sentence", "source"}


@pytest.mark.parametrize("decision", ["possible", "none"])
def test_no_flag_from_an_unconfirmed_identity(world, decision):
    worker = world.paper("deportation_letter", HOME, decision=decision, full_name="A")
    assert world.flags() == []
    world.decide(worker, person="")
    assert world.flags() == [("NO_PLACEMENT_RECORD", "open")]


def test_two_persons_for_one_worker_make_it_uncertain(world):
    world.paper("passport", kpj="2", passport_number="A1")
    worker = world.paper("employment_contract", CONTRACT, kpj="3", passport_number="A1")
    assert world.verdict(worker).outcome == "UNKNOWN"
    world.decide(worker, person="3")
    assert world.verdict(worker).outcome == "UNINSURED"


def test_a_flag_opens_when_people_have_confirmed_what_it_rests_on(world):
    worker = world.paper("employment_contract", CONTRACT, kpj="3", passport_number="A1")
    assert world.flags() == [("UNINSURED", "likely")]
    world.decide(worker, person="3")
    assert world.verdict(worker).confirmed
    assert world.flags() == [("UNINSURED", "open")]
    world.decide(worker, person=None)
    assert world.flags() == [("UNINSURED", "likely")]


def test_a_route_that_nobody_confirmed_is_not_confirmed(world):
    worker = world.paper(
        "employment_contract",
        {**CONTRACT, "agency_name": "PT CONTOH"},
        kpj="3",
        passport_number="A1",
    )
    world.decide(worker, person="3")
    assert world.verdict(worker).confirmed
    (case_id,) = world.case_of(worker)
    with world.database.transaction(STAFF) as session:
        session.execute(update(FieldRow).where(FieldRow.name == "agency_name").values(state="read"))
        cases.judge(session, case_id, TODAY)
    assert not world.verdict(worker).confirmed


def test_who_looked_and_could_not_tell_takes_the_flag_back(world):
    worker = world.paper("employment_contract", CONTRACT, kpj="3", passport_number="A1")
    assert world.flags() == [("UNINSURED", "likely")]
    world.decide(worker, person=None, unsure=True)
    verdict = world.verdict(worker)
    assert (verdict.outcome, verdict.confirmed) == ("UNKNOWN", False)
    assert verdict.situation["identity"] == "uncertain"
    assert world.flags() == [("UNINSURED", "withdrawn")]
    world.decide(worker, person="3")
    assert world.verdict(worker).outcome == "UNINSURED"


def test_a_flag_is_withdrawn_when_the_verdict_no_longer_needs_it(world):
    worker = world.paper("employment_contract", CONTRACT, kpj="3", passport_number="A1")
    world.decide(worker, person="1")
    assert world.verdict(worker).outcome == "INSURED"
    assert world.flags() == [("UNINSURED", "withdrawn")]
    world.decide(worker, person="2")
    assert world.flags() == [("UNINSURED", "withdrawn"), ("PARTIAL", "open")]


def test_judging_twice_changes_nothing(world):
    worker = world.paper("employment_contract", CONTRACT, kpj="3", passport_number="A1")
    before = len(world.rows(VerdictRow)), world.flags()
    with world.database.transaction(STAFF) as session:
        (case_id,) = world.case_of(worker)
        cases.judge(session, case_id, TODAY)
    assert (len(world.rows(VerdictRow)), world.flags()) == before


def test_what_people_resolved_stays_resolved_on_the_same_facts(world):
    worker = world.paper("employment_contract", CONTRACT, kpj="3", passport_number="A1")
    with world.database.transaction(STAFF) as session:
        flag = session.scalars(select(Flag).where(Flag.agency_id == world.agency_id)).one()
        flag.state = FlagState.RESOLVED
    with world.database.transaction(STAFF) as session:
        (case_id,) = world.case_of(worker)
        cases.judge(session, case_id, date(2026, 11, 21))
    assert world.flags() == [("UNINSURED", "resolved")]
    world.decide(worker, person="3", end_date="2027-12-31")
    assert world.flags() == [("UNINSURED", "resolved"), ("UNINSURED", "open")]


def test_a_rejected_paper_counts_for_nothing(world):
    worker = world.paper("employment_contract", CONTRACT, kpj="3", passport_number="A1")
    world.decide(worker, document="rejected")
    assert world.flags() == [("UNINSURED", "withdrawn")]
    world.decide(worker, document="needs_review", person="3")
    assert ("UNINSURED", "open") in world.flags()


def test_the_newest_contract_is_judged_and_the_first_start_is_the_departure(world):
    old = {"start_date": "2023-12-01", "end_date": "2025-11-30", "contract_date": "2023-11-01"}
    world.paper("employment_contract", old, kpj="3", passport_number="A1")
    worker = world.paper("employment_contract", CONTRACT, kpj="3", passport_number="A1")
    situation = world.verdict(worker).situation
    assert situation["contract"]["start"] == "2025-12-01"
    assert situation["departure"] == "2023-12-01"


@pytest.mark.parametrize(
    ("kpj", "kpjs", "outcome"),
    [("6", ["6", "7"], "INSURED"), ("7", ["6", "7"], "INSURED"), ("8", ["8"], "UNINSURED")],
    ids=["nothing under this number", "all under this number", "another human with this NIK"],
)
def test_cover_under_another_number_of_the_same_human_counts(world, kpj, kpjs, outcome):
    worker = world.paper("employment_contract", CONTRACT, kpj=kpj, passport_number="A1")
    verdict = world.verdict(worker)
    assert verdict.outcome == outcome
    sources = verdict.situation["sources"]
    assert (sources["kpj"], sources["kpjs"]) == (kpj, kpjs)
    with world.database.transaction(STAFF) as session:
        shown = dossier.case(session, world.case_of(worker)[0]).person
    assert list(shown.kpjs) == kpjs
    assert sorted(row.line for row in shown.enrolments) == sources["enrolment_lines"]


def test_two_numbers_of_one_human_are_one_person(world):
    world.paper("passport", kpj="6", passport_number="A1")
    worker = world.paper("employment_contract", CONTRACT, kpj="7", passport_number="A1")
    assert world.verdict(worker).outcome == "INSURED"
    world.paper("placement_contract", kpj="8", passport_number="A1")
    assert world.verdict(worker).outcome == "UNKNOWN"


UNPRINTED_START = {"contract_months": "24", "contract_date": "2025-11-01"}


@pytest.mark.parametrize(
    ("kpj", "departure", "source", "outcome"),
    [
        ("1", "2025-12-01", "register", "INSURED"),
        ("2", "2025-12-01", "register", "PARTIAL"),
        ("3", None, None, "UNINSURED"),
        ("4", None, None, "UNINSURED"),
        ("5", None, None, "UNINSURED"),
    ],
    ids=["both paid", "one paid", "nothing", "cover of an earlier stay", "not paid"],
)
def test_paid_cover_during_work_tells_of_departure(world, kpj, departure, source, outcome):
    worker = world.paper("employment_contract", UNPRINTED_START, kpj=kpj, passport_number="A1")
    verdict = world.verdict(worker)
    assert verdict.outcome == outcome
    assert verdict.situation["departure"] == departure
    assert verdict.situation["sources"]["departure"] == source


@pytest.mark.parametrize(
    ("kind", "printed", "kpj", "route"),
    [
        ("employment_contract", {}, "9", "individual"),
        ("employment_contract", {"agency_name": "PT CONTOH"}, "9", "agency"),
        ("placement_contract", {}, "9", "agency"),
        ("employment_contract", {}, "1", "agency"),
        ("employment_contract", {}, None, "agency"),
    ],
    ids=["own rows", "an agency on paper", "placement", "an agency in the rows", "nobody found"],
)
def test_the_route_is_told_by_papers_then_by_paid_rows(world, kind, printed, kpj, route):
    worker = world.paper(kind, {"contract_months": "24"} | printed, kpj=kpj, passport_number="A1")
    assert world.verdict(worker).situation["route"] == route


def test_a_return_before_a_later_contract_is_history(world):
    world.paper("deportation_letter", {"deportation_date": "2025-06-01"}, passport_number="A1")
    worker = world.paper("employment_contract", CONTRACT, kpj="1", passport_number="A1")
    situation = world.verdict(worker).situation
    assert (situation["returned"], situation["deported"]) == (None, False)


def test_a_verdict_is_judged_again_on_its_day_and_not_before(world):
    worker = world.paper("employment_contract", CONTRACT, kpj="1", passport_number="A1")
    (case_id,) = world.case_of(worker)
    turn = date(2027, 12, 31)  # a month after the contract's end, and the last day of cover
    assert world.verdict(worker).next_turn == turn
    assert world.verdict(worker).covered_until == turn
    with world.database.transaction(STAFF) as session:
        assert case_id not in cases.due(session, date(2027, 12, 30))
        assert case_id in cases.due(session, turn)
        cases.judge(session, case_id, turn)
        assert case_id not in cases.due(session, turn)
    assert len(world.rows(VerdictRow)) == 1, "cover runs on: it says the same"
    assert (world.verdict(worker).as_of, world.verdict(worker).next_turn) == (
        turn,
        date(2028, 1, 1),
    )


def test_an_extract_that_is_too_old_opens_no_flag(world):
    worker = world.paper("employment_contract", CONTRACT, kpj="3", passport_number="A1")
    opened = world.paper("employment_contract", CONTRACT, kpj="4", passport_number="A2")
    world.decide(opened, person="4")
    with world.database.transaction(STAFF) as session:
        session.execute(update(Extract).values(stale_from=TODAY))
    try:
        world.decide(worker, person="3")
        world.decide(opened, person="4")
        assert lack(world, worker) == "register_old"
        assert world.flags() == [("UNINSURED", "likely"), ("UNINSURED", "open")]
    finally:
        with world.database.transaction(STAFF) as session:
            session.execute(update(Extract).values(stale_from=None))
    world.decide(worker, person="3")
    assert lack(world, worker) == "no_record"
    assert world.flags() == [("UNINSURED", "open"), ("UNINSURED", "open")]


def lack(world, worker):
    return lack_of(world.verdict(worker), TODAY)


def test_all_of_it_is_in_the_ledger(world):
    with world.database.transaction(STAFF) as session:
        assert verify(session).broken is None
