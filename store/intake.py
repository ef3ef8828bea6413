"""What comes in: batches and their files, each kept before anybody is told that it is.

Order of a file: its bytes go to the object store; then its row, its job and its ledger line are
committed together; then the sender hears of it. A crash between leaves an object that no row names,
which the sweeper removes.
"""

import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from ingest.errors import BadUpload, ForbiddenStep, Sentence
from ingest.receive import display_name, receive
from ingest.upload import Upload
from store import jobs, ledger
from store.database import Access, Database
from store.objects import Objects, original_key
from store.states import FILE_ENDED, FileState
from store.tables import Batch, File


class UnknownBatch(ForbiddenStep):
    """There is no such batch, or it is another agency's."""

    code = "S101"
    sentence = Sentence(
        "Kumpulan berkas ini tidak ada. Buat kumpulan baru lalu unggah kembali.",
        "There is no such batch. Make a new one and upload again.",
    )


class ClosedBatch(ForbiddenStep):
    """The batch takes no more files."""

    code = "S102"
    sentence = Sentence(
        "Kumpulan berkas ini sudah ditutup. Buat kumpulan baru untuk berkas lainnya.",
        "This batch is closed. Make a new one for further files.",
    )


class OtherContent(ForbiddenStep):
    """The same idempotency key came with another label."""

    code = "S103"
    sentence = Sentence(
        "Kunci Idempotency-Key ini sudah dipakai untuk permintaan lain. Pakai kunci baru.",
        "This Idempotency-Key was used for another request. Use a new key.",
    )


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one file at the door.

    `state` and `reason` as in the file's row; `new` is False when the batch held it already.
    """

    file_id: uuid.UUID
    state: str
    reason: str | None
    duplicate_of: uuid.UUID | None
    new: bool


@dataclass(frozen=True, slots=True)
class Unwelcome:
    """A file that is not let in; `size` in bytes. An entry that was not inflated has no SHA-256."""

    name: str
    sha256: str = ""
    size: int = 0


def open_batch(
    session: Session,
    agency_id: uuid.UUID,
    label: str,
    *,
    actor: str,
    submitted_by: uuid.UUID | None = None,
    idempotency_key: str | None = None,
) -> Batch:
    """A new batch that receives files; the same key again gives the same batch.

    Raises OtherContent when that key was used with another label.
    """
    if idempotency_key is not None:
        _one_at_a_time(session, f"batch:{agency_id}:{idempotency_key}")
        known = session.scalar(
            select(Batch).where(
                Batch.agency_id == agency_id, Batch.idempotency_key == idempotency_key
            )
        )
        if known is not None:
            if known.label != label:
                raise OtherContent
            return known
    batch = Batch(
        agency_id=agency_id,
        label=label,
        submitted_by=submitted_by,
        idempotency_key=idempotency_key,
    )
    session.add(batch)
    session.flush()
    ledger.append(
        session,
        actor=actor,
        act="batch.opened",
        subject=f"batch:{batch.id}",
        agency_id=agency_id,
    )
    return batch


def receive_file(
    database: Database,
    objects: Objects,
    access: Access,
    batch_id: uuid.UUID,
    *,
    name: str,
    data: bytes,
    actor: str,
) -> Received:
    """Take one file into a batch; when this returns, it is durably kept and queued, or refused.

    The same bytes under the same name again are the same file. Bytes that the agency handed in
    before are kept as a duplicate and not read twice. Raises UnknownBatch, ClosedBatch,
    `store.objects.ObjectsUnreachable`.
    """
    with database.transaction(access) as session:
        agency_id = _receiving(session, batch_id).agency_id
    try:
        upload: Upload | BadUpload = receive(name, data)
    except BadUpload as error:
        upload = error
    if isinstance(upload, Upload):
        objects.put_once(original_key(agency_id, upload.sha256), data)
    with database.transaction(access) as session:
        batch = _receiving(session, batch_id)
        if isinstance(upload, Upload):
            return keep(session, batch, upload, actor=actor)
        refused = Unwelcome(display_name(name), hashlib.sha256(data).hexdigest(), len(data))
        return refuse(session, batch, refused, upload.code, actor=actor)


def keep(
    session: Session, batch: Batch, upload: Upload, *, actor: str, parent: File | None = None
) -> Received:
    """Row, job and ledger line of a file whose bytes lie in the object store."""
    hold(session, batch.agency_id, [upload.sha256])
    known = _same_in_batch(session, batch.id, upload.sha256, upload.name)
    if known is not None:
        return _received(known, new=False)
    earlier = _earlier(session, batch.agency_id, upload.sha256)
    file = File(
        agency_id=batch.agency_id,
        batch_id=batch.id,
        parent_id=parent.id if parent else None,
        name=upload.name,
        sha256=upload.sha256,
        media_type=upload.media_type.value,
        size=len(upload.data),
        duplicate_of=earlier.id if earlier else None,
        state=FileState.DONE if earlier else FileState.STORED,
        finished_at=func.now() if earlier else None,
    )
    received = _write(session, file, actor)
    if earlier is None:
        jobs.enqueue(session, file.id, batch.agency_id)
    return received


def refuse(
    session: Session,
    batch: Batch,
    unwelcome: Unwelcome,
    code: str,
    *,
    actor: str,
    parent: File | None = None,
) -> Received:
    """Row and ledger line of a file that is not let in; its bytes are not kept."""
    hold(session, batch.agency_id, [unwelcome.sha256])
    known = _same_in_batch(session, batch.id, unwelcome.sha256, unwelcome.name)
    if known is not None:
        return _received(known, new=False)
    file = File(
        agency_id=batch.agency_id,
        batch_id=batch.id,
        parent_id=parent.id if parent else None,
        name=unwelcome.name,
        sha256=unwelcome.sha256,
        size=unwelcome.size,
        state=FileState.REFUSED,
        reason=code,
        finished_at=func.now(),
    )
    return _write(session, file, actor)


def _write(session: Session, file: File, actor: str) -> Received:
    session.add(file)
    session.flush()
    _note(session, file, actor)
    return _received(file, new=True)


def hold(session: Session, agency_id: uuid.UUID, sha256s: Iterable[str]) -> None:
    """Let nobody else take in files with these bytes until this transaction ends.

    Whoever takes in several holds them all at once and first: two that wait for each other's file
    would wait for ever.
    """
    for sha256 in sorted(set(sha256s)):
        _one_at_a_time(session, f"file:{agency_id}:{sha256}")


def close_batch(session: Session, batch_id: uuid.UUID, *, actor: str) -> None:
    """The batch takes no more files; it is finished when all its files are at an end.

    Closing twice is closing once. Raises UnknownBatch.
    """
    batch = _batch(session, batch_id)
    if batch.state != "receiving":
        return
    batch.state = "processing"
    session.flush()
    finish_batch(session, batch_id)
    ledger.append(
        session,
        actor=actor,
        act="batch.closed",
        subject=f"batch:{batch.id}",
        agency_id=batch.agency_id,
    )


def finish_batch(session: Session, batch_id: uuid.UUID) -> None:
    """Mark a closed batch finished if none of its files is on its way any more.

    The batch's row is locked first, so that of two last files the second sees the first.
    """
    session.flush()
    batch = _batch(session, batch_id)
    underway = select(File.id).where(File.batch_id == batch_id, File.state.not_in(FILE_ENDED))
    if batch.state == "processing" and session.scalar(underway.limit(1)) is None:
        batch.state = "finished"
        batch.finished_at = session.scalar(select(func.clock_timestamp()))
        session.flush()


def read_again(session: Session, file_id: uuid.UUID, *, actor: str) -> bool:
    """Queue a failed file once more, with a fresh count of attempts; False when it did not fail."""
    row = session.execute(
        update(File)
        .where(File.id == file_id, File.state == FileState.FAILED)
        .values(state=FileState.STORED, reason=None, attempts=0, finished_at=None)
        .returning(File.agency_id, File.batch_id)
    ).one_or_none()
    if row is None:
        return False
    batch = _batch(session, row.batch_id)
    if batch.state == "finished":
        batch.state, batch.finished_at = "processing", None
    jobs.enqueue(session, file_id, row.agency_id)
    ledger.append(
        session,
        actor=actor,
        act="file.read_again",
        subject=f"file:{file_id}",
        agency_id=row.agency_id,
    )
    return True


def _receiving(session: Session, batch_id: uuid.UUID) -> Batch:
    batch = session.scalar(select(Batch).where(Batch.id == batch_id))
    if batch is None:
        raise UnknownBatch
    if batch.state != "receiving":
        raise ClosedBatch
    return batch


def _batch(session: Session, batch_id: uuid.UUID) -> Batch:
    """The batch, locked until the transaction ends and as it is now."""
    found = select(Batch).where(Batch.id == batch_id).with_for_update(key_share=True)
    batch = session.scalar(found.execution_options(populate_existing=True))
    if batch is None:
        raise UnknownBatch
    return batch


def _one_at_a_time(session: Session, name: str) -> None:
    """Two transactions that ask for the same name run one after the other."""
    session.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name}
    )


def _same_in_batch(session: Session, batch_id: uuid.UUID, sha256: str, name: str) -> File | None:
    return session.scalar(
        select(File).where(File.batch_id == batch_id, File.sha256 == sha256, File.name == name)
    )


def _earlier(session: Session, agency_id: uuid.UUID, sha256: str) -> File | None:
    """The agency's own earlier file with these bytes, unless reading it failed."""
    return session.scalar(
        select(File)
        .where(
            File.agency_id == agency_id,
            File.sha256 == sha256,
            File.duplicate_of.is_(None),
            File.state.in_(["stored", "processing", "needs_review", "done"]),
        )
        .order_by(File.created_at)
        .limit(1)
    )


def _note(session: Session, file: File, actor: str) -> None:
    ledger.append(
        session,
        actor=actor,
        act="file.refused" if file.state == FileState.REFUSED else "file.received",
        subject=f"file:{file.id}",
        agency_id=file.agency_id,
        detail={"batch": str(file.batch_id), "sha256": file.sha256, "reason": file.reason},
    )


def _received(file: File, *, new: bool) -> Received:
    return Received(file.id, str(file.state), file.reason, file.duplicate_of, new)
