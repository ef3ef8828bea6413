"""The sweeper: what crashes and abandoned uploads leave behind is put right, by one at a time."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from sqlalchemy import delete, func, select, text

from store import intake, jobs, night
from store.database import WORKER, Database
from store.objects import Objects, original_key
from store.tables import Batch, File, LeafRow, PageRow

log = logging.getLogger(__name__)

LOCK: Final = 0x53574550
"""Advisory lock of the one worker that sweeps."""
AT_ONCE: Final = 500
ACTOR: Final = "sweeper"


@dataclass(frozen=True, slots=True)
class Sweeper:
    """What is swept and after how long. `today`: the day on which cases are judged."""

    database: Database
    objects: Objects
    today: Callable[[], date]
    orphan_age_s: float
    idle_batch_s: float

    def files(self) -> int:
        """Queue the files that no live job calls to; how many there were."""
        with self._alone() as alone:
            if not alone:
                return 0
            with self.database.transaction(WORKER) as session:
                lost = jobs.lost_files(session)
                for file_id, agency_id in lost:
                    jobs.enqueue(session, file_id, agency_id)
        if lost:
            log.warning("%d files had lost their job; queued again", len(lost))
        return len(lost)

    def batches(self) -> int:
        """Close batches whose sender went away without closing them; how many there were."""
        latest = select(func.max(File.created_at)).where(File.batch_id == Batch.id)
        before = func.now() - timedelta(seconds=self.idle_batch_s)
        with self.database.transaction(WORKER) as session:
            idle = session.scalars(
                select(Batch.id).where(
                    Batch.state == "receiving",
                    func.coalesce(latest.scalar_subquery(), Batch.created_at) < before,
                )
            ).all()
        for batch_id in idle:
            with self.database.transaction(WORKER) as session:
                intake.close_batch(session, batch_id, actor=ACTOR)
        return len(idle)

    def objects_without_rows(self) -> int:
        """Remove old objects that no row names; how many there were.

        An object is put before its row is committed, so young ones are left alone; putting the
        same bytes again makes an object young.
        """
        removed = 0
        with self._alone() as alone:
            if not alone:
                return 0
            cutoff = datetime.now(UTC) - timedelta(seconds=self.orphan_age_s)
            old: list[str] = []
            for stored in self.objects.stored():
                if stored.at < cutoff:
                    old.append(stored.key)
                if len(old) == AT_ONCE:
                    removed += self._remove(old)
                    old = []
            removed += self._remove(old)
        return removed

    def leaves(self) -> int:
        """Forget what pages said that no file of their batch has carried on; how many pages.

        A file that is read again within that time still finds its paper.
        """
        before = func.now() - timedelta(seconds=self.orphan_age_s)
        done = select(File.id).join(Batch, Batch.id == File.batch_id)
        done = done.where(Batch.state == "finished", Batch.finished_at < before)
        with self.database.transaction(WORKER) as session:
            gone = delete(LeafRow).where(LeafRow.file_id.in_(done)).returning(LeafRow.number)
            return len(session.scalars(gone).all())

    def verdicts(self) -> int:
        """Judge again what the day or another extract may have changed; how many cases."""
        with self._alone() as alone:
            return night.judge_stale(self.database, self.today()) if alone else 0

    def _remove(self, keys: Sequence[str]) -> int:
        with self.database.transaction(WORKER) as session:
            hashes = {key.rpartition("/")[2] for key in keys}
            rows = session.execute(
                select(File.agency_id, File.sha256).where(
                    File.sha256.in_(hashes), File.state != "refused"
                )
            )
            named = {original_key(agency_id, sha256) for agency_id, sha256 in rows}
            named |= set(
                session.scalars(select(PageRow.image_key).where(PageRow.image_key.in_(keys)))
            )
        orphans = [key for key in keys if key not in named]
        for key in orphans:
            self.objects.delete(key)
        return len(orphans)

    @contextmanager
    def _alone(self) -> Iterator[bool]:
        """True when no other worker sweeps; nobody else begins until this ends."""
        with self.database.transaction(WORKER) as session:
            got = session.scalar(text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": LOCK})
            yield bool(got)
