"""Pages that may carry on a paper in another file, and pages that were joined to one."""

from typing import Any

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "leaf",
        *_page_of_a_file(),
        sa.Column("said", JSONB(), nullable=False),
        sa.Column("ocr", sa.LargeBinary(), nullable=False),
        *_keys("leaf"),
    )
    op.create_table(
        "joined_page",
        *_page_of_a_file(),
        sa.Column("from_file_id", sa.Uuid(), nullable=False),
        sa.Column("from_number", sa.Integer(), nullable=False),
        *_keys("joined_page"),
        sa.ForeignKeyConstraint(
            ["from_file_id"], ["file.id"], name="fk_joined_page_from_file_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_joined_page_from_file_id", "joined_page", ["from_file_id"])
    for table in ("leaf", "joined_page"):
        _row_security(table)


def downgrade() -> None:
    op.drop_table("joined_page")
    op.drop_table("leaf")


def _page_of_a_file() -> list[sa.Column[Any]]:
    return [
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Uuid(), nullable=False),
    ]


def _keys(table: str) -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("file_id", "number", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=f"fk_{table}_agency_id"),
        sa.ForeignKeyConstraint(
            ["file_id", "number"],
            ["page.file_id", "page.number"],
            name=f"fk_{table}_file_id",
            ondelete="CASCADE",
        ),
    ]


def _row_security(table: str) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(
        f"""
        CREATE POLICY own ON {table} TO periksa_agency
        USING (agency_id = nullif(current_setting('periksa.agency', true), '')::uuid)
        """
    )
    op.execute(
        f"""
        CREATE POLICY whole ON {table} TO periksa_staff, periksa_worker
        USING (current_user IN ('periksa_staff', 'periksa_worker'))
        """
    )
    op.execute(f"GRANT SELECT ON {table} TO periksa_agency, periksa_staff")
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO periksa_worker")
