"""The server shape, from the door to the desk, with nothing but what runs on a server.

An external PostgreSQL, an S3 server, the web and two workers, each a process of its own started by
the command that people use. Papers come in over HTTP from an agency's account, the real reader
reads them, and a reviewer decides over HTTP until a flag is open.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import select

from specimens.batch import write
from store import ledger
from store.accounts import Role, add_account, make_password
from store.clock import today
from store.database import STAFF, Database
from store.register_import import import_extract
from store.tables import Agency, File
from tests.servers import S3Server, free_port

ROOT = Path(__file__).parents[1]
PATIENCE_S = 120.0
CONTRACT, PASSPORT, PLACEMENT = "c011.pdf", "c010.tif", "c002.pdf"
"""Of one worker who never paid for the time abroad the first two; of another the third."""
AGENCY, REVIEWER = "p3mi", "peninjau"
WORDS = make_password()


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    write(folder, today(), count=11)
    return folder


@pytest.fixture(scope="module")
def installation(
    database: Database, database_url: str, s3: S3Server, papers: Path, tmp_path_factory: Any
) -> Iterator[tuple[str, Path]]:
    """Address of the running web, and the folder of what its processes said."""
    with database.transaction(STAFF) as session:
        agency = Agency(code="CONTOH", name="PT Contoh")
        session.add(agency)
        session.flush()
        add_account(session, AGENCY, "P3MI", Role.AGENCY, WORDS, agency_id=agency.id)
        add_account(session, REVIEWER, "Peninjau", Role.REVIEWER, WORDS)
    import_extract(database, papers / "register.csv", today(), as_of=today())
    port, folder = free_port(), tmp_path_factory.mktemp("server")
    settings = {
        "database_url": database_url,
        "objects": "s3://papers",
        "s3_endpoint": s3.endpoint,
        "s3_access_key": s3.access_key,
        "s3_secret_key": s3.secret_key,
        "data": str(folder / "data"),
        "port": str(port),
        "cores": "1",
        "log_level": "warning",
    }
    with running(["serve", "worker", "worker"], settings, folder):
        address = f"http://127.0.0.1:{port}"
        until(lambda: ready(address))
        yield address, folder


@contextmanager
def running(verbs: list[str], settings: dict[str, str], said: Path) -> Iterator[None]:
    """`periksa <verb>` for each verb, ended by its own process id whatever happens."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {f"PERIKSA_{name.upper()}": value for name, value in settings.items()}
    environment |= {"OMP_THREAD_LIMIT": "1"}
    started: list[subprocess.Popen[bytes]] = []
    try:
        for number, verb in enumerate(verbs):
            with (said / f"{number}-{verb}.log").open("wb") as log:
                started.append(
                    subprocess.Popen(
                        [sys.executable, "-m", "periksa", verb],
                        cwd=ROOT,
                        env=environment,
                        stdin=subprocess.DEVNULL,
                        stdout=log,
                        stderr=log,
                    )
                )
        yield
    finally:
        for process in started:
            process.terminate()
        ends = [process.wait(30) for process in started]
        assert {*ends} <= {0, -signal.SIGTERM}  # the web passes the signal on, once it is done


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.2)


def ready(address: str) -> bool:
    try:
        return bool(httpx2.get(f"{address}/readyz", timeout=5).json()["ready"])
    except httpx2.TransportError:
        return False


@contextmanager
def signed_in(address: str, username: str) -> Iterator[httpx2.Client]:
    """A browser in which somebody has signed in."""
    with httpx2.Client(base_url=address, headers={"Origin": address}, timeout=30) as client:
        form = client.get("/sign-in").text
        token = form.split('name="token" value="')[1].split('"')[0]
        given = {"username": username, "password": WORDS, "token": token}
        assert client.post("/sign-in", data=given).status_code == 303
        page = client.get("/batches").text
        client.headers["X-CSRF-Token"] = page.split('data-csrf="')[1].split('"')[0]
        client.headers["Accept"] = "application/json"
        yield client


def hand_in(client: httpx2.Client, papers: Path) -> str:
    """Three papers, one of them broken off besides, in one closed batch; the batch's id."""
    batch = str(client.post("/api/v1/batches", json={"label": "Kloter 1"}).json()["id"])
    sent = {name: (papers / "files" / name).read_bytes() for name in (CONTRACT, PASSPORT)}
    sent[PLACEMENT] = (papers / "files" / PLACEMENT).read_bytes()
    sent["broken.pdf"] = sent[CONTRACT][:2000]
    for name, data in sent.items():
        answer = client.put(f"/api/v1/batches/{batch}/files", params={"name": name}, content=data)
        assert answer.status_code == 201, answer.text
    assert client.post(f"/api/v1/batches/{batch}/close").status_code == 200
    return batch


def decide_all(client: httpx2.Client, document_id: str) -> None:
    """What a reviewer does: reject what cannot be read, choose the first person, confirm."""
    path = f"/api/v1/documents/{document_id}"

    def act(act: str, target: str | None = None, value: str = "") -> None:
        version = client.get(path).json()["version"]
        answer = client.patch(
            path,
            json={"act": act, "target": target, "value": value},
            headers={"If-Match": f'"{version}"'},
        )
        assert answer.status_code == 200, answer.text

    seen = client.get(path).json()
    for field in [*seen["fields"], *(f for w in seen["workers"] for f in w["fields"])]:
        if field["value"] is None:
            act("field.reject", field["id"], "unreadable")
    for worker in seen["workers"]:
        act("person.choose", worker["id"], worker["candidates"][0]["kpj"])
    act("document.confirm")


@pytest.mark.server
def test_from_the_door_to_the_desk(
    database: Database, installation: tuple[str, Path], papers: Path
) -> None:
    address, said = installation
    with signed_in(address, AGENCY) as agency:
        batch = hand_in(agency, papers)
        until(lambda: agency.get(f"/api/v1/batches/{batch}").json()["state"] == "finished")
        files = {f["name"]: f for f in agency.get(f"/api/v1/batches/{batch}").json()["contents"]}
        assert {name: file["state"] for name, file in files.items()} == {
            CONTRACT: "needs_review",
            PASSPORT: "needs_review",
            PLACEMENT: "needs_review",
            "broken.pdf": "refused",
        }
        (likely,) = agency.get("/api/v1/flags").json()["items"]
        assert (likely["outcome"], likely["state"]) == ("LAPSED_BEFORE_WORK", "likely")
    with signed_in(address, REVIEWER) as reviewer:
        for name in (CONTRACT, PASSPORT):
            (document,) = files[name]["documents"]
            decide_all(reviewer, document["id"])
        (flag,) = reviewer.get("/api/v1/flags").json()["items"]
        assert (flag["id"], flag["state"], flag["confirmed"]) == (likely["id"], "open", True)
    with database.transaction(STAFF) as session:
        assert set(session.scalars(select(File.attempts).where(File.state != "refused"))) == {1}
        assert ledger.verify(session).broken is None
    assert [log.read_text() for log in sorted(said.glob("*.log"))] == [""] * 3
