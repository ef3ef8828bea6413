"""Flags: the list and its CSV, and who may take which step."""

import csv
import io

import pytest
from sqlalchemy import select, update

from review_ui.flags import safe_cell
from store.database import STAFF
from store.tables import FieldRow, Flag
from tests.review_ui.conftest import SignIn
from tests.review_ui.scene import Scene


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+62 812", "'+62 812"),
        ("-A123", "'-A123"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("SITI", "SITI"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    assert safe_cell(text) == cell


def test_a_name_that_is_a_formula_leaves_as_text(built: Scene, signed_in: SignIn) -> None:
    with built.parts.database.transaction(STAFF) as session:
        session.execute(
            update(FieldRow)
            .where(FieldRow.document_id == built.contract, FieldRow.name == "full_name")
            .values(value='=HYPERLINK("http://evil.example")')
        )
        session.execute(
            update(FieldRow)
            .where(FieldRow.document_id == built.passport, FieldRow.name == "full_name")
            .values(value='=HYPERLINK("http://evil.example")')
        )
    answer = signed_in("penyelia").get("/flags.csv")
    assert "attachment" in answer.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.text.lstrip("\ufeff"))))
    assert rows[0]["worker"] == '\'=HYPERLINK("http://evil.example")'
    assert rows[0]["outcome"] == "UNINSURED"
    assert rows[0]["destination"] == "MYS"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", 1),
        ("?state=likely", 1),
        ("?state=open", 0),
        ("?outcome=UNINSURED", 1),
        ("?outcome=PARTIAL", 0),
        ("?destination=MYS", 1),
        ("?destination=HKG", 0),
        ("?age=7", 0),
        ("?agency_id=00000000-0000-0000-0000-000000000000", 0),
        ("?agency_id=nonsense", 1),
        ("?state=%27%3B--", 0),
    ],
)
def test_filters(built: Scene, signed_in: SignIn, query: str, found: int) -> None:
    listed = signed_in("penyelia").get(f"/api/v1/flags{query}").json()
    assert len(listed["items"]) == found
    assert listed["next"] is None
    assert signed_in("penyelia").get(f"/flags{query}").status_code == 200


def test_a_broken_cursor_is_told_so(built: Scene, signed_in: SignIn) -> None:
    answer = signed_in("penyelia").get("/api/v1/flags?cursor=nonsense")
    assert answer.json()["code"] == "W410"


STEPS = [
    ("open", "dispute", "lembaga", 200, "disputed"),
    ("open", "resolve", "lembaga", 403, "open"),
    ("open", "withdraw", "peninjau", 403, "open"),
    ("open", "resolve", "penyelia", 200, "resolved"),
    ("disputed", "uphold", "penyelia", 200, "open"),
    ("disputed", "withdraw", "pengelola", 200, "withdrawn"),
    ("likely", "dispute", "lembaga", 409, "likely"),
    ("resolved", "resolve", "penyelia", 409, "resolved"),
    ("open", "confirm", "penyelia", 403, "open"),  # only a verdict does that
]


@pytest.mark.parametrize(("state", "act", "username", "status", "then"), STEPS)
def test_steps(  # noqa: PLR0917 - one row of the table
    built: Scene,
    signed_in: SignIn,
    state: str,
    act: str,
    username: str,
    status: int,
    then: str,
) -> None:
    with built.parts.database.transaction(STAFF) as session:
        flag = session.scalars(select(Flag)).one()
        flag.state, flag.closed_at = state, None
    answer = signed_in(username).post(
        f"/api/v1/flags/{flag.id}/steps", json={"act": act}, headers={"Accept": "application/json"}
    )
    assert answer.status_code == status, answer.text
    with built.parts.database.transaction(STAFF) as session:
        now = session.get_one(Flag, flag.id)
        assert now.state == then
        assert (now.closed_at is not None) == (status == 200 and then in {"resolved", "withdrawn"})


def test_the_case_offers_the_steps_of_the_role(built: Scene, signed_in: SignIn) -> None:
    with built.parts.database.transaction(STAFF) as session:
        flag = session.scalars(select(Flag)).one()
        flag.state = "open"
    own = signed_in("lembaga").get(f"/cases/{flag.case_id}").text
    assert 'value="dispute"' in own
    assert 'value="resolve"' not in own
    assert "10000000017" not in own  # the register is not for an agency's eyes
    boss = signed_in("penyelia").get(f"/cases/{flag.case_id}").text
    assert 'value="resolve"' in boss
    assert "10000000017" in boss
