"""A worker on a paper beside a person of the register, with the characters that differ."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from store.dossier import FieldView, PersonView, WorkerView

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


def mrz_and_visual(field: FieldView) -> tuple[str, str] | None:
    """The value of the machine readable zone and the printed one, when they disagree."""
    if not any(finding.get("code") == "mrz_viz_mismatch" for finding in field.findings):
        return None
    value, raw = field.row.value or "", field.row.raw
    return (value, raw) if field.row.source == "mrz" else (raw, value)
