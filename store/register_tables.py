"""The tables of the register: imported extracts, their persons, keys and rows of cover.

They belong to no agency; only staff and the pipeline may read them. In which tables an import is
made lies in `store/register_stage_tables.py`.
"""

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import ARRAY, BigInteger, Date, ForeignKey, Index, Text, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from matching.record import Enrolment
from store.base import Base, key, now


class Extract(Base):
    """One imported extract of the register. state: current | superseded.

    `stale_from`: from this day on it is too old to say that nothing was paid.
    `keys_version`: the `matching.keys.VERSION` its persons are filed under.
    """

    __tablename__ = "extract"
    id: Mapped[uuid.UUID] = key()
    source: Mapped[str]
    sha256: Mapped[str] = mapped_column(unique=True)
    as_of: Mapped[date]
    stale_from: Mapped[date | None]
    rows: Mapped[int] = mapped_column(server_default="0")
    persons: Mapped[int] = mapped_column(server_default="0")
    bad_rows: Mapped[int] = mapped_column(server_default="0")
    problems: Mapped[list[Any]] = mapped_column(server_default="[]")
    state: Mapped[str]
    keys_version: Mapped[int] = mapped_column(server_default="0")
    imported_at: Mapped[datetime] = now()


class PersonRow(Base):
    """Somebody in the register under one KPJ, of one extract; `number` counts them from 1.

    The rows of one KPJ do not always agree: the plain columns hold what most of them say, the
    `other_...` columns what else they say.
    """

    __tablename__ = "person"
    extract_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    kpj: Mapped[str]
    full_name: Mapped[str]
    birth_date: Mapped[date | None]
    birth_place: Mapped[str]
    sex: Mapped[str]
    nik: Mapped[str]
    passport_numbers: Mapped[list[str]] = mapped_column(ARRAY(Text))
    other_names: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")
    other_birth_dates: Mapped[list[date]] = mapped_column(ARRAY(Date), server_default="{}")
    other_niks: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")
    __table_args__ = (UniqueConstraint("extract_id", "kpj"),)


class PersonKey(Base):
    """A key made by `matching.keys` and who bears it: it narrows, it never decides.

    `persons` counts its bearers, which tells how common a name is; `bearers` lists them
    (`person.number`, four bytes each in network order), null where they are too many to be of use.
    """

    __tablename__ = "person_key"
    extract_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    persons: Mapped[int]
    bearers: Mapped[bytes | None]


class EnrolmentRow(Base):
    """One row of cover of the register."""

    __tablename__ = "enrolment"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=True)
    extract_id: Mapped[uuid.UUID]
    line: Mapped[int]
    kpj: Mapped[str]
    programme: Mapped[str]
    phase: Mapped[str]
    period_start: Mapped[date]
    period_end: Mapped[date]
    paid_at: Mapped[date | None]
    status: Mapped[str]
    agency_code: Mapped[str]
    destination_country: Mapped[str]
    amount: Mapped[int | None] = mapped_column(BigInteger)
    __table_args__ = (Index("ix_enrolment_extract_id_kpj", "extract_id", "kpj"),)

    def as_enrolment(self) -> Enrolment:
        """What the row says of cover, as verdicts look at it."""
        return Enrolment(
            programme=self.programme,
            phase=self.phase,
            start=self.period_start,
            end=self.period_end,
            paid_at=self.paid_at,
            status=self.status,
        )


class RegisterChange(Base):
    """For whom the extract differs from the one before (kinds: `store.register_changes`)."""

    __tablename__ = "register_change"
    extract_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    kpj: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]


class RegisterDuplicate(Base):
    """Two KPJ (the smaller first) that may be one human, and what people said of them last.

    `chance` 0..1 and `extract_id` are of the last search that found the pair. `decision`: open |
    same | different | unsure. `version` counts from 1; each decision adds one.
    """

    __tablename__ = "register_duplicate"
    kpj: Mapped[str] = mapped_column(primary_key=True)
    other_kpj: Mapped[str] = mapped_column(primary_key=True, index=True)
    extract_id: Mapped[uuid.UUID]
    chance: Mapped[float]
    id: Mapped[uuid.UUID] = mapped_column(unique=True, server_default=func.gen_random_uuid())
    decision: Mapped[str] = mapped_column(server_default="open")
    version: Mapped[int] = mapped_column(server_default="1")
    __table_args__ = (
        Index("ix_register_duplicate_decision_chance_id", "decision", "chance", "id"),
    )


class DuplicateDecision(Base):
    """One decision on a pair: who, when, and the version of the pair that it made."""

    __tablename__ = "duplicate_decision"
    duplicate_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("register_duplicate.id"), primary_key=True
    )
    version: Mapped[int] = mapped_column(primary_key=True)
    decision: Mapped[str]
    decided_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("account.id"))
    decided_at: Mapped[datetime] = now()
