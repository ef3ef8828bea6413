"""The persons of an extract, built in the database's own sort: memory does not grow with the file.

What the rows say of each KPJ is put down in a table that lives as long as the transaction, read
back in the order of KPJ, and written out as persons and their keys.
"""

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, Final

import psycopg

from matching.keys import keys_of_person
from matching.record import Person
from store.register_columns import Identity, Row

MOST_BEARERS: Final = 500
"""A key with more bearers lists none: it would bring half the register."""
TOGETHER: Final = 2000
"""Persons written at once."""
# Sorts go to disk above this: a server of a small machine must not swell.
_SORT_MEMORY: Final = "SET LOCAL work_mem = '128MB'"
_SAID: Final = (
    "CREATE TEMP TABLE said (kpj text, line integer, rows integer, full_name text,"
    " birth_date date, birth_place text, sex text, nik text, passport_number text)"
    " ON COMMIT DROP"
)
_KEY_OF_PERSON: Final = "CREATE TEMP TABLE key_of_person (key text, number integer) ON COMMIT DROP"
_COPY_PERSON: Final = (
    "COPY person (extract_id, number, kpj, full_name, birth_date, birth_place, sex, nik,"
    " passport_numbers, other_names, other_birth_dates, other_niks) FROM STDIN"
)


def prepare(connection: psycopg.Connection[Any]) -> None:
    """Make the tables that an import needs until its transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(_SORT_MEMORY)
        cursor.execute(_SAID)
        cursor.execute(_KEY_OF_PERSON)


def put_down(connection: psycopg.Connection[Any], rows: Iterable[Row]) -> None:
    """Keep what these rows say of whom; rows that say the same are kept once, with their number."""
    said: dict[tuple[str, Identity], list[int]] = {}
    for row in rows:
        said.setdefault((row.kpj, row.identity), [row.line, 0])[1] += 1
    with connection.cursor().copy("COPY said FROM STDIN") as copy:
        for (kpj, identity), (line, count) in said.items():
            copy.write_row((kpj, line, count, *identity))


def copy_persons(connection: psycopg.Connection[Any], extract_id: uuid.UUID) -> int:
    """Write the persons of all that was put down, with their keys; returns how many."""
    persons = enumerate(_persons(connection), start=1)
    number = 0
    while some := list(islice(persons, TOGETHER)):
        _copy_some(connection, extract_id, some)
        number = some[-1][0]
    _file_by_key(connection, extract_id)
    return number


def _persons(connection: psycopg.Connection[Any]) -> Iterator[Person]:
    """One person of each KPJ, in the order of KPJ."""
    with connection.cursor("what_rows_say") as cursor:
        cursor.itersize = 10_000
        cursor.execute(
            "SELECT kpj, rows, full_name, birth_date, birth_place, sex, nik, passport_number"
            ' FROM said ORDER BY kpj COLLATE "C", line'
        )
        for kpj, rows in groupby(cursor, key=itemgetter(0)):
            seen: dict[Identity, int] = {}
            for _, count, *facts in rows:
                identity: Identity = tuple(facts)
                seen[identity] = seen.get(identity, 0) + count
            yield person_of(kpj, seen)


def _copy_some(
    connection: psycopg.Connection[Any], extract_id: uuid.UUID, some: Sequence[tuple[int, Person]]
) -> None:
    with connection.cursor().copy(_COPY_PERSON) as copy:
        for number, p in some:
            copy.write_row(
                (
                    extract_id,
                    number,
                    p.kpj,
                    p.full_name,
                    p.birth_date,
                    p.birth_place,
                    p.sex,
                    p.nik,
                    list(p.passport_numbers),
                    list(p.other_names),
                    list(p.other_birth_dates),
                    list(p.other_niks),
                )
            )
    with connection.cursor().copy("COPY key_of_person FROM STDIN") as copy:
        for n, person in some:  # the server takes them in while more are made
            copy.write("".join(f"{key}\t{n}\n" for key in keys_of_person(person)))


def _file_by_key(connection: psycopg.Connection[Any], extract_id: uuid.UUID) -> None:
    """Gather the bearers of every key; sorted, so that the index grows at its end alone."""
    with connection.cursor() as cursor:
        # a table of hashes would hold kilobytes for each of a million keys
        cursor.execute("SET LOCAL enable_hashagg = off")
        cursor.execute(
            "INSERT INTO person_key (extract_id, key, persons, bearers)"
            " SELECT %s, key, count(*),"
            "  CASE WHEN count(*) <= %s THEN string_agg(int4send(number), ''::bytea) END"
            " FROM key_of_person GROUP BY key ORDER BY key",
            [extract_id, MOST_BEARERS],
        )
        cursor.execute("RESET enable_hashagg")


def person_of(kpj: str, seen: dict[Identity, int]) -> Person:
    """One person of all rows of a KPJ: what most rows say first, what else they say after it."""
    names, days, places, sexes, niks, passports = (
        _most_first((identity[place], count) for identity, count in seen.items())
        for place in range(6)
    )
    return Person(
        kpj=kpj,
        full_name=names[0],
        birth_date=next(iter(days), None),
        birth_place=next(iter(places), ""),
        sex=next(iter(sexes), ""),
        nik=next(iter(niks), ""),
        passport_numbers=tuple(passports),
        other_names=tuple(names[1:]),
        other_birth_dates=tuple(days[1:]),
        other_niks=tuple(niks[1:]),
    )


def _most_first(values: Iterable[tuple[Any, int]]) -> list[Any]:
    """The distinct values that say something, the most frequent first."""
    counts: Counter[Any] = Counter()
    for value, count in values:
        if value:
            counts[value] += count
    return [value for value, _ in counts.most_common()]
