"""Documents over HTTP: look at one, and decide on it by version."""

import uuid
from typing import Annotated

from fastapi import Header, Response

from review_ui.api.shapes import DocumentOut, api, document_out
from review_ui.guard import Reviewer
from review_ui.review import Decided, carry_out, load

router = api("documents")


@router.get("/documents/{document_id}", operation_id="get_document")
def get_document(visit: Reviewer, document_id: uuid.UUID, answer: Response) -> DocumentOut:
    """One document with fields, ink, workers and candidates; its version is the ETag."""
    view = load(visit, document_id)
    answer.headers["ETag"] = f'"{view.row.version}"'
    return document_out(view)


@router.patch("/documents/{document_id}", operation_id="decide_document")
def decide(
    visit: Reviewer,
    document_id: uuid.UUID,
    decided: Decided,
    answer: Response,
    if_match: Annotated[str, Header()],
) -> DocumentOut:
    """One decision on the version named by If-Match; 409 when somebody else was quicker."""
    carry_out(visit, document_id, decided, if_match)
    return get_document(visit, document_id, answer)
