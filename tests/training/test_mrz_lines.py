"""The strips from which the line network was made: the same ones again, and the same file."""

import hashlib
import re
from pathlib import Path

import numpy as np
import pytest

from ocr.mrz_net import ALPHABET, FRAMES, HEIGHT, MODEL, SLOTS, WIDTH
from training.mrz_lines import FACES, UNSURE, strip

CARD = Path("docs/models/mrz.md")

needs_fonts = pytest.mark.skipif(
    not all(Path(path).exists() for path, _ in FACES), reason="the fonts of training are absent"
)


def test_the_packaged_file_is_the_one_of_the_card() -> None:
    assert hashlib.sha256(MODEL.read_bytes()).hexdigest() in CARD.read_text(encoding="utf-8")


@needs_fonts
def test_a_strip_is_drawn_again_from_its_number() -> None:
    one, again, other = strip(31, 7), strip(31, 7), strip(31, 8)
    assert np.array_equal(one.pixels, again.pixels)
    assert one.text == again.text
    assert not np.array_equal(one.pixels, other.pixels)


@needs_fonts
def test_the_first_strips_are_those_of_the_packaged_network() -> None:
    """Whoever changes what is drawn has to train anew, and to write this and the card again."""
    drawn = hashlib.sha256()
    for number in range(64):
        one = strip(31, number)
        drawn.update(one.pixels.tobytes() + one.text.encode() + one.frames.tobytes())
    assert drawn.hexdigest() == "fede77fb9d10340b298c4398c911f85bde59ba0d652bd51c3eed9a03d17bfe1c"


@needs_fonts
@pytest.mark.parametrize("number", range(8))
def test_every_strip_is_whole(number: int) -> None:
    one = strip(5, number)
    assert one.pixels.shape == (HEIGHT, WIDTH)
    assert re.fullmatch(f"[0-9A-Z<]{{{SLOTS}}}", one.text)
    assert one.frames.shape == (FRAMES,)
    judged = {int(mark) for mark in one.frames if mark not in {UNSURE, len(ALPHABET)}}
    assert judged <= {ALPHABET.index(letter) for letter in one.text}
    assert len(judged) >= 0.9 * len(set(one.text))
