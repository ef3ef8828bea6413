"""PP-OCR: a detector finds lines, a recogniser reads them. Models: PP-OCRv6 small, Apache-2.0.

Better than Tesseract on forms, tables, photos and poor copies, since it never has to understand
the layout of the page. It reads the grey raster as it is: no thresholds, no line removal.
"""

from collections.abc import Iterator
from time import monotonic

import numpy as np

from ingest.box import Box
from ingest.errors import Sentence
from ocr.image import Grey, Quad, Transform, between, cut_out
from ocr.line_words import Stretch, stretches
from ocr.ocr_page import Word
from ocr.onnx import Network, NetworkFailed, packaged
from ocr.text_detector import text_quads
from ocr.text_recogniser import Alphabet, line_letters

_MODELS = "rapidocr"
_UNREADABLE = 0.3  # mean confidence of a word; below it the ink is no Latin text


class PpocrTimedOut(NetworkFailed):
    """A page was not finished in time."""

    code = "T122"
    sentence = Sentence(
        "Halaman terlalu lama dibaca. Pindai ulang dengan lebih bersih, atau baca secara manual.",
        "The page took too long to read. Scan it again more cleanly, or read it by hand.",
    )


class PpocrEngine:
    """PP-OCRv6 through ONNX, one thread. `timeout_s`: the longest that one page may take."""

    def __init__(self, timeout_s: float = 30.0) -> None:
        """Load both networks (about 0.3 s). Raises NetworkMissing or NetworkFailed."""
        self._timeout_s = timeout_s
        self._detector = Network(packaged(_MODELS, "models", "PP-OCRv6_det_small.onnx"))
        self._recogniser = Network(packaged(_MODELS, "models", "PP-OCRv6_rec_small.onnx"))
        self._alphabet = Alphabet(self._recogniser.note("character").splitlines())

    @property
    def name(self) -> str:
        """Engine, version and languages."""
        return "ppocr v6-small latin"

    def read(self, grey: Grey) -> tuple[Word, ...]:
        """Words, line by line from the top, boxes in pixels of `grey`. Raises NetworkFailed."""
        deadline = monotonic() + self._timeout_s
        quads = sorted(text_quads(self._detector, grey), key=lambda q: (q[0, 1], q[0, 0]))
        words: list[Word] = []
        for number, quad in enumerate(quads):
            if monotonic() > deadline:
                raise PpocrTimedOut(f"{self._timeout_s} s")
            words.extend(self._line(grey, quad, number))
        return tuple(words)

    def _line(self, grey: Grey, quad: Quad, number: int) -> Iterator[Word]:
        """The words inside `quad`."""
        width = round(max(np.linalg.norm(quad[1] - quad[0]), np.linalg.norm(quad[2] - quad[3])))
        height = round(max(np.linalg.norm(quad[3] - quad[0]), np.linalg.norm(quad[2] - quad[1])))
        if width < 4 or height < 4:
            return
        corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
        matrix = between(quad, corners)
        line = cut_out(grey, matrix, width, height)
        letters = line_letters(self._recogniser, self._alphabet, line)
        back: Transform = np.linalg.inv(matrix).astype(np.float64)
        for word in stretches(letters, line):
            if word.confidence >= _UNREADABLE:
                yield Word(word.text, _box(back, word, grey), word.confidence, number)


def _box(back: Transform, word: Stretch, grey: Grey) -> Box:
    """The upright box on `grey` around a stretch of a line."""
    corners = np.array(
        [[x, y, 1.0] for x in (word.left, word.right) for y in (word.top, word.bottom)]
    )
    points = corners @ back.T
    points = points[:, :2] / points[:, 2:]
    high, wide = grey.shape
    (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    left, top = min(max(0.0, left), wide - 2), min(max(0.0, top), high - 2)
    return Box(left, top, max(left + 1, min(wide, right)), max(top + 1, min(high, bottom)))
