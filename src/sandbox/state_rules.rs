//! What must hold of a state that is put into a workspace, besides what its schema says: the rules at the head of `synchronisation.rs`.

use super::context::Context;
use super::failure::Failure;
use super::times;
use crate::error::shown;
use crate::operations::is_uuid;
use serde_json::{Map, Value};

/// A rule: the table of the snapshot, what is wrong with a row that breaks it, and a query for the ids of those.
type Rule = (&'static str, &'static str, &'static str);

const RULES: &[Rule] = &[
    (
        "acs_credentials",
        "its parent is not a multi-phone sync credential",
        "SELECT c.acs_credential_id FROM acs_credentials c
         JOIN acs_credentials parent ON parent.acs_credential_id = c.parent_acs_credential_id
         WHERE NOT parent.is_multi_phone_sync_credential",
    ),
    (
        "acs_credentials",
        "it does not have what it shares with its parent: ACS user, access system, access method, card number, code, starts_at and ends_at",
        "SELECT c.acs_credential_id FROM acs_credentials c
         JOIN acs_credentials parent ON parent.acs_credential_id = c.parent_acs_credential_id
         WHERE (c.acs_user_id, c.acs_system_id, c.access_method) IS NOT (parent.acs_user_id, parent.acs_system_id, parent.access_method)
           OR (c.card_number, c.code, c.starts_at, c.ends_at) IS NOT (parent.card_number, parent.code, parent.starts_at, parent.ends_at)",
    ),
    (
        "acs_credentials",
        "it is on a phone of another user identity than its own",
        "SELECT c.acs_credential_id FROM acs_credentials c
         JOIN phones p ON p.device_id = c.device_id LEFT JOIN acs_users u ON u.acs_user_id = c.acs_user_id
         WHERE p.user_identity_id IS NOT u.user_identity_id",
    ),
    (
        "phones",
        "it lacks a credential from a multi-phone sync credential of its user identity",
        "SELECT p.device_id FROM phones p
         JOIN acs_users u ON u.user_identity_id = p.user_identity_id
         JOIN acs_credentials c ON c.acs_user_id = u.acs_user_id AND c.is_multi_phone_sync_credential AND c.invalidated_at IS NULL
         WHERE NOT EXISTS (SELECT 1 FROM acs_credentials child
           WHERE child.parent_acs_credential_id = c.acs_credential_id AND child.device_id = p.device_id)",
    ),
];

/// Where a rule is broken and how, if one is.
pub(super) fn broken(context: &Context<'_>) -> Result<Option<(&'static str, String)>, Failure> {
    for (table, why, sql) in RULES {
        if let Some(id) = context.row(&format!("{sql} LIMIT 1"), [], |row| row.get::<_, String>(0))? {
            return Ok(Some((table, format!("{}: {why}", shown(&id)))));
        }
    }
    Ok(None)
}

/// What the table's columns hold: their names say so.
const OWN_TEXT: &str = "custom_sdk_installation_id";
const JSON_OBJECTS: [&str; 3] = ["properties", "metadata", "body"];
const JSON_LIST: &str = "connected_account_ids";

/// Lists begin behind 0, and new rows come after the largest.
const LARGEST_SEQUENCE: u64 = 1 << 53;

/// Checks one value of a row, beyond its type: without this it could be put here, and neither found nor read again. `Err` says what it is not.
pub(super) fn check_value(column: &str, value: &Value) -> Result<(), String> {
    if value.is_null() {
        return Ok(());
    }
    // A number would become its text.
    let text = value.as_str().unwrap_or_default();
    let wanted = if JSON_OBJECTS.contains(&column) {
        serde_json::from_str::<Map<String, Value>>(text).is_err().then_some("a JSON object, as text")
    } else if column == JSON_LIST {
        serde_json::from_str::<Vec<String>>(text).is_err().then_some("a JSON list of texts, as text")
    } else if column.ends_with("_id") && column != OWN_TEXT {
        let is_own = is_uuid(text) && !text.bytes().any(|byte| byte.is_ascii_uppercase());
        (!is_own).then_some("a UUID in lower case")
    } else if column.ends_with("_at") {
        let is_own = times::parse_time(column, text).is_ok_and(|same| same == *text);
        (!is_own).then_some("a time such as \"2026-01-31T12:00:00.000Z\"")
    } else if column == "sequence" {
        (!value.as_u64().is_some_and(|number| (1..=LARGEST_SEQUENCE).contains(&number)))
            .then_some("a whole number from 1 to 2^53")
    } else {
        None
    };
    wanted.map_or(Ok(()), |wanted| Err(format!("\"{column}\" is not {wanted}")))
}
