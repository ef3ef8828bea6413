"""`periksa migrate`: bring the database to the newest shape."""

import click

from periksa.services import database, load_settings


@click.command()
def migrate() -> None:
    """Bring the database to the newest shape; waits while another process does so."""
    with database(load_settings()):
        click.echo("Basis data siap. / The database is ready.")
