"""Counts, reliability, plot and tables of scores made by hand."""

import pytest
from defusedxml import ElementTree

from specimens.scoring.answer import Given
from specimens.scoring.counts import count_values, interval, worst_errors, worst_fields
from specimens.scoring.plot import reliability_svg
from specimens.scoring.reliability import by_source_and_field, reliability
from specimens.scoring.score import Mark, Outcome, Score, Where
from specimens.scoring.speed import speed
from specimens.scoring.summary import summary
from specimens.scoring.tables import headline, lines

HERE = Where("a.pdf", 1, "x", 1)
NOTHING = Score(0, (), (), 0, (), ())


def mark(outcome, confidence=None, field="full_name", source="label"):
    given = None if outcome == "missing" else Given("SITI", confidence, source)
    return Mark(HERE, "passport", field, Outcome(outcome), outcome == "right", "SITI", given)


def score_of(*marks):
    return Score(1, (), (), 0, marks, ())


INTERVALS = {  # Wilson's interval, checked against published tables
    "none of ten": (0, 10, 0.0, 0.2775),
    "half of ten": (5, 10, 0.2366, 0.7634),
    "all of ten": (10, 10, 0.7225, 1.0),
    "two of a thousand": (2, 1000, 0.0005, 0.0073),
    "nothing seen": (0, 0, 0.0, 1.0),
}


@pytest.mark.parametrize(("part", "whole", "low", "high"), INTERVALS.values(), ids=INTERVALS)
def test_interval(part, whole, low, high):
    assert interval(part, whole) == pytest.approx((low, high), abs=5e-5)


def test_shares_of_nothing_are_none():
    counts = count_values([])
    assert (counts.accuracy, counts.near_accuracy, counts.invented_share) == (None, None, None)


def test_every_value_with_a_confidence_is_in_one_bin():
    said = (0.0, 0.5, 0.7999, 0.95, 0.99, 1.0)
    result = reliability([mark("right", each) for each in said] + [mark("right"), mark("missing")])
    assert [each.values for each in result.bins] == [1, 2, 0, 0, 1, 0, 2]
    assert (result.right, result.right_and_sure, result.sure_share) == (6, 3, 0.5)


def test_invented_values_break_a_promise_as_wrong_ones_do():
    kept = [mark("right", 0.99)] * 199
    assert reliability([*kept, mark("invented", 1.0)]).promises[0].is_kept
    assert (
        not reliability([*kept[1:], mark("wrong", 1.0), mark("invented", 1.0)]).promises[0].is_kept
    )


def test_reliability_is_told_by_source_and_field():
    marks = [mark("right", 0.9, source="mrz"), mark("wrong", 0.9), mark("missing")]
    assert list(by_source_and_field(marks)) == [("label", "full_name"), ("mrz", "full_name")]


def test_the_surest_wrong_value_is_the_worst_and_missing_ones_come_last():
    marks = (mark("missing"), mark("wrong", 0.2), mark("right", 1.0), mark("invented", 0.9))
    found = [each.outcome.value for each in worst_errors(score_of(*marks), 9)]
    assert found == ["invented", "wrong", "missing"]


def test_fields_never_printed_come_after_the_worst():
    marks = (mark("right", field="nik"), mark("missing", field="age"), mark("invented", field="x"))
    assert [name for (_, name), _ in worst_fields(score_of(*marks))] == ["age", "nik", "x"]


def test_pages_a_minute_are_of_the_clock():
    assert speed([], 0.0).pages_a_minute is None
    assert speed([], None).median_s is None


@pytest.mark.parametrize(
    "marks", [(), (mark("missing"),), (mark("wrong", 0.0), mark("right", 1.0))]
)
def test_any_score_can_be_shown(marks):
    shown = score_of(*marks)
    assert list(lines(shown, speed([], None), 5))[-1] == headline(shown)
    assert summary(shown, speed([], 1.0), 5)["all"]["right"] == count_values(marks).right
    plot = reliability_svg(reliability(marks), '<SITI & "AMINAH">')
    assert ElementTree.fromstring(plot).tag.endswith("svg")


def test_nothing_at_all_can_be_shown():
    assert headline(NOTHING) == (
        "field_accuracy=- kind_accuracy=- row_recall=- row_precision=- invented=-"
    )
    assert list(lines(NOTHING, speed([], None), 5))


def test_the_plot_has_a_point_for_each_bin_that_holds_values():
    marks = [mark("right", 0.7), mark("right", 0.999), mark("wrong", 0.991)]
    assert reliability_svg(reliability(marks), "x").count("<circle") == 2


def test_the_plot_of_a_terminal_shows_what_was_seen_and_what_was_said():
    marks = [mark("right", 0.9) for _ in range(8)] + [mark("wrong", 0.9) for _ in range(2)]
    (row,) = (line for line in lines(score_of(*marks), speed((), None), 0) if "0.90-0.95" in line)
    assert row.split()[-1] == "#" * 10 + "|" + "#" * 9 + "." * 10
