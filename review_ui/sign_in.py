"""Signing in and out, and the choice of language."""

import hmac
import secrets
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from review_ui.guard import Needs, Public, Seer, parts_of
from review_ui.messages import language_of
from review_ui.parts import Parts
from review_ui.permissions import Permission
from review_ui.render import LANGUAGE_COOKIE, page
from store import accounts
from store.accounts import Refusal, SignedIn
from store.database import STAFF

router = APIRouter(include_in_schema=False)
BEFORE: Final = "-before"  # the cookie of the sign-in form: guards it before there is a session
OPEN_DOOR: Final = Depends(Public("nobody is signed in yet"))


@router.get("/sign-in", dependencies=[OPEN_DOOR])
def sign_in_page(request: Request, back: str = "/") -> Response:
    """The form."""
    return _form(request, back=back)


@router.post("/sign-in", dependencies=[OPEN_DOOR])
def sign_in(
    request: Request,
    username: Annotated[str, Form(max_length=200)] = "",
    password: Annotated[str, Form(max_length=1000)] = "",
    token: Annotated[str, Form()] = "",
    back: Annotated[str, Form()] = "/",
) -> Response:
    """Check name and password; wrong name and wrong password get the same answer."""
    parts = parts_of(request)
    before = request.cookies.get(parts.cookie + BEFORE, "")
    if not before or not hmac.compare_digest(before.encode(), token.encode()):
        return _form(request, "sign_in.stale", username, back, 403)
    address = request.client.host if request.client else ""
    with parts.database.transaction(STAFF) as session:
        outcome = accounts.sign_in(session, username, password, address, parts.key)
    if outcome is Refusal.TOO_MANY:
        answer = _form(request, "sign_in.too_many", username, back, 429)
        answer.headers["Retry-After"] = str(int(accounts.WINDOW.total_seconds()))
        return answer
    if not isinstance(outcome, SignedIn):
        return _form(request, "sign_in.wrong", username, back, 403)
    answer = RedirectResponse(own_path(back), 303)
    _set(answer, parts, parts.cookie, outcome.token, int(accounts.ABSOLUTE.total_seconds()))
    answer.delete_cookie(parts.cookie + BEFORE, secure=parts.settings.secure_cookies)
    return answer


@router.post("/sign-out")
def sign_out(request: Request, visit: Seer) -> Response:
    """End the sign-in on the server, and ask the browser to forget what it kept."""
    token = request.cookies.get(visit.parts.cookie, "")
    with visit.parts.database.transaction(STAFF) as session:
        accounts.sign_out(session, token)
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(visit.parts.cookie, secure=visit.parts.settings.secure_cookies)
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


@router.post("/language", dependencies=[Depends(Needs(Permission.SEE))])
def choose_language(
    visit: Seer, language: Annotated[str, Form()], back: Annotated[str, Form()] = "/"
) -> Response:
    """Remember the language of an account."""
    with visit.parts.database.transaction(STAFF) as session:
        accounts.set_language(session, visit.who.account_id, language_of(language))
    return RedirectResponse(own_path(back), 303)


def own_path(back: str) -> str:
    """`back` if it is a path of this site, else the home page (no open redirect)."""
    inside = back.startswith("/") and not back.startswith(("//", "/\\")) and "\\" not in back
    return back if inside and back.isprintable() else "/"


def _form(
    request: Request, problem: str = "", username: str = "", back: str = "/", status: int = 200
) -> Response:
    parts = parts_of(request)
    token = secrets.token_urlsafe(32)
    answer = page(
        request,
        "sign_in.html",
        "",
        status,
        token=token,
        problem=problem,
        username=username,
        back=own_path(back),
    )
    _set(answer, parts, parts.cookie + BEFORE, token, 3600)
    chosen = request.query_params.get("language")
    if chosen:
        _set(answer, parts, LANGUAGE_COOKIE, language_of(chosen), 365 * 86400)
    return answer


def _set(answer: Response, parts: Parts, name: str, value: str, seconds: int) -> None:
    answer.set_cookie(
        name,
        value,
        max_age=seconds,
        path="/",
        secure=parts.settings.secure_cookies,
        httponly=True,
        samesite="lax",
    )
