"""`periksa user`: accounts are made by hand; no password is ever a default or an argument."""

import pytest
from click.testing import CliRunner, Result

from periksa.user import user
from store import accounts
from store.accounts import SignedIn
from store.database import STAFF, Database


@pytest.fixture
def command(database_url: str, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setenv("PERIKSA_DATABASE_URL", database_url)
    return CliRunner()


def signs_in(database: Database, username: str, password: str) -> bool:
    with database.transaction(STAFF) as session:
        outcome = accounts.sign_in(session, username, password, "127.0.0.1", b"k" * 32)
    return isinstance(outcome, SignedIn)


def test_a_made_password_is_printed_once_and_works(command: CliRunner, database: Database) -> None:
    made: Result = command.invoke(user, ["add", "rani", "--role", "reviewer", "--make-password"])
    assert made.exit_code == 0, made.output
    assert signs_in(database, "rani", made.output.strip())
    listed = command.invoke(user, ["list"]).output
    assert "rani\treviewer\t-\topen" in listed
    assert made.output.strip() not in listed


def test_a_password_is_read_from_standard_input(command: CliRunner, database: Database) -> None:
    told = ["add", "Sari", "--role", "agency", "--agency", "P3MI0009"]
    named = [*told, "--agency-name", "PT Contoh", "--password", "-"]
    assert command.invoke(user, [*told, "--password", "-"], input="x" * 12).exit_code == 2
    assert command.invoke(user, named, input="kata-sandi-sari\n").exit_code == 0
    assert signs_in(database, "sari", "kata-sandi-sari")


@pytest.mark.parametrize(
    ("arguments", "typed", "code"),
    [
        (["add", "x", "--role", "admin", "--password", "di-baris-perintah"], "", 2),
        (["add", "x", "--role", "admin", "--password", "-"], "pendek\n", 1),
        (["add", "x", "--role", "agency", "--password", "-"], "kata-sandi-panjang\n", 1),
        (["add", "x", "--role", "king", "--make-password"], "", 2),
        (["password", "nobody", "--make-password"], "", 1),
        (["disable", "nobody"], "", 1),
    ],
    ids=["argument", "short", "no agency", "role", "nobody", "nobody to shut"],
)
def test_what_is_refused(command: CliRunner, arguments: list[str], typed: str, code: int) -> None:
    assert command.invoke(user, arguments, input=typed).exit_code == code


def test_a_new_password_ends_the_old_one_and_shutting_ends_all(
    command: CliRunner, database: Database
) -> None:
    add = ["add", "tono", "--role", "supervisor", "--password", "-"]
    command.invoke(user, add, input="kata-sandi-lama\n")
    changed = command.invoke(
        user, ["password", "tono", "--password", "-"], input="kata-sandi-baru\n"
    )
    assert changed.exit_code == 0
    assert not signs_in(database, "tono", "kata-sandi-lama")
    assert signs_in(database, "tono", "kata-sandi-baru")
    assert command.invoke(user, ["disable", "tono"]).exit_code == 0
    assert not signs_in(database, "tono", "kata-sandi-baru")
