"""A worker on a paper beside a person of the register, with the characters that differ."""

from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Final

from extract.document import Source
from extract.passports.mrz import LENGTH, parse
from ingest.box import Box
from ocr.ocr_page import MrzLines
from store.dossier import DocumentView, FieldView, PersonView, WorkerView

Runs = tuple[tuple[str, bool], ...]
FACTS: Final = ("full_name", "birth_date", "birth_place", "sex", "nik", "passport_number")
NOTHING: Final = "–"


@dataclass(frozen=True, slots=True)
class Compared:
    """One fact on both sides, cut into runs; a run's second part says whether it is the same."""

    name: str
    paper: Runs
    register: Runs
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
    """Both texts cut where they differ."""
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
