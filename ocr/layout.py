"""Layout: where words would stand on a flat, straight page.

A page is straightened before it is read, but some skew stays, and paper in front of a telephone
curls. One smooth bend for the whole page is fitted to the steps from each word to the next one on
its line; most steps are right, and the others are outvoted.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
import numpy.typing as npt

from ocr.bend import Bend, Values, terms_of
from ocr.ocr_page import OcrPage, Word

Places = npt.NDArray[np.intp]

_FEWEST: Final = 8  # steps between words; fewer tell nothing of the page
_MANY: Final = 3000  # words; every one is held against every other, 72 MB a table
_FOR_CURL: Final = 40  # steps; fewer tell of skew only
_ROUNDS: Final = ((8.0, 0.6), (25.0, 0.45), (60.0, 0.35))  # letter heights: reach, slack
_MOST: Final = 0.08  # what sinks more than this per pixel (4.6 degrees) was misread
_LEANS: Final = np.linspace(-0.02, 0.02, 41)  # tried beside the lean that the skew makes
_EDGE: Final = 0.35  # letter heights within which left edges are of one column
_CLEARLY: Final = 1.2  # times as sharp
_STRAIGHT: Final = 0.2  # letter heights; a smaller bend is none


def flattened(page: OcrPage) -> OcrPage:
    """`page` with its words and rules, in the same order, where they would lie without skew."""
    bend = bend_of(page.words)
    if bend is None:
        return page
    return replace(
        page,
        words=tuple(replace(word, box=bend.undone(word.box)) for word in page.words),
        rules=tuple(replace(rule, box=bend.undone(rule.box)) for rule in page.rules),
    )


def bend_of(words: Sequence[Word]) -> Bend | None:
    """The bend of the page on which `words` stand.

    None where it is straight, tells nothing, or holds more words than a page that was photographed.
    """
    if not _FEWEST < len(words) <= _MANY:
        return None
    boxes = np.array([(w.box.left, w.box.right, w.box.top, w.box.bottom) for w in words])
    places = np.stack([boxes[:, :2].mean(axis=1), boxes[:, 2:].mean(axis=1)], axis=1)
    height = max(1.0, float(np.median(boxes[:, 3] - boxes[:, 2])))  # a text layer may claim less
    middle = float(np.median(places[:, 0])), float(np.median(places[:, 1]))
    scale = max(1.0, float(np.ptp(boxes)))
    terms = terms_of(places, middle, scale)
    weights = _weights(boxes, places[:, 1], terms, height)
    down = terms @ weights
    if np.ptp(down) > _MOST * np.ptp(boxes[:, :2]):
        return None
    if np.ptp(down) < _STRAIGHT * height:
        weights, down = weights * 0, down * 0
    lean = _lean(
        boxes[:, 0], places[:, 1] - middle[1], float(np.polyfit(places[:, 0], down, 1)[0]), height
    )
    if not lean and not weights.any():
        return None
    return Bend(middle, scale, weights, lean)


def _lean(lefts: Values, heights: Values, skew: float, height: float) -> float:
    """How far columns move to the left per pixel down, by how sharp their left edges become.

    As far as the page sinks to the right where no other lean makes them clearly sharper: a page
    that is only curled does not lean.
    """
    leans = skew + _LEANS
    edges = (lefts[None, :] + leans[:, None] * heights[None, :]) / (_EDGE * height)
    sharp = [
        float((np.bincount(np.round(row - row.min()).astype(np.intp)) ** 2).sum()) for row in edges
    ]
    best = int(np.argmax(sharp))
    usual = len(leans) // 2
    clear = sharp[best] > _CLEARLY * sharp[usual] and len(lefts) >= _FOR_CURL
    return float(leans[best if clear else usual])


def _weights(boxes: Values, middles: Values, terms: Values, height: float) -> Values:
    """Weights of the terms, from the steps between neighbours on a line; 0 where they are few."""
    weights = np.zeros(terms.shape[1])
    for reach, slack in _ROUNDS:
        flat = middles - terms @ weights
        level = np.abs(flat[None, :] - flat[:, None]) < slack * height
        gaps = boxes[None, :, 0] - boxes[:, None, 1]
        one, next_ = _nearest(np.where(level & (gaps > -slack * height), gaps, np.inf), height)
        near = gaps[one, next_] < reach * height
        one, next_ = one[near], next_[near]
        if len(one) < _FEWEST:
            return np.zeros(terms.shape[1])
        used = terms.shape[1] if len(one) >= _FOR_CURL else 1
        steps = (terms[next_] - terms[one])[:, :used]
        weights[:used] = _fitted(steps, middles[next_] - middles[one], height)
    return weights


def _nearest(distances: Values, height: float) -> tuple[Places, Places]:
    """Each word with the one at the least distance, as two lists of places."""
    held = np.maximum(distances, -height)
    np.fill_diagonal(held, np.inf)
    nearest = held.argmin(axis=1)
    known = np.flatnonzero(np.isfinite(held[np.arange(len(held)), nearest]))
    return known, nearest[known]


def _fitted(steps: Values, moves: Values, height: float) -> Values:
    """Weights whose steps come nearest to the moves; far ones hardly count."""
    firm = np.diag([1e-4, *([2e-2] * (steps.shape[1] - 1))])
    votes = np.ones(len(moves))
    for _ in range(6):
        held = steps * votes[:, None]
        weights = np.linalg.solve(held.T @ steps + firm, held.T @ moves).astype(np.float64)
        votes = 1 / (1 + ((moves - steps @ weights) / (0.12 * height)) ** 2)
    return weights
