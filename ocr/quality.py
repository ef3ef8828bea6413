"""What is wrong with the picture of a page, in words that tell a clerk what to do.

Thresholds are conservative: a page that reads well raises nothing but `blank` and `turned`.
"""

from collections.abc import Iterator, Sequence
from statistics import fmean, median

import numpy as np

from ingest.box import Box, around
from ingest.errors import Sentence
from ocr.fingers import finger
from ocr.image import (
    Grey,
    Rgb,
    Transform,
    bright_parts,
    dilated,
    ink,
    lit_evenly,
    paper,
    resized,
    sharpness,
)
from ocr.ocr_page import OcrPage, PageFinding, Word

SENTENCES = {
    "blank": Sentence(
        "Halaman ini kosong. Bila seharusnya ada isi, pindai sisi yang benar.",
        "This page is blank. If it should not be, scan the other side.",
    ),
    "turned": Sentence(
        "Halaman terpindai miring atau terbalik dan sudah diputar. Tidak perlu tindakan.",
        "The page came sideways or upside down and was turned. Nothing needs doing.",
    ),
    "too_dark": Sentence(
        "Gambar terlalu gelap. Foto ulang di tempat terang atau gunakan pemindai.",
        "The picture is too dark. Take it again in good light or use a scanner.",
    ),
    "blurred": Sentence(
        "Gambar buram. Pegang kamera dengan stabil, tunggu fokus, lalu foto ulang.",
        "The picture is blurred. Hold the camera still, wait for focus and take it again.",
    ),
    "glare": Sentence(
        "Ada pantulan cahaya yang menutupi tulisan. Matikan lampu kilat, miringkan, foto ulang.",
        "Glare hides part of the page. Turn off the flash, tilt the paper and take it again.",
    ),
    "fingers": Sentence(
        "Jari menutupi sebagian halaman. Letakkan kertas di meja lalu foto ulang.",
        "A finger hides part of the page. Lay the paper on a table and take it again.",
    ),
    "cut_off": Sentence(
        "Tulisan terpotong di tepi gambar. Foto atau pindai ulang seluruh halaman.",
        "Text is cut off at the border. Photograph or scan the whole page again.",
    ),
    "too_small": Sentence(
        "Tulisan terlalu kecil. Pindai ulang pada 300 dpi atau foto dari lebih dekat.",
        "The letters are too small. Scan again at 300 dpi or take the photo from closer.",
    ),
}

_DARK_PAPER = 75  # of 255; dim rooms give 90 and more
_FEW = 20  # words
_SURE_ENOUGH = 0.965  # mean confidence: what reads well is not complained of
_SOFT = 60.0  # variance of the Laplacian where capitals are about 20 px tall
_TALL = 20.0  # px
_UNKNOWN = 30.0  # px of a line of text where none was read
_SMALL = 11.0  # px of a line of text; at 300 dpi it is about 40
_BURNT = 253  # of 255: no camera sees paper so white
_DULL = 215  # of 255: paper around glare; on scans all paper is whiter
_INNER = 0.35  # of the box's sides
_GLARE = (0.003, 0.15)  # of the page: less is a spark, more is white paper
_AT_BORDER = 3  # words at one border, each surely read


def findings_of(
    page: OcrPage, pixels: Rgb, working: Grey, matrix: Transform
) -> tuple[PageFinding, ...]:
    """Findings on a read page; `pixels` as they came, `working` upright but not evened out.

    `matrix` takes the former to the latter.
    """
    return tuple(_found(page, pixels, working, matrix))


def finding(code: str, box: Box | None = None) -> PageFinding:
    """The finding of that code."""
    return PageFinding(code, SENTENCES[code], box)


def _found(page: OcrPage, pixels: Rgb, working: Grey, matrix: Transform) -> Iterator[PageFinding]:
    if page.turned:
        yield finding("turned")
    light = float(np.median(paper(working)))
    if light < _DARK_PAPER:
        yield finding("too_dark")
    tall = median(word.box.height for word in page.words) if page.words else _UNKNOWN
    if _doubtful(page.words):
        if tall < _SMALL:
            yield finding("too_small")
        elif _soft(working, tall, light):
            yield finding("blurred")
    glare = _glare(working, page.words)
    if glare is not None:
        yield finding("glare", glare)
    hand = finger(pixels, matrix, page.width, page.height)
    if hand is not None and not any(_within(word.box, hand) for word in page.words):
        yield finding("fingers", hand)
    if (words := _cut_off(page, pixels.shape[1])) is not None:
        yield finding("cut_off", words)


def _doubtful(words: Sequence[Word]) -> bool:
    """Whether the words of a page that is not blank are few or unsure."""
    return len(words) < _FEW or fmean(word.confidence for word in words) < _SURE_ENOUGH


def _soft(working: Grey, tall: float, light: float) -> bool:
    """Whether borders of letters are soft once all pages have letters of one size and paper."""
    small = resized(working, min(1.0, _TALL / min(tall, 3 * _TALL)))
    letters = dilated(ink(lit_evenly(small)), 3, 3)
    return sharpness(small, letters) * (255 / max(light, 1)) ** 2 < _SOFT


def _glare(working: Grey, words: Sequence[Word]) -> Box | None:
    """The largest patch that is burnt out, lies on darker paper and has lost its words.

    Shadows make paper dark beside a bright part too; but there, words go on in the bright part.
    """
    parts = bright_parts(working, _BURNT)
    if not len(parts):
        return None
    left, top, width, height, area = (int(n) for n in parts[parts[:, 4].argmax()])
    box = Box(left * 8, top * 8, (left + width) * 8, (top + height) * 8)
    round_enough = area > 0.5 * width * height
    if not _GLARE[0] <= area * 64 / working.size <= _GLARE[1] or not round_enough:
        return None
    if any(_within(word.box, box) for word in words) or not _amid(box, words):
        return None
    return box if _ring(working, box) < _DULL else None


def _amid(box: Box, words: Sequence[Word]) -> bool:
    """Whether words stand on both sides of `box`, where a line would run through it."""
    beside = [w.box for w in words if box.top < w.box.middle[1] < box.bottom]
    left, right = (min(b.left for b in beside), max(b.right for b in beside)) if beside else (0, 0)
    return left < box.left and right > box.right


def _within(word: Box, box: Box) -> bool:
    """Whether `word` stands in the inner part of `box`; a patch is rounder than its box."""
    x, y = word.middle
    across, down = abs(x - box.middle[0]) / box.width, abs(y - box.middle[1]) / box.height
    return max(across, down) < _INNER


def _ring(grey: Grey, box: Box) -> float:
    """How light the paper is around `box`, 0..255."""
    x, y = box.width * 0.5, box.height * 0.5
    top, left = max(0, int(box.top - y)), max(0, int(box.left - x))
    around = paper(grey[top : int(box.bottom + y), left : int(box.right + x)])
    return float(np.percentile(around, 60))


def _cut_off(page: OcrPage, wide: int) -> Box | None:
    """Surely read words that touch the same border of the picture, `wide` px wide, if several."""
    near = 3 / wide
    touched: tuple[list[Box], list[Box]] = ([], [])
    for word in page.words:
        if word.confidence < _SURE_ENOUGH or len(word.text) < 2:
            continue
        left, _, right, _ = page.on_page(word.box)
        for at_border, border in zip((left <= near, right >= 1 - near), touched, strict=True):
            if at_border:
                border.append(word.box)
    most = max(touched, key=len)
    return around(most) if len(most) >= _AT_BORDER else None
