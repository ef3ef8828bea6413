"""Bytes to Upload: hashed, sniffed, named for display; nothing is decoded here."""

import hashlib
import unicodedata

from ingest.limits import LIMITS, Limits
from ingest.refusals import EmptyFile, TooManyBytes
from ingest.sniff import sniff
from ingest.upload import MediaType, Upload

_NAMELESS = "tanpa nama"


def receive(name: str, data: bytes, limits: Limits = LIMITS) -> Upload:
    """`data` as an Upload with its SHA-256 and its type by content.

    `name` is kept for eyes only, made harmless. Raises a `BadUpload`: empty, too large, or of a
    type outside the accepted list.
    """
    if not data:
        raise EmptyFile
    if len(data) > limits.archive_bytes:
        raise TooManyBytes
    media_type = sniff(data)
    if media_type is not MediaType.ZIP and len(data) > limits.file_bytes:
        raise TooManyBytes
    return Upload(display_name(name, limits), data, hashlib.sha256(data).hexdigest(), media_type)


def display_name(untrusted_name: str, limits: Limits = LIMITS) -> str:
    r"""The last part of a path, with control and bidirectional characters shown as `\uXXXX`.

    At most `limits.name_characters`; the ending is kept when it is cut. Never used as a path.
    """
    last = untrusted_name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    shown = escaped(unicodedata.normalize("NFC", last)).strip()
    if shown in {"", ".", ".."}:
        return _NAMELESS
    if len(shown) <= limits.name_characters:
        return shown
    ending = shown[-16:]
    return shown[: limits.name_characters - len(ending) - 1] + "…" + ending


def escaped(untrusted_text: str) -> str:
    r"""Text that a terminal or a page can show: control characters and the like as `\uXXXX`."""
    return "".join(_shown(character) for character in untrusted_text)


def _shown(character: str) -> str:
    """Cc, Cf (bidirectional marks among them), Cs, Co, Cn, Zl and Zp are escaped."""
    category = unicodedata.category(character)
    if category.startswith("C") or category in {"Zl", "Zp"}:
        return f"\\u{ord(character):04x}"
    return character
