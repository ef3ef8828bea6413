"""Import of a register extract: in use whole or not at all, the same file once, the newest wins.

An import is made in steps that are committed as they go (`store.register_stage`): one that broke
off goes on where it was. Only its last transaction puts the extract into use.
"""

import hashlib
import uuid
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Final

from sqlalchemy import select

from ingest.errors import BadUpload, ForbiddenStep, Sentence
from matching.keys import VERSION
from store.database import Database
from store.register_changes import ChangeKind, record_changes
from store.register_columns import Problem
from store.register_persons import gather_keys, make_persons
from store.register_rows import problems, sort_cover, take_rows
from store.register_stage import (
    Work,
    discard,
    forget,
    only_import,
    remove_rows,
    stage_for,
)
from store.register_stage_tables import Stage
from store.register_table import open_rows
from store.settings import MAX_AGE_DAYS
from store.tables import Extract

MOST_PROBLEMS: Final = 1000
"""Problems kept with an extract; all are counted."""
STEPS: Final = ("rows", "persons", "cover", "keys", "use")
"""What an import does, in this order; a stage says at which it is."""


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

    A file whose persons are filed under keys of another version is imported anew. `went_on_from`:
    lines of the file that an import before it, which broke off, had taken in.
    """

    extract_id: uuid.UUID
    as_of: date
    rows: int
    persons: int
    bad_rows: int
    new: bool
    problems: tuple[Problem, ...] = ()
    changes: Mapping[ChangeKind, int] = field(default_factory=dict)
    went_on_from: int = 0


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
    """Bring an extract into use; the one before it is superseded. Goes on where one broke off.

    `as_of`: the day the extract shows; without it the newest payment in it that is not later than
    `today`, else today. `older` allows an extract older than the one in use. After
    `max_age_days` it is too old to say that nothing was paid. Bad rows are left out: `tell` hears
    of every one, the extract keeps the first MOST_PROBLEMS. A `trial` does it all and takes it
    back. Raises BadRegisterFile, UnknownColumns, OlderExtract; then the same extract is in use as
    before.
    """
    asked = _Asked(
        path, _sha256(path), source or path.name, today, as_of, older, max_age_days, tell
    )
    with only_import(database, trial=trial) as work:
        return _import(work, asked)


def _import(work: Work, asked: _Asked) -> Imported:
    known = work.session.scalar(select(Extract).where(Extract.sha256 == asked.sha256))
    if known is not None and known.state == "current" and known.keys_version == VERSION:
        return _imported(known, {}, new=False)
    with open_rows(asked.path, lambda _: None) as rows:
        next(rows, None)  # a file that is no register takes no stage from another
    stage = stage_for(work, asked.sha256, STEPS[0])
    went_on_from = stage.taken
    for problem in problems(work):
        asked.tell(problem)
    try:
        _make(work, stage, asked)
    except BadUpload:
        work.take_back()
        discard(work)
        raise
    work.analyse()
    return _put_into_use(work, stage, asked, went_on_from)


def _make(work: Work, stage: Stage, asked: _Asked) -> None:
    """Do the steps that are still to be done, each for good."""
    steps: Mapping[str, Callable[[], None]] = {
        "rows": lambda: take_rows(work, stage, asked.path, asked.today, asked.tell),
        "persons": lambda: make_persons(work, stage),
        "cover": lambda: sort_cover(work, stage),
        "keys": lambda: gather_keys(work, stage),
    }
    for step, then in pairwise(STEPS):
        if stage.step == step:
            steps[step]()
            stage.step = then
            work.keep()


def _put_into_use(work: Work, stage: Stage, asked: _Asked, went_on_from: int) -> Imported:
    """Make the extract the one in use, and remove the one before it: all at once or not at all."""
    session = work.session
    current = session.scalar(select(Extract).where(Extract.state == "current"))
    known = session.scalar(select(Extract).where(Extract.sha256 == asked.sha256))
    as_of = asked.as_of
    if known is not None:  # superseded once and now wanted again, or filed under other keys
        as_of = as_of or (known.as_of if known.state == "current" else None)
        current = None if known is current else current
        remove_rows(session, [known.id])
        session.delete(known)
        session.flush()
    as_of = as_of or stage.newest_paid or asked.today
    if current is not None and as_of < current.as_of and not asked.older:
        raise OlderExtract(f"{as_of} < {current.as_of}")
    changes: Mapping[ChangeKind, int] = {}
    if current is not None:
        changes = record_changes(work.connection, current.id, stage.id)
        current.state = "superseded"
        session.flush()
        remove_rows(session, [current.id])
    extract = Extract(
        id=stage.id,
        source=asked.source,
        sha256=asked.sha256,
        as_of=as_of,
        stale_from=as_of + timedelta(asked.max_age_days + 1),
        rows=stage.rows,
        persons=stage.persons,
        bad_rows=stage.bad_rows,
        problems=[asdict(problem) for problem in problems(work, MOST_PROBLEMS)],
        state="current",
        keys_version=VERSION,
    )
    session.add(extract)
    forget(work, stage)
    return _imported(extract, changes, new=True, went_on_from=went_on_from)


def _imported(
    extract: Extract, changes: Mapping[ChangeKind, int], *, new: bool, went_on_from: int = 0
) -> Imported:
    return Imported(
        extract.id,
        extract.as_of,
        extract.rows,
        extract.persons,
        extract.bad_rows,
        new,
        tuple(Problem(**problem) for problem in extract.problems),
        changes,
        went_on_from,
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
