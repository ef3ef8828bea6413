"""Pages drawn with a typewriter: every character of a block of text is one cell of a fixed grid.

Words stand where their characters stand, so that columns, wide gaps and indents are what they
look like. `|` draws a ruling line down through its line, a line of `+---+` one across.
"""

from collections.abc import Iterable

from ingest.box import Box
from ocr.ocr_page import Direction, MrzLines, OcrPage, Rule, Word

CELL = 12.0
"""Width of a character in pixels; three blanks are a wide gap."""
LETTER = 20.0
"""Height of a word in pixels."""
PITCH = 34.0
"""From one line to the next in pixels."""
MARGIN = 100.0
WIDTH, HEIGHT = 1654, 2339


def a_page(text: str, number: int = 1, confidence: float = 0.96, top: float = 120.0) -> OcrPage:
    """The page that shows `text`."""
    words: list[Word] = []
    rules: list[Rule] = []
    for row, line in enumerate(text.strip("\n").split("\n")):
        y = top + row * PITCH
        if "+" in line and set(line.strip()) <= set("+-"):
            left, right = line.index("+"), line.rindex("+")
            box = Box(MARGIN + left * CELL, y + 9, MARGIN + (right + 1) * CELL, y + 12)
            rules.append(Rule(Direction.ACROSS, box))
            continue
        rules.extend(_down(line, y))
        words.extend(_words(line.replace("|", " "), y, row, confidence))
    return OcrPage(
        number=number,
        width=WIDTH,
        height=HEIGHT,
        words=tuple(words),
        engine="typewriter",
        rules=tuple(rules),
        blank=not words,
        page_width=WIDTH,
        page_height=HEIGHT,
    )


def pages(*texts: str) -> tuple[OcrPage, ...]:
    """The pages of one file."""
    return tuple(a_page(text, number) for number, text in enumerate(texts, 1))


def a_bio_page(number: int = 1) -> OcrPage:
    """A passport page: its machine readable zone is all that is read."""
    mrz = (
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    )
    boxes = (Box(100, 2000, 1500, 2040), Box(100, 2060, 1500, 2100))
    sure = ((0.99,) * 44, (0.99,) * 44)
    page = a_page("PASPOR PASSPORT", number)
    return OcrPage(number, WIDTH, HEIGHT, page.words, "typewriter", mrz=MrzLines(mrz, boxes, sure))


def _words(line: str, y: float, row: int, confidence: float) -> Iterable[Word]:
    at = 0
    for part in line.split(" "):
        if part:
            left = MARGIN + at * CELL
            yield Word(part, Box(left, y, left + len(part) * CELL, y + LETTER), confidence, row)
        at += len(part) + 1


def _down(line: str, y: float) -> Iterable[Rule]:
    for at, character in enumerate(line):
        if character == "|":
            x = MARGIN + at * CELL + CELL / 2
            yield Rule(Direction.DOWN, Box(x - 1, y - 8, x + 2, y + PITCH - 8))
