"""The time line of one worker as numbers: passport, contracts, cover, gaps, journeys.

Templates draw it as SVG, since the pages forbid styles in the markup.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from cover.contradictions import Paper
from extract.document import Kind

LEFT: Final = 76.0  # room for the names of the lanes, in units of the picture
WIDTH: Final = 720.0
LANE: Final = 24.0
TOP: Final = 30.0  # room for years and journeys
YEAR_WIDE: Final = 28.0  # room for the name of a year right of its line
PASSPORT, CONTRACT = "passport", "contract"
COVER: Final = ("JKK", "JKM")  # JHT never changes a verdict (rule R1)
WHOLE: Final = (PASSPORT, CONTRACT, *COVER)
UNPAID: Final = frozenset({"BELUM BAYAR", "BATAL"})


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of days on a lane, first and last included.

    `what`: passport | agreement | contract | before | covered | unpaid | gap.
    """

    lane: str
    what: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on which something happened; `what`: departure | return."""

    what: str
    day: date


@dataclass(frozen=True, slots=True)
class Span:
    """A bar as it is drawn."""

    bar: Bar
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane; `y` is its upper edge."""

    name: str
    y: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A mark or the first day of a year as it is drawn."""

    text: str
    x: float
    day: date


@dataclass(frozen=True, slots=True)
class TimeLine:
    """The whole picture, in its own units; `today` is the day that was judged."""

    lanes: tuple[Lane, ...]
    years: tuple[Point, ...]
    marks: tuple[Point, ...]
    today: float
    width: float = WIDTH
    left: float = LEFT
    top: float = TOP

    @property
    def height(self) -> float:
        """Height of the picture."""
        return TOP + LANE * len(self.lanes)

    @property
    def kinds(self) -> tuple[str, ...]:
        """What is drawn, each once, for the legend."""
        return tuple(dict.fromkeys(s.bar.what for lane in self.lanes for s in lane.spans))

    @property
    def gaps(self) -> tuple[Bar, ...]:
        """The gaps, for those who listen to the picture."""
        return tuple(s.bar for lane in self.lanes for s in lane.spans if s.bar.what == "gap")


def time_line(
    bars: Iterable[Bar], marks: Iterable[Mark], as_of: date, lanes: Sequence[str] = WHOLE
) -> TimeLine | None:
    """Lay bars and marks beside the day that was judged; None when there is no bar to draw."""
    held, travels = [b for b in bars if b.lane in lanes and b.first <= b.last], list(marks)
    if not held:
        return None
    first = min(as_of, *(bar.first for bar in held), *(mark.day for mark in travels))
    last = max(as_of, *(bar.last for bar in held), *(mark.day for mark in travels))
    scale = (WIDTH - LEFT - 4) / max(1, (last - first).days + 1)

    def x_of(day: date) -> float:
        return round(LEFT + (day - first).days * scale, 1)

    def span(bar: Bar) -> Span:
        width = max(2.0, round(((bar.last - bar.first).days + 1) * scale, 1))
        return Span(bar, x_of(bar.first), width)

    every = max(1, -(-(last.year - first.year) // 12))  # at most a dozen years are named
    years = [date(year, 1, 1) for year in range(first.year + 1, last.year + 1, every)]
    return TimeLine(
        lanes=tuple(
            Lane(name, TOP + LANE * n, tuple(span(bar) for bar in held if bar.lane == name))
            for n, name in enumerate(lanes)
        ),
        years=tuple(
            Point(str(day.year), x_of(day), day) for day in years if x_of(day) < WIDTH - YEAR_WIDE
        ),
        marks=tuple(Point(mark.what, x_of(mark.day), mark.day) for mark in travels),
        today=x_of(as_of),
    )


def cover_bars(gaps: Iterable[Mapping[str, Any]], situation: Mapping[str, Any]) -> Iterator[Bar]:
    """The rows of cover a verdict looked at, and the gaps it found, these on top."""
    for row in situation.get("enrolments", ()):
        first, last = _day(row.get("start")), _day(row.get("end"))
        if first and last:
            paid = row.get("paid_at") and row.get("status") not in UNPAID
            phase = "before" if row.get("phase") == "before" else "covered"
            yield Bar(row["programme"], phase if paid else "unpaid", first, last)
    for gap in gaps:
        first, last = _day(gap["first"]), _day(gap["last"])
        if first and last:
            yield Bar(gap["programme"], "gap", first, last)


def paper_bars(papers: Iterable[tuple[str, Mapping[str, str]]]) -> Iterator[Bar]:
    """Passports and contracts by what is printed on them: (kind, values by field)."""
    for kind, values in papers:
        paper = Paper("", Kind(kind), values)
        if paper.kind is Kind.PASSPORT:
            first, last = paper.day("issue_date"), paper.day("expiry_date")
            lane, what = PASSPORT, "passport"
        else:
            first, last = paper.day("start_date"), paper.last_day
            lane = CONTRACT
            what = "agreement" if paper.kind is Kind.PLACEMENT_CONTRACT else "contract"
        if first and last:
            yield Bar(lane, what, first, last)


def journeys(situation: Mapping[str, Any]) -> Iterator[Mark]:
    """Departure and return as the verdict took them."""
    for what, name in (("departure", "departure"), ("return", "returned")):
        day = _day(situation.get(name))
        if day:
            yield Mark(what, day)


def _day(text: object) -> date | None:
    """A day as it lies in the JSON of a verdict."""
    return date.fromisoformat(text) if isinstance(text, str) and text else None
