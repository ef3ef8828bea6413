"""The private server: started, shared, killed, started again; where it lies and who may enter."""

import os
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import psycopg
import pytest

from store.binaries import ServerUser, find_binaries, may_enter, reachable_binaries
from store.database import STAFF, Access, Database, migrate
from store.postgres import SHELTER, PrivatePostgres, cluster_for, server_user
from store.tables import Agency
from tests.servers import folder_for_servers

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys, time
from pathlib import Path
from store.postgres import PrivatePostgres, cluster_for
server = PrivatePostgres(cluster_for(Path(sys.argv[1])), durable=False)
server.start()
print(server.pid, flush=True)
time.sleep(600)
"""


@pytest.fixture
def data():
    with folder_for_servers() as folder:
        yield folder


def number(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT 42").fetchone()
    assert row
    return row[0]


@pytest.mark.server
def test_a_server_of_ones_own(data):
    with PrivatePostgres(cluster_for(data), durable=False) as server:
        assert number(server.cluster.url()) == 42
        assert server.cluster.folder.stat().st_mode & 0o777 == 0o700
        assert server.cluster.socket.stat().st_mode & 0o777 == 0o700
        with psycopg.connect(server.cluster.url()) as connection:
            said = connection.execute(
                "SELECT current_setting('listen_addresses'), current_setting('data_checksums'),"
                " rolsuper FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
        assert said == ("", "on", False)
    assert not server.cluster.answers()


@pytest.mark.server
def test_the_second_process_shares_the_first_ones_server(data):
    with PrivatePostgres(cluster_for(data), durable=False) as first:
        with PrivatePostgres(cluster_for(data), durable=False) as second:
            assert (first.ours, second.ours) == (True, False)
            assert number(second.cluster.url()) == 42
        assert number(first.cluster.url()) == 42


@pytest.mark.server
def test_what_was_committed_outlives_a_kill_of_the_server(data):
    with PrivatePostgres(cluster_for(data)) as server:
        with psycopg.connect(server.cluster.url()) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 7 AS seven")
        assert server.pid
        os.kill(server.pid, signal.SIGKILL)
        while server.alive:
            time.sleep(0.05)
        server.start()
        with psycopg.connect(server.cluster.url()) as connection:
            assert connection.execute("SELECT seven FROM kept").fetchone() == (7,)


@pytest.mark.server
def test_the_server_ends_with_the_process_that_started_it(data):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(data)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout
    pid = int(holder.stdout.readline())
    holder.kill()
    holder.wait()
    holder.stdout.close()
    deadline = time.monotonic() + 20
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not cluster_for(data).answers()
    with PrivatePostgres(cluster_for(data), durable=False) as server:
        assert number(server.cluster.url()) == 42


def test_a_long_path_gets_a_short_socket(data):
    deep = data / ("x" * 100)
    deep.mkdir()
    cluster = cluster_for(deep)
    assert len(str(cluster.socket / ".s.PGSQL.5432")) <= 107
    assert cluster == cluster_for(deep)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root drops to another user")
def test_a_folder_the_server_cannot_enter_is_left_closed(data):
    closed = data / "closed"
    closed.mkdir(mode=0o700)
    cluster = cluster_for(closed)
    assert cluster.folder.parent == SHELTER
    assert cluster == cluster_for(closed)
    assert closed.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="only root drops to another user")
def test_programs_the_server_cannot_reach_are_copied(tmp_path, data):
    """pytest's folder is root's own; the copy works from a folder that anybody may enter."""
    user = server_user()
    source = find_binaries()
    closed = tmp_path / "package" / "pginstall" / "bin"
    closed.mkdir(parents=True)
    (closed / "initdb").write_bytes(b"#!/bin/sh\nexit 0\n")
    found = type(source)(closed, "wheel", 99)
    assert not may_enter(closed, user)
    copy = reachable_binaries(found, user, data / "programs")
    assert may_enter(copy.folder, user)
    assert (copy.folder / "initdb").exists()
    assert reachable_binaries(found, user, data / "programs") == copy
    assert reachable_binaries(source, user, data / "programs") == source


@pytest.mark.parametrize(
    ("mode", "owner", "allowed"),
    [(0o700, True, True), (0o700, False, False), (0o711, False, True), (0o644, True, False)],
)
def test_who_may_enter(data, mode, owner, allowed):
    folder = data / "f"
    folder.mkdir()
    uid = os.geteuid() if owner else 54321
    folder.chmod(mode)
    try:
        assert may_enter(folder, ServerUser("x", uid, 54321)) is allowed
    finally:
        folder.chmod(0o700)


@pytest.mark.server
def test_the_programs_of_the_wheel_do_the_same(data, monkeypatch):
    """Another major version than the system's may be: roles and row security must hold on both."""
    monkeypatch.setattr("store.binaries.SYSTEM", data / "none")
    assert find_binaries().origin == "wheel"
    with PrivatePostgres(cluster_for(data), durable=False) as server:
        migrate(server.cluster.url())
        database = Database(server.cluster.url())
        agency = uuid.uuid4()
        with database.transaction(STAFF) as session:
            session.add(Agency(id=agency, code="A", name="PT Contoh"))
        with database.transaction(Access("agency", uuid.uuid4())) as session:
            assert session.get(Agency, agency) is None
        with database.transaction(Access("agency", agency)) as session:
            assert session.get(Agency, agency) is not None
        database.close()
