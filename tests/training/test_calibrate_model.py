import numpy as np
import pytest

from extract.calibration import right
from training.calibrate_model import PRIOR, fit


def papers(many, bad, seed=7):
    """Values with a sign `label` or without: those with it are wrong with the chance `bad`."""
    dice = np.random.default_rng(seed)
    doubts, wrong = [], []
    for at in range(many):
        has_label = at % 4 == 0
        doubts.append({"always": 1.0, "field sex": 1.0, "felt": 0.5, "label": float(has_label)})
        wrong.append(dice.random() < (bad if has_label else 0.02))
    return doubts, wrong


def test_a_sign_weighs_as_much_as_it_was_right():
    doubts, wrong = papers(8000, bad=0.5)
    weights = fit(doubts, wrong)
    assert right(weights, doubts[0]) == pytest.approx(0.5, abs=0.05)
    assert right(weights, doubts[1]) == pytest.approx(0.98, abs=0.01)


def test_no_sign_speaks_for_a_value():
    doubts, wrong = papers(8000, bad=0.0)
    assert fit(doubts, wrong).get("label", 0.0) == 0.0


def test_a_sign_that_nobody_saw_at_work_keeps_what_was_thought_of_it():
    doubts, wrong = papers(400, bad=0.5)
    doubts[0] = {**doubts[0], "rare": 0.0}
    assert fit(doubts, wrong)["rare"] == pytest.approx(PRIOR, abs=0.01)


def test_the_same_values_give_the_same_weights():
    assert fit(*papers(500, bad=0.3)) == fit(*papers(500, bad=0.3))
