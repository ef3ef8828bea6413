"""What one line of text says: networks that answer per column, decoded to letters (CTC)."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from ocr.doubted_parts import Part, doubted_parts
from ocr.image import Grey, resized, softened, stretched
from ocr.letter import Letter
from ocr.onnx import Array, Network

HEIGHT = 48  # px; what the network was trained on
_NARROWEST = 64  # px; single letters are padded to it
_STEP = 16  # px; widths are rounded up to it
_DOUBTFUL_SIGN = 0.9  # the same of a full stop, a comma, a dash
_DOUBTFUL = 0.97  # confidence of a letter below which a line is read again, with care
_UNSURE = 0.5  # of a letter read with care; below it a softer picture of the line is read too
_EXTENDED = 0x17F  # last of Latin Extended-A: names of persons and places need no letter beyond
_SIGNS = "‘’“”–—•·°€£¥№…"


class Alphabet:
    """The network's characters, and which of them our papers can hold.

    The papers are in Latin letters. Characters of other scripts that look alike are left out, so
    that their share goes to the Latin one.
    """

    def __init__(self, characters: Sequence[str]) -> None:
        """`characters` in the network's order, without its blank (first) and space (last)."""
        known = ["", *characters, " "]
        kept = [n for n, text in enumerate(known) if n == 0 or all(map(is_latin, text))]
        self._columns: npt.NDArray[np.intp] = np.array(kept)
        self._has_others = len(kept) < len(known)
        self._texts = [known[n] for n in kept]
        self._space = len(kept) - 1

    def letters(self, columns: Array, share: float) -> tuple[Letter, ...]:
        """Letters without spaces, of `columns` (a row of shares each); the line fills `share`."""
        latin = columns[:, self._columns] if self._has_others else columns
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


def is_latin(character: str) -> bool:
    """ASCII, Latin letters with accents, and the punctuation of typeset text."""
    if character.isascii():
        return character.isprintable()
    if character in _SIGNS:
        return True
    return ord(character) <= _EXTENDED and "LATIN" in unicodedata.name(character, "")


class Recogniser:
    """Two networks of one alphabet: a `quick` one reads, a `careful` one what that one doubts.

    The quick one is the same network in whole numbers (int8). It costs half; where it is wrong, it
    all but always doubts a letter: docs/ocr.md.
    """

    def __init__(self, careful: Network, quick: Network | None = None) -> None:
        """Take the alphabets the networks bring along."""
        self._careful = (careful, _alphabet(careful))
        self._quick = (quick, _alphabet(quick)) if quick else None

    def seen(self, line: Grey) -> tuple[Letter, ...]:
        """Letters on `line`, a crop that holds one upright line, after one look.

        Raises NetworkFailed.
        """
        return _look(self._quick or self._careful, line)

    def checked(self, letters: tuple[Letter, ...], line: Grey) -> tuple[Letter, ...]:
        """The letters seen on `line`; what was doubted is read with care. Raises NetworkFailed."""
        if self._quick is None:
            return self._softly(letters, line)
        for part in reversed(doubted_parts(letters, line, _is_doubted)):
            crop = line[:, part.left : part.right]
            read = self._softly(_look(self._careful, crop), crop)
            placed = _placed(read, part, letters, line)
            letters = letters[: part.first] + placed + letters[part.last :]
        return letters

    def _softly(self, letters: tuple[Letter, ...], line: Grey) -> tuple[Letter, ...]:
        """Letters as read with care; where they stay unsure, a softer picture is read too."""
        known = [each.confidence for each in letters if each.text.isalnum()]
        if not known or min(known) >= _UNSURE:
            return letters
        return max(letters, _look(self._careful, _enlarged(line)), key=_mean)


def _look(reader: tuple[Network, Alphabet], line: Grey) -> tuple[Letter, ...]:
    """Letters on `line` as one network reads them."""
    network, alphabet = reader
    batch, share = batch_of(line)
    return alphabet.letters(network.run(batch)[0], share)


def _placed(
    read: Sequence[Letter], part: Part, letters: Sequence[Letter], line: Grey
) -> tuple[Letter, ...]:
    """Letters read on a part, as letters of the whole line; the space behind it stays."""
    wide, span = line.shape[1], part.right - part.left
    placed = [replace(each, at=(part.left + each.at * span) / wide) for each in read]
    if placed and part.last:
        placed[-1] = replace(placed[-1], space_after=letters[part.last - 1].space_after)
    return tuple(placed)


def _is_doubted(letter: Letter) -> bool:
    """Whether the quick network's letter is read again; names and numbers hang on no full stop."""
    return letter.confidence < (_DOUBTFUL if letter.text.isalnum() else _DOUBTFUL_SIGN)


def _enlarged(line: Grey) -> Grey:
    """The line without the stairs of coarse pixels."""
    grown = resized(line, max(1.0, HEIGHT / line.shape[0]))
    return softened(grown, 2.0 if line.shape[0] < HEIGHT else 1.0)


def _mean(letters: Sequence[Letter]) -> float:
    """How sure the letters are on the average; 0 for none."""
    return sum(each.confidence for each in letters) / len(letters) if letters else 0.0


def _alphabet(network: Network) -> Alphabet:
    return Alphabet(network.note("character").splitlines())


def batch_of(line: Grey) -> tuple[Array, float]:
    """The line as a batch of one RGB picture, -1..1, and the share of its width that it fills."""
    high, wide = line.shape
    width = max(8, round(wide * HEIGHT / high))
    room = max(_NARROWEST, -(-width // _STEP) * _STEP)
    plane = np.zeros((HEIGHT, room), np.float32)
    plane[:, :width] = stretched(line, width, HEIGHT).astype(np.float32) / 127.5 - 1.0
    return np.ascontiguousarray(np.broadcast_to(plane, (1, 3, HEIGHT, room))), width / room
