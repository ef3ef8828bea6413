"""Which engine reads: by name, or the best that is installed."""

from collections.abc import Sequence
from typing import Final

from ocr.engine import Engine
from ocr.onnx import NetworkMissing
from ocr.ppocr import PpocrEngine
from ocr.tesseract import TesseractEngine

AUTO: Final = "auto"
PPOCR: Final = "ppocr"
TESSERACT: Final = "tesseract"
NAMES: Final = (AUTO, PPOCR, TESSERACT)


def choose(
    name: str = AUTO, languages: Sequence[str] = ("ind", "eng"), timeout_s: float = 30.0
) -> Engine:
    """The engine of that name; `auto` is PP-OCR, or Tesseract where its networks are missing.

    `languages` are Tesseract's; `timeout_s` is the longest that one page may take in the engine.
    Raises ValueError for an unknown name, ToolFailed when the engine is not installed.
    """
    if name not in NAMES:
        raise ValueError(f"no such engine; there are {', '.join(NAMES)}")
    if name == TESSERACT:
        return TesseractEngine(languages, timeout_s)
    try:
        return PpocrEngine(timeout_s)
    except NetworkMissing:
        if name == PPOCR:
            raise
        return TesseractEngine(languages, timeout_s)
