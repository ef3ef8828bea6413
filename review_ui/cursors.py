"""Opaque cursors of lists, and filters as they stand in an address."""

import base64
import binascii
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, Protocol
from urllib.parse import urlencode

from ingest.errors import ForbiddenStep, Sentence
from store.desk import Key

PAGE: Final = 50  # rows of a list on one page


class BadCursor(ForbiddenStep):
    """Not a cursor that this service handed out."""

    code = "W410"
    sentence = Sentence(
        "Alamat lanjutan daftar ini tidak berlaku. Mulai lagi dari awal daftar.",
        "This place in the list is not valid. Begin at the start of the list.",
    )


class Row(Protocol):
    """A row of a list that knows where the list goes on after it."""

    @property
    def key(self) -> Key:
        """The key of the row."""
        ...


def cursor(rows: Sequence[Row], limit: int) -> str | None:
    """The cursor behind the last of `rows`, or None when the list is at its end."""
    if len(rows) < limit:
        return None
    at, row_id = rows[-1].key
    return packed(at.isoformat(), str(row_id))


def key_of(text: str | None) -> Key | None:
    """The key in a cursor; None for no cursor. Raises BadCursor."""
    if not text:
        return None
    at, row_id = unpacked(text, 2)
    try:
        return datetime.fromisoformat(at), uuid.UUID(row_id)
    except ValueError as error:
        raise BadCursor from error


def packed(*parts: str) -> str:
    """Parts without `|` as one opaque word."""
    return base64.urlsafe_b64encode("|".join(parts).encode()).decode().rstrip("=")


def unpacked(text: str, parts: int) -> list[str]:
    """The parts of such a word. Raises BadCursor when it was not made by `packed`."""
    try:
        plain = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()
    except (ValueError, binascii.Error) as error:
        raise BadCursor from error
    cut = plain.split("|")
    if len(cut) != parts:
        raise BadCursor
    return cut


def uuid_of(text: str | None) -> uuid.UUID | None:
    """An id out of a filter; None when it is empty or none."""
    try:
        return uuid.UUID(text) if text else None
    except ValueError:
        return None


def query_of(values: Mapping[str, Any]) -> str:
    """A filter as the query of an address, empty values left out."""
    return urlencode({name: value for name, value in values.items() if value})
