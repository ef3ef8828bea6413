"""The first page: what waits and how things stand; an agency sees its own figures."""

from fastapi import Request
from fastapi.responses import Response

from cover.verdict import Outcome
from review_ui.guard import Seer
from review_ui.messages import namer
from review_ui.render import language_of_request, page
from review_ui.routing import pages
from store import desk, duplicates, expiring, watch
from store.clock import today
from store.watch import Share

router = pages()


@router.get("/")
def home(request: Request, visit: Seer) -> Response:
    """Figures by outcome, agency and destination, and the last batches."""
    name = namer(language_of_request(request))
    with visit.transaction() as session:
        figures = watch.figures(session)
        batches = desk.batches(session, 6)
        soon = expiring.counts(session, today())
        pairs = duplicates.count(session) if visit.may("review") else 0
    matrix: dict[str, dict[str, int]] = {}
    for agency, outcome, cases in figures.coverage:
        matrix.setdefault(agency, {})[outcome] = cases
    seen = {outcome for _, outcome, _ in figures.coverage}
    return page(
        request,
        "home.html",
        "nav.home",
        figures=figures,
        batches=batches,
        expiring=soon,
        duplicates=pairs,
        matrix=matrix,
        matrix_outcomes=[o.value for o in Outcome if o.value in seen],
        destinations_named=[
            Share(name("country", s.what), s.count) for s in figures.destinations[:8]
        ],
    )
