"""How the register grows: import, room and look-ups at several sizes, side by side in one run.

python -m bench.register_scale --rows 1000000 10000000

Each size has a database of its own in one durable private server. Look-ups go round in small
blocks, a process for each size, so that whatever else the machine does meets all sizes alike. Needs
some 2.5 GiB of the temporary folder for each million rows.
"""

import argparse
import multiprocessing
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.pool import Pool
from pathlib import Path
from statistics import quantiles
from typing import Final

import psycopg

from bench.noise import Query
from bench.register import measure_import
from bench.register_maker import make
from store.database import STAFF, WORKER, Database, migrate
from store.postgres import PrivatePostgres, cluster_for
from store.register import match, match_all
from tests.servers import folder_for_servers, named

BLOCK: Final = 50
"""Look-ups of one size before the next one's turn."""
_OPENED: Final[dict[str, Database]] = {}
"""Of a process that looks up: it keeps its connection, as the desk does."""


@dataclass(slots=True)
class Size:
    """One size: where it is, what is asked of it, how long each look-up took (ms, CPU ms)."""

    url: str
    path: Path
    queries: list[Query] = field(default_factory=list)
    took: list[tuple[float, float]] = field(default_factory=list)


def ask(url: str, queries: Sequence[Query]) -> list[tuple[float, float]]:
    """Look each up in a transaction of its own; milliseconds by the clock, and of our processor."""
    database = _OPENED.setdefault(url, Database(url))
    took = []
    for query in queries:
        wall, cpu = time.perf_counter(), time.process_time()
        with database.transaction(WORKER) as session:
            match(session, query.reading)
        took.append(((time.perf_counter() - wall) * 1e3, (time.process_time() - cpu) * 1e3))
    return took


def ask_together(url: str, queries: Sequence[Query]) -> float:
    """Look all up in one call; milliseconds each."""
    start = time.perf_counter()
    with _OPENED[url].transaction(STAFF) as session:
        match_all(session, [query.reading for query in queries])
    return (time.perf_counter() - start) * 1e3 / len(queries)


@contextmanager
def watched(folder: Path) -> Iterator[list[int]]:
    """The most bytes the files under `folder` took, looked at every five seconds."""
    most, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(5):
            sizes = 0
            for path in folder.rglob("*"):
                try:
                    sizes += path.stat().st_blocks * 512
                except OSError:
                    continue  # the server has just removed it
            most[0] = max(most[0], sizes)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield most
    finally:
        over.set()
        watcher.join()


def prepared(server: PrivatePostgres, folder: Path, rows: int, queries: int, seed: int) -> Size:
    """A register of that many rows in a database of its own."""
    url = named(server.cluster.url(), f"rows_{rows}")
    with psycopg.connect(named(server.cluster.url(), "postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE rows_{rows}")
    migrate(url)
    size = Size(url, folder / f"{rows}.csv.gz")
    size.queries = make(size.path, rows, seed, held_back=queries)
    with (
        watched(server.cluster.folder) as most,
        multiprocessing.get_context("spawn").Pool(1) as own,
    ):
        print(own.apply(measure_import, (url, size.path)), flush=True)
    print(f"  files of the server at most {most[0] / 1e9:.1f} GB", flush=True)
    size.path.unlink()
    return size


def look_up(sizes: Sequence[Size]) -> None:
    """Ask all sizes in turn, after a first block that nobody counts."""
    pools: list[Pool] = [multiprocessing.get_context("spawn").Pool(1) for _ in sizes]
    for size, pool in zip(sizes, pools, strict=True):
        pool.apply(ask, (size.url, size.queries[:BLOCK]))
    for start in range(BLOCK, max(len(size.queries) for size in sizes), BLOCK):
        for size, pool in zip(sizes, pools, strict=True):
            size.took += pool.apply(ask, (size.url, size.queries[start : start + BLOCK]))
    for size, pool in zip(sizes, pools, strict=True):
        wall, cpu = (quantiles(column, n=100) for column in zip(*size.took, strict=True))
        each = pool.apply(ask_together, (size.url, size.queries))
        print(
            f"{size.path.name}: look-up of one p50 {wall[49]:.1f} ms, p95 {wall[94]:.1f} ms,"
            f" p99 {wall[98]:.1f} ms; CPU of Python p50 {cpu[49]:.1f} ms, p95 {cpu[94]:.1f} ms;"
            f" together {each:.1f} ms each ({len(size.took)} readings)",
            flush=True,
        )
        pool.terminate()


def main() -> None:
    """Make, import and ask each size; everything is removed at the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    with folder_for_servers() as folder, PrivatePostgres(cluster_for(folder)) as server:
        look_up(
            [
                prepared(server, folder, rows, chosen.queries, chosen.seed)
                for rows in sorted(chosen.rows)
            ]
        )


if __name__ == "__main__":
    main()
