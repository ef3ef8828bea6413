"""Labels and the values they name, wherever a form puts them.

A value stands right of its label (after a colon, a wide gap or a ruling line), on the lines that
follow in the same column, in the same table cell above or below the label's middle, or below a
label that stands alone. The vocabulary belongs to the caller: phrase -> what the phrase means.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeVar

from extract.form_cells import cell_of_value, inside, ruled_off
from extract.form_lines import WIDE, Break, FormLine, FormPage, Token, form_page
from extract.running import Ink, Placed
from extract.vocabulary import LIKELY, SHORT, SURE, Match, Vocabulary
from ingest.box import Box, around
from ocr.ocr_page import OcrPage

M = TypeVar("M")

_NUMBERING: Final = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]{1,2}|\d{1,2}|[-•*–|]+")
_LONGEST: Final = 9
"""Words of the longest label."""
_CERTAIN: Final = 0.97
"""Where a value is due, only a label read to the letter is one."""
_LONGER_IS_BETTER: Final = 0.05
"""A longer label may be so much less sure than a shorter one that begins at the same word."""
_STRAY: Final = 3
"""Odd tokens that OCR may put before a label (bits of ruling lines)."""
_FAR: Final = 9.0
"""A gap of more letter heights than this ends a value: what follows is a stamp or a column."""
_MOST_LINES: Final = 4
"""Lines that a value may run on after its first."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[M]):
    """A label and its value. `value` is empty where only the label is printed (a heading).

    `score` 0..1 says how surely the label was read; `colon`: a colon or ruling line follows it.
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


@dataclass(slots=True)
class _Hit(Generic[M]):
    match: Match[M]
    row: int
    first: int
    end: int
    stop: int
    after: Break
    numbered: bool
    leads: bool

    def words(self, lines: Sequence[FormLine]) -> tuple[Token, ...]:
        return lines[self.row].tokens[self.first : self.end]


def find_entries(page: OcrPage, vocabulary: Vocabulary[M]) -> tuple[Entry[M], ...]:
    """Every label of `vocabulary` on `page` with its value, in reading order."""
    form = form_page(page)
    hits = [hit for row in range(len(form.lines)) for hit in _hits(form, row, vocabulary)]
    taken = {id(t) for hit in hits for t in hit.words(form.lines)}
    values = [_beside(form, hit, taken) for hit in hits]
    taken |= {id(t) for value in values for t in value}
    for number in range(len(hits)):
        values[number] = _whole(form, hits, number, values[number], taken)
        taken |= {id(t) for t in values[number]}
    return _joined(
        Entry(
            hit.match.meaning,
            hit.match.score,
            page,
            around(t.word.box for t in hit.words(form.lines)),
            tuple(Placed(page, t.word) for t in value),
            hit.after in (Break.COLON, Break.RULE),
            hit.numbered,
            hit.after is Break.RULE,
            hit.match.phrase,
        )
        for hit, value in zip(hits, values, strict=True)
    )


def _joined(entries: Iterable[Entry[M]]) -> tuple[Entry[M], ...]:
    """A label in its second language, on the next line without a colon, carries on the first."""
    joined: list[Entry[M]] = []
    for entry in entries:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.meaning == entry.meaning
            and last.phrase != entry.phrase
            and last.value
            and not entry.colon
            and entry.label.top - last.label.bottom < entry.label.height
        ):
            joined[-1] = replace(last, value=(*last.value, *entry.value))
        else:
            joined.append(entry)
    return tuple(joined)


# Finding labels


def _hits(form: FormPage, row: int, vocabulary: Vocabulary[M]) -> Iterator[_Hit[M]]:
    """The labels of one line, left to right."""
    tokens = form.lines[row].tokens
    at, found = 0, None
    while at < len(tokens):
        hit = _hit_at(form, row, at, vocabulary, first=found is None and at <= _STRAY)
        if hit is None:
            at += 1
            continue
        if found is not None:
            found.stop = hit.first
            yield found
        found, at = hit, hit.end
    if found is not None:
        yield found


def _hit_at(
    form: FormPage, row: int, at: int, vocabulary: Vocabulary[M], first: bool
) -> _Hit[M] | None:
    """The surest, then longest label that begins at token `at` (after a numbering)."""
    tokens = form.lines[row].tokens
    start = at
    if at + 1 < len(tokens) and _NUMBERING.fullmatch(tokens[at].word.text.strip(" :")):
        start = at + 1
    numbered = start > at
    if not first and not (tokens[at].before >= Break.GAP or numbered):
        return None
    best: _Hit[M] | None = None
    for end in range(start + 1, min(len(tokens), start + _LONGEST) + 1):
        after = tokens[end].before if end < len(tokens) else Break.START
        if after is Break.NONE:
            continue
        match = _match(form, row, start, end, vocabulary)
        behind_words = not numbered and any(len(t.text) > 2 for t in tokens[:at])
        in_value = not numbered and not first and tokens[at].before is Break.COLON
        if match is None or not _believed(match, after, first, behind_words):
            continue
        if in_value and match.score < _CERTAIN:
            continue
        if best is None or match.score >= best.match.score - _LONGER_IS_BETTER:
            best = _Hit(match, row, start, end, len(tokens), after, numbered, first)
        if after >= Break.COLON:
            break
    return best


def _match(
    form: FormPage, row: int, start: int, end: int, vocabulary: Vocabulary[M]
) -> Match[M] | None:
    """The label in tokens start..end, or that label together with its rest on the next line."""
    tokens = form.lines[row].tokens[start:end]
    text = " ".join(token.text for token in tokens)
    match = vocabulary.match(text)
    if match is not None and match.score == 1.0:
        return match
    rest = _wrapped(form, row, tokens)
    if rest:
        longer = vocabulary.match(f"{text} {rest}")
        if longer and (match is None or longer.score > match.score):
            return longer
    return match


def _wrapped(form: FormPage, row: int, label: Sequence[Token]) -> str:
    """Words of the next line that stand under the label only: the label's second line."""
    if row + 1 >= len(form.lines):
        return ""
    left, right = label[0].word.box.left, label[-1].word.box.right
    below = form.lines[row + 1].tokens
    if below[0].word.box.top - label[0].word.box.bottom > 1.2 * form.height:
        return ""
    under = [t for t in below if t.word.box.right <= right + 4 * form.height]
    near = [t for t in under if t.word.box.left >= left - 3 * form.height]
    if not near or len(near) > 3 or any(t.before is Break.COLON for t in below[1:]):
        return ""
    return " ".join(t.text for t in near)


def _believed(match: Match[M], after: Break, first: bool, behind_words: bool) -> bool:
    """Whether a phrase in this place is a label, and not a word of a sentence or of a value."""
    score, length = match.score, len(match.phrase)
    if length <= SHORT:
        enough = score == 1.0 or (score >= 0.74 and after is Break.COLON and first)
    else:
        enough = score >= (SURE if after in (Break.START, Break.COLUMN) else LIKELY)
    if not first:
        return enough and (after is Break.COLON or (after is Break.RULE and score >= SURE))
    if behind_words:
        return score >= SURE and after in (Break.COLON, Break.RULE)
    return enough


# Finding values


def _beside(form: FormPage, hit: _Hit[M], taken: set[int]) -> tuple[Token, ...]:
    """The tokens right of the label on its own line."""
    tokens = _before_the_next_pair(form, form.lines[hit.row].tokens[hit.end : hit.stop])
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
    return bool(_NUMBERING.fullmatch(token.word.text)) and not token.text.isdigit()


def _whole(
    form: FormPage, hits: Sequence[_Hit[M]], number: int, beside: tuple[Token, ...], taken: set[int]
) -> tuple[Token, ...]:
    """The value with the lines that belong to it."""
    hit = hits[number]
    label = around(t.word.box for t in hit.words(form.lines))
    value = beside[0].word.box if beside and hit.after is Break.COLON else None
    others = (around(t.word.box for t in h.words(form.lines)) for h in hits if h is not hit)
    if (cell := cell_of_value(form, label, value, others)) is not None:
        free = inside(form, cell, taken - {id(t) for t in beside})
        return free or beside
    if beside:
        left = beside[0].word.box.left
        above = _above(form, hit, left, taken) if hit.after is not Break.COLON else ()
        return above + beside + _below(form, hits, number, beside, taken)
    loose = _loose(form, hit, taken)
    if not loose:
        return ()
    return loose + _below(form, hits, number, loose, taken | {id(t) for t in loose})


def _below(
    form: FormPage, hits: Sequence[_Hit[M]], number: int, beside: tuple[Token, ...], taken: set[int]
) -> tuple[Token, ...]:
    """Lines under the value that begin at its left edge, up to the next label."""
    hit, left = hits[number], beside[0].word.box.left
    after = [h for h in hits[number + 1 :] if h.row > hit.row]
    stop = after[0].row if after else len(form.lines)
    found: list[Token] = []
    last = beside[-1].word.box.middle[1]
    for row in range(hit.row + 1, min(stop, hit.row + 2 * _MOST_LINES)):
        line = form.lines[row]
        part = _at_column(form, line, left, taken)
        if not part and (found or beside)[-1].word.text.endswith(","):
            part = _at_column(form, line, hit.words(form.lines)[0].word.box.left, taken)
        if part is None or line.middle - last > 2.2 * form.height:
            break
        if not part:
            continue
        if after and _nearer(form, after[0], line.middle, last):
            break
        if ruled_off(form, left, last, line.middle):
            break
        found.extend(part)
        last = line.middle
    return tuple(found)


def _nearer(form: FormPage, other: _Hit[M], middle: float, last: float) -> bool:
    """Whether a line at `middle` is nearer to the next label, which has no value beside it."""
    alone = other.end == len(form.lines[other.row].tokens)
    return alone and abs(form.lines[other.row].middle - middle) < 0.7 * (middle - last)


def _above(form: FormPage, hit: _Hit[M], left: float, taken: set[int]) -> tuple[Token, ...]:
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


def _loose(form: FormPage, hit: _Hit[M], taken: set[int]) -> tuple[Token, ...]:
    """The value of a label without one beside it: around its middle in the column, or below."""
    label = around(t.word.box for t in hit.words(form.lines))
    for column in (x for x in form.columns if x > label.right):
        found: list[Token] = []
        for line in form.lines[max(0, hit.row - 2) : hit.row + 3]:
            part = _at_column(form, line, column, taken)
            if part and abs(part[0].word.box.middle[1] - label.middle[1]) < 1.3 * form.height:
                found.extend(part)
        if found:
            return tuple(found)
    if hit.row + 1 < len(form.lines) and hit.after is Break.START and hit.leads:
        part = _at_column(form, form.lines[hit.row + 1], label.left, taken)
        near = part and part[0].word.box.top - label.bottom < 1.3 * form.height
        if part and near and not (len(part) == 1 and _NUMBERING.fullmatch(part[0].text)):
            return part
    return ()


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
