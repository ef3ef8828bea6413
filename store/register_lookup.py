"""Who a reading may mean: keys bring persons together, what they share most tells who is compared.

A look-up is three questions: who bears the keys, what the register says of the likeliest bearers,
and how common their words are. The last is remembered while an extract is in use, for an extract
never changes.
"""

import uuid
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from math import ceil
from typing import Any, Final, LiteralString, TypeVar

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from matching.keys import agency_key, country_key, keys_of_reading, rarity_keys
from matching.rarity import Rarity
from matching.record import Person, Reading
from store.database import driver_connection

MOST_COMPARED: Final = 60
"""Persons compared with one reading: those whose shared keys tell most."""
ANCHORED_COMPARED: Final = 20
"""The same where a number or a birth date was read: whoever is meant then stands far in front."""
WORTH_COMPARING: Final = 0.3
"""Where a number or a birth date was read: of what the likeliest person shares, the least that
another must share to be compared."""
WORTH_COMPARING_BARE: Final = 0.2
"""The same where neither was read."""
MOST_REMEMBERED: Final = 500_000
"""Words whose count a process keeps in memory: some 60 MiB."""
# Plain SQL where many rows come: converters for each array would cost more than all the rest.
PERSON: Final[LiteralString] = (
    "kpj, full_name, birth_date, birth_place, sex, nik, passport_numbers,"
    " other_names, other_birth_dates, other_niks"
)
_IN_USE: Final = "="  # begins no key
_LINE: Final = "\n"  # in no key; one text costs a tenth of an array to send
_CIRCUMSTANCES: Final[LiteralString] = (
    "SELECT kpj, array_agg(DISTINCT destination_country), array_agg(DISTINCT agency_code)"
    " FROM enrolment WHERE extract_id = %s AND kpj = ANY(%s) GROUP BY kpj"
)
_COUNT: Final[LiteralString] = (
    "SELECT '=' || id, persons FROM extract WHERE state = 'current' UNION ALL"
    " SELECT key, persons FROM person_key"
    " WHERE extract_id = %s AND key = ANY(string_to_array(%s, %s))"
)
# A sample that is always the same: shares of countries and agencies need no more.
_SAMPLE: Final[LiteralString] = (
    "SELECT destination_country, agency_code, count(*) FROM enrolment"
    " TABLESAMPLE SYSTEM (%s::real) REPEATABLE (1) WHERE extract_id = %s GROUP BY 1, 2"
)
SAMPLED: Final = 10_000
"""Persons in whose rows, about, countries and agencies are counted."""
_BEARERS: Final[LiteralString] = (
    "SELECT '=' || id, persons, NULL::bytea FROM extract WHERE state = 'current' UNION ALL"
    " SELECT key, persons, bearers FROM person_key"
    " WHERE extract_id = (SELECT id FROM extract WHERE state = 'current')"
    " AND key = ANY(string_to_array(%s, %s))"
)


@dataclass(frozen=True, slots=True)
class InUse:
    """What a look-up needs to know of the extract in use."""

    id: uuid.UUID
    persons: int


@dataclass(slots=True)
class _Counts:
    """How many bear a key of one extract, as far as it was asked in this process."""

    extract: uuid.UUID | None = None
    known: dict[str, int] = field(default_factory=dict)

    def of(self, extract: uuid.UUID) -> dict[str, int]:
        """What is known of this extract; what was known of another one is forgotten."""
        if self.extract != extract or len(self.known) > MOST_REMEMBERED:
            self.extract, self.known = extract, {}
        return self.known


_COUNTS: Final = _Counts()
T = TypeVar("T")


def rows(session: Session, query: LiteralString, *values: object) -> list[tuple[Any, ...]]:
    """The rows of a query, asked of the driver itself: it keeps the plan and costs least."""
    return driver_connection(session).execute(query, values, prepare=True, binary=True).fetchall()


def in_use(session: Session) -> InUse | None:
    """The extract in use, if there is one."""
    found = rows(session, "SELECT id, persons FROM extract WHERE state = 'current'")
    return InUse(*found[0]) if found else None


@dataclass(frozen=True, slots=True)
class Looked:
    """The persons each reading may mean, likeliest first, and how common what they share is."""

    extract: InUse
    persons: tuple[tuple[Person, ...], ...]
    rarity: Rarity


class _Superseded(Exception):
    """Another extract came into use in the midst of a look-up."""


def look_up(session: Session, readings: Sequence[Reading]) -> Looked | None:
    """Who each of these tidy readings may mean; None when no register is in use."""
    wanted = [keys_of_reading(reading) for reading in readings]
    return _of_one_extract(lambda: _look_up(session, readings, wanted))


def _of_one_extract(ask: Callable[[], T]) -> T:
    """What several questions answer, asked anew as long as extracts change in their midst."""
    while True:
        with suppress(_Superseded):
            return ask()


def _look_up(
    session: Session, readings: Sequence[Reading], wanted: Sequence[frozenset[str]]
) -> Looked | None:
    """As `look_up`. Raises _Superseded when what one question found another no longer knows."""
    extract, bearers = _bearers(session, frozenset().union(*wanted))
    if extract is None:
        return None
    counts = {key: persons for key, (persons, _) in bearers.items()}
    rarity = Rarity(extract.persons, counts)
    chosen = [
        _chosen(
            [(rarity.bits(key), bearers[key][1]) for key in keys if key in bearers],
            anchored=is_anchored(reading),
        )
        for reading, keys in zip(readings, wanted, strict=True)
    ]
    persons = persons_by_number(session, extract, {n for numbers in chosen for n in numbers})
    if any(n not in persons for numbers in chosen for n in numbers):
        raise _Superseded
    meant = tuple(tuple(persons[n] for n in numbers) for numbers in chosen)
    asked = frozenset().union(
        *(rarity_keys(r, p) for r, p in zip(readings, meant, strict=True)),
    )
    rarity = Rarity(extract.persons, _counted(session, extract, asked, counts))
    return Looked(extract, meant, rarity)


def is_anchored(reading: Reading) -> bool:
    """Whether a number or a birth date was read."""
    return bool(reading.nik or reading.passport_number or reading.birth_date)


def bearers_of(session: Session, keys: Collection[str]) -> set[int]:
    """The numbers of all who bear one of these keys, unless they are too many."""
    _, bearers = _bearers(session, keys)
    return {int(n) for _, packed in bearers.values() for n in _numbers(packed)}


def _bearers(
    session: Session, keys: Collection[str]
) -> tuple[InUse | None, dict[str, tuple[int, bytes]]]:
    """The extract in use, and by key how many bear it and who; nobody where they are too many."""
    extract, found = None, {}
    for key, persons, packed in rows(session, _BEARERS, _LINE.join(keys), _LINE):
        if key.startswith(_IN_USE):
            extract = InUse(uuid.UUID(key[1:]), persons)
        else:
            found[key] = persons, packed or b""
    return extract, found


def _numbers(packed: bytes) -> NDArray[np.int32]:
    """Numbers of persons as the table `person_key` packs them."""
    return np.frombuffer(packed, dtype=">i4")


def _chosen(votes: Iterable[tuple[float, bytes]], *, anchored: bool) -> list[int]:
    """The numbers that the most telling keys name; `votes`: what a key tells, who bears it."""
    some = [(told, packed) for told, packed in votes if packed]
    if not some:
        return []
    told = np.repeat([told for told, _ in some], [len(packed) // 4 for _, packed in some])
    numbers, place = np.unique(_numbers(b"".join(p for _, p in some)), return_inverse=True)
    sums = np.bincount(place, weights=told)
    best = np.lexsort((numbers, -sums))[: ANCHORED_COMPARED if anchored else MOST_COMPARED]
    worth = WORTH_COMPARING if anchored else WORTH_COMPARING_BARE
    return [int(n) for n in numbers[best[sums[best] >= worth * sums[best[0]]]]]


def persons_by_number(
    session: Session, extract: InUse, numbers: Collection[int]
) -> dict[int, Person]:
    """The persons of these numbers, without their rows of cover."""
    found = rows(
        session,
        f"SELECT number, {PERSON} FROM person WHERE extract_id = %s AND number = ANY(%s)",  # noqa: S608
        extract.id,
        list(numbers),
    )
    return {number: person_of_columns(columns) for number, *columns in found}


def persons_by_kpj(
    session: Session, extract_id: uuid.UUID, kpjs: Collection[str]
) -> dict[str, Person]:
    """The persons under these KPJ, without their rows of cover."""
    found = rows(
        session,
        f"SELECT {PERSON} FROM person WHERE extract_id = %s AND kpj = ANY(%s)",  # noqa: S608
        extract_id,
        sorted(kpjs),
    )
    return {columns[0]: person_of_columns(columns) for columns in found}


def rarity_of(session: Session, keys: frozenset[str]) -> Rarity:
    """How many of the register in use bear each of these keys."""

    def ask() -> Rarity:
        extract = in_use(session)
        if extract is None:
            return Rarity(0)
        return Rarity(extract.persons, _counted(session, extract, keys, {}))

    return _of_one_extract(ask)


def _counted(
    session: Session, extract: InUse, keys: frozenset[str], counts: dict[str, int]
) -> dict[str, int]:
    """How many bear each of these keys; `counts` are those known already."""
    known = _COUNTS.of(extract.id)
    if not known:
        known.update(_sampled(session, extract))
    known.update((key, n) for key, n in counts.items() if key[0] in "wtb")
    if unknown := [key for key in keys if key not in known]:
        found = dict(rows(session, _COUNT, extract.id, _LINE.join(unknown), _LINE))
        if f"{_IN_USE}{extract.id}" not in found:
            raise _Superseded
        known.update((key, found.get(key, 0)) for key in unknown)
    return {key: known[key] for key in keys}


def _sampled(session: Session, extract: InUse) -> dict[str, int]:
    """About how many went to each country and through each agency."""
    share = 100.0 * min(1.0, SAMPLED / max(extract.persons, 1))
    found = rows(session, _SAMPLE, share, extract.id)
    each = extract.persons / max(sum(count for _, _, count in found), 1)
    counts: Counter[str] = Counter()
    for country, agency, count in found:
        for country_code in _codes([country]):
            counts[country_key(country_code)] += count
        for agency_code in _codes([agency]):
            counts[agency_key(agency_code)] += count
    return {key: ceil(count * each) for key, count in counts.items()}


def circumstances(
    session: Session, extract: InUse, kpjs: Collection[str]
) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """By KPJ the countries and the agencies of its rows of cover."""
    if not kpjs:
        return {}
    found = rows(session, _CIRCUMSTANCES, extract.id, list(kpjs))
    return {kpj: (_codes(countries), _codes(agencies)) for kpj, countries, agencies in found}


def _codes(said: Iterable[str]) -> tuple[str, ...]:
    """Codes as readings have them (`tidy_reading`), without empty ones."""
    return tuple(code for text in said if (code := text.strip().upper()))


def person_of_columns(columns: Sequence[Any]) -> Person:
    """The person of the columns PERSON."""
    kpj, name, birth_date, birth_place, sex, nik, passports, names, dates, niks = columns
    return Person(
        kpj=kpj,
        full_name=name,
        birth_date=birth_date,
        birth_place=birth_place,
        sex=sex,
        nik=nik,
        passport_numbers=tuple(passports),
        other_names=tuple(names),
        other_birth_dates=tuple(dates),
        other_niks=tuple(niks),
    )
