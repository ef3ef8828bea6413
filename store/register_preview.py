"""What an import would make of a file's heading: which column is taken for what, with examples.

Examples are masked: enough to see that a column holds what its name says, too little to tell whom.
What comes from the file is escaped: it is shown in a terminal.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from ingest.receive import escaped
from store.register_columns import NAMES
from store.register_table import open_head

EXAMPLES: Final = 3
MOST_SHOWN: Final = 60
"""Characters of a title or an example."""
_RUN: Final = re.compile(r"[^\W_]+")
_LONG: Final = 10
"""Signs of a number from which three of them tell nothing: a KPJ or a NIK, no day or passport."""
_TOLD_WHOLE: Final = frozenset(
    {"programme", "phase", "period_start", "period_end", "paid_at", "status", "segment", "amount"}
)


@dataclass(frozen=True, slots=True)
class Column:
    """A title of the file, the column it is taken for (None: ignored), and masked examples."""

    title: str
    name: str | None
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The columns as they stand; of those that lack, the spellings that would be known."""

    columns: tuple[Column, ...]
    missing: tuple[tuple[str, tuple[str, ...]], ...]


def preview(path: Path) -> Preview:
    """The heading and the first rows of the file. Raises BadRegisterFile."""
    with open_head(path) as (heading, lines):
        rows = [cells for _, cells in islice(lines, EXAMPLES)]
    taken = {place: name for name, place in zip(NAMES, heading.columns, strict=True)}
    columns = []
    for place, title in enumerate(heading.titles):
        name = taken.get(place)
        cells = [row[place] for row in rows if place < len(row)]
        columns.append(Column(escaped(title[:MOST_SHOWN]), name, _masked(cells, name)))
    missing = tuple((name, tuple(NAMES[name].split("|"))) for name in heading.missing)
    return Preview(tuple(columns), missing)


def _masked(cells: Sequence[str], name: str | None) -> tuple[str, ...]:
    if name in _TOLD_WHOLE:
        return tuple(escaped(cell[:MOST_SHOWN]) for cell in cells)
    return tuple(escaped(_mask(cell[:MOST_SHOWN])) for cell in cells)


def _mask(text: str) -> str:
    """The first sign of each word and number; of a long number the first two and the last."""
    return _RUN.sub(lambda run: _masked_run(run[0]), text)


def _masked_run(run: str) -> str:
    if len(run) < _LONG or not run[-1].isdecimal():
        return run[0] + "*" * (len(run) - 1)
    return run[:2] + "*" * (len(run) - 3) + run[-1]
