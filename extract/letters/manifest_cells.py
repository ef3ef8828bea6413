"""Cells that tell several things of a worker: each of their pieces goes to the column it is of.

Labels say what a piece is ('Lahir: 3 Mei 1990'); without labels its form does, where most cells
of the column hold such a piece: a birth date below every name, a region below every sex.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extract.forms.fields import run_of
from extract.forms.running import Placed
from extract.letters.manifest_columns import Column, column_of, is_place_date
from extract.letters.manifest_contents import forms_of
from extract.letters.manifest_list import parts_of
from extract.letters.manifest_rows import Cells
from extract.values.sex import sex_of
from ocr.lines import group
from ocr.ocr_page import OcrPage, Word

_LABEL: Final = re.compile(r"\W*(?P<label>[A-Za-z][A-Za-z./ ]{0,28}?)\s*[:=]\s*(?P<value>.*)$")
_BEFORE_LABEL: Final = re.compile(r"\W*(?:NO|NOMOR|NOMBOR|T|TGL|TKH)[.:]?\W*", re.IGNORECASE)
"""The first word of a label: No. Paspor, T. Lahir."""
_FEWEST: Final = 2
"""Cells that show that those of a column tell several things."""
_SHARE: Final = 0.4
"""Of the cells of a column, those that hold a piece of one kind where that is no accident."""
_PAPERS: Final = frozenset((Column.PASSPORT, Column.SPLP, Column.DOCUMENT))
_NEVER: Final[dict[Column | None, frozenset[Column]]] = {
    Column.BIRTH_DATE: frozenset({Column.ORIGIN}),
    **dict.fromkeys(_PAPERS, frozenset({Column.BIRTH_DATE, *_PAPERS})),
    Column.OFFENCE: frozenset({Column.BIRTH_DATE, Column.DOCUMENT, Column.AGE, Column.ORIGIN}),
    Column.NOTES: frozenset(Column),
    Column.OTHER: frozenset(Column),
    Column.NUMBER: frozenset(Column),
    Column.MAN: frozenset(Column),
    Column.WOMAN: frozenset(Column),
}
"""What stands in a column without being told of the worker: a place of birth, a day of expiry."""
_CLOSED: Final = frozenset({Column.BIRTH_DATE, Column.AGE, Column.SEX, *_PAPERS})
"""Values after which nothing of theirs goes on."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a cell that tell one thing: what it may be, by their label or their form."""

    words: tuple[Word, ...]
    columns: tuple[Column, ...]
    labelled: bool = False


def sorted_out(
    page: OcrPage, columns: Sequence[Column | None], rows: Sequence[Cells]
) -> tuple[tuple[Column | None, ...], tuple[Cells, ...]]:
    """The columns and rows with further columns for what cells tell besides their own.

    Each row keeps its first cells in their places, without what belongs to the further ones.
    """
    cells = [[_pieces(page, words) for words in row] for row in rows]
    made: list[Column | None] = list(columns)
    wide: list[list[tuple[Word, ...]]] = [list(row) for row in rows]
    for place, own in enumerate(columns):
        told = [row[place] for row in cells]
        kinds = _kinds(own, told, columns)
        if not kinds:
            continue
        further = sorted(kinds - {own})
        made += further
        for row, pieces in zip(wide, told, strict=True):
            held = _held(own, pieces, kinds)
            row[place] = tuple(held.get(own, ()))
            row += [tuple(held.get(kind, ())) for kind in further]
    return tuple(made), tuple(tuple(row) for row in wide)


def told_besides(page: OcrPage, cells: Sequence[Sequence[Word]], own: Column | None) -> set[Column]:
    """What the lines of a column tell besides its own; for columns whose rows are not known."""
    return _kinds(own, [_pieces(page, words) for words in cells], ()) - {own} - {None}


def _kinds(
    own: Column | None, told: Sequence[Sequence[Piece]], columns: Sequence[Column | None]
) -> set[Column]:
    """What the cells of a column hold, if that is more than one thing; else nothing."""
    labelled = Counter(c for cell in told for c in _told(p for p in cell if p.labelled))
    bare = Counter(c for cell in told for c in _told(p for p in cell if not p.labelled))
    full = sum(bool(cell) for cell in told)
    elsewhere = {*columns} - {own} | (_PAPERS if _PAPERS & {*columns} else frozenset())
    kinds = {column for column, n in labelled.items() if n >= _FEWEST or n == full}
    kinds |= {
        column
        for column, count in bare.items()
        if count >= max(min(_FEWEST, full), _SHARE * full)
        and (full >= _FEWEST or column in _CLOSED)
        and column not in elsewhere
        and column not in _NEVER.get(own, ())
    }
    if kinds & _PAPERS:  # of some a passport is told, of others a travel letter or none
        kinds |= _PAPERS & labelled.keys() | ({Column.DOCUMENT} & bare.keys() - elsewhere)
    known = {own} - {None}
    return kinds if len(kinds | known) > 1 and (kinds - known or labelled) else set()


def _told(pieces: Iterable[Piece]) -> set[Column]:
    return {column for piece in pieces for column in piece.columns}


def _held(
    own: Column | None, pieces: Sequence[Piece], kinds: set[Column]
) -> dict[Column | None, list[Word]]:
    """The words of a cell by the column that they belong to; what belongs to none is OTHER's."""
    held: dict[Column | None, list[Word]] = {}
    at: Column | None = own
    for piece in pieces:
        known = next((column for column in piece.columns if column in kinds), None)
        if known is not None:
            at = known
        elif own in piece.columns or (own in _PAPERS and Column.DOCUMENT in piece.columns):
            at = own
        elif own not in piece.columns and at in _CLOSED:
            at = Column.OTHER if held.get(own) else own
        held.setdefault(at, []).extend(piece.words)
    return held


def _pieces(page: OcrPage, words: Sequence[Word]) -> tuple[Piece, ...]:
    """The pieces of a cell, line by line; the place before a day below a name is that of birth."""
    lines = [line.words for line in group(words)]
    for place in range(len(lines) - 1, 0, -1):
        if _breaks(_text(lines[place - 1]), _text(lines[place])):
            lines[place - 1 : place + 1] = [(*lines[place - 1], *lines[place])]
    pieces: list[Piece] = []
    for place, line in enumerate(lines):
        text = _text(line)
        if place and _tells_birth(text):
            pieces.append(Piece(line, (Column.BIRTH_DATE,)))
        else:
            pieces += _of_line(page, line)
    return tuple(pieces)


_PLACE: Final = re.compile(r"(?P<place>[A-Za-z][A-Za-z .'()-]{2,29}?)\s*[,/;]?\s*(?=\d)")


def _tells_birth(text: str) -> bool:
    """Whether a line below the first tells of a birth by its place and day: 'Bone / 12-03-1990'."""
    named = _PLACE.match(text)
    is_place = named is not None and sex_of(named["place"]) is None
    return is_place and Column.BIRTH_DATE in forms_of(text)


_REST: Final = re.compile(r"(?:\d{1,2}[-/.])?\d{4}")


def _breaks(above: str, below: str) -> bool:
    """Whether a date goes on from one line to the next: '08-07-' and '1971'."""
    if _REST.fullmatch(below) is None:
        return False
    return re.search(r"\d[-/.]$", above) is not None or is_place_date(f"{above} {below}")


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _labelled(label: str) -> Column | None:
    """What a label in a cell says; a letter alone is no label: 'P: C2806542' is a passport."""
    column = column_of(label)
    return None if column in {Column.MAN, Column.WOMAN} else column


def _of_line(page: OcrPage, words: Sequence[Word]) -> Iterator[Piece]:
    """The pieces of a line; a label alone is that of the piece behind it."""
    run = run_of(tuple(Placed(page, word) for word in words))
    label: Column | None = None
    seen: set[Word] = set()
    for part in parts_of(run.text, 0):
        if _BEFORE_LABEL.fullmatch(part.text):
            continue
        inside = tuple(p.word for p in run.ink(part.start, part.end) if p.word not in seen)
        seen |= {*inside}
        named = _LABEL.match(part.text)
        column = _labelled(named["label"]) if named else None
        if named is None or column is None:
            forms = forms_of(part.text) if label is None else (label,)
            if inside:
                yield Piece(inside, forms, label is not None)
            label = None
            continue
        value = run.ink(part.start + named.start("value"), part.end) if named["value"] else ()
        inside = tuple(p.word for p in value if p.word in inside)
        if inside:
            yield Piece(inside, (column,), labelled=True)
        label = None if inside else column
