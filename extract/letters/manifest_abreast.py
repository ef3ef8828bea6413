"""Two lists side by side on a page, each with its own headings: read one after the other."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from extract.letters.manifest_columns import Column
from extract.letters.manifest_header import Headed, Header, headed
from extract.letters.manifest_sheet import Sheet
from ingest.box import Box
from ocr.lines import Line
from ocr.ocr_page import OcrPage, Word

_FEWEST: Final = 3
"""Columns of a list that stands beside another."""


def side_by_side(each: Headed) -> tuple[Headed, ...]:
    """The page, or its left and its right part where both hold a list with the same columns."""
    cuts = (_cut(header, _rows_below(header, each.sheet)) for header in each.headers)
    cut = next((cut for cut in cuts if cut is not None), None)
    if cut is None:
        return (each,)
    page = _without_sentences(each.sheet)
    left, right = Box(0, 0, cut, page.height), Box(cut, 0, page.width, page.height)
    return headed((_part(page, left), _part(page, right)))


_WORDS: Final = 7
"""Words of a line that is one of a sentence where no gap parts them."""
_BLANK: Final = 1.4
"""Letter heights; words of a sentence stand closer."""


def _rows_below(header: Header, sheet: Sheet) -> tuple[Word, ...]:
    """The words of a header and of what stands below it, up to the next sentence."""
    rows = takewhile(lambda line: not _is_sentence(line), sheet.lines[header.first :])
    return tuple(word for line in rows for word in line.words)


def _is_sentence(line: Line) -> bool:
    return len(line.words) >= _WORDS and len(line.segments(_BLANK)) == 1


def _without_sentences(sheet: Sheet) -> OcrPage:
    """The page without the lines of sentences, halves of which look like cells."""
    told = {sheet.read[word] for line in sheet.lines if _is_sentence(line) for word in line.words}
    return replace(sheet.page, words=tuple(word for word in sheet.page.words if word not in told))


def _cut(header: Header, words: Sequence[Word]) -> float | None:
    """Where the second of two lists with one header begins; None where there are not two."""
    columns = [heading.column for heading in header.headings]
    half = len(columns) // 2
    twice = columns[:half] == columns[half:] and columns.count(Column.NAME) == 2
    if not twice or half < _FEWEST:
        return None
    start = header.headings[half - 1].span.middle
    end = header.headings[half].span.middle
    inside = sorted(
        (max(w.box.left, start), min(w.box.right, end))
        for w in words
        if w.box.right > start and w.box.left < end and w.box.width < end - start
    )
    gaps = [(b[0] - a, (a + b[0]) / 2) for a, b in zip(_reached(inside), inside[1:], strict=False)]
    return max(gaps)[1] if gaps and max(gaps)[0] > 0 else None


def _reached(spans: Sequence[tuple[float, float]]) -> list[float]:
    """How far right the spans up to each reach."""
    reached: list[float] = []
    for _, right in spans:
        reached.append(max(right, reached[-1] if reached else right))
    return reached


def _part(page: OcrPage, area: Box) -> OcrPage:
    """What of a page lies in an area; lines that run through its edge are cut."""
    rules = (
        replace(
            rule,
            box=replace(
                rule.box, left=max(rule.box.left, area.left), right=min(rule.box.right, area.right)
            ),
        )
        for rule in page.rules
        if rule.box.right > area.left and rule.box.left < area.right
    )
    words = tuple(word for word in page.words if area.left <= word.box.middle[0] < area.right)
    return replace(page, words=words, rules=tuple(rules))
