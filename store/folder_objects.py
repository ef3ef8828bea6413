"""Objects in a folder of this machine."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from store.objects import (
    NoSuchObject,
    ObjectsUnreachable,
    Stored,
    check_data,
    check_key,
    checked,
)

_UNFINISHED: Final = ".unfinished"


class FolderObjects:
    """`store.objects.Objects` as files. A crash leaves the whole object or none.

    Bytes go to a temporary file, are forced to the disk, renamed into place, and the folder that
    holds the new name is forced to the disk as well.
    """

    def __init__(self, root: Path) -> None:
        """Make `root` (mode 0700) if it is not there."""
        self._root = root
        with _reachable():
            root.mkdir(mode=0o700, parents=True, exist_ok=True)
            (root / _UNFINISHED).mkdir(mode=0o700, exist_ok=True)

    def put_once(self, key: str, data: bytes) -> None:
        """See Objects."""
        check_data(key, data)
        path = self._root / key
        with _reachable():
            if path.exists() and path.stat().st_size == len(data):
                os.utime(path)
                return
            self._make_folders(path.parent)
            handle, name = tempfile.mkstemp(dir=self._root / _UNFINISHED)
            try:
                with os.fdopen(handle, "wb") as unfinished:
                    unfinished.write(data)
                    unfinished.flush()
                    os.fsync(unfinished.fileno())
                Path(name).rename(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
            _force(path.parent)

    def get(self, key: str) -> bytes:
        """See Objects."""
        check_key(key)
        with _reachable():
            try:
                data = (self._root / key).read_bytes()
            except FileNotFoundError as error:
                raise NoSuchObject(key) from error
        return checked(key, data)

    def exists(self, key: str) -> bool:
        """See Objects."""
        check_key(key)
        with _reachable():
            return (self._root / key).exists()

    def delete(self, key: str) -> None:
        """See Objects."""
        check_key(key)
        with _reachable():
            (self._root / key).unlink(missing_ok=True)

    def stored(self, prefix: str = "") -> Iterator[Stored]:
        """See Objects."""
        for path in sorted(self._root.rglob("*")):
            key = path.relative_to(self._root).as_posix()
            if not key.startswith(prefix) or key.startswith(_UNFINISHED):
                continue
            with contextlib.suppress(FileNotFoundError):  # removed meanwhile
                if path.is_file():
                    yield Stored(key, datetime.fromtimestamp(path.stat().st_mtime, UTC))

    def _make_folders(self, folder: Path) -> None:
        """Like mkdir -p, each new name forced to the disk."""
        if folder.exists():
            return
        self._make_folders(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        _force(folder.parent)


def _force(folder: Path) -> None:
    """Force the names in `folder` to the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _reachable() -> Iterator[None]:
    """Disk full, no rights, a disk that fails: all are an unreachable store to others."""
    try:
        yield
    except OSError as error:
        raise ObjectsUnreachable(type(error).__name__) from error
