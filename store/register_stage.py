"""An import of the register on its way: committed bit by bit, in use only at its end.

Whoever starts the import of the very same file after a break goes on from the last commit. There is
one import at a time, and of what broke off only the last is kept: another file starts anew.
"""

import contextlib
import uuid
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from typing import Any, Final

import psycopg
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from matching.keys import VERSION
from store.database import STAFF, Database, driver_connection, take_role
from store.register_stage_tables import Stage

IMPORT_LOCK: Final = 0x52454749
"""Key of the advisory lock that lets one import run at a time."""
MADE_BY: Final = f"{version('periksa')}/{VERSION}"
"""What reads the rows and makes the keys; what another version began is begun anew."""
ASKED_FOR: Final = (
    "ANALYZE person (extract_id, number, kpj), person_key (extract_id, key),"
    " enrolment (extract_id, kpj)"
)
# Sorts go to disk above this: a server of a small machine must not swell. A server that knows how
# looks every two seconds whether we still live, and does not sort on for somebody who was killed.
_FOR_A_TRANSACTION: Final = (
    "SELECT set_config(name, value, true) FROM pg_settings JOIN (VALUES ('work_mem', '128MB'),"
    " ('client_connection_check_interval', '2s')) AS wanted(name, value) USING (name)"
)


class Work:
    """The transactions of one import, all on one connection."""

    def __init__(self, session: Session, *, trial: bool) -> None:
        """`trial`: nothing is ever committed."""
        self.session, self.trial = session, trial
        self._begin()

    @property
    def connection(self) -> psycopg.Connection[Any]:
        """The driver's connection, to copy with; not to be kept over `keep`."""
        return driver_connection(self.session)

    def keep(self) -> None:
        """Commit what was done so far and begin anew; in a trial, nothing is committed."""
        self.session.flush()
        if not self.trial:
            self.session.commit()
            self._begin()

    def take_back(self) -> None:
        """Undo all since the last `keep`; in a trial, everything."""
        self.session.rollback()
        self._begin()

    def analyse(self) -> None:
        """Tell the planner what has come; it would find out by itself only minutes later.

        Only columns that are asked for: counting what the lists of bearers hold takes seconds.
        """
        if not self.trial:
            self.session.commit()  # the role of the staff ends: the owner of the tables may
            self.session.execute(text(ASKED_FOR))
            self.session.commit()
            self._begin()

    def _begin(self) -> None:
        take_role(self.session, STAFF)
        self.session.execute(text(_FOR_A_TRANSACTION))


@contextlib.contextmanager
def only_import(database: Database, *, trial: bool) -> Iterator[Work]:
    """The right to import: another import is waited for. Committed at the end, unless a trial."""
    with database.engine.connect() as connection:
        key = {"key": IMPORT_LOCK}
        connection.execute(text("SELECT pg_advisory_lock(:key)"), key)
        connection.commit()
        try:
            with Session(connection, expire_on_commit=False) as session:
                work = Work(session, trial=trial)
                yield work
                work.keep()
        finally:
            with contextlib.suppress(DBAPIError):
                connection.rollback()
                if not connection.invalidated:  # where it is gone, so is the lock
                    connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)
                    connection.commit()


def under_way(session: Session) -> Stage | None:
    """The import that is running or broke off, if there is one."""
    return session.scalar(select(Stage))


def stage_for(work: Work, sha256: str, first_step: str) -> Stage:
    """How far the import of this very file has come; anew when it is another one that broke off."""
    held = under_way(work.session)
    if held is not None and (held.sha256, held.made_by) == (sha256, MADE_BY):
        return held
    discard(work)
    stage = Stage(sha256=sha256, made_by=MADE_BY, step=first_step)
    work.session.add(stage)
    work.keep()
    return stage


def discard(work: Work) -> None:
    """Remove an import that was not brought to its end, if there is one."""
    held = under_way(work.session)
    if held is not None:
        remove_rows(work.session, [held.id])
        forget(work, held)


def forget(work: Work, stage: Stage) -> None:
    """Empty the tables of the stage; what it brought into those of the register stays."""
    for table in ("cover", "said", "problem", "key"):
        work.session.execute(text(f"TRUNCATE register_stage_{table}"))
    work.session.delete(stage)
    work.keep()


def remove_rows(session: Session, extracts: Sequence[uuid.UUID]) -> None:
    """Remove what the register holds of these extracts."""
    for table in ("person_key", "person", "enrolment"):
        session.execute(
            text(f"DELETE FROM {table} WHERE extract_id = ANY(:old)"),  # noqa: S608 - our words
            {"old": list(extracts)},
        )
