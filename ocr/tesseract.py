"""Tesseract. The only file that imports pytesseract; nobody else sees its errors."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytesseract

from ingest.box import Box
from ingest.errors import Sentence, ToolFailed
from ocr.clean import cleaned
from ocr.image import Grey, quarter_turned
from ocr.line_sheet import along, place_of, sheet_of
from ocr.line_words import Stretch
from ocr.ocr_page import Word

# Tesseract starts four OpenMP threads that spin; one is 3 to 7 times faster.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

_BAND = 300  # px; a lower band may hold no whole line
_ONE_BLOCK = 6  # page segmentation mode for lines below each other
_LINES_TIMEOUT_S = 8.0  # for at most a few dozen of them


class TesseractFailed(ToolFailed):
    """Tesseract stopped with an error."""

    code = "T110"


class TesseractTimedOut(TesseractFailed):
    """Tesseract did not finish a page in time."""

    code = "T111"
    sentence = Sentence(
        "Halaman terlalu lama dibaca. Pindai ulang dengan lebih bersih, atau baca secara manual.",
        "The page took too long to read. Scan it again more cleanly, or read it by hand.",
    )


class TesseractMissing(TesseractFailed):
    """Tesseract or one of its languages is not installed."""

    code = "T112"
    sentence = Sentence(
        "Tesseract atau datanya belum terpasang. Hubungi administrator.",
        "Tesseract or its language data is not installed. Ask the administrator.",
    )


class TesseractEngine:
    """The system's Tesseract, one process per call.

    `languages` are Tesseract's names; `psm` its page segmentation mode; `timeout_s` the longest
    one call may take.
    """

    def __init__(
        self, languages: Sequence[str] = ("ind", "eng"), timeout_s: float = 30.0, psm: int = 3
    ) -> None:
        """Ask for the version once, so that a missing Tesseract shows at the start."""
        try:
            version = str(pytesseract.get_tesseract_version()).split()[0]
        except pytesseract.TesseractNotFoundError as error:
            raise TesseractMissing from error
        self._name = f"tesseract {version} {'+'.join(languages)}"
        self._languages = "+".join(languages)
        self._timeout_s = timeout_s
        self._psm = psm

    @property
    def name(self) -> str:
        """Engine, version and languages."""
        return self._name

    def look(self, grey: Grey) -> "_Look":
        """Words of `grey` whichever way it stands. Raises TesseractFailed."""
        return _Look(self, grey, self.read(grey))

    def read(self, grey: Grey) -> tuple[Word, ...]:
        """Words in reading order, boxes in pixels of `grey`. Raises TesseractFailed."""
        clean = cleaned(grey)
        words = _words(self._table(clean.grey, self._psm, self._timeout_s))
        return tuple(replace(word, box=_shrunk(word.box, clean.scale)) for word in words)

    def read_lines(self, lines: Sequence[Grey]) -> tuple[tuple[Stretch, ...], ...]:
        """The words of crops of single lines, in pixels of each crop. Raises TesseractFailed."""
        if not lines:
            return ()
        sheet, scales = sheet_of(lines)
        read: list[list[Stretch]] = [[] for _ in lines]
        for word in _words(self._table(sheet, _ONE_BLOCK, min(self._timeout_s, _LINES_TIMEOUT_S))):
            place = place_of(word.box.middle[1])
            if place < len(lines):
                scale = scales[place]
                left, right = along(word.box.left, scale), along(word.box.right, scale)
                high = lines[place].shape[0]
                read[place].append(
                    Stretch(word.text, word.confidence, left, 0, max(left + 1, right), high)
                )
        return tuple(tuple(sorted(line, key=lambda word: word.left)) for line in read)

    def _table(self, grey: Grey, psm: int, timeout_s: float) -> Mapping[str, Sequence[Any]]:
        """Tesseract's TSV as columns. Raises TesseractFailed."""
        try:
            table: Mapping[str, Sequence[Any]] = pytesseract.image_to_data(
                grey,
                lang=self._languages,
                config=f"--psm {psm}",
                timeout=timeout_s,
                output_type=pytesseract.Output.DICT,
            )
        except pytesseract.TesseractNotFoundError as error:
            raise TesseractMissing from error
        except pytesseract.TesseractError as error:
            raise TesseractFailed(f"status {error.status}") from error
        except RuntimeError as error:
            raise TesseractTimedOut(f"{timeout_s} s") from error
        return table


@dataclass(frozen=True, slots=True, eq=False)
class _Look:
    """A page that was read whole. The quarter with the most letters tells which way it stands."""

    engine: TesseractEngine
    grey: Grey
    read: tuple[Word, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of that quarter."""
        top, bottom = self._band()
        return tuple(word for word in self.read if top <= word.box.middle[1] < bottom)

    def turned_over(self) -> tuple[Word, ...]:
        """The words of that quarter read the other way. Raises TesseractFailed."""
        top, bottom = self._band()
        return self.engine.read(quarter_turned(self.grey[top:bottom], 180))

    def finished(self) -> tuple[Word, ...]:
        """All words."""
        return self.read

    def _band(self) -> tuple[int, int]:
        """First and last + 1 row of the quarter with the most letters; the whole page if none."""
        high = self.grey.shape[0]
        if not self.read:
            return 0, high
        tall = max(min(high, _BAND), high // 4)
        rows = np.zeros(high)
        for word in self.read:
            rows[min(high - 1, int(word.box.middle[1]))] += len(word.text)
        top = int(np.convolve(rows, np.ones(tall), mode="valid").argmax())
        return top, top + tall


def _shrunk(box: Box, scale: float) -> Box:
    """`box` on the raster as it was before it was enlarged."""
    return Box(box.left / scale, box.top / scale, box.right / scale, box.bottom / scale)


def _words(table: Mapping[str, Sequence[Any]]) -> tuple[Word, ...]:
    """Rows of Tesseract's TSV that hold a word; lines are numbered in its reading order."""
    lines: dict[tuple[int, int, int], int] = {}
    words: list[Word] = []
    for at, text in enumerate(table["text"]):
        confidence = float(table["conf"][at])
        wide, high = int(table["width"][at]), int(table["height"][at])
        if confidence < 0 or not str(text).strip() or wide <= 0 or high <= 0:
            continue
        key = (table["block_num"][at], table["par_num"][at], table["line_num"][at])
        left, top = int(table["left"][at]), int(table["top"][at])
        words.append(
            Word(
                text=str(text).strip(),
                box=Box(left, top, left + wide, top + high),
                confidence=min(1.0, confidence / 100),
                line=lines.setdefault(key, len(lines)),
            )
        )
    return tuple(words)
