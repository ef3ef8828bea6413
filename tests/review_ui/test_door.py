"""The door: hosts, origins, bodies, headers, and errors that tell nothing."""

import pytest
from starlette.testclient import TestClient

from review_ui.app import create_app
from review_ui.door import CSP, Door, host_name
from tests.review_ui.conftest import SignIn, anybody
from tests.review_ui.scene import Scene


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("testserver", 303),
        ("TESTSERVER:8321", 303),
        ("evil.example", 400),
        ("testserver.evil.example", 400),
        ("testserver@evil.example", 400),
        ("", 400),
    ],
)
def test_only_our_hosts_are_answered(built: Scene, host: str, status: int) -> None:
    assert anybody(built).get("/", headers={"Host": host}).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://testserver"}, 403),  # same origin, but no token
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://testserver"}, 403),
    ],
)
def test_other_sites_cannot_post(built: Scene, headers: dict[str, str], status: int) -> None:
    assert anybody(built).post("/sign-in", data={}, headers=headers).status_code == status


def test_a_cross_site_request_with_the_token_is_refused(built: Scene, signed_in: SignIn) -> None:
    answer = signed_in("peninjau").post(
        "/language", data={"language": "en"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert answer.status_code == 403


@pytest.mark.parametrize("path", ["/sign-in", "/static/base.css", "/nowhere", "/livez", "/queue"])
def test_every_answer_has_the_headers(built: Scene, signed_in: SignIn, path: str) -> None:
    headers = signed_in("peninjau").get(path).headers
    assert headers["content-security-policy"] == CSP
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    if not path.startswith("/static"):
        assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("declared", [True, False], ids=["content-length", "chunked"])
def test_a_body_over_the_limit_is_refused_while_it_comes(
    built: Scene, signed_in: SignIn, declared: bool
) -> None:
    cookies = signed_in("lembaga")
    small = TestClient(
        Door(create_app(built.parts).app, ["testserver"], secure=False, upload_bytes=2_000_000),  # type: ignore[attr-defined]
        base_url="http://testserver",
        headers=dict(cookies.headers),
        cookies=dict(cookies.cookies),
    )
    body = b"x" * 2_000_001
    answer = small.put(
        f"/api/v1/batches/{built.batch}/files?name=a.pdf",
        content=body if declared else iter([body[:1_500_000], body[1_500_000:]]),
    )
    assert answer.status_code == 413


def test_a_small_body_limit_holds_for_forms(built: Scene, signed_in: SignIn) -> None:
    answer = signed_in("lembaga").post("/language", data={"language": "x" * (1 << 21)})
    assert answer.status_code == 413


def test_no_inline_script_or_style_is_ever_sent(built: Scene, signed_in: SignIn) -> None:
    client = signed_in("penyelia")
    for path in ("/", "/queue", f"/batches/{built.batch}", f"/review/{built.passport}", "/flags"):
        text = client.get(path).text
        assert "style=" not in text
        assert "<style" not in text
        assert "onclick" not in text
        assert "<script>" not in text


@pytest.mark.parametrize(("host", "name"), [("a:1", "a"), ("[::1]:8", "::1"), ("[", ""), ("", "")])
def test_host_name(host: str, name: str) -> None:
    assert host_name(host) == name


def test_health(built: Scene) -> None:
    client = anybody(built)
    assert client.get("/livez").text == "ok"
    assert client.get("/readyz").json() == {
        "ready": True,
        "checks": {"database": True, "objects": True},
    }
    gauges = client.get("/metrics").text
    assert 'periksa_documents{state="needs_review"} 3.0' in gauges
    assert "SITI" not in gauges


def test_the_api_describes_itself(built: Scene) -> None:
    described = anybody(built).get("/api/v1/openapi.json").json()
    operations = {o["operationId"] for path in described["paths"].values() for o in path.values()}
    assert {"list_batches", "open_batch", "put_file", "decide_document", "list_flags"} <= operations
    assert not any(path.startswith("/review") for path in described["paths"])
