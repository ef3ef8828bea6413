"""`periksa read`: papers in, one JSON object per file out; no database, no network."""

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import click

from ingest.errors import BadUpload, PeriksaError, ToolFailed
from periksa.output import document_json, error_json

PAGES_AHEAD = 2  # files handed to each process before their answers are fetched


def _read_file(path: str, engine: str) -> dict[str, Any]:
    """Read one file whole; every failure becomes an `error` in its line, never an exception."""
    from extract.extract import extract  # noqa: PLC0415 - loaded in the reading process only
    from ingest.cut import LostPage, cut  # noqa: PLC0415
    from ingest.receive import receive  # noqa: PLC0415
    from ocr.engines import choose  # noqa: PLC0415
    from ocr.read import read as read_page  # noqa: PLC0415

    started = time.monotonic()
    line: dict[str, Any] = {"file": path, "sha256": None, "pages": 0, "documents": []}
    try:
        upload = receive(Path(path).name, Path(path).read_bytes())
        line["sha256"] = upload.sha256
        seen, lost = [], []
        for page in cut(upload):
            line["pages"] += 1
            if isinstance(page, LostPage):
                lost.append((page.number, page.error))
                continue
            try:
                seen.append(read_page(page, choose(engine)))
            except ToolFailed as failure:
                lost.append((page.number, failure))
        line["documents"] = [document_json(document) for document in extract(seen)]
        if lost:
            line["lost_pages"] = [{"page": n, **error_json(error)} for n, error in lost]
    except PeriksaError as error:
        line["error"] = error_json(error)
    except OSError:
        line["error"] = error_json(BadUpload())
    line["seconds"] = round(time.monotonic() - started, 3)
    return line


def _paths(given: tuple[str, ...]) -> Iterator[str]:
    """The paths as given; `-` stands for paths on standard input, one a line."""
    for path in given:
        if path == "-":
            yield from (line.rstrip("\n") for line in sys.stdin if line.strip())
        else:
            yield path


def _answers(paths: Iterable[str], jobs: int, engine: str) -> Iterator[dict[str, Any]]:
    """One answer per path in the order given; `jobs` processes read at the same time."""
    if jobs == 1:
        yield from (_read_file(path, engine) for path in paths)
        return
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        waiting = []
        for path in paths:
            waiting.append(pool.submit(_read_file, path, engine))
            if len(waiting) >= jobs * PAGES_AHEAD:
                yield waiting.pop(0).result()
        for answer in waiting:
            yield answer.result()


def _summary(line: dict[str, Any]) -> str:
    """What one file became, for people."""
    if "error" in line:
        return f"{line['file']}: {line['error']['message']} [{line['error']['code']}]"
    parts = [
        f"{document['kind']} p.{','.join(map(str, document['pages']))}"
        f" ({len(document['workers'])} PMI, {len(document['fields'])} field)"
        for document in line["documents"]
    ]
    return f"{line['file']}: {'; '.join(parts) or '-'} [{line['seconds']} s]"


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file (docs/output.md).")
@click.option("--jobs", default=None, type=click.IntRange(1, 64), help="Processes; one per core.")
@click.option("--engine", default="auto", show_default=True, help="auto, tesseract, ...")
def read(files: tuple[str, ...], as_json: bool, jobs: int | None, engine: str) -> None:
    """Read FILES; `-` takes paths on standard input and answers each as soon as it is read."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # Tesseract's own threads only spin
    from_stdin = "-" in files
    cores = len(os.sched_getaffinity(0))
    wanted = jobs or (1 if from_stdin else max(1, min(cores, len(files))))
    failed = False
    for line in _answers(_paths(files), wanted, engine):
        failed = failed or "error" in line
        click.echo(json.dumps(line, ensure_ascii=False) if as_json else _summary(line))
        sys.stdout.flush()
    if failed:
        sys.exit(1)
