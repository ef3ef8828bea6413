"""Verdicts beside a second, plain reading of the specification."""

from datetime import date, timedelta

import pytest
from hypothesis import given as every
from hypothesis import settings
from hypothesis import strategies as st

from cover.assess import assess
from cover.verdict import Contract, Identity, Route, Situation
from matching.record import Enrolment
from tests.cover.builders import ABROAD, AT_HOME, given
from tests.cover.by_the_letter import Letter
from tests.cover.situations import DAYS


def near(draw: st.DrawFn, day: date, span: int) -> date:
    return day + timedelta(draw(st.integers(-span, span)))


@st.composite
def lives(draw: st.DrawFn) -> Situation:
    """Situations whose days lie close together, as those of one life do."""
    base = draw(DAYS)

    def maybe(span: int) -> date | None:
        return draw(st.none() | st.just(near(draw, base, span)))

    rows = []
    for _ in range(draw(st.integers(0, 5))):
        start = near(draw, base, 300)
        rows.append(
            Enrolment(
                draw(st.sampled_from(["JKK", "JKM", "JHT"])),
                draw(st.sampled_from(["before", "during_after"])),
                start,
                near(draw, start + timedelta(300), 400),
                draw(st.none() | st.just(near(draw, start, 60))),
                draw(st.sampled_from(["AKTIF", "NONAKTIF", "BELUM BAYAR", "BATAL"])),
            )
        )
    months = draw(st.none() | st.sampled_from([1, 6, 12, 18, 24, 36]))
    contract = Contract(maybe(300), maybe(900), months, maybe(300))
    return Situation(
        as_of=near(draw, base, 700),
        route=draw(st.sampled_from(Route)),
        contract=draw(st.sampled_from([contract, contract, contract, None])),
        departure=maybe(300),
        returned=maybe(700),
        deported=draw(st.booleans()),
        identity=draw(st.sampled_from([Identity.CONFIRMED, Identity.CONFIRMED, *Identity])),
        enrolments=tuple(rows),
    )


def agree(situation: Situation) -> None:
    verdict, letter = assess(situation), Letter(situation)
    assert verdict.outcome is letter.outcome()
    found = {
        p: [(g.first, g.last) for g in verdict.gaps if g.programme == p] for p in ("JKK", "JKM")
    }
    assert found == letter.gaps()


@every(lives())
@settings(max_examples=250, deadline=None)
def test_lives(situation: Situation) -> None:
    agree(situation)


@pytest.mark.parametrize("route", list(Route))
@pytest.mark.parametrize("base", [ABROAD, AT_HOME], ids=["abroad", "at home"])
def test_every_day_of_a_contract(base: Situation, route: Route) -> None:
    for offset in range(-60, 1200, 7):
        agree(given(base, route=route, as_of=date(2024, 1, 1) + timedelta(offset)))
