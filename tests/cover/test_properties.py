"""What holds for every situation, also for those nobody thought of."""

import itertools
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cover.assess import assess
from cover.days import Days, plus_days, plus_months, uncovered
from cover.facts import facts_of
from cover.terms import PROGRAMMES, TERMS, terms_on
from cover.verdict import Contract, Outcome, Situation
from matching.record import Enrolment
from tests.cover.builders import ABROAD
from tests.cover.situations import ANY_DAY, DAYS, situations


@given(situations(DAYS) | situations(ANY_DAY))
@settings(max_examples=400, deadline=None)
def test_every_situation_has_a_verdict_with_reasons(situation):
    verdict = assess(situation)
    assert verdict.outcome in Outcome
    assert verdict.reasons[0].sentence.id and "{" not in verdict.reasons[0].sentence.id
    assert all(b.source for b in verdict.reasons)


@given(situations(DAYS))
@settings(max_examples=300, deadline=None)
def test_gaps_and_cover_make_up_the_window(situation):
    facts = facts_of(situation, terms_on(situation.as_of))
    verdict = assess(situation)
    if not verdict.gaps:
        return
    window = facts.window
    assert window is not None
    for programme in PROGRAMMES:
        gaps = [g for g in verdict.gaps if g.programme == programme]
        for left, right in itertools.pairwise(gaps):
            assert left.last + timedelta(days=1) < right.first  # maximal, apart, in order
        covers = [r.days for r in facts.abroad_rows if r.row.programme == programme]
        for offset in range((window.last - window.first).days + 1):
            day = window.first + timedelta(days=offset)
            in_gap = any(g.first <= day <= g.last for g in gaps)
            assert in_gap != any(day in c for c in covers)


@given(situations(DAYS))
@settings(max_examples=200, deadline=None)
def test_old_age_rows_and_row_order_change_nothing(situation):
    kept = tuple(r for r in reversed(situation.enrolments) if r.programme != "JHT")
    other = Situation(
        **{f: getattr(situation, f) for f in situation.__slots__ if f != "enrolments"},
        enrolments=kept,
    )
    assert (assess(situation).outcome, assess(situation).gaps) == (
        assess(other).outcome,
        assess(other).gaps,
    )


@given(ANY_DAY, st.integers(-1200, 1200))
def test_adding_months_keeps_the_day_or_takes_the_last_one(day, months):
    moved = plus_months(day, months)
    if moved in (date.max, date.min):
        return
    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day == day.day or (moved.day < day.day and (moved + timedelta(1)).day == 1)


def test_days_at_the_ends_of_the_calendar():
    assert plus_days(date.max, 30) == date.max
    assert plus_days(date.min, -1) == date.min
    assert plus_months(date(9999, 12, 31), 1) == date.max
    whole = Days(date(2020, 1, 1), date.max)
    assert uncovered(whole, [Days(date(2019, 1, 1), date.max)]) == ()
    assert uncovered(whole, [Days(date(2020, 1, 3), date(2020, 1, 2))]) == (whole,)


def test_terms_of_a_later_regulation_hold_from_its_first_day():
    new = TERMS[0].__class__(
        **{
            **{f: getattr(TERMS[0], f) for f in TERMS[0].__slots__},
            "effective_from": date(2030, 1, 1),
        }
    )
    table = (*TERMS, new)
    assert terms_on(date(2029, 12, 31), table) is TERMS[0]
    assert terms_on(date(2030, 1, 1), table) is new
    assert terms_on(date(2010, 1, 1), table) is TERMS[0]


def test_reasons_tell_why_a_row_does_not_count_and_how_days_were_found():
    rows = tuple(
        Enrolment("JKM", "during_after", date(2024, 3, 10), date(2026, 4, 9), *rest)
        for rest in ((None, "AKTIF"), (date(2024, 3, 1), "BATAL"), (date(2025, 7, 1), "AKTIF"))
    )
    situation = Situation(
        **{
            **{f: getattr(ABROAD, f) for f in ABROAD.__slots__},
            "contract": Contract(date(2024, 3, 10), None, 24, None),
            "enrolments": rows,
        }
    )
    told = [(b.rule, b.sentence.en) for b in assess(situation).reasons]
    assert told[0] == ("V6g", "Abroad without JKK and JKM in force on 1 June 2025.")
    assert (
        "D5",
        "The contract's end 9 March 2026 is computed: 24 months from 10 March 2024.",
    ) in told
    assert [text for rule, text in told if rule == "R2"] == [
        "JKM during and after work 10 March 2024 to 9 April 2026 is not paid; it does not count.",
        "JKM during and after work 10 March 2024 to 9 April 2026 was cancelled; it does not count.",
        "JKM during and after work 10 March 2024 to 9 April 2026 is paid only on 1 July 2025;"
        " it does not count yet.",
    ]
