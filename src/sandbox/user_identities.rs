//! User identities.

use super::context::{Context, body, nothing};
use super::failure::Failure;
use super::pagination;
use rusqlite::Row;
use serde_json::{Map, Value, json};

const SELECT: &str = "SELECT sequence, user_identity_id, user_identity_key, email_address, phone_number, full_name, created_at,
    (SELECT json_group_array(acs_user_id) FROM (
       SELECT acs_user_id FROM acs_users WHERE acs_users.user_identity_id = user_identities.user_identity_id ORDER BY sequence)),
    (SELECT workspace_id FROM workspaces)
  FROM user_identities";

/// What no two identities of a workspace share.
const UNIQUE: &[&str] = &["user_identity_key", "email_address", "phone_number"];

fn read(row: &Row<'_>) -> rusqlite::Result<(i64, Value)> {
    let id: String = row.get(1)?;
    let [key, email, phone, name]: [Option<String>; 4] = [row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?];
    let display_name = [&name, &email, &phone, &key].into_iter().flatten().find(|text| !text.is_empty()).unwrap_or(&id);
    let acs_user_ids: Value = serde_json::from_str(&row.get::<_, String>(7)?).unwrap_or_else(|_| json!([]));
    let identity = json!({
        "user_identity_id": id,
        "user_identity_key": key,
        "email_address": email,
        "phone_number": phone,
        "display_name": display_name,
        "full_name": name,
        "acs_user_ids": acs_user_ids,
        "workspace_id": row.get::<_, String>(8)?,
        "created_at": row.get::<_, String>(6)?,
        "errors": [],
        "warnings": [],
    });
    Ok((row.get(0)?, identity))
}

/// The ids of identities, newest first, behind so many that are skipped.
#[cfg(feature = "server")]
pub(super) fn newest(connection: &rusqlite::Connection, most: u32, skipped: u32) -> Result<Vec<String>, Failure> {
    let mut statement =
        connection.prepare_cached("SELECT user_identity_id FROM user_identities ORDER BY sequence DESC LIMIT ?1 OFFSET ?2")?;
    Ok(statement.query_map([most, skipped], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// What no two identities may share must be free for this one.
pub(super) fn refuse_taken(context: &Context<'_>, user_identity_id: &str) -> Result<(), Failure> {
    for name in UNIQUE {
        let Some(value) = context.text(name) else { continue };
        let sql = format!("SELECT 1 FROM user_identities WHERE {name} = ?1 AND user_identity_id <> ?2");
        if context.exists(&sql, [value, user_identity_id])? {
            let message = format!("Another user identity of this workspace has this {name}");
            return Err(Failure::refused(409, &format!("{name}_already_exists"), message));
        }
    }
    Ok(())
}

/// The identity.
pub(super) fn one(context: &Context<'_>, user_identity_id: &str) -> Result<Value, Failure> {
    let found = context.row(&format!("{SELECT} WHERE user_identity_id = ?1"), [user_identity_id], read)?;
    found.map(|(_, identity)| identity).ok_or_else(|| Failure::not_found("user_identity"))
}

pub(super) fn require(context: &Context<'_>, user_identity_id: &str) -> Result<(), Failure> {
    if context.exists("SELECT 1 FROM user_identities WHERE user_identity_id = ?1", [user_identity_id])? {
        Ok(())
    } else {
        Err(Failure::not_found("user_identity"))
    }
}

pub(super) fn get(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let (id, key) = (context.text("user_identity_id"), context.text("user_identity_key"));
    if id.is_none() && key.is_none() {
        return Err(Failure::invalid_input("user_identity_id or user_identity_key is required"));
    }
    let sql = format!("{SELECT} WHERE (?1 IS NULL OR user_identity_id = ?1) AND (?2 IS NULL OR user_identity_key = ?2)");
    let found = context.row(&sql, (id, key), read)?;
    found.map(|(_, identity)| body("user_identity", identity)).ok_or_else(|| Failure::not_found("user_identity"))
}

pub(super) fn list(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let limit = pagination::limit(context)?;
    let ids = context.value("user_identity_ids").map(Value::to_string);
    let sql = format!(
        "{SELECT} WHERE sequence > ?1 AND (?2 IS NULL OR created_at < ?2)
         AND (?3 IS NULL OR user_identity_id IN (SELECT value FROM json_each(?3))) AND (?4 IS NULL OR user_identity_id = ?4)
         AND (?5 IS NULL OR instr(lower(ifnull(full_name, '') || ' ' || ifnull(email_address, '') || ' ' || ifnull(phone_number, '')
              || ' ' || ifnull(user_identity_key, '') || ' ' || user_identity_id), lower(?5)))
         AND (?6 IS NULL OR EXISTS (
           SELECT 1 FROM acs_users JOIN acs_systems USING (acs_system_id)
           WHERE acs_users.user_identity_id = user_identities.user_identity_id
             AND (acs_systems.acs_system_id = ?6 OR acs_systems.credential_manager_acs_system_id = ?6)))
         ORDER BY sequence LIMIT ?7"
    );
    let filters = (
        pagination::after(context)?,
        context.time("created_before")?,
        ids,
        context.actor.limited_to(),
        context.text("search"),
        context.text("credential_manager_acs_system_id"),
        limit + 1,
    );
    Ok(pagination::page("user_identities", context.rows(&sql, filters, read)?, limit))
}

pub(super) fn update(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let id = context.required("user_identity_id")?;
    require(context, id)?;
    refuse_taken(context, id)?;
    for name in UNIQUE.iter().chain(&["full_name"]) {
        // Given as null, it is emptied; not given, it stays.
        if context.value(name).is_some() {
            let sql = format!("UPDATE user_identities SET {name} = ?1 WHERE user_identity_id = ?2");
            context.execute(&sql, (context.text(name), id))?;
        }
    }
    Ok(nothing())
}
