"""Who sees what: the database itself refuses, whatever the code above it does."""

import uuid

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, ProgrammingError
from sqlalchemy.orm import Session

from store.database import STAFF, WORKER, Access, Database, alembic_config
from store.tables import Agency, Base, Batch, LedgerLine


@pytest.fixture(scope="module")
def agencies(database: Database) -> tuple[uuid.UUID, uuid.UUID]:
    with database.transaction(STAFF) as session:
        made = [Agency(code=code, name=f"PT {code}") for code in ("A", "B")]
        session.add_all(made)
        session.flush()
        for agency in made:
            session.add(Batch(agency_id=agency.id, label=f"of {agency.code}"))
    return made[0].id, made[1].id


def test_an_agency_sees_its_own_rows_and_no_others(database, agencies):
    for mine, label in zip(agencies, ("of A", "of B"), strict=True):
        with database.transaction(Access("agency", mine)) as session:
            assert session.scalars(select(Batch.label)).all() == [label]
            assert session.scalars(select(Agency.id)).all() == [mine]


def test_staff_and_worker_see_all(database, agencies):
    for access in (STAFF, WORKER):
        with database.transaction(access) as session:
            assert len(session.scalars(select(Batch)).all()) == 2


def test_with_no_role_taken_there_are_no_rows(database, agencies):
    with Session(database.engine) as session:
        assert session.scalars(select(Batch)).all() == []
        assert session.scalars(select(Agency)).all() == []


def test_a_role_does_not_outlive_its_transaction(database, agencies):
    with database.transaction(Access("agency", agencies[0])) as session:
        connection = session.connection().connection.driver_connection
    with Session(database.engine) as session:
        assert session.connection().connection.driver_connection is connection
        assert session.scalars(select(Batch)).all() == []
        assert session.execute(text("SELECT current_setting('periksa.agency', true)")).scalar() in (
            "",
            None,
        )


def test_an_agency_cannot_write_for_another(database, agencies):
    mine, other = agencies
    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        database.transaction(Access("agency", mine)) as session,
    ):
        session.add(Batch(agency_id=other, label="forged"))


@pytest.mark.parametrize(
    ("access", "statement"),
    [
        (WORKER, "SELECT * FROM account"),
        (WORKER, "SELECT * FROM sign_in"),
        (WORKER, "UPDATE ledger SET act = ''"),
        (STAFF, "DELETE FROM ledger"),
        (STAFF, "TRUNCATE ledger"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.role,
)
def test_what_a_role_may_not_do(database, access, statement):
    with pytest.raises(ProgrammingError), database.transaction(access) as session:
        session.execute(text(statement))


def test_an_agency_may_not_read_candidates_or_the_register(database, agencies):
    for table in ("candidate", "person", "enrolment", "procrastinate_jobs"):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            database.transaction(Access("agency", agencies[0])) as session,
        ):
            session.execute(text(f"SELECT * FROM {table}"))  # noqa: S608 - names from above


def test_the_owner_itself_cannot_change_the_ledger(database):
    with database.transaction(STAFF) as session:
        session.add(LedgerLine(actor="x", act="y", subject="z", detail={}, previous="", hash="h"))
    for statement in ("UPDATE ledger SET act = 'n'", "DELETE FROM ledger"):
        with pytest.raises(ProgrammingError, match="only grows"), Session(database.engine) as bare:
            bare.execute(text(statement))


def test_every_table_with_an_agency_is_under_forced_row_security(database):
    guarded = {
        name
        for (name,) in Session(database.engine).execute(
            text("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        )
    }
    owned = {table.name for table in Base.metadata.tables.values() if "agency_id" in table.columns}
    assert owned <= guarded


def test_what_was_to_be_written_is_not_in_the_error(database):
    with pytest.raises(IntegrityError) as caught, database.transaction(STAFF) as session:
        session.add(Batch(agency_id=uuid.uuid4(), label="SITI AMINAH"))
    assert "SITI" not in str(caught.value)


def test_an_access_names_an_agency_exactly_when_it_is_one():
    with pytest.raises(ValueError):
        Access("agency")
    with pytest.raises(ValueError):
        Access("staff", uuid.uuid4())


def test_the_migrations_make_exactly_the_tables(database):
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    def ours(name, kind, *_):
        return not (kind == "table" and name.startswith("procrastinate"))

    assert alembic_config(database.url)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": ours})
        assert compare_metadata(context, Base.metadata) == []
