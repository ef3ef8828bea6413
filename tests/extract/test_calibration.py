import json
from dataclasses import replace

import pytest

from extract.calibration import TABLE, WEIGHTS, calibrated, family, reasons, right
from extract.document import Document, Field, Kind, Source, Worker
from extract.evidence.ink import OWN

WEIGHED = {"letter": {"always": -3.0}, "row": {"always": -5.0, "label": 4.0, "list_looks": 2.0}}


def field(name, value="X", confidence=0.99, source=Source.TABLE):
    return Field(name, value, value, confidence, 1, (0.0, 0.0, 1.0, 1.0), source)


def a_letter(*names):
    workers = tuple(Worker((field("full_name", name),)) for name in names)
    return Document(Kind.DEPORTATION_LETTER, 0.9, (1,), (field("issuer", "KJRI PENANG"),), workers)


def test_without_weights_nothing_changes():
    document = a_letter("KELOMPOK PRIA")
    assert calibrated([document], [], {}) == (document,)


def test_a_kind_without_weights_keeps_what_was_felt():
    passport = Document(Kind.PASSPORT, 0.9, (1,), (field("mrz", source=Source.MRZ),))
    assert calibrated([passport], [], WEIGHED) == (passport,)


def test_a_value_that_cannot_be_read_keeps_what_was_felt():
    letter = Document(Kind.DEPORTATION_LETTER, 0.9, (1,), (field("depot", None, 0.2),))
    (made,) = calibrated([letter], [], WEIGHED)
    assert made.fields[0].confidence == 0.2


def test_evidence_makes_a_value_less_sure():
    (made,) = calibrated([a_letter("SITI MARYAM", "KELOMPOK PRIA", "SALEH")], [], WEIGHED)
    good, bad, _ = (worker.fields[0].confidence for worker in made.workers)
    assert bad < 0.7
    assert good > 0.95
    assert made.kind_confidence == 0.9


def test_a_layout_that_many_values_contradict_is_told():
    names = ["KELOMPOK PRIA", "KELOMPOK WANITA", "JUMLAH", "SITI MARYAM"]
    (made,) = calibrated([a_letter(*names)], [], WEIGHED)
    (finding,) = made.findings
    assert (finding.code, finding.fields) == ("layout_unsure", ("full_name",))
    assert "aslinya" in finding.sentence.id
    assert "original" in finding.sentence.en


@pytest.mark.parametrize("names", [["KELOMPOK PRIA"], ["SITI MARYAM"] * 9 + ["JUMLAH"]])
def test_a_few_bad_values_do_not_doubt_the_layout(names):
    (made,) = calibrated([a_letter(*names)], [], WEIGHED)
    assert not made.findings


def test_what_was_felt_unsure_doubts_no_layout():
    letter = a_letter(*["JUMLAH"] * 8)
    unsure = tuple(Worker((replace(each.fields[0], confidence=0.6),)) for each in letter.workers)
    (made,) = calibrated([replace(letter, workers=unsure)], [], WEIGHED)
    assert not made.findings


@pytest.mark.parametrize(
    ("felt", "first", "second"),
    [(1.0, 0.0, 0.0), (0.999, 0.0, 0.0), (0.99, 1.0, 0.0), (0.9, 1.0, 1.0), (0.0, 1.0, 2.0)],
)
def test_what_was_felt_counts_in_powers_of_ten(felt, first, second):
    found = reasons(field("sex", confidence=felt), {"label": 0.5})
    assert found["felt"] == pytest.approx(first, abs=1e-9)
    assert found["felt_unsure"] == pytest.approx(second)
    assert (found["label"], found["field sex"], found["source table"]) == (0.5, 1.0, 1.0)


@pytest.mark.parametrize(
    ("doubts", "sure"),
    [({}, 0.5), ({"a": 1.0}, 0.9933), ({"a": 1.0, "b": 1.0}, 0.5), ({"unknown": 1.0}, 0.5)],
)
def test_weights_are_log_odds(doubts, sure):
    assert right({"a": -5.0, "b": 5.0}, doubts) == pytest.approx(sure, abs=1e-4)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_family(kind):
    is_letter = kind is Kind.DEPORTATION_LETTER
    assert family(kind, (0, "sex")) == ("row" if is_letter else family(kind, (OWN, "issuer")))


@pytest.mark.parametrize("name", WEIGHTS)
def test_shipped_signs_speak_against_a_value_only(name):
    free = {n: w for n, w in WEIGHTS[name].items() if n == "always" or " " in n}
    assert free["always"] < 0
    assert all(weight >= 0 for n, weight in WEIGHTS[name].items() if n not in free)


def test_the_shipped_weights_say_where_they_come_from():
    assert json.loads(TABLE.read_text())["origin"]
    assert set(WEIGHTS) == {"contract", "letter", "row"}
