"""Fields from words: a value, the ink it was read from, and how sure that makes it."""

from extract.document import Field, Source
from extract.forms.running import Ink, Placed, Running, text_of
from ingest.box import around
from ocr.lines import Line
from ocr.ocr_page import OcrPage


def field(
    name: str, value: str | None, ink: Ink, source: Source, certainty: float = 1.0
) -> Field | None:
    """A field whose box holds `ink` (its part on the first page); None when there is no ink.

    The confidence is that of the least sure word, times `certainty` (0..1): how sure the reading
    of these words as this field is.
    """
    if not ink:
        return None
    page = ink[0].page
    box = page.on_page(around(placed.word.box for placed in ink if placed.page is page))
    least = min(placed.word.confidence for placed in ink)
    sure = round(max(0.0, min(1.0, least * certainty)), 3)
    return Field(name, value or None, text_of(ink), sure, page.number, box, source)


def run_of(ink: Ink) -> Running:
    """The words of `ink` as running text."""
    starts, at = [], 0
    for placed in ink:
        starts.append(at)
        at += len(placed.word.text) + 1
    return Running(text_of(ink), tuple(starts), ink)


def line_ink(page: OcrPage, line: Line) -> Ink:
    """The words of a line of `page`."""
    return tuple(Placed(page, word) for word in line.words)
