"""PP-OCR: a detector finds lines, a recogniser reads them. Models: PP-OCRv6 small, Apache-2.0.

Better than Tesseract on forms, tables, photos and poor copies, since it never has to understand
the layout of the page. It reads the grey raster as it is: no thresholds, no line removal.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from time import process_time
from typing import Final

import numpy as np

from ingest.box import Box
from ingest.errors import Sentence, ToolFailed
from ocr.image import Grey, Quad, Transform, between, cut_out
from ocr.leaders import pieces
from ocr.line_words import Stretch, stretches
from ocr.ocr_page import Word
from ocr.onnx import Network, NetworkFailed, derived, packaged
from ocr.second_reader import Doubted, LineReader, asked, weighed
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
_DOTS = "...."
_UNREADABLE = 0.3  # mean confidence of a word; below it the ink is no Latin text
_CERTAIN = 0.85  # of a word outside of all lines; below it the ink is a stamp, a stroke, a crease


class PpocrTimedOut(NetworkFailed):
    """A page was not finished in time."""

    code = "T122"
    sentence = Sentence(
        "Halaman terlalu lama dibaca. Pindai ulang dengan lebih bersih, atau baca secara manual.",
        "The page took too long to read. Scan it again more cleanly, or read it by hand.",
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Line:
    """A line as first read: crop and words, and the way back from its pixels to the page's."""

    read: Doubted
    back: Transform
    least: float


class PpocrEngine:
    """PP-OCRv6 through ONNX, one thread. `timeout_s`: processor time of one page.

    `second`: who is asked for the lines that stay in doubt; nobody by default.
    """

    def __init__(self, timeout_s: float = 30.0, second: LineReader | None = None) -> None:
        """Load both networks (about 0.2 s). Raises NetworkMissing or NetworkFailed."""
        self._timeout_s = timeout_s
        self._second = second
        self._detector = Network(packaged(PACKAGE, "models", DETECTOR))
        stock = packaged(PACKAGE, "models", STOCK)
        quick = derived(PACKAGE, QUICK)
        self._name = "ppocr v6-small latin" + (" int8" if quick else "")
        self._recogniser = Recogniser(
            Network(derived(PACKAGE, LATIN) or stock), Network(quick) if quick else None
        )

    @property
    def name(self) -> str:
        """Engines, versions and languages."""
        return f"{self._name}, {self._second.name}" if self._second else self._name

    def read(self, grey: Grey) -> tuple[Word, ...]:
        """Words, line by line from the top, boxes in pixels of `grey`. Raises NetworkFailed."""
        deadline = process_time() + self._timeout_s
        blobs = blobs_of(grey)
        quads = text_quads(self._detector, grey, longer_side(grey, blobs))
        places = [(quad, _UNREADABLE) for quad in quads]
        places += [(quad, _CERTAIN) for quad in stray_quads(blobs, quads)]
        lines: list[_Line] = []
        for quad, least in sorted(places, key=_top_left):
            if process_time() > deadline:
                raise PpocrTimedOut(f"{self._timeout_s} s")
            if (cut := line_in(grey, quad)) is not None:
                line, matrix = cut
                back: Transform = np.linalg.inv(matrix).astype(np.float64)
                words = self._words(line, is_stray=least == _CERTAIN)
                lines.append(_Line(Doubted(line, tuple(words)), back, least))
        known = self._looked_at_again([line.read for line in lines])
        return tuple(
            Word(word.text, _box(line.back, word, grey), word.confidence, number)
            for number, line in enumerate(lines)
            for word in known.get(number, line.read.words)
            if word.confidence >= line.least
        )

    def _words(self, line: Grey, *, is_stray: bool) -> Iterator[Stretch]:
        """The words of a crop; a row of dots is a word of its own.

        Stray ink is letters at once or nothing.
        """
        for start, end, is_leader in pieces(line):
            piece = line[:, start:end]
            if is_leader:
                yield Stretch(_DOTS, 1.0, start, piece.shape[0] // 2, end, piece.shape[0])
                continue
            for word in stretches(self._recogniser.letters(piece, briefly=is_stray), piece):
                yield replace(word, left=word.left + start, right=word.right + start)

    def _looked_at_again(self, lines: Sequence[Doubted]) -> Mapping[int, tuple[Stretch, ...]]:
        """The words of the lines that the second reader was asked for, by their place.

        Where that one fails, what was read first stands.
        """
        places = asked(lines) if self._second else ()
        if not places or self._second is None:
            return {}
        try:
            seconds = self._second.read_lines([lines[place].crop for place in places])
        except ToolFailed:
            return {}
        return {
            place: tuple(weighed(lines[place].words, second))
            for place, second in zip(places, seconds, strict=True)
        }


def _top_left(place: tuple[Quad, float]) -> tuple[float, float]:
    """The order in which lines are read."""
    return place[0][0, 1], place[0][0, 0]


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
