"""The work queue: Procrastinate's own tables, in the same database as the rows they work on.

The schema comes from the installed library, so that it always fits the code that uses it; the
comment on the table says which version made it.
"""

from importlib.metadata import version

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind().connection.driver_connection
    assert connection is not None
    connection.execute(SchemaManager.get_schema())
    op.execute(f"COMMENT ON TABLE procrastinate_jobs IS 'procrastinate {version('procrastinate')}'")
    op.execute(
        """
        DO $$ DECLARE name text; BEGIN
            FOR name IN SELECT tablename FROM pg_tables
                WHERE schemaname = current_schema() AND tablename LIKE 'procrastinate%'
            LOOP
                EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO periksa_worker', name);
            END LOOP;
        END $$;
        """
    )
    op.execute("GRANT SELECT ON procrastinate_jobs TO periksa_staff")
    op.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO periksa_worker")
