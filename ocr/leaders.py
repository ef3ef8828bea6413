"""Dotted leaders: the dots from a label to its value, on which a recogniser loses its place.

    Nama .................. : SITI AMINAH

Rows of dots make the network drop letters on both sides of them, so a line is read in pieces.
"""

from collections.abc import Iterator

import numpy as np

from ocr.image import Grey
from ocr.line_words import ink_of

_LOW = 0.55  # of the height of the ink: dots and underscores lie wholly below it
_LONG = 2.0  # times the height of the ink; shorter rows of dots do no harm
_FLAT = 0.26  # times it, at most: dots are no letters of a second row that was cut out as well
_GAP = 0.6  # times it: between two dots
_INKED = 0.15  # of the columns of a leader


def leaders(line: Grey) -> Iterator[tuple[int, int]]:
    """First and last + 1 column of each row of dots on `line`, a crop of one upright line."""
    mask = ink_of(line)
    rows = np.flatnonzero(mask.any(axis=1))
    if len(rows) < 4:
        return
    tall = int(rows[-1] + 1 - rows[0])
    high = mask[: int(rows[0] + _LOW * tall)].any(axis=0)
    low = np.flatnonzero(mask.any(axis=0) & ~high)
    if len(low) < 3:
        return
    letters_before = np.cumsum(high)
    breaks = (np.diff(low) > _GAP * tall) | (np.diff(letters_before[low]) > 0)
    for run in np.split(low, np.flatnonzero(breaks) + 1):
        start, end = int(run[0]), int(run[-1]) + 1
        inked = np.flatnonzero(mask[:, start:end].any(axis=1))
        flat = inked[-1] + 1 - inked[0] <= max(3, _FLAT * tall)
        if flat and end - start >= _LONG * tall and len(run) >= _INKED * (end - start):
            yield start, end


def pieces(line: Grey) -> Iterator[tuple[int, int, bool]]:
    """First and last + 1 column of each piece, left to right, and whether it is a leader."""
    start = 0
    for left, right in leaders(line):
        if left - start >= 4:
            yield start, left, False
        yield left, right, True
        start = right
    if line.shape[1] - start >= 4:
        yield start, line.shape[1], False
