"""`periksa read`: papers in, one JSON object per file out; no database, no network."""

import json
import sys
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import click

from ocr.engine_names import NAMES
from periksa.questions import ZONES
from periksa.reading import answers


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file (docs/output.md).")
@click.option("--jobs", default=None, type=click.IntRange(1, 64), help="Processes; one per core.")
@click.option("--engine", default="auto", show_default=True, type=click.Choice(NAMES))
@click.option("--only", type=click.Choice([ZONES]), help="Only machine readable zones: no words.")
def read(
    files: tuple[str, ...], as_json: bool, jobs: int | None, engine: str, only: str | None
) -> None:
    """Read FILES; `-` takes paths on standard input and answers each as soon as it is read.

    A zip gives a line for each file in it. Exit code 1 when a file or a page could not be read.
    """
    failed = False
    with closing(answers(_paths(files), only or engine, jobs, at_once="-" in files)) as lines:
        for line in lines:
            failed = failed or "error" in line or "lost_pages" in line
            click.echo(json.dumps(line, ensure_ascii=False) if as_json else _summary(line))
            sys.stdout.flush()
    if failed:
        sys.exit(1)


def _paths(given: tuple[str, ...]) -> Iterator[str]:
    """The paths as given; `-` stands for paths on standard input, one a line."""
    for path in given:
        if path == "-":
            yield from (line.rstrip("\n") for line in sys.stdin if line.strip())
        else:
            yield path


def _summary(line: dict[str, Any]) -> str:
    """What one file became, for people."""
    if "error" in line:
        return f"{line['file']}: {line['error']['message']} [{line['error']['code']}]"
    parts = [
        f"{document['kind']} hlm. {','.join(map(str, document['pages']))}"
        f" ({len(document['workers'])} PMI, {len(document['fields'])} isian)"
        for document in line["documents"]
    ]
    parts += [
        f"hlm. {lost['page']} hilang: {lost['message']} [{lost['code']}]"
        for lost in line.get("lost_pages", ())
    ]
    return f"{line['file']}: {'; '.join(parts) or '-'} [{line['seconds']} s]"
