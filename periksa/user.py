"""`periksa user`: accounts of people, and the agencies they belong to.

There is no default account and no default password. A password is asked for, read from standard
input (`--password -`), or made here and shown once (`--make-password`).
"""

import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from ingest.errors import PeriksaError
from periksa.services import database, load_settings
from store import accounts
from store.accounts import Role
from store.database import STAFF
from store.tables import Account, Agency

REFUSED: Final = 1
password_option = click.option(
    "--password", "given", metavar="-", help="`-` reads the password from standard input."
)
make_option = click.option(
    "--make-password", "make", is_flag=True, help="Make a password and print it once."
)


@click.group()
def user() -> None:
    """Add accounts, change passwords, shut accounts."""


@user.command()
@click.argument("username")
@click.option("--role", type=click.Choice([role.value for role in Role]), required=True)
@click.option("--name", default="", help="Name as shown to others; the user name if left out.")
@click.option("--agency", "agency_code", help="Code of the agency (role `agency` only).")
@click.option("--agency-name", help="Makes the agency of that code if there is none yet.")
@password_option
@make_option
def add(
    *,
    username: str,
    role: str,
    name: str,
    agency_code: str | None,
    agency_name: str | None,
    given: str | None,
    make: bool,
) -> None:
    """Add the account USERNAME. Prints the password only when it was made here."""
    password = _password(given, make=make)
    with database(load_settings()) as opened, _said(), opened.transaction(STAFF) as session:
        agency_id = _agency(session, agency_code, agency_name) if agency_code else None
        accounts.add_account(session, username, name, Role(role), password, agency_id=agency_id)
    if make:
        click.echo(password)


@user.command("password")
@click.argument("username")
@password_option
@make_option
def change_password(username: str, given: str | None, make: bool) -> None:
    """Give USERNAME a new password and end all its sign-ins."""
    chosen = _password(given, make=make)
    with database(load_settings()) as opened, _said(), opened.transaction(STAFF) as session:
        known = accounts.set_password(session, username, chosen)
    _known(username, known=known)
    if make:
        click.echo(chosen)


@user.command()
@click.argument("username")
def disable(username: str) -> None:
    """Shut the account USERNAME and end all its sign-ins at once."""
    with database(load_settings()) as opened, opened.transaction(STAFF) as session:
        known = accounts.disable(session, username)
    _known(username, known=known)


@user.command("list")
def list_accounts() -> None:
    """All accounts: user name, role, agency, and whether they are shut."""
    with database(load_settings()) as opened, opened.transaction(STAFF) as session:
        rows = session.execute(
            select(Account.username, Account.role, Agency.code, Account.disabled_at)
            .outerjoin(Agency, Agency.id == Account.agency_id)
            .order_by(Account.username)
        ).all()
    for username, role, code, disabled_at in rows:
        click.echo(f"{username}\t{role}\t{code or '-'}\t{'shut' if disabled_at else 'open'}")


@contextmanager
def _said() -> Iterator[None]:
    """Turns an error of ours into its sentence and exit code 1."""
    try:
        yield
    except PeriksaError as error:
        click.echo(f"{error.sentence.id}\n{error.sentence.en} ({error.code})", err=True)
        sys.exit(REFUSED)


def _password(given: str | None, *, make: bool) -> str:
    if make:
        return accounts.make_password()
    if given == "-":
        return sys.stdin.readline().rstrip("\r\n")
    if given is not None:
        # an argument shows in the list of processes and in the shell's history
        raise click.UsageError("--password takes only `-`: pipe the password in")
    prompt = "Kata sandi / Password"
    return str(click.prompt(prompt, hide_input=True, confirmation_prompt=True))


def _agency(session: Session, code: str, name: str | None) -> uuid.UUID:
    found = session.scalar(select(Agency.id).where(Agency.code == code))
    if found is not None:
        return found
    if not name:
        raise click.UsageError(f"no agency {code}: give --agency-name to make it")
    agency = Agency(id=uuid.uuid4(), code=code, name=name)
    session.add(agency)
    session.flush()
    return agency.id


def _known(username: str, *, known: bool) -> None:
    if not known:
        click.echo(f"no such account: {username}", err=True)
        sys.exit(REFUSED)
