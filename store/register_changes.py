"""What an extract changed for whom: new persons, those gone, other cover, another identity.

Found while the extract before it is still there, set by set in the database; kept by KPJ until the
next extract. The first extract changes nothing for anybody.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal, LiteralString, get_args

import psycopg
from sqlalchemy import text
from sqlalchemy.orm import Session

ChangeKind = Literal["new", "gone", "cover", "identity", "both"]
KINDS: Final[tuple[ChangeKind, ...]] = get_args(ChangeKind)

# The rows of a KPJ as one number, whatever their order; `amount` and the agency are no cover.
_COVER: Final[LiteralString] = (
    "SELECT kpj, sum(hashtextextended(concat_ws('|', programme, phase, period_start, period_end,"
    " coalesce(paid_at::text, '-'), status), 0)::numeric) AS cover FROM enrolment"
    " WHERE extract_id = %s GROUP BY kpj"
)
_IDENTITY: Final[LiteralString] = (
    "SELECT kpj, md5(concat_ws('|', full_name, coalesce(birth_date::text, '-'), birth_place, sex,"
    " nik, passport_numbers::text)) AS identity FROM person WHERE extract_id = %s"
)
_SIDE: Final[LiteralString] = (
    f"SELECT kpj, cover, identity FROM ({_COVER}) c JOIN ({_IDENTITY}) i USING (kpj)"
)
# ruff: noqa: S608 - our own words
_CHANGES: Final[LiteralString] = (
    "INSERT INTO register_change (extract_id, kpj, kind) SELECT %s, kpj, CASE"
    " WHEN was.identity IS NULL THEN 'new' WHEN now.identity IS NULL THEN 'gone'"
    " WHEN was.identity = now.identity THEN 'cover' WHEN was.cover = now.cover THEN 'identity'"
    f" ELSE 'both' END FROM ({_SIDE}) was FULL JOIN ({_SIDE}) now USING (kpj)"
    " WHERE was.cover IS DISTINCT FROM now.cover OR was.identity IS DISTINCT FROM now.identity"
)


@dataclass(frozen=True, slots=True)
class Change:
    """A KPJ and what the extract in use changed for it; `both`: its cover and its identity."""

    kpj: str
    kind: ChangeKind


def record_changes(
    connection: psycopg.Connection[Any], before: uuid.UUID, extract: uuid.UUID
) -> dict[ChangeKind, int]:
    """Note for whom `extract` differs from the extract `before` it; how many of each kind."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM register_change")
        cursor.execute("SET LOCAL enable_nestloop = off")  # nothing is counted of what just came
        cursor.execute(_CHANGES, [extract, before, before, extract, extract])
        cursor.execute("RESET enable_nestloop")
        cursor.execute(
            "SELECT kind, count(*) FROM register_change WHERE extract_id = %s GROUP BY kind",
            [extract],
        )
        return dict(cursor.fetchall())


def counts(session: Session) -> dict[str, int]:
    """How many changes of each kind the extract in use brought."""
    found = session.execute(text("SELECT kind, count(*) FROM register_change GROUP BY kind"))
    return {kind: count for kind, count in found}  # noqa: C416 - a row is no pair to mypy


def changes(session: Session, kind: ChangeKind | None = None) -> Iterator[Change]:
    """What the extract in use changed, by KPJ; of one kind, or all."""
    found = session.execute(
        text(
            "SELECT kpj, kind FROM register_change"
            " WHERE CAST(:kind AS text) IS NULL OR kind = :kind ORDER BY kpj"
        ),
        {"kind": kind},
        execution_options={"yield_per": 10_000},
    )
    for kpj, what in found:
        yield Change(kpj, what)
