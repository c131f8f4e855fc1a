//! The workspace, and what it starts with.

use super::context::{Context, body, new_id};
use super::failure::Failure;
use super::times::format_time;
use super::{keys, state};
use rusqlite::Connection;
use serde_json::{Map, Value, json};

/// The name of the first workspace.
pub(super) const NAME: &str = "Sandbox";
const CONNECTED_ACCOUNT_ID: &str = "5ea50000-0000-4000-8000-0000000000c1";
/// Manages the credentials of the other system: it is what puts them on phones.
const CREDENTIAL_MANAGER_ID: &str = "5ea50000-0000-4000-8000-0000000000a1";
pub(super) const ACCESS_SYSTEM_ID: &str = "5ea50000-0000-4000-8000-0000000000a2";
const ENTRANCES: &[(&str, &str)] = &[
    ("5ea50000-0000-4000-8000-0000000000e1", "Main Entrance"),
    ("5ea50000-0000-4000-8000-0000000000e2", "Room 101"),
    ("5ea50000-0000-4000-8000-0000000000e3", "Gym"),
];

/// A workspace that is made.
#[derive(Debug, Clone)]
pub(super) struct New {
    pub(super) workspace_id: String,
    pub(super) name: String,
}

/// Fills the database of a new workspace.
pub(super) fn make(connection: &Connection, new: &New) -> Result<(), Failure> {
    let id = &new.workspace_id;
    connection.execute(
        "INSERT INTO workspaces (workspace_id, name, api_key, personal_access_token, publishable_key) VALUES (?1, ?2, ?3, ?4, ?5)",
        (id, &new.name, keys::api_key(id), keys::PERSONAL_ACCESS_TOKEN, keys::publishable_key(id)),
    )?;
    make_systems(connection, &format_time(jiff::Timestamp::now()))
}

fn make_systems(connection: &Connection, now: &str) -> Result<(), Failure> {
    let insert_system =
        "INSERT INTO acs_systems (acs_system_id, connected_account_id, name, external_type, external_type_display_name,
        is_credential_manager, credential_manager_acs_system_id, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    connection.execute(
        insert_system,
        (
            CREDENTIAL_MANAGER_ID,
            CONNECTED_ACCOUNT_ID,
            "Sandbox Credential Manager",
            "assa_abloy_credential_service",
            "ASSA ABLOY Credential Service",
            true,
            None::<&str>,
            now,
        ),
    )?;
    connection.execute(
        insert_system,
        (
            ACCESS_SYSTEM_ID,
            CONNECTED_ACCOUNT_ID,
            "Sandbox Access System",
            "visionline_system",
            "Visionline",
            false,
            Some(CREDENTIAL_MANAGER_ID),
            now,
        ),
    )?;
    for (acs_entrance_id, display_name) in ENTRANCES {
        connection.execute(
            "INSERT INTO acs_entrances (acs_entrance_id, acs_system_id, display_name, created_at) VALUES (?1, ?2, ?3, ?4)",
            (acs_entrance_id, ACCESS_SYSTEM_ID, display_name, now),
        )?;
    }
    Ok(())
}

fn workspace(context: &Context<'_>) -> Result<Value, Failure> {
    let found = context.row("SELECT workspace_id, name, publishable_key FROM workspaces", [], |row| {
        let name: String = row.get(1)?;
        Ok(json!({
            "workspace_id": row.get::<_, String>(0)?,
            "name": name,
            "company_name": name,
            "connect_partner_name": name,
            "connect_webview_customization": {},
            "is_sandbox": true,
            "is_suspended": false,
            "is_publishable_key_auth_enabled": true,
            "publishable_key": row.get::<_, String>(2)?,
            "organization_id": null,
        }))
    })?;
    found.ok_or_else(|| Failure::not_found("workspace"))
}

pub(super) fn get(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    Ok(body("workspace", workspace(context)?))
}

/// The workspace of the key. Whoever may see others too gets them from the sandbox as a whole.
pub(super) fn list(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    Ok(body("workspaces", json!([workspace(context)?])))
}

/// The workspace's id and name.
#[cfg(feature = "server")]
pub(super) fn name(context: &Context<'_>) -> Result<(String, String), Failure> {
    let found = context.row("SELECT workspace_id, name FROM workspaces", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    found.ok_or_else(|| Failure::not_found("workspace"))
}

/// The workspace with its keys.
pub(super) fn with_keys(context: &Context<'_>) -> Result<Value, Failure> {
    let sql = "SELECT workspace_id, name, api_key, publishable_key, personal_access_token FROM workspaces";
    let found = context.row(sql, [], |row| {
        Ok(json!({
            "workspace_id": row.get::<_, String>(0)?,
            "name": row.get::<_, String>(1)?,
            "api_key": row.get::<_, String>(2)?,
            "publishable_key": row.get::<_, String>(3)?,
            "personal_access_token": row.get::<_, String>(4)?,
        }))
    })?;
    found.ok_or_else(|| Failure::not_found("workspace"))
}

/// Puts the workspace back to how it started: empty, or as it was seeded. Its keys and snapshots stay.
pub(super) fn reset_sandbox(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    match start(context)? {
        Some(content) => state::put(context, &state::parse(&content)?)?,
        None => {
            state::clear(context)?;
            context.execute("UPDATE workspaces SET clock = NULL", [])?;
            make_systems(context.connection, &format_time(jiff::Timestamp::now()))?;
        }
    }
    Ok(body(
        "action_attempt",
        json!({
            "action_attempt_id": new_id(),
            "action_type": "RESET_SANDBOX_WORKSPACE",
            "status": "success",
            "result": {},
            "error": null,
        }),
    ))
}

/// Empties the workspace for something new.
pub(super) fn empty(context: &Context<'_>) -> Result<(), Failure> {
    state::clear(context)?;
    make_systems(context.connection, &context.now)
}

/// What a reset returns to, as the text of a snapshot; none when that is an empty workspace.
pub(super) fn start(context: &Context<'_>) -> Result<Option<String>, Failure> {
    Ok(context.row("SELECT start FROM workspaces", [], |row| row.get::<_, Option<String>>(0))?.flatten())
}

/// Makes a state the one that a reset returns to.
pub(super) fn start_from(context: &Context<'_>, content: &str) -> Result<(), Failure> {
    context.execute("UPDATE workspaces SET start = ?1", [content]).map(drop)
}
