//! Client sessions.

use super::actor::Actor;
use super::context::{Context, body, new_id, nothing};
use super::events::{self, About};
use super::failure::Failure;
use super::times::format_time;
use super::user_identities;
use super::workspaces::WORKSPACE_ID;
use jiff::{SignedDuration, Timestamp};
use rusqlite::Row;
use serde_json::{Map, Value, json};

/// How long a session lives when nothing else was said.
const LIFETIME: SignedDuration = SignedDuration::from_hours(24 * 365);

const SELECT: &str =
    "SELECT client_session_id, token, user_identity_id, user_identifier_key, customer_key, expires_at, created_at,
    (SELECT count(*) FROM phones WHERE phones.user_identity_id = client_sessions.user_identity_id) FROM client_sessions";

fn read(row: &Row<'_>) -> rusqlite::Result<Value> {
    let user_identity_id: Option<String> = row.get(2)?;
    let customer_key: Option<String> = row.get(4)?;
    let mut session = json!({
        "client_session_id": row.get::<_, String>(0)?,
        "token": row.get::<_, String>(1)?,
        "workspace_id": WORKSPACE_ID,
        "user_identifier_key": row.get::<_, Option<String>>(3)?,
        "user_identity_ids": user_identity_id.iter().collect::<Vec<_>>(),
        "connected_account_ids": [],
        "connect_webview_ids": [],
        "device_count": row.get::<_, i64>(7)?,
        "expires_at": row.get::<_, String>(5)?,
        "created_at": row.get::<_, String>(6)?,
    });
    if let Some(map) = session.as_object_mut() {
        let optional = [("user_identity_id", user_identity_id), ("customer_key", customer_key)];
        map.extend(optional.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into()))));
    }
    Ok(session)
}

pub(super) fn create(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    if matches!(context.actor, Actor::PublishableKey) && context.text("user_identifier_key").is_none() {
        return Err(Failure::invalid_input("user_identifier_key is required with a publishable key"));
    }
    // A publishable key is public. With it an app may make a session for its own user's key, and never for a user identity.
    let elsewhere = ["user_identity_id", "user_identity_ids", "customer_key"];
    if matches!(context.actor, Actor::PublishableKey) && elsewhere.iter().any(|name| context.value(name).is_some()) {
        return Err(Failure::refused(401, "unauthorized", "A publishable key makes sessions for a user_identifier_key only"));
    }
    let listed = context.texts("user_identity_ids").and_then(|ids| ids.first().copied());
    let user_identity_id = context.text("user_identity_id").or(listed);
    if listed.is_some() && listed != user_identity_id {
        return Err(Failure::invalid_input("user_identity_id and user_identity_ids name different user identities"));
    }
    if let Some(id) = user_identity_id {
        user_identities::require(context, id)?;
    }
    let expires_at = match context.time("expires_at")? {
        Some(time) if time <= context.now => return Err(Failure::invalid_input("expires_at is in the past")),
        Some(time) => time,
        None => format_time(Timestamp::now().checked_add(LIFETIME).unwrap_or(Timestamp::MAX)),
    };
    let id = new_id();
    let token = format!("seam_cst1{}", new_id().replace('-', ""));
    context.execute(
        "INSERT INTO client_sessions (client_session_id, token, user_identity_id, user_identifier_key, customer_key, expires_at, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (
            &id,
            token,
            user_identity_id,
            context.text("user_identifier_key"),
            context.text("customer_key"),
            expires_at,
            &context.now,
        ),
    )?;
    Ok(body("client_session", one(context, &id)?))
}

fn one(context: &Context<'_>, client_session_id: &str) -> Result<Value, Failure> {
    let found = context.row(&format!("{SELECT} WHERE client_session_id = ?1"), [client_session_id], read)?;
    found.ok_or_else(|| Failure::not_found("client_session"))
}

pub(super) fn get(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let id = match context.actor {
        // An app sees its own session, whatever it asks for.
        Actor::ClientSession { client_session_id, .. } => client_session_id.clone(),
        _ => {
            let (id, key) = (context.text("client_session_id"), context.text("user_identifier_key"));
            if id.is_none() && key.is_none() {
                return Err(Failure::invalid_input("client_session_id or user_identifier_key is required"));
            }
            let sql = "SELECT client_session_id FROM client_sessions WHERE (?1 IS NULL OR client_session_id = ?1)
                AND (?2 IS NULL OR user_identifier_key = ?2) ORDER BY sequence DESC LIMIT 1";
            let found = context.row(sql, (id, key), |row| row.get(0))?;
            found.ok_or_else(|| Failure::not_found("client_session"))?
        }
    };
    Ok(body("client_session", one(context, &id)?))
}

pub(super) fn list(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    // A sandbox has no connect webviews, so the sessions of one are none.
    let sql = format!(
        "{SELECT} WHERE (?1 IS NULL OR client_session_id = ?1) AND (?2 IS NULL OR user_identifier_key = ?2)
         AND (?3 IS NULL OR user_identity_id = ?3) AND (NOT ?4 OR user_identifier_key IS NULL) AND ?5 IS NULL ORDER BY sequence"
    );
    let filters = (
        context.text("client_session_id"),
        context.text("user_identifier_key"),
        context.text("user_identity_id"),
        context.flag("without_user_identifier_key").unwrap_or(false),
        context.text("connect_webview_id"),
    );
    Ok(body("client_sessions", Value::Array(context.rows(&sql, filters, read)?)))
}

/// Ends a session; it can still be looked up.
pub(super) fn revoke(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let sql = "UPDATE client_sessions SET revoked_at = ifnull(revoked_at, ?2) WHERE client_session_id = ?1";
    match context.execute(sql, [context.required("client_session_id")?, &context.now])? {
        0 => Err(Failure::not_found("client_session")),
        _ => Ok(nothing()),
    }
}

pub(super) fn delete(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    remove(context, context.required("client_session_id")?).map(|()| nothing())
}

/// Deletes a session.
pub(super) fn remove(context: &Context<'_>, client_session_id: &str) -> Result<(), Failure> {
    let session = one(context, client_session_id)?;
    context.execute("DELETE FROM client_sessions WHERE client_session_id = ?1", [client_session_id])?;
    let about = About {
        client_session_id: Some(client_session_id),
        user_identity_id: session.get("user_identity_id").and_then(Value::as_str),
        ..About::default()
    };
    events::record(context, "client_session.deleted", &about)
}
