"""`periksa worker`: one worker process."""

import click

from periksa.services import load_settings, log_to_stderr, reachable


@click.command()
def worker() -> None:
    """Read files until stopped. Run as many as you like, on as many machines."""
    from pipeline.processes import one_thread_each

    one_thread_each()  # before anything loads a numerical library
    from pipeline.reader import reading_by
    from pipeline.worker import work
    from store import register

    settings = load_settings()
    log_to_stderr(settings.log_level)
    with reachable():
        work(settings, reading_by(settings.engine), register.match_all)
