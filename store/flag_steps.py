"""The steps that people take with a flag, each one guarded UPDATE and one ledger line."""

import uuid

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from ingest.errors import ForbiddenStep
from store import ledger
from store.states import FLAG_LIVE, FLAG_STEPS, FlagAct, FlagState, from_states, step
from store.tables import Flag


def take_step(
    session: Session, flag_id: uuid.UUID, act: FlagAct, *, actor: str
) -> uuid.UUID | None:
    """Take the step and return the flag's case; None: no such flag.

    Raises ForbiddenStep when the flag's state does not allow it (or no longer does).
    """
    flag = session.scalar(select(Flag).where(Flag.id == flag_id))
    if flag is None:
        return None
    following = step(FLAG_STEPS, FlagState(flag.state), act)
    closed = None if following in FLAG_LIVE else func.now()
    moved = session.execute(
        update(Flag)
        .where(Flag.id == flag_id, Flag.state.in_(from_states(FLAG_STEPS, act)))
        .values(state=following.value, closed_at=closed)
        .returning(Flag.id)
    ).one_or_none()
    if moved is None:
        raise ForbiddenStep(f"{act} lost a race")
    ledger.append(
        session,
        actor=actor,
        act=f"flag.{act.value}",
        subject=f"flag:{flag_id}",
        agency_id=flag.agency_id,
        detail={"case": str(flag.case_id), "outcome": flag.outcome, "state": following.value},
    )
    return flag.case_id
