"""A reader in a process of its own, whatever it does."""

import sys
from pathlib import Path

import pytest

from bench.peers import process
from bench.peers.process import WorkerProcess

READER = """
import os, sys, time
from bench.peers.loop import answer
def read(path):
    print("chatter")
    if path == "dies": os._exit(3)
    if path == "raises": raise IndexError("no contour")
    if path == "hangs": time.sleep(60)
    return [path, "lower"] if path != "empty" else None
answer(read)
"""


@pytest.fixture
def worker():
    made = WorkerProcess([sys.executable, "-c", READER])
    yield made
    made.close()


def test_answers_errors_and_death_are_told_apart_and_the_next_file_is_read(worker) -> None:
    answers = [worker.read(Path(name)) for name in ("one", "empty", "raises", "dies", "two")]
    assert [a.lines for a in answers] == [["one", "lower"], None, None, None, ["two", "lower"]]
    assert [a.crash for a in answers] == [None, None, "IndexError", "died or fell silent", None]


def test_a_reader_that_falls_silent_is_replaced(worker, monkeypatch) -> None:
    monkeypatch.setattr(process, "TIMEOUT_S", 0.3)
    assert worker.read(Path("hangs")).crash == "died or fell silent"
    assert worker.read(Path("one")).lines == ["one", "lower"]


def test_a_reader_that_cannot_start_is_said_so() -> None:
    with pytest.raises(RuntimeError, match="does not start"):
        WorkerProcess([sys.executable, "-c", "raise SystemExit(1)"])
