"""The scene is built once for each module; every test talks to the real application."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from review_ui.app import create_app
from store.database import Database
from tests.review_ui import scene
from tests.review_ui.scene import Scene
from tests.review_ui.world import PASSWORD

SignIn = Callable[[str], TestClient]


@pytest.fixture(scope="module")
def built(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """The scene over this module's own database."""
    folder: Path = tmp_path_factory.mktemp("data")
    return scene.build(database, folder)


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
