"""The nightly sweep: open cases whose day has come, or whom another extract may touch."""

import logging
import uuid
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from store import cases
from store.database import WORKER, Database
from store.rematch import rematch_cases
from store.touched import Touched, pass_over, touched

log = logging.getLogger(__name__)

TOGETHER: Final = 500
"""Cases handled in one transaction."""
Handled = Callable[[Session, list[uuid.UUID]], None]


def judge_stale(database: Database, today: date) -> int:
    """Judge again every case that the day or another extract may have changed; how many.

    Each lot is a transaction of its own: what is done stays done when the night is cut short. A
    lot that fails is tried case by case, so that one bad case keeps no other from its verdict.
    Raises OperationalError when the database is gone.
    """
    with database.transaction(WORKER) as session:
        due, changed = cases.due(session, today), touched(session)
    found: set[uuid.UUID] = set()

    def match(session: Session, lot: list[uuid.UUID]) -> None:
        moved = rematch_cases(session, lot)
        cases.judge_all(session, moved, today)  # a paper may go to another case
        found.update(moved)

    def judge(session: Session, lot: list[uuid.UUID]) -> None:
        cases.judge_again(session, lot, today)

    failed = frozenset(_in_lots(database, changed.match, match))
    again = (changed.judge | set(due)) - found - failed
    failed |= frozenset(_in_lots(database, again, judge))
    with database.transaction(WORKER) as session:
        pass_over(session, changed.extract, failed | _late(session, changed))
    return len(found | again) - len(failed & (found | again))


def _late(session: Session, known: Touched) -> frozenset[uuid.UUID]:
    """Cases that the night has not seen: judged by the extract before while it was going on."""
    now = touched(session)
    return (now.judge | now.match) - known.judge - known.match


def _in_lots(
    database: Database, case_ids: Iterable[uuid.UUID], handle: Handled
) -> Iterator[uuid.UUID]:
    """Handle cases lot by lot; those that could not be handled."""
    ordered = sorted(case_ids)
    for start in range(0, len(ordered), TOGETHER):
        yield from _lot(database, ordered[start : start + TOGETHER], handle)


def _lot(database: Database, lot: list[uuid.UUID], handle: Handled) -> Iterator[uuid.UUID]:
    try:
        with database.transaction(WORKER) as session:
            handle(session, lot)
    except OperationalError:
        raise  # no case's fault: the server is gone or busy, and the next sweep goes on
    except Exception:
        if len(lot) == 1:
            log.exception("case %s could not be judged again", lot[0])
            yield lot[0]
            return
        for case_id in lot:
            yield from _lot(database, [case_id], handle)
