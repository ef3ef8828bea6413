"""The lives of rows, as tables: (state, act) to the state that follows; anything else is refused.

Most steps are taken by one guarded UPDATE so that two processes cannot both take them; these tables
say which steps there are, and the tests replay them.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, TypeVar

from ingest.errors import ForbiddenStep


class FileState(StrEnum):
    """A file's life. The last four are its ends."""

    STORED = "stored"
    PROCESSING = "processing"
    NEEDS_REVIEW = "needs_review"
    DONE = "done"
    FAILED = "failed"
    REFUSED = "refused"


class FileAct(StrEnum):
    """What happens to a file."""

    START = "start"
    POSTPONE = "postpone"
    READ = "read"
    NOTHING_TO_REVIEW = "nothing_to_review"
    FAIL = "fail"
    REFUSE = "refuse"
    READ_AGAIN = "read_again"


FILE_STEPS: Final[Mapping[tuple[FileState, FileAct], FileState]] = {
    (FileState.STORED, FileAct.START): FileState.PROCESSING,
    (FileState.PROCESSING, FileAct.START): FileState.PROCESSING,  # its worker died: once more
    (FileState.PROCESSING, FileAct.POSTPONE): FileState.STORED,
    (FileState.PROCESSING, FileAct.READ): FileState.NEEDS_REVIEW,
    (FileState.PROCESSING, FileAct.NOTHING_TO_REVIEW): FileState.DONE,
    (FileState.PROCESSING, FileAct.FAIL): FileState.FAILED,
    (FileState.PROCESSING, FileAct.REFUSE): FileState.REFUSED,
    (FileState.FAILED, FileAct.READ_AGAIN): FileState.STORED,
}
FILE_ENDS: Final = frozenset(
    {FileState.NEEDS_REVIEW, FileState.DONE, FileState.FAILED, FileState.REFUSED}
)


class FlagState(StrEnum):
    """A flag's life. The first three are live: at most one such flag per case and outcome."""

    LIKELY = "likely"
    OPEN = "open"
    DISPUTED = "disputed"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"


class FlagAct(StrEnum):
    """What happens to a flag."""

    CONFIRM = "confirm"
    DOUBT = "doubt"
    DISPUTE = "dispute"
    UPHOLD = "uphold"
    RESOLVE = "resolve"
    WITHDRAW = "withdraw"


FLAG_STEPS: Final[Mapping[tuple[FlagState, FlagAct], FlagState]] = {
    (FlagState.LIKELY, FlagAct.CONFIRM): FlagState.OPEN,  # people confirmed what it rests on
    (FlagState.OPEN, FlagAct.DOUBT): FlagState.LIKELY,  # a decision was reopened
    (FlagState.OPEN, FlagAct.DISPUTE): FlagState.DISPUTED,
    (FlagState.DISPUTED, FlagAct.UPHOLD): FlagState.OPEN,
    (FlagState.OPEN, FlagAct.RESOLVE): FlagState.RESOLVED,
    (FlagState.DISPUTED, FlagAct.RESOLVE): FlagState.RESOLVED,
    (FlagState.LIKELY, FlagAct.WITHDRAW): FlagState.WITHDRAWN,  # the verdict needs it no more
    (FlagState.OPEN, FlagAct.WITHDRAW): FlagState.WITHDRAWN,
    (FlagState.DISPUTED, FlagAct.WITHDRAW): FlagState.WITHDRAWN,
}
FLAG_LIVE: Final = frozenset({FlagState.LIKELY, FlagState.OPEN, FlagState.DISPUTED})

FILE_ENDED: Final = tuple(sorted(str(end) for end in FILE_ENDS))
LIVE_FLAG: Final = tuple(sorted(str(state) for state in FLAG_LIVE))
"""The same two sets as text, as the rows hold it and queries ask for it."""

S = TypeVar("S", bound=StrEnum)
A = TypeVar("A", bound=StrEnum)


def step(steps: Mapping[tuple[S, A], S], state: S, act: A) -> S:
    """The state that follows. Raises ForbiddenStep."""
    try:
        return steps[state, act]
    except KeyError:
        raise ForbiddenStep(f"{act} in {state}") from None


def from_states(steps: Mapping[tuple[S, A], S], act: A) -> list[str]:
    """The states in which `act` is allowed, for the guard of an UPDATE."""
    return sorted(str(state) for state, allowed in steps if allowed == act)
