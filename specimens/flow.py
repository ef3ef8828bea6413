"""Flow: papers set from top to bottom, with a cursor and page breaks."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from specimens.sheet import BLACK, RED, Ink, Sheets, signature, stamp

_POINT: Final = 0.3528  # millimetres
_FOOT: Final = 22.0  # millimetres kept free below


@dataclass(frozen=True, slots=True)
class Style:
    """How one issuer sets its papers; lengths in millimetres."""

    family: str = "serif"
    size: float = 11.0
    left: float = 25.0
    right: float = 22.0
    top: float = 20.0
    label: float = 48.0
    colon: str = ":"
    bold_values: bool = False
    spacing: float = 1.32
    mark: str = "top"  # where CONTOH stands: top or side


class Flow:
    """Writes down a page and goes on to the next by itself."""

    def __init__(self, sheets: Sheets, style: Style, rng: random.Random) -> None:
        self.sheets, self.style, self.rng = sheets, style, rng
        self.ink = Ink(style.family, style.size)
        self.y = style.top
        self._mark()

    @property
    def step(self) -> float:
        """From baseline to baseline."""
        return self.style.size * _POINT * self.style.spacing

    @property
    def width(self) -> float:
        """Of the text."""
        return self.sheets.width - self.style.left - self.style.right

    def gap(self, lines: float = 1.0) -> None:
        """Leaves room."""
        self.y += lines * self.step

    def need(self, high: float) -> bool:
        """Turns the page when less than `high` millimetres are left; says whether it did."""
        if self.y + high <= self.sheets.height - _FOOT:
            return False
        self.new_page()
        return True

    def new_page(self) -> None:
        """Goes on at the top of a fresh page."""
        self.sheets.turn_over()
        self.y = self.style.top
        self._mark()

    def centred(
        self, words: str, bigger: float = 0.0, bold: bool = True, under: bool = False
    ) -> None:
        """One line or more in the middle."""
        ink = self.ink.but(size=self.style.size + bigger, bold=bold)
        middle = self.style.left + self.width / 2
        for line in self.sheets.wrapped(words, self.width, ink):
            self.y += self.step * (1 + bigger / self.style.size)
            self.sheets.text(middle, self.y, line, ink, "middle")
            if under:
                half = self.sheets.long(line, ink) / 2
                self.sheets.line((middle - half, self.y + 0.8), (middle + half, self.y + 0.8), 0.25)

    def ruled_off(self, double: bool = False) -> None:
        """A line across, as under a letterhead."""
        self.y += 2.0
        for down, thick in ((0.0, 0.6), (0.9, 0.2))[: 2 if double else 1]:
            ends = (
                (self.style.left, self.y + down),
                (self.sheets.width - self.style.right, self.y + down),
            )
            self.sheets.line(*ends, thick)
        self.y += 2.0

    def paragraph(
        self, words: str, indent: float = 0.0, justify: bool = False, bold: bool = False
    ) -> None:
        """Running text."""
        ink = self.ink.but(bold=bold)
        width = self.width - indent
        lines = self.sheets.wrapped(words, width, ink)
        for number, line in enumerate(lines):
            self.need(self.step)
            self.y += self.step
            left = self.style.left + indent
            if justify and number < len(lines) - 1:
                self.sheets.stretched(left, self.y, line.split(), width, ink)
            else:
                self.sheets.text(left, self.y, line, ink)
        self.y += self.step * 0.35

    def pair(self, label: str, value: str, indent: float = 0.0, bold: bool | None = None) -> None:
        """`label : value`, the value wrapped under itself."""
        style, sheets = self.style, self.sheets
        ink = self.ink.but(bold=style.bold_values if bold is None else bold)
        start = style.left + max(style.label, sheets.long(label, self.ink) + indent + 2) + 3
        lines = sheets.wrapped(value, sheets.width - style.right - start, ink) or [""]
        self.need(self.step * len(lines))
        for number, line in enumerate(lines):
            self.y += self.step
            if number == 0:
                sheets.text(style.left + indent, self.y, label, self.ink)
                sheets.text(start - 3, self.y, style.colon, self.ink)
            sheets.text(start, self.y, line, ink)

    def table(
        self,
        heads: Sequence[str],
        widths: Sequence[float],
        rows: Sequence[Sequence[str]],
        *,
        ruled: bool = True,
        smaller: float = 1.5,
        bold_from: int | None = None,
    ) -> list[float]:
        """Cells with wrapped text; heads stand again on every page. `widths` in millimetres.

        Gives the top of each row.
        """
        tops, look = [], (ruled, smaller)
        self.y += 2.0
        if heads:
            self._row(heads, widths, look, 0)
        for row in rows:
            if self.need(3 * self.step) and heads:
                self._row(heads, widths, look, 0)
            tops.append(self.y)
            self._row(row, widths, look, bold_from)
        if not ruled:
            end = (self.style.left + sum(widths), self.y)
            self.sheets.line((self.style.left, self.y), end, 0.25)
        self.y += 2.0
        return tops

    def signatures(
        self, sides: Sequence[tuple[str, str]], place: str = "", stamped: str = ""
    ) -> None:
        """Signature blocks side by side: (role, name); `stamped` says who stamps the last."""
        self.need(42.0)
        self.gap()
        if place:
            edge = self.sheets.width - self.style.right
            self.y += self.step
            self.sheets.text(edge, self.y, place, self.ink, "right")
        top = self.y + self.step
        share = self.width / len(sides)
        for index, (role, name) in enumerate(sides):
            middle = self.style.left + share * (index + 0.5)
            self.sheets.text(middle, top, role, self.ink, "middle")
            if name:
                signature(self.sheets, middle - 13, top + 13, self.rng)
            if stamped and index == len(sides) - 1:
                stamp(self.sheets, middle - 16, top + 16, stamped)
            self.sheets.text(middle, top + 26, name, self.ink.but(bold=True), "middle")
        self.y = top + 30

    def _row(
        self,
        cells: Sequence[str],
        widths: Sequence[float],
        look: tuple[bool, float],
        bold_from: int | None,
    ) -> None:
        ruled, smaller = look
        size = self.style.size - smaller
        step = size * _POINT * 1.22
        inks = [
            self.ink.but(size=size, bold=bold_from is not None and i >= bold_from)
            for i in range(len(cells))
        ]
        wrapped = [
            self.sheets.wrapped(cell, width - 2.4, ink) or [""]
            for cell, width, ink in zip(cells, widths, inks, strict=True)
        ]
        high = step * max(map(len, wrapped)) + 2.2
        x = self.style.left
        for lines, width, ink in zip(wrapped, widths, inks, strict=True):
            if ruled:
                self.sheets.box((x, self.y, width, high), None, BLACK, 0.2)
            for number, line in enumerate(lines):
                self.sheets.text(x + 1.2, self.y + step * (number + 0.95), line, ink)
            x += width
        self.y += high

    def _mark(self) -> None:
        """CONTOH on every page, where it hides nothing, and what that means at the foot."""
        sheets = self.sheets
        if self.style.mark == "top":
            sheets.box((sheets.width - 36, 6, 26, 7.5), None, RED, 0.4)
            sheets.text(sheets.width - 23, 11.6, "CONTOH", Ink("sans", 12, True, RED), "middle")
        else:
            with sheets.leaning(9, sheets.height / 2, 90):
                sheets.text(
                    9, sheets.height / 2, "C O N T O H", Ink("sans", 12, True, RED), "middle"
                )
        foot = "Contoh rekaan, bukan dokumen resmi - invented specimen, not an official paper"
        sheets.text(
            sheets.width / 2, sheets.height - 8, foot, Ink("sans", 6.5, False, RED), "middle"
        )
