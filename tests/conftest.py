"""Fixtures shared by all tests.

The servers are real and live for one session: `database` is a fresh, migrated PostgreSQL database
for each test module, `s3` a real S3 server. Nothing here reaches the network.
"""

from collections.abc import Iterator

import pytest

from store.database import Database
from tests.servers import S3Server, fresh_database, postgres_server, s3_server


@pytest.fixture(scope="session")
def postgres_template() -> Iterator[str]:
    """URL of the migrated database that others are copied from."""
    with postgres_server() as url:
        yield url


@pytest.fixture(scope="module")
def database_url(postgres_template: str) -> Iterator[str]:
    """URL of a fresh database for this module."""
    with fresh_database(postgres_template) as url:
        yield url


@pytest.fixture(scope="module")
def database(database_url: str) -> Iterator[Database]:
    """A fresh database for this module."""
    opened = Database(database_url)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def s3() -> Iterator[S3Server]:
    """A real S3 server for the session."""
    with s3_server() as server:
        yield server
