"""Papers of whom people chose the same person find each other: an index for it."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_worker_agency_id_person_kpj", "worker", ["agency_id", "person_kpj"])


def downgrade() -> None:
    op.drop_index("ix_worker_agency_id_person_kpj", "worker")
