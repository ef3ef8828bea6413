"""The tables. Every row that belongs to an agency carries `agency_id`, which the database checks.

Row security: three database roles without login. `periksa_agency` sees rows whose `agency_id` is
the transaction's `periksa.agency`; `periksa_staff` (reviewers, supervisors, admins) sees all rows;
`periksa_worker` is the pipeline. Every transaction of the application takes one of them
(`store.database`). States are text checked by the database; their steps are tables in
`store/states.py`. The tables of the register lie in `store/register_tables.py` and
`store/register_stage_tables.py`, those of papers over several files in `store/page_tables.py`;
importing this file brings all of them.
"""

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, key, now
from store.page_tables import JoinedPage, LeafRow
from store.register_stage_tables import Stage
from store.register_tables import (
    DuplicateDecision,
    EnrolmentRow,
    Extract,
    PersonKey,
    PersonRow,
    RegisterChange,
    RegisterDuplicate,
)

__all__ = [
    "Account",
    "Agency",
    "Base",
    "Batch",
    "CandidateRow",
    "Case",
    "DocumentRow",
    "DuplicateDecision",
    "EnrolmentRow",
    "Extract",
    "FieldRow",
    "File",
    "Flag",
    "JoinedPage",
    "LeafRow",
    "LedgerLine",
    "PageRow",
    "PersonKey",
    "PersonRow",
    "QueueShare",
    "RegisterChange",
    "RegisterDuplicate",
    "SignIn",
    "SignInFailure",
    "Stage",
    "VerdictRow",
    "WorkerRow",
]

IDENTIFYING = text("name IN ('passport_number', 'nik', 'birth_date')")


class Agency(Base):
    """A placement agency (P3MI), or an office that uploads papers itself."""

    __tablename__ = "agency"
    id: Mapped[uuid.UUID] = key()
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    created_at: Mapped[datetime] = now()


class Account(Base):
    """Somebody who signs in. role: agency | reviewer | supervisor | admin."""

    __tablename__ = "account"
    id: Mapped[uuid.UUID] = key()
    username: Mapped[str] = mapped_column(unique=True)
    display_name: Mapped[str]
    role: Mapped[str]
    agency_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("agency.id"))
    password_hash: Mapped[str]
    language: Mapped[str] = mapped_column(server_default="id")
    created_at: Mapped[datetime] = now()
    disabled_at: Mapped[datetime | None]


class SignIn(Base):
    """One signed-in browser. Only the SHA-256 of its cookie is kept."""

    __tablename__ = "sign_in"
    token_sha256: Mapped[bytes] = mapped_column(primary_key=True)
    account_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    csrf: Mapped[str]
    created_at: Mapped[datetime] = now()
    seen_at: Mapped[datetime] = now()
    expires_at: Mapped[datetime]


class SignInFailure(Base):
    """One failed sign-in, to slow guessing down; `subject` is a keyed hash of name or address."""

    __tablename__ = "sign_in_failure"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=True)
    subject: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime] = now()


class Batch(Base):
    """What an agency handed in at once. state: receiving | processing | finished."""

    __tablename__ = "batch"
    id: Mapped[uuid.UUID] = key()
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"), index=True)
    label: Mapped[str]
    submitted_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("account.id"))
    idempotency_key: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="receiving")
    created_at: Mapped[datetime] = now()
    finished_at: Mapped[datetime | None]
    __table_args__ = (UniqueConstraint("agency_id", "idempotency_key"),)


class File(Base):
    """One uploaded file: the unit of work and of refusal.

    state: stored | processing | needs_review | done | failed | refused. `reason` is the stable code
    of a failure or refusal. `attempts` counts starts. A file out of a zip names it in `parent_id`.
    `reader` is the version of the reading code whose results are kept.
    """

    __tablename__ = "file"
    id: Mapped[uuid.UUID] = key()
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"))
    batch_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("batch.id"), index=True)
    parent_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("file.id"))
    name: Mapped[str]
    sha256: Mapped[str]
    media_type: Mapped[str | None]
    size: Mapped[int] = mapped_column(BigInteger)
    state: Mapped[str] = mapped_column(server_default="stored", index=True)
    reason: Mapped[str | None]
    pages: Mapped[int | None]
    pages_read: Mapped[int] = mapped_column(server_default="0")
    attempts: Mapped[int] = mapped_column(server_default="0")
    duplicate_of: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("file.id"))
    seconds: Mapped[float | None]
    reader: Mapped[str | None]
    created_at: Mapped[datetime] = now()
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    __table_args__ = (
        UniqueConstraint("batch_id", "sha256", "name"),
        Index("ix_file_agency_id_sha256", "agency_id", "sha256"),
    )


class QueueShare(Base):
    """The last turn an agency was given in the queue (start-time fair queueing)."""

    __tablename__ = "queue_share"
    agency_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("agency.id", ondelete="CASCADE"), primary_key=True
    )
    last_turn: Mapped[int] = mapped_column(BigInteger)


class PageRow(Base):
    """One page of a file; its picture for people is the object `image_key`.

    `failure` is the stable code when this page could not be read; the other pages go on.
    `width`, `height`: pixels of the page as ingested; `turned`: degrees clockwise to stand upright.
    """

    __tablename__ = "page"
    file_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("file.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"))
    width: Mapped[int | None]
    height: Mapped[int | None]
    turned: Mapped[int] = mapped_column(server_default="0")
    image_key: Mapped[str | None]
    engine: Mapped[str | None]
    blank: Mapped[bool] = mapped_column(server_default="false")
    failure: Mapped[str | None]
    findings: Mapped[list[Any]] = mapped_column(server_default="[]")


class DocumentRow(Base):
    """One paper found in a file. state: needs_review | confirmed | rejected | done.

    `done` = nothing for a person to confirm (kind `other`). `version` grows with every change and
    guards against two people deciding at once.
    """

    __tablename__ = "document"
    id: Mapped[uuid.UUID] = key()
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"))
    file_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("file.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    kind: Mapped[str]
    kind_confidence: Mapped[float]
    pages: Mapped[list[int]]
    findings: Mapped[list[Any]] = mapped_column(server_default="[]")
    state: Mapped[str] = mapped_column(server_default="needs_review", index=True)
    version: Mapped[int] = mapped_column(server_default="1")
    created_at: Mapped[datetime] = now()
    decided_at: Mapped[datetime | None]
    __table_args__ = (UniqueConstraint("file_id", "position"),)


class WorkerRow(Base):
    """One worker on one paper; `row` counts from 1 in the paper's order.

    `person_kpj` is what a person decided: a KPJ, "" = surely nobody in the register, None = open.
    `unsure`: somebody looked and could not tell.
    """

    __tablename__ = "worker"
    id: Mapped[uuid.UUID] = key()
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"))
    document_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), index=True
    )
    case_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("case.id"), index=True)
    row: Mapped[int]
    decision: Mapped[str] = mapped_column(server_default="none")
    person_kpj: Mapped[str | None]
    unsure: Mapped[bool] = mapped_column(server_default="false")
    __table_args__ = (
        UniqueConstraint("document_id", "row"),
        Index("ix_worker_agency_id_person_kpj", "agency_id", "person_kpj"),
        Index("ix_worker_person_kpj", "person_kpj"),
    )


class FieldRow(Base):
    """One value with its ink. `worker_id` None = said of the document.

    `value` is what the machine read and never changes; `decided_value` is what a person decided.
    state: read | confirmed | corrected | rejected (not on the paper, or unreadable).
    """

    __tablename__ = "field"
    id: Mapped[uuid.UUID] = key()
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"))
    document_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), index=True
    )
    worker_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("worker.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str]
    value: Mapped[str | None]
    raw: Mapped[str]
    confidence: Mapped[float]
    page: Mapped[int]
    box: Mapped[list[float]]
    source: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="read")
    decided_value: Mapped[str | None]
    __table_args__ = (
        Index("ix_field_value", "agency_id", "name", "value", postgresql_where=IDENTIFYING),
        Index(
            "ix_field_decided_value",
            "agency_id",
            "name",
            "decided_value",
            postgresql_where=IDENTIFYING,
        ),
    )


class CandidateRow(Base):
    """A person of the register who may be this worker; rank 1 is best. `reasons` as in Match."""

    __tablename__ = "candidate"
    worker_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("worker.id", ondelete="CASCADE"), primary_key=True
    )
    rank: Mapped[int] = mapped_column(primary_key=True)
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"))
    kpj: Mapped[str] = mapped_column(index=True)
    score: Mapped[float]
    reasons: Mapped[list[Any]]


class Case(Base):
    """One worker's papers, person, verdict and decisions. state: open | closed."""

    __tablename__ = "case"
    id: Mapped[uuid.UUID] = key()
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"), index=True)
    state: Mapped[str] = mapped_column(server_default="open")
    created_at: Mapped[datetime] = now()


class VerdictRow(Base):
    """A verdict on a case. The newest has `current`; older ones stay as history.

    `confirmed`: it rests on confirmed fields and person. `situation` is what was judged, on the day
    `as_of` by the extract `extract_id`, which is too old from `stale_from` on. It holds until the
    day before `next_turn` (None: for good) unless a paper or the register changes. `lack`,
    `covered_until` and `ahead` are of `cover.outlook`.
    """

    __tablename__ = "verdict"
    id: Mapped[uuid.UUID] = key()
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"))
    case_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("case.id", ondelete="CASCADE"), index=True
    )
    as_of: Mapped[date]
    register_as_of: Mapped[date | None]
    extract_id: Mapped[uuid.UUID | None]
    stale_from: Mapped[date | None]
    outcome: Mapped[str]
    confirmed: Mapped[bool]
    lack: Mapped[str | None]
    covered_until: Mapped[date | None]
    next_turn: Mapped[date | None]
    current: Mapped[bool] = mapped_column(server_default="true")
    gaps: Mapped[list[Any]]
    reasons: Mapped[list[Any]]
    situation: Mapped[dict[str, Any]]
    ahead: Mapped[dict[str, Any]] = mapped_column(server_default="{}")
    created_at: Mapped[datetime] = now()
    __table_args__ = (
        Index(
            "ix_verdict_covered_until",
            "covered_until",
            postgresql_where="current AND covered_until IS NOT NULL",
        ),
        Index("ix_verdict_next_turn", "next_turn", postgresql_where="current"),
    )


class Flag(Base):
    """An open verdict that needs somebody. state: likely | open | disputed | resolved | withdrawn.

    `likely` rests on what a machine read and matched; `open` on what people confirmed.
    One live flag (likely, open, disputed) per case and rule.
    """

    __tablename__ = "flag"
    id: Mapped[uuid.UUID] = key()
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"), index=True)
    case_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("case.id", ondelete="CASCADE"), index=True
    )
    verdict_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("verdict.id", ondelete="CASCADE"))
    outcome: Mapped[str]
    rule: Mapped[str]
    state: Mapped[str]
    opened_at: Mapped[datetime] = now()
    closed_at: Mapped[datetime | None]
    __table_args__ = (
        Index(
            "uq_flag_live",
            "case_id",
            "outcome",
            unique=True,
            postgresql_where="state IN ('likely', 'open', 'disputed')",
        ),
    )


class LedgerLine(Base):
    """One act, added and never changed. `detail` holds ids, field names and codes, never values.

    `hash` = SHA-256 of the previous hash and this line's canonical JSON.
    """

    __tablename__ = "ledger"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=True)
    at: Mapped[datetime] = now()
    actor: Mapped[str]
    act: Mapped[str]
    subject: Mapped[str] = mapped_column(index=True)
    agency_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("agency.id"))
    detail: Mapped[dict[str, Any]]
    previous: Mapped[str]
    hash: Mapped[str] = mapped_column(unique=True)
