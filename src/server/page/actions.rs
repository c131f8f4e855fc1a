//! What can be done from the page: each action asks the sandbox as the API does, with what its form says.

use super::forms::place;
use crate::credentials::Credentials;
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
pub(super) async fn carry_out(shared: &Shared, name: &str, headers: &HeaderMap, body: Body) -> (String, Result<String, Error>) {
    let fields = match read_form(headers, body).await {
        Ok(fields) => fields,
        Err(error) => return (String::new(), Err(error)),
    };
    let about = ["user_identity_id", "device_id"].iter().find_map(|name| fields.get(*name)).map_or("", String::as_str);
    let outcome = match name {
        "create_identity" => create_identity(shared, &fields).await,
        "register_phone" => register_phone(shared, &fields).await,
        "deactivate_phone" => deactivate_phone(shared, &fields).await,
        "inject_fault" => inject_fault(shared, &fields).await,
        "clear_faults" => carry(shared, "/_sandbox/clear_faults", json!({})).await.map(|_| "No fault is to come.".to_owned()),
        "reset" => carry(shared, "/workspaces/reset_sandbox", json!({})).await.map(|_| "The sandbox is as new.".to_owned()),
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

/// Asks the sandbox, as its owner.
async fn carry(shared: &Shared, path: &str, parameters: Value) -> Result<Value, Error> {
    let parameters = match parameters {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    ask(&shared.sandbox, path, parameters, &Credentials::Owner).await.map(|answer| answer.to_value())
}

/// The text at this place of an answer.
fn text_at(answer: &Value, pointer: &str) -> String {
    answer.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}

async fn create_identity(shared: &Shared, fields: &Fields) -> Result<String, Error> {
    let given = fields.get("full_name").map_or_else(|| json!({}), |name| json!({"full_name": name}));
    let identity = carry(shared, "/user_identities/create", given).await?;
    let id = text_at(&identity, "/user_identity/user_identity_id");
    if fields.contains_key("has_sync_credential") {
        create_sync_credential(shared, &id).await?;
    }
    Ok(format!("{} is there.", text_at(&identity, "/user_identity/display_name")))
}

/// Gives an identity a sync credential of the access system whose credentials go on phones.
async fn create_sync_credential(shared: &Shared, user_identity_id: &str) -> Result<(), Error> {
    let systems = carry(shared, "/acs/systems/list", json!({})).await?;
    let systems = systems.get("acs_systems").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let manages = |system: &&Value| system.get("is_credential_manager").and_then(Value::as_bool) == Some(true);
    let id = systems.iter().find(|system| !manages(system)).and_then(|system| system.get("acs_system_id"));
    let given = json!({
        "user_identity_id": user_identity_id,
        "acs_system_id": id,
        "access_method": "mobile_key",
        "is_multi_phone_sync_credential": true,
    });
    carry(shared, "/acs/credentials/create", given).await.map(drop)
}

async fn register_phone(shared: &Shared, fields: &Fields) -> Result<String, Error> {
    let named = ["operating_system", "device_model"];
    let metadata: Map<String, Value> =
        named.iter().filter_map(|name| Some(((*name).to_owned(), Value::from(fields.get(*name)?.as_str())))).collect();
    let given = json!({"user_identity_id": fields.get("user_identity_id"), "phone_metadata": metadata});
    let phone = carry(shared, "/phones/simulate/create_sandbox_phone", given).await?;
    Ok(format!("{} is registered.", text_at(&phone, "/phone/display_name")))
}

async fn deactivate_phone(shared: &Shared, fields: &Fields) -> Result<String, Error> {
    let given = json!({"device_id": fields.get("device_id")});
    carry(shared, "/phones/deactivate", given).await.map(|_| "The phone is deactivated.".to_owned())
}

async fn inject_fault(shared: &Shared, fields: &Fields) -> Result<String, Error> {
    // What is no number is refused by the sandbox, in its own words.
    let typed = |text: &str| match text {
        "true" => Value::Bool(true),
        _ => text.parse::<u64>().map_or_else(|_| Value::from(text), Value::from),
    };
    let given: Map<String, Value> = fields.iter().map(|(name, text)| (name.clone(), typed(text))).collect();
    carry(shared, "/_sandbox/simulate_faults", Value::Object(given)).await.map(|_| "It is to come.".to_owned())
}
