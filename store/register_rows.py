"""The rows of a register file, taken in a few thousand at a time, each time for good.

Cover and identities go into tables of the stage in the order of the file. The cover is then brought
into its own table in the order of KPJ: its index grows at its end alone, however large the
register, and the rows of a person lie together.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, Final

import psycopg
from sqlalchemy import text

from store.register_columns import BadRow, Identity, Problem, Row, column_map, row_of
from store.register_file import BadRegisterFile, open_lines
from store.register_stage import Work
from store.register_stage_tables import Stage

TOGETHER: Final = 20_000
"""Lines taken in at once."""
_COPY_COVER: Final = (
    "COPY register_stage_cover (line, kpj, programme, phase, period_start, period_end, paid_at,"
    " status, agency_code, destination_country, amount) FROM STDIN"
)
_COPY_SAID: Final = (
    "COPY register_stage_said (kpj, line, rows, full_name, birth_date, birth_place, sex, nik,"
    " passport_number) FROM STDIN"
)
_COPY_PROBLEM: Final = 'COPY register_stage_problem (line, "column", reason, kept) FROM STDIN'
_SORT_COVER: Final = (
    "INSERT INTO enrolment (extract_id, line, kpj, programme, phase, period_start, period_end,"
    " paid_at, status, agency_code, destination_country, amount)"
    " SELECT :id, line, kpj, programme, phase, period_start, period_end,"
    " paid_at, status, agency_code, destination_country, amount"
    ' FROM register_stage_cover ORDER BY kpj COLLATE "C", line'
)


@dataclass(slots=True)
class _Some:
    """What some lines brought."""

    lines: int = 0
    said: dict[tuple[str, Identity], list[int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
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
    """Take in the lines that were not yet; `tell` hears of every problem, once it is kept.

    Raises BadRegisterFile, UnknownColumns.
    """
    with open_lines(path) as lines:
        columns = columns_of(lines)
        for _ in islice(lines, stage.taken):
            pass  # taken in by a process that did not come to its end
        while (some := _take(work.connection, islice(lines, TOGETHER), columns, today)).lines:
            stage.taken += some.lines
            stage.rows += some.rows
            stage.bad_rows += sum(not problem.kept for problem in some.problems)
            paid = [day for day in (stage.newest_paid, some.newest_paid) if day]
            stage.newest_paid = max(paid, default=None)
            work.keep()
            for problem in some.problems:
                tell(problem)


def columns_of(lines: Iterator[tuple[int, list[str]]]) -> tuple[int, ...]:
    """Where the columns stand. Raises BadRegisterFile, UnknownColumns."""
    _, heading = next(lines, (0, []))
    if not heading:
        raise BadRegisterFile("empty")
    return column_map(heading)


def _take(
    connection: psycopg.Connection[Any],
    lines: Iterable[tuple[int, list[str]]],
    columns: tuple[int, ...],
    today: date,
) -> _Some:
    """Write what these lines say; the server takes cover in while more lines are read."""
    some = _Some()
    with connection.cursor().copy(_COPY_COVER) as copy:
        for line, cells in lines:
            some.lines += 1
            try:
                row = row_of(line, cells, columns, some.problems.append)
            except BadRow as bad:
                some.problems.append(Problem(line, bad.column, bad.reason))
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
        for (kpj, identity), (line, rows) in some.said.items():
            copy.write_row((kpj, line, rows, *identity))
    with connection.cursor().copy(_COPY_PROBLEM) as copy:
        for problem in some.problems:
            copy.write_row((problem.line, problem.column, problem.reason, problem.kept))
    return some


def problems(work: Work, most: int | None = None) -> Iterator[Problem]:
    """The problems of all that was taken in, in the order of lines; the first `most`."""
    found = work.session.execute(
        text(
            'SELECT line, "column", reason, kept FROM register_stage_problem'
            " ORDER BY line LIMIT :most"
        ),
        {"most": most},
        execution_options={"yield_per": 10_000},
    )
    for row in found:
        yield Problem(*row)


def sort_cover(work: Work, stage: Stage) -> None:
    """Bring the cover into its own table, in the order of KPJ."""
    work.session.execute(text(_SORT_COVER), {"id": stage.id})
    work.session.execute(text("TRUNCATE register_stage_cover"))
