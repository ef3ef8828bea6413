"""Migrations that move what is there: down and up again, nothing is lost."""

import uuid

import pytest
from alembic import command

from store import ledger
from store.database import STAFF, Database, alembic_config
from store.tables import Agency, Batch, DocumentRow, File, WorkerRow
from tests.servers import fresh_database


@pytest.fixture
def database(postgres_template):
    with fresh_database(postgres_template) as url:
        opened = Database(url)
        yield opened
        opened.close()


def _worker(database: Database, *acts: str) -> uuid.UUID:
    """A worker on a paper, and what the ledger says somebody decided on who it is."""
    with database.transaction(STAFF) as session:
        agency = Agency(code=uuid.uuid4().hex, name="PT Contoh")
        session.add(agency)
        session.flush()
        batch = Batch(agency_id=agency.id, label="papers")
        session.add(batch)
        session.flush()
        file = File(agency_id=agency.id, batch_id=batch.id, name="a", sha256="0" * 64, size=1)
        session.add(file)
        session.flush()
        document = DocumentRow(
            agency_id=agency.id,
            file_id=file.id,
            position=1,
            kind="passport",
            kind_confidence=1.0,
            pages=[1],
        )
        session.add(document)
        session.flush()
        worker = WorkerRow(agency_id=agency.id, document_id=document.id, row=1)
        session.add(worker)
        session.flush()
        for act in acts:
            ledger.append(
                session,
                actor="test",
                act=act,
                subject=f"document:{document.id}",
                agency_id=agency.id,
                detail={"target": str(worker.id)},
            )
    return worker.id


def test_who_was_unsure_before_there_was_a_column_is_known_from_the_ledger(database):
    expected = {
        _worker(database, "person.choose", "person.unsure"): True,
        _worker(database, "person.unsure", "person.reopen"): False,
        _worker(database): False,
    }
    command.downgrade(alembic_config(database.url), "0004")
    command.upgrade(alembic_config(database.url), "head")
    with database.transaction(STAFF) as session:
        assert {key: session.get_one(WorkerRow, key).unsure for key in expected} == expected
