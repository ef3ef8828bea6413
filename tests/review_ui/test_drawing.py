"""What is drawn beside the words: differences, the waterfall, the time line, numbers."""

from datetime import UTC, date, datetime, timedelta

import pytest

from review_ui import charts
from review_ui.compare import runs
from review_ui.look import sureness
from review_ui.render import moment, percent, size, thousands
from tests.review_ui.conftest import SignIn
from tests.review_ui.scene import Scene
from tests.review_ui.world import reason


@pytest.mark.parametrize(
    ("one", "other", "left", "right"),
    [
        ("SITI", "SITI", [("SITI", True)], [("SITI", True)]),
        (
            "1980-03-31",
            "1990-03-31",
            [("19", True), ("8", False), ("0-03-31", True)],
            [("19", True), ("9", False), ("0-03-31", True)],
        ),
        (
            "RAHAYU",
            "RAHAJU",
            [("RAHA", True), ("Y", False), ("U", True)],
            [("RAHA", True), ("J", False), ("U", True)],
        ),
    ],
)
def test_runs_are_cut_where_texts_differ(
    one: str, other: str, left: list[tuple[str, bool]], right: list[tuple[str, bool]]
) -> None:
    assert runs(one, other) == (tuple(left), tuple(right))


def test_zone_and_print_stand_together_where_they_differ(built: Scene, signed_in: SignIn) -> None:
    text = signed_in("peninjau").get(f"/review/{built.passport}").text
    zone = text.split('<dl class="both">')[1].split("</dl>")[0]
    assert zone.startswith("<dt>MRZ</dt><dd>19<mark>9</mark>0-03-31</dd>")
    assert "19<mark>8</mark>0-03-31" in zone


def test_each_bar_of_the_waterfall_begins_where_the_last_ended() -> None:
    steps = charts.waterfall(
        [reason("a", 8.0, "", ""), reason("b", -3.0, "", ""), reason("c", 5.0, "", "")], "id"
    )
    assert [(s.x, s.width) for s in steps] == [(0.0, 80.0), (50.0, 30.0), (50.0, 50.0)]
    assert [s.strength for s in steps] == ["strong_for", "some_against", "some_for"]


def test_the_waterfall_of_nothing_is_empty() -> None:
    assert charts.waterfall([], "id") == []


def enrolment(programme: str, start: str, end: str, **more: str | None) -> dict[str, str | None]:
    paid = {"phase": "during_after", "paid_at": start, "status": "AKTIF"}
    return {"programme": programme, "start": start, "end": end} | paid | more


GAP = {"programme": "JKM", "first": "2025-01-01", "last": "2025-06-30"}


def test_the_time_line_has_cover_gaps_years_and_today() -> None:
    line = charts.time_line(
        [GAP],
        {"enrolments": [enrolment("JKK", "2024-07-01", "2025-06-30")]},
        date(2025, 3, 1),
    )
    assert line is not None
    jkk, jkm = line.lanes
    assert [span.what for span in jkk.spans] == ["covered"]
    assert [span.what for span in jkm.spans] == ["gap"]
    assert jkm.spans[0].x > jkk.spans[0].x
    assert [tick.text for tick in line.ticks] == ["2025"]
    assert line.today is not None
    assert jkm.spans[0].x < line.today < charts.WIDTH
    assert "JKM 2025-01-01" in line.label


@pytest.mark.parametrize(
    "row",
    [
        enrolment("JKK", "2024-07-01", "2025-06-30", paid_at=None),
        enrolment("JKK", "2024-07-01", "2025-06-30", status="BELUM BAYAR"),
        enrolment("JKK", "2024-07-01", "2025-06-30", status="BATAL"),
        enrolment("JKK", "2024-07-01", "2025-06-30", phase="before"),
    ],
    ids=["unpaid", "not paid", "cancelled", "before work"],
)
def test_rows_that_do_not_count_are_not_drawn(row: dict[str, str | None]) -> None:
    assert charts.time_line([], {"enrolments": [row]}, date(2025, 1, 1)) is None


@pytest.mark.parametrize(
    ("share", "text"), [(0.0, "0%"), (0.5, "50%"), (0.996, "99%"), (1.0, "100%")]
)
def test_percent_never_rounds_up_to_certainty(share: float, text: str) -> None:
    assert percent(share) == text


@pytest.mark.parametrize(("share", "word"), [(0.96, "high"), (0.9, "mid"), (0.5, "low")])
def test_sureness(share: float, word: str) -> None:
    assert sureness(share) == word


def test_numbers_and_moments() -> None:
    assert (size(12), size(4321), size(5_300_000)) == ("12 B", "4 kB", "5.3 MB")
    assert (thousands(12345, "id"), thousands(12345, "en")) == ("12.345", "12,345")
    now = datetime.now(UTC)
    assert moment(now, "id") == "baru saja"
    assert moment(now - timedelta(minutes=5, seconds=1), "en") == "5 min ago"
    assert moment(now - timedelta(hours=3, seconds=1), "id") == "3 jam lalu"
    assert moment(datetime(2025, 1, 2, 3, 4, tzinfo=UTC), "id") == "2025-01-02 03:04"
