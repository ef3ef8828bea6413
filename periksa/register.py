"""`periksa register`: the BPJS extract that readings are matched with."""

import csv
import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click
from sqlalchemy import select

from ingest.errors import PeriksaError
from store.database import STAFF
from store.register_columns import Problem
from store.register_import import Imported, import_extract
from store.services import open_database
from store.settings import Settings
from store.tables import Extract

SHOWN = 20  # problems on the screen; all that are kept go to --problems


@click.group()
def register() -> None:
    """Import and inspect the register of enrolments."""


@register.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day the extract shows.")
@click.option("--older", is_flag=True, help="Allow an extract older than the one in use.")
@click.option("--problems", type=click.Path(dir_okay=False, path_type=Path), help="CSV to write.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def import_(
    file: Path, as_of: datetime | None, older: bool, problems: Path | None, as_json: bool
) -> None:
    """Bring FILE (CSV or XLSX, plain or gzip) into use, all of it or nothing.

    Bad rows are left out and listed with line and reason. The same file twice changes nothing.
    Exit code 0; 1 when the file was refused.
    """
    today = datetime.now(tz=UTC).astimezone().date()
    settings = Settings()
    try:
        with open_database(settings) as database:
            done = import_extract(
                database,
                file,
                today,
                as_of=as_of.date() if as_of else None,
                older=older,
                max_age_days=settings.register_max_age_days,
            )
    except PeriksaError as error:
        click.echo(f"{error.sentence.id}\n{error}", err=True)
        sys.exit(1)
    if problems is not None:
        _write_problems(problems, done.problems)
    if as_json:
        click.echo(json.dumps(_imported_json(done), default=str))
    else:
        _tell(done)


@register.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object per extract.")
def status(as_json: bool) -> None:
    """Show the extracts: the one in use and those before it."""
    with open_database(Settings()) as database, database.transaction(STAFF) as session:
        extracts = session.scalars(select(Extract).order_by(Extract.imported_at.desc())).all()
    for extract in extracts:
        if as_json:
            click.echo(json.dumps(_extract_json(extract), default=str))
        else:
            click.echo(
                f"{extract.state:10} {extract.as_of}  {extract.rows:>9,} rows"
                f" {extract.persons:>9,} persons {extract.bad_rows:>6,} bad  {extract.source}"
            )
    if not extracts and not as_json:
        click.echo("Belum ada data peserta. / No register has been imported.")


def _tell(done: Imported) -> None:
    if not done.new:
        click.echo("Berkas ini sudah dipakai. / This very file is in use already.")
    click.echo(
        f"as of {done.as_of}: {done.rows:,} rows, {done.persons:,} persons, {done.bad_rows:,} bad"
    )
    for problem in done.problems[:SHOWN]:
        kept = "kept without it" if problem.kept else "left out"
        click.echo(f"  line {problem.line}: {problem.column}: {problem.reason} ({kept})", err=True)
    if len(done.problems) > SHOWN:
        click.echo(f"  ... {len(done.problems) - SHOWN} more; see --problems", err=True)


def _write_problems(path: Path, problems: tuple[Problem, ...]) -> None:
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(("line", "column", "reason", "kept"))
        writer.writerows((p.line, p.column, p.reason, p.kept) for p in problems)


def _imported_json(done: Imported) -> dict[str, Any]:
    return {
        "extract_id": done.extract_id,
        "as_of": done.as_of,
        "rows": done.rows,
        "persons": done.persons,
        "bad_rows": done.bad_rows,
        "new": done.new,
        "problems": [
            {"line": p.line, "column": p.column, "reason": p.reason, "kept": p.kept}
            for p in done.problems
        ],
    }


def _extract_json(extract: Extract) -> dict[str, date | str | int]:
    return {
        "id": str(extract.id),
        "state": extract.state,
        "source": extract.source,
        "sha256": extract.sha256,
        "as_of": extract.as_of,
        "rows": extract.rows,
        "persons": extract.persons,
        "bad_rows": extract.bad_rows,
    }
