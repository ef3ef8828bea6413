"""Handing papers in: a batch is opened, its files come one by one as raw bodies, it is closed."""

import asyncio
import secrets
import tempfile
import uuid
from typing import IO, Final

from fastapi import Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from ingest.errors import ForbiddenStep, Sentence
from ingest.limits import LIMITS
from review_ui.guard import NotFound, Uploader, Visit
from review_ui.render import page
from review_ui.routing import pages
from store import desk, intake
from store.accounts import Role

router = pages()
UPLOAD_BYTES: Final = max(LIMITS.file_bytes, LIMITS.archive_bytes)
IN_MEMORY: Final = 1 << 20  # bytes of one upload in memory while it comes in; the rest on disk
AT_ONCE: Final = asyncio.Semaphore(4)  # files taken whole into memory at the same time
LABEL: Final = 120  # characters


class AgencyMissing(ForbiddenStep):
    """Staff hand in for an agency: which one has to be said."""

    code = "W411"
    sentence = Sentence(
        "Pilih lembaga pemilik dokumen ini lebih dahulu.",
        "Choose first whose documents these are.",
    )


@router.get("/upload")
def upload_page(request: Request, visit: Uploader) -> Response:
    """The form; staff choose an agency, an agency has only itself."""
    with visit.transaction() as session:
        agencies = None if visit.who.role is Role.AGENCY else desk.agencies(session)
    return page(
        request,
        "upload.html",
        "nav.upload",
        agencies=agencies,
        key=secrets.token_hex(16),
        limit_bytes=LIMITS.file_bytes,
        limit_pages=LIMITS.pages,
    )


def open_batch(visit: Visit, label: str, agency_id: uuid.UUID | None, key: str | None) -> uuid.UUID:
    """Open a batch for the visitor's agency, or for the one that staff name.

    The same `key` gives the same batch. Raises AgencyMissing, NotFound, intake.OtherContent.
    """
    owner = visit.who.agency_id or agency_id
    if owner is None:
        raise AgencyMissing
    with visit.transaction() as session:
        if owner not in {agency.id for agency in desk.agencies(session)}:
            raise NotFound
        batch = intake.open_batch(
            session,
            owner,
            " ".join(label.split())[:LABEL],
            actor=visit.actor,
            submitted_by=visit.who.account_id,
            idempotency_key=key,
        )
        return batch.id


async def take_file(
    visit: Visit, batch_id: uuid.UUID, name: str, request: Request
) -> intake.Received:
    """The body of `request` as one file of the batch, spooled to disk while it comes in."""
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as spool:
        async for chunk in request.stream():
            await run_in_threadpool(spool.write, chunk)
        return await keep_spooled(visit, batch_id, name, spool)


async def keep_spooled(
    visit: Visit, batch_id: uuid.UUID, name: str, spool: IO[bytes]
) -> intake.Received:
    """Give a file that has come in whole to the store; few at a time, for memory's sake."""

    def keep() -> intake.Received:
        spool.seek(0)
        return intake.receive_file(
            visit.parts.database,
            visit.parts.objects,
            visit.access,
            batch_id,
            name=name,
            data=spool.read(),
            actor=visit.actor,
        )

    async with AT_ONCE:
        return await run_in_threadpool(keep)


def close_batch(visit: Visit, batch_id: uuid.UUID) -> None:
    """No more files will come. Raises intake.UnknownBatch."""
    with visit.transaction() as session:
        intake.close_batch(session, batch_id, actor=visit.actor)
