"""`periksa specimens`: invented papers, their truth and an invented register."""

from datetime import date, datetime
from pathlib import Path

import click

from specimens.batch import DEFAULT_COUNT, DEFAULT_SEED, write


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--count", default=DEFAULT_COUNT, show_default=True, help="How many files.")
@click.option("--seed", default=DEFAULT_SEED, show_default=True, help="The same gives the same.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day on which the papers are judged; by default this day.",
)
def specimens(folder: Path, count: int, seed: int, today: datetime | None) -> None:
    """Write invented papers to DIR/files, their truth to DIR/truth, and DIR/register.csv.

    Everyone on them is invented, and every page says CONTOH.
    """
    day = today.date() if today else date.today()  # noqa: DTZ011 - the office's own calendar day
    summary = write(folder, day, count, seed)
    click.echo(f"{summary.files} berkas / files -> {folder / 'files'}")
    for kind, many in sorted(summary.documents.items()):
        click.echo(f"  {many:4d} {kind}")
    click.echo(f"{summary.workers} pekerja tertera / workers named on them")
    click.echo(f"{summary.register_lines} baris / lines -> {folder / 'register.csv'}")
