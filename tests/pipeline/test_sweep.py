"""The sweeper: what crashes and abandoned uploads leave behind."""

import hashlib
import os
import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text, update

from pipeline.story import read_file
from pipeline.sweep import Sweeper
from store import intake
from store.database import WORKER
from store.objects import original_key
from store.tables import Batch, File, LeafRow, PageRow, VerdictRow
from tests.pipeline.conftest import TODAY
from tests.pipeline.papers import paper, passport


@pytest.fixture
def sweeper(desk):
    return Sweeper(
        database=desk.database,
        objects=desk.objects,
        today=lambda: TODAY,
        orphan_age_s=3600,
        idle_batch_s=3600,
    )


def as_worker(desk, statement, **values):
    with desk.database.transaction(WORKER) as session:
        session.execute(text(statement) if isinstance(statement, str) else statement, values)


def test_a_file_without_a_job_gets_one(desk, sweeper):
    file_id = desk.send("a.jpg", passport("S0000001"))
    as_worker(desk, "DELETE FROM procrastinate_jobs")
    assert sweeper.files() == 1
    assert sweeper.files() == 0
    desk.work()
    assert desk.file(file_id).state == "needs_review"


def test_a_file_left_in_the_middle_without_a_job_is_read_again(desk, sweeper):
    file_id = desk.send("a.jpg", passport("S0000002"))
    as_worker(desk, "DELETE FROM procrastinate_jobs")
    as_worker(desk, update(File).where(File.id == file_id).values(state="processing", attempts=1))
    assert sweeper.files() == 1
    desk.work()
    assert (desk.file(file_id).state, desk.file(file_id).attempts) == ("needs_review", 2)


def test_objects_that_no_row_names_are_removed_when_old(desk, sweeper):
    desk.send("a.jpg", passport("S0000003"))
    desk.work()
    kept = {stored.key for stored in desk.objects.stored()}
    assert len(kept) == 2
    orphans = []
    for data in (b"young", b"old"):
        key = original_key(desk.access.agency_id, hashlib.sha256(data).hexdigest())
        desk.objects.put_once(key, data)
        orphans.append(key)
    root = desk.objects._root
    for key in (orphans[1], *kept):
        os.utime(root / key, (0, 0))
    assert sweeper.objects_without_rows() == 1
    assert {stored.key for stored in desk.objects.stored()} == kept | {orphans[0]}


def test_a_batch_whose_sender_went_away_is_closed(desk, sweeper):
    desk.send("a.jpg", passport("S0000004"))
    assert sweeper.batches() == 0
    old = "UPDATE file SET created_at = now() - interval '2 hours' WHERE batch_id = :batch"
    as_worker(desk, old, batch=desk.batch_id)
    assert sweeper.batches() == 1
    desk.work()
    assert desk.rows(Batch)[0].state == "finished"


def test_a_verdict_whose_day_has_come_is_judged_anew(desk, sweeper):
    desk.send("a.jpg", passport("S0000005"))
    desk.work()
    tomorrow = TODAY + timedelta(days=1)
    later = replace(sweeper, today=lambda: tomorrow)
    assert later.verdicts() == 0
    as_worker(desk, update(VerdictRow).values(next_turn=tomorrow))
    assert sweeper.verdicts() == 0
    assert later.verdicts() >= 1
    assert [row.as_of for row in desk.rows(VerdictRow, VerdictRow.current)] == [tomorrow]
    assert later.verdicts() == 0


def test_only_one_sweeps_at_a_time(desk, sweeper):
    desk.send("a.jpg", passport("S0000006"))
    as_worker(desk, "DELETE FROM procrastinate_jobs")
    with sweeper._alone() as alone:
        assert alone
        assert sweeper.files() == 0
    assert sweeper.files() == 1


def test_a_failed_file_can_be_read_again(desk):
    file_id = desk.send("a.jpg", passport("S0000007"))
    key = original_key(desk.access.agency_id, desk.file(file_id).sha256)
    data = desk.objects.get(key)
    desk.objects.delete(key)
    desk.close()
    desk.work()
    assert desk.file(file_id).state == "failed"
    desk.objects.put_once(key, data)
    with desk.database.transaction(WORKER) as session:
        assert intake.read_again(session, file_id, actor="test")
        assert not intake.read_again(session, uuid.uuid4(), actor="test")
    assert desk.rows(Batch)[0].state == "processing"
    desk.work()
    file = desk.file(file_id)
    assert (file.state, file.reason) == ("needs_review", None)
    assert desk.rows(Batch)[0].state == "finished"
    assert len(desk.rows(PageRow)) == 1


def test_a_file_at_its_end_is_not_started_again(desk):
    file_id = desk.send("a.jpg", passport("S0000008"))
    desk.work()
    read_file(file_id, desk.tools)
    assert desk.file(file_id).attempts == 1


def test_what_pages_said_is_forgotten_when_their_batch_is_long_finished(desk, sweeper):
    desk.send("IMG_1.jpg", paper(kind="placement_contract", mark=1, own="12PP2024"))
    desk.close()
    desk.work()
    assert sweeper.leaves() == 0
    as_worker(desk, update(Batch).values(finished_at=Batch.finished_at - timedelta(hours=2)))
    assert sweeper.leaves() == 1
    assert desk.rows(LeafRow) == []
