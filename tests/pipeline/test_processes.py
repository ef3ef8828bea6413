"""Reading processes: limited, replaceable, and ignorant of our secrets."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.processes import MIB, ReaderDied
from pipeline.spool import PREFIX, clear_leftovers, spooled
from pipeline.worker import forget_settings

ROOT = Path(__file__).parents[2]
PARENT = """
import time
from pipeline.processes import Processes
import tests.pipeline.test_processes as questions
if __name__ == "__main__":
    processes = Processes(1, 2048)
    print(processes.ask(30, questions.who_am_i).get(), flush=True)
    processes.ask(30, questions.rest)
    time.sleep(600)
"""


def who_am_i() -> int:
    return os.getpid()


def rest() -> None:
    time.sleep(600)


def limits() -> tuple[int, int, str]:
    memory = resource.getrlimit(resource.RLIMIT_AS)[0]
    cores = resource.getrlimit(resource.RLIMIT_CORE)[0]
    return memory, cores, os.environ["OMP_THREAD_LIMIT"]


def secrets() -> list[str]:
    inherited = Path("/proc/self/environ").read_bytes().split(b"\0")
    return [entry.decode() for entry in inherited if entry.startswith(b"PERIKSA_")]


def kill_yourself() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_reading_process_is_limited(processes):
    assert processes.ask(30, limits).get() == (2048 * MIB, 0, "1")


def test_one_death_is_nobody_elses(processes):
    waiting = [processes.ask(30, who_am_i) for _ in range(3)]
    dead = processes.ask(30, kill_yourself)
    waiting += [processes.ask(30, who_am_i) for _ in range(3)]
    with pytest.raises(ReaderDied):
        dead.get()
    assert all(pending.get() for pending in waiting)


def test_settings_are_taken_out_of_the_environment(monkeypatch):
    monkeypatch.setenv("PERIKSA_S3_SECRET_KEY", "hunter2")
    forget_settings()
    question = "from tests.pipeline.test_processes import secrets; print(secrets())"
    told = subprocess.run(
        [sys.executable, "-c", question], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"


@pytest.mark.server
def test_readers_die_with_their_worker(tmp_path):
    """Even when it is killed, and even in the middle of a question."""
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    parent = subprocess.Popen(
        [sys.executable, str(script)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 10
    while Path(f"/proc/{child}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not Path(f"/proc/{child}").exists()


def test_what_killed_workers_left_is_cleared(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    dead = subprocess.Popen(["/bin/true"])
    dead.wait()
    (tmp_path / f"{PREFIX}{dead.pid}-abc").mkdir()
    (tmp_path / "something-else").mkdir()
    with spooled(b"scan") as path:
        assert path.parent.stat().st_mode & 0o777 == 0o700
        assert clear_leftovers() == 1
        assert path.read_bytes() == b"scan"
    assert [folder.name for folder in tmp_path.iterdir()] == ["something-else"]
