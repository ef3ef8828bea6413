"""Two lists side by side on a page, each with its own headings: read one after the other."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extract.letters.manifest_columns import Column
from extract.letters.manifest_header import Headed, Header, headed
from ingest.box import Box
from ocr.ocr_page import OcrPage

_FEWEST: Final = 3
"""Columns of a list that stands beside another."""


def side_by_side(each: Headed) -> tuple[Headed, ...]:
    """The page, or its left and its right part where both hold a list with the same columns."""
    page, flat = each.sheet.page, each.sheet.flat
    cut = next((cut for header in each.headers if (cut := _cut(header, flat)) is not None), None)
    if cut is None:
        return (each,)
    left, right = Box(0, 0, cut, page.height), Box(cut, 0, page.width, page.height)
    return headed((_part(page, left), _part(page, right)))


def _cut(header: Header, page: OcrPage) -> float | None:
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
        for w in page.words
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
