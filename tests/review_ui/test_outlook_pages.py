"""What lies ahead, shown: the case page, the list of cover that runs out, the register's age."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from store.clock import today
from store.database import STAFF
from store.tables import Extract, FieldRow, VerdictRow, WorkerRow
from tests.review_ui.conftest import SignIn
from tests.review_ui.scene import Scene


@pytest.fixture
def case(built: Scene) -> str:
    with built.parts.database.transaction(STAFF) as session:
        worker = select(WorkerRow.case_id).where(WorkerRow.document_id == built.contract)
        return str(session.scalars(worker).one())


def set_verdict(built: Scene, case: str, **values: object) -> None:
    with built.parts.database.transaction(STAFF) as session:
        session.execute(
            update(VerdictRow)
            .where(VerdictRow.case_id == case, VerdictRow.current)
            .values(**values)
        )


def test_the_case_says_why_cover_is_missing_and_what_would_change_it(
    case: str, signed_in: SignIn
) -> None:
    text = signed_in("penyelia").get(f"/cases/{case}").text
    assert "Apa yang mengubah hasil ini" in text
    assert "didaftarkan dan dibayar pada" in text
    assert text.count('class="gap"') >= 2
    assert "Garis waktu pekerja; JKK tanpa perlindungan" in text


@pytest.mark.parametrize("who", ["penyelia", "lembaga"])
def test_an_old_register_is_said_beside_the_verdict(
    built: Scene, case: str, signed_in: SignIn, who: str
) -> None:
    visit = signed_in(who)
    set_verdict(built, case, stale_from=None)
    assert "sudah terlalu lama" not in visit.get(f"/cases/{case}").text
    set_verdict(built, case, stale_from=today())
    text = visit.get(f"/cases/{case}").text
    assert "sudah terlalu lama" in text
    assert "data BPJS terlalu lama" in text


def test_an_old_register_is_said_at_home(built: Scene, signed_in: SignIn) -> None:
    with built.parts.database.transaction(STAFF) as session:
        session.execute(update(Extract).values(stale_from=today()))
    assert "minta data baru" in signed_in("penyelia").get("/").text


@pytest.mark.parametrize(
    ("who", "query", "listed"),
    [
        ("penyelia", "", True),
        ("penyelia", "?within=30", True),
        ("lembaga", "", True),
        ("tetangga", "", False),
        ("penyelia", "?agency_id=00000000-0000-0000-0000-000000000000", False),
        ("penyelia", "?within=nonsense", True),
    ],
)
def test_cover_that_runs_out_is_listed(  # noqa: PLR0917 - fixtures and cases
    built: Scene, case: str, signed_in: SignIn, who: str, query: str, listed: bool
) -> None:
    ends = today() + timedelta(12)
    set_verdict(built, case, covered_until=ends, ahead={"gap_follows": True})
    visit = signed_in(who)
    text = visit.get(f"/expiring{query}").text
    assert (f"/cases/{case}" in text) is listed
    items = visit.get(f"/api/v1/expiring{query}").json()["items"]
    assert [item["covered_until"] for item in items] == [ends.isoformat()] * listed
    if listed:
        assert "12 hari lagi" in text
        assert "akan ada celah" in text


def test_papers_that_disagree_are_put_side_by_side(
    built: Scene, case: str, signed_in: SignIn
) -> None:
    with built.parts.database.transaction(STAFF) as session:
        session.execute(
            update(FieldRow)
            .where(FieldRow.document_id == built.passport, FieldRow.name == "expiry_date")
            .values(value="2020-01-01")
        )
        session.execute(
            update(WorkerRow).where(WorkerRow.document_id == built.passport).values(case_id=case)
        )
    visit = signed_in("penyelia")
    assert "Paspor habis berlaku sebelum perjanjian berakhir." in visit.get(f"/cases/{case}").text
    told = visit.get(f"/api/v1/cases/{case}").json()["contradictions"]
    assert "passport_ends_first" in [one["code"] for one in told]
    assert all(set(side) == {"document", "field"} for one in told for side in one["sides"])
