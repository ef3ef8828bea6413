"""What one line of text says: a network that answers per column, decoded to letters (CTC)."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from ocr.image import Grey, stretched
from ocr.onnx import Array, Network

HEIGHT = 48  # px; what the network was trained on
_NARROWEST = 64  # px; single letters are padded to it
_STEP = 16  # px; widths are rounded up to it


@dataclass(frozen=True, slots=True)
class Letter:
    """One character with its middle, in 0..1 of the line's width, and its confidence 0..1.

    `space_after`: the network's largest share for a space between it and the next character.
    """

    text: str
    at: float
    confidence: float
    space_after: float = 0.0


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
        self._space = len(kept) - 1

    def letters(self, columns: Array, share: float) -> tuple[Letter, ...]:
        """Letters without spaces, of `columns` (a row of shares each); the line fills `share`."""
        latin = columns[:, self._columns]
        best = latin.argmax(axis=1)
        found = [run for run in _runs(best) if best[run[0]] not in (0, self._space)]
        letters = []
        for (start, end), after in zip(found, [*found[1:], (len(best), 0)], strict=False):
            between = latin[end : after[0], self._space]
            letters.append(
                Letter(
                    text=self._texts[best[start]],
                    at=min(1.0, (start + end) / 2 / len(best) / share),
                    confidence=float(latin[start:end, best[start]].max()),
                    space_after=float(between.max(initial=0.0)),
                )
            )
        return tuple(letters)


def _runs(best: npt.NDArray[np.intp]) -> Iterator[tuple[int, int]]:
    """First and last + 1 of each run of equal answers."""
    starts = [0, *(np.flatnonzero(np.diff(best)) + 1).tolist(), len(best)]
    return pairwise(starts)


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
