"""The rows of a register file below its heading, wherever that stands and however it is built.

Branches put a title above the heading, merge its cells over two lines, and spread the rows over
sheets. What could be read in two ways is refused, not guessed.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Final

from store.register_columns import (
    NAMES,
    BadRegisterFile,
    Heading,
    Problem,
    UnknownColumns,
    column_of,
    heading_of,
)
from store.register_file import HEAD, Lines, Part, Warn, open_parts

SAMPLE: Final = 2000
"""Lines looked at before the first row is taken."""
DAYS: Final = ("birth_date", "period_start", "period_end", "paid_at")
_SLASHED: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}(?!\d)")
_ISO: Final = re.compile(r"\d{4}-\d{2}-(\d{2})")
_EVIDENCE: Final = 20
"""So many days that are none above the twelfth are no chance: one in 10^7."""

Rows = Iterator[tuple[Heading, int, list[str]]]


@contextmanager
def open_rows(path: Path, warn: Warn) -> Iterator[Rows]:
    """The rows with their heading and number of line. Raises BadRegisterFile, UnknownColumns."""
    with open_parts(path, warn) as parts:
        yield _rows(parts, warn)


@contextmanager
def open_head(path: Path) -> Iterator[tuple[Heading, Lines]]:
    """The likeliest heading, though columns be missing, and what is below. Raises as open_rows."""
    with open_parts(path, lambda _: None) as parts:
        likeliest: tuple[Heading, Lines] | None = None
        for part in parts:
            head = list(islice(part.lines, HEAD))
            at, heading = _find(head)
            if likeliest is None or len(heading.found) > len(likeliest[0].found):
                likeliest = heading, iter(head[at:])
            if not heading.missing:
                break
        if likeliest is None or not likeliest[0].titles:
            raise BadRegisterFile("empty")
        yield likeliest


def _rows(parts: Iterator[Part], warn: Warn) -> Rows:
    likeliest, found = heading_of(()), False
    for part in parts:
        head = list(islice(part.lines, SAMPLE))
        at, heading = _find(head[:HEAD])
        if heading.missing:
            likeliest = max(likeliest, heading, key=lambda h: (len(h.found), len(h.titles)))
            if part.sheet and head:
                reason = f"sheet {part.sheet} holds no register"
                warn(Problem(head[0][0], "sheet", reason, kept=True))
            continue
        if part.hidden:
            raise BadRegisterFile(f"sheet {part.sheet} is hidden and holds a register: show it")
        found = True
        _tell(part, heading, head[at - 1][0], warn)
        _check_days(heading, [cells for _, cells in head[at:]])
        for line, cells in chain(head[at:], part.lines):
            yield heading, line, cells
    if not found:
        if not likeliest.titles:
            raise BadRegisterFile("empty")
        raise UnknownColumns(", ".join(likeliest.missing))


def _tell(part: Part, heading: Heading, line: int, warn: Warn) -> None:
    """What the reader of the problems should know of the heading."""
    if part.sheet > 1:
        reason = f"the heading of sheet {part.sheet} counts as this line"
        warn(Problem(line, "sheet", reason, kept=True))
    for name in heading.doubled:
        warn(Problem(line, name, "more than one title means it: the first is taken", kept=True))


def _find(head: Sequence[tuple[int, list[str]]]) -> tuple[int, Heading]:
    """The line with most known titles, alone or with the one above it; how many lines to pass."""
    best, at = heading_of(()), 0
    above: list[str] = []
    for number, (_, cells) in enumerate(head, start=1):
        for titles in (cells, _joined(above, cells)):
            heading = heading_of(titles)
            if len(heading.found) > len(best.found) or not best.titles:
                best, at = heading, number
        above = cells
    return at, best


def _joined(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """A heading of two lines: titles over several columns stand in the first of them alone."""
    width = max(len(above), len(below))
    upper, lower = ([*line, *[""] * (width - len(line))] for line in (above, below))
    joined, over = [], ""
    for one, other in zip(upper, lower, strict=True):
        over = one or over
        whole = f"{over} {other}".strip() if other else one
        joined.append(other if column_of(whole) is None and other else whole)
    return joined


@dataclass(slots=True)
class _Days:
    """How the days of a column are written: slashed ones by which part cannot be a month."""

    day_first: int = 0
    month_first: int = 0
    either: int = 0
    iso_early: int = 0
    iso_late: int = 0

    def count(self, text: str) -> None:
        if iso := _ISO.match(text):
            self.iso_early += int(iso[1]) <= 12
            self.iso_late += int(iso[1]) > 12
        elif slashed := _SLASHED.match(text):
            first, second = int(slashed[1]) > 12, int(slashed[2]) > 12
            self.day_first += first and not second
            self.month_first += second and not first
            self.either += not first and not second

    @property
    def wrong(self) -> str:
        """Why days that could be read would be wrong, '' if they would not."""
        often = self.month_first >= 3 and self.month_first * 20 >= self.day_first
        if self.either and (often or self.month_first > self.day_first):
            return "months stand before days: write days first, or year-month-day"
        early = self.iso_early >= _EVIDENCE and not self.iso_late
        if early and self.day_first >= 3 and not self.either:
            return "a spreadsheet has exchanged days and months of some rows"
        return ""


def _check_days(heading: Heading, rows: Sequence[Sequence[str]]) -> None:
    """Raises BadRegisterFile where days would be taken for months."""
    for name, place in zip(NAMES, heading.columns, strict=True):
        if name in DAYS and place >= 0:
            days = _Days()
            for cells in rows:
                days.count(cells[place].strip() if place < len(cells) else "")
            if days.wrong:
                raise BadRegisterFile(f"{name}: {days.wrong}")
