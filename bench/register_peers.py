"""The same readings asked of others: PostgreSQL's pg_trgm, and Splink on DuckDB.

python -m bench.register_peers --rows 200000 --queries 300      (needs splink: an extra)

pg_trgm brings the fifty names most alike and nothing decides: only whether the right person is
among the first five is told. Splink links readings with persons by a model trained on both: its
pairs of 0.95 and more are matches, others of the best five possible.
"""

import argparse
import csv
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import psycopg

from bench.noise import Query
from bench.register import TODAY
from bench.register_maker import make, persons_of
from bench.register_score import Told, table, told
from matching.match import Decision
from matching.names import name_key
from matching.places import place
from matching.reading import tidy_reading
from matching.record import Person
from store.database import STAFF, Database, migrate
from store.postgres import PrivatePostgres, cluster_for
from store.register import match_all
from store.register_import import import_extract
from tests.servers import folder_for_servers

FACTS = ("id", "name", "birth_date", "sex", "nik", "passport", "place")


def trigrams(url: str, queries: Sequence[Query], persons: Mapping[str, Person]) -> list[Told]:
    """The five most alike of the fifty that share most trigrams; birth date and sex break ties."""
    answers: list[Told] = []
    with psycopg.connect(url, autocommit=True) as db:
        db.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        db.execute("CREATE INDEX ON person USING gin (full_name gin_trgm_ops)")
        db.execute("SET pg_trgm.similarity_threshold = 0.4")
        for query in queries:
            read = tidy_reading(query.reading)
            found = db.execute(
                "SELECT kpj FROM person WHERE full_name %% %s ORDER BY"
                " (nik = %s)::int + (birth_date = %s)::int + (%s = ANY(passport_numbers))::int"
                " DESC, similarity(full_name, %s) DESC LIMIT 5",
                [read.full_name.upper(), read.nik, read.birth_date, read.passport_number,
                 read.full_name.upper()],
            ).fetchall()  # fmt: skip
            answers.append((Decision.POSSIBLE, [kpj for (kpj,) in found]))
    return answers


def splink(folder: Path, queries: Sequence[Query], persons: Mapping[str, Person]) -> list[Told]:
    """Link all readings with the register in one run."""
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    _write(folder / "persons.csv", [
        (p.kpj, name_key(p.full_name), p.birth_date, p.sex, p.nik, number, place(p.birth_place))
        for p in persons.values() for number in p.passport_numbers[:1] or ("",)
    ])  # fmt: skip
    _write(folder / "readings.csv", [
        (f"Q{n}", name_key(r.full_name), r.birth_date, r.sex, r.nik, r.passport_number,
         place(r.birth_place) or place(r.origin))
        for n, r in enumerate(tidy_reading(q.reading) for q in queries)
    ])  # fmt: skip
    api = DuckDBAPI()
    for name in ("persons", "readings"):
        path = str(folder / f"{name}.csv")
        api.duckdb_con.execute(
            f"CREATE TABLE {name} AS SELECT * FROM read_csv('{path}', all_varchar = true)"  # noqa: S608
        )
    model = SettingsCreator(
        link_type="link_only",
        unique_id_column_name="id",
        blocking_rules_to_generate_predictions=[
            block_on("nik"), block_on("passport"), block_on("birth_date"), block_on("name"),
            block_on("substr(name, 1, 6)", "place"),
        ],
        comparisons=[
            cl.JaroWinklerAtThresholds("name", [0.95, 0.88]).configure(
                term_frequency_adjustments=True
            ),
            cl.LevenshteinAtThresholds("birth_date", [1, 2]),
            cl.ExactMatch("sex"), cl.LevenshteinAtThresholds("nik", [1, 2]),
            cl.LevenshteinAtThresholds("passport", [1]), cl.ExactMatch("place"),
        ],
    )  # fmt: skip
    linker = Linker([api.register("readings"), api.register("persons")], model, log_level="ERROR")
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on("nik"), block_on("name", "birth_date")], recall=0.6
    )
    training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for rule in (block_on("birth_date"), block_on("name")):
        training.estimate_parameters_using_expectation_maximisation(
            rule, record_sample_proportion=1.0
        )
    found = linker.inference.predict(threshold_match_probability=0.01).as_record_list()
    return _told(found, len(queries))


def _write(path: Path, lines: Sequence[tuple[Any, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(FACTS)
        writer.writerows(lines)


def _told(found: Sequence[Mapping[str, Any]], readings: int) -> list[Told]:
    by_reading: defaultdict[int, list[tuple[float, str]]] = defaultdict(list)
    for row in found:
        left, right = str(row["id_l"]), str(row["id_r"])
        reading, kpj = (left, right) if left.startswith("Q") else (right, left)
        by_reading[int(reading[1:])].append((float(row["match_probability"]), kpj))
    answers: list[Told] = []
    for number in range(readings):
        best = sorted(by_reading[number], reverse=True)[:5]
        sure = best and best[0][0] >= 0.95
        decision = Decision.MATCH if sure else Decision.POSSIBLE if best else Decision.NONE
        answers.append((decision, [kpj for _, kpj in best]))
    return answers


def main() -> None:
    """Make a register, import it, ask ours and theirs, show the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    with folder_for_servers() as folder, PrivatePostgres(cluster_for(folder)) as server:
        path, url = folder / "register.csv.gz", server.cluster.url()
        queries = make(path, chosen.rows, chosen.seed, held_back=chosen.queries)
        persons = {person.kpj: person for person in persons_of(path)}
        migrate(url)
        database = Database(url)
        import_extract(database, path, TODAY)

        def ours() -> list[Told]:
            with database.transaction(STAFF) as session:
                return [told(m) for m in match_all(session, [q.reading for q in queries])]

        superuser = server.cluster.url("postgres")
        asked = {
            "ours": ours,
            "pg_trgm": lambda: trigrams(superuser, queries, persons),
            "splink": lambda: splink(folder, queries, persons),
        }
        for name, ask in asked.items():
            wall = time.perf_counter()
            answers = ask()
            print(f"{name}: {len(queries)} readings in {time.perf_counter() - wall:.1f} s")
            print(table(queries, answers, persons), flush=True)
        database.close()


if __name__ == "__main__":
    main()
