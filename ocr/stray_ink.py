"""Letters that the detector passed over: lone ones in the cells of a table, mostly.

The detector looks at a small picture of the page; a single L or P in a narrow column is a few of
its pixels. The blobs of ink on the page itself show them: of the size of its letters, outside of
every line that was found.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from ocr.image import Grey, Quad, blobs, ink

Blobs = npt.NDArray[np.int32]
"""Rows of left, top, width, height and area."""

_LEAST = 4  # px; lower blobs are specks
_HIGHEST = 120  # px; of letters; higher ones are headlines, which no detector misses
_LIKE_OTHERS = (0.7, 1.6)  # times the height of capitals
_WIDEST = 1.6  # times it: single letters, now and then two that touch
_FULL = 0.15  # of its box; thinner is a scratch
_TOGETHER = 0.9  # times the height: gap between letters of one word
_AROUND = 0.3  # times it: paper around the word, as the recogniser knows it
_MOST = 150  # words; more is the texture of a desk or the guilloche of a passport
_LONGEST = 4  # times the height: lone letters and short numbers are passed over, not lines


def blobs_of(grey: Grey) -> Blobs:
    """What may be letters and signs on `grey`."""
    found = blobs(ink(grey))[1]
    tall, wide = found[:, 3], found[:, 2]
    return found[(tall >= _LEAST) & (tall <= _HIGHEST) & (wide <= 4 * _HIGHEST)]


def stray_quads(found: Blobs, quads: Sequence[Quad]) -> Iterator[Quad]:
    """Quads around stray words of a page with `quads` around its lines."""
    if not quads or not len(found):
        return
    middles = found[:, :2] + found[:, 2:4] / 2
    inside = _inside(middles, quads)
    if inside.sum() < 20:
        return
    tall = float(np.percentile(found[inside, 3], 70))
    like = found[:, 3] >= _LIKE_OTHERS[0] * tall
    like &= found[:, 3] <= _LIKE_OTHERS[1] * tall
    like &= found[:, 2] <= _WIDEST * tall
    like &= found[:, 4] >= _FULL * found[:, 2] * found[:, 3]
    for left, top, right, bottom in _words(found[like & ~inside], tall):
        if right - left <= _LONGEST * tall:
            x, y = _AROUND * tall, _AROUND * tall
            yield np.array(
                [
                    [left - x, top - y],
                    [right + x, top - y],
                    [right + x, bottom + y],
                    [left - x, bottom + y],
                ]
            )


def _inside(points: npt.NDArray[np.float64], quads: Sequence[Quad]) -> npt.NDArray[np.bool_]:
    """Which points lie in one of the quads (convex, clockwise)."""
    inside = np.zeros(len(points), bool)
    for quad in quads:
        low, high = quad.min(axis=0), quad.max(axis=0)
        near = np.flatnonzero(((points >= low) & (points <= high)).all(axis=1) & ~inside)
        sides = np.roll(quad, -1, axis=0) - quad
        off = points[near, None] - quad[None]
        turns = sides[None, :, 0] * off[:, :, 1] - sides[None, :, 1] * off[:, :, 0]
        inside[near[(turns >= 0).all(axis=1)]] = True
    return inside


def _words(letters: Blobs, tall: float) -> list[list[float]]:
    """Left, top, right and bottom around letters close side by side; none where they are many."""
    open_words: list[list[float]] = []
    for left, top, width, height, _ in sorted(letters.tolist()):
        for word in reversed(open_words):
            level = min(word[3], top + height) - max(word[1], top) > 0.5 * height
            if level and left - word[2] < _TOGETHER * tall:
                word[1], word[3] = min(word[1], top), max(word[3], top + height)
                word[2] = max(word[2], left + width)
                break
        else:
            open_words.append([left, top, left + width, top + height])
        if len(open_words) > _MOST:  # told at once: each letter is held against every word
            return []
    return open_words
