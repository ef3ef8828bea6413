"""Every rule of docs/coverage_rules.md, one named case or more each."""

from pathlib import Path

import pytest

from cover.assess import assess
from cover.explain import VALUES, names_in
from cover.notes import NOTES
from cover.rules import RULES
from cover.verdict import Identity, Route, Situation, Verdict
from tests.cover.builders import ABROAD, AT_HOME, both, contract, given, row

SHORT = both("during_after", "2024-03-10", "2025-04-09", "2024-03-01")
GAP_AFTER_SHORT = [["2025-04-10", "2026-04-09"]]
WHOLE = [["2024-03-10", "2026-04-09"]]
RENEWED = contract("2025-03-10", "2026-03-09", None, "2025-02-20")
OLD = contract("2017-09-01", "2019-08-31", None, "2017-06-01")
ALONE = given(AT_HOME, route=Route.INDIVIDUAL)
BEFORE_ONLY = both("before", "2024-01-10", "2024-06-10")
JHT = row("JHT", "during_after", "2024-03-10", "2026-04-09")


def jkk(start: str, end: str, paid: str | None = "", status: str = "AKTIF") -> tuple:
    return (row("JKK", "during_after", start, end, paid, status),)


def jkm(start: str, end: str, paid: str | None = "", status: str = "AKTIF") -> tuple:
    return (row("JKM", "during_after", start, end, paid, status),)


JKK_FULL, JKM_FULL = jkk("2024-03-10", "2026-04-09"), jkm("2024-03-10", "2026-04-09")
NONE: list[list[str]] = []

# name: (situation, rule that decides, outcome, gaps of JKK, gaps of JKM)
CASES: dict[str, tuple[Situation, str, str, list[list[str]], list[list[str]]]] = {
    # worked examples
    "example 1: covered abroad": (ABROAD, "V6b", "INSURED", NONE, NONE),
    "example 2: paid-up time is over": (
        given(ABROAD, enrolments=SHORT), "V6g", "UNINSURED", GAP_AFTER_SHORT, GAP_AFTER_SHORT),
    "example 3: renewed after departure": (
        given(ABROAD, enrolments=SHORT, contract=RENEWED),
        "V6f", "EXTENSION_GAP", GAP_AFTER_SHORT, GAP_AFTER_SHORT),
    "example 4: individual, a month before work is over": (
        given(ALONE, as_of="2025-03-01", enrolments=(
            row("JKM", "before", "2025-01-31", "2025-06-30"),)),
        "V5c", "BEFORE_WORK_EXPIRED", NONE, NONE),
    "example 5: deported, day 30 after arrival": (
        given(ABROAD, returned="2025-05-10", deported=True, as_of="2025-06-09"),
        "V6b", "AFTER_WORK", NONE, NONE),
    "example 5: deported, day 31 after arrival": (
        given(ABROAD, returned="2025-05-10", deported=True, as_of="2025-06-10"),
        "V6a", "ENDED", NONE, NONE),
    # V1: before the scheme
    "V1 departed the day before the scheme": (
        given(ABROAD, departure="2017-07-31", contract=OLD), "V1", "NOT_IN_SCOPE", NONE, NONE),
    "V1 departed on the first day is in scope": (
        given(ABROAD, departure="2017-08-01", contract=contract("2017-08-01", "2019-07-31"),
              as_of="2018-01-01", enrolments=()),
        "V6g", "UNINSURED", [["2017-08-01", "2019-08-31"]], [["2017-08-01", "2019-08-31"]]),
    "V1 a planned departure decides too": (
        given(AT_HOME, departure="2017-06-01", as_of="2017-05-01"),
        "V1", "NOT_IN_SCOPE", NONE, NONE),
    "V1 without departure the start decides": (
        given(AT_HOME, contract=contract("2017-07-01", "2019-06-30", None, "2018-01-01")),
        "V1", "NOT_IN_SCOPE", NONE, NONE),
    "V1 without departure and start the signature decides": (
        given(AT_HOME, contract=contract(None, None, 24, "2017-01-01")),
        "V1", "NOT_IN_SCOPE", NONE, NONE),
    "V1 nothing known: does not apply": (
        given(AT_HOME, contract=contract(), enrolments=()), "V5d", "UNINSURED", NONE, NONE),
    "V1 renewal: the signature decides, not the old departure": (
        given(ABROAD, departure="2015-01-01", enrolments=()),
        "V6g", "UNINSURED", [["2017-08-01", "2026-04-09"]], [["2017-08-01", "2026-04-09"]]),
    "V1 renewal signed before the scheme": (
        given(ABROAD, departure="2015-01-01",
              contract=contract("2018-01-01", "2019-12-31", None, "2017-07-01")),
        "V1", "NOT_IN_SCOPE", NONE, NONE),
    "V1 renewal unsigned: its start decides": (
        given(ABROAD, departure="2015-01-01", contract=contract("2016-01-01", "2017-12-31")),
        "V1", "NOT_IN_SCOPE", NONE, NONE),
    "V1 comes before an uncertain identity": (
        given(ABROAD, departure="2017-07-31", contract=OLD, identity=Identity.UNCERTAIN),
        "V1", "NOT_IN_SCOPE", NONE, NONE),
    # V2, V3
    "V2 deported, no contract, surely nobody": (
        given(ABROAD, contract=None, deported=True, identity=Identity.NONE, enrolments=()),
        "V2", "NO_PLACEMENT_RECORD", NONE, NONE),
    "V2 deported, no contract, person known": (
        given(ABROAD, contract=None, deported=True), "V2", "NO_PLACEMENT_RECORD", NONE, NONE),
    "V3 deported, no contract, candidates only": (
        given(ABROAD, contract=None, deported=True, identity=Identity.UNCERTAIN),
        "V3", "UNKNOWN", NONE, NONE),
    "V3 candidates only": (
        given(ABROAD, identity=Identity.UNCERTAIN), "V3", "UNKNOWN", NONE, NONE),
    "V3 a failed search is never uninsured": (
        given(ABROAD, identity=Identity.NONE, enrolments=()), "V3", "UNKNOWN", NONE, NONE),
    # V4
    "V4 no contract": (given(ABROAD, contract=None), "V4", "UNKNOWN", NONE, NONE),
    "V4 back before leaving": (
        given(ABROAD, returned="2024-03-09"), "V4", "UNKNOWN", NONE, NONE),
    "V4 back before leaving, both planned": (
        given(ABROAD, departure="2027-01-02", returned="2027-01-01"),
        "V4", "UNKNOWN", NONE, NONE),
    "V4 back on the day of leaving is possible": (
        given(ABROAD, returned="2024-03-10", as_of="2024-03-20"),
        "V6b", "AFTER_WORK", NONE, NONE),
    "V4 contract ends before it starts": (
        given(ABROAD, contract=contract("2026-03-09", "2024-03-10")),
        "V4", "UNKNOWN", NONE, NONE),
    "V4 contract of one day is possible": (
        given(ABROAD, contract=contract("2024-03-10", "2024-03-10")),
        "V6b", "INSURED", NONE, NONE),
    # V5: agency
    "V5a both before rows": (AT_HOME, "V5a", "INSURED", NONE, NONE),
    "V5a crew needs the same": (
        given(AT_HOME, route=Route.CREW), "V5a", "INSURED", NONE, NONE),
    "V5a five months, last day": (
        given(AT_HOME, as_of="2025-08-01",
              enrolments=both("before", "2025-03-01", "2026-03-01")),
        "V5a", "INSURED", NONE, NONE),
    "V5c five months, a day later": (
        given(AT_HOME, as_of="2025-08-02",
              enrolments=both("before", "2025-03-01", "2026-03-01")),
        "V5c", "BEFORE_WORK_EXPIRED", NONE, NONE),
    "V5c the register's end comes first": (
        given(AT_HOME, as_of="2025-05-02",
              enrolments=both("before", "2025-03-01", "2025-05-01")),
        "V5c", "BEFORE_WORK_EXPIRED", NONE, NONE),
    "V5c five months run from payment": (
        given(AT_HOME, as_of="2025-08-10",
              enrolments=both("before", "2025-03-01", "2026-03-01", "2025-03-10")),
        "V5a", "INSURED", NONE, NONE),
    "V5b one of two": (
        given(AT_HOME, enrolments=(row("JKM", "before", "2025-03-01", "2025-08-01"),)),
        "V5b", "PARTIAL", NONE, NONE),
    "V5d nothing": (given(AT_HOME, enrolments=()), "V5d", "UNINSURED", NONE, NONE),
    "V5d only a future row": (
        given(AT_HOME, enrolments=both("before", "2025-07-01", "2025-12-01", "2025-05-01")),
        "V5d", "UNINSURED", NONE, NONE),
    "V5d rows during work do not protect before it": (
        given(AT_HOME, enrolments=ABROAD.enrolments), "V5d", "UNINSURED", NONE, NONE),
    "V5c paid after its end: counts, covers nothing": (
        given(AT_HOME, enrolments=both("before", "2025-01-01", "2025-02-01", "2025-03-01")),
        "V5c", "BEFORE_WORK_EXPIRED", NONE, NONE),
    "V5a departure planned for tomorrow": (
        given(AT_HOME, departure="2025-06-02"), "V5a", "INSURED", NONE, NONE),
    "V5 departure today is departed": (
        given(AT_HOME, departure="2025-06-01",
              contract=contract("2025-06-01", "2027-05-31", None, "2025-03-01")),
        "V6e", "LAPSED_BEFORE_WORK", [["2025-06-01", "2027-06-30"]],
        [["2025-06-01", "2027-06-30"]]),
    "V5a returns only later, never left": (
        given(AT_HOME, returned="2025-07-01"), "V5a", "INSURED", NONE, NONE),
    # V5: individual
    "V5a individual needs JKM alone": (
        given(ALONE, as_of="2025-03-15",
              enrolments=(row("JKM", "before", "2025-03-01", "2025-08-01"),)),
        "V5a", "INSURED", NONE, NONE),
    "V5d individual with JKK alone": (
        given(ALONE, as_of="2025-03-15",
              enrolments=(row("JKK", "before", "2025-03-01", "2025-08-01"),)),
        "V5d", "UNINSURED", NONE, NONE),
    "V5d an expired JKK row says nothing of JKM": (
        given(ALONE, enrolments=(row("JKK", "before", "2025-01-01", "2025-02-01"),)),
        "V5d", "UNINSURED", NONE, NONE),
    "R4 individual: JKM paid for work protects a month": (
        given(ALONE, as_of="2025-06-20",
              enrolments=jkm("2025-07-01", "2027-07-01", "2025-05-20")),
        "V5a", "INSURED", NONE, NONE),
    "R4 individual: a day more": (
        given(ALONE, as_of="2025-06-21",
              enrolments=jkm("2025-07-01", "2027-07-01", "2025-05-20")),
        "V5c", "BEFORE_WORK_EXPIRED", NONE, NONE),
    "R4 individual: JKK paid for work does not": (
        given(ALONE, enrolments=jkk("2025-07-01", "2027-07-01", "2025-05-20")),
        "V5d", "UNINSURED", NONE, NONE),
    "R4 the exception is not for agencies": (
        given(AT_HOME, enrolments=jkm("2025-07-01", "2027-07-01", "2025-05-20")),
        "V5d", "UNINSURED", NONE, NONE),
    # V6: window
    "V6 unknown end: no length": (
        given(ABROAD, contract=contract("2024-03-10")), "V6", "UNKNOWN", NONE, NONE),
    "V6 unknown end: length without a base": (
        given(ABROAD, departure=None, returned="2025-05-01", contract=contract(None, None, 24)),
        "V6", "UNKNOWN", NONE, NONE),
    "V6 unknown start": (
        given(ABROAD, departure=None, returned="2025-05-01",
              contract=contract(None, "2026-03-09")),
        "V6", "UNKNOWN", NONE, NONE),
    "V6 returned without a departure: contract start opens the window": (
        given(ABROAD, departure=None, returned="2025-05-20", enrolments=SHORT),
        "V6g", "UNINSURED", [["2025-04-10", "2025-05-20"]], [["2025-04-10", "2025-05-20"]]),
    "D5 length counted from the contract's start": (
        given(ABROAD, contract=contract("2024-03-10", None, 24), enrolments=()),
        "V6g", "UNINSURED", WHOLE, WHOLE),
    "D5 length counted from departure": (
        given(ABROAD, contract=contract(None, None, 24), enrolments=()),
        "V6g", "UNINSURED", WHOLE, WHOLE),
    "D5 a printed end beats the length": (
        given(ABROAD, contract=contract("2024-03-10", "2026-03-09", 12), enrolments=()),
        "V6g", "UNINSURED", WHOLE, WHOLE),
    "D2 D6 contract ends on 31 January": (
        given(ABROAD, contract=contract("2024-03-10", "2026-01-31"), enrolments=()),
        "V6g", "UNINSURED", [["2024-03-10", "2026-02-28"]], [["2024-03-10", "2026-02-28"]]),
    "D2 D5 from 29 February, 12 months": (
        given(ABROAD, departure="2024-02-29", contract=contract("2024-02-29", None, 12),
              as_of="2024-12-01", enrolments=()),
        "V6g", "UNINSURED", [["2024-02-29", "2025-03-27"]], [["2024-02-29", "2025-03-27"]]),
    # V6: outcomes
    "V6a returned long ago, also without cover": (
        given(ABROAD, returned="2025-04-01", enrolments=()),
        "V6a", "ENDED", [["2024-03-10", "2025-04-01"]], [["2024-03-10", "2025-04-01"]]),
    "V6b cover is tested on the day of return": (
        given(ABROAD, returned="2025-04-09", as_of="2025-05-09", enrolments=SHORT),
        "V6b", "AFTER_WORK", NONE, NONE),
    "V6g returned a day after cover ended": (
        given(ABROAD, returned="2025-04-10", as_of="2025-05-10", enrolments=SHORT),
        "V6g", "UNINSURED", [["2025-04-10", "2025-04-10"]], [["2025-04-10", "2025-04-10"]]),
    "V6b return planned for later": (
        given(ABROAD, returned="2025-06-02"), "V6b", "INSURED", NONE, NONE),
    "V6c JKM missing": (given(ABROAD, enrolments=JKK_FULL), "V6c", "PARTIAL", NONE, WHOLE),
    "V6c JKK missing": (given(ABROAD, enrolments=JKM_FULL), "V6c", "PARTIAL", WHOLE, NONE),
    "V6c returned with one": (
        given(ABROAD, enrolments=JKK_FULL, returned="2025-05-20"),
        "V6c", "PARTIAL", NONE, [["2024-03-10", "2025-05-20"]]),
    "V6c one covered after the contract's end": (
        given(ABROAD, as_of="2026-05-01", enrolments=jkk("2024-03-10", "2026-12-31")),
        "V6c", "PARTIAL", NONE, WHOLE),
    "V6d the last protected day is not over": (
        given(ABROAD, as_of="2026-04-09", enrolments=SHORT),
        "V6g", "UNINSURED", GAP_AFTER_SHORT, GAP_AFTER_SHORT),
    "V6d a day later it is": (
        given(ABROAD, as_of="2026-04-10", enrolments=SHORT),
        "V6d", "ENDED", GAP_AFTER_SHORT, GAP_AFTER_SHORT),
    "V6d returned after the contract": (
        given(ABROAD, returned="2026-04-20", as_of="2026-05-01", enrolments=SHORT),
        "V6d", "ENDED", GAP_AFTER_SHORT, GAP_AFTER_SHORT),
    "V6d empty window has no gaps": (
        given(ABROAD, departure="2026-06-01", as_of="2026-07-01", enrolments=()),
        "V6d", "ENDED", NONE, NONE),
    "V6e only before rows were paid": (
        given(ABROAD, enrolments=BEFORE_ONLY), "V6e", "LAPSED_BEFORE_WORK", WHOLE, WHOLE),
    "V6e a single before row is enough": (
        given(ABROAD, enrolments=BEFORE_ONLY[:1]), "V6e", "LAPSED_BEFORE_WORK", WHOLE, WHOLE),
    "V6e an unpaid row for work does not count": (
        given(ABROAD, enrolments=BEFORE_ONLY + jkk("2024-03-10", "2026-04-09", None)),
        "V6e", "LAPSED_BEFORE_WORK", WHOLE, WHOLE),
    "V6e comes before a renewal": (
        given(ABROAD, enrolments=BEFORE_ONLY, contract=RENEWED),
        "V6e", "LAPSED_BEFORE_WORK", WHOLE, WHOLE),
    "V6g a counting row for work, although it covers nothing": (
        given(ABROAD, enrolments=BEFORE_ONLY + jkk("2024-03-10", "2024-04-01", "2024-05-01")),
        "V6g", "UNINSURED", WHOLE, WHOLE),
    "V6f unsigned renewal, three months and a day": (
        given(ABROAD, enrolments=SHORT, contract=contract("2024-06-11", "2026-03-09")),
        "V6f", "EXTENSION_GAP", GAP_AFTER_SHORT, GAP_AFTER_SHORT),
    "V6g unsigned, three months are no renewal": (
        given(ABROAD, enrolments=SHORT, contract=contract("2024-06-10", "2026-03-09")),
        "V6g", "UNINSURED", GAP_AFTER_SHORT, GAP_AFTER_SHORT),
    "V6g signed on the day of departure is no renewal": (
        given(ABROAD, enrolments=SHORT,
              contract=contract("2025-03-10", "2026-03-09", None, "2024-03-10")),
        "V6g", "UNINSURED", GAP_AFTER_SHORT, GAP_AFTER_SHORT),
    "V6g renewal whose rows begin only later": (
        given(ABROAD, contract=RENEWED,
              enrolments=both("during_after", "2025-07-01", "2026-04-09", "2025-05-01")),
        "V6g", "UNINSURED", [["2024-03-10", "2025-06-30"]], [["2024-03-10", "2025-06-30"]]),
    "V6g never enrolled": (given(ABROAD, enrolments=()), "V6g", "UNINSURED", WHOLE, WHOLE),
    # rows
    "R1 JHT alone is nothing": (
        given(ABROAD, enrolments=(JHT,)), "V6g", "UNINSURED", WHOLE, WHOLE),
    "R1 JHT missing is nothing": (
        given(ABROAD, enrolments=(*ABROAD.enrolments, JHT)), "V6b", "INSURED", NONE, NONE),
    "R2 no payment day": (
        given(ABROAD, enrolments=JKK_FULL + jkm("2024-03-10", "2026-04-09", None)),
        "V6c", "PARTIAL", NONE, WHOLE),
    "R2 payment is still to come": (
        given(ABROAD, enrolments=JKK_FULL + jkm("2024-03-10", "2026-04-09", "2025-06-02")),
        "V6c", "PARTIAL", NONE, WHOLE),
    "R2 BELUM BAYAR with a payment day": (
        given(ABROAD, enrolments=JKK_FULL
              + jkm("2024-03-10", "2026-04-09", status="BELUM BAYAR")),
        "V6c", "PARTIAL", NONE, WHOLE),
    "R2 BATAL": (
        given(ABROAD, enrolments=JKK_FULL + jkm("2024-03-10", "2026-04-09", status="BATAL")),
        "V6c", "PARTIAL", NONE, WHOLE),
    "R2 NONAKTIF counts": (
        given(ABROAD, enrolments=JKK_FULL + jkm("2024-03-10", "2026-04-09", status="NONAKTIF")),
        "V6b", "INSURED", NONE, NONE),
    "R2 inverted period": (
        given(ABROAD, enrolments=JKK_FULL + jkm("2026-04-09", "2024-03-10", "2024-03-01")),
        "V6c", "PARTIAL", NONE, WHOLE),
    "R3 cover begins on the day of payment": (
        given(ABROAD, enrolments=both("during_after", "2024-03-10", "2026-04-09", "2024-09-01")),
        "V6b", "INSURED", [["2024-03-10", "2024-08-31"]], [["2024-03-10", "2024-08-31"]]),
    "R3 paid today covers today": (
        given(ABROAD, enrolments=both("during_after", "2024-03-10", "2026-04-09", "2025-06-01")),
        "V6b", "INSURED", [["2024-03-10", "2025-05-31"]], [["2024-03-10", "2025-05-31"]]),
    "R4 a before row does not fill the window": (
        given(ABROAD, enrolments=ABROAD.enrolments[:1] + BEFORE_ONLY[1:]),
        "V6c", "PARTIAL", NONE, WHOLE),
    # gaps
    "gap between two rows": (
        given(ABROAD, enrolments=both("during_after", "2024-03-10", "2024-12-31")
              + both("during_after", "2025-02-01", "2026-04-09", "2025-02-01")),
        "V6b", "INSURED", [["2025-01-01", "2025-01-31"]], [["2025-01-01", "2025-01-31"]]),
    "touching rows leave no gap": (
        given(ABROAD, enrolments=both("during_after", "2024-03-10", "2024-12-31")
              + both("during_after", "2025-01-01", "2026-04-09", "2024-12-01")),
        "V6b", "INSURED", NONE, NONE),
    "overlapping rows out of order": (
        given(ABROAD, enrolments=both("during_after", "2024-12-01", "2026-04-09")
              + both("during_after", "2024-03-10", "2025-01-31")
              + both("during_after", "2024-05-01", "2024-06-01")),
        "V6b", "INSURED", NONE, NONE),
    "an unpaid future is a gap": (
        given(ABROAD, enrolments=both("during_after", "2024-03-10", "2025-12-31")),
        "V6b", "INSURED", [["2026-01-01", "2026-04-09"]], [["2026-01-01", "2026-04-09"]]),
    "late departure shortens the window": (
        given(ABROAD, departure="2024-05-01", enrolments=()),
        "V6g", "UNINSURED", [["2024-05-01", "2026-04-09"]], [["2024-05-01", "2026-04-09"]]),
    "return ends the window": (
        given(ABROAD, returned="2025-05-20", enrolments=()),
        "V6g", "UNINSURED", [["2024-03-10", "2025-05-20"]], [["2024-03-10", "2025-05-20"]]),
}  # fmt: skip


def gaps(verdict: Verdict, programme: str) -> list[list[str]]:
    return [
        [g.first.isoformat(), g.last.isoformat()] for g in verdict.gaps if g.programme == programme
    ]


@pytest.mark.parametrize(
    ("situation", "rule", "outcome", "jkk_gaps", "jkm_gaps"), CASES.values(), ids=CASES
)
def test_case(situation, rule, outcome, jkk_gaps, jkm_gaps):
    verdict = assess(situation)
    assert (verdict.reasons[0].rule, verdict.outcome) == (rule, outcome)
    assert gaps(verdict, "JKK") == jkk_gaps
    assert gaps(verdict, "JKM") == jkm_gaps


def test_every_rule_of_the_table_has_a_case():
    assert {case[1] for case in CASES.values()} == {rule.id for rule in RULES}


def test_every_rule_and_note_stands_in_the_specification():
    page = (Path(__file__).parents[2] / "docs" / "coverage_rules.md").read_text("utf-8")
    ids = {r.id for r in RULES} | {n.rule for n in NOTES.values()} - {"GAP"}
    assert sorted(i for i in ids if f"**{i}**" not in page and f"`{i}`" not in page) == []


def test_every_sentence_can_be_filled_in_both_languages():
    for rule in RULES:
        assert set(names_in(rule.sentence.id)) == set(names_in(rule.sentence.en)) <= set(VALUES)
    for note in NOTES.values():
        assert set(names_in(note.sentence.id)) == set(names_in(note.sentence.en))
