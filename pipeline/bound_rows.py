"""From a paper over several files to rows: shown once, with the file that begins it."""

import uuid
from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from extract.document import Document, Kind
from ingest.errors import Sentence
from matching.reading import reading_of
from pipeline.joining import Bound, Outdated, Place, elsewhere, told_of, touched
from pipeline.results import fill, finding_json
from store.register import agency_codes
from store.rematch import Matcher
from store.tables import DocumentRow, FieldRow, File, JoinedPage, PageRow, WorkerRow


def write(
    session: Session, bound: Bound, document: Document, match_all: Matcher
) -> list[uuid.UUID]:
    """Write a paper over several files; the ids of its workers.

    The row of the document in the file that begins it is kept and filled anew, so that links to it
    hold; whoever looks at it as it was finds its version gone on. The pages of the other files are
    shown there too. The documents that they were in their own files say where they went.
    Raises Outdated when a person has decided on one of them in the meantime.
    """
    rows = _rows(session, bound.places)
    if any(touched(session, row) for row in rows):
        raise Outdated
    head = next(row for row in rows if row.file_id == bound.head)
    before = _clear(session, rows)
    _show_pages(session, bound, head.agency_id)
    head.kind = document.kind.value
    head.kind_confidence = document.kind_confidence
    head.pages = list(document.pages)
    head.findings = [finding_json(each) for each in (*document.findings, told_of(bound))]
    for row in rows:
        row.version += 1
        if row is not head:
            row.kind, row.state = Kind.OTHER.value, "done"
            row.findings = [finding_json(elsewhere(bound))]
    agency = agency_codes(session, {head.agency_id}).get(head.agency_id, "")
    matches = match_all(session, [reading_of(document, w, agency) for w in document.workers])
    ids = fill(session, head, document, iter(matches))
    session.flush()
    _back_to_cases(session, ids, before)
    return ids


def cases_of(session: Session, bound: Bound) -> list[uuid.UUID]:
    """The cases in which workers of the paper's documents are now."""
    documents = [row.id for row in _rows(session, bound.places)]
    found = select(WorkerRow.case_id).where(WorkerRow.document_id.in_(documents))
    return [case_id for case_id in session.scalars(found) if case_id is not None]


def _rows(session: Session, places: Sequence[Place]) -> list[DocumentRow]:
    """The documents that the pages are in their own files, held until the end."""
    mine = {file_id: {n for f, n in places if f == file_id} for file_id, _ in places}
    rows = session.scalars(
        select(DocumentRow)
        .where(DocumentRow.file_id.in_(mine))
        .order_by(DocumentRow.file_id, DocumentRow.position)
        .with_for_update()
    ).all()
    return [row for row in rows if mine[row.file_id] & set(row.pages)]


def _clear(session: Session, rows: Sequence[DocumentRow]) -> dict[str, uuid.UUID]:
    """Take fields and workers off the documents; in which case each worker's name was."""
    ids = [row.id for row in rows]
    named = session.execute(
        select(FieldRow.value, WorkerRow.case_id)
        .join(WorkerRow, WorkerRow.id == FieldRow.worker_id)
        .where(FieldRow.document_id.in_(ids), FieldRow.name == "full_name")
        .order_by(WorkerRow.document_id, WorkerRow.row)
    ).all()
    for table in (FieldRow, WorkerRow):
        session.execute(delete(table).where(table.document_id.in_(ids)))
    return {name: case_id for name, case_id in reversed(named) if name and case_id}


def _back_to_cases(
    session: Session, ids: Sequence[uuid.UUID], before: dict[str, uuid.UUID]
) -> None:
    """Bring workers to the case in which they were; which papers belong together is asked next."""
    named = select(FieldRow.worker_id, FieldRow.value).where(
        FieldRow.worker_id.in_(ids), FieldRow.name == "full_name"
    )
    names = {row.worker_id: row.value for row in session.execute(named)}
    for worker in session.scalars(select(WorkerRow).where(WorkerRow.id.in_(ids))):
        worker.case_id = before.pop(names.get(worker.id) or "", None)
    session.flush()


def _show_pages(session: Session, bound: Bound, agency_id: uuid.UUID) -> None:
    """Show pages of other files with the file that begins the paper, and say where they lie."""
    for place in bound.places:
        shown = session.scalars(
            select(JoinedPage).where(
                JoinedPage.from_file_id == place[0], JoinedPage.from_number == place[1]
            )
        ).one_or_none()
        if shown is not None:
            session.delete(shown)
            session.flush()
            session.delete(session.get_one(PageRow, (shown.file_id, shown.number)))
    session.flush()
    files = select(File.id, File.name).where(File.id.in_({file_id for file_id, _ in bound.places}))
    names = {row.id: row.name for row in session.execute(files)}
    for (file_id, number), shown_as in zip(bound.places, bound.numbers, strict=True):
        if file_id != bound.head:
            page = session.get_one(PageRow, (file_id, number))
            session.add(_copy(page, bound.head, shown_as, names[file_id]))
            session.flush()
            session.add(
                JoinedPage(
                    file_id=bound.head,
                    number=shown_as,
                    agency_id=agency_id,
                    from_file_id=file_id,
                    from_number=number,
                )
            )
    session.flush()


def _copy(page: PageRow, file_id: uuid.UUID, number: int, name: str) -> PageRow:
    sentence = Sentence(
        f"Halaman {page.number} dari berkas {name}.", f"Page {page.number} of the file {name}."
    )
    return PageRow(
        file_id=file_id,
        number=number,
        agency_id=page.agency_id,
        width=page.width,
        height=page.height,
        turned=page.turned,
        image_key=page.image_key,
        engine=page.engine,
        blank=page.blank,
        findings=[
            *page.findings,
            {"code": "page_of_another_file", "sentence": sentence.both(), "box": None},
        ],
    )
