"""`periksa assess`: cases in JSON lines, good and hostile."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cover.reading import BadCase, situation_of
from periksa.assess import assess

CASES = Path(__file__).parent / "cases.jsonl"
GOOD = json.loads(CASES.read_text("utf-8").splitlines()[0])["input"]


def run(data: bytes):
    return CliRunner().invoke(assess, ["-"], input=data)


def test_the_published_cases_agree():
    result = CliRunner().invoke(assess, [str(CASES)])
    assert result.exit_code == 0
    wanted = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    got = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(g["id"], {"verdict": g["verdict"], "gaps": g["gaps"]}) for g in got] == [
        (w["id"], w["expected"]) for w in wanted
    ]
    assert all(reason["rule"] and reason["text"] for g in got for reason in g["reasons"])


def test_a_bad_line_is_named_and_the_others_are_answered():
    good = json.dumps({"id": "a", "input": GOOD}).encode()
    result = run(good + b"\n\n{oops\n\xff\xfe\n" + b"[" * 100_000 + b"\n" + good)
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a", "a"]
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == [
        "line 3",
        "line 4",
        "line 5",
    ]


def test_a_line_longer_than_the_limit_costs_no_memory_and_sinks_nobody():
    good = json.dumps({"id": "a", "input": GOOD}).encode()
    result = run(b'{"id":"' + b"x" * 9_000_000 + b'"}\n' + good)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["id"] == "a"


BAD = {
    "not an object": ([], "input: expected an object"),
    "a key is missing": ({k: v for k, v in GOOD.items() if k != "enrolments"}, "missing"),
    "no such day": ({**GOOD, "as_of": "2025-02-30"}, "input.as_of"),
    "basic format": ({**GOOD, "as_of": "20250201"}, "input.as_of"),
    "week date": ({**GOOD, "as_of": "2025-W01-1"}, "input.as_of"),
    "number for a day": ({**GOOD, "departure": 20250201}, "input.departure"),
    "no day at all": ({**GOOD, "as_of": None}, "input.as_of"),
    "unknown route": ({**GOOD, "route": "boat"}, "input.route: expected one of agency"),
    "list for a word": ({**GOOD, "route": []}, "input.route"),
    "text for a flag": ({**GOOD, "deported": "no"}, "input.deported"),
    "months as text": ({**GOOD, "contract": {"months": "24"}}, "input.contract.months"),
    "months out of range": (
        {**GOOD, "contract": {"start": None, "end": None, "months": 10**9, "signed": None}},
        "input.contract.months",
    ),
    "months as a flag": (
        {**GOOD, "contract": {"start": None, "end": None, "months": True, "signed": None}},
        "input.contract.months",
    ),
    "unknown programme": (
        {**GOOD, "enrolments": [{**GOOD["enrolments"][0], "programme": "JP"}]},
        "input.enrolments[0].programme",
    ),
    "row is no object": ({**GOOD, "enrolments": [None]}, "input.enrolments[0]"),
    "too many rows": ({**GOOD, "enrolments": [None] * 10_001}, "input.enrolments"),
}


@pytest.mark.parametrize(("case", "named"), BAD.values(), ids=BAD)
def test_hostile_input_is_refused_by_name(case, named):
    with pytest.raises(BadCase) as error:
        situation_of(case)
    assert named in str(error.value)


def test_with_outlook_each_answer_also_says_what_lies_ahead():
    second = CASES.read_text("utf-8").splitlines()[1].encode()
    assert "outlook" not in json.loads(run(second).stdout)
    result = CliRunner().invoke(assess, ["-", "--outlook"], input=second)
    ahead = json.loads(result.stdout)["outlook"]
    assert ahead["lack"] == "lapsed"
    assert {c["id"]: c["verdict"] for c in ahead["changes"]} == {
        "paid_today": "INSURED",
        "back_while_covered": "ENDED",
    }
