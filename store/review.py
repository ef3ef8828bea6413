"""A reviewer's decisions. Each is one ledger line, written in the transaction of its effect.

A decision names the version of the document it was made on; whoever comes second with the same
version loses (`LostRace`) and sees what changed. What the machine read is never overwritten: a
decision stands beside it. After every decision the cases it touches are judged again, so verdict
and flags follow at once.
"""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from ingest.errors import ForbiddenStep, Sentence
from store import cases, ledger
from store.rematch import IDENTIFYING, rematch
from store.situation import known
from store.tables import Batch, CandidateRow, DocumentRow, FieldRow, File, WorkerRow
from store.values import normal_value

OwnedT = TypeVar("OwnedT", FieldRow, WorkerRow)


class Act(StrEnum):
    """Everything a reviewer can do to a document."""

    CONFIRM_FIELD = "field.confirm"
    CORRECT_FIELD = "field.correct"
    REJECT_FIELD = "field.reject"
    REOPEN_FIELD = "field.reopen"
    CHOOSE_PERSON = "person.choose"
    NO_PERSON = "person.none"
    UNSURE_PERSON = "person.unsure"
    REOPEN_PERSON = "person.reopen"
    CONFIRM = "document.confirm"
    REJECT = "document.reject"
    REOPEN = "document.reopen"


FIELD_REASONS: Final = ("unreadable", "absent")
DOCUMENT_REASONS: Final = (
    "unreadable",
    "cut_off",
    "missing_page",
    "wrong_document",
    "duplicate",
    "other",
)


@dataclass(frozen=True, slots=True)
class Decision:
    """One act.

    `target`: the field or worker (None: the document itself). `value`: the corrected text, the KPJ
    chosen, or the code of a reason, as the act needs it.
    """

    act: Act
    target: uuid.UUID | None = None
    value: str = ""


class LostRace(ForbiddenStep):
    """Somebody else decided on this document in the meantime."""

    code = "S110"
    sentence = Sentence(
        "Dokumen ini baru saja diubah orang lain. Lihat isi terbarunya, lalu putuskan lagi.",
        "Somebody else has just changed this document. Look at it as it is now and decide again.",
    )


class NotReady(ForbiddenStep):
    """Something that must be looked at is still open."""

    code = "S111"
    sentence = Sentence(
        "Masih ada yang belum diputuskan: kolom yang tidak terbaca atau orang yang belum dipilih.",
        "Something is still undecided: a field that cannot be read, or a person not yet chosen.",
    )


class OwnUpload(ForbiddenStep):
    """Whoever handed a paper in may not be the one who confirms it."""

    code = "S112"
    sentence = Sentence(
        "Dokumen yang Anda unggah sendiri harus dikonfirmasi oleh orang lain.",
        "A document that you handed in has to be confirmed by somebody else.",
    )


class UnknownTarget(ForbiddenStep):
    """The field, worker, person or reason is not one of this document's."""

    code = "S113"
    sentence = Sentence(
        "Kolom, pekerja, orang, atau alasan itu bukan milik dokumen ini. Muat ulang halaman.",
        "That field, worker, person or reason is not of this document. Reload the page.",
    )


@dataclass(frozen=True, slots=True)
class _Sitting:
    """What one decision works on."""

    session: Session
    document: DocumentRow
    decision: Decision
    account_id: uuid.UUID


def decide(
    session: Session,
    account_id: uuid.UUID,
    document_id: uuid.UUID,
    version: int,
    decision: Decision,
    *,
    today: date,
) -> int | None:
    """Carry out `decision` and return the document's new version; None: no such document.

    Raises LostRace, NotReady, OwnUpload, UnknownTarget, ForbiddenStep, or values.BadValue.
    """
    document = session.scalar(
        select(DocumentRow).where(DocumentRow.id == document_id).with_for_update()
    )
    if document is None:
        return None
    if document.version != version:
        raise LostRace
    allowed_in = "needs_review" if decision.act is not Act.REOPEN else "confirmed rejected"
    if document.state not in allowed_in.split():
        raise ForbiddenStep
    touched = STEPS[decision.act](_Sitting(session, document, decision, account_id))
    document.version += 1
    session.flush()
    if touched.worker_id and touched.detail.get("field") in IDENTIFYING and touched.changed:
        rematch(session, touched.worker_id)
    ledger.append(
        session,
        actor=f"account:{account_id}",
        act=decision.act.value,
        subject=f"document:{document.id}",
        agency_id=document.agency_id,
        detail={
            "version": document.version,
            "target": str(decision.target) if decision.target else None,
            **touched.detail,
        },
    )
    cases.judge_all(session, _cases(session, document.id, touched.worker_id), today)
    return document.version


@dataclass(frozen=True, slots=True)
class _Touched:
    """What a step did: the ledger's detail (names and codes, never values) and whose case moves.

    `worker_id` None: every worker of the document.
    """

    detail: dict[str, str | int]
    worker_id: uuid.UUID | None = None
    changed: bool = False
    """Whether the paper now says something else than before."""


def _confirm_field(sitting: _Sitting) -> _Touched:
    field = _field(sitting)
    if field.value is None:
        raise NotReady
    field.state, field.decided_value = "confirmed", field.value
    return _Touched({"field": field.name}, field.worker_id)


def _correct_field(sitting: _Sitting) -> _Touched:
    field = _field(sitting)
    value, before = normal_value(field.name, sitting.decision.value), known(field)
    field.state = "confirmed" if value == field.value else "corrected"
    field.decided_value = value
    return _Touched({"field": field.name}, field.worker_id, value != before)


def _reject_field(sitting: _Sitting) -> _Touched:
    reason = _reason(sitting, FIELD_REASONS)
    field = _field(sitting)
    before = known(field)
    field.state, field.decided_value = "rejected", None
    return _Touched({"field": field.name, "reason": reason}, field.worker_id, before is not None)


def _reopen_field(sitting: _Sitting) -> _Touched:
    field = _field(sitting)
    before = known(field)
    field.state, field.decided_value = "read", None
    return _Touched({"field": field.name}, field.worker_id, known(field) != before)


def _choose_person(sitting: _Sitting) -> _Touched:
    worker = _worker(sitting)
    known = sitting.session.scalar(
        select(CandidateRow.rank).where(
            CandidateRow.worker_id == worker.id, CandidateRow.kpj == sitting.decision.value
        )
    )
    if known is None:
        raise UnknownTarget
    worker.person_kpj, worker.unsure = sitting.decision.value, False
    return _Touched({"rank": known}, worker.id)


def _no_person(sitting: _Sitting) -> _Touched:
    worker = _worker(sitting)
    worker.person_kpj, worker.unsure = "", False
    return _Touched({}, worker.id)


def _unsure_person(sitting: _Sitting) -> _Touched:
    worker = _worker(sitting)
    worker.person_kpj, worker.unsure = None, True
    return _Touched({}, worker.id)


def _open_person(sitting: _Sitting) -> _Touched:
    worker = _worker(sitting)
    worker.person_kpj, worker.unsure = None, False
    return _Touched({}, worker.id)


def _confirm(sitting: _Sitting) -> _Touched:
    session, document = sitting.session, sitting.document
    submitted_by = session.scalar(
        select(Batch.submitted_by)
        .join(File, File.batch_id == Batch.id)
        .where(File.id == document.file_id)
    )
    if submitted_by == sitting.account_id:
        raise OwnUpload
    open_fields = select(FieldRow).where(
        FieldRow.document_id == document.id, FieldRow.state == "read"
    )
    unread = session.scalars(open_fields.where(FieldRow.value.is_(None))).first()
    if unread is not None or _undecided_person(session, document.id):
        raise NotReady
    accepted = session.execute(
        update(FieldRow)
        .where(FieldRow.document_id == document.id, FieldRow.state == "read")
        .values(state="confirmed", decided_value=FieldRow.value)
        .returning(FieldRow.id)
    ).all()
    document.state = "confirmed"
    document.decided_at = session.scalar(select(func.now()))
    return _Touched({"accepted": len(accepted)})


def _reject(sitting: _Sitting) -> _Touched:
    reason = _reason(sitting, DOCUMENT_REASONS)
    sitting.document.state = "rejected"
    sitting.document.decided_at = sitting.session.scalar(select(func.now()))
    return _Touched({"reason": reason})


def _reopen(sitting: _Sitting) -> _Touched:
    sitting.document.state = "needs_review"
    sitting.document.decided_at = None
    return _Touched({})


STEPS: Final[Mapping[Act, Callable[[_Sitting], _Touched]]] = {
    Act.CONFIRM_FIELD: _confirm_field,
    Act.CORRECT_FIELD: _correct_field,
    Act.REJECT_FIELD: _reject_field,
    Act.REOPEN_FIELD: _reopen_field,
    Act.CHOOSE_PERSON: _choose_person,
    Act.NO_PERSON: _no_person,
    Act.UNSURE_PERSON: _unsure_person,
    Act.REOPEN_PERSON: _open_person,
    Act.CONFIRM: _confirm,
    Act.REJECT: _reject,
    Act.REOPEN: _reopen,
}


def _undecided_person(session: Session, document_id: uuid.UUID) -> bool:
    """Whether there is a worker on whom nobody has decided, not even as "unsure"."""
    still_open = select(WorkerRow.id).where(
        WorkerRow.document_id == document_id,
        WorkerRow.person_kpj.is_(None),
        ~WorkerRow.unsure,
    )
    return session.scalars(still_open).first() is not None


def _field(sitting: _Sitting) -> FieldRow:
    return _own(sitting, FieldRow)


def _worker(sitting: _Sitting) -> WorkerRow:
    return _own(sitting, WorkerRow)


def _own(sitting: _Sitting, table: type[OwnedT]) -> OwnedT:
    """The row the decision is about, if it is one of the document's."""
    found = sitting.session.scalar(
        select(table).where(
            table.id == sitting.decision.target, table.document_id == sitting.document.id
        )
    )
    if found is None:
        raise UnknownTarget
    return found


def _reason(sitting: _Sitting, allowed: tuple[str, ...]) -> str:
    if sitting.decision.value not in allowed:
        raise UnknownTarget
    return sitting.decision.value


def _cases(
    session: Session, document_id: uuid.UUID, worker_id: uuid.UUID | None
) -> list[uuid.UUID]:
    rows = select(WorkerRow.case_id).where(
        WorkerRow.document_id == document_id, WorkerRow.case_id.is_not(None)
    )
    if worker_id is not None:
        rows = rows.where(WorkerRow.id == worker_id)
    return sorted({case_id for case_id in session.scalars(rows) if case_id})
