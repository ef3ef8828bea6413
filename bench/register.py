"""The register at scale: seconds and memory of an import, time of a look-up, answers right.

python -m bench.register --rows 1000000 --seed 7

Needs room in the temporary folder: some 0.5 GiB for 1 million rows. The server is durable, as in
use. The import runs in a process of its own, so that the memory it reports is its own.
"""

import argparse
import multiprocessing
import os
import resource
import time
from datetime import date
from pathlib import Path
from statistics import quantiles

from sqlalchemy import Connection, text

from bench.noise import Query
from bench.register_maker import make
from bench.register_score import table, told
from matching.match import Match
from matching.record import Person
from store.database import STAFF, WORKER, Database, migrate
from store.postgres import PrivatePostgres, cluster_for
from store.register import match, match_all
from store.register_import import import_extract
from store.register_lookup import PERSON, person_of_columns, rows
from tests.servers import folder_for_servers

TODAY = date(2026, 3, 1)


def measure_import(url: str, path: Path) -> str:
    """Import in this very process; what it took."""
    database = Database(url)
    wall, cpu = time.perf_counter(), time.process_time()
    done = import_extract(database, path, TODAY)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    with database.engine.connect() as connection:  # the pool's only one: the import's own
        server = seconds_of(driver_pid(connection))
        size = connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    database.close()
    return (
        f"import: {done.rows:,} rows, {done.persons:,} persons, {done.bad_rows} bad in {wall:.1f} s"
        f" (CPU: Python {cpu:.1f} s, PostgreSQL {server:.1f} s); Python at most {peak:.0f} MiB;"
        f" database {size / 1e9:.2f} GB"
    )


def driver_pid(connection: Connection) -> int:
    """The process of the server that serves this connection."""
    return int(connection.execute(text("SELECT pg_backend_pid()")).scalar_one())


def seconds_of(pid: int) -> float:
    """Processor seconds a process has used (proc(5): fields 14 and 15)."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure_single(database: Database, queries: list[Query]) -> str:
    """Look-ups one by one, each in a transaction of its own, as a page of the desk asks."""
    took = []
    with database.engine.connect() as connection:  # the pool's only one
        pid = driver_pid(connection)
    cpu, server = time.process_time(), seconds_of(pid)
    for query in queries:
        start = time.perf_counter()
        with database.transaction(WORKER) as session:
            match(session, query.reading)
        took.append((time.perf_counter() - start) * 1000)
    cpu, server = (time.process_time() - cpu) / len(took), (seconds_of(pid) - server) / len(took)
    cuts = quantiles(took, n=100)
    return (
        f"look-up of one: p50 {cuts[49]:.1f} ms, p95 {cuts[94]:.1f} ms, p99 {cuts[98]:.1f} ms,"
        f" most {max(took):.0f} ms ({len(took)} readings);"
        f" processor: Python {cpu * 1000:.1f} ms, PostgreSQL {server * 1000:.1f} ms each"
    )


def measure_together(database: Database, queries: list[Query]) -> tuple[str, list[Match]]:
    """All of them in one call."""
    start = time.perf_counter()
    with database.transaction(STAFF) as session:
        answers = match_all(session, [query.reading for query in queries])
    return f"{len(queries)} readings together: {time.perf_counter() - start:.1f} s", answers


def persons_told(
    database: Database, queries: list[Query], answers: list[Match]
) -> dict[str, Person]:
    """By KPJ, everybody who was asked for or told."""
    kpjs = {query.kpj for query in queries} | {c.kpj for m in answers for c in m.candidates}
    with database.transaction(STAFF) as session:
        found = rows(
            session,
            f"SELECT {PERSON} FROM person WHERE kpj = ANY(%s)",  # noqa: S608 - our words
            sorted(kpjs - {""}),
        )
    return {columns[0]: person_of_columns(columns) for columns in found}


def main() -> None:
    """Make the register, import it, ask it; everything is removed at the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--queries", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    with folder_for_servers() as folder, PrivatePostgres(cluster_for(folder)) as server:
        url, path = server.cluster.url(), folder / "register.csv.gz"
        migrate(url)
        queries = make(path, chosen.rows, chosen.seed, held_back=chosen.queries)
        with multiprocessing.get_context("spawn").Pool(1) as own:
            print(own.apply(measure_import, (url, path)), flush=True)
        database = Database(url)
        print(measure_single(database, queries), flush=True)
        took, answers = measure_together(database, queries)
        print(took)
        persons = persons_told(database, queries, answers)
        print(table(queries, [told(answer) for answer in answers], persons))
        database.close()


if __name__ == "__main__":
    main()
