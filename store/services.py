"""What a process needs of the outside, opened from settings."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from store.database import Database, migrate
from store.folder_objects import FolderObjects
from store.objects import Objects
from store.postgres import PrivatePostgres, cluster_for
from store.s3_objects import S3Objects
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


def open_objects(settings: Settings) -> Objects:
    """The object store of `settings`. Raises ObjectsUnreachable."""
    if not settings.objects.startswith("s3://"):
        named = settings.objects != "folder"
        return FolderObjects(Path(settings.objects) if named else settings.data / "objects")
    if not (settings.s3_endpoint and settings.s3_access_key and settings.s3_secret_key):
        raise ValueError("settings name a bucket but not how to reach it")
    return S3Objects(
        settings.s3_endpoint,
        settings.objects.removeprefix("s3://").strip("/"),
        settings.s3_access_key.get_secret_value(),
        settings.s3_secret_key.get_secret_value(),
        settings.s3_region,
    )


@contextlib.contextmanager
def database_address(settings: Settings) -> Iterator[str]:
    """The URL of the database of `settings`, with a private server behind it if need be."""
    if settings.database_url is not None:
        yield settings.database_url.get_secret_value()
        return
    with private_server(settings) as server:
        yield server.cluster.url()


def private_server(settings: Settings) -> PrivatePostgres:
    """The private server under the data folder of `settings`, not yet started."""
    settings.data.mkdir(parents=True, exist_ok=True)
    return PrivatePostgres(cluster_for(settings.data))
