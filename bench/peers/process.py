"""A reading process of a peer or of ours: asked one file at a time, replaced when it dies."""

import json
import os
import select
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bench.peers.scoring import Answer

TIMEOUT_S: Final = 60.0
START_S: Final = 120.0


class WorkerProcess:
    """One process of one thread that answers paths (`bench.peers.loop`)."""

    def __init__(self, command: Sequence[str], models: Path | None = None) -> None:
        """Start it; `models`: Tesseract's folder. Raises RuntimeError when it does not come up."""
        self._command = list(command)
        one = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        self._environment = os.environ | one
        if models is not None:
            self._environment["TESSDATA_PREFIX"] = str(models)
        self._process = self._started()

    def read(self, path: Path) -> Answer:
        """What it says of the file. Dying or falling silent is a crash, and it is started anew."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(f"{path}\n")
            self._process.stdin.flush()
            said = self._said(TIMEOUT_S)
        except BrokenPipeError:
            said = None
        if said is None:
            self.close()
            self._process = self._started()
            return Answer(None, TIMEOUT_S, TIMEOUT_S, "died or fell silent")
        return Answer(**json.loads(said))

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.communicate()

    def _started(self) -> "subprocess.Popen[str]":
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            self._command,
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
            text=True,
            env=self._environment,
        )
        if self._said(START_S) is None:
            self.close()
            raise RuntimeError("it does not start")
        return self._process

    def _said(self, seconds: float) -> str | None:
        """Its next line, None when it is silent for so long or gone.

        It prints a line only when asked, so nothing is left in the buffer of an earlier one.
        """
        ready, _, _ = select.select([self._process.stdout], [], [], seconds)
        assert self._process.stdout is not None
        return self._process.stdout.readline() or None if ready else None
