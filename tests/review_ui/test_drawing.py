"""What is drawn beside the words: differences, the waterfall, numbers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from matching.record import Person
from review_ui.compare import NOTHING, Runs, compare_persons, runs
from review_ui.look import sureness
from review_ui.render import moment, percent, size, thousands
from review_ui.waterfall import waterfall
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
        ("CILACAP", "BANYUMAS", [("CILACAP", False)], [("BANYUMAS", False)]),  # little in common
    ],
)
def test_runs_are_cut_where_texts_differ(
    one: str, other: str, left: list[tuple[str, bool]], right: list[tuple[str, bool]]
) -> None:
    assert runs(one, other) == (tuple(left), tuple(right))


def told(person: Person | None, other: Person | None) -> dict[str, tuple[Runs, Runs, bool]]:
    return {row.name: (row.left, row.right, row.equal) for row in compare_persons(person, other)}


def test_two_persons_side_by_side() -> None:
    one = Person("1", "SITI", None, "", "F", "", ("A1234567", "B7654321"))
    rows = told(one, replace(one, full_name="SITA", passport_numbers=("B7654321",)))
    assert rows["full_name"][2] is False
    assert rows["sex"] == ((("F", True),), (("F", True),), True)
    passports = (("A1234567", False), (", ", True), ("B7654321", True))
    assert rows["passport_number"] == (passports, (("B7654321", True),), True)  # one in common
    assert rows.keys() == {"full_name", "sex", "passport_number"}  # what neither has is left out
    assert told(one, None)["full_name"] == ((("SITI", True),), ((NOTHING, True),), False)
    assert told(None, None) == {}


def test_zone_and_print_stand_together_where_they_differ(built: Scene, signed_in: SignIn) -> None:
    text = signed_in("peninjau").get(f"/review/{built.passport}").text
    zone = text.split('<dl class="both">')[1].split("</dl>")[0]
    assert zone.startswith("<dt>MRZ</dt><dd>19<mark>9</mark>0-03-31</dd>")
    assert "19<mark>8</mark>0-03-31" in zone


def test_each_bar_of_the_waterfall_begins_where_the_last_ended() -> None:
    steps = waterfall(
        [reason("a", 8.0, "", ""), reason("b", -3.0, "", ""), reason("c", 5.0, "", "")], "id"
    )
    assert [(s.x, s.width) for s in steps] == [(0.0, 80.0), (50.0, 30.0), (50.0, 50.0)]
    assert [s.strength for s in steps] == ["strong_for", "some_against", "some_for"]


def test_the_waterfall_of_nothing_is_empty() -> None:
    assert waterfall([], "id") == []


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
