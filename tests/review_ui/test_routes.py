"""Rules over all routes: each names a permission, and no agency reaches another's rows."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from sqlalchemy import select

from review_ui.app import ROUTERS, inner_app
from review_ui.door import SAFE_METHODS
from review_ui.guard import Needs, Public
from store.database import STAFF
from store.tables import Flag, WorkerRow
from tests.review_ui.conftest import SignIn
from tests.review_ui.scene import Scene

ROUTES = [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]


def doors(dependant: Dependant) -> Iterator[Any]:
    for below in dependant.dependencies:
        if isinstance(below.call, Needs | Public):
            yield below.call
        yield from doors(below)


@pytest.mark.parametrize("route", ROUTES, ids=lambda r: f"{min(r.methods)} {r.path}")
def test_every_route_names_one_permission(route: APIRoute) -> None:
    assert len({getattr(d, "permission", "public") for d in doors(route.dependant)}) == 1


def test_no_route_stands_outside_the_routers(built: Scene) -> None:
    outside = {"/api/v1/openapi.json"}
    known = {route.path for route in ROUTES} | outside
    served = {getattr(r, "path", "") for r in flat(inner_app(built.parts).routes)}
    assert served - known <= {"/static", ""}


def flat(routes: Any) -> Iterator[Any]:
    for route in routes:
        inner = getattr(route, "routes", None) if not isinstance(route, APIRoute) else None
        if inner and getattr(route, "path", "") != "/static":
            yield from flat(inner)
        else:
            yield route


def ids_of(built: Scene) -> dict[str, Any]:
    """An id of the first agency for each kind of id that stands in a path."""
    with built.parts.database.transaction(STAFF) as session:
        flag = session.scalars(select(Flag)).first()
        case_id = session.scalar(
            select(WorkerRow.case_id).where(WorkerRow.document_id == built.contract)
        )
    assert flag is not None
    return {
        "batch_id": built.batch,
        "file_id": built.file,
        "document_id": built.contract,
        "case_id": case_id,
        "flag_id": flag.id,
        "pair_id": built.batch,  # closed to agencies whatever the id is
        "number": 1,
    }


BODIES: dict[str, Any] = {
    "/flags/{flag_id}/steps": {"data": {"act": "dispute"}},
    "/api/v1/flags/{flag_id}/steps": {"json": {"act": "dispute"}},
    "/api/v1/batches/{batch_id}/files": {"content": b"x", "params": {"name": "a.pdf"}},
    "/review/{document_id}/decisions": {"json": {"act": "document.confirm"}},
    "/api/v1/documents/{document_id}": {"json": {"act": "document.confirm"}},
    "/register/duplicates/{pair_id}/decisions": {"data": {"decision": "same", "version": "1"}},
    "/api/v1/register/duplicates/{pair_id}/decisions": {"json": {"decision": "same"}},
}
WITH_ID = [
    (method, route) for route in ROUTES if "{" in route.path for method in sorted(route.methods)
]


@pytest.mark.parametrize(("method", "route"), WITH_ID, ids=lambda v: getattr(v, "path", v))
def test_another_agencys_id_is_not_there(
    built: Scene, signed_in: SignIn, method: str, route: APIRoute
) -> None:
    path = route.path
    for name, value in ids_of(built).items():
        path = path.replace(f"{{{name}}}", str(value))
    body = BODIES.get(route.path, {}) if method not in SAFE_METHODS else {}
    headers = {"If-Match": '"1"', "Accept": "application/json"}
    stranger = signed_in("tetangga").request(method, path, headers=headers, **body)
    # 403 only where the route is closed to the role whatever the id is
    closed = {d.permission.value for d in doors(route.dependant) if isinstance(d, Needs)}
    expected = 403 if closed == {"review"} else 404
    assert stranger.status_code == expected, stranger.text
    nobody = str(built.agency)  # an id of the right form that names nothing here
    other_path = route.path
    for name in ids_of(built):
        other_path = other_path.replace(f"{{{name}}}", "1" if name == "number" else nobody)
    absent = signed_in("tetangga").request(method, other_path, headers=headers, **body)
    assert (absent.status_code, absent.json()["code"]) == (
        stranger.status_code,
        stranger.json()["code"],
    )


@pytest.mark.parametrize("path", ["/batches", "/flags", "/", "/flags.csv", "/api/v1/batches"])
def test_lists_show_an_agency_its_own_only(built: Scene, signed_in: SignIn, path: str) -> None:
    shown = signed_in("tetangga").get(path)
    assert shown.status_code == 200
    for secret in ("SITI RAHAYU", "kloter 3", "PT Contoh Karya Bahari", str(built.batch)):
        assert secret not in shown.text


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_unsafe_without_the_token_is_refused(built: Scene, signed_in: SignIn, method: str) -> None:
    client = signed_in("penyelia")
    for route in ROUTES:
        if method in route.methods and "/sign-in" not in route.path:
            path = route.path
            for name, value in ids_of(built).items():
                path = path.replace(f"{{{name}}}", str(value))
            answer = client.request(method, path, headers={"X-CSRF-Token": "guessed"})
            assert answer.status_code == 403, path


def test_nothing_is_shown_before_signing_in(built: Scene) -> None:
    from tests.review_ui.conftest import anybody

    client = anybody(built)
    for route in ROUTES:
        open_to_all = any(isinstance(d, Public) for d in doors(route.dependant))
        if "GET" in route.methods and not open_to_all:
            path = route.path
            for name, value in ids_of(built).items():
                path = path.replace(f"{{{name}}}", str(value))
            assert client.get(path).status_code in {303, 401}, path
