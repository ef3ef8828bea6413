"""PP-OCR: a detector finds lines, a recogniser reads them. Models: PP-OCRv6 small, Apache-2.0.

Better than Tesseract on forms, tables, photos and poor copies, since it never has to understand
the layout of the page. It reads the grey raster as it is: no thresholds, no line removal.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from time import process_time
from typing import Final

import numpy as np

from ingest.box import Box
from ingest.errors import Sentence, ToolFailed
from ocr.image import Grey, Quad, Transform, between, cut_out, quarter_turned
from ocr.leaders import pieces
from ocr.letter import Letter
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
_TELLING = 12  # lines that tell whether a page stands upside down
_CERTAIN = 0.85  # of a word outside of all lines; below it the ink is a stamp, a stroke, a crease


class PpocrTimedOut(NetworkFailed):
    """A page was not finished in time."""

    code = "T122"
    sentence = Sentence(
        "Halaman terlalu lama dibaca. Pindai ulang dengan lebih bersih, atau baca secara manual.",
        "The page took too long to read. Scan it again more cleanly, or read it by hand.",
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """Columns of a line, with the letters seen there; none were looked for on a row of dots."""

    left: int
    right: int
    letters: tuple[Letter, ...] | None


@dataclass(frozen=True, slots=True, eq=False)
class _Line:
    """A line that was found: its crop, and the way back from its pixels to the page's.

    `least`: confidence below which a word of it is none; stray ink is letters at once or nothing.
    """

    crop: Grey
    back: Transform
    least: float

    @property
    def is_stray(self) -> bool:
        """Whether the line is ink that the detector passed over."""
        return self.least == _CERTAIN


@dataclass(frozen=True, slots=True, eq=False)
class _Look:
    """A page of which the widest lines were seen, by their places. `deadline`: processor time."""

    engine: "PpocrEngine"
    grey: Grey
    lines: tuple[_Line, ...]
    seen: Mapping[int, tuple[_Piece, ...]]
    deadline: float

    @property
    def words(self) -> tuple[Word, ...]:
        """Each of those lines as one word."""
        letters = (
            [letter for piece in pieces for letter in piece.letters or ()]
            for pieces in self.seen.values()
        )
        return tuple(_as_one_word(each, self.grey) for each in letters if each)

    def turned_over(self) -> tuple[Word, ...]:
        """The same lines seen upside down. Raises NetworkFailed."""
        letters = (self.engine.seen_turned_over(self.lines[at].crop) for at in self.seen)
        return tuple(_as_one_word(each, self.grey) for each in letters if each)

    def finished(self) -> tuple[Word, ...]:
        """Words, line by line from the top. Raises NetworkFailed."""
        return self.engine.finished(self)


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
        return self.look(grey).finished()

    def look(self, grey: Grey) -> _Look:
        """Every line seen once. Raises NetworkFailed."""
        deadline = process_time() + self._timeout_s
        blobs = blobs_of(grey)
        quads = text_quads(self._detector, grey, longer_side(grey, blobs))
        places = [(quad, _UNREADABLE) for quad in quads]
        places += [(quad, _CERTAIN) for quad in stray_quads(blobs, quads)]
        lines = []
        for quad, least in sorted(places, key=_top_left):
            if (cut := line_in(grey, quad)) is not None:
                crop, matrix = cut
                back: Transform = np.linalg.inv(matrix).astype(np.float64)
                lines.append(_Line(crop, back, least))
        found = [at for at, line in enumerate(lines) if not line.is_stray]
        widest = sorted(found, key=lambda at: -lines[at].crop.shape[1])[:_TELLING]
        seen = {at: tuple(self._pieces(lines[at].crop)) for at in widest}
        return _Look(self, grey, tuple(lines), seen, deadline)

    def seen_turned_over(self, crop: Grey) -> tuple[Letter, ...]:
        """The letters seen on a line when it is turned by 180 degrees. Raises NetworkFailed."""
        return self._recogniser.seen(quarter_turned(crop, 180))

    def finished(self, look: _Look) -> tuple[Word, ...]:
        """The words of a look: lines not yet seen are, and what is doubted is read again."""
        read = []
        for at, line in enumerate(look.lines):
            if process_time() > look.deadline:
                raise PpocrTimedOut(f"{self._timeout_s} s")
            seen = look.seen.get(at) or self._pieces(line.crop)
            read.append(Doubted(line.crop, tuple(self._words(line, seen))))
        known = self._looked_at_again(read)
        return tuple(
            Word(word.text, _box(line.back, word, look.grey), word.confidence, at)
            for at, line in enumerate(look.lines)
            for word in known.get(at, read[at].words)
            if word.confidence >= line.least
        )

    def _pieces(self, crop: Grey) -> Iterator[_Piece]:
        """The pieces of a line with the letters seen on them."""
        for start, end, is_leader in pieces(crop):
            letters = None if is_leader else self._recogniser.seen(crop[:, start:end])
            yield _Piece(start, end, letters)

    def _words(self, line: _Line, seen: Iterable[_Piece]) -> Iterator[Stretch]:
        """The words of a line of which these pieces were seen; a row of dots is a word."""
        for piece in seen:
            crop = line.crop[:, piece.left : piece.right]
            if piece.letters is None:
                high = crop.shape[0]
                yield Stretch(_DOTS, 1.0, piece.left, high // 2, piece.right, high)
                continue
            letters = piece.letters
            if not line.is_stray:
                letters = self._recogniser.checked(letters, crop)
            for word in stretches(letters, crop):
                yield replace(word, left=word.left + piece.left, right=word.right + piece.left)

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


def _as_one_word(letters: Sequence[Letter], grey: Grey) -> Word:
    """Letters of a line, wherever it stands on the page."""
    text = "".join(letter.text for letter in letters)
    sure = sum(letter.confidence for letter in letters) / len(letters)
    return Word(text, Box(0, 0, grey.shape[1], grey.shape[0]), sure, 0)


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
