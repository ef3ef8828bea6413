"""The ledger: every kind of tampering is named by the walk."""

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from store.database import STAFF, Database
from store.ledger import BEGINNING, append, verify
from tests.servers import fresh_database


@pytest.fixture
def ledger(postgres_template):
    with fresh_database(postgres_template) as url:
        database = Database(url)
        for number in range(5):
            with database.transaction(STAFF) as session:
                append(session, actor="test", act=f"act{number}", subject="s", detail={"n": number})
        yield database
        database.close()


def tamper(database, *statements):
    """As somebody with the owner's rights who first takes the guard away."""
    with Session(database.engine) as session, session.begin():
        session.execute(text("ALTER TABLE ledger DISABLE TRIGGER ledger_only_grows"))
        session.execute(text("ALTER TABLE ledger DISABLE ROW LEVEL SECURITY"))
        for statement in statements:
            session.execute(text(statement))
        session.execute(text("ALTER TABLE ledger ENABLE ROW LEVEL SECURITY"))


def walk(database):
    with database.transaction(STAFF) as session:
        return verify(session)


def test_an_untouched_chain_holds(ledger):
    chain = walk(ledger)
    assert (chain.lines, chain.broken) == (5, None)
    assert chain.head != BEGINNING
    with ledger.transaction(STAFF) as session:
        assert verify(session, until=chain.head).met


@pytest.mark.parametrize(
    ("statements", "broken"),
    [
        (["UPDATE ledger SET act = 'other' WHERE act = 'act2'"], 3),
        (["UPDATE ledger SET detail = '{\"n\": 9}' WHERE act = 'act1'"], 2),
        (["UPDATE ledger SET at = at + interval '1 second' WHERE act = 'act4'"], 5),
        (["DELETE FROM ledger WHERE act = 'act1'"], 3),
        (["DELETE FROM ledger WHERE act = 'act0'"], 2),
        (
            [
                "UPDATE ledger SET id = 100 WHERE id = 2",
                "UPDATE ledger SET id = 2 WHERE id = 3",
                "UPDATE ledger SET id = 3 WHERE id = 100",
            ],
            2,
        ),
    ],
    ids=["act", "detail", "time", "deleted", "first deleted", "order"],
)
def test_what_was_changed_is_named(ledger, statements, broken):
    tamper(ledger, *statements)
    assert walk(ledger).broken == broken


def test_a_cut_off_tail_shows_against_a_noted_head(ledger):
    noted = walk(ledger)
    tamper(ledger, "DELETE FROM ledger WHERE id = 5")
    assert walk(ledger).broken is None
    with ledger.transaction(STAFF) as session:
        assert not verify(session, until=noted.head).met
