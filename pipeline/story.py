"""The story of one upload, from the queue to a person's desk."""

import logging
import threading
import time
import uuid
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from extract.document import Document
from extract.heaps import Leaf
from ingest.errors import BadUpload, PeriksaError, Sentence, ToolFailed
from ingest.upload import MediaType
from ocr.ocr_page import OcrPage
from pipeline import binding, results
from pipeline import claim as claims
from pipeline.binding import Binding, Readers
from pipeline.claim import Claim, TakenOver
from pipeline.joining import Outdated
from pipeline.original import Original
from pipeline.processes import Pending, Processes, TooSlow
from pipeline.reading import Reading, SeenPage, UnseenPage
from pipeline.results import ReadFile
from pipeline.room import Room
from pipeline.spool import spooled
from store import cases, intake
from store.database import Database
from store.intake import Unwelcome
from store.objects import Objects, original_key, picture_key
from store.rematch import Matcher
from store.states import FileAct
from store.tables import Batch, File

log = logging.getLogger(__name__)

_TOGETHER: Final = 32
"""So often a paper over several files is tried: more often than files of it can end meanwhile."""


class Stopping(ToolFailed):
    """The worker is asked to stop; the file goes back to the queue."""

    code = "T311"
    sentence = Sentence("Proses dihentikan; berkas akan dilanjutkan.", "Stopping; to be continued.")


@dataclass(frozen=True, slots=True)
class Tools:
    """What a story is told with. `today` gives the day on which cases are judged."""

    database: Database
    objects: Objects
    processes: Processes
    reading: Reading
    match_all: Matcher
    room: Room
    stopping: threading.Event
    today: Callable[[], date]
    page_timeout_s: float
    file_timeout_s: float
    max_attempts: int
    retry_wait_s: float


def read_file(file_id: uuid.UUID, tools: Tools) -> None:
    """Take the next attempt on a file and bring it to an end, or back to the queue.

    A file that is at its end already is left alone, so the same job may come twice.
    """
    suspect = claims.left_behind(tools.database, file_id)
    with tools.room.alone() if suspect else tools.room.shared():
        claim = claims.start(tools.database, file_id, tools.max_attempts)
        if claim is not None:
            _attempt(claim, tools)


def _attempt(claim: Claim, tools: Tools) -> None:
    try:
        tell(claim, tools)
    except TakenOver:
        log.warning("file %s was taken over by another attempt", claim.file_id)
    except BadUpload as error:
        _end(claim, tools, FileAct.REFUSE, error.code)
    except Stopping:
        claims.postpone(tools.database, claim, wait_s=0, charged=False)
    except (ToolFailed, SQLAlchemyError, OSError) as error:
        _try_later(claim, tools, error)


def tell(claim: Claim, tools: Tools) -> None:
    """Fetch, unpack or read page by page, find documents, match, join, judge: the whole way."""
    with spooled(tools.objects.get(original_key(claim.agency_id, claim.sha256))) as path:
        original = Original(path, claim.name, claim.sha256, claim.media_type)
        if original.media_type is MediaType.ZIP:
            _unpack(claim, tools, original)
            return
        pages, pictures = _read_pages(claim, tools, original)
    seen = [page.ocr for page in pages if isinstance(page, SeenPage)]
    documents = (
        tools.processes.ask(tools.file_timeout_s, tools.reading.documents, seen).get()
        if seen
        else ()
    )
    read = ReadFile(pages, pictures, documents)
    for _ in range(_TOGETHER):
        with suppress(Outdated):
            _write(claim, tools, _bind(claim, tools, read))
            return
    _write(claim, tools, Binding(read))


def _bind(claim: Claim, tools: Tools, read: ReadFile) -> Binding:
    """The papers over several files that this file is part of, read as one."""

    def leaves(pages: Sequence[OcrPage]) -> tuple[Leaf, ...]:
        return tools.processes.ask(tools.file_timeout_s, tools.reading.leaves, pages).get()

    def paper(pages: Sequence[OcrPage]) -> Document:
        return tools.processes.ask(tools.file_timeout_s, tools.reading.paper, pages).get()

    return binding.prepare(tools.database, claim, read, Readers(leaves, paper))


def _write(claim: Claim, tools: Tools, found: Binding) -> None:
    """Write all results of a file, and the papers over several files that it is part of."""
    read = found.read
    with claims.results(tools.database, claim) as session:
        workers = results.keep(session, claim, read, tools.match_all)
        written = binding.write(session, claim, found, workers, tools.match_all)
        cases.judge_workers(session, written.workers, tools.today())
        binding.tidy(session, written)
        session.get_one(File, claim.file_id).reader = tools.reading.version
        if read.nothing is not None:
            act = FileAct.REFUSE if read.nothing.bad_upload else FileAct.FAIL
            claims.end(session, claim, act, reason=read.nothing.code)
        elif results.to_review(session, claim.file_id):
            claims.end(session, claim, FileAct.READ)
        else:
            claims.end(session, claim, FileAct.NOTHING_TO_REVIEW)


def _read_pages(
    claim: Claim, tools: Tools, original: Original
) -> tuple[list[SeenPage | UnseenPage], dict[int, str]]:
    """Read all pages, as many at a time as there are processes; no page sinks its file."""
    number = tools.processes.ask(tools.page_timeout_s, tools.reading.count, original).get()
    claims.progress(tools.database, claim, pages=number, pages_read=0)
    deadline = time.monotonic() + tools.file_timeout_s
    asked: deque[tuple[int, Pending[SeenPage | UnseenPage]]] = deque()
    pages: list[SeenPage | UnseenPage] = []
    pictures: dict[int, str] = {}
    ahead = iter(range(1, number + 1))
    try:
        while len(pages) < number:
            while len(asked) < tools.processes.number and (next_page := next(ahead, None)):
                question = tools.reading.page
                pending = tools.processes.ask(tools.page_timeout_s, question, original, next_page)
                asked.append((next_page, pending))
            page = _answer(*asked.popleft())
            if isinstance(page, SeenPage):
                key = picture_key(claim.agency_id, page.jpeg)
                tools.objects.put_once(key, page.jpeg)
                pictures[page.ocr.number] = key
            pages.append(page)
            claims.progress(tools.database, claim, pages=number, pages_read=len(pages))
            if tools.stopping.is_set():
                raise Stopping
            if time.monotonic() > deadline:
                raise TooSlow
    finally:
        for _, pending in asked:
            pending.forget()
    return pages, pictures


def _answer(number: int, pending: Pending[SeenPage | UnseenPage]) -> SeenPage | UnseenPage:
    try:
        return pending.get()
    except (ToolFailed, BadUpload) as error:
        return UnseenPage.because(number, error)


def _unpack(claim: Claim, tools: Tools, archive: Original) -> None:
    """Every entry of an archive becomes a file of the same batch, queued or refused on its own."""
    folder = archive.path.parent
    entries = tools.processes.ask(tools.file_timeout_s, tools.reading.unpack, archive, folder).get()
    for entry in entries:
        if entry.original is not None:
            key = original_key(claim.agency_id, entry.original.sha256)
            tools.objects.put_once(key, entry.original.path.read_bytes())
    with claims.results(tools.database, claim) as session:
        batch = session.get_one(Batch, claim.batch_id)
        parent = session.get_one(File, claim.file_id)
        kept = [entry.original.upload() for entry in entries if entry.original]
        intake.hold(session, claim.agency_id, [upload.sha256 for upload in kept])
        for upload in kept:
            intake.keep(session, batch, upload, actor=claims.ACTOR, parent=parent)
        for entry in entries:
            if entry.code is not None:
                unwelcome = Unwelcome(entry.name)
                intake.refuse(
                    session, batch, unwelcome, entry.code, actor=claims.ACTOR, parent=parent
                )
        claims.end(session, claim, FileAct.NOTHING_TO_REVIEW)


def _end(claim: Claim, tools: Tools, act: FileAct, reason: str) -> None:
    with suppress(TakenOver), claims.results(tools.database, claim) as session:
        claims.end(session, claim, act, reason=reason)


def _try_later(claim: Claim, tools: Tools, error: Exception) -> None:
    """Back to the queue with a growing wait, or the end when the attempts are used up."""
    code = error.code if isinstance(error, PeriksaError) else ToolFailed.code
    log.warning("file %s, attempt %d: %s", claim.file_id, claim.attempt, code)
    if claim.attempt >= tools.max_attempts:
        _end(claim, tools, FileAct.FAIL, code)
        return
    wait_s = tools.retry_wait_s * 2 ** (claim.attempt - 1)
    with suppress(TakenOver):
        claims.postpone(tools.database, claim, wait_s=wait_s, charged=True)
