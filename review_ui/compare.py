"""Two sides that may be one human, with the characters that differ.

A worker on a paper beside a person of the register, or two persons of the register.
"""

from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Final

from extract.document import Source
from extract.passports.mrz import LENGTH, parse
from ingest.box import Box
from matching.record import Person
from ocr.ocr_page import MrzLines
from store.dossier import DocumentView, FieldView, PersonView, WorkerView

Runs = tuple[tuple[str, bool], ...]
FACTS: Final = ("full_name", "birth_date", "birth_place", "sex", "nik", "passport_number")
NOTHING: Final = "–"
ALIKE: Final = 0.5
"""Share of characters in common below which single characters tell nothing."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One fact on both sides, cut into runs; a run's second part says whether it is the same."""

    name: str
    left: Runs
    right: Runs
    equal: bool


def compare(worker: WorkerView, person: PersonView) -> list[Compared]:
    """Every fact that at least the register knows."""
    fields = {field.row.name: field for field in worker.fields}
    rows = []
    for name in FACTS:
        paper = fields[name].shown if name in fields else ""
        register = _register(name, paper, person)
        if paper or register:
            rows.append(_compared(name, paper, register))
    return rows


def compare_persons(one: Person | None, other: Person | None) -> list[Compared]:
    """Every fact that at least one of two persons has; None: the register has them no more."""
    rows = []
    for name in FACTS:
        left, right = _held(name, one), _held(name, other)
        if name == "passport_number" and (len(left) > 1 or len(right) > 1):
            rows.append(_lists(name, left, right))
        elif left or right:
            rows.append(_compared(name, "".join(left), "".join(right)))
    return rows


def _held(name: str, person: Person | None) -> tuple[str, ...]:
    """What the register says of a person; of passports there may be several."""
    if person is None:
        return ()
    if name == "passport_number":
        return person.passport_numbers
    value = getattr(person, name)
    return (str(value),) if value else ()


def _lists(name: str, left: tuple[str, ...], right: tuple[str, ...]) -> Compared:
    """Values of which each side has several: marked is what the other side lacks."""

    def marked(values: tuple[str, ...], others: tuple[str, ...]) -> Runs:
        if not values:
            return ((NOTHING, True),)
        cut: list[tuple[str, bool]] = []
        for value in values:
            cut += [(", ", True)] if cut else []
            cut.append((value, value in others or not others))
        return tuple(cut)

    return Compared(name, marked(left, right), marked(right, left), equal=bool({*left} & {*right}))


def _register(name: str, paper: str, person: PersonView) -> str:
    row = person.row
    if name == "passport_number":  # a person may have had several; the nearest is shown
        numbers = sorted(row.passport_numbers, key=lambda n: -_likeness(n, paper))
        return numbers[0] if numbers else ""
    value = getattr(row, name)
    return value.isoformat() if name == "birth_date" and value else str(value or "")


def _compared(name: str, paper: str, register: str) -> Compared:
    if not paper or not register:  # silence is not difference
        return Compared(
            name, ((paper or NOTHING, True),), ((register or NOTHING, True),), equal=False
        )
    left, right = runs(paper, register)
    return Compared(name, left, right, equal=paper == register)


def runs(one: str, other: str) -> tuple[Runs, Runs]:
    """Both texts cut where they differ; texts that have little in common are marked whole."""
    if _likeness(one, other) < ALIKE:
        return ((one, False),), ((other, False),)
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if b > a:
            left.append((one[a:b], tag == "equal"))
        if d > c:
            right.append((other[c:d], tag == "equal"))
    return tuple(left), tuple(right)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def mrz_and_visual(document: DocumentView, field: FieldView) -> tuple[Runs, Runs] | None:
    """What the machine readable zone says and what is printed, where a finding says they differ."""
    if not any(finding.get("code") == "mrz_viz_mismatch" for finding in field.findings):
        return None
    zone = next((f.shown for f in document.every_field if f.row.name == "mrz"), "")
    coded = _coded(zone, field.row.name)
    by_zone = field.row.source == Source.MRZ
    printed = field.row.raw if by_zone else field.row.value
    return runs(coded, printed) if coded and printed else None


def _coded(zone: str, name: str) -> str:
    """The value of `name` in a zone as text of two lines; "" when it does not hold one."""
    lines = zone.split("\n")
    if len(lines) != 2:
        return ""
    nowhere, sure = Box(0, 0, 1, 1), (1.0,) * LENGTH
    parsed = parse(MrzLines((lines[0], lines[1]), (nowhere, nowhere), (sure, sure)))
    found = getattr(parsed, name, None) if parsed else None
    return found.isoformat() if isinstance(found, date) else str(found or "")
