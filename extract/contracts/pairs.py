"""Two labels in one place with both their values: "Nama / Tgl. Lahir: SITI / 12-03-1990"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from extract.contracts.labels import CONTRACT_LABELS
from extract.contracts.meanings import Meaning, What
from extract.forms.labels import Entry
from extract.forms.running import Ink, Placed
from extract.forms.vocabulary import Match, fold

_SURE: Final = 0.97
"""Score of the halves: hardly a slip."""
_EXPIRY: Final = frozenset(map(fold, ("expiry date", "date of expiry", "valid until", "expiry")))


def apart(entries: Iterable[Entry[Meaning]]) -> Iterator[Entry[Meaning]]:
    """Every entry; one that names several things, with as many values, as one of each."""
    for entry in entries:
        matches = _labels_in(entry)
        values = _parts(entry.value, len(matches)) if matches else ()
        if not values:
            yield entry
            continue
        for match, value in zip(matches, values, strict=True):
            yield replace(entry, meaning=match.meaning, phrase=match.phrase, value=value)


def with_expiry(entries: Iterable[Entry[Meaning]]) -> Iterator[Entry[Meaning]]:
    """Every entry; "Expiry Date" right after the day the contract begins is the day it ends.

    Elsewhere a passport or a permit expires.
    """
    begun = False
    for entry in entries:
        ends = begun and entry.phrase in _EXPIRY and bool(entry.value)
        yield replace(entry, meaning=Meaning(What.END)) if ends else entry
        begun = entry.meaning.what is What.START


def _labels_in(entry: Entry[Meaning]) -> tuple[Match[Meaning], ...]:
    """The labels that strokes part, all known and of different things; () for anything else."""
    halves = entry.printed.split("/")
    whole = CONTRACT_LABELS.match(entry.printed) if len(halves) > 1 else None
    if len(halves) == 1 or (whole is not None and whole.phrase == fold(entry.printed)):
        return ()
    matches = [CONTRACT_LABELS.match(half) for half in halves]
    known = tuple(match for match in matches if match is not None and match.score >= _SURE)
    things = {match.meaning.what for match in known}
    return known if len(things) == len(known) == len(halves) else ()


def _parts(value: Ink, count: int) -> tuple[Ink, ...]:
    """The value cut at its first strokes into `count` parts; () where it holds fewer."""
    parts: list[Sequence[Placed]] = []
    rest: Sequence[Placed] = value
    while len(parts) < count - 1:
        at = next((n for n, placed in enumerate(rest) if placed.word.text == "/"), None)
        if at is None:
            return ()
        parts.append(rest[:at])
        rest = rest[at + 1 :]
    return tuple(tuple(part) for part in (*parts, rest)) if rest and all(parts) else ()
