"""Tables in which an import of the register is made, so that one that broke off can go on.

One import at a time: they hold the rows of that one alone, and are emptied by its end. The keys lie
in a table that is not written ahead (UNLOGGED): there are tens for each person, and after a crash
of the server they are made again.
"""

from typing import Any

from alembic import op
import sqlalchemy as sa

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

HEAPS = "register_stage_cover register_stage_said register_stage_problem register_stage_key".split()


def _column(name: str, kind: sa.types.TypeEngine[Any], *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=nullable)


def upgrade() -> None:
    op.create_table(
        "register_stage",
        _column("id", sa.Uuid()),
        _column("sha256", sa.Text()),
        _column("made_by", sa.Text()),
        _column("step", sa.Text()),
        _column("taken", sa.Integer()),
        _column("rows", sa.Integer()),
        _column("bad_rows", sa.Integer()),
        _column("newest_paid", sa.Date(), nullable=True),
        _column("persons", sa.Integer()),
        _column("last_kpj", sa.Text()),
        sa.Column(
            "started_at",
            sa.TIMESTAMP(timezone=True),
            nullable=False,
            server_default=sa.func.now(),
        ),
        sa.PrimaryKeyConstraint("id", name="pk_register_stage"),
    )
    op.create_table(
        "register_stage_cover",
        _column("line", sa.Integer()),
        _column("kpj", sa.Text()),
        _column("programme", sa.Text()),
        _column("phase", sa.Text()),
        _column("period_start", sa.Date()),
        _column("period_end", sa.Date()),
        _column("paid_at", sa.Date(), nullable=True),
        _column("status", sa.Text()),
        _column("agency_code", sa.Text()),
        _column("destination_country", sa.Text()),
        _column("amount", sa.BigInteger(), nullable=True),
    )
    op.create_table(
        "register_stage_said",
        _column("kpj", sa.Text()),
        _column("line", sa.Integer()),
        _column("rows", sa.Integer()),
        _column("full_name", sa.Text()),
        _column("birth_date", sa.Date(), nullable=True),
        _column("birth_place", sa.Text()),
        _column("sex", sa.Text()),
        _column("nik", sa.Text()),
        _column("passport_number", sa.Text()),
    )
    op.create_table(
        "register_stage_problem",
        _column("line", sa.Integer()),
        _column("column", sa.Text()),
        _column("reason", sa.Text()),
        _column("kept", sa.Boolean()),
    )
    op.create_table(
        "register_stage_key",
        _column("key", sa.Text()),
        _column("number", sa.Integer()),
        prefixes=["UNLOGGED"],
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON register_stage TO periksa_staff")
    for table in HEAPS:
        op.execute(f"GRANT SELECT, INSERT, TRUNCATE ON {table} TO periksa_staff")
    # an import under way is no extract any more
    op.execute("DELETE FROM extract WHERE state = 'importing'")
    op.alter_column("extract", "state", server_default=None)
    op.drop_constraint(op.f("ck_extract_state"), "extract")
    op.create_check_constraint(
        op.f("ck_extract_state"), "extract", "state IN ('current', 'superseded')"
    )


def downgrade() -> None:
    # what an import that broke off left in the tables of the register belongs to no extract
    for table in ("person_key", "person", "enrolment"):
        op.execute(f"DELETE FROM {table} WHERE extract_id IN (SELECT id FROM register_stage)")
    for table in ("register_stage", *HEAPS):
        op.drop_table(table)
    op.drop_constraint(op.f("ck_extract_state"), "extract")
    op.create_check_constraint(
        op.f("ck_extract_state"), "extract", "state IN ('importing', 'current', 'superseded')"
    )
    op.alter_column("extract", "state", server_default="importing")
