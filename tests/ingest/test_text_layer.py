"""The gate of text layers, glyph by glyph."""

import numpy as np
import pytest

from ingest.box import Box
from ingest.text_layer import Glyph, words

SENTENCE = (
    "perjanjian kerja antara pemberi kerja dan pekerja migran yang bernama Siti Contoh lahir di"
    " Banyuwangi pada tanggal dua Maret tahun seribu sembilan ratus sembilan puluh"
)


def glyphs(text, **changes):
    """One glyph of 10 x 14 pixels each 12 pixels, on one line; a space is None."""
    made = []
    for place, character in enumerate(text):
        left, top = 12.0 * place, 30.0
        held = {"slant": 0.0, "drawn": True} | changes
        box = Box(left, top, left + 10, top + 14)
        made.append(None if character == " " else Glyph(character, box, **held))
    return made


def inked(seen):
    pixels = np.full((60, 2400, 3), 255, np.uint8)
    for glyph in seen:
        if glyph is not None:
            box = glyph.box
            pixels[int(box.top) : int(box.bottom), int(box.left) + 3 : int(box.right) - 3] = 0
    return pixels


def texts(seen, pixels=None, images_cover=0.0):
    shown = inked(seen) if pixels is None else pixels
    return [word.text for word in words(seen, shown, images_cover)]


def test_runs_of_glyphs_become_words():
    assert texts(glyphs(SENTENCE)) == SENTENCE.split()


@pytest.mark.parametrize(
    "seen",
    [
        pytest.param(glyphs(SENTENCE, drawn=False), id="drawn invisibly"),
        pytest.param(glyphs(SENTENCE, slant=30.0), id="slanted"),
        pytest.param(glyphs("\ufffd" * 80), id="no meaning"),
        pytest.param(glyphs("".join(chr(0xE000 + ord(c)) for c in SENTENCE)), id="private use"),
        pytest.param(glyphs(SENTENCE.translate(str.maketrans("aeiou", "bcdfg"))), id="unspoken"),
        pytest.param(glyphs("1 2 3 4 5 6 7 8 9 - - - - -"), id="no words"),
    ],
)
def test_what_is_no_text_is_not_believed(seen):
    assert texts(seen) == []


def test_text_without_ink_is_not_believed():
    assert texts(glyphs(SENTENCE), np.full((60, 2400, 3), 255, np.uint8)) == []


def test_a_colon_that_slipped_aside_is_kept_and_a_word_is_not():
    seen = glyphs(SENTENCE + " : KUO")
    pixels = inked(seen)
    pixels[:, int(seen[-5].box.left) :] = 255
    assert texts(seen, pixels) == [*SENTENCE.split(), ":"]


def test_a_page_of_images_is_not_believed():
    assert texts(glyphs(SENTENCE), images_cover=0.3) == []


def test_a_slanted_watermark_is_left_out_and_the_rest_believed():
    seen = [*glyphs(SENTENCE), None, *glyphs("CONTOH", slant=45.0)]
    assert texts(seen) == SENTENCE.split()


def set_apart(text, gaps):
    """Glyphs 10 pixels wide and 20 high with the room that `gaps` (pixels) leaves behind each."""
    made, left = [], 0.0
    for character, gap in zip(text, gaps, strict=True):
        room = Box(left, 28, left + 10, 48)
        if character != " ":
            made.append(Glyph(character, Box(left + 1, 30, left + 9, 44), 0.0, True, room))
        else:
            made.append(None)
        left += 10 + gap
    return [*made, None, *glyphs(SENTENCE)]


WORDS_BY_GAPS = {
    "a space kerned to next to none": ("JAYAABADI", (0, 0, -1, 2.4, 0, 0, 0, 0, 0), "JAYA ABADI"),
    "pairs drawn together": (
        "AVATARTAVOY",
        (-2, -2, -2, -1, 0, 3, -2, -2, -2, -2, 0),
        "AVATAR TAVOY",
    ),
    "letters set wide": ("NAMASITI", (5, 5, 5, 12, 5, 5, 5, 5), "NAMA SITI"),
    "letters set tight": ("NAMASITI", (-1, -1, -1, 3, -1, -1, -1, -1), "NAMA SITI"),
    "letters in boxes": ("7304", (15, 15, 15, 15), "7 3 0 4"),
    "a typed space stays": ("RM 15", (0, 0, 0, 0, 0), "RM 15"),
    "another script parts as told": ("日期甲", (3, 3, 3), "日期甲"),
}


@pytest.mark.parametrize(
    ("text", "gaps", "expected"), WORDS_BY_GAPS.values(), ids=WORDS_BY_GAPS.keys()
)
def test_words_part_by_the_room_between_letters(text, gaps, expected):
    assert texts(set_apart(text, gaps)) == [*expected.split(), *SENTENCE.split()]


def test_a_letter_behind_a_ligature_belongs_to_its_word():
    seen = set_apart("ARIFIN", (0, 0, 0, 0, 3, 0))
    for place in (3, 4):  # the ink of the whole is divided; nothing tells the room of either part
        ink = Box(10.0 * place + 1, 30, 10.0 * place + 11, 44)
        seen[place] = Glyph("FI"[place - 3], ink, 0.0, True, ink)
    assert texts(seen)[0] == "ARIFIN"
