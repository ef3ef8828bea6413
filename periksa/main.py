"""The command `periksa`: one verb per file, imported only when it is asked for.

Exit codes: 0 done; 1 done, but some input was refused or failed (said on standard error);
2 wrong use; 3 a service that is needed cannot be reached.
"""

import importlib
from collections.abc import Sequence
from typing import Final

import click

VERBS: Final = {  # verb: (module, attribute, one line for the list of verbs)
    "assess": ("periksa.assess", "assess", "Judge cover: one JSON case a line in, verdicts out."),
    "audit": ("periksa.audit", "audit", "Verify the chain of the ledger."),
    "batch": ("periksa.batch", "batch", "Submit papers, watch a batch, print its receipt."),
    "demo": ("periksa.demo", "demo", "Run the whole story on invented papers."),
    "doctor": ("periksa.doctor", "doctor", "Say what is in use, what is missing, what to do."),
    "eval": ("periksa.eval", "evaluate", "Read specimens and hold them against their truth."),
    "match": ("periksa.match", "match", "Match readings in a CSV with the register."),
    "migrate": ("periksa.migrate", "migrate", "Bring the database to the newest shape."),
    "read": ("periksa.read", "read", "Read papers: one JSON object per file, no database."),
    "register": ("periksa.register", "register", "Import and inspect the BPJS register."),
    "serve": ("periksa.serve", "serve", "Run the web."),
    "specimens": ("periksa.specimens", "specimens", "Make invented papers with their truth."),
    "up": ("periksa.up", "up", "Run everything on this machine."),
    "user": ("periksa.user", "user", "Add accounts."),
    "worker": ("periksa.worker", "worker", "Run one worker."),
}


class Verbs(click.Group):
    """A group whose verbs are imported on first use, so that `read` never loads the web."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All verbs in alphabetical order."""
        return sorted(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the verb's module, or None when there is no such verb."""
        if cmd_name not in VERBS:
            return None
        module, attribute, _ = VERBS[cmd_name]
        command = getattr(importlib.import_module(module), attribute)
        assert isinstance(command, click.Command)  # noqa: S101 - a programming slip, not input
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs without importing any of them."""
        with formatter.section("Verbs"):
            formatter.write_dl([(verb, VERBS[verb][2]) for verb in sorted(VERBS)])


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="periksa")
def cli() -> None:
    """Periksa reads migrant workers' papers and finds who is not covered."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point of the console script."""
    cli.main(args=list(arguments) if arguments is not None else None, prog_name="periksa")
