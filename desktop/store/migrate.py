"""Bringing a project file of an older version up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from desktop.store import tables as t
from desktop.store.backups import back_up
from desktop.store.errors import damaged, sentences
from desktop.store.files import connected

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(path: Path, scripts: Path = SCRIPTS, version: int = t.FORMAT) -> Path:
    """Bring a project that is not open to the newest revision, all or nothing.

    Gives the copy that was made first. StoreError when the file can't be written, or does not
    hold together afterwards; it is then as it was.
    """
    backup = back_up(path, "update")
    with sentences(path), connected(path, read_only=False) as connection:
        # Altering a table in SQLite is making another and dropping the old one. With foreign keys
        # on, that would delete the rows which refer to it; within a transaction they can't be
        # switched.
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            upgrade(connection, scripts)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise damaged(path)
            connection.exec_driver_sql(f"PRAGMA user_version = {version}")
            connection.exec_driver_sql("COMMIT")
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
    return backup


def upgrade(connection: Connection, scripts: Path = SCRIPTS) -> None:
    """Run the revisions that a file lacks, within the transaction that is under way."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
