"""The door: what is acknowledged is kept and queued; what is not leaves nothing."""

import uuid

import pytest
from sqlalchemy import func, select, text

from store import intake, jobs
from store.database import STAFF, WORKER, Access
from store.folder_objects import FolderObjects
from store.ledger import verify
from store.objects import ObjectsUnreachable, original_key
from store.tables import Agency, Batch, File

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(100) + b"\xff\xd9"


@pytest.fixture
def agency(database):
    with database.transaction(STAFF) as session:
        made = Agency(code=uuid.uuid4().hex, name="PT Contoh")
        session.add(made)
    return Access("agency", made.id)


@pytest.fixture
def objects(tmp_path):
    return FolderObjects(tmp_path / "objects")


@pytest.fixture
def batch_id(database, agency):
    with database.transaction(agency) as session:
        return intake.open_batch(session, agency.agency_id, "papers", actor="test").id


def take(database, objects, agency, batch_id, *, name="scan.jpg", data=JPEG):
    return intake.receive_file(
        database, objects, agency, batch_id, name=name, data=data, actor="test"
    )


def waiting(database, file_id):
    with database.transaction(WORKER) as session:
        return [job for job in jobs.queued(session) if job["file_id"] == str(file_id)]


def test_a_file_is_kept_and_queued(database, objects, agency, batch_id):
    received = take(database, objects, agency, batch_id)
    with database.transaction(agency) as session:
        file = session.get_one(File, received.file_id)
    assert (file.state, file.media_type, file.size) == ("stored", "image/jpeg", len(JPEG))
    assert objects.get(original_key(agency.agency_id, file.sha256)) == JPEG
    assert len(waiting(database, file.id)) == 1


def test_the_same_again_is_the_same_file(database, objects, agency, batch_id):
    first, second = (take(database, objects, agency, batch_id) for _ in range(2))
    assert (first.file_id, second.new) == (second.file_id, False)
    assert len(waiting(database, first.file_id)) == 1


def test_known_bytes_are_not_read_twice(database, objects, agency, batch_id):
    first = take(database, objects, agency, batch_id)
    second = take(database, objects, agency, batch_id, name="copy.jpg")
    assert (second.duplicate_of, second.state) == (first.file_id, "done")
    assert waiting(database, second.file_id) == []
    with database.transaction(agency) as session:
        assert session.get_one(File, second.file_id).finished_at is not None


def test_another_agencys_bytes_are_nobodys_business(database, objects, agency, batch_id):
    take(database, objects, agency, batch_id)
    with database.transaction(STAFF) as session:
        session.add(other := Agency(code=uuid.uuid4().hex, name="PT Lain"))
    access = Access("agency", other.id)
    with database.transaction(access) as session:
        theirs = intake.open_batch(session, other.id, "papers", actor="test").id
    assert take(database, objects, access, theirs).duplicate_of is None


@pytest.mark.parametrize("data", [b"", b"MZ\x90\x00" + bytes(100)], ids=["empty", "program"])
def test_what_is_not_let_in_has_a_row_and_a_reason(database, objects, agency, batch_id, data):
    received = take(database, objects, agency, batch_id, data=data)
    assert (received.state, waiting(database, received.file_id)) == ("refused", [])
    assert received.reason
    assert list(objects.stored()) == []


def test_a_batch_of_another_agency_does_not_exist(database, objects, batch_id):
    with database.transaction(STAFF) as session:
        session.add(other := Agency(code=uuid.uuid4().hex, name="PT Lain"))
    with pytest.raises(intake.UnknownBatch):
        take(database, objects, Access("agency", other.id), batch_id)


def test_a_closed_batch_takes_no_more(database, objects, agency, batch_id):
    for _ in range(2):
        with database.transaction(agency) as session:
            intake.close_batch(session, batch_id, actor="test")
    with pytest.raises(intake.ClosedBatch):
        take(database, objects, agency, batch_id)
    with database.transaction(agency) as session:
        assert session.get_one(Batch, batch_id).state == "finished"


def test_the_same_key_is_the_same_batch(database, agency):
    ids = set()
    for _ in range(2):
        with database.transaction(agency) as session:
            made = intake.open_batch(
                session, agency.agency_id, "papers", actor="test", idempotency_key="k"
            )
            ids.add(made.id)
    assert len(ids) == 1
    with pytest.raises(intake.OtherContent), database.transaction(agency) as session:
        intake.open_batch(session, agency.agency_id, "more", actor="test", idempotency_key="k")


def test_a_rollback_leaves_neither_row_nor_job(database, objects, agency, batch_id, monkeypatch):
    with database.transaction(WORKER) as session:
        before = session.scalar(text("SELECT count(*) FROM procrastinate_jobs"))

    def fail(*_, **__):
        raise RuntimeError("after the job, before the commit")

    monkeypatch.setattr(intake.ledger, "append", fail)
    with pytest.raises(RuntimeError):
        take(database, objects, agency, batch_id)
    with database.transaction(WORKER) as session:
        assert session.scalar(text("SELECT count(*) FROM procrastinate_jobs")) == before
        counted = select(func.count()).where(File.batch_id == batch_id)
        assert session.scalar(counted) == 0


def test_when_the_store_fails_nothing_is_acknowledged(database, agency, batch_id, tmp_path):
    class Full(FolderObjects):
        def put_once(self, key, data):
            raise ObjectsUnreachable

    with pytest.raises(ObjectsUnreachable):
        take(database, Full(tmp_path), agency, batch_id)
    with database.transaction(agency) as session:
        assert session.scalars(select(File).where(File.batch_id == batch_id)).all() == []


def test_every_step_of_it_is_in_the_ledger(database, objects, agency, batch_id):
    take(database, objects, agency, batch_id)
    with database.transaction(STAFF) as session:
        chain = verify(session)
        acts = session.scalars(
            text("SELECT act FROM ledger WHERE agency_id = :a ORDER BY id"),
            {"a": agency.agency_id},
        ).all()
    assert chain.broken is None
    assert acts == ["batch.opened", "file.received"]
