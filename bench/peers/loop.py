"""The loop of every reading process: a path on each line in, one JSON object on each line out.

Imports nothing of this project, so that it runs in the peers' environment too.
"""

import json
import resource
import sys
import time
from collections.abc import Callable


def _used() -> float:
    """Processor seconds of this process and of the Tesseracts it has started."""
    parts = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(part.ru_utime + part.ru_stime for part in parts)


def answer(read: Callable[[str], list[str] | None]) -> None:
    """Answer until standard input ends: {"lines", "wall", "cpu", "crash"}."""
    out, sys.stdout = sys.stdout, sys.stderr  # whatever a reader prints must not be an answer
    print("{}", file=out, flush=True)  # ready: imports do not count
    for path in sys.stdin:
        wall, used, lines, crash = time.perf_counter(), _used(), None, None
        try:
            lines = read(path.strip())
        except Exception as error:  # any error of a reader is one crash of that reader
            crash = type(error).__name__
        wall, used = time.perf_counter() - wall, _used() - used
        said = {"lines": lines, "wall": wall, "cpu": used, "crash": crash}
        print(json.dumps(said), file=out, flush=True)
