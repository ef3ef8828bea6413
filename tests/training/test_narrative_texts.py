"""Invented letters: entities stand where they are said to stand, and a seed is a letter."""

import hashlib
import random
from itertools import islice

from extract.letters.narrative_language import FOLDER
from training.narrative_heldout import TEMPLATES, said
from training.narrative_texts import RULES, kept, letters
from training.narrative_words import FAMILY, MEN, WOMEN
from training.train_narrative import LABELS, digest, train, write


def test_the_same_seed_gives_the_same_letters():
    assert list(islice(letters(3), 20)) == list(islice(letters(3), 20))
    assert list(islice(letters(3), 3)) != list(islice(letters(4), 3))


def test_entities_are_stretches_of_text_that_do_not_overlap():
    for letter in islice(letters(11), 300):
        end = 0
        for start, stop, label in letter.entities:
            assert end <= start < stop <= len(letter.text)
            assert letter.text[start:stop].strip()
            assert label in LABELS
            end = stop


def test_no_phrase_is_left_open():
    assert not any("<" in letter.text or ">" in letter.text for letter in islice(letters(5), 300))
    assert all(RULES.values())


def test_names_for_measuring_are_never_trained_on():
    for names in (WOMEN, MEN, FAMILY):
        assert set(kept(names, held_out=True)).isdisjoint(kept(names, held_out=False))
        assert kept(names, held_out=True)


def test_held_out_letters_print_what_they_say():
    for number in range(len(TEMPLATES)):
        letter = said(random.Random(number), number)  # noqa: S311 - invents letters
        printed = " ".join(letter.paragraphs)
        assert "{" not in printed
        assert all(text in printed for _, text in letter.entities)
        assert letter.fields


def test_training_is_reproducible(tmp_path):
    first, again = (
        write(train(steps=2, seed=1), 2, 1, tmp_path / name) for name in ("first", "again")
    )
    other = write(train(steps=2, seed=2), 2, 2, tmp_path / "other")
    assert first == again == digest(tmp_path / "first")
    assert first != other


def test_the_shipped_model_saw_these_letters():
    """Who changes what is invented trains anew: the card's recipe must give the shipped files."""
    seen = hashlib.sha256()
    for letter in islice(letters(7), 200):
        seen.update(repr((letter.text, letter.entities)).encode())
    assert seen.hexdigest().startswith("810333581625b6b9")


def test_the_shipped_model_was_made_by_the_default_recipe():
    meta = (FOLDER / "meta.json").read_text(encoding="utf-8")
    assert "1000 steps, seed 7" in meta
