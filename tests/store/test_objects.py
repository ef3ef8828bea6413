"""One contract, both stores: a real folder and a real S3 server."""

import hashlib
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from store.folder_objects import FolderObjects
from store.objects import (
    DamagedObject,
    NoSuchObject,
    ObjectsUnreachable,
    original_key,
    picture_key,
)
from store.s3_objects import S3Objects

AGENCY = uuid.UUID(int=7)
HASH = "0" * 64


def key_of(data: bytes, agency: uuid.UUID = AGENCY) -> str:
    return original_key(agency, hashlib.sha256(data).hexdigest())


@pytest.fixture(params=["folder", "s3"])
def place(request, tmp_path):
    """An empty store, and the folder in which its bytes lie as files."""
    if request.param == "folder":
        return FolderObjects(tmp_path / "objects"), tmp_path / "objects"
    server = request.getfixturevalue("s3")
    bucket = f"t{uuid.uuid4().hex}"
    store = S3Objects(server.endpoint, bucket, server.access_key, server.secret_key, "us-east-1")
    return store, server.folder / bucket


@pytest.fixture
def objects(place):
    return place[0]


def test_what_is_put_can_be_got(objects):
    for data in (b"", b"scan", bytes(range(256)) * 40_000):
        objects.put_once(key_of(data), data)
        assert objects.get(key_of(data)) == data


def test_the_same_bytes_are_one_object(objects):
    for _ in range(3):
        objects.put_once(key_of(b"scan"), b"scan")
    assert [s.key for s in objects.stored()] == [key_of(b"scan")]


def test_putting_again_renews_the_time(objects):
    objects.put_once(key_of(b"scan"), b"scan")
    (stored,) = objects.stored()
    assert abs(stored.at - datetime.now(UTC)) < timedelta(minutes=1)


def test_bytes_that_are_not_what_the_key_names_are_refused(objects):
    with pytest.raises(ValueError, match="SHA-256"):
        objects.put_once(key_of(b"scan"), b"forged")
    assert not objects.exists(key_of(b"scan"))


def test_damage_is_seen_on_reading(place):
    objects, folder = place
    objects.put_once(key_of(b"scan"), b"scan")
    (folder / key_of(b"scan")).write_bytes(b"scam")
    with pytest.raises(DamagedObject):
        objects.get(key_of(b"scan"))


def test_what_is_absent(objects):
    assert not objects.exists(key_of(b"never"))
    objects.delete(key_of(b"never"))
    with pytest.raises(NoSuchObject):
        objects.get(key_of(b"never"))


def test_what_is_deleted_is_gone(objects):
    objects.put_once(key_of(b"scan"), b"scan")
    objects.delete(key_of(b"scan"))
    assert not objects.exists(key_of(b"scan"))
    assert list(objects.stored()) == []


def test_listing_by_prefix_and_in_order(objects):
    other = uuid.UUID(int=8)
    for data in (b"one", b"two", b"three"):
        objects.put_once(key_of(data), data)
    objects.put_once(key_of(b"one", other), b"one")
    objects.put_once(picture_key(other, b"jpeg"), b"jpeg")
    assert len(list(objects.stored())) == 5
    keys = [s.key for s in objects.stored(f"{AGENCY}/originals/")]
    assert keys == sorted(key_of(d) for d in (b"one", b"two", b"three"))


@pytest.mark.parametrize(
    "key",
    [
        "",
        "a",
        f"../{HASH}",
        f"a/../{HASH}",
        f"A/{HASH}",
        f"a/{HASH[1:]}",
        f"/{HASH}",
        f"a//{HASH}",
        f"a/{HASH}/b",
        f"a/{HASH}\n",
    ],
)
def test_only_our_keys_are_keys(objects, key):
    for act in (objects.get, objects.exists, objects.delete, lambda k: objects.put_once(k, b"")):
        with pytest.raises(ValueError):
            act(key)


def test_a_wrong_secret_is_an_unreachable_store(s3):
    with pytest.raises(ObjectsUnreachable):
        S3Objects(s3.endpoint, "bucket", s3.access_key, "wrong", "us-east-1")


def test_a_dead_server_is_an_unreachable_store():
    with pytest.raises(ObjectsUnreachable):
        S3Objects("http://127.0.0.1:9", "bucket", "a", "b", "us-east-1")


def test_a_full_disk_leaves_nothing_behind(tmp_path, monkeypatch):
    objects = FolderObjects(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ObjectsUnreachable):
        objects.put_once(key_of(b"scan"), b"scan")
    monkeypatch.undo()
    assert list(objects.stored()) == []
    assert list((tmp_path / ".unfinished").iterdir()) == []
