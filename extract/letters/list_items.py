"""Items of lists in running lines: 1. 2), a. (b), i) ii), - *; one item for each worker.

An item ends where the next begins, where a number of another rank begins (the paragraphs around a
lettered list), or where the list does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz

from extract.forms.running import Running, run_on
from extract.letters.manifest_columns import Column, heading_sex
from extract.letters.manifest_contents import forms_of
from extract.values.numbers import digits
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage

Seen = tuple[OcrPage, Line]

FACTS: Final = (
    r"BERASAL|ASAL|ALAMAT|PASPORT?|PASSPORT|SPLP|UMUR|USIA|LAHIR|KELAHIRAN|KASUS|MASALAH|KESALAHAN"
    r"|KARENA|JENIS KELAMIN|JANTINA|T(?:AN)?GG?A?L\.? LAHIR|TARIKH LAHIR|TANPA DOKUMEN|TANPA PASPOR"
    r"|LD|PD|LK|PR|LAKI\W{0,2}LAKI|LELAKI|PEREMPUAN|WANITA"
)
"""Words with which something that is told of a worker begins."""
LABELS: Final = rf"{FACTS}|TTL|TEMPAT|TGL|TANGGAL|TARIKH|NO|NOMOR|DOKUMEN|JENIS|KETERANGAN"
"""The same, and words with which their labels begin."""
_TELLS: Final = re.compile(rf"(?:{LABELS})\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"^\W?([0-9IlOoSBiZ|]{1,3})\s*[.,;):\]/]\s*(?=[*_]?[A-Za-z(])")
_LOOSE: Final = re.compile(r"^\W?(\d{1,3})\W*(?=[A-Z])")
_LETTER: Final = re.compile(r"^\W{0,2}([A-Za-z])\s?[.,)]\s*(?=[A-Z(])")
_ROMAN: Final = re.compile(r"^\W{0,2}([ivxlIVX1]{1,5})\s?[.,)]\s*(?=[A-Z(])")
_BULLET: Final = re.compile(r"^([-–—•·*+>»])\s+(?=[A-Z])")
_ROMANS: Final = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    *("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"),
)
_ENDS: Final = frozenset(
    (
        *("DEMIKIAN", "SEHUBUNGAN", "JUMLAH", "TOTAL", "TEMBUSAN", "MENGETAHUI", "KONSUL"),
        *("KEPALA", "MOHON", "ATAS", "SELANJUTNYA", "TERIMA", "KIRANYA", "SEKIAN", "KAMI"),
        *("BERSAMA", "HORMAT", "UNTUK", "ADAPUN", "SELURUH", "SELURUHNYA"),
        *("SURAT", "DASAR", "CATATAN", "LAPORAN", "DOKUMENTASI"),
    )
)


@dataclass(frozen=True, slots=True)
class Mark:
    """How an item begins: the series (1, a, i, -), its place in it, where the text behind begins.

    `at` is 0 for signs, which have no order.
    """

    series: str
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """The running text of an item and how it begins; `mark` None: its mark was not read."""

    run: Running
    mark: Mark | None

    @property
    def start(self) -> int:
        """Where in the text the item begins behind its mark."""
        return self.mark.end if self.mark else 0


@dataclass(slots=True)
class _Series:
    """The series that a letter uses at all, and how far each was counted."""

    used: frozenset[str]
    counted: dict[str, int] = field(default_factory=dict)

    def mark_of(self, text: str) -> Mark | None:
        """The mark that a line begins with, of the series that it goes on; None: it has none."""
        marks = [mark for mark in _marks(text) if mark.series in self.used]
        going = [m for m in marks if m.at and m.at - self.counted.get(m.series, 0) in (1, 2)]
        order = [m for m in going if m.series != "1"]
        order += [m for m in marks if m.series in {"1", "-"} or m.at == 1]
        loose = _LOOSE.match(text)
        if not order and loose and int(loose[1]) == self.counted.get("1", -1) + 1:
            order = [Mark("1", int(loose[1]), loose.end())]
        if not order:
            return None
        self.counted[order[0].series] = order[0].at
        return order[0]


def items_of(pages: Sequence[OcrPage]) -> Iterator[Item]:
    """The items on `pages`, in order."""
    series = _Series(_used(pages))
    held: list[Seen] = []
    mark: Mark | None = None
    edge: float | None = None
    for page in pages:
        for line in with_dashes(lines(page)):
            found = _begins(series, held, line)
            if found is not None or _begins_unmarked(held, line):
                if held:
                    yield Item(run_on(_parted(held)), mark)
                held, mark = [(page, line)], found
                edge = line.box.left if edge is None else min(edge, line.box.left)
            elif held and _goes_on(held, (page, line), edge or 0.0):
                held.append((page, line))
            elif held and held[-1][0] is page and line.box.top > held[-1][1].box.bottom:
                yield Item(run_on(_parted(held)), mark)
                held = []
    if held:
        yield Item(run_on(_parted(held)), mark)


_LABEL_LAST: Final = re.compile(
    rf"\b(?:{FACTS}|NO|NOMOR|TANGGAL|TGL|TARIKH|RI|PADA|DAN|BIN|BINTI)\W*$", re.IGNORECASE
)
_TOLD: Final = frozenset({Column.SEX, Column.AGE, Column.BIRTH_DATE, Column.DOCUMENT})


def _parted(held: Sequence[Seen]) -> list[Seen]:
    """The lines of an item, a comma where a name ends with its line and facts begin the next."""
    made: list[Seen] = []
    for (page, line), (_, below) in pairwise(held):
        first = re.split(r"\s*[,;/(]\s*|\s[-–]\s", below.text, maxsplit=1)[0]
        told = set(forms_of(first)) & _TOLD if below.text[0].isalnum() else set()
        alone = not made and not re.search(r"[,;/(]|\d.*\d", line.text)
        ends = told and (alone or Column.SEX in told) and not _LABEL_LAST.search(line.text)
        *before, last = line.words
        closed = replace(last, text=f"{last.text},")
        made.append((page, Line((*before, closed)) if ends else line))
    return [*made, held[-1]]


def with_dashes(seen: Sequence[Line]) -> tuple[Line, ...]:
    """The lines; dashes, which are thin and stand low, on the line that they stand in."""
    made: list[Line] = []
    for line in seen:
        above = made[-1] if made else None
        low = line.box.middle[1]
        thin = all(not any(c.isalnum() for c in word.text) for word in line.words)
        if above is not None and thin and above.box.top < low < above.box.bottom:
            words = sorted((*above.words, *line.words), key=lambda word: word.box.left)
            made[-1] = Line(tuple(words))
        else:
            made.append(line)
    return tuple(made)


def _begins(series: _Series, held: Sequence[Seen], line: Line) -> Mark | None:
    """The mark of a line that begins an item; facts set below one another belong to one item."""
    found = series.mark_of(line.text)
    if found is None or found.series == "1" or heading_sex(line.text) is not None:
        return found
    return None if held and _TELLS.match(line.text, found.end) else found


def _used(pages: Sequence[OcrPage]) -> frozenset[str]:
    """Numbers, and the other series of which two neighbours begin a line."""
    seen = {
        (mark.series, mark.at) for page in pages for ln in lines(page) for mark in _marks(ln.text)
    }
    signs = [m[1] for page in pages for ln in lines(page) if (m := _BULLET.match(ln.text))]
    used = {series for series in "ai" for n in (1, 2) if {(series, n), (series, n + 1)} <= seen}
    return frozenset({"1", *used, *(["-"] if len(signs) > len(set(signs)) else [])})


def _marks(text: str) -> Iterator[Mark]:
    """Every way in which the beginning of a line may be the mark of an item."""
    if match := _LETTER.match(text):
        yield Mark("a", ord(match[1].lower()) - ord("a") + 1, match.end())
    if (match := _ROMAN.match(text)) and (roman := match[1].upper().translate(_STROKES)) in _ROMANS:
        yield Mark("i", _ROMANS.index(roman) + 1, match.end())
    if (match := _NUMBER.match(text)) and (read := digits(match[1])):
        yield Mark("1", int(read), match.end())
    if match := _BULLET.match(text):
        yield Mark("-", 0, match.end())


_STROKES: Final = str.maketrans({"1": "I", "L": "I"})
_SEX_OR_AGE: Final = re.compile(
    r"\((?:LD|PD|L|P|LK|PR|M|F)\)|\b(?:LD|PD)\b|[/,]\s*[LP]\s*[/,]"
    r"|\b\d{1,2}\s*(?:THN|TAHUN|TH)\b"
)
_BEHIND_NAME: Final = re.compile(
    rf"{_SEX_OR_AGE.pattern}|,\s*(?:LAKI\W{{0,2}}LAKI|LELAKI|PRIA|PEREMPUAN|WANITA)\b"
)
"""What stands behind a name where the line above it ended an item."""
_ENDED: Final = (";", ".", ":")


def _begins_unmarked(held: Sequence[Seen], line: Line) -> bool:
    """Whether a line is an item whose mark was lost: a name, then the sex or the age again.

    Where no item came before, the line must tell two things.
    """
    upper = line.text.upper()
    ended = bool(held) and held[-1][1].text.endswith(_ENDED)
    shown = _BEHIND_NAME if ended else _SEX_OR_AGE
    told = shown.search(upper)
    if told is None or "ASAL" in upper[: told.start()]:
        return False
    if held and not shown.search(" ".join(each.text for _, each in held).upper()):
        return False
    if not held and not re.search(r"\b(?:THN|TAHUN|PASPOR|SPLP|ASAL|LAHIR)\b", upper[told.end() :]):
        return False
    return (
        re.fullmatch(r"\W*\d{0,3}\W*[A-Z][A-Z .'@]{2,50}[ ,/(]*", upper[: told.start()]) is not None
    )


def _goes_on(held: Sequence[Seen], now: Seen, edge: float) -> bool:
    """Whether a line belongs to the item above it, by distance, indent and first word.

    `edge`: the left edge of the list, in pixels.
    """
    last, words = held[-1], now[1].text.upper().split()
    if not any(c.isalnum() for c in now[1].text):
        return False
    if max(fuzz.ratio(words[0].strip(".,:"), end) for end in _ENDS) >= 88:
        return False
    if last[0] is not now[0]:
        return True
    height = max(last[1].box.height, now[1].box.height)
    near = now[1].box.top - last[1].box.bottom < 1.2 * height
    indented = now[1].box.left > edge - height
    ended = last[1].box.right < 0.5 * max(line.box.right for line in lines(now[0]))
    hangs = len(held) == 1 and now[1].box.left > held[0][1].box.left + 0.5 * height
    tells = _TELLS.match(now[1].text.lstrip("-–•*· ")) is not None
    return near and indented and (not ended or hangs or tells)
