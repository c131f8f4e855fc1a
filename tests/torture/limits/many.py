"""Multiplies what a sandbox's file holds, for a million calls would take an hour."""

from __future__ import annotations

import sqlite3
import uuid
from pathlib import Path


def copier(database: sqlite3.Connection, table: str, ids: tuple[str, ...]) -> tuple[str, tuple]:
    """A statement that inserts a copy of the last row of a table, with other ids; and the values of the other columns."""
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})") if row[1] != "sequence"]
    others = [column for column in columns if column not in ids]
    values = database.execute(f"SELECT {', '.join(others)} FROM {table} ORDER BY sequence DESC LIMIT 1").fetchone()
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join([*ids, *others])}) VALUES ({marks})", values


def multiply(file: Path, wanted: int, of_each: int) -> int:
    """Adds copies of a user identity with its phones until there are so many phones; gives how many there are."""
    database = sqlite3.connect(file)
    try:
        (there,) = database.execute("SELECT count(*) FROM phones").fetchone()
        identity, identity_values = copier(database, "user_identities", ("user_identity_id",))
        phone, phone_values = copier(
            database, "phones", ("device_id", "user_identity_id", "custom_sdk_installation_id")
        )
        while there < wanted:
            owners = [str(uuid.uuid4()) for _ in range(min(1000, (wanted - there) // of_each + 1))]
            database.executemany(identity, ((owner, *identity_values) for owner in owners))
            rows = ((str(uuid.uuid4()), owner, None, *phone_values) for owner in owners for _ in range(of_each))
            database.executemany(phone, rows)
            there += len(owners) * of_each
        database.commit()
        return there
    finally:
        database.close()
