"""`periksa up`: database, web and workers on this machine, in one command."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

import click

from periksa.services import load_settings, log_to_stderr, reachable
from store.children import end_with_parent
from store.database import migrate
from store.postgres import PrivatePostgres
from store.services import private_server
from store.settings import Settings

GRACE_S: Final = 30.0
"""Seconds in which a process may finish its page before it is ended."""
CALM_S: Final = 10.0
"""A process that lived at least this long is started again at once."""


@click.command()
def up() -> None:
    """Run everything on this machine until Ctrl-C: database, web, PERIKSA_WORKERS workers."""
    settings = load_settings()
    log_to_stderr(settings.log_level)
    with everything(settings) as running:
        click.echo(f"Periksa: http://{settings.host}:{settings.port}", err=True)
        running.watch()


@dataclass
class Running:
    """The processes of one installation; each that ends by itself is started again."""

    environment: dict[str, str]
    verbs: list[str]
    server: PrivatePostgres | None = None
    processes: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)
    begun: dict[int, float] = field(default_factory=dict)
    stopping: bool = False

    def start(self) -> None:
        """Start what does not run, the database first."""
        if self.server is not None and not self.server.alive:
            self.server.start()
        for place, verb in enumerate(self.verbs):
            process = self.processes.get(place)
            if process is not None and process.poll() is None:
                continue
            if time.monotonic() - self.begun.get(place, -CALM_S) < CALM_S:
                continue  # it ended at once: not again before a while
            self.begun[place] = time.monotonic()
            self.processes[place] = subprocess.Popen(
                [sys.executable, "-m", "periksa", verb],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for us; we stop them in order
                preexec_fn=end_with_parent(signal.SIGTERM),  # noqa: PLW1509 - one call, no locks
            )

    def watch(self) -> None:
        """Keep all running until SIGINT or SIGTERM."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop_soon)
        while not self.stopping:
            self.start()
            time.sleep(0.5)

    def stop(self) -> None:
        """Ask all to stop, wait, then end those that did not."""
        running = [p for p in self.processes.values() if p.poll() is None]
        for process in running:
            process.terminate()
        deadline = time.monotonic() + GRACE_S
        for process in running:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(max(0.1, deadline - time.monotonic()))
            if process.poll() is None:
                process.kill()
                process.wait()

    def _stop_soon(self, *_: object) -> None:
        self.stopping = True


@contextmanager
def everything(settings: Settings) -> Iterator[Running]:
    """Database, web and workers, started; all stopped at the end, the database last."""
    with reachable(), contextlib.ExitStack() as stack:
        server = None
        if settings.database_url is None:
            server = stack.enter_context(private_server(settings))
            url = server.cluster.url()
        else:
            url = settings.database_url.get_secret_value()
        migrate(url)
        environment = os.environ | {"PERIKSA_DATABASE_URL": url}
        environment.pop("PERIKSA_DATABASE_URL_FILE", None)
        running = Running(environment, ["serve"] + ["worker"] * settings.workers, server)
        try:
            running.start()
            yield running
        finally:
            running.stop()
