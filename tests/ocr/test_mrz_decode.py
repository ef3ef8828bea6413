import numpy as np
import pytest

from ocr.mrz_decode import GRAMMAR, LOOSE, beliefs, clarity, placed, spelled
from ocr.mrz_net import ALPHABET, FRAMES, SLOTS

UPPER = "P<IDNHERAWATI<<EUIS<<<<<<<<<<<<<<<<<<<<<<<<<"
LOWER = "X8902240<0IDN8804123F34062671A22AB2298751B54"


def shares(text, first=1.6, pitch=3.9, doubt=None):
    """What a good network would believe of a strip: letters at even places, 'none' between."""
    belief = np.full((FRAMES, len(ALPHABET) + 1), 0.001)
    belief[:, -1] = 0.95
    for slot, letter in enumerate(text):
        at = round(first + slot * pitch)
        for frame in (at, at + 1):
            if 0 <= frame < FRAMES:
                belief[frame] = 0.001
                belief[frame, ALPHABET.index(letter)] = 0.96
    if doubt is not None:
        slot, other, part = doubt
        at = round(first + slot * pitch)
        belief[at : at + 2, ALPHABET.index(other)] = part
        belief[at : at + 2, ALPHABET.index(text[slot])] = 0.96 - part
    return np.log(belief / belief.sum(axis=1, keepdims=True)).astype(np.float32)


def believed(seen, line):
    return beliefs(seen, placed([seen], [line], LOOSE)[0])


def read(seen, line):
    return spelled(believed(seen, line), line)


@pytest.mark.parametrize(("text", "line"), [(UPPER, 0), (LOWER, 1)], ids=["upper", "lower"])
@pytest.mark.parametrize(("first", "pitch"), [(1.6, 3.9), (6.0, 3.6), (0.5, 3.75)])
def test_letters_are_never_lost_nor_doubled(text, line, first, pitch):
    spelling, sure = read(shares(text, first, pitch), line)
    assert spelling == text
    assert len(sure) == SLOTS
    assert min(sure) > 0.5


def test_the_grammar_tells_o_from_zero_without_doubt():
    spelling, sure = read(shares(LOWER, doubt=(15, "O", 0.9)), 1)
    assert spelling == LOWER
    assert sure[15] > 0.7


def test_a_shape_the_grammar_cannot_tell_apart_is_doubtful():
    spelling, sure = read(shares(LOWER, doubt=(30, "B", 0.5)), 1)
    assert spelling[30] in "B2"
    assert sure[30] < 0.7


def test_nothing_reads_as_no_zone():
    empty = np.full((FRAMES, len(ALPHABET) + 1), -9.0, np.float32)
    empty[:, -1] = 0.0
    assert clarity(believed(empty, 0), 0) < 0.05


def test_the_grammar_has_a_rule_for_every_place():
    assert all(grammar.shape == (SLOTS, len(ALPHABET)) for grammar in GRAMMAR)
    assert all(grammar.any(axis=1).all() for grammar in GRAMMAR)


@pytest.mark.parametrize(("country", "third"), [("IDN", "0"), ("UTO", "O")])
def test_indonesian_numbers_have_figures_from_the_third_place(country, third):
    line = "A10" + LOWER[3:]
    seen = shares(line, doubt=(2, "O", 0.7))
    spelling, _ = spelled(believed(seen, 1), 1, country)
    assert spelling[2] == third


@pytest.mark.parametrize(
    ("printed", "doubt", "read_as"),
    [
        ("HUN", (10, "M", 0.6), "HUN"),  # MUN is nobody's code
        ("UTO", (11, "I", 0.7), "UTO"),
        ("D<<", (11, "L", 0.6), "D<<"),
        ("AUT", (10, "N", 0.1), "AUT"),
        ("MUN", None, "MUN"),  # read surely: kept as printed
    ],
)
def test_a_state_that_is_none_gives_way_to_one_that_is_nearly_as_likely(printed, doubt, read_as):
    line = LOWER[:10] + printed + LOWER[13:]
    spelling, sure = read(shares(line, doubt=doubt), 1)
    assert spelling[10:13] == read_as
    if doubt is not None and doubt[2] >= 0.5:
        assert max(sure[10:13]) <= 0.85


@pytest.mark.parametrize(
    ("place", "other", "part", "read_as"),
    [(23, "3", 0.7, "0"), (23, "3", 0.95, "3"), (25, "6", 0.7, "2")],
    ids=["no-such-month", "a-clear-misprint", "no-such-day"],
)
def test_a_figure_that_begins_no_month_or_day_gives_way(place, other, part, read_as):
    spelling, _ = read(shares(LOWER, doubt=(place, other, part)), 1)
    assert spelling[place] == read_as
