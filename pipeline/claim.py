"""Claims: which attempt on which file this is, and the steps that only that attempt may take.

A worker that was taken for dead may wake up and go on. Every step is one guarded UPDATE that names
the attempt: the late one finds that the file is no longer its own and leaves nothing behind.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from ingest.errors import ForbiddenStep, Sentence, ToolFailed
from ingest.upload import MediaType
from store import intake, jobs, ledger
from store.database import WORKER, Database
from store.states import FILE_STEPS, FileAct, FileState, from_states, step
from store.tables import File

ACTOR: Final = "worker"


class TakenOver(ForbiddenStep):
    """Another attempt on this file has begun, or it is at its end."""

    code = "S120"
    sentence = Sentence(
        "Berkas ini sudah dikerjakan proses lain.",
        "Another process has taken this file over.",
    )


class WornOut(ToolFailed):
    """The reading of this file ended its worker every time it was tried."""

    code = "T310"
    sentence = Sentence(
        "Berkas ini berulang kali menghentikan alat pembaca. Baca secara manual.",
        "This file stopped the reading tool again and again. Read it by hand.",
    )


@dataclass(frozen=True, slots=True)
class Claim:
    """One attempt on one file; `attempt` counts from 1."""

    file_id: uuid.UUID
    agency_id: uuid.UUID
    batch_id: uuid.UUID
    attempt: int
    name: str
    sha256: str
    media_type: MediaType

    @property
    def mine(self) -> ColumnElement[bool]:
        """True in the database as long as nobody else has taken the file over."""
        return (
            (File.id == self.file_id)
            & (File.attempts == self.attempt)
            & (File.state == FileState.PROCESSING)
        )


def left_behind(database: Database, file_id: uuid.UUID) -> bool:
    """Whether the last attempt on the file ended without a word: its worker died."""
    with database.transaction(WORKER) as session:
        state = session.scalar(select(File.state).where(File.id == file_id))
    return state == FileState.PROCESSING


def start(database: Database, file_id: uuid.UUID, max_attempts: int) -> Claim | None:
    """Begin the next attempt on a file. None: it is at its end, or has just worn out its last.

    The count grows before any work is done, so that a file which kills its worker is counted too.
    """
    with database.transaction(WORKER) as session:
        row = session.execute(
            update(File)
            .where(File.id == file_id, File.state.in_(from_states(FILE_STEPS, FileAct.START)))
            .values(
                state=FileState.PROCESSING,
                attempts=File.attempts + 1,
                started_at=func.clock_timestamp(),
                pages_read=0,
            )
            .returning(File)
        ).scalar_one_or_none()
        if row is None:
            return None
        claim = Claim(
            row.id,
            row.agency_id,
            row.batch_id,
            row.attempts,
            row.name,
            row.sha256,
            MediaType(row.media_type or ""),
        )
        if claim.attempt > max_attempts:
            end(session, claim, FileAct.FAIL, reason=WornOut.code)
            return None
    return claim


def end(session: Session, claim: Claim, act: FileAct, *, reason: str | None = None) -> None:
    """The file's end, in the transaction that holds its results. Raises TakenOver."""
    following = step(FILE_STEPS, FileState.PROCESSING, act)
    seconds = func.extract("epoch", func.clock_timestamp() - File.started_at)
    _mine_only(
        session,
        claim,
        state=following,
        reason=reason,
        finished_at=func.clock_timestamp(),
        seconds=seconds,
    )
    intake.finish_batch(session, claim.batch_id)
    ledger.append(
        session,
        actor=ACTOR,
        act=f"file.{following}",
        subject=f"file:{claim.file_id}",
        agency_id=claim.agency_id,
        detail={"attempt": claim.attempt, "reason": reason},
    )


def postpone(database: Database, claim: Claim, *, wait_s: float, charged: bool) -> None:
    """Put the file back for a later attempt; `charged=False` when it is not the file's fault."""
    with database.transaction(WORKER) as session:
        cost = 0 if charged else 1
        _mine_only(session, claim, state=FileState.STORED, attempts=File.attempts - cost)
        jobs.enqueue(session, claim.file_id, claim.agency_id, wait_s=wait_s)


def progress(database: Database, claim: Claim, *, pages: int, pages_read: int) -> None:
    """Tell how far the reading has come. Raises TakenOver."""
    with database.transaction(WORKER) as session:
        _mine_only(session, claim, pages=pages, pages_read=pages_read)


@contextmanager
def results(database: Database, claim: Claim) -> Iterator[Session]:
    """The one transaction that writes an attempt's results. Raises TakenOver at its beginning.

    The file's row is held until the end: no other attempt can begin in between.
    """
    with database.transaction(WORKER) as session:
        if (
            session.scalar(select(File.id).where(claim.mine).with_for_update(key_share=True))
            is None
        ):
            raise TakenOver
        yield session


def _mine_only(session: Session, claim: Claim, **values: Any) -> None:
    changed = update(File).where(claim.mine).values(**values).returning(File.id)
    if session.execute(changed).scalar_one_or_none() is None:
        raise TakenOver
