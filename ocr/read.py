"""One page, from pixels to words: the whole story of reading."""

from ingest.page import Page
from ocr.engine import Engine
from ocr.image import grey_of, ink, lit_evenly
from ocr.lines import group
from ocr.ocr_page import OcrPage, Word
from ocr.rules import rules_in


def read(page: Page, engine: Engine) -> OcrPage:
    """Everything seen on `page`. Raises ToolFailed when the engine fails on it."""
    grey = lit_evenly(grey_of(page.pixels))
    words = _layer(page) if page.text else engine.read(grey)
    return OcrPage(
        number=page.number,
        width=page.width,
        height=page.height,
        words=words,
        engine="text layer" if page.text else engine.name,
        rules=rules_in(ink(grey)),
        page_width=page.width,
        page_height=page.height,
    )


def _layer(page: Page) -> tuple[Word, ...]:
    """The text layer as words of full confidence, in lines from top to bottom."""
    loose = tuple(Word(word.text, word.box, 1.0, 0) for word in page.text)
    return tuple(
        Word(word.text, word.box, 1.0, number)
        for number, line in enumerate(group(loose))
        for word in line.words
    )
