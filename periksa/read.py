"""`periksa read`: papers in, one JSON object per file out; no database, no network."""

import hashlib
import json
import os
import sys
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import click

from extract.document import Document
from extract.extract import extract
from ingest.cut import count, cut
from ingest.errors import BadUpload, PeriksaError
from ingest.page import LostPage
from ingest.receive import receive
from ocr.engine import Engine
from ocr.engines import NAMES, choose
from ocr.ocr_page import OcrPage
from ocr.read import read as read_ocr
from periksa.output import document_json, error_json
from pipeline.processes import Pending, Processes

PAGE_TIMEOUT_S: Final = 120.0
MEMORY_MIB: Final = 3072
"""Address space of one reading process."""
AHEAD: Final = 2
"""Pages on their way per process: one being read, one waiting."""


@dataclass(slots=True)
class _Reading:
    """One file on its way: its pages are asked for, one by one, of any free process."""

    path: str
    started: float
    sha256: str | None = None
    pages: int = 0
    asked: list[Pending[OcrPage]] = field(default_factory=list)
    error: PeriksaError | None = None


@lru_cache(maxsize=1)
def _engine(name: str) -> Engine:
    """The engine of this reading process, made once."""
    return choose(name)


def _count(path: str) -> int:
    """In a reading process: how many pages. Raises BadUpload."""
    return count(receive(Path(path).name, Path(path).read_bytes()))


def _page(path: str, number: int, engine: str) -> OcrPage:
    """In a reading process: one page, read. Raises BadUpload, ToolFailed."""
    page = next(cut(receive(Path(path).name, Path(path).read_bytes()), only=number))
    if isinstance(page, LostPage):
        raise page.error
    return read_ocr(page, _engine(engine))


def _documents(pages: list[OcrPage]) -> tuple[Document, ...]:
    """In a reading process: the documents on these pages."""
    return extract(pages)


def _paths(given: tuple[str, ...]) -> Iterator[str]:
    """The paths as given; `-` stands for paths on standard input, one a line."""
    for path in given:
        if path == "-":
            yield from (line.rstrip("\n") for line in sys.stdin if line.strip())
        else:
            yield path


def _asked(path: str, processes: Processes, engine: str) -> _Reading:
    """Open one file and put the question for each of its pages."""
    reading = _Reading(path, time.monotonic())
    try:
        reading.sha256 = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        reading.pages = processes.ask(PAGE_TIMEOUT_S, _count, path).get()
        reading.asked = [
            processes.ask(PAGE_TIMEOUT_S, _page, path, number, engine)
            for number in range(1, reading.pages + 1)
        ]
    except PeriksaError as error:
        reading.error = error
    except OSError:
        reading.error = BadUpload("cannot be opened")
    return reading


def _answered(reading: _Reading, processes: Processes) -> dict[str, Any]:
    """The line of one file; a lost page is said in it and never sinks the others."""
    line: dict[str, Any] = {"file": reading.path, "sha256": reading.sha256, "pages": reading.pages}
    seen, lost, documents = [], [], []
    for number, pending in enumerate(reading.asked, 1):
        try:
            seen.append(pending.get())
        except PeriksaError as error:
            lost.append({"page": number, **error_json(error)})
    try:
        if seen:
            found = processes.ask(PAGE_TIMEOUT_S, _documents, seen).get()
            documents = [document_json(document) for document in found]
    except PeriksaError as error:
        reading.error = error
    line["documents"] = documents
    if lost:
        line["lost_pages"] = lost
    if reading.error:
        line["error"] = error_json(reading.error)
    line["seconds"] = round(time.monotonic() - reading.started, 3)
    return line


def answers(
    paths: Iterable[str], engine: str, jobs: int | None = None, *, at_once: bool = False
) -> Generator[dict[str, Any], None, None]:
    """One object (docs/output.md) per path in the order given, read by `jobs` processes.

    By default one process per core. `at_once`: answer each path before the next is looked at, as
    a caller on a pipe expects.
    """
    processes = Processes(jobs or len(os.sched_getaffinity(0)), MEMORY_MIB)
    try:
        yield from _in_order(paths, processes, engine, at_once=at_once)
    finally:
        processes.close()


def _in_order(
    paths: Iterable[str], processes: Processes, engine: str, *, at_once: bool
) -> Iterator[dict[str, Any]]:
    underway: deque[_Reading] = deque()
    most = 0 if at_once else processes.number * AHEAD
    for path in paths:
        underway.append(_asked(path, processes, engine))
        while sum(max(1, len(reading.asked)) for reading in underway) > most and underway:
            yield _answered(underway.popleft(), processes)
    while underway:
        yield _answered(underway.popleft(), processes)


def _summary(line: dict[str, Any]) -> str:
    """What one file became, for people."""
    if "error" in line:
        return f"{line['file']}: {line['error']['message']} [{line['error']['code']}]"
    parts = [
        f"{document['kind']} hlm. {','.join(map(str, document['pages']))}"
        f" ({len(document['workers'])} PMI, {len(document['fields'])} isian)"
        for document in line["documents"]
    ]
    return f"{line['file']}: {'; '.join(parts) or '-'} [{line['seconds']} s]"


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file (docs/output.md).")
@click.option("--jobs", default=None, type=click.IntRange(1, 64), help="Processes; one per core.")
@click.option("--engine", default="auto", show_default=True, type=click.Choice(NAMES))
def read(files: tuple[str, ...], as_json: bool, jobs: int | None, engine: str) -> None:
    """Read FILES; `-` takes paths on standard input and answers each as soon as it is read."""
    failed = False
    with closing(answers(_paths(files), engine, jobs, at_once="-" in files)) as lines:
        for line in lines:
            failed = failed or "error" in line
            click.echo(json.dumps(line, ensure_ascii=False) if as_json else _summary(line))
            sys.stdout.flush()
    if failed:
        sys.exit(1)
