"""The ledger: one line per act, each bound to the line before by its hash.

Lines hold ids, codes and names of fields, never values from papers. `periksa audit verify` walks
the chain; the database itself refuses to change or remove a line.
"""

import contextlib
import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from store.database import LEDGER_ACTS, as_worker, at_end
from store.tables import LedgerLine

LOCK: Final = 0x4C454447
"""Advisory lock under which lines are added: the chain has one tail."""
LINES: Final = "ledger lines"
"""Where a session keeps the lines of its transaction until the end."""
BEGINNING: Final = "0" * 64


@dataclass(frozen=True, slots=True)
class Chain:
    """What a walk along the ledger found; `broken`: id of the first line that does not fit.

    `met`: the hash that was looked for is that of some line.
    """

    lines: int
    head: str
    broken: int | None
    met: bool = False


def append(
    session: Session,
    *,
    actor: str,
    act: str,
    subject: str,
    agency_id: uuid.UUID | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Add one line at the end of the running transaction, whoever's it is.

    `actor`: `account:<id>`, `worker`, `command`; `act`: `file.received` and the like; `subject`:
    `file:<id>` and the like; `detail`: ids and codes that JSON can hold.
    """
    line = LedgerLine(
        actor=actor,
        act=act,
        subject=subject,
        agency_id=agency_id,
        detail=dict(detail or {}),
    )
    lines: list[LedgerLine] = session.info.setdefault(LINES, [])
    if not lines:
        at_end(session, LEDGER_ACTS, lambda: _add(session, lines))
    lines.append(line)


def line_hash(line: LedgerLine) -> str:
    """SHA-256 over the previous line's hash and this line's canonical JSON (sorted, UTF-8, UTC)."""
    whole = {
        "act": line.act,
        "actor": line.actor,
        "agency": str(line.agency_id) if line.agency_id else None,
        "at": _stamp(line.at),
        "detail": line.detail,
        "subject": line.subject,
    }
    canonical = json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256((line.previous + canonical).encode()).hexdigest()


def _add(session: Session, lines: Sequence[LedgerLine]) -> None:
    with as_worker(session):
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
        last = select(LedgerLine.hash).order_by(LedgerLine.id.desc()).limit(1)
        previous = session.scalar(last) or BEGINNING
        at = session.scalars(select(func.clock_timestamp())).one()
        for line in lines:
            line.at, line.previous = at, previous
            line.hash = previous = line_hash(line)
        session.add_all(lines)


def verify(session: Session, until: str | None = None) -> Chain:
    """Walk the whole chain. A cut-off tail shows only against a hash that was noted elsewhere."""
    lines, head, met = 0, BEGINNING, False
    walk = select(LedgerLine).order_by(LedgerLine.id).execution_options(yield_per=1000)
    with contextlib.closing(session.scalars(walk)) as found:
        for line in found:
            if line.previous != head or line.hash != line_hash(line):
                return Chain(lines, head, line.id, met)
            lines, head, met = lines + 1, line.hash, met or line.hash == until
    return Chain(lines, head, None, met)


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
