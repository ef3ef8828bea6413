"""The words of the pages: a catalogue as data, Indonesian first, English beside it."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from ingest.errors import BadUpload, ForbiddenStep, PeriksaError, Sentence, ToolFailed

Language = Literal["id", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("id", "en")
CATALOGUE: Final = Path(__file__).with_name("messages.toml")

Tell = Callable[..., str]


@cache
def catalogue() -> Mapping[str, Sentence]:
    """Every message by its key `group.name`."""
    groups = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
    return {
        f"{group}.{name}": Sentence(*both)
        for group, messages in groups.items()
        for name, both in messages.items()
    }


def language_of(wanted: str | None) -> Language:
    """`wanted` if it is one of ours, else Indonesian."""
    return "en" if wanted == "en" else "id"


def teller(language: Language) -> Tell:
    """The function `t(key, **values)` of one language; KeyError for an unknown key."""

    def tell(key: str, **values: Any) -> str:
        text = say(catalogue()[key], language)
        return text.format(**values) if values else text

    return tell


def namer(language: Language) -> Callable[[str, str], str]:
    """The function `name(group, word)`: the message for a word of the data, or the word itself.

    Data may hold a word newer than this catalogue; showing it plainly beats an error.
    """

    def name(group: str, word: str) -> str:
        found = catalogue().get(f"{group}.{word}")
        return say(found, language) if found else word.replace("_", " ")

    return name


def say(sentence: Sentence | Mapping[str, Any], language: Language) -> str:
    """The text of a sentence, also as it lies in JSON (`{"id": ..., "en": ...}`)."""
    if isinstance(sentence, Sentence):
        return sentence.id if language == "id" else sentence.en
    inner = sentence.get("sentence", sentence)
    if isinstance(inner, str):
        return inner
    return str(inner.get(language) or inner.get("id") or "")


@cache
def sentence_of(code: str) -> Sentence:
    """The sentence of a stable error code; its family's when this process does not know the code.

    Codes of tools are defined where the tools are used, which the web never imports.
    """
    by_code = {error.code: error.sentence for error in _every_error(PeriksaError)}
    family = {"U": BadUpload, "T": ToolFailed, "S": ForbiddenStep}.get(code[:1], PeriksaError)
    return by_code.get(code, family.sentence)


def _every_error(error: type[PeriksaError]) -> Iterator[type[PeriksaError]]:
    yield error
    for below in error.__subclasses__():
        yield from _every_error(below)
