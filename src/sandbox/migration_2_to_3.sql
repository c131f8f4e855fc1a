-- From version 2: a workspace has a clock, a state that it starts from, and snapshots; credentials and access schedules end.

ALTER TABLE workspaces ADD COLUMN clock TEXT;
ALTER TABLE workspaces ADD COLUMN start TEXT;
ALTER TABLE acs_users ADD COLUMN access_ended INTEGER NOT NULL DEFAULT FALSE;
ALTER TABLE acs_credentials ADD COLUMN invalidated_at TEXT;
CREATE INDEX acs_users_that_end ON acs_users (ends_at) WHERE ends_at IS NOT NULL AND NOT access_ended;
CREATE INDEX acs_credentials_that_end ON acs_credentials (ends_at) WHERE ends_at IS NOT NULL AND invalidated_at IS NULL;
CREATE TABLE snapshots (
  name TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
