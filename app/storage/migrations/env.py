"""Alembic runs this to reach the migrations: in the transaction that app/storage/upgrade.py has begun."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
