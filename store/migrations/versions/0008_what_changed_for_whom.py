"""What an extract changed for whom, and persons of the register who may be one human."""

from alembic import op
import sqlalchemy as sa

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "register_change",
        sa.Column("extract_id", sa.Uuid(), nullable=False),
        sa.Column("kpj", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("extract_id", "kpj", name="pk_register_change"),
        sa.CheckConstraint(
            "kind IN ('new', 'gone', 'cover', 'identity', 'both')", name="ck_register_change_kind"
        ),
    )
    op.create_table(
        "register_duplicate",
        sa.Column("kpj", sa.Text(), nullable=False),
        sa.Column("other_kpj", sa.Text(), nullable=False),
        sa.Column("extract_id", sa.Uuid(), nullable=False),
        sa.Column("chance", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("kpj", "other_kpj", name="pk_register_duplicate"),
        sa.CheckConstraint("kpj < other_kpj", name="ck_register_duplicate_order"),
    )
    for table in ("register_change", "register_duplicate"):
        for role in ("periksa_staff", "periksa_worker"):
            op.execute(f"GRANT SELECT, INSERT, DELETE ON {table} TO {role}")


def downgrade() -> None:
    op.drop_table("register_duplicate")
    op.drop_table("register_change")
