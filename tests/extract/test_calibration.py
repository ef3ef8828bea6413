import json

import pytest

from extract.calibration import CURVES, TABLE, at, calibrated, group
from extract.document import Document, Field, Kind, Source, Worker

CURVE = ((0.4, 0.2), (0.8, 0.9), (0.95, 0.97))
POINTS = {
    "nothing stays nothing": (0.0, 0.0),
    "below the first knot": (0.2, 0.1),
    "at a knot": (0.8, 0.9),
    "between two knots": (0.6, 0.55),
    "level after the last": (1.0, 0.97),
}


def field(name, source, confidence=0.8):
    return Field(name, "X", "x", confidence, 1, (0.0, 0.0, 1.0, 1.0), source)


def test_without_curves_nothing_changes():
    document = Document(Kind.PASSPORT, 0.9, (1,), (field("mrz", Source.MRZ),))
    assert calibrated([document], {}) == (document,)


@pytest.mark.parametrize(("felt", "right"), POINTS.values(), ids=POINTS)
def test_points_of_a_curve(felt, right):
    assert at(CURVE, felt) == pytest.approx(right)


def test_a_curve_is_of_one_kind_of_paper_and_one_source():
    worker = Worker((field("sex", Source.TABLE), field("age", Source.LABEL)))
    letter = Document(Kind.DEPORTATION_LETTER, 0.9, (1,), (), (worker,))
    contract = Document(Kind.PLACEMENT_CONTRACT, 0.9, (2,), (field("nik", Source.TABLE),))
    done = calibrated([letter, contract], {"letter table fact": CURVE})
    sure = {
        f.name: f.confidence
        for d in done
        for f in (*d.fields, *(g for w in d.workers for g in w.fields))
    }
    assert sure == {"sex": pytest.approx(0.9), "age": 0.8, "nik": 0.8}
    assert [d.kind_confidence for d in done] == [0.9, 0.9]


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_group(kind):
    assert group(kind, "label", "sex").endswith(" label fact")
    assert group(kind, "label", "full_name").endswith(" label text")


@pytest.mark.parametrize("curve", CURVES.values(), ids=CURVES)
def test_shipped_curves_rise_and_stay_within_0_and_1(curve):
    felt, right = zip(*curve, strict=True)
    assert all(0 < x <= 1 and 0 <= y <= 1 for x, y in curve)
    assert list(felt) == sorted(set(felt))
    assert list(right) == sorted(right)


def test_the_shipped_table_says_where_it_comes_from():
    if TABLE.exists():
        assert json.loads(TABLE.read_text())["origin"]
