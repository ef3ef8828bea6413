"""Handing papers in over the API: each file gets its own answer, nothing is kept twice."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from store.objects import original_key
from tests.review_ui.conftest import SignIn
from tests.review_ui.papers import Paper
from tests.review_ui.scene import Scene

JPEG = Paper(600, 800).jpeg()


@pytest.fixture
def sender(signed_in: SignIn) -> TestClient:
    return signed_in("lembaga")


def opened(sender: TestClient, key: str, label: str = "Uji") -> Any:
    return sender.post("/api/v1/batches", json={"label": label}, headers={"Idempotency-Key": key})


def put(sender: TestClient, batch: str, name: str, data: bytes) -> Any:
    return sender.put(f"/api/v1/batches/{batch}/files", params={"name": name}, content=data).json()


def test_a_batch_from_opening_to_closing(built: Scene, sender: TestClient) -> None:
    batch = opened(sender, "satu").json()["id"]
    good = put(sender, batch, "baik.jpg", JPEG)
    bad = put(sender, batch, "=buruk.pdf", b"bukan pdf")
    again = put(sender, batch, "baik.jpg", JPEG)
    assert (good["state"], good["new"], again["new"]) == ("stored", True, False)
    assert again["file_id"] == good["file_id"]
    assert bad["state"] == "refused"
    assert bad["reason"].startswith("U1")
    assert bad["sentence"]["id"]
    assert sender.post(f"/api/v1/batches/{batch}/close").json()["state"] == "processing"
    late = put(sender, batch, "telat.jpg", JPEG + b"x")
    assert late["code"] == "S102"
    whole = sender.get(f"/api/v1/batches/{batch}").json()
    assert [f["state"] for f in whole["contents"]] == ["stored", "refused"]
    kept = original_key(built.agency, whole["contents"][0]["sha256"])
    assert built.parts.objects.get(kept) == JPEG


def test_the_same_key_is_the_same_batch(sender: TestClient) -> None:
    first, second = opened(sender, "dua"), opened(sender, "dua")
    assert first.json()["id"] == second.json()["id"]
    assert opened(sender, "dua", "Lain").json()["code"] == "S103"


def test_staff_have_to_say_whose_papers_they_are(built: Scene, signed_in: SignIn) -> None:
    staff = signed_in("peninjau")
    assert staff.post("/api/v1/batches", json={"label": "x"}).json()["code"] == "W411"
    named = {"label": "x", "agency_id": str(built.agency)}
    assert staff.post("/api/v1/batches", json=named).status_code == 201
    nobody = {"label": "x", "agency_id": str(built.batch)}
    assert staff.post("/api/v1/batches", json=nobody).status_code == 404


def test_an_agency_cannot_hand_in_for_another(built: Scene, signed_in: SignIn) -> None:
    stranger = signed_in("tetangga")
    named = {"label": "x", "agency_id": str(built.agency)}
    batch = stranger.post("/api/v1/batches", json=named).json()
    assert batch["agency"] == "PT Teladan Insan Mandiri"


def test_one_multipart_request_does_all(sender: TestClient) -> None:
    answer = sender.post(
        "/api/v1/batches/files",
        data={"label": "Sekaligus"},
        files=[("files", ("a.jpg", JPEG)), ("files", ("b.txt", b"teks"))],
    )
    assert answer.status_code == 201, answer.text
    assert [f["state"] for f in answer.json()][1] == "refused"
    assert sender.get(answer.headers["location"]).json()["files"] == 2


def test_a_long_or_odd_name_is_kept_for_eyes_only(sender: TestClient) -> None:
    batch = opened(sender, "nama").json()["id"]
    odd = put(sender, batch, "../../etc/\u202epasswd<script>.jpg", JPEG)
    assert odd["state"] in {"stored", "done"}
    page = sender.get(f"/batches/{batch}").text
    assert "<script>.jpg" not in page
    assert "\u202e" not in page


def test_lists_go_on_where_they_ended(sender: TestClient) -> None:
    for number in range(3):
        opened(sender, f"daftar-{number}", f"Daftar {number}")
    first = sender.get("/api/v1/batches?limit=2").json()
    second = sender.get(f"/api/v1/batches?limit=2&cursor={first['next']}").json()
    ids = [b["id"] for b in first["items"] + second["items"]]
    assert len(ids) == len(set(ids)) == 4


def test_pictures_are_ours_and_never_the_original(built: Scene, sender: TestClient) -> None:
    answer = sender.get(f"/files/{built.file}/pages/1/picture")
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.content.startswith(b"\xff\xd8")
    assert answer.headers["cache-control"] == "no-store"
    assert sender.get(f"/files/{built.file}/pages/9/picture").status_code == 404


def test_a_failed_file_can_be_read_again(built: Scene, sender: TestClient) -> None:
    batch = sender.get(f"/api/v1/batches/{built.batch}").json()
    failed = next(f for f in batch["contents"] if f["state"] == "failed")
    assert sender.post(f"/files/{failed['id']}/retry").status_code == 303
    assert sender.get(f"/api/v1/files/{failed['id']}").json()["state"] == "stored"
