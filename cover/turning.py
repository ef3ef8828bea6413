"""The next day on which a verdict may read differently though no paper and no row changes."""

from collections.abc import Iterator
from datetime import date

from cover.days import Days, plus_days
from cover.facts import Facts, facts_of
from cover.rules import RULES
from cover.terms import TERMS, terms_on
from cover.verdict import Situation


def next_turn(situation: Situation) -> date | None:
    """The first day after `as_of` on which outcome or gaps may change by themselves; None: never.

    Until the day before it the verdict holds, whatever the calendar says: a rule looks at `as_of`
    only by asking whether it has reached one of these days (D4, R3, V5, V6 of
    docs/coverage_rules.md), or by the day from which a rule is in force.
    """
    facts = facts_of(situation, terms_on(situation.as_of))
    ahead = (day for day in _turns(facts) if situation.as_of < day < date.max)  # max: never
    return min(ahead, default=None)


def _turns(f: Facts) -> Iterator[date]:
    """Every day on which an answer of some rule may flip."""
    s = f.situation
    plans = (s.departure, s.returned, *(row.paid_at for row in s.enrolments))
    yield from (day for day in plans if day is not None)
    for days in (*(r.days for r in f.counting), *(days for _, days in f.before_work)):
        yield from _edges(days)
    for last in (f.last_protected, f.after_work_end):
        if last is not None:
            yield plus_days(last, 1)
    yield from (rule.effective_from for rule in RULES)
    yield from (plus_days(rule.effective_until, 1) for rule in RULES)
    yield from (terms.effective_from for terms in TERMS)


def _edges(days: Days) -> Iterator[date]:
    yield days.first
    yield plus_days(days.last, 1)
