"""Verdicts carry what lies ahead: the kind of lack, until when, the day to judge them again.

Until now every verdict was judged again every night; now only those whose day has come. Extracts
carry the day from which they are too old to say that nothing was paid.
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("extract", sa.Column("stale_from", sa.Date(), nullable=True))
    op.execute("UPDATE extract SET stale_from = as_of + 36")
    op.add_column("verdict", sa.Column("extract_id", sa.Uuid(), nullable=True))
    op.add_column("verdict", sa.Column("stale_from", sa.Date(), nullable=True))
    op.add_column("verdict", sa.Column("lack", sa.Text(), nullable=True))
    op.add_column("verdict", sa.Column("covered_until", sa.Date(), nullable=True))
    # verdicts of before are judged again on the first night
    op.add_column(
        "verdict",
        sa.Column("next_turn", sa.Date(), nullable=True, server_default=sa.text("'2017-08-01'")),
    )
    op.alter_column("verdict", "next_turn", server_default=None)
    op.add_column("verdict", sa.Column("ahead", JSONB(), nullable=False, server_default="{}"))
    op.create_index(
        "ix_verdict_covered_until",
        "verdict",
        ["covered_until"],
        postgresql_where=sa.text("current AND covered_until IS NOT NULL"),
    )
    op.create_index(
        "ix_verdict_next_turn", "verdict", ["next_turn"], postgresql_where=sa.text("current")
    )


def downgrade() -> None:
    op.drop_index("ix_verdict_next_turn", "verdict")
    op.drop_index("ix_verdict_covered_until", "verdict")
    for name in ("ahead", "next_turn", "covered_until", "lack", "stale_from", "extract_id"):
        op.drop_column("verdict", name)
    op.drop_column("extract", "stale_from")
