"""For whom an extract differs from the one before it; trials; every bad row told."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from periksa.register import register as register_command
from store import register_changes
from store.database import STAFF, Database
from store.register_preview import preview
from tests.servers import fresh_database
from tests.store.test_register import PEOPLE, rows_of, text_of


@pytest.fixture
def empty(postgres_template: str, monkeypatch):
    with fresh_database(postgres_template) as url:
        monkeypatch.setenv("PERIKSA_DATABASE_URL", url)
        opened = Database(url)
        yield opened
        opened.close()


def run(*arguments: str) -> dict:
    done = CliRunner().invoke(register_command, [*arguments, "--json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_what_changed_for_whom(empty: Database, tmp_path: Path):
    same, gone, paid, renamed, both, fresh = PEOPLE[:6]
    before, after = tmp_path / "before.csv", tmp_path / "after.csv"
    before.write_text(
        text_of([row for p in (same, gone, paid, renamed, both) for row in rows_of(p)]), "utf-8"
    )
    later = [
        *reversed(rows_of(same)),  # their order is no change
        *rows_of(paid, period_end="2029-02-09"),
        *rows_of(renamed, passport_number="X7654321"),
        *rows_of(both, full_name="NAMA LAIN", status="NONAKTIF"),
        *rows_of(fresh),
    ]
    after.write_text(text_of(later), "utf-8")
    assert run("import", str(before))["changes"] == {}
    counted = {"gone": 1, "cover": 1, "identity": 1, "both": 1, "new": 1}
    assert run("import", str(after), "--dry-run")["changes"] == counted
    with empty.transaction(STAFF) as session:
        assert list(register_changes.changes(session)) == []  # a trial changes nothing
    assert run("import", str(after))["changes"] == counted
    with empty.transaction(STAFF) as session:
        found = {c.kpj: c.kind for c in register_changes.changes(session)}
        assert register_changes.counts(session) == counted
    assert found == {
        gone.kpj: "gone", paid.kpj: "cover", renamed.kpj: "identity", both.kpj: "both",
        fresh.kpj: "new",
    }  # fmt: skip
    listed = CliRunner().invoke(register_command, ["changes", "--kind", "gone"])
    assert listed.stdout == f"{gone.kpj}\tgone\n"
    assert run("import", str(after))["new"] is False


def test_every_bad_row_is_in_the_file(empty: Database, tmp_path: Path):
    file, problems = tmp_path / "r.csv", tmp_path / "problems.csv"
    bad = [{**rows_of(PEOPLE[0])[0], "kpj": "x"}] * 1500
    file.write_text(text_of([*rows_of(PEOPLE[1]), *bad]), "utf-8")
    told = run("import", str(file), "--problems", str(problems))
    assert (told["bad_rows"], len(told["problems"])) == (1500, 1000)
    with problems.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 1500
    assert rows[-1] == {
        "line": "1503", "column": "kpj", "reason": "not 11 figures", "kept": "False",
    }  # fmt: skip


def test_a_trial_shows_what_is_taken_for_what_and_masks_whom(empty: Database, tmp_path: Path):
    file = tmp_path / "r.csv"
    rows = rows_of(PEOPLE[0])
    file.write_text(
        text_of(rows).replace("full_name", "Nama Peserta").replace("segment", "Catatan"), "utf-8"
    )
    done = CliRunner().invoke(register_command, ["import", str(file), "--dry-run"])
    assert done.exit_code == 0
    assert "Nama Peserta" in done.stdout
    assert "Catatan                        -> - diabaikan" in done.stdout
    assert "nothing has changed" in done.stdout
    for value in (rows[0]["kpj"], rows[0]["nik"], rows[0]["full_name"]):
        assert value not in done.stdout


def test_a_column_that_lacks_is_named_with_its_spellings(tmp_path: Path):
    file = tmp_path / "r.csv"
    file.write_text("kpj,nama,nama lengkap\n1,SITI,SITI\n", "utf-8")
    seen = preview(file)
    assert [c.name for c in seen.columns] == ["kpj", "full_name", None]
    missing = dict(seen.missing)
    assert "tgl bayar" in missing["paid_at"]
    assert set(missing) == {"programme", "phase", "period_start", "period_end", "paid_at", "status"}


def test_nothing_from_a_file_reaches_the_terminal_as_it_is(tmp_path: Path):
    file = tmp_path / "r.csv"
    file.write_text("kpj,\x1b[2Jnama\u202e,status\n1,\x1b]0;x\x07,\x9bA\n", "utf-8")
    _, title, status = preview(file).columns
    assert title.title == r"\u001b[2Jnama\u202e"
    assert all(text.isprintable() for text in (*title.examples, *status.examples))


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("SITI AMINAH", "S*** A*****"),
        ("1990-03-31", "1***-0*-3*"),
        ("31/03/1990", "3*/0*/1***"),
        ("C1234567", "C*******"),
        ("3301017103900001", "33*************1"),
        ("SITI2 RT 03", "S**** R* 0*"),
        ("", ""),
    ],
)
def test_examples_tell_the_form_and_not_whom(tmp_path: Path, cell: str, shown: str):
    file = tmp_path / "r.csv"
    file.write_text(f"kpj,Catatan\n1,{cell}\n", "utf-8")
    assert preview(file).columns[1].examples == (shown,)
