"""Drawn specimen passports: a zone that holds in every file, the same file from the same seed."""

import io

import numpy as np
import pytest
from PIL import Image

from bench.world_holders import NAME_PLACES, STATES, holder
from bench.world_passports import WAYS, WITH_MANNER, specimens
from extract.passports.mrz import parse
from ingest.box import Box
from ocr.ocr_page import MrzLines


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.code.strip("<"))
def test_the_zone_of_every_state_holds(state) -> None:
    for seed in range(8):
        who = holder(np.random.default_rng(seed), state)
        lines = who.zone()
        box = Box(0, 0, 1, 1)
        read = parse(MrzLines(lines, (box, box), ((1.0,) * 44, (1.0,) * 44)))
        assert read is not None
        assert not read.failed
        assert read.issuing_country == state.code.strip("<")
        assert read.passport_number == who.number
        assert (read.birth_date, read.expiry_date) == (who.born, who.expires)
        assert read.truncated == (len(f"{who.family}<<{who.given}") >= NAME_PLACES)


def test_every_way_gives_a_picture_and_only_cut_ones_have_no_truth() -> None:
    made = list(specimens(each=1, seed=4))
    assert {one.way for one in made} == {*WAYS, *WITH_MANNER}
    assert all((one.lines is None) == (one.way == "cut") for one in made)
    for one in made:
        with Image.open(io.BytesIO(one.data)) as image:
            image.load()
            assert image.mode == "RGB"


def test_the_same_seed_draws_the_same_file() -> None:
    first, again = next(specimens(1, 9)), next(specimens(1, 9))
    assert first == again
    assert first != next(specimens(1, 10))
