"""Forms whose labels stand above their values, side by side in rows of boxes or of columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Generic, TypeVar

from extract.forms.lines import Break, FormLine, FormPage, Token, is_sentence, words_of
from extract.forms.ruling import ruled_off
from extract.forms.vocabulary import LIKELY, SURE, Match, Vocabulary

M = TypeVar("M")

_ROWS: Final = 2
"""Rows of labels side by side from which a page is such a form."""
_TO_THE_LETTER: Final = 0.95
"""Score of the labels that make a page such a form: hardly a slip."""
_HEADINGS: Final = 3
"""Ruled headings over one row of values, at least."""
_MOST: Final = 4
"""Labels that stand side by side at most."""
_CLAUSE: Final = re.compile(
    r"(?:(?:article|clause|section|part|pasal|fasal|bagian|bab|§)\s?(?P<part>))?"
    r"\(?(?P<number>\d{1,2}|[A-Z]|[IVX]{1,4})(?:[.):]|(?(part)|(?!)))[\s.:-]+(?P<heading>\D+)",
    re.IGNORECASE,
)
"""The heading of a clause: its number, with a point where no word says what is numbered."""
_NEAR: Final = 2.6
"""A value stands no more letter heights than this below its label or its own line before."""


@dataclass(frozen=True, slots=True)
class LabelAbove(Generic[M]):
    """A heading of one row: tokens first..end of the line, and where the next begins (`right`).

    `match` None: no known label. `held`: the cell below it, where ruling lines show that.
    """

    match: Match[M] | None
    first: int
    end: int
    right: float
    held: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows(Generic[M]):
    """Lines of labels, and the lines of their values: nothing on those is a label."""

    labels: dict[int, tuple[LabelAbove[M], ...]]
    values: frozenset[int]


def label_rows(form: FormPage, vocabulary: Vocabulary[M]) -> Rows[M]:
    """Lines that hold labels only, above their values; none unless two lines hold several.

    On such a page one sure label among the headings of a line makes all of them labels. Headings of
    a ruled table over one row of values are such lines wherever they stand.
    """
    twins = dict(_twins(form, vocabulary))
    matrices = dict(_matrices(form, vocabulary))
    rows: Rows[M] = Rows(
        {row: labels for row, (labels, _) in twins.items()} | matrices,
        frozenset(row + 1 for row in matrices)
        | frozenset(at for row, (_, end) in twins.items() for at in range(row + 1, end)),
    )
    sure = [row for row in range(len(form.lines)) if _is_row(form, row, vocabulary, every=True)]
    single = len(sure) < _ROWS
    if single:
        sure = [row for row in sure if _is_boxed(form, row) or _names_abreast(form, row)]
    if not sure or (matrices and not set(sure) - set(matrices)):
        return rows
    row = 0
    while row < len(form.lines):
        told = row in rows.labels or row in rows.values or (single and row not in sure)
        if told or not _is_row(form, row, vocabulary, every=False):
            row += 1
            continue
        labels, end = _labels(form, row, vocabulary), row + 2
        while end < len(form.lines) and _goes_on(form, row, labels, end, vocabulary):
            end += 1
        rows.labels[row] = labels
        rows = Rows(rows.labels, rows.values | frozenset(range(row + 1, end)))
        row = end
    return rows


def _is_boxed(form: FormPage, row: int) -> bool:
    """Whether each label of a line stands in one ruled box with the value below it."""
    line, below = form.lines[row], form.lines[row + 1]
    cells, values = line.cells, below.cells
    left = line.tokens[0].word.box.left
    parted = len(cells) >= _ROWS and len(cells) == len(values)
    return parted and not ruled_off(form, left, line.middle, below.middle)


def _names_abreast(form: FormPage, row: int) -> bool:
    """Whether names in capitals stand below the labels of a line, one each and nothing else."""
    line, below = form.lines[row], form.lines[row + 1]
    starts, lefts = (
        [t.word.box.left for t in each.tokens if t.before >= Break.GAP] for each in (line, below)
    )
    plain = below.text.isupper() and not any(c.isdigit() for c in below.text)
    colons = any(t.before is Break.COLON for t in below.tokens)
    level = all(abs(a - b) < 1.2 * form.height for a, b in zip(starts, lefts, strict=False))
    return plain and not colons and level and len(starts) == len(lefts) >= _ROWS


def _twins(
    form: FormPage, vocabulary: Vocabulary[M]
) -> Iterator[tuple[int, tuple[tuple[LabelAbove[M], ...], int]]]:
    """Headings of clauses told in two languages side by side, and the line at which each ends.

    "2. Position    2. Jabatan": both numbered alike, both labels of one thing.
    """
    rows = [row for row in range(len(form.lines)) if _abreast(form.lines[row])]
    for row, end in pairwise([*rows, len(form.lines)]):
        if labels := _twin_labels(form.lines[row], vocabulary, form.page.width):
            crossing = (
                at for at in range(row + 1, end) if _crosses(form.lines[at], labels[0].right)
            )
            yield row, (labels, next(crossing, end))


def _abreast(line: FormLine) -> tuple[str, str] | None:
    """What two clauses that stand side by side with the same number are headed."""
    starts = [at for at, token in enumerate(line.tokens) if token.before >= Break.GAP]
    if len(starts) != _ROWS or any(t.before is Break.COLON for t in line.tokens):
        return None
    halves = line.tokens[: starts[1]], line.tokens[starts[1] :]
    one, other = (_CLAUSE.fullmatch(words_of(half)) for half in halves)
    same = one is not None and other is not None and one["number"] == other["number"]
    return (one["heading"], other["heading"]) if one and other and same else None


def _twin_labels(
    line: FormLine, vocabulary: Vocabulary[M], width: float
) -> tuple[LabelAbove[M], ...]:
    """The headings of two such clauses, where both are labels of the same thing."""
    headings = _abreast(line) or ()
    matches = [vocabulary.sure(heading) for heading in headings]
    if len({match.meaning for match in matches if match}) != 1 or None in matches:
        return ()
    at = next(at for at, token in enumerate(line.tokens) if at and token.before >= Break.GAP)
    right = line.tokens[at].word.box.left
    return (
        LabelAbove(matches[0], 0, at, right),
        LabelAbove(matches[1], at, len(line.tokens), float(width)),
    )


def _crosses(line: FormLine, x: float) -> bool:
    """Whether words of a line run across an edge."""
    left = [token for token in line.tokens if token.word.box.left < x - line.height]
    right = line.tokens[len(left) :]
    return bool(left and right) and right[0].before < Break.GAP


def _matrices(
    form: FormPage, vocabulary: Vocabulary[M]
) -> Iterator[tuple[int, tuple[LabelAbove[M], ...]]]:
    """Rows of ruled headings, nearly all known, each with the cell of the next row below it."""
    for row, (line, below) in enumerate(pairwise(form.lines)):
        heads, cells = _uncut(line), _uncut(below)
        if len(heads) < _HEADINGS or len(cells) != len(heads):
            continue
        labels, first = [], 0
        for head, held in zip(heads, cells, strict=True):
            match, end = vocabulary.match(words_of(head)), first + len(head)
            likely = match if match is not None and match.score >= LIKELY else None
            labels.append(LabelAbove(likely, first, end, head[-1].word.box.right, held))
            first = end
        known = sum(_all_sure([label]) for label in labels)
        asked = sum(vocabulary.sure(words_of(label.held)) is not None for label in labels)
        if known >= _HEADINGS and known >= 0.7 * len(labels) and asked <= 1:
            yield row, tuple(labels)


def _uncut(line: FormLine) -> list[tuple[Token, ...]]:
    """The cells of a line that no colon cuts; none of any other line."""
    return [] if any(token.before is Break.COLON for token in line.tokens) else line.cells


def _labels(form: FormPage, row: int, vocabulary: Vocabulary[M]) -> tuple[LabelAbove[M], ...]:
    """The headings of a line that no colon parts; () where it cannot hold labels."""
    tokens = form.lines[row].tokens
    starts = [at for at, token in enumerate(tokens) if token.before >= Break.GAP or at == 0]
    if any(token.before is Break.COLON for token in tokens) or len(starts) > _MOST:
        return ()
    found = []
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        match = vocabulary.match(words_of(tokens[start:end]))
        right = tokens[end].word.box.left if end < len(tokens) else float(form.page.width)
        likely = match if match is not None and match.score >= LIKELY else None
        found.append(LabelAbove(likely, start, end, right))
    return tuple(found)


def _is_row(form: FormPage, row: int, vocabulary: Vocabulary[M], every: bool) -> bool:
    """Whether a line holds labels above values: all of several headings surely, or one at all."""
    labels = _labels(form, row, vocabulary)
    enough = _TO_THE_LETTER if every else SURE
    sure = sum(each.match is not None and each.match.score >= enough for each in labels)
    if not sure or (every and (sure < len(labels) or sure < _ROWS)):
        return False
    if len(labels) == 1 and sure == 1 and labels[0].match is not None:
        sure = labels[0].match.score == 1.0
    text = form.lines[row].text
    if not sure or re.search(r"\d", text.upper().replace("P3MI", "")):
        return False
    if row + 1 >= len(form.lines) or not _has_values(form, row, labels):
        return False
    return _holds_values(form, row, labels, vocabulary)


def _holds_values(
    form: FormPage, row: int, labels: Sequence[LabelAbove[M]], vocabulary: Vocabulary[M]
) -> bool:
    """Whether the line below labels holds values and not labels of its own."""
    asked = any(token.before is Break.COLON for token in form.lines[row + 1].tokens)
    if len(labels) == 1 and asked:
        return False
    below = _labels(form, row + 1, vocabulary)
    if not below or not _all_sure(below[:1]):
        return True
    if len(labels) >= _ROWS and _all_sure(labels) and not _all_sure(below):
        after = _labels(form, row + 2, vocabulary) if row + 2 < len(form.lines) else ()
        if len(after) >= _ROWS and _all_sure(after):  # labels, values, labels: an office is a value
            return True
    return _in_capitals(form, row + 1, below[0]) and not _in_capitals(form, row, labels[0])


def _all_sure(labels: Sequence[LabelAbove[M]]) -> bool:
    """Whether every heading of a line is surely a label."""
    return all(each.match is not None and each.match.score >= SURE for each in labels)


def _in_capitals(form: FormPage, row: int, label: LabelAbove[M]) -> bool:
    """Whether a heading is printed in capitals: a value may be, among labels that are not."""
    tokens = form.lines[row].tokens[label.first : label.end]
    return words_of(tokens).isupper()


def _goes_on(
    form: FormPage,
    row: int,
    labels: Sequence[LabelAbove[M]],
    at: int,
    vocabulary: Vocabulary[M],
) -> bool:
    """Whether line `at` still belongs to the values under the labels of line `row`."""
    line, above = form.lines[at], form.lines[at - 1]
    if line.middle - above.middle > _NEAR * form.height:
        return False
    if _is_row(form, at, vocabulary, every=False):
        return False
    if at > row + 1 and (is_sentence(line) or _all_sure(_labels(form, at, vocabulary) or labels)):
        return False
    lefts = [form.lines[row].tokens[each.first].word.box.left for each in labels]
    left = line.tokens[0].word.box.left
    aligned = any(abs(left - x) < 1.2 * form.height for x in lefts)
    return aligned and not ruled_off(form, left, above.middle, line.middle)


def _has_values(form: FormPage, row: int, found: Sequence[LabelAbove[M]]) -> bool:
    """Whether the next line begins under one of the labels."""
    line, below = form.lines[row], form.lines[row + 1]
    if below.middle - line.middle > _NEAR * form.height:
        return False
    lefts = [token.word.box.left for token in below.tokens if token.before >= Break.GAP]
    return any(
        abs(left - line.tokens[label.first].word.box.left) < 1.2 * form.height
        for label in found
        for left in lefts
    )


def under(
    form: FormPage, row: int, label: LabelAbove[M], stop: int, taken: set[int]
) -> tuple[Token, ...]:
    """Free tokens below the label and left of the next one, up to line `stop` or a ruling line."""
    if label.held:
        return label.held
    left = form.lines[row].tokens[label.first].word.box.left
    value = list(_under(form, row, left, label.right, stop))
    return tuple(token for token in value if id(token) not in taken)


def _under(form: FormPage, row: int, left: float, right: float, stop: int) -> Iterator[Token]:
    last = form.lines[row].middle
    for line in form.lines[row + 1 : stop]:
        part = [
            token
            for token in line.tokens
            if token.word.box.left > left - form.height
            and token.word.box.left < right - 0.5 * form.height
        ]
        if not part:
            continue
        if line.middle - last > _NEAR * form.height or ruled_off(form, left, last, line.middle):
            return
        yield from part
        last = line.middle
