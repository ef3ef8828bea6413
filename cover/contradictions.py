"""Where the papers of one worker contradict each other, for a person to look at.

Nothing is corrected and no verdict changes: two papers are put side by side with both values.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import combinations
from typing import Final

from cover.days import plus_months
from cover.facts import last_day_of
from cover.verdict import Contract
from extract.document import Kind, Severity
from ingest.errors import Sentence
from matching.compare_names import compare_names
from matching.identifiers import tidy
from matching.rarity import Rarity

ADULT_YEARS: Final = 18
"""UU 18/2017 article 5: a migrant worker is at least eighteen years old."""
CONTRACTS: Final = frozenset({Kind.PLACEMENT_CONTRACT, Kind.EMPLOYMENT_CONTRACT})
_MONTHS_FIGURES: Final = 3
"""A contract of a thousand months is a misreading."""
_NO_REGISTER: Final = Rarity(0)
"""Names of two papers are compared letter by letter; how common they are does not matter."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What one paper of a case says: its name for the caller, its kind, and values by field."""

    id: str
    kind: Kind
    values: Mapping[str, str]

    def day(self, name: str) -> date | None:
        """The value as a date; None when it is none."""
        try:
            return date.fromisoformat(self.values.get(name, ""))
        except ValueError:
            return None

    def amount(self, name: str) -> Decimal | None:
        """The value as a number; None when it is none."""
        try:
            number = Decimal(self.values.get(name, ""))
        except InvalidOperation:
            return None
        return number if number.is_finite() else None

    @property
    def last_day(self) -> date | None:
        """The last day of a contract (D5), as far as the paper itself tells it."""
        months = self.values.get("contract_months", "")
        length = int(months) if months.isdecimal() and len(months) <= _MONTHS_FIGURES else None
        return last_day_of(Contract(self.day("start_date"), self.day("end_date"), length, None))


@dataclass(frozen=True, slots=True)
class Said:
    """One side of a contradiction: which paper, which field, which value."""

    paper: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Values that do not go together; `sentence` names no value."""

    code: str
    severity: Severity
    sentence: Sentence
    sides: tuple[Said, ...]


def contradictions(papers: Sequence[Paper]) -> tuple[Contradiction, ...]:
    """Everything in which the papers of one worker contradict each other, each once.

    Papers that say the same of a field stand for each other: three papers of which one differs
    give one contradiction.
    """
    found: dict[tuple[str, frozenset[str]], Contradiction] = {}
    for left, right in combinations(papers, 2):
        for one in _between(left, right):
            found.setdefault((one.code, frozenset(side.value for side in one.sides)), one)
    for paper in papers:
        for one in _age(paper):
            found.setdefault((one.code, frozenset(side.value for side in one.sides)), one)
    return tuple(sorted(found.values(), key=lambda c: _RANK[c.severity]))


_RANK: Final = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def _between(a: Paper, b: Paper) -> Iterator[Contradiction]:
    for name, differs in _SAME_PERSON.items():
        if name in a.values and name in b.values and differs(a.values[name], b.values[name]):
            yield _contradiction(name, (a, name), (b, name))
    yield from _passport_numbers(a, b)
    for one, other in ((a, b), (b, a)):
        for check in _DIRECTED:
            yield from check(one, other)


def _passport_numbers(a: Paper, b: Paper) -> Iterator[Contradiction]:
    """A new booklet has a new number: said, but only as something to know."""
    name = "passport_number"
    if name not in a.values or name not in b.values:
        return
    if tidy(a.values[name]) == tidy(b.values[name]):
        return
    renewed = any(_issued_after(p, q) for p, q in ((a, b), (b, a)))
    code = "passport_renewed" if renewed else name
    yield _contradiction(code, (a, name), (b, name))


def _issued_after(passport: Paper, other: Paper) -> bool:
    """Whether a passport was issued after another paper was written."""
    issued = passport.day("issue_date")
    days = (other.day(n) for n in ("contract_date", "start_date", "letter_date", "issue_date"))
    written = next((day for day in days if day), None)
    return issued is not None and written is not None and issued > written


def _passport_and_contract(passport: Paper, contract: Paper) -> Iterator[Contradiction]:
    """A contract that runs on after the passport ends."""
    if passport.kind is not Kind.PASSPORT or contract.kind not in CONTRACTS:
        return
    expiry, end = passport.day("expiry_date"), contract.last_day
    field = "end_date" if contract.day("end_date") else "start_date"
    if expiry is not None and end is not None and expiry < end:
        yield _contradiction("passport_ends_first", (passport, "expiry_date"), (contract, field))


def _agreement_and_contract(agreement: Paper, contract: Paper) -> Iterator[Contradiction]:
    """What the placement agreement promised and the employment contract says."""
    if (agreement.kind, contract.kind) != (Kind.PLACEMENT_CONTRACT, Kind.EMPLOYMENT_CONTRACT):
        return
    for name in ("destination_country", "contract_months"):
        both = name in agreement.values and name in contract.values
        if both and agreement.values[name] != contract.values[name]:
            yield _contradiction(name, (agreement, name), (contract, name))
    promised, said = agreement.amount("wage_amount"), contract.amount("wage_amount")
    currency = agreement.values.get("wage_currency")
    if currency != contract.values.get("wage_currency") or promised is None or said is None:
        return
    if said < promised:
        yield _contradiction("wage_lower", (agreement, "wage_amount"), (contract, "wage_amount"))


def _contract_and_letter(contract: Paper, letter: Paper) -> Iterator[Contradiction]:
    """Deported from another country than the contract is for, or before it began."""
    if contract.kind not in CONTRACTS or letter.kind is not Kind.DEPORTATION_LETTER:
        return
    there, here = contract.values.get("destination_country"), letter.values.get("deported_from")
    if there and here and there != here:
        sides = (contract, "destination_country"), (letter, "deported_from")
        yield _contradiction("deported_elsewhere", *sides)
    start, back = contract.day("start_date"), letter.day("deportation_date")
    if start is not None and back is not None and back < start:
        yield _contradiction(
            "deported_before_start", (contract, "start_date"), (letter, "deportation_date")
        )


def _age(paper: Paper) -> Iterator[Contradiction]:
    """A contract signed by somebody who was not of age (UU 18/2017 article 5)."""
    born, signed = paper.day("birth_date"), paper.day("contract_date")
    if born is None or signed is None or paper.kind not in CONTRACTS:
        return
    if signed < plus_months(born, 12 * ADULT_YEARS):
        yield _contradiction("under_age", (paper, "birth_date"), (paper, "contract_date"))


def _other_name(a: str, b: str) -> bool:
    agreement = compare_names(a, (b,), _NO_REGISTER)
    return agreement is not None and agreement.level in {"clash", "other"}


def _other_number(a: str, b: str) -> bool:
    return tidy(a) != tidy(b)


def _other(a: str, b: str) -> bool:
    return a != b


_SAME_PERSON: Final[Mapping[str, Callable[[str, str], bool]]] = {
    "full_name": _other_name,
    "birth_date": _other,
    "sex": _other,
    "nik": _other_number,
}
"""Facts of a person that never change, and when two values of them differ."""
_DIRECTED: Final = (_passport_and_contract, _agreement_and_contract, _contract_and_letter)

_WARN, _INFO = Severity.WARNING, Severity.INFO
# fmt: off
SENTENCES: Final[Mapping[str, tuple[Severity, Sentence]]] = {
    "full_name": (_WARN, Sentence(
        "Nama di kedua berkas berbeda.", "The names on the two papers differ.")),
    "birth_date": (_WARN, Sentence(
        "Tanggal lahir di kedua berkas berbeda.", "The birth dates on the two papers differ.")),
    "sex": (_WARN, Sentence(
        "Jenis kelamin di kedua berkas berbeda.", "The sex on the two papers differs.")),
    "nik": (_WARN, Sentence(
        "NIK di kedua berkas berbeda.", "The NIK on the two papers differ.")),
    "passport_number": (_WARN, Sentence(
        "Nomor paspor di kedua berkas berbeda.", "The passport numbers on the two papers differ.")),
    "passport_renewed": (_INFO, Sentence(
        "Nomor paspor berbeda; paspor diterbitkan setelah berkas yang lain dibuat.",
        "The passport numbers differ; the passport was issued after the other paper was made.")),
    "passport_ends_first": (_WARN, Sentence(
        "Paspor habis berlaku sebelum perjanjian berakhir.",
        "The passport expires before the contract ends.")),
    "destination_country": (_WARN, Sentence(
        "Negara di perjanjian kerja bukan negara di perjanjian penempatan.",
        "The country in the employment contract is not that of the placement agreement.")),
    "contract_months": (_INFO, Sentence(
        "Lama kontrak di perjanjian kerja dan di perjanjian penempatan berbeda.",
        "The lengths in the employment contract and the placement agreement differ.")),
    "wage_lower": (_WARN, Sentence(
        "Gaji di perjanjian kerja lebih rendah daripada di perjanjian penempatan.",
        "The wage in the employment contract is lower than in the placement agreement.")),
    "deported_elsewhere": (_WARN, Sentence(
        "Dipulangkan dari negara lain daripada negara di perjanjian.",
        "Returned from another country than that of the contract.")),
    "deported_before_start": (_INFO, Sentence(
        "Dipulangkan sebelum perjanjian mulai; mungkin dari masa kerja yang lain.",
        "Returned before the contract starts; perhaps from another stay.")),
    "under_age": (_WARN, Sentence(
        "Belum berusia 18 tahun saat perjanjian ditandatangani.",
        "Not yet eighteen when the contract was signed.")),
}
# fmt: on


def _contradiction(code: str, *sides: tuple[Paper, str]) -> Contradiction:
    severity, sentence = SENTENCES[code]
    said = tuple(Said(paper.id, field, paper.values.get(field, "")) for paper, field in sides)
    return Contradiction(code, severity, sentence, said)
