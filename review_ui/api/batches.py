"""Batches over HTTP: open one with files, add files, close it, list, look."""

import uuid
from typing import Annotated

from fastapi import Header, Query, Request, Response
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from ingest.limits import LIMITS
from review_ui.api.shapes import (
    Batches,
    BatchOut,
    BatchWhole,
    FileOut,
    ReceivedOut,
    api,
    batch_out,
    file_out,
)
from review_ui.cursors import PAGE, cursor, key_of, uuid_of
from review_ui.guard import NotFound, Seer, Uploader, Visit
from review_ui.messages import sentence_of
from review_ui.upload import LABEL, close_batch, keep_spooled, open_batch, take_file
from store import desk
from store.intake import Received

router = api("batches")
IdempotencyKey = Annotated[str | None, Header(max_length=200)]


class NewBatch(BaseModel):
    """A batch to open; staff name the agency, an agency has only itself."""

    label: str = Field(min_length=1, max_length=LABEL)
    agency_id: uuid.UUID | None = None


@router.get("/batches", operation_id="list_batches")
def list_batches(
    visit: Seer, cursor_: Annotated[str, Query(alias="cursor")] = "", limit: int = PAGE
) -> Batches:
    """Batches, newest first, a page at a time."""
    size = max(1, min(limit, 200))
    with visit.transaction() as session:
        rows = desk.batches(session, size, key_of(cursor_))
    return Batches(items=[batch_out(row) for row in rows], next=cursor(rows, size))


@router.post("/batches", operation_id="open_batch", status_code=201)
def post_batch(
    visit: Uploader, new: NewBatch, answer: Response, idempotency_key: IdempotencyKey = None
) -> BatchOut:
    """Open a batch, to fill and close next. The same Idempotency-Key gives the same batch."""
    batch_id = open_batch(visit, new.label, new.agency_id, idempotency_key)
    answer.headers["Location"] = f"/api/v1/batches/{batch_id}"
    return _line(visit, batch_id)


@router.put("/batches/{batch_id}/files", operation_id="put_file", status_code=201)
async def put_file(
    request: Request,
    visit: Uploader,
    batch_id: uuid.UUID,
    name: Annotated[str, Query(min_length=1, max_length=LIMITS.name_characters)],
) -> ReceivedOut:
    """One file as the raw body. A refused file is an answer too: `state`, `reason`, `sentence`."""
    return received_out(await take_file(visit, batch_id, name, request), name)


@router.post("/batches/files", operation_id="submit_batch", status_code=201)
async def submit(
    request: Request, visit: Uploader, answer: Response, idempotency_key: IdempotencyKey = None
) -> list[ReceivedOut]:
    """Open, fill and close a batch in one multipart request: `label`, `agency_id`, `files`."""
    async with request.form(max_files=LIMITS.batch_files, max_fields=10) as form:
        label, agency_id = form.get("label"), form.get("agency_id")
        batch_id = await run_in_threadpool(
            open_batch,
            visit,
            label if isinstance(label, str) and label else "API",
            uuid_of(agency_id) if isinstance(agency_id, str) else None,
            idempotency_key,
        )
        received = []
        for item in form.getlist("files"):
            if isinstance(item, UploadFile):
                name = item.filename or "file"
                kept = await keep_spooled(visit, batch_id, name, item.file)
                received.append(received_out(kept, name))
    await run_in_threadpool(close_batch, visit, batch_id)
    answer.headers["Location"] = f"/api/v1/batches/{batch_id}"
    return received


@router.post("/batches/{batch_id}/close", operation_id="close_batch")
def close(visit: Uploader, batch_id: uuid.UUID) -> BatchOut:
    """No more files will come."""
    _line(visit, batch_id)
    close_batch(visit, batch_id)
    return _line(visit, batch_id)


@router.get("/batches/{batch_id}", operation_id="get_batch")
def get_batch(visit: Seer, batch_id: uuid.UUID) -> BatchWhole:
    """One batch with its files and what they became."""
    line = _line(visit, batch_id)
    with visit.transaction() as session:
        files = [file_out(view) for view in desk.files(session, batch_id)]
    return BatchWhole(**line.model_dump(), contents=files)


@router.get("/files/{file_id}", operation_id="get_file")
def get_file(visit: Seer, file_id: uuid.UUID) -> FileOut:
    """One file and what it became."""
    with visit.transaction() as session:
        view = desk.file(session, file_id)
    if view is None:
        raise NotFound
    return file_out(view)


def received_out(received: Received, name: str) -> ReceivedOut:
    """What became of a file, with the sentence that says what to do."""
    sentence = sentence_of(received.reason) if received.reason else None
    return ReceivedOut(
        file_id=received.file_id,
        name=name,
        state=received.state,
        reason=received.reason,
        sentence=sentence.both() if sentence else None,
        duplicate_of=received.duplicate_of,
        new=received.new,
    )


def _line(visit: Visit, batch_id: uuid.UUID) -> BatchOut:
    with visit.transaction() as session:
        line = desk.batch(session, batch_id)
    if line is None:
        raise NotFound
    return batch_out(line)
