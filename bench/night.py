"""The nightly sweep over many open cases: what a quiet night costs, and one after a new extract.

    python -m bench.night --cases 100000

Papers, cases and a register are laid into a durable private server by SQL; then the sweep of the
service itself judges them. The clock of each night covers finding, judging and committing.
"""

import argparse
import csv
import hashlib
import time
import uuid
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import text

from store import night
from store.database import STAFF, Database, migrate
from store.postgres import PrivatePostgres, cluster_for
from store.register_import import import_extract
from tests.servers import folder_for_servers

TODAY = date(2026, 3, 1)
LAID = """
INSERT INTO agency (id, code, name) VALUES (:agency, 'P3MI', 'PT Contoh');
INSERT INTO batch (id, agency_id, label) VALUES (:agency, :agency, 'papers');
INSERT INTO file (id, agency_id, batch_id, name, sha256, size)
SELECT md5('f' || i)::uuid, :agency, :agency, i::text, repeat('0', 64), 1
FROM generate_series(1, :n) i;
INSERT INTO document (id, agency_id, file_id, position, kind, kind_confidence, pages)
SELECT md5('d' || i)::uuid, :agency, md5('f' || i)::uuid, 1, 'employment_contract', 1, '{1}'
FROM generate_series(1, :n) i;
INSERT INTO "case" (id, agency_id) SELECT md5('c' || i)::uuid, :agency
FROM generate_series(1, :n) i;
INSERT INTO worker (id, agency_id, document_id, case_id, row, decision, person_kpj)
SELECT md5('w' || i)::uuid, :agency, md5('d' || i)::uuid, md5('c' || i)::uuid, 1, 'match',
    CASE WHEN i % 10 < 9 THEN (90000000000 + i)::text END
FROM generate_series(1, :n) i;
INSERT INTO candidate (worker_id, agency_id, rank, kpj, score, reasons)
SELECT md5('w' || i)::uuid, :agency, 1, (90000000000 + i)::text, 30, '[]'
FROM generate_series(1, :n) i;
INSERT INTO field (id, agency_id, document_id, worker_id, name, value, raw, confidence, page, box,
    source, state, decided_value)
SELECT gen_random_uuid(), :agency, md5('d' || i)::uuid, CASE WHEN own THEN md5('w' || i)::uuid END,
    name, value, value, 0.99, 1, '{0,0,1,1}', 'label', 'confirmed', value
FROM generate_series(1, :n) i, LATERAL (VALUES
    ('start_date', (:today - (i % 900))::date::text, false),
    ('end_date', (:today - (i % 900) + 730)::date::text, false),
    ('contract_date', (:today - (i % 900) - 20)::date::text, false),
    ('agency_name', 'PT CONTOH', false), ('employer_name', 'MAJIKAN', false),
    ('job_title', 'PEKERJA DOMESTIK', false), ('wage_amount', '1500.00', false),
    ('wage_currency', 'MYR', false), ('destination_country', 'MYS', false),
    ('contract_months', '24', false), ('passport_number', 'C' || lpad(i::text, 7, '0'), true)
    ) AS said(name, value, own);
"""
NAMED = """
INSERT INTO field (id, agency_id, document_id, worker_id, name, value, raw, confidence, page, box,
    source, state, decided_value)
VALUES (:id, :agency, :document, :worker, :name, :value, :value, 0.99, 1, '{0,0,1,1}', 'label',
    'confirmed', :value)
"""
AGENCY = "00000000-0000-0000-0000-000000000001"


def lay(database: Database, script: str, **values: object) -> None:
    """Run the statements of a script as staff, then let the server count."""
    with database.transaction(STAFF) as session:
        for statement in script.split(";\n"):
            if statement.strip():
                named = {k: v for k, v in values.items() if f":{k}" in statement}
                session.execute(text(statement), named)
    with database.engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("ANALYZE"))


def name_people(database: Database, n: int) -> None:
    """Every paper's name and birth date, as the register has them."""
    rows = [
        {
            "id": uuid.uuid4(),
            "document": uuid.UUID(hashlib.md5(f"d{i}".encode()).hexdigest()),  # noqa: S324 - an id
            "worker": uuid.UUID(hashlib.md5(f"w{i}".encode()).hexdigest()),  # noqa: S324 - an id
            "name": name,
            "value": value,
        }
        for i in range(1, n + 1)
        for name, value in (("full_name", name_of(i)), ("birth_date", born(i).isoformat()))
    ]
    for start in range(0, len(rows), 10_000):
        with database.transaction(STAFF) as session:
            session.execute(
                text(NAMED.replace(":agency", f"'{AGENCY}'")), rows[start : start + 10_000]
            )


def one_night(database: Database, name: str, today: date) -> None:
    """One sweep, timed; how many cases it judged and how many flags are live after it."""
    wall, cpu = time.perf_counter(), time.process_time()
    judged = night.judge_stale(database, today)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    with database.transaction(STAFF) as session:
        live = session.execute(
            text("SELECT count(*) FROM flag WHERE state IN ('likely', 'open', 'disputed')")
        ).scalar_one()
    print(f"{name}: {judged:,} cases in {wall:.1f} s (Python {cpu:.1f} s CPU); {live:,} live flags")


def extract(path: Path, n: int, extended: int = -1) -> Path:
    """A register of `n` persons, each with both programmes; every 20th may have longer cover."""
    columns = "kpj nik full_name birth_date birth_place sex passport_number segment agency_code"
    columns += " agency_name destination_country programme phase period_start period_end paid_at"
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow([*columns.split(), "status", "amount"])
        for i in range(1, n + 1):
            start = TODAY - timedelta(i % 900)
            days = 900 if i % 20 == extended else 365 if i % 3 == 0 else 760
            who = [90_000_000_000 + i, "", name_of(i), born(i), "", "F", f"C{i:07}", "PMI"]
            cover = ["during_after", start, start + timedelta(days), start - timedelta(10)]
            for programme in ("JKK", "JKM"):
                at = ["P3MI0001", "PT CONTOH", "MYS", programme]
                writer.writerow([*who, *at, *cover, "AKTIF", ""])
    return path


def name_of(i: int) -> str:
    """A name that hardly anybody else bears."""
    syllables = [
        "BA",
        "DE",
        "GI",
        "JO",
        "KU",
        "LA",
        "ME",
        "NI",
        "RO",
        "SU",
        "TA",
        "WE",
        "YA",
        "ZI",
        "PO",
        "HU",
        "CA",
        "FE",
    ]
    size = len(syllables)
    return "SITI " + "".join(syllables[i // size**n % size] for n in range(4))


def born(i: int) -> date:
    """A birth date."""
    return date(1970, 1, 1) + timedelta(i * 37 % 11_000)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cases", type=int, default=100_000)
    n = options.parse_args().cases
    with folder_for_servers() as folder, PrivatePostgres(cluster_for(folder)) as server:
        migrate(server.cluster.url())
        database = Database(server.cluster.url())
        lay(database, LAID, agency=AGENCY, n=n, today=TODAY)
        name_people(database, n)
        register = Path(folder) / "register.csv"
        import_extract(database, extract(register, n), TODAY, as_of=TODAY)
        one_night(database, "first night, nothing judged yet", TODAY)
        one_night(database, "same night again", TODAY)
        one_night(database, "next night", TODAY + timedelta(1))
        one_night(database, "a month later", TODAY + timedelta(31))
        later = TODAY + timedelta(31)
        with extract(register, n).open("a", encoding="utf-8") as stream:
            stream.write("\n")  # another file, the same rows
        import_extract(database, register, later, as_of=later)
        one_night(database, "new extract, the same rows", later)
        import_extract(database, extract(register, n, extended=3), later, as_of=later)
        one_night(database, "new extract, 5 % of the persons have other cover", later)
        database.close()


if __name__ == "__main__":
    main()
