"""The persons of an extract, built in the database's own sort: memory does not grow with the file.

What the rows say of each KPJ is read back from the stage in the order of KPJ, and written out as
persons and their keys, some thousand at a time and each time for good.
"""

from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, Final

import psycopg
from sqlalchemy import text

from matching.keys import keys_of_person
from matching.record import Person
from store.register_columns import Identity
from store.register_stage import Work
from store.register_stage_tables import Stage

MOST_BEARERS: Final = 500
"""A key with more bearers lists none: it would bring half the register."""
TOGETHER: Final = 5000
"""Persons written at once."""
_KEYS_TOGETHER: Final = 2000
_SAID: Final = (
    "SELECT kpj, rows, full_name, birth_date, birth_place, sex, nik, passport_number"
    ' FROM register_stage_said WHERE kpj > %s COLLATE "C" ORDER BY kpj COLLATE "C", line'
)
_COPY_PERSON: Final = (
    "COPY person (extract_id, number, kpj, full_name, birth_date, birth_place, sex, nik,"
    " passport_numbers, other_names, other_birth_dates, other_niks) FROM STDIN"
)
# Sorted, so that the index grows at its end alone.
_GATHER: Final = """
INSERT INTO person_key (extract_id, key, persons, bearers)
SELECT :id, key, count(*),
  CASE WHEN count(*) <= :most THEN string_agg(int4send(number), ''::bytea) END
FROM (SELECT key COLLATE "C" AS key, number FROM register_stage_key) AS filed
GROUP BY key ORDER BY key
"""


def make_persons(work: Work, stage: Stage) -> None:
    """Write the persons that are not there yet, with their keys."""
    if stage.persons and not _keys_are_there(work):  # the server broke down: see STAGED_KEY
        work.session.execute(text("DELETE FROM person WHERE extract_id = :id"), {"id": stage.id})
        stage.persons, stage.last_kpj = 0, ""
    with closing(_persons(work.connection, stage.last_kpj)) as made:
        persons = enumerate(made, start=stage.persons + 1)
        while some := list(islice(persons, TOGETHER)):
            _copy_some(work.connection, stage, some)
            stage.persons, stage.last_kpj = some[-1][0], some[-1][1].kpj
            work.keep()


def gather_keys(work: Work, stage: Stage) -> None:
    """File the bearers of every key."""
    # a table of hashes would hold kilobytes for each of a million keys
    work.session.execute(text("SET LOCAL enable_hashagg = off"))
    work.session.execute(text(_GATHER), {"id": stage.id, "most": MOST_BEARERS})
    work.session.execute(text("RESET enable_hashagg"))
    work.session.execute(text("TRUNCATE register_stage_key"))


def _keys_are_there(work: Work) -> bool:
    asked = text("SELECT EXISTS (SELECT FROM register_stage_key)")
    return bool(work.session.execute(asked).scalar_one())


def _persons(connection: psycopg.Connection[Any], after: str) -> Generator[Person]:
    """One person of each KPJ behind `after`, in the order of KPJ."""
    cursor = connection.cursor("what_rows_say", withhold=True)  # it outlives a commit
    try:
        cursor.itersize = 10_000
        cursor.execute(_SAID, [after])
        for kpj, rows in groupby(cursor, key=itemgetter(0)):
            seen: dict[Identity, int] = {}
            for _, count, *facts in rows:
                identity: Identity = tuple(facts)
                seen[identity] = seen.get(identity, 0) + count
            yield person_of(kpj, seen)
    finally:
        try:
            cursor.close()
        except psycopg.OperationalError:  # the server is gone; now the connection knows, too
            cursor.close()


def _copy_some(
    connection: psycopg.Connection[Any], stage: Stage, some: Sequence[tuple[int, Person]]
) -> None:
    with connection.cursor().copy(_COPY_PERSON) as copy:
        for number, p in some:
            copy.write_row(
                (
                    stage.id,
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
    with connection.cursor().copy("COPY register_stage_key FROM STDIN") as copy:
        lines = (f"{key}\t{n}\n" for n, person in some for key in keys_of_person(person))
        while block := "".join(islice(lines, _KEYS_TOGETHER)):
            copy.write(block)  # the server takes them in while more are made


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
