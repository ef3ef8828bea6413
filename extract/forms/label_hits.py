"""Where labels stand in the lines of a form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from extract.forms.above import LabelAbove
from extract.forms.cells import tokens_of_label_cell
from extract.forms.lines import Break, FormLine, FormPage, Token, box_of, words_of
from extract.forms.vocabulary import LIKELY, SHORT, SURE, Match, Vocabulary, fold
from extract.values.dates import month_number
from ingest.box import Box

M = TypeVar("M")

NUMBERING: Final = re.compile(
    r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]{1,2}|\d{1,2}|\d{1,2}(?:\.\d{1,2}){1,2}[.)]?"
    r"|[A-Z]\d{1,2}[.)]?|[-•*–|]+"
)
_PART: Final = re.compile(r"section|part|bagian|bahagian|bab|butir|seksyen|huruf", re.IGNORECASE)
"""What may stand before the number of a part of a form."""
_LONGEST: Final = 12
"""Words of the longest label."""
_CERTAIN: Final = 0.97
"""Where a value is due, only a label read to the letter is one."""
_LONGER_IS_BETTER: Final = 0.05
"""A longer label may be so much less sure than a shorter one that begins at the same word."""
_REST: Final = 3
"""Words of a label on its second line, beside a value."""
_LONG_REST: Final = 6
"""The same where nothing else stands on that line, which goes on in small letters."""
_ONE_LINE: Final = 0.7
"""Letter heights between the middles of words that stand on one line, at most."""
_STRAY: Final = 3
"""Odd tokens that OCR may put before a label (bits of ruling lines)."""
_QUOTED: Final = re.compile(r"[\"”’'][)\],.;]+$")
"""The end of a word in quotation marks, and of what holds them."""
_ABBREVIATED: Final = 5
"""Letters, with its point, of the longest word that is cut short in labels ("Addr.")."""


@dataclass(slots=True)
class Hit(Generic[M]):
    """A label: tokens first..end of line `row`; its value ends before token `stop`.

    `after`: what follows it. `leads`: it begins its line. `above`: its value stands below it.
    """

    match: Match[M]
    row: int
    first: int
    end: int
    stop: int
    after: Break
    numbered: bool
    leads: bool
    above: LabelAbove[M] | None = None

    def words(self, lines: Sequence[FormLine]) -> tuple[Token, ...]:
        """The words of the label on its line."""
        return lines[self.row].tokens[self.first : self.end]

    def box(self, lines: Sequence[FormLine]) -> Box:
        """The box around its words."""
        return box_of(self.words(lines))


def hits_above(row: int, labels: Sequence[LabelAbove[M]]) -> Iterator[Hit[M]]:
    """The labels of a line that stand above their values."""
    for each in labels:
        if each.match is not None:
            at, end, leads = each.first, each.end, each.first == 0
            yield Hit(each.match, row, at, end, end, Break.START, False, leads, each)


def hits_of(
    form: FormPage, row: int, vocabulary: Vocabulary[M], told: set[int]
) -> Iterator[Hit[M]]:
    """The labels of one line, left to right; `told`: tokens of labels of several lines."""
    tokens = form.lines[row].tokens
    at, found = 0, None
    while at < len(tokens):
        if id(tokens[at]) in told:
            at += 1
            continue
        first = found is None and at <= _STRAY
        if cell := _in_cell(form, row, at, vocabulary, found):
            hit: Hit[M] | None = cell[0]
            told |= cell[1]
        else:
            hit = _hit_at(form, row, at, vocabulary, first)
        if hit is None:
            at += 1
            continue
        told |= _second_line(form, hit, vocabulary)
        if found is not None:
            found.stop = hit.first
            yield found
        found, at = hit, hit.end
    if found is not None:
        yield found


def _second_line(form: FormPage, hit: Hit[M], vocabulary: Vocabulary[M]) -> set[int]:
    """The next line where it only ends the label: "Domestic Worker / Pekerja", "Domestik"."""
    words = hit.words(form.lines)
    text = words_of(words)
    if _is_open(text) or text.endswith("/"):
        below = form.lines[hit.row + 1].tokens if hit.row + 1 < len(form.lines) else ()
        other = _wrapped(form, hit.row, words)
        count = len(other.split())
        goes_on = text.endswith("/") and "/" not in other  # that would be another label
        if count and (goes_on or below[count - 1].text.endswith(")")):
            return {id(token) for token in below[:count]}
    ends = hit.end == len(form.lines[hit.row].tokens) or hit.after is Break.RULE
    rest = _wrapped(form, hit.row, words) if ends else ""
    below = form.lines[hit.row + 1].tokens if rest else ()
    count = len(rest.split())
    beside = count < len(below)
    if rest.startswith("(") and rest.endswith(")") and not beside:
        return {id(token) for token in below}
    if not rest or (beside and (below[count].before is not Break.RULE or rest[0].isupper())):
        return set()
    half = words_of(words).rsplit("/", 1)[-1]
    match = vocabulary.match(f"{half} {rest}")
    whole = match is not None and match.phrase == fold(f"{half} {rest}")
    return {id(token) for token in below[:count]} if whole else set()


def _in_cell(
    form: FormPage,
    row: int,
    at: int,
    vocabulary: Vocabulary[M],
    before: Hit[M] | None,
) -> tuple[Hit[M], set[int]] | None:
    """The label that fills a ruled cell, and the tokens of that cell.

    Right of a label stands its value, though it may read like a label; only one of several lines
    is another.
    """
    tokens = form.lines[row].tokens
    if tokens[at].before < Break.RULE:
        return None
    cell = tokens_of_label_cell(form, tokens[at])
    due = before is not None and before.end == at and before.after is Break.RULE
    middles = [token.word.box.middle[1] for token in cell]
    if due and max(middles, default=0.0) - min(middles, default=0.0) < _ONE_LINE * form.height:
        return None  # its value
    match = vocabulary.sure(words_of(cell)) if cell else None
    if match is None:
        return None
    end = at + sum(token in cell for token in tokens[at:])
    part = _hit_at(form, row, at, vocabulary, before is None and at <= _STRAY)
    if len(cell) == end - at and part is not None and part.match.score > match.score:
        return None  # scraps of another script stand behind the label
    hit = Hit(match, row, at, end, len(tokens), Break.RULE, False, at == 0)
    return hit, {id(token) for token in cell}


def _hit_at(
    form: FormPage, row: int, at: int, vocabulary: Vocabulary[M], first: bool
) -> Hit[M] | None:
    """The surest, then longest label that begins at token `at` (after a numbering)."""
    tokens = form.lines[row].tokens
    ending = Break.COLON if form.lines[row].open else Break.START
    start = at + _numbering(tokens[at:])
    numbered = start > at
    within = not first and tokens[at].before < Break.GAP and not numbered
    if within and not (tokens[at].text[0].isupper() and _asks(tokens[at:])):
        return None
    best: Hit[M] | None = None
    for end in range(start + 1, min(len(tokens), start + _LONGEST) + 1):
        after = tokens[end].before if end < len(tokens) else ending
        lost = after is Break.NONE and first and _capitals_follow(tokens, start, end)
        if after is Break.NONE and not lost:
            continue
        after = Break.GAP if lost else after
        match = _match(form, row, start, end, vocabulary)
        behind_words = not numbered and any(len(t.text) > 2 for t in tokens[:at])
        in_value = not numbered and not first and tokens[at].before is Break.COLON
        if match is None or not _believed(match, tokens[end - 1].text, after, first, behind_words):
            continue
        same_script = tokens[at - 1].text.isascii()
        if (
            behind_words
            and not within
            and same_script
            and tokens[at].before is Break.NONE
            and " " not in match.phrase
        ):
            continue  # one word behind others is but the end of a label nobody knows
        if (in_value or lost) and match.score < _CERTAIN:
            continue
        if within and (match.score < 1.0 or after is not Break.COLON):
            continue
        if best is None or match.score >= best.match.score - _LONGER_IS_BETTER:
            best = Hit(match, row, start, end, len(tokens), after, numbered, first)
        known = best is not None and best.match.score >= SURE
        if after >= Break.COLON or (after is Break.GAP and known):
            break
    return best


def _asks(tokens: Sequence[Token]) -> bool:
    """Whether a colon follows within the longest label."""
    return any(token.before is Break.COLON for token in tokens[1 : _LONGEST + 1])


def _numbering(tokens: Sequence[Token]) -> int:
    """How many tokens number what follows them: "2.1", "C3", "Section 2"."""
    if len(tokens) > 1 and is_number(tokens[0], tokens[1]):
        return 1
    part = len(tokens) > len(("Section", "2")) and _PART.fullmatch(tokens[0].text)
    numeral = part and re.fullmatch(r"[\dA-Z]{1,3}[.:)]?", tokens[1].text)
    return len(("Section", "2")) if numeral else 0


def is_number(token: Token, after: Token) -> bool:
    """Whether a token numbers what follows: "1.", "(a)", a bare letter in a column of its own."""
    bare = token.word.text.strip(" :")
    alone = len(bare) == 1 and bare.isalpha() and after.before >= Break.GAP
    return alone or NUMBERING.fullmatch(bare) is not None


def _capitals_follow(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a label in small letters is followed by capitals and figures: its colon was lost."""
    label, rest = tokens[start:end], tokens[end:]
    if any(token.before is not Break.NONE for token in tokens[start + 1 :]):
        return False
    if _is_open(words_of(label)) or rest[0].text.startswith("("):
        return False
    small = any(t.text[1:].islower() for t in label) and not any(t.text.isupper() for t in label)
    return small and all(
        t.text.isupper() or any(c.isdigit() for c in t.text) or month_number(t.text) is not None
        for t in rest
    )


def _match(
    form: FormPage, row: int, start: int, end: int, vocabulary: Vocabulary[M]
) -> Match[M] | None:
    """The label in tokens start..end, or that label together with its rest on the next line."""
    tokens = form.lines[row].tokens[start:end]
    text = words_of(tokens)
    if any(token.before >= Break.GAP for token in tokens[1:]):
        text = text.replace("/", " ")  # halves of a label in two languages stand together
    match = vocabulary.match(text)
    rest = _wrapped(form, row, tokens)
    if rest.isupper() and " " in rest and not text.isupper():
        rest = ""  # a heading in capitals below a label that is not
    if rest and _is_open(text) and rest.endswith(")"):
        return vocabulary.match(f"{text} {rest}") or match
    below = form.lines[row + 1].tokens[: len(rest.split())] if rest else ()
    if below and (third := _wrapped(form, row + 1, below)):
        tall = vocabulary.match(f"{text} {rest} {third}")
        if tall and tall.score == 1.0 and tall.phrase == fold(f"{text} {rest} {third}"):
            return tall
    if match is not None and match.score == 1.0:
        alone = rest and len(form.lines[row + 1].tokens) == len(rest.split())
        whole = vocabulary.match(f"{text} {rest}") if alone else None
        return whole if whole and whole.score == 1.0 else match
    if match is None and rest and _first_half(f"{text} {rest}", vocabulary):
        return vocabulary.match(f"{text} {rest}")
    if rest:
        longer = vocabulary.match(f"{text} {rest}")
        if longer and (match is None or longer.score > match.score):
            return longer if _adds(longer, vocabulary.match(rest)) else match
    return match


def _first_half(text: str, vocabulary: Vocabulary[M]) -> bool:
    """Whether what stands before the stroke of a label in two languages is one to the letter."""
    half, stroke, _ = text.partition("/")
    match = vocabulary.match(half) if stroke else None
    return match is not None and match.phrase == fold(half)


def _is_open(text: str) -> bool:
    """Whether a bracket is opened and not closed."""
    return text.count("(") > text.count(")")


def _adds(longer: Match[M], below: Match[M] | None) -> bool:
    """Whether two lines make a label that the lower one is not by itself."""
    return below is None or below.score < longer.score or len(below.phrase) < len(longer.phrase)


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
    goes_on = len(near) == len(below) and below[0].text[0].islower()
    most = _LONG_REST if goes_on else _REST
    if not near or len(near) > most or any(t.before is Break.COLON for t in below[1:]):
        return ""
    return words_of(near)


def _believed(match: Match[M], last: str, after: Break, first: bool, behind_words: bool) -> bool:
    """Whether a phrase in this place is a label, and not a word of a sentence or of a value."""
    score, length = match.score, len(match.phrase)
    if last.endswith(".") and len(last) > _ABBREVIATED and after is Break.START:
        return False  # the end of a sentence
    if _QUOTED.search(last):
        return False  # what a sentence calls a party
    if after is Break.START and " " not in match.phrase and score < _CERTAIN:
        return False  # one word with nothing behind it
    if length <= SHORT:
        enough = score == 1.0 or (score >= 0.74 and after is Break.COLON and first)
    else:
        enough = score >= (SURE if after in (Break.START, Break.COLUMN) else LIKELY)
    if not first:
        return enough and (after is Break.COLON or (after is Break.RULE and score >= SURE))
    if behind_words:
        return score >= SURE and after in (Break.COLON, Break.RULE)
    return enough
