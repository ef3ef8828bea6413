"""`periksa eval`: papers read and held against their truth."""

import json
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import click

from ingest.errors import BadUpload
from ingest.receive import receive
from ingest.unpack import unpack
from ingest.upload import Upload
from ocr.engine_names import NAMES
from periksa.reading import answers as read_answers
from specimens.scoring.answer import Answer, NotAnAnswer, parse_answer
from specimens.scoring.plot import reliability_svg
from specimens.scoring.reliability import reliability
from specimens.scoring.score import score
from specimens.scoring.speed import speed
from specimens.scoring.summary import summary
from specimens.scoring.tables import lines
from specimens.scoring.truth import NotATruth, Truth, parse_truth

FOLDER: Final = click.Path(exists=True, file_okay=False, path_type=Path)
OLD_FILE: Final = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW_FILE: Final = click.Path(dir_okay=False, writable=True, path_type=Path)


def _complain(what: str) -> None:
    click.echo(what, err=True)


def _truths(folder: Path) -> tuple[list[Truth], bool]:
    """The truths of a folder, and whether one of them is broken (said on standard error)."""
    found, is_broken = [], False
    for path in sorted(folder.glob("*.json")):
        try:
            found.append(parse_truth(path.read_text(encoding="utf-8")))
        except (NotATruth, OSError) as wrong:
            _complain(f"{path.name}: {wrong}")
            is_broken = True
    return found, is_broken


def _parsed(results: Iterable[str]) -> tuple[list[Answer], bool]:
    """The answers in lines of JSON, and whether one of them is broken (said on standard error)."""
    found, is_broken = [], False
    for number, line in enumerate(results, 1):
        if not line.strip():
            continue
        try:
            found.append(parse_answer(line))
        except NotAnAnswer as wrong:
            _complain(f"line {number}: {wrong}")
            is_broken = True
    return found, is_broken


def _files(folder: Path, unpacked: Path, truths: list[Truth]) -> Iterator[str]:
    """Paths of the files of the truths; those that lie in a zip are unpacked first."""
    wanted = {Path(truth.file).name for truth in truths}
    inside = wanted - {path.name for path in folder.iterdir()}
    for archive in sorted(folder.glob("*.zip")) if inside else ():
        for entry in _entries(archive):
            name = Path(entry.name).name
            if name in inside:
                (unpacked / name).write_bytes(entry.data)
    for name in sorted(wanted):
        path = (unpacked if name in inside else folder) / name
        if path.exists():
            yield str(path)


def _entries(archive: Path) -> Iterator[Upload]:
    try:
        for entry in unpack(receive(archive.name, archive.read_bytes())):
            if isinstance(entry, Upload):
                yield entry
    except BadUpload as error:
        _complain(f"{archive.name}: {error.sentence.id} [{error.code}]")


@click.command("eval")
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option(
    "--errors", default=10, show_default=True, type=click.IntRange(0), help="Errors shown."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of tables.")
@click.option("--plot", type=NEW_FILE, help="Write the reliability plot to this SVG file.")
@click.option("--results", type=OLD_FILE, help="Score these lines of `periksa read --json`.")
@click.option("--jobs", default=None, type=click.IntRange(1, 64), help="Processes; one per core.")
@click.option("--engine", default="auto", show_default=True, type=click.Choice(NAMES))
def evaluate(
    folder: Path,
    *,
    errors: int,
    as_json: bool,
    plot: Path | None,
    results: Path | None,
    jobs: int | None,
    engine: str,
) -> None:
    """Read DIR/files and hold what was read against DIR/truth, as `periksa specimens` writes them.

    Shows the values of the papers, so it is for invented papers only.
    """
    if not (folder / "truth").is_dir():
        raise click.UsageError(f"{folder / 'truth'} tidak ada / is not there")
    truths, is_truth_broken = _truths(folder / "truth")
    wall_s = None
    with ExitStack() as stack:
        if results is not None:
            given = iter(results.read_text(encoding="utf-8").splitlines())
        else:
            unpacked = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            files = list(_files(folder / "files", unpacked, truths))
            started = time.monotonic()
            given = iter([json.dumps(line) for line in read_answers(files, engine, jobs)])
            wall_s = time.monotonic() - started
        answers, is_answer_broken = _parsed(given)
    scored = score(truths, answers)
    taken = speed(scored.answered, wall_s)
    if plot is not None:
        plot.write_text(reliability_svg(reliability(scored.values), folder.name), encoding="utf-8")
    if as_json:
        click.echo(json.dumps(summary(scored, taken, errors), ensure_ascii=False))
    else:
        click.echo("\n".join(lines(scored, taken, errors)))
    if is_truth_broken or is_answer_broken or len(scored.answered) < scored.files:
        sys.exit(1)
