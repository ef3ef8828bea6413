"""A logistic model of doubt: weights of reasons, in log odds of a value being wrong.

Signs of evidence, and what was felt, may only speak against a value: their weights are 0 or more.
A sign that few papers show is drawn towards one log odd against, not towards nothing: that a sign
was not seen at work is no reason to trust a value that shows it.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

DRAWN = 3.0
"""Weight (as of so many doubtful values) with which each weight is drawn towards its prior."""
PRIOR = 1.0
PRIORS = {"nameless": 3.0}
"""Log odds of a sign before anything was seen; a row without a name was torn from it."""
STEPS = 50


def fit(doubts: Sequence[Mapping[str, float]], wrong: Sequence[bool]) -> dict[str, float]:
    """The weights of one family; `doubts` are the reasons of each value (`calibration.reasons`)."""
    names = sorted({name for each in doubts for name in each})
    at = {name: place for place, name in enumerate(names)}
    table = np.zeros((len(doubts), len(names)))
    for row, each in enumerate(doubts):
        for name, much in each.items():
            table[row, at[name]] = much
    prior = np.array([_prior(name) for name in names])
    drawn = np.array([0.01 if name == "always" else DRAWN for name in names])
    free = np.array([name == "always" or " " in name for name in names])
    weights = _weights(table, np.array(wrong, dtype=np.float64), drawn, prior, free)
    return {name: round(float(weights[at[name]]), 3) for name in names if weights[at[name]]}


def _prior(name: str) -> float:
    is_sign = name != "always" and " " not in name and not name.startswith("felt")
    return PRIORS.get(name, PRIOR) if is_sign else 0.0


def _weights(table: Floats, wrong: Floats, drawn: Floats, prior: Floats, free: Floats) -> Floats:
    """Fits, leaves out the half of the signs that came out most negative, and fits again."""
    kept = np.ones(table.shape[1], dtype=bool)
    while True:
        weights = np.zeros(table.shape[1])
        weights[kept] = _newton(table[:, kept], wrong, drawn[kept], prior[kept])
        negative = [
            place for place in np.argsort(weights) if weights[place] < 0 and not free[place]
        ]
        if not negative:
            return weights
        kept[negative[: (len(negative) + 1) // 2]] = False


def _newton(table: Floats, wrong: Floats, drawn: Floats, prior: Floats) -> Floats:
    weights = prior.copy()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (chance - wrong) + drawn * (weights - prior)
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(drawn)
        step = np.linalg.solve(bend, slope)
        weights = weights - np.clip(step, -3, 3)
        if np.abs(step).max() < 1e-6:
            break
    return weights
