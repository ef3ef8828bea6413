"""Who is asking, and may they. Every route depends on exactly one of `Needs` and `Public`."""

import hmac
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.orm import Session

from ingest.errors import Sentence
from review_ui.door import SAFE_METHODS
from review_ui.parts import Parts
from review_ui.permissions import Permission, may
from store import accounts
from store.accounts import Role, Who
from store.database import Access


class NotSignedIn(Exception):
    """Nobody is signed in: pages go to the sign-in, the API answers 401."""


class Forbidden(Exception):
    """Signed in, but this is not theirs to do, or the request did not come from our page."""

    code = "W403"
    sentence = Sentence(
        "Anda tidak berhak melakukan ini. Muat ulang halaman bila Anda merasa berhak.",
        "This is not yours to do. Reload the page if you think it is.",
    )


class NotFound(Exception):
    """There is no such thing, or none that this account may know of."""

    code = "W404"
    sentence = Sentence("Tidak ditemukan.", "Not found.")


@dataclass(frozen=True, slots=True)
class Visit:
    """One request of somebody who is signed in and allowed."""

    who: Who
    parts: Parts

    @property
    def access(self) -> Access:
        """What the database lets this visit see."""
        return access_of(self.who)

    @property
    def actor(self) -> str:
        """How the ledger names them."""
        return f"account:{self.who.account_id}"

    def transaction(self) -> AbstractContextManager[Session]:
        """A transaction in which only what they may see exists."""
        return self.parts.database.transaction(self.access)

    def may(self, permission: str) -> bool:
        """Whether they could also do this (to show or hide a button)."""
        return may(self.who.role, Permission(permission))


def access_of(who: Who) -> Access:
    """An agency is bound to its own rows; staff see all."""
    if who.role is Role.AGENCY:
        return Access("agency", who.agency_id)
    return Access("staff")


def parts_of(request: Request) -> Parts:
    """The parts this application was made with."""
    parts: Parts = request.app.state.parts
    return parts


def who_of(request: Request) -> Who | None:
    """Who holds the cookie of this request, if anybody."""
    parts = parts_of(request)
    token = request.cookies.get(parts.cookie)
    if not token:
        return None
    with parts.database.transaction(Access("staff")) as session:
        return accounts.who(session, token)


async def posted_token(request: Request) -> str:
    """The CSRF token of an unsafe request: header `X-CSRF-Token`, or field `_csrf` of a form.

    Only small urlencoded forms are read here; a body with files has to use the header, so that
    nothing is taken in before we know who sends it.
    """
    if request.method in SAFE_METHODS:
        return ""
    header = request.headers.get("x-csrf-token")
    if header is not None:
        return header
    if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        field = (await request.form()).get("_csrf")
        return field if isinstance(field, str) else ""
    return ""


class Needs:
    """Dependency: lets a request through when its account has the permission."""

    def __init__(self, permission: Permission) -> None:
        self.permission = permission

    def __call__(self, request: Request, token: Annotated[str, Depends(posted_token)]) -> Visit:
        """The visit. Raises NotSignedIn or Forbidden."""
        who = who_of(request)
        if who is None:
            raise NotSignedIn
        request.state.who = who
        unsafe = request.method not in SAFE_METHODS
        if unsafe and not hmac.compare_digest(token.encode(), who.csrf.encode()):
            raise Forbidden
        if not may(who.role, self.permission):
            raise Forbidden
        return Visit(who, parts_of(request))


class Public:
    """Dependency: says that a route is open to everybody, with the reason."""

    def __init__(self, reason: str) -> None:
        self.reason = reason

    def __call__(self) -> None:
        """Nothing to check."""


Seer = Annotated[Visit, Depends(Needs(Permission.SEE))]
Uploader = Annotated[Visit, Depends(Needs(Permission.UPLOAD))]
Reviewer = Annotated[Visit, Depends(Needs(Permission.REVIEW))]
Disputer = Annotated[Visit, Depends(Needs(Permission.DISPUTE))]
