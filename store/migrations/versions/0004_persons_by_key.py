"""Persons by number, what their rows disagree on, and a table of keys that counts its bearers.

The three tables of an extract have no foreign key to it: checked row by row it costs an import of
a million keys as much time as all the rest. Their rows come and go with their extract, in one
transaction (store.register_import).
"""

from alembic import op
import sqlalchemy as sa

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM extract")  # import again: the keys have another shape
    op.drop_constraint("fk_person_extract_id", "person")
    op.drop_constraint("fk_enrolment_extract_id", "enrolment")
    op.drop_index("ix_person_keys", table_name="person")
    op.drop_constraint("pk_person", "person")
    op.drop_column("person", "keys")
    op.add_column("person", sa.Column("number", sa.Integer(), nullable=False))
    for name, kind in (("names", sa.Text()), ("birth_dates", sa.Date()), ("niks", sa.Text())):
        column: sa.Column[object] = sa.Column(f"other_{name}", sa.ARRAY(kind), server_default="{}", nullable=False)
        op.add_column("person", column)
    op.create_primary_key("pk_person", "person", ["extract_id", "number"])
    op.create_unique_constraint("uq_person_extract_id_kpj", "person", ["extract_id", "kpj"])
    op.create_table(
        "person_key",
        sa.Column("extract_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("numbers", sa.ARRAY(sa.Integer()), nullable=True),
        sa.PrimaryKeyConstraint("extract_id", "key", name=op.f("pk_person_key")),
    )
    for role in ("periksa_staff", "periksa_worker"):
        op.execute(f"GRANT SELECT, INSERT, DELETE ON person_key TO {role}")
