"""Alembic's entry: runs the migrations on the URL that `store.database.migrate` hands over."""

from alembic import context
from sqlalchemy import create_engine, make_url, pool

from store.tables import Base

url = make_url(context.config.attributes["url"]).set(drivername="postgresql+psycopg")
engine = create_engine(url, poolclass=pool.NullPool)

with engine.begin() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
