"""Whom a new extract of the register may touch, found by the database in a few statements."""

import uuid
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from store.register_tables import Extract

# Open cases whose verdict rests on an extract that is no longer in use. `known`: the extract in use
# came right after it, so that `register_change` tells what is different; else all may be.
_OUTDATED: Final = """
WITH now AS (SELECT id FROM extract WHERE state = 'current'),
before AS (SELECT id FROM extract WHERE state = 'superseded' ORDER BY imported_at DESC LIMIT 1),
outdated AS MATERIALIZED (
    SELECT v.case_id, v.confirmed, v.situation -> 'sources' -> 'kpjs' AS kpjs,
        coalesce(v.extract_id = (SELECT id FROM before), false) AS known
    FROM verdict v
    JOIN "case" c ON c.id = v.case_id
    WHERE v.current AND c.state = 'open'
        AND v.extract_id IS DISTINCT FROM (SELECT id FROM now)
)
"""
# A number's own rows changed, or those of another number of the same human: the same NIK, or
# people said so.
_JUDGE: Final = f"""{_OUTDATED},
changed AS MATERIALIZED (
    SELECT kpj FROM register_change WHERE extract_id = (SELECT id FROM now)
),
reached AS MATERIALIZED (
    SELECT kpj FROM changed
    UNION
    SELECT other.kpj
    FROM changed
    JOIN person p ON p.extract_id = (SELECT id FROM now) AND p.kpj = changed.kpj AND p.nik <> ''
    JOIN person other ON other.extract_id = p.extract_id AND other.nik = p.nik
    UNION
    SELECT d.other_kpj FROM changed JOIN register_duplicate d USING (kpj)
    WHERE d.decision = 'same'
    UNION
    SELECT d.kpj FROM changed JOIN register_duplicate d ON d.other_kpj = changed.kpj
    WHERE d.decision = 'same'
)
SELECT case_id FROM outdated WHERE NOT known
UNION
SELECT o.case_id
FROM outdated o, jsonb_array_elements_text(o.kpjs) AS held(kpj)
JOIN reached USING (kpj)
UNION
SELECT o.case_id
FROM outdated o
JOIN worker w ON w.case_id = o.case_id
JOIN reached r ON r.kpj = w.person_kpj
UNION
SELECT o.case_id
FROM outdated o
JOIN flag f ON f.case_id = o.case_id
WHERE f.state = 'likely' AND o.confirmed
"""  # noqa: S608 - our own words
# Nobody has said who it is, or that it is nobody, which a newer extract may belie.
_MATCH: Final = f"""{_OUTDATED}
SELECT DISTINCT o.case_id
FROM outdated o
JOIN worker w ON w.case_id = o.case_id
WHERE coalesce(w.person_kpj, '') = ''
"""  # noqa: S608 - our own words
_CARRY_ON: Final = """
UPDATE verdict v
SET extract_id = e.id, register_as_of = e.as_of, stale_from = e.stale_from
FROM extract e, "case" c
WHERE e.id = :now AND e.state = 'current' AND v.current AND v.extract_id IS DISTINCT FROM e.id
    AND c.id = v.case_id AND c.state = 'open' AND NOT v.case_id = ANY(:but)
"""


@dataclass(frozen=True, slots=True)
class Touched:
    """Open cases to judge again, and those to look up in the register again first.

    `extract`: the one in use (None: there is none), which all this is about.
    """

    extract: uuid.UUID | None
    judge: frozenset[uuid.UUID]
    match: frozenset[uuid.UUID]


def touched(session: Session) -> Touched:
    """Whom the extract in use may touch that was not in use when they were judged.

    A case is judged again when rows of its person changed (`register_change`), or when a flag
    waits for a register that is not too old; it is looked up again while nobody has found its
    person. Everybody else's verdict would read the same.
    """
    return Touched(
        session.scalar(select(Extract.id).where(Extract.state == "current")),
        frozenset(session.scalars(text(_JUDGE))),
        frozenset(session.scalars(text(_MATCH))),
    )


def pass_over(session: Session, now: uuid.UUID | None, but: frozenset[uuid.UUID]) -> int:
    """Let the verdicts that the extract `now` does not touch rest on it; how many.

    `but`: cases that could not be judged again; they are tried the next time.
    """
    done = session.execute(text(_CARRY_ON), {"now": now, "but": list(but)})
    return int(getattr(done, "rowcount", 0))
