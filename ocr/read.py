"""One page, from pixels to words: the whole story of reading."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from ingest.page import Page
from ocr.blank import blank
from ocr.engine import Engine
from ocr.image import Grey, grey_of, ink, lit_evenly, quarter_turned
from ocr.lines import group
from ocr.ocr_page import OcrPage, Word, curled
from ocr.pose import Pose, pose_of
from ocr.quality import finding, findings_of
from ocr.rules import rules_in, without_letters
from ocr.zone import within, zone_alone, zone_beside

TEXT_LAYER: Final = "text layer"
BLANK: Final = "blank"
"""In place of an engine's name, where none was needed."""
_CONVINCING = 0.9  # mean confidence of upright text is above it, of upside-down text below 0.8
_ENOUGH = 8  # letters; fewer tell nothing of direction


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """Words with the pose under which they were read."""

    pose: Pose
    raster: Grey
    words: tuple[Word, ...]


def read(page: Page, engine: Engine) -> OcrPage:
    """Everything seen on `page`. Raises ToolFailed when the engine fails on it."""
    if page.text:
        return _born_digital(page)
    grey = grey_of(page.pixels)
    if blank(grey):
        nothing = _finished(page, BLANK, blank=True)
        return replace(nothing, findings=(finding("blank"),))
    if (strip := zone_alone(page)) is not None:
        return strip
    seen = _upright(grey, pose_of(grey), engine)
    zones = zone_beside(page, seen.pose.matrix, seen.words)
    if zones is not None and not within(zones, seen.pose.width, seen.pose.height):
        # a second passport lies beside the sheet that was laid flat
        seen = _upright(grey, pose_of(grey, whole=True), engine)
        zones = zone_beside(page, seen.pose.matrix, seen.words)
    read_page = replace(
        _finished(page, engine.name),
        width=seen.pose.width,
        height=seen.pose.height,
        words=in_reading_order(seen.words),
        rules=without_letters(rules_in(ink(seen.raster)), seen.words),
        mrz=zones,
        turned=seen.pose.turned,
        to_page=seen.pose.to_page,
    )
    if seen.pose.bend is not None:
        read_page = curled(read_page, seen.pose.bend)
    working = seen.pose.flat(grey)
    found = findings_of(read_page, page.pixels, working, seen.pose.matrix)
    return replace(read_page, findings=found)


def in_reading_order(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Words by visual line from the top, left to right, with their lines numbered anew."""
    return tuple(
        replace(word, line=number)
        for number, line in enumerate(group(words))
        for word in line.words
    )


def _born_digital(page: Page) -> OcrPage:
    """The text layer as words of full confidence; the raster is looked at for rules and a zone."""
    words = tuple(Word(word.text, word.box, 1.0, 0) for word in page.text)
    return replace(
        _finished(page, TEXT_LAYER),
        words=in_reading_order(words),
        rules=without_letters(rules_in(ink(grey_of(page.pixels))), words),
        mrz=zone_beside(page, np.eye(3), words),
    )


def _finished(page: Page, engine: str, blank: bool = False) -> OcrPage:
    """A page with nothing on it yet."""
    return OcrPage(
        number=page.number,
        width=page.width,
        height=page.height,
        words=(),
        engine=engine,
        blank=blank,
        page_width=page.width,
        page_height=page.height,
    )


def _upright(grey: Grey, pose: Pose, engine: Engine) -> _Seen:
    """The page read the right way up: where that is in doubt, it is seen the other way too."""
    raster = lit_evenly(pose.flat(grey))
    look = engine.look(raster)
    surely = _confidence(look.words) >= _CONVINCING or not pose.letters
    if surely or _substance(look.turned_over()) <= _substance(look.words):
        return _Seen(pose, raster, look.finished())
    over = quarter_turned(raster, 180)
    return _Seen(pose.upside_down(), over, engine.read(over))


def _confidence(words: tuple[Word, ...]) -> float:
    """Mean confidence per letter; 0 where there are too few to tell."""
    letters = sum(len(word.text) for word in words)
    return _substance(words) / letters if letters >= _ENOUGH else 0.0


def _substance(words: Iterable[Word]) -> float:
    """How much was read and how surely: letters weighted by confidence."""
    return sum(len(word.text) * word.confidence for word in words)
