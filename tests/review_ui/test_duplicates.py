"""Pairs of KPJ that may be one human: the page and the API, for staff and nobody else."""

import json
import uuid
from base64 import urlsafe_b64encode

import pytest
from sqlalchemy import delete, select

from store import register, register_duplicates
from store.database import STAFF
from store.register_duplicates import Pair
from store.tables import DuplicateDecision, RegisterDuplicate
from tests.review_ui.conftest import SignIn
from tests.review_ui.scene import BUDI, NEAR, SITI, Scene

API = "/api/v1/register/duplicates"
STRANGER = "10000000099"


@pytest.fixture
def pairs(built: Scene) -> dict[str, str]:
    """Ids: `likely` (Siti and her namesake), `far` (and Budi), `gone` (not in the register)."""
    forget(built)
    with built.parts.database.transaction(STAFF) as session:
        extract = register.in_use(session)
        assert extract is not None
        found = {
            "likely": Pair(SITI, NEAR, 0.97),
            "far": Pair(SITI, BUDI, 0.91),
            "gone": Pair(SITI, STRANGER, 0.9),
        }
        register_duplicates.keep(session, extract, list(found.values()))
        ids = {
            row.other_kpj: str(row.id) for row in session.scalars(select(RegisterDuplicate)).all()
        }
        return {name: ids[pair.other_kpj] for name, pair in found.items()}


def forget(built: Scene) -> None:
    """No pairs; only the owner of the tables may remove decisions."""
    with built.parts.database.engine.begin() as owner:
        owner.execute(delete(DuplicateDecision))
        owner.execute(delete(RegisterDuplicate))


def test_both_sides_and_why(pairs: dict[str, str], signed_in: SignIn) -> None:
    page = signed_in("peninjau").get("/register/duplicates").text
    assert page.index(f"pair-{pairs['likely']}") < page.index(f"pair-{pairs['far']}")
    likely = page.split(f'id="pair-{pairs["likely"]}"')[1].split("</article>")[0]
    for told in ("97%", SITI, NEAR, "SITI RAHAYU", "1990-0<mark>3</mark>-31"):
        assert told in likely
    assert "4 baris" in likely
    assert "Tempat lahir berbeda." in likely
    assert "dihitung terpisah" in likely
    gone = page.split(f'id="pair-{pairs["gone"]}"')[1].split("</article>")[0]
    assert "tidak ada di data BPJS yang dipakai" in gone


@pytest.mark.usefixtures("pairs")
def test_the_home_page_points_there_for_staff(signed_in: SignIn) -> None:
    assert "/register/duplicates" in signed_in("peninjau").get("/").text
    assert "/register/duplicates" not in signed_in("lembaga").get("/").text


def test_nothing_open_tells_how_to_search(
    built: Scene, pairs: dict[str, str], signed_in: SignIn
) -> None:
    forget(built)
    page = signed_in("peninjau").get("/register/duplicates").text
    assert "periksa register duplicates --search" in page
    assert "/register/duplicates" not in signed_in("peninjau").get("/").text
    assert "Tidak ada pasangan" in signed_in("peninjau").get("/register/duplicates?state=same").text
    assert len(pairs) == 3


@pytest.mark.parametrize("username", ["peninjau", "penyelia", "pengelola"])
def test_staff_decide_and_take_back(
    pairs: dict[str, str], signed_in: SignIn, username: str
) -> None:
    client, address = signed_in(username), f"/register/duplicates/{pairs['likely']}/decisions"
    fragment = client.post(
        address, data={"decision": "same", "version": "1"}, headers={"HX-Request": "true"}
    )
    assert 'data-decision="same"' in fragment.text
    assert "dihitung bersama" in fragment.text
    assert f"diputuskan {username.title()}" in fragment.text
    assert "<html" not in fragment.text
    assert f"pair-{pairs['likely']}" in client.get("/register/duplicates?state=same").text
    assert f"pair-{pairs['likely']}" not in client.get("/register/duplicates").text
    plain = client.post(address, data={"decision": "open", "version": "2"})
    assert (plain.status_code, plain.headers["location"]) == (303, "/register/duplicates")
    assert f"pair-{pairs['likely']}" in client.get("/register/duplicates").text


def test_whoever_is_second_is_told(pairs: dict[str, str], signed_in: SignIn) -> None:
    address = f"/register/duplicates/{pairs['likely']}/decisions"
    asked = {"data": {"decision": "same", "version": "1"}, "headers": {"HX-Request": "true"}}
    assert signed_in("peninjau").post(address, **asked).status_code == 200
    late = signed_in("penyelia").post(address, **asked)
    assert (late.status_code, late.json()["code"]) == (409, "S130")
    now = signed_in("penyelia").get(f"/register/duplicates/{pairs['likely']}").text
    assert "diputuskan Peninjau" in now


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/register/duplicates"),
        ("GET", "/register/duplicates/{id}"),
        ("POST", "/register/duplicates/{id}/decisions"),
        ("GET", API),
        ("GET", f"{API}/{{id}}"),
        ("POST", f"{API}/{{id}}/decisions"),
    ],
)
def test_no_agency_sees_or_decides(
    built: Scene, pairs: dict[str, str], signed_in: SignIn, method: str, path: str
) -> None:
    answer = signed_in("lembaga").request(
        method,
        path.format(id=pairs["likely"]),
        headers={"Accept": "application/json", "If-Match": '"1"'},
        **({"data": {"decision": "same", "version": "1"}} if method == "POST" else {}),
    )
    assert answer.status_code == 403
    assert SITI not in answer.text
    with built.parts.database.transaction(STAFF) as session:
        assert set(session.scalars(select(RegisterDuplicate.decision))) == {"open"}


def test_the_api(pairs: dict[str, str], signed_in: SignIn) -> None:
    client = signed_in("peninjau")
    first = client.get(f"{API}?limit=2").json()
    rest = client.get(f"{API}?limit=2&cursor={first['next']}").json()
    assert [p["chance"] for p in (*first["items"], *rest["items"])] == [0.97, 0.91, 0.9]
    assert rest["next"] is None
    pair = first["items"][0]
    assert [person["full_name"] for person in pair["persons"]] == [
        "SITI RAHAYU CONTOH",
        "SITI RAHAYU",
    ]
    assert pair["persons"][0]["cover_rows"] == 4
    assert {reason["fact"] for reason in pair["reasons"]} >= {"full_name", "nik", "birth_date"}
    assert rest["items"][0]["persons"][1] is None
    address = f"{API}/{pairs['likely']}"
    assert client.get(address).headers["etag"] == '"1"'
    done = client.post(
        f"{address}/decisions", json={"decision": "different"}, headers={"If-Match": '"1"'}
    )
    assert (done.status_code, done.headers["etag"]) == (200, '"2"')
    assert (done.json()["decision"], done.json()["decided_by"]) == ("different", "Peninjau")
    (only,) = client.get(f"{API}?state=different").json()["items"]
    assert only["id"] == pairs["likely"]


def packed(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    ("tag", "body", "status"),
    [
        ('"1"', {"decision": "merge"}, 422),
        ('"1"', {}, 422),
        ('"7"', {"decision": "same"}, 409),
        ("*", {"decision": "same"}, 409),
        ('"99999999999999999999"', {"decision": "same"}, 409),
        ('"²"', {"decision": "same"}, 409),
        (None, {"decision": "same"}, 422),
    ],
)
def test_decisions_that_make_no_sense(
    pairs: dict[str, str],
    signed_in: SignIn,
    tag: str | None,
    body: dict[str, str],
    status: int,
) -> None:
    headers = {"Content-Type": "application/json"} | (
        {"If-Match": tag.encode("latin-1")} if tag else {}
    )
    answer = signed_in("peninjau").post(
        f"{API}/{pairs['likely']}/decisions", content=json.dumps(body), headers=headers
    )
    assert answer.status_code == status


@pytest.mark.parametrize("version", ["0", "-1", "x", "99999999999", ""])
def test_versions_that_are_none(pairs: dict[str, str], signed_in: SignIn, version: str) -> None:
    answer = signed_in("peninjau").post(
        f"/register/duplicates/{pairs['likely']}/decisions",
        data={"decision": "same", "version": version},
    )
    assert answer.status_code == 422


@pytest.mark.usefixtures("pairs")
@pytest.mark.parametrize("pair_id", [str(uuid.uuid4()), "nonsense", "1"])
def test_a_pair_that_is_not_there(signed_in: SignIn, pair_id: str) -> None:
    client = signed_in("peninjau")
    sent = {"decision": "same", "version": "1"}
    assert client.post(f"/register/duplicates/{pair_id}/decisions", data=sent).status_code == 404
    assert client.get(f"/register/duplicates/{pair_id}").status_code == 404
    told = client.post(
        f"{API}/{pair_id}/decisions", json={"decision": "same"}, headers={"If-Match": '"1"'}
    )
    assert told.status_code == 404


@pytest.mark.usefixtures("pairs")
@pytest.mark.parametrize(
    "cursor",
    [
        "nonsense",
        packed("0x1p0"),
        packed("nan|" + str(uuid.uuid4())),
        packed("0x1p9999|" + str(uuid.uuid4())),
        packed("0x1p0|no id"),
        packed("0x1p0|\x00"),
        packed("a|b|c"),
        "é",
    ],
)
def test_cursors_that_are_none(signed_in: SignIn, cursor: str) -> None:
    answer = signed_in("peninjau").get(API, params={"cursor": cursor})
    assert (answer.status_code, answer.json()["code"]) == (409, "W410")
    assert signed_in("peninjau").get("/register/duplicates?state=nonsense").status_code == 200
