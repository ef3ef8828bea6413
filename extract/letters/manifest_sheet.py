"""Sheets: pages of a manifest laid flat, and where on them the lines of a list begin and end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Final

from extract.forms.running import Ink, Placed
from extract.forms.strips import drawn_between, letter_height
from extract.letters.manifest_columns import Column, ends_list, heading_sex, is_place_date
from extract.letters.manifest_groups import Group, group_of
from extract.values.gazetteer import PROVINCES, fold
from extract.values.sex import sex_of
from ingest.box import Box
from ocr.layout import flattened
from ocr.lines import Line, group
from ocr.ocr_page import Direction, OcrPage, Rule, Word

_FAR: Final = 4.0
"""A gap of more than this many letter heights ends a list."""
_DRAWN: Final = 4
"""Lines drawn down: a table with so many ends where they end."""
_AHEAD: Final = 3
"""Lines below the total of a group in which the next group begins."""
_FEWEST: Final = 3
"""Cells of a row that are seen at once to be such."""
_PARTED: Final = 3
"""Lines drawn down at the height of a line of text that make it one of a table."""
_INDENT: Final = 6.0
"""Letter heights by which a sentence begins off the left edge at most."""
_INSIDE: Final = 0.2
"""Letter heights from the edge of a word at which a line down runs through it."""
_SHORT: Final = 3.0
"""Letter heights of a line down that parts the cells of one row."""
_STROKES: Final = 3
"""Lines at one height that run through words: none there is a ruling line."""
_INDENTED: Final = 0.8
"""Letter heights between the cells of a row at least."""
_EDGE: Final = 0.35
"""Letter heights by which the lines of a cell begin off one another."""
_SENTENCE: Final = 1.4
"""Letter heights; words of a sentence stand closer."""
_WHOLE: Final = 3
"""Lines across a whole table that show where its rows end."""
_DASHES: Final = frozenset("-–—")
_FLAT: Final = 0.5
"""Letter heights of a dash at most whose box holds its ink alone."""
_ROOM: Final = 1.5
"""Letter heights between a heading in a table and the lines above and below it at most."""
_EARLY: Final = 0.15
"""Of the width of a page: where a heading begins that stands behind the numbers."""
_PAIR: Final = 2
_MARKS: Final = "|[]{}_=~¦"
"""Characters that a ruling line is read as."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page flattened: its lines and rules, and for each of its words the word as read."""

    page: OcrPage
    flat: OcrPage
    lines: tuple[Line, ...]
    read: dict[Word, Word]


def sheet_of(page: OcrPage) -> Sheet:
    """The page laid flat; ruling lines that were read as characters are left out."""
    words = tuple(piece for word in page.words for piece in _pieces(word))
    flat = flattened(replace(page, words=words))
    flat = replace(flat, words=_tall_dashes(flat.words))
    return Sheet(
        page,
        replace(flat, rules=_drawn(flat)),
        group(flat.words),
        dict(zip(flat.words, words, strict=True)),
    )


def _tall_dashes(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words, dashes as tall as letters: a flat box stands on no line of text."""
    if not words:
        return words
    height = letter_height(words)
    return tuple(
        replace(word, box=_as_tall(word.box, height))
        if set(word.text) <= _DASHES and word.box.height < _FLAT * height
        else word
        for word in words
    )


def _as_tall(box: Box, height: float) -> Box:
    y = box.middle[1]
    return replace(box, top=y - height / 2, bottom=y + height / 2)


def _drawn(flat: OcrPage) -> tuple[Rule, ...]:
    """The ruling lines without the strokes of light letters on a dark band, read as lines down."""
    strokes = [rule.box for rule in flat.rules if _strikes(rule, flat.words)]
    return tuple(
        rule
        for rule in flat.rules
        if rule.direction is Direction.ACROSS
        or sum(_beside(rule.box, box) for box in strokes) < _STROKES
    )


def _beside(box: Box, stroke: Box) -> bool:
    """Whether a line down is no taller than a stroke and stands at its height."""
    return box.height < 1.1 * stroke.height and stroke.top < box.middle[1] < stroke.bottom


def _strikes(rule: Rule, words: Sequence[Word]) -> bool:
    """Whether a short line down runs through a word."""
    x, y = rule.box.middle
    return rule.direction is Direction.DOWN and any(
        rule.box.height < _SHORT * word.box.height
        and min(x - word.box.left, word.box.right - x) > _INSIDE * word.box.height
        and word.box.top < y < word.box.bottom
        for word in words
    )


_DAY: Final = r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d"
_APART: Final = re.compile(rf"[|¦]|(?<=[A-Za-z]){_DAY}|{_DAY}(?=\w)")
"""What cuts a word: a line that was read as a character, a date that runs into other print."""


def _pieces(word: Word) -> tuple[Word, ...]:
    """`word` without ruling lines read as characters; cut where a line stood inside it."""
    total, box, pieces = len(word.text), word.box, []
    cuts = [place for cut in _APART.finditer(word.text) for place in cut.span()]
    for start, end in pairwise((0, *cuts, total)):
        part = word.text[start:end]
        if inner := part.strip(_MARKS):
            if len(inner) == total:
                return (word,)
            at = start + part.index(inner)
            left = box.left + box.width * at / total
            right = left + box.width * len(inner) / total
            pieces.append(replace(word, text=inner, box=Box(left, box.top, right, box.bottom)))
    return tuple(pieces)


_NUMBERED: Final = re.compile(r"\W?\d{1,3}\s?[.):]?\W*\s[A-Z]")


def first_unheaded(sheet: Sheet) -> int | None:
    """The first line of a list in columns without headings; None where there is none.

    Its lines begin with numbers and have gaps between columns, or lines are drawn between them.
    """
    numbered = [
        place for place, line in enumerate(sheet.lines) if _NUMBERED.match(line.text.upper())
    ]
    spread = [place for place in numbered if len(sheet.lines[place].segments(_SENTENCE)) >= 3]
    if len(spread) >= 3 and 2 * len(spread) > len(numbered):
        first = _counted_from(sheet, [place for place in numbered if place <= spread[0]])
        return first - (first > 0 and heading_sex(sheet.lines[first - 1].text) is not None)
    downs = [rule.box for rule in sheet.flat.rules if rule.direction is Direction.DOWN]
    if len(downs) < _DRAWN:
        return None
    near = 0.01 * sheet.flat.height
    top = min(
        (
            box.top
            for box in downs
            if sum(abs(other.top - box.top) < near for other in downs) >= _DRAWN
        ),
        default=median(box.top for box in downs),
    )
    return next((p for p, line in enumerate(sheet.lines) if line.box.middle[1] > top), None)


def _counted_from(sheet: Sheet, numbered: Sequence[int]) -> int:
    """The first of the rows that count up to the last: its cells may leave no gap between them."""
    first = numbered[-1]
    for place in reversed(numbered[:-1]):
        line, below = sheet.lines[place], sheet.lines[first]
        counts = _count(line) == _count(below) - 1
        level = abs(line.box.left - below.box.left) <= line.box.height
        if not counts or not level or _is_text(sheet, line, line.box.left):
            break
        first = place
    return first


def _count(line: Line) -> int:
    """The number that a line begins with."""
    return int(re.findall(r"\d+", line.text)[0])


@dataclass(frozen=True, slots=True)
class Heading:
    """A line across a list that tells something of all below it, and where it stands."""

    y: float
    group: Group
    ink: Ink


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of a list, and the headings of groups among them."""

    lines: tuple[Line, ...]
    headings: tuple[Heading, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """All words of the lines."""
        return tuple(word for line in self.lines for word in line.words)


def bodies(sheet: Sheet, first: int, last: int, height: float) -> Iterator[Body]:
    """The lines from `first` to `last` up to the end of the list, in runs without wide gaps."""
    held: list[Line] = []
    heads: list[Heading] = []
    bottom: float | None = None
    end = _drawn_end(sheet, first, last)
    edge = min((line.box.left for line in sheet.lines[first:last]), default=0.0) + height
    cells = _sexes_in_cells(sheet.lines, range(first, last), edge)
    for place, line in enumerate(sheet.lines[first:last], start=first):
        group = group_of(line.text) if place not in cells else None
        across = group is not None and (
            group.column is Column.SEX
            or _across(sheet, line, edge)
            or (group.column is Column.ORIGIN and _over_names(sheet.lines[place:last]))
        )
        below = line.box.middle[1] > end
        if not (group and across) and (below or _is_text(sheet, line, edge)):
            break
        if bottom is not None and line.box.top - bottom > _FAR * height:
            yield Body(tuple(held), tuple(heads))
            held, heads = [], []
        bottom = line.box.bottom
        if group is not None and across:
            heads.append(Heading(line.box.middle[1], group, ink_of(sheet, line.words)))
        elif ends_list(line.text) and not (
            is_place_date(line.text) and _goes_on_below(sheet.lines[first : place + 1], edge)
        ):
            if not _goes_on(sheet.lines[place + 1 : min(last, place + 1 + _AHEAD)], line):
                break
        else:
            held.append(line)
    yield Body(tuple(held), tuple(heads))


_CELL_LINES: Final = 3
"""Lines above one of a cell in which that cell begins."""


def _sexes_in_cells(lines: Sequence[Line], places: range, edge: float) -> frozenset[int]:
    """The lines that only tell a sex but are lines of cells ('Laki-laki' below name and date).

    They begin where a cell above them does, off the left edge, in hardly fewer rows than all; or
    where other lines hold a sex among their cells.
    """
    lone = {place for place in places if _tells_sex(lines[place].text)}
    found = {place for place in lone if _goes_on_below(lines[places.start : place + 1], edge)}
    rows = sum(_NUMBERED.match(lines[place].text.upper()) is not None for place in places)
    others = (word for place in places if place not in lone for word in lines[place].words)
    lefts = [word.box.left for word in others if sex_of(word.text) is not None]
    beside = {
        place
        for place in lone
        if (left := lines[place].box.left) > edge
        and sum(abs(x - left) < lines[place].box.height for x in lefts) >= _FEWEST
    }
    return frozenset(beside | found if 2 * len(found) >= rows else beside)


def _tells_sex(text: str) -> bool:
    return heading_sex(text) is not None or sex_of(text.rpartition(":")[2].strip()) is not None


def _goes_on_below(lines: Sequence[Line], edge: float) -> bool:
    """Whether the last of the lines begins, off the left edge, where a cell above it does."""
    *above, line = lines
    height = line.box.height
    if line.box.left <= edge or not above or line.box.top - above[-1].box.bottom > height:
        return False
    near = above[-_CELL_LINES:]
    lefts = (part.words[0].box.left for each in near for part in each.segments(_INDENTED))
    return any(abs(x - line.box.left) < _EDGE * height for x in lefts)


def _across(sheet: Sheet, line: Line, edge: float) -> bool:
    """Whether a line stands across a list: alone from its left edge, or between drawn lines."""
    if len(line.segments(_SENTENCE)) > 1:
        return False
    if line.box.left <= edge:
        return True
    early = line.box.left < edge + _EARLY * sheet.flat.width  # no cell of a later column
    room = (_ROOM if early else 1.0) * line.box.height
    top, bottom = line.box.top - room, line.box.bottom + room
    rules = [r.box for r in sheet.flat.rules if r.direction is Direction.ACROSS]
    over = [box for box in rules if box.left < line.box.left < box.right]
    drawn = [box.middle[1] for box in over]
    end = max((box.right for box in over), default=0.0) - line.box.height
    y = line.box.middle[1]
    downs = [
        x
        for x in drawn_between(sheet.flat.rules, y, y + 1)
        if edge < x < (end if early else float("inf"))
    ]
    # the line behind the numbers may stand before a heading
    parted = len(downs) > early or any(x > line.box.left for x in downs)
    return not parted and any(top < at < y for at in drawn) and any(y < at < bottom for at in drawn)


_PROVINCE: Final = re.compile(r"\W*(?:PROV|KAB|KOTA)\w*\b", re.IGNORECASE)


def _over_names(lines: Sequence[Line]) -> bool:
    """Whether the first line, a region, stands alone where the name of the row below it begins."""
    if len(lines) < _PAIR or len(lines[0].segments(_SENTENCE)) > 1:
        return False
    line, below = lines[:_PAIR]
    named = fold(line.text) in map(fold, PROVINCES) or _PROVINCE.match(line.text)
    if not named or not _NUMBERED.match(below.text.upper()):
        return False
    name = next((word for word in below.words if word.text[:1].isalpha()), below.words[0])
    return abs(name.box.left - line.box.left) < _EDGE * line.box.height


_TOTAL: Final = re.compile(r"\W*(?:SUB\W*)?(?:JUMLAH|TOTAL)\b", re.IGNORECASE)


def _goes_on(after: Sequence[Line], total: Line) -> bool:
    """Whether a total is that of one group, the next of which begins right below it."""
    return _TOTAL.match(total.text) is not None and any(
        group_of(line.text) is not None
        or (_NUMBERED.match(line.text.upper()) and len(line.segments(_SENTENCE)) >= _FEWEST)
        for line in after
    )


def _drawn_end(sheet: Sheet, first: int, last: int) -> float:
    """Where the lines drawn down through a table end; infinite where hardly any are drawn."""
    lines = sheet.lines[first:last]
    if not lines:
        return float("inf")
    top, low = lines[0].box.middle[1], lines[min(3, len(lines) - 1)].box.middle[1]
    columns = drawn_between(sheet.flat.rules, top, max(low, top + 1))
    if len(columns) < _DRAWN:
        return float("inf")
    near = 0.01 * sheet.flat.width
    ends = [
        max(
            rule.box.bottom
            for rule in sheet.flat.rules
            if rule.direction is Direction.DOWN and abs(rule.box.middle[0] - x) < near
        )
        for x in columns
    ]
    return max(median(ends), low)


def _is_text(sheet: Sheet, line: Line, edge: float) -> bool:
    """Whether a line runs on as sentences do, from the left `edge`, and is no cell of a table."""
    if len(line.words) < 7 or len(line.segments(_SENTENCE)) > 1:
        return False
    y = line.box.middle[1]
    downs = [r.box for r in sheet.flat.rules if r.direction is Direction.DOWN]
    if sum(box.top < y < box.bottom for box in downs) >= _PARTED:
        return False
    return line.box.left < edge + _INDENT * line.box.height


def across(sheet: Sheet, left: float, right: float, height: float) -> tuple[float, ...]:
    """Heights of lines drawn across most of the table.

    Where some reach its left edge and as many begin behind its first column, these part the cells
    of one row ('name' over 'sex, birth').
    """
    groups: list[list[tuple[float, float, float]]] = []
    rules = (rule for rule in sheet.flat.rules if rule.direction is Direction.ACROSS)
    for rule in sorted(rules, key=lambda rule: rule.box.middle[1]):
        y = rule.box.middle[1]
        inside = min(right, rule.box.right) - max(left, rule.box.left)
        if inside <= 0:
            continue
        if groups and y - groups[-1][-1][0] < 0.35 * height:
            groups[-1].append((y, inside, rule.box.left))
        else:
            groups.append([(y, inside, rule.box.left)])
    wide = [each for each in groups if sum(inside for _, inside, _ in each) > 0.5 * (right - left)]
    whole = [each for each in wide if min(start for *_, start in each) < left + height]
    drawn = whole if 2 * len(whole) >= len(wide) and len(whole) >= _WHOLE else wide
    return tuple(sum(y for y, *_ in each) / len(each) for each in drawn)


def ink_of(sheet: Sheet, words: Sequence[Word]) -> Ink:
    """The words of a flattened page as they were read."""
    return tuple(Placed(sheet.page, sheet.read[word]) for word in words)
