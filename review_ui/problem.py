"""Errors at the edge: our tree to HTTP, as problem+json for programs and as a page for people."""

import logging
import traceback
import uuid
from http import HTTPStatus
from pathlib import Path
from typing import Final
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from ingest.errors import BadUpload, ForbiddenStep, PeriksaError, Sentence, ToolFailed
from review_ui.guard import Forbidden, NotFound, NotSignedIn
from review_ui.messages import say
from review_ui.render import language_of_request, page
from store.intake import UnknownBatch

STATUS: Final = ((BadUpload, 422), (ToolFailed, 503), (ForbiddenStep, 409))
SIGN_IN_FIRST: Final = Sentence("Silakan masuk dahulu.", "Please sign in first.")
UNEXPECTED: Final = Sentence(
    "Terjadi kesalahan di pihak kami. Coba lagi; bila tetap gagal, hubungi pengelola.",
    "Something went wrong on our side. Try again; if it stays, tell the administrator.",
)
LOG: Final = logging.getLogger("periksa.web")
BAD_REQUEST: Final = Sentence("Permintaan tidak dapat dipahami.", "The request makes no sense.")


def wants_json(request: Request) -> bool:
    """Whether a program asks (the API, or a script of our own pages)."""
    accepted = request.headers.get("accept", "")
    return request.url.path.startswith("/api/") or "text/html" not in accepted


def problem(
    request: Request, status: int, code: str, sentence: Sentence, **more: object
) -> Response:
    """One error as RFC 9457 problem+json, or as a page where a person asked."""
    if not wants_json(request) and not request.headers.get("hx-request"):
        text = say(sentence, language_of_request(request))
        return page(request, "problem.html", "", status, code=code, sentence=text)
    body = {
        "type": f"urn:periksa:problem:{code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": say(sentence, language_of_request(request)),
        "sentence": sentence.both(),
        **more,
    }
    retry = {"Retry-After": "10"} if status in {429, 503} else None
    return JSONResponse(body, status, retry, media_type="application/problem+json")


def answer_errors(app: FastAPI) -> None:
    """Register what each error becomes."""
    app.add_exception_handler(NotSignedIn, _not_signed_in)
    app.add_exception_handler(Forbidden, _forbidden)
    app.add_exception_handler(NotFound, _not_found)
    app.add_exception_handler(PeriksaError, _ours)
    app.add_exception_handler(RequestValidationError, _bad_request)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def _not_signed_in(request: Request, _: Exception) -> Response:
    if wants_json(request):
        return problem(request, 401, "W401", SIGN_IN_FIRST)
    if request.headers.get("hx-request"):
        return Response(status_code=401, headers={"HX-Redirect": "/sign-in"})
    back = request.url.path if request.method == "GET" else "/"
    return RedirectResponse(f"/sign-in?back={quote(back)}", 303)


def _forbidden(request: Request, _: Exception) -> Response:
    return problem(request, 403, Forbidden.code, Forbidden.sentence)


def _not_found(request: Request, _: Exception) -> Response:
    return problem(request, 404, NotFound.code, NotFound.sentence)


def _ours(request: Request, error: Exception) -> Response:
    if isinstance(error, UnknownBatch):
        return problem(request, 404, error.code, error.sentence)
    if not isinstance(error, PeriksaError):
        raise error
    status = next((s for kind, s in STATUS if isinstance(error, kind)), 500)
    return problem(request, status, error.code, error.sentence)


def _bad_request(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    wrong = error.errors()
    if any(e["loc"][0] == "path" for e in wrong):  # an id that is no id names nothing
        return _not_found(request, error)
    # where and why, never what was sent
    told = [{"pointer": "/" + "/".join(map(str, e["loc"])), "detail": e["type"]} for e in wrong]
    return problem(request, 422, "W422", BAD_REQUEST, errors=told)


def _http(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    if error.status_code == 404:
        return _not_found(request, error)
    sentence = Sentence(*[HTTPStatus(error.status_code).phrase] * 2)
    return problem(request, error.status_code, f"W{error.status_code}", sentence)


def _unexpected(request: Request, error: Exception) -> Response:
    """Our own mistake: the sender gets an id; the log gets it with the place, never with values."""
    error_id = uuid.uuid4().hex
    frames = traceback.extract_tb(error.__traceback__)
    place = [f"{Path(f.filename).name}:{f.lineno}" for f in frames][-6:]
    LOG.error("unexpected %s %s at %s", type(error).__name__, error_id, " ".join(place))
    return problem(request, 500, "W500", UNEXPECTED, id=error_id)
