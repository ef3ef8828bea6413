"""Extracts over HTTPS from a real server with a certificate of a test authority; and slow ones."""

import itertools
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from store.register_source import SourceUnreachable, fetched
from store.settings import Settings

BODY = b"kpj,nik\n" * 1000
HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(BODY)


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """An authority that this process trusts, as an administrator would have it."""
    made = trustme.CA()
    made.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    return made


def shown_by(authority: trustme.CA, *names: str, days: int = 1) -> ssl.SSLContext:
    """How a server of these names shows itself; `days`: how long from now."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    until = datetime.now(UTC) + timedelta(days)
    names = names or ("localhost", "127.0.0.1")
    authority.issue_cert(*names, not_after=until).configure_cert(context)
    return context


@contextmanager
def serving(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """A port that answers each caller so, until the end."""
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            with suppress(OSError):
                while True:
                    caller, _ = door.accept()
                    with caller, suppress(OSError):
                        answer(caller)

        server = threading.Thread(target=serve)
        server.start()
        try:
            yield door.getsockname()[1]
        finally:
            door.shutdown(socket.SHUT_RDWR)
            server.join()


def bytes_of(address: str, **settings: object) -> bytes:
    with fetched(address, Settings(register_private_addresses=True, **settings)) as source:
        return source.path.read_bytes()


def over_tls(context: ssl.SSLContext, body: bytes = BODY) -> Callable[[socket.socket], None]:
    def answer(caller: socket.socket) -> None:
        with context.wrap_socket(caller, server_side=True) as secure:
            secure.recv(4096)
            secure.sendall(HEAD + body)

    return answer


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_https_from_a_server_that_is_known(authority: trustme.CA, host: str) -> None:
    with serving(over_tls(shown_by(authority))) as port:
        assert bytes_of(f"https://{host}:{port}/r.csv") == BODY


NOT_TRUSTED = {
    "another name": (["register.example"], 1),
    "no longer valid": (["localhost"], -1),
}


@pytest.mark.parametrize(("names", "days"), NOT_TRUSTED.values(), ids=NOT_TRUSTED)
def test_a_server_that_is_not_who_it_should_be(
    authority: trustme.CA, names: list[str], days: int
) -> None:
    with (
        serving(over_tls(shown_by(authority, *names, days=days))) as port,
        pytest.raises(SourceUnreachable, match="SSLCertVerificationError"),
    ):
        bytes_of(f"https://localhost:{port}/r.csv")


@pytest.mark.usefixtures("authority")
def test_an_authority_that_nobody_knows() -> None:
    with (
        serving(over_tls(shown_by(trustme.CA()))) as port,
        pytest.raises(SourceUnreachable, match="SSLCertVerificationError"),
    ):
        bytes_of(f"https://localhost:{port}/r.csv")


def test_an_answer_cut_off_is_no_file(authority: trustme.CA) -> None:
    with (
        serving(over_tls(shown_by(authority), BODY[:-100])) as port,
        pytest.raises(SourceUnreachable),
    ):
        bytes_of(f"https://localhost:{port}/r.csv")


def test_a_server_that_knows_no_tls() -> None:
    with (
        serving(lambda caller: caller.sendall(HEAD + BODY)) as port,
        pytest.raises(SourceUnreachable),
    ):
        bytes_of(f"https://localhost:{port}/r.csv")


def dripping(text: bytes) -> Callable[[socket.socket], None]:
    """Sends a byte now and then, for ever: every single wait is short."""

    def answer(caller: socket.socket) -> None:
        for byte in itertools.chain(text, itertools.repeat(ord("x"))):
            caller.sendall(bytes([byte]))
            time.sleep(0.01)

    return answer


SLOW = {
    "body": ("http", dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n")),
    "chunks": (
        "http",
        dripping(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffff\r\n"),
    ),
    "head": ("http", dripping(b"HTTP/1.1 200 OK\r\nX-")),
    "TLS": ("https", dripping(b"\x16\x03\x03\x3f\xff")),
    "silence": ("https", lambda caller: time.sleep(1.5)),
}


@pytest.mark.parametrize(("scheme", "answer"), SLOW.values(), ids=SLOW)
def test_the_limit_of_time_is_for_all_of_it(
    scheme: str, answer: Callable[[socket.socket], None]
) -> None:
    start = time.monotonic()
    with serving(answer) as port:
        with pytest.raises(SourceUnreachable, match="too long"):
            bytes_of(f"{scheme}://localhost:{port}/r.csv", register_timeout_s=1)
        assert time.monotonic() - start < 5
