"""What always holds in a sandbox's file, and what was acknowledged; both looked up in the file itself, in one read transaction.

The rules are those at the head of `src/sandbox/synchronisation.rs`. This module knows the tables that they are about.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import ClassVar

#: Each phone of an identity lacks no child of the identity's sync credentials.
MISSING_CHILDREN = """
SELECT 'the phone ' || p.device_id || ' lacks a child of ' || c.acs_credential_id
FROM acs_users u
JOIN acs_credentials c ON c.acs_user_id = u.acs_user_id AND c.is_multi_phone_sync_credential
JOIN phones p ON p.user_identity_id = u.user_identity_id
WHERE NOT EXISTS (
  SELECT 1 FROM acs_credentials child
  WHERE child.parent_acs_credential_id = c.acs_credential_id AND child.device_id = p.device_id)
"""
#: No phone has a child of another identity's credential, and no two of the same.
STRANGE_CHILDREN = """
SELECT 'the child ' || child.acs_credential_id || ' is on a phone of another identity'
FROM acs_credentials child
JOIN acs_credentials parent ON parent.acs_credential_id = child.parent_acs_credential_id
LEFT JOIN acs_users u ON u.acs_user_id = parent.acs_user_id
LEFT JOIN phones p ON p.device_id = child.device_id
WHERE p.user_identity_id IS NOT u.user_identity_id OR p.device_id IS NULL OR NOT parent.is_multi_phone_sync_credential
"""
TWINS = """
SELECT 'two children of ' || parent_acs_credential_id || ' are on ' || device_id FROM acs_credentials
WHERE parent_acs_credential_id IS NOT NULL GROUP BY parent_acs_credential_id, device_id HAVING count(*) > 1
"""
#: Nothing is issued to a phone that is not there, and no child is without its parent.
ORPHANS = """
SELECT 'the credential ' || c.acs_credential_id || ' is issued to a phone that is not there'
FROM acs_credentials c WHERE c.device_id IS NOT NULL AND c.device_id NOT IN (SELECT device_id FROM phones)
UNION ALL
SELECT 'the child ' || c.acs_credential_id || ' has no parent' FROM acs_credentials c
WHERE c.parent_acs_credential_id IS NOT NULL
  AND c.parent_acs_credential_id NOT IN (SELECT acs_credential_id FROM acs_credentials)
"""
#: Every change has its event: what was issued last and not invalidated is what is issued.
EVENTS = """
WITH last AS (
  SELECT acs_credential_id, event_type, max(sequence) FROM events
  WHERE event_type IN ('acs_credential.issued', 'acs_credential.invalidated', 'acs_credential.deleted')
  GROUP BY acs_credential_id)
SELECT 'the credential ' || c.acs_credential_id || ' is issued, and no event says so' FROM acs_credentials c
WHERE c.device_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM last WHERE last.acs_credential_id = c.acs_credential_id AND event_type = 'acs_credential.issued')
UNION ALL
SELECT 'the event of ' || last.acs_credential_id || ' says that it is issued, and it is not there' FROM last
WHERE event_type = 'acs_credential.issued' AND acs_credential_id NOT IN (SELECT acs_credential_id FROM acs_credentials)
UNION ALL
SELECT 'the phone ' || device_id || ' is there although an event says that it was deactivated' FROM phones
WHERE device_id IN (SELECT device_id FROM events WHERE event_type = 'phone.deactivated')
"""


def opened(file: Path) -> sqlite3.Connection:
    """The file, to be read. Not as immutable: its write-ahead log counts."""
    database = sqlite3.connect(file, timeout=30, isolation_level=None)
    database.execute("BEGIN")
    return database


def violations(file: Path) -> list[str]:
    """What does not hold."""
    database = opened(file)
    try:
        found = []
        for query in (MISSING_CHILDREN, STRANGE_CHILDREN, TWINS, ORPHANS, EVENTS):
            found += [row[0] for row in database.execute(query).fetchmany(5)]
        found += [
            f"a foreign key is broken: {row}" for row in database.execute("PRAGMA foreign_key_check").fetchmany(5)
        ]
        check = database.execute("PRAGMA quick_check(5)").fetchall()
        return found + [f"SQLite says {row[0]}" for row in check if row[0] != "ok"]
    finally:
        database.close()


class Facts:
    """What workers have written down of their calls: `+ KIND ID` was created, `~ KIND ID` is about to go, `- KIND ID` is gone."""

    TABLES: ClassVar = {"phone": ("phones", "device_id"), "identity": ("user_identities", "user_identity_id"),
              "credential": ("acs_credentials", "acs_credential_id")}  # fmt: skip

    def __init__(self, journals: list[Path]) -> None:
        self.there: dict[str, set[str]] = {kind: set() for kind in self.TABLES}
        self.gone: dict[str, set[str]] = {kind: set() for kind in self.TABLES}
        for journal in journals:
            text = journal.read_text(encoding="ascii") if journal.exists() else ""
            for line in text.splitlines():
                sign, kind, key = line.split(" ")
                if sign == "+":
                    self.there[kind].add(key)
                else:
                    self.there[kind].discard(key)
                if sign == "-":
                    self.gone[kind].add(key)

    @property
    def count(self) -> int:
        """How many facts there are."""
        return sum(len(keys) for kept in (self.there, self.gone) for keys in kept.values())

    def lost(self, file: Path) -> list[str]:
        """What was acknowledged and is not so in the file."""
        database = opened(file)
        try:
            found = []
            for kind, (table, column) in self.TABLES.items():
                keys = {row[0] for row in database.execute(f"SELECT {column} FROM {table}")}
                found += [
                    f"the {kind} {key} was created, and is not there" for key in sorted(self.there[kind] - keys)[:3]
                ]
                found += [f"the {kind} {key} is there, and was removed" for key in sorted(self.gone[kind] & keys)[:3]]
            return found
        finally:
            database.close()


#: Damage that `violations` has to find, so that it is known to look.
PLANTED = {
    "a missing child": "DELETE FROM acs_credentials WHERE acs_credential_id ="
    " (SELECT acs_credential_id FROM acs_credentials WHERE parent_acs_credential_id IS NOT NULL LIMIT 1)",
    "a missing phone": "DELETE FROM phones WHERE device_id ="
    " (SELECT device_id FROM acs_credentials WHERE device_id IS NOT NULL LIMIT 1)",
    "a child on another's phone": "UPDATE phones SET user_identity_id = 'somebody', custom_sdk_installation_id = NULL"
    " WHERE device_id = (SELECT device_id FROM acs_credentials WHERE device_id IS NOT NULL LIMIT 1)",
    "a missing event": "DELETE FROM events WHERE event_type = 'acs_credential.issued' AND acs_credential_id ="
    " (SELECT acs_credential_id FROM acs_credentials WHERE device_id IS NOT NULL LIMIT 1)",
}


def plant(file: Path, statement: str) -> bool:
    """Damages a file; whether there was something to damage."""
    database = sqlite3.connect(file)
    try:
        database.execute("PRAGMA foreign_keys = OFF")
        done = database.execute(statement).rowcount
        database.commit()
        return done > 0
    finally:
        database.close()
