"""Which engine reads: by name, or the best that is installed."""

from collections.abc import Sequence
from typing import Final

from ocr.engine import Engine
from ocr.onnx import NetworkMissing
from ocr.ppocr import PpocrEngine
from ocr.tesseract import TesseractEngine, TesseractMissing

AUTO: Final = "auto"
PPOCR: Final = "ppocr"
TESSERACT: Final = "tesseract"
NAMES: Final = (AUTO, PPOCR, TESSERACT)


def choose(
    name: str = AUTO, languages: Sequence[str] = ("ind", "eng"), timeout_s: float = 30.0
) -> Engine:
    """The engine of that name.

    `auto` is PP-OCR with Tesseract as the second reader of doubted lines; either alone where the
    other is missing. `languages` are Tesseract's; `timeout_s` is the longest that one page may take
    in the engine. Raises ValueError for an unknown name, ToolFailed when the engine is missing.
    """
    if name not in NAMES:
        raise ValueError(f"no such engine; there are {', '.join(NAMES)}")
    if name == TESSERACT:
        return TesseractEngine(languages, timeout_s)
    if name == PPOCR:
        return PpocrEngine(timeout_s)
    try:
        return PpocrEngine(timeout_s, _second(languages, timeout_s))
    except NetworkMissing:
        return TesseractEngine(languages, timeout_s)


def _second(languages: Sequence[str], timeout_s: float) -> TesseractEngine | None:
    """Tesseract, where it is installed, in its first language: a second one doubles its cost."""
    try:
        return TesseractEngine(languages[:1], timeout_s)
    except TesseractMissing:
        return None
