"""The names by which an engine is chosen; who only offers the choice loads no engine."""

from typing import Final

AUTO: Final = "auto"
PPOCR: Final = "ppocr"
TESSERACT: Final = "tesseract"
NAMES: Final = (AUTO, PPOCR, TESSERACT)
