"""Every page is drawn with real data for each role."""

import pytest

from tests.review_ui.conftest import SignIn
from tests.review_ui.scene import Scene


@pytest.mark.parametrize("username", ["peninjau", "penyelia", "lembaga"])
def test_pages_are_drawn(built: Scene, signed_in: SignIn, username: str) -> None:
    client = signed_in(username)
    paths = [
        "/",
        "/upload",
        "/batches",
        f"/batches/{built.batch}",
        f"/batches/{built.batch}/receipt",
        "/flags",
    ]
    if username != "lembaga":
        paths += [
            "/queue",
            f"/review/{built.passport}",
            f"/review/{built.contract}",
            f"/review/{built.letter}",
        ]
    for path in paths:
        answer = client.get(path)
        assert answer.status_code == 200, (path, answer.text[:2000])
