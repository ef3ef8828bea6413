"""PDF to pages: the only importer of pypdfium2, and the home of its oddities.

A page is always rendered, never unpacked image by image: PDFium applies masks, decode arrays,
page turns, stamps and annotations as every reader shows them. A scan is rendered at the very
pixels of its image, so that nothing is resampled.
"""

import ctypes
import math
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from ingest import text_layer
from ingest.box import Box
from ingest.errors import BadUpload
from ingest.limits import LIMITS, Limits
from ingest.page import LostPage, Page, Raster, TextWord
from ingest.picture import fitting
from ingest.refusals import (
    Corrupted,
    EncryptedPdf,
    NoPages,
    TooManyPages,
    TooManyPixels,
    Truncated,
)

RENDER_DPI: Final = 200.0  # 10-point print stands 28 pixels tall, what Tesseract likes
_POINTS: Final = 72.0  # per inch
_THIN: Final = 0.01  # points; a glyph that takes less room takes none
_MOST_POINTS: Final = 100_000.0  # of one side; PDF itself ends at 14,400 units, times a user unit
_DPI_OF_PAPER: Final = (90.0, 1200.0)
_SCAN_COVERS: Final = 0.5  # of the page: from here on its images are the page
_PART_OF_SCAN: Final = 0.3  # of what images cover: smaller ones do not set the resolution
_FULL: Final = 0.9  # of the page: an image that is the page
_TAIL: Final = 2048  # bytes in which a whole PDF says %%EOF
_DEPTH: Final = 4  # of forms within forms
_MOST_OBJECTS: Final = 20_000
_MOST_GLYPHS: Final = 50_000
_HYPHENS: Final = (0x2, 0xFFFE)  # PDFium's marks for one at the end of a line
_MOST_NOTES: Final = 1_000
_FINE: Final = 64  # PDFium's mapping answers in whole pixels: asked on a finer raster
_STEP: Final = 100.0  # points
_UNSEEN_MODES: Final = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_NOTES: Final = (pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_WIDGET)
_LOCK: Final = threading.RLock()  # PDFium is not thread-safe

_Affine = Callable[[float, float], tuple[float, float]]


def count(data: bytes, limits: Limits = LIMITS) -> int:
    """Pages of a PDF. Raises `BadUpload`: locked, damaged, none, too many."""
    with _opened(data) as document:
        return _checked(len(document), limits)


def pages(
    data: bytes, limits: Limits = LIMITS, only: int | None = None
) -> Iterator[Page | LostPage]:
    """The pages of a PDF in order, or `only` that one (from 1).

    Raises `BadUpload` when the file cannot be opened at all.
    """
    with _opened(data) as document:
        for index in range(_checked(len(document), limits)):
            if only not in (None, index + 1):
                continue
            try:
                with _LOCK:
                    page: Page | LostPage = _page(document, index, limits)
            except BadUpload as error:
                page = LostPage(index + 1, error)
            yield page


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if error.err_code == pdfium.FPDF_ERR_PASSWORD:
                raise EncryptedPdf from error
            whole = b"%%EOF" in data[-_TAIL:]
            raise (Corrupted() if whole else Truncated()) from error
        if document.get_formtype() != pdfium.FORMTYPE_NONE:
            document.init_forms()
    try:
        yield document
    finally:
        with _LOCK:
            document.close()


def _checked(untrusted_count: int, limits: Limits) -> int:
    if untrusted_count < 1:
        raise NoPages
    if untrusted_count > limits.pages:
        raise TooManyPages
    return untrusted_count


def _page(document: pypdfium2.PdfDocument, index: int, limits: Limits) -> Page:
    """One page. Raises `BadUpload` when PDFium cannot load it."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError as error:
        raise Corrupted(f"page {index + 1}") from error
    try:
        frame = _frame(page, limits)
        pixels = _rendered(page, document, frame)
        text: tuple[TextWord, ...] = ()
        if not _has_notes(page):
            text = text_layer.words(_glyphs(page, frame), pixels, frame.images_cover)
    except (pypdfium2.PdfiumError, ValueError, MemoryError, ctypes.ArgumentError) as error:
        raise Corrupted(f"page {index + 1}: {type(error).__name__}") from error
    finally:
        page.close()
    return Page(index + 1, pixels, frame.dpi if _plausible(frame) else None, text)


@dataclass(frozen=True, slots=True)
class _Frame:
    """How a page is laid on its raster; `points` is the page's width and height."""

    points: tuple[float, float]
    width: int
    height: int
    images_cover: float

    @property
    def dpi(self) -> float:
        return self.width / self.points[0] * _POINTS


def _plausible(frame: _Frame) -> bool:
    """Whether the page has the size of paper: some scanner programs write one point per pixel."""
    return _DPI_OF_PAPER[0] <= frame.dpi <= _DPI_OF_PAPER[1]


@dataclass(frozen=True, slots=True)
class _Picture:
    """One image on a page: its share of the page, its pixels, its finer resolution."""

    cover: float
    size: tuple[int, int]
    dpi: float


def _frame(page: pypdfium2.PdfPage, limits: Limits) -> _Frame:
    """The raster's size, from the page's size and its images, before anything is rendered."""
    wide, high = page.get_size()
    if not (0 < wide < _MOST_POINTS and 0 < high < _MOST_POINTS):
        raise Corrupted
    pictures, only_pictures = _pictures(page, wide * high)
    if any(picture.size[0] * picture.size[1] > limits.picture_pixels for picture in pictures):
        raise TooManyPixels
    cover = min(1.0, sum(picture.cover for picture in pictures))
    dpi = RENDER_DPI
    if cover >= _SCAN_COVERS:
        own = max(picture.dpi for picture in pictures if picture.cover >= _PART_OF_SCAN * cover)
        dpi = own if only_pictures else max(own, RENDER_DPI)
    width, height = wide * dpi / _POINTS, high * dpi / _POINTS
    factor = fitting(math.ceil(width), math.ceil(height), limits)
    width, height = max(1, round(width * factor)), max(1, round(height * factor))
    for picture in pictures:  # the very pixels of a scan, so that nothing is resampled
        for across, down in (picture.size, picture.size[::-1]):
            if picture.cover > _FULL and abs(across - width) <= 4 and abs(down - height) <= 4:
                width, height = across, down
    return _Frame((wide, high), width, height, cover)


def _rendered(page: pypdfium2.PdfPage, document: pypdfium2.PdfDocument, frame: _Frame) -> Raster:
    bitmap = pypdfium2.PdfBitmap.new_native(
        frame.width, frame.height, pdfium.FPDFBitmap_BGR, rev_byteorder=True
    )
    try:
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, frame.width, frame.height)
        place = (0, 0, frame.width, frame.height, 0)
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *place, flags)
        if document.formenv is not None:
            pdfium.FPDF_FFLDraw(document.formenv, bitmap, page, *place, flags)
        return np.array(bitmap.to_numpy()[:, :, :3], dtype=np.uint8, order="C")
    finally:
        bitmap.close()


def _pictures(page: pypdfium2.PdfPage, area: float) -> tuple[list[_Picture], bool]:
    """The images of a page, and whether nothing else is drawn on it."""
    found: list[_Picture] = []
    others = 0
    for seen, thing in enumerate(page.get_objects(max_depth=_DEPTH)):
        if thing.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            picture = _picture(thing, area)
            if picture is not None:
                found.append(picture)
        elif thing.type != pdfium.FPDF_PAGEOBJ_FORM and not _is_unseen_text(thing):
            others += 1
        if seen > _MOST_OBJECTS:
            break
    return found, others == 0


def _picture(thing: pypdfium2.PdfObject, area: float) -> _Picture | None:
    matrix = thing.get_matrix()
    holder = thing.container
    while holder is not None:
        matrix = matrix.multiply(holder.get_matrix())
        holder = holder.container
    across, down = math.hypot(matrix.a, matrix.b), math.hypot(matrix.c, matrix.d)
    width, height = thing.get_px_size()
    if min(across, down) <= 0 or min(width, height) <= 0:
        return None
    cover = min(1.0, across * down / area)
    return _Picture(cover, (width, height), max(width / across, height / down) * _POINTS)


def _is_unseen_text(thing: pypdfium2.PdfObject) -> bool:
    if thing.type != pdfium.FPDF_PAGEOBJ_TEXT:
        return False
    return bool(pdfium.FPDFTextObj_GetTextRenderMode(thing) in _UNSEEN_MODES)


def _has_notes(page: pypdfium2.PdfPage) -> bool:
    """Filled form fields and typed notes are drawn, but stand in no text layer."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        try:
            if pdfium.FPDFAnnot_GetSubtype(note) in _NOTES:
                return True
        finally:
            pdfium.FPDFPage_CloseAnnot(note)
    return False


def _glyphs(page: pypdfium2.PdfPage, frame: _Frame) -> list[text_layer.Glyph | None]:
    """The characters of the text layer in the file's order; None for a space or line end."""
    textpage = page.get_textpage()
    try:
        to_raster = _to_raster(page, frame)
        turned = page.get_rotation()
        many = textpage.count_chars()
        if many > _MOST_GLYPHS:
            return []
        return list(_spaced(textpage, many, to_raster, turned))
    finally:
        textpage.close()


def _spaced(
    textpage: pypdfium2.PdfTextPage, many: int, to_raster: _Affine, turned: int
) -> Iterator[text_layer.Glyph | None]:
    """The characters, with spaces that PDFium only supposes noted on the character behind them."""
    supposed = False
    for index in range(many):
        glyph = _glyph(textpage, index, to_raster, turned)
        blank = glyph is None and pdfium.FPDFText_GetUnicode(textpage, index) == ord(" ")
        if blank and pdfium.FPDFText_IsGenerated(textpage, index) == 1:
            supposed = True
            continue
        yield replace(glyph, spaced=True) if glyph is not None and supposed else glyph
        supposed = False


def _glyph(
    textpage: pypdfium2.PdfTextPage, index: int, to_raster: _Affine, turned: int
) -> text_layer.Glyph | None:
    text = _character(pdfium.FPDFText_GetUnicode(textpage, index))
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    known = pdfium.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
    if text.isspace() or not known or left.value >= right.value or bottom.value >= top.value:
        return None
    box = _around(to_raster, left.value, bottom.value, right.value, top.value)
    loose = pdfium.FS_RECTF()
    told = pdfium.FPDFText_GetLooseCharBox(textpage, index, loose)
    told = told and loose.left + _THIN < loose.right and loose.bottom + _THIN < loose.top
    advance = _around(to_raster, loose.left, loose.bottom, loose.right, loose.top) if told else None
    drawing = pdfium.FPDFText_GetTextObject(textpage, index)
    drawn = not drawing or pdfium.FPDFTextObj_GetTextRenderMode(drawing) not in _UNSEEN_MODES
    if pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1:
        text = "\ufffd"
    angle = math.degrees(pdfium.FPDFText_GetCharAngle(textpage, index)) + turned
    slant = abs((angle + 180.0) % 360.0 - 180.0)
    return text_layer.Glyph(text, box, slant, drawn, advance)


def _around(to_raster: _Affine, left: float, bottom: float, right: float, top: float) -> Box:
    """The box around a rectangle in page points, in pixels of the raster."""
    corners = [to_raster(x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _character(code: int) -> str:
    """PDFium gives UTF-16 units or code points; lone surrogates and 0 mean nothing."""
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    return "-" if code in _HYPHENS else chr(code)


def _to_raster(page: pypdfium2.PdfPage, frame: _Frame) -> _Affine:
    """Page points to raster pixels; PDFium knows the crop box and the page's turn."""

    def at(x: float, y: float) -> tuple[float, float]:
        across, down = ctypes.c_int(), ctypes.c_int()
        size = (frame.width * _FINE, frame.height * _FINE)
        pdfium.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, across, down)
        return across.value / _FINE, down.value / _FINE

    (x0, y0), (x1, y1), (x2, y2) = at(0, 0), at(_STEP, 0), at(0, _STEP)
    a, b, c, d = (x1 - x0) / _STEP, (y1 - y0) / _STEP, (x2 - x0) / _STEP, (y2 - y0) / _STEP
    return lambda x, y: (x0 + a * x + c * y, y0 + b * x + d * y)
