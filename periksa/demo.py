"""`periksa demo`: the whole story on invented papers, on a private installation in a folder."""

import json
import os
import secrets
import socket
import sys
import time
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import click
from sqlalchemy import func, select

from periksa.demo_table import table
from periksa.services import load_settings, log_to_stderr
from periksa.up import Running, everything
from specimens.batch import DEFAULT_COUNT, DEFAULT_SEED, write
from store import accounts, intake
from store.clock import today
from store.database import STAFF, Access, Database
from store.objects import Objects
from store.outcome import finished, outcome
from store.register_import import import_extract
from store.services import open_objects
from store.settings import Settings
from store.tables import Account, Agency, File

AGENCY: Final = ("CONTOH", "PT Contoh Penempatan (P3MI)")
ACCOUNTS: Final = (  # user name, display name, role
    ("peninjau", "Peninjau BPJS (contoh)", accounts.Role.REVIEWER),
    ("penyelia", "Penyelia (contoh)", accounts.Role.SUPERVISOR),
    ("p3mi", "Petugas P3MI (contoh)", accounts.Role.AGENCY),
)
STEPS: Final = 5


def _say(step: int, indonesian: str, english: str) -> None:
    click.echo(f"[{step}/{STEPS}] {indonesian} / {english}")


@click.command()
@click.option("--once", is_flag=True, help="End after the table.")
@click.option("--count", default=DEFAULT_COUNT, show_default=True, help="How many files.")
@click.option("--folder", default=".demo", show_default=True, type=click.Path(path_type=Path))
def demo(once: bool, count: int, folder: Path) -> None:
    """Make invented papers and a register, read, match and judge them, show the outcome.

    Everything lies in FOLDER; a second run makes nothing twice. Ends with Ctrl-C.
    """
    settings = _settings(folder)
    log_to_stderr(settings.log_level)
    papers = settings.data / "specimens"
    _say(1, "Membuat dokumen contoh (semua orang rekaan)", "making papers of invented people")
    _make_papers(papers, count)
    _say(2, "Menyalakan basis data, web dan pekerja", "starting database, web and workers")
    with everything(settings) as running:
        database = Database(running.environment["PERIKSA_DATABASE_URL"])
        _say(3, "Memuat data peserta BPJS (rekaan)", "importing the invented register")
        _import_register(database, papers / "register.csv")
        passwords = _accounts(database, settings.data / "sign-in.json")
        _say(4, "Mengirim dan membaca dokumen", "submitting and reading the papers")
        batch_id = _submit(database, open_objects(settings), papers, count)
        _watch(database, running, batch_id)
        _say(5, "Hasil", "outcome")
        with database.transaction(STAFF) as session:
            click.echo(table(outcome(session, batch_id)))
        database.close()
        if not once:
            _invite(settings, passwords, batch_id)
            running.watch()


def _settings(folder: Path) -> Settings:
    """Settings of the demo: its own folder and a free port, unless the environment says more."""
    os.environ.setdefault("PERIKSA_DATA", str(folder.resolve()))
    os.environ.setdefault("PERIKSA_WORKERS", "1")
    os.environ.setdefault("PERIKSA_LOG_LEVEL", "warning")  # the table is what people should see
    if "PERIKSA_PORT" not in os.environ:
        os.environ["PERIKSA_PORT"] = str(_free_port(int(Settings.model_fields["port"].default)))
    return load_settings()


def _free_port(wanted: int) -> int:
    for port in (wanted, 0):
        with socket.socket() as door:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                door.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(door.getsockname()[1])
    raise OSError("no free port")


def _make_papers(papers: Path, count: int) -> None:
    """Make the papers once per count; they keep the day on which they were made."""
    made = papers / f"made-{count}-{DEFAULT_SEED}"
    if made.exists():
        return
    summary = write(papers, today(), count, DEFAULT_SEED)
    made.touch()
    click.echo(f"      {summary.files} berkas / files, {summary.workers} PMI")


def _import_register(database: Database, register: Path) -> None:
    day = today()
    done = import_extract(database, register, day, as_of=day)
    click.echo(f"      {done.rows} baris / rows, {done.persons} orang / persons")


def _accounts(database: Database, kept: Path) -> Mapping[str, str]:
    """One account per role, with passwords made here once and kept readable for this user only."""
    with database.transaction(STAFF) as session:
        agency = session.scalar(select(Agency).where(Agency.code == AGENCY[0]))
        if agency is None:
            agency = Agency(id=uuid.uuid4(), code=AGENCY[0], name=AGENCY[1])
            session.add(agency)
            session.flush()
        known = set(session.scalars(select(Account.username)))
        passwords = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
        for username, shown, role in ACCOUNTS:
            passwords.setdefault(username, accounts.make_password())
            if username not in known:
                mine = agency.id if role is accounts.Role.AGENCY else None
                accounts.add_account(
                    session, username, shown, role, passwords[username], agency_id=mine
                )
        _keep_private(kept, json.dumps(passwords))
    return {name: str(password) for name, password in passwords.items()}


def _keep_private(path: Path, text: str) -> None:
    """Write `text` for this user only, whole or not at all."""
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write(text)
    new.replace(path)


def _submit(database: Database, objects: Objects, papers: Path, count: int) -> uuid.UUID:
    """Hand in the papers as the agency would; the same papers again are the same batch."""
    with database.transaction(STAFF) as session:
        agency_id = session.scalars(select(Agency.id).where(Agency.code == AGENCY[0])).one()
    access = Access("agency", agency_id)
    made = (papers / f"made-{count}-{DEFAULT_SEED}").stat().st_mtime_ns
    with database.transaction(access) as session:
        batch = intake.open_batch(
            session,
            agency_id,
            f"Contoh {count} berkas",
            actor="demo",
            idempotency_key=f"demo-{count}-{made}",
        )
        batch_id, state = batch.id, batch.state
    if state == "receiving":
        for path in _papers(papers):
            intake.receive_file(
                database,
                objects,
                access,
                batch_id,
                name=path.name,
                data=path.read_bytes(),
                actor="demo",
            )
        with database.transaction(access) as session:
            intake.close_batch(session, batch_id, actor="demo")
    return batch_id


def _papers(papers: Path) -> Iterable[Path]:
    return sorted(path for path in (papers / "files").iterdir() if path.is_file())


def _watch(database: Database, running: Running, batch_id: uuid.UUID) -> None:
    """Show progress until every file is at its end."""
    live, shown = sys.stdout.isatty(), ""
    while True:
        running.start()  # what ended by itself is started again
        with database.transaction(STAFF) as session:
            over = finished(session, batch_id)
            files, ended, pages = session.execute(
                select(
                    func.count(),
                    func.count().filter(File.finished_at.is_not(None)),
                    func.coalesce(func.sum(File.pages_read), 0),
                ).where(File.batch_id == batch_id)
            ).one()
        bar = "#" * int(30 * ended / max(1, files))
        line = f"      [{bar:<30}] {ended}/{files} berkas / files, {pages} halaman / pages"
        if live:
            click.echo(f"\r{line}", nl=False)
        elif line != shown and (over or ended % 5 == 0):
            click.echo(line)
        shown = line
        if over:
            click.echo("", nl=live)
            return
        time.sleep(0.5)


def _invite(settings: Settings, passwords: Mapping[str, str], batch_id: uuid.UUID) -> None:
    address = f"http://{settings.host}:{settings.port}"
    click.echo(f"\nBuka / open: {address}")
    for username, shown, _ in ACCOUNTS:
        click.echo(f"  {username:10} {passwords[username]}   {shown}")
    click.echo(f"Kumpulan ini / this batch: {address}/batches/{batch_id}")
    click.echo("Berhenti / stop: Ctrl-C")
