"""Whose particulars the labels of a contract name: agency, employer, worker or their kin.

"Nama" and "Alamat" say nothing of themselves. A heading before them, a label that names its party,
or the sentence after them ("selanjutnya disebut PIHAK KEDUA") tells.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extract.contract_labels import Meaning, Party, What
from extract.contract_values import is_label, tidy
from extract.document import Kind
from extract.labels import Entry
from extract.running import Placed, Running, text_of

_WORDS: Final = (
    r"pihak\s+(?:pertama|kesatu|ke-?1|i\b|1)|pihak\s+(?:kedua|ke-?2|ii\b|2)|first party|second party"
    r"|party i\b|party ii\b"
    r"|employer|majikan|pengguna(?:\s+jasa)?|pemberi kerja|prinsipal|principal|owner"
    r"|domestic worker|domestic helper|employee|worker|helper|seafarer|pekerja(?:\s+domestik)?"
    r"|tki\b|cpmi\b|pmi\b|pelaut|awak kapal|buruh|agency|agensi|p3mi\b|pptkis\b"
)
CLOSING: Final = re.compile(
    r"(?:(?:disebut|dinamakan|dipanggil|referred to|called|known|dirujuk)(?:\s+(?:sebagai|as|dalam"
    rf" perjanjian ini))*\s*[\"“”'‘’(]*\s*(?:the\s+)?(?P<said>{_WORDS})"
    rf"|\(\s*[\"“”'‘’]\s*(?:the\s+)?(?P<quoted>{_WORDS})\s*[\"“”'‘’]\s*\))",
    re.IGNORECASE,
)
"""Sentence end that says which party the particulars before it were."""


@dataclass(frozen=True, slots=True)
class Owned:
    """An entry and whose it is; None where nothing tells."""

    entry: Entry[Meaning]
    whose: Party | None

    @property
    def what(self) -> What:
        """What the label names."""
        return self.entry.meaning.what

    @property
    def text(self) -> str:
        """The value as printed."""
        return text_of(self.entry.value)


@dataclass(slots=True)
class _Open:
    """What is known while reading on: the party at hand, and entries that still wait for one."""

    party: Party | None = None
    named: bool = False
    waiting: list[int] | None = None
    by_heading: bool = False


def party_of(words: str, kind: Kind) -> Party:
    """The party that a closing or heading means, in a paper of this kind."""
    low = " ".join(words.lower().split())
    if re.search(r"kedua|ke-?2|\bii\b|\b2\b|second", low):
        return Party.WORKER
    if re.search(r"pertama|kesatu|ke-?1|\bi\b|\b1\b|first", low):
        return first_party(kind)
    if re.search(r"employer|majikan|pengguna|pemberi|prinsipal|principal|owner", low):
        return Party.EMPLOYER
    return Party.AGENCY if re.search(r"agen|p3mi|pptkis", low) else Party.WORKER


def first_party(kind: Kind) -> Party:
    """PIHAK PERTAMA: the agency in a placement agreement, the employer in a contract of work."""
    return Party.AGENCY if kind is Kind.PLACEMENT_CONTRACT else Party.EMPLOYER


def attribute(
    entries: Sequence[Entry[Meaning]], text: Running, kind: Kind
) -> tuple[Owned, ...]:
    """Every entry with its party, in reading order."""
    owners: dict[int, Party | None] = {}
    blocks: list[list[int]] = []
    state, soft = _Open(), list[int]()
    for item in _in_order(entries, text, kind):
        if isinstance(item, Party):
            for index in soft:
                owners[index] = item
            state, soft = _Open(), []
            continue
        state = _read_on(item, entries[item], owners, blocks, state, kind)
        soft = _still_soft(item, entries[item], soft, state)
    _settle(entries, owners, blocks, kind)
    return tuple(Owned(entry, owners.get(index)) for index, entry in enumerate(entries))


def _in_order(
    entries: Sequence[Entry[Meaning]], text: Running, kind: Kind
) -> Iterator[int | Party]:
    """Indexes of entries and the parties of closings, as they follow on the paper."""
    places = [(_place(entry), 0, index) for index, entry in enumerate(entries)]
    ends: list[tuple[tuple[int, float], int, Party]] = []
    for match in CLOSING.finditer(text.text):
        last = text.ink(match.start(), match.end())[-1]
        ends.append((_place(last), 1, party_of(match["said"] or match["quoted"], kind)))
    for _, _, item in sorted([*places, *ends], key=lambda place: place[:2]):
        yield item


def _place(thing: Entry[Meaning] | Placed) -> tuple[int, float]:
    """Page, then height on it."""
    if isinstance(thing, Placed):
        return thing.page.number, thing.word.box.middle[1]
    return thing.page.number, thing.label.middle[1]


def _read_on(
    index: int,
    entry: Entry[Meaning],
    owners: dict[int, Party | None],
    blocks: list[list[int]],
    state: _Open,
    kind: Kind,
) -> _Open:
    """The state after one entry; `owners` learns whose it is if that is clear."""
    what, whose = entry.meaning.what, entry.meaning.whose
    if whose in (Party.FIRST, Party.SECOND):
        whose = first_party(kind) if whose is Party.FIRST else Party.WORKER
    heading = not entry.value or is_label(text_of(entry.value))
    if whose is Party.TERMS or (heading and whose and what is What.NAME):
        owners[index] = whose
        return _Open(whose, by_heading=True)
    if whose is not None:
        owners[index] = whose
        if what in (What.BIRTH, What.BIRTH_DATE, What.BIRTH_PLACE, What.SEX) and state.party:
            return state
        for waiting in state.waiting or ():
            owners[waiting] = whose
        return _Open(whose, named=what is What.NAME or (state.named and state.party is whose))
    if what is What.NAME and (state.party is None or state.named):
        state = _Open(waiting=[])
        blocks.append(state.waiting if state.waiting is not None else [])
    if state.party is not None:
        owners[index] = state.party
        state.named = state.named or what is What.NAME
        return state
    if state.waiting is None:
        state.waiting = []
        blocks.append(state.waiting)
    state.waiting.append(index)
    state.named = state.named or what is What.NAME
    return state


def _still_soft(
    index: int, entry: Entry[Meaning], soft: list[int], state: _Open
) -> list[int]:
    """Entries that a closing may claim: from the last "Nama" on, told by no label of their own."""
    if entry.meaning.whose is not None or not (state.party is None or state.by_heading):
        return soft
    if entry.meaning.what is What.NAME:
        return [index]
    return [*soft, index] if soft else soft


def _settle(
    entries: Sequence[Entry[Meaning]],
    owners: dict[int, Party | None],
    blocks: Sequence[list[int]],
    kind: Kind,
) -> None:
    """Blocks with a name that nothing claimed: the first party first, then the worker."""
    open_blocks = [
        block
        for block in blocks
        if any(entries[i].meaning.what is What.NAME and tidy(text_of(entries[i].value)) for i in block)
        and all(owners.get(i) is None for i in block)
    ]
    taken = set(owners.values())
    for party in (first_party(kind), Party.WORKER):
        if party not in taken and open_blocks:
            for index in open_blocks.pop(0):
                owners[index] = party
