"""Labels and the values they name, wherever a form puts them.

A value stands right of its label (after a colon, a wide gap or a ruling line), on the lines that
follow in the same column, in the same table cell above or below the label's middle, or below a
label that stands alone. The vocabulary belongs to the caller: phrase -> what the phrase means.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from extract.forms.above import label_rows, under
from extract.forms.blocks import blocks_apart
from extract.forms.captions import values_first
from extract.forms.cells import cell_of_value, inside
from extract.forms.grid_rows import rows_by_cells
from extract.forms.label_hits import NUMBERING, Hit, hits_above, hits_of, is_number
from extract.forms.label_rests import printed, without_rests
from extract.forms.lines import WIDE, Break, FormLine, FormPage, Token, form_page, words_of
from extract.forms.mirrored import labels_first
from extract.forms.ruling import cells_between, column_of, ruled_off
from extract.forms.running import Ink, Placed
from extract.forms.spelled import spelled
from extract.forms.tall_cells import headings_apart
from extract.forms.vocabulary import Vocabulary, fold
from extract.forms.wraps import is_unfinished, must_go_on, wraps
from ingest.box import Box
from ocr.ocr_page import OcrPage

M = TypeVar("M")

_FAR: Final = 4.0
"""A gap of more letter heights than this ends a value: what follows is a stamp or a column."""
_ARTICLE: Final = re.compile(
    r"(?:pasal|fasal|bab|article|bagian) ?[\dIVXl]+\b|\(?(?:yang )?selanjutnya\b|\(?selepas ini\b"
    r"|\(?hereinafter\b|dalam hal ini\b",
    re.IGNORECASE,
)
"""The heading of an article or the end of a party's particulars: what stands above it ends."""
_UNKNOWN: Final = 6
"""Characters of the shortest label nobody knows."""
_FEW: Final = 3
"""Values that begin at one edge, from which it is that of a column."""
_STEP: Final = 2.2
"""Letter heights from one line of a value to the next, at most."""
_STEP_OF_TEXT: Final = 2.8
"""The same where the next line begins at the margin, as the lines of a spaced text do."""
_MOST_LINES: Final = 4
"""Lines that a value may run on after its first."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[M]):
    """A label and its value. `value` is empty where only the label is printed (a heading).

    `score` 0..1 says how surely the label was read; `colon`: a colon or ruling line follows it;
    `printed`: its words.
    """

    meaning: M
    score: float
    page: OcrPage
    label: Box
    value: Ink
    colon: bool
    numbered: bool
    in_cell: bool
    phrase: str
    printed: str = ""


def find_entries(page: OcrPage, vocabulary: Vocabulary[M]) -> tuple[Entry[M], ...]:
    """Every label of `vocabulary` on `page` with its value, in reading order."""
    form = rows_by_cells(headings_apart(form_page(page)))
    form = values_first(form, vocabulary)
    form = labels_first(blocks_apart(form, vocabulary), vocabulary)
    rows, told = label_rows(form, vocabulary), set[int]()
    hits = [
        hit
        for row in range(len(form.lines))
        if row not in rows.values
        for hit in (
            hits_above(row, rows.labels[row])
            if row in rows.labels
            else hits_of(form, row, vocabulary, told)
        )
    ]
    hits = without_rests(form, hits, told)
    heads = {id(t) for hit in hits for t in hit.words(form.lines)}
    taken = told | heads
    values = [_beside(form, hit, taken) for hit in hits]
    taken |= {id(t) for value in values for t in value}
    for number in range(len(hits)):
        values[number] = _whole(form, hits, number, values[number], taken)
        taken |= {id(t) for t in values[number]}
    return tuple(
        Entry(
            hit.match.meaning,
            hit.match.score,
            page,
            hit.box(form.lines),
            tuple(Placed(page, t.word) for t in value),
            hit.above is not None or hit.after in (Break.COLON, Break.RULE),
            hit.numbered,
            hit.after is Break.RULE,
            hit.match.phrase,
            printed(form, hit, told - heads),
        )
        for hit, value in zip(hits, values, strict=True)
    )


def _beside(form: FormPage, hit: Hit[M], taken: set[int]) -> tuple[Token, ...]:
    """The tokens right of the label on its own line."""
    tokens = _before_the_next_pair(form, form.lines[hit.row].tokens[hit.end : hit.stop])
    label = hit.box(form.lines)
    if hit.after is Break.RULE and tokens and cells_between(form, label, tokens[0].word.box):
        return ()
    value: list[Token] = []
    for token in tokens:
        if value and (
            (hit.after is Break.RULE and token.before is Break.RULE)
            or token.word.box.left - value[-1].word.box.right > _FAR * form.height
        ):
            break
        if id(token) not in taken:
            value.append(token)
    while value and hit.stop < len(form.lines[hit.row].tokens) and _is_numbering(value[-1]):
        value.pop()
    return tuple(value)


def _before_the_next_pair(form: FormPage, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens up to a further label, though nobody knows it: a wide gap, words, a colon."""
    for at in range(1, len(tokens)):
        if tokens[at].before is not Break.COLON:
            continue
        gap = tokens[at].word.box.left - tokens[at - 1].word.box.right
        if gap > 2 * WIDE * form.height:
            return tokens[:at]
        for start in range(at - 1, 0, -1):
            if tokens[start].before >= Break.GAP:
                return tokens[:start]
    return tokens


def _is_numbering(token: Token) -> bool:
    return bool(NUMBERING.fullmatch(token.word.text)) and not token.text.isdigit()


def _whole(
    form: FormPage, hits: Sequence[Hit[M]], number: int, beside: tuple[Token, ...], taken: set[int]
) -> tuple[Token, ...]:
    """The value with the lines that belong to it."""
    hit = hits[number]
    if hit.above is not None:
        later = (other.row for other in hits[number + 1 :] if other.row > hit.row)
        return under(form, hit.row, hit.above, next(later, len(form.lines)), taken)
    boxes = spelled(form.lines[hit.row].tokens[hit.end : hit.stop])
    return boxes or _in_cell_or_column(form, hits, number, beside, taken)


def _in_cell_or_column(
    form: FormPage, hits: Sequence[Hit[M]], number: int, beside: tuple[Token, ...], taken: set[int]
) -> tuple[Token, ...]:
    """The value with the rest of its ruled cell, or of its column."""
    hit = hits[number]
    label = hit.box(form.lines)
    value = beside[0].word.box if beside and hit.after is Break.COLON else None
    others = (h.box(form.lines) for h in hits if h is not hit)
    turned = bool(beside) and beside[0].word.box.left < label.left
    cell = None if turned else cell_of_value(form, label, value, others)
    if cell is not None:
        free = inside(form, cell, taken - {id(t) for t in beside})
        beneath = () if beside else _beneath(form, hit, taken)
        if beneath and (not free or _heads(form, hits, cell, label)):
            return beneath
        return free or beside
    if beside:
        left = beside[0].word.box.left
        above = _above(form, hit, left, taken) if hit.after is not Break.COLON else ()
        return above + beside + _below(form, hits, number, beside, taken)
    loose = _loose(form, hits, hit, taken)
    if not loose:
        return ()
    return loose + _below(form, hits, number, loose, taken | {id(t) for t in loose})


def _heads(form: FormPage, hits: Sequence[Hit[M]], cell: Box, label: Box) -> bool:
    """Whether another label stands in a cell, at the height of the label left of it."""
    boxes = (hit.box(form.lines) for hit in hits)
    return any(
        cell.left <= box.middle[0] <= cell.right
        and abs(box.middle[1] - label.middle[1]) < 0.7 * form.height
        for box in boxes
    )


def _beneath(form: FormPage, hit: Hit[M], taken: set[int]) -> tuple[Token, ...]:
    """What stands under a label in its own ruled cell."""
    label = hit.box(form.lines)
    left, right = column_of(form, label)
    found: list[Token] = []
    last = label.middle[1]
    for line in form.lines[hit.row + 1 :]:
        part = tuple(t for t in line.tokens if left < t.word.box.middle[0] < right)
        if not part:
            continue
        far = line.middle - last > 2.2 * form.height
        if far or ruled_off(form, part[0].word.box.left, last, line.middle):
            break
        if any(id(t) in taken for t in part):
            break
        found.extend(part)
        last = line.middle
    return tuple(found)


def _below(
    form: FormPage, hits: Sequence[Hit[M]], number: int, beside: tuple[Token, ...], taken: set[int]
) -> tuple[Token, ...]:
    """Lines under the value that begin at its left edge, up to the next label."""
    hit, left = hits[number], beside[0].word.box.left
    after = [h for h in hits[number + 1 :] if h.row > hit.row]
    stop = after[0].row if after else len(form.lines)
    found: list[Token] = []
    last = beside[-1].word.box.middle[1]
    for row in range(hit.row + 1, min(stop, hit.row + 2 * _MOST_LINES)):
        line = form.lines[row]
        if _ARTICLE.match(line.text):
            break
        part = _at_column(form, line, left, taken)
        if not part and hit.after is Break.RULE:
            part = _in_column(form, line, beside, taken)
        far = _STEP
        if not part and _runs_on(form, hit, (found or beside)[-1], line):
            part = tuple(t for t in line.tokens if id(t) not in taken)
            far = _STEP_OF_TEXT if must_go_on((found or beside)[-1], line) else _STEP
        if not part and (found or beside)[-1].word.text.endswith(","):
            part = _at_column(form, line, hit.words(form.lines)[0].word.box.left, taken)
        if part is None or line.middle - last > far * form.height:
            break
        if not part:
            continue
        if hit.after is not Break.RULE and _is_asked(form, hit, line, part, taken):
            break
        if hit.after is not Break.RULE and _asks(part):
            break
        if after and _nearer(form, after[0], line.middle, last):
            break
        if ruled_off(form, left, last, line.middle):
            break
        found.extend(part)
        last = line.middle
    return tuple(found)


def _is_asked(
    form: FormPage, hit: Hit[M], line: FormLine, part: Sequence[Token], taken: set[int]
) -> bool:
    """Whether a label that nobody knows stands left of the words, at the edge of this one."""
    asking = line.tokens[: line.tokens.index(part[0])]
    edge = asking[0].word.box.left if asking else 0.0
    if len(asking) > 1 and is_number(asking[0], asking[1]):
        asking = asking[1:]
    text = words_of(asking)
    if not asking or any(id(token) in taken for token in asking) or len(text) < _UNKNOWN:
        return False
    at_edge = abs(edge - form.lines[hit.row].tokens[0].word.box.left) < 1.6 * form.height
    rest_of_label = fold(text) in hit.match.phrase or text.endswith(")") or text[0].islower()
    return at_edge and text[0].isupper() and not rest_of_label


def _asks(part: Sequence[Token]) -> bool:
    """Whether a colon stands right behind the first word: a label that nobody knows."""
    return len(part) > 1 and part[1].before is Break.COLON and part[0].text[0].isupper()


def _in_column(
    form: FormPage, line: FormLine, beside: Sequence[Token], taken: set[int]
) -> tuple[Token, ...]:
    """The line's free tokens in the ruled column of a value, where all of them are in it."""
    left, right = column_of(form, beside[0].word.box)
    free = tuple(t for t in line.tokens if left < t.word.box.middle[0] < right)
    told = any(id(t) in taken for t in line.tokens if t.word.box.left < right)
    alone = free and free[0].before >= Break.RULE and not told
    return free if alone and right < form.page.width else ()


def _runs_on(form: FormPage, hit: Hit[M], last: Token, line: FormLine) -> bool:
    """Whether a value behind a colon, or one that wants another word, goes on at the margin."""
    if hit.after in (Break.RULE, Break.START) or NUMBERING.fullmatch(line.tokens[0].text):
        return False
    if hit.after is not Break.COLON and not is_unfinished(last):
        return False
    tokens = form.lines[hit.row].tokens
    own = hit.words(form.lines)[0]
    edges = (own,) if own.before is Break.GAP else (tokens[0], own)
    beside = tokens[hit.stop] if hit.stop < len(tokens) else None
    block = beside is not None and beside.before in (Break.GAP, Break.RULE)
    margin = beside.word.box.left if beside is not None and block else None
    return wraps(form, edges, hit.match.phrase, last, line, beside=margin)


def _nearer(form: FormPage, other: Hit[M], middle: float, last: float) -> bool:
    """Whether a line at `middle` is nearer to the next label, which has no value beside it."""
    alone = other.end == len(form.lines[other.row].tokens)
    return alone and abs(form.lines[other.row].middle - middle) < 0.7 * (middle - last)


def _above(form: FormPage, hit: Hit[M], left: float, taken: set[int]) -> tuple[Token, ...]:
    """The line above, where a label stands at the middle of a value of three lines."""
    if hit.row == 0:
        return ()
    part = _at_column(form, form.lines[hit.row - 1], left, taken)
    if not part or hit.after is not Break.RULE:
        return ()
    label = hit.words(form.lines)[0].word.box
    near = label.top - part[0].word.box.bottom < 0.6 * form.height
    ruled = ruled_off(form, left, part[0].word.box.middle[1], label.middle[1])
    return part if near and not ruled else ()


def _loose(
    form: FormPage, hits: Sequence[Hit[M]], hit: Hit[M], taken: set[int]
) -> tuple[Token, ...]:
    """The value of a label without one beside it: around its middle in the column, or below."""
    label = hit.box(form.lines)
    for column in (x for x in (*form.columns, *_lefts(form, hits)) if x > label.right):
        found: list[Token] = []
        for line in form.lines[max(0, hit.row - 2) : hit.row + 3]:
            part = _at_column(form, line, column, taken)
            if part and abs(part[0].word.box.middle[1] - label.middle[1]) < 1.3 * form.height:
                found.extend(part)
        if found:
            return tuple(found)
    if hit.row + 1 == len(form.lines) or not hit.leads:
        return ()
    if form.lines[hit.row].open and hit.end == len(form.lines[hit.row].tokens):
        return _line_below(form, hit.row, label, taken)
    if hit.after is Break.START:
        part = _at_column(form, form.lines[hit.row + 1], label.left, taken)
        near = part and part[0].word.box.top - label.bottom < 1.3 * form.height
        if part and near and not (len(part) == 1 and NUMBERING.fullmatch(part[0].text)):
            return part
    return ()


def _lefts(form: FormPage, hits: Sequence[Hit[M]]) -> tuple[float, ...]:
    """Where most values begin behind wide gaps, if at least a few begin there."""
    lefts = [
        form.lines[hit.row].tokens[hit.end].word.box.left
        for hit in hits
        if hit.after is Break.GAP and hit.end < hit.stop
    ]
    level = [sum(abs(x - left) < 0.6 * form.height for x in lefts) for left in lefts]
    most = max(level, default=0)
    return (lefts[level.index(most)],) if most >= _FEW and 2 * most > len(lefts) else ()


def _line_below(form: FormPage, row: int, label: Box, taken: set[int]) -> tuple[Token, ...]:
    """The whole next line where a colon ends the label's: at its left edge or further in."""
    line = form.lines[row + 1]
    near = line.tokens[0].word.box.top - label.bottom < 1.3 * form.height
    inward = line.tokens[0].word.box.left > label.left - form.height
    free = not line.open and all(id(token) not in taken for token in line.tokens)
    return line.tokens if near and inward and free else ()


def _at_column(
    form: FormPage, line: FormLine, left: float, taken: set[int]
) -> tuple[Token, ...] | None:
    """The line's free tokens from the column on; () for none; None if a sentence runs over."""
    for at, token in enumerate(line.tokens):
        box = token.word.box
        if box.left > left - 1.0 * form.height:
            free = tuple(t for t in line.tokens[at:] if id(t) not in taken)
            if not free or abs(free[0].word.box.left - left) > 1.6 * form.height:
                return ()
            own = at > 0 and token.before is Break.COLON  # the value of a label nobody knows
            return free if at == 0 or (token.before >= Break.GAP and not own) else None
        if box.right > left + form.height:
            return None
    return ()
