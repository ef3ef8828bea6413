"""The tables in which an import of the register is made; none of it is in use yet.

One import at a time: they hold the rows of that one alone and are emptied by its end
(`store.register_stage`).
"""

import uuid
from datetime import date, datetime

from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, Table, Text
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, key, now


class Stage(Base):
    """How far an import has come; all of it is committed, so that another process can go on.

    `id` will be the extract's. `step`: the one it is at, of `store.register_import.STEPS`. `taken`:
    lines of the file below its heading that were taken in, good or bad. `last_kpj`: of the last of
    its `persons`. `made_by`: the version of the program that reads the rows.
    """

    __tablename__ = "register_stage"
    id: Mapped[uuid.UUID] = key()
    sha256: Mapped[str]
    made_by: Mapped[str]
    step: Mapped[str]
    taken: Mapped[int] = mapped_column(default=0)
    rows: Mapped[int] = mapped_column(default=0)
    bad_rows: Mapped[int] = mapped_column(default=0)
    newest_paid: Mapped[date | None]
    persons: Mapped[int] = mapped_column(default=0)
    last_kpj: Mapped[str] = mapped_column(default="")
    started_at: Mapped[datetime] = now()


STAGED_COVER = Table(
    "register_stage_cover",
    Base.metadata,
    Column("line", Integer, nullable=False),
    Column("kpj", Text, nullable=False),
    Column("programme", Text, nullable=False),
    Column("phase", Text, nullable=False),
    Column("period_start", Date, nullable=False),
    Column("period_end", Date, nullable=False),
    Column("paid_at", Date),
    Column("status", Text, nullable=False),
    Column("agency_code", Text, nullable=False),
    Column("destination_country", Text, nullable=False),
    Column("amount", BigInteger),
)
"""Rows of cover in the order of the file."""

STAGED_SAID = Table(
    "register_stage_said",
    Base.metadata,
    Column("kpj", Text, nullable=False),
    Column("line", Integer, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("full_name", Text, nullable=False),
    Column("birth_date", Date),
    Column("birth_place", Text, nullable=False),
    Column("sex", Text, nullable=False),
    Column("nik", Text, nullable=False),
    Column("passport_number", Text, nullable=False),
)
"""What rows say of whom: `rows` of them say the same, the first is on `line`."""

STAGED_PROBLEM = Table(
    "register_stage_problem",
    Base.metadata,
    Column("line", Integer, nullable=False),
    Column("column", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("kept", Boolean, nullable=False),
)
"""What is wrong in the rows taken in so far."""

STAGED_KEY = Table(
    "register_stage_key",
    Base.metadata,
    Column("key", Text, nullable=False),
    Column("number", Integer, nullable=False),
    prefixes=["UNLOGGED"],
)
"""The keys of each person; empty after a crash of the server, and then made again."""
