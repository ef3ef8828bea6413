"""The nightly sweep over many open cases: what a quiet night costs, and one after a new extract.

    python -m bench.night --cases 100000

Papers, cases and a register are laid into a durable private server by SQL; then the sweep of the
service itself judges them. The clock of each night covers finding, judging and committing.
"""

import argparse
import time
from datetime import date, timedelta

from sqlalchemy import text

from store import night
from store.database import STAFF, Database, migrate
from store.postgres import PrivatePostgres, cluster_for
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
    ('contract_months', '24', false), ('full_name', 'SITI ' || i, true),
    ('birth_date', '1990-01-01', true), ('passport_number', 'C' || lpad(i::text, 7, '0'), true)
    ) AS said(name, value, own);
"""
EXTRACT = """
UPDATE extract SET state = 'superseded';
INSERT INTO extract (id, source, sha256, as_of, state, persons)
VALUES (md5(:name)::uuid, :name, :name, :today, 'current', :n);
INSERT INTO person (extract_id, number, kpj, full_name, birth_place, sex, nik, passport_numbers)
SELECT md5(:name)::uuid, i, (90000000000 + i)::text, 'SITI ' || i, '', 'F', '', '{}'
FROM generate_series(1, :n) i;
INSERT INTO enrolment (extract_id, line, kpj, programme, phase, period_start, period_end, paid_at,
    status, agency_code, destination_country)
SELECT md5(:name)::uuid, i, (90000000000 + i)::text, programme, 'during_after',
    (:today - (i % 900))::date,
    (:today - (i % 900) + CASE WHEN i % 3 = 0 AND i % 20 <> :extended THEN 365 ELSE 760 END)::date,
    (:today - (i % 900) - 10)::date, 'AKTIF', 'P3MI0001', 'MYS'
FROM generate_series(1, :n) i, (VALUES ('JKK'), ('JKM')) AS p(programme) WHERE i % 11 > 0;
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


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cases", type=int, default=100_000)
    n = options.parse_args().cases
    with folder_for_servers() as folder, PrivatePostgres(cluster_for(folder)) as server:
        migrate(server.cluster.url())
        database = Database(server.cluster.url())
        lay(database, LAID, agency=AGENCY, n=n, today=TODAY)
        lay(database, EXTRACT, name="one", n=n, today=TODAY, extended=-1)
        one_night(database, "first night, nothing judged yet", TODAY)
        one_night(database, "same night again", TODAY)
        one_night(database, "next night", TODAY + timedelta(1))
        one_night(database, "a month later", TODAY + timedelta(31))
        lay(database, EXTRACT, name="two", n=n, today=TODAY + timedelta(31), extended=-1)
        one_night(database, "new extract, the same rows", TODAY + timedelta(31))
        lay(database, EXTRACT, name="three", n=n, today=TODAY + timedelta(31), extended=3)
        one_night(database, "new extract, 5 % of all have longer cover", TODAY + timedelta(32))
        database.close()


if __name__ == "__main__":
    main()
