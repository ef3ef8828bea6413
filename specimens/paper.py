"""Paper: one document set and printed, with what it says."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ingest.cut import cut
from ingest.page import Page
from ingest.receive import receive
from specimens.flow import Flow, Style
from specimens.layouts import passports
from specimens.layouts.passports import Slip
from specimens.picture import Raster
from specimens.sheet import Sheets
from specimens.worker import Told, Worker

_FINER: Final = 1.5  # passports are small: 300 dpi where other papers have 200
DPI: Final = 200.0

STYLES: Final = (
    Style("serif", 11.0),
    Style("sans", 10.0, left=22, right=20, label=52, bold_values=True),
    Style("book", 9.5, left=24, right=24, label=50, mark="side"),
    Style("mono", 9.5, left=20, right=16, label=50, spacing=1.25),
    Style("wide", 9.0, left=20, right=20, label=54, mark="side"),
    Style("serif", 12.0, left=28, right=22, label=52, spacing=1.2),
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF of one document; `dpi` is what its pages have when rendered by ingest."""

    pdf: bytes
    told: Told
    pages: int
    dpi: float = DPI

    def rasters(self) -> list[Raster]:
        """Its pages as ingest renders them."""
        upload = receive("contoh.pdf", self.pdf)
        return [page.pixels for page in cut(upload) if isinstance(page, Page)]


def printed(draw: Callable[[Flow], Told], style: Style, rng: random.Random) -> Paper:
    """A paper on A4 in a style."""
    sheets = Sheets()
    told = draw(Flow(sheets, style, rng))
    pages = sheets.page
    return Paper(sheets.done(), told, pages)


def passport(worker: Worker, layout: int, rng: random.Random, slip: Slip = Slip.NONE) -> Paper:
    """A biographical page; `layout` counts through `passports.LAYOUTS`."""
    draw, size = passports.LAYOUTS[layout]
    sheets = Sheets(size, _FINER)
    told = draw(sheets, worker, rng, slip)
    return Paper(sheets.done(), told, 1, DPI * _FINER)
