"""A reviewer's decisions: what each does, who wins a race, and what follows from them."""

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from store import ledger
from store.accounts import Role
from store.database import STAFF, WORKER
from store.tables import DocumentRow, FieldRow, Flag, LedgerLine, VerdictRow, WorkerRow
from tests.review_ui import scene
from tests.review_ui.conftest import anybody, enter
from tests.review_ui.scene import SITI, Scene


@pytest.fixture(scope="module")
def client(built: Scene) -> Iterator[TestClient]:
    with enter(anybody(built), "peninjau") as signed_in:
        signed_in.headers["Accept"] = "application/json"
        yield signed_in


class Table:
    """One document on the reviewer's table, through the API."""

    def __init__(self, client: TestClient, document_id: uuid.UUID) -> None:
        self.client = client
        self.path = f"/api/v1/documents/{document_id}"
        self.id = document_id

    def look(self) -> dict[str, Any]:
        return dict(self.client.get(self.path).json())

    def field(self, name: str) -> dict[str, Any]:
        seen = self.look()
        fields = [*seen["fields"], *(f for w in seen["workers"] for f in w["fields"])]
        return dict(next(f for f in fields if f["name"] == name))

    def worker(self) -> dict[str, Any]:
        return dict(self.look()["workers"][0])

    def decide(
        self, act: str, target: Any = None, value: str = "", version: int | None = None
    ) -> Any:
        tag = version if version is not None else self.look()["version"]
        return self.client.patch(
            self.path,
            json={"act": act, "target": target, "value": value},
            headers={"If-Match": f'"{tag}"'},
        )


@pytest.fixture
def passport(built: Scene, client: TestClient) -> Iterator[Table]:
    """The passport, brought back to how it was read after each test."""
    table = Table(client, built.passport)
    yield table
    if table.look()["state"] != "needs_review":
        table.decide("document.reopen")
    seen = table.look()
    for field in [*seen["fields"], *seen["workers"][0]["fields"]]:
        if field["state"] != "read":
            table.decide("field.reopen", field["id"])
    if table.worker()["person_kpj"] is not None or table.worker()["unsure"]:
        table.decide("person.reopen", table.worker()["id"])


def test_confirming_keeps_what_was_read(passport: Table) -> None:
    field = passport.field("birth_place")
    assert passport.decide("field.confirm", field["id"]).status_code == 200
    now = passport.field("birth_place")
    assert (now["state"], now["value"], now["decided_value"]) == ("confirmed", "CILACAP", "CILACAP")


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("birth_date", "1 April 1990", "1990-04-01"),
        ("birth_date", "01-04-1990", "1990-04-01"),
        ("sex", "L", "M"),
        ("nationality", "Malaysia", "MYS"),
        ("passport_number", " c 7654321 ", "C7654321"),
        ("full_name", "siti  rahayu", "SITI RAHAYU"),
        ("issuing_office", "Cilacap", "Cilacap"),
    ],
)
def test_a_correction_stands_beside_the_reading(
    passport: Table, name: str, typed: str, kept: str
) -> None:
    field = passport.field(name)
    assert passport.decide("field.correct", field["id"], typed).status_code == 200
    now = passport.field(name)
    assert (now["state"], now["value"], now["decided_value"]) == ("corrected", field["value"], kept)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("birth_date", "31 Februari 1990"),
        ("sex", "?"),
        ("nationality", "Atlantis"),
        ("full_name", "   "),
        ("full_name", "x" * 501),
        ("passport_number", "C123<script>"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    passport: Table, name: str, typed: str
) -> None:
    before = passport.look()
    answer = passport.decide("field.correct", passport.field(name)["id"], typed)
    assert answer.status_code in {409, 422}
    assert answer.headers["content-type"] == "application/problem+json"
    assert passport.look() == before


def test_an_unreadable_field_has_to_be_decided_first(passport: Table) -> None:
    field = passport.field("issuing_office")
    assert passport.decide("field.confirm", field["id"]).json()["code"] == "S111"
    assert passport.decide("field.reject", field["id"], "unreadable").status_code == 200
    assert passport.field("issuing_office")["state"] == "rejected"
    assert passport.decide("field.reject", field["id"], "because").json()["code"] == "S113"


def test_the_second_of_two_with_one_version_loses(passport: Table) -> None:
    version = passport.look()["version"]
    field = passport.field("birth_place")["id"]
    assert passport.decide("field.confirm", field, version=version).status_code == 200
    lost = passport.decide("field.correct", field, "LUMAJANG", version=version)
    assert (lost.status_code, lost.json()["code"]) == (409, "S110")
    assert passport.field("birth_place")["decided_value"] == "CILACAP"


def test_a_changed_name_asks_the_register_again(passport: Table) -> None:
    before = {c["kpj"] for c in passport.worker()["candidates"]}
    passport.decide("field.correct", passport.field("passport_number")["id"], "X0000000")
    passport.decide("field.correct", passport.field("full_name")["id"], "BAMBANG LAIN")
    passport.decide("field.correct", passport.field("birth_date")["id"], "1971-01-01")
    after = {c["kpj"] for c in passport.worker()["candidates"]}
    assert SITI in before
    assert SITI not in after


def test_only_a_candidate_can_be_chosen(passport: Table) -> None:
    worker = passport.worker()["id"]
    assert passport.decide("person.choose", worker, "99999999999").json()["code"] == "S113"
    assert passport.decide("person.choose", str(uuid.uuid4()), SITI).json()["code"] == "S113"


def test_unsure_lets_the_document_go_but_not_the_identity(passport: Table, built: Scene) -> None:
    worker = passport.worker()["id"]
    passport.decide("field.reject", passport.field("issuing_office")["id"], "unreadable")
    assert passport.decide("document.confirm").json()["code"] == "S111"
    passport.decide("person.unsure", worker)
    assert passport.worker()["unsure"]
    assert passport.decide("document.confirm").status_code == 200
    waiting = passport.client.get("/queue?state=identity", headers={"Accept": "text/html"}).text
    assert str(built.passport) in waiting
    passport.decide("document.reopen")
    passport.decide("person.choose", worker, SITI)
    assert not passport.worker()["unsure"]


def test_every_decision_is_one_line_of_the_ledger(passport: Table, built: Scene) -> None:
    with built.parts.database.transaction(WORKER) as session:
        before = len(session.scalars(select(LedgerLine.id)).all())
    passport.decide("field.correct", passport.field("birth_place")["id"], "BANYUMAS")
    with built.parts.database.transaction(WORKER) as session:
        lines = session.scalars(select(LedgerLine).order_by(LedgerLine.id)).all()[before:]
        assert ledger.verify(session).broken is None
    own = [line for line in lines if line.act == "field.correct"]
    assert len(own) == 1
    assert own[0].detail["field"] == "birth_place"
    assert "BANYUMAS" not in str([line.detail for line in lines])  # names of fields, never values


def test_rejecting_and_reopening(passport: Table) -> None:
    assert passport.decide("document.reject", value="nonsense").json()["code"] == "S113"
    assert passport.decide("document.reject", value="cut_off").json()["state"] == "rejected"
    assert passport.decide("field.confirm", passport.field("sex")["id"]).json()["code"] == "S100"
    assert passport.decide("document.reopen").json()["state"] == "needs_review"


def test_nobody_confirms_what_they_handed_in(built: Scene, client: TestClient) -> None:
    database = built.parts.database
    own = built.world.account("pengunggah", Role.REVIEWER)
    batch = built.world.batch(built.agency, "milik sendiri", own)
    file = built.world.file(batch, built.agency, "sendiri.pdf", [])
    document = built.world.document(file, built.agency, "passport")
    with enter(anybody(built), "pengunggah") as sender:
        sender.headers["Accept"] = "application/json"
        refused = Table(sender, document).decide("document.confirm")
    assert (refused.status_code, refused.json()["code"]) == (409, "S112")
    assert Table(client, document).decide("document.confirm").status_code == 200
    with database.transaction(STAFF) as session:
        assert session.get_one(DocumentRow, document).state == "confirmed"


def test_a_flag_opens_once_people_confirmed_what_it_rests_on(built: Scene, tmp_path: Path) -> None:
    """From likely, by the machine, to open, by people; and back when a decision is reopened."""
    own = scene.build(built.parts.database, tmp_path, prefix="kisah-")
    with enter(anybody(own), "kisah-peninjau") as client:
        client.headers["Accept"] = "application/json"
        contract = Table(client, own.contract)
        paper = Table(client, own.passport)
        assert flag_of(own) == ("UNINSURED", "likely")
        contract.decide("person.choose", contract.worker()["id"], SITI)
        assert contract.decide("document.confirm").json()["state"] == "confirmed"
        paper.decide("field.reject", paper.field("issuing_office")["id"], "unreadable")
        paper.decide("person.choose", paper.worker()["id"], SITI)
        assert paper.decide("document.confirm").json()["state"] == "confirmed"
        assert flag_of(own) == ("UNINSURED", "open")
        contract.decide("document.reopen")
        contract.decide("person.reopen", contract.worker()["id"])
        paper.decide("document.reopen")
        paper.decide("person.reopen", paper.worker()["id"])
        assert flag_of(own) == ("UNINSURED", "likely")


def flag_of(built: Scene) -> tuple[str, str]:
    with built.parts.database.transaction(STAFF) as session:
        case_id = session.scalar(
            select(WorkerRow.case_id).where(WorkerRow.document_id == built.contract)
        )
        flag = session.scalars(select(Flag).where(Flag.case_id == case_id)).one()
        current = session.scalars(
            select(VerdictRow).where(VerdictRow.case_id == case_id, VerdictRow.current)
        ).one()
        fields = session.scalars(select(FieldRow).where(FieldRow.document_id == built.contract))
        assert all(f.value for f in fields)  # what was read is never overwritten
        assert current.outcome == flag.outcome
        return flag.outcome, flag.state
