"""Plot: the reliability of confidences as an SVG, without any drawing library."""

from collections.abc import Iterator
from math import log10
from typing import Final
from xml.sax.saxutils import escape

from specimens.scoring.reliability import Bin, Reliability

_WIDTH: Final = 640
_HEIGHT: Final = 560
_LEFT, _RIGHT, _TOP, _BOTTOM = 84, 612, 64, 432
_LEAST: Final = 0.0005
"""Smallest share drawn; what is smaller stands on the edge."""
_TICKS: Final = (0.001, 0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0)
_BAR: Final = 48
"""Height of the tallest bar of the counts below, in pixels."""
_INK, _PALE, _LINE = "#1d3557", "#a8c0d6", "#d9dee3"


def reliability_svg(reliability: Reliability, title: str) -> str:
    """A point for each bin that holds values: the share said to be wrong against the share wrong.

    Both axes are logarithmic, since what matters lies between 0.1 and 5 %. Below the diagonal
    the reader was too modest, above it too sure; whiskers are Wilson's 95 % bounds, bars below
    count the values.
    """
    held = [each for each in reliability.bins if each.values]
    most = max((each.values for each in held), default=1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        f' width="{_WIDTH}" height="{_HEIGHT}" font-family="sans-serif" font-size="12"'
        f' role="img" aria-label="{escape(title, {chr(34): "&quot;"})}">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
        _text(_LEFT, 24, title, size=15, anchor="start"),
        _text(_LEFT, 44, "Kurva keandalan / reliability, 95 % Wilson", anchor="start"),
        *_grid(),
        *(part for each in held for part in _point(each)),
        *(part for each in held for part in _bar(each, most)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _grid() -> Iterator[str]:
    for tick in _TICKS:
        x, y = _x(tick), _y(tick)
        label = f"{tick * 100:g} %"
        yield _line(x, _TOP, x, _BOTTOM, _LINE)
        yield _line(_LEFT, y, _RIGHT, y, _LINE)
        yield _text(x, _BOTTOM + 16, label)
        yield _text(_LEFT - 6, y + 4, label, anchor="end")
    yield _line(_x(_LEAST), _y(_LEAST), _x(1), _y(1), _INK, dashes="4 4")
    yield _text(_LEFT + 12, _TOP + 18, "terlalu yakin / too sure", anchor="start")
    yield _text(_RIGHT - 12, _BOTTOM - 12, "terlalu ragu / too modest", anchor="end")
    middle = (_TOP + _BOTTOM) / 2
    yield _text(
        (_LEFT + _RIGHT) / 2, _BOTTOM + 34, "dinyatakan salah / said to be wrong (1 - confidence)"
    )
    yield (
        f'<text transform="translate(22 {middle:.0f}) rotate(-90)" text-anchor="middle">'
        "ternyata salah / found wrong</text>"
    )


def _point(held: Bin) -> Iterator[str]:
    x, (low, high) = _x(1 - held.confidence), held.bounds
    yield _line(x, _y(low), x, _y(high), _INK, width=2)
    yield f'<circle cx="{x:.1f}" cy="{_y(held.wrong / held.values):.1f}" r="5" fill="{_INK}"/>'


def _bar(held: Bin, most: int) -> Iterator[str]:
    x, high = _x(1 - held.confidence), _BAR * held.values / most
    foot = _HEIGHT - 18
    yield f'<rect x="{x - 9:.1f}" y="{foot - high:.1f}" width="18" height="{high:.1f}" ' + (
        f'fill="{_PALE}"/>'
    )
    yield _text(x, foot + 13, str(held.values), size=10)


def _x(said: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * _place(said)


def _y(seen: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * _place(seen)


def _place(part: float) -> float:
    """0..1 along an axis from the least share to 1."""
    return 1 - log10(max(part, _LEAST)) / log10(_LEAST)


def _line(
    x1: float, y1: float, x2: float, y2: float, ink: str, *, width: int = 1, dashes: str = ""
) -> str:
    more = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{ink}"'
        f' stroke-width="{width}"{more}/>'
    )


def _text(x: float, y: float, words: str, *, size: int = 12, anchor: str = "middle") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}">'
        f"{escape(words)}</text>"
    )
