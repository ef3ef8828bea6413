"""The gate for born-digital pages: when a PDF's own text may stand for its ink.

A text layer is believed only when it is what a reader of the paper sees:
- glyphs stand upright, are drawn visibly, have a Unicode meaning, and leave ink on the raster;
- there are enough real words that can be spoken, and next to no garbage;
- no images cover a good part of the page (their ink is in no text layer), and no filled form
  fields or notes lie on it.
A scan with an invisible OCR layer is therefore a scan: whoever made that layer may have read
badly, or may have meant to mislead; the ink is read anew.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from ingest.box import Box, around
from ingest.page import Raster, TextWord

_IMAGES_MAY_COVER: Final = 0.25  # of the page: logos, stamps, a portrait; not a pasted scan
_FEWEST_WORDS: Final = 12
_MOST_ODD: Final = 0.1  # of the glyphs: unseen, slanted, or without a meaning
_LEAST_CONTRAST: Final = 40  # of 255, between the lightest and the darkest pixel of a word
_LONG: Final = 4  # letters
_VOWEL: Final = re.compile("[aeiouy]", re.IGNORECASE)
_MUTE: Final = re.compile("[^aeiouy]{5}", re.IGNORECASE)
_LEAST_SPOKEN: Final = 0.7  # abbreviations such as PPTKIS are the rest
_SLANT: Final = 8.0  # degrees
_GAP: Final = 1.0  # of the glyph height: parts cells where nothing is known of the advances
_SPACE: Final = 0.065  # of the advance's height, beyond the gap between letters: a space, kerned
_FEW_PAIRS: Final = 4  # of letters; fewer tell nothing of how wide the letters of a line are set
_WIDEST_SET: Final = 0.5  # of the advance's height; farther apart stand letters in boxes, columns
_LATIN: Final = 0x250  # code points below; words of other scripts part as PDFium says
_NEARLY: Final = 0.25  # of the glyph height by which ink may lean out of its advance
_REPLACEMENTS: Final = frozenset("\ufffd\u0000\ufffe\uffff")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn character; `box` in pixels of the raster, `slant` degrees off the reading line.

    `advance`: the room it takes on its line, in the same pixels, if the font tells. `spaced`:
    whether PDFium, which looks at gaps as well, would put a space before it that is not there.
    """

    text: str
    box: Box
    slant: float
    drawn: bool
    advance: Box | None = None
    spaced: bool = False


def words(
    glyphs: Sequence[Glyph | None], pixels: Raster, images_cover: float
) -> tuple[TextWord, ...]:
    """The words of a page that passes the gate, in the file's order; else nothing.

    `None` among `glyphs` is a space or the end of a line. `images_cover`: 0..1 of the page.
    """
    if images_cover > _IMAGES_MAY_COVER:
        return ()
    inked = [glyph for glyph in glyphs if glyph is not None]
    found = [run for run in _runs(glyphs) if _is_sign(run) or _seen(run, pixels)]
    sound = [run for run in found if all(_is_sound(glyph) for glyph in run)]
    if len(inked) - sum(len(run) for run in sound) > _MOST_ODD * len(inked):
        return ()
    read = tuple(TextWord("".join(g.text for g in r), around(g.box for g in r)) for r in sound)
    texts = [word.text for word in read]
    real = sum(map(_is_real, texts)) >= _FEWEST_WORDS
    return read if real and _is_language(texts) else ()


def _runs(glyphs: Sequence[Glyph | None]) -> Iterable[list[Glyph]]:
    """The glyphs of each word. Letters may be set wide apart, and spaces kerned to next to none."""
    for line in _lines(glyphs):
        usual = _usual_gap(line)
        run: list[Glyph] = []
        for glyph in line:
            if run and (glyph is None or _parts(run[-1], glyph, usual)):
                yield run
                run = []
            if glyph is not None:
                run.append(glyph)
        if run:
            yield run


def _lines(glyphs: Sequence[Glyph | None]) -> Iterable[list[Glyph | None]]:
    """Glyphs that follow each other on one line, with the spaces between them."""
    line: list[Glyph | None] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph is not None and last is not None and _leaves_line(last, glyph):
            yield line
            line = []
        line.append(glyph)
        last = glyph or last
    yield line


def _leaves_line(last: Glyph, glyph: Glyph) -> bool:
    """On another line, or before its neighbour. A full stop beside a comma is no yardstick."""
    one, other = last.advance or last.box, glyph.advance or glyph.box
    high = max(one.height, other.height)
    apart = 0.0 if last.advance and glyph.advance else high
    if other.top >= one.bottom + apart or one.top >= other.bottom + apart:
        return True
    return glyph.box.left - last.box.right < -high


def _usual_gap(line: Sequence[Glyph | None]) -> float:
    """How far apart the letters of a line are set, as a share of their height.

    0 as a rule; below 0 only where nearly all stand tight: kerned pairs tell nothing of others.
    """
    gaps = sorted(
        gap
        for one, other in pairwise(line)
        if one is not None and other is not None and (gap := _gap(one, other)) is not None
    )
    if len(gaps) < _FEW_PAIRS:
        return 0.0
    middle, high = gaps[len(gaps) // 2], gaps[3 * len(gaps) // 4]
    if middle > _WIDEST_SET:
        return 0.0
    return high if high < 0 else max(0.0, middle)


def _gap(one: Glyph, other: Glyph) -> float | None:
    """The room between two glyphs as a share of their height; None where no font tells it."""
    if one.advance is None or other.advance is None or max(one.text + other.text) >= chr(_LATIN):
        return None
    if one.advance == one.box or other.advance == other.box:
        return None  # a part of a ligature, for which the ink of the whole was divided
    lean = _NEARLY * one.advance.height
    for glyph, advance in ((one, one.advance), (other, other.advance)):
        if not advance.left - lean <= glyph.box.left <= glyph.box.right <= advance.right + lean:
            return None
    return (other.advance.left - one.advance.right) / max(one.advance.height, other.advance.height)


def _parts(last: Glyph, glyph: Glyph, usual: float) -> bool:
    """Whether a word ends between two glyphs of a line that have no space between them."""
    gap = _gap(last, glyph)
    if gap is not None:
        return gap > usual + _SPACE
    high = max(last.box.height, glyph.box.height)
    return glyph.spaced or glyph.box.left - last.box.right > _GAP * high


def _is_sign(run: Sequence[Glyph]) -> bool:
    """Colons and dashes alone mislead nobody; in a font that is not embedded they slip aside."""
    return not any(character.isalnum() for glyph in run for character in glyph.text)


def _seen(run: Sequence[Glyph], pixels: Raster) -> bool:
    """Whether there is ink where the word is said to stand."""
    box = around(glyph.box for glyph in run)
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


def _is_language(texts: Iterable[str]) -> bool:
    """Whether long words can be spoken: a font with a false table of characters gives letters.

    Only words in Latin letters are asked, and only where there are enough of them.
    """
    long = [text for text in texts if len(text) >= _LONG and text.isascii() and text.isalpha()]
    spoken = sum(_VOWEL.search(text) is not None and not _MUTE.search(text) for text in long)
    return len(long) < _FEWEST_WORDS or spoken >= _LEAST_SPOKEN * len(long)


def _is_real(text: str) -> bool:
    return sum(c.isalnum() for c in text) >= 2
