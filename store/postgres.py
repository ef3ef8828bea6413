"""A private PostgreSQL server of our own: made, started, watched and stopped in a data folder.

It listens on a Unix socket in a folder of mode 0700 and nowhere else; who may sign in is decided by
the operating system's user (peer), so there is no password to keep. Started by root it runs as an
unprivileged user. It ends with the process that started it, however that ends.
"""

import contextlib
import fcntl
import hashlib
import logging
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypedDict
from urllib.parse import quote

import psycopg

from ingest.errors import Sentence, ToolFailed
from store.binaries import Binaries, ServerUser, find_binaries, may_enter, reachable_binaries
from store.children import end_with_parent

log = logging.getLogger(__name__)

DATABASE: Final = "periksa"
OWNER: Final = "periksa"
"""The role that owns the tables and that the application signs in with; no superuser."""
SUPERUSER: Final = "postgres"
SHELTER: Final = Path("/var/lib/periksa")
"""Where root keeps what the server's user could not reach elsewhere."""
SOCKET_PATH_MAX_BYTES: Final = 107
START_TIMEOUT_S: Final = 120.0
STOP_TIMEOUT_S: Final = 30.0


class PostgresFailed(ToolFailed):
    """The private server could not be made or started."""

    code = "T202"
    sentence = Sentence(
        "Basis data tidak dapat dijalankan. Jalankan `periksa doctor` dan lihat postgres.log.",
        "The database could not be started. Run `periksa doctor` and look at postgres.log.",
    )


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where one private server lives and under whom it runs."""

    folder: Path
    socket: Path
    user: ServerUser

    @property
    def data(self) -> Path:
        """The data directory proper."""
        return self.folder / "data"

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.folder / "postgres.log"

    def url(self, role: str = OWNER, database: str = DATABASE) -> str:
        """The address of `database` for `role`; it holds no secret."""
        return f"postgresql://{role}@/{database}?host={quote(str(self.socket), safe='')}"

    def major(self) -> int | None:
        """The major version that made the data directory; None when there is none yet."""
        version = self.data / "PG_VERSION"
        return int(version.read_text(encoding="ascii").split(".")[0]) if version.exists() else None

    def answers(self) -> bool:
        """True when a server takes connections here."""
        try:
            psycopg.connect(self.url(SUPERUSER, "postgres"), connect_timeout=3).close()
        except psycopg.OperationalError:
            return False
        return True


def server_user() -> ServerUser:
    """Whoever we are; for root the system's `postgres`, else `nobody`."""
    if os.geteuid() != 0:
        me = pwd.getpwuid(os.geteuid())
        return ServerUser(me.pw_name, me.pw_uid, me.pw_gid)
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            found = pwd.getpwnam(name)
            return ServerUser(found.pw_name, found.pw_uid, found.pw_gid)
    raise PostgresFailed("neither user postgres nor nobody exists")


def cluster_for(data: Path) -> Cluster:
    """The cluster of the data folder `data`; the same folder always gives the same cluster.

    When the server's user cannot walk to `data` it lies under SHELTER; when the socket's path would
    be too long for the kernel the socket lies in the temporary folder.
    """
    data, user = data.resolve(), server_user()
    folder = data / "postgres"
    if not may_enter(data, user):
        folder = SHELTER / f"postgres-{_name_of(data)}"
    socket = folder / "socket"
    if len(str(socket / ".s.PGSQL.5432").encode()) > SOCKET_PATH_MAX_BYTES:
        name = hashlib.sha256(str(folder).encode()).hexdigest()[:16]
        socket = Path(tempfile.gettempdir()) / f"periksa-{name}"
    return Cluster(folder, socket, user)


def _name_of(data: Path) -> str:
    """A name kept in the data folder itself.

    Who removes the folder begins with an empty cluster; who moves it finds the old one.
    """
    path = data / "cluster.name"
    with contextlib.suppress(FileExistsError), path.open("x", encoding="ascii") as fresh:
        fresh.write(secrets.token_hex(8))
    return path.read_text(encoding="ascii")


class PrivatePostgres:
    """The server of one cluster: `start`, use `cluster.url()`, `stop`; or use it as a context.

    When another process already runs the server, this one only connects and leaves it running.
    Start it from the main thread: the server's life hangs on the thread that started it.
    """

    def __init__(self, cluster: Cluster, *, durable: bool = True) -> None:
        """`durable=False` gives up crash safety for speed: tests only."""
        self.cluster = cluster
        self.durable = durable
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "PrivatePostgres":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def ours(self) -> bool:
        """True when this process runs the server."""
        return self._process is not None

    @property
    def alive(self) -> bool:
        """True while the server that this process runs is there; a dead one is buried here."""
        if self._process is not None and self._process.poll() is not None:
            self._process = None
        return self._process is not None

    @property
    def pid(self) -> int | None:
        """Process id of the server when it is ours."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Make the cluster if there is none, start the server if none answers, make the database.

        Raises PostgresFailed, NoPostgres.
        """
        if self.alive:
            return
        _own_folder(self.cluster.folder, self.cluster.user)
        _own_folder(self.cluster.socket, self.cluster.user)
        with _only_one(self.cluster.folder / "start.lock"):
            if not self.cluster.answers():
                found = find_binaries(self.cluster.major())
                binaries = reachable_binaries(found, self.cluster.user, SHELTER / "programs")
                if self.cluster.major() is None:
                    _initdb(self.cluster, binaries)
                _say_who_may_enter(self.cluster)
                self._run(binaries)
            _make_database(self.cluster)

    def stop(self) -> None:
        """Shut the server down in order (rolled-back transactions, a checkpoint) if it is ours."""
        if self._process is None:
            return
        for how, patience_s in ((signal.SIGINT, STOP_TIMEOUT_S), (signal.SIGQUIT, 5.0)):
            if self._process.poll() is None:
                self._process.send_signal(how)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self._process.wait(patience_s)
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._process = None

    def _run(self, binaries: Binaries) -> None:
        """Start and wait until it answers.

        A lock file of a killed server may be honoured for a moment while its process is still a
        zombie, and crash recovery takes its time: both are waited for.
        """
        deadline = time.monotonic() + START_TIMEOUT_S
        while time.monotonic() < deadline:
            process = _spawn(self.cluster, binaries, durable=self.durable)
            while process.poll() is None and time.monotonic() < deadline:
                if self.cluster.answers():
                    self._process = process
                    return
                time.sleep(0.05)
            if process.poll() is None:
                process.kill()
                process.wait()
            time.sleep(0.5)
        raise PostgresFailed(str(self.cluster.log))


def _spawn(cluster: Cluster, binaries: Binaries, *, durable: bool) -> subprocess.Popen[bytes]:
    options = {"listen_addresses": "", "unix_socket_directories": str(cluster.socket)}
    options |= {"unix_socket_permissions": "0700", "max_connections": "200"}
    if not durable:
        options |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
    command = [str(binaries.folder / "postgres"), "-D", str(cluster.data)]
    for name, value in options.items():
        command += ["-c", f"{name}={value}"]
    with cluster.log.open("ab") as said:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            cwd=cluster.folder,
            env=_environment(),
            start_new_session=True,  # Ctrl-C at the terminal is for us; we stop the server last
            preexec_fn=end_with_parent(signal.SIGINT),  # noqa: PLW1509 - after the change of user
            **_as(cluster.user),
        )


def _initdb(cluster: Cluster, binaries: Binaries) -> None:
    """Make the data directory in a neighbour and rename it: a broken attempt leaves nothing."""
    fresh = cluster.folder / f"data.{os.getpid()}"
    command = [str(binaries.folder / "initdb"), "-D", str(fresh), "-U", SUPERUSER]
    command += ["--auth=peer", "--data-checksums", "--encoding=UTF8", "--no-instructions"]
    if binaries.major >= 17:
        command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    else:
        command += ["--locale=C.UTF-8"]
    done = subprocess.run(
        command,
        cwd=cluster.folder,
        env=_environment(),
        capture_output=True,
        check=False,
        **_as(cluster.user),
    )
    if done.returncode != 0:
        shutil.rmtree(fresh, ignore_errors=True)
        cluster.log.write_bytes(done.stdout + done.stderr)
        raise PostgresFailed(f"initdb ended with {done.returncode}")
    fresh.rename(cluster.data)


def _say_who_may_enter(cluster: Cluster) -> None:
    """Peer sign-in for this process's user and the server's own, and nobody else."""
    users = {pwd.getpwuid(os.geteuid()).pw_name, cluster.user.name}
    lines = [f"periksa {user} {role}\n" for user in sorted(users) for role in (SUPERUSER, OWNER)]
    for name, text in (
        ("pg_hba.conf", "local all all peer map=periksa\n"),
        ("pg_ident.conf", "".join(lines)),
    ):
        path = cluster.data / name
        path.write_text(text, encoding="utf-8")
        os.chown(path, cluster.user.uid, cluster.user.gid)


def _make_database(cluster: Cluster) -> None:
    """The owner role and the database, if they are not there yet."""
    with psycopg.connect(cluster.url(SUPERUSER, "postgres"), autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [OWNER]).fetchone():
            connection.execute(f"CREATE ROLE {OWNER} LOGIN CREATEROLE CREATEDB")
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
        if not known.fetchone():
            connection.execute(f"CREATE DATABASE {DATABASE} OWNER {OWNER}")


@contextlib.contextmanager
def _only_one(path: Path) -> Iterator[None]:
    """One process at a time decides who starts the server."""
    with path.open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _own_folder(folder: Path, user: ServerUser) -> None:
    """Make `folder` private to `user`. Refuses one that belongs to somebody else."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
        os.chown(folder, user.uid, user.gid)
    if folder.is_symlink() or folder.stat().st_uid != user.uid:
        raise PostgresFailed(f"{folder} does not belong to {user.name}")
    folder.chmod(0o700)


def _environment() -> dict[str, str]:
    """What a server needs of our environment: nothing that is secret."""
    return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "TZ": "UTC"}


class _Who(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[int]


def _as(user: ServerUser) -> _Who:
    """Arguments for subprocess that drop root to `user`; nothing for anybody else."""
    if os.geteuid() != 0:
        return {}
    return {"user": user.uid, "group": user.gid, "extra_groups": []}
