"""Form lines: the lines of a page cut into tokens, each with what parts it from the one before."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from statistics import median
from typing import Final

from extract.forms.offset_rows import rows_put_level
from extract.forms.running import reading_order
from ingest.box import Box, around
from ocr.lines import Line
from ocr.ocr_page import Direction, OcrPage, Rule, Word

_COLONS: Final = ":：;"
_COLON_SLIPS: Final = frozenset(":;：.,+=>»*'‘’|!1itl2zZ-—~«")
_KEPT: Final = frozenset("/&@-–")
_BOXES: Final = frozenset(("[", "]", "[]", "()", *"☐☑☒□■✓✔✗✘○◉"))
"""Boxes to be ticked, kept where nobody had to read them: OCR makes brackets of ruling lines."""
_GLUED: Final = re.compile(r"^\(?\d{1,2}[.)](?=[A-Za-z][A-Za-z/]+$|[A-Z][/.][A-Z])")
"""A number of a list that ran into the first word of its line: "3.Nama"."""
_TEXT_LAYER: Final = "text layer"
"""The engine of pages that nobody has to read: no colon is misread there."""
WIDE: Final = 1.5
"""A gap wider than this many letter heights parts a label from its value."""
NOTABLE: Final = 0.8
"""A gap wider than this does so where a column of values begins behind it."""


_INSIDE: Final = 0.1
"""Of a word's width, on either side, where a ruling line may touch it."""
_BARRED: Final = 4
"""Ruling lines through the words of one line from which none of them is one."""
_SMALL: Final = 3
"""Words with a small first letter that running text has at least."""


class Break(IntEnum):
    """What stands between a token and the one before it; the larger, the surer."""

    NONE = 0
    COLUMN = 1
    GAP = 2
    COLON = 3
    RULE = 4
    START = 5


@dataclass(frozen=True, slots=True)
class Token:
    """A word without its colon, and what parts it from its left neighbour."""

    word: Word
    text: str
    before: Break


def words_of(tokens: Iterable[Token]) -> str:
    """The tokens with single blanks."""
    return " ".join(token.text for token in tokens)


def box_of(tokens: Iterable[Token]) -> Box:
    """The smallest box around tokens. Raises ValueError when there are none."""
    return around(token.word.box for token in tokens)


@dataclass(frozen=True, slots=True)
class FormLine:
    """One visual line; `height` is that of its letters, in working pixels.

    `open`: a colon ends it, so that what it asks for stands below.
    """

    tokens: tuple[Token, ...]
    height: float
    open: bool = False

    @property
    def middle(self) -> float:
        """Vertical middle in working pixels."""
        return median(token.word.box.middle[1] for token in self.tokens)

    @property
    def text(self) -> str:
        """Its tokens with single blanks."""
        return words_of(self.tokens)

    @property
    def cells(self) -> list[tuple[Token, ...]]:
        """What ruling lines part, left to right; all of a line that none crosses."""
        starts = [at for at, token in enumerate(self.tokens) if token.before is Break.RULE]
        return [self.tokens[a:b] for a, b in pairwise([0, *starts, len(self.tokens)])]


@dataclass(frozen=True, slots=True)
class FormPage:
    """A page as form lines. `columns`: left edges (working pixels) where values begin."""

    page: OcrPage
    lines: tuple[FormLine, ...]
    columns: tuple[float, ...]
    height: float


def form_page(page: OcrPage) -> FormPage:
    """The page cut into tokens; colons, also misread ones, become breaks."""
    seen = reading_order(page, colons=True)
    heights = [word.box.height for line in seen for word in line.words if len(word.text) > 1]
    height = median(heights) if heights else 1.0
    downs = [rule for rule in page.rules if rule.direction is Direction.DOWN]
    seen, edge = rows_put_level(seen, height)
    colons = _columns([x for line in seen for x in _colon_lefts(line)], height)
    misread = () if page.engine == _TEXT_LAYER else colons
    kept = _KEPT | _BOXES if page.engine == _TEXT_LAYER else _KEPT
    cut = [_cut(line, _of_cells(line, downs), misread, height, kept) for line in seen]
    known = [edge, edge] if edge is not None else []
    columns = _columns([*known, *(x for tokens in cut for x in _value_lefts(tokens))], height)
    return FormPage(
        page,
        tuple(
            FormLine(_aligned(tokens, columns, height), height, _is_open(line))
            for line, tokens in zip(seen, cut, strict=True)
            if tokens
        ),
        columns,
        height,
    )


def _is_open(line: Line) -> bool:
    """Whether a colon ends the line."""
    return line.words[-1].text[-1] in _COLONS


def is_sentence(line: FormLine) -> bool:
    """Whether a line is running text: most of its words begin small."""
    small = sum(token.text[0].islower() for token in line.tokens)
    return small >= _SMALL and 2 * small >= len(line.tokens) - 1


def is_aligned(left: float, columns: Sequence[float], height: float) -> bool:
    """Whether `left` is the left edge of a known column."""
    return any(abs(left - column) <= 0.9 * height for column in columns)


def _colon_lefts(line: Line) -> list[float]:
    return [word.box.left for word in line.words[1:] if word.text[0] in _COLONS]


def _value_lefts(tokens: Sequence[Token]) -> list[float]:
    """Left edges behind a colon or a ruling line with a label (not a mere number) before it."""
    return [
        token.word.box.left
        for at, token in enumerate(tokens)
        if token.before in (Break.COLON, Break.RULE)
        and any(t.text.isalpha() and len(t.text) > 1 for t in tokens[:at])
    ]


def _columns(lefts: Sequence[float], height: float) -> tuple[float, ...]:
    """Middles of groups of at least two edges that lie close together."""
    groups: list[list[float]] = []
    for left in sorted(lefts):
        if groups and left - groups[-1][-1] <= 0.6 * height:
            groups[-1].append(left)
        else:
            groups.append([left])
    return tuple(median(group) for group in groups if len(group) > 1)


def _cut(
    line: Line,
    downs: Sequence[Rule],
    colons: Sequence[float],
    height: float,
    kept: frozenset[str] = _KEPT,
) -> tuple[Token, ...]:
    tokens: list[Token] = []
    pending, last = Break.START, None
    for word in line.words:
        pending = max(pending, _between(last, word, downs, height)) if last else pending
        asked = pending is Break.COLON
        text, colon = _without_colon(word, last, () if asked else colons, height, kept)
        if colon and tokens:
            pending = max(pending, Break.COLON)
        last = word
        if not tokens:
            text = _GLUED.sub("", text)
        if not text:
            continue
        bare = text.rstrip(_COLONS)
        if bare:
            tokens.append(Token(word, bare, pending))
            pending = Break.NONE
        if bare != text:
            pending = max(pending, Break.COLON)
    return tuple(tokens)


def _without_colon(
    word: Word, last: Word | None, colons: Sequence[float], height: float, signs: frozenset[str]
) -> tuple[str, bool]:
    """The word without a colon before it, and whether there was one.

    At the page's colon column a single odd sign or figure is a misread colon.
    """
    bare = word.text.lstrip(_COLONS)
    if bare != word.text:
        return bare, True
    if last is not None and is_aligned(word.box.left, colons, height):
        if word.text in _COLON_SLIPS:
            return "", True
        if len(word.text) > 2 and word.text[0] in "+=>»*'‘’|":
            return word.text[1:], True
    kept = word.text in signs or any(c.isalnum() for c in word.text)
    return (word.text if kept else ""), False


def _of_cells(line: Line, downs: Sequence[Rule]) -> Sequence[Rule]:
    """The ruling lines a line of words may stand between; none on a bar of colour.

    The strokes of letters on a bar are taken for ruling lines: these run through words.
    """
    through = sum(
        word.box.left + _INSIDE * word.box.width < rule.box.middle[0]
        and rule.box.middle[0] < word.box.right - _INSIDE * word.box.width
        and rule.box.top <= word.box.middle[1] <= rule.box.bottom
        for word in line.words
        for rule in downs
        if len(word.text) >= _SMALL
    )
    return () if through >= _BARRED else downs


def _between(last: Word, word: Word, downs: Sequence[Rule], height: float) -> Break:
    """A ruling line, a wide gap or nothing between two neighbours."""
    middle = (last.box.middle[1] + word.box.middle[1]) / 2
    for rule in downs:
        x = rule.box.middle[0]
        if (
            last.box.right - 0.3 * height <= x <= word.box.left + 0.3 * height
            and rule.box.top - 0.5 * height <= middle <= rule.box.bottom + 0.5 * height
        ):
            return Break.RULE
    return Break.GAP if word.box.left - last.box.right > WIDE * height else Break.NONE


def _aligned(tokens: Sequence[Token], columns: Sequence[float], height: float) -> tuple[Token, ...]:
    """Tokens at a column of values are parted by it, though the gap be narrow."""
    aligned = list(tokens)
    gaps = [b.word.box.left - a.word.box.right for a, b in pairwise(tokens)]
    wide = max(NOTABLE * height, 1.6 * median(gaps)) if gaps else 0.0
    for at, token in enumerate(tokens[1:], 1):
        if (
            token.before is Break.NONE
            and gaps[at - 1] > wide
            and is_aligned(token.word.box.left, columns, height)
        ):
            aligned[at] = Token(token.word, token.text, Break.COLUMN)
    return tuple(aligned)
