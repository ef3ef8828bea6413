"""Engines are loaded once for the folder."""

import pytest

from ocr.ppocr import PpocrEngine
from ocr.tesseract import TesseractEngine


@pytest.fixture(scope="session")
def ppocr() -> PpocrEngine:
    return PpocrEngine()


@pytest.fixture(scope="session")
def tesseract() -> TesseractEngine:
    return TesseractEngine()
