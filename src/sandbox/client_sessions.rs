//! Client sessions.

use super::actor::Actor;
use super::context::{Context, body, nothing};
use super::events::{self, About};
use super::failure::Failure;
use super::{clock, keys, user_identities};
use jiff::SignedDuration;
use rusqlite::Row;
use serde_json::{Map, Value, json};

/// How long a session lives when nothing else was said.
const LIFETIME: SignedDuration = SignedDuration::from_hours(24 * 365);

const SELECT: &str =
    "SELECT client_session_id, token, user_identity_id, user_identifier_key, customer_key, expires_at, created_at,
    (SELECT count(*) FROM phones WHERE phones.user_identity_id = client_sessions.user_identity_id), connected_account_ids, (SELECT workspace_id FROM workspaces)
  FROM client_sessions";

fn read(row: &Row<'_>) -> rusqlite::Result<Value> {
    let user_identity_id: Option<String> = row.get(2)?;
    let customer_key: Option<String> = row.get(4)?;
    let mut session = json!({
        "client_session_id": row.get::<_, String>(0)?,
        "token": row.get::<_, String>(1)?,
        "workspace_id": row.get::<_, String>(9)?,
        "user_identifier_key": row.get::<_, Option<String>>(3)?,
        "user_identity_ids": user_identity_id.iter().collect::<Vec<_>>(),
        "connected_account_ids": serde_json::from_str::<Value>(&row.get::<_, String>(8)?).unwrap_or_else(|_| json!([])),
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
    let id = insert(context, &wanted(context)?)?;
    Ok(body("client_session", one(context, &id)?))
}

/// What a session is to give access to.
struct Wanted<'a> {
    user_identity_id: Option<&'a str>,
    connected_account_ids: Vec<&'a str>,
    expires_at: Option<String>,
}

/// What the parameters want for a session, if it is there to be had.
fn wanted<'a>(context: &Context<'a>) -> Result<Wanted<'a>, Failure> {
    let is_given = |name: &&str| context.value(name).is_some();
    if matches!(context.actor, Actor::PublishableKey) {
        if !is_given(&"user_identifier_key") {
            return Err(Failure::invalid_input("user_identifier_key is required with a publishable key"));
        }
        // A publishable key is public. With it an app may make a session for its own user's key, and never for a user identity.
        let elsewhere = ["user_identity_id", "user_identity_ids", "customer_key", "connected_account_ids", "connect_webview_ids"];
        if elsewhere.iter().any(is_given) {
            let message = "A publishable key makes sessions for a user_identifier_key only";
            return Err(Failure::refused(401, "unauthorized", message));
        }
    }
    let listed = context.texts("user_identity_ids").and_then(|ids| ids.first().copied());
    let user_identity_id = context.text("user_identity_id").or(listed);
    if listed.is_some() && listed != user_identity_id {
        return Err(Failure::invalid_input("user_identity_id and user_identity_ids name different user identities"));
    }
    if let Some(id) = user_identity_id {
        user_identities::require(context, id)?;
    }
    let connected_account_ids = context.texts("connected_account_ids").unwrap_or_default();
    for id in &connected_account_ids {
        if !context.exists("SELECT 1 FROM acs_systems WHERE connected_account_id = ?1", [id])? {
            return Err(Failure::not_found("connected_account"));
        }
    }
    // A sandbox has no connect web views.
    if context.texts("connect_webview_ids").is_some_and(|ids| !ids.is_empty()) {
        return Err(Failure::not_found("connect_webview"));
    }
    let expires_at = context.time("expires_at")?;
    if expires_at.as_ref().is_some_and(|time| *time <= context.now) {
        return Err(Failure::invalid_input("expires_at is in the past"));
    }
    Ok(Wanted { user_identity_id, connected_account_ids, expires_at })
}

fn insert(context: &Context<'_>, wanted: &Wanted<'_>) -> Result<String, Failure> {
    let in_a_year = || clock::later(&context.now, LIFETIME).unwrap_or_else(|| context.now.clone());
    let id = context.id_of_new("client_session_id");
    let token = match context.own("token") {
        Some(own) => own.to_owned(),
        None => keys::new_session_token(&context.workspace_id()?),
    };
    context.execute(
        "INSERT INTO client_sessions (client_session_id, token, user_identity_id, user_identifier_key, customer_key,
           connected_account_ids, expires_at, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        (
            &id,
            token,
            wanted.user_identity_id,
            context.text("user_identifier_key"),
            context.text("customer_key"),
            json!(wanted.connected_account_ids).to_string(),
            wanted.expires_at.clone().unwrap_or_else(in_a_year),
            &context.now,
        ),
    )?;
    Ok(id)
}

/// The latest session that works and is what was asked for, or a new one. Seam calls that "specific characteristics" and leaves open which.
/// Here the `user_identifier_key` must be the same, also none; the user identity must be the same where it is given, and without a key also
/// when it is not; the connected accounts must be among the session's. So a user's key is a secret, as Seam says: with it, a publishable
/// key gets the session that was granted access since, which is how an app keeps its session.
pub(super) fn get_or_create(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let wanted = wanted(context)?;
    let sql = "SELECT client_session_id FROM client_sessions
        WHERE user_identifier_key IS ?1 AND (user_identity_id IS ?2 OR (?2 IS NULL AND ?1 IS NOT NULL))
          AND revoked_at IS NULL AND expires_at > ?3 AND NOT EXISTS (
            SELECT 1 FROM json_each(?4) AS account
            WHERE account.value NOT IN (SELECT value FROM json_each(client_sessions.connected_account_ids)))
        ORDER BY sequence DESC LIMIT 1";
    let accounts = json!(wanted.connected_account_ids).to_string();
    let characteristics = (context.text("user_identifier_key"), wanted.user_identity_id, &context.now, accounts);
    let id = match context.row(sql, characteristics, |row| row.get::<_, String>(0))? {
        None => insert(context, &wanted)?,
        Some(id) => {
            let prolong = "UPDATE client_sessions SET expires_at = ifnull(?2, expires_at) WHERE client_session_id = ?1";
            context.execute(prolong, (&id, &wanted.expires_at))?;
            id
        }
    };
    Ok(body("client_session", one(context, &id)?))
}

/// Gives a session more: the one that is named, or the latest one of the key that works. What it has, it keeps: it cannot be given to
/// another key or user identity.
pub(super) fn grant_access(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let key = context.text("user_identifier_key");
    let session = match context.text("client_session_id") {
        Some(id) => {
            let session = one(context, id)?;
            let is_active =
                "SELECT 1 FROM client_sessions WHERE client_session_id = ?1 AND revoked_at IS NULL AND expires_at > ?2";
            if !context.exists(is_active, [id, context.now.as_str()])? {
                // Its token opens nothing any more, so access that it is granted would look like access and be none.
                return Err(Failure::invalid_input("the client session was revoked, or has expired"));
            }
            session
        }
        None => {
            let sql = format!(
                "{SELECT} WHERE user_identifier_key = ?1 AND revoked_at IS NULL AND expires_at > ?2 ORDER BY sequence DESC LIMIT 1"
            );
            context.row(&sql, (key, &context.now), read)?.ok_or_else(|| Failure::not_found("client_session"))?
        }
    };
    let wanted = wanted(context)?;
    for (name, given) in [("user_identifier_key", key), ("user_identity_id", wanted.user_identity_id)] {
        let current = session.get(name).and_then(Value::as_str);
        if current.is_some() && given.is_some() && current != given {
            let message = format!("The client session has another {name}");
            return Err(Failure::refused(409, &format!("client_session_already_has_{name}"), message));
        }
    }
    let mut accounts = session.get("connected_account_ids").and_then(Value::as_array).cloned().unwrap_or_default();
    for id in wanted.connected_account_ids.iter().map(|id| Value::from(*id)) {
        if !accounts.contains(&id) {
            accounts.push(id);
        }
    }
    let id = session.get("client_session_id").and_then(Value::as_str).unwrap_or_default();
    context.execute(
        "UPDATE client_sessions SET user_identifier_key = ifnull(user_identifier_key, ?2),
           user_identity_id = ifnull(user_identity_id, ?3), connected_account_ids = ?4 WHERE client_session_id = ?1",
        (id, key, wanted.user_identity_id, Value::Array(accounts).to_string()),
    )?;
    Ok(body("client_session", one(context, id)?))
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

pub(super) fn list(context: &Context<'_>, item: &mut dyn FnMut(Value) -> Result<(), Failure>) -> Result<(), Failure> {
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
    context.each(&sql, filters, read, item)
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
