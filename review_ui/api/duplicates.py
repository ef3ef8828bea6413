"""Pairs of KPJ that may be one human, over HTTP: for staff only."""

import uuid
from dataclasses import asdict
from datetime import date, datetime
from typing import Annotated, Any

from fastapi import Header, Query, Response
from pydantic import BaseModel

from review_ui.api.shapes import Page, Shape, api
from review_ui.duplicates import PAIRS, load, pair_cursor, pair_key_of, take_decision
from review_ui.guard import Reviewer
from review_ui.versions import version_of
from store import duplicates
from store.decided_pairs import PairDecision
from store.duplicates import PairView, Side

router = api("register")


class PersonOut(Shape):
    """A person of the register under one KPJ; `cover_rows` counts the rows of cover."""

    kpj: str
    full_name: str
    birth_date: date | None
    birth_place: str
    sex: str
    nik: str
    passport_numbers: list[str]
    cover_rows: int
    cover: list[dict[str, Any]]


class PairOut(Shape):
    """Two KPJ that may be one human; a side is null when the register in use has it no more."""

    id: uuid.UUID
    kpj: str
    other_kpj: str
    chance: float
    decision: str
    version: int
    counted_together: bool
    decided_by: str
    decided_at: datetime | None
    persons: list[PersonOut | None]
    reasons: list[dict[str, Any]]


class Pairs(Page):
    """A page of pairs."""

    items: list[PairOut]


class Decided(BaseModel):
    """What somebody says of a pair; `open` takes the last decision back."""

    decision: PairDecision


@router.get("/register/duplicates", operation_id="list_duplicates")
def list_duplicates(
    visit: Reviewer,
    state: PairDecision = PairDecision.OPEN,
    cursor_: Annotated[str, Query(alias="cursor")] = "",
    limit: int = PAIRS,
) -> Pairs:
    """Pairs that may be one human, likeliest first; filter `state`."""
    size = max(1, min(limit, 100))
    with visit.transaction() as session:
        found = duplicates.pairs(session, state, size, pair_key_of(cursor_))
    return Pairs(items=[pair_out(view) for view in found], next=pair_cursor(found, size))


@router.get("/register/duplicates/{pair_id}", operation_id="get_duplicate")
def get_duplicate(visit: Reviewer, pair_id: uuid.UUID, answer: Response) -> PairOut:
    """One pair; its version is the ETag."""
    view = load(visit, pair_id)
    answer.headers["ETag"] = f'"{view.row.version}"'
    return pair_out(view)


@router.post("/register/duplicates/{pair_id}/decisions", operation_id="decide_duplicate")
def decide_duplicate(
    visit: Reviewer,
    pair_id: uuid.UUID,
    decided: Decided,
    answer: Response,
    if_match: Annotated[str, Header()],
) -> PairOut:
    """Decide on the version named by If-Match; 409 when somebody else was quicker."""
    take_decision(visit, pair_id, version_of(if_match), decided.decision)
    return get_duplicate(visit, pair_id, answer)


def pair_out(view: PairView) -> PairOut:
    """A pair as the API tells it."""
    return PairOut(
        id=view.row.id,
        kpj=view.row.kpj,
        other_kpj=view.row.other_kpj,
        chance=view.row.chance,
        decision=view.row.decision,
        version=view.row.version,
        counted_together=view.together,
        decided_by=view.decided_by,
        decided_at=view.decided_at,
        persons=[_person(side) for side in view.sides],
        reasons=[
            {"fact": r.fact, "level": r.level, "weight": r.weight, "sentence": r.sentence.both()}
            for r in view.reasons
        ],
    )


def _person(side: Side) -> PersonOut | None:
    person = side.person
    if person is None:
        return None
    return PersonOut(
        kpj=person.kpj,
        full_name=person.full_name,
        birth_date=person.birth_date,
        birth_place=person.birth_place,
        sex=person.sex,
        nik=person.nik,
        passport_numbers=list(person.passport_numbers),
        cover_rows=side.rows,
        cover=[asdict(period) for period in side.periods],
    )
