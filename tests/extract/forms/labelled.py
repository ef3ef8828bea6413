"""Labels and values of a page drawn as text, for tables of cases."""

from extract.forms.labels import find_entries
from extract.forms.running import text_of
from extract.forms.vocabulary import Vocabulary
from tests.extract.builders import a_page


def labelled(text: str, words: Vocabulary[str]) -> list[tuple[str, str]]:
    """What each label of `words` on the page means, and its value as printed."""
    return [(entry.meaning, text_of(entry.value)) for entry in find_entries(a_page(text), words)]
