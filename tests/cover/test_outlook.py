"""What lies ahead: the kind of lack, what would change the verdict, when cover runs out, dues."""

from datetime import date

import pytest
from hypothesis import given as every
from hypothesis import settings

from cover.assess import assess
from cover.outlook import Lack, outlook, soon
from cover.verdict import Identity, Outcome, Route
from tests.cover.builders import ABROAD, AT_HOME, both, contract, day, given, row
from tests.cover.situations import ANY_DAY, DAYS, situations

NONE = given(ABROAD, enrolments=())
LAPSED = given(ABROAD, enrolments=both("during_after", "2024-03-10", "2025-04-09", "2024-03-01"))
RENEWED = given(LAPSED, contract=contract("2025-03-10", "2026-03-09", 12, "2025-02-20"))
UNPAID = given(ABROAD, enrolments=both("during_after", "2024-03-10", "2026-04-09", None))
STRANGER = given(ABROAD, identity=Identity.UNCERTAIN)
DEPORTED = given(ABROAD, deported=True, returned="2025-05-10")


def ahead(situation):
    return outlook(situation, assess(situation))


@pytest.mark.parametrize(
    ("situation", "lack"),
    [
        pytest.param(ABROAD, None, id="insured"),
        pytest.param(NONE, Lack.NO_RECORD, id="no row at all"),
        pytest.param(UNPAID, Lack.NO_RECORD, id="rows that nobody paid"),
        pytest.param(LAPSED, Lack.LAPSED, id="paid once, ran out"),
        pytest.param(RENEWED, Lack.LAPSED, id="renewed without cover"),
        pytest.param(STRANGER, Lack.IDENTITY, id="who it is is open"),
        pytest.param(given(ABROAD, contract=None), None, id="no contract is no lack of cover"),
        pytest.param(
            given(ABROAD, enrolments=(row("JKK", "during_after", "2024-03-10", "2026-04-09"),)),
            Lack.NO_RECORD,
            id="the programme that is missing was never paid",
        ),
    ],
)
def test_the_kinds_of_not_insured_stay_apart(situation, lack):
    assert ahead(situation).lack == lack


@pytest.mark.parametrize(
    ("situation", "changes"),
    [
        pytest.param(ABROAD, {}, id="insured: nothing to suppose"),
        pytest.param(
            NONE,
            {"paid_today": Outcome.INSURED},
            id="never paid: payment; not departed would still be uninsured",
        ),
        pytest.param(
            LAPSED,
            {"paid_today": Outcome.INSURED, "back_while_covered": Outcome.ENDED},
            id="lapsed: payment, or home while covered",
        ),
        pytest.param(
            given(LAPSED, departure="2025-05-01"),
            {"paid_today": Outcome.INSURED},
            id="lapsed before leaving: nobody comes home before",
        ),
        pytest.param(
            UNPAID,
            {"unpaid_was_paid": Outcome.INSURED, "paid_today": Outcome.INSURED},
            id="unpaid: proof of payment",
        ),
        pytest.param(
            STRANGER,
            {"person_confirmed": Outcome.INSURED, "nobody_confirmed": Outcome.UNINSURED},
            id="uncertain: both answers are told",
        ),
        pytest.param(
            given(LAPSED, returned="2025-05-20"),
            {"paid_in_time": Outcome.AFTER_WORK},
            id="returned uncovered: only a proof helps",
        ),
        pytest.param(
            given(LAPSED, contract=contract("2024-03-10", "2025-03-09")),
            {
                "paid_today": Outcome.INSURED,
                "newer_contract": Outcome.EXTENSION_GAP,
                "not_departed": Outcome.UNINSURED,
            },
            id="ended: a renewal would be a gap",
        ),
        pytest.param(
            given(AT_HOME, enrolments=()),
            {"paid_today": Outcome.INSURED},
            id="at home: pay before leaving",
        ),
        pytest.param(
            given(ABROAD, enrolments=both("before", "2024-01-10", "2024-06-10")),
            {"paid_today": Outcome.INSURED, "not_departed": Outcome.BEFORE_WORK_EXPIRED},
            id="only before work: perhaps not departed",
        ),
    ],
)
def test_what_would_change_the_verdict_is_judged_by_the_rules(situation, changes):
    assert {c.id: c.outcome for c in ahead(situation).changes} == changes


@pytest.mark.parametrize(
    ("situation", "until", "gap_follows"),
    [
        pytest.param(ABROAD, "2026-04-09", False, id="to the end of protection"),
        pytest.param(LAPSED, None, False, id="nothing runs"),
        pytest.param(
            given(LAPSED, as_of="2025-04-01"), "2025-04-09", True, id="runs out while abroad"
        ),
        pytest.param(
            given(
                ABROAD,
                enrolments=(
                    *both("during_after", "2024-03-10", "2025-08-09", "2024-03-01"),
                    *both("during_after", "2025-08-10", "2026-04-09", "2025-05-01"),
                ),
            ),
            "2026-04-09",
            False,
            id="rows that touch carry on",
        ),
        pytest.param(
            given(
                ABROAD,
                enrolments=(
                    row("JKK", "during_after", "2024-03-10", "2026-04-09"),
                    row("JKM", "during_after", "2024-03-10", "2025-07-09"),
                ),
            ),
            "2025-07-09",
            True,
            id="the programme that ends first counts",
        ),
        pytest.param(DEPORTED, "2025-06-09", False, id="after work: thirty days"),
        pytest.param(AT_HOME, "2025-08-01", True, id="before work: five months, work follows"),
    ],
)
def test_cover_runs_until(situation, until, gap_follows):
    found = ahead(situation)
    assert found.covered_until == (day(until) if until else None)
    assert found.gap_follows is gap_follows


@pytest.mark.parametrize(
    ("until", "within"),
    [
        pytest.param(None, None, id="nothing runs"),
        pytest.param("2025-05-31", None, id="ran out yesterday"),
        pytest.param("2025-06-01", 30, id="last day today"),
        pytest.param("2025-07-01", 30, id="thirty days"),
        pytest.param("2025-07-02", 60, id="thirty-one days"),
        pytest.param("2025-08-30", 90, id="ninety days"),
        pytest.param("2025-08-31", None, id="later"),
    ],
)
def test_what_runs_out_soon(until, within):
    assert soon(day(until) if until else None, day("2025-06-01")) == within


@pytest.mark.parametrize(
    ("situation", "dues"),
    [
        pytest.param(ABROAD, {}, id="insured: nothing due"),
        pytest.param(NONE, {"during_work": 332_500}, id="24 months"),
        pytest.param(
            given(NONE, contract=contract("2024-03-10", None, 18)), {}, id="18 months: open"
        ),
        pytest.param(
            given(NONE, contract=contract("2024-03-10", None, 30)),
            {"during_work": 332_500 + 6 * 13_500},
            id="30 months: beyond the longest named",
        ),
        pytest.param(RENEWED, {"extension_month": 13_500}, id="extension: by the month"),
        pytest.param(LAPSED, {}, id="lapsed: what is owed is open"),
        pytest.param(
            given(AT_HOME, enrolments=()),
            {"before_work": 37_500, "during_work": 332_500},
            id="at home by an agency",
        ),
        pytest.param(
            given(AT_HOME, enrolments=(), route=Route.INDIVIDUAL),
            {"during_work": 332_500},
            id="at home, individual: nothing before work",
        ),
        pytest.param(
            given(NONE, as_of="2022-06-01", contract=contract("2022-03-10", None, 24)),
            {},
            id="before the tariff we hold",
        ),
    ],
)
def test_contributions_are_said_only_where_the_rules_are_certain(situation, dues):
    assert {d.id: d.amount for d in ahead(situation).dues} == dues


def test_an_insured_deportee_may_have_a_claim_and_others_not():
    assert ahead(DEPORTED).possible_benefit
    assert not ahead(given(DEPORTED, deported=False)).possible_benefit
    assert not ahead(given(DEPORTED, enrolments=())).possible_benefit


def test_sentences_are_filled_in_both_languages():
    found = ahead(LAPSED)
    assert [c.sentence.id for c in found.changes] == [
        "Bila JKK dan JKM didaftarkan dan dibayar pada 1 Juni 2025.",
        "Bila pekerja ternyata sudah tiba di Indonesia paling lambat 9 April 2025.",
    ]
    assert ahead(NONE).dues[0].sentence.id == (
        "Selama dan setelah bekerja, perjanjian kerja 24 bulan: Rp332.500 untuk JKK dan JKM."
    )
    assert "Rp332,500" in ahead(NONE).dues[0].sentence.en


@every(situations(DAYS) | situations(ANY_DAY))
@settings(max_examples=300, deadline=None)
def test_every_situation_has_an_outlook(situation):
    verdict = assess(situation)
    found = outlook(situation, verdict)
    assert all(c.outcome not in {verdict.outcome, Outcome.UNKNOWN} for c in found.changes)
    assert all("{" not in c.sentence.id + c.sentence.en for c in found.changes)
    if found.covered_until is not None:
        assert verdict.outcome in {Outcome.INSURED, Outcome.AFTER_WORK}
        assert found.covered_until >= situation.as_of or situation.as_of == date.max
