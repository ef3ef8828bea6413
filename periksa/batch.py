"""`periksa batch`: hand papers in, watch a batch, print its receipt."""

import hashlib
import json
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final, NoReturn

import click
from sqlalchemy import select

from ingest.errors import PeriksaError
from periksa.services import WRONG_USE, database, load_settings, reachable
from store import intake
from store.database import STAFF, Access, Database
from store.objects import Objects
from store.receipt import FileLine, Progress, Receipt, progress, receipt
from store.services import open_objects
from store.tables import Agency

ACTOR: Final = "command"
LOOK_EVERY_S: Final = 0.5


@click.group()
def batch() -> None:
    """Submit papers, watch a batch, print its receipt."""


@batch.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--agency", required=True, help="Code of the agency whose papers these are.")
@click.option("--name", help="Name of the agency; with it an unknown code makes a new one.")
@click.option("--label", default="", help="What people will call the batch.")
@click.option("--wait", is_flag=True, help="Show progress and wait for the end.")
def submit(paths: tuple[Path, ...], agency: str, name: str | None, label: str, wait: bool) -> None:
    """Hand in the files PATHS (folders: all files in them) as one batch and print its id.

    The same files under the same label again are the same batch: nothing is read twice.
    Exit code 0, or 1 when some file was refused or failed.
    """
    files = sorted({file for path in paths for file in _files(path)})
    settings = load_settings()
    with database(settings) as opened, reachable():
        access = _access(opened, agency, name)
        batch_id = hand_in(opened, open_objects(settings), access, files, label)
        click.echo(batch_id)
        if wait:
            done = follow(opened, batch_id)
            sys.exit(1 if done.troubled else 0)


@batch.command()
@click.argument("batch_id", type=click.UUID)
def status(batch_id: uuid.UUID) -> None:
    """Say how far the batch is."""
    with database(load_settings()) as opened:
        click.echo(_sentence(_progress(opened, batch_id)))


@batch.command("receipt")
@click.argument("batch_id", type=click.UUID)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def receipt_(batch_id: uuid.UUID, as_json: bool) -> None:
    """Print what became of every file; exit code 1 when some were refused or failed."""
    with database(load_settings()) as opened, opened.transaction(STAFF) as session:
        found = receipt(session, batch_id)
    if found is None:
        _no_such_batch()
    click.echo(json.dumps(asdict(found), default=str) if as_json else _table(found))
    sys.exit(1 if any(file.state in {"refused", "failed"} for file in found.files) else 0)


def hand_in(
    opened: Database, objects: Objects, access: Access, files: Sequence[Path], label: str
) -> uuid.UUID:
    """One closed batch of these files; the same files and label give the same batch."""
    assert access.agency_id is not None  # noqa: S101 - _access gives an agency's
    with opened.transaction(access) as session:
        opened_batch = intake.open_batch(
            session, access.agency_id, label, actor=ACTOR, idempotency_key=_key(files, label)
        )
    if opened_batch.state == "receiving":
        for file in files:
            intake.receive_file(
                opened,
                objects,
                access,
                opened_batch.id,
                name=file.name,
                data=file.read_bytes(),
                actor=ACTOR,
            )
        with opened.transaction(access) as session:
            intake.close_batch(session, opened_batch.id, actor=ACTOR)
    return opened_batch.id


def follow(opened: Database, batch_id: uuid.UUID) -> Progress:
    """Show on standard error how far the batch is until it is finished."""
    shown = ""
    while True:
        now = _progress(opened, batch_id)
        line = _sentence(now)
        if line != shown:
            click.echo(
                f"\r{line:<78}" if sys.stderr.isatty() else line,
                err=True,
                nl=not sys.stderr.isatty(),
            )
            shown = line
        if now.state == "finished":
            click.echo("", err=True)
            return now
        time.sleep(LOOK_EVERY_S)


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from (file for file in path.rglob("*") if file.is_file())
    else:
        yield path


def _key(files: Sequence[Path], label: str) -> str:
    """What makes two submissions the same: label, names and bytes."""
    whole = hashlib.sha256(label.encode())
    for file in files:
        with file.open("rb") as stream:
            whole.update(file.name.encode() + hashlib.file_digest(stream, "sha256").digest())
    return f"command:{whole.hexdigest()}"


def _access(opened: Database, code: str, name: str | None) -> Access:
    """On behalf of the agency of that code, made when `name` says what to call it."""
    with opened.transaction(STAFF) as session:
        agency = session.scalar(select(Agency).where(Agency.code == code))
        if agency is None and name:
            agency = Agency(code=code, name=name)
            session.add(agency)
            session.flush()
    if agency is None:
        click.echo(
            f"Lembaga {code} belum terdaftar; beri --name. / No agency {code}; give --name.",
            err=True,
        )
        sys.exit(WRONG_USE)
    return Access("agency", agency.id)


def _progress(opened: Database, batch_id: uuid.UUID) -> Progress:
    with opened.transaction(STAFF) as session:
        found = progress(session, batch_id)
    return found if found is not None else _no_such_batch()


def _no_such_batch() -> NoReturn:
    click.echo("Kumpulan itu tidak ada. / There is no such batch.", err=True)
    sys.exit(WRONG_USE)


def _sentence(now: Progress) -> str:
    counted = ", ".join(f"{number} {state}" for state, number in sorted(now.states.items()))
    return (
        f"{now.state}: {now.ended}/{now.files} berkas / files,"
        f" {now.pages_read}/{now.pages} halaman / pages ({counted})"
    )


def _table(found: Receipt) -> str:
    lines = [f"{found.label or found.batch_id} [{found.agency}] {found.state}"]
    for file in found.files:
        lines.append(f"  {file.name}: {_outcome(file)}")
        for page, code in sorted(file.lost.items()):
            lines.append(f"    p.{page}: {sentence_of(code)} [{code}]")
        for paper in file.papers:
            pages = ",".join(map(str, paper.pages))
            lines.append(f"    {paper.kind} p.{pages}, {paper.fields} field")
            for worker in paper.workers:
                verdict = worker.verdict or "-"
                flags = f" [{'; '.join(worker.flags)}]" if worker.flags else ""
                name = worker.name or "?"
                lines.append(f"      {name}: {worker.decision}, {verdict}{flags}")
    return "\n".join(lines)


def _outcome(file: FileLine) -> str:
    if file.duplicate_of is not None:
        return f"{file.state} (sama dengan / same as {file.duplicate_of})"
    if file.reason is not None:
        return f"{file.state}: {sentence_of(file.reason)} [{file.reason}]"
    return file.state


def sentence_of(code: str) -> str:
    """What the stable code of an error means, in both languages."""
    kinds = [PeriksaError]
    while kinds:
        kind = kinds.pop()
        if kind.code == code:
            return f"{kind.sentence.id} / {kind.sentence.en}"
        kinds += kind.__subclasses__()
    return code
