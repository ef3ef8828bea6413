"""Which engine reads: by name, or the best that is installed."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from ocr.engine import Engine, Look
from ocr.engine_names import AUTO, NAMES, PPOCR, TESSERACT
from ocr.ocr_page import Word
from ocr.onnx import NetworkMissing
from ocr.ppocr import PpocrEngine
from ocr.tesseract import TesseractEngine, TesseractMissing


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


class OnDemand:
    """The engine of that name, chosen when it is first asked: what it raises, it raises then.

    Its networks take 0.2 s to load, and born-digital pages, blank ones and zones need none.
    """

    def __init__(self, name: str = AUTO) -> None:
        """`name` as for `choose`."""
        self._asked_for = name

    @cached_property
    def _engine(self) -> Engine:
        return choose(self._asked_for)

    @property
    def name(self) -> str:
        """Engine, version and languages of the one that was chosen."""
        return self._engine.name

    def look(self, grey: npt.NDArray[np.uint8]) -> Look:
        """A first look of the one that was chosen. Raises ToolFailed."""
        return self._engine.look(grey)

    def read(self, grey: npt.NDArray[np.uint8]) -> tuple[Word, ...]:
        """What the one that was chosen reads. Raises ToolFailed."""
        return self._engine.read(grey)
