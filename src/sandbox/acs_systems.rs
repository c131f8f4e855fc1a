//! Access control systems.

use super::context::{Context, body};
use super::failure::Failure;
use rusqlite::Row;
use serde_json::{Map, Value, json};

const SELECT: &str = "SELECT acs_system_id, connected_account_id, name, external_type, external_type_display_name,
    is_credential_manager, credential_manager_acs_system_id, created_at,
    (SELECT count(*) FROM acs_users WHERE acs_users.acs_system_id = acs_systems.acs_system_id),
    (SELECT workspace_id FROM workspaces) FROM acs_systems";

fn read(row: &Row<'_>) -> rusqlite::Result<Value> {
    let connected_account_id: String = row.get(1)?;
    let external_type: String = row.get(3)?;
    let external_type_display_name: String = row.get(4)?;
    Ok(json!({
        "acs_system_id": row.get::<_, String>(0)?,
        "workspace_id": row.get::<_, String>(9)?,
        "connected_account_id": connected_account_id,
        "connected_account_ids": [connected_account_id],
        "name": row.get::<_, String>(2)?,
        "external_type": external_type,
        "external_type_display_name": external_type_display_name,
        "system_type": external_type,
        "system_type_display_name": external_type_display_name,
        "is_credential_manager": row.get::<_, bool>(5)?,
        "default_credential_manager_acs_system_id": row.get::<_, Option<String>>(6)?,
        "acs_user_count": row.get::<_, i64>(8)?,
        "acs_access_group_count": 0,
        "location": {"time_zone": "Etc/UTC"},
        "image_url": "https://connect.getseam.com/assets/images/acs_systems/sandbox.png",
        "image_alt_text": external_type_display_name,
        "errors": [],
        "warnings": [],
        "created_at": row.get::<_, String>(7)?,
    }))
}

pub(super) fn get(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let id = context.required("acs_system_id")?;
    let found = context.row(&format!("{SELECT} WHERE acs_system_id = ?1"), [id], read)?;
    found.map(|system| body("acs_system", system)).ok_or_else(|| Failure::not_found("acs_system"))
}

pub(super) fn list(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    // A sandbox has no customers, so a customer's systems are none.
    let sql = format!(
        "{SELECT} WHERE (?1 IS NULL OR connected_account_id = ?1) AND (?2 IS NULL OR instr(lower(name), lower(?2))) AND ?3 IS NULL
         ORDER BY sequence"
    );
    let filters = (context.text("connected_account_id"), context.text("search"), context.text("customer_key"));
    Ok(body("acs_systems", Value::Array(context.rows(&sql, filters, read)?)))
}

/// The system, or the refusal that names it.
pub(super) fn require(context: &Context<'_>, acs_system_id: &str) -> Result<(), Failure> {
    if context.exists("SELECT 1 FROM acs_systems WHERE acs_system_id = ?1", [acs_system_id])? {
        Ok(())
    } else {
        Err(Failure::not_found("acs_system"))
    }
}
