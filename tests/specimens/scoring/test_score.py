import json

import pytest

from specimens.scoring.answer import NotAnAnswer, parse_answer
from specimens.scoring.score import score
from specimens.scoring.truth import NotATruth, parse_truth
from tests.specimens.scoring.builders import answer, document, field, true_document, truth

ISSUED = {"issue_date": "2020-01-02", "issuing_office": "BLITAR"}
MANIFEST = "deportation_letter"


def names(*given):
    return [{"full_name": name} for name in given]


def scored(told, *answers):
    return score([parse_truth(told)], [parse_answer(each) for each in answers])


def outcomes(result):
    return sorted((mark.field, mark.outcome.value, mark.where.row) for mark in result.values)


VALUES = {
    "right": (true_document(fields=ISSUED), [document(fields=ISSUED)], {"right": 2}),
    "wrong and missing": (
        true_document(fields=ISSUED),
        [document(fields={"issue_date": "2020-01-03"})],
        {"wrong": 1, "missing": 1},
    ),
    "an alternative": (
        true_document(fields=ISSUED, alt={"issuing_office": ["KANIM BLITAR"]}),
        [document(fields=ISSUED | {"issuing_office": "kanim blitar"})],
        {"right": 2},
    ),
    "invented": (true_document(), [document(fields={"issue_date": "2020-01-02"})], {"invented": 1}),
    "optional and equal is nothing": (
        true_document(optional={"end_date": "2022-01-01"}),
        [document(fields={"end_date": "2022-01-01"})],
        {},
    ),
    "optional and another is invented": (
        true_document(optional={"end_date": "2022-01-01"}),
        [document(fields={"end_date": "2022-01-02"})],
        {"invented": 1},
    ),
    "empty and null values are not given": (
        true_document(),
        [document(fields={"end_date": None, "issuing_office": ""})],
        {},
    ),
    "the wrong kind is compared all the same": (
        true_document(fields=ISSUED),
        [document(kind="other", fields=ISSUED)],
        {"right": 2},
    ),
    "no shared page: nothing found and all invented": (
        true_document(fields=ISSUED),
        [document(pages=(2,), fields=ISSUED)],
        {"missing": 2, "invented": 2},
    ),
    "no document": (true_document(fields=ISSUED), [], {"missing": 2}),
    "a document too many": (
        true_document(fields=ISSUED),
        [document(fields=ISSUED), document(fields=ISSUED, workers=names("SITI"))],
        {"right": 2, "invented": 3},
    ),
    "an only worker needs no name": (
        true_document(workers=names("SITI AMINAH")),
        [document(workers=[{"sex": "F"}])],
        {"missing": 1, "invented": 1},
    ),
    "rows in another order": (
        true_document(MANIFEST, workers=names("SITI AMINAH", "BUDI", "KHOLIFAH")),
        [document(MANIFEST, workers=names("KHOLIFAH", "SITI AMINAH", "BUDI"))],
        {"right": 3},
    ),
    "a row lost, a row made up": (
        true_document(MANIFEST, workers=names("SITI AMINAH", "BUDI")),
        [document(MANIFEST, workers=names("SITI AMINAH", "JUMLAH ORANG"))],
        {"right": 1, "missing": 1, "invented": 1},
    ),
}


@pytest.mark.parametrize(("told", "read", "expected"), VALUES.values(), ids=VALUES)
def test_values_are_marked(told, read, expected):
    result = scored(truth(told), answer(*read))
    counted = [mark.outcome.value for mark in result.values]
    assert {each: counted.count(each) for each in counted} == expected


def test_the_greatest_share_of_pages_pairs_documents():
    told = truth(true_document(pages=(1, 2)), true_document(MANIFEST, pages=(3,)))
    read = answer(document(MANIFEST, pages=(2, 3)), document(pages=(1, 2)))
    result = scored(told, read)
    assert [mark.kind_right for mark in result.documents] == [True, True]
    assert [mark.pages_right for mark in result.documents] == [True, False]
    assert result.extra_documents == 0


def test_of_equal_shares_the_same_kind_goes_first():
    result = scored(truth(true_document()), answer(document("other"), document()))
    assert result.documents[0].kind_right
    assert result.extra_documents == 1


def test_a_file_without_an_answer_has_every_value_missing():
    result = scored(truth(true_document(fields=ISSUED)), answer(file="b.pdf"))
    assert (result.files, result.answered) == (1, ())
    assert {mark.outcome for mark in result.values} == {"missing"}
    assert not result.documents[0].kind_right


def test_an_unreadable_file_that_holds_nothing_is_answered():
    result = scored(truth(), answer(error={"code": "U100"}))
    assert (result.answered[0].error, result.values, result.documents) == ("U100", (), ())


def test_a_bare_value_stands_for_a_field_without_confidence():
    read = document() | {"fields": {"issuing_office": "BLITAR"}}
    (mark,) = scored(truth(true_document(fields={"issuing_office": "BLITAR"})), answer(read)).values
    assert (mark.outcome, mark.given.confidence) == ("right", None)


def test_findings_are_expected_reported_or_without_cause():
    told = truth(true_document(expected_findings=["mrz_check_digit"]))
    read = answer(document(findings=("count_mismatch", "page_dark")))
    assert [(m.code, m.expected, m.reported) for m in scored(told, read).findings] == [
        ("count_mismatch", False, True),
        ("mrz_check_digit", True, False),
    ]


BROKEN_TRUTHS = {
    "no JSON": "{",
    "a list": "[]",
    "null": "null",
    "no documents": '{"file": "a", "difficulty": 0, "layout": "x"}',
    "documents of another shape": truth("x"),
    "difficulty in words": truth(difficulty="hard"),
}
BROKEN_ANSWERS = {
    "cut off": answer()[:-4],
    "no file": "{}",
    "a number": "7",
    "documents as a word": answer().replace("[]", '"x"'),
    "confidence in words": answer(document() | {"fields": {"nik": field("1", "high")}}),
}


@pytest.mark.parametrize("text", BROKEN_TRUTHS.values(), ids=BROKEN_TRUTHS)
def test_what_is_no_truth_is_refused(text):
    with pytest.raises(NotATruth):
        parse_truth(text)


@pytest.mark.parametrize("line", BROKEN_ANSWERS.values(), ids=BROKEN_ANSWERS)
def test_what_is_no_answer_is_refused(line):
    with pytest.raises(NotAnAnswer):
        parse_answer(line)


def test_no_value_stands_in_a_refusal():
    with pytest.raises(NotATruth) as refused:
        parse_truth(json.dumps({"file": "SITI", "difficulty": "SITI", "layout": "x"}))
    assert "SITI" not in str(refused.value)
