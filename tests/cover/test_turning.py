"""The day a verdict may change by itself: named cases, and no change before it, ever."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given as every
from hypothesis import settings

from cover.assess import assess
from cover.turning import next_turn
from cover.verdict import Identity
from tests.cover.builders import ABROAD, both, day, given, row
from tests.cover.situations import DAYS, situations


@pytest.mark.parametrize(
    ("situation", "turn"),
    [
        pytest.param(ABROAD, "2026-04-10", id="the day after cover and protection end"),
        pytest.param(given(ABROAD, as_of="2026-04-10"), None, id="over: nothing more turns"),
        pytest.param(given(ABROAD, returned="2025-07-01"), "2025-07-01", id="a planned return"),
        pytest.param(given(ABROAD, returned="2025-05-10"), "2025-06-10", id="thirty days later"),
        pytest.param(
            given(
                ABROAD,
                departure="2025-06-20",
                enrolments=both("before", "2025-03-01", "2025-08-01"),
            ),
            "2025-06-20",
            id="a planned departure",
        ),
        pytest.param(
            given(
                ABROAD,
                enrolments=(row("JKK", "during_after", "2024-03-10", "2026-04-09", "2025-06-15"),),
            ),
            "2025-06-15",
            id="a payment to come",
        ),
        pytest.param(
            given(ABROAD, identity=Identity.NONE, enrolments=(), departure=None),
            "2026-04-10",
            id="unknown person: the end of protection",
        ),
    ],
)
def test_next_turn(situation, turn):
    assert next_turn(situation) == (day(turn) if turn else None)


@every(situations(DAYS))
@settings(max_examples=300, deadline=None)
def test_nothing_changes_before_the_turn(situation):
    verdict = assess(situation)
    end = next_turn(situation) or date.max
    for ahead in (1, 2, 7, 29, 30, 31, 32, 61, 150, 365, 900, 4000):
        later = situation.as_of + timedelta(ahead)
        if later < end:
            then = assess(replace(situation, as_of=later))
            assert (then.outcome, then.gaps) == (verdict.outcome, verdict.gaps)
    if end < date.max:  # the very last day on which it must still hold
        then = assess(replace(situation, as_of=end - timedelta(1)))
        assert (then.outcome, then.gaps) == (verdict.outcome, verdict.gaps)
