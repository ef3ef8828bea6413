"""Lines set below each other on one sheet, so that one call of an engine reads them all."""

from collections.abc import Sequence

import numpy as np

from ocr.image import Grey, resized

TALL = 52  # px of a line's crop on the sheet: its capitals are about 26 px tall
_APART = 26  # px of bare paper between lines and around them


def sheet_of(lines: Sequence[Grey]) -> tuple[Grey, tuple[float, ...]]:
    """The sheet, and by how much each line was scaled; at least one line."""
    scales = tuple(TALL / line.shape[0] for line in lines)
    grown = [resized(line, scale) for line, scale in zip(lines, scales, strict=True)]
    wide = max(line.shape[1] for line in grown) + 2 * _APART
    sheet = np.full((_APART + len(grown) * (TALL + _APART), wide), 255, np.uint8)
    for place, line in enumerate(grown):
        top = row_top(place)
        part = line[:TALL]
        sheet[top : top + part.shape[0], _APART : _APART + part.shape[1]] = part
    return sheet, scales


def row_top(place: int) -> int:
    """The first row of the line at `place`, in pixels of the sheet."""
    return _APART + place * (TALL + _APART)


def place_of(middle: float) -> int:
    """Which line stands at height `middle` of the sheet; may be beyond the last."""
    return int((middle - _APART / 2) // (TALL + _APART))


def along(x: float, scale: float) -> int:
    """`x` on the sheet as a column of the line's own crop."""
    return max(0, round((x - _APART) / scale))
