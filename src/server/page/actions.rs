//! What can be done from the page: each action asks the sandbox as the API does, with what its form says.

use super::forms::place;
use super::shown::Shown;
use crate::error::Error;
use crate::server::Shared;
use crate::server::asking::ask;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, header};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// No form is longer.
const MAX_FORM: usize = 64 * 1024;

/// What a form says, by the names of its fields. What was left empty is not in it.
type Fields = HashMap<String, String>;

/// Carries out an action: the place of its form, and what came of it in words.
pub(super) async fn carry_out(
    shared: &Shared,
    shown: &Shown,
    name: &str,
    headers: &HeaderMap,
    body: Body,
) -> (String, Result<String, Error>) {
    let fields = match read_form(headers, body).await {
        Ok(fields) => fields,
        Err(error) => return (String::new(), Err(error)),
    };
    let about = ["user_identity_id", "device_id", "state"].iter().find_map(|name| fields.get(*name)).map_or("", String::as_str);
    let at = &At { shared, shown };
    let outcome = match name {
        "create_identity" => create_identity(at, &fields).await,
        "register_phone" => register_phone(at, &fields).await,
        "deactivate_phone" => deactivate_phone(at, &fields).await,
        "inject_fault" => inject_fault(at, &fields).await,
        "clear_faults" => carry(at, "/_sandbox/clear_faults", json!({})).await.map(|_| "No fault is to come.".to_owned()),
        "freeze_clock" => freeze_clock(at, &fields).await,
        "advance_clock" => advance_clock(at, &fields).await,
        "save_state" => save_state(at, &fields).await,
        "restore_state" => restore_state(at, &fields).await,
        "reset" => carry(at, "/workspaces/reset_sandbox", json!({})).await.map(|_| "The workspace is as new.".to_owned()),
        _ => Err(Error::reported(404, "unknown_action".to_owned(), "the page has no such action".to_owned())),
    };
    shared.tell_change();
    (place(name, about), outcome)
}

async fn read_form(headers: &HeaderMap, body: Body) -> Result<Fields, Error> {
    let refused = |status: u16, message: &str| Err(Error::reported(status, "invalid_form".to_owned(), message.to_owned()));
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !content_type.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded") {
        return refused(400, "an action takes a form");
    }
    let Ok(body) = to_bytes(body, MAX_FORM).await else { return refused(413, "the form is too long") };
    let Ok(url) = reqwest::Url::parse(&format!("http://form/?{}", String::from_utf8_lossy(&body))) else {
        return refused(400, "the form cannot be read");
    };
    let given = url.query_pairs().map(|(name, value)| (name.into_owned(), value.trim().to_owned()));
    Ok(given.filter(|(_, value)| !value.is_empty()).collect())
}

/// Where something is done.
struct At<'a> {
    shared: &'a Shared,
    shown: &'a Shown,
}

/// Asks the sandbox, as the owner of the workspace.
async fn carry(at: &At<'_>, path: &str, parameters: Value) -> Result<Value, Error> {
    let parameters = match parameters {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    ask(&at.shared.sandbox, path, parameters, &at.shown.credentials).await.map(|answer| answer.to_value())
}

/// The text at this place of an answer.
fn text_at(answer: &Value, pointer: &str) -> String {
    answer.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}

async fn create_identity(at: &At<'_>, fields: &Fields) -> Result<String, Error> {
    let given = fields.get("full_name").map_or_else(|| json!({}), |name| json!({"full_name": name}));
    let identity = carry(at, "/user_identities/create", given).await?;
    let id = text_at(&identity, "/user_identity/user_identity_id");
    if fields.contains_key("has_sync_credential") {
        create_sync_credential(at, &id).await?;
    }
    Ok(format!("{} is there.", text_at(&identity, "/user_identity/display_name")))
}

/// What a field says, as JSON has it. What is no number is refused by the sandbox, in its own words.
fn typed(text: &str) -> Value {
    match text {
        "true" => Value::Bool(true),
        _ => text.parse::<u64>().map_or_else(|_| Value::from(text), Value::from),
    }
}

/// Gives an identity a sync credential of the access system whose credentials go on phones.
async fn create_sync_credential(at: &At<'_>, user_identity_id: &str) -> Result<(), Error> {
    let systems = carry(at, "/acs/systems/list", json!({})).await?;
    let systems = systems.get("acs_systems").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let manages = |system: &&Value| system.get("is_credential_manager").and_then(Value::as_bool) == Some(true);
    let id = systems.iter().find(|system| !manages(system)).and_then(|system| system.get("acs_system_id"));
    let given = json!({
        "user_identity_id": user_identity_id,
        "acs_system_id": id,
        "access_method": "mobile_key",
        "is_multi_phone_sync_credential": true,
    });
    carry(at, "/acs/credentials/create", given).await.map(drop)
}

async fn register_phone(at: &At<'_>, fields: &Fields) -> Result<String, Error> {
    let named = ["operating_system", "device_model"];
    let metadata: Map<String, Value> =
        named.iter().filter_map(|name| Some(((*name).to_owned(), Value::from(fields.get(*name)?.as_str())))).collect();
    let given = json!({"user_identity_id": fields.get("user_identity_id"), "phone_metadata": metadata});
    let phone = carry(at, "/phones/simulate/create_sandbox_phone", given).await?;
    Ok(format!("{} is registered.", text_at(&phone, "/phone/display_name")))
}

async fn deactivate_phone(at: &At<'_>, fields: &Fields) -> Result<String, Error> {
    let given = json!({"device_id": fields.get("device_id")});
    carry(at, "/phones/deactivate", given).await.map(|_| "The phone is deactivated.".to_owned())
}

async fn inject_fault(at: &At<'_>, fields: &Fields) -> Result<String, Error> {
    let given: Map<String, Value> = fields.iter().map(|(name, text)| (name.clone(), typed(text))).collect();
    carry(at, "/_sandbox/simulate_faults", Value::Object(given)).await.map(|_| "It is to come.".to_owned())
}

async fn freeze_clock(at: &At<'_>, fields: &Fields) -> Result<String, Error> {
    let given = fields.get("at").map_or_else(|| json!({}), |time| json!({"at": time}));
    carry(at, "/_sandbox/clock/freeze", given).await.map(|answer| tell_clock(&answer))
}

async fn advance_clock(at: &At<'_>, fields: &Fields) -> Result<String, Error> {
    let seconds = fields.get("by_seconds").or_else(|| fields.get("span")).map(|text| typed(text));
    carry(at, "/_sandbox/clock/advance", json!({"by_seconds": seconds})).await.map(|answer| tell_clock(&answer))
}

fn tell_clock(answer: &Value) -> String {
    format!("It is {}.", text_at(answer, "/clock/now"))
}

async fn save_state(at: &At<'_>, fields: &Fields) -> Result<String, Error> {
    let given = json!({"name": fields.get("name").map_or("", String::as_str)});
    let answer = carry(at, "/_sandbox/snapshot/save", given).await?;
    Ok(format!("{} is kept.", text_at(&answer, "/snapshot/name")))
}

async fn restore_state(at: &At<'_>, fields: &Fields) -> Result<String, Error> {
    let answer = carry(at, "/_sandbox/snapshot/restore", json!({"name": fields.get("state")})).await?;
    Ok(format!("It is as in {}.", text_at(&answer, "/snapshot/name")))
}
