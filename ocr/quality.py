"""What is wrong with the picture of a page, in words that tell a clerk what to do.

Thresholds are conservative: a page that reads well raises nothing but `blank` and `turned`.
"""

from collections.abc import Iterator
from statistics import median

import numpy as np

from ingest.box import Box
from ingest.errors import Sentence
from ocr.image import Grey, bright_parts, paper, resized, sharpness
from ocr.ocr_page import OcrPage, PageFinding

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
_SURE_ENOUGH = 0.9  # mean confidence: what reads well is not complained of
_SOFT = 60.0  # variance of the Laplacian where capitals are about 20 px tall
_TALL = 20.0  # px
_SMALL = 11.0  # px of a line of text; at 300 dpi it is about 40
_GLARING = 253  # of 255
_GLARE = (0.004, 0.2)  # of the page: less is a spark, more is white paper
_AT_BORDER = 3  # words at one border, each surely read


def findings_of(page: OcrPage, grey: Grey, working: Grey) -> tuple[PageFinding, ...]:
    """Findings on a read page; `grey` as it came, `working` upright but not evened out."""
    return tuple(_found(page, grey, working))


def finding(code: str, box: Box | None = None) -> PageFinding:
    """The finding of that code."""
    return PageFinding(code, SENTENCES[code], box)


def _found(page: OcrPage, grey: Grey, working: Grey) -> Iterator[PageFinding]:
    if page.turned:
        yield finding("turned")
    if not page.words:
        return
    light = float(np.median(paper(working)))
    if light < _DARK_PAPER:
        yield finding("too_dark")
    tall = median(word.box.height for word in page.words)
    doubtful = float(np.mean([word.confidence for word in page.words])) < _SURE_ENOUGH
    if doubtful and tall < _SMALL:
        yield finding("too_small")
    elif doubtful and _soft(working, tall, light):
        yield finding("blurred")
    glare = _glare(working, light)
    if glare is not None:
        yield finding("glare", glare)
    if _cut_off(page, grey):
        yield finding("cut_off")


def _soft(working: Grey, tall: float, light: float) -> bool:
    """Whether borders of letters are soft once all pages have letters of one size and paper."""
    scale = min(1.0, _TALL / tall)
    return sharpness(resized(working, scale)) * (255 / max(light, 1)) ** 2 < _SOFT


def _glare(working: Grey, light: float) -> Box | None:
    """The largest patch that is white where the paper is not."""
    if light > 225:
        return None
    parts = bright_parts(working, _GLARING)
    if not len(parts):
        return None
    left, top, width, height, area = (int(n) for n in parts[parts[:, 4].argmax()])
    share = area * 64 / working.size
    if not _GLARE[0] <= share <= _GLARE[1]:
        return None
    return Box(left * 8, top * 8, (left + width) * 8, (top + height) * 8)


def _cut_off(page: OcrPage, grey: Grey) -> bool:
    """Whether several surely read words touch the same border of the picture."""
    near = 3 / grey.shape[1]
    touched = [0, 0]
    for word in page.words:
        if word.confidence < _SURE_ENOUGH or len(word.text) < 2:
            continue
        left, _, right, _ = page.on_page(word.box)
        touched[0] += left <= near
        touched[1] += right >= 1 - near
    return max(touched) >= _AT_BORDER
