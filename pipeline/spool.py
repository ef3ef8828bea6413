"""The spool: where an upload lies as a file while it is read, and nowhere longer."""

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

PREFIX: Final = "periksa-reading-"
_NAME: Final = re.compile(re.escape(PREFIX) + r"(?P<pid>\d+)-\w+")


@contextmanager
def spooled(data: bytes) -> Iterator[Path]:
    """`data` as a file in a private folder of its own (mode 0700), gone at the end."""
    with tempfile.TemporaryDirectory(prefix=f"{PREFIX}{os.getpid()}-") as folder:
        path = Path(folder) / "original"
        path.write_bytes(data)
        yield path


def clear_leftovers() -> int:
    """Remove what killed workers of this user left behind on this machine; how many folders."""
    removed = 0
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        named = _NAME.fullmatch(folder.name)
        with contextlib.suppress(FileNotFoundError):
            if named and folder.stat().st_uid == os.geteuid() and not _alive(int(named["pid"])):
                shutil.rmtree(folder, ignore_errors=True)
                removed += 1
    return removed


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
