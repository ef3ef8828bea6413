"""Batches: the list, one batch with its progress, its receipt, and the pictures of its pages."""

import uuid

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from sqlalchemy import select

from review_ui.cursors import PAGE, cursor, key_of
from review_ui.guard import NotFound, Seer, Uploader
from review_ui.render import page
from review_ui.routing import pages
from store import desk, intake
from store.tables import File, PageRow

router = pages()


@router.get("/batches")
def batches(request: Request, visit: Seer) -> Response:
    """Newest first."""
    after = key_of(request.query_params.get("cursor"))
    with visit.transaction() as session:
        rows = desk.batches(session, PAGE, after)
    return page(request, "batches.html", "nav.batches", batches=rows, more=cursor(rows, PAGE))


@router.get("/batches/{batch_id}")
def batch(request: Request, visit: Seer, batch_id: uuid.UUID) -> Response:
    """One batch: each file, each page, what it became."""
    return _batch(request, visit, batch_id, "batch.html")


@router.get("/batches/{batch_id}/progress")
def progress(request: Request, visit: Seer, batch_id: uuid.UUID) -> Response:
    """The part of the batch page that moves."""
    return _batch(request, visit, batch_id, "batch_live.html")


@router.get("/batches/{batch_id}/receipt")
def receipt(request: Request, visit: Seer, batch_id: uuid.UUID) -> Response:
    """What was handed in, file by file, to print."""
    return _batch(request, visit, batch_id, "receipt.html")


@router.post("/files/{file_id}/retry")
def retry(visit: Uploader, file_id: uuid.UUID) -> Response:
    """Read a failed file once more."""
    with visit.transaction() as session:
        batch_id = session.scalar(select(File.batch_id).where(File.id == file_id))
        if batch_id is None:
            raise NotFound
        intake.read_again(session, file_id, actor=visit.actor)
    return RedirectResponse(f"/batches/{batch_id}", 303)


@router.get("/files/{file_id}/pages/{number}/picture")
def picture(visit: Seer, file_id: uuid.UUID, number: int) -> Response:
    """The picture of a page, as our own worker encoded it; never the bytes that came in."""
    with visit.transaction() as session:
        key = session.scalar(
            select(PageRow.image_key).where(PageRow.file_id == file_id, PageRow.number == number)
        )
    if key is None:
        raise NotFound
    return Response(visit.parts.objects.get(key), media_type="image/jpeg")


def _batch(request: Request, visit: Seer, batch_id: uuid.UUID, template: str) -> Response:
    with visit.transaction() as session:
        line = desk.batch(session, batch_id)
        if line is None:
            raise NotFound
        files = desk.files(session, batch_id)
        live = line.state != "finished"
        return page(request, template, "nav.batches", batch=line, files=files, live=live)
