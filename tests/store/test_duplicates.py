"""People decide on pairs of KPJ: what follows for cover and cases, and what is refused."""

import threading
import uuid
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from matching.match import Decision
from matching.record import Reading
from store import cases, dossier, duplicates, ledger, register, register_duplicates
from store.database import STAFF, Database
from store.decided_pairs import PairDecision
from store.duplicate_steps import AgainstOthers, PairLostRace, decide
from store.register_duplicates import Pair
from store.tables import (
    Account,
    CandidateRow,
    DuplicateDecision,
    LedgerLine,
    WorkerRow,
)
from store.touched import touched
from tests.servers import fresh_database
from tests.store.case_world import TODAY, World
from tests.store.duplicate_world import (
    CONTRACT,
    DIFFERENT,
    EVERYBODY,
    NEXT_DAY,
    OPEN,
    SAME,
    UNSURE,
    A,
    B,
    C,
    D,
    E,
    bring,
    human,
    kpjs,
    pair_id,
    say,
    search,
)


@pytest.fixture
def world(postgres_template: str, tmp_path: Path):
    """A register in which only B, C and E have paid cover of today, and the pairs of a search."""
    with fresh_database(postgres_template) as url:
        database = Database(url)
        bring(database, tmp_path / "r.csv", EVERYBODY)
        made = World(database)
        with database.transaction(STAFF) as session:
            session.add(
                Account(username="a", display_name="Ayu", role="reviewer", password_hash="-")
            )
        search(
            database,
            *(Pair(A.kpj, B.kpj, 0.99), Pair(B.kpj, C.kpj, 0.95)),
            *(Pair(A.kpj, C.kpj, 0.91), Pair(D.kpj, E.kpj, 0.9999)),
        )
        yield made
        database.close()


def test_same_means_one_human_and_different_two(world: World) -> None:
    database = world.database
    assert human(database, A) == kpjs(A)
    assert human(database, D) == kpjs(D, E)
    say(database, A, B, SAME)
    say(database, D, E, DIFFERENT)
    assert human(database, A) == human(database, B) == kpjs(A, B)
    assert (human(database, D), human(database, E)) == (kpjs(D), kpjs(E))
    say(database, B, C, SAME)  # and so is who is one with either
    assert human(database, A) == human(database, C) == kpjs(A, B, C)
    say(database, B, C, UNSURE)
    say(database, A, B, OPEN)
    say(database, D, E, OPEN)
    assert human(database, A) == kpjs(A)
    assert human(database, D) == kpjs(D, E)


def test_told_apart_stays_apart_over_a_third(world: World, tmp_path: Path) -> None:
    """A third number with the same NIK is one with both, and does not join them."""
    say(world.database, D, E, DIFFERENT)
    third = replace(E, kpj="00000000016", full_name="RATNA W")
    bring(world.database, tmp_path / "later.csv", (*EVERYBODY, third), NEXT_DAY)
    assert human(world.database, D) == kpjs(D, third)
    assert human(world.database, E) == kpjs(E, third)
    assert human(world.database, third) == kpjs(D, E, third)


def test_decisions_outlive_extracts_and_searches(world: World, tmp_path: Path) -> None:
    database = world.database
    say(database, A, B, SAME)
    say(database, A, C, DIFFERENT)
    bring(database, tmp_path / "later.csv", (A, C, D, E), NEXT_DAY)  # B is gone
    assert human(database, A) == kpjs(A)
    bring(database, tmp_path / "last.csv", EVERYBODY, NEXT_DAY + timedelta(1))
    assert human(database, A) == kpjs(A, B)
    before = pair_id(database, A, B)
    search(database, Pair(A.kpj, B.kpj, 0.97), Pair(D.kpj, E.kpj, 0.5))
    with database.transaction(STAFF) as session:
        kept = {
            (p.kpj, p.other_kpj): (p.chance, p.decision) for p in register_duplicates.kept(session)
        }
        assert duplicates.count(session) == 1
    assert kept == {
        (A.kpj, B.kpj): (0.97, "same"),
        (A.kpj, C.kpj): (0.91, "different"),  # not found again, but decided on
        (D.kpj, E.kpj): (0.5, "open"),
    }
    assert pair_id(database, A, B) == before
    assert human(database, A) == kpjs(A, B)


def test_cover_under_both_numbers_counts_and_the_case_follows(world: World) -> None:
    database = world.database
    paper = world.paper("employment_contract", CONTRACT, kpj=A.kpj, full_name=A.full_name)
    world.decide(paper, person=A.kpj)
    assert (world.verdict(paper).outcome, world.flags()) == ("UNINSURED", [("UNINSURED", "open")])
    say(database, A, B, SAME)
    verdict = world.verdict(paper)
    assert verdict.outcome == "INSURED"
    assert verdict.situation["sources"]["kpjs"] == [A.kpj, B.kpj]
    assert world.flags() == [("UNINSURED", "withdrawn")]
    say(database, A, B, OPEN)
    assert world.verdict(paper).outcome == "UNINSURED"


def test_a_case_by_cover_of_another_is_judged_again_when_told_apart(world: World) -> None:
    paper = world.paper("employment_contract", CONTRACT, kpj=D.kpj, full_name=D.full_name)
    world.decide(paper, person=D.kpj)
    assert world.verdict(paper).outcome == "INSURED"  # by the rows of E
    say(world.database, D, E, DIFFERENT)
    assert world.verdict(paper).outcome == "UNINSURED"


def test_papers_of_two_numbers_of_one_human_are_one_case(world: World) -> None:
    contract = world.paper("employment_contract", CONTRACT, full_name="R. WIDODO")
    passport = world.paper("passport", full_name="RATNA W", passport_number="C7654321")
    letter = world.paper("deportation_letter", full_name="RATNA", age="31")
    for paper, chosen in ((contract, A), (passport, B), (letter, C)):
        world.decide(paper, person=chosen.kpj)
    papers = contract, passport, letter
    assert len(set(world.case_of(*papers))) == 3
    say(world.database, A, B, SAME)
    say(world.database, B, C, SAME)  # and so A and C
    assert len(set(world.case_of(*papers))) == 1
    say(world.database, A, B, DIFFERENT)
    one, other, third = world.case_of(*papers)
    assert one != other == third


def test_one_human_holds_both_ways(world: World, tmp_path: Path) -> None:
    """A, B and D are one by what people said, D and E by their facts; A and E were told apart."""
    say(world.database, A, B, SAME)
    search(world.database, Pair(B.kpj, D.kpj, 0.9), Pair(A.kpj, E.kpj, 0.9))
    say(world.database, A, E, DIFFERENT)
    say(world.database, B, D, SAME)
    humans = {person.kpj: human(world.database, person) for person in EVERYBODY}
    assert all(one in humans[other] for one in humans for other in humans[one])
    assert E.kpj not in humans[A.kpj]


def test_a_new_extract_touches_whoever_is_one_with_a_changed_number(
    world: World, tmp_path: Path
) -> None:
    database = world.database
    paper = world.paper("employment_contract", CONTRACT, kpj=A.kpj, full_name=A.full_name)
    world.decide(paper, person=A.kpj)
    say(database, A, B, SAME)
    bring(database, tmp_path / "without.csv", (A, C, D, E), NEXT_DAY)
    (case_id,) = world.case_of(paper)
    with database.transaction(STAFF) as session:
        assert case_id in touched(session).judge
        cases.judge(session, case_id, NEXT_DAY)
    assert world.verdict(paper).outcome == "UNINSURED"
    bring(database, tmp_path / "again.csv", EVERYBODY, NEXT_DAY + timedelta(1))
    with database.transaction(STAFF) as session:
        assert case_id in touched(session).judge


def test_two_numbers_of_one_human_do_not_rival(world: World) -> None:
    """A reading that fits two persons alike is a match once people said that they are one."""
    reading = Reading(full_name=A.full_name, birth_date=A.birth_date)
    said = {"full_name": A.full_name, "birth_date": "1990-03-31"}
    paper = world.paper("passport", kpj=A.kpj, decision="possible", **said)
    with world.database.transaction(STAFF) as session:
        before = register.match(session, reading)
    say(world.database, A, B, SAME)
    with world.database.transaction(STAFF) as session:
        after = register.match(session, reading)
        worker = session.get_one(WorkerRow, paper)
        held = session.scalars(
            select(CandidateRow.kpj).where(CandidateRow.worker_id == paper)
        ).all()
    assert (before.decision, after.decision) == (Decision.POSSIBLE, Decision.MATCH)
    assert (worker.decision, held) == ("match", [after.candidates[0].kpj])  # looked up again
    say(world.database, A, B, DIFFERENT)
    with world.database.transaction(STAFF) as session:
        assert register.match(session, reading).decision is Decision.POSSIBLE


def test_candidates_of_one_human_are_shown_as_one(world: World) -> None:
    database = world.database
    paper = world.paper("passport", kpj=A.kpj, decision="possible", full_name=A.full_name)

    def shown() -> list[str]:
        with database.transaction(STAFF) as session:
            worker = session.get_one(WorkerRow, paper)
            document = dossier.document(session, worker.document_id)
            return [c.row.kpj for c in document.workers[0].candidates]

    say(database, A, B, SAME)  # the paper was looked up again: by its name alone, many are possible
    with database.transaction(STAFF) as session:
        held = set(session.scalars(select(CandidateRow.kpj).where(CandidateRow.worker_id == paper)))
    assert held >= kpjs(A, B)
    assert len(kpjs(A, B) & set(shown())) == 1
    hidden = (kpjs(A, B) - set(shown())).pop()
    world.decide(paper, person=hidden)
    assert hidden in shown()  # whom somebody chose is never left out


def test_decisions_that_contradict_others_are_refused(world: World) -> None:
    database = world.database
    say(database, A, B, SAME)
    say(database, B, C, SAME)
    with pytest.raises(AgainstOthers):
        say(database, A, C, DIFFERENT)
    say(database, B, C, DIFFERENT)
    with pytest.raises(AgainstOthers):
        say(database, A, C, SAME)
    say(database, A, C, UNSURE)


def test_what_is_written_down(world: World) -> None:
    say(world.database, A, B, SAME)
    say(world.database, A, B, OPEN)
    with world.database.transaction(STAFF) as session:
        made = session.execute(
            select(DuplicateDecision.version, DuplicateDecision.decision).order_by(
                DuplicateDecision.version
            )
        ).all()
        lines = session.scalars(
            select(LedgerLine)
            .where(LedgerLine.act.startswith("duplicate."))
            .order_by(LedgerLine.id)
        ).all()
        told = [(line.act, line.detail) for line in lines]
        account = session.scalars(select(Account.id)).one()
        assert ledger.verify(session).broken is None
    assert [tuple(row) for row in made] == [(2, "same"), (3, "open")]
    assert told == [
        ("duplicate.same", {"version": 2, "cases": 0}),
        ("duplicate.open", {"version": 3, "cases": 0}),
    ]
    for line in lines:  # ids and counts, nothing of a person
        assert line.actor == f"account:{account}"
        assert line.subject == f"duplicate:{pair_id(world.database, A, B)}"
        assert line.agency_id is None


def test_a_pair_that_is_not_there(world: World) -> None:
    with world.database.transaction(STAFF) as session:
        account = session.scalars(select(Account.id)).one()
        assert decide(session, account, uuid.uuid4(), 1, SAME, today=TODAY) is None
        assert duplicates.pair(session, uuid.uuid4()) is None


def test_of_two_at_once_one_is_told(world: World) -> None:
    """Both saw version 1; whoever is second loses, and nothing of theirs is written."""
    wanted = pair_id(world.database, A, B)
    with world.database.transaction(STAFF) as session:
        account = session.scalars(select(Account.id)).one()
    start, told = threading.Barrier(2), []

    def one(decision: PairDecision) -> None:
        start.wait()
        try:
            with world.database.transaction(STAFF) as session:
                told.append(decide(session, account, wanted, 1, decision, today=TODAY))
        except PairLostRace:
            told.append("lost")

    threads = [threading.Thread(target=one, args=(d,)) for d in (SAME, DIFFERENT)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, told)) == ["2", "lost"]
    with world.database.transaction(STAFF) as session:
        assert len(session.scalars(select(DuplicateDecision)).all()) == 1
