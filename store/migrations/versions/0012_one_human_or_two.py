"""Pairs of KPJ that may be one human are decided on by people; the decisions outlive a search."""

from alembic import op
import sqlalchemy as sa

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

# Cases that rest on a KPJ, whoever's they are: to judge them again after a decision.
BY_KPJ = (("ix_worker_person_kpj", "worker", "person_kpj"), ("ix_candidate_kpj", "candidate", "kpj"))


def upgrade() -> None:
    op.add_column(
        "register_duplicate",
        sa.Column("id", sa.Uuid(), nullable=False, server_default=sa.text("gen_random_uuid()")),
    )
    op.add_column(
        "register_duplicate",
        sa.Column("decision", sa.Text(), nullable=False, server_default="open"),
    )
    op.add_column(
        "register_duplicate",
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
    )
    op.create_unique_constraint("uq_register_duplicate_id", "register_duplicate", ["id"])
    op.create_check_constraint(
        op.f("ck_register_duplicate_decision"),
        "register_duplicate",
        "decision IN ('open', 'same', 'different', 'unsure')",
    )
    op.create_index(
        "ix_register_duplicate_decision_chance_id",
        "register_duplicate",
        ["decision", "chance", "id"],
    )
    op.create_index("ix_register_duplicate_other_kpj", "register_duplicate", ["other_kpj"])
    op.create_table(
        "duplicate_decision",
        sa.Column("duplicate_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=False),
        sa.Column(
            "decided_at",
            sa.TIMESTAMP(timezone=True),
            nullable=False,
            server_default=sa.func.now(),
        ),
        sa.PrimaryKeyConstraint("duplicate_id", "version", name="pk_duplicate_decision"),
        sa.ForeignKeyConstraint(
            ["duplicate_id"],
            ["register_duplicate.id"],
            name="fk_duplicate_decision_duplicate_id",
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["account.id"], name="fk_duplicate_decision_decided_by"
        ),
    )
    # People decide and the command searches, both as staff; the pipeline only reads what was said.
    op.execute("GRANT UPDATE ON register_duplicate TO periksa_staff")
    op.execute("REVOKE INSERT, DELETE ON register_duplicate FROM periksa_worker")
    op.execute("GRANT SELECT, INSERT ON duplicate_decision TO periksa_staff")
    for name, table, column in BY_KPJ:
        op.create_index(name, table, [column])


def downgrade() -> None:
    for name, table, _ in BY_KPJ:
        op.drop_index(name, table)
    op.drop_table("duplicate_decision")
    op.execute("GRANT INSERT, DELETE ON register_duplicate TO periksa_worker")
    op.execute("REVOKE UPDATE ON register_duplicate FROM periksa_staff")
    op.drop_index("ix_register_duplicate_other_kpj", "register_duplicate")
    op.drop_index("ix_register_duplicate_decision_chance_id", "register_duplicate")
    op.drop_constraint("ck_register_duplicate_decision", "register_duplicate")
    op.drop_constraint("uq_register_duplicate_id", "register_duplicate")
    for column in ("version", "decision", "id"):
        op.drop_column("register_duplicate", column)
