"""Import of a register extract: all of it or nothing, the same file once, the newest in use."""

import hashlib
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, Final

import psycopg
from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from ingest.errors import ForbiddenStep, Sentence
from matching.keys import VERSION
from store.database import STAFF, Database, driver_connection
from store.register_changes import ChangeKind, record_changes
from store.register_columns import BadRow, Problem, Row, column_map, row_of
from store.register_file import BadRegisterFile, open_lines
from store.register_persons import copy_persons, prepare, put_down
from store.settings import MAX_AGE_DAYS
from store.tables import Extract

IMPORT_LOCK: Final = 0x52454749
"""Key of the advisory lock that lets one import run at a time."""
TOGETHER: Final = 20_000
"""Rows written at once."""
ASKED_FOR: Final = (
    "ANALYZE person (extract_id, number, kpj), person_key (extract_id, key),"
    " enrolment (extract_id, kpj)"
)
MOST_PROBLEMS: Final = 1000
"""Problems kept with an extract; all are counted."""


class OlderExtract(ForbiddenStep):
    """The file is older than the extract in use."""

    code = "S320"
    sentence = Sentence(
        "Data peserta ini lebih lama daripada yang dipakai. Ulangi dengan pilihan --older"
        " bila memang dimaksudkan.",
        "This extract is older than the one in use. Repeat with --older if that is meant.",
    )


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. `new` is False when the very same file is in use already.

    A file whose persons are filed under keys of another version is imported anew.
    """

    extract_id: uuid.UUID
    as_of: date
    rows: int
    persons: int
    bad_rows: int
    new: bool
    problems: tuple[Problem, ...] = ()
    changes: Mapping[ChangeKind, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Sum:
    """What one pass over the file gathers."""

    tell: Callable[[Problem], None]
    problems: list[Problem] = field(default_factory=list)
    rows: int = 0
    bad_rows: int = 0
    newest_paid: date = date.min

    def note(self, problem: Problem) -> None:
        self.bad_rows += not problem.kept
        self.tell(problem)
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)

    def count(self, row: Row, today: date) -> None:
        self.rows += 1
        if row.paid_at is not None and self.newest_paid < row.paid_at <= today:
            self.newest_paid = row.paid_at


def import_extract(
    database: Database,
    path: Path,
    today: date,
    *,
    as_of: date | None = None,
    older: bool = False,
    source: str | None = None,
    max_age_days: int = MAX_AGE_DAYS,
    tell: Callable[[Problem], None] = lambda _: None,
    trial: bool = False,
) -> Imported:
    """Bring an extract into use in one transaction; the one before it is superseded.

    `as_of`: the day the extract shows; without it the newest payment in it that is not later than
    `today`, else today. `older` allows an extract older than the one in use. After
    `max_age_days` it is too old to say that nothing was paid. Bad rows are left out: `tell` hears
    of every one, the extract keeps the first MOST_PROBLEMS. A `trial` does it all and takes it
    back. Raises BadRegisterFile, UnknownColumns, OlderExtract; then nothing has changed.
    """
    digest = _sha256(path)
    asked = _Asked(path, digest, source or path.name, today, as_of, older, max_age_days, tell)
    try:
        with database.transaction(STAFF) as session:
            done = _import(session, asked)
            if trial:
                raise _TakenBack(done)
    except _TakenBack as taken_back:
        return taken_back.done
    if done.new:
        _analyse(database)
    return done


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an import was asked for: see import_extract."""

    path: Path
    sha256: str
    source: str
    today: date
    as_of: date | None
    older: bool
    max_age_days: int
    tell: Callable[[Problem], None]


class _TakenBack(Exception):
    """The end of a trial; carries what would have been done."""

    def __init__(self, done: Imported) -> None:
        super().__init__()
        self.done = done


def _import(session: Session, asked: _Asked) -> Imported:
    """The import within its transaction."""
    session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": IMPORT_LOCK})
    known = session.scalar(select(Extract).where(Extract.sha256 == asked.sha256))
    if known is not None and known.state == "current" and known.keys_version == VERSION:
        return _imported(known, {}, new=False)
    as_of = asked.as_of
    if known is not None:  # superseded once and now wanted again, or filed under other keys
        as_of = as_of or (known.as_of if known.state == "current" else None)
        _remove_rows(session, [known.id])
        session.delete(known)
        session.flush()
    current = session.scalar(select(Extract).where(Extract.state == "current"))
    extract = Extract(
        source=asked.source,
        sha256=asked.sha256,
        as_of=as_of or asked.today,
        keys_version=VERSION,
    )
    session.add(extract)
    session.flush()
    gathered = _copy_rows(session, extract.id, asked)
    if as_of is None and gathered.newest_paid > date.min:
        extract.as_of = gathered.newest_paid
    extract.stale_from = extract.as_of + timedelta(asked.max_age_days + 1)
    if current is not None and extract.as_of < current.as_of and not asked.older:
        raise OlderExtract(f"{extract.as_of} < {current.as_of}")
    extract.rows, extract.bad_rows = gathered.rows, gathered.bad_rows
    connection = driver_connection(session)
    extract.persons = copy_persons(connection, extract.id)
    extract.problems = [asdict(problem) for problem in gathered.problems]
    changes = record_changes(connection, current.id, extract.id) if current is not None else {}
    _supersede(session, extract)
    return _imported(extract, changes, new=True)


def _imported(extract: Extract, changes: Mapping[ChangeKind, int], *, new: bool) -> Imported:
    return Imported(
        extract.id,
        extract.as_of,
        extract.rows,
        extract.persons,
        extract.bad_rows,
        new,
        tuple(Problem(**problem) for problem in extract.problems),
        changes,
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _copy_rows(session: Session, extract_id: uuid.UUID, asked: _Asked) -> _Sum:
    """Stream the rows of the file into the database: their cover, and who they are about."""
    gathered, connection = _Sum(asked.tell), driver_connection(session)
    prepare(connection)
    with open_lines(asked.path) as lines:
        rows = _rows(lines, gathered)
        while some := _copy_enrolments(connection, extract_id, islice(rows, TOGETHER)):
            for row in some:
                gathered.count(row, asked.today)
            put_down(connection, some)
    return gathered


def _copy_enrolments(
    connection: psycopg.Connection[Any], extract_id: uuid.UUID, rows: Iterator[Row]
) -> list[Row]:
    """Write the cover of these rows, which the server takes in while more are read; the rows."""
    statement = (
        "COPY enrolment (extract_id, line, kpj, programme, phase, period_start, period_end,"
        " paid_at, status, agency_code, destination_country, amount) FROM STDIN"
    )
    written: list[Row] = []
    with connection.cursor().copy(statement) as copy:
        for row in rows:
            written.append(row)
            copy.write_row(
                (
                    extract_id,
                    row.line,
                    row.kpj,
                    row.programme,
                    row.phase,
                    row.period_start,
                    row.period_end,
                    row.paid_at,
                    row.status,
                    row.agency_code,
                    row.destination_country,
                    row.amount,
                )
            )
    return written


def _rows(lines: Iterator[tuple[int, list[str]]], gathered: _Sum) -> Iterator[Row]:
    """The good rows; the bad ones are noted."""
    _, heading = next(lines, (0, []))
    if not heading:
        raise BadRegisterFile("empty")
    columns = column_map(heading)
    for line, cells in lines:
        try:
            yield row_of(line, cells, columns, gathered.note)
        except BadRow as bad:
            gathered.note(Problem(line, bad.column, bad.reason))


def _supersede(session: Session, extract: Extract) -> None:
    """Put the extract into use; of older ones only the line that tells of them stays."""
    old = list(session.scalars(select(Extract.id).where(Extract.state == "current")))
    session.execute(update(Extract).where(Extract.id.in_(old)).values(state="superseded"))
    _remove_rows(session, old)
    extract.state = "current"
    session.flush()


def _remove_rows(session: Session, extracts: Sequence[uuid.UUID]) -> None:
    for table in ("person_key", "person", "enrolment"):
        session.execute(
            text(f"DELETE FROM {table} WHERE extract_id = ANY(:old)"),  # noqa: S608 - our words
            {"old": list(extracts)},
        )


def _analyse(database: Database) -> None:
    """Tell the planner what has come; it would find out by itself only minutes later.

    Only columns that are asked for: counting what the lists of bearers hold takes seconds.
    """
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(ASKED_FOR))
