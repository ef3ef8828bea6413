"""What every command of a running installation begins with: settings, logs, services."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click
import psycopg
from pydantic import ValidationError
from pythonjsonlogger.json import JsonFormatter
from sqlalchemy.exc import OperationalError

from ingest.errors import ToolFailed
from store.database import Database
from store.services import open_database
from store.settings import PREFIX, Settings

UNREACHABLE: Final = 3
"""Exit code: a service that is needed cannot be reached."""
WRONG_USE: Final = 2


def load_settings() -> Settings:
    """The settings of this process. Ends it with a list of what is wrong; values are not shown."""
    try:
        return Settings()
    except ValidationError as error:
        for problem in error.errors(include_input=False, include_url=False):
            name = f"{PREFIX}{'_'.join(map(str, problem['loc'])).upper()}: " * bool(problem["loc"])
            click.echo(f"{name}{problem['msg'].removeprefix('Value error, ')}", err=True)
        sys.exit(WRONG_USE)


def log_to_stderr(level: str) -> None:
    """One JSON object a line, on standard error, from `level` (PERIKSA_LOG_LEVEL) on.

    Papers' words never reach a log.
    """
    handler = logging.StreamHandler()
    fields = "%(asctime)s %(levelname)s %(name)s %(process)d %(message)s"
    handler.setFormatter(JsonFormatter(fields))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for noisy in ("procrastinate", "alembic", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, logging.root.level))


@contextmanager
def reachable() -> Iterator[None]:
    """Turns a service that cannot be reached into one sentence and exit code 3."""
    try:
        yield
    except ToolFailed as error:
        click.echo(f"{error.sentence.id}\n{error}", err=True)
        sys.exit(UNREACHABLE)
    except (OperationalError, psycopg.OperationalError):
        click.echo("Basis data tidak menjawab. Jalankan `periksa doctor`.", err=True)
        click.echo("The database does not answer. Run `periksa doctor`.", err=True)
        sys.exit(UNREACHABLE)


@contextmanager
def database(settings: Settings) -> Iterator[Database]:
    """The migrated database; exit code 3 when it cannot be reached."""
    with reachable(), open_database(settings) as opened:
        yield opened
