"""What each role may do. Every route names one permission of this table (a test walks them)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from store.accounts import Role


class Permission(StrEnum):
    """One thing a route lets somebody do."""

    SEE = "see"
    """Look at batches, flags and cases; an agency sees its own only (the database checks)."""
    UPLOAD = "upload"
    """Hand in papers; an agency for itself, staff for any agency."""
    REVIEW = "review"
    """Look at documents beside their ink and decide on them."""
    DISPUTE = "dispute"
    """Say that a flag is wrong, which sends it back to a person."""
    SETTLE = "settle"
    """Resolve or withdraw a flag."""
    WATCH = "watch"
    """The figures over all agencies."""


STAFF: Final = frozenset({Role.REVIEWER, Role.SUPERVISOR, Role.ADMIN})
EVERYBODY: Final = frozenset(Role)

ALLOWED: Final[Mapping[Permission, frozenset[Role]]] = {
    Permission.SEE: EVERYBODY,
    Permission.UPLOAD: EVERYBODY,
    Permission.REVIEW: STAFF,
    Permission.DISPUTE: EVERYBODY,
    Permission.SETTLE: frozenset({Role.SUPERVISOR, Role.ADMIN}),
    Permission.WATCH: STAFF,
}


def may(role: Role, permission: Permission) -> bool:
    """Whether the table lets `role` do this."""
    return role in ALLOWED[permission]
