"""The scene is built once; each module gets a copy of its database and the real application."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from review_ui.app import create_app
from store.database import Database
from tests.review_ui import scene
from tests.review_ui.scene import Scene
from tests.review_ui.world import PASSWORD, World
from tests.servers import fresh_database

SignIn = Callable[[str], TestClient]


@pytest.fixture(scope="session")
def first_scene(
    postgres_template: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Scene, str]]:
    """The scene and the URL of its database, to which nobody is connected any more."""
    folder: Path = tmp_path_factory.mktemp("data")
    with fresh_database(postgres_template) as url:
        database = Database(url)
        built = scene.build(database, folder)
        database.close()
        yield built, url


@pytest.fixture(scope="module")
def built(first_scene: tuple[Scene, str]) -> Iterator[Scene]:
    """The scene over this module's own copy of the database. Objects are written once: shared."""
    first, url = first_scene
    with fresh_database(url, template=urlsplit(url).path.strip("/")) as copied:
        database = Database(copied)
        parts = replace(first.parts, database=database)
        yield replace(first, parts=parts, world=World(database, parts.objects))
        database.close()


@pytest.fixture(scope="module")
def signed_in(built: Scene) -> Iterator[SignIn]:
    """`signed_in("peninjau")`: a client with that account's cookie and CSRF token."""
    clients: dict[str, TestClient] = {}

    def client(username: str) -> TestClient:
        if username not in clients:
            clients[username] = enter(anybody(built), username)
        return clients[username]

    yield client
    for held in clients.values():
        held.close()


def anybody(built: Scene) -> TestClient:
    """A browser in which nobody is signed in."""
    return TestClient(
        create_app(built.parts),
        base_url="http://testserver",
        headers={"Origin": "http://testserver", "Accept": "text/html"},
        follow_redirects=False,
    )


def enter(client: TestClient, username: str, password: str = PASSWORD) -> TestClient:
    """Sign in as a person does, and keep the CSRF token for later requests."""
    form = client.get("/sign-in").text
    token = form.split('name="token" value="')[1].split('"')[0]
    answer = client.post(
        "/sign-in", data={"username": username, "password": password, "token": token}
    )
    assert answer.status_code == 303, answer.text
    page = client.get("/batches").text
    client.headers["X-CSRF-Token"] = page.split('data-csrf="')[1].split('"')[0]
    return client
