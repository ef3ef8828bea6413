"""PP-OCR: a detector finds lines, a recogniser reads them. Models: PP-OCRv6 small, Apache-2.0.

Better than Tesseract on forms, tables, photos and poor copies, since it never has to understand
the layout of the page. It reads the grey raster as it is: no thresholds, no line removal.
"""

from collections.abc import Iterator
from dataclasses import replace
from time import monotonic
from typing import Final

import numpy as np

from ingest.box import Box
from ingest.errors import Sentence
from ocr.image import Grey, Quad, Transform, between, cut_out
from ocr.leaders import pieces
from ocr.line_words import Stretch, stretches
from ocr.ocr_page import Word
from ocr.onnx import Network, NetworkFailed, derived, packaged
from ocr.stray_ink import blobs_of, stray_quads
from ocr.text_detector import longer_side, text_quads
from ocr.text_recogniser import Recogniser

PACKAGE: Final = "rapidocr"
DETECTOR: Final = "PP-OCRv6_det_small.onnx"
STOCK: Final = "PP-OCRv6_rec_small.onnx"
LATIN: Final = "latin.onnx"
"""The recogniser with the classes our papers need (training/derive_recogniser.py)."""
QUICK: Final = "latin_int8.onnx"
"""The same in whole numbers."""
_UNREADABLE = 0.3  # mean confidence of a word; below it the ink is no Latin text
_CERTAIN = 0.85  # of a word outside of all lines; below it the ink is a stamp, a stroke, a crease


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
        """Load both networks (about 0.2 s). Raises NetworkMissing or NetworkFailed."""
        self._timeout_s = timeout_s
        self._detector = Network(packaged(PACKAGE, "models", DETECTOR))
        stock = packaged(PACKAGE, "models", STOCK)
        quick = derived(PACKAGE, QUICK)
        self._name = "ppocr v6-small latin" + (" int8" if quick else "")
        self._recogniser = Recogniser(
            Network(derived(PACKAGE, LATIN) or stock), Network(quick) if quick else None
        )

    @property
    def name(self) -> str:
        """Engine, version and languages."""
        return self._name

    def read(self, grey: Grey) -> tuple[Word, ...]:
        """Words, line by line from the top, boxes in pixels of `grey`. Raises NetworkFailed."""
        deadline = monotonic() + self._timeout_s
        blobs = blobs_of(grey)
        quads = text_quads(self._detector, grey, longer_side(grey, blobs))
        lines = [(quad, _UNREADABLE) for quad in quads]
        lines += [(quad, _CERTAIN) for quad in stray_quads(blobs, quads)]
        words: list[Word] = []
        for number, (quad, least) in enumerate(sorted(lines, key=_top_left)):
            if monotonic() > deadline:
                raise PpocrTimedOut(f"{self._timeout_s} s")
            words.extend(
                word for word in self._line(grey, quad, number) if word.confidence >= least
            )
        return tuple(words)

    def _line(self, grey: Grey, quad: Quad, number: int) -> Iterator[Word]:
        """The words inside `quad`; a row of dots is a word of its own."""
        cut = line_in(grey, quad)
        if cut is None:
            return
        line, matrix = cut
        back: Transform = np.linalg.inv(matrix).astype(np.float64)
        for start, end, is_leader in pieces(line):
            piece = line[:, start:end]
            if is_leader:
                dots = Stretch("....", 1.0, start, piece.shape[0] // 2, end, piece.shape[0])
                yield Word(dots.text, _box(back, dots, grey), dots.confidence, number)
                continue
            for word in stretches(self._recogniser.letters(piece), piece):
                moved = replace(word, left=word.left + start, right=word.right + start)
                yield Word(word.text, _box(back, moved, grey), word.confidence, number)


def _top_left(line: tuple[Quad, float]) -> tuple[float, float]:
    """The order in which lines are read."""
    return line[0][0, 1], line[0][0, 0]


def line_in(grey: Grey, quad: Quad) -> tuple[Grey, Transform] | None:
    """The crop of `quad` and the homography that took it there; None when nothing fits in."""
    width = round(max(np.linalg.norm(quad[1] - quad[0]), np.linalg.norm(quad[2] - quad[3])))
    height = round(max(np.linalg.norm(quad[3] - quad[0]), np.linalg.norm(quad[2] - quad[1])))
    if width < 4 or height < 4:
        return None
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    matrix = between(quad, corners)
    return cut_out(grey, matrix, width, height), matrix


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
