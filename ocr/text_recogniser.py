"""What one line of text says: a network that answers per column, decoded to letters (CTC)."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ocr.image import Grey, stretched
from ocr.onnx import Array, Network

HEIGHT = 48  # px; what the network was trained on
_NARROWEST = 64  # px; single letters are padded to it
_STEP = 16  # px; widths are rounded up to it


@dataclass(frozen=True, slots=True)
class Letter:
    """One character with its middle, in 0..1 of the line's width, and its confidence 0..1."""

    text: str
    at: float
    confidence: float


class Alphabet:
    """The network's characters, and which of them our papers can hold.

    The papers are in Latin letters. Characters of other scripts that look alike are left out, so
    that their share goes to the Latin one.
    """

    def __init__(self, characters: Sequence[str]) -> None:
        """`characters` in the network's order, without its blank (first) and space (last)."""
        known = ["", *characters, " "]
        kept = [n for n, text in enumerate(known) if n == 0 or all(map(_is_latin, text))]
        self._columns: npt.NDArray[np.intp] = np.array(kept)
        self._texts = [known[n] for n in kept]

    def letters(self, columns: Array, share: float) -> tuple[Letter, ...]:
        """Letters of `columns` (one row of shares per column); the line fills `share` of them."""
        latin = columns[:, self._columns]
        best = latin.argmax(axis=1)
        sure = latin[np.arange(len(best)), best]
        found: list[Letter] = []
        start = 0
        for end in range(1, len(best) + 1):
            if end < len(best) and best[end] == best[start]:
                continue
            if best[start] != 0:
                middle = (start + end) / 2 / len(best) / share
                confidence = float(sure[start:end].max())
                found.append(Letter(self._texts[best[start]], min(1.0, middle), confidence))
            start = end
        return tuple(found)


def _is_latin(character: str) -> bool:
    """ASCII, Latin letters with accents, and the punctuation of typeset text."""
    if character.isascii():
        return character.isprintable()
    return "LATIN" in unicodedata.name(character, "") or character in "‘’“”–—•·°€£¥№…"


def line_letters(network: Network, alphabet: Alphabet, line: Grey) -> tuple[Letter, ...]:
    """Letters on `line`, a crop that holds one upright line. Raises NetworkFailed."""
    high, wide = line.shape
    width = max(8, round(wide * HEIGHT / high))
    room = max(_NARROWEST, -(-width // _STEP) * _STEP)
    plane = np.zeros((HEIGHT, room), np.float32)
    plane[:, :width] = stretched(line, width, HEIGHT).astype(np.float32) / 127.5 - 1.0
    batch = np.ascontiguousarray(np.broadcast_to(plane, (1, 3, HEIGHT, room)))
    return alphabet.letters(network.run(batch)[0], width / room)
