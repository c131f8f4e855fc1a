-- A sandbox as version 1 of the schema left it: a user with a sync credential on two phones, a mobile key, a card, a code and a session.
BEGIN TRANSACTION;
CREATE TABLE acs_credential_entrances (
  acs_credential_id TEXT NOT NULL REFERENCES acs_credentials (acs_credential_id),
  acs_entrance_id TEXT NOT NULL REFERENCES acs_entrances (acs_entrance_id),
  PRIMARY KEY (acs_credential_id, acs_entrance_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "acs_credential_entrances" VALUES('49fad03d-8226-49d5-b5cd-e49f14f5f837','5ea50000-0000-4000-8000-0000000000e1');
INSERT INTO "acs_credential_entrances" VALUES('a8aed8bb-cbef-4919-8761-5c94d34d6ca1','5ea50000-0000-4000-8000-0000000000e1');
INSERT INTO "acs_credential_entrances" VALUES('f62870b9-b479-4618-a19b-9036abd278a1','5ea50000-0000-4000-8000-0000000000e1');
CREATE TABLE acs_credentials (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  acs_credential_id TEXT NOT NULL UNIQUE,
  acs_user_id TEXT NOT NULL REFERENCES acs_users (acs_user_id),
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
  created_at TEXT NOT NULL,
  UNIQUE (parent_acs_credential_id, device_id),
  CHECK (parent_acs_credential_id IS NULL OR device_id IS NOT NULL),
  CHECK (device_id IS NULL OR issued_at IS NOT NULL),
  CHECK (NOT is_multi_phone_sync_credential OR (parent_acs_credential_id IS NULL AND device_id IS NULL))
) STRICT;
INSERT INTO "acs_credentials" VALUES(1,'f62870b9-b479-4618-a19b-9036abd278a1','543ac7ff-55d6-4fba-93d0-180b8643f1d6',NULL,NULL,'mobile_key',1,'D9080A38D86B4B',NULL,NULL,NULL,'{}','2026-11-24T13:14:35.291Z','2026-11-24T13:14:35.291Z');
INSERT INTO "acs_credentials" VALUES(2,'9a8a6dad-6846-4ec6-90ed-273f8f591010','543ac7ff-55d6-4fba-93d0-180b8643f1d6',NULL,'81088c0e-8b26-4a95-af08-0dd966f82907','mobile_key',0,'92CF3D15225848',NULL,NULL,NULL,'{}','2026-11-24T13:14:35.297Z','2026-11-24T13:14:35.296Z');
INSERT INTO "acs_credentials" VALUES(3,'fbbc741e-8252-4e3f-a902-632a8e383809','543ac7ff-55d6-4fba-93d0-180b8643f1d6',NULL,NULL,'card',0,'4370A2F6628B49',NULL,NULL,NULL,'{}',NULL,'2026-11-24T13:14:35.296Z');
INSERT INTO "acs_credentials" VALUES(4,'6a160646-2210-4421-8d02-b6dbff4c3881','543ac7ff-55d6-4fba-93d0-180b8643f1d6',NULL,NULL,'code',0,NULL,'1234','2030-01-01T00:00:00.000Z',NULL,'{}','2026-11-24T13:14:35.296Z','2026-11-24T13:14:35.296Z');
INSERT INTO "acs_credentials" VALUES(5,'a8aed8bb-cbef-4919-8761-5c94d34d6ca1','543ac7ff-55d6-4fba-93d0-180b8643f1d6','f62870b9-b479-4618-a19b-9036abd278a1','81088c0e-8b26-4a95-af08-0dd966f82907','mobile_key',0,'D9080A38D86B4B',NULL,NULL,NULL,'{}','2026-11-24T13:14:35.297Z','2026-11-24T13:14:35.297Z');
INSERT INTO "acs_credentials" VALUES(6,'49fad03d-8226-49d5-b5cd-e49f14f5f837','543ac7ff-55d6-4fba-93d0-180b8643f1d6','f62870b9-b479-4618-a19b-9036abd278a1','7f5c6fcc-a31c-464f-bd7a-6b4790ad553b','mobile_key',0,'D9080A38D86B4B',NULL,NULL,NULL,'{}','2026-11-24T13:14:35.298Z','2026-11-24T13:14:35.298Z');
CREATE TABLE acs_entrances (
  sequence INTEGER PRIMARY KEY,
  acs_entrance_id TEXT NOT NULL UNIQUE,
  acs_system_id TEXT NOT NULL REFERENCES acs_systems (acs_system_id),
  display_name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
INSERT INTO "acs_entrances" VALUES(1,'5ea50000-0000-4000-8000-0000000000e1','5ea50000-0000-4000-8000-0000000000a2','Main Entrance','2026-11-24T13:14:35.282Z');
INSERT INTO "acs_entrances" VALUES(2,'5ea50000-0000-4000-8000-0000000000e2','5ea50000-0000-4000-8000-0000000000a2','Room 101','2026-11-24T13:14:35.282Z');
INSERT INTO "acs_entrances" VALUES(3,'5ea50000-0000-4000-8000-0000000000e3','5ea50000-0000-4000-8000-0000000000a2','Gym','2026-11-24T13:14:35.282Z');
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
INSERT INTO "acs_systems" VALUES(1,'5ea50000-0000-4000-8000-0000000000a1','5ea50000-0000-4000-8000-0000000000c1','Sandbox Credential Manager','assa_abloy_credential_service','ASSA ABLOY Credential Service',1,NULL,'2026-11-24T13:14:35.282Z');
INSERT INTO "acs_systems" VALUES(2,'5ea50000-0000-4000-8000-0000000000a2','5ea50000-0000-4000-8000-0000000000c1','Sandbox Access System','visionline_system','Visionline',0,'5ea50000-0000-4000-8000-0000000000a1','2026-11-24T13:14:35.282Z');
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
  created_at TEXT NOT NULL,
  UNIQUE (user_identity_id, acs_system_id)
) STRICT;
INSERT INTO "acs_users" VALUES(1,'543ac7ff-55d6-4fba-93d0-180b8643f1d6','5ea50000-0000-4000-8000-0000000000a2','d11d2a48-cadb-4bd9-80a0-422c70bdbd22','Ada Lovelace',NULL,NULL,'2030-01-01T00:00:00.000Z','2040-01-01T00:00:00.000Z','2026-11-24T13:14:35.290Z');
CREATE TABLE client_sessions (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  client_session_id TEXT NOT NULL UNIQUE,
  token TEXT NOT NULL UNIQUE,
  user_identity_id TEXT REFERENCES user_identities (user_identity_id),
  user_identifier_key TEXT,
  customer_key TEXT,
  expires_at TEXT NOT NULL,
  revoked_at TEXT,
  created_at TEXT NOT NULL
) STRICT;
INSERT INTO "client_sessions" VALUES(1,'8e2cd2e8-11bb-443c-9c26-1942697dcc77','seam_cst175443ce71e0046008549a3a867989212','d11d2a48-cadb-4bd9-80a0-422c70bdbd22','ada','acme','2027-11-24T13:14:35.303Z',NULL,'2026-11-24T13:14:35.303Z');
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
INSERT INTO "events" VALUES(1,'86954eb7-6575-425b-a17d-ee6c95193a04','acs_user.created','2026-11-24T13:14:35.290Z',NULL,NULL,'5ea50000-0000-4000-8000-0000000000a2','543ac7ff-55d6-4fba-93d0-180b8643f1d6','d11d2a48-cadb-4bd9-80a0-422c70bdbd22','{"event_id":"86954eb7-6575-425b-a17d-ee6c95193a04","event_type":"acs_user.created","workspace_id":"5ea50000-0000-4000-8000-000000000001","created_at":"2026-11-24T13:14:35.290Z","occurred_at":"2026-11-24T13:14:35.290Z","acs_system_id":"5ea50000-0000-4000-8000-0000000000a2","acs_user_id":"543ac7ff-55d6-4fba-93d0-180b8643f1d6","connected_account_id":"5ea50000-0000-4000-8000-0000000000c1"}');
INSERT INTO "events" VALUES(2,'0a9a2a98-fdf0-49c2-9134-bf2791e2631f','acs_credential.issued','2026-11-24T13:14:35.291Z',NULL,'f62870b9-b479-4618-a19b-9036abd278a1','5ea50000-0000-4000-8000-0000000000a2',NULL,'d11d2a48-cadb-4bd9-80a0-422c70bdbd22','{"event_id":"0a9a2a98-fdf0-49c2-9134-bf2791e2631f","event_type":"acs_credential.issued","workspace_id":"5ea50000-0000-4000-8000-000000000001","created_at":"2026-11-24T13:14:35.291Z","occurred_at":"2026-11-24T13:14:35.291Z","acs_credential_id":"f62870b9-b479-4618-a19b-9036abd278a1","acs_system_id":"5ea50000-0000-4000-8000-0000000000a2","connected_account_id":"5ea50000-0000-4000-8000-0000000000c1"}');
INSERT INTO "events" VALUES(3,'83b7200d-a38c-485f-9775-b41f42eab1d4','acs_credential.issued','2026-11-24T13:14:35.296Z',NULL,'6a160646-2210-4421-8d02-b6dbff4c3881','5ea50000-0000-4000-8000-0000000000a2',NULL,'d11d2a48-cadb-4bd9-80a0-422c70bdbd22','{"event_id":"83b7200d-a38c-485f-9775-b41f42eab1d4","event_type":"acs_credential.issued","workspace_id":"5ea50000-0000-4000-8000-000000000001","created_at":"2026-11-24T13:14:35.296Z","occurred_at":"2026-11-24T13:14:35.296Z","acs_credential_id":"6a160646-2210-4421-8d02-b6dbff4c3881","acs_system_id":"5ea50000-0000-4000-8000-0000000000a2","connected_account_id":"5ea50000-0000-4000-8000-0000000000c1"}');
INSERT INTO "events" VALUES(4,'7205b88f-5edf-44cb-8f17-f52c87cd8c0e','acs_credential.issued','2026-11-24T13:14:35.297Z',NULL,'a8aed8bb-cbef-4919-8761-5c94d34d6ca1','5ea50000-0000-4000-8000-0000000000a2',NULL,'d11d2a48-cadb-4bd9-80a0-422c70bdbd22','{"event_id":"7205b88f-5edf-44cb-8f17-f52c87cd8c0e","event_type":"acs_credential.issued","workspace_id":"5ea50000-0000-4000-8000-000000000001","created_at":"2026-11-24T13:14:35.297Z","occurred_at":"2026-11-24T13:14:35.297Z","acs_credential_id":"a8aed8bb-cbef-4919-8761-5c94d34d6ca1","acs_system_id":"5ea50000-0000-4000-8000-0000000000a2","connected_account_id":"5ea50000-0000-4000-8000-0000000000c1"}');
INSERT INTO "events" VALUES(5,'2503724f-064e-44cf-b978-7edadb9ee432','acs_credential.issued','2026-11-24T13:14:35.297Z',NULL,'9a8a6dad-6846-4ec6-90ed-273f8f591010','5ea50000-0000-4000-8000-0000000000a2',NULL,'d11d2a48-cadb-4bd9-80a0-422c70bdbd22','{"event_id":"2503724f-064e-44cf-b978-7edadb9ee432","event_type":"acs_credential.issued","workspace_id":"5ea50000-0000-4000-8000-000000000001","created_at":"2026-11-24T13:14:35.297Z","occurred_at":"2026-11-24T13:14:35.297Z","acs_credential_id":"9a8a6dad-6846-4ec6-90ed-273f8f591010","acs_system_id":"5ea50000-0000-4000-8000-0000000000a2","connected_account_id":"5ea50000-0000-4000-8000-0000000000c1"}');
INSERT INTO "events" VALUES(6,'6f8a4b55-3969-4a30-b372-f92e4f228048','acs_credential.issued','2026-11-24T13:14:35.298Z',NULL,'49fad03d-8226-49d5-b5cd-e49f14f5f837','5ea50000-0000-4000-8000-0000000000a2',NULL,'d11d2a48-cadb-4bd9-80a0-422c70bdbd22','{"event_id":"6f8a4b55-3969-4a30-b372-f92e4f228048","event_type":"acs_credential.issued","workspace_id":"5ea50000-0000-4000-8000-000000000001","created_at":"2026-11-24T13:14:35.298Z","occurred_at":"2026-11-24T13:14:35.298Z","acs_credential_id":"49fad03d-8226-49d5-b5cd-e49f14f5f837","acs_system_id":"5ea50000-0000-4000-8000-0000000000a2","connected_account_id":"5ea50000-0000-4000-8000-0000000000c1"}');
INSERT INTO "events" VALUES(7,'d3c3a66d-a7d3-407a-9894-0e835754e043','acs_credential.issued','2026-11-24T13:14:35.299Z',NULL,'a8bd8617-e49b-41e6-aae0-91ea12b15fa0','5ea50000-0000-4000-8000-0000000000a2',NULL,'d11d2a48-cadb-4bd9-80a0-422c70bdbd22','{"event_id":"d3c3a66d-a7d3-407a-9894-0e835754e043","event_type":"acs_credential.issued","workspace_id":"5ea50000-0000-4000-8000-000000000001","created_at":"2026-11-24T13:14:35.299Z","occurred_at":"2026-11-24T13:14:35.299Z","acs_credential_id":"a8bd8617-e49b-41e6-aae0-91ea12b15fa0","acs_system_id":"5ea50000-0000-4000-8000-0000000000a2","connected_account_id":"5ea50000-0000-4000-8000-0000000000c1"}');
INSERT INTO "events" VALUES(8,'576fc7a0-6a88-4e38-96f4-c8eaaf6afb10','phone.deactivated','2026-11-24T13:14:35.300Z','f9103184-e763-490f-a813-bf1e8e87b1e9',NULL,NULL,NULL,'d11d2a48-cadb-4bd9-80a0-422c70bdbd22','{"event_id":"576fc7a0-6a88-4e38-96f4-c8eaaf6afb10","event_type":"phone.deactivated","workspace_id":"5ea50000-0000-4000-8000-000000000001","created_at":"2026-11-24T13:14:35.300Z","occurred_at":"2026-11-24T13:14:35.300Z","device_id":"f9103184-e763-490f-a813-bf1e8e87b1e9"}');
INSERT INTO "events" VALUES(9,'32a0a537-98fb-4671-913d-1f86a11828ba','acs_credential.invalidated','2026-11-24T13:14:35.300Z',NULL,'a8bd8617-e49b-41e6-aae0-91ea12b15fa0','5ea50000-0000-4000-8000-0000000000a2',NULL,'d11d2a48-cadb-4bd9-80a0-422c70bdbd22','{"event_id":"32a0a537-98fb-4671-913d-1f86a11828ba","event_type":"acs_credential.invalidated","workspace_id":"5ea50000-0000-4000-8000-000000000001","created_at":"2026-11-24T13:14:35.300Z","occurred_at":"2026-11-24T13:14:35.300Z","acs_credential_id":"a8bd8617-e49b-41e6-aae0-91ea12b15fa0","acs_system_id":"5ea50000-0000-4000-8000-0000000000a2","connected_account_id":"5ea50000-0000-4000-8000-0000000000c1"}');
INSERT INTO "events" VALUES(10,'767c05dc-1a8c-47aa-95ee-99df98616791','acs_credential.deleted','2026-11-24T13:14:35.300Z',NULL,'a8bd8617-e49b-41e6-aae0-91ea12b15fa0','5ea50000-0000-4000-8000-0000000000a2',NULL,'d11d2a48-cadb-4bd9-80a0-422c70bdbd22','{"event_id":"767c05dc-1a8c-47aa-95ee-99df98616791","event_type":"acs_credential.deleted","workspace_id":"5ea50000-0000-4000-8000-000000000001","created_at":"2026-11-24T13:14:35.300Z","occurred_at":"2026-11-24T13:14:35.300Z","acs_credential_id":"a8bd8617-e49b-41e6-aae0-91ea12b15fa0","acs_system_id":"5ea50000-0000-4000-8000-0000000000a2","connected_account_id":"5ea50000-0000-4000-8000-0000000000c1"}');
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
INSERT INTO "phones" VALUES(1,'81088c0e-8b26-4a95-af08-0dd966f82907','d11d2a48-cadb-4bd9-80a0-422c70bdbd22',NULL,'android_phone','Samsung Galaxy S10','{"assa_abloy_credential_service_metadata":{"endpoints":[{"endpoint_id":"1","is_active":true}],"has_active_endpoint":true}}','2026-11-24T13:14:35.297Z');
INSERT INTO "phones" VALUES(2,'7f5c6fcc-a31c-464f-bd7a-6b4790ad553b','d11d2a48-cadb-4bd9-80a0-422c70bdbd22',NULL,'android_phone','Samsung Galaxy S10','{"assa_abloy_credential_service_metadata":{"endpoints":[{"endpoint_id":"1","is_active":true}],"has_active_endpoint":true}}','2026-11-24T13:14:35.298Z');
CREATE TABLE user_identities (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  user_identity_id TEXT NOT NULL UNIQUE,
  user_identity_key TEXT UNIQUE,
  email_address TEXT UNIQUE COLLATE NOCASE,
  phone_number TEXT UNIQUE,
  full_name TEXT,
  created_at TEXT NOT NULL
) STRICT;
INSERT INTO "user_identities" VALUES(1,'d11d2a48-cadb-4bd9-80a0-422c70bdbd22',NULL,'ada@example.com',NULL,'Ada Lovelace','2026-11-24T13:14:35.289Z');
CREATE TABLE workspaces (
  workspace_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  api_key TEXT NOT NULL,
  personal_access_token TEXT NOT NULL,
  publishable_key TEXT NOT NULL
) STRICT;
INSERT INTO "workspaces" VALUES('5ea50000-0000-4000-8000-000000000001','Sandbox','seam_sandbox_api_key','seam_at1_sandbox_personal_access_token','seam_pk1_sandbox_publishable_key');
CREATE INDEX acs_credentials_by_user ON acs_credentials (acs_user_id);
CREATE INDEX acs_credentials_by_phone ON acs_credentials (device_id);
CREATE INDEX client_sessions_by_identity ON client_sessions (user_identity_id);
CREATE INDEX events_by_device ON events (device_id);
CREATE INDEX events_by_credential ON events (acs_credential_id);
CREATE INDEX events_by_identity ON events (user_identity_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('user_identities',1);
INSERT INTO "sqlite_sequence" VALUES('acs_users',1);
INSERT INTO "sqlite_sequence" VALUES('events',10);
INSERT INTO "sqlite_sequence" VALUES('acs_credentials',7);
INSERT INTO "sqlite_sequence" VALUES('phones',3);
INSERT INTO "sqlite_sequence" VALUES('client_sessions',1);
COMMIT;