"""The queue: turns are fair, and a job lives and dies with its transaction."""

import uuid

import pytest
from sqlalchemy import text

from store import jobs
from store.database import STAFF, WORKER
from store.tables import Agency


@pytest.fixture
def agencies(database):
    with database.transaction(STAFF) as session:
        session.execute(text("SET LOCAL ROLE periksa_worker"))
        session.execute(text("DELETE FROM procrastinate_jobs"))
        session.execute(text("SET LOCAL ROLE periksa_staff"))
        made = [Agency(code=uuid.uuid4().hex, name=name) for name in "ABC"]
        session.add_all(made)
    return [agency.id for agency in made]


def put(database, agency_id, number):
    files = [uuid.uuid4() for _ in range(number)]
    with database.transaction(WORKER) as session:
        for file_id in files:
            jobs.enqueue(session, file_id, agency_id)
    return [str(file_id) for file_id in files]


def order(database):
    with database.transaction(WORKER) as session:
        return [job["file_id"] for job in jobs.queued(session)]


def take(database, number):
    with database.transaction(WORKER) as session:
        for _ in range(number):
            session.execute(
                text(
                    "DELETE FROM procrastinate_jobs WHERE id = (SELECT id FROM procrastinate_jobs"
                    " WHERE status = 'todo' ORDER BY priority DESC, id LIMIT 1)"
                )
            )


def test_a_small_batch_does_not_wait_behind_a_big_one(database, agencies):
    big, small = agencies[:2]
    put(database, big, 100)
    take(database, 20)
    files = put(database, small, 5)
    places = [order(database).index(file_id) for file_id in files]
    assert max(places) <= 2 * len(files)


def test_equal_batches_share_equally(database, agencies):
    first, second, third = (set(put(database, agency, 10)) for agency in agencies)
    served = order(database)[:15]
    for files in (first, second, third):
        assert 4 <= len(files & set(served)) <= 6


def test_idle_time_earns_no_credit(database, agencies):
    """Who was away for long does not push everybody aside on return."""
    busy, away = agencies[:2]
    put(database, busy, 50)
    take(database, 50)
    put(database, busy, 10)
    files = put(database, away, 10)
    served = order(database)[:10]
    assert 4 <= len(set(files) & set(served)) <= 6


def test_one_waiting_job_per_file(database, agencies):
    file_id = uuid.uuid4()
    for _ in range(3):
        with database.transaction(WORKER) as session:
            jobs.enqueue(session, file_id, agencies[0])
    assert order(database) == [str(file_id)]


def test_a_rolled_back_transaction_leaves_no_job(database, agencies):
    with pytest.raises(RuntimeError), database.transaction(WORKER) as session:
        jobs.enqueue(session, uuid.uuid4(), agencies[0])
        raise RuntimeError
    assert order(database) == []


def test_a_postponed_job_is_not_taken_before_its_time(database, database_url, agencies):
    with database.transaction(WORKER) as session:
        jobs.enqueue(session, uuid.uuid4(), agencies[0], wait_s=60)
        now = uuid.uuid4()
        jobs.enqueue(session, now, agencies[0])
    seen = []
    jobs.run_here(database.conninfo, seen.append)
    assert seen == [now]


def test_stats(database, agencies):
    put(database, agencies[0], 3)
    with database.transaction(STAFF) as session:
        assert jobs.stats(session) == jobs.Stats(waiting=3, running=0)
