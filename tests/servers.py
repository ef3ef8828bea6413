"""Real servers for tests: each is started once per session and ended by its process id."""

import contextlib
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from store.database import migrate
from store.postgres import PrivatePostgres, cluster_for

TEMPLATE = "periksa"


@contextlib.contextmanager
def folder_for_servers() -> Iterator[Path]:
    """A folder that the database's own user may enter, unlike pytest's private one."""
    folder = Path(tempfile.mkdtemp(prefix="periksa-test-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def postgres_server() -> Iterator[str]:
    """URL of a migrated database that serves as the template of all others."""
    with (
        folder_for_servers() as folder,
        PrivatePostgres(cluster_for(folder), durable=False) as server,
    ):
        migrate(server.cluster.url())
        yield server.cluster.url()


@contextlib.contextmanager
def fresh_database(template_url: str, template: str = TEMPLATE) -> Iterator[str]:
    """URL of a copy of the template, removed at the end whoever still uses it."""
    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(named(template_url, "postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield named(template_url, name)
    finally:
        with psycopg.connect(named(template_url, "postgres"), autocommit=True) as connection:
            _drop(connection, name)


def _drop(connection: psycopg.Connection[tuple[object, ...]], name: str) -> None:
    """Remove a database; autovacuum, which only a superuser may end, is waited for."""
    for _ in range(100):
        try:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        except psycopg.errors.InsufficientPrivilege:
            time.sleep(0.2)
        else:
            return
    connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def named(url: str, database: str) -> str:
    """`url` with another database name."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))


@dataclass(frozen=True, slots=True)
class S3Server:
    """Where the S3 server listens and how to sign in."""

    endpoint: str
    access_key: str
    secret_key: str
    folder: Path


@contextlib.contextmanager
def s3_server() -> Iterator[S3Server]:
    """A real S3 server (rclone) over an empty folder."""
    with folder_for_servers() as folder:
        access, secret, port = "periksa-test", secrets.token_hex(16), free_port()
        with (folder / "log").open("wb") as said:
            process = subprocess.Popen(
                [
                    str(Path(sys.executable).parent / "rclone"),
                    *("serve", "s3", str(folder / "buckets"), "--addr", f"127.0.0.1:{port}"),
                    *("--auth-key", f"{access},{secret}", "--config", "/dev/null"),
                ],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
            )
        (folder / "buckets").mkdir()
        try:
            _wait_for(port)
            yield S3Server(f"http://127.0.0.1:{port}", access, secret, folder / "buckets")
        finally:
            process.terminate()
            process.wait(10)


def free_port() -> int:
    """A port of this machine on which nobody listens just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, patience_s: float = 20.0) -> None:
    deadline = time.monotonic() + patience_s
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise TimeoutError(f"nothing listens on port {port}")
