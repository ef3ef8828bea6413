"""The review screen. Its script asks here for every decision and gets the panel drawn anew."""

import uuid
from dataclasses import asdict
from typing import Annotated

from fastapi import Header, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from review_ui.cursors import query_of
from review_ui.guard import NotFound, Reviewer, Visit
from review_ui.inbox import filter_of
from review_ui.render import page
from review_ui.routing import pages
from review_ui.versions import version_of
from store import dossier, review
from store.clock import today
from store.dossier import DocumentView
from store.review import DOCUMENT_REASONS, Act, Decision

router = pages()
LONG_LIST = 6  # workers; the panel of a longer list is not drawn whole after every key


class Decided(BaseModel):
    """A decision as it comes over the wire; see `store.review.Decision`."""

    act: Act
    target: uuid.UUID | None = None
    value: str = Field(default="", max_length=500)


@router.get("/review/{document_id}")
def review_page(request: Request, visit: Reviewer, document_id: uuid.UUID) -> Response:
    """The whole screen."""
    return _screen(request, visit, document_id, "review.html")


@router.get("/review/{document_id}/panel")
def panel(request: Request, visit: Reviewer, document_id: uuid.UUID) -> Response:
    """The right half, as it stands now."""
    return _screen(request, visit, document_id, "review_panel.html")


@router.post("/review/{document_id}/decisions")
def decide(
    request: Request,
    visit: Reviewer,
    document_id: uuid.UUID,
    decided: Decided,
    if_match: Annotated[str, Header()],
) -> Response:
    """One decision on the version that `If-Match` names; answers with the panel."""
    carry_out(visit, document_id, decided, if_match)
    return _screen(request, visit, document_id, "review_panel.html", decided.target)


def carry_out(visit: Visit, document_id: uuid.UUID, decided: Decided, if_match: str) -> int:
    """Carry out a decision and return the new version. Raises NotFound and ForbiddenStep."""
    with visit.transaction() as session:
        version = review.decide(
            session,
            visit.who.account_id,
            document_id,
            version_of(if_match),
            Decision(decided.act, decided.target, decided.value),
            today=today(),
        )
    if version is None:
        raise NotFound
    return version


def load(visit: Visit, document_id: uuid.UUID) -> DocumentView:
    """One document. Raises NotFound."""
    with visit.transaction() as session:
        view = dossier.document(session, document_id)
    if view is None:
        raise NotFound
    return view


def _screen(
    request: Request,
    visit: Visit,
    document_id: uuid.UUID,
    template: str,
    touched: uuid.UUID | None = None,
) -> Response:
    """The screen or its panel; of a long list, after a decision, only the worker it touched."""
    view = load(visit, document_id)
    only = _worker_of(view, touched) if len(view.workers) > LONG_LIST else None
    query = query_of(asdict(filter_of(request)))
    answer = page(
        request,
        template,
        "nav.queue",
        d=view,
        query=query,
        reasons=DOCUMENT_REASONS,
        only=only,
    )
    answer.headers["ETag"] = f'"{view.row.version}"'
    return answer


def _worker_of(view: DocumentView, target: uuid.UUID | None) -> uuid.UUID | None:
    """The worker whose field `target` is, or who is meant by it; None for the document's own."""
    for worker in view.workers:
        if target == worker.row.id or target in {field.row.id for field in worker.fields}:
            return worker.row.id
    return None
