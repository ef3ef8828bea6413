"""Manifests in columns, ruled or only aligned: their columns, and their rows as entries."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from extract.forms.running import Ink, Placed, text_of
from extract.forms.strips import Span, drawn_between, letter_height, strips_of
from extract.letters.manifest_abreast import side_by_side
from extract.letters.manifest_cells import sorted_out, told_besides
from extract.letters.manifest_columns import DETAILS, Column, listed_sex
from extract.letters.manifest_contents import believed, charged, guessed, papers_by_content
from extract.letters.manifest_groups import Group, group_of
from extract.letters.manifest_header import Headed, Header, Heading
from extract.letters.manifest_rows import Cells, above_first, rows_of, told
from extract.letters.manifest_sheet import (
    Body,
    Sheet,
    across,
    bodies,
    first_unheaded,
    ink_of,
)
from extract.letters.manifest_sheet import Heading as GroupHeading
from extract.letters.manifest_spans import shared_cells
from extract.letters.manifest_values import is_ditto
from extract.values.sex import sex_of
from ingest.box import around
from ocr.lines import Line, group
from ocr.ocr_page import Word

_FEW: Final = 3
"""Lines of a list that hardly show where its columns lie."""
_PLAIN: Final = 3
"""Details by which a single row without headings is known to tell of a worker."""
_BLANK: Final = 0.8
"""Letter heights between the words of a cell."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed worker: the ink in each column, and what headings above the row tell of all."""

    number: int | None
    cells: dict[Column, tuple[Ink, ...]]
    shared: dict[Column, tuple[str, Ink]] = field(default_factory=dict)

    def ink(self, column: Column) -> Ink:
        """All ink of that column; a manifest may have two columns of one meaning (origin)."""
        return tuple(placed for part in self.cells.get(column, ()) for placed in part)


@dataclass(slots=True)
class _Open:
    """What is known while walking down all pages."""

    entries: list[Entry] = field(default_factory=list)
    shared: dict[Column, tuple[str, Ink]] = field(default_factory=dict)
    above: dict[int, Ink] = field(default_factory=dict)
    columns: tuple[Heading, ...] = ()


def table_entries(pages: Iterable[Headed]) -> tuple[Entry, ...]:
    """The workers listed in columns on `pages`, in order; empty where no table lists workers."""
    state = _Open()
    for part in [part for page in pages for part in side_by_side(page)]:
        sheet, headers = part.sheet, part.headers
        if state.columns and (not headers or headers[0].first > 3):
            last = headers[0].first if headers else len(sheet.lines)
            _listed(sheet, 0, last, _moved(state.columns, sheet), state)
        elif not headers and not state.columns and (first := first_unheaded(sheet)) is not None:
            _listed(sheet, first, len(sheet.lines), (), state)
        for place, header in enumerate(headers):
            end = headers[place + 1].first if place + 1 < len(headers) else len(sheet.lines)
            _over(sheet, header, state)
            _listed(sheet, header.last + 1, end, header.headings, state)
    return tuple(state.entries)


def _moved(headings: Sequence[Heading], sheet: Sheet) -> tuple[Heading, ...]:
    """The columns of the page before, as they lie on this page.

    Where they stood, or as far as the words of this page reach, whichever holds more of its words.
    """
    if not sheet.flat.words:
        return tuple(headings)
    stretched = _stretched(headings, sheet)
    return max((tuple(headings), stretched), key=lambda each: _holds(each, sheet))


def _holds(headings: Sequence[Heading], sheet: Sheet) -> int:
    """How many words of the page stand below one of the headings."""
    slack = 0.5 * letter_height(sheet.flat.words)
    spans = [heading.span for heading in headings]
    return sum(
        any(span.left - slack <= w.box.left and w.box.right <= span.right + slack for span in spans)
        for w in sheet.flat.words
    )


def _stretched(headings: Sequence[Heading], sheet: Sheet) -> tuple[Heading, ...]:
    """The columns moved and stretched to where the words of this page reach."""
    left, right = _reach([(w.box.left, w.box.right) for w in sheet.flat.words])
    old_left, old_right = headings[0].span.left, headings[-1].span.right
    scale = (right - left) / max(1.0, old_right - old_left)
    if not 0.85 < scale < 1.2:
        return tuple(headings)
    return tuple(
        replace(
            each,
            span=Span(
                left + (each.span.left - old_left) * scale,
                left + (each.span.right - old_left) * scale,
            ),
        )
        for each in headings
    )


def _reach(spans: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """From where to where the words of a page reach, but for one in fifty on either side."""
    lefts, rights = sorted(a for a, _ in spans), sorted((b for _, b in spans), reverse=True)
    few = len(spans) // 50
    return lefts[few], rights[few]


def _over(sheet: Sheet, header: Header, state: _Open) -> None:
    """What a header, or a line just above it, tells of all below ('A. LAKI-LAKI')."""
    for line in sheet.lines[max(0, header.first - 1) : header.first]:
        if (group := group_of(line.text)) is not None:
            state.shared[group.column] = group.value, ink_of(sheet, line.words)
    for heading in header.headings:
        if heading.column is Column.NAME and (sex := listed_sex(heading.text)) is not None:
            lines = sheet.lines[header.first : header.last + 1]
            words = [w for ln in lines for w in ln.words if _within(w, heading.span)]
            state.shared[Column.SEX] = sex, ink_of(sheet, words)


def _within(word: Word, span: Span) -> bool:
    return span.left - 1 <= word.box.middle[0] <= span.right + 1


def _listed(sheet: Sheet, first: int, last: int, headings: Sequence[Heading], state: _Open) -> None:
    """Add the rows between two lines of a page to the entries so far."""
    height = letter_height(sheet.flat.words)
    headed = first > 0  # else it goes on from the page before
    for body in bodies(sheet, first, last, height):
        if not body.lines and not body.headings:
            continue
        added = bool(body.lines) and _add(sheet, body, headings, headed, state)
        if headed or added:
            return


def _add(sheet: Sheet, body: Body, headings: Sequence[Heading], headed: bool, state: _Open) -> bool:
    """Add the rows of one run of lines; False where they list no workers."""
    height = letter_height(sheet.flat.words)
    words = body.words
    top, bottom = body.lines[0].box.top, body.lines[-1].box.bottom
    downs = drawn_between(sheet.flat.rules, top, bottom)
    spans = [heading.span for heading in headings]
    shown = words if len(body.lines) > _FEW else _phrases(body.lines, spans, downs)
    strips = strips_of(shown, spans, downs, len(body.lines))
    held = _by_strip(words, [strip.span for strip in strips])
    named = [headings[s.heading] if s.heading is not None else None for s in strips]
    lines = [[line.text for line in group(part)] for part in held]
    columns = _columns(named, [heading.column if heading else None for heading in named], lines)
    besides = [
        told_besides(sheet.flat, [line.words for line in group(part)], column)
        for column, part in zip(columns, held, strict=True)
    ]
    details = DETAILS & set(columns).union(*besides)
    if Column.NAME not in columns or len(details) < (1 if headings else 2):
        return False
    columns = papers_by_content(columns, lines)
    drawn = across(sheet, strips[0].span.left, strips[-1].span.right, height)
    cells = [told(column, part) for column, part in zip(columns, held, strict=True)]
    own = [across(sheet, strip.span.left, strip.span.right, height) for strip in strips]
    rows = shared_cells(columns, rows_of(cells, drawn, height), drawn, own)
    columns = _columns(named, columns, _texts(rows, len(columns)))  # whole cells tell more
    if len(rows) < (1 if headings or len(details) >= _PLAIN else 2):
        return False
    all_columns, all_rows = sorted_out(sheet.flat, columns, rows)
    if state.columns and not headed and state.entries:
        rest = _cells(sheet, columns, above_first(cells, rows, drawn, height), {})
        state.entries[-1] = _continued(state.entries[-1], rest)
    for row in all_rows:
        _keep(sheet, all_columns, row, body.headings, state)
    _take(body.headings, state)  # the last may stand over the list of the next page
    state.columns = tuple(
        Heading(named_.text if named_ else "", strip.span, column)
        for named_, strip, column in zip(named, strips, columns, strict=True)
    )
    return True


def _phrases(
    lines: Sequence[Line], headings: Sequence[Span], downs: Sequence[float]
) -> tuple[Word, ...]:
    """The words of each line that stand as near as those of one cell, under one heading, as one."""
    made: list[Word] = []
    for segment in (segment for line in lines for segment in line.segments(_BLANK)):
        made.append(segment.words[0])
        for word in segment.words[1:]:
            box = around((made[-1].box, word.box))
            heads = sum(box.left < span.right and span.left < box.right for span in headings)
            if heads > 1 or any(made[-1].box.right <= x <= word.box.left for x in downs):
                made.append(word)
            else:
                made[-1] = replace(made[-1], text=f"{made[-1].text} {word.text}", box=box)
    return tuple(made)


def _by_strip(words: Sequence[Word], spans: Sequence[Span]) -> list[list[Word]]:
    """The words of each strip; those between two, or in both, go to the one that holds more."""
    held: list[list[Word]] = [[] for _ in spans]
    for word in words:
        x = word.box.middle[0]
        gaps = [
            (
                max(span.left - x, x - span.right, 0.0),
                max(span.left, word.box.left) - min(span.right, word.box.right),
            )
            for span in spans
        ]
        held[gaps.index(min(gaps))].append(word)
    return held


def _texts(rows: Sequence[Cells], columns: int) -> list[list[str]]:
    """The texts of the cells, column by column."""
    return [[" ".join(w.text for w in row[place]) for row in rows] for place in range(columns)]


def _columns(
    named: Sequence[Heading | None],
    known: Sequence[Column | None],
    texts: Sequence[Sequence[str]],
) -> tuple[Column | None, ...]:
    """What each strip holds: what is known of it, else what its lines or cells look like."""
    columns = _ticked(believed(known, texts), texts)
    if None in columns:
        guesses = guessed(texts, [heading.text if heading else "" for heading in named])
        for place, guess in enumerate(guesses):
            goes_on = place > 0 and columns[place - 1] is guess is Column.OFFENCE  # Sek. | 15(1)(c)
            if columns[place] is None and (goes_on or guess not in columns):
                columns[place] = guess
    return charged(columns, texts)


def _ticked(
    columns: Sequence[Column | None], texts: Sequence[Sequence[str]]
) -> list[Column | None]:
    """A heading of the sex over two columns of ticks: the first is that of men."""
    made = list(columns)
    for place, column in enumerate(columns):
        if column is not Column.SEX:
            continue
        for left, right in ((place - 1, place), (place, place + 1)):
            if (
                left < 0
                or right >= len(columns)
                or {columns[left], columns[right]} != {column, None}
            ):
                continue
            both = [*texts[left], *texts[right]]
            told = all(sex_of(text) for text in texts[place])
            if all(len(text) <= 2 for text in both) and not told:
                made[left], made[right] = Column.MAN, Column.WOMAN
    return made


def _keep(
    sheet: Sheet,
    columns: Sequence[Column | None],
    row: Cells,
    headings: Sequence[GroupHeading],
    state: _Open,
) -> None:
    """Add a row to the entries unless it holds nothing but a number."""
    cells = _cells(sheet, columns, row, state.above)
    tops = [word.box.middle[1] for words in row for word in words]
    _take([heading for heading in headings if tops and heading.y < min(tops)], state)
    digits = re.sub(
        r"\D", "", "".join(p.word.text for part in cells.get(Column.NUMBER, ()) for p in part)
    )
    number = int(digits) if digits and len(digits) <= 3 else None
    entry = Entry(number, cells, dict(state.shared))
    if (title := _title(entry)) is not None:
        ink = entry.ink(Column.NAME) or entry.ink(Column.ORIGIN)
        _take((GroupHeading(min(tops), title, ink),), state)
        return
    if not _counts_columns(row) and any(entry.ink(column) for column in (Column.NAME, *DETAILS)):
        state.entries.append(entry)


def _title(entry: Entry) -> Group | None:
    """What a row tells that holds nothing but a letter or number and a region: 'A | JAWA BARAT'."""
    told = {column for column, parts in entry.cells.items() if any(parts)} - {Column.NUMBER}
    if told == {Column.NAME} or (told == {Column.ORIGIN} and entry.number is None):
        return group_of(text_of(entry.ink(told.pop())))
    return None


def _take(headings: Iterable[GroupHeading], state: _Open) -> None:
    """Let the rows to come share what these headings tell."""
    for heading in headings:
        state.shared[heading.group.column] = heading.group.value, heading.ink


def _counts_columns(row: Cells) -> bool:
    """Whether a row only counts the columns: (1) (2) (3)."""
    texts = ["".join(c for w in words for c in w.text if c.isalnum()) for words in row if words]
    numbers = [int(text) for text in texts if text.isdecimal()]
    return len(texts) >= 3 and len(numbers) == len(texts) and numbers == [*range(1, len(texts) + 1)]


_REPEATED: Final = frozenset((Column.ORIGIN, Column.OFFENCE, Column.NOTES, Column.SEX))
"""Columns in which ditto marks stand."""


def _cells(
    sheet: Sheet,
    columns: Sequence[Column | None],
    row: Cells,
    above: dict[int, Ink],
) -> dict[Column, tuple[Ink, ...]]:
    """The ink of a row's cells by what their columns hold.

    `above`: that of the row above by the place of its cell, for ditto marks; brought up to date.
    """
    cells: dict[Column, tuple[Ink, ...]] = {}
    for place, (column, words) in enumerate(zip(columns, row, strict=True)):
        ink = ink_of(sheet, words)
        if column in _REPEATED:
            ink = _repeated(ink, above.get(place, ()))
            above[place] = ink
        if column is not None and ink:
            cells[column] = (*cells.get(column, ()), ink)
    return cells


def _repeated(ink: Ink, above: Ink) -> Ink:
    """The ink of a cell; where it is a ditto mark, the words above in the place of the mark."""
    if not ink or not is_ditto(text_of(ink)):
        return ink
    mark, box = ink[0], around(placed.word.box for placed in ink)
    return tuple(Placed(mark.page, replace(p.word, box=box, line=mark.word.line)) for p in above)


def _continued(entry: Entry, rest: dict[Column, tuple[Ink, ...]]) -> Entry:
    """An entry whose row was cut by the end of a page: each cell goes on in the next piece."""
    cells = dict(entry.cells)
    for column, parts in rest.items():
        held = cells.get(column)
        cells[column] = (*held[:-1], held[-1] + parts[0]) if held else parts
    return replace(entry, cells=cells)
