//! Credentials of access control systems.

use super::context::{Context, body, nothing};
use super::failure::Failure;
use super::times::{check_future, check_order};
use super::{acs_entrances, acs_systems, acs_users, pagination, synchronisation, user_identities};
use rusqlite::Row;
use serde_json::{Map, Value, json};

const SELECT: &str =
    "SELECT c.sequence, c.acs_credential_id, c.acs_system_id, c.acs_user_id, u.user_identity_id, c.access_method,
    c.is_multi_phone_sync_credential, c.parent_acs_credential_id, c.device_id, c.card_number, c.code, c.starts_at, c.ends_at,
    c.metadata, c.issued_at, c.created_at, s.connected_account_id, s.external_type, c.updated_at, (SELECT workspace_id FROM workspaces)
  FROM acs_credentials c JOIN acs_systems s USING (acs_system_id) LEFT JOIN acs_users u ON u.acs_user_id = c.acs_user_id";

/// The parameters that come back as they were given, with what of them does.
const METADATA: &[(&str, &[&str])] = &[
    ("visionline_metadata", &["auto_join", "card_function_type", "joiner_acs_credential_ids"]),
    ("assa_abloy_vostio_metadata", &["auto_join", "override_guest_acs_entrance_ids"]),
];

fn read(row: &Row<'_>) -> rusqlite::Result<(i64, Value)> {
    let access_method: String = row.get(5)?;
    let is_sync: bool = row.get(6)?;
    let issued_at: Option<String> = row.get(14)?;
    let created_at: String = row.get(15)?;
    let (external_type, external_type_display_name) = match row.get::<_, String>(17)?.as_str() {
        "visionline_system" => ("visionline_card", "Visionline Card"),
        _ => ("assa_abloy_vostio_key", "Vostio Key"),
    };
    let warnings = if issued_at.is_some() {
        json!([])
    } else {
        json!([{
            "warning_code": "waiting_to_be_issued",
            "message": "The credential has not been issued yet.",
            "created_at": created_at,
        }])
    };
    let mut credential = json!({
        "acs_credential_id": row.get::<_, String>(1)?,
        "acs_system_id": row.get::<_, String>(2)?,
        "connected_account_id": row.get::<_, String>(16)?,
        "workspace_id": row.get::<_, String>(19)?,
        "display_name": display_name(&access_method, is_sync),
        "access_method": access_method,
        "external_type": external_type,
        "external_type_display_name": external_type_display_name,
        "is_managed": true,
        "is_multi_phone_sync_credential": is_sync,
        "is_one_time_use": false,
        "is_issued": issued_at.is_some(),
        "issued_at": issued_at,
        "is_latest_desired_state_synced_with_provider": true,
        "latest_desired_state_synced_with_provider_at": row.get::<_, String>(18)?,
        "card_number": row.get::<_, Option<String>>(9)?,
        "code": row.get::<_, Option<String>>(10)?,
        "errors": [],
        "warnings": warnings,
        "created_at": created_at,
    });
    if let Some(map) = credential.as_object_mut() {
        let optional = [
            ("acs_user_id", row.get(3)?),
            ("user_identity_id", row.get(4)?),
            ("parent_acs_credential_id", row.get(7)?),
            ("starts_at", row.get(11)?),
            ("ends_at", row.get(12)?),
        ];
        map.extend(
            optional.into_iter().filter_map(|(name, value): (&str, Option<String>)| Some((name.to_owned(), value?.into()))),
        );
        if let Ok(Value::Object(metadata)) = serde_json::from_str(&row.get::<_, String>(13)?) {
            map.extend(metadata);
        }
    }
    Ok((row.get(0)?, credential))
}

fn display_name(access_method: &str, is_sync: bool) -> &'static str {
    match (access_method, is_sync) {
        (_, true) => "Multi-Phone Sync Credential",
        ("mobile_key", _) => "Mobile Key",
        ("code", _) => "Code",
        ("card", _) => "Card",
        _ => "Cloud Key",
    }
}

fn one(context: &Context<'_>, acs_credential_id: &str) -> Result<Value, Failure> {
    let found = context.row(&format!("{SELECT} WHERE c.acs_credential_id = ?1"), [acs_credential_id], read)?;
    found.map(|(_, credential)| credential).ok_or_else(|| Failure::not_found("acs_credential"))
}

pub(super) fn get(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    Ok(body("acs_credential", one(context, context.required("acs_credential_id")?)?))
}

pub(super) fn create(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let access_method = context.required("access_method")?;
    let is_sync = context.flag("is_multi_phone_sync_credential").unwrap_or(false);
    if is_sync && access_method != "mobile_key" {
        return Err(Failure::invalid_input("a multi-phone sync credential has the access_method mobile_key"));
    }
    if context.value("code").is_some() && access_method != "code" {
        return Err(Failure::invalid_input("code goes with the access_method code"));
    }
    let (starts_at, ends_at) = (context.time("starts_at")?, context.time("ends_at")?);
    check_order(starts_at.as_deref(), ends_at.as_deref(), "")?;
    check_future(&context.now, ends_at.as_deref(), "")?;
    check_credential_manager(context)?;
    let acs_user_id = holder(context, context.text("acs_system_id"))?;
    let identity = user_identity_of(context, &acs_user_id)?;
    if is_sync && identity.is_none() {
        return Err(Failure::invalid_input("a multi-phone sync credential needs an ACS user with a user identity"));
    }
    let acs_credential_id = context.id_of_new("acs_credential_id");
    // A code and a cloud key need nothing more, and a sync credential is what its children are issued from. A card waits to be
    // encoded, a mobile key for its phone.
    let issued_at = (is_sync || matches!(access_method, "code" | "cloud_key")).then_some(&context.now);
    let metadata: Map<String, Value> = METADATA
        .iter()
        .filter_map(|(name, fields)| {
            let mut given = context.value(name)?.as_object()?.clone();
            given.retain(|field, _| fields.contains(&field.as_str()));
            Some(((*name).to_owned(), Value::Object(given)))
        })
        .collect();
    context.execute(
        "INSERT INTO acs_credentials (acs_credential_id, acs_system_id, acs_user_id, access_method, is_multi_phone_sync_credential,
           card_number, code, starts_at, ends_at, metadata, issued_at, updated_at, created_at)
         VALUES (?1, (SELECT acs_system_id FROM acs_users WHERE acs_user_id = ?2), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)",
        (
            &acs_credential_id,
            &acs_user_id,
            access_method,
            is_sync,
            (access_method != "code").then(card_number),
            (access_method == "code").then(|| context.text("code").map_or_else(random_code, str::to_owned)),
            &starts_at,
            &ends_at,
            Value::Object(metadata).to_string(),
            issued_at,
            &context.now,
        ),
    )?;
    allow_entrances(context, &acs_credential_id, &acs_user_id)?;
    if issued_at.is_some() {
        synchronisation::record(context, "acs_credential.issued", &acs_credential_id)?;
    }
    let access_ended = "SELECT 1 FROM acs_users WHERE acs_user_id = ?1 AND access_ended";
    if context.exists(access_ended, [&acs_user_id])? {
        synchronisation::invalidate(context, &acs_credential_id)?;
    }
    if let Some(user_identity_id) = &identity {
        synchronisation::synchronise(context, user_identity_id)?;
    }
    Ok(body("acs_credential", one(context, &acs_credential_id)?))
}

/// The ACS user that the credential is for: the one that is named, or the identity's one in this system.
fn holder(context: &Context<'_>, acs_system_id: Option<&str>) -> Result<String, Failure> {
    match (context.text("acs_user_id"), context.text("user_identity_id"), acs_system_id) {
        (Some(_), Some(_), _) => Err(Failure::invalid_input("acs_user_id and user_identity_id cannot be given together")),
        (Some(acs_user_id), None, acs_system_id) => {
            let user = acs_users::one(context, acs_user_id)?;
            if acs_system_id.is_some_and(|id| user.get("acs_system_id").and_then(Value::as_str) != Some(id)) {
                return Err(Failure::invalid_input("the ACS user belongs to another access system"));
            }
            Ok(acs_user_id.to_owned())
        }
        (None, Some(user_identity_id), Some(acs_system_id)) => {
            user_identities::require(context, user_identity_id)?;
            acs_users::ensure(context, user_identity_id, acs_system_id)
        }
        (None, Some(_), None) => Err(Failure::invalid_input("acs_system_id is required with user_identity_id")),
        (None, None, _) => Err(Failure::invalid_input("acs_user_id is required, or user_identity_id with acs_system_id")),
    }
}

fn check_credential_manager(context: &Context<'_>) -> Result<(), Failure> {
    let Some(id) = context.text("credential_manager_acs_system_id") else { return Ok(()) };
    acs_systems::require(context, id)?;
    if context.exists("SELECT 1 FROM acs_systems WHERE acs_system_id = ?1 AND is_credential_manager", [id])? {
        Ok(())
    } else {
        Err(Failure::invalid_input("credential_manager_acs_system_id is not a credential manager"))
    }
}

fn user_identity_of(context: &Context<'_>, acs_user_id: &str) -> Result<Option<String>, Failure> {
    let sql = "SELECT user_identity_id FROM acs_users WHERE acs_user_id = ?1";
    Ok(context.row(sql, [acs_user_id], |row| row.get(0))?.flatten())
}

fn allow_entrances(context: &Context<'_>, acs_credential_id: &str, acs_user_id: &str) -> Result<(), Failure> {
    for acs_entrance_id in context.texts("allowed_acs_entrance_ids").unwrap_or_default() {
        let added = context.execute(
            "INSERT OR IGNORE INTO acs_credential_entrances (acs_credential_id, acs_entrance_id)
             SELECT ?1, acs_entrance_id FROM acs_entrances
             WHERE acs_entrance_id = ?2 AND acs_system_id = (SELECT acs_system_id FROM acs_users WHERE acs_user_id = ?3)",
            [acs_credential_id, acs_entrance_id, acs_user_id],
        )?;
        if added == 0
            && !context.exists(
                "SELECT 1 FROM acs_credential_entrances WHERE acs_entrance_id = ?1 AND acs_credential_id = ?2",
                [acs_entrance_id, acs_credential_id],
            )?
        {
            return Err(Failure::not_found("acs_entrance"));
        }
    }
    Ok(())
}

/// The card details that a sync credential shares with its children.
fn card_number() -> String {
    let bytes = *uuid::Uuid::new_v4().as_bytes();
    bytes.iter().take(7).map(|byte| format!("{byte:02X}")).collect()
}

fn random_code() -> String {
    let number = uuid::Uuid::new_v4().as_u128() % 10_000;
    format!("{number:04}")
}

pub(super) fn list(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let limit = pagination::limit(context)?;
    let sql = format!(
        "{SELECT} WHERE c.sequence > ?1 AND (?2 IS NULL OR c.acs_user_id = ?2) AND (?3 IS NULL OR c.acs_system_id = ?3)
         AND (?4 IS NULL OR u.user_identity_id = ?4) AND (?5 IS NULL OR c.is_multi_phone_sync_credential = ?5)
         AND (?6 IS NULL OR c.created_at < ?6) AND (?7 IS NULL OR u.user_identity_id = ?7)
         AND (?8 IS NULL OR instr(lower(ifnull(u.full_name, '') || ' ' || ifnull(c.card_number, '') || ' ' || ifnull(c.code, '') || ' ' || c.acs_credential_id), lower(?8)))
         ORDER BY c.sequence LIMIT ?9"
    );
    let filters = (
        pagination::after(context)?,
        context.text("acs_user_id"),
        context.text("acs_system_id"),
        context.text("user_identity_id"),
        context.flag("is_multi_phone_sync_credential"),
        context.time("created_before")?,
        context.actor.limited_to(),
        context.text("search"),
        limit + 1,
    );
    Ok(pagination::page("acs_credentials", context.rows(&sql, filters, read)?, limit))
}

/// What the app on the phone sees: the credentials that are issued to its user's phones.
pub(super) fn list_of_app(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let sql = format!(
        "{SELECT} WHERE u.user_identity_id = ?1 AND c.device_id IS NOT NULL AND c.invalidated_at IS NULL ORDER BY c.sequence"
    );
    let own = context.actor.limited_to().unwrap_or_default();
    let credentials = context.rows(&sql, [own], read)?;
    Ok(body("acs_credentials", credentials.into_iter().map(|(_, credential)| credential).collect()))
}

/// The credentials that are issued to a phone, with the entrances they open.
pub(super) fn on_phone(context: &Context<'_>, device_id: &str) -> Result<Vec<Value>, Failure> {
    let sql = format!("{SELECT} WHERE c.device_id = ?1 AND c.invalidated_at IS NULL ORDER BY c.sequence");
    let mut credentials = Vec::new();
    for (_, mut credential) in context.rows(&sql, [device_id], read)? {
        let entrances = acs_entrances::of_credential(context, text(&credential, "acs_credential_id").unwrap_or_default())?;
        if let Some(map) = credential.as_object_mut() {
            map.insert("acs_entrances".to_owned(), Value::Array(entrances));
        }
        credentials.push(credential);
    }
    Ok(credentials)
}

pub(super) fn delete(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let id = context.required("acs_credential_id")?;
    refuse_child(&one(context, id)?, "delete that one, or deactivate the phone")?;
    synchronisation::remove_credential(context, id).map(|()| nothing())
}

/// A child is as its sync credential: changed alone, a phone would be out of step with the user's other phones.
fn refuse_child(credential: &Value, instead: &str) -> Result<(), Failure> {
    match text(credential, "parent_acs_credential_id") {
        None => Ok(()),
        Some(parent) => Err(Failure::refused(
            400,
            "acs_credential_is_synchronised",
            format!("The credential was made by the multi-phone sync credential {parent}: {instead}"),
        )),
    }
}

fn text<'a>(object: &'a Value, name: &str) -> Option<&'a str> {
    object.get(name).and_then(Value::as_str)
}

/// Changes what is given. Children change with their sync credential.
pub(super) fn update(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let id = context.required("acs_credential_id")?;
    let credential = one(context, id)?;
    refuse_child(&credential, "update that one")?;
    let code = context.text("code");
    if code.is_some() && text(&credential, "access_method") != Some("code") {
        return Err(Failure::invalid_input("code goes with the access_method code"));
    }
    let ends_at = context.time("ends_at")?;
    check_future(&context.now, ends_at.as_deref(), "")?;
    check_order(text(&credential, "starts_at"), ends_at.as_deref(), "")?;
    synchronisation::change(context, id, code, ends_at.as_deref())?;
    if let Some(user_identity_id) = text(&credential, "user_identity_id") {
        synchronisation::synchronise(context, user_identity_id)?;
    }
    Ok(body("acs_credential", one(context, id)?))
}

/// Assigns a credential to an ACS user of its system. Seam does not say what becomes of one that somebody else has: it changes hands.
pub(super) fn assign(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let id = context.required("acs_credential_id")?;
    let credential = one(context, id)?;
    refuse_child(&credential, "assign that one")?;
    let acs_user_id = holder(context, text(&credential, "acs_system_id"))?;
    let identity = user_identity_of(context, &acs_user_id)?;
    let is_sync = credential.get("is_multi_phone_sync_credential").and_then(Value::as_bool);
    if is_sync == Some(true) && identity.is_none() {
        return Err(Failure::invalid_input("a multi-phone sync credential needs an ACS user with a user identity"));
    }
    if text(&credential, "acs_user_id") != Some(&acs_user_id) {
        synchronisation::assign(context, id, Some(&acs_user_id))?;
    }
    if let Some(user_identity_id) = &identity {
        synchronisation::synchronise(context, user_identity_id)?;
    }
    Ok(body("acs_credential", one(context, id)?))
}

/// Takes a credential from its ACS user. It stays, and can be assigned anew. One that has no user stays as it is, so that the call can
/// be repeated; who is named must have it.
pub(super) fn unassign(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let id = context.required("acs_credential_id")?;
    let credential = one(context, id)?;
    refuse_child(&credential, "unassign that one")?;
    let (user, identity) = (context.text("acs_user_id"), context.text("user_identity_id"));
    match (user, identity) {
        (Some(_), Some(_)) => {
            return Err(Failure::invalid_input("acs_user_id and user_identity_id cannot be given together"));
        }
        (Some(user), None) => acs_users::one(context, user).map(drop)?,
        (None, Some(identity)) => user_identities::require(context, identity)?,
        (None, None) => {}
    }
    if let Some(current) = text(&credential, "acs_user_id") {
        let is_named =
            user.is_none_or(|user| user == current) && (identity.is_none() || identity == text(&credential, "user_identity_id"));
        if !is_named {
            return Err(Failure::invalid_input("the credential is assigned to another ACS user"));
        }
        synchronisation::assign(context, id, None)?;
    }
    Ok(body("acs_credential", one(context, id)?))
}

/// The ids of the credentials of a user identity that have ended, or whose access schedule has.
#[cfg(feature = "server")]
pub(super) fn ended(connection: &rusqlite::Connection, user_identity_id: &str) -> Result<Vec<String>, Failure> {
    let sql = "SELECT acs_credential_id FROM acs_credentials WHERE invalidated_at IS NOT NULL
        AND acs_user_id IN (SELECT acs_user_id FROM acs_users WHERE user_identity_id = ?1)";
    let mut statement = connection.prepare_cached(sql)?;
    let ids = statement.query_map([user_identity_id], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}
