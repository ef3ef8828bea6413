"""`periksa assess`: verdicts for cases in JSON lines, with no database."""

import json
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

import click

from cover.assess import assess as judge
from cover.outlook import outlook
from cover.reading import BadCase, outlook_json, situation_of, verdict_json

MAX_LINE = 4 * 1024 * 1024  # bytes; one case


@click.command("assess")
@click.argument("cases", type=click.File("rb"))
@click.option("--outlook", "ahead", is_flag=True, help="Also what lies ahead: see docs.")
def assess(cases: BinaryIO, ahead: bool) -> None:
    """Judge each case of the JSON lines file CASES (`-`: standard input).

    One line in: {"id", "input"} as in docs/coverage_rules.md; one line out: {"id", "verdict",
    "gaps", "reasons"}. A line that cannot be read is named on standard error and the others are
    still answered; exit code 0 when every line was answered, else 1.
    """
    failed = False
    from_stdin = getattr(cases, "name", "") == "<stdin>"
    for number, line in _lines(cases):
        try:
            answer = answer_line(line, ahead=ahead)
        except BadCase as error:
            failed = True
            click.echo(f"line {number}: {error}", err=True)
            continue
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        if from_stdin:  # somebody may wait for each answer
            sys.stdout.flush()
    if failed:
        sys.exit(1)


def answer_line(line: bytes, *, ahead: bool = False) -> dict[str, Any]:
    """The answer to one line, with what lies `ahead` if asked.

    Raises BadCase with what is wrong, never with the line's text.
    """
    try:
        case = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise BadCase("not a line of JSON in UTF-8") from error
    if not isinstance(case, dict) or "input" not in case:
        raise BadCase('expected {"id": ..., "input": {...}}')
    situation = situation_of(case["input"])
    verdict = judge(situation)
    answer = {"id": case.get("id"), **verdict_json(verdict)}
    if ahead:
        answer["outlook"] = outlook_json(outlook(situation, verdict))
    return answer


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Numbered lines that are not blank; an overlong one is cut, so that it fails as JSON."""
    number = 0
    while line := stream.readline(MAX_LINE):
        number += 1
        whole = line.endswith(b"\n")
        while not whole and (rest := stream.readline(MAX_LINE)):
            whole = rest.endswith(b"\n")
            line = b"{"
        if line.strip():
            yield number, line
