-- The sandbox's state. A change here needs a new SCHEMA_VERSION in store.rs, and a migration from the version before.
-- A database is one workspace. `sequence` keeps the order of creation, which lists and cursors follow.

CREATE TABLE workspaces (
  workspace_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  api_key TEXT NOT NULL,
  personal_access_token TEXT NOT NULL,
  publishable_key TEXT NOT NULL,
  -- When it is here, while the clock is frozen; null while it is the machine's time.
  clock TEXT,
  -- What a reset returns to, as a snapshot; null when it is a workspace as it is made.
  start TEXT
) STRICT;

CREATE TABLE snapshots (
  name TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE acs_systems (
  sequence INTEGER PRIMARY KEY,
  acs_system_id TEXT NOT NULL UNIQUE,
  connected_account_id TEXT NOT NULL,
  name TEXT NOT NULL,
  external_type TEXT NOT NULL,
  external_type_display_name TEXT NOT NULL,
  is_credential_manager INTEGER NOT NULL,
  credential_manager_acs_system_id TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE acs_entrances (
  sequence INTEGER PRIMARY KEY,
  acs_entrance_id TEXT NOT NULL UNIQUE,
  acs_system_id TEXT NOT NULL REFERENCES acs_systems (acs_system_id),
  display_name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE user_identities (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  user_identity_id TEXT NOT NULL UNIQUE,
  user_identity_key TEXT UNIQUE,
  email_address TEXT UNIQUE COLLATE NOCASE,
  phone_number TEXT UNIQUE,
  full_name TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE acs_users (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  acs_user_id TEXT NOT NULL UNIQUE,
  acs_system_id TEXT NOT NULL REFERENCES acs_systems (acs_system_id),
  user_identity_id TEXT REFERENCES user_identities (user_identity_id),
  full_name TEXT NOT NULL,
  email_address TEXT,
  phone_number TEXT,
  starts_at TEXT,
  ends_at TEXT,
  is_suspended INTEGER NOT NULL DEFAULT FALSE,
  -- Its access schedule has ended, and its credentials were invalidated.
  access_ended INTEGER NOT NULL DEFAULT FALSE,
  created_at TEXT NOT NULL,
  UNIQUE (user_identity_id, acs_system_id)
) STRICT;
CREATE INDEX acs_users_that_end ON acs_users (ends_at) WHERE ends_at IS NOT NULL AND NOT access_ended;

-- Only phones that are registered. A deactivated phone leaves, and so does its session.
CREATE TABLE phones (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  device_id TEXT NOT NULL UNIQUE,
  user_identity_id TEXT NOT NULL REFERENCES user_identities (user_identity_id),
  custom_sdk_installation_id TEXT,
  device_type TEXT NOT NULL,
  display_name TEXT NOT NULL,
  properties TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (user_identity_id, custom_sdk_installation_id)
) STRICT;

-- Whose a credential is follows from its ACS user, if it has one. A child has a parent and a phone; neither can leave before it.
CREATE TABLE acs_credentials (
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
  -- When it ended, or its user's access schedule did.
  invalidated_at TEXT,
  updated_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (parent_acs_credential_id, device_id),
  CHECK (parent_acs_credential_id IS NULL OR device_id IS NOT NULL),
  CHECK (device_id IS NULL OR (issued_at IS NOT NULL AND acs_user_id IS NOT NULL)),
  CHECK (NOT is_multi_phone_sync_credential OR (parent_acs_credential_id IS NULL AND device_id IS NULL))
) STRICT;
CREATE INDEX acs_credentials_by_user ON acs_credentials (acs_user_id);
CREATE INDEX acs_credentials_by_phone ON acs_credentials (device_id);
CREATE INDEX acs_credentials_that_end ON acs_credentials (ends_at) WHERE ends_at IS NOT NULL AND invalidated_at IS NULL;

CREATE TABLE acs_credential_entrances (
  acs_credential_id TEXT NOT NULL REFERENCES acs_credentials (acs_credential_id),
  acs_entrance_id TEXT NOT NULL REFERENCES acs_entrances (acs_entrance_id),
  PRIMARY KEY (acs_credential_id, acs_entrance_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE client_sessions (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  client_session_id TEXT NOT NULL UNIQUE,
  token TEXT NOT NULL UNIQUE,
  user_identity_id TEXT REFERENCES user_identities (user_identity_id),
  user_identifier_key TEXT,
  customer_key TEXT,
  connected_account_ids TEXT NOT NULL DEFAULT '[]',
  expires_at TEXT NOT NULL,
  revoked_at TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX client_sessions_by_identity ON client_sessions (user_identity_id);
CREATE INDEX client_sessions_by_key ON client_sessions (user_identifier_key);

CREATE TABLE events (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id TEXT NOT NULL UNIQUE,
  event_type TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  device_id TEXT,
  acs_credential_id TEXT,
  acs_system_id TEXT,
  acs_user_id TEXT,
  user_identity_id TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_device ON events (device_id);
CREATE INDEX events_by_credential ON events (acs_credential_id);
CREATE INDEX events_by_identity ON events (user_identity_id);

-- Where events are delivered to, and the number of the last event that was put into the queue for it.
CREATE TABLE webhook_endpoints (
  url TEXT PRIMARY KEY,
  queued_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Each event's delivery. It keeps the event, since a reset of the sandbox deletes events, and they are delivered all the same.
-- `next_attempt_at` is null when there is no further attempt: it was delivered, or has failed for good. While an attempt is under way, it
-- is the time from which on its server is taken for dead. `attempts_of_round` counts from the last time on that it was sent anew by hand.
CREATE TABLE webhook_deliveries (
  url TEXT NOT NULL REFERENCES webhook_endpoints (url),
  message_id TEXT NOT NULL,
  event_sequence INTEGER NOT NULL,
  event TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  attempts_of_round INTEGER NOT NULL DEFAULT 0,
  last_answer TEXT,
  next_attempt_at TEXT,
  claim TEXT,
  claimed_at TEXT,
  delivered_at TEXT,
  PRIMARY KEY (url, message_id)
) STRICT;
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (url, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX webhook_deliveries_claimed ON webhook_deliveries (url, claimed_at) WHERE claim IS NOT NULL;

-- The secrets of every session that there ever was, so that a state that is given out without them can be returned to.
CREATE TABLE session_secrets (
  client_session_id TEXT PRIMARY KEY,
  token TEXT NOT NULL,
  user_identifier_key TEXT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER session_secrets_of_new AFTER INSERT ON client_sessions BEGIN
  INSERT OR REPLACE INTO session_secrets VALUES (NEW.client_session_id, NEW.token, NEW.user_identifier_key);
END;
CREATE TRIGGER session_secrets_of_changed AFTER UPDATE OF user_identifier_key ON client_sessions BEGIN
  INSERT OR REPLACE INTO session_secrets VALUES (NEW.client_session_id, NEW.token, NEW.user_identifier_key);
END;

-- What a reset or a restored state removes is delivered all the same.
CREATE TRIGGER events_are_delivered BEFORE DELETE ON events
WHEN EXISTS (SELECT 1 FROM webhook_endpoints WHERE queued_until < OLD.sequence) BEGIN
  INSERT OR IGNORE INTO webhook_deliveries (url, message_id, event_sequence, event, next_attempt_at)
  SELECT url, 'msg_' || replace(OLD.event_id, '-', ''), OLD.sequence, OLD.body, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  FROM webhook_endpoints WHERE queued_until < OLD.sequence;
END;
