"""Where an extract may come from: paths, the S3 store, the web; and what is refused."""

import http.server
import io
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from minio import Minio

from ingest.errors import PeriksaError
from store.objects import NoSuchObject, ObjectsUnreachable
from store.register_source import SourceRefused, SourceUnreachable, fetched, is_inside
from store.settings import Settings

DATA = b"kpj,nik\n" * 5000


class _Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "http://127.0.0.1/secret")
            self.end_headers()
            return
        if self.path == "/r.csv?endless":  # no length: who knows whether it is whole
            self.send_response(200)
            self.end_headers()
            self.wfile.write(DATA)
            return
        self.send_response(200 if self.path.startswith("/r.csv") else 404)
        size = len(DATA) + (1000 if self.path.endswith("broken") else 0)
        self.send_header("Content-Length", str(size))
        self.end_headers()
        self.wfile.write(DATA)

    def log_message(self, *_: object) -> None:
        """Nothing on the screen."""


@pytest.fixture(scope="module")
def web() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def bytes_of(address: str, **settings: object) -> tuple[str, bytes]:
    with fetched(address, Settings(**settings)) as source:
        return source.name, source.path.read_bytes()


def test_a_path(tmp_path: Path):
    path = tmp_path / "r.csv"
    path.write_bytes(DATA)
    assert bytes_of(str(path)) == ("r.csv", DATA)


def test_the_web_without_the_query_in_its_name(web: str):
    name, data = bytes_of(f"{web}/r.csv?token=secret", register_private_addresses=True)
    assert (name, data) == ("http://127.0.0.1/r.csv", DATA)


REFUSED = {
    "no such file": ("{tmp}/nothing.csv", {}, SourceUnreachable),
    "an address inside the network": ("{web}/r.csv", {}, SourceRefused),
    "the cloud's own address": ("http://169.254.169.254/latest", {}, SourceRefused),
    "an address in another way of writing": ("http://[::ffff:127.0.0.1]/r", {}, SourceRefused),
    "a password": (
        "http://a:b@127.0.0.1/r", {"register_private_addresses": True}, SourceRefused,
    ),
    "no host": ("http:///r.csv", {}, SourceRefused),
    "a host that is not": ("http://nothing.invalid/r.csv", {}, SourceUnreachable),
    "elsewhere": ("{web}/away", {"register_private_addresses": True}, SourceUnreachable),
    "not there": ("{web}/else", {"register_private_addresses": True}, SourceUnreachable),
    "broken off": ("{web}/r.csv?broken", {"register_private_addresses": True}, SourceUnreachable),
    "nobody says how long": (
        "{web}/r.csv?endless", {"register_private_addresses": True}, SourceUnreachable,
    ),
    "a bucket without a store": ("s3://bucket/key", {}, SourceRefused),
    "nobody answers": (
        "http://127.0.0.1:9/r", {"register_private_addresses": True}, SourceUnreachable,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("address", "settings", "error"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(web: str, tmp_path: Path, address: str, settings: dict, error: type):
    with pytest.raises(PeriksaError) as caught:
        bytes_of(address.format(web=web, tmp=tmp_path), **settings)
    assert type(caught.value) is error
    assert "secret" not in str(caught.value)


INSIDE = {
    "loopback": ("127.0.0.1", True),
    "private": ("10.1.2.3", True),
    "shared by a provider": ("100.64.0.1", True),
    "the cloud's own": ("169.254.169.254", True),
    "to many": ("224.0.1.1", True),
    "public": ("93.184.216.34", False),
    "loopback 6": ("::1", True),
    "unique local": ("fd00::1", True),
    "link": ("fe80::1", True),
    "public 6": ("2606:2800:220:1::1", False),
    "mapped": ("::ffff:10.0.0.1", True),
    "compatible": ("::7f00:1", True),
    "NAT64 of a private host": ("64:ff9b::a00:1", True),
    "NAT64 of the cloud's own": ("64:ff9b::a9fe:a9fe", True),
    "NAT64 of a public host": ("64:ff9b::5db8:d822", False),
    "NAT64 of a local prefix": ("64:ff9b:1::5db8:d822", True),
    "6to4 of a private host": ("2002:c0a8:101::1", True),
    "6to4 of a public host": ("2002:5db8:d822::1", False),
    "Teredo": ("2001:0:4136:e378:8000:63bf:3fff:fdd2", True),
    "ISATAP of a private host": ("2606:2800:220:1::5efe:10.0.0.1", True),
}


@pytest.mark.parametrize(("address", "inside"), INSIDE.values(), ids=INSIDE)
def test_addresses_inside_however_they_are_written(address: str, inside: bool):
    assert is_inside(address) is inside


def test_too_large(web: str, monkeypatch):
    monkeypatch.setattr("store.register_source._BLOCK", 1 << 16)
    monkeypatch.setitem(globals(), "DATA", b"x" * (3 << 20))
    with pytest.raises(SourceRefused):
        bytes_of(f"{web}/r.csv", register_private_addresses=True, register_max_mib=1)


def test_an_object_of_the_store(s3):
    client = Minio(
        s3.endpoint.removeprefix("http://"), s3.access_key, s3.secret_key, secure=False
    )  # fmt: skip
    bucket = f"t{uuid.uuid4().hex}"
    client.make_bucket(bucket)
    client.put_object(bucket, "2026/r.csv", io.BytesIO(DATA), len(DATA))
    settings = {
        "s3_endpoint": s3.endpoint, "s3_access_key": s3.access_key,
        "s3_secret_key": s3.secret_key,
    }  # fmt: skip
    address = f"s3://{bucket}/2026/r.csv"
    assert bytes_of(address, **settings) == (address, DATA)
    with pytest.raises(NoSuchObject):
        bytes_of(f"s3://{bucket}/2026/else.csv", **settings)
    with pytest.raises(SourceRefused):
        bytes_of(f"s3://{bucket}", **settings)
    with pytest.raises(ObjectsUnreachable):
        bytes_of(address, **{**settings, "s3_secret_key": "wrong-key"})
