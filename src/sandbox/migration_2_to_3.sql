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
INSERT INTO session_secrets SELECT client_session_id, token, user_identifier_key FROM client_sessions;

-- What a reset or a restored state removes is delivered all the same.
CREATE TRIGGER events_are_delivered BEFORE DELETE ON events
WHEN EXISTS (SELECT 1 FROM webhook_endpoints WHERE queued_until < OLD.sequence) BEGIN
  INSERT OR IGNORE INTO webhook_deliveries (url, message_id, event_sequence, event, next_attempt_at)
  SELECT url, 'msg_' || replace(OLD.event_id, '-', ''), OLD.sequence, OLD.body, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  FROM webhook_endpoints WHERE queued_until < OLD.sequence;
END;
