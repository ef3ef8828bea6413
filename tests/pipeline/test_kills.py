"""Workers are killed in the middle of their work: nothing is lost, nothing comes twice.

Workers are processes of their own against a real database and, in one test, a real S3 server: the
shape of a server installation, which differs from the embedded one in environment variables only.
"""

import os
import signal
import subprocess
import sys
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from store import intake
from store.database import STAFF, WORKER, Access, Database, migrate
from store.folder_objects import FolderObjects
from store.ledger import verify
from store.postgres import PrivatePostgres, cluster_for
from store.s3_objects import S3Objects
from store.states import FILE_ENDS
from store.tables import Agency, Batch, DocumentRow, File, WorkerRow
from tests.pipeline.papers import paper, passport
from tests.servers import folder_for_servers

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0


@contextmanager
def workers(number: int, **settings: str) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Worker processes, ended by their own ids whatever happens."""
    started: list[subprocess.Popen[bytes]] = []
    try:
        started.extend(start(**settings) for _ in range(number))
        yield started
    finally:
        for process in started:
            if process.poll() is None:
                process.terminate()
        for process in started:
            process.wait(30)


def start(**settings: str) -> subprocess.Popen[bytes]:
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {f"PERIKSA_{name.upper()}": value for name, value in settings.items()}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.pipeline.run_worker"], cwd=ROOT, env=environment
    )


@pytest.fixture
def settings(database_url, tmp_path):
    return {
        "database_url": database_url,
        "data": str(tmp_path),
        "heartbeat_s": "0.5",
        "stalled_after_s": "2",
        "sweep_every_s": "1",
        "retry_wait_s": "0.1",
        "page_timeout_s": "10",
        "cores": "1",
    }


@pytest.fixture
def sender(database):
    return new_sender(database)


def new_sender(database: Database) -> tuple[Access, uuid.UUID]:
    """An agency and its open batch."""
    with database.transaction(STAFF) as session:
        agency = Agency(code=uuid.uuid4().hex, name="PT Contoh")
        session.add(agency)
    access = Access("agency", agency.id)
    with database.transaction(access) as session:
        return access, intake.open_batch(session, agency.id, "papers", actor="test").id


def send(database, objects, sender, papers: dict[str, bytes]) -> None:
    access, batch_id = sender
    for name, data in papers.items():
        intake.receive_file(database, objects, access, batch_id, name=name, data=data, actor="test")
    with database.transaction(access) as session:
        intake.close_batch(session, batch_id, actor="test")


def wait_until(truth: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not truth():
        assert time.monotonic() < deadline, "nothing moves any more"
        time.sleep(0.1)


def states(database: Database, batch_id: uuid.UUID) -> Counter[str]:
    with database.transaction(STAFF) as session:
        found = session.scalars(select(File.state).where(File.batch_id == batch_id))
        return Counter(found)


def at_an_end(database: Database, batch_id: uuid.UUID) -> bool:
    return set(states(database, batch_id)) <= {str(end) for end in FILE_ENDS}


def nothing_twice(database: Database, batch_id: uuid.UUID, files: int) -> None:
    """Each file has one document of its own, one worker, one end in the ledger, and no job."""
    with database.transaction(WORKER) as session:
        ids = session.scalars(select(File.id).where(File.batch_id == batch_id)).all()
        assert len(ids) == files
        documents = select(func.count()).where(
            DocumentRow.file_id.in_(ids), DocumentRow.kind == "passport"
        )
        assert session.scalar(documents) == files
        held = (
            select(func.count())
            .select_from(WorkerRow)
            .join(DocumentRow, DocumentRow.id == WorkerRow.document_id)
        )
        assert session.scalar(held.where(DocumentRow.file_id.in_(ids))) == files
        ends = session.execute(
            text(
                "SELECT subject, count(*) FROM ledger WHERE subject = ANY(:subjects)"
                " AND act = 'file.needs_review' GROUP BY subject"
            ),
            {"subjects": [f"file:{file_id}" for file_id in ids]},
        ).all()
        assert Counter(dict(ends)) == Counter({f"file:{file_id}": 1 for file_id in ids})
        assert session.scalar(select(Batch.state).where(Batch.id == batch_id)) == "finished"
        assert verify(session).broken is None


@pytest.mark.server
def test_workers_are_killed_in_the_middle_of_a_batch(database, settings, sender, tmp_path):
    objects, files = FolderObjects(tmp_path / "objects"), 12
    slow = {"1": "slow", "2": "slow"}
    send(
        database,
        objects,
        sender,
        {
            f"{n}.jpg": paper(
                kind="passport", pages=2, do=slow, workers=[{"passport_number": f"X{n:07}"}]
            )
            for n in range(files)
        },
    )
    with workers(2, **settings) as running:
        for victim in (0, 1):
            before = states(database, sender[1])["needs_review"]
            wait_until(lambda seen=before: states(database, sender[1])["needs_review"] > seen + 1)
            running[victim].kill()
            running[victim].wait()
            running.append(start(**settings))
        wait_until(lambda: at_an_end(database, sender[1]))
    assert states(database, sender[1]) == {"needs_review": files}
    nothing_twice(database, sender[1], files)


@pytest.mark.server
def test_a_file_that_kills_its_worker_ends_as_failed(database, settings, sender, tmp_path):
    """Each start of it costs a whole worker; after the cap it is given to a person."""
    objects = FolderObjects(tmp_path / "objects")
    poison = paper(kind="passport", do={"1": "kill the worker"})
    send(database, objects, sender, {"poison.jpg": poison, "good.jpg": passport("X1000000")})
    deaths = 0
    with workers(1, max_attempts="2", **settings) as running:
        while not at_an_end(database, sender[1]):
            if running[-1].poll() is not None:
                assert running[-1].returncode == -signal.SIGKILL
                deaths += 1
                assert deaths <= 4
                running.append(start(max_attempts="2", **settings))
            time.sleep(0.1)
    assert deaths == 2
    with database.transaction(STAFF) as session:
        ends = session.execute(
            select(File.name, File.state, File.reason).where(File.batch_id == sender[1])
        ).all()
    assert sorted(map(tuple, ends)) == [
        ("good.jpg", "needs_review", None),
        ("poison.jpg", "failed", "T310"),
    ]


@pytest.mark.server
def test_the_shape_of_a_server(database, settings, sender, s3):
    """Two workers on an external database and an S3 server; only settings differ."""
    bucket = f"t{uuid.uuid4().hex}"
    objects = S3Objects(s3.endpoint, bucket, s3.access_key, s3.secret_key, "us-east-1")
    send(database, objects, sender, {f"{n}.jpg": passport(f"Y{n:07}") for n in range(8)})
    remote = {
        "objects": f"s3://{bucket}",
        "s3_endpoint": s3.endpoint,
        "s3_access_key": s3.access_key,
        "s3_secret_key": s3.secret_key,
    }
    with workers(2, **settings, **remote):
        wait_until(lambda: at_an_end(database, sender[1]))
    assert states(database, sender[1]) == {"needs_review": 8}
    nothing_twice(database, sender[1], 8)


@pytest.mark.server
def test_a_stopped_worker_leaves_its_file_to_others(database, settings, sender, tmp_path):
    """SIGTERM: the file goes back at once, without waiting to be taken for dead."""
    objects = FolderObjects(tmp_path / "objects")
    slow = {str(n): "slow" for n in range(1, 21)}
    data = paper(kind="passport", pages=20, do=slow, workers=[{"passport_number": "Z0000000"}])
    send(database, objects, sender, {"long.jpg": data})
    calm = settings | {"stalled_after_s": "3600"}
    with workers(1, **calm) as running:
        wait_until(lambda: states(database, sender[1])["processing"] == 1)
        running[0].terminate()
        assert running[0].wait(20) == 0
        assert states(database, sender[1]) == {"stored": 1}
        running.append(start(**calm))
        wait_until(lambda: at_an_end(database, sender[1]))
    nothing_twice(database, sender[1], 1)


@pytest.mark.server
def test_the_database_is_killed_in_the_middle_of_a_batch(settings, tmp_path):
    """The worker waits for it, the file it was at is read again, and nothing is lost."""
    with folder_for_servers() as folder, PrivatePostgres(cluster_for(folder)) as server:
        migrate(server.cluster.url())
        database = Database(server.cluster.url())
        objects, sender = FolderObjects(tmp_path / "objects"), new_sender(database)
        slow = {"1": "slow", "2": "slow"}
        papers = {
            f"{n}.jpg": paper(
                kind="passport", pages=2, do=slow, workers=[{"passport_number": f"D{n:07}"}]
            )
            for n in range(8)
        }
        send(database, objects, sender, papers)
        own = settings | {"database_url": server.cluster.url(), "max_attempts": "9"}
        with workers(1, **own) as running:
            wait_until(lambda: states(database, sender[1])["needs_review"] > 1)
            assert server.pid
            os.kill(server.pid, signal.SIGKILL)
            while server.alive:
                time.sleep(0.05)
            time.sleep(1)
            server.start()
            wait_until(lambda: at_an_end(database, sender[1]))
            assert running[0].poll() is None
        assert states(database, sender[1]) == {"needs_review": len(papers)}
        nothing_twice(database, sender[1], len(papers))
        database.close()
