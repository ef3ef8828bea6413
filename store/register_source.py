"""Where a register extract comes from: a path, an object of the S3 store, or the web.

What is not a path is streamed into a file of its own first, so that an import always reads a whole
file with a known hash. The web is not trusted: HTTPS or HTTP only, no redirects, a limit of bytes
and of time, and no address inside our own network unless a setting allows it.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from urllib.parse import SplitResult, urlsplit

from ingest.errors import BadUpload, Sentence, ToolFailed
from store.s3_objects import download
from store.settings import Settings

_BLOCK: Final = 1 << 20
_SILENCE_S: Final = 30.0
_PORTS: Final = {"http": 80, "https": 443}


class SourceUnreachable(ToolFailed):
    """The extract could not be fetched; `detail` says why, without the address's secrets."""

    code = "T320"
    sentence = Sentence(
        "Berkas data peserta tidak dapat diambil dari alamat itu. Periksa alamat dan jaringan.",
        "The register file could not be fetched from there. Check the address and the network.",
    )


class SourceRefused(BadUpload):
    """An address that is not fetched from, or a file beyond the limit."""

    code = "U322"
    sentence = Sentence(
        "Alamat berkas data peserta tidak diizinkan, atau berkasnya terlalu besar.",
        "The address of the register file is not allowed, or the file is too large.",
    )


@dataclass(frozen=True, slots=True)
class Source:
    """A file at hand, and what to call where it came from (no query, no password)."""

    path: Path
    name: str


@contextlib.contextmanager
def fetched(address: str, settings: Settings) -> Iterator[Source]:
    """The file at `address`: a path, `s3://bucket/key`, `http://...` or `https://...`.

    Raises SourceUnreachable, SourceRefused, ObjectsUnreachable, NoSuchObject.
    """
    parts = urlsplit(address)
    if parts.scheme not in {"s3", "http", "https"}:
        path = Path(address)
        if not path.is_file():
            raise SourceUnreachable("no such file")
        yield Source(path, path.name)
        return
    most = settings.register_max_mib * (1 << 20)
    with tempfile.TemporaryDirectory(prefix="periksa-register-") as folder:
        path = Path(folder) / "extract"
        with path.open("wb") as target:
            limited = _Limited(target, most)
            if parts.scheme == "s3":
                key = parts.path.lstrip("/")
                _from_s3(settings, parts.netloc, key, limited)
            else:
                _from_web(parts, settings, limited)
        name = f"{parts.scheme}://{parts.hostname or parts.netloc}{parts.path}"
        yield Source(path, name)


class _Limited:
    """Writes until too many bytes came."""

    def __init__(self, target: IO[bytes], most: int) -> None:
        self._target, self._left = target, most

    def write(self, data: bytes) -> int:
        """Raises SourceRefused past the limit."""
        self._left -= len(data)
        if self._left < 0:
            raise SourceRefused("too large")
        return self._target.write(data)


def _from_s3(settings: Settings, bucket: str, key: str, target: _Limited) -> None:
    if not (settings.s3_endpoint and settings.s3_access_key and settings.s3_secret_key):
        raise SourceRefused("PERIKSA_S3_ENDPOINT and its keys are not set")
    if not bucket or not key:
        raise SourceRefused("not s3://bucket/key")
    for block in download(
        settings.s3_endpoint,
        bucket,
        key,
        access_key=settings.s3_access_key.get_secret_value(),
        secret_key=settings.s3_secret_key.get_secret_value(),
        region=settings.s3_region,
    ):
        target.write(block)


def _from_web(parts: SplitResult, settings: Settings, target: _Limited) -> None:
    """Stream the answer; the address that was checked is the one that is connected to."""
    if not parts.hostname or parts.username or parts.password:
        raise SourceRefused("an address with a host and without a password is needed")
    deadline = time.monotonic() + settings.register_timeout_s
    try:
        connection = _connection(parts, private=settings.register_private_addresses)
        with contextlib.closing(connection):
            path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
            connection.request("GET", path, headers={"Accept-Encoding": "identity"})
            with contextlib.closing(connection.getresponse()) as answer:
                if answer.status != http.HTTPStatus.OK:
                    raise SourceUnreachable(f"the server answered {answer.status}")
                _copy(answer, target, deadline)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise SourceUnreachable(type(error).__name__) from error


def _copy(answer: http.client.HTTPResponse, target: _Limited, deadline: float) -> None:
    """Copy to the end. Raises SourceUnreachable when time is up or the end is missing."""
    while block := answer.read(_BLOCK):
        target.write(block)
        if time.monotonic() > deadline:
            raise SourceUnreachable("it took too long")
    if answer.length:
        raise SourceUnreachable("the answer broke off")


def _connection(parts: SplitResult, *, private: bool) -> http.client.HTTPConnection:
    """A connection to an address of the host that may be asked. Raises SourceRefused."""
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    if not private and not all(ipaddress.ip_address(a).is_global for a in addresses):
        raise SourceRefused("an address inside the network; see PERIKSA_REGISTER_PRIVATE_ADDRESSES")
    connection = http.client.HTTPConnection(host, port, timeout=_SILENCE_S)
    plain = socket.create_connection((addresses[0], port), timeout=_SILENCE_S)
    connection.sock = plain
    if parts.scheme == "https":
        try:
            secure = ssl.create_default_context().wrap_socket(plain, server_hostname=host)
        except OSError:
            plain.close()
            raise
        connection.sock = secure
    return connection
