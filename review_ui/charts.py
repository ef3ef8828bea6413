"""Small pictures as numbers: the time line of cover and the waterfall of a match.

Templates draw them as SVG, since the pages forbid styles in the markup.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from review_ui.messages import Language, say

LEFT: Final = 38.0  # room for the programme's name, in units of the picture
WIDTH: Final = 560.0
LANE: Final = 24.0
PROGRAMMES: Final = ("JKK", "JKM")  # JHT never changes a verdict (rule R1)
Stretch = tuple[str, date | None, date | None]
UNPAID: Final = frozenset({"BELUM BAYAR", "BATAL"})


@dataclass(frozen=True, slots=True)
class Span:
    """One stretch on a lane; `what`: covered | gap."""

    what: str
    x: float
    width: float
    title: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One programme; `y` is its upper edge."""

    programme: str
    y: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a year."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class TimeLine:
    """The whole picture, in its own units; `today` is the day that was judged."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    today: float | None
    label: str
    width: float = WIDTH
    left: float = LEFT

    @property
    def height(self) -> float:
        """Height of the picture."""
        return 16 + LANE * len(self.lanes)


def time_line(
    gaps: Sequence[Mapping[str, Any]], situation: Mapping[str, Any], as_of: date
) -> TimeLine | None:
    """Cover and gaps of one verdict; None when there is nothing to draw."""
    cover = [
        (row["programme"], _day(row.get("start")), _day(row.get("end")))
        for row in situation.get("enrolments", ())
        if row.get("phase") != "before" and row.get("paid_at") and row.get("status") not in UNPAID
    ]
    held = [(gap["programme"], _day(gap["first"]), _day(gap["last"])) for gap in gaps]
    known = [day for _, *days in (*cover, *held) for day in days if day]
    if not known:
        return None
    first, last = min((*known, as_of)), max((*known, as_of))
    scale = (WIDTH - LEFT - 4) / max(1, (last - first).days + 1)

    def x_of(day: date) -> float:
        return round(LEFT + (day - first).days * scale, 1)

    def spans(what: str, rows: Iterable[Stretch], programme: str) -> Iterator[Span]:
        for named, start, end in rows:
            if named == programme and start and end and start <= end:
                width = max(2.0, round(((end - start).days + 1) * scale, 1))
                yield Span(what, x_of(start), width, f"{programme} {start} – {end}")

    lanes = tuple(
        Lane(p, 16 + LANE * n, (*spans("covered", cover, p), *spans("gap", held, p)))
        for n, p in enumerate(PROGRAMMES)
    )
    years = range(first.year + 1, last.year + 1)
    ticks = tuple(Tick(x_of(date(year, 1, 1)), str(year)) for year in years)
    label = "; ".join(f"{gap['programme']} {gap['first']} – {gap['last']}" for gap in gaps)
    return TimeLine(lanes, ticks, x_of(as_of), label or f"{first} – {last}")


@dataclass(frozen=True, slots=True)
class Step:
    """One reason of a candidate: where its bar starts and how long it is (0..100)."""

    text: str
    weight: float
    strength: str
    x: float
    width: float
    zero: float


def waterfall(reasons: Sequence[Mapping[str, Any]], language: Language) -> list[Step]:
    """The reasons one after the other, each bar starting where the sum before it stood."""
    running, sums = 0.0, [0.0]
    for reason in reasons:
        running += float(reason.get("weight", 0.0))
        sums.append(running)
    low, high = min(sums), max(sums)
    scale = 100 / (high - low) if high > low else 0.0
    steps = []
    for reason, before, after in zip(reasons, sums, sums[1:], strict=False):
        left = (min(before, after) - low) * scale
        steps.append(
            Step(
                text=say(reason, language) or str(reason.get("fact", "")),
                weight=after - before,
                strength=strength(after - before),
                x=round(left, 1),
                width=round(max(1.0, abs(after - before) * scale), 1),
                zero=round(-low * scale, 1),
            )
        )
    return steps


def strength(weight: float) -> str:
    """A weight in bits as a word: how much it speaks for (+) or against (-)."""
    if abs(weight) < 0.5:
        return "nothing"
    size = "strong" if abs(weight) >= 6 else "some" if abs(weight) >= 2.5 else "weak"
    return f"{size}_{'for' if weight > 0 else 'against'}"


def _day(text: object) -> date | None:
    return date.fromisoformat(text) if isinstance(text, str) and text else None
