"""One worker process: wired from settings, it reads files until it is told to stop."""

import os
import threading
from functools import partial

from pipeline.processes import Processes
from pipeline.reading import Reading
from pipeline.room import Room
from pipeline.spool import clear_leftovers
from pipeline.story import Tools, read_file
from pipeline.sweep import Sweeper
from store.clock import today
from store.database import Database
from store.jobs import Chore, Worker
from store.rematch import Matcher
from store.services import open_database, open_objects
from store.settings import PREFIX, Settings


def work(settings: Settings, reading: Reading, match_all: Matcher) -> None:
    """Read files until SIGTERM or SIGINT. Call it from the main thread."""
    clear_leftovers()
    forget_settings()
    processes = Processes(settings.cores, settings.reader_memory_mib)
    try:
        with open_database(settings) as database:
            worker(settings, database, processes, reading, match_all).run()
    finally:
        processes.close()


def forget_settings() -> None:
    """Take our settings out of the environment: reading processes inherit it, secrets and all."""
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        del os.environ[name]


def worker(
    settings: Settings,
    database: Database,
    processes: Processes,
    reading: Reading,
    match_all: Matcher,
) -> Worker:
    """The parts of one worker put together."""
    tools = Tools(
        database=database,
        objects=open_objects(settings),
        processes=processes,
        reading=reading,
        match_all=match_all,
        room=Room(),
        stopping=threading.Event(),
        today=today,
        page_timeout_s=settings.page_timeout_s,
        file_timeout_s=settings.file_timeout_s,
        max_attempts=settings.max_attempts,
        retry_wait_s=settings.retry_wait_s,
    )
    sweeper = Sweeper(
        database=database,
        objects=tools.objects,
        today=today,
        orphan_age_s=settings.orphan_age_s,
        idle_batch_s=settings.idle_batch_s,
    )
    return Worker(
        conninfo=database.conninfo,
        read_file=partial(read_file, tools=tools),
        stopping=tools.stopping,
        files_at_once=settings.cores + 1,  # one is fetched or written while others are read
        heartbeat_s=settings.heartbeat_s,
        stalled_after_s=settings.stalled_after_s,
        chores=(
            Chore(settings.sweep_every_s, sweeper.files),
            Chore(settings.sweep_every_s, sweeper.batches),
            Chore(settings.sweep_every_s, sweeper.verdicts),
            Chore(settings.sweep_every_s, clear_leftovers),
            Chore(settings.orphan_age_s / 4, sweeper.leaves),
            Chore(settings.orphan_age_s / 4, sweeper.objects_without_rows),
        ),
    )
