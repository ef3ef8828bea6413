"""An import that breaks off: killed, or its server killed; it goes on, nothing lost nor doubled."""

import gzip
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError

from periksa.register import register as register_command
from store import register_persons, register_rows
from store.database import STAFF, Database, migrate
from store.postgres import PrivatePostgres, cluster_for
from store.register_columns import BadRegisterFile, Problem, UnknownColumns
from store.register_import import OlderExtract, import_extract
from store.register_stage import Work, under_way
from store.tables import EnrolmentRow, Extract, PersonKey, PersonRow
from tests.matching.people import invented_people
from tests.servers import folder_for_servers, fresh_database

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 3, 1)
HEADING = (
    "kpj,full_name,birth_date,sex,nik,programme,phase,period_start,period_end,paid_at,status\n"
)
IMPORTER = """
import sys
from datetime import date
from pathlib import Path
from periksa.register import register as register_command
from store import register_persons, register_rows
from store.database import Database
from store.register_import import import_extract
from store.register_stage import Work

register_rows.TOGETHER, register_persons.TOGETHER = 40, 20
keep = Work.keep

def told(self):
    print("before", flush=True)
    sys.stdin.readline()
    keep(self)

Work.keep = told
import_extract(Database(sys.argv[1]), Path(sys.argv[2]), date(2026, 3, 1))
print("done", flush=True)
"""


@pytest.fixture
def empty(postgres_template: str) -> Iterator[Database]:
    with fresh_database(postgres_template) as url:
        opened = Database(url)
        yield opened
        opened.close()


@pytest.fixture
def in_bits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register_rows, "TOGETHER", 40)
    monkeypatch.setattr(register_persons, "TOGETHER", 20)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "register.csv")


def written(path: Path, people: int = 50, seed: int = 7) -> Path:
    """A register whose persons' rows lie far apart, and with a bad row in each half."""
    persons = invented_people(people, seed=seed)
    lines = [
        f"{p.kpj},{p.full_name},{p.birth_date},{p.sex},{p.nik},{programme},during_after,"
        f"2025-01-10,{end},2025-01-05,AKTIF\n"
        for programme, end in (("JKK", "2027-02-09"), ("JKM", "2027-02-09"), ("JKK", "2029-01-01"))
        for p in persons
    ]
    for place in (20, len(lines) - 30):
        lines[place] = lines[place].replace(",JK", ",?", 1)
    path.write_text(HEADING + "".join(lines), "utf-8")
    return path


def contents(database: Database) -> dict[str, list[Any]]:
    """All that the register holds, whatever its extract is called."""
    with database.transaction(STAFF) as session:
        extract = session.scalars(select(Extract).where(Extract.state == "current")).one()
        found = {
            table.__tablename__: session.execute(select(table.__table__)).mappings().all()
            for table in (PersonRow, PersonKey, EnrolmentRow)
        }
        problems = extract.problems
        counts = extract.rows, extract.persons, extract.bad_rows, extract.as_of
    names = {row["extract_id"] for rows in found.values() for row in rows}
    assert names == {extract.id}
    return {"extract": [problems, counts]} | {
        name: sorted(
            (
                {k: bearers(v) for k, v in row.items() if k not in {"extract_id", "id"}}
                for row in rows
            ),
            key=str,
        )
        for name, rows in found.items()
    }


def bearers(value: object) -> object:
    """The numbers that a key packs, in order; any other value as it is."""
    if not isinstance(value, bytes):
        return value
    return sorted(int.from_bytes(value[at : at + 4]) for at in range(0, len(value), 4))


@pytest.fixture
def undisturbed(
    postgres_template: str, path: Path, in_bits: None
) -> Iterator[dict[str, list[Any]]]:
    with fresh_database(postgres_template) as url:
        database = Database(url)
        import_extract(database, path, TODAY)
        yield contents(database)
        database.close()


def nothing_left(database: Database) -> bool:
    with database.transaction(STAFF) as session:
        tables = "", "_cover", "_said", "_problem", "_key"
        asked = (f"SELECT count(*) FROM register_stage{table}" for table in tables)  # noqa: S608
        return not any(session.execute(text(query)).scalar_one() for query in asked)


def test_a_killed_import_goes_on(empty: Database, path: Path, undisturbed: object) -> None:
    """Each process commits once and is killed with the next commit prepared, until one is done."""
    taken = [0]
    for kills in range(30):
        process = subprocess.Popen(
            [sys.executable, "-c", IMPORTER, empty.url, str(path)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdin
        assert process.stdout
        process.stdout.readline()
        for _ in range(1 if kills else 2):  # the first process also makes the stage
            process.stdin.write("go on\n")
            process.stdin.flush()
            process.stdout.readline()
        process.kill()
        process.communicate()
        with empty.transaction(STAFF) as session:
            stage, extract = under_way(session), session.scalar(select(Extract))
        assert (stage is None) == (extract is not None)
        if stage is None:
            break
        taken.append(stage.taken)
    assert len(taken) > 8  # within the rows, the persons, at each step
    assert taken[:6] == [0, 40, 80, 120, 150, 150]  # no line is taken in twice
    assert not import_extract(empty, path, TODAY).new
    assert contents(empty) == undisturbed
    assert nothing_left(empty)


def broken_off(database: Database, path: Path, commits: int, **options: Any) -> None:
    """Begin an import that ends after so many commits."""
    keep, kept = Work.keep, [0]

    def few(self: Work) -> None:
        kept[0] += 1
        if kept[0] > commits:
            raise KeyboardInterrupt
        keep(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Work, "keep", few)
        with pytest.raises(KeyboardInterrupt):
            import_extract(database, path, TODAY, **options)


@pytest.mark.server
@pytest.mark.parametrize("commits", [2, 4, 7], ids=["first rows", "later rows", "persons"])
def test_an_import_goes_on_when_the_server_was_killed(
    path: Path, undisturbed: object, commits: int
) -> None:
    with (
        folder_for_servers() as folder,
        PrivatePostgres(cluster_for(folder)) as server,
        ExitStack() as stack,
    ):
        migrate(server.cluster.url())
        stack.callback((database := Database(server.cluster.url())).close)
        keep, kept = Work.keep, [0]

        def killing(self: Work) -> None:
            keep(self)
            kept[0] += 1
            if kept[0] == commits:
                assert server.pid
                os.kill(server.pid, signal.SIGKILL)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Work, "keep", killing)
            with pytest.raises(OperationalError):
                import_extract(database, path, TODAY)
        while server.alive:
            pass
        server.start()
        done = import_extract(database, path, TODAY)
        assert done.went_on_from >= min(40 * (commits - 1), 150)  # it dies a moment later
        assert contents(database) == undisturbed
        assert nothing_left(database)


def test_every_problem_is_told_though_the_import_broke_off(
    empty: Database, path: Path, in_bits: None
) -> None:
    broken_off(empty, path, 3)
    told: list[Problem] = []
    done = import_extract(empty, path, TODAY, tell=told.append)
    assert done.went_on_from == 80
    assert [problem.line for problem in told] == [22, 122]
    assert tuple(told) == done.problems
    assert done.bad_rows == 2


def test_another_file_begins_anew(empty: Database, path: Path, in_bits: None) -> None:
    broken_off(empty, path, 6)
    other = written(path.with_name("other.csv"), people=30, seed=8)
    assert import_extract(empty, other, TODAY).went_on_from == 0
    assert nothing_left(empty)
    assert contents(empty)["extract"][1][1] == 30
    assert import_extract(empty, path, TODAY).went_on_from == 0


def test_a_file_that_changed_begins_anew(empty: Database, path: Path, in_bits: None) -> None:
    broken_off(empty, path, 4)
    with path.open("a", encoding="utf-8") as stream:
        stream.write("\n")
    assert import_extract(empty, path, TODAY).went_on_from == 0


def test_what_another_version_began_begins_anew(
    empty: Database, path: Path, in_bits: None, undisturbed: object
) -> None:
    broken_off(empty, path, 4)
    with empty.transaction(STAFF) as session:
        session.execute(text("UPDATE register_stage SET made_by = '0.0.1/1', taken = 7"))
    assert import_extract(empty, path, TODAY).went_on_from == 0
    assert contents(empty) == undisturbed


def test_a_trial_and_a_file_that_is_none_leave_a_broken_off_import_as_it_was(
    empty: Database, path: Path, in_bits: None
) -> None:
    broken_off(empty, path, 3)
    other = written(path.with_name("other.csv"), people=30, seed=8)
    assert import_extract(empty, other, TODAY, trial=True).rows == 88
    assert import_extract(empty, path, TODAY, trial=True).went_on_from == 80
    no_table = path.with_name("none.csv")
    no_table.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(UnknownColumns):
        import_extract(empty, no_table, TODAY)
    with empty.transaction(STAFF) as session:
        assert session.scalar(select(Extract)) is None
    assert import_extract(empty, path, TODAY).went_on_from == 80


def test_a_refusal_is_answered_without_reading_again(
    empty: Database, path: Path, in_bits: None
) -> None:
    other = written(path.with_name("other.csv"), people=30, seed=8)
    import_extract(empty, other, TODAY)
    with pytest.raises(OlderExtract):
        import_extract(empty, path, TODAY, as_of=date(2024, 1, 1))
    done = import_extract(empty, path, TODAY, as_of=date(2024, 1, 1), older=True)
    assert (done.went_on_from, done.new) == (150, True)


def test_the_command_says_that_it_went_on(
    empty: Database, path: Path, in_bits: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERIKSA_DATABASE_URL", empty.url)
    broken_off(empty, path, 3)
    done = CliRunner().invoke(register_command, ["import", str(path)])
    assert (done.exit_code, "80 lines were in" in done.stdout) == (0, True)


def test_the_command_says_that_the_database_is_gone(
    empty: Database, path: Path, in_bits: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERIKSA_DATABASE_URL", empty.url)
    keep = Work.keep

    def gone(self: Work) -> None:
        keep(self)
        with empty.engine.connect() as other:
            other.execute(
                text("SELECT pg_terminate_backend(:pid)"),
                {"pid": self.connection.info.backend_pid},
            )

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Work, "keep", gone)
        done = CliRunner().invoke(register_command, ["import", str(path)])
    assert (done.exit_code, "does not answer" in done.stderr) == (3, True)
    assert CliRunner().invoke(register_command, ["import", str(path)]).exit_code == 0


def test_a_file_cut_off_leaves_nothing(empty: Database, path: Path, in_bits: None) -> None:
    packed = path.with_name("cut.csv.gz")
    packed.write_bytes(gzip.compress(path.read_bytes())[:-400])
    with pytest.raises(BadRegisterFile):
        import_extract(empty, packed, TODAY)
    assert nothing_left(empty)


def test_a_broken_off_import_is_told_of_and_can_be_removed(
    empty: Database, path: Path, in_bits: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERIKSA_DATABASE_URL", empty.url)
    run = CliRunner().invoke
    broken_off(empty, path, 6)
    told = json.loads(run(register_command, ["status", "--json"]).stdout)
    assert (told["state"], told["lines"]) == ("importing", 150)
    assert "150 lines" in run(register_command, ["status"]).stdout
    assert "150 lines" in run(register_command, ["discard"]).stdout
    assert "No import broke off" in run(register_command, ["discard"]).stdout
    assert nothing_left(empty)
    with empty.transaction(STAFF) as session:
        for table in (PersonRow, PersonKey, EnrolmentRow):
            assert session.scalar(select(table)) is None
