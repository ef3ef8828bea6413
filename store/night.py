"""The nightly sweep: every open case whose day has come, or that another extract may change."""

import logging
import uuid
from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy import select

from store import cases
from store.database import WORKER, Database
from store.rematch import rematch_cases
from store.tables import Extract, VerdictRow

log = logging.getLogger(__name__)

TOGETHER: Final = 500
"""Cases judged in one transaction."""


def judge_stale(database: Database, today: date) -> int:
    """Judge again every case that the day or another extract may have changed; how many.

    Each lot is a transaction of its own: what is done stays done when the night is cut short. A
    lot that fails is tried case by case, so that one bad case keeps no other from its verdict.
    """
    with database.transaction(WORKER) as session:
        stale = cases.stale(session, today)
    lots = (stale[start : start + TOGETHER] for start in range(0, len(stale), TOGETHER))
    return sum(_lot(database, lot, today) for lot in lots)


def _lot(database: Database, lot: Sequence[uuid.UUID], today: date) -> int:
    try:
        with database.transaction(WORKER) as session:
            other = session.scalars(
                select(VerdictRow.case_id).where(
                    VerdictRow.case_id.in_(lot),
                    VerdictRow.current,
                    VerdictRow.extract_id.is_distinct_from(
                        select(Extract.id).where(Extract.state == "current").scalar_subquery()
                    ),
                )
            ).all()
            if other:  # who it is may be known by now; papers then change their case
                rematch_cases(session, other)
                cases.judge_all(session, other, today)
            cases.judge_again(session, set(lot) - set(other), today)
    except Exception:
        if len(lot) == 1:
            log.exception("case %s could not be judged again", lot[0])
            return 0
        return sum(_lot(database, [case_id], today) for case_id in lot)
    return len(lot)
