"""The step of a file's story in which papers over several files of its batch come together."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from extract.document import Document
from extract.heaps import Leaf
from ingest.errors import BadUpload, ToolFailed
from ocr.ocr_page import OcrPage
from pipeline import bound_rows, joining
from pipeline.claim import Claim
from pipeline.joining import Bound, Outdated, Sheaf
from pipeline.results import ReadFile
from store import cases
from store.database import WORKER, Database
from store.rematch import Matcher
from store.tables import WorkerRow


@dataclass(frozen=True, slots=True)
class Readers:
    """The two questions to a reading process, each with its deadline."""

    leaves: Callable[[Sequence[OcrPage]], tuple[Leaf, ...]]
    paper: Callable[[Sequence[OcrPage]], Document]


@dataclass(frozen=True, slots=True)
class Binding:
    """What was found of a file before it is written. No `own`: the file stands alone.

    `bounds`: the papers over several files that it is part of; `papers`: those that could be read.
    """

    read: ReadFile
    own: tuple[Sheaf, ...] = ()
    bounds: tuple[Bound, ...] = ()
    papers: tuple[tuple[Bound, Document], ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """Workers whose cases are to be judged, and cases that may have lost their papers."""

    workers: tuple[uuid.UUID, ...]
    cases: tuple[uuid.UUID, ...] = ()


def prepare(database: Database, claim: Claim, read: ReadFile, readers: Readers) -> Binding:
    """Find and read the papers over several files that the claimed file is part of.

    A paper that cannot be read as one stays in its files: no file is lost by it.
    """
    if not read.seen:
        return Binding(read)
    try:
        leaves = readers.leaves([page.ocr for page in read.seen])
    except (ToolFailed, BadUpload):
        return Binding(read)
    numbered = {page.ocr.number: leaf for page, leaf in zip(read.seen, leaves, strict=True)}
    own = tuple(joining.sheaves_of(claim, read.documents, numbered))
    if not own:
        return Binding(read)
    with database.transaction(WORKER) as session:
        nearby = joining.look_around(session, claim)
        bounds = joining.bind(own, claim, len(read.pages), nearby)
        pages = [joining.pages_of(session, bound, claim, read) for bound in bounds]
    papers = []
    for bound, theirs in zip(bounds, pages, strict=True):
        try:
            papers.append((bound, readers.paper(theirs)))
        except (ToolFailed, BadUpload):
            continue
    return Binding(read, own, bounds, tuple(papers))


def write(
    session: Session,
    claim: Claim,
    found: Binding,
    workers: Sequence[uuid.UUID],
    match_all: Matcher,
) -> Written:
    """Write the papers behind the file's own results.

    Raises joining.Outdated when another file of such a paper has been read since: what ends
    elsewhere in the batch is no reason to begin again.
    """
    if not found.own:
        return Written(tuple(workers))
    joining.one_at_a_time(session, claim)
    nearby = joining.look_around(session, claim)
    if joining.bind(found.own, claim, len(found.read.pages), nearby) != found.bounds:
        raise Outdated
    joining.keep_leaves(session, claim, found.read, found.own)
    ids, before = list(workers), []
    for bound, document in found.papers:
        before += bound_rows.cases_of(session, bound)
        ids += bound_rows.write(session, bound, document, match_all)
    left = session.scalars(select(WorkerRow.id).where(WorkerRow.id.in_(ids)))
    return Written(tuple(left), tuple(before))


def tidy(session: Session, written: Written) -> None:
    """Close the cases whose papers all went into others; after the workers found theirs."""
    held = select(WorkerRow.case_id).where(WorkerRow.case_id.in_(written.cases))
    for case_id in sorted(set(written.cases) - set(session.scalars(held))):
        cases.close(session, case_id)
