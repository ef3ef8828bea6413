"""A name and, on the lines below it, the address: one value under or beside a party's label."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from extract.contracts.meanings import Meaning, Party, What
from extract.forms.labels import Entry
from extract.forms.running import Ink, text_of
from extract.values.dates import find_dates

_NAMES: Final = (What.NAME, What.COMPANY)
_OF_FIRMS: Final = (Party.AGENCY, Party.ABROAD)
"""Parties whose address is no field: what stands below their name ends it."""
_ADDRESS: Final = re.compile(
    r"(?=.*\d)(?:.*,.*|(?:NO|LOT|JL|JALAN|JLN|BLK|BLOCK|FLAT|UNIT|ROOM|VILLA|HOUSE|BUILDING|PLOT|KP"
    r"|DUSUN|DSN|DESA|ZONE|P\.?O\.? ?BOX|\d+)\b.*)|(?:JL|JALAN|JLN|KP|DUSUN|DSN|DESA)\b.*",
    re.IGNORECASE,
)
"""A line that is an address: figures and commas, or the words that addresses begin with."""
_IN_SENTENCE: Final = re.compile(r"\(\W{0,2}the\b|hereinafter|selanjutnya|\b(?:and|dan)\W*$")
"""What follows an address in a sentence that introduces a party."""
_TELLS: Final = re.compile(r"@|\b(?:tel|telp|telepon|fax|email|www)\b|:", re.IGNORECASE)
"""What a letterhead says besides the address."""
_WEAKER: Final = 0.9
"""How sure such a value is, against one with a label of its own."""


def with_addresses(entries: Iterable[Entry[Meaning]]) -> Iterator[Entry[Meaning]]:
    """Every entry; a name whose further lines are an address gives both."""
    for entry in entries:
        at = _begins(entry.value) if entry.meaning.what in _NAMES else 0
        if not at:
            yield entry
            continue
        score = entry.score * _WEAKER
        yield replace(entry, value=entry.value[:at], score=score)
        if entry.meaning.whose not in _OF_FIRMS:
            address = Meaning(What.ADDRESS, entry.meaning.whose)
            yield replace(entry, meaning=address, value=entry.value[at:], score=score)


def is_address(line: str) -> bool:
    """Whether a line is an address as letterheads print them: figures, commas, no telephone."""
    return _ADDRESS.match(line) is not None and _TELLS.search(line) is None


def _begins(value: Ink) -> int:
    """Where the first line that is an address begins; 0 where none follows a name."""
    breaks = [
        at
        for at, (before, placed) in enumerate(pairwise(value), 1)
        if placed.word.box.middle[1] > before.word.box.bottom
    ]
    for at, end in pairwise([*breaks, len(value)]):
        line, below = text_of(value[at:end]), text_of(value[at:])
        whole = below.count("(") == below.count(")") and not find_dates(below)
        whole = whole and not _IN_SENTENCE.search(below)
        if whole and not line[0].islower() and _ADDRESS.match(line):
            return at
    return 0
