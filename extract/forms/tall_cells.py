"""Tall cells at the left of a table: what stands in one heads the rows beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import Final

from extract.forms.lines import Break, FormLine, FormPage, Token
from extract.forms.ruling import heights
from ingest.box import Box
from ocr.ocr_page import Direction

_ROWS: Final = 2
"""Lines between rows beside such cells, at least."""
_LEVEL: Final = 0.6
"""Letter heights between the middles of two halves of a row, at most."""
_FEWEST: Final = 2
"""Tall cells from which a table has a column of headings."""


def headings_apart(form: FormPage) -> FormPage:
    """The page with the words of each tall cell on a line of its own, above the rows beside it."""
    cells = list(_tall(form))
    if len(cells) < _FEWEST:
        return form
    lines = list(form.lines)
    for cell in cells:
        held = [at for at, line in enumerate(lines) if cell.top < line.middle < cell.bottom]
        inside = [t for at in held for t in lines[at].tokens if _is_in(t, cell)]
        rest = [_without(lines[at], inside) for at in held]
        beside = [line for line in rest if line is not None]
        if (
            not _is_heading(inside, cell)
            or not beside
            or held != list(range(held[0], held[-1] + 1))
        ):
            continue
        first = replace(inside[0], before=Break.START)
        head = FormLine((first, *inside[1:]), form.height)
        lines[held[0] : held[-1] + 1] = [head, *_level(beside, form.height)]
    return replace(form, lines=tuple(lines))


def _tall(form: FormPage) -> Iterator[Box]:
    """Cells at the left edge of a table, right of which ruling lines part several rows."""
    across = [r.box for r in form.page.rules if r.direction is Direction.ACROSS]
    left = min((box.left for box in across), default=0.0)
    inner = [box for box in across if box.left > left + form.height]
    beside = [[b for b in inner if abs(b.left - a.left) < form.height] for a in inner]
    parted = max(beside, key=len, default=[])
    if len(parted) < _ROWS:
        return
    x = median(box.left for box in parted)
    whole = heights(form, left + form.height, x - form.height)
    for top, bottom in pairwise(whole):
        if any(top + form.height < box.middle[1] < bottom - form.height for box in parted):
            yield Box(max(0.0, left), top, x, bottom)


def _is_heading(tokens: Sequence[Token], cell: Box) -> bool:
    """Whether words, and not the numbers of rows, stand in a cell and do not run out of it."""
    words = [token for token in tokens if token.text.isalpha() and len(token.text) > 1]
    numbers = [token for token in tokens if token.text.strip(".").isdigit()]
    return (
        bool(words)
        and len(numbers) < _ROWS
        and all(token.word.box.right < cell.right for token in tokens)
    )


def _is_in(token: Token, cell: Box) -> bool:
    return cell.left <= token.word.box.middle[0] <= cell.right


def _level(lines: Sequence[FormLine], height: float) -> list[FormLine]:
    """Halves of one row that the words of the tall cell had kept on two lines are put together."""
    joined: list[FormLine] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and line.middle - last.middle < _LEVEL * height:
            tokens = sorted((*last.tokens, *line.tokens), key=lambda t: t.word.box.left)
            first = next(at for at, t in enumerate(tokens) if t not in last.tokens) or 1
            tokens[first] = replace(tokens[first], before=Break.RULE)
            tokens[0] = replace(tokens[0], before=Break.START)
            joined[-1] = replace(last, tokens=tuple(tokens))
        else:
            joined.append(line)
    return joined


def _without(line: FormLine, taken: Sequence[Token]) -> FormLine | None:
    """The line without some of its tokens; None where nothing is left."""
    tokens = [token for token in line.tokens if all(token is not each for each in taken)]
    if not tokens:
        return None
    return replace(line, tokens=(replace(tokens[0], before=Break.START), *tokens[1:]))
