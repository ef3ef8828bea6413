"""`periksa serve`: the web."""

import click
import uvicorn

from periksa.services import database, load_settings, log_to_stderr, reachable
from review_ui.app import create_app
from review_ui.parts import Parts, key_of
from store.services import open_objects


@click.command()
def serve() -> None:
    """Answer HTTP on PERIKSA_HOST and PERIKSA_PORT until stopped."""
    settings = load_settings()
    log_to_stderr(settings.log_level)
    with database(settings) as opened, reachable():
        parts = Parts(settings, opened, open_objects(settings), key_of(settings.data))
        uvicorn.run(
            create_app(parts),
            host=settings.host,
            port=settings.port,
            log_config=None,
            log_level=settings.log_level,
            access_log=False,  # addresses may hold what people searched for
            server_header=False,
            timeout_graceful_shutdown=10,
        )
