"""Suppositions: what, if it were so, could make a verdict another. A table like the rules.

Each row alters a situation in one way that papers, payments or people can bring about; whether it
changes the verdict is judged by the rules (`cover.outlook`), never written down here.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from cover.days import ONE_DAY, plus_months
from cover.facts import Facts
from cover.terms import BEFORE, DURING_AFTER
from cover.verdict import Contract, Identity, Situation
from ingest.errors import Sentence
from matching.record import Enrolment


@dataclass(frozen=True, slots=True)
class Supposition:
    """One row: its name, what it supposes in words, and the situation then (None: does not fit)."""

    id: str
    sentence: Sentence
    suppose: Callable[[Facts], Situation | None]


def _person_confirmed(f: Facts) -> Situation | None:
    s = f.situation
    if s.identity is Identity.CONFIRMED or not s.enrolments:
        return None
    return replace(s, identity=Identity.CONFIRMED)


def _nobody_confirmed(f: Facts) -> Situation | None:
    s = f.situation
    if s.identity is Identity.CONFIRMED:
        return None
    return replace(s, identity=Identity.CONFIRMED, enrolments=())


def _unpaid_was_paid(f: Facts) -> Situation | None:
    """Rows the extract calls unpaid were paid when their period began."""
    unpaid = {aside.row for aside in f.set_aside if aside.cause == "unpaid"}
    if not unpaid or not _lacks(f):
        return None
    return replace(
        f.situation,
        enrolments=tuple(
            replace(row, paid_at=row.start, status="AKTIF") if row in unpaid else row
            for row in f.situation.enrolments
        ),
    )


def _paid_today(f: Facts) -> Situation | None:
    """The programmes that are missing are paid for on the day judged."""
    if not _lacks(f) or f.returned is not None:
        return None
    today = f.situation.as_of
    phase = BEFORE if f.at_home else DURING_AFTER
    end = f.last_protected or plus_months(today, 1)
    return _with(f, phase, today, max(end, plus_months(today, 1)))


def _paid_in_time(f: Facts) -> Situation | None:
    """A proof comes that the programmes ran on the day of arrival."""
    if not _lacks(f) or f.returned is None:
        return None
    return _with(f, DURING_AFTER, min(f.window_start or f.returned, f.returned), f.returned)


def _not_departed(f: Facts) -> Situation | None:
    if not f.departed or f.returned is not None or not _lacks(f):
        return None
    return replace(f.situation, departure=None)


def _back_while_covered(f: Facts) -> Situation | None:
    """The worker came home on the last day on which all programmes ran, after leaving."""
    day, left = f.last_covered, f.situation.departure
    if not f.departed or f.returned is not None or not _lacks(f) or day is None:
        return None
    return replace(f.situation, returned=day) if left is not None and left <= day else None


def _newer_contract(f: Facts) -> Situation | None:
    """A renewal goes on from the end of the contract that is held."""
    over = f.last_protected is not None and f.situation.as_of > f.last_protected
    if f.contract_end is None or f.contract_end == date.max or not over or f.returned is not None:
        return None
    start = f.contract_end + ONE_DAY
    length = 24
    while plus_months(start, length) < f.situation.as_of:
        length += 24
    contract = Contract(start=start, months=length, signed=f.contract_end)
    return replace(f.situation, contract=contract)


def _lacks(f: Facts) -> bool:
    return f.covered != f.needed


def _with(f: Facts, phase: str, first: date, last: date) -> Situation:
    """The situation with paid rows of every programme that is missing."""
    missing = [p for p in f.needed if p not in f.covered]
    rows = (Enrolment(p, phase, first, last, first, "AKTIF") for p in missing)
    return replace(f.situation, enrolments=(*f.situation.enrolments, *rows))


CHANGES: Final[tuple[Supposition, ...]] = (
    Supposition(
        "person_confirmed",
        Sentence(
            "Bila dipastikan bahwa calon di data peserta itu orang ini.",
            "If the candidate in the register is confirmed to be this person.",
        ),
        _person_confirmed,
    ),
    Supposition(
        "nobody_confirmed",
        Sentence(
            "Bila dipastikan bahwa orang ini tidak ada di data peserta.",
            "If it is confirmed that this person is not in the register.",
        ),
        _nobody_confirmed,
    ),
    Supposition(
        "unpaid_was_paid",
        Sentence(
            "Bila ada bukti bahwa iuran yang tercatat belum dibayar ternyata lunas pada waktunya.",
            "If there is proof that the contribution recorded as unpaid was paid in time.",
        ),
        _unpaid_was_paid,
    ),
    Supposition(
        "paid_today",
        Sentence(
            "Bila {missing} didaftarkan dan dibayar pada {as_of}.",
            "If {missing} is registered and paid on {as_of}.",
        ),
        _paid_today,
    ),
    Supposition(
        "paid_in_time",
        Sentence(
            "Bila ada bukti bahwa {missing} sudah dibayar dan berlaku pada {test_day}.",
            "If there is proof that {missing} was paid and in force on {test_day}.",
        ),
        _paid_in_time,
    ),
    Supposition(
        "not_departed",
        Sentence(
            "Bila pekerja ternyata belum berangkat.", "If the worker has in fact not departed."
        ),
        _not_departed,
    ),
    Supposition(
        "back_while_covered",
        Sentence(
            "Bila pekerja ternyata sudah tiba di Indonesia paling lambat {last_covered}.",
            "If the worker in fact arrived in Indonesia by {last_covered}.",
        ),
        _back_while_covered,
    ),
    Supposition(
        "newer_contract",
        Sentence(
            "Bila ada perjanjian kerja baru setelah {contract_end}.",
            "If there is a new contract after {contract_end}.",
        ),
        _newer_contract,
    ),
)
