"""Tables with a column for each party: "| PIHAK PERTAMA (P3MI) | PIHAK KEDUA (CPMI)"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extract.contracts.labels import CONTRACT_LABELS
from extract.contracts.meanings import Meaning, Party, What
from extract.forms.labels import Entry
from extract.forms.lines import FormLine, FormPage, Token, box_of, form_page, words_of
from extract.forms.ruling import column_of, ruled_off
from extract.forms.running import Placed
from extract.forms.vocabulary import Match
from ingest.box import Box
from ocr.ocr_page import Direction, OcrPage

_OF_A_WORKER: Final = frozenset(
    (What.BIRTH, What.BIRTH_DATE, What.BIRTH_PLACE, What.SEX, What.NIK, What.PASSPORT)
)
"""What a firm's column holds of the one who signs for it."""
_FEWEST: Final = 2
"""Columns of parties of such a table."""


@dataclass(frozen=True, slots=True)
class _Table:
    """Columns of parties, left and right edge and whose, and the lines below their headings."""

    columns: tuple[tuple[float, float, Party], ...]
    first: int
    end: int


def with_party_columns(
    page: OcrPage, entries: Sequence[Entry[Meaning]]
) -> tuple[Entry[Meaning], ...]:
    """`entries` of `page`; those of a table with a column for each party are read by columns."""
    if not any(rule.direction is Direction.DOWN for rule in page.rules):
        return tuple(entries)
    form = form_page(page)
    table = next((t for row in range(len(form.lines)) if (t := _table(form, row))), None)
    if table is None:
        return tuple(entries)
    read = tuple(_read(form, table))
    top = form.lines[table.first - 1].middle - 0.5 * form.height
    bottom = form.lines[table.end - 1].middle + 0.5 * form.height
    before = [e for e in entries if e.label.middle[1] < top]
    after = [e for e in entries if e.label.middle[1] > bottom]
    return (*before, *read, *after) if read else tuple(entries)


def _table(form: FormPage, row: int) -> _Table | None:
    """The table whose headings stand on a line, and nothing else does."""
    cells = form.lines[row].cells
    heads = [head for cell in cells if (head := _heading(form, cell))]
    if len(heads) < _FEWEST or len({head[2] for head in heads}) < len(heads):
        return None
    if len(cells) > len(heads) + 1 or heads[0][0] <= form.height:
        return None
    end = row + 1
    while end < len(form.lines) and _is_within(form, form.lines[end], heads):
        end += 1
    return _Table(tuple(heads), row + 1, end) if end > row + _FEWEST else None


def _heading(form: FormPage, cell: Sequence[Token]) -> tuple[float, float, Party] | None:
    """Left and right edge of a column and its party."""
    match = CONTRACT_LABELS.sure(words_of(cell)) if cell else None
    if match is None or match.meaning.whose is None:
        return None
    if match.meaning.what not in (What.NAME, What.HEADING):
        return None
    left, right = column_of(form, box_of(cell))
    whose = {Party.FIRST: Party.EMPLOYER, Party.SECOND: Party.WORKER}.get(match.meaning.whose)
    return left, right, whose or match.meaning.whose


def _is_within(
    form: FormPage, line: FormLine, columns: Sequence[tuple[float, float, Party]]
) -> bool:
    """Whether the columns run on down to a line."""
    left, right, _ = columns[0]
    at = Box(left + form.height, line.middle - 1, right - form.height, line.middle + 1)
    found = column_of(form, at)
    return abs(found[0] - left) < form.height and abs(found[1] - right) < form.height


def _read(form: FormPage, table: _Table) -> Iterator[Entry[Meaning]]:
    """Column by column what its party's cells hold."""
    rows = [row for row in _rows(form, table) if _part(row, 0.0, table.columns[0][0])]
    for left, right, whose in table.columns:
        for row in rows:
            label = _part(row, 0.0, table.columns[0][0])
            value = _part(row, left, right)
            printed = words_of(label)
            for match in _matches(printed):
                if value and (whose is Party.WORKER or match.meaning.what not in _OF_A_WORKER):
                    yield Entry(
                        Meaning(match.meaning.what, whose),
                        match.score,
                        form.page,
                        box_of(label),
                        tuple(Placed(form.page, token.word) for token in value),
                        True,
                        False,
                        True,
                        match.phrase,
                        printed,
                    )


def _rows(form: FormPage, table: _Table) -> Iterator[list[FormLine]]:
    """The lines between one ruling line across and the next."""
    lines = form.lines[table.first : table.end]
    row: list[FormLine] = []
    for line in lines:
        inside = table.columns[0][0] + form.height
        if row and ruled_off(form, inside, row[-1].middle, line.middle):
            yield row
            row = []
        row.append(line)
    yield row


def _part(row: Sequence[FormLine], left: float, right: float) -> tuple[Token, ...]:
    return tuple(t for line in row for t in line.tokens if left <= t.word.box.middle[0] < right)


def _matches(printed: str) -> tuple[Match[Meaning], ...]:
    """The label, or all labels that strokes part ("Nomor izin / paspor")."""
    texts = dict.fromkeys((printed, *(half.strip() for half in printed.split("/"))))
    found = [match for text in texts if (match := CONTRACT_LABELS.sure(text))]
    return tuple({match.meaning: match for match in found}.values())
