"""Papers and a register laid straight into the tables, for tests of cases."""

import struct
import uuid
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from matching.keys import nik_key
from store import cases
from store.database import STAFF, Database
from store.tables import (
    Agency,
    Batch,
    CandidateRow,
    DocumentRow,
    EnrolmentRow,
    Extract,
    FieldRow,
    File,
    Flag,
    PersonKey,
    PersonRow,
    VerdictRow,
    WorkerRow,
)

TODAY = date(2026, 11, 20)


@dataclass
class World:
    """One agency and its papers, laid straight into the tables."""

    database: Database
    agency_id: uuid.UUID = field(default_factory=uuid.uuid4)

    def __post_init__(self):
        with self.database.transaction(STAFF) as session:
            session.add(Agency(id=self.agency_id, code=str(self.agency_id), name="PT Contoh"))
            session.flush()
            self.batch_id = uuid.uuid4()
            session.add(Batch(id=self.batch_id, agency_id=self.agency_id, label="papers"))

    def paper(self, kind, fields=None, kpj=None, decision=None, **worker) -> uuid.UUID:
        """A paper with one worker, matched to `kpj`; the worker's id, joined and judged."""
        with self.database.transaction(STAFF) as session:
            file = File(
                agency_id=self.agency_id,
                batch_id=self.batch_id,
                name=str(uuid.uuid4()),
                sha256="0" * 64,
                size=1,
            )
            session.add(file)
            session.flush()
            document = DocumentRow(
                agency_id=self.agency_id,
                file_id=file.id,
                position=1,
                kind=kind,
                kind_confidence=1.0,
                pages=[1],
            )
            session.add(document)
            session.flush()
            row = WorkerRow(
                agency_id=self.agency_id,
                document_id=document.id,
                row=1,
                decision=decision or ("match" if kpj else "none"),
            )
            session.add(row)
            session.flush()
            if kpj:
                session.add(
                    CandidateRow(
                        worker_id=row.id,
                        agency_id=self.agency_id,
                        rank=1,
                        kpj=kpj,
                        score=30.0,
                        reasons=[],
                    )
                )
            for owner, held in ((None, fields or {}), (row.id, worker)):
                session.add_all(self._field(document.id, owner, *item) for item in held.items())
            session.flush()
            cases.judge_workers(session, [row.id], TODAY)
        return row.id

    def _field(self, document_id, worker_id, name, value) -> FieldRow:
        return FieldRow(
            agency_id=self.agency_id,
            document_id=document_id,
            worker_id=worker_id,
            name=name,
            value=value,
            raw=value,
            confidence=0.9,
            page=1,
            box=[0, 0, 1, 1],
            source="label",
        )

    def decide(self, worker_id, person=..., document=None, unsure=False, **values) -> None:
        """What a reviewer does: choose the person, confirm or correct all fields, judge anew."""
        with self.database.transaction(STAFF) as session:
            worker = session.get_one(WorkerRow, worker_id)
            if person is not ...:
                worker.person_kpj = person
            worker.unsure = unsure
            rows = select(FieldRow).where(FieldRow.document_id == worker.document_id)
            for row in session.scalars(rows):
                row.state, row.decided_value = "confirmed", values.get(row.name, row.value)
            if document is not None:
                session.get_one(DocumentRow, worker.document_id).state = document
            session.flush()
            cases.judge(session, worker.case_id, TODAY)

    def case_of(self, *workers) -> list[uuid.UUID | None]:
        with self.database.transaction(STAFF) as session:
            return [session.get_one(WorkerRow, worker).case_id for worker in workers]

    def verdict(self, worker_id) -> VerdictRow:
        (case_id,) = self.case_of(worker_id)
        with self.database.transaction(STAFF) as session:
            return session.scalars(
                select(VerdictRow).where(VerdictRow.case_id == case_id, VerdictRow.current)
            ).one()

    def flags(self) -> list[tuple[str, str]]:
        with self.database.transaction(STAFF) as session:
            found = select(Flag).where(Flag.agency_id == self.agency_id).order_by(Flag.opened_at)
            return [(flag.outcome, flag.state) for flag in session.scalars(found)]

    def rows(self, table: Any) -> list[Any]:
        with self.database.transaction(STAFF) as session:
            return list(session.scalars(select(table).where(table.agency_id == self.agency_id)))


def lay_register(database: Database) -> None:
    """Persons by KPJ: 1 is covered today, 2 by JKK only, 3 not, 4 was, 5 never paid.

    6 has nothing but is the same human as 7, who is covered; 8 shares only their NIK. 9 went on
    their own: JKM, and no agency.
    """
    with database.transaction(STAFF) as session:
        extract = Extract(source="test", sha256="1" * 64, as_of=TODAY, state="current")
        session.add(extract)
        session.flush()
        now, once = (date(2025, 12, 1), date(2027, 12, 31)), (date(2018, 1, 1), date(2020, 1, 31))
        held = [("1", "JKK", now), ("1", "JKM", now), ("2", "JKK", now)]
        held += [("4", "JKK", once), ("4", "JKM", once), ("5", "JKK", now), ("5", "JKM", now)]
        held += [("7", "JKK", now), ("7", "JKM", now), ("9", "JKM", now)]
        nik = "3301017103900001"
        for number, born in ((6, date(1990, 3, 31)), (7, date(1990, 3, 31)), (8, date(1980, 1, 1))):
            session.add(
                PersonRow(
                    extract_id=extract.id,
                    number=number,
                    kpj=str(number),
                    full_name="SITI CONTOH",
                    birth_date=born,
                    birth_place="",
                    sex="F",
                    nik=nik,
                    passport_numbers=[],
                )
            )
        session.add(
            PersonKey(
                extract_id=extract.id,
                key=nik_key(nik),
                persons=3,
                bearers=struct.pack(">3i", 6, 7, 8),
            )
        )
        session.add_all(
            EnrolmentRow(
                extract_id=extract.id,
                line=line,
                kpj=kpj,
                programme=programme,
                phase="during_after",
                period_start=period[0],
                period_end=period[1],
                paid_at=None if kpj == "5" else period[0] - timedelta(days=15),
                status="AKTIF",
                agency_code="" if kpj == "9" else "P3MI0001",
                destination_country="",
            )
            for line, (kpj, programme, period) in enumerate(held, start=2)
        )
