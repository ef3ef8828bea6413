"""The time line of a worker: what is drawn where, and what never is."""

from datetime import date
from typing import Any

import pytest

from review_ui.time_line import (
    COVER,
    WIDTH,
    Bar,
    cover_bars,
    journeys,
    paper_bars,
    time_line,
)

TODAY = date(2025, 3, 1)
GAP = {"programme": "JKM", "first": "2025-01-01", "last": "2025-06-30"}
CONTRACT = {"start_date": "2024-07-01", "end_date": "2026-06-30"}


def row(programme: str, **more: str | None) -> dict[str, str | None]:
    days = {"programme": programme, "start": "2024-07-01", "end": "2025-06-30"}
    return days | {"phase": "during_after", "paid_at": "2024-07-01", "status": "AKTIF"} | more


def whats(bars: Any) -> list[tuple[str, str]]:
    return [(bar.lane, bar.what) for bar in bars]


@pytest.mark.parametrize(
    ("enrolment", "what"),
    [
        (row("JKK"), "covered"),
        (row("JKK", phase="before"), "before"),
        (row("JKK", paid_at=None), "unpaid"),
        (row("JKK", status="BELUM BAYAR"), "unpaid"),
        (row("JKK", status="BATAL"), "unpaid"),
    ],
    ids=["paid", "before work", "no payment", "not paid", "cancelled"],
)
def test_rows_look_like_what_they_give(enrolment: dict[str, str | None], what: str) -> None:
    assert whats(cover_bars([GAP], {"enrolments": [enrolment]})) == [("JKK", what), ("JKM", "gap")]


@pytest.mark.parametrize(
    ("kind", "values", "bars"),
    [
        pytest.param(
            "passport",
            {"issue_date": "2022-01-01", "expiry_date": "2027-01-01"},
            [Bar("passport", "passport", date(2022, 1, 1), date(2027, 1, 1))],
            id="passport",
        ),
        pytest.param(
            "employment_contract",
            CONTRACT,
            [Bar("contract", "contract", date(2024, 7, 1), date(2026, 6, 30))],
            id="contract",
        ),
        pytest.param(
            "placement_contract",
            {"start_date": "2024-07-01", "contract_months": "24"},
            [Bar("contract", "agreement", date(2024, 7, 1), date(2026, 6, 30))],
            id="end by months",
        ),
        pytest.param("employment_contract", {"contract_months": "24"}, [], id="no start"),
        pytest.param(
            "employment_contract",
            {"start_date": "2024-07-01", "contract_months": "99999"},
            [],
            id="no such length",
        ),
        pytest.param("deportation_letter", {"letter_date": "2024-07-01"}, [], id="a letter"),
        pytest.param("passport", {"expiry_date": "soon"}, [], id="no day"),
    ],
)
def test_papers_by_what_is_printed(kind: str, values: dict[str, str], bars: list[Bar]) -> None:
    assert list(paper_bars([(kind, values)])) == bars


def test_the_whole_line_has_all_lanes_years_journeys_and_today() -> None:
    situation = {"enrolments": [row("JKK")], "departure": "2024-07-05", "returned": "2025-02-01"}
    bars = [*paper_bars([("employment_contract", CONTRACT)]), *cover_bars([GAP], situation)]
    line = time_line(bars, journeys(situation), TODAY)
    assert line is not None
    assert [lane.name for lane in line.lanes] == ["passport", "contract", "JKK", "JKM"]
    assert [year.text for year in line.years] == ["2025", "2026"]
    assert [(mark.text, mark.day.isoformat()) for mark in line.marks] == [
        ("departure", "2024-07-05"),
        ("return", "2025-02-01"),
    ]
    assert line.kinds == ("contract", "covered", "gap")
    assert line.gaps[0].lane == "JKM"
    (gap,) = line.lanes[3].spans
    assert gap.x < line.today < WIDTH
    assert all(s.x + s.width <= WIDTH for lane in line.lanes for s in lane.spans)


def test_cover_alone_has_two_lanes() -> None:
    line = time_line(cover_bars([GAP], {}), (), TODAY, COVER)
    assert line is not None
    assert [lane.name for lane in line.lanes] == ["JKK", "JKM"]


@pytest.mark.parametrize(
    "bars",
    [[], [Bar("JKK", "covered", date(2025, 1, 2), date(2025, 1, 1))]],
    ids=["nothing", "inverted"],
)
def test_nothing_to_draw(bars: list[Bar]) -> None:
    assert time_line(bars, (), TODAY) is None


def test_a_long_life_names_at_most_a_dozen_years() -> None:
    line = time_line([Bar("passport", "passport", date(1950, 1, 1), TODAY)], (), TODAY)
    assert line is not None
    assert len(line.years) <= 12
