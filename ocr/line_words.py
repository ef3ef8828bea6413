"""Letters of one line to words: where they part, and where on the line each stands.

The recogniser knows what a letter is but only roughly where it stands, and it forgets a space now
and then; the ink knows both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from ocr.image import Grey, blobs, dilated, opened
from ocr.letter import Letter

_SURE = 0.5  # share of a space between two letters that is one
_SURE_OF_BRACKET = 0.9  # the same in "15(1)(c)", where brackets stand off by themselves
_LIKELY = 0.15  # share of a space that is one unless the ink says otherwise
_LARGER = 1.5  # times the line's median gap and a pixel: what such a space has at least
_TOUCHING = 1  # px: a line with such a median gap is too coarse for its ink to say anything
_SPECKS = "·•"
_ROOM = 1.45  # times the pitch of the letters: two with so much between them have a blank there
_HINT = 0.01  # share of a space; with a wide gap of ink it is one
_WIDE: tuple[tuple[float, float], ...] = (
    (0.2, 2.5),
    (0.3, 2.0),
)  # of the line's height, and times the line's median gap
_GAPING = (0.45, 4.0)  # the same for letters of a longer line between which no space was seen
_LONG = 8  # letters of a line whose median gap can be trusted that far
_SET_APART = 0.2  # of the line's height: median gap of a longer line whose letters are spaced out
_BROADER = 1.3  # times that gap: what a blank has there at least
_RULED = 3.0  # times the line's height: a longer level stroke is no row of letters that touch
_RIM = 0.2  # of the line's height, above and below its letters
_TALL = 0.8  # of the line's height: a stroke that is none of a letter
_THIN = 0.25  # the same: how wide it is at most

Mask = npt.NDArray[np.bool_]
Gap = tuple[int, int]  # first and last + 1 column without ink


@dataclass(frozen=True, slots=True)
class Stretch:
    """One word: its text, mean confidence, and its box in pixels of the line's crop.

    `lowest`: the confidence of its most doubted letter.
    """

    text: str
    confidence: float
    left: int
    top: int
    right: int
    bottom: int
    lowest: float = 1.0


def stretches(letters: Sequence[Letter], line: Grey) -> Iterator[Stretch]:
    """The words of `line`, left to right."""
    ink = _own_ink(line)
    solid = tuple(_without_specks([each for each in letters if not each.text.isspace()]))
    if not solid:
        return
    gaps, rows = _gaps(solid, np.asarray(ink.any(axis=0))), _rows(ink)
    usual = float(np.median([gap[1] - gap[0] for gap in gaps[1:-1]])) if len(solid) > 1 else 0.0
    start = 0
    for end in range(1, len(solid) + 1):
        if end < len(solid) and not _parts(solid, gaps, end, usual, line.shape[0]):
            continue
        yield _stretch(solid[start:end], gaps[start][1], gaps[end][0], rows)
        start = end


def _without_specks(letters: Sequence[Letter]) -> Iterator[Letter]:
    """The letters without dots at half height that touch both neighbours: specks in a blank.

    A dot with blanks of its own is printed: a bullet, or a sign between two values.
    """
    pitch = float(np.median(np.diff([each.at for each in letters]))) if len(letters) > 1 else 1.0
    kept: list[Letter] = []
    for at, letter in enumerate(letters):
        inside = 0 < at < len(letters) - 1 and letters[at - 1].space_after < _SURE
        if letter.text not in _SPECKS or not inside or letter.space_after >= _SURE:
            kept.append(letter)
        elif letters[at + 1].at - letters[at - 1].at >= _ROOM * pitch:
            kept[-1] = replace(kept[-1], space_after=1.0)
    yield from kept


def ink_of(line: Grey) -> Mask:
    """Pixels darker than half way between the ink and the paper of this line."""
    darker = np.bincount(line.ravel(), minlength=256).cumsum()  # a tenth of what sorting costs
    mask: Mask = line < (_percentile(darker, 0.02) + _percentile(darker, 0.9)) / 2
    return mask


def _percentile(darker: npt.NDArray[np.intp], share: float) -> float:
    """The level that `share` of the pixels lie below; `darker`: pixels at each level and below.

    Between two pixels as `numpy.percentile` has it.
    """
    at = share * (int(darker[-1]) - 1)
    below, above = np.searchsorted(darker, (int(at), int(at) + 1), side="right").tolist()
    return float(below + (min(above, 255) - below) * (at - int(at)))


def _without_ruling(ink: Mask) -> Mask:
    """The ink without level strokes: the side of a cell cut out with its text fills every blank."""
    ruled = opened(ink.astype(np.uint8), round(_RULED * ink.shape[0]), 1)
    return ink & (dilated(ruled, 1, 3) == 0) if ruled.any() else ink


def _own_ink(line: Grey) -> Mask:
    """The ink of the letters of a line: no ruling, nothing that reaches in from beside it.

    Small labels stand close above their values, whose ink is darker than theirs.
    """
    seen = ink_of(line)
    ink = _without_ruling(seen)
    rim = round(_RIM * len(ink))
    if not (ink[:rim].any() or ink[-rim:].any() or ink[:, [0, -1]].any()):
        return ink
    others = _beside(ink, rim)
    if not others.any():
        return ink
    others |= seen & ~ink
    bare = np.where(dilated(others.astype(np.uint8), 3, 3) > 0, line.max(), line)
    own = _without_ruling(ink_of(bare))
    return own if own.any() else ink


def _beside(ink: Mask, rim: int) -> Mask:
    """Ink that is no letter of a line: off its middle and cut off, at the rim, or a long stroke.

    Sides of a cell that the crop cuts off are none either. `rim`: rows above and below letters.
    """
    labels, parts = blobs(ink.astype(np.uint8))
    left, top, wide, high, _ = parts.T
    height, width = ink.shape
    bottom, stroke = height - top - high, wide > _RULED * height
    above = (top + high <= height // 2) & ((top == 0) | (top + high <= rim) | stroke)
    below = (top > height // 2) & ((bottom == 0) | (top >= height - rim) | stroke)
    cut_off = (left == 0) | (left + wide == width)
    side = cut_off & (high > _TALL * height) & (wide < _THIN * height)
    beside: Mask = np.concatenate([[False], above | below | side])[labels]
    return beside


def _gaps(letters: Sequence[Letter], columns: Mask) -> list[Gap]:
    """The widest run without ink before, between and after the letters: one more than letters."""
    wide = len(columns)
    middles = [round(letter.at * (wide - 1)) for letter in letters]
    pitch = float(np.median(np.diff(middles))) if len(middles) > 1 else wide / 2
    first, last = max(0, round(middles[0] - pitch)), min(wide, round(middles[-1] + pitch))
    edges = [first, *middles, last]
    return [widest(columns, a, max(a, b)) for a, b in pairwise(edges)]


def widest(columns: Mask, start: int, end: int) -> Gap:
    """The widest run without ink in start..end of `columns` (which hold ink).

    Where there is none: one of no width in the middle.
    """
    best = ((start + end) // 2, (start + end) // 2)
    since = start
    for at in range(start, end + 1):
        if at == end or columns[at]:
            if at - since > best[1] - best[0]:
                best = (since, at)
            since = at + 1
    return best


def _parts(
    letters: Sequence[Letter], gaps: Sequence[Gap], at: int, usual: float, height: int
) -> bool:
    """Whether a word ends before letter `at`. `usual`: the median gap between the letters."""
    before, letter = letters[at - 1], letters[at]
    if letter.text == "(" and (before.text == ")" or before.text.isdigit()):
        return before.space_after >= _SURE_OF_BRACKET
    wide = gaps[at][1] - gaps[at][0]
    is_spelled = (before.text + letter.text).isalpha()
    if before.space_after >= _SURE:
        spaced_out = is_spelled and len(letters) >= _LONG and usual >= _SET_APART * height
        return not spaced_out or wide >= _BROADER * usual
    if before.text == ":" and letter.text.isalnum():  # "Nama :SITI", but not "10:30"
        return at == 1 or not letters[at - 2].text.isdigit()
    if before.space_after >= _LIKELY:
        return usual <= _TOUCHING or wide >= _LARGER * (usual + 1)
    if before.text.isdigit() and letter.text.isdigit():  # a 1 stands in the room of an 8
        return False
    limits = _WIDE if before.space_after >= _HINT else ()
    if len(letters) >= _LONG and usual > 0 and is_spelled:
        limits = (*limits, _GAPING)
    return any(wide >= high * height and wide >= times * usual for high, times in limits)


def _stretch(letters: Sequence[Letter], left: int, right: int, rows: tuple[int, int]) -> Stretch:
    """The word of `letters` between two gaps, as tall as the ink of its whole line."""
    confidence = float(np.mean([letter.confidence for letter in letters]))
    text = "".join(letter.text for letter in letters)
    lowest = min(letter.confidence for letter in letters)
    return Stretch(text, confidence, left, rows[0], max(left + 1, right), rows[1], lowest)


def _rows(ink: Mask) -> tuple[int, int]:
    """First and last + 1 row with ink; the whole line when that is too thin to be letters."""
    high = ink.shape[0]
    rows = np.flatnonzero(ink.any(axis=1))
    if not len(rows) or rows[-1] - rows[0] < 0.3 * high:
        return 0, high
    return int(rows[0]), int(rows[-1]) + 1
