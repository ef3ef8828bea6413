"""Where a register extract comes from: a path, an object of the S3 store, or the web.

What is not a path is streamed into a file of its own first, so that an import always reads a whole
file with a known hash. The web is not trusted: HTTPS or HTTP only, no redirects, a limit of bytes
and of time for all of it, an answer that says how long it is, and no address inside our own network
unless a setting allows it, however it is written.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import tempfile
import threading
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
# IPv4 addresses at the end of IPv6 ones: NAT64 (RFC 6052), IPv4-compatible (RFC 4291).
_ENDS_IN_IPV4: Final = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("::/96"))
_LOCAL_NAT64: Final = ipaddress.ip_network("64:ff9b:1::/48")  # RFC 8215; unknown to Python 3.11
_ISATAP: Final = frozenset({0x0000_5EFE, 0x0200_5EFE})  # RFC 5214, section 6.1


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
    deadline = time.monotonic() + settings.register_timeout_s
    with tempfile.TemporaryDirectory(prefix="periksa-register-") as folder:
        path = Path(folder) / "extract"
        with path.open("wb") as target:
            limited = _Limited(target, most, deadline)
            if parts.scheme == "s3":
                key = parts.path.lstrip("/")
                _from_s3(settings, parts.netloc, key, limited)
            else:
                _from_web(parts, limited, private=settings.register_private_addresses)
        name = f"{parts.scheme}://{parts.hostname or parts.netloc}{parts.path}"
        yield Source(path, name)


class _Limited:
    """Writes until too many bytes came, or too late (`deadline` of the monotonic clock)."""

    def __init__(self, target: IO[bytes], most: int, deadline: float) -> None:
        self._target, self._left, self.deadline = target, most, deadline

    def write(self, data: bytes) -> int:
        """Raises SourceRefused past the limit of bytes, SourceUnreachable past that of time."""
        self._left -= len(data)
        if self._left < 0:
            raise SourceRefused("too large")
        self.in_time()
        return self._target.write(data)

    def in_time(self) -> None:
        """Raises SourceUnreachable when time is up."""
        if time.monotonic() >= self.deadline:
            raise SourceUnreachable("it took too long")


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


def _from_web(parts: SplitResult, target: _Limited, *, private: bool) -> None:
    """Stream the answer; the address that was checked is the one that is connected to."""
    if not parts.hostname or parts.username or parts.password:
        raise SourceRefused("an address with a host and without a password is needed")
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    try:
        with _connected(parts, target.deadline, private=private) as connection:
            connection.request("GET", path, headers={"Accept-Encoding": "identity"})
            with contextlib.closing(connection.getresponse()) as answer:
                if answer.status != http.HTTPStatus.OK:
                    raise SourceUnreachable(f"the server answered {answer.status}")
                _copy(answer, target)
    except (OSError, http.client.HTTPException, ValueError) as error:
        target.in_time()
        raise SourceUnreachable(type(error).__name__) from error


def _copy(answer: http.client.HTTPResponse, target: _Limited) -> None:
    """Copy to the end. Raises SourceUnreachable when time is up or the end is missing."""
    target.in_time()
    if answer.length is None and not answer.chunked:
        raise SourceUnreachable("the answer does not say how long it is")  # half a register
    while block := answer.read(_BLOCK):
        target.write(block)
    target.in_time()
    if answer.length:
        raise SourceUnreachable("the answer broke off")


@contextlib.contextmanager
def _connected(
    parts: SplitResult, deadline: float, *, private: bool
) -> Iterator[http.client.HTTPConnection]:
    """A connection to an address of the host that may be asked. Raises SourceRefused."""
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    if not private and any(is_inside(address) for address in addresses):
        raise SourceRefused("an address inside the network; see PERIKSA_REGISTER_PRIVATE_ADDRESSES")
    plain = socket.create_connection((addresses[0], port), timeout=_SILENCE_S)
    connection = http.client.HTTPConnection(host, port, timeout=_SILENCE_S)
    connection.sock = plain
    with contextlib.closing(connection), _cut_at(deadline, plain):
        if parts.scheme == "https":
            context = ssl.create_default_context()
            connection.sock = context.wrap_socket(
                plain, server_hostname=host, do_handshake_on_connect=False
            )
            connection.sock.do_handshake()
        yield connection


@contextlib.contextmanager
def _cut_at(deadline: float, plain: socket.socket) -> Iterator[None]:
    """Cut the connection when time is up: a byte now and then would renew every other limit."""
    same = plain.dup()  # TLS takes the first one over

    def cut() -> None:
        with contextlib.suppress(OSError):
            same.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, deadline - time.monotonic()), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        same.close()


def is_inside(address: str) -> bool:
    """Whether an address, or an IPv4 address that it carries, is no public one of the internet."""
    ip = ipaddress.ip_address(address)
    carried = _carried(ip) if isinstance(ip, ipaddress.IPv6Address) else ()
    return ip in _LOCAL_NAT64 or any(
        one.is_multicast or not one.is_global for one in (ip, *carried)
    )


def _carried(ip: ipaddress.IPv6Address) -> Iterator[ipaddress.IPv4Address]:
    """The IPv4 addresses that a translator or a tunnel would reach through this one."""
    last = int(ip) & 0xFFFF_FFFF
    if any(ip in network for network in _ENDS_IN_IPV4) or int(ip) >> 32 & 0xFFFF_FFFF in _ISATAP:
        yield ipaddress.IPv4Address(last)
    if ip.ipv4_mapped:
        yield ip.ipv4_mapped
    if ip.sixtofour:
        yield ip.sixtofour
    if ip.teredo:
        yield from ip.teredo
