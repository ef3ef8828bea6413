"""Processes in which hostile bytes are read: the only importer of pebble.

Each has an address space of limited size, is killed when a question takes too long, and dies with
the worker that made it. What happens to one never touches another.
"""

import multiprocessing
import os
import resource
import signal
from collections.abc import Callable
from concurrent.futures import CancelledError
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass
from typing import Any, Final, Generic, ParamSpec, TypeVar

from pebble import CONSTS, ProcessExpired, ProcessFuture, ProcessPool

from ingest.errors import PeriksaError, Sentence, ToolFailed
from store.children import end_with

MIB: Final = 1024 * 1024
ONE_THREAD: Final = ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
"""One page, one core: threads inside a page only get in each other's way."""
LARGEST_FILE_MIB: Final = 1024
QUESTIONS_PER_PROCESS: Final = 200
"""Then a fresh one: what leaks in a foreign library leaks for no longer than that."""

CONSTS.sleep_unit = 0.03  # s between looks at the processes; pebble's own 0.1 holds up each end

P = ParamSpec("P")
T = TypeVar("T")


class TooSlow(ToolFailed):
    """The reading did not end within its time."""

    code = "T301"
    sentence = Sentence(
        "Halaman ini terlalu lama dibaca. Pindai ulang dengan resolusi 200-300 dpi.",
        "This page took too long to read. Scan it again at 200-300 dpi.",
    )


class ReaderDied(ToolFailed):
    """The reading process ended by itself or was killed."""

    code = "T302"
    sentence = Sentence(
        "Alat pembaca berhenti pada halaman ini. Pindai ulang, atau baca secara manual.",
        "The reading tool stopped on this page. Scan it again, or read it by hand.",
    )


class TooLarge(ToolFailed):
    """The reading needs more memory than a process gets."""

    code = "T303"
    sentence = Sentence(
        "Halaman ini terlalu besar untuk dibaca. Pindai ulang dengan resolusi 200-300 dpi.",
        "This page is too large to read. Scan it again at 200-300 dpi.",
    )


class ReaderConfused(ToolFailed):
    """The reading failed in a way nobody thought of."""

    code = "T304"
    sentence = Sentence(
        "Berkas ini membuat alat pembaca gagal. Baca secara manual dan hubungi pengelola.",
        "This file made the reading tool fail. Read it by hand and tell the administrator.",
    )


@dataclass(frozen=True, slots=True)
class Pending(Generic[T]):
    """A question on its way."""

    future: ProcessFuture[T]

    def get(self) -> T:
        """Wait for the answer. Raises what the question raises, TooSlow, ReaderDied, TooLarge."""
        try:
            return self.future.result()
        except TookTooLong as error:
            raise TooSlow from error
        except (ProcessExpired, CancelledError) as error:
            raise ReaderDied(str(getattr(error, "exitcode", ""))) from error

    def forget(self) -> None:
        """Nobody waits for the answer any more: the process is stopped if it works on it."""
        self.future.cancel()  # type: ignore[no-untyped-call]


class Processes:
    """A fixed number of reading processes, started on first use."""

    def __init__(self, number: int, memory_mib: int) -> None:
        """`number`: one per core. `memory_mib`: address space of each."""
        one_thread_each()
        self.number = number
        self._pool = ProcessPool(
            max_workers=number,
            max_tasks=QUESTIONS_PER_PROCESS,
            initializer=_prepare,
            initargs=(os.getpid(), memory_mib),
            context=multiprocessing.get_context("spawn"),  # no locks or sockets inherited
        )
        # started here and now: the processes' lives hang on the thread that starts them
        if not self._pool.active:
            raise ReaderDied("none could be started")

    def ask(
        self, timeout_s: float, question: Callable[P, T], *args: P.args, **_: P.kwargs
    ) -> Pending[T]:
        """Put `question` to the next free process; `timeout_s` counts from when it starts."""
        return Pending(self._pool.schedule(_answer, args=(question, args), timeout=timeout_s))

    def close(self) -> None:
        """End all processes now, whatever they are doing."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def one_thread_each() -> None:
    """Tell numerical libraries so; processes that are started later inherit it."""
    for name in ONE_THREAD:
        os.environ.setdefault(name, "1")


def _answer(question: Callable[..., T], args: tuple[Any, ...]) -> T:
    """Put the question, in the reading process. Of what nobody thought of only its type is told.

    A foreign error may quote the paper, and what it quotes would end in a log.
    """
    try:
        return question(*args)
    except PeriksaError as error:
        raise type(error)(error.detail) from None
    except MemoryError:
        raise TooLarge from None
    except Exception as error:
        raise ReaderConfused(type(error).__name__) from None


def _prepare(parent: int, memory_mib: int) -> None:
    """First thing in a reading process: die with the worker, keep to the memory, ignore Ctrl-C."""
    end_with(parent, signal.SIGKILL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the worker decides when to stop
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_AS, (memory_mib * MIB, memory_mib * MIB))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE_MIB * MIB, LARGEST_FILE_MIB * MIB))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no papers in core files
