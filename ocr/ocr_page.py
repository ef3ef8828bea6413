"""OcrPage: what was seen on one page; words lie on the upright, straightened working raster."""

from dataclasses import dataclass, fields
from enum import StrEnum

from ingest.box import Box
from ingest.errors import Sentence
from ocr.bend import Bend

Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]
IDENTITY: Matrix = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))

_TINY = 1e-9  # in place of nothing, by which is divided


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `box` in working pixels, `confidence` 0..1, `line` numbers its line."""

    text: str
    box: Box
    confidence: float
    line: int


class Direction(StrEnum):
    """How a ruling line runs."""

    ACROSS = "across"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Rule:
    """One straight ruling line of a table, in working pixels."""

    direction: Direction
    box: Box


@dataclass(frozen=True, slots=True)
class MrzLines:
    """The lines of TD3 machine readable zones as read (44 characters each when whole).

    Two lines are a zone; where several passports lie on a page, their zones follow one another.
    `characters` holds one confidence 0..1 per character and line. Nothing is repaired here.
    """

    lines: tuple[str, ...]
    boxes: tuple[Box, ...]
    characters: tuple[tuple[float, ...], ...]

    def zones(self) -> tuple["MrzLines", ...]:
        """Each zone by itself."""
        pairs = [slice(at, at + 2) for at in range(0, len(self.lines), 2)]
        return tuple(
            MrzLines(self.lines[pair], self.boxes[pair], self.characters[pair]) for pair in pairs
        )


@dataclass(frozen=True, slots=True)
class PageFinding:
    """Something a clerk can act on; `box` in working pixels, None = whole page."""

    code: str
    sentence: Sentence
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class OcrPage:
    """Everything seen on one page.

    `width`, `height`: working raster, in which all boxes lie. `to_page` is the 3x3 homography that
    takes working pixels to pixels of the page's own raster (`page_width` x `page_height`).
    `turned`: degrees clockwise (0, 90, 180, 270) by which the page was turned to stand upright.
    `words` are in reading order. `engine` names engine, version and languages, or says why none
    was needed: "text layer", "mrz", "blank".
    """

    number: int
    width: int
    height: int
    words: tuple[Word, ...]
    engine: str
    rules: tuple[Rule, ...] = ()
    mrz: MrzLines | None = None
    blank: bool = False
    turned: int = 0
    to_page: Matrix = IDENTITY
    page_width: int = 0
    page_height: int = 0
    findings: tuple[PageFinding, ...] = ()

    def on_page(self, box: Box) -> tuple[float, float, float, float]:
        """`box` (working pixels) as left, top, right, bottom in 0..1 of the page as ingested."""
        corners = [
            self._to_page(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)
        ]
        wide, high = self.page_width or self.width, self.page_height or self.height
        xs = [min(1.0, max(0.0, x / wide)) for x, _ in corners]
        ys = [min(1.0, max(0.0, y / high)) for _, y in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def off_page(self, box: tuple[float, ...]) -> tuple[float, float, float, float]:
        """Left, top, right, bottom in working pixels of a `box` in 0..1 of the page as ingested."""
        wide, high = self.page_width or self.width, self.page_height or self.height
        left, top, right, bottom = box
        corners = [self._off_page(x * wide, y * high) for x in (left, right) for y in (top, bottom)]
        xs, ys = zip(*corners, strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def _to_page(self, x: float, y: float) -> tuple[float, float]:
        return _through(self.to_page, x, y)

    def _off_page(self, x: float, y: float) -> tuple[float, float]:
        return _through(_inverse(self.to_page), x, y)


def _through(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    across, down, whole = (row[0] * x + row[1] * y + row[2] for row in matrix)
    return across / (whole or _TINY), down / (whole or _TINY)


def _inverse(matrix: Matrix) -> Matrix:
    """The way back, but for a common factor."""
    (a, b, c), (d, e, f), (g, h, i) = matrix
    return (
        (e * i - f * h, c * h - b * i, b * f - c * e),
        (f * g - d * i, a * i - c * g, c * d - a * f),
        (d * h - e * g, b * g - a * h, a * e - b * d),
    )


@dataclass(frozen=True, slots=True)
class CurledPage(OcrPage):
    """A page of paper that did not lie flat, on a working raster whose lines were laid level.

    `bend` tells where ink of that raster lies on the one that `to_page` maps.
    """

    bend: Bend | None = None

    def _to_page(self, x: float, y: float) -> tuple[float, float]:
        return OcrPage._to_page(self, x, y if self.bend is None else self.bend.bent(x, y))

    def _off_page(self, x: float, y: float) -> tuple[float, float]:
        x, y = OcrPage._off_page(self, x, y)
        return x, y if self.bend is None else self.bend.level(x, y)


def curled(page: OcrPage, bend: Bend) -> CurledPage:
    """`page`, whose boxes lie on the level raster, with the bend of its paper."""
    told = {field.name: getattr(page, field.name) for field in fields(page)}
    return CurledPage(**told, bend=bend)
