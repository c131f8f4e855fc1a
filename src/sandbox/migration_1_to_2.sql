-- From version 1: ACS users can be suspended, a credential can be without an ACS user, client sessions keep their connected accounts.

ALTER TABLE acs_users ADD COLUMN is_suspended INTEGER NOT NULL DEFAULT FALSE;
ALTER TABLE client_sessions ADD COLUMN connected_account_ids TEXT NOT NULL DEFAULT '[]';
CREATE INDEX client_sessions_by_key ON client_sessions (user_identifier_key);

-- A column cannot lose its NOT NULL, so the table is made anew. Nobody looks at references while that is done.
CREATE TABLE new_acs_credentials (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  acs_credential_id TEXT NOT NULL UNIQUE,
  acs_system_id TEXT NOT NULL REFERENCES acs_systems (acs_system_id),
  acs_user_id TEXT REFERENCES acs_users (acs_user_id),
  parent_acs_credential_id TEXT REFERENCES acs_credentials (acs_credential_id),
  device_id TEXT REFERENCES phones (device_id),
  access_method TEXT NOT NULL,
  is_multi_phone_sync_credential INTEGER NOT NULL,
  card_number TEXT,
  code TEXT,
  starts_at TEXT,
  ends_at TEXT,
  metadata TEXT NOT NULL,
  issued_at TEXT,
  updated_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (parent_acs_credential_id, device_id),
  CHECK (parent_acs_credential_id IS NULL OR device_id IS NOT NULL),
  CHECK (device_id IS NULL OR (issued_at IS NOT NULL AND acs_user_id IS NOT NULL)),
  CHECK (NOT is_multi_phone_sync_credential OR (parent_acs_credential_id IS NULL AND device_id IS NULL))
) STRICT;
INSERT INTO new_acs_credentials
  SELECT c.sequence, c.acs_credential_id, u.acs_system_id, c.acs_user_id, c.parent_acs_credential_id, c.device_id, c.access_method,
    c.is_multi_phone_sync_credential, c.card_number, c.code, c.starts_at, c.ends_at, c.metadata, c.issued_at,
    ifnull(c.issued_at, c.created_at), c.created_at
  FROM acs_credentials c JOIN acs_users u USING (acs_user_id);
-- Numbers are not used twice, also those of credentials that are gone.
DELETE FROM sqlite_sequence WHERE name = 'new_acs_credentials';
UPDATE sqlite_sequence SET name = 'new_acs_credentials' WHERE name = 'acs_credentials';
DROP TABLE acs_credentials;
ALTER TABLE new_acs_credentials RENAME TO acs_credentials;
CREATE INDEX acs_credentials_by_user ON acs_credentials (acs_user_id);
CREATE INDEX acs_credentials_by_phone ON acs_credentials (device_id);
