"""Files to the lines of `periksa read`: page by page in processes with limits, in order."""

import os
import tempfile
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ingest.errors import BadUpload, PeriksaError, Sentence
from ingest.receive import receive
from ingest.refusals import REFUSALS
from ingest.upload import MediaType
from periksa.output import document_json, error_json
from periksa.questions import count_pages, find_documents, read_page, unpack_into
from pipeline.original import Original
from pipeline.processes import Pending, Processes

if TYPE_CHECKING:
    from ocr.ocr_page import OcrPage

PAGE_TIMEOUT_S: Final = 120.0
MEMORY_MIB: Final = 3072
"""Address space of one reading process."""
REMEMBERED: Final = 2000
"""Files whose answers are kept for another with the same bytes: as many as a batch has."""
AHEAD: Final = 2
"""Pages on their way per process: one being read, one waiting."""


class NoSuchFile(BadUpload):
    """There is no such file, or this user may not open it."""

    code = "U140"
    sentence = Sentence(
        "Berkas tidak ada atau tidak boleh dibuka. Periksa nama dan izinnya.",
        "There is no such file, or it may not be opened. Check its name and permissions.",
    )


@dataclass(slots=True)
class _Reading:
    """One file on its way: its pages are asked for, one by one, of any free process.

    `label`: how the answer names it; a file out of a zip is `archive.zip/name`. `same_as`: an
    earlier file with the same bytes. `line`: the answer, once it was given.
    """

    label: str
    started: float
    sha256: str | None = None
    pages: int = 0
    asked: "list[Pending[OcrPage]]" = field(default_factory=list)
    error: dict[str, str] | None = None
    same_as: "_Reading | None" = None
    line: dict[str, Any] = field(default_factory=dict)


def answers(
    paths: Iterable[str], engine: str, jobs: int | None = None, *, at_once: bool = False
) -> Generator[dict[str, Any], None, None]:
    """One object (docs/output.md) per file in the order given, read by `jobs` processes.

    By default one process per core. `engine`: a name of `ocr.engine_names`, or ZONES. A zip gives
    an object for each file in it. `at_once`: answer each path before the next is looked at, as a
    caller on a pipe expects.
    """
    processes = Processes(jobs or len(os.sched_getaffinity(0)), MEMORY_MIB)
    processes.ask(PAGE_TIMEOUT_S, find_documents, ())  # loads its tools beside the first page
    underway: deque[_Reading] = deque()
    known: dict[str, _Reading] = {}
    most = 0 if at_once else processes.number * AHEAD
    try:
        with tempfile.TemporaryDirectory(prefix="periksa-") as folder:
            for path in paths:
                for reading in _readings(path, processes, engine, Path(folder), known):
                    underway.append(reading)
                    while underway and sum(max(1, len(r.asked)) for r in underway) > most:
                        yield _answered(underway.popleft(), processes)
            while underway:
                yield _answered(underway.popleft(), processes)
    finally:
        processes.close()


def _readings(
    path: str, processes: Processes, engine: str, folder: Path, known: dict[str, _Reading]
) -> Iterator[_Reading]:
    """The file at `path`, its pages asked for; a zip's files laid into `folder` first.

    `known`: files of this run by content; the same bytes are read once.
    """
    started = time.monotonic()
    try:
        upload = receive(Path(path).name, Path(path).read_bytes())
        given = Original(Path(path), upload.name, upload.sha256, upload.media_type)
        if given.media_type is not MediaType.ZIP:
            yield _asked(path, given, processes, engine, known)
            return
        inside = Path(tempfile.mkdtemp(dir=folder))
        entries = processes.ask(PAGE_TIMEOUT_S, unpack_into, given, inside).get()
    except PeriksaError as error:
        yield _Reading(path, started, error=error_json(error))
        return
    except OSError:
        yield _Reading(path, started, error=error_json(NoSuchFile()))
        return
    for entry in entries:
        label = f"{path}/{entry.name}"
        if entry.original is None:
            refusal = next((r for r in REFUSALS if r.code == entry.code), BadUpload)
            yield _Reading(label, time.monotonic(), error=error_json(refusal()))
        else:
            yield _asked(label, entry.original, processes, engine, known)


def _asked(
    label: str,
    given: Original,
    processes: Processes,
    engine: str,
    known: dict[str, _Reading],
) -> _Reading:
    """Put the question for each page of the file, unless the same bytes were asked for before."""
    reading = _Reading(label, time.monotonic(), given.sha256, same_as=known.get(given.sha256))
    if reading.same_as:
        return reading
    known[given.sha256] = reading
    if len(known) > REMEMBERED:
        del known[next(iter(known))]
    try:
        reading.pages = processes.ask(PAGE_TIMEOUT_S, count_pages, given).get()
        reading.asked = [
            processes.ask(PAGE_TIMEOUT_S, read_page, given, number, engine)
            for number in range(1, reading.pages + 1)
        ]
    except PeriksaError as error:
        reading.error = error_json(error)
    return reading


def _answered(reading: _Reading, processes: Processes) -> dict[str, Any]:
    """The line of one file; a lost page is said in it and never sinks the others."""
    if reading.same_as:  # files are answered in order: the earlier one has its line
        seconds = round(time.monotonic() - reading.started, 3)
        return reading.same_as.line | {"file": reading.label, "seconds": seconds}
    seen, lost, documents = [], [], []
    for number, pending in enumerate(reading.asked, 1):
        try:
            seen.append(pending.get())
        except PeriksaError as error:
            lost.append({"page": number, **error_json(error)})
    try:
        if seen:
            found = processes.ask(PAGE_TIMEOUT_S, find_documents, seen).get()
            documents = [document_json(document) for document in found]
    except PeriksaError as error:
        reading.error = error_json(error)
    if lost and not seen:  # nothing of the file could be read: that is the file's own error
        reading.error = {key: str(text) for key, text in lost[0].items() if key != "page"}
    line: dict[str, Any] = {
        "file": reading.label,
        "sha256": reading.sha256,
        "pages": reading.pages,
        "documents": documents,
    }
    if lost:
        line["lost_pages"] = lost
    if reading.error:
        line["error"] = reading.error
    line["seconds"] = round(time.monotonic() - reading.started, 3)
    reading.asked, reading.line = [], line
    return line
