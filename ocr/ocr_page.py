"""OcrPage: what was seen on one page; words lie on the upright, straightened working raster."""

from dataclasses import dataclass
from enum import StrEnum

from ingest.box import Box
from ingest.errors import Sentence

Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]
IDENTITY: Matrix = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


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

    def _to_page(self, x: float, y: float) -> tuple[float, float]:
        top, middle, bottom = (row[0] * x + row[1] * y + row[2] for row in self.to_page)
        return top / bottom, middle / bottom
