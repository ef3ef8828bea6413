"""Fixtures of the pipeline: an agency, its batch, and a story told in this process."""

import threading
import uuid
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from pipeline.processes import Processes
from pipeline.room import Room
from pipeline.story import Tools, read_file
from store import intake, jobs, register
from store.database import STAFF, Access, Database
from store.folder_objects import FolderObjects
from store.objects import Objects
from store.tables import Agency, File
from tests.pipeline.papers import READING

TODAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Desk:
    """One agency with one open batch, and everything to read its files with."""

    database: Database
    objects: Objects
    access: Access
    batch_id: uuid.UUID
    tools: Tools

    def send(self, name: str, data: bytes) -> uuid.UUID:
        return intake.receive_file(
            self.database,
            self.objects,
            self.access,
            self.batch_id,
            name=name,
            data=data,
            actor="test",
        ).file_id

    def close(self) -> None:
        with self.database.transaction(self.access) as session:
            intake.close_batch(session, self.batch_id, actor="test")

    def work(self) -> None:
        jobs.run_here(self.database.conninfo, partial(read_file, tools=self.tools))

    def file(self, file_id: uuid.UUID) -> File:
        with self.database.transaction(STAFF) as session:
            return session.get_one(File, file_id)

    def rows(self, table: type[Any], *where: Any) -> list[Any]:
        with self.database.transaction(STAFF) as session:
            wanted = select(table).where(table.agency_id == self.access.agency_id, *where)
            return list(session.scalars(wanted))


@pytest.fixture(scope="session")
def processes():
    made = Processes(2, memory_mib=2048)
    yield made
    made.close()


@pytest.fixture
def desk(database, processes, tmp_path):
    with database.transaction(STAFF) as session:
        agency = Agency(code=uuid.uuid4().hex, name="PT Contoh")
        session.add(agency)
    access = Access("agency", agency.id)
    with database.transaction(access) as session:
        batch_id = intake.open_batch(session, agency.id, "papers", actor="test").id
    objects = FolderObjects(tmp_path / "objects")
    tools = Tools(
        database=database,
        objects=objects,
        processes=processes,
        reading=READING,
        match_all=register.match_all,
        room=Room(),
        stopping=threading.Event(),
        today=lambda: TODAY,
        page_timeout_s=3.0,
        file_timeout_s=60.0,
        max_attempts=2,
        retry_wait_s=0.0,
    )
    return Desk(database, objects, access, batch_id, tools)
