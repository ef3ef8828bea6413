"""The gate for born-digital pages: when a PDF's own text may stand for its ink.

A text layer is believed only when it is what a reader of the paper sees:
- glyphs stand upright, are drawn visibly, have a Unicode meaning, and leave ink on the raster;
- there are enough real words, and next to no garbage;
- no images cover a good part of the page (their ink is in no text layer), and no filled form
  fields or notes lie on it.
A scan with an invisible OCR layer is therefore a scan: whoever made that layer may have read
badly, or may have meant to mislead; the ink is read anew.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from ingest.box import Box, around
from ingest.page import Raster, TextWord

_IMAGES_MAY_COVER: Final = 0.25  # of the page: logos, stamps, a portrait; not a pasted scan
_FEWEST_WORDS: Final = 12
_MOST_ODD: Final = 0.1  # of the glyphs: unseen, slanted, or without a meaning
_LEAST_CONTRAST: Final = 40  # of 255, between the lightest and the darkest pixel of a word
_SLANT: Final = 8.0  # degrees
_GAP: Final = 0.45  # of the glyph height: wider than this starts a new word
_REPLACEMENTS: Final = frozenset("\ufffd\u0000\ufffe\uffff")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn character; `box` in pixels of the raster, `slant` degrees off the reading line."""

    text: str
    box: Box
    slant: float
    drawn: bool


def words(
    glyphs: Sequence[Glyph | None], pixels: Raster, images_cover: float
) -> tuple[TextWord, ...]:
    """The words of a page that passes the gate, in the file's order; else nothing.

    `None` among `glyphs` is a space or the end of a line. `images_cover`: 0..1 of the page.
    """
    if images_cover > _IMAGES_MAY_COVER:
        return ()
    inked = [glyph for glyph in glyphs if glyph is not None]
    found = [run for run in _runs(glyphs) if _seen(around(g.box for g in run), pixels)]
    sound = [run for run in found if all(_is_sound(glyph) for glyph in run)]
    if len(inked) - sum(len(run) for run in sound) > _MOST_ODD * len(inked):
        return ()
    read = tuple(TextWord("".join(g.text for g in r), around(g.box for g in r)) for r in sound)
    return read if sum(_is_real(word.text) for word in read) >= _FEWEST_WORDS else ()


def _runs(glyphs: Iterable[Glyph | None]) -> Iterable[list[Glyph]]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if glyph is None or (run and _apart(run[-1], glyph)):
            if run:
                yield run
            run = []
        if glyph is not None:
            run.append(glyph)
    if run:
        yield run


def _apart(left: Glyph, right: Glyph) -> bool:
    """On another line, before its neighbour, or beyond a gap."""
    high = max(left.box.height, right.box.height)
    if right.box.top > left.box.bottom + high or left.box.top > right.box.bottom + high:
        return True
    gap = right.box.left - left.box.right
    return gap > max(_GAP * high, 3.0) or gap < -high


def _seen(box: Box, pixels: Raster) -> bool:
    """Whether there is ink where the word is said to stand."""
    top, left = max(0, int(box.top)), max(0, int(box.left))
    patch = pixels[top : int(box.bottom) + 1, left : int(box.right) + 1]
    return patch.size > 0 and int(np.ptp(patch.max(axis=2))) >= _LEAST_CONTRAST


def _is_sound(glyph: Glyph) -> bool:
    return glyph.drawn and glyph.slant <= _SLANT and not _is_garbage(glyph.text)


def _is_garbage(text: str) -> bool:
    return any(
        c in _REPLACEMENTS or "\ue000" <= c <= "\uf8ff" or (c < " " and not c.isspace())
        for c in text
    )


def _is_real(text: str) -> bool:
    return sum(c.isalnum() for c in text) >= 2
