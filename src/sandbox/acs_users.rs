//! Users of access control systems.

use super::context::{Context, body, nothing};
use super::events::{self, About};
use super::failure::Failure;
use super::pagination;
use super::times::{check_future, check_order, parse_time};
use super::{acs_systems, synchronisation, user_identities};
use rusqlite::Row;
use serde_json::{Map, Value, json};

/// The parameter that says when a user has access.
const SCHEDULE: &str = "access_schedule";

const SELECT: &str = "SELECT u.sequence, u.acs_user_id, u.acs_system_id, u.user_identity_id, u.full_name, u.email_address,
    u.phone_number, u.starts_at, u.ends_at, u.created_at, s.connected_account_id, i.email_address, i.phone_number,
    i.full_name, u.is_suspended, (SELECT workspace_id FROM workspaces)
  FROM acs_users u JOIN acs_systems s USING (acs_system_id) LEFT JOIN user_identities i USING (user_identity_id)";

fn read(row: &Row<'_>) -> rusqlite::Result<(i64, Value)> {
    let full_name: String = row.get(4)?;
    let user_identity_id: Option<String> = row.get(3)?;
    let created_at: String = row.get(9)?;
    let mut user = json!({
        "acs_user_id": row.get::<_, String>(1)?,
        "acs_system_id": row.get::<_, String>(2)?,
        "connected_account_id": row.get::<_, String>(10)?,
        "workspace_id": row.get::<_, String>(15)?,
        "display_name": full_name,
        "full_name": full_name,
        "is_managed": true,
        "is_suspended": row.get::<_, bool>(14)?,
        "last_successful_sync_at": null,
        "pending_mutations": [],
        "errors": [],
        "warnings": [],
        "created_at": created_at,
    });
    if let Some(map) = user.as_object_mut() {
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                map.insert(name.to_owned(), Value::String(value));
            }
        };
        let email: Option<String> = row.get(5)?;
        add("email", email.clone());
        add("email_address", email);
        add("phone_number", row.get(6)?);
        if user_identity_id.is_some() {
            add("user_identity_id", user_identity_id);
            map.insert("user_identity_email_address".to_owned(), row.get::<_, Option<String>>(11)?.into());
            map.insert("user_identity_phone_number".to_owned(), row.get::<_, Option<String>>(12)?.into());
            map.insert("user_identity_full_name".to_owned(), row.get::<_, Option<String>>(13)?.into());
        }
        if let Some(starts_at) = row.get::<_, Option<String>>(7)? {
            let ends_at: Option<String> = row.get(8)?;
            map.insert("access_schedule".to_owned(), json!({"starts_at": starts_at, "ends_at": ends_at}));
        }
    }
    Ok((row.get(0)?, user))
}

pub(super) fn create(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let acs_system_id = context.required("acs_system_id")?;
    acs_systems::require(context, acs_system_id)?;
    let full_name = context.required("full_name")?;
    if full_name.is_empty() {
        return Err(Failure::invalid_input("full_name must not be empty"));
    }
    let user_identity_id = context.text("user_identity_id");
    if let Some(id) = user_identity_id {
        user_identities::require(context, id)?;
        refuse_second(context, id, acs_system_id)?;
    }
    let (starts_at, ends_at) = schedule(context)?;
    check_future(&context.now, ends_at.as_deref(), "access_schedule.")?;
    let new = New {
        acs_system_id,
        user_identity_id,
        full_name,
        email_address: context.text("email_address").or_else(|| context.text("email")),
        phone_number: context.text("phone_number"),
        starts_at,
        ends_at,
    };
    let acs_user_id = insert(context, &new)?;
    Ok(body("acs_user", one(context, &acs_user_id)?))
}

/// The access schedule that the parameters give. An end without a beginning begins now.
fn schedule(context: &Context<'_>) -> Result<(Option<String>, Option<String>), Failure> {
    let time = |name: &str| {
        let text = context.inner_text(SCHEDULE, name);
        text.map(|text| parse_time(&format!("{SCHEDULE}.{name}"), text)).transpose()
    };
    let ends_at = time("ends_at")?;
    let starts_at = time("starts_at")?.or_else(|| ends_at.as_ref().map(|_| context.now.clone()));
    check_order(starts_at.as_deref(), ends_at.as_deref(), "access_schedule.")?;
    Ok((starts_at, ends_at))
}

/// Changes what is given. An access schedule is replaced as a whole, and null ends it.
pub(super) fn update(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let acs_user_id = named(context)?;
    // A sandbox has no HID system.
    if context.value("hid_acs_system_id").is_some() {
        return Err(Failure::not_found("acs_system"));
    }
    context.execute(
        "UPDATE acs_users SET full_name = ifnull(?2, full_name), email_address = ifnull(?3, email_address),
           phone_number = ifnull(?4, phone_number) WHERE acs_user_id = ?1",
        (
            &acs_user_id,
            context.text("full_name"),
            context.text("email_address").or_else(|| context.text("email")),
            context.text("phone_number"),
        ),
    )?;
    if context.value(SCHEDULE).is_some() {
        let (starts_at, ends_at) = schedule(context)?;
        check_future(&context.now, ends_at.as_deref(), "access_schedule.")?;
        let sql = "UPDATE acs_users SET starts_at = ?2, ends_at = ?3 WHERE acs_user_id = ?1";
        context.execute(sql, (&acs_user_id, starts_at, ends_at))?;
        synchronisation::prolong_access(context, &acs_user_id)?;
    }
    Ok(nothing())
}

/// Suspends a user. Seam calls that temporary, and has no event for it: the user's credentials stay where they are, also on phones, and
/// open nothing until the user is unsuspended.
pub(super) fn suspend(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    set_suspended(context, true)
}

pub(super) fn unsuspend(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    set_suspended(context, false)
}

fn set_suspended(context: &Context<'_>, is_suspended: bool) -> Result<Map<String, Value>, Failure> {
    let sql = "UPDATE acs_users SET is_suspended = ?2 WHERE acs_user_id = ?1";
    context.execute(sql, (named(context)?, is_suspended))?;
    Ok(nothing())
}

struct New<'a> {
    acs_system_id: &'a str,
    user_identity_id: Option<&'a str>,
    full_name: &'a str,
    email_address: Option<&'a str>,
    phone_number: Option<&'a str>,
    starts_at: Option<String>,
    ends_at: Option<String>,
}

fn insert(context: &Context<'_>, new: &New<'_>) -> Result<String, Failure> {
    let acs_user_id = context.id_of_new("acs_user_id");
    context.execute(
        "INSERT INTO acs_users (acs_user_id, acs_system_id, user_identity_id, full_name, email_address, phone_number, starts_at,
           ends_at, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        (
            &acs_user_id,
            new.acs_system_id,
            new.user_identity_id,
            new.full_name,
            new.email_address,
            new.phone_number,
            &new.starts_at,
            &new.ends_at,
            &context.now,
        ),
    )?;
    record(context, "acs_user.created", &acs_user_id)?;
    Ok(acs_user_id)
}

fn record(context: &Context<'_>, event_type: &str, acs_user_id: &str) -> Result<(), Failure> {
    let sql = "SELECT acs_system_id, connected_account_id, user_identity_id FROM acs_users JOIN acs_systems USING (acs_system_id)
        WHERE acs_user_id = ?1";
    let found = context.row(sql, [acs_user_id], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<String>>(2)?))
    })?;
    let Some((acs_system_id, connected_account_id, user_identity_id)) = found else { return Ok(()) };
    let about = About {
        acs_user_id: Some(acs_user_id),
        acs_system_id: Some(&acs_system_id),
        connected_account_id: Some(&connected_account_id),
        user_identity_id: user_identity_id.as_deref(),
        ..About::default()
    };
    events::record(context, event_type, &about)
}

/// An identity has at most one user in a system.
pub(super) fn refuse_second(context: &Context<'_>, user_identity_id: &str, acs_system_id: &str) -> Result<(), Failure> {
    match of_identity(context, user_identity_id, acs_system_id)? {
        None => Ok(()),
        Some(_) => Err(Failure::refused(
            409,
            "acs_user_already_exists",
            "The user identity has an ACS user in this access system already",
        )),
    }
}

fn of_identity(context: &Context<'_>, user_identity_id: &str, acs_system_id: &str) -> Result<Option<String>, Failure> {
    let sql = "SELECT acs_user_id FROM acs_users WHERE user_identity_id = ?1 AND acs_system_id = ?2";
    context.row(sql, [user_identity_id, acs_system_id], |row| row.get(0))
}

/// The identity's user in this system. One that belongs to nobody and has the identity's email address or phone number is linked with
/// it; when there is none, one is made.
pub(super) fn ensure(context: &Context<'_>, user_identity_id: &str, acs_system_id: &str) -> Result<String, Failure> {
    if let Some(existing) = of_identity(context, user_identity_id, acs_system_id)? {
        return Ok(existing);
    }
    acs_systems::require(context, acs_system_id)?;
    let identity = user_identities::one(context, user_identity_id)?;
    let text = |name: &str| identity.get(name).and_then(Value::as_str);
    let alike = "SELECT acs_user_id FROM acs_users WHERE acs_system_id = ?1 AND user_identity_id IS NULL
        AND (email_address = ?2 COLLATE NOCASE OR phone_number = ?3) ORDER BY sequence LIMIT 1";
    let alike =
        context.row(alike, (acs_system_id, text("email_address"), text("phone_number")), |row| row.get::<_, String>(0))?;
    if let Some(acs_user_id) = alike {
        let link = "UPDATE acs_users SET user_identity_id = ?1 WHERE acs_user_id = ?2";
        context.execute(link, [user_identity_id, &acs_user_id])?;
        return Ok(acs_user_id);
    }
    insert(
        context,
        &New {
            acs_system_id,
            user_identity_id: Some(user_identity_id),
            full_name: text("display_name").unwrap_or("Unnamed"),
            email_address: text("email_address"),
            phone_number: text("phone_number"),
            starts_at: None,
            ends_at: None,
        },
    )
}

pub(super) fn one(context: &Context<'_>, acs_user_id: &str) -> Result<Value, Failure> {
    let found = context.row(&format!("{SELECT} WHERE u.acs_user_id = ?1"), [acs_user_id], read)?;
    found.map(|(_, user)| user).ok_or_else(|| Failure::not_found("acs_user"))
}

/// The user that the parameters name: by its id, or by its identity and system.
fn named(context: &Context<'_>) -> Result<String, Failure> {
    let sql = "SELECT acs_user_id FROM acs_users WHERE (?1 IS NULL OR acs_user_id = ?1) AND (?2 IS NULL OR user_identity_id = ?2)
        AND (?3 IS NULL OR acs_system_id = ?3) LIMIT 2";
    let (id, identity) = (context.text("acs_user_id"), context.text("user_identity_id"));
    if id.is_none() && identity.is_none() {
        return Err(Failure::invalid_input("acs_user_id or user_identity_id is required"));
    }
    let mut found = context.rows(sql, (id, identity, context.text("acs_system_id")), |row| row.get::<_, String>(0))?;
    match found.len() {
        2 => Err(Failure::invalid_input("acs_system_id is required: the user identity has users in several access systems")),
        _ => found.pop().ok_or_else(|| Failure::not_found("acs_user")),
    }
}

pub(super) fn get(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    Ok(body("acs_user", one(context, &named(context)?)?))
}

pub(super) fn list(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let limit = pagination::limit(context)?;
    let sql = format!(
        "{SELECT} WHERE u.sequence > ?1 AND (?2 IS NULL OR u.acs_system_id = ?2) AND (?3 IS NULL OR u.user_identity_id = ?3)
         AND (?4 IS NULL OR i.email_address = ?4) AND (?5 IS NULL OR i.phone_number = ?5)
         AND (?6 IS NULL OR instr(lower(u.full_name || ' ' || ifnull(u.email_address, '') || ' ' || ifnull(u.phone_number, '')), lower(?6)))
         AND (?7 IS NULL OR u.created_at < ?7) AND (?8 IS NULL OR u.user_identity_id = ?8)
         ORDER BY u.sequence LIMIT ?9"
    );
    let filters = (
        pagination::after(context)?,
        context.text("acs_system_id"),
        context.text("user_identity_id"),
        context.text("user_identity_email_address"),
        context.text("user_identity_phone_number"),
        context.text("search"),
        context.time("created_before")?,
        context.actor.limited_to(),
        limit + 1,
    );
    Ok(pagination::page("acs_users", context.rows(&sql, filters, read)?, limit))
}

/// The users of an identity, oldest first.
pub(super) fn all_of_identity(context: &Context<'_>, user_identity_id: &str) -> Result<Vec<Value>, Failure> {
    let sql = format!("{SELECT} WHERE u.user_identity_id = ?1 ORDER BY u.sequence");
    Ok(context.rows(&sql, [user_identity_id], read)?.into_iter().map(|(_, user)| user).collect())
}

pub(super) fn delete(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    remove(context, &named(context)?)?;
    Ok(nothing())
}

/// Removes a user with all its credentials.
pub(super) fn remove(context: &Context<'_>, acs_user_id: &str) -> Result<(), Failure> {
    synchronisation::remove_credentials_of_user(context, acs_user_id)?;
    record(context, "acs_user.deleted", acs_user_id)?;
    context.execute("DELETE FROM acs_users WHERE acs_user_id = ?1", [acs_user_id])?;
    Ok(())
}
