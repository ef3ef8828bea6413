"""Whose particulars the labels of a contract name: agency, employer, worker or their kin.

"Nama" and "Alamat" say nothing of themselves. A heading before them, a label that names its party,
or the sentence after them ("selanjutnya disebut PIHAK KEDUA") tells.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extract.contracts.asked import is_label
from extract.contracts.labels import CONTRACT_LABELS
from extract.contracts.meanings import Meaning, Party, What
from extract.contracts.values import tidy
from extract.document import Kind
from extract.forms.labels import Entry
from extract.forms.running import Placed, Running, text_of

_WORDS: Final = (
    r"(?:calon\s+|prospective\s+|migrant\s+|foreign\s+)*(?:"
    r"p[il1]ha[kx]\s+(?:pertama|kesatu|ke-?1|i\b|1)|p[il1]ha[kx]\s+(?:kedua|ke-?2|ii\b|2)"
    r"|first party|second party|party i\b|party ii\b"
    r"|(?:e )?e ?mployer|majikan|pengguna(?:\s+jasa)?|pemberi kerja|prinsipal|principal|owner"
    r"|domestic worker|domestic helper|(?:e )?e ?mployee|w ?orker|(?:h )?h ?elper|seafarer"
    r"|pekerja(?:\s+domestik)?|tki\b|cpmi\b|pmi\b|pelaut|awak kapal|buruh|agency|agensi"
    r"|p3mi\b|pptkis\b|perusahaan\b|pihak\s+[ab]\b"
    r"|company\b|syarikat\b|sponsor\b|housemaid\b|maid\b|tenaga kerja\b|candidate\b|caregiver\b"
    r"|crew\b|organisasi penerima|(?:accepting|receiving) organi[sz]ation)"
)
_ORDINAL: Final = r"p[il1]ha[kx]\s+(?:pertama|kesatu|kedua|ke-?[12]|ii?\b|[12ab]\b)"
CLOSING: Final = re.compile(
    r"(?:(?:disebut|dinamakan|dipanggil|referred to|called|known|dirujuk|selanjutnya|hereinafter)"
    r"(?:\s+(?:sebagai|as|dalam"
    rf" perjanjian ini))*[\s\"“”'‘’(]*(?:the\s+)?[\s\"“”'‘’]*(?P<said>{_WORDS})"
    rf"|\(\s*(?:the\s+)?[\"“”'‘’*]\s*(?:the\s+)?(?P<quoted>{_WORDS})\s*[\"“”'‘’*]\s*\)"
    rf"|\(\s*(?:the\s+(?P<bare>{_WORDS})\s*\)"
    rf"|(?P<ordinal>{_ORDINAL})(?:\s*[/,-][^()]{{2,30}})?\s*\)(?=\s*[,.;])))",
    re.IGNORECASE,
)
"""Sentence end that says which party the particulars before it were."""


_OF_NOBODY: Final = frozenset(
    (What.NUMBER, What.DATE, What.COUNTRY, What.WAGE, What.TERM, What.START, What.END)
)
"""What labels name of the contract and not of a party."""
_OF_CONTRACT: Final = re.compile(
    r"kontrak|contract|perjanjian|agreement|penandatanganan|tanda ?tangan|signing|signature"
)
_COMPANY: Final = re.compile(r"\b(?:perusahaan|company|kantor|office)\b")
_SIGNING: Final = (Party.AGENCY, Party.EMPLOYER, Party.ABROAD)
"""Parties for whom an officer signs; a worker signs for himself."""
_LEVEL: Final = 2.5
"""Label heights between the middles of headings side by side, at most."""
_HOMES: Final = frozenset(("home address", "permanent address", "alamat tetap", "residence"))
"""Where the party at hand lives, if a heading told which one it is; else the worker, mostly."""
_OF_A_PERSON: Final = frozenset((What.BIRTH, What.BIRTH_DATE, What.BIRTH_PLACE, What.SEX))
"""Labels that need not be the worker's where another party is being told of."""


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


_EMPLOYING: Final = re.compile(
    r"e ?mployer|majikan|pengguna|pemberi|prinsipal|principal|owner|sponsor|organi"
)


def party_of(words: str, kind: Kind) -> Party:
    """The party that a closing or heading means, in a paper of this kind."""
    low = " ".join(words.lower().split())
    if re.search(r"kedua|ke-?2|\bii\b|\b2\b|second|pihak b\b", low):
        return Party.WORKER
    if re.search(
        r"pertama|kesatu|ke-?1|\bi\b|\b1\b|first|pihak a\b|^(?:perusahaan|company|syarikat)$", low
    ):
        return first_party(kind)
    if _EMPLOYING.search(low):
        return Party.EMPLOYER
    return Party.AGENCY if re.search(r"agen|p3mi|pptkis", low) else Party.WORKER


def closing_party(match: re.Match[str], kind: Kind) -> Party:
    """The party that a match of `CLOSING` names."""
    return party_of(match["said"] or match["quoted"] or match["bare"] or match["ordinal"], kind)


def first_party(kind: Kind) -> Party:
    """PIHAK PERTAMA: the agency in a placement agreement, the employer in a contract of work."""
    return Party.AGENCY if kind is Kind.PLACEMENT_CONTRACT else Party.EMPLOYER


def attribute(entries: Sequence[Entry[Meaning]], text: Running, kind: Kind) -> tuple[Owned, ...]:
    """Every entry with its party, in reading order."""
    reader = _Reader(entries, kind)
    for item in _in_order(entries, text, kind):
        if isinstance(item, Party):
            reader.close(item)
        else:
            reader.take(item)
    reader.settle()
    return tuple(Owned(entry, reader.owners.get(at)) for at, entry in enumerate(entries))


def _in_order(
    entries: Sequence[Entry[Meaning]], text: Running, kind: Kind
) -> Iterator[int | Party]:
    """Indexes of entries and the parties of closings, as they follow on the paper."""
    places: list[tuple[tuple[int, float], int, int | Party]] = []
    reached = (0, 0.0)
    for index, entry in enumerate(entries):  # labels side by side stand at unequal heights
        reached = max(reached, _place(entry))
        places.append((reached, 0, index))
    for match in CLOSING.finditer(text.text):
        last = text.ink(match.start(), match.end())[-1]
        places.append((_place(last), 1, closing_party(match, kind)))
    for _, _, item in sorted(places, key=lambda place: place[:2]):
        yield item


def _place(thing: Entry[Meaning] | Placed) -> tuple[int, float]:
    """Page, then height on it."""
    if isinstance(thing, Placed):
        return thing.page.number, thing.word.box.middle[1]
    return thing.page.number, thing.label.middle[1]


def _is_ordinal(entry: Entry[Meaning]) -> bool:
    """Whether "PIHAK KEDUA" heads what is below it, whatever was stamped beside it."""
    if entry.numbered and not entry.colon and entry.phrase.startswith("pihak "):
        return True
    return entry.meaning.whose in (Party.FIRST, Party.SECOND) and not entry.colon


def names_contract(entry: Entry[Meaning]) -> bool:
    """Whether a label says that it asks for something of the contract, wherever it stands."""
    return _OF_CONTRACT.search(entry.phrase) is not None


def _is_of_a_firm(entry: Entry[Meaning]) -> bool:
    """Whether a label names a firm, or asks for a firm's address: no worker's."""
    company = entry.meaning.what is What.ADDRESS and _COMPANY.search(entry.phrase) is not None
    return company or entry.meaning.what is What.COMPANY


def _party_in(entry: Entry[Meaning]) -> Party | None:
    """The party, if not an ordinal itself, that the value of an ordinal heading names."""
    match = CONTRACT_LABELS.sure(text_of(entry.value)) if entry.value else None
    if match is None or match.meaning.what is not What.NAME:
        return None
    return None if match.meaning.whose in (Party.FIRST, Party.SECOND) else match.meaning.whose


def _are_level(one: Entry[Meaning], other: Entry[Meaning]) -> bool:
    """Whether two headings stand side by side, though one may take more lines than the other."""
    near = abs(one.label.middle[1] - other.label.middle[1]) < _LEVEL * one.label.height
    beside = one.label.right < other.label.left or other.label.right < one.label.left
    return one.page is other.page and near and beside and not (_tells(one) or _tells(other))


def _tells(heading: Entry[Meaning]) -> bool:
    """Whether a heading has a value that is no heading itself ("PARTY 2 : EMPLOYEE")."""
    return bool(heading.value) and not is_label(text_of(heading.value))


class _Reader:
    """Goes down the paper and remembers whose particulars are being told.

    `party` is the party at hand, None while it is unknown; `waiting` are the entries since the
    last "Nama" that still wait for one; `soft` those that a closing sentence may yet claim.
    `sides` are the left edges of headings that stand side by side, and their parties.
    """

    def __init__(self, entries: Sequence[Entry[Meaning]], kind: Kind) -> None:
        self.owners: dict[int, Party | None] = {}
        self._entries = entries
        self._kind = kind
        self._blocks: list[list[int]] = []
        self._soft: list[int] = []
        self._sides: tuple[tuple[float, Party], ...] = ()
        self._heading: tuple[Entry[Meaning], Party] | None = None
        self._at_hand(None)

    def close(self, party: Party) -> None:
        """'... disebut PIHAK KEDUA': what came since the last "Nama" is that party's."""
        for index in self._soft:
            self.owners[index] = party
        self._soft = []
        self._at_hand(None)

    def take(self, index: int) -> None:
        """Read one entry on."""
        entry = self._entries[index]
        what, whose = entry.meaning.what, self._named(entry.meaning)
        if self._heading and self._party and entry.phrase in _HOMES:
            whose = None
        if _is_ordinal(entry) and (told := _party_in(entry)):
            whose = told  # "PART II  WORKER"
        heading = not entry.value or is_label(text_of(entry.value)) or _is_ordinal(entry)
        named = whose is Party.TERMS or what is What.HEADING
        if whose and (named or (heading and what is What.NAME)):
            self.owners[index] = whose
            self._at_hand(whose, by_heading=True)
            self._sides = self._side_by_side(entry, whose)
            self._heading = (entry, whose)
        elif self._sides and (what in _OF_A_PERSON or (whose is None and what not in _OF_NOBODY)):
            self.owners[index] = self._side_of(entry)
        elif whose is None and self._employs(entry):
            known = self._kind is Kind.EMPLOYMENT_CONTRACT or Party.AGENCY in self.owners.values()
            self._specific(index, what, Party.EMPLOYER if known else first_party(self._kind))
        elif whose is not None:
            self._specific(index, what, whose)
        else:
            if what is What.OFFICER and self._party not in _SIGNING:
                self._at_hand(None)
            self._generic(index, what)

    def _employs(self, entry: Entry[Meaning]) -> bool:
        """Whether a firm is named among a worker's particulars: whom the work is for."""
        named = self._party is Party.WORKER and self._has_name
        return named and _is_of_a_firm(entry) and not is_label(text_of(entry.value))

    def _side_by_side(
        self, heading: Entry[Meaning], whose: Party
    ) -> tuple[tuple[float, Party], ...]:
        """Both headings where a second one stands right of the first ("EMPLOYER    EMPLOYEE").

        A side begins half way between the two, for headings stand in the middle of their boxes.
        """
        if (last := self._heading) and _are_level(last[0], heading) and last[1] is not whose:
            (one, first), (other, second) = sorted(
                (last, (heading, whose)), key=lambda each: each[0].label.left
            )
            return ((0.0, first), ((one.label.right + other.label.left) / 2, second))
        match = CONTRACT_LABELS.match(text_of(heading.value)) if heading.value else None
        headed = match is not None and match.meaning.what in (What.NAME, What.HEADING)
        if match is None or not headed or match.meaning.whose is None:
            return ()
        edge = (heading.label.right + heading.value[0].word.box.left) / 2
        return ((0.0, whose), (edge, self._named(match.meaning) or whose))

    def _side_of(self, entry: Entry[Meaning]) -> Party:
        """The party of the side on which the label begins."""
        return max(side for side in self._sides if side[0] <= entry.label.left)[1]

    def _named(self, meaning: Meaning) -> Party | None:
        whose = meaning.whose
        if whose is Party.FIRST:
            return first_party(self._kind)
        return Party.WORKER if whose is Party.SECOND else whose

    def _at_hand(
        self, party: Party | None, by_heading: bool = False, has_name: bool = False
    ) -> None:
        self._party = party
        self._by_heading = by_heading
        self._has_name = has_name
        self._waiting: list[int] | None = None

    def _specific(self, index: int, what: What, whose: Party) -> None:
        """A label that names its party; it tells of the entries before it too."""
        self.owners[index] = whose
        if what in _OF_A_PERSON and self._party is not None:
            if self._party is not Party.TERMS:
                self.owners[index] = self._party
            return
        for waiting in self._waiting or ():
            if self._may_be(waiting, whose):
                self.owners[waiting] = whose
        carried = self._has_name and self._party is whose
        self._at_hand(whose, has_name=what is What.NAME or carried)

    def _may_be(self, waiting: int, whose: Party) -> bool:
        """Whether a label that waits for its party may be this one's; passports are workers'."""
        entry = self._entries[waiting]
        if whose is Party.WORKER:
            return not _is_of_a_firm(entry)
        named = any(self._is_name(index) for index in self._waiting or ())
        return named or entry.meaning.what is not What.PASSPORT

    def _generic(self, index: int, what: What) -> None:
        """Of the party at hand ("Nama", "Alamat", "Jabatan"); a second "Nama" begins another."""
        if what is What.NAME and (self._party is None or self._has_name):
            self._at_hand(None)
        self._soften(index, what)
        if what in _OF_NOBODY and not self._has_name:
            return
        if self._party is not None:
            self.owners[index] = self._party
        elif what not in _OF_NOBODY:
            if self._waiting is None:
                self._waiting = []
                self._blocks.append(self._waiting)
            self._waiting.append(index)
        self._has_name = self._has_name or what is What.NAME

    def _soften(self, index: int, what: What) -> None:
        """From a "Nama" on, what no label of its own told stays open to a closing sentence."""
        if self._party is not None and not self._by_heading:
            return
        if what is What.NAME:
            self._soft = [index]
        elif self._soft:
            self._soft.append(index)

    def settle(self) -> None:
        """Blocks with a name that nothing claimed: the first party's first, then the worker's.

        A firm that nothing claimed is the first party.
        """
        unclaimed = [
            block
            for block in self._blocks
            if any(self._is_name(index) for index in block)
            and all(self.owners.get(index) is None for index in block)
        ]
        taken = set(self.owners.values())
        for index, entry in enumerate(self._entries):
            if _is_of_a_firm(entry) and self.owners.get(index) is None:
                block = next((each for each in self._blocks if index in each), [index])
                self.owners |= {each: first_party(self._kind) for each in block}
        for party in (first_party(self._kind), Party.WORKER):
            if party not in taken and unclaimed:
                for index in unclaimed.pop(0):
                    self.owners[index] = party

    def _is_name(self, index: int) -> bool:
        entry = self._entries[index]
        return entry.meaning.what is What.NAME and bool(tidy(text_of(entry.value)))
