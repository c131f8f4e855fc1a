//! The workspace, and what it starts with.

use super::context::{Context, body, new_id};
use super::failure::Failure;
use super::times::format_time;
use rusqlite::Connection;
use serde_json::{Map, Value, json};

/// The workspace of every sandbox. Its ids and keys are the same everywhere, so that they can stand in scripts and docs.
pub(crate) const WORKSPACE_ID: &str = "5ea50000-0000-4000-8000-000000000001";
pub(crate) const API_KEY: &str = "seam_sandbox_api_key";
pub(crate) const PERSONAL_ACCESS_TOKEN: &str = "seam_at1_sandbox_personal_access_token";
pub(crate) const PUBLISHABLE_KEY: &str = "seam_pk1_sandbox_publishable_key";

const NAME: &str = "Sandbox";
const CONNECTED_ACCOUNT_ID: &str = "5ea50000-0000-4000-8000-0000000000c1";
/// Manages the credentials of the other system: it is what puts them on phones.
const CREDENTIAL_MANAGER_ID: &str = "5ea50000-0000-4000-8000-0000000000a1";
const ACCESS_SYSTEM_ID: &str = "5ea50000-0000-4000-8000-0000000000a2";
const ENTRANCES: &[(&str, &str)] = &[
    ("5ea50000-0000-4000-8000-0000000000e1", "Main Entrance"),
    ("5ea50000-0000-4000-8000-0000000000e2", "Room 101"),
    ("5ea50000-0000-4000-8000-0000000000e3", "Gym"),
];

/// Fills a new sandbox.
pub(super) fn seed(connection: &Connection) -> Result<(), Failure> {
    connection.execute(
        "INSERT INTO workspaces (workspace_id, name, api_key, personal_access_token, publishable_key) VALUES (?1, ?2, ?3, ?4, ?5)",
        (WORKSPACE_ID, NAME, API_KEY, PERSONAL_ACCESS_TOKEN, PUBLISHABLE_KEY),
    )?;
    seed_systems(connection)
}

fn seed_systems(connection: &Connection) -> Result<(), Failure> {
    let now = format_time(jiff::Timestamp::now());
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
            &now,
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
            &now,
        ),
    )?;
    for (acs_entrance_id, display_name) in ENTRANCES {
        connection.execute(
            "INSERT INTO acs_entrances (acs_entrance_id, acs_system_id, display_name, created_at) VALUES (?1, ?2, ?3, ?4)",
            (acs_entrance_id, ACCESS_SYSTEM_ID, display_name, &now),
        )?;
    }
    Ok(())
}

fn workspace() -> Value {
    json!({
        "workspace_id": WORKSPACE_ID,
        "name": NAME,
        "company_name": NAME,
        "connect_partner_name": NAME,
        "connect_webview_customization": {},
        "is_sandbox": true,
        "is_suspended": false,
        "is_publishable_key_auth_enabled": true,
        "publishable_key": PUBLISHABLE_KEY,
        "organization_id": null,
    })
}

pub(super) fn get(_: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    Ok(body("workspace", workspace()))
}

/// A sandbox is one workspace.
pub(super) fn list(_: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    Ok(body("workspaces", json!([workspace()])))
}

/// Puts the sandbox back to how it started. Its keys stay.
pub(super) fn reset_sandbox(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    // Children before parents, for the store's own rules.
    context.connection.execute_batch(
        "DELETE FROM events; DELETE FROM client_sessions; DELETE FROM acs_credential_entrances;
         DELETE FROM acs_credentials WHERE parent_acs_credential_id IS NOT NULL; DELETE FROM acs_credentials;
         DELETE FROM phones; DELETE FROM acs_users; DELETE FROM user_identities; DELETE FROM acs_entrances; DELETE FROM acs_systems;",
    )?;
    seed_systems(context.connection)?;
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
