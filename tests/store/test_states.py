"""The lives of rows: every step of the tables, and nothing else."""

import itertools

import pytest

from ingest.errors import ForbiddenStep
from store.states import (
    FILE_ENDS,
    FILE_STEPS,
    FLAG_LIVE,
    FLAG_STEPS,
    FileAct,
    FileState,
    FlagAct,
    FlagState,
    from_states,
    step,
)

LIVES = {
    "file": (FILE_STEPS, FileState, FileAct),
    "flag": (FLAG_STEPS, FlagState, FlagAct),
}


@pytest.mark.parametrize("name", LIVES)
def test_what_is_not_in_the_table_is_refused(name):
    steps, states, acts = LIVES[name]
    for state, act in itertools.product(states, acts):
        if (state, act) in steps:
            assert step(steps, state, act) in set(states)
        else:
            with pytest.raises(ForbiddenStep):
                step(steps, state, act)


def test_only_a_failed_file_leaves_its_end():
    leaving = {state for state, _ in FILE_STEPS} & FILE_ENDS
    assert leaving == {FileState.FAILED}


def test_a_closed_flag_stays_closed():
    assert {state for state, _ in FLAG_STEPS} == FLAG_LIVE


def test_every_state_can_be_reached():
    for steps, states, _ in LIVES.values():
        first = {FileState.STORED, FileState.REFUSED, FlagState.LIKELY, FlagState.OPEN}
        assert set(steps.values()) | (first & set(states)) == set(states)


def test_the_guard_of_an_update_names_the_states():
    assert from_states(FLAG_STEPS, FlagAct.RESOLVE) == ["disputed", "open"]
