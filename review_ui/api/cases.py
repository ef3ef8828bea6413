"""Flags and cases over HTTP."""

import uuid
from typing import Annotated

from fastapi import Query, Request
from pydantic import BaseModel

from review_ui import flags as flag_pages
from review_ui.api.shapes import (
    CaseOut,
    Expiring,
    ExpiringOut,
    FlagOut,
    Flags,
    api,
    case_out,
    flag_out,
)
from review_ui.cursors import PAGE, cursor, key_of, uuid_of
from review_ui.expiring import within_of
from review_ui.guard import Disputer, NotFound, Seer
from store import dossier, expiring, watch
from store.clock import today
from store.states import FlagAct

router = api("flags and cases")


class Step(BaseModel):
    """The step to take with a flag."""

    act: FlagAct


@router.get("/flags", operation_id="list_flags")
def list_flags(
    request: Request,
    visit: Seer,
    cursor_: Annotated[str, Query(alias="cursor")] = "",
    limit: int = PAGE,
) -> Flags:
    """Flags, newest first; filters `state`, `outcome`, `agency_id`, `destination`, `age` (days)."""
    size = max(1, min(limit, 200))
    wanted, _ = flag_pages.filter_of(request)
    with visit.transaction() as session:
        rows = watch.flags(session, wanted, size, key_of(cursor_))
    return Flags(items=[flag_out(row) for row in rows], next=cursor(rows, size))


@router.get("/flags/{flag_id}", operation_id="get_flag")
def get_flag(visit: Seer, flag_id: uuid.UUID) -> FlagOut:
    """One flag."""
    with visit.transaction() as session:
        found = watch.flag(session, flag_id)
    if found is None:
        raise NotFound
    return flag_out(found)


@router.post("/flags/{flag_id}/steps", operation_id="step_flag")
def step_flag(visit: Disputer, flag_id: uuid.UUID, step: Step) -> FlagOut:
    """Dispute, uphold, resolve or withdraw; 409 when the state does not allow it."""
    flag_pages.take_step(visit, flag_id, step.act)
    return get_flag(visit, flag_id)


@router.get("/expiring", operation_id="list_expiring")
def list_expiring(
    request: Request,
    visit: Seer,
    cursor_: Annotated[str, Query(alias="cursor")] = "",
    limit: int = PAGE,
) -> Expiring:
    """Cover that runs out, soonest first; filters `within` (30, 60 or 90 days) and `agency_id`."""
    size, asked = max(1, min(limit, 200)), request.query_params
    within, agency_id = within_of(asked.get("within")), uuid_of(asked.get("agency_id"))
    with visit.transaction() as session:
        rows = expiring.expiring(
            session, today(), within, agency_id=agency_id, limit=size, after=key_of(cursor_)
        )
    return Expiring(items=[ExpiringOut.model_validate(r) for r in rows], next=cursor(rows, size))


@router.get("/cases/{case_id}", operation_id="get_case")
def get_case(visit: Seer, case_id: uuid.UUID) -> CaseOut:
    """One case with its verdicts and flags."""
    with visit.transaction() as session:
        found = dossier.case(session, case_id, with_person=False)
    if found is None:
        raise NotFound
    return case_out(found)
