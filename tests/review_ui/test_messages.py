"""Every word a page uses is in the catalogue, in both languages."""

import re
from pathlib import Path

import pytest

from cover.verdict import Outcome
from extract.document import Kind, Source
from matching.match import Decision
from review_ui.look import LOOKS
from review_ui.messages import catalogue, namer, say, sentence_of, teller
from store.accounts import Role
from store.review import DOCUMENT_REASONS, FIELD_REASONS, Act
from store.states import FileState, FlagState

PAGES = Path(__file__).parents[2] / "review_ui"
ASKED = re.compile(r"""\bt\(\s*["']([a-z_]+\.[a-z_0-9]+)["']""")


@pytest.mark.parametrize("path", sorted(PAGES.rglob("*.html")), ids=lambda p: p.name)
def test_pages_ask_for_known_messages(path: Path) -> None:
    asked = set(ASKED.findall(path.read_text(encoding="utf-8")))
    assert asked <= catalogue().keys()


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_both_languages_take_the_same_values(key: str) -> None:
    sentence = catalogue()[key]
    assert sentence.id
    assert sentence.en
    names = re.compile(r"{(\w+)}")
    assert set(names.findall(sentence.id)) == set(names.findall(sentence.en))


WORDS = [
    *[("outcome", o.value) for o in Outcome],
    *[("outcome_text", o.value) for o in Outcome],
    *[("kind", k.value) for k in Kind],
    *[("source", s.value) for s in Source],
    *[("match", d.value) for d in Decision],
    *[("role", r.value) for r in Role],
    *[("file", s.value) for s in FileState],
    *[("flag", s.value) for s in FlagState],
    *[("act", a.value) for a in Act],
    *[("reject", r) for r in (*DOCUMENT_REASONS, *FIELD_REASONS)],
    *[(group, word) for group, words in LOOKS.items() for word in words],
]


@pytest.mark.parametrize(("group", "word"), WORDS)
def test_words_of_the_data_have_a_message(group: str, word: str) -> None:
    assert f"{group}.{word}" in catalogue()


def test_a_word_newer_than_the_catalogue_is_shown_plainly() -> None:
    assert namer("id")("field", "blood_group") == "blood group"


def test_telling() -> None:
    assert teller("id")("queue.lead", n=3) == "3 dokumen menunggu keputusan."
    assert say({"sentence": {"id": "ya", "en": "yes"}}, "en") == "yes"
    assert say({"id": "ya", "en": "yes"}, "id") == "ya"
    assert sentence_of("U101") != sentence_of("T999")
