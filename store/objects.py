"""The port to the object store: bytes under write-once keys that we choose.

A key says whose the bytes are, what they are and their SHA-256:
`<agency>/originals/<sha256>` or `<agency>/pictures/<sha256>.jpg`. The same bytes are one object,
and bytes that do not fit their key are never handed out.
"""

import hashlib
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from ingest.errors import Sentence, ToolFailed

KEY: Final = re.compile(r"(?:[a-z0-9-]+/)+(?P<sha256>[0-9a-f]{64})(?:\.[a-z0-9]+)?")


class NoSuchObject(ToolFailed):
    """Nothing lies under that key."""

    code = "T211"
    sentence = Sentence(
        "Berkas tersimpan tidak ditemukan. Unggah kembali berkas ini dan hubungi pengelola.",
        "The stored file is missing. Upload it again and tell the administrator.",
    )


class DamagedObject(ToolFailed):
    """The bytes under that key are not those that were put there."""

    code = "T212"
    sentence = Sentence(
        "Berkas tersimpan rusak. Unggah kembali berkas ini dan hubungi pengelola.",
        "The stored file is damaged. Upload it again and tell the administrator.",
    )


class ObjectsUnreachable(ToolFailed):
    """The store does not answer, refuses us, or cannot keep more."""

    code = "T213"
    sentence = Sentence(
        "Penyimpanan berkas tidak dapat dihubungi. Coba lagi beberapa saat kemudian.",
        "The file store cannot be reached. Try again in a little while.",
    )


@dataclass(frozen=True, slots=True)
class Stored:
    """An object in a listing; `at` is when it was last put (UTC)."""

    key: str
    at: datetime


class Objects(Protocol):
    """Keeps bytes. Every method raises ValueError for a bad key and ObjectsUnreachable."""

    def put_once(self, key: str, data: bytes) -> None:
        """Keep `data`; when this returns it is durable. Again the same: only its time is renewed.

        Raises ValueError when `data` does not have the SHA-256 that `key` names.
        """
        ...

    def get(self, key: str) -> bytes:
        """The bytes, checked against their key. Raises NoSuchObject, DamagedObject."""
        ...

    def exists(self, key: str) -> bool:
        """Whether something lies under `key`."""
        ...

    def delete(self, key: str) -> None:
        """Remove the object; nothing happens when there is none."""
        ...

    def stored(self, prefix: str = "") -> Iterator[Stored]:
        """All objects whose key starts with `prefix`, in the order of their keys."""
        ...


def original_key(agency_id: uuid.UUID, sha256: str) -> str:
    """Where an upload lies, byte for byte as it came."""
    return f"{agency_id}/originals/{sha256}"


def picture_key(agency_id: uuid.UUID, jpeg: bytes) -> str:
    """Where the picture of a page lies, encoded by us."""
    return f"{agency_id}/pictures/{hashlib.sha256(jpeg).hexdigest()}.jpg"


def check_key(key: str) -> str:
    """The SHA-256 that `key` names. Raises ValueError when it is not one of our keys."""
    named = KEY.fullmatch(key)
    if named is None:
        raise ValueError("not a key of the object store")
    return named["sha256"]


def check_data(key: str, data: bytes) -> None:
    """Raises ValueError when `data` is not what `key` names."""
    if hashlib.sha256(data).hexdigest() != check_key(key):
        raise ValueError("data do not have the SHA-256 that the key names")


def checked(key: str, untrusted_data: bytes) -> bytes:
    """The data if they are what `key` names. Raises DamagedObject."""
    try:
        check_data(key, untrusted_data)
    except ValueError as error:
        raise DamagedObject(key) from error
    return untrusted_data
