"""The database: transactions that always say on whose behalf they run, and its migrations."""

import contextlib
import operator
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

import psycopg
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.orm import Session

Role = Literal["agency", "staff", "worker"]
MIGRATIONS: Final = Path(__file__).parent / "migrations"
LAST_ACTS: Final = "last acts"
QUEUE_ACTS: Final = 1
LEDGER_ACTS: Final = 2
MIGRATION_LOCK: Final = 0x50455249
"""Key of the advisory lock that lets one process migrate at a time."""


@dataclass(frozen=True, slots=True)
class Access:
    """On whose behalf a transaction runs; the database enforces it row by row.

    `agency` sees the rows of `agency_id` only, `staff` (reviewers, supervisors, admins) and
    `worker` (the pipeline) see those of all agencies.
    """

    role: Role
    agency_id: uuid.UUID | None = None

    def __post_init__(self) -> None:
        """An agency's access names the agency; the others name none."""
        if (self.role == "agency") != (self.agency_id is not None):
            raise ValueError(f"{self.role} with agency {self.agency_id}")


STAFF: Final = Access("staff")
WORKER: Final = Access("worker")


class Database:
    """One PostgreSQL database behind a pool of connections."""

    def __init__(self, url: str, *, pool_size: int = 10) -> None:
        """`url`: postgresql://user:password@host/name or with ?host=<socket folder>."""
        self.url = url
        self.engine: Engine = create_engine(
            make_url(url).set(drivername="postgresql+psycopg"),
            pool_size=pool_size,
            max_overflow=pool_size,
            hide_parameters=True,  # an error's text ends in logs, and parameters are papers' words
            pool_pre_ping=True,  # a restarted server costs a reconnect, not an error
            connect_args={"connect_timeout": 10, "options": "-c timezone=UTC"},
        )

    @property
    def conninfo(self) -> str:
        """The address as psycopg and Procrastinate take it."""
        url = make_url(self.url).set(drivername="postgresql")
        return url.render_as_string(hide_password=False)

    @contextlib.contextmanager
    def transaction(self, access: Access) -> Iterator[Session]:
        """One transaction on behalf of `access`: committed at the end, rolled back on any error."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            last_acts: list[tuple[int, Callable[[], None]]] = []
            session.info[LAST_ACTS] = last_acts
            take_role(session, access)
            yield session
            session.flush()
            for _, act in sorted(last_acts, key=operator.itemgetter(0)):
                act()

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def take_role(session: Session, access: Access) -> None:
    """Bind the running transaction to `access`; it ends with the transaction."""
    agency = str(access.agency_id) if access.agency_id else ""
    driver_connection(session).execute(  # of the driver itself: it costs a third
        "SELECT set_config('role', %s, true), set_config('periksa.agency', %s, true)",
        (f"periksa_{access.role}", agency),
        prepare=True,
    )


def at_end(session: Session, order: int, act: Callable[[], None]) -> None:
    """Do `act` as one of the last things before the transaction commits, by `order`.

    For what takes a lock that everybody shares: held for a moment, and always taken in this order,
    it neither slows others down nor locks them out.
    """
    session.info[LAST_ACTS].append((order, act))


@contextlib.contextmanager
def as_worker(session: Session) -> Iterator[None]:
    """A few statements of a transaction with the pipeline's rights, then its own again.

    For what a tenant causes but must not touch: the queue and the ledger.
    """
    session.flush()
    role = session.execute(text("SELECT current_setting('role')")).scalar_one()
    session.execute(text("SELECT set_config('role', 'periksa_worker', true)"))
    yield
    session.flush()
    session.execute(text("SELECT set_config('role', :role, true)"), {"role": role})


def migrate(url: str) -> None:
    """Bring the database at `url` to the newest schema; one process at a time, others wait."""
    with psycopg.connect(Database(url).conninfo, autocommit=True) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [MIGRATION_LOCK])
        command.upgrade(alembic_config(url), "head")


def alembic_config(url: str) -> Config:
    """Alembic's settings for the database at `url`; there is no ini file."""
    config = Config(attributes={"url": url})
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    return config


def driver_connection(session: Session) -> psycopg.Connection[Any]:
    """The psycopg connection of the running transaction, for the queue to write in it."""
    connection = session.connection().connection.driver_connection
    if not isinstance(connection, psycopg.Connection):
        raise TypeError(type(connection))
    return connection
