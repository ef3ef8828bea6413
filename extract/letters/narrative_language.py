"""The one importer of spaCy: a tokenizer, its patterns, and our own model of entities.

Loaded on first use, for most letters say everything in labels and columns. What the model was
trained on and how well it does is told in docs/models/narrative.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

Token = dict[str, Any]
"""What spaCy's Matcher asks of one token."""

FOLDER: Final = Path(__file__).with_name("narrative_model")


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text, text[start:end], and the name of the pattern or entity that it is."""

    label: str
    text: str
    start: int
    end: int


def blank() -> Any:
    """An empty pipeline with our tokenizer: brackets part words even without blanks."""
    import spacy  # noqa: PLC0415 - slow to load, and most letters never need it

    language: Any = spacy.blank("xx")
    infixes = [*language.Defaults.infixes, r"(?<=[0-9A-Za-z])[()]", r"[()](?=[0-9A-Za-z])"]
    language.tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    return language


class Patterns:
    """Patterns of tokens by name; compiled when first asked."""

    def __init__(self, patterns: Mapping[str, list[list[Token]]]) -> None:
        self._patterns = patterns
        self._tools: tuple[Any, Any] | None = None

    def mentions(self, text: str) -> dict[str, list[Mention]]:
        """Everything that each pattern finds, the longest of what overlaps, in order."""
        language, matcher = self._tools = self._tools or self._compiled()
        doc = language.make_doc(text)
        found: dict[str, list[Mention]] = {name: [] for name in self._patterns}
        for key, start, end in sorted(matcher(doc), key=lambda hit: (hit[1], -hit[2])):
            span, name = doc[start:end], language.vocab.strings[key]
            found[name].append(Mention(name, span.text, span.start_char, span.end_char))
        return found

    def _compiled(self) -> tuple[Any, Any]:
        from spacy.matcher import Matcher  # noqa: PLC0415

        language = blank()
        language.tokenizer.rules = {}  # "8)" is no face: "lapan (8) orang"
        matcher = Matcher(language.vocab)
        for name, patterns in self._patterns.items():
            matcher.add(name, patterns, greedy="LONGEST")
        return language, matcher


@lru_cache(maxsize=1)
def _model() -> Any:
    import spacy  # noqa: PLC0415

    return spacy.load(FOLDER)


def entities(text: str) -> tuple[Mention, ...]:
    """Entities in running text, in order. The same text gives the same entities."""
    doc = _model()(text)
    return tuple(
        Mention(span.label_, span.text, span.start_char, span.end_char) for span in doc.ents
    )
