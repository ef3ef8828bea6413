"""`periksa register`: the BPJS extract that readings are matched with."""

import contextlib
import csv
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from sqlalchemy import select

from ingest.errors import PeriksaError
from ingest.receive import escaped
from periksa.services import reachable
from store.clock import today
from store.database import STAFF
from store.register_changes import KINDS, ChangeKind, changes
from store.register_columns import Problem
from store.register_duplicates import LEAST_CHANCE, kept
from store.register_duplicates import search as search_duplicates
from store.register_import import Imported, import_extract
from store.register_preview import Preview, preview
from store.register_source import fetched
from store.register_stage import discard, only_import, under_way
from store.services import open_database
from store.settings import Settings
from store.tables import Extract, Stage

SHOWN = 20  # problems on the screen; all that are kept go to --problems


@click.group()
def register() -> None:
    """Import and inspect the register of enrolments."""


@register.command("import")
@click.argument("file")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day the extract shows.")
@click.option("--older", is_flag=True, help="Allow an extract older than the one in use.")
@click.option("--problems", type=click.Path(dir_okay=False, path_type=Path), help="CSV to write.")
@click.option("--dry-run", is_flag=True, help="Show what would be done, and change nothing.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def import_(  # noqa: PLR0917 - as they stand on the command line
    file: str,
    as_of: datetime | None,
    older: bool,
    problems: Path | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Bring FILE into use, all of it or nothing.

    FILE is CSV or XLSX, plain or gzip: a path, s3://bucket/key or https://host/path. Bad rows are
    left out and listed with line and reason, all of them in --problems. The same file twice changes
    nothing; one whose import broke off goes on where it was. Exit code 0; 1 when the file was
    refused or could not be fetched; 3 when the database is gone: repeat the command to go on.
    """
    settings = Settings()
    with (
        _refusals(),
        fetched(file, settings) as source,
        _written(problems) as tell,
        open_database(settings) as database,
    ):
        if dry_run and not as_json:
            _show(preview(source.path))
        done = import_extract(
            database,
            source.path,
            today(),
            as_of=as_of.date() if as_of else None,
            older=older,
            source=source.name,
            max_age_days=settings.register_max_age_days,
            tell=tell,
            trial=dry_run,
        )
    if as_json:
        click.echo(json.dumps(_imported_json(done), default=str))
    else:
        _tell(done, dry_run=dry_run)


@register.command("changes")
@click.option("--kind", type=click.Choice(KINDS), help="Only changes of this kind.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per change.")
def changes_(kind: ChangeKind | None, as_json: bool) -> None:
    """List for whom the extract in use differs from the one before it.

    new, gone: a KPJ that came or went; cover: other periods, payments or states; identity: another
    name, birth date or number; both. Tab-separated: KPJ, kind.
    """
    with open_database(Settings()) as database, database.transaction(STAFF) as session:
        for change in changes(session, kind):
            shown = {"kpj": change.kpj, "kind": change.kind}
            click.echo(json.dumps(shown) if as_json else f"{change.kpj}\t{change.kind}")


@register.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object per extract.")
def status(as_json: bool) -> None:
    """Show the extracts: the one in use and those before it."""
    with open_database(Settings()) as database, database.transaction(STAFF) as session:
        extracts = session.scalars(select(Extract).order_by(Extract.imported_at.desc())).all()
        stage = under_way(session)
    if stage is not None:
        click.echo(json.dumps(_stage_json(stage), default=str) if as_json else _told_of(stage))
    for extract in extracts:
        if as_json:
            click.echo(json.dumps(_extract_json(extract), default=str))
        else:
            click.echo(
                f"{extract.state:10} {extract.as_of}  {extract.rows:>9,} rows"
                f" {extract.persons:>9,} persons {extract.bad_rows:>6,} bad "
                f" {escaped(extract.source)}"
            )
    if not extracts and stage is None and not as_json:
        click.echo("Belum ada data peserta. / No register has been imported.")


@register.command("discard")
def discard_() -> None:
    """Remove what an import that broke off has left; the extract in use stays.

    An import of another file does so too. Waits for an import that is running.
    """
    with (
        open_database(Settings()) as database,
        only_import(database, trial=False) as work,
    ):
        left = under_way(work.session)
        discard(work)
    click.echo(
        "Tidak ada impor yang terputus. / No import broke off."
        if left is None
        else f"Dihapus / removed: {_told_of(left)}"
    )


@register.command()
@click.option("--search", is_flag=True, help="Search anew; needs the extra periksa[duplicates].")
@click.option("--least", type=click.FloatRange(0.5, 1.0), default=LEAST_CHANCE, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per pair.")
def duplicates(search: bool, least: float, as_json: bool) -> None:
    """List pairs of KPJ that may be of one human, for a person to look at; nothing is merged.

    Without --search those that the last search found. People decide on them on the page
    /register/duplicates, and what they decided stays. Tab-separated: chance, KPJ, KPJ, decision
    (open, same, different, unsure). Exit code 0; 1 when the extra is not installed.
    """
    with open_database(Settings()) as database, database.transaction(STAFF) as session:
        with _refusals():
            pairs = search_duplicates(session, least) if search else kept(session)
        for pair in pairs:
            if pair.chance < least:
                continue
            text = f"{pair.chance:.4f}\t{pair.kpj}\t{pair.other_kpj}\t{pair.decision}"
            click.echo(json.dumps(asdict(pair)) if as_json else text)


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    """One sentence and an exit code for what was refused, or for a database that is gone."""
    with reachable():
        try:
            yield
        except PeriksaError as error:
            click.echo(f"{error.sentence.id}\n{error}", err=True)
            sys.exit(1)


def _show(seen: Preview) -> None:
    """Which column is taken for what."""
    for column in seen.columns:
        taken = column.name or "- diabaikan / ignored"
        click.echo(f"{column.title:30} -> {taken:22} {' | '.join(column.examples)}")
    for name, spellings in seen.missing:
        click.echo(f"  tidak ada / missing: {name} (dikenal / known as: {', '.join(spellings)})")


def _told_of(stage: Stage) -> str:
    return (
        f"importing  {stage.sha256[:12]}  {stage.taken:>9,} lines {stage.persons:>9,} persons"
        f" {stage.bad_rows:>6,} bad  since {stage.started_at:%Y-%m-%d %H:%M} UTC"
    )


def _tell(done: Imported, *, dry_run: bool) -> None:
    if not done.new:
        click.echo("Berkas ini sudah dipakai. / This very file is in use already.")
    if dry_run:
        click.echo("Percobaan: tidak ada yang berubah. / A trial: nothing has changed.")
    if done.went_on_from:
        click.echo(
            f"Melanjutkan impor yang terputus: {done.went_on_from:,} baris sudah masuk."
            f" / Went on with an import that broke off: {done.went_on_from:,} lines were in."
        )
    click.echo(
        f"as of {done.as_of}: {done.rows:,} rows, {done.persons:,} persons, {done.bad_rows:,} bad"
    )
    if done.changes:
        told = ", ".join(f"{done.changes.get(kind, 0):,} {kind}" for kind in KINDS)
        click.echo(f"berubah / changed: {told}")
    if dry_run:
        counted = Counter((p.column, p.reason, p.kept) for p in done.problems)
        for (column, reason, kept), count in counted.most_common():
            click.echo(f"  {count:,} x {column}: {reason} ({'kept' if kept else 'left out'})")
    for problem in done.problems[:SHOWN]:
        kept_word = "row kept" if problem.kept else "left out"
        told = f"{problem.column}: {problem.reason} ({kept_word})"
        click.echo(f"  line {problem.line}: {told}", err=True)
    if len(done.problems) > SHOWN:
        click.echo(f"  ... {len(done.problems) - SHOWN} more; see --problems", err=True)


@contextlib.contextmanager
def _written(path: Path | None) -> Iterator[Callable[[Problem], None]]:
    """Takes every problem and writes it to the CSV at `path`, if there is one."""
    if path is None:
        yield lambda _: None
        return
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(("line", "column", "reason", "kept"))
        yield lambda p: writer.writerow((p.line, p.column, p.reason, p.kept))


def _imported_json(done: Imported) -> dict[str, Any]:
    return {
        "extract_id": done.extract_id,
        "as_of": done.as_of,
        "rows": done.rows,
        "persons": done.persons,
        "bad_rows": done.bad_rows,
        "new": done.new,
        "went_on_from": done.went_on_from,
        "changes": dict(done.changes),
        "problems": [
            {"line": p.line, "column": p.column, "reason": p.reason, "kept": p.kept}
            for p in done.problems
        ],
    }


def _stage_json(stage: Stage) -> dict[str, str | int | datetime]:
    return {
        "state": "importing",
        "step": stage.step,
        "sha256": stage.sha256,
        "lines": stage.taken,
        "rows": stage.rows,
        "persons": stage.persons,
        "bad_rows": stage.bad_rows,
        "started_at": stage.started_at,
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
