"""Sheets of paper drawn in millimetres: the only importer of reportlab."""

import io
import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

from specimens import fonts

Colour = tuple[float, float, float]
BLACK: Final[Colour] = (0.0, 0.0, 0.0)
RED: Final[Colour] = (0.75, 0.12, 0.12)
BLUE: Final[Colour] = (0.1, 0.15, 0.5)
A4: Final = (210.0, 297.0)


@dataclass(frozen=True, slots=True)
class Ink:
    """How text is set: family of `fonts.FAMILIES`, size in points, weight, colour."""

    family: str = "serif"
    size: float = 11.0
    bold: bool = False
    colour: Colour = field(default=BLACK)

    def but(self, **changes: object) -> "Ink":
        """The same with some things changed."""
        held = {name: getattr(self, name) for name in ("family", "size", "bold", "colour")}
        return Ink(**{**held, **changes})


class Sheets:
    """One PDF in the making; x and y in millimetres from the top-left corner of the page."""

    def __init__(self, size: tuple[float, float] = A4, scale: float = 1.0) -> None:
        """`scale` enlarges everything: rendered at the usual 200 dpi, 1.5 gives 300."""
        self.width, self.height = size
        self.page = 1
        self._scale = scale
        self._out = io.BytesIO()
        paper = (self.width * mm * scale, self.height * mm * scale)
        self._canvas = Canvas(self._out, pagesize=paper, invariant=1)
        self._canvas.scale(scale, scale)

    def text(self, x: float, y: float, words: str, ink: Ink, align: str = "left") -> None:
        """One line whose baseline stands at y; x is its left, middle or right end."""
        self._canvas.setFillColorRGB(*ink.colour)
        self._canvas.setFont(_font(ink), ink.size)
        shift = {"left": 0.0, "middle": 0.5, "right": 1.0}[align] * self.long(words, ink)
        self._canvas.drawString((x - shift) * mm, self._up(y), words)

    def stretched(self, x: float, y: float, words: Sequence[str], width: float, ink: Ink) -> None:
        """A line of a justified paragraph: words spread to fill `width`."""
        spare = width - sum(self.long(word, ink) for word in words)
        step = spare / max(1, len(words) - 1)
        for word in words:
            self.text(x, y, word, ink)
            x += self.long(word, ink) + step

    def long(self, words: str, ink: Ink) -> float:
        """Length of a line in millimetres."""
        return float(pdfmetrics.stringWidth(words, _font(ink), ink.size)) / mm

    def wrapped(self, words: str, width: float, ink: Ink) -> list[str]:
        """`words` broken into lines no longer than `width`; long words stand alone."""
        lines: list[str] = []
        for word in words.split():
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and self.long(joined, ink) <= width:
                lines[-1] = joined
            else:
                lines.append(word)
        return lines

    def line(
        self, start: tuple[float, float], end: tuple[float, float], thick: float = 0.2
    ) -> None:
        """A straight line; `thick` in millimetres."""
        self._canvas.setStrokeColorRGB(0.1, 0.1, 0.1)
        self._canvas.setLineWidth(thick * mm)
        self._canvas.line(start[0] * mm, self._up(start[1]), end[0] * mm, self._up(end[1]))

    def box(
        self,
        place: tuple[float, float, float, float],
        fill: Colour | None = None,
        edge: Colour | None = BLACK,
        thick: float = 0.2,
    ) -> None:
        """A rectangle: left, top, width, height."""
        left, top, wide, high = place
        self._pens(fill, edge, thick)
        self._canvas.rect(
            left * mm,
            self._up(top + high),
            wide * mm,
            high * mm,
            stroke=int(edge is not None),
            fill=int(fill is not None),
        )

    def oval(
        self,
        place: tuple[float, float, float, float],
        fill: Colour | None = None,
        edge: Colour | None = BLACK,
        thick: float = 0.3,
    ) -> None:
        """An ellipse inside left, top, width, height."""
        left, top, wide, high = place
        self._pens(fill, edge, thick)
        self._canvas.ellipse(
            left * mm,
            self._up(top + high),
            (left + wide) * mm,
            self._up(top),
            stroke=int(edge is not None),
            fill=int(fill is not None),
        )

    def trail(
        self, points: Sequence[tuple[float, float]], colour: Colour, thick: float = 0.3
    ) -> None:
        """A line through many points: signatures, waves."""
        path = self._canvas.beginPath()
        path.moveTo(points[0][0] * mm, self._up(points[0][1]))
        for x, y in points[1:]:
            path.lineTo(x * mm, self._up(y))
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(thick * mm)
        self._canvas.drawPath(path)

    def picture(self, place: tuple[float, float, float, float], png: bytes) -> None:
        """A PNG, its white or clear parts transparent: left, top, width, height."""
        left, top, wide, high = place
        self._canvas.drawImage(
            ImageReader(io.BytesIO(png)),
            left * mm,
            self._up(top + high),
            wide * mm,
            high * mm,
            mask="auto",
        )

    @contextmanager
    def leaning(self, x: float, y: float, degrees: float) -> Iterator[None]:
        """What is drawn inside is turned anticlockwise around x, y."""
        self._canvas.saveState()
        self._canvas.translate(x * mm, self._up(y))
        self._canvas.rotate(degrees)
        self._canvas.translate(-x * mm, -self._up(y))
        yield
        self._canvas.restoreState()

    def turn_over(self) -> None:
        """Ends the page and begins the next."""
        self._canvas.showPage()
        self._canvas.scale(self._scale, self._scale)
        self.page += 1

    def done(self) -> bytes:
        """The PDF; nothing can be drawn afterwards."""
        self._canvas.showPage()
        self._canvas.save()
        return self._out.getvalue()

    def _up(self, y: float) -> float:
        return (self.height - y) * mm

    def _pens(self, fill: Colour | None, edge: Colour | None, thick: float) -> None:
        if fill is not None:
            self._canvas.setFillColorRGB(*fill)
        if edge is not None:
            self._canvas.setStrokeColorRGB(*edge)
            self._canvas.setLineWidth(thick * mm)


def signature(sheets: Sheets, x: float, y: float, rng: random.Random) -> None:
    """A scribble about 26 mm long that starts at x, y."""
    swing, wave, loop = rng.uniform(2.5, 6), rng.uniform(0.1, 0.24), rng.uniform(0.5, 3.5)
    fade, rise = rng.uniform(45, 140), rng.uniform(-0.05, 0.03)
    points = [
        (
            x + 0.26 * t + loop * math.sin(t * wave * 1.9),
            y - swing * math.sin(t * wave) * math.exp(-t / fade) + rise * t,
        )
        for t in range(100)
    ]
    sheets.trail(points, (0.08, 0.1, 0.35), 0.35)


def stamp(sheets: Sheets, x: float, y: float, words: str, colour: Colour = BLUE) -> None:
    """A round office stamp around x, y that says CONTOH across its middle."""
    sheets.oval((x - 14, y - 14, 28, 28), None, colour, 0.5)
    sheets.oval((x - 10, y - 10, 20, 20), None, colour, 0.25)
    with sheets.leaning(x, y, 14):
        sheets.text(x, y + 1, "CONTOH", Ink("sans", 9, True, colour), "middle")
        sheets.text(x, y + 4.5, words, Ink("sans", 4.5, False, colour), "middle")


@cache
def _font(ink: Ink) -> str:
    regular, bold, plain, plain_bold = fonts.FAMILIES[ink.family]
    path = fonts.found(bold if ink.bold else regular)
    if path is None:
        return plain_bold if ink.bold else plain
    try:
        pdfmetrics.registerFont(TTFont(path.stem, path))
    except TTFError:
        return plain_bold if ink.bold else plain
    return path.stem
