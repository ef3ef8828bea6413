"""The cast meets every outcome of the coverage rules on the day of the batch."""

import random
from datetime import date

import pytest

from cover.assess import assess
from cover.verdict import Contract, Identity, Outcome, Route, Situation
from matching.record import Enrolment
from specimens.population import FATES, Maker, cast
from specimens.register import rows
from specimens.worker import Cover

EXPECTED = {
    "insured at home in Hong Kong": Outcome.INSURED,
    "insured in a factory": Outcome.INSURED,
    "extension without cover": Outcome.EXTENSION_GAP,
    "never paid for the time abroad": Outcome.LAPSED_BEFORE_WORK,
    "twelve months paid of thirty-six": Outcome.UNINSURED,
    "death not covered": Outcome.PARTIAL,
    "not departed, covered": Outcome.INSURED,
    "not departed, five months are over": Outcome.BEFORE_WORK_EXPIRED,
    "registered and never paid": Outcome.UNINSURED,
    "not in the register": Outcome.UNKNOWN,
    "crew, insured": Outcome.INSURED,
    "individual route, insured": Outcome.INSURED,
    "contract over": Outcome.ENDED,
    "old scheme": Outcome.NOT_IN_SCOPE,
    "deported, after-work cover runs": Outcome.AFTER_WORK,
    "deported without cover": Outcome.LAPSED_BEFORE_WORK,
    "deported long ago": Outcome.ENDED,
    "insured in Korea": Outcome.INSURED,
}


def day(text):
    return date.fromisoformat(text) if text else None


def situation(worker, today):
    enrolments = tuple(
        Enrolment(
            row["programme"],
            row["phase"],
            day(row["period_start"]),
            day(row["period_end"]),
            day(row["paid_at"]),
            row["status"],
        )
        for row in rows(worker, today)
    )
    term = worker.renewal or worker.term
    return Situation(
        as_of=today,
        route=Route.AGENCY if worker.placement.agency else Route.INDIVIDUAL,
        contract=Contract(term.start, term.end, term.months, term.signed),
        departure=worker.term.start,
        returned=worker.returned,
        deported=worker.returned is not None,
        identity=Identity.NONE if worker.cover is Cover.ABSENT else Identity.CONFIRMED,
        enrolments=enrolments,
    )


@pytest.mark.parametrize(
    "today", [date(2026, 11, 20), date(2027, 2, 28), date(2028, 8, 31)], ids=str
)
def test_every_fate_gets_its_verdict_on_any_day(today):
    actors = cast(Maker(random.Random(7), today))  # noqa: S311
    verdicts = {
        fate.name: assess(situation(worker, today)).outcome
        for fate, worker in zip(FATES, actors, strict=True)
    }
    assert verdicts == EXPECTED
