"""`periksa match`: readings in a CSV against the register in use."""

import csv
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TextIO

import click

from extract.values.countries import country_code
from extract.values.dates import parse_date
from matching.match import Decision, Match, Reason
from matching.record import Reading
from store.database import STAFF
from store.register import TOGETHER, current, match_all
from store.services import open_database
from store.settings import Settings

RESULT = ("query_id", "kpj", "decision", "score", "reasons")


@click.command()
@click.argument("queries", type=click.File("r", encoding="utf-8-sig"))
@click.option("--out", type=click.File("w", encoding="utf-8"), default="-", help="CSV to write.")
def match(queries: TextIO, out: TextIO) -> None:
    """Match the readings of the CSV QUERIES (`-`: standard input) with the register in use.

    Columns in: query_id, full_name, birth_date, sex, nik, passport_number, birth_place, age,
    origin, document_date, country (destination, or deported from), agency (code of who handed the
    paper in); a column that is absent is silent. Columns out: query_id, kpj, decision
    (match, possible, none), score (bits), reasons. One row for match and none, up to five for
    possible, best first. Exit code 0; 1 when QUERIES is no
    CSV; 3 when no register has been imported.
    """
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(RESULT)
    with open_database(Settings()) as database, database.transaction(STAFF) as session:
        if current(session) is None:
            click.echo(
                "Belum ada data peserta: jalankan `periksa register import`."
                " / No register yet: run `periksa register import`.",
                err=True,
            )
            sys.exit(3)
        try:
            for some in _chunks(csv.DictReader(queries)):
                found = match_all(session, [reading_of_row(row) for row in some])
                for row, answer in zip(some, found, strict=True):
                    writer.writerows(result_rows(row.get("query_id") or "", answer))
        except (csv.Error, UnicodeDecodeError) as error:
            raise click.ClickException(f"QUERIES is no CSV in UTF-8: {error}") from error


def reading_of_row(row: Mapping[str, str | None]) -> Reading:
    """The reading of one line; a date or an age that cannot be read is silent."""
    text = {name: (value or "").strip() for name, value in row.items() if isinstance(name, str)}
    age = text.get("age", "")
    return Reading(
        full_name=text.get("full_name", ""),
        birth_date=_day(text.get("birth_date", "")),
        sex=text.get("sex", ""),
        nik=text.get("nik", ""),
        passport_number=text.get("passport_number", ""),
        birth_place=text.get("birth_place", ""),
        age=int(age) if age.isdecimal() and len(age) < 4 else None,
        origin=text.get("origin", ""),
        document_date=_day(text.get("document_date", "")),
        country=country_code(text.get("country", "")) or "",
        agency=text.get("agency", ""),
    )


def result_rows(query_id: str, answer: Match) -> Iterator[tuple[str, str, str, str, str]]:
    """The lines of one answer."""
    if answer.decision is Decision.NONE or not answer.candidates:
        yield query_id, "", answer.decision.value, "0", ""
    for candidate in answer.candidates:
        reasons = "; ".join(map(_reason, candidate.reasons))
        yield query_id, candidate.kpj, answer.decision.value, f"{candidate.score:.2f}", reasons


def _reason(reason: Reason) -> str:
    """A reason with its weight: `+13.6 Same birth date` in Indonesian, with the level's name."""
    return f"{reason.weight:+.1f} {reason.fact}={reason.level}: {reason.sentence.id}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return parse_date(text) if text else None


def _chunks(rows: Iterator[dict[str, str | None]]) -> Iterator[list[dict[str, str | None]]]:
    some: list[dict[str, str | None]] = []
    for row in rows:
        some.append(row)
        if len(some) == TOGETHER:
            yield some
            some = []
    if some:
        yield some
