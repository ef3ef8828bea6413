"""Situations from JSON and verdicts to JSON: the one door for cases written by others."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from cover.outlook import Outlook
from cover.terms import BEFORE, DURING_AFTER, JHT, PROGRAMMES
from cover.verdict import Contract, Identity, Outcome, Route, Situation, Verdict
from ingest.errors import BadUpload, Sentence
from matching.record import Enrolment

T = TypeVar("T")

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MAX_MONTHS = 1200  # a contract of a hundred years is a slip
MAX_ROWS = 10_000  # one person's enrolments


class BadCase(BadUpload):
    """A case cannot be read; `detail` names the key and what was expected, never its value."""

    code = "U310"
    sentence = Sentence(
        "Kasus tidak dapat dibaca. Perbaiki isian yang disebut lalu jalankan lagi.",
        "The case cannot be read. Correct the entry that is named and run it again.",
    )


def situation_of(case: object) -> Situation:
    """A situation from the JSON object of docs/coverage_rules.md ('Input').

    Every key of the specification must be there: a missing list of enrolments must never read as
    'not insured'. Raises BadCase.
    """
    given = _object(case, "input")
    enrolments = _need(given, "enrolments", "input")
    if not isinstance(enrolments, list) or len(enrolments) > MAX_ROWS:
        raise BadCase(f"input.enrolments: expected a list of at most {MAX_ROWS}")
    return Situation(
        as_of=_required(_day, given, "as_of", "input"),
        route=_required(_one_of(Route), given, "route", "input"),
        contract=_optional(_contract, given, "contract", "input"),
        departure=_optional(_day, given, "departure", "input"),
        returned=_optional(_day, given, "returned", "input"),
        deported=_required(_flag, given, "deported", "input"),
        identity=_required(_one_of(Identity), given, "identity", "input"),
        enrolments=tuple(
            _enrolment(row, f"input.enrolments[{i}]") for i, row in enumerate(enrolments)
        ),
    )


def verdict_json(verdict: Verdict) -> dict[str, Any]:
    """`verdict`, `gaps` (both programmes always) and `reasons` (text Indonesian, text_en)."""
    gaps: dict[str, list[list[str]]] = {programme: [] for programme in PROGRAMMES}
    for gap in verdict.gaps:
        gaps[gap.programme].append([gap.first.isoformat(), gap.last.isoformat()])
    return {
        "verdict": Outcome(verdict.outcome).value,
        "gaps": gaps,
        "reasons": [
            {"rule": b.rule, "text": b.sentence.id, "text_en": b.sentence.en, "source": b.source}
            for b in verdict.reasons
        ],
    }


def outlook_json(found: Outlook) -> dict[str, Any]:
    """What lies ahead, as `periksa assess --outlook` prints it (docs/coverage_rules.md)."""
    return {
        "lack": found.lack,
        "changes": [
            {"id": c.id, "text": c.sentence.id, "text_en": c.sentence.en, "verdict": c.outcome}
            for c in found.changes
        ],
        "covered_until": found.covered_until.isoformat() if found.covered_until else None,
        "gap_follows": found.gap_follows,
        "dues": [
            {
                "id": d.id,
                "amount": d.amount,
                "text": d.sentence.id,
                "text_en": d.sentence.en,
                "source": d.source,
            }
            for d in found.dues
        ],
        "possible_benefit": found.possible_benefit,
    }


def _object(value: object, where: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise BadCase(f"{where}: expected an object")
    return value


def _need(given: Mapping[str, object], key: str, where: str) -> object:
    if key not in given:
        raise BadCase(f"{where}.{key}: missing")
    return given[key]


def _required(
    read: Callable[[object, str], T], given: Mapping[str, object], key: str, where: str
) -> T:
    return read(_need(given, key, where), f"{where}.{key}")


def _optional(
    read: Callable[[object, str], T], given: Mapping[str, object], key: str, where: str
) -> T | None:
    value = _need(given, key, where)
    return None if value is None else read(value, f"{where}.{key}")


def _day(value: object, where: str) -> date:
    if isinstance(value, str) and ISO_DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise BadCase(f"{where}: expected a date YYYY-MM-DD")


def _flag(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise BadCase(f"{where}: expected true or false")
    return value


def _months(value: object, where: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > MAX_MONTHS:
        raise BadCase(f"{where}: expected a whole number of months")
    return value


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise BadCase(f"{where}: expected a text")
    return value


def _one_of(words: type[T]) -> Callable[[object, str], T]:
    """A reader for the words of an enumeration, exactly as the specification spells them."""
    known: dict[object, T] = {str(word): word for word in words}  # type: ignore[attr-defined]

    def read(value: object, where: str) -> T:
        if not isinstance(value, str) or value not in known:
            raise BadCase(f"{where}: expected one of {', '.join(map(str, known))}")
        return known[value]

    return read


def _word(*words: str) -> Callable[[object, str], str]:
    def read(value: object, where: str) -> str:
        if not isinstance(value, str) or value not in words:
            raise BadCase(f"{where}: expected one of {', '.join(words)}")
        return value

    return read


def _contract(value: object, where: str) -> Contract:
    given = {"start": None, "end": None, "months": None, "signed": None, **_object(value, where)}
    return Contract(
        start=_optional(_day, given, "start", where),
        end=_optional(_day, given, "end", where),
        months=_optional(_months, given, "months", where),
        signed=_optional(_day, given, "signed", where),
    )


def _enrolment(value: object, where: str) -> Enrolment:
    given = _object(value, where)
    return Enrolment(
        programme=_required(_word(*PROGRAMMES, JHT), given, "programme", where),
        phase=_required(_word(BEFORE, DURING_AFTER), given, "phase", where),
        start=_required(_day, given, "start", where),
        end=_required(_day, given, "end", where),
        paid_at=_optional(_day, given, "paid_at", where),
        status=_required(_text, given, "status", where),
    )
