"""A letter with many workers: a decision costs as many statements as with few."""

import time
import uuid
from datetime import date

import pytest
from sqlalchemy import event, select

from store import cases, review
from store.database import STAFF, Database
from store.review import Act, Decision
from store.tables import Agency, Batch, DocumentRow, FieldRow, File, Flag, VerdictRow, WorkerRow

TODAY = date(2026, 11, 20)


def letter(database: Database, workers: int) -> uuid.UUID:
    """A deportation letter as read; nobody on it is in the register."""
    with database.transaction(STAFF) as session:
        agency = Agency(id=uuid.uuid4(), code=uuid.uuid4().hex, name="PT Contoh")
        session.add(agency)
        session.flush()
        batch = Batch(id=uuid.uuid4(), agency_id=agency.id, label="papers")
        session.add(batch)
        session.flush()
        file = File(
            id=uuid.uuid4(),
            agency_id=agency.id,
            batch_id=batch.id,
            name="a.pdf",
            sha256="0" * 64,
            size=1,
        )
        session.add(file)
        session.flush()
        document = DocumentRow(
            id=uuid.uuid4(),
            agency_id=agency.id,
            file_id=file.id,
            position=1,
            kind="deportation_letter",
            kind_confidence=1.0,
            pages=[1],
        )
        session.add(document)
        session.flush()
        rows = [
            WorkerRow(
                id=uuid.uuid4(),
                agency_id=agency.id,
                document_id=document.id,
                row=number,
                person_kpj="",
            )
            for number in range(1, workers + 1)
        ]
        session.add_all(rows)
        session.flush()
        said = [(None, "letter_date", "2026-11-01")]
        said += [(row.id, "full_name", f"CONTOH NOMOR {row.row}") for row in rows]
        said += [(row.id, "passport_number", f"X{row.row:07}") for row in rows]
        session.add_all(
            FieldRow(
                agency_id=agency.id,
                document_id=document.id,
                worker_id=worker_id,
                name=name,
                value=value,
                raw=value,
                confidence=0.9,
                page=1,
                box=[0, 0, 1, 1],
                source="table",
            )
            for worker_id, name, value in said
        )
        session.flush()
        cases.judge_workers(session, [row.id for row in rows], TODAY)
    return document.id


def confirm(database: Database, document_id: uuid.UUID) -> tuple[int, float]:
    """Confirm the whole letter: how many statements it took, and how many seconds."""
    statements = 0

    def count(*_: object) -> None:
        nonlocal statements
        statements += 1

    event.listen(database.engine, "before_cursor_execute", count)
    begun = time.perf_counter()
    try:
        with database.transaction(STAFF) as session:
            decision = Decision(Act.CONFIRM)
            assert review.decide(session, uuid.uuid4(), document_id, 1, decision, today=TODAY) == 2
    finally:
        event.remove(database.engine, "before_cursor_execute", count)
    return statements, time.perf_counter() - begun


def test_every_case_of_a_long_letter_is_judged_in_few_statements(database):
    few, _ = confirm(database, letter(database, 5))
    document_id = letter(database, 150)
    many, seconds = confirm(database, document_id)
    assert many <= few + 5
    assert seconds < 2.0  # 0.1 s on two cores
    with database.transaction(STAFF) as session:
        owner = session.get_one(DocumentRow, document_id).agency_id
        verdicts = session.scalars(
            select(VerdictRow).where(VerdictRow.agency_id == owner, VerdictRow.current)
        ).all()
        flags = session.scalars(select(Flag.state).where(Flag.agency_id == owner)).all()
    assert len(verdicts) == 150
    assert all(verdict.confirmed for verdict in verdicts)
    assert flags == ["open"] * 150


@pytest.mark.parametrize("workers", [2, 40])
def test_papers_of_one_letter_are_cases_of_their_own(database, workers):
    document_id = letter(database, workers)
    with database.transaction(STAFF) as session:
        placed = session.scalars(
            select(WorkerRow.case_id).where(WorkerRow.document_id == document_id)
        ).all()
    assert len(set(placed)) == workers
