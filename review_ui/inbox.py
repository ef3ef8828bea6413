"""The review queue: what waits, in which order, and which comes next."""

from dataclasses import asdict

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from extract.document import Kind
from review_ui.cursors import PAGE, query_of, uuid_of
from review_ui.guard import Reviewer
from review_ui.messages import namer
from review_ui.render import language_of_request, page
from review_ui.routing import pages
from store import desk
from store.desk import QueueFilter

router = pages()
MOST_SKIPPED = 50
STATES = ("needs_review", "identity", "confirmed", "rejected")


def filter_of(request: Request) -> QueueFilter:
    """The filter in the address; what makes no sense falls back to the default."""
    asked = request.query_params
    state = asked.get("state", "needs_review")
    return QueueFilter(
        kind=asked.get("kind", ""),
        agency_id=uuid_of(asked.get("agency_id")),
        state=state if state in STATES else "needs_review",
        order=asked.get("order", "flags"),
    )


@router.get("/queue")
def queue(request: Request, visit: Reviewer) -> Response:
    """The documents that wait."""
    wanted = filter_of(request)
    name = namer(language_of_request(request))
    with visit.transaction() as session:
        documents = desk.queue(session, wanted, PAGE)
        waiting = desk.waiting(session, wanted)
        agencies = [(str(agency.id), agency.name) for agency in desk.agencies(session)]
    return page(
        request,
        "queue.html",
        "nav.queue",
        documents=documents,
        waiting=waiting,
        filter=wanted,
        query=query_of(asdict(wanted)),
        agencies=agencies,
        kinds=[(kind.value, name("kind", kind.value)) for kind in Kind if kind is not Kind.OTHER],
    )


@router.get("/queue/next")
def next_document(request: Request, visit: Reviewer) -> Response:
    """Open the most pressing document; the queue itself when none waits."""
    wanted = filter_of(request)
    query = query_of(asdict(wanted))
    left = [uuid_of(text) for text in request.query_params.getlist("but")[:MOST_SKIPPED]]
    with visit.transaction() as session:
        found = desk.next_document(session, wanted, [one for one in left if one])
    return RedirectResponse(f"/review/{found}?{query}" if found else f"/queue?{query}", 303)
