"""The work queue: one job per file, committed together with the file's row.

The only importer of Procrastinate (beside the migration that makes its tables). Delivery is at
least once; the row of the file is the truth, a job is only the call to look at it.
"""

import asyncio
import contextlib
import logging
import signal
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from procrastinate import App, PsycopgConnector, SyncPsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import DeleteJobCondition
from sqlalchemy import text
from sqlalchemy.orm import Session

from store.database import QUEUE_ACTS, as_worker, at_end, driver_connection

log = logging.getLogger(__name__)

TASK: Final = "read_file"
QUEUE: Final = "files"
LOCK: Final = 0x51554555
"""Advisory lock under which turns are given out."""
POLL_S: Final = 1.0
"""A rescued job sends no notification; this is how long it may wait for a look."""

_DEFERRER: Final = App(connector=SyncPsycopgConnector())


def enqueue(
    session: Session, file_id: uuid.UUID, agency_id: uuid.UUID, *, wait_s: float = 0.0
) -> None:
    """Queue the file with the running transaction: commit makes the job, rollback leaves none.

    Nothing happens when a job for this file is waiting already. `wait_s`: not before then.
    """
    at_end(session, QUEUE_ACTS, lambda: _put(session, file_id, agency_id, wait_s))


def _put(session: Session, file_id: uuid.UUID, agency_id: uuid.UUID, wait_s: float) -> None:
    with as_worker(session):
        turn = _next_turn(session, agency_id)
        job = _DEFERRER.configure_task(
            TASK,
            allow_unknown=True,
            connection=driver_connection(session),
            queue=QUEUE,
            priority=-turn,
            queueing_lock=f"file:{file_id}",
            schedule_at=datetime.now(UTC) + timedelta(seconds=wait_s) if wait_s else None,
        )
        with contextlib.suppress(AlreadyEnqueued), session.connection().begin_nested():
            job.defer(file_id=str(file_id))


def _next_turn(session: Session, agency_id: uuid.UUID) -> int:
    """The agency's next turn by start-time fair queueing (Goyal, Vin, Cheng 1996).

    A turn follows the agency's last one but never lies before the turn now served, so that an
    agency with one file stands beside the first file of one with a thousand, not behind them all.
    """
    session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
    return int(
        session.execute(
            text(
                """
                INSERT INTO queue_share AS share (agency_id, last_turn)
                SELECT :agency, now_served + 1 FROM (
                    SELECT least(
                        (SELECT -max(priority) FROM procrastinate_jobs WHERE status = 'todo'),
                        (SELECT -max(priority) FROM procrastinate_jobs WHERE status = 'doing'
                            AND worker_id IS NOT NULL)
                    )
                ) AS served(maybe), LATERAL (SELECT coalesce(
                    maybe, (SELECT max(last_turn) FROM queue_share), 0)) AS v(now_served)
                ON CONFLICT (agency_id) DO UPDATE
                SET last_turn = greatest(share.last_turn + 1, EXCLUDED.last_turn)
                RETURNING last_turn
                """
            ),
            {"agency": agency_id},
        ).scalar_one()
    )


@dataclass(frozen=True, slots=True)
class Stats:
    """How many files wait and how many are being read."""

    waiting: int
    running: int


def stats(session: Session) -> Stats:
    """The state of the queue."""
    rows = session.execute(
        text(
            "SELECT status::text, count(*) FROM procrastinate_jobs"
            " WHERE status IN ('todo', 'doing') GROUP BY status"
        )
    )
    counted = {status: int(number) for status, number in rows}
    return Stats(counted.get("todo", 0), counted.get("doing", 0))


def lost_files(session: Session) -> list[tuple[uuid.UUID, uuid.UUID]]:
    """(file, agency) of files that are not at an end and that no live job calls to.

    A file that has just been stored is committed with its job, so it never shows here.
    """
    rows = session.execute(
        text(
            """
            SELECT file.id, file.agency_id FROM file
            WHERE file.state IN ('stored', 'processing') AND NOT EXISTS (
                SELECT FROM procrastinate_jobs AS job
                WHERE job.status IN ('todo', 'doing') AND job.task_name = :task
                AND job.args ->> 'file_id' = file.id::text)
            """
        ),
        {"task": TASK},
    )
    return [(file_id, agency_id) for file_id, agency_id in rows]


@dataclass(frozen=True, slots=True)
class Chore:
    """Something every worker does now and then, in a thread of its own."""

    every_s: float
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Worker:
    """One worker process: takes files and hands each to `read_file` in a thread.

    `read_file` returns when the file's row says what became of it; should it raise, the sweeper
    finds the row. It must give up soon once `stopping` is set.
    """

    conninfo: str
    read_file: Callable[[uuid.UUID], None]
    stopping: threading.Event
    files_at_once: int
    heartbeat_s: float
    stalled_after_s: float
    chores: Sequence[Chore] = ()

    def run(self) -> None:
        """Work until SIGTERM or SIGINT. A database that goes away is waited for."""
        asyncio.run(self._run())

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        stop = asyncio.Event()

        def stop_soon() -> None:
            self.stopping.set()
            stop.set()

        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop_soon)
        chores = [asyncio.create_task(self._repeat(chore)) for chore in self.chores]
        while not stop.is_set():
            try:
                await self._work(stop)
            except ConnectorException:
                log.warning("the database does not answer; trying again")
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), POLL_S)
        for chore in chores:
            chore.cancel()
        await asyncio.gather(*chores, return_exceptions=True)

    async def _work(self, stop: asyncio.Event) -> None:
        app = App(
            connector=PsycopgConnector(
                conninfo=self.conninfo, min_size=1, max_size=3, kwargs={"connect_timeout": 10}
            )
        )

        @app.task(name=TASK, queue=QUEUE)
        async def read_file(file_id: str) -> None:
            await asyncio.to_thread(self.read_file, uuid.UUID(file_id))

        async with app.open_async():
            worker = asyncio.create_task(
                app.run_worker_async(
                    queues=[QUEUE],
                    concurrency=self.files_at_once,
                    fetch_job_polling_interval=POLL_S,
                    delete_jobs=DeleteJobCondition.ALWAYS,
                    install_signal_handlers=False,
                    update_heartbeat_interval=self.heartbeat_s,
                    stalled_worker_timeout=self.stalled_after_s,
                )
            )
            rescuer = asyncio.create_task(self._rescue(app))
            stopped = asyncio.create_task(stop.wait())
            try:
                await asyncio.wait({worker, rescuer, stopped}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in (worker, rescuer, stopped):
                    task.cancel()
                ended = await asyncio.gather(worker, rescuer, stopped, return_exceptions=True)
        for error in ended:
            if isinstance(error, Exception):
                raise error

    async def _rescue(self, app: App) -> None:
        """Give the jobs of dead workers back to the queue.

        A loop in every worker and not a job: a job of rescue could itself be orphaned.
        """
        while True:
            for job in await app.job_manager.get_stalled_jobs(
                queue=QUEUE, seconds_since_heartbeat=self.stalled_after_s
            ):
                log.warning("job %s was left by a dead worker; queued again", job.id)
                await app.job_manager.retry_job(job)
            await asyncio.sleep(min(self.heartbeat_s, self.stalled_after_s / 4))

    async def _repeat(self, chore: Chore) -> None:
        while True:
            await asyncio.sleep(chore.every_s)
            try:
                await asyncio.to_thread(chore.act)
            except Exception:
                log.exception("a chore failed; it is tried again later")


def run_here(conninfo: str, read_file: Callable[[uuid.UUID], None]) -> None:
    """Work the queue until it is empty, in this process: for tests and one-off commands."""

    async def drain() -> None:
        app = App(connector=PsycopgConnector(conninfo=conninfo, min_size=1, max_size=3))

        @app.task(name=TASK, queue=QUEUE)
        async def task(file_id: str) -> None:
            await asyncio.to_thread(read_file, uuid.UUID(file_id))

        async with app.open_async():
            await app.run_worker_async(
                queues=[QUEUE],
                wait=False,
                delete_jobs=DeleteJobCondition.ALWAYS,
                install_signal_handlers=False,
            )

    asyncio.run(drain())


def queued(session: Session) -> Iterator[dict[str, Any]]:
    """The waiting jobs in the order in which they will be taken."""
    rows = session.execute(
        text(
            "SELECT args ->> 'file_id' AS file_id, -priority AS turn FROM procrastinate_jobs"
            " WHERE status = 'todo' ORDER BY priority DESC, id"
        )
    )
    yield from (dict(row) for row in rows.mappings())
