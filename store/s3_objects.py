"""Objects on any S3 server: the only importer of minio, and the home of its oddities.

Only put, get, stat, list and delete are asked of the server. Nothing relies on its locking,
versioning or encryption, and what it answers is checked against the key.
"""

import contextlib
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

import urllib3
from minio import Minio
from minio.error import MinioException, S3Error

from store.objects import (
    NoSuchObject,
    ObjectsUnreachable,
    Stored,
    check_data,
    check_key,
    checked,
)

_MISSING: Final = frozenset({"NoSuchKey", "NoSuchObject", "NotFound"})
_ALREADY: Final = frozenset({"BucketAlreadyOwnedByYou", "BucketAlreadyExists"})
_TIMEOUT: Final = urllib3.Timeout(connect=5, read=60)  # seconds; a first bucket may take five


class S3Objects:
    """`store.objects.Objects` in one bucket, which is made if it is not there."""

    def __init__(
        self, endpoint: str, bucket: str, access_key: str, secret_key: str, region: str
    ) -> None:
        """`endpoint`: http://host:port or https://host. Raises ObjectsUnreachable."""
        address = urlsplit(endpoint)
        if address.scheme not in {"http", "https"} or not address.netloc:
            raise ValueError("PERIKSA_S3_ENDPOINT is not http://host:port or https://host")
        self._bucket = bucket
        self._client = Minio(
            address.netloc,
            access_key=access_key,
            secret_key=secret_key,
            secure=address.scheme == "https",
            region=region,
            http_client=urllib3.PoolManager(
                timeout=_TIMEOUT,
                maxsize=16,
                retries=urllib3.Retry(total=3, backoff_factor=0.2, status_forcelist=[502, 503]),
            ),
        )
        with _reachable():
            if not self._client.bucket_exists(bucket):
                _make(self._client, bucket)

    def put_once(self, key: str, data: bytes) -> None:
        """See Objects."""
        check_data(key, data)
        with _reachable():
            self._client.put_object(self._bucket, key, io.BytesIO(data), len(data))

    def get(self, key: str) -> bytes:
        """See Objects."""
        check_key(key)
        with _reachable():
            try:
                answer = self._client.get_object(self._bucket, key)
            except MinioException as error:  # servers differ in how they say "not here"
                if not self.exists(key):
                    raise NoSuchObject(key) from error
                raise
            try:
                data = bytes(answer.read())
            finally:
                answer.close()
                answer.release_conn()
        return checked(key, data)

    def exists(self, key: str) -> bool:
        """See Objects."""
        check_key(key)
        with _reachable():
            try:
                self._client.stat_object(self._bucket, key)
            except S3Error as error:
                if error.code in _MISSING:
                    return False
                raise
        return True

    def delete(self, key: str) -> None:
        """See Objects."""
        check_key(key)
        with _reachable():
            self._client.remove_object(self._bucket, key)

    def stored(self, prefix: str = "") -> Iterator[Stored]:
        """See Objects."""
        with _reachable():
            for found in self._client.list_objects(self._bucket, prefix=prefix, recursive=True):
                if found.object_name and found.last_modified:
                    yield Stored(found.object_name, _utc(found.last_modified))


def download(
    endpoint: str, bucket: str, key: str, *, access_key: str, secret_key: str, region: str
) -> Iterator[bytes]:
    """Any object of any bucket, block by block: not one of ours, so its key says nothing of it.

    Raises NoSuchObject, ObjectsUnreachable.
    """
    address = urlsplit(endpoint)
    client = Minio(
        address.netloc,
        access_key=access_key,
        secret_key=secret_key,
        secure=address.scheme == "https",
        region=region,
        http_client=urllib3.PoolManager(timeout=_TIMEOUT, retries=urllib3.Retry(total=3)),
    )
    with _reachable():
        try:
            client.stat_object(bucket, key)  # servers differ in how they refuse to hand it out
        except S3Error as error:
            if error.code in {*_MISSING, "NoSuchBucket"}:
                raise NoSuchObject(key) from error
            raise
        answer = client.get_object(bucket, key)
        try:
            yield from answer.stream(1 << 20)
        finally:
            answer.close()
            answer.release_conn()


def _make(client: Minio, bucket: str) -> None:
    """Make the bucket, unless another process was quicker."""
    try:
        client.make_bucket(bucket)
    except S3Error as error:
        if error.code not in _ALREADY:
            raise


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


@contextlib.contextmanager
def _reachable() -> Iterator[None]:
    """Refused, hung up, timed out, wrong key: all are an unreachable store to others."""
    try:
        yield
    except (MinioException, urllib3.exceptions.HTTPError, OSError) as error:
        raise ObjectsUnreachable(type(error).__name__) from error
