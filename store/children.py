"""Child processes that never outlive the process that started them."""

import ctypes
import os
import signal
from collections.abc import Callable
from functools import partial
from typing import Final

PR_SET_PDEATHSIG: Final = 1
LIBC: Final = ctypes.CDLL(None)


def end_with_parent(number: signal.Signals) -> Callable[[], None]:
    """For `subprocess.Popen(preexec_fn=...)`: the child gets `number` when this process ends.

    However it ends, SIGKILL included. To the kernel a parent is a thread: start such children from
    a thread that lives as long as they shall.
    """
    return partial(end_with, os.getpid(), number)


def end_with(parent: int, number: signal.Signals) -> None:
    """In a child: ask for `number` when `parent` ends; end at once if it has ended already."""
    LIBC.prctl(PR_SET_PDEATHSIG, int(number))
    if os.getppid() != parent:
        os._exit(1)
