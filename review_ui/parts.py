"""Parts: what the web is wired from, made once by the process that starts it."""

import contextlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store.database import Database
from store.objects import Objects
from store.settings import Settings

COOKIE: Final = "__Host-periksa"
# `__Host-` cookies need HTTPS; without it (one machine, loopback) the cookie has this plain name
PLAIN_COOKIE: Final = "periksa"


@dataclass(frozen=True, slots=True)
class Parts:
    """`key` hashes the subjects of failed sign-ins; it never leaves this machine."""

    settings: Settings
    database: Database
    objects: Objects
    key: bytes

    @property
    def cookie(self) -> str:
        """Name of the sign-in cookie."""
        return COOKIE if self.settings.secure_cookies else PLAIN_COOKIE


def key_of(data: Path) -> bytes:
    """The installation's own 256-bit key, made on first use (file `web.key`, mode 0600)."""
    path = data / "web.key"
    if not path.exists():
        data.mkdir(parents=True, exist_ok=True)
        made = data / f"web.key.{secrets.token_hex(4)}"
        made.touch(mode=0o600)
        made.write_text(secrets.token_hex(32), encoding="ascii")
        with contextlib.suppress(FileExistsError):  # another process was quicker: its key counts
            os.link(made, path)
        made.unlink()
    return bytes.fromhex(path.read_text(encoding="ascii"))
