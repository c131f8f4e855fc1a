//! What hangs on a user identity: it comes with ACS users, they come and go, and it leaves with all that it has.

use super::context::{Context, body, nothing};
use super::failure::Failure;
use super::{acs_users, client_sessions, synchronisation, user_identities};
use serde_json::{Map, Value};

pub(super) fn create(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let id = context.id_of_new("user_identity_id");
    user_identities::refuse_taken(context, &id)?;
    context.execute(
        "INSERT INTO user_identities (user_identity_id, user_identity_key, email_address, phone_number, full_name, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            &id,
            context.text("user_identity_key"),
            context.text("email_address"),
            context.text("phone_number"),
            context.text("full_name"),
            &context.now,
        ),
    )?;
    for acs_system_id in context.texts("acs_system_ids").unwrap_or_default() {
        acs_users::ensure(context, &id, acs_system_id)?;
    }
    Ok(body("user_identity", user_identities::one(context, &id)?))
}

/// Deletes an identity with everything that hangs on it.
pub(super) fn delete(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let id = context.required("user_identity_id")?;
    user_identities::require(context, id)?;
    let ids = |sql: &str| context.rows(sql, [id], |row| row.get::<_, String>(0));
    for device_id in ids("SELECT device_id FROM phones WHERE user_identity_id = ?1 ORDER BY sequence")? {
        synchronisation::deactivate(context, &device_id)?;
    }
    for acs_user_id in ids("SELECT acs_user_id FROM acs_users WHERE user_identity_id = ?1 ORDER BY sequence")? {
        acs_users::remove(context, &acs_user_id)?;
    }
    for session in ids("SELECT client_session_id FROM client_sessions WHERE user_identity_id = ?1 ORDER BY sequence")? {
        client_sessions::remove(context, &session)?;
    }
    context.execute("DELETE FROM user_identities WHERE user_identity_id = ?1", [id])?;
    Ok(nothing())
}

pub(super) fn add_acs_user(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let identity = user_identities::get(context)?;
    let id = identity.get("user_identity").and_then(|identity| identity.get("user_identity_id")).and_then(Value::as_str);
    let id = id.unwrap_or_default();
    let acs_user_id = context.required("acs_user_id")?;
    let user = acs_users::one(context, acs_user_id)?;
    match user.get("user_identity_id").and_then(Value::as_str) {
        Some(current) if current == id => return Ok(nothing()),
        Some(_) => {
            let message = "The ACS user belongs to another user identity";
            return Err(Failure::refused(409, "acs_user_already_has_user_identity", message));
        }
        None => {}
    }
    let acs_system_id = user.get("acs_system_id").and_then(Value::as_str).unwrap_or_default();
    acs_users::refuse_second(context, id, acs_system_id)?;
    context.execute("UPDATE acs_users SET user_identity_id = ?1 WHERE acs_user_id = ?2", [id, acs_user_id])?;
    synchronisation::synchronise(context, id)?;
    Ok(nothing())
}

pub(super) fn remove_acs_user(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let id = context.required("user_identity_id")?;
    user_identities::require(context, id)?;
    let acs_user_id = context.required("acs_user_id")?;
    let user = acs_users::one(context, acs_user_id)?;
    if user.get("user_identity_id").and_then(Value::as_str) != Some(id) {
        return Err(Failure::not_found("acs_user"));
    }
    synchronisation::withdraw_from_phones(context, acs_user_id)?;
    context.execute("UPDATE acs_users SET user_identity_id = NULL WHERE acs_user_id = ?1", [acs_user_id])?;
    Ok(nothing())
}

pub(super) fn list_acs_users(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let id = context.required("user_identity_id")?;
    user_identities::require(context, id)?;
    Ok(body("acs_users", Value::Array(acs_users::all_of_identity(context, id)?)))
}
