"""What Alembic runs to bring a project file up to date, in the transaction of the caller."""

from alembic import context

from desktop.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
