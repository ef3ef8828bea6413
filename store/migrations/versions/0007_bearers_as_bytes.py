"""The bearers of a key as bytes: four for each number, in network order.

Half the size of an array on disk and on the wire, and read without making an object of each.
"""

from alembic import op
import sqlalchemy as sa

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person_key", sa.Column("bearers", sa.LargeBinary(), nullable=True))
    op.execute(
        "UPDATE person_key SET bearers ="
        " (SELECT string_agg(int4send(n), '' ORDER BY n) FROM unnest(numbers) AS n)"
        " WHERE numbers IS NOT NULL"
    )
    op.drop_column("person_key", "numbers")


def downgrade() -> None:
    op.add_column("person_key", sa.Column("numbers", sa.ARRAY(sa.Integer()), nullable=True))
    op.execute("DELETE FROM extract")  # import again: the newer shape cannot be read any more
    op.execute("DELETE FROM person_key")
    op.drop_column("person_key", "bearers")
