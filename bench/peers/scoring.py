"""How readers of zones are judged, all by the same rules, and the table that comes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Final

from extract.passports.mrz import FILLER, LENGTH, NAME_PLACES, PARTS, holds

Lines = tuple[str, str]
NUMBER: Final = slice(0, 9)
SHORTEST: Final = 30
"""Letters of both lines from which they may be a zone that lost its fillers."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader said of one file: its lines, seconds by clock and processor, how it failed."""

    lines: Sequence[str] | None
    wall: float
    cpu: float
    crash: str | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """One answer held against the truth; `found`: it gave two lines."""

    found: bool
    exact: bool
    number: bool
    name: bool
    valid: bool
    crash: bool


def zone(lines: Sequence[str] | None) -> Lines | None:
    """The two neighbours among `lines` that are a passport's zone, None when there are none.

    Kind to readers: letters beyond the 44th are cut off and missing fillers are put at the end.
    """
    for upper, lower in zip(lines or (), (lines or ())[1:], strict=False):
        if upper.startswith("P") and min(len(upper), len(lower)) >= SHORTEST:
            return upper[:LENGTH].ljust(LENGTH, FILLER), lower[:LENGTH].ljust(LENGTH, FILLER)
    return None


def grade(truth: Lines | None, answer: Answer) -> Grade:
    """The answer's grade; where there is no zone (`truth` None) nothing found is exact."""
    read = zone(answer.lines)
    crash = answer.crash is not None
    if truth is None or read is None:
        right = truth is None and read is None and not crash
        return Grade(
            read is not None, right, right, right, read is not None and _valid(read), crash
        )
    return Grade(
        found=True,
        exact=read == truth,
        number=read[1][NUMBER] == truth[1][NUMBER],
        name=_names(read) == _names(truth),
        valid=_valid(read),
        crash=crash,
    )


def _names(lines: Lines) -> list[str]:
    """Primary and secondary identifier as the fillers part them."""
    return [part.strip(FILLER) for part in lines[0][NAME_PLACES].partition(FILLER * 2)]


def _valid(lines: Lines) -> bool:
    """Whether all five check digits hold."""
    try:
        return all(holds(lines[1], part) for part in PARTS)
    except ValueError:  # a character that no zone may hold
        return False


HEADINGS: Final = (
    "exact %",
    "number right %",
    "names right %",
    "valid but wrong",
    "nothing found",
    "crashes",
    "median s",
    "p90 s",
    "median CPU s",
    "times our seconds",
    "times our CPU",
)


def row(
    grades: Sequence[Grade], answers: Sequence[Answer], ours: Sequence[Answer]
) -> tuple[str, ...]:
    """One reader's line under HEADINGS; the last two are medians over files of its time by ours."""
    many = len(grades)

    def share(of: Sequence[bool]) -> str:
        return f"{100 * sum(of) / many:.1f}"

    wall = [answer.wall for answer in answers]
    cpu = [answer.cpu for answer in answers]
    by_clock = [a.wall / b.wall for a, b in zip(answers, ours, strict=True)]
    by_processor = [a.cpu / max(b.cpu, 1e-3) for a, b in zip(answers, ours, strict=True)]
    return (
        share([g.exact for g in grades]),
        share([g.number for g in grades]),
        share([g.name for g in grades]),
        str(sum(g.valid and not g.exact for g in grades)),
        str(sum(not g.found and not g.crash for g in grades)),
        str(sum(g.crash for g in grades)),
        f"{median(wall):.3f}",
        f"{quantiles(wall, n=10)[-1] if many > 1 else wall[0]:.3f}",
        f"{median(cpu):.3f}",
        f"{median(by_clock):.1f}",
        f"{median(by_processor):.1f}",
    )


def table(first: str, headings: Sequence[str], rows: Mapping[str, Sequence[str]]) -> str:
    """A Markdown table; `first` heads the names of the rows."""
    lines = [[first, *headings], ["---"] * (len(headings) + 1)]
    lines += [[name, *cells] for name, cells in rows.items()]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
