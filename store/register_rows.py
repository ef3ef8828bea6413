"""The rows of a register file, taken in a few thousand at a time, each time for good.

Cover and identities go into tables of the stage in the order of the file. The cover is then brought
into its own table in the order of KPJ: its index grows at its end alone, however large the
register, and the rows of a person lie together.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, Final

import psycopg
from sqlalchemy import text

from store.register_columns import BadRow, Identity, Problem, Row, row_of
from store.register_stage import Work
from store.register_stage_tables import Stage
from store.register_table import Rows, open_rows

TOGETHER: Final = 20_000
"""Rows taken in at once."""
_COPY_COVER: Final = (
    "COPY register_stage_cover (line, kpj, programme, phase, period_start, period_end, paid_at,"
    " status, agency_code, destination_country, amount) FROM STDIN"
)
_COPY_SAID: Final = (
    "COPY register_stage_said (kpj, line, rows, full_name, birth_date, birth_place, sex, nik,"
    " passport_number) FROM STDIN"
)
_COPY_PROBLEM: Final = 'COPY register_stage_problem (line, "column", reason, kept) FROM STDIN'
_READ_PROBLEMS: Final = (
    'COPY (SELECT line, "column", reason, kept FROM register_stage_problem'
    " ORDER BY line LIMIT %s) TO STDOUT"
)
_SORT_COVER: Final = (
    "INSERT INTO enrolment (extract_id, line, kpj, programme, phase, period_start, period_end,"
    " paid_at, status, agency_code, destination_country, amount)"
    " SELECT :id, line, kpj, programme, phase, period_start, period_end,"
    " paid_at, status, agency_code, destination_country, amount"
    ' FROM register_stage_cover ORDER BY kpj COLLATE "C", line'
)


@dataclass(slots=True)
class _Some:
    """What some rows brought."""

    lines: int = 0
    said: dict[tuple[str, Identity], list[int]] = field(default_factory=dict)
    newest_paid: date | None = None
    rows: int = 0

    def count(self, row: Row, today: date) -> None:
        """Rows that say the same of the same KPJ are kept once, with their number."""
        self.rows += 1
        self.said.setdefault((row.kpj, row.identity), [row.line, 0])[1] += 1
        if row.paid_at is not None and row.paid_at <= today:
            self.newest_paid = max(self.newest_paid or row.paid_at, row.paid_at)


def take_rows(
    work: Work, stage: Stage, path: Path, today: date, tell: Callable[[Problem], None]
) -> None:
    """Take in the rows that were not yet; the last ones are left to the caller to commit.

    `tell` hears of every problem. Raises BadRegisterFile, UnknownColumns.
    """
    noted: list[Problem] = []
    with open_rows(path, noted.append) as rows:
        if stage.taken:  # by a process that did not come to its end
            for _ in islice(rows, stage.taken):
                pass
            noted.clear()
        while True:
            some = _take(work.connection, islice(rows, TOGETHER), noted, today)
            stage.taken += some.lines
            stage.rows += some.rows
            stage.bad_rows += sum(not problem.kept for problem in noted)
            paid = [day for day in (stage.newest_paid, some.newest_paid) if day]
            stage.newest_paid = max(paid, default=None)
            last = some.lines < TOGETHER
            if not last:
                work.keep()
            for problem in noted:
                tell(problem)
            noted.clear()
            if last:
                return


def _take(
    connection: psycopg.Connection[Any], rows: Rows, noted: list[Problem], today: date
) -> _Some:
    """Write what these rows say; the server takes cover in while more are read."""
    some = _Some()
    with connection.cursor().copy(_COPY_COVER) as copy:
        for heading, line, cells in rows:
            some.lines += 1
            try:
                row = row_of(line, cells, heading, noted.append)
            except BadRow as bad:
                noted.append(Problem(line, bad.column, bad.reason))
                continue
            some.count(row, today)
            copy.write_row(
                (
                    row.line,
                    row.kpj,
                    row.programme,
                    row.phase,
                    row.period_start,
                    row.period_end,
                    row.paid_at,
                    row.status,
                    row.agency_code,
                    row.destination_country,
                    row.amount,
                )
            )
    with connection.cursor().copy(_COPY_SAID) as copy:
        for (kpj, identity), (line, times) in some.said.items():
            copy.write_row((kpj, line, times, *identity))
    with connection.cursor().copy(_COPY_PROBLEM) as copy:
        for problem in noted:
            copy.write_row((problem.line, problem.column, problem.reason, problem.kept))
    return some


def problems(work: Work, most: int | None = None) -> Iterator[Problem]:
    """The problems of all that was taken in, in the order of lines; the first `most`."""
    with work.connection.cursor().copy(_READ_PROBLEMS, [most]) as copy:
        copy.set_types(["int4", "text", "text", "bool"])
        for row in copy.rows():
            yield Problem(*row)


def sort_cover(work: Work, stage: Stage) -> None:
    """Bring the cover into its own table, in the order of KPJ."""
    work.session.execute(text(_SORT_COVER), {"id": stage.id})
    work.session.execute(text("TRUNCATE register_stage_cover"))
