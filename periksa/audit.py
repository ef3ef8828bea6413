"""`periksa audit`: is the ledger whole."""

import sys

import click

from periksa.services import database, load_settings
from store.database import STAFF
from store.ledger import verify as walk


@click.group()
def audit() -> None:
    """Verify the chain of the ledger."""


@audit.command()
@click.option("--head", help="Hash noted elsewhere: shows also a cut-off tail.")
def verify(head: str | None) -> None:
    """Walk the whole ledger. Exit code 1 names the first line that does not fit."""
    with database(load_settings()) as opened, opened.transaction(STAFF) as session:
        chain = walk(session, until=head)
    click.echo(f"{chain.lines} baris / lines, head {chain.head}")
    if chain.broken is not None:
        click.echo(f"Baris {chain.broken} tidak cocok. / Line {chain.broken} does not fit.")
        sys.exit(1)
    if head is not None and not chain.met:
        click.echo("Hash itu tidak ada di buku. / That hash is not in the ledger.")
        sys.exit(1)
