"""A reviewer's "not sure who this is" is a column of the worker; until now only the ledger knew."""

from alembic import op
import sqlalchemy as sa

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "worker", sa.Column("unsure", sa.Boolean(), server_default="false", nullable=False)
    )
    op.execute("SET LOCAL ROLE periksa_worker")  # the owner itself sees no row of any agency
    op.execute(
        """
        UPDATE worker SET unsure = true
        FROM (
            SELECT DISTINCT ON (detail->>'target') detail->>'target' AS target, act
            FROM ledger
            WHERE act LIKE 'person.%'
            ORDER BY detail->>'target', id DESC
        ) AS last
        WHERE last.act = 'person.unsure' AND worker.id::text = last.target
            AND worker.person_kpj IS NULL
        """
    )
    op.execute("RESET ROLE")


def downgrade() -> None:
    op.drop_column("worker", "unsure")
