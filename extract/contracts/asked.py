"""Texts that ask for a value, or head a table of them: none of them is a value itself."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from extract.contracts.labels import CONTRACT_LABELS
from extract.contracts.meanings import Meaning, Party, What
from extract.forms.labels import Entry
from extract.forms.running import text_of
from extract.forms.vocabulary import Match, fold

_HEADS: Final = frozenset(
    fold(word)
    for word in (
        *("uraian", "data", "isi", "keterangan", "informasi", "rincian", "butiran", "butir"),
        *("perkara", "maklumat", "penerangan", "catatan", "deskripsi", "nilai", "jenis", "kolom"),
        *("information", "detail", "details", "item", "items", "description", "particulars"),
        *("entry", "remarks", "value", "subject", "field", "label", "terms", "ketentuan"),
        *("identitas", "identity", "content", "contents", "category", "no", "nomor", "bil"),
    )
)
"""Words over the columns of a form: "Uraian | Data", "Perkara | Butiran", "Item | Details"."""
_NUMBERED: Final = re.compile(
    r"\W*(?:(?:\d{1,2}(?:\.\d{1,2})?|[a-zA-Z]|[ivxIVX]{1,4})[.)]"
    r"|(?i:pasal|fasal|article|clause|section|bagian|bab|part)\s(?:\d{1,2}|[IVX]{1,4})[.:)]?)\W+"
)
_LONGEST: Final = 5
"""Words of the longest label that is sought before its value."""
_TWO_LABELS: Final = 2
_MOST_WORDS: Final = 12
"""Words of a text of labels only, at most."""
_WORKER: Final = Meaning(What.NAME, Party.WORKER)
"""What words for the worker mean; some of them are trades."""
_WHOSE: Final = (Party.AGENCY, Party.EMPLOYER)
"""Parties whose label of two words and more begins no firm's name, as "Migrant Worker" may."""
_TITLES: Final = (
    *("perjanjian", "surat perjanjian", "kontrak", "surat kontrak", "contract", "agreement"),
    *("employment contract", "employment agreement", "labor contract", "labour contract"),
)


def is_label(text: str) -> bool:
    """Whether the text is itself a known label, such as the parties above their signatures."""
    return CONTRACT_LABELS.sure(text) is not None


def is_heading(text: str) -> bool:
    """Whether a text is made of words that head the columns of a form."""
    words = fold(text.replace("|", " ")).split()
    return bool(words) and all(word in _HEADS for word in words)


def asks(text: str) -> bool:
    """Whether a text is a label with its number ("2. Jabatan"), or the heading of a column."""
    number = _NUMBERED.match(text)
    if number is not None and _exact(text[number.end() :]) is not None:
        return True
    return is_heading(text) or _are_labels(tuple(text.split()))


def _are_labels(words: tuple[str, ...]) -> bool:
    """Whether a text is nothing but labels, one after the other: "Name Passport No."."""
    if not _TWO_LABELS <= len(words) <= _MOST_WORDS:
        return False
    reached = {0}
    for at in range(len(words)):
        for end in range(at + 1, min(len(words), at + _LONGEST) + 1) if at in reached else ():
            whole = at == 0 and end == len(words)
            match = None if whole else _exact(" ".join(words[at:end]))
            if match is not None and match.meaning != _WORKER:
                reached.add(end)
    return len(words) in reached


def holds_label(text: str) -> bool:
    """Whether a text begins with the label of something that is no name: "NRIC No. S7115461D"."""
    words = text.split()
    for count in range(2, min(len(words), _LONGEST + 1)):
        match = _exact(" ".join(words[:count]))
        if match is None or match.meaning.what in (What.COMPANY, What.HEADING):
            continue
        if match.meaning.what is not What.NAME or match.meaning.whose in _WHOSE:
            return True
    return False


def is_trade(text: str) -> bool:
    """Whether a text may be a trade: a label is one only where it is a word for the worker."""
    match = _exact(text)
    return match is None or match.meaning == _WORKER


def _exact(text: str) -> Match[Meaning] | None:
    """The label that a text is to the letter."""
    match = CONTRACT_LABELS.match(text)
    return match if match is not None and match.phrase == fold(text) else None


def without_headings(entries: Iterable[Entry[Meaning]]) -> Iterator[Entry[Meaning]]:
    """Every entry but titles that a label is like; a value that only heads columns is none."""
    for entry in entries:
        if not _is_title(entry):
            heads = bool(entry.value) and is_heading(text_of(entry.value))
            yield replace(entry, value=()) if heads else entry


def _is_title(entry: Entry[Meaning]) -> bool:
    """Whether a line without a colon begins as titles do, and what it was read as does not."""
    if entry.colon or entry.score == 1.0:
        return False
    printed = entry.printed.lower()
    return any(printed.startswith(t) and not entry.phrase.startswith(fold(t)) for t in _TITLES)
