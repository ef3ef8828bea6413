"""The door: what happens to every request before and after a route sees it (pure ASGI).

Host allow-list, same-origin check of unsafe methods, a limit on body bytes counted while they
arrive, security headers on every answer, and nothing of an error but its id.
"""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
CSP: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "object-src 'none'"
)
HEADERS: Final = (
    ("content-security-policy", CSP),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
SMALL_BODY: Final = 1 << 20  # bytes of a form or a JSON body


class BodyTooLong(HTTPException):
    """More bytes arrived than this path takes. An HTTPException: those pass through FastAPI."""

    def __init__(self) -> None:
        super().__init__(413)


class Door:
    """Wraps the application. `upload_bytes` is the limit of the paths that take files."""

    def __init__(
        self, app: ASGIApp, hosts: Iterable[str], *, secure: bool, upload_bytes: int
    ) -> None:
        self.app = app
        self.hosts = frozenset(h.strip().lower() for h in hosts if h.strip())
        self.secure = secure
        self.upload_bytes = upload_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        guarded = _Answer(send, secure=self.secure)
        refusal = self._refuse(scope)
        if refusal:
            await PlainTextResponse(refusal.phrase, refusal.value)(scope, receive, guarded.send)
            return
        limit = self.upload_bytes if scope["path"].endswith("/files") else SMALL_BODY
        try:
            await self.app(scope, _counted(receive, limit), guarded.send)
        except Exception:
            # `problem._unexpected` has logged and answered; the server must not print the
            # traceback, whose text may quote a paper
            if not guarded.started:
                await PlainTextResponse("Error", 500)(scope, receive, guarded.send)

    def _refuse(self, scope: Scope) -> HTTPStatus | None:
        headers = Headers(scope=scope)
        if host_name(headers.get("host", "")) not in self.hosts:
            return HTTPStatus.BAD_REQUEST
        if scope["method"] not in SAFE_METHODS and not same_origin(headers):
            return HTTPStatus.FORBIDDEN
        return None


def host_name(host: str) -> str:
    """`host[:port]` without the port, lower case; "" when it is no host at all."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def same_origin(headers: Headers) -> bool:
    """Whether the browser says that our own page asks (Sec-Fetch-Site, else Origin)."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc == headers.get("host")


def _counted(receive: Receive, limit: int) -> Receive:
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            raise BodyTooLong
        return message

    return counted


class _Answer:
    """Adds the headers and remembers whether an answer has begun."""

    def __init__(self, send: Send, *, secure: bool) -> None:
        self._send = send
        self._secure = secure
        self.started = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS:
                headers[name] = value
            headers.setdefault("cache-control", "no-store")
            if self._secure:
                headers["strict-transport-security"] = "max-age=31536000; includeSubDomains"
        await self._send(message)
