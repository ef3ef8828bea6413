"""What a process needs of the outside: the database, the objects, the queue, opened from settings."""

import contextlib
from collections.abc import Iterator

from store.database import Database, migrate
from store.postgres import PrivatePostgres, cluster_for
from store.settings import Settings


@contextlib.contextmanager
def open_database(settings: Settings) -> Iterator[Database]:
    """The database of `settings`, brought to the newest schema.

    Without PERIKSA_DATABASE_URL a private server is used: the one that runs already, else one that
    is started here and stopped at the end. Call it from the main thread.
    """
    with database_address(settings) as url:
        migrate(url)
        database = Database(url)
        try:
            yield database
        finally:
            database.close()


@contextlib.contextmanager
def database_address(settings: Settings) -> Iterator[str]:
    """The URL of the database of `settings`, with a private server behind it if need be."""
    if settings.database_url is not None:
        yield settings.database_url.get_secret_value()
        return
    settings.data.mkdir(parents=True, exist_ok=True)
    with PrivatePostgres(cluster_for(settings.data)) as server:
        yield server.cluster.url()
