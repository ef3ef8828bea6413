"""Builders: agencies, accounts, a register, and papers as the pipeline would have left them."""

import csv
import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from store import accounts, cases, intake
from store.accounts import Role
from store.database import STAFF, WORKER, Database
from store.objects import Objects, original_key, picture_key
from store.register_import import import_extract
from store.tables import (
    Account,
    Agency,
    CandidateRow,
    DocumentRow,
    FieldRow,
    File,
    PageRow,
    WorkerRow,
)
from tests.review_ui.papers import Paper

PASSWORD = "kata-sandi-uji-coba"
PASSWORD_HASH = accounts.HASHER.hash(PASSWORD)
TODAY = date(2026, 11, 20)
EXTRACT = TODAY - timedelta(days=5)
COLUMNS = (
    *("kpj", "nik", "full_name", "birth_date", "birth_place", "sex", "passport_number"),
    *("segment", "agency_code", "agency_name", "destination_country", "programme", "phase"),
    *("period_start", "period_end", "paid_at", "status", "amount"),
)


@dataclass
class World:
    """A database and an object store to fill."""

    database: Database
    objects: Objects

    def agency(self, code: str, name: str) -> uuid.UUID:
        with self.database.transaction(STAFF) as session:
            agency = Agency(id=uuid.uuid4(), code=code, name=name)
            session.add(agency)
        return agency.id

    def account(self, username: str, role: Role, agency_id: uuid.UUID | None = None) -> uuid.UUID:
        """An account under the one password; it is hashed once, for hashing is slow by design."""
        account = Account(
            id=uuid.uuid4(),
            username=username,
            display_name=username.title(),
            role=role.value,
            agency_id=agency_id,
            password_hash=PASSWORD_HASH,
        )
        with self.database.transaction(STAFF) as session:
            session.add(account)
        return account.id

    def register(self, persons: Sequence[dict[str, Any]], folder: Path) -> uuid.UUID:
        """Import an extract. A person: name, birth date, ... and `cover` (rows of the register)."""
        path = folder / "contoh.csv"
        with path.open("w", newline="", encoding="utf-8") as stream:
            writer = csv.DictWriter(stream, COLUMNS, restval="")
            writer.writeheader()
            for person in persons:
                about = {k: v for k, v in person.items() if k != "cover"}
                writer.writerows(
                    about | row | {"agency_code": "P3MI0001", "destination_country": "MYS"}
                    for row in person["cover"]
                )
        return import_extract(self.database, path, TODAY, as_of=EXTRACT).extract_id

    def batch(self, agency_id: uuid.UUID, label: str, by: uuid.UUID | None = None) -> uuid.UUID:
        with self.database.transaction(STAFF) as session:
            return intake.open_batch(session, agency_id, label, actor="test", submitted_by=by).id

    def file(
        self,
        batch_id: uuid.UUID,
        agency_id: uuid.UUID,
        name: str,
        papers: Sequence[Paper],
        **more: Any,
    ) -> uuid.UUID:
        """A file that was read, with its pictures."""
        data = name.encode() + uuid.uuid4().bytes
        sha256 = hashlib.sha256(data).hexdigest()
        self.objects.put_once(original_key(agency_id, sha256), data)
        columns = {
            "state": "needs_review",
            "pages": len(papers),
            "pages_read": len(papers),
            "media_type": "application/pdf",
            "size": sum(len(paper.jpeg()) for paper in papers) or 4321,
            "seconds": 2.4 * len(papers),
            "attempts": 1,
        } | more
        with self.database.transaction(WORKER) as session:
            file = File(
                id=uuid.uuid4(),
                agency_id=agency_id,
                batch_id=batch_id,
                name=name,
                sha256=sha256,
                **columns,
            )
            session.add(file)
            session.flush()
            for number, page in enumerate(papers, start=1):
                jpeg = page.jpeg()
                key = picture_key(agency_id, jpeg)
                self.objects.put_once(key, jpeg)
                session.add(
                    PageRow(
                        file_id=file.id,
                        number=number,
                        agency_id=agency_id,
                        width=page.width,
                        height=page.height,
                        turned=page.turned,
                        image_key=key,
                        engine="tesseract 5.3 ind+eng",
                    )
                )
        return file.id

    def document(
        self,
        file_id: uuid.UUID,
        agency_id: uuid.UUID,
        kind: str,
        *,
        pages: Sequence[int] = (1,),
        position: int = 1,
        fields: Sequence[dict[str, Any]] = (),
        workers: Sequence[dict[str, Any]] = (),
        findings: Sequence[dict[str, Any]] = (),
    ) -> uuid.UUID:
        """A document as read; a worker has `fields`, `decision`, `candidates` (kpj, score, why)."""
        with self.database.transaction(WORKER) as session:
            row = DocumentRow(
                id=uuid.uuid4(),
                agency_id=agency_id,
                file_id=file_id,
                position=position,
                kind=kind,
                kind_confidence=0.98,
                pages=list(pages),
                findings=list(findings),
                state="done" if kind == "other" else "needs_review",
            )
            session.add(row)
            session.flush()
            _fields(session, row, None, fields)
            ids = []
            for number, worker in enumerate(workers, start=1):
                held = WorkerRow(
                    id=uuid.uuid4(),
                    agency_id=agency_id,
                    document_id=row.id,
                    row=number,
                    decision=worker.get("decision", "none"),
                )
                session.add(held)
                session.flush()
                ids.append(held.id)
                _fields(session, row, held.id, worker["fields"])
                for rank, (kpj, score, reasons) in enumerate(worker.get("candidates", ()), start=1):
                    session.add(
                        CandidateRow(
                            worker_id=held.id,
                            rank=rank,
                            agency_id=agency_id,
                            kpj=kpj,
                            score=score,
                            reasons=reasons,
                        )
                    )
            cases.judge_workers(session, ids, TODAY)
        return row.id


def value(  # noqa: PLR0917 - read as a row of a table
    name: str,
    value: str | None,
    raw: str = "",
    sure: float = 0.97,
    source: str = "label",
    page: int = 1,
    box: Any = None,
) -> dict[str, Any]:
    """One field as the pipeline writes it."""
    return {
        "name": name,
        "value": value,
        "raw": raw or (value or ""),
        "confidence": sure,
        "source": source,
        "page": page,
        "box": box or [0.1, 0.1, 0.3, 0.13],
    }


def finding(code: str, severity: str, id_: str, en: str, *fields: str) -> dict[str, Any]:
    return {
        "code": code,
        "severity": severity,
        "sentence": {"id": id_, "en": en},
        "fields": list(fields),
    }


def reason(fact: str, weight: float, id_: str, en: str, level: str = "") -> dict[str, Any]:
    return {"fact": fact, "level": level, "weight": weight, "sentence": {"id": id_, "en": en}}


def cover(  # noqa: PLR0917 - read as a row of a table
    programme: str,
    phase: str,
    start: date,
    end: date,
    paid: date | None = None,
    status: str = "AKTIF",
) -> dict[str, Any]:
    return {
        "programme": programme,
        "phase": phase,
        "period_start": start,
        "period_end": end,
        "paid_at": paid or start,
        "status": status,
    }


def person(  # noqa: PLR0917 - read as a row of a table
    kpj: str,
    name: str,
    born: date,
    place: str,
    sex: str,
    nik: str,
    passports: list[str],
    *rows: dict[str, Any],
) -> dict[str, Any]:
    return {
        "kpj": kpj,
        "full_name": name,
        "birth_date": born,
        "birth_place": place,
        "sex": sex,
        "nik": nik,
        "passport_number": passports[0],
        "cover": list(rows),
    }


def _fields(
    session: Session,
    document: DocumentRow,
    worker_id: uuid.UUID | None,
    fields: Sequence[dict[str, Any]],
) -> None:
    for field in fields:
        session.add(
            FieldRow(
                agency_id=document.agency_id, document_id=document.id, worker_id=worker_id, **field
            )
        )
