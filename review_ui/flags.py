"""Flags: the list, its CSV, and the case behind each with the steps that are allowed."""

import csv
import io
import uuid
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Annotated, Final

from fastapi import Form, Request
from fastapi.responses import RedirectResponse, Response, StreamingResponse

from cover.verdict import Outcome
from review_ui.cursors import PAGE, cursor, key_of, query_of, uuid_of
from review_ui.guard import Disputer, Forbidden, NotFound, Seer, Visit
from review_ui.messages import Language, namer, say
from review_ui.permissions import Permission
from review_ui.render import language_of_request, page
from review_ui.routing import pages
from store import desk, dossier, flag_steps, watch
from store.accounts import Role
from store.clock import today
from store.states import FLAG_STEPS, FlagAct, FlagState
from store.verdicts import lack_of
from store.watch import FlagFilter, FlagLine

router = pages()
# who may take which step; the other acts happen by themselves when a verdict changes
NEEDED: Final = {
    FlagAct.DISPUTE: Permission.DISPUTE,
    FlagAct.UPHOLD: Permission.SETTLE,
    FlagAct.RESOLVE: Permission.SETTLE,
    FlagAct.WITHDRAW: Permission.SETTLE,
}
COLUMNS: Final = (
    *("flag_id", "case_id", "worker", "outcome", "state", "rule", "reason", "gaps"),
    *(
        "as_of",
        "register_as_of",
        "lack",
        "confirmed",
        "destination",
        "agency",
        "opened_at",
        "closed_at",
    ),
)
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def filter_of(request: Request) -> tuple[FlagFilter, str]:
    """The filter in the address, and the age in days as it stands there."""
    asked = request.query_params
    age = asked.get("age", "")
    days = int(age) if age.isdecimal() and len(age) < 5 else None
    return FlagFilter(
        state=asked.get("state", "live"),
        outcome=asked.get("outcome", ""),
        agency_id=uuid_of(asked.get("agency_id")),
        destination=asked.get("destination", ""),
        opened_before=datetime.now(UTC) - timedelta(days=days) if days else None,
    ), age


@router.get("/flags")
def flags(request: Request, visit: Seer) -> Response:
    """Newest first."""
    wanted, age = filter_of(request)
    language = language_of_request(request)
    name = namer(language)
    with visit.transaction() as session:
        rows = watch.flags(session, wanted, PAGE, key_of(request.query_params.get("cursor")))
        agencies = [(str(agency.id), agency.name) for agency in desk.agencies(session)]
        countries = watch.destinations(session)
    return page(
        request,
        "flags.html",
        "nav.flags",
        flags=rows,
        more=cursor(rows, PAGE),
        filter=wanted,
        age=age,
        query=_query(wanted, age),
        agencies=agencies,
        destinations=[(code, name("country", code)) for code in countries],
        outcomes=[(o.value, name("outcome", o.value)) for o in Outcome],
    )


@router.get("/flags.csv")
def flags_csv(request: Request, visit: Seer) -> Response:
    """All flags the filter leaves, as CSV (UTF-8 with BOM, so that spreadsheets see it)."""
    wanted, _ = filter_of(request)
    language = language_of_request(request)
    return StreamingResponse(
        _csv(visit, wanted, language),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="periksa-flags.csv"'},
    )


@router.get("/cases/{case_id}")
def case(request: Request, visit: Seer, case_id: uuid.UUID) -> Response:
    """One worker's papers, person, verdict, gaps, flags and every act on them."""
    with visit.transaction() as session:
        found = dossier.case(session, case_id, with_person=visit.who.role is not Role.AGENCY)
    if found is None:
        raise NotFound
    kinds = {str(paper.document.id): paper.document.kind for paper in found.papers}
    return page(
        request,
        "case.html",
        "nav.flags",
        case=found,
        contradictions=found.contradictions,
        kind_of=lambda paper: kinds[paper],
        acts_of=lambda state: acts_of(visit, FlagState(state)),
    )


@router.post("/flags/{flag_id}/steps")
def step(visit: Disputer, flag_id: uuid.UUID, act: Annotated[FlagAct, Form()]) -> Response:
    """Dispute, uphold, resolve or withdraw a flag, as its state and the role allow."""
    return RedirectResponse(f"/cases/{take_step(visit, flag_id, act)}", 303)


def take_step(visit: Visit, flag_id: uuid.UUID, act: FlagAct) -> uuid.UUID:
    """Take the step and return the case. Raises NotFound, Forbidden, ForbiddenStep."""
    if act not in NEEDED or not visit.may(NEEDED[act]):
        with visit.transaction() as session:
            if watch.flag(session, flag_id) is None:
                raise NotFound
        raise Forbidden
    with visit.transaction() as session:
        case_id = flag_steps.take_step(session, flag_id, act, actor=visit.actor)
    if case_id is None:
        raise NotFound
    return case_id


def acts_of(visit: Visit, state: FlagState) -> list[str]:
    """The steps this visit may take from `state`."""
    allowed = (act for held, act in FLAG_STEPS if held is state and act in NEEDED)
    return [act.value for act in allowed if visit.may(NEEDED[act])]


def safe_cell(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _csv(visit: Visit, wanted: FlagFilter, language: Language) -> Iterator[str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    buffer.write("\ufeff")
    writer.writerow(COLUMNS)
    with visit.transaction() as session:
        for flag in watch.every_flag(session, wanted):
            writer.writerow([safe_cell(text) for text in _cells(flag, language)])
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def _cells(flag: FlagLine, language: Language) -> list[str]:
    reason = " ".join(say(b, language) for b in flag.reasons if b.get("rule") == flag.rule)
    gaps = "; ".join(f"{g['programme']} {g['first']}..{g['last']}" for g in flag.gaps)
    return [
        *(str(flag.id), str(flag.case_id), flag.name, flag.outcome, flag.state, flag.rule),
        *(reason, gaps, flag.as_of.isoformat(), str(flag.register_as_of or "")),
        lack_of(flag, today()) or "",
        *("yes" if flag.confirmed else "no", flag.destination, flag.agency),
        flag.opened_at.isoformat(),
        flag.closed_at.isoformat() if flag.closed_at else "",
    ]


def _query(wanted: FlagFilter, age: str) -> str:
    values = asdict(wanted) | {"age": age}
    values.pop("opened_before")
    return query_of(values) + ("&state=" if not wanted.state else "")
