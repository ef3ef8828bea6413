"""Papers over several files of a batch: found before a file's results are written, written with it.

Whatever file of a paper ends last brings it together, so nothing waits for a batch to be complete,
a late file finds its paper, and a repeated attempt repeats nothing. What a person has decided on
is left as it is.
"""

import uuid
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from pydantic import TypeAdapter
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from extract.document import Document, Finding, Kind, Severity
from extract.heaps import Leaf
from extract.join import Joint, Part, joints, window
from ingest.errors import ForbiddenStep, Sentence
from ocr.ocr_page import OcrPage
from pipeline.claim import Claim
from pipeline.results import ReadFile
from store.states import FILE_ENDED
from store.tables import DocumentRow, FieldRow, File, JoinedPage, LeafRow, WorkerRow

_LEAF: Final[TypeAdapter[Leaf]] = TypeAdapter(Leaf)
_PAGE: Final[TypeAdapter[OcrPage]] = TypeAdapter(OcrPage)

Place = tuple[uuid.UUID, int]
"""A page: its file, its number there."""


class Outdated(ForbiddenStep):
    """Another file of the batch was read while a paper was brought together."""

    code = "S121"
    sentence = Sentence(
        "Berkas lain dari kumpulan ini baru saja selesai dibaca.",
        "Another file of this batch has just been read.",
    )


@dataclass(frozen=True, slots=True)
class Sheaf:
    """A document of one file as it may be part of a larger paper: its pages and their cues."""

    file_id: uuid.UUID
    file_name: str
    kind: Kind
    pages: tuple[int, ...]
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """A paper over several files.

    `places` are its pages in the order of reading; `numbers` are theirs in the file `head`, which
    begins it and with which all of them are shown.
    """

    head: uuid.UUID
    places: tuple[Place, ...]
    numbers: tuple[int, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nearby:
    """The documents of the files around one that may be one paper with its.

    `pages`: how many each file has of its own. `shown`: where pages of other files are shown now.
    """

    sheaves: tuple[Sheaf, ...]
    pages: Mapping[uuid.UUID, int]
    shown: Mapping[Place, Place]


def sheaves_of(
    claim: Claim, documents: Sequence[Document], leaves: Mapping[int, Leaf]
) -> list[Sheaf]:
    """The documents of a file that may be part of a paper over several files."""
    found = (
        Sheaf(
            claim.file_id,
            claim.name,
            document.kind,
            document.pages,
            tuple(leaves[number] for number in document.pages if number in leaves),
        )
        for document in documents
    )
    return [each for each in found if len(each.leaves) == len(each.pages) and _may_join(each)]


def look_around(session: Session, claim: Claim) -> Nearby:
    """What has been read of the files whose names lie near the claimed one's."""
    files = session.execute(
        select(File.id, File.name, File.pages).where(
            File.batch_id == claim.batch_id,
            File.id != claim.file_id,
            File.state.in_(FILE_ENDED),
            File.reader.is_not(None),
        )
    ).all()
    near = window([name for _, name, _ in files], claim.name)
    files = [row for row in files if row.name in near]
    ids = [row.id for row in files]
    said: dict[uuid.UUID, dict[int, Leaf]] = {}
    for row in session.scalars(select(LeafRow).where(LeafRow.file_id.in_(ids))):
        said.setdefault(row.file_id, {})[row.number] = _LEAF.validate_python(row.said)
    names = {row.id: row.name for row in files}
    papers = session.scalars(
        select(DocumentRow)
        .where(DocumentRow.file_id.in_(said))
        .order_by(DocumentRow.file_id, DocumentRow.position)  # asked again, the same answer
    )
    sheaves = [
        _sheaf(row, names[row.file_id], said[row.file_id])
        for row in papers
        if not touched(session, row)
    ]
    joined = session.scalars(select(JoinedPage).where(JoinedPage.file_id.in_(ids)))
    return Nearby(
        tuple(filter(_may_join, sheaves)),
        {row.id: row.pages or 0 for row in files},
        {(row.from_file_id, row.from_number): (row.file_id, row.number) for row in joined},
    )


def bind(own: Sequence[Sheaf], claim: Claim, pages: int, nearby: Nearby) -> tuple[Bound, ...]:
    """The papers over several files that the claimed file, of so many pages, is part of."""
    sheaves = [*own, *nearby.sheaves]
    parts = [Part(each.file_name, each.kind, each.leaves) for each in sheaves]
    counts = {**nearby.pages, claim.file_id: pages}
    shown = dict(nearby.shown)
    found = []
    for joint in joints(parts):
        here = any(sheaves[part].file_id == claim.file_id for part in joint.parts)
        bound = _bound(sheaves, joint, counts, shown)
        if here and all(shown.get(place, (bound.head,))[0] == bound.head for place in bound.places):
            found.append(bound)
            shown |= {p: (bound.head, n) for p, n in zip(bound.places, bound.numbers, strict=True)}
    return tuple(found)


def pages_of(session: Session, bound: Bound, claim: Claim, read: ReadFile) -> list[OcrPage]:
    """The pages of a paper in the order of reading, with the numbers they are shown under."""
    mine = {page.ocr.number: page.ocr for page in read.seen}
    pages = []
    for (file_id, number), shown in zip(bound.places, bound.numbers, strict=True):
        if file_id == claim.file_id:
            page = mine[number]
        else:
            packed = session.get_one(LeafRow, (file_id, number)).ocr
            page = _PAGE.validate_json(zlib.decompress(packed))
        pages.append(replace(page, number=shown))
    return pages


def keep_leaves(session: Session, claim: Claim, read: ReadFile, own: Sequence[Sheaf]) -> None:
    """Keep what the pages said that may belong together with pages of files still to come."""
    pages = {page.ocr.number: page.ocr for page in read.seen}
    for sheaf in own:
        for number, leaf in zip(sheaf.pages, sheaf.leaves, strict=True):
            session.add(
                LeafRow(
                    file_id=claim.file_id,
                    number=number,
                    agency_id=claim.agency_id,
                    said=_LEAF.dump_python(leaf, mode="json"),
                    ocr=zlib.compress(_PAGE.dump_json(pages[number])),
                )
            )
    session.flush()


def one_at_a_time(session: Session, claim: Claim) -> None:
    """Let no other file of the batch that may join papers end until this transaction does."""
    name = f"papers:{claim.batch_id}"
    session.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name}
    )


def told_of(bound: Bound) -> Finding:
    """The finding that declares a paper over several files."""
    names = ", ".join(bound.names)
    return Finding(
        "joined_files",
        Severity.INFO,
        Sentence(
            f"Dokumen ini disatukan dari beberapa berkas: {names}.",
            f"This document was brought together from several files: {names}.",
        ),
    )


def elsewhere(bound: Bound) -> Finding:
    """The finding that says with which file a page is shown."""
    return Finding(
        "joined_elsewhere",
        Severity.INFO,
        Sentence(
            f"Halaman ini lanjutan dokumen di berkas {bound.names[0]} dan ditampilkan di sana.",
            f"This page carries on the document in the file {bound.names[0]} and is shown there.",
        ),
    )


def _may_join(sheaf: Sheaf) -> bool:
    part = Part(sheaf.file_name, sheaf.kind, sheaf.leaves)
    return bool(sheaf.leaves) and (part.begins or part.goes_on)


def _sheaf(row: DocumentRow, name: str, said: Mapping[int, Leaf]) -> Sheaf:
    """A document as it lies in its own file, without pages that were joined to it."""
    pages = tuple(number for number in row.pages if number in said)
    return Sheaf(row.file_id, name, Kind(row.kind), pages, tuple(said[n] for n in pages))


def touched(session: Session, document: DocumentRow) -> bool:
    """Whether a person has decided anything on a document."""
    if document.decided_at is not None or document.state in ("confirmed", "rejected"):
        return True
    fields = select(func.count()).where(
        FieldRow.document_id == document.id, FieldRow.state != "read"
    )
    workers = select(func.count()).where(
        WorkerRow.document_id == document.id,
        WorkerRow.person_kpj.is_not(None) | WorkerRow.unsure,
    )
    return bool(session.scalar(fields) or session.scalar(workers))


def _bound(
    sheaves: Sequence[Sheaf],
    joint: Joint,
    counts: Mapping[uuid.UUID, int],
    shown: Mapping[Place, Place],
) -> Bound:
    """Pages of other files are numbered behind the head's own and those that are shown there."""
    head = sheaves[joint.parts[0]].file_id
    places = tuple((sheaves[part].file_id, sheaves[part].pages[at]) for part, at in joint.pages)
    taken = [n for p, (file_id, n) in shown.items() if file_id == head and p not in places]
    free = count(max([counts[head], *taken]) + 1)
    numbers = tuple(number if file_id == head else next(free) for file_id, number in places)
    names = dict.fromkeys(sheaves[part].file_name for part in joint.parts)
    return Bound(head, places, numbers, tuple(names))
