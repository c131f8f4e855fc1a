//! A sandbox file of an older version is brought up to date when it is opened, and loses nothing.
#![cfg(feature = "sandbox")]

mod common;

use common::sandbox::*;
use rusqlite::Connection;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::Path;

/// What this version of the library wrote last.
const VERSION_1: &str = include_str!("sandbox_version_1.sql");

fn version_1(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection.execute_batch(VERSION_1).unwrap();
    connection.pragma_update(None, "application_id", 0x5345_414d).unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
    connection
}

fn column(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Tables with their columns, and indexes.
fn schema(path: &Path) -> BTreeSet<String> {
    let connection = Connection::open(path).unwrap();
    let columns = "SELECT t.name || ' ' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || ifnull(c.dflt_value, '')
        FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'";
    let references = "SELECT t.name || ' ' || r.\"from\" || ' to ' || r.\"table\" || ' ' || r.\"to\"
        FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) r WHERE t.type = 'table'";
    let indexes = "SELECT name || ' ' || tbl_name FROM sqlite_schema WHERE type = 'index'";
    [columns, references, indexes].into_iter().flat_map(|sql| column(&connection, sql)).collect()
}

#[test]
fn a_sandbox_of_version_1_keeps_everything_and_can_what_is_new() {
    let folder = Folder::new("migration");
    let path = folder.file("sandbox.db");
    let old = version_1(&path);
    let everything = |table: &str, id: &str| column(&old, &format!("SELECT {id} FROM {table} ORDER BY sequence"));
    let credentials = everything("acs_credentials", "acs_credential_id");
    let (users, phones) = (everything("acs_users", "acs_user_id"), everything("phones", "device_id"));
    let (sessions, events) = (everything("client_sessions", "client_session_id"), everything("events", "event_id"));
    old.close().unwrap();

    let owner = owner(&path);
    let seen = Snapshot::take(&owner);
    assert_eq!(seen.violations(), Vec::<String>::new());
    assert_eq!(ids(&seen.credentials, "acs_credential_id"), credentials);
    assert_eq!((ids(&seen.users, "acs_user_id"), ids(&seen.phones, "device_id")), (users.clone(), phones));
    assert_eq!((ids(&seen.sessions, "client_session_id"), ids(&seen.events, "event_id")), (sessions, events));
    assert_eq!(seen.users[0]["is_suspended"], false);
    assert_eq!(seen.sessions[0]["connected_account_ids"], json!([]));

    call(&owner, "acs.users.suspend", json!({"acs_user_id": users[0]}));
    call(&owner, "acs.credentials.unassign", json!({"acs_credential_id": credentials[0]}));
    let card = call(&owner, "acs.credentials.create", json!({"acs_user_id": users[0], "access_method": "card"}));
    assert_eq!(Snapshot::take(&owner).violations(), Vec::<String>::new());
    drop(owner);

    let connection = Connection::open(&path).unwrap();
    assert!(column(&connection, "SELECT \"table\" FROM pragma_foreign_key_check").is_empty());
    let id = text(&card["acs_credential"], "acs_credential_id");
    let sequence = format!("SELECT CAST(sequence AS TEXT) FROM acs_credentials WHERE acs_credential_id = '{id}'");
    assert_eq!(column(&connection, &sequence), ["8"], "the number of a credential that is gone was used again");
}

#[test]
fn a_sandbox_that_was_brought_up_to_date_is_like_a_new_one() {
    let folder = Folder::new("migration-schema");
    let (migrated, fresh) = (folder.file("migrated.db"), folder.file("fresh.db"));
    version_1(&migrated).close().unwrap();
    for path in [&migrated, &fresh] {
        new_identity(&owner(path));
    }
    assert_eq!(schema(&migrated), schema(&fresh));
}

#[test]
fn several_clients_may_open_an_old_sandbox_at_once() {
    let folder = Folder::new("migration-race");
    let path = folder.file("sandbox.db");
    version_1(&path).close().unwrap();
    let openers: Vec<_> = (0..8)
        .map(|_| {
            let path = path.clone();
            std::thread::spawn(move || list(&owner(&path), "acs.credentials.list", "acs_credentials", json!({})).len())
        })
        .collect();
    for opener in openers {
        assert_eq!(opener.join().unwrap(), 6);
    }
}
