//! Entrances of access control systems.
//!
//! A credential opens the entrances that it names, or all of its system when it names none. It opens nothing while its ACS user is
//! suspended, while it is assigned to none, before it or its user's access schedule begins, or once it has ended.

use super::context::{Context, body};
use super::failure::Failure;
use super::pagination;
use rusqlite::Row;
use serde_json::{Map, Value, json};

/// How many entrances a page holds when nothing else was said.
const DEFAULT_LIMIT: u32 = 900;

const SELECT: &str = "SELECT e.sequence, e.acs_entrance_id, e.acs_system_id, e.display_name, e.created_at, s.connected_account_id
  FROM acs_entrances e JOIN acs_systems s USING (acs_system_id)";

fn read(row: &Row<'_>) -> rusqlite::Result<(i64, Value)> {
    let display_name: String = row.get(3)?;
    let entrance = json!({
        "acs_entrance_id": row.get::<_, String>(1)?,
        "acs_system_id": row.get::<_, String>(2)?,
        "connected_account_id": row.get::<_, String>(5)?,
        "display_name": display_name,
        "space_ids": [],
        "can_unlock_with_card": true,
        "can_unlock_with_cloud_key": true,
        "can_unlock_with_code": true,
        "can_unlock_with_mobile_key": true,
        "visionline_metadata": {"door_name": display_name},
        "errors": [],
        "warnings": [],
        "created_at": row.get::<_, String>(4)?,
    });
    Ok((row.get(0)?, entrance))
}

/// What time it is in the workspace.
const NOW: &str = "ifnull((SELECT clock FROM workspaces), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))";

/// The condition that an entrance is opened by a credential `c` of an ACS user `u` of which `which` holds.
fn opened_by(which: &str) -> String {
    format!(
        "EXISTS (
           SELECT 1 FROM acs_credentials c JOIN acs_users u USING (acs_user_id)
           WHERE {which} AND NOT u.is_suspended AND c.invalidated_at IS NULL
             AND (c.starts_at IS NULL OR c.starts_at <= {NOW}) AND (u.starts_at IS NULL OR u.starts_at <= {NOW}) AND CASE
             WHEN EXISTS (SELECT 1 FROM acs_credential_entrances o WHERE o.acs_credential_id = c.acs_credential_id)
             THEN EXISTS (SELECT 1 FROM acs_credential_entrances o
                          WHERE o.acs_credential_id = c.acs_credential_id AND o.acs_entrance_id = e.acs_entrance_id)
             ELSE c.acs_system_id = e.acs_system_id END)"
    )
}

/// The entrances that a credential opens.
pub(super) fn of_credential(context: &Context<'_>, acs_credential_id: &str) -> Result<Vec<Value>, Failure> {
    let sql = format!("{SELECT} WHERE {} ORDER BY e.sequence", opened_by("c.acs_credential_id = ?1"));
    Ok(context.rows(&sql, [acs_credential_id], read)?.into_iter().map(|(_, entrance)| entrance).collect())
}

/// To an app, only the entrances that its user's credentials open exist.
pub(super) fn get(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let sql = format!("{SELECT} WHERE e.acs_entrance_id = ?1 AND (?2 IS NULL OR {})", opened_by("u.user_identity_id = ?2"));
    let found = context.row(&sql, (context.required("acs_entrance_id")?, context.actor.limited_to()), read)?;
    found.map(|(_, entrance)| body("acs_entrance", entrance)).ok_or_else(|| Failure::not_found("acs_entrance"))
}

pub(super) fn list(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let limit = pagination::limit_or(context, DEFAULT_LIMIT)?;
    // A sandbox has no customers and no spaces, so their entrances are none.
    let elsewhere = ["customer_key", "space_id", "location_id"].iter().any(|name| context.text(name).is_some());
    let sql = format!(
        "{SELECT} WHERE e.sequence > ?1 AND (?2 IS NULL OR e.acs_system_id = ?2) AND (?3 IS NULL OR s.connected_account_id = ?3)
         AND (?4 IS NULL OR e.acs_entrance_id IN (SELECT value FROM json_each(?4)))
         AND (?5 IS NULL OR instr(lower(e.display_name), lower(?5))) AND NOT ?6
         AND (?7 IS NULL OR {}) AND (?8 IS NULL OR {})
         ORDER BY e.sequence LIMIT ?9",
        opened_by("u.user_identity_id = ?7"),
        opened_by("c.acs_credential_id = ?8 AND (?7 IS NULL OR u.user_identity_id = ?7)"),
    );
    let filters = (
        pagination::after(context)?,
        context.text("acs_system_id"),
        context.text("connected_account_id"),
        context.value("acs_entrance_ids").map(Value::to_string),
        context.text("search"),
        elsewhere,
        context.actor.limited_to(),
        context.text("acs_credential_id"),
        limit + 1,
    );
    Ok(pagination::page("acs_entrances", context.rows(&sql, filters, read)?, limit))
}
