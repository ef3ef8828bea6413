"""The room in which one worker reads: files share it, but a suspect is read alone.

A file whose last attempt ended with its worker's death may have caused it, or may have stood beside
the one that did. Read alone, a poison file uses up only its own attempts.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Room:
    """Shared by many or taken by one; who waits to be alone goes before who comes later."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._wanting = 0
        self._alone = False

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Be in the room with others."""
        with self._changed:
            self._changed.wait_for(lambda: not self._alone and not self._wanting)
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Be in the room with nobody else."""
        with self._changed:
            self._wanting += 1
            self._changed.wait_for(lambda: not self._alone and not self._inside)
            self._wanting -= 1
            self._alone = True
        try:
            yield
        finally:
            with self._changed:
                self._alone = False
                self._changed.notify_all()
