"""From what was read to rows: pages, documents, workers, fields, candidates."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from extract.document import Document, Field, Finding, Kind, Worker
from matching.match import Match
from matching.reading import reading_of
from ocr.ocr_page import PageFinding
from pipeline.claim import Claim
from pipeline.reading import SeenPage, UnseenPage
from store.register import agency_codes
from store.rematch import Matcher, candidate_rows
from store.tables import DocumentRow, FieldRow, PageRow, WorkerRow

NUL: Final = "\x00"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Everything that was read of one file; `pictures` gives the object key by page number."""

    pages: Sequence[SeenPage | UnseenPage]
    pictures: Mapping[int, str]
    documents: Sequence[Document]

    @property
    def seen(self) -> list[SeenPage]:
        """The pages that could be read."""
        return [page for page in self.pages if isinstance(page, SeenPage)]

    @property
    def nothing(self) -> UnseenPage | None:
        """The first page when not one page could be read."""
        unseen = [page for page in self.pages if isinstance(page, UnseenPage)]
        return unseen[0] if unseen and len(unseen) == len(self.pages) else None


def keep(session: Session, claim: Claim, read: ReadFile, match_all: Matcher) -> list[uuid.UUID]:
    """Write all rows of a file's results and match its workers together; their ids.

    What an earlier attempt may have left is replaced.
    """
    for table in (DocumentRow, PageRow):
        session.execute(delete(table).where(table.file_id == claim.file_id))
    session.add_all(_page(claim, read, page) for page in read.pages)
    agency = agency_codes(session, {claim.agency_id}).get(claim.agency_id, "")
    readings = [reading_of(d, worker, agency) for d in read.documents for worker in d.workers]
    matches = iter(match_all(session, readings))
    workers: list[uuid.UUID] = []
    for position, document in enumerate(read.documents, start=1):
        row = _document(claim, position, document)
        session.add(row)
        session.flush()
        workers += fill(session, row, document, matches)
    session.flush()
    return workers


def fill(
    session: Session, row: DocumentRow, document: Document, matches: Iterator[Match]
) -> list[uuid.UUID]:
    """Write the fields and workers of a document's row, which has none; the workers' ids."""
    session.add_all(_field(row, None, field) for field in document.fields)
    return [
        _worker(session, row, number, next(matches), worker)
        for number, worker in enumerate(document.workers, start=1)
    ]


def to_review(session: Session, file_id: uuid.UUID) -> bool:
    """Whether the file has anything for a person to confirm."""
    open_ = select(DocumentRow.id).where(
        DocumentRow.file_id == file_id, DocumentRow.state == "needs_review"
    )
    return session.scalars(open_.limit(1)).first() is not None


def _page(claim: Claim, read: ReadFile, page: SeenPage | UnseenPage) -> PageRow:
    if isinstance(page, UnseenPage):
        return PageRow(
            file_id=claim.file_id,
            agency_id=claim.agency_id,
            number=page.number,
            failure=page.code,
        )
    return PageRow(
        file_id=claim.file_id,
        agency_id=claim.agency_id,
        number=page.ocr.number,
        width=page.width,
        height=page.height,
        turned=page.ocr.turned,
        image_key=read.pictures[page.ocr.number],
        engine=page.ocr.engine,
        blank=page.ocr.blank,
        findings=[_page_finding(finding) for finding in page.ocr.findings],
    )


def _document(claim: Claim, position: int, document: Document) -> DocumentRow:
    return DocumentRow(
        agency_id=claim.agency_id,
        file_id=claim.file_id,
        position=position,
        kind=document.kind.value,
        kind_confidence=document.kind_confidence,
        pages=list(document.pages),
        findings=[finding_json(finding) for finding in document.findings],
        state="done" if document.kind is Kind.OTHER else "needs_review",
    )


def _worker(
    session: Session, document: DocumentRow, number: int, match: Match, worker: Worker
) -> uuid.UUID:
    row = WorkerRow(
        agency_id=document.agency_id,
        document_id=document.id,
        row=number,
        decision=match.decision.value,
    )
    session.add(row)
    session.flush()
    session.add_all(_field(document, row.id, field) for field in worker.fields)
    session.add_all(candidate_rows(row, match))
    return row.id


def _field(document: DocumentRow, worker_id: uuid.UUID | None, field: Field) -> FieldRow:
    return FieldRow(
        agency_id=document.agency_id,
        document_id=document.id,
        worker_id=worker_id,
        name=field.name,
        value=_storable(field.value),
        raw=_storable(field.raw) or "",
        confidence=field.confidence,
        page=field.page,
        box=[float(edge) for edge in field.box],
        source=field.source.value,
    )


def _storable(text: str | None) -> str | None:
    """PostgreSQL keeps any character of a paper but this one."""
    return text.replace(NUL, "") if text is not None else None


def finding_json(finding: Finding) -> dict[str, Any]:
    """A finding as the row of its document holds it."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "sentence": finding.sentence.both(),
        "fields": list(finding.fields),
    }


def _page_finding(finding: PageFinding) -> dict[str, Any]:
    box = finding.box
    return {
        "code": finding.code,
        "sentence": finding.sentence.both(),
        "box": [box.left, box.top, box.right, box.bottom] if box else None,
    }
