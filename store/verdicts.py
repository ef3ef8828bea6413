"""Verdicts as rows: what one says, and whether a new one says the same as the one that holds."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol

from sqlalchemy.orm import Session

from cover.assess import assess
from cover.outlook import Lack, Outlook, outlook
from cover.turning import next_turn
from cover.verdict import Verdict
from store import ledger
from store.situation import Judged, facts, situation_json
from store.tables import Case, Extract, VerdictRow

ACTOR: Final = "rules"
TELLING: Final = ("outcome", "gaps", "confirmed")
"""What two verdicts must have in common to be the same, beside the facts they rest on."""


@dataclass(frozen=True, slots=True)
class Reached:
    """A verdict as it was reached: on what, by which extract, what it says, what lies ahead."""

    judged: Judged
    extract: Extract | None
    verdict: Verdict
    ahead: Outlook


def reach(judged: Judged, extract: Extract | None) -> Reached:
    """Judge a situation that the register's extract is part of (None: there is none)."""
    verdict = assess(judged.situation)
    return Reached(judged, extract, verdict, outlook(judged.situation, verdict))


class Aging(Protocol):
    """What rests on an extract: the extract itself, a verdict, a line of a list that shows one."""

    @property
    def stale_from(self) -> date | None:
        """From this day on the extract is too old."""


class Lacking(Aging, Protocol):
    """A verdict, or a line of a list that shows one."""

    @property
    def lack(self) -> str | None:
        """The kind of lack on the day that was judged."""


def lack_of(row: Lacking, today: date) -> Lack | None:
    """Which kind of "not insured" a verdict is today: an extract grows old while a row stays."""
    if row.lack is None or row.lack == Lack.IDENTITY or not too_old(row, today):
        return Lack(row.lack) if row.lack else None
    return Lack.REGISTER_OLD


def too_old(row: Aging, today: date) -> bool:
    """Whether the extract behind a verdict can no longer say that nothing was paid."""
    return row.stale_from is not None and row.stale_from <= today


def keep(session: Session, case: Case, now: VerdictRow | None, reached: Reached) -> VerdictRow:
    """The verdict's row: the one that holds when it says the same, else a new one beside it."""
    said = _said(reached)
    if now is not None and _same(now, said):
        for name, value in said.items():  # the day, the extract and what lies ahead move on
            setattr(now, name, value)
        return now
    if now is not None:
        now.current = False
    row = VerdictRow(
        id=uuid.uuid4(), agency_id=case.agency_id, case_id=case.id, current=True, **said
    )
    session.add(row)
    if now is None or (now.outcome, now.confirmed) != (row.outcome, row.confirmed):
        ledger.append(
            session,
            actor=ACTOR,
            act="verdict.made",
            subject=f"case:{case.id}",
            agency_id=case.agency_id,
            detail={"verdict": str(row.id), "outcome": row.outcome, "confirmed": row.confirmed},
        )
    return row


def _same(now: VerdictRow, said: Mapping[str, Any]) -> bool:
    """Whether a verdict says the same of the same facts."""
    telling = all(getattr(now, name) == said[name] for name in TELLING)
    return telling and facts(now.situation) == facts(said["situation"])


def _said(reached: Reached) -> dict[str, Any]:
    """What the row of a verdict says."""
    verdict, ahead, extract = reached.verdict, reached.ahead, reached.extract
    return {
        "as_of": reached.judged.situation.as_of,
        "register_as_of": extract.as_of if extract else None,
        "extract_id": extract.id if extract else None,
        "stale_from": extract.stale_from if extract else None,
        "confirmed": reached.judged.confirmed,
        "situation": situation_json(reached.judged),
        "outcome": verdict.outcome.value,
        "gaps": [
            {
                "programme": gap.programme,
                "first": gap.first.isoformat(),
                "last": gap.last.isoformat(),
            }
            for gap in verdict.gaps
        ],
        "reasons": [
            {"rule": basis.rule, "sentence": basis.sentence.both(), "source": basis.source}
            for basis in verdict.reasons
        ],
        "lack": ahead.lack.value if ahead.lack else None,
        "covered_until": ahead.covered_until,
        "next_turn": next_turn(reached.judged.situation),
        "ahead": _ahead(ahead),
    }


def _ahead(ahead: Outlook) -> dict[str, Any]:
    """What lies ahead of a verdict, without the parts that have columns of their own."""
    return {
        "changes": [
            {"id": c.id, "sentence": c.sentence.both(), "outcome": c.outcome.value}
            for c in ahead.changes
        ],
        "dues": [
            {"id": d.id, "amount": d.amount, "sentence": d.sentence.both(), "source": d.source}
            for d in ahead.dues
        ],
        "gap_follows": ahead.gap_follows,
        "possible_benefit": ahead.possible_benefit,
    }
