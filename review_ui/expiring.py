"""Cover that runs out within 30, 60 or 90 days: the list from which people extend in time."""

from typing import Final

from fastapi import Request
from fastapi.responses import Response

from cover.outlook import SOON
from review_ui.cursors import PAGE, cursor, key_of, uuid_of
from review_ui.guard import Seer
from review_ui.render import page
from review_ui.routing import pages
from store import desk, expiring
from store.clock import today

router = pages()
EVERYBODY: Final = SOON[-1]


def within_of(text: str | None) -> int:
    """The window in days; the widest when nothing or something odd was asked."""
    return next((days for days in SOON if text == str(days)), EVERYBODY)


@router.get("/expiring")
def soon(request: Request, visit: Seer) -> Response:
    """Soonest first, with the numbers of the three windows."""
    asked = request.query_params
    within, agency_id = within_of(asked.get("within")), uuid_of(asked.get("agency_id"))
    with visit.transaction() as session:
        lines = expiring.expiring(
            session,
            today(),
            within,
            agency_id=agency_id,
            limit=PAGE,
            after=key_of(asked.get("cursor")),
        )
        counts = expiring.counts(session, today())
        agencies = [(str(agency.id), agency.name) for agency in desk.agencies(session)]
    return page(
        request,
        "expiring.html",
        "nav.expiring",
        lines=lines,
        more=cursor(lines, PAGE),
        within=within,
        counts=counts,
        agency_id=agency_id or "",
        agencies=agencies,
    )
